// Dates on the lines of a page: beside the headline, at the end of the text, where it opens, or behind a label.

import { nearDate } from '../base/near-dates.ts'
import { squeeze } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import type { ShownDates } from './date-elements.ts'
import { candidatesIn, type DateCandidate, type DateManner, type DatePlace } from './date-vote.ts'
import { changed, firstPublished, labelStart, lastChanged, otherLabel, publishedWords } from './date-words.ts'
import { isDateLine } from './furniture.ts'
import type { Element } from './page.ts'

/** The lines of a page, and how they are to be read. */
export type PageLines = {
  /** In order, each with the reason it is no text of the article. */
  readonly blocks: readonly PageBlock[]
  readonly headline: string
  readonly manner: DateManner
  /** RFC 3339: the clock of the capture, which "3 hours ago" counts from. */
  readonly capturedAt: string
}

/** The date under the headline, or the nearest above it (the masthead's comes before both), or the one that ends the text. */
export function lineDates({ blocks, headline, manner, capturedAt }: PageLines): ShownDates {
  const title = blocks.findIndex(
    (block) =>
      headline !== '' && (block.text === headline || (block.kind === 'heading' && block.text.includes(headline))),
  )
  const first = blocks.findIndex(
    (block, at) => at > title && block.reason === undefined && block.kind !== 'heading' && block.weight > 60,
  )
  const last = blocks.findLastIndex((block) => block.reason === undefined)
  const from = first < 0 ? Math.min(blocks.length, title + 8) : first
  const dated = (block: PageBlock) => isDated(block, manner)
  const below = title < 0 ? [] : blocks.slice(title + 1, from).filter(dated)
  const above =
    title < 0
      ? blocks.slice(Math.max(0, from - 12), from).filter(dated)
      : blocks.slice(Math.max(0, title - 6), title).filter(dated)
  const end = last < 0 ? [] : blocks.slice(last + 1, last + 8)
  const inText = first < 0 ? [] : blocks.slice(first, last + 1)
  const modified = [...blocks.slice(title + 1, from), ...end]
    .filter((block) => block.weight < 200 && changed.test(block.text))
    .flatMap((block) => candidatesIn(lastChanged(block.text), manner, byline('line of the change', 1)))
  const line = (block: PageBlock | undefined, where: DatePlace) =>
    block ? candidatesIn(firstPublished(block.text), manner, where) : []
  if (below[0])
    return { published: line(below[0], byline('line under the headline', isSpan(below[0].text) ? 1 : 3)), modified }
  const nearest = above.at(-1)
  if (nearest)
    return { published: line(nearest, byline('line above the headline', above.length > 1 ? 2.5 : 2.2)), modified }
  const beside = [...blocks.slice(title + 1, from), ...blocks.slice(Math.max(0, title - 4), Math.max(0, title))]
  const near = title < 0 ? [] : nearDates(beside, manner, capturedAt)
  if (near.length > 0) return { published: near, modified }
  const told = [...inText.filter((block) => block.reason === 'article-date' || block.reason === 'byline'), ...end].find(
    dated,
  )
  const published = told
    ? line(told, { evidence: 'text', place: 'line of the text', weight: 1.5 })
    : [
        ...leadDate(inText.slice(0, 2), manner),
        ...labelledDates(blocks, manner),
        ...ownEntry(blocks, headline, manner),
        ...loneDate(blocks, title, manner),
      ]
  return { published, modified }
}

/** "3 hours ago", "Yesterday, 14:05", "18 December, 14:05" beside the headline, by the clock of the capture. */
function nearDates(lines: readonly PageBlock[], manner: DateManner, capturedAt: string): DateCandidate[] {
  for (const { text: line } of lines) {
    const value = line.length < 60 ? nearDate(line, manner.language, capturedAt) : undefined
    if (value) return [{ value, raw: squeeze(line), ...byline('line of the last days', 1.4) }]
  }
  return []
}

