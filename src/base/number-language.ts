// What a language decides about its numbers: the decimal mark, what parts groups of digits, and the words for numbers.

import { primaryLanguage } from './language-tag.ts'
import { longScale, numberWords, ordinalWords, ownScaleWords, scaleWords } from './number-words.ts'
import { sticky } from './patterns-at.ts'

/** All about numbers that depends on the language, compiled once. */
export type NumberLanguage = {
  readonly language: string
  readonly decimalComma: boolean
  readonly digits: RegExp
  readonly scale: RegExp
  readonly scalePowers: readonly number[]
  readonly words: Readonly<Record<string, number>> | undefined
  readonly ordinals: Readonly<Record<string, number>> | undefined
}

const readers = new Map<string, NumberLanguage>()
const dotDecimal = new Set('en ja zh ko th he hi my mt ga cy ms yue'.split(' '))
const spaceGroups = new Set(
  'ru kk ky uz tg tk tt ba uk be bg mn fr pl cs sk fi sv no nb nn hu lt lv et hy ka az tr'.split(' '),
)

/** The numbers of a language by its BCP 47 tag; an unknown one is read with a decimal comma and no number words. */
export function numberLanguage(tag: string): NumberLanguage {
  const language = primaryLanguage(tag)
  const known = readers.get(language)
  if (known) return known
  const blank = spaceGroups.has(language) ? ' \\u00A0\\u202F\\u2009' : '\\u00A0\\u202F\\u2009'
  const scales = [...(ownScaleWords[language] ?? []), ...scaleWords]
  const cyrillic = /^uz-cyrl/i.test(tag)
  const reader: NumberLanguage = {
    language,
    decimalComma: !dotDecimal.has(language),
    digits: new RegExp(
      `(?<![\\d])(?:\\d{1,3}(?:[${blank}]\\d{3})+(?!\\d)(?:[.,]\\d+(?!\\d))?|\\d+(?:[.,’'٬٫:/-]\\d+)*)`,
      'gu',
    ),
    scale: sticky(
      `[\\s\\u00A0\\u202F-]{0,2}(?:${scales.map(([words]) => `(${words})`).join('|')})\\.?(?![\\p{L}\\p{M}])`,
    ),
    scalePowers: scales.map(([words, power]) => (words.startsWith('billion') && longScale.has(language) ? 12 : power)),
    words: cyrillic ? undefined : numberWords[language],
    ordinals: ordinalWords[language],
  }
  readers.set(language, reader)
  return reader
}
