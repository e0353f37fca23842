// What many pages of an outlet tell together: lines that stand on many of them are furniture, whatever each page by
// itself makes of them. See notes/furniture-of-an-outlet.md.

import { dayOf, type Reading } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import { type OutletId, type Quirk, quirksInForce } from '../news/outlet.ts'
import { type PageNote, quirksHash } from '../news/page-note.ts'
import { endsAsSentence, weightOf } from './furniture.ts'
import { knownLine } from './furniture-parts.ts'

/** What a reading tells of the pages of its outlet. */
export function noteOf(
  capture: Capture & { readonly outlet: OutletId },
  reading: Reading,
  quirks: readonly Quirk[] = [],
): PageNote {
  const { id, outlet, url, capturedAt } = capture
  const captured = Temporal.Instant.from(capturedAt).toString().slice(0, 10)
  const inForce = quirksHash(quirksInForce(quirks, capturedAt))
  const about = { capture: id, outlet, url, capturedAt, ...(inForce ? { quirks: inForce } : {}) }
  if (reading.kind === 'not-an-article')
    return {
      ...{ ...about, day: captured, sort: reading.sort, length: 0 },
      ...{ hasDate: false, hasByline: false, kept: [], leftOut: [], known: [] },
    }
  const { article, leftOut } = reading
  const date = article.datePublished
  const points = [...article.text]
  const textOf = (block: { readonly start: number; readonly end: number }) =>
    points.slice(block.start, block.end).join('')
  const linesOf = (isKnown: boolean) =>
    leftOut.filter(({ why }) => (why === 'repeated-on-outlet') === isKnown).flatMap(({ text }) => text.split('\n'))
  return {
    ...about,
    ...(article.readWith ? { readWith: article.readWith } : {}),
    day: date ? dayOf(date) : captured,
    sort: 'article',
    length: points.length,
    hasDate: date !== undefined && date.evidence !== 'feed' && date.evidence !== 'email',
    hasByline: article.byline.length > 0 || article.agency !== undefined || article.staffByline !== undefined,
    // A heading falls by itself when all that it heads is furniture.
    kept: noted(article.blocks.filter((block) => block.kind !== 'heading').map(textOf)),
    leftOut: noted(linesOf(false)),
    known: noted(linesOf(true)),
  }
}

/** Letters; what is longer is no furniture but a piece. */
const longestNoted = 600

const mostNoted = 400

const noted = (lines: readonly string[]) => [
  ...new Set(
    lines
      .slice(0, mostNoted)
      .map(knownLine)
      .filter((line) => line.length > 0 && line.length <= longestNoted),
  ),
]

/** Of one page, what is needed to find the lines it shares with others. */
export type PageLines = Pick<PageNote, 'url' | 'day' | 'kept' | 'leftOut' | 'known'>

/**
 * Lines that stand on so many different pieces of an outlet that they belong to none of them, in the order of their letters.
 * Pages are given newest first; of an address the first counts. Does not depend on the order of pieces beyond that.
 */
export function repeatedLines(pages: readonly PageLines[]): readonly string[] {
  const pieces = piecesOf(pages)
  const seen = new Map<string, Seen>()
  for (const [n, piece] of pieces.entries()) {
    for (const page of piece) {
      for (const line of page.kept) note(seen, line, n, page.day).kept.add(n)
      for (const line of page.known) note(seen, line, n, page.day).kept.add(n)
      for (const line of page.leftOut) note(seen, line, n, page.day)
    }
  }
  return [...seen]
    .filter(([line, where]) => isRepeated(line, where, pieces.length))
    .map(([line]) => line)
    .sort()
}

type Seen = { readonly pieces: Set<number>; readonly kept: Set<number>; readonly days: Set<string> }

function note(seen: Map<string, Seen>, line: string, piece: number, day: string): Seen {
  let where = seen.get(line)
  if (!where) {
    where = { pieces: new Set(), kept: new Set(), days: new Set() }
    seen.set(line, where)
  }
  where.pieces.add(piece)
  where.days.add(day)
  return where
}

/**
 * How often a line must stand, by how much it could be part of a piece: a label is soon known; a sentence may be an
 * answer ("No.") or the background of a running story, and must stand on half of the pieces and on several days.
 */
function isRepeated(line: string, { pieces, kept, days }: Seen, all: number): boolean {
  if (kept.size === 0) return false
  const share = pieces.size / all
  const isLeftOutElsewhere = pieces.size >= kept.size * 3
  const isLabel = weightOf(line) < 100 && !endsAsSentence(line)
  if (isLabel || isLeftOutElsewhere) return pieces.size >= 4 && share >= 0.25
  if (weightOf(line) < 100) return pieces.size >= 6 && share >= 0.5 && days.size >= 2
  return pieces.size >= 8 && share >= 0.5 && days.size >= 3
}

/** Two pages are one piece when so much of the shorter one's text stands on both: a reprint, an update, a second address. */
const shareOfOnePiece = 0.8

/** Pages by the piece they hold; every page of an address but the first is left out. */
function piecesOf(pages: readonly PageLines[]): readonly (readonly PageLines[])[] {
  const byAddress = new Map<string, PageLines>()
  for (const page of pages) if (!byAddress.has(page.url)) byAddress.set(page.url, page)
  const pieces: PageLines[][] = []
  for (const page of [...byAddress.values()].sort((a, b) => (a.url < b.url ? -1 : 1))) {
    const same = pieces.find((piece) => piece.some((other) => isOnePiece(page, other)))
    if (same) same.push(page)
    else pieces.push([page])
  }
  return pieces
}

function isOnePiece(a: PageLines, b: PageLines): boolean {
  const of = new Set(b.kept)
  const shared = a.kept.filter((line) => of.has(line))
  if (shared.length === 0) return false
  return lettersIn(shared) > shareOfOnePiece * Math.min(lettersIn(a.kept), lettersIn(b.kept))
}

const lettersIn = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0)
