// Printed dates read as ISO 8601, in the forms newspapers of some fifty languages use.

import { timeIn } from './clock-times.ts'
import { type DateFound, type DateOrder, plainDigits } from './date-parts.ts'
import { easternDates } from './dates-eastern.ts'
import { machineDate } from './dates-machine.ts'
import { named, twoWorded } from './dates-named.ts'
import { numbered } from './dates-numbered.ts'
import { solarHijri } from './dates-persian.ts'
import { primaryLanguage } from './language-tag.ts'

export { type DateFound, type DateOrder, isoDay } from './date-parts.ts'

/** A date: `2025-12-18`, or with time and offset where both were printed: `2025-12-18T14:05:00+09:00`. */
export type ParsedDate = { readonly value: string }

/**
 * The date in a short printed string such as a byline, a `datetime` attribute or a feed's date. Undefined when there
 * is no whole date (day, month and year from 1900 to 2100) in it. A time without its offset is left away.
 */
export function parseDate(raw: string, language = 'und', order?: DateOrder): ParsedDate | undefined {
  const text = plainDigits(raw.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')).trim()
  if (text.length === 0 || text.length > 300) return undefined
  if (!mayHoldDate(text)) return undefined
  const exact = machineDate(text)
  if (exact) return { value: exact }
  const found = findDatesIn(text, language, order, false).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date.value))
  const first = found[0]
  if (!first) return undefined
  const time = timeIn(text.slice(first.end), first.value) ?? timeIn(text.slice(0, first.start), first.value)
  return { value: time ? `${first.value}T${time}` : first.value }
}

/** The explicit calendar dates of a running text, in their order; "Thursday" and "last year" are none. */
export function findDates(text: string, language: string): readonly DateFound[] {
  return findDatesIn(plainDigits(text), language, undefined, true).map((date) => ({
    ...date,
    printed: text.slice(date.start, date.end),
  }))
}

function findDatesIn(text: string, language: string, order: DateOrder | undefined, running: boolean): DateFound[] {
  if (!mayHoldDate(text)) return []
  const base = primaryLanguage(language)
  const found: DateFound[] = [
    ...easternDates(text, base),
    ...twoWorded(text),
    ...numbered(text, base, order, running),
    ...named(text, base, running),
    ...solarHijri(text, base),
  ]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: DateFound[] = []
  for (const date of found) {
    const last = kept.at(-1)
    if (!last || date.start >= last.end) kept.push(date)
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date
  }
  return kept
}

const mayHoldDate = (text: string) => /\d/.test(text) || hanNumeral.test(text)
const hanNumeral = /[〇零一二三四五六七八九十]年/
