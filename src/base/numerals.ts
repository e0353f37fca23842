// Numerals written in digits, with each language's separators, before what stands around them is looked at.

import { plainDecimal } from './decimal.ts'
import type { NumberLanguage } from './number-language.ts'

/** What a number is there for. Only a `quantity` says how much of something there is. */
export type NumberSort = 'quantity' | 'year' | 'ordinal' | 'date-part' | 'time' | 'identifier'

/** A numeral before its surroundings are looked at. */
export type Numeral = {
  readonly start: number
  readonly end: number
  readonly value: string
  /** `digits` may take a scale; `words` carry theirs; `parts` are pieces of a date, a time or an address. */
  readonly form: 'digits' | 'words' | 'parts'
  readonly sort?: NumberSort
  /** True when digits stand without separators, as years do. */
  readonly bare: boolean
  readonly scaled?: boolean
  readonly percent?: boolean
}

/** The numerals in digits of a text whose digits are ASCII, in order; pieces of dates, times and scores one by one. */
export function* digitNumerals(text: string, reader: NumberLanguage): Generator<Numeral> {
  reader.digits.lastIndex = 0
  for (const match of text.matchAll(reader.digits)) {
    const raw = match[0]
    const start = match.index
    const whole = /[:/-]/.test(raw) ? undefined : decimalOf(raw, reader.decimalComma)
    if (whole !== undefined) {
      yield { start, end: start + raw.length, value: whole, form: 'digits', bare: /^\d+$/.test(raw) }
      continue
    }
    yield* parts(raw, start, reader)
  }
}

/** Pieces of "18.12.2025", "14:05", "5–7", "3-1", "2,3,4", "192.168.0.1". */
function* parts(raw: string, start: number, reader: NumberLanguage): Generator<Numeral> {
  const sort = sortOfCompound(raw)
  const pattern = sort === undefined ? /\d+(?:[.,’'٬٫]\d+)*/g : /\d+/g
  for (const piece of raw.matchAll(pattern)) {
    const at = start + piece.index
    const value = decimalOf(piece[0], reader.decimalComma)
    if (value === undefined) {
      // A list without blanks: 2,3,4.
      for (const digit of piece[0].matchAll(/\d+/g)) {
        const from = at + digit.index
        yield {
          start: from,
          end: from + digit[0].length,
          value: plainDecimal(digit[0], ''),
          form: 'digits',
          bare: true,
        }
      }
      continue
    }
    const own = sort === 'date-part' && piece[0].length === 4 ? 'year' : sort
    const numeral = { start: at, end: at + piece[0].length, value, bare: /^\d+$/.test(piece[0]) }
    yield own === undefined ? { ...numeral, form: 'digits' } : { ...numeral, form: 'parts', sort: own }
  }
}

function sortOfCompound(raw: string): NumberSort | undefined {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(raw) || /^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})$/.test(raw)) return 'date-part'
  if (/^\d{4}[./]\d{1,2}[./]\d{1,2}$/.test(raw) || /^\d{1,2}\/\d{1,2}$/.test(raw)) return 'date-part'
  if (/^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/.test(raw)) return 'time'
  if (/^\d+(?:\.\d+){2,}$/.test(raw) && !/^\d{1,3}(?:\.\d{3})+$/.test(raw)) return 'identifier'
  if (/^\d+(?:-\d+){2,}$/.test(raw) || /^\d+:\d+$/.test(raw)) return 'identifier'
  const score = /^(\d{1,2})-(\d{1,2})$/.exec(raw)
  if (score && Number(score[1]) >= Number(score[2])) return 'identifier'
  if (/^\d+\/\d+/.test(raw)) return /^(?:19|20)\d\d\/\d{2,4}$/.test(raw) ? 'year' : 'identifier'
  return undefined
}

/** The plain decimal a printed number stands for, or undefined when its separators make no number. */
function decimalOf(raw: string, decimalComma: boolean): string | undefined {
  const digits = raw
    .replace(/[ \u00A0\u202F\u2009]/g, '')
    .replace(/[’'٬]/g, '’')
    .replace(/٫/g, ',')
  if (/^\d+$/.test(digits)) return plainDecimal(digits, '')
  if (digits.includes('’'))
    return /^\d{1,3}(?:’\d{3})+([.,]\d+)?$/.test(digits) ? decimalOf(digits.replace(/’/g, ''), decimalComma) : undefined
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points > 0 && commas > 0) {
    const point = digits.lastIndexOf('.') > digits.lastIndexOf(',')
    return split(digits, point ? ',' : '.', point ? '.' : ',')
  }
  const mark = points > 0 ? '.' : ','
  if (points + commas > 1) return split(digits, mark, undefined)
  // One mark: three digits behind it are a group, when the language groups by it.
  const groups = (mark === ',') !== decimalComma && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)
  if (groups && !raw.includes(' ')) return split(digits, mark, undefined)
  return split(digits, undefined, mark)
}

function split(digits: string, group: string | undefined, decimal: string | undefined): string | undefined {
  const cut = decimal === undefined ? -1 : digits.lastIndexOf(decimal)
  const whole = cut < 0 ? digits : digits.slice(0, cut)
  const part = cut < 0 ? '' : digits.slice(cut + 1)
  if (group !== undefined && whole.includes(group)) {
    const [first = '', ...rest] = whole.split(group)
    const last = rest.pop() ?? ''
    const even =
      first.length >= 1 && first.length <= 3 && last.length === 3 && rest.every((g) => g.length === 3 || g.length === 2)
    if (!even || !/^\d*$/.test(part)) return undefined
    return plainDecimal(first + rest.join('') + last, part)
  }
  return /^\d+$/.test(whole) && /^\d*$/.test(part) ? plainDecimal(whole, part) : undefined
}
