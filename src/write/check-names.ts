// Names: they must stand in a passage or in what is known of the cited article.

import { fold, foldedWords, words } from '../base/text.ts'
import type { Inference } from '../news/edition.ts'
import { functionWords } from './function-words.ts'
import { monthNamed, sameName, weekdayNamed } from './inflection.ts'
import { frameWords } from './phrases.ts'
import type { Fault, Support } from './support.ts'

export function nameFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  metadata: readonly string[],
): Fault[] {
  const told = inferred.filter((one) => one.rule === 'name-form' || one.rule === 'metadata').map((one) => one.to)
  const grounds = new Set([...supports.map((support) => support.text), ...metadata, ...told].flatMap(foldedWords))
  const stands = (word: string) => grounds.has(fold(word)) || [...grounds].some((one) => sameName(one, word))
  const frame = frameWords(language)
  const plainWords = functionWords(language)
  const missing: string[] = []
  let startsSentence = true
  let last = 0
  for (const word of words(outside)) {
    const gap = outside.slice(last, word.start)
    if (/[.!?:;]\s/u.test(gap)) startsSentence = true
    last = word.end
    const lower = fold(word.text)
    const isCapital = /^\p{Lu}/u.test(word.text)
    const first = startsSentence
    startsSentence = false
    if (!isCapital || stands(word.text)) continue
    if (frame.has(lower) || plainWords.has(lower)) continue
    // A weekday and a month are judged as dates.
    if (weekdayNamed(word.text, language) || monthNamed(word.text, language)) continue
    if (first && grounds.has(lower)) continue
    missing.push(word.text)
  }
  return missing.map((what) => ({ kind: 'name' as const, what }))
}
