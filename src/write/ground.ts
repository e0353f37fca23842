// A source text looked at once, for all the claims that are held against it.

import { findNumbers } from '../base/numbers.ts'
import { sentences } from '../base/sentences.ts'
import { type Side, sideOf } from './align.ts'
import { stem } from './check-words.ts'

export type Ground = {
  readonly source: string
  readonly sentences: readonly Side[]
  /** Sentences, and each with the one after it: splitting errs at "Mr." and at quotations. */
  readonly windows: readonly Side[]
  /** The stems of each window. */
  readonly bags: ReadonlyMap<Side, ReadonlySet<string>>
  /** Every word of the source, folded; and their stems. */
  readonly vocabulary: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** The values of all its numbers, found when first asked for. */
  readonly numbers: () => ReadonlySet<string>
}

/** Sources come several times in a row; only the last is remembered. */
let last: { readonly source: string; readonly language: string; readonly ground: Ground } | undefined

export function groundOf(source: string, language: string): Ground {
  if (last?.source === source && last.language === language) return last.ground
  const found = sentences(source, language)
  const single = found.map((one) => sideOf(one.text))
  const pairs = found.slice(1).map((one, n) => sideOf(source.slice(found[n]!.start, one.end)))
  const windows = [...single, ...pairs]
  const vocabulary = new Set(single.flatMap((side) => side.folded))
  let values: ReadonlySet<string> | undefined
  const ground: Ground = {
    source,
    sentences: single,
    windows,
    bags: new Map(windows.map((side) => [side, new Set(side.folded.map(stem))])),
    vocabulary,
    stems: new Set([...vocabulary].map(stem)),
    numbers: () => {
      values ??= new Set(findNumbers(source, language).map((number) => number.value))
      return values
    },
  }
  last = { source, language, ground }
  return ground
}

/** The windows that share most words with a text, best first; of equal ones the shortest. */
export function nearest(side: Side, windows: readonly Side[], ground: Ground, most: number): readonly Side[] {
  const wanted = side.folded.map(stem)
  return windows
    .map((window) => ({ window, share: shareIn(wanted, ground.bags.get(window)!) - window.folded.length / 1e4 }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ window }) => window)
}

export function shareIn(list: readonly string[], set: ReadonlySet<string>): number {
  return list.length === 0 ? 1 : list.filter((word) => set.has(word)).length / list.length
}
