// Which sentences of several texts tell most of what they tell together, and a sentence made shorter by deletion.

import { sentences } from '../base/sentences.ts'
import { foldedWords, squeeze } from '../base/text.ts'
import { withoutAsides, wordCount } from './clauses.ts'
import { functionWords } from './function-words.ts'

/** A text to draw on. */
export type Source = { readonly text: string; readonly language: string }

/**
 * Sentences of the sources, in the order of the sources, of at most `mostWords` words together: each next one is that
 * nearest to the words all sources share, less what was already said (centroid with redundancy, MMR of Carbonell and
 * Goldstein 1998).
 */
export function summarise(sources: readonly Source[], mostWords: number): readonly string[] {
  const pool = sources.flatMap(({ text, language }, source) =>
    sentences(text, language).map((one, place) => ({
      text: squeeze(one.text),
      source,
      place,
      bag: new Set(foldedWords(one.text).filter((word) => !functionWords(language).has(word) && word.length > 2)),
    })),
  )
  const weight = wordWeights(pool)
  const taken: typeof pool = []
  const said = new Set<string>()
  let left = mostWords
  for (;;) {
    let best: (typeof pool)[number] | undefined
    let bestGain = 0
    for (const one of pool) {
      const size = wordCount(one.text)
      if (size > left || size < 6 || taken.includes(one)) continue
      let sum = 0
      for (const word of one.bag) sum += (weight.get(word) ?? 0) * (said.has(word) ? 0.15 : 1)
      const gain = (sum / Math.sqrt(Math.max(8, one.bag.size))) * (1 + 0.9 / (1 + one.place))
      if (gain > bestGain) [best, bestGain] = [one, gain]
    }
    if (!best) break
    taken.push(best)
    for (const word of best.bag) said.add(word)
    left -= wordCount(best.text)
  }
  return taken.toSorted((a, b) => a.source - b.source || a.place - b.place).map((one) => one.text)
}

/** How many sentences and how many sources use a word: common to the sources weighs most. */
function wordWeights(
  pool: readonly { readonly source: number; readonly bag: ReadonlySet<string> }[],
): ReadonlyMap<string, number> {
  const uses = new Map<string, { count: number; sources: Set<number> }>()
  for (const { bag, source } of pool) {
    for (const word of bag) {
      const use = uses.get(word) ?? { count: 0, sources: new Set<number>() }
      use.count++
      use.sources.add(source)
      uses.set(word, use)
    }
  }
  return new Map([...uses].map(([word, use]) => [word, Math.log2(1 + use.count) * use.sources.size]))
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
