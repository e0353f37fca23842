// What two articles in different languages can be compared by: names by their sound, numbers and days by their value,
// and words whose meaning is known in both.

import { findDates } from '../base/dates.ts'
import { wordsOfNoEvent } from '../base/function-words.ts'
import { findNumbers } from '../base/numbers.ts'
import { fold, words } from '../base/text.ts'
import { bridgeOf, bridgesIn } from './bridge-words.ts'
import { isSpelling, romanise, soundKey } from './romanise.ts'
import { startsSentence } from './terms.ts'
import type { Counts } from './vectors.ts'

/** Parts of a comparison across languages: names by sound, pieces of names, numbers, days, Latin words, known words. */
export const bridgeWeights: readonly number[] = [1, 0.6, 0.7, 0.3, 0.3, 0.8]

const cased = /^\p{Lu}/u
const caseless = /^[\p{sc=Arab}\p{sc=Hebr}\p{sc=Geor}\p{sc=Deva}\p{sc=Hang}\p{sc=Kana}]/u
const latin = /^\p{sc=Latn}+$/u
/** Runs of Han characters that spell a foreign name are at least this long. */
const shortestSpelling = 3

/** Characters of a text that are looked at: an event is told in the first of them. */
const mostText = 5000

/** The parts of one text, in the order of `bridgeWeights`, and how each term was printed in it. */
export type Bridges = {
  readonly parts: Counts
  /** By part and term, `0:tkf` → "Токаев". Days are not in it. */
  readonly printed: ReadonlyMap<string, string>
}

/** What of an article can be compared with one in another language: names by their sound, days, numbers, meanings. */
export function bridgesOf(headline: string, text: string, language: string): Bridges {
  const names = new Map<string, number>()
  const pieces = new Map<string, number>()
  const latinWords = new Map<string, number>()
  const meanings = new Map<string, number>()
  const printed = new Map<string, string>()
  const note = (part: number, term: string, words: string) => {
    if (!printed.has(`${part}:${term}`)) printed.set(`${part}:${term}`, words)
  }
  const addName = (romanised: string, words: string) => {
    const key = soundKey(romanised)
    if (key.length >= 3) {
      add(names, key)
      note(0, key, words)
    }
    for (let at = 0; at + 4 <= romanised.length; at++) add(pieces, romanised.slice(at, at + 4))
  }
  const whole = `${headline}\n${text.slice(0, mostText)}`
  const ignored = wordsOfNoEvent(language)
  for (const run of runsOf(whole)) {
    if (run.unspaced) {
      for (const { bridge, words: found } of bridgesIn(fold(run.text))) {
        add(bridge.name ? names : meanings, `=${bridge.key}`)
        note(bridge.name ? 0 : 5, `=${bridge.key}`, found)
      }
      for (const spelled of spellingsIn(run.text)) addName(romanise(spelled), spelled)
      continue
    }
    const folded = fold(run.text)
    if (ignored.has(folded) || folded.length < 2 || /\p{Nd}/u.test(folded)) continue
    const bridge = bridgeOf(folded)
    if (bridge !== undefined) {
      add(bridge.name ? names : meanings, `=${bridge.key}`)
      note(bridge.name ? 0 : 5, `=${bridge.key}`, run.text)
    }
    const isName = caseless.test(run.text) || (cased.test(run.text) && !startsSentence(whole, run.start))
    if (isName) addName(romanise(run.text), run.text)
    if (latin.test(run.text) && folded.length > 3) add(latinWords, folded)
  }
  const numbers = numbersOf(whole, language, (term, words) => note(2, term, words))
  return { parts: [names, pieces, numbers, daysOf(whole, language), latinWords, meanings], printed }
}

function add(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1)
}

type TextRun = { readonly text: string; readonly start: number; readonly unspaced: boolean }

const unspacedMark = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]$/u

/** Words of spaced scripts one by one, stretches of Han and kana whole, katakana stretches also as words. */
function* runsOf(text: string): Generator<TextRun> {
  let open: { start: number; end: number } | undefined
  for (const word of words(text)) {
    if (unspacedMark.test(word.text)) {
      if (open !== undefined && open.end === word.start) open.end = word.end
      else {
        if (open !== undefined) yield* stretch(text, open)
        open = { start: word.start, end: word.end }
      }
    } else yield { text: word.text.replace(/['’]\p{L}{1,4}$/u, ''), start: word.start, unspaced: false }
  }
  if (open !== undefined) yield* stretch(text, open)
}

function* stretch(text: string, place: { readonly start: number; readonly end: number }): Generator<TextRun> {
  const whole = text.slice(place.start, place.end)
  yield { text: whole, start: place.start, unspaced: true }
  for (const match of whole.matchAll(/[\p{sc=Kana}ー]{3,}/gu)) {
    yield { text: match[0], start: place.start + match.index, unspaced: false }
  }
}

/** Stretches in which every character is one Chinese papers spell foreign names with. */
function spellingsIn(run: string): readonly string[] {
  const found: string[] = []
  let open = ''
  for (const mark of `${run} `) {
    if (isSpelling(mark)) {
      open += mark
      continue
    }
    if (open.length >= shortestSpelling) found.push(open)
    open = ''
  }
  return found
}

/** Numbers that tell something, with their scale: 3.7 billion, 3,7 млрд and 37亿 are one. */
function numbersOf(
  text: string,
  language: string,
  note: (term: string, words: string) => void,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { value, sort, printed } of findNumbers(text, language)) {
    const term = termOfNumber(value, sort)
    if (term === undefined) continue
    add(counts, term)
    note(term, printed)
  }
  return counts
}

/** Ordinals and quantities of two digits or more; years and times are in too many texts. */
function termOfNumber(value: string, sort: string): string | undefined {
  if (sort === 'ordinal') return value.length < 4 ? `${value}.` : undefined
  return sort === 'quantity' && value.replace(/\D/g, '').length > 1 ? value.replace(/^-/, '') : undefined
}

/** Calendar days named in the text, without their year. */
function daysOf(text: string, language: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { value } of findDates(text, language)) {
    for (const day of value.split('/')) {
      const found = /(\d\d-\d\d)$/.exec(day)
      if (found && day.length > 7 - Number(day.startsWith('--'))) add(counts, found[1]!)
    }
  }
  return counts
}
