// Finds the running text among the blocks of a page: looks for the part of the page that holds the most prose with the
// least beside it, and leaves out of that part what is furniture, each piece with its reason.

import { fold, squeeze } from '../base/text.ts'
import type { BlockKind, LeftOut } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { creditIn } from './credits.ts'
import { ElementSums } from './element-sums.ts'
import { endsAsSentence, exactReason, opensFurniture, type Reason, reasonByLine } from './furniture.ts'
import { type Element, isInside, namesOf } from './page.ts'
import { namesBody, reasonByName, reasonByTag } from './part-names.ts'
import type { QuirksFound } from './quirks.ts'

/** A run of the article’s text. */
export type BodyRun = { readonly kind: BlockKind; readonly text: string }

/** The article’s text, what of the page is not of it and why, and the element it was found in. */
export type Body = {
  readonly runs: readonly BodyRun[]
  readonly leftOut: readonly LeftOut[]
  readonly container: Element | undefined
}

/** What is known of the article before its text is looked for. */
export type AboutPage = {
  readonly headline: string
  /** Names in the byline. */
  readonly names: readonly string[]
  readonly language: string
  /** Names by which the outlet calls itself. */
  readonly sites: readonly string[]
  /** Lines known to stand on many pages of the outlet, as `knownLine()` writes them. */
  readonly furniture?: ReadonlySet<string> | undefined
  /** What is particular to the outlet's pages. */
  readonly quirks?: QuirksFound | undefined
}

/** A line as it is compared with those known of the outlet: white space squeezed, folded. */
export function knownLine(text: string): string {
  return fold(squeeze(text))
}

/** The article's text on a page. No runs when the page has no prose. */
export function findBody(blocks: readonly PageBlock[], root: Element, about: AboutPage): Body {
  markFurniture(blocks, root)
  if (about.furniture) markKnown(blocks, about.furniture)
  if (about.quirks) markLeft(blocks, about.quirks.left)
  const container = about.quirks?.body ?? bestContainer(blocks, root, about)
  if (!container) return { runs: [], leftOut: [], container: undefined }
  const inside = blocks.filter((block) => isInside(block.element, container))
  judgeLines(inside, about)
  const runs = inside.filter((block) => block.reason === undefined).map(({ kind, text }) => ({ kind, text }))
  const within = new Set(inside)
  for (const block of blocks) {
    if (block.reason !== undefined && !settled.has(block.reason))
      block.reason = exactReason(block.text, about.language, about.names) ?? block.reason
    else if (!within.has(block))
      block.reason ??= exactReason(block.text, about.language, about.names) ?? 'outside-article'
  }
  return { runs, leftOut: leftOutOf(blocks), container }
}

/** Reasons that a line's own words do not make more exact. */
const settled: ReadonlySet<Reason> = new Set([
  'repeated-on-outlet',
  'quirk',
  'table',
  'navigation',
  'related',
  'comments',
  'cookie-notice',
  'share-bar',
  'advertisement',
])

// --- furniture by what other pages of the outlet hold ---

/** Lines known of the outlet, unless they are most of the page's prose: then it is the same piece seen before. */
function markKnown(blocks: readonly PageBlock[], furniture: ReadonlySet<string>): void {
  const open = blocks.filter((block) => block.reason === undefined)
  const known = open.filter((block) => furniture.has(knownLine(block.text)))
  const prose = (some: readonly PageBlock[]) => some.reduce((sum, block) => sum + proseOf(block), 0)
  if (prose(known) > prose(open) * 0.5) return
  for (const block of known) block.reason = 'repeated-on-outlet'
}

// --- furniture by a rule for the outlet ---

function markLeft(blocks: readonly PageBlock[], left: ReadonlyMap<Element, string>): void {
  for (const [element] of left) for (const block of blocks) if (isInside(block.element, element)) block.reason = 'quirk'
}

// --- furniture by element ---

/** How much of the page's prose parts of one name may hold and still be furniture, where it is not the usual share. */
const mostOfPage: Partial<Record<Reason, number>> = {
  comments: 0.85,
  'cookie-notice': 0.98,
  navigation: 0.7,
  footer: 0.7,
  'share-bar': 0.7,
  newsletter: 0.7,
  advertisement: 0.7,
  form: 0.7,
}

const usualShare = 0.4

function markFurniture(blocks: readonly PageBlock[], root: Element): void {
  const sums = sumsOf(blocks)
  const total = sums.get(root)?.prose ?? 0
  const shares = sharesByName(sums, total)
  const reasons = new Map<Element, Reason | undefined>()
  for (const block of blocks) {
    const reason = inheritedReason(block.element, shares, reasons)
    if (reason) block.reason = reason
  }
}

