// An article laid open for reading: its text with sentences, paragraphs and quotation marks found once, and UTF-16
// offsets turned into passages.

import { primaryLanguage } from '../base/language-tag.ts'
import { quotedStretches, type Stretch } from '../base/quotation.ts'
import { type SentenceFound, sentences } from '../base/sentences.ts'
import type { Article } from '../news/article.ts'
import { type Passage, passage } from '../news/passage.ts'

/** A run of text in UTF-16 units, end exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** An article laid open. Places are UTF-16 offsets. */
export type Piece = {
  readonly article: Article
  readonly text: string
  /** The primary language subtag: `en`, `kk`. */
  readonly language: string
  readonly sentences: readonly SentenceFound[]
  readonly paragraphs: readonly Span[]
  readonly stretches: readonly Stretch[]
  /** The passage at two UTF-16 offsets. */
  readonly passageOf: (span: Span) => Passage
  /** The sentence that holds a place, or the next one after it. */
  readonly sentenceAt: (unit: number) => SentenceFound | undefined
  readonly paragraphAt: (unit: number) => Span
}

/** Lays an article open; what is costly is found once. */
export function openPiece(article: Article): Piece {
  const { text } = article
  const found = sentences(text, article.inLanguage)
  const paragraphs = paragraphsOf(text)
  const points = pointTable(text)
  return {
    article,
    text,
    language: primaryLanguage(article.inLanguage) || 'en',
    sentences: found,
    paragraphs,
    stretches: quotedStretches(text),
    passageOf: ({ start, end }) => passage(article, points(start), points(end)),
    sentenceAt: (unit) => holding(found, unit),
    paragraphAt: (unit) => holding(paragraphs, unit) ?? { start: 0, end: text.length },
  }
}

/** Where the speaker of one quotation may stand: `from` to `opened` before its marks, `closed` to `to` after them. */
export function besideStretch(
  piece: Piece,
  stretch: Stretch,
  previous: Stretch | undefined,
  next: Stretch | undefined,
): { readonly from: number; readonly opened: number; readonly closed: number; readonly to: number } {
  const paragraph = piece.paragraphAt(stretch.start)
  const opened = stretch.outerStart
  const closed = Math.min(paragraph.end, stretch.outerEnd)
  const sentence = piece.sentenceAt(stretch.start)
  const from = Math.max(
    paragraph.start,
    sentence?.start ?? 0,
    previous && previous.end <= opened ? previous.end + 1 : 0,
  )
  const limit = next && next.start > closed ? next.outerStart : paragraph.end
  return { from: Math.min(from, opened), opened, closed, to: Math.min(limit, paragraph.end) }
}

function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\s][^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))
}

/** The first span that ends after the place; spans are in order. */
function holding<T extends Span>(spans: readonly T[], unit: number): T | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end > unit) high = middle
    else low = middle + 1
  }
  return spans[low]
}

/** Code points before a UTF-16 offset, by table when the text has characters beyond the first plane. */
function pointTable(text: string): (unit: number) => number {
  if (!/[\uD800-\uDFFF]/.test(text)) return (unit) => unit
  const table = new Uint32Array(text.length + 1)
  let points = 0
  for (let unit = 0; unit < text.length; ) {
    const size = text.codePointAt(unit)! > 0xffff ? 2 : 1
    table[unit] = points
    if (size === 2) table[unit + 1] = points + 1
    unit += size
    points++
  }
  table[text.length] = points
  return (unit) => table[Math.min(unit, text.length)]!
}
