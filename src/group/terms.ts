// What two texts are compared by: their words, the names in them, their numbers. No language is told apart here except
// by its script, so a language nobody thought of still works.

import { wordsOfNoEvent } from '../base/function-words.ts'
import { fold, type Word, words } from '../base/text.ts'

/** The comparable parts of one text: each a count per term. */
export type Terms = {
  readonly title: ReadonlyMap<string, number>
  readonly lead: ReadonlyMap<string, number>
  readonly body: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
  readonly numbers: ReadonlyMap<string, number>
}

const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]$/u
const kana = /^\p{sc=Kana}$/u
const digit = /\p{Nd}/u
const upper = /^\p{Lu}/u
const cased = /\p{Lu}|\p{Ll}/u
/** Words of the text that count as its lead, about two sentences. */
const leadWords = 60

/** One token in comparable form, with what its printing tells. */
type Token = { readonly term: string; readonly name: boolean; readonly number: boolean }

/** The words of a text that carry meaning, folded and cut to their stems. */
export function contentWords(text: string, language = 'und'): readonly string[] {
  return tokensOf(text, language)
    .filter((token) => !token.number)
    .map((token) => token.term)
}

/** Everything two articles are compared by. */
export function termsOf(headline: string, text: string, language: string): Terms {
  const title = tokensOf(headline, language)
  const body = tokensOf(text, language)
  return {
    title: count(title),
    lead: count([...title, ...body.slice(0, leadWords)]),
    body: count(body),
    names: countNames(body),
    numbers: count([...title, ...body].filter((token) => token.number && token.term.replace(/\D/g, '').length > 1)),
  }
}

function count(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Names one by one and, where two stand together, as a pair: "sanae takaichi" tells more than either. */
function countNames(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1)
  for (const [at, token] of tokens.entries()) {
    if (!token.name) continue
    add(token.term)
    const before = tokens[at - 1]
    if (before?.name) add(`${before.term} ${token.term}`)
  }
  return counts
}

/** Function words left out; scripts without spaces as pairs of characters, katakana as whole runs. */
function tokensOf(text: string, language: string): readonly Token[] {
  const ignored = wordsOfNoEvent(language)
  const tokens: Token[] = []
  const found = words(text)
  for (let at = 0; at < found.length; at++) {
    const word = found[at]!
    if (kana.test(word.text)) {
      let end = at
      while (
        found[end + 1] &&
        found[end + 1]!.start <= found[end]!.end + 0 &&
        /^[\p{sc=Kana}ー]$/u.test(found[end + 1]!.text)
      )
        end++
      const run = text.slice(word.start, found[end]!.end)
      if (run.length > 1) tokens.push({ term: run, name: true, number: false })
      at = end
    } else if (unspaced.test(word.text)) {
      const next = found[at + 1]
      if (next && next.start === word.end && unspaced.test(next.text)) {
        const pair = word.text + next.text
        if (!/^\p{sc=Hira}+$/u.test(pair)) tokens.push({ term: pair, name: false, number: false })
      }
    } else {
      for (const part of cutAtCommas(word)) {
        const token = spacedToken(text, part, ignored)
        if (token) tokens.push(token)
      }
    }
  }
  return tokens
}

/** The groups of a number each for itself: the thresholds of this room were chosen so, and "2,000" tells little as a whole. */
function cutAtCommas(word: Word): readonly Word[] {
  if (!word.text.includes(',')) return [word]
  return Array.from(word.text.matchAll(/[^,]+/g), ({ 0: text, index }) => ({
    text,
    start: word.start + index,
    end: word.start + index + text.length,
  }))
}

function spacedToken(text: string, word: Word, ignored: ReadonlySet<string>): Token | undefined {
  if (digit.test(word.text)) return { term: numberTerm(word.text), name: false, number: true }
  const folded = fold(word.text).replace(/(?:'s|’s)$/, '')
  if (ignored.has(folded)) return undefined
  if (folded.length < 2) return undefined
  const capital = upper.test(word.text)
  return { term: stem(folded), name: capital && !startsSentence(text, word.start), number: false }
}

/** Digits of any script as ASCII, without separators of thousands; a decimal comma becomes a point. */
function numberTerm(raw: string): string {
  const ascii = fold(raw).replace(/(?![0-9])\p{Nd}/gu, (mark) => String(digitValue(mark)))
  const plain = ascii.replace(/(?<=\d)[.,'](?=\d{3}(?!\d))/g, '')
  return plain.replace(/(?<=\d),(?=\d)/g, '.')
}

/** The value of a decimal digit of any script: they stand in runs of ten in Unicode. */
function digitValue(mark: string): number {
  let zero = mark.codePointAt(0)!
  const value = zero
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && value - zero < 9) zero--
  return value - zero
}

/** The first letters of a long word, and English plurals without their s: endings change, the event does not. */
function stem(folded: string): string {
  if (!cased.test(folded)) return folded
  const plain = /^[a-z]{4,}[^s]s$/.test(folded) ? folded.slice(0, -1) : folded
  return plain.length > 7 ? plain.slice(0, 7) : plain
}

/** Whether a word stands at the head of a sentence or line, where a capital tells nothing. */
export function startsSentence(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && /["'“”„«»‘’()[\]\s–—-]/.test(text[at]!) && text[at] !== '\n') at--
  return at < 0 || /[.!?…:;\n。！？•|]/.test(text[at]!)
}