/** The page's prose that stands in parts of the same names, for each element, 0 to 1: five "paywall" paragraphs count as one. */
function sharesByName(sums: ElementSums, total: number): (element: Element) => number {
  const named = new Map<string, number>()
  const key = (element: Element) => `${element.tag}${namesOf(element)}`
  for (const [element, sum] of sums) {
    if (sum.prose > 0 && namesOf(element) !== '') named.set(key(element), (named.get(key(element)) ?? 0) + sum.prose)
  }
  return (element) => {
    const prose = sums.get(element)?.prose ?? 0
    if (prose === 0) return 0
    return Math.max(prose, Math.min(total, named.get(key(element)) ?? 0)) / Math.max(1, total)
  }
}

function inheritedReason(
  element: Element,
  shareOf: (element: Element) => number,
  known: Map<Element, Reason | undefined>,
): Reason | undefined {
  const path: Element[] = []
  let each: Element | undefined = element
  while (each && !known.has(each)) {
    path.push(each)
    each = each.parent
  }
  let reason = each ? known.get(each) : undefined
  for (const inner of path.reverse()) {
    reason ??= ownReason(inner, shareOf)
    known.set(inner, reason)
  }
  return reason
}

function ownReason(element: Element, shareOf: (element: Element) => number): Reason | undefined {
  if (element.tag === 'body' || element.tag === 'html' || element.tag === 'main') return undefined
  const byTag = reasonByTag(element.tag)
  if (byTag && shareOf(element) < (mostOfPage[byTag] ?? usualShare)) return byTag
  const names = namesOf(element)
  const byName = reasonByName(names)
  if (!byName) return undefined
  const share = shareOf(element)
  if (share >= (mostOfPage[byName] ?? usualShare)) return undefined
  if (namesBody(names) && (share > 0.1 || byName === 'byline' || byName === 'kicker')) return undefined
  return byName
}

// --- the container ---

function sumsOf(blocks: readonly PageBlock[]): ElementSums {
  const sums = new ElementSums()
  for (const block of blocks) sums.add(block.element, proseOf(block), block.weight)
  return sums
}

/** How much of a block reads as running text. */
function proseOf(block: PageBlock): number {
  if (block.linkShare > 0.5 || block.kind === 'heading') return 0
  const sentence = endsAsSentence(block.text)
  if (block.weight < 40) return sentence ? block.weight * 0.5 : 0
  if (block.weight < 90 && !sentence) return block.weight * 0.2
  const list = block.kind === 'list-item' ? 0.6 : 1
  return block.weight * (1 - block.linkShare) * list * (sentence ? 1 : 0.7)
}

function bestContainer(blocks: readonly PageBlock[], root: Element, about: AboutPage): Element | undefined {
  const kept = blocks.filter((block) => block.reason === undefined)
  const sums = sumsOf(kept)
  const total = sums.get(root)?.prose ?? 0
  if (total === 0) return undefined
  let best: { readonly element: Element; readonly score: number } | undefined
  for (const [element, sum] of sums) {
    if (sum.prose < total * 0.05) continue
    const score = sum.prose * (sum.prose / sum.all) ** 0.7 * priorOf(element)
    if (!best || score > best.score * 1.0001) best = { element, score }
  }
  if (!best) return undefined
  return oneOfMany(best.element, kept, sums, about)
}

function priorOf(element: Element): number {
  const names = namesOf(element)
  if (element.attributes.itemprop === 'articleBody') return 1.5
  if (element.tag === 'body' || element.tag === 'html' || element.tag === '#page') return 0.8
  if (namesBody(names)) return 1.25
  if (element.tag === 'article' || element.tag === 'main') return 1.15
  return 1
}

/** A page of several whole articles: the one under the headline, or the first. Short ones are entries of one piece. */
function oneOfMany(container: Element, blocks: readonly PageBlock[], sums: ElementSums, about: AboutPage): Element {
  const total = sums.get(container)!.prose
  const articles: Element[] = []
  for (const [element, sum] of sums) {
    if (element.tag !== 'article' || element === container || !isInside(element, container)) continue
    if (sum.prose > total * 0.12 && sum.prose > 700) articles.push(element)
  }
  const outer = articles.filter((one) => !articles.some((other) => other !== one && isInside(one, other)))
  if (outer.length < 2) return container
  const headline = fold(about.headline)
  const headed = outer.find((one) =>
    blocks.some((block) => block.kind === 'heading' && fold(block.text) === headline && isInside(block.element, one)),
  )
  if (headed) return headed
  const own = blocks.find(
    (block) => block.kind === 'heading' && fold(block.text) === headline && isInside(block.element, container),
  )
  return own ? container : outer[0]!
}

