// Which figures changed from one version of a text to the next.

import { findNumbers, type NumberFound } from '../base/numbers.ts'
import type { Article } from '../news/article.ts'
import type { Span, SpanChange } from './changed-words.ts'

/** A figure before and after. */
export type FigurePair = { readonly was?: NumberFound; readonly is?: NumberFound }

/** Figures gone, new or of another value among changed words; a figure that stands as often as before has not changed. */
export function changedFigures(
  earlier: Article,
  later: Article,
  changes: readonly SpanChange[],
): readonly FigurePair[] {
  if (changes.length === 0) return []
  const before = findNumbers(earlier.text, earlier.inLanguage)
  const after = findNumbers(later.text, later.inLanguage)
  const pairs = changes.flatMap(({ was, is }) =>
    paired(
      before.filter((figure) => touches(figure, was)),
      after.filter((figure) => touches(figure, is)),
    ),
  )
  const more = (value: string) => timesIn(after, value) - timesIn(before, value)
  return pairs.filter(({ was, is }) => {
    if (was && is) return valueIn(was) !== valueIn(is)
    return was ? more(valueIn(was)) < 0 : more(valueIn(is!)) > 0
  })
}

/** Value, upper end and unit in one line: `3000000000000 JPY`. */
export function valueIn(figure: NumberFound): string {
  return `${figure.value}${figure.upTo ? `–${figure.upTo}` : ''} ${figure.unit}`.trim()
}

const touches = (a: Span, b: Span | undefined) => b !== undefined && a.start < b.end && b.start < a.end
const timesIn = (figures: readonly NumberFound[], value: string) =>
  figures.filter((figure) => valueIn(figure) === value).length

/** Figures of one change side by side: the same values first, then those of one unit and sort in their order. */
function paired(before: readonly NumberFound[], after: readonly NumberFound[]): readonly FigurePair[] {
  const left = [...before]
  const right = [...after]
  const pairs: FigurePair[] = []
  const take = (alike: (a: NumberFound, b: NumberFound) => boolean) => {
    for (let n = 0; n < left.length; n++) {
      const at = right.findIndex((one) => alike(left[n]!, one))
      if (at < 0) continue
      pairs.push({ was: left[n]!, is: right[at]! })
      left.splice(n--, 1)
      right.splice(at, 1)
    }
  }
  take((a, b) => valueIn(a) === valueIn(b))
  take((a, b) => a.unit === b.unit && a.sort === b.sort)
  return [...pairs, ...left.map((was) => ({ was })), ...right.map((is) => ({ is }))]
}
