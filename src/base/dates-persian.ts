// Dates of the solar calendar of Iran and Afghanistan: ۲۷ آذر ۱۴۰۴, ۱۴۰۴/۰۹/۲۷, ۲۷ قوس ۱۴۰۴.

import type { DateFound } from './date-parts.ts'
import { persianMonths } from './month-names.ts'

/** Solar Hijri dates as Gregorian days. */
export function* solarHijri(text: string, language: string): Generator<DateFound> {
  if (language !== 'fa' && language !== 'ps' && !/[پچژگی]/.test(text)) return
  for (const [pattern, year, month, day] of patterns()) {
    for (const match of text.matchAll(pattern)) {
      const number = /^\d/.test(match[month]!) ? Number(match[month]) : solarMonth(match[month]!)
      const value = fromPersian(Number(match[year]), number, Number(match[day]))
      if (value) yield { start: match.index, end: match.index + match[0].length, value, printed: match[0] }
    }
  }
}

/** Afghanistan names the same months after the signs of the zodiac. */
const dariMonths = 'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'.split(' ')

function solarMonth(name: string): number {
  return persianMonths().indexOf(name) + 1 || dariMonths.indexOf(name) + 1
}

type Form = readonly [pattern: RegExp, year: number, month: number, day: number]

let forms: readonly Form[] | undefined

function patterns(): readonly Form[] {
  const month = [...persianMonths(), ...dariMonths].join('|')
  forms ??= [
    [new RegExp(`(\\d{1,2})\\s+(${month})(?:\\s?ماه)?،?\\s+(?:سال\\s)?(1[34]\\d{2})`, 'gu'), 3, 2, 1],
    [new RegExp(`(1[34]\\d{2})\\s+(${month})\\s+(\\d{1,2})(?!\\d)`, 'gu'), 1, 2, 3],
    [/(?<![\d/-])(1[34]\d{2})([/-])(\d{1,2})\2(\d{1,2})(?!\d)/gu, 1, 3, 4],
    [/(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(1[34]\d{2})(?!\d)/gu, 4, 3, 1],
  ]
  return forms
}

function fromPersian(year: number, month: number, day: number): string | undefined {
  if (month > 12 || day > 31 || month < 1 || day < 1) return undefined
  return Temporal.PlainDate.from({ calendar: 'persian', year, month, day }).withCalendar('iso8601').toString()
}