// --- lines inside the container ---

function judgeLines(blocks: readonly PageBlock[], about: AboutPage): void {
  const open = blocks.filter((block) => block.reason === undefined)
  const { first, last } = proseSpan(open)
  const seen = new Map<string, number>()
  for (const block of open) seen.set(block.text, (seen.get(block.text) ?? 0) + 1)
  const kept = new Set<string>()
  markOpened(open, first)
  const context = { language: about.language, headline: fold(squeeze(about.headline)), names: about.names }
  for (const [at, block] of open.entries()) {
    if (block.reason !== undefined) continue
    const place = at < first ? 'head' : at > last ? 'tail' : 'middle'
    const reason =
      reasonByLine(block.text, { ...context, place, linkShare: block.linkShare }) ??
      byShape(block, place, seen.get(block.text)!) ??
      creditReason(block, place, about.sites)
    if (reason) block.reason = reason
    else if (block.weight > 60 && kept.has(block.text)) block.reason = 'repeated'
    else kept.add(block.text)
  }
  dropLooseHeadings(open, first)
}

/** An agency's credit on a line of its own above or below the text. */
function creditReason(
  block: PageBlock,
  place: 'head' | 'middle' | 'tail',
  sites: readonly string[],
): Reason | undefined {
  return place !== 'middle' && block.weight < 160 && creditIn(block.text, sites) ? 'credit' : undefined
}

/** A line such as "Comments (3)" takes with it all that follows it in its part of the page. */
function markOpened(blocks: readonly PageBlock[], first: number): void {
  for (const [at, block] of blocks.entries()) {
    if (at <= first || block.reason !== undefined) continue
    const reason = opensFurniture(block.text)
    const part = block.element.parent
    if (!reason || !part) continue
    for (const each of blocks.slice(at)) if (isInside(each.element, part)) each.reason ??= reason
  }
}

/** The first and last blocks that surely are running text. */
function proseSpan(blocks: readonly PageBlock[]): { readonly first: number; readonly last: number } {
  const sure = (block: PageBlock) => proseOf(block) >= 60 && endsAsSentence(block.text)
  const first = blocks.findIndex(sure)
  const last = blocks.findLastIndex(sure)
  if (first >= 0) return { first, last }
  return {
    first: Math.max(
      0,
      blocks.findIndex((block) => proseOf(block) > 0),
    ),
    last: blocks.length - 1,
  }
}

function byShape(block: PageBlock, place: 'head' | 'middle' | 'tail', times: number): Reason | undefined {
  const sentence = endsAsSentence(block.text)
  if (times > 2 && block.weight < 120) return 'ticker'
  if (block.linkShare > 0.9 && block.weight < 250 && block.kind !== 'heading')
    return place === 'head' ? 'navigation' : 'related'
  if (block.linkShare > 0.6 && block.kind === 'list-item' && !sentence) return 'related'
  if (place === 'head') {
    if (block.kind === 'heading' && block.weight < 60) return 'kicker'
    if (block.weight < 60 && !sentence) return 'kicker'
    return undefined
  }
  if (place === 'tail') {
    if (block.kind === 'heading') return 'related'
    if (block.linkShare > 0.5) return 'related'
    if (!sentence && block.weight < 140) return 'label'
    return undefined
  }
  if (block.weight < 12 && !sentence && block.kind !== 'heading' && block.kind !== 'list-item') return 'label'
  return undefined
}

/** A heading with nothing of the text after it belongs to what was left out there. */
function dropLooseHeadings(blocks: readonly PageBlock[], first: number): void {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.kind !== 'heading' || block.reason !== undefined) continue
    if (at < first) {
      block.reason = 'kicker'
      continue
    }
    const next = blocks[at + 1]
    if (
      !next ||
      (next.reason !== undefined &&
        next.reason !== 'caption' &&
        next.reason !== 'advertisement' &&
        next.reason !== 'image-credit')
    ) {
      block.reason = next?.reason ?? 'label'
    }
  }
}

// --- what was left out ---

const mostLeftOut = 400

const longestLeftOut = 2_000

function leftOutOf(blocks: readonly PageBlock[]): LeftOut[] {
  const found: { why: string; text: string }[] = []
  for (const block of blocks) {
    if (block.reason === undefined) continue
    const last = found.at(-1)
    if (last && last.why === block.reason && last.text.length < longestLeftOut) last.text += `\n${block.text}`
    else if (found.length < mostLeftOut) found.push({ why: block.reason, text: block.text })
  }
  return found
}
