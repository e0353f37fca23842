// Which words of a passage stand in the sentence that cites it, so that a reader's eye finds them at once.

import { fold, words } from '../base/text.ts'
import type { Citation } from '../news/edition.ts'

/** A stretch of a passage; `shared` when the sentence has the same words, or words that follow from them by a rule. */
export type Stretch = { readonly text: string; readonly shared: boolean }

/** Fewest words in a row that count as shared, unless a number is among them; scripts without spaces count characters. */
const shortestRun = 3

/** Words looked at in sentence and passage; real ones have far fewer. */
const wordsLookedAt = 1000

/** The passage cut into stretches; joined they are the passage. */
export function stretchesOf(sentence: string, citation: Citation): readonly Stretch[] {
  const { exact } = citation.passage
  const stretches: Stretch[] = []
  let at = 0
  for (const [start, end] of merged([...sharedRuns(sentence, exact), ...inferredFrom(citation)])) {
    if (start > at) stretches.push({ text: exact.slice(at, start), shared: false })
    stretches.push({ text: exact.slice(start, end), shared: true })
    at = end
  }
  if (at < exact.length) stretches.push({ text: exact.slice(at), shared: false })
  return stretches
}

type Span = readonly [start: number, end: number]

function sharedRuns(sentence: string, exact: string): readonly Span[] {
  const said = words(sentence)
    .slice(0, wordsLookedAt)
    .map((word) => fold(word.text))
  const places = new Map<string, number[]>()
  for (const [n, word] of said.entries()) places.set(word, [...(places.get(word) ?? []), n])
  const theirs = words(exact).slice(0, wordsLookedAt)
  const folded = theirs.map((word) => fold(word.text))
  const spans: Span[] = []
  for (let n = 0; n < theirs.length; ) {
    const length = Math.max(0, ...(places.get(folded[n]!) ?? []).map((m) => runLength(folded, n, said, m)))
    const run = folded.slice(n, n + length)
    if (length >= shortestRun || run.some((word) => /\p{N}/u.test(word))) {
      const { end } = theirs[n + length - 1]!
      spans.push([theirs[n]!.start, end + (/^\s?[%‰％]/.exec(exact.slice(end, end + 2))?.[0].length ?? 0)])
    }
    n += Math.max(1, length)
  }
  return spans
}

function runLength(one: readonly string[], n: number, other: readonly string[], m: number): number {
  let length = 0
  while (n + length < one.length && m + length < other.length && one[n + length] === other[m + length]) length++
  return length
}

function inferredFrom(citation: Citation): readonly Span[] {
  const spans: Span[] = []
  for (const { from } of citation.inferences) {
    const at = from === '' ? -1 : citation.passage.exact.indexOf(from)
    if (at >= 0) spans.push([at, at + from.length])
  }
  return spans
}

function merged(spans: readonly Span[]): readonly Span[] {
  const apart: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart
}
