// Judges the blocks of the part that holds the text one by one: by their words, their shape and their place.

import { fold, squeeze } from '../base/text.ts'
import type { AboutPage } from './block-evidence.ts'
import type { PageBlock } from './blocks.ts'
import { creditIn } from './credits.ts'
import { endsAsSentence, opensFurniture, type Reason, reasonByLine, tellingWords } from './furniture.ts'
import { isInside } from './page.ts'
import { proseOf } from './prose.ts'

/** Gives a reason to every block that is not running text by its line; answers what the words of each line said. */
export function judgeLines(blocks: readonly PageBlock[], about: AboutPage): Map<PageBlock, Reason | undefined> {
  const open = blocks.filter((block) => block.reason === undefined)
  const { first, last } = proseSpan(open)
  const seen = new Map<string, number>()
  for (const block of open) seen.set(block.text, (seen.get(block.text) ?? 0) + 1)
  const kept = new Set<string>()
  const words = new Map<PageBlock, Reason | undefined>()
  markOpened(open, first)
  const context = { language: about.language, headline: fold(squeeze(about.headline)), names: about.names }
  for (const [at, block] of open.entries()) {
    if (block.reason !== undefined) continue
    const place = at < first ? 'head' : at > last ? 'tail' : 'middle'
    const word = reasonByLine(block.text, { ...context, place, linkShare: block.linkShare })
    words.set(block, word ?? (isCredit(block, place, about.sites) ? 'credit' : undefined))
    const shape = word ? undefined : byShape(block, place, seen.get(block.text)!)
    if (word) leave(block, word, tellingWords(word, block.text))
    else if (shape) leave(block, ...shape)
    else if (isCredit(block, place, about.sites)) leave(block, 'credit', 'it gives an agency on a line of its own')
    else if (block.weight > 60 && kept.has(block.text)) leave(block, 'repeated', 'the same line stood before')
    else kept.add(block.text)
  }
  dropLooseHeadings(open, first)
  return words
}

/** An agency's credit on a line of its own above or below the text. */
function isCredit(block: PageBlock, place: Place, sites: readonly string[]): boolean {
  return place !== 'middle' && block.weight < 160 && creditIn(block.text, sites) !== undefined
}

/** Before the first, between, or after the last sure paragraph. */
type Place = 'head' | 'middle' | 'tail'

function leave(block: PageBlock, reason: Reason, because: string): void {
  block.reason = reason
  block.because = because
}

/** A line such as "Comments (3)" takes with it all that follows it in its part of the page. */
function markOpened(blocks: readonly PageBlock[], first: number): void {
  for (const [at, block] of blocks.entries()) {
    if (at <= first || block.reason !== undefined) continue
    const reason = opensFurniture(block.text)
    const part = block.element.parent
    if (!reason || !part) continue
    for (const each of blocks.slice(at))
      if (each.reason === undefined && isInside(each.element, part))
        leave(each, reason, `it follows the line “${block.text}”`)
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

function byShape(block: PageBlock, place: Place, times: number): readonly [Reason, string] | undefined {
  const sentence = endsAsSentence(block.text)
  if (times > 2 && block.weight < 120) return ['ticker', `the line stands ${times} times on the page`]
  if (block.linkShare > 0.9 && block.weight < 250 && block.kind !== 'heading')
    return [place === 'head' ? 'navigation' : 'related', 'it is all link']
  if (block.linkShare > 0.6 && block.kind === 'list-item' && !sentence) return ['related', 'a list item, mostly link']
  if (place === 'head') return atHead(block, sentence)
  if (place === 'tail') return atTail(block, sentence)
  if (block.weight < 12 && !sentence && block.kind !== 'heading' && block.kind !== 'list-item')
    return ['label', 'a word or two between paragraphs']
  return undefined
}

function atHead(block: PageBlock, sentence: boolean): readonly [Reason, string] | undefined {
  if (block.weight >= 60) return undefined
  if (block.kind === 'heading') return ['kicker', 'a short heading above the text']
  return sentence ? undefined : ['kicker', 'a short line above the text']
}

function atTail(block: PageBlock, sentence: boolean): readonly [Reason, string] | undefined {
  if (block.kind === 'heading') return ['related', 'a heading after the last paragraph']
  if (block.linkShare > 0.5) return ['related', 'mostly link, after the last paragraph']
  return !sentence && block.weight < 140 ? ['label', 'a line after the last paragraph'] : undefined
}

/** A heading with nothing of the text after it belongs to what was left out there. */
function dropLooseHeadings(blocks: readonly PageBlock[], first: number): void {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.kind !== 'heading' || block.reason !== undefined) continue
    if (at < first) {
      leave(block, 'kicker', 'a heading above the text')
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
      leave(block, next?.reason ?? 'label', 'a heading over nothing of the text')
    }
  }
}