function byline(place: string, weight: number): DatePlace {
  return { evidence: 'byline', place, weight }
}

function isDated(block: PageBlock, manner: DateManner): boolean {
  if (block.weight >= 200 || !/\d|[一二三四五六七八九〇]/.test(block.text) || isOfPicture(block)) return false
  const line = firstPublished(block.text)
  if (line === '' || otherLabel.test(line) || candidatesIn(line, manner, byline('', 1)).length === 0) return false
  const may = block.reason === 'byline' || block.reason === 'article-date' || block.weight < 100
  return may || isDateLine(block.text, manner.language)
}

function isOfPicture({ element, reason }: PageBlock): boolean {
  if (reason === 'caption' || reason === 'image-credit') return true
  for (let each: Element | undefined = element; each; each = each.parent) if (each.tag === 'figure') return true
  return false
}

/** "28.01.2022 – 29.01.2022" is when something takes place. */
function isSpan(line: string): boolean {
  return /\d{4}\s?[-–—]\s?\d{1,2}[./]\d{1,2}[./]\d{2}/.test(line)
}

/** The date the text opens with: "27.1.2022 - ", "(21. November 2022) ". */
function leadDate(first: readonly PageBlock[], manner: DateManner): DateCandidate[] {
  for (const block of first) {
    const match = leading.exec(block.text.slice(0, 60))
    const found = match ? candidatesIn(match[1], manner, text('start of the text', 1.4)) : []
    if (found.length > 0) return found
  }
  return []
}

const leading =
  /^(?:\p{Lu}[\p{L}-]{2,20},?\s(?:den\s|am\s)?)?[([]?(\d[^()[\]–—:|]{5,30}?\d{2,4})(?:[)\]]|\s?[-–—:|•.])/u

function text(place: string, weight: number): DatePlace {
  return { evidence: 'text', place, weight }
}

const apart: ReadonlySet<string> = new Set(['comments', 'related', 'newsletter', 'advertisement', 'copyright'])

/** "Veröffentlicht am 3. Mai 2019" anywhere on the page, and the like. */
function labelledDates(blocks: readonly PageBlock[], manner: DateManner): DateCandidate[] {
  for (const [at, block] of blocks.entries()) {
    if (block.weight > 300 || apart.has(block.reason ?? '') || !/\d/.test(block.text)) continue
    const label = labelStart.test(block.text) || publishedWords.test(block.text)
    const before = blocks[at - 1]?.text ?? ''
    if (
      !label &&
      !(block.weight < 40 && before.length < 40 && (labelStart.test(before) || publishedWords.test(before)))
    )
      continue
    const found = candidatesIn(firstPublished(block.text), manner, text('labelled line', 1.2))
    if (found.length > 0) return found
  }
  return []
}

/** The piece's own entry in a list of pieces. */
function ownEntry(blocks: readonly PageBlock[], headline: string, manner: DateManner): DateCandidate[] {
  if (headline.length < 12) return []
  const entry = blocks.find(
    ({ text: line, weight }) =>
      line.length > headline.length && weight < headline.length * 2.5 + 60 && line.includes(headline),
  )
  return entry ? candidatesIn(entry.text.replace(headline, ' '), manner, text('own entry in a list', 1.3)) : []
}

/** The line of only a date nearest to the headline, where the page has nothing better; far above it stands the page's own. */
function loneDate(blocks: readonly PageBlock[], title: number, manner: DateManner): DateCandidate[] {
  let nearest: { readonly line: string; readonly away: number } | undefined
  for (const [at, block] of blocks.entries()) {
    if (block.reason !== 'article-date' || block.kind === 'list-item') continue
    const away = Math.abs(at - title)
    if (!nearest || away < nearest.away) nearest = { line: firstPublished(block.text), away }
  }
  return nearest && nearest.away <= 60 ? candidatesIn(nearest.line, manner, text('line of a date', 0.5)) : []
}
