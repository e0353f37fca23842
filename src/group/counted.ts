// The numbers that tell two events of one kind apart however alike their words are: the 12th package and the 13th, a match
// that ended 2:1 and one that ended 0:3.

import { findNumbers } from '../base/numbers.ts'
import { contentWords } from './terms.ts'

/** What an article's headline and first lines number and score. */
export type Counted = {
  /** For each word that follows an ordinal, the ordinals it follows: "package" → 12. */
  readonly ordinals: ReadonlyMap<string, ReadonlySet<string>>
  /** Final scores of the headline, the smaller number first. */
  readonly scores: ReadonlySet<string>
  /** Other quantities of the headline. */
  readonly quantities: ReadonlySet<string>
}

/** Characters of the text that are looked at beside the headline. */
const leadLength = 300
/** Content words after an ordinal that may be what it numbers. */
const numberedWords = 2

/** The ordinals and scores of an article. */
export function countedOf(headline: string, text: string, language: string): Counted {
  const start = `${headline}\n${text.slice(0, leadLength)}`
  const ordinals = new Map<string, Set<string>>()
  for (const { value, sort, end } of findNumbers(start, language)) {
    if (sort !== 'ordinal') continue
    for (const word of contentWords(start.slice(end, end + 40), language).slice(0, numberedWords)) {
      const known = ordinals.get(word)
      if (known) known.add(value)
      else ordinals.set(word, new Set([value]))
    }
  }
  const quantities = findNumbers(headline, language).filter(({ sort }) => sort === 'quantity')
  return { ordinals, scores: scoresIn(headline), quantities: new Set(quantities.map(({ value }) => value)) }
}

/** 2–1, 2:1 and 1-2 are one score; 15:40 is a time and 2025-26 a season. */
function scoresIn(headline: string): ReadonlySet<string> {
  const scores = new Set<string>()
  for (const match of headline.matchAll(
    /(?<![\p{L}\p{N}.,:–-])(\d{1,2})\s?([–:-])\s?(\d{1,2})(?![\p{L}\p{N}%:–-]|[.,]\d)/gu,
  )) {
    const [, left = '', mark = '', right = ''] = match
    if (mark === ':' && right.length === 2 && Number(right) < 60 && Number(left) < 24) continue
    scores.add([Number(left), Number(right)].sort((a, b) => a - b).join(':'))
  }
  return scores
}

/** Whether two articles number the same thing differently, or tell of different scores. */
export function clash(a: Counted, b: Counted): boolean {
  if (a.scores.size > 0 && b.scores.size > 0 && disjoint(a.scores, b.scores)) return true
  for (const [word, own] of a.ordinals) {
    const other = b.ordinals.get(word)
    if (other !== undefined && disjoint(own, other)) return true
  }
  return false
}

/** Whether both headlines give quantities and none of them is the same. */
export function differInQuantity(a: Counted, b: Counted): boolean {
  return a.quantities.size > 0 && b.quantities.size > 0 && disjoint(a.quantities, b.quantities)
}

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>) => ![...a].some((value) => b.has(value))
