// The Atom feed of the site (RFC 4287): one entry per edition with its whole text and origin strips.

import { sha256 } from '../base/hash.ts'
import { type Html, html } from '../base/web.ts'
import type { Edition, Item } from '../news/edition.ts'
import { originStrip } from '../news/edition.ts'
import { webAddress } from './address.ts'
import { readingOf } from './edition-page.ts'
import { clean, isLanguage, originsInWords } from './markup.ts'
import type { Rendering, SiteAbout } from './publish.ts'
import { absolute, pathOf } from './site.ts'
import { type InterfaceLanguage, interfaceLanguages } from './words.ts'

/** Entries in the feed, newest first; older editions stand in the archive. */
const entriesInFeed = 20

/** The feed of the published editions, newest first as given. */
export function feedOf(editions: readonly Edition[], about: SiteAbout): Rendering {
  const published = editions.filter((edition) => edition.status === 'published').slice(0, entriesInFeed)
  const latest = published[0]
  const self = absolute('feed.xml', about)
  const updated = published.map(updatedAt).toSorted().at(-1) ?? instant(about.builtAt) ?? about.builtAt
  const body = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${languageAttribute(latest)}>
<id>${uuid(latest?.digest ?? 'digest:none')}</id>
<title>${clean(latest?.series ?? 'Sholu')}</title>
<updated>${updated}</updated>
<author><name>${clean(latest?.publisher ?? 'Sholu')}</name></author>
<generator>Sholu</generator>
${self ? html`<link rel="self" type="application/atom+xml" href="${self}"/>` : ''}
<link rel="alternate" type="text/html" href="${absolute('', about) ?? './'}"/>
${published.map((edition) => entryOf(edition, editions, about))}</feed>
`
  return { path: 'feed.xml', mediaType: 'application/atom+xml; charset=utf-8', body: String(body) }
}

function entryOf(edition: Edition, editions: readonly Edition[], about: SiteAbout): Html {
  const path = pathOf(edition, editions)
  const published = instant(edition.publishedAt) ?? instant(edition.approval?.at)
  return html`<entry${languageAttribute(edition)}>
<id>${uuid(edition.id)}</id>
<title>${clean(edition.title)}</title>
<updated>${updatedAt(edition)}</updated>
${published ? html`<published>${published}</published>` : ''}
<link rel="alternate" type="text/html" href="${absolute(path, about) ?? path}"/>
<summary>${clean(edition.standfirst.text)}</summary>
<content type="html">${String(contentOf(edition))}</content>
</entry>
`
}

function contentOf(edition: Edition): Html {
  const language = interfaceLanguages.find((one) => edition.inLanguage.startsWith(one)) ?? 'en'
  return html`<p><em>${clean(edition.standfirst.text)}</em></p>${edition.items.map((item) => itemContent(item, edition, language))}`
}

function itemContent(item: Item, edition: Edition, language: InterfaceLanguage): Html {
  const { articleOf } = readingOf(edition, language)
  const address = webAddress(articleOf(item.article)?.url ?? '')
  const heading = html`${clean(item.outlet)}: ${clean(item.headline)}`
  return html`<h2>${address ? html`<a href="${address}">${heading}</a>` : heading}</h2>
${item.label ? html`<p><strong>${clean(item.label)}</strong></p>` : ''}
${item.paragraphs.map((paragraph) => html`<p>${clean(paragraph.map((sentence) => sentence.text).join(' '))}</p>`)}
<p>${originStrip(item)} ${originsInWords(item, articleOf, language)}</p>`
}

function updatedAt(edition: Edition): string {
  const moments = [edition.publishedAt, edition.approval?.at, ...edition.corrections.map((correction) => correction.at)]
  const instants = moments.map(instant).filter((moment) => moment !== undefined)
  return instants.toSorted().at(-1) ?? instant(`${edition.window.to}T00:00:00Z`) ?? '1970-01-01T00:00:00Z'
}

/** An instant as RFC 4287 wants it, in UTC and whole seconds; nothing when the text is none. */
function instant(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text)) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** A permanent identity that does not depend on where the site stands: UUID version 8 out of a hash (RFC 9562). */
function uuid(name: string): string {
  const hex = sha256(name)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `urn:uuid:${parts.join('-')}`
}

function languageAttribute(edition: Edition | undefined): Html | '' {
  return edition && isLanguage(edition.inLanguage) ? html` xml:lang="${edition.inLanguage}"` : ''
}
