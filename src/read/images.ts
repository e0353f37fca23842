// The pictures that belong to an article, each with its address, caption and credit: those that stand between its headline
// and the end of its text, and the lead picture the page tells machines of.

import { squeeze } from '../base/text.ts'
import type { ArticleImage } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { type ImageNote, noteIn, withoutCreditWord } from './image.ts'
import { type Element, elementsIn, isInside, namesOf } from './page.ts'
import { reasonByName, reasonByTag } from './part-names.ts'
import { metaOf, type PageFacts } from './structured.ts'

/** What the pictures of a piece are found by. */
export type AboutImages = {
  readonly root: Element
  /** The blocks of the page, judged. */
  readonly blocks: readonly PageBlock[]
  /** The element the text was found in. */
  readonly container: Element | undefined
  readonly headline: string
  readonly facts: PageFacts
  /** The page's own address, against which picture addresses are resolved. */
  readonly url: string
}

/** At most so many pictures are kept, and so many looked at. */
const mostImages = 40
const mostLookedAt = 400

/** The pictures of a piece, the lead picture first; undefined when it has none. */
export function imagesOf(about: AboutImages): readonly ArticleImage[] | undefined {
  const found: ArticleImage[] = []
  const seen = new Set<string>()
  for (const image of picturesOf(about)) {
    const url = addressOf(image.element, about.url)
    const key = url === undefined ? undefined : fileOf(url)
    if (key !== undefined && seen.has(key)) continue
    if (key === undefined && image.note.caption === undefined && image.note.credit === undefined) continue
    if (key !== undefined) seen.add(key)
    found.push({ ...(url ? { url } : {}), ...image.note })
    if (found.length >= mostImages) break
  }
  const all = withLead(found, about)
  return all.length > 0 ? all : undefined
}

// --- which pictures ---

type Picture = { readonly element: Element; readonly note: ImageNote }

function picturesOf(about: AboutImages): readonly Picture[] {
  const { root, blocks } = about
  const kept = blocks.filter((block) => block.reason === undefined && isInside(block.element, root))
  const first = kept[0]?.element.place
  const last = kept.at(-1)?.element
  if (first === undefined || !last) return []
  const start = Math.min(first, headPlace(about, first))
  const end = last.last + afterEnd
  const places = kept.map((block) => block.element.place)
  const parts = scopeOf(about, last)
  const elements = elementsIn(parts).filter((element) => element.place >= start && element.place <= end)
  const images = elements.filter((element) => isPicture(element) && !isBeside(element, places)).slice(0, mostLookedAt)
  const ofPage = images.map((element) => element.place)
  return images.map((element) => ({ element, note: noteOf(element, parts, places, ofPage) }))
}

/** Elements that may stand between the last paragraph and a picture that still belongs to it. */
const afterEnd = 0

/** Where the headline stands, if above the text; a picture may stand above it in the same part of the page. */
function headPlace({ blocks, headline }: AboutImages, first: number): number {
  const heading = blocks.find(
    (block) =>
      block.element.place < first && (block.element.tag === 'h1' || (headline !== '' && block.text === headline)),
  )
  if (!heading) return first
  const header = heading.element.parent
  return header && header.tag !== 'body' && header.place > heading.element.place - 60
    ? header.place
    : heading.element.place
}

/** The part of the page that holds headline and text. */
function scopeOf({ root, container, blocks, headline }: AboutImages, last: Element): Element {
  const heading = blocks.find((block) => block.element.tag === 'h1' || (headline !== '' && block.text === headline))
  let part: Element = container && isInside(container, root) ? container : last
  while (part.parent && part !== root) {
    if (heading && isInside(heading.element, part)) break
    if (part.tag === 'body') break
    part = part.parent
  }
  return part
}

const noPicture =
  /(?:^|[ -])(?:logo|avatar|icon|emoji|author-?(?:image|photo|img|pic)|headshot|spinner|loader|pixel|badge|flag|sprite|gravatar|placeholder-icon)(?:$|[ -])/

function isPicture(element: Element): boolean {
  if (element.tag !== 'img' && element.tag !== 'amp-img') return false
  const { width, height, src } = element.attributes
  if (isSmall(width) || isSmall(height)) return false
  if (
    src !== undefined &&
    /\.svg(?:$|\?)|\/[a-z\d]{1,5}\.gif$|\/(?:logo|avatar|icon|pixel|blank|spacer)[^/]*$|gravatar\.com/i.test(src)
  )
    return false
  return !noPicture.test(namesOf(element)) && element.attributes.role !== 'presentation'
}

