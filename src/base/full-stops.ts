// Whether a full stop ends a sentence: not after an abbreviation, an initial or an ordinal number, unless what follows
// looks like the beginning of one.

import { abbreviationsOf, commonAbbreviations } from './abbreviations.ts'

/** What stands behind a stop and blanks. */
export type Follower = {
  /** The next word, without what opens before it. */
  readonly word: string
  /** The quotation marks and brackets that open before it. */
  readonly opened: string
  readonly dashed: boolean
}

/** Whether the full stop at `at` ends the sentence that began at `start`; `closed` is what closes right after it. */
export function fullStopEnds(
  text: string,
  start: number,
  at: number,
  closed: string,
  next: Follower,
  language: string,
): boolean {
  const before = wordBefore(text, at)
  if (before === '') return true
  if (ordinalDots.has(language) && /^[IVX]+$/.test(before) && before !== 'I' && !closed)
    return isStarter(next, language)
  if (/^\(?\d+$/u.test(before)) return numberEnds(text, at, before, next, language)
  if (closed && !/^\)?$/.test(closed)) return true
  // "z. B.", "т. е.": the letters of one abbreviation, spaced.
  if (/^\p{L}$/u.test(before) && /^\p{L}\.$/u.test(next.word) && next.opened === '') return false
  const known = abbreviationsOf(language)
  const lower = before.toLowerCase()
  const tail = lower.split(/[-–—]/u).at(-1)!
  const isOneOf = (list: ReadonlySet<string>) => list.has(lower) || list.has(tail)
  if (closed) return true
  if (isOneOf(known.before) || commonAbbreviations.before.has(tail)) return false
  if (isOneOf(known.beforeNumber) && /^[\dIVX№]/u.test(next.word)) return false
  if (isOneOf(known.closing) || commonAbbreviations.closing.has(lower)) return true
  if (/^\p{Lu}$/u.test(before)) return initialEnds(text, at, next, language)
  // "At 5 a.m. Mr. Berg left", "В 2025 г. Казахстан…": a sentence of so few words has not said anything yet.
  const isShort = at - start < 30 && text.slice(start, at).trim().split(/\s+/).length < 4
  if (isShort && isOneOf(known.either)) return false
  if (/^(?:\p{Lu}[\p{Ll}\p{M}]?\.-?)+\p{Lu}[\p{Ll}\p{M}]?$/u.test(before)) return isStarter(next, language)
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(before)) return isStarter(next, language) || known.starters.size === 0
  if (isOneOf(known.either) || commonAbbreviations.either.has(lower)) {
    return /^\p{Lu}/u.test(next.word) && (isStarter(next, language) || /[^([]/.test(next.opened))
  }
  return true
}

/** What the stop stands behind; "т. е" and "z. B" are one abbreviation without the blank, two words stay one. */
function wordBefore(text: string, at: number): string {
  const least = Math.max(0, at - 40)
  let from = at
  while (from > least && !breaks.has(text.charCodeAt(from - 1))) from--
  const word = text.slice(from, at)
  if (word.length !== 1) return word
  const spaced = /(?<![^\s(])(?:\p{L}\.\s)+\p{L}$/u.exec(text.slice(least, at))
  return spaced ? spaced[0].replace(/\s/gu, '') : word
}

/** Blanks and what opens before a word, as UTF-16 units. */
const breaks = new Set(
  [...' \t\n\r\u00A0\u1680\u2002\u2003\u2009\u200A\u202F\u3000\uFEFF([{"“„«\'‘/'].map((char) => char.charCodeAt(0)),
)

/** "1." opens a list; "18. Dezember" and "3. maddesi" are ordinals; after a year a sentence ends. */
function numberEnds(text: string, at: number, digits: string, next: Follower, language: string): boolean {
  const before = text.slice(Math.max(0, at - digits.length - 8), at - digits.length)
  if (
    /(?:^|\n)\s*(?:[•⁃·▪◦*–—-]\s*)?$/u.test(before) &&
    digits.length < 3 &&
    at < digits.length + 9 + lineStart(text, at)
  ) {
    return false
  }
  if (/^\d/u.test(next.word) && digits.length < 3) return !ordinalDots.has(language)
  if (!ordinalDots.has(language) || digits.replace(/\D/g, '').length > 2) return true
  return isStarter(next, language)
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** An initial goes before a name; but "Plan B. The" and "und ich. Die" end. */
function initialEnds(text: string, at: number, next: Follower, language: string): boolean {
  // "А. В. Петров": another initial follows.
  if (/^\p{Lu}\.$/u.test(next.word)) return false
  const before = text.slice(Math.max(0, at - 30), at - 1).trimEnd()
  const previous = /\p{L}[\p{L}\p{M}'’-]*\.?$/u.exec(before)?.[0] ?? ''
  if (isStarter(next, language) && /^\p{Ll}/u.test(previous)) return true
  if (/^I$/.test(text[at - 1]!) && language === 'en' && /^\p{Ll}/u.test(previous)) return true
  // "Serie A. Bei": but "J. Le Clézio" and "Т. По".
  const isSure = next.word.length > 1 && !/^\p{Lu}\.$/u.test(previous)
  return isSure && isStarter(next, language) && (language === 'en' || language === 'de')
}

function isStarter(next: Follower, language: string): boolean {
  return abbreviationsOf(language).starters.has(next.word.toLowerCase().replace(/['’.].*$/u, ''))
}

/** Languages that write ordinals with a full stop. */
const ordinalDots = new Set([
  'de',
  'tr',
  'az',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bs',
  'pl',
  'da',
  'no',
  'nb',
  'fi',
  'et',
  'lv',
  'hu',
])
