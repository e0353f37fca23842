// All other words: their stem must stand in a passage, or they are a phrase of the composer’s.

import { fold, foldedWords, words } from '../base/text.ts'
import type { Inference } from '../news/edition.ts'
import { functionWords } from './function-words.ts'
import { monthNamed, weekdayNamed } from './inflection.ts'
import { frameWords } from './phrases.ts'
import type { Fault, Support } from './support.ts'
import { sameLanguage } from './support.ts'

export function wordFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  metadata: readonly string[],
): Fault[] {
  const frame = frameWords(language)
  const plainWords = functionWords(language)
  const stems = new Set(
    [...supports.map((support) => support.text), ...metadata, ...inferred.map((one) => one.to)].flatMap((text) =>
      foldedWords(text).map(stem),
    ),
  )
  const left = words(outside)
    // Names and dates are judged as such.
    .filter(({ text }) => !/^\p{Lu}/u.test(text) && !weekdayNamed(text, language) && !monthNamed(text, language))
    .map(({ text }) => fold(text))
    .filter((word) => !stems.has(stem(word)) && !frame.has(word) && !plainWords.has(word) && !/\d/.test(word))
  if (left.length === 0) return []
  const what = [...new Set(left)].join(', ')
  const content = foldedWords(outside).filter((word) => !frame.has(word) && !plainWords.has(word))
  const comparable = supports.every((support) => sameLanguage(support.language, language))
  const elsewhere = comparable && left.length >= leastStrange && left.length > 0.6 * content.length
  return [{ kind: elsewhere ? 'subject' : 'words', what }]
}

/** So many strange words, and most of a sentence, are no wording any more. */
const leastStrange = 4

/** The part of a word that its forms share: a crude cut that only ever joins more than it should. */
export function stem(word: string): string {
  const lower = word.replace(/'s?$/, '')
  if (lower.length <= 4) return lower
  if (/^[a-z]/.test(lower)) return lower.replace(/(?:ings?|edly|ed|es|s|ly)$/, '').slice(0, 7)
  return lower.slice(0, 5)
}
