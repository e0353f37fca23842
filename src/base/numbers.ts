// Numbers in running text: digits with each language's separators, scales, number words, per cent, currencies, ranges.
// Values are exact decimal strings worked out on the digits themselves, never floats.

import { type NumberLanguage, numberLanguage } from './number-language.ts'
import { type Measured, measure } from './number-measures.ts'
import { joinRanges } from './number-ranges.ts'
import { sortOf } from './number-sorts.ts'
import { approximateAfter, approximateBefore } from './number-words.ts'
import { digitNumerals, type NumberSort } from './numerals.ts'
import { hanNumerals } from './numerals-in-han.ts'
import { wordNumerals } from './numerals-in-words.ts'
import { matchAt, sticky } from './patterns-at.ts'

/** A number with its unit, as it stands in a text. */
export type NumberFound = {
  /** UTF-16 offsets of the whole expression: sign, currency sign, scale and unit included, words of approximation not. */
  readonly start: number
  readonly end: number
  /** Plain decimal notation with scale and sign applied: `144500`, `-1.0`, `3000000000000`. */
  readonly value: string
  /** The upper end of a range. */
  readonly upTo?: string
  /** `%`, `percentage-point`, an ISO 4217 code, or empty. */
  readonly unit: '' | '%' | 'percentage-point' | (string & {})
  readonly printed: string
  /** "about", "more than", "около", "约" stand beside it. */
  readonly approximate: boolean
  readonly sort: NumberSort
  /** The sign, where one is printed: "+20.3%". */
  readonly sign?: '+' | '-'
}

/**
 * Every number of the text in order, without overlaps. `language` is BCP 47 and decides what a point, a comma and
 * "billion" mean: 144.500 is 144,500 in German; a Billion is 10¹² there.
 */
export function findNumbers(text: string, language: string): readonly NumberFound[] {
  const reader = numberLanguage(language)
  const shadow = plainDigits(text)
  const raw = [...digitNumerals(shadow, reader), ...wordNumerals(text, reader), ...hanNumerals(shadow, reader)]
  raw.sort((a, b) => a.start - b.start || b.end - a.end)
  const measured: Measured[] = []
  let last = 0
  for (const numeral of raw) {
    if (numeral.start < last) continue
    const draft = measure(shadow, numeral, reader, last)
    measured.push(draft)
    last = draft.end
  }
  return finish(text, shadow, joinRanges(shadow, measured), reader)
}

const approximateEnd = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:${approximateBefore})\\s?(?:the |a |un |une |les |на )?$`,
  'iu',
)
const approximateEndUnspaced = /(?:约|大约|近|超过|逾|将近|接近|至少|约合|約|およそ|少なくとも|ほぼ)\s?$/u
const approximateStart = sticky(`[\\s\\u00A0]?(?:${approximateAfter})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`)

function finish(
  text: string,
  shadow: string,
  drafts: readonly Measured[],
  reader: NumberLanguage,
): readonly NumberFound[] {
  const found: NumberFound[] = []
  for (const [n, draft] of drafts.entries()) {
    const sort = draft.numeral.sort ?? sortOf(shadow, draft, found.at(-1), drafts[n + 1], reader)
    const before = shadow.slice(Math.max(0, draft.start - 24), draft.start)
    const approximate =
      sort === 'quantity' &&
      ((approximateEnd.test(before) && !isSpan(shadow, draft, found.at(-1))) ||
        approximateEndUnspaced.test(before) ||
        matchAt(approximateStart, shadow, draft.end) !== null ||
        /\d\+ /.test(shadow.slice(draft.start, draft.end)))
    found.push({
      start: draft.start,
      end: draft.end,
      value: draft.value,
      ...(draft.upTo === undefined ? {} : { upTo: draft.upTo }),
      unit: draft.unit,
      printed: text.slice(draft.start, draft.end),
      approximate,
      sort,
      ...(draft.sign ? { sign: draft.sign } : {}),
    })
  }
  return found
}

/** "3 trillion yen over five years": a span of time, no approximation. */
function isSpan(text: string, draft: Measured, previous: NumberFound | undefined): boolean {
  return previous !== undefined && /^\s(?:over|under|up to|до|über)\s$/u.test(text.slice(previous.end, draft.start))
}

/** The same text, unit by unit, with full-width, Arabic and Persian digits and signs as ASCII. */
function plainDigits(text: string): string {
  if (!/[０-９．，％＋－٠-٩۰-۹−﹣]/.test(text)) return text
  return text.replace(/[０-９．，％＋－٠-٩۰-۹−﹣]/g, (char) => {
    const code = char.charCodeAt(0)
    if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10)
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
    if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
    return { '．': '.', '，': '、', '％': '%', '＋': '+' }[char] ?? '-'
  })
}
