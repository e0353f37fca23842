// Small pieces of markup that pages, feed and desk share: outlet strings set apart from the text around them, links that
// are links only when their address is one of the web, the origin strip.

import { type Html, html } from '../base/web.ts'
import type { ArticleId } from '../news/article.ts'
import { type Carrier, type CitedArticle, type Item, originsOf } from '../news/edition.ts'
import { webAddress } from './address.ts'
import { catalogue, type InterfaceLanguage } from './words.ts'

/** Text without the control characters that no page, feed or XML document may hold. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
}

/** A name or headline from outside, kept in its own direction and language. */
export function foreign(text: string, language?: string): Html {
  return language && isLanguage(language)
    ? html`<bdi lang="${language}">${clean(text)}</bdi>`
    : html`<bdi>${clean(text)}</bdi>`
}

/** A link out of the site, or its bare content when the address is none of the web. */
export function linkOut(address: string | undefined, content: Html | string, label?: string): Html {
  const href = address === undefined ? undefined : webAddress(address)
  if (!href) return html`<span${label ? html` title="${clean(label)}"` : ''}>${content}</span>`
  return html`<a href="${href}" rel="external noreferrer"${label ? html` aria-label="${clean(label)}"` : ''}>${content}</a>`
}

/** Whether the text is a well-formed language tag, fit for a `lang` attribute. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The carriers of an item by their origin, each origin's own report first. */
export function carriersByOrigin(item: Item): readonly (readonly Carrier[])[] {
  const groups = new Map<number, Carrier[]>()
  for (const carrier of item.carriers) groups.set(carrier.origin, [...(groups.get(carrier.origin) ?? []), carrier])
  return [...groups.values()].map((group) => group.toSorted((a, b) => Number(a.reprint) - Number(b.reprint)))
}

/** How many outlets carried the item, and how many reports are independent, in words. */
export function originsInWords(item: Item, articleOf: ArticleOf, language: InterfaceLanguage): string {
  const outlets = new Set(item.carriers.map((carrier) => articleOf(carrier.article)?.outlet.name ?? carrier.article))
  return catalogue[language].origins(outlets.size, originsOf(item))
}

export type ArticleOf = (id: ArticleId) => CitedArticle | undefined

/** The origin strip: a filled mark for an independent report, an open one for each reprint behind it, each a link. */
export function originStripOf(item: Item, articleOf: ArticleOf, language: InterfaceLanguage): Html {
  const groups = carriersByOrigin(item).map((group) => {
    const first = articleOf(group[0]!.article)?.outlet.name ?? ''
    return html`<span class="origin">${group.map((carrier) => mark(carrier, first, articleOf, language))}</span>`
  })
  return html`<span class="strip" role="group" aria-label="${originsInWords(item, articleOf, language)}">${joined(groups, ' ')}</span>`
}

function mark(carrier: Carrier, first: string, articleOf: ArticleOf, language: InterfaceLanguage): Html {
  const article = articleOf(carrier.article)
  const outlet = article?.outlet.name ?? '?'
  const words = catalogue[language]
  const label = `${outlet}, ${carrier.reprint ? words.reprint(first) : words.independentReport}`
  const glyph = carrier.reprint ? html`<b class="reprint">○</b>` : html`<b class="report">●</b>`
  const href = article ? webAddress(article.url) : undefined
  return href
    ? html`<a class="mark" href="${href}" rel="external noreferrer" aria-label="${clean(label)}" title="${clean(label)}">${glyph}</a>`
    : html`<span class="mark" role="img" aria-label="${clean(label)}" title="${clean(label)}">${glyph}</span>`
}

/** Pieces with a text between them. */
export function joined(pieces: readonly Html[], between: string): readonly (Html | string)[] {
  return pieces.flatMap((piece, n) => (n === 0 ? [piece] : [between, piece]))
}

/** Pieces as a list of the language: "a, b and c". */
export function listed(pieces: readonly Html[], language: InterfaceLanguage): readonly (Html | string)[] {
  const parts = new Intl.ListFormat(language === 'en' ? 'en-GB' : language).formatToParts(
    pieces.map((_, n) => String(n)),
  )
  return parts.map((part) => (part.type === 'element' ? pieces[Number(part.value)]! : part.value))
}
