// Which sentences of several texts tell most of what they tell together, and a sentence made shorter by deletion.

import { sentences } from '../base/sentences.ts'
import { foldedWords, squeeze } from '../base/text.ts'
import { stem } from './check-words.ts'
import { withoutAsides, wordCount } from './clauses.ts'
import { functionWords } from './function-words.ts'

/** A text to draw on. */
export type Source = { readonly text: string; readonly language: string }

// Fitted on a third of 700 clusters with an editor's round-up (`bench summary`): how far into a text is looked, how long a
// sentence must be, what a word is still worth when it was said, and how much the opening of a text counts.
const looksAt = 15
const leastWords = 12
const saidAgain = 0.7
const opening = 8

/**
 * Sentences of the sources, in the order of the sources, of at most `mostWords` words together: each next one is that
 * nearest to the words all sources share, less what was already said (centroid with redundancy, MMR of Carbonell and
 * Goldstein 1998).
 */
export function summarise(sources: readonly Source[], mostWords: number): readonly string[] {
  const pool = sources.flatMap(({ text, language }, source) =>
    sentences(text, language)
      .slice(0, looksAt)
      .map((one, place) => candidateOf(squeeze(one.text), source, place, language)),
  )
  const weight = wordWeights(pool)
  const taken: Candidate[] = []
  const said = new Set<string>()
  let left = mostWords
  for (;;) {
    const fitting = pool.filter((one) => one.size <= left && !taken.includes(one))
    const long = fitting.filter((one) => one.size >= leastWords)
    const best = bestOf(long.length > 0 || taken.length > 0 ? long : fitting, weight, said)
    if (!best) break
    taken.push(best)
    for (const word of best.bag) said.add(word)
    left -= best.size
  }
  return taken.toSorted((a, b) => a.source - b.source || a.place - b.place).map((one) => one.text)
}

type Candidate = {
  readonly text: string
  readonly source: number
  readonly place: number
  readonly size: number
  /** Stems of its content words. */
  readonly bag: ReadonlySet<string>
}

function candidateOf(text: string, source: number, place: number, language: string): Candidate {
  const content = foldedWords(text).filter((word) => !functionWords(language).has(word) && word.length > 2)
  return { text, source, place, size: wordCount(text), bag: new Set(content.map(stem)) }
}

function bestOf(
  list: readonly Candidate[],
  weight: ReadonlyMap<string, number>,
  said: ReadonlySet<string>,
): Candidate | undefined {
  let best: Candidate | undefined
  let bestGain = 0
  for (const one of list) {
    let sum = 0
    for (const word of one.bag) sum += (weight.get(word) ?? 0) * (said.has(word) ? saidAgain : 1)
    const gain = (sum / Math.max(8, one.bag.size) ** 0.7) * (1 + opening / (1 + one.place))
    if (gain > bestGain) [best, bestGain] = [one, gain]
  }
  return best
}

/** How many sentences and how many sources use a word: common to the sources weighs most. */
function wordWeights(pool: readonly Candidate[]): ReadonlyMap<string, number> {
  const uses = new Map<string, { count: number; sources: Set<number> }>()
  for (const { bag, source } of pool) {
    for (const word of bag) {
      const use = uses.get(word) ?? { count: 0, sources: new Set<number>() }
      use.count++
      use.sources.add(source)
      uses.set(word, use)
    }
  }
  return new Map([...uses].map(([word, use]) => [word, Math.log2(1 + use.count) * use.sources.size ** 2]))
}

/** A sentence without its asides and without what stands before its subject; deletion only. */
export function shorten(sentence: string): string {
  const clean = squeeze(withoutAsides(sentence))
  const opening = /^(?:[^,“”"]{3,60}),\s+(?=\p{Lu}|the |a )/u.exec(clean)
  const adverbial =
    opening && /^(?:in|on|at|after|before|during|with|by|for|according|meanwhile|however|earlier|also)\b/iu.test(clean)
  const rest = adverbial ? clean.slice(opening[0].length) : clean
  return rest.slice(0, 1).toUpperCase() + rest.slice(1)
}
