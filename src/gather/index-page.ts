// Finds the links to articles on an outlet's index page, for outlets without a feed.

import { Parser } from '../base/markup.ts'
import { squeeze } from '../base/text.ts'
import { type Entry, entryOf } from './entry.ts'

/** Parts of a page that hold no news. */
const furniture = new Set(['nav', 'footer', 'aside', 'form', 'script', 'style', 'noscript', 'template'])
/** Elements that hold one teaser each: a link with its title and date. */
const teasers = new Set(['article', 'li', 'tr', 'dd'])
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5'])
/** First path segments under which sites keep lists and forms. */
const sections =
  /^(?:tags?|topics?|categor(?:y|ies)|authors?|users?|search|login|signin|register|subscribe|subscription|account|about|contacts?|privacy|terms|rss|feeds?|page|pages|archive|wp-login\.php|wp-admin)$/i

/** The article-like links of an index page on its own host, in page order, each once. */
export function readIndexPage(html: string, pageUrl: string): readonly Entry[] {
  const found = new Map<string, { title: string; date: string | undefined; likely: boolean }>()
  for (const link of linksOf(html)) {
    const url = URL.parse(link.href, pageUrl)
    if (!url || !sameHost(url, new URL(pageUrl)) || !/^https?:$/.test(url.protocol)) continue
    url.hash = ''
    const before = found.get(url.href)
    found.set(url.href, {
      title: before && before.title.length >= link.text.length ? before.title : link.text,
      date: before?.date ?? link.date,
      likely: (before?.likely ?? false) || looksLikeArticle(url, link),
    })
  }
  found.delete(new URL(pageUrl).href)
  return [...found].flatMap(([rawLink, { title, date, likely }]) => {
    if (!likely) return []
    return entryOf({ rawLink, rawTitle: title, rawDate: date, rawModified: undefined, rawAuthor: undefined }) ?? []
  })
}

/** What is nested deeper is no page; what stands before it is used. */
const maxDepth = 5000
/** No index page has more links, and no teaser. */
const maxLinks = 5000
const maxTeaserLinks = 20

type Link = {
  readonly href: string
  text: string
  readonly inHeading: boolean
  readonly inFurniture: boolean
  date: string | undefined
}

function linksOf(html: string): readonly Link[] {
  const links: Link[] = []
  /** How many headings and how much furniture is open; a count, since a hostile page may nest without end. */
  const open = { all: 0, headings: 0, furniture: 0 }
  const count = (name: string, by: 1 | -1) => {
    open.all += by
    if (headings.has(name)) open.headings += by
    if (furniture.has(name)) open.furniture += by
  }
  const teaserStarts: number[] = []
  let link: Link | undefined
  let time: string | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      count(name, 1)
      // The parser's own work for an element grows with the depth it stands at.
      if (open.all > maxDepth) parser.pause()
      if (teasers.has(name)) {
        teaserStarts.push(links.length)
        time = undefined
      }
      if (name === 'time') {
        time = attributes.datetime ?? time
        dateLinks(links, teaserStarts.at(-1), time)
      }
      if (name === 'a' && attributes.href && links.length < maxLinks) {
        link = {
          href: attributes.href,
          text: '',
          inHeading: open.headings > 0,
          inFurniture: open.furniture > 0,
          date: teaserStarts.length > 0 ? time : undefined,
        }
        links.push(link)
      }
      if (link && headings.has(name)) links[links.length - 1] = link = { ...link, inHeading: true }
    },
    ontext(text) {
      if (link) link.text += text
    },
    onclosetag(name) {
      count(name, -1)
      if (name === 'a') link = undefined
      if (teasers.has(name)) {
        teaserStarts.pop()
        time = undefined
      }
    },
  })
  parser.end(html)
  for (const one of links) one.text = squeeze(one.text)
  return links
}

/** The date of a teaser belongs to its links that have none yet. */
function dateLinks(links: readonly Link[], from: number | undefined, time: string | undefined): void {
  if (from === undefined || time === undefined || links.length - from > maxTeaserLinks) return
  for (const link of links.slice(from)) link.date ??= time
}

function sameHost(a: URL, b: URL): boolean {
  return a.hostname.replace(/^www\./, '') === b.hostname.replace(/^www\./, '')
}

function looksLikeArticle(url: URL, link: Link): boolean {
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const last = decoded(segments.at(-1) ?? '')
  if (segments.length === 0 || sections.test(segments[0]!)) return false
  if (/\.(?:jpe?g|png|gif|svg|webp|pdf|mp[34]|zip|xml|json|css|js)$/i.test(last)) return false
  if (/(?:^|\/)(?:19|20)\d\d[/-]?[01]\d(?:[/-]?[0-3]\d)?(?:\/|-|$)/.test(url.pathname))
    return segments.length > 1 || last.length > 10
  if (link.inFurniture) return false
  if (/\d{4,}/.test(last) || /\d{3,}/.test(url.searchParams.get('id') ?? '')) return true
  if (last.split(/[-_]/).filter((word) => word !== '').length >= 4) return true
  return (link.inHeading && segments.length > 1) || (link.text.length >= 40 && segments.length > 1)
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
