// What a page shows as headings: each with the forms it can be read in (with and without its kicker), where it stands,
// and how much its mark-up says that it is the headline.

import { squeeze } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import { endsAsSentence } from './furniture.ts'
import { blockTags, type Element, namesOf } from './page.ts'
import { reasonByName } from './part-names.ts'

/** A heading as shown. */
export type Heading = {
  /** As it is best printed: without kicker, label and date where the mark-up sets them apart. */
  readonly text: string
  /** Other forms it can be read in, the whole among them. */
  readonly forms: readonly string[]
  /** What the mark-up says it is; `line` is a plain line of text. */
  readonly rank: 'first' | 'named' | 'second' | 'lower'
  /** Place of its first block on the page. */
  readonly at: number
  /** Set where it is of the masthead or meant for search engines alone, or where it stands in furniture. */
  readonly aside: 'masthead' | 'furniture' | undefined
}

/** The headings of a page in their order, at most 40; those far below the `start` of the text are left away. */
export function headingsOf(blocks: readonly PageBlock[], start: number): readonly Heading[] {
  const found: Heading[] = []
  let last: Element | undefined
  let reach = start + 60
  for (const [at, block] of blocks.entries()) {
    if (at > reach) break
    const element = headingAround(block, at <= start + 6)
    if (!element || element === last) continue
    last = element
    const heading = headingIn(element, block, at)
    if (!heading) continue
    found.push(heading)
    // Below a first-level heading that stands above the text are only the headings of the text.
    if (heading.rank === 'first' && heading.aside === undefined && at <= start) reach = start + 12
    if (found.length >= 40) break
  }
  return withoutTeasers(found)
}

/** Many headings of one make are teasers; a page has one headline. */
function withoutTeasers(headings: readonly Heading[]): readonly Heading[] {
  const named = headings.filter((heading) => heading.rank === 'named').length
  const first = headings.filter((heading) => heading.rank === 'first' && !heading.aside).length
  return headings.map((heading) => {
    if (heading.rank === 'named' && named > 4) return { ...heading, rank: 'lower' }
    return heading.rank === 'first' && first > 6 ? { ...heading, rank: 'second' } : heading
  })
}

/** Place of the first block of running text; the number of blocks when there is none. */
export function textStart(blocks: readonly PageBlock[]): number {
  const isText = (block: PageBlock | undefined) =>
    block !== undefined && block.weight >= 100 && block.linkShare < 0.4 && endsAsSentence(block.text)
  const first = blocks.findIndex((block, at) => isText(block) && blocks.slice(at + 1, at + 7).some(isText))
  if (first >= 0) return first
  const only = blocks.findIndex(isText)
  return only >= 0 ? only : blocks.length
}

const headlineNames =
  /(?:^|[ -])(?:headline|article-?title|entry-?title|post-?title|story-?title|news-?title|page-?title|article-?heading|story-?headline|content-?title|artikel-?titel|topic-?title|titulo|titre|titel|zagolovok)(?:$|[ -])/

const bodyTags: ReadonlySet<string> = new Set([
  'html',
  'body',
  'main',
  'article',
  'section',
  'ul',
  'ol',
  'table',
  'tbody',
])
const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4'])

/** The heading element a block stands in: h1 to h4, microdata, or a part of the page called a headline. */
function headingAround(block: PageBlock, byName: boolean): Element | undefined {
  if (block.weight > 400 || (!byName && block.kind !== 'heading')) return undefined
  let each: Element | undefined = block.element
  for (let depth = 0; each && depth < 4; depth++, each = each.parent) {
    if (headingTags.has(each.tag)) return each
    if (bodyTags.has(each.tag)) return undefined
    if (each.attributes.itemprop !== undefined && /(?:^|\s)headline(?:\s|$)/.test(each.attributes.itemprop)) return each
    if (byName && depth < 2 && each.children.length <= 4 && marksOf(each).isHeadline) return each
  }
  return undefined
}

function headingIn(element: Element, block: PageBlock, at: number): Heading | undefined {
  const whole = oneLine(shownText(element))
  if (whole.length < 3 || whole.length > 500) return undefined
  const parts = partsOf(element)
  const kept = oneLine(
    parts
      .filter((part) => !part.beside)
      .map((part) => part.text)
      .join(' '),
  )
  const texts = parts.map((part) => part.text)
  const joined = oneLine(texts.join(' '))
  const forms = [
    kept,
    joined,
    whole,
    ...(texts.length > 1 ? texts : []),
    ...texts.slice(1).map((_, n) => oneLine(texts.slice(n + 1).join(' '))),
  ]
  return {
    text: kept === '' ? joined : kept,
    forms: [...new Set(forms.filter((form) => form.length > 2))],
    rank: rankOf(element),
    at,
    aside: block.linkShare > 0.9 && leadsHome(element) ? 'masthead' : asideOf(element),
  }
}

