// Dates of numbers alone: 18.12.2025, 12/18/2025, 2025-12-18.

import { type DateFound, type DateOrder, isoDay } from './date-parts.ts'

/** Numeric dates; where the numbers do not tell, the order given or the language does. */
export function* numbered(
  text: string,
  language: string,
  order: DateOrder | undefined,
  running: boolean,
): Generator<DateFound> {
  const yearFirst = /(?<![\d.,/-])(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d])(?!-\d)/gu
  for (const match of text.matchAll(yearFirst)) {
    const value = isoDay(Number(match[1]), Number(match[3]), Number(match[4]))
    if (value) yield { start: match.index, end: match.index + match[0].length, value, printed: match[0] }
  }
  const yearLast = /(?<![\d.,/-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|(?:[0129]\d))(?![\d])(?![-/.,]\d)/gu
  for (const match of text.matchAll(yearLast)) {
    if (match[4]!.length === 2 && (running || match[2] === '-')) continue
    const value = readNumbers(Number(match[1]), Number(match[3]), Number(match[4]), match[2]!, language, order)
    if (value) yield { start: match.index, end: match.index + match[0].length, value, printed: match[0] }
  }
}

function readNumbers(
  first: number,
  second: number,
  yearPrinted: number,
  mark: string,
  language: string,
  order: DateOrder | undefined,
): string | undefined {
  const year = yearPrinted >= 100 ? yearPrinted : yearPrinted + (yearPrinted < 90 ? 2000 : 1900)
  if (first > 12) return isoDay(year, second, first)
  if (second > 12) return isoDay(year, first, second)
  const monthFirst = order ? order === 'mdy' : mark !== '.' && language === 'en'
  return monthFirst ? isoDay(year, first, second) : isoDay(year, second, first)
}
