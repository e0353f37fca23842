// The one door of jsdiff: which runs of one list stand in another, in order, by Myers' algorithm (1986).

import { diffArrays } from 'diff'

/** A run of both lists; `[start, end)` into each. In a run that differs either side may be empty. */
export type DifferenceRun = {
  readonly same: boolean
  readonly before: readonly [start: number, end: number]
  readonly after: readonly [start: number, end: number]
}

/** Beyond this many removed and added entries two lists count as wholly different: the search grows with their square. */
const mostEdits = 4_000

/** The runs by which `before` becomes `after`, in order, same and different in turn. Entries are compared by value. */
export function differences(before: readonly string[], after: readonly string[]): readonly DifferenceRun[] {
  if (before.length === 0 && after.length === 0) return []
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits })
  if (!parts) return [{ same: false, before: [0, before.length], after: [0, after.length] }]
  const runs: DifferenceRun[] = []
  let left = 0
  let right = 0
  for (const part of parts) {
    const same = !part.added && !part.removed
    const leftEnd = left + (part.added ? 0 : part.count)
    const rightEnd = right + (part.removed ? 0 : part.count)
    const last = runs.at(-1)
    if (last && !last.same && !same)
      runs[runs.length - 1] = { same, before: [last.before[0], leftEnd], after: [last.after[0], rightEnd] }
    else runs.push({ same, before: [left, leftEnd], after: [right, rightEnd] })
    left = leftEnd
    right = rightEnd
  }
  return runs
}