function rankOf(element: Element): Heading['rank'] {
  if (element.tag === 'h1') return 'first'
  if (/headline/.test(element.attributes.itemprop ?? '')) return 'named'
  if (marksOf(element).isHeadline) return 'named'
  return element.tag === 'h2' ? 'second' : 'lower'
}

const besideNames =
  /(?:^|[ -])(?:kicker|overline|overhead|topline|top-?line|dachzeile|spitzmarke|roofline|eyebrow|label|category|rubrik|section-?name|tag|badge|pre-?title|pretitle|super-?title|supertitle|hat|antetitulo|volanta|sub-?title|subtitle|sub-?line|subline|sub-?headline|date|time|flag|prefix|visually-hidden|sr-only|screen-reader-text|screenreader|caption|credit|comments?-?(?:count|link)?|edit-?(?:link|section)|share)(?:$|[ -])/
const besideTags = /^(?:small|time|sup|button|a11y)$/

/** The parts of a heading, by its child elements; `beside` is what the names say is no part of the headline. */
function partsOf(heading: Element): readonly { readonly text: string; readonly beside: boolean }[] {
  let inner = heading
  // A heading often wraps all it has in one link or span.
  for (let depth = 0; depth < 3; depth++) {
    const full = inner.children.filter((child) => typeof child !== 'string' || /\S/.test(child))
    if (full.length !== 1 || typeof full[0] === 'string') break
    inner = full[0]!
  }
  const parts: { text: string; beside: boolean }[] = []
  let open = ''
  const close = () => {
    if (/\S/.test(open)) parts.push({ text: oneLine(open), beside: false })
    open = ''
  }
  for (const child of inner.children) {
    if (typeof child === 'string') open += child
    else if (child.tag === 'br') close()
    else if (/^(?:script|style|noscript|svg|template)$/.test(child.tag)) continue
    else if (
      /^(?:em|i|b|strong|sub|q|mark|wbr|abbr|cite|u|font|ruby)$/.test(child.tag) &&
      !besideNames.test(namesOf(child))
    )
      open += shownText(child)
    else {
      close()
      const text = oneLine(shownText(child))
      if (text !== '') parts.push({ text, beside: besideTags.test(child.tag) || besideNames.test(namesOf(child)) })
    }
  }
  close()
  return parts
}

const mastheadNames =
  /(?:^|[ -])(?:logo|sitelogo|site-?title|site-?name|blog-?title|blogname|brand|branding|seo-?title|seotitle|comment-reply-title)(?:$|[ -])/
const asideReasons: ReadonlySet<string> = new Set([
  'related',
  'comments',
  'sidebar',
  'footer',
  'newsletter',
  'cookie-notice',
  'advertisement',
  'share-bar',
])

function asideOf(heading: Element): Heading['aside'] {
  if (marksOf(heading).isMasthead) return 'masthead'
  for (let each = heading.parent; each && !bodyTags.has(each.tag); each = each.parent) {
    if (asideTags.has(each.tag)) return each.tag === 'nav' ? 'masthead' : 'furniture'
    const { isMasthead, isAside } = marksOf(each)
    if (isMasthead) return 'masthead'
    if (isAside) return 'furniture'
  }
  return undefined
}

const asideTags: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form'])

type Marks = { readonly isHeadline: boolean; readonly isMasthead: boolean; readonly isAside: boolean }

const noMarks: Marks = { isHeadline: false, isMasthead: false, isAside: false }
const knownMarks = new Map<string, Marks>()

/** What the names of a part of the page say of a heading in it. */
function marksOf(element: Element): Marks {
  const names = namesOf(element)
  if (names === '') return noMarks
  const known = knownMarks.get(names)
  if (known) return known
  const reason = reasonByName(names)
  const marks = {
    isHeadline: headlineNames.test(names),
    isMasthead: mastheadNames.test(names),
    isAside: reason !== undefined && asideReasons.has(reason),
  }
  if (knownMarks.size > 20_000) knownMarks.clear()
  knownMarks.set(names, marks)
  return marks
}

/** Whether a heading is a link to the front page. */
function leadsHome(heading: Element): boolean {
  const link = heading.children.find((child) => typeof child !== 'string' && child.tag === 'a')
  const href = typeof link === 'object' ? link.attributes.href : undefined
  return href !== undefined && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(href)
}

/** Text below an element without scripts and the readings printed above characters. */
function shownText(element: Element): string {
  let text = ''
  for (const child of element.children) {
    if (typeof child === 'string') text += child
    else if (child.tag === 'br') text += ' '
    else if (!/^(?:script|style|noscript|svg|template|rt|rp)$/.test(child.tag)) {
      const gap = blockTags.has(child.tag) ? ' ' : ''
      text += gap + shownText(child) + gap
    }
  }
  return text
}

const oneLine = (text: string) => squeeze(text.replace(/\n/g, ' '))
