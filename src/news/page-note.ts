// What single pages tell of their outlet, and what is known of an outlet from many of them.

import { sha256 } from '../base/hash.ts'
import type { NoArticle } from './article.ts'
import type { CaptureId } from './capture.ts'
import type { OutletId, Quirk } from './outlet.ts'

/** What one reading tells of its outlet's pages. The newest ones of each outlet are kept. */
export type PageNote = {
  readonly capture: CaptureId
  readonly outlet: OutletId
  readonly url: string
  /** RFC 3339. */
  readonly capturedAt: string
  /** The article's day, or that of the capture (UTC) when it bears none. */
  readonly day: string
  /** What was known of the outlet when it was read. */
  readonly readWith?: FurnitureId
  /** Hash of the rules for the outlet that were in force; absent when there were none. */
  readonly quirks?: string
  /** What the page is. */
  readonly sort: 'article' | NoArticle
  /** Code points of the running text; 0 without an article. */
  readonly length: number
  /** Whether the page itself gave a date; what its feed or mail said does not count. */
  readonly hasDate: boolean
  /** Whether it named an author or an agency. */
  readonly hasByline: boolean
  /** Lines of the text that are not headings, folded. */
  readonly kept: readonly string[]
  /** Lines left out of the text by the page's own signs, folded. */
  readonly leftOut: readonly string[]
  /** Lines left out because they were known from other pages, folded. */
  readonly known: readonly string[]
}

/** Hash of rules for an outlet; undefined when there are none. */
export function quirksHash(quirks: readonly Quirk[]): string | undefined {
  return quirks.length === 0 ? undefined : sha256(JSON.stringify(quirks)).slice(0, 32)
}

/** Hash of outlet and lines. */
export type FurnitureId = `furniture:${string}`

/** Lines known to stand on many pages of an outlet. It never changes; what is learned later is another one. */
export type KnownFurniture = {
  readonly id: FurnitureId
  readonly outlet: OutletId
  /** Folded, in the order of their letters. */
  readonly lines: readonly string[]
}

/** The furniture with these lines, whatever their order. */
export function furnitureOf(outlet: OutletId, lines: Iterable<string>): KnownFurniture {
  const sorted = [...new Set(lines)].sort()
  return { id: `furniture:${sha256([outlet, ...sorted].join('\n')).slice(0, 32)}`, outlet, lines: sorted }
}