const isSmall = (size: string | undefined) =>
  size !== undefined && /^\d+(?:px)?$/.test(size) && Number.parseInt(size, 10) < 120

const beside: ReadonlySet<string> = new Set([
  'related',
  'navigation',
  'sidebar',
  'footer',
  'comments',
  'share-bar',
  'author-bio',
  'byline',
  'advertisement',
  'newsletter',
  'cookie-notice',
])

/** Whether a picture stands in a part of the page beside the text: related stories, the author's portrait, advertising. */
function isBeside(element: Element, bodyPlaces: readonly number[]): boolean {
  for (let each = element.parent; each && countWithin(bodyPlaces, each) === 0; each = each.parent) {
    if (each.tag === 'button' || each.tag === 'picture') continue
    const reason = reasonByTag(each.tag) ?? reasonByName(namesOf(each))
    if (reason !== undefined && beside.has(reason)) return true
    if (each.tag === 'a' && leadsToPage(each.attributes.href)) return true
  }
  return false
}

/** Whether a link leads to another page rather than to the picture itself. */
function leadsToPage(href: string | undefined): boolean {
  if (href === undefined || href === '' || href.startsWith('#') || href.startsWith('javascript:')) return false
  return !/\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#/])|image|photo|\/img|bilder|foto|galler|picture/i.test(href)
}

// --- caption and credit ---

const captionNames =
  /(?:^|[ -])(?:(?:[a-z]+-)*captions?(?:-[a-z]+)*|(?:[a-z]+-)*credits?(?:-[a-z]+)*|copyright|figcaption|bild(?:unterschrift|text|info|quelle|nachweis)|legend|legende|fotocredit|foto-?(?:text|autor)|photo-?(?:by|text|info|description|source)|image-?(?:description|text|info|source|meta|author)|img-?(?:desc|text|source)|media-?(?:text|info|description|source)|pie-?(?:de-)?foto|didascalia|legenda|description|creator|photographer|leyenda|underscript|source)(?:$|[ -])/
const creditNames =
  /(?:^|[ -])(?:(?:[a-z]+-)*credits?(?:-[a-z]+)*|(?:[a-z]+-)*copyright(?:-[a-z]+)*|photographers?|foto-?(?:graf|autor|credit)|fotocredit|(?:image|photo|media|caption|figure|img)-?(?:author|source|copyright|agency|rights|byline)|quelle|bildquelle|bildnachweis|rights|creator|attribution|courtesy|source|author|autor(?:en)?|owner|distributor|agency|agentur)(?:$|[ -])/

function noteOf(
  image: Element,
  scope: Element,
  bodyPlaces: readonly number[],
  imagePlaces: readonly number[],
): ImageNote {
  let note: ImageNote = {}
  let each: Element | undefined = image.parent
  for (let level = 0; level < 7 && each && each !== scope; level++, each = each.parent) {
    if (countWithin(bodyPlaces, each) > 0 || countWithin(imagePlaces, each) > 1) break
    const found = notesIn(each, level)
    note = { ...found, ...note }
    if (note.caption && note.credit) break
  }
  return note
}

/** How many of ascending places stand inside an element. */
function countWithin(places: readonly number[], { place, last }: Element): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < place) low = middle + 1
    else high = middle
  }
  let count = 0
  while (low + count < places.length && places[low + count]! <= last && count < 2) count++
  return count
}

function notesIn(part: Element, level: number): ImageNote {
  const texts: string[] = []
  const credits: string[] = []
  const inside = elementsIn(part)
  const isFigure = part.tag === 'figure'
  const outer = inside.filter((element) => element.tag === 'figcaption' || captionNames.test(namesOf(element)))
  const tops = outer.length > 0 || !isFigure ? outer : [part]
  let covered = -1
  for (const element of tops) {
    if (element.place <= covered) continue
    covered = element.last
    const { text, credit } = splitCredit(element)
    if (/\p{L}/u.test(text) && text.length <= 700 && !galleryLabel.test(text)) texts.push(text)
    if (credit !== '') credits.push(credit)
  }
  if (texts.length === 0 && credits.length === 0) return {}
  return level > 4 && !isFigure && texts.join('').length > 400 ? {} : combined(texts, credits)
}

/** What galleries print over a picture: "View 6 Images", "Bild 2 von 9". */
const galleryLabel =
  /^(?:view\s)?\d{0,4}\s?(?:images?|photos?|gallery|bild|foto)?\s?\d{0,4}\s?(?:of|von|de|из|\/)?\s?\d{0,4}\s?(?:images?|photos?)?$/iu

