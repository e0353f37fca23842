// Marks the parts of a page that are furniture by what they are called or by what HTML itself says of them, and the lines
// that are known from other pages of the outlet.

import { fold, squeeze } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import type { ElementSums } from './element-sums.ts'
import type { Reason } from './furniture.ts'
import { type Element, isInside, namesOf } from './page.ts'
import { namesBody, reasonByName, reasonByTag, tellingName } from './part-names.ts'
import { proseOf, sumsOf } from './prose.ts'

/** A line as it is compared with those known of the outlet: white space squeezed, folded. */
export function knownLine(text: string): string {
  return fold(squeeze(text))
}

/** Lines known of the outlet, unless they are most of the page's prose: then it is the same piece seen before. */
export function markKnown(blocks: readonly PageBlock[], furniture: ReadonlySet<string>): void {
  const open = blocks.filter((block) => block.reason === undefined)
  const known = open.filter((block) => furniture.has(knownLine(block.text)))
  const prose = (some: readonly PageBlock[]) => some.reduce((sum, block) => sum + proseOf(block), 0)
  if (prose(known) > prose(open) * 0.5) return
  for (const block of known) {
    block.reason = 'repeated-on-outlet'
    block.because = 'the line stands on many pages of the outlet'
  }
}

/** Marks what a rule for the outlet leaves out. */
export function markLeft(blocks: readonly PageBlock[], left: ReadonlyMap<Element, string>): void {
  for (const [element, rule] of left)
    for (const block of blocks)
      if (isInside(block.element, element)) {
        block.reason = 'quirk'
        block.because = rule
      }
}

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

/** Gives its reason to every block in a part that is furniture. */
export function markFurniture(blocks: readonly PageBlock[], root: Element): void {
  const sums = sumsOf(blocks)
  const total = sums.get(root)?.prose ?? 0
  const shares = sharesByName(sums, total)
  const marks = new Map<Element, Mark | undefined>()
  for (const block of blocks) {
    const mark = inheritedMark(block.element, shares, marks)
    if (!mark) continue
    block.reason = mark.reason
    block.because = mark.because
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

/** What an element is, and what told it. */
type Mark = { readonly reason: Reason; readonly because: string }

function inheritedMark(
  element: Element,
  shareOf: (element: Element) => number,
  known: Map<Element, Mark | undefined>,
): Mark | undefined {
  const path: Element[] = []
  let each: Element | undefined = element
  while (each && !known.has(each)) {
    path.push(each)
    each = each.parent
  }
  let mark = each ? known.get(each) : undefined
  for (const inner of path.reverse()) {
    mark ??= ownMark(inner, shareOf)
    known.set(inner, mark)
  }
  return mark
}

function ownMark(element: Element, shareOf: (element: Element) => number): Mark | undefined {
  if (element.tag === 'body' || element.tag === 'html' || element.tag === 'main') return undefined
  const byTag = reasonByTag(element.tag)
  if (byTag && shareOf(element) < (mostOfPage[byTag] ?? usualShare))
    return { reason: byTag, because: `the element ${element.tag}` }
  const names = namesOf(element)
  const byName = reasonByName(names)
  if (!byName) return undefined
  const share = shareOf(element)
  if (share >= (mostOfPage[byName] ?? usualShare)) return undefined
  if (namesBody(names) && (share > 0.1 || byName === 'byline' || byName === 'kicker')) return undefined
  return { reason: byName, because: `the name “${tellingName(names)}” on ${element.tag}` }
}
