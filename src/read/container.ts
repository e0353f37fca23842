// Finds the part of a page that holds the most prose with the least beside it.

import { fold } from '../base/text.ts'
import type { AboutPage } from './block-evidence.ts'
import type { PageBlock } from './blocks.ts'
import type { Cards } from './cards.ts'
import type { ElementSums } from './element-sums.ts'
import { type Element, isInside, namesOf } from './page.ts'
import { namesBody } from './part-names.ts'
import { proseOf, sumsOf } from './prose.ts'

/** The part of the page that holds the text; undefined when the page has no prose. */
export function bestContainer(
  blocks: readonly PageBlock[],
  root: Element,
  about: AboutPage,
  cards: Cards,
): Element | undefined {
  const kept = blocks.filter((block) => block.reason === undefined)
  const sums = sumsOf(kept)
  const total = sums.get(root)?.prose ?? 0
  if (total === 0) return undefined
  const teasers = teasersIn(kept, cards)
  const near = nearHeadline(blocks, about)
  let best: { readonly element: Element; readonly score: number } | undefined
  for (const [element, sum] of sums) {
    if (sum.prose < total * 0.03) continue
    const prose = sum.prose - teaserWeight * (teasers.get(element) ?? 0)
    const score = prose * (prose / sum.all) ** 0.7 * priorOf(element) * near(element)
    if (!best || score > best.score * 1.0001) best = { element, score }
  }
  if (!best) return undefined
  return oneOfMany(best.element, kept, sums, about)
}

/** How much less the prose of teasers says where the article is. */
const teaserWeight = 0.7

/** Prose in each element that reads as the beginnings of other articles: cut off, or on a card with a link. */
function teasersIn(blocks: readonly PageBlock[], cards: Cards): ReadonlyMap<Element, number> {
  const found = new Map<Element, number>()
  for (const block of blocks) {
    if (cards.of(block.element) !== 'linked' && !/(?:\.\.\.|…)\W*$/u.test(block.text)) continue
    const prose = proseOf(block)
    for (let each: Element | undefined = block.element; each; each = each.parent)
      found.set(each, (found.get(each) ?? 0) + prose)
  }
  return found
}

/** The text stands around the headline or soon after it, hardly ever before it. */
function nearHeadline(blocks: readonly PageBlock[], about: AboutPage): (element: Element) => number {
  const headline = headlineBlock(blocks, fold(about.headline))
  if (headline < 0) return () => 1
  const spans = new Map<Element, { readonly first: number; last: number }>()
  for (const [at, block] of blocks.entries())
    for (let each: Element | undefined = block.element; each; each = each.parent) {
      const span = spans.get(each)
      if (span) span.last = at
      else spans.set(each, { first: at, last: at })
    }
  return (element) => {
    const span = spans.get(element)
    if (!span) return 1
    if (span.last < headline) return 0.5
    return span.first - headline < 25 ? 1.1 : 0.8
  }
}

/** Where the headline stands among the blocks; -1 when it is not printed as a heading. */
export function headlineBlock(blocks: readonly PageBlock[], headline: string): number {
  if (headline === '') return -1
  const headings = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.kind === 'heading')
  const found =
    headings.find(({ block }) => fold(block.text) === headline) ??
    headings.find(({ block }) => fold(block.text).includes(headline)) ??
    headings.find(({ block }) => block.element.tag === 'h1')
  return found?.at ?? -1
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