/** Texts of a caption's parts as caption and credit. */
function combined(texts: readonly string[], credits: readonly string[]): ImageNote {
  let caption: string | undefined
  let credit = credits.map(withoutCreditWord).find((each) => each !== '')
  for (const text of texts) {
    const note = noteIn(text)
    caption ??= credit !== undefined && note.credit === undefined ? text : (note.caption ?? undefined)
    credit ??= note.credit
  }
  return { ...(caption ? { caption } : {}), ...(credit && credit.length < 160 ? { credit } : {}) }
}

/** The text of a caption without what its parts name as credit, and that credit. */
function splitCredit(caption: Element): { readonly text: string; readonly credit: string } {
  const words: string[] = []
  const credit: string[] = []
  const walk = (from: Element, into: string[]): void => {
    for (const child of from.children) {
      if (typeof child === 'string') into.push(child)
      else if (child.tag === 'br') into.push('\n')
      else if (!/^(?:script|style|noscript|button|svg|img|picture|source|template)$/.test(child.tag)) {
        const isCredit = creditNames.test(namesOf(child)) || child.tag === 'cite' || child.tag === 'small'
        walk(child, isCredit ? credit : into)
        into.push(' ')
      }
    }
  }
  walk(caption, creditNames.test(namesOf(caption)) && !/caption/.test(namesOf(caption)) ? credit : words)
  return { text: squeeze(words.join('')), credit: squeeze(credit.join(' ')) }
}

// --- addresses ---

/** The address of a picture, from wherever the page keeps it until it is shown. */
function addressOf(element: Element, base: string): string | undefined {
  const { attributes } = element
  const candidates = [
    attributes['data-src'],
    attributes['data-original'],
    attributes['data-lazy-src'],
    attributes['data-full-src'],
    largestOf(attributes['data-srcset'] ?? attributes['data-lazy-srcset'] ?? ''),
    attributes.src,
    largestOf(attributes.srcset ?? ''),
    ...sourcesBeside(element),
  ]
  for (const each of candidates) {
    if (!each || /^data:|^about:|blank\.gif|placeholder|spacer/i.test(each)) continue
    const url = URL.parse(each, base)
    if (url && /^https?:$/.test(url.protocol)) return url.href
  }
  return undefined
}

function sourcesBeside(element: Element): readonly (string | undefined)[] {
  if (element.parent?.tag !== 'picture') return []
  return element.parent.children.flatMap((child) =>
    typeof child !== 'string' && child.tag === 'source'
      ? [largestOf(child.attributes.srcset ?? child.attributes['data-srcset'] ?? '')]
      : [],
  )
}

/** The largest picture of a `srcset`. */
function largestOf(set: string): string | undefined {
  let best: { readonly url: string; readonly size: number } | undefined
  for (const match of set.slice(0, 8_000).matchAll(/(\S+?)(?:\s+(\d+(?:\.\d+)?)[wx])?\s*(?:,\s+|,?$)/g)) {
    const size = Number(match[2] ?? 1)
    if (!best || size > best.size) best = { url: match[1]!, size }
  }
  return best?.url
}

/** A picture's file, whatever its size: the last two parts of the path without numbers of pixels. */
function fileOf(address: string): string {
  const path = URL.parse(address)?.pathname ?? address
  const inner = /https?(?::|%3a)(?:\/\/|%2f%2f)(.+)$/i.exec(path)?.[1] ?? path
  return inner
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/[-_]\d{2,4}x\d{2,4}|\bw?\d{3,4}\b/g, '')
    .toLowerCase()
}

// --- the lead picture ---

/** The lead picture as the page tells machines of it, joined with the first one shown. */
function withLead(shown: readonly ArticleImage[], { facts, url }: AboutImages): readonly ArticleImage[] {
  const { linked } = facts
  const raw = linked?.imageUrl ?? metaOf(facts, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src')
  const address = raw ? URL.parse(raw, url) : null
  const told = address && /^https?:$/.test(address.protocol) ? address.href : undefined
  const note = {
    ...(linked?.imageCaption ? noteIn(linked.imageCaption) : {}),
    ...(linked?.imageCredit ? { credit: withoutCreditWord(linked.imageCredit) } : {}),
  }
  const [first, ...rest] = shown
  if (!first) return told || note.caption || note.credit ? [{ ...(told ? { url: told } : {}), ...note }] : []
  return [{ ...(told && !first.url ? { url: told } : {}), ...note, ...first }, ...rest]
}
