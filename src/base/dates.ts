// Printed dates read as ISO 8601, in the forms newspapers of some fifty languages use.

import { timeIn } from './clock-times.ts'
import { primaryLanguage } from './language-tag.ts'
import { monthOf, persianMonths } from './month-names.ts'

/** A date: `2025-12-18`, or with time and offset where both were printed: `2025-12-18T14:05:00+09:00`. */
export type ParsedDate = { readonly value: string }

/** How a numeric date is to be read when its numbers do not tell. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A date as it stands in a running text. */
export type DateFound = {
  /** UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
  /**
   * ISO 8601: a day `2025-12-18`, a month `2025-12`, a day without its year `--12-18`, or two days of one
   * month: `2025-12-19/2025-12-20`, `--12-19/--12-20`.
   */
  readonly value: string
  readonly printed: string
}

/**
 * The date in a short printed string such as a byline, a `datetime` attribute or a feed's date. Undefined when there
 * is no whole date (day, month and year from 1900 to 2100) in it. A time without its offset is left away.
 */
export function parseDate(raw: string, language = 'und', order?: DateOrder): ParsedDate | undefined {
  const text = plainDigits(raw.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')).trim()
  if (text.length === 0 || text.length > 300) return undefined
  const exact = isoDate(text) ?? epochDate(text)
  if (exact) return { value: exact }
  const found = findDatesIn(text, language, order, false).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date.value))
  const first = found[0]
  if (!first) return undefined
  const time = timeIn(text.slice(first.end)) ?? timeIn(text.slice(0, first.start))
  return { value: time ? `${first.value}T${time}` : first.value }
}

/** The explicit calendar dates of a running text, in their order; "Thursday" and "last year" are none. */
export function findDates(text: string, language: string): readonly DateFound[] {
  return findDatesIn(plainDigits(text), language, undefined, true).map((date) => ({
    ...date,
    printed: text.slice(date.start, date.end),
  }))
}

/** Whether year, month and day make a date between 1900 and 2100, as `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

type Raw = { start: number; end: number; value: string; printed: string }

function findDatesIn(text: string, language: string, order: DateOrder | undefined, running: boolean): Raw[] {
  const base = primaryLanguage(language)
  const found: Raw[] = [
    ...eastAsian(text),
    ...twoWorded(text),
    ...numbered(text, base, order, running),
    ...named(text, base, running),
    ...solarHijri(text, base),
  ]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Raw[] = []
  for (const date of found) {
    const last = kept.at(-1)
    if (!last || date.start >= last.end) kept.push(date)
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date
  }
  return kept
}

// --- whole strings that machines write ---

const isoPattern =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i

function isoDate(text: string): string | undefined {
  const match = isoPattern.exec(text)
  if (!match) return undefined
  const day = isoDay(Number(match[1]), Number(match[2]), Number(match[3]))
  if (!day || match[4] === undefined || match[7] === undefined) return day
  if (Number(match[4]) > 23 || Number(match[5]) > 59) return day
  return `${day}T${match[4]}:${match[5]}:${match[6] ?? '00'}${offsetOf(match[7])}`
}

/** Seconds or milliseconds since 1970, as some pages and feeds give them. */
function epochDate(text: string): string | undefined {
  if (!/^(?:1|9)\d{8,9}(?:\d{3})?$/.test(text)) return undefined
  const milliseconds = Number(text) * (text.length > 11 ? 1 : 1000)
  const instant = new Date(milliseconds).toISOString()
  return /^(?:199|20)/.test(instant) ? instant.replace(/\.\d+Z$/, 'Z') : undefined
}

function offsetOf(printed: string): string {
  if (/^(?:z|utc|gmt)$/i.test(printed)) return 'Z'
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(printed)
  return match ? `${match[1]}${match[2]}:${match[3] ?? '00'}` : 'Z'
}

// --- 2025年12月18日, 2025년 12월 18일, 2025 оны 12 сарын 18, ngày 18 tháng 12 năm 2025 ---

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

function* eastAsian(text: string): Generator<Raw> {
  const pattern =
    /(?:(令和|平成|昭和)\s?(\d{1,2}|元)\s?年|(\d{4})\s?[年년](?:\s?\(\D{2}\d{1,2}年\))?)?\s?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})(?:\s?[-–—~〜～至到]\s?(\d{1,2}))?\s?[日号號일])?/gu
  for (const match of text.matchAll(pattern)) {
    const year = match[1]
      ? eras[match[1]]! + (match[2] === '元' ? 1 : Number(match[2]))
      : match[3]
        ? Number(match[3])
        : undefined
    if (year === undefined && match[5] === undefined) continue
    const value = isoValue(year, Number(match[4]), match[5], match[6])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
  const mongolian = /(?:(\d{4})\s*оны\s*)?(\d{1,2})(?:-?\p{L}{0,6})?\s+сарын\s+(\d{1,2})(?:-?(?:нд|ны|ний|нд|нээс))?/gu
  for (const match of text.matchAll(mongolian)) {
    const value = isoValue(match[1] ? Number(match[1]) : undefined, Number(match[2]), match[3])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
  const ordinals = /(?:(\d{4})\s*оны\s*)?((?:арван\s+)?\p{sc=Cyrl}+)\s+сарын\s+(\d{1,2})(?:-?(?:нд|ны|ний|нээс))?/gu
  for (const match of text.matchAll(ordinals)) {
    const month =
      mongolianOrdinals.indexOf(
        match[2]!
          .toLowerCase()
          .replace(/д[уү]г[аэ]{2}р$/u, '')
          .replace(/\s+/, '-'),
      ) + 1
    const value = isoValue(match[1] ? Number(match[1]) : undefined, month, match[3])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
  const vietnamese = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:,?\s*(?:năm\s*)?(\d{4}))?/giu
  for (const match of text.matchAll(vietnamese)) {
    const value = isoValue(match[3] ? Number(match[3]) : undefined, Number(match[2]), match[1])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
}

const mongolianOrdinals = 'нэг хоёр гурав дөрөв тав зургаа долоо найм ес арав арван-нэг арван-хоёр'.split(' ')

const levantine: Readonly<Record<string, number>> = {
  'كانون الثاني': 1,
  'تشرين الأول': 10,
  'تشرين الثاني': 11,
  'كانون الأول': 12,
}

/** Month names of two words, as Syria, Lebanon and Iraq print them. */
function* twoWorded(text: string): Generator<Raw> {
  for (const match of text.matchAll(/(\d{1,2})\s+((?:كانون|تشرين)\s+(?:الأول|الثاني))(?:[،,]?\s+(\d{4}))?/gu)) {
    const month = levantine[match[2]!.replace(/\s+/g, ' ')]!
    const value = isoValue(match[3] ? Number(match[3]) : undefined, month, match[1])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
}

function trimmed(text: string, from: number, to: number, value: string): Raw {
  let start = from
  while (/\s/.test(text[start] ?? '')) start++
  return { start, end: to, value, printed: text.slice(start, to) }
}

// --- 18.12.2025, 12/18/2025, 2025-12-18 ---

function* numbered(text: string, language: string, order: DateOrder | undefined, running: boolean): Generator<Raw> {
  const yearFirst = /(?<![\d.,/-])(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d])(?!-\d)/gu
  for (const match of text.matchAll(yearFirst)) {
    const value = isoDay(Number(match[1]), Number(match[3]), Number(match[4]))
    if (value) yield { start: match.index, end: match.index + match[0].length, value, printed: match[0] }
  }
  const yearLast = /(?<![\d.,/-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|(?:[012]\d))(?![\d])(?![-/.,]\d)/gu
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
  const year = yearPrinted < 100 ? 2000 + yearPrinted : yearPrinted
  if (first > 12) return isoDay(year, second, first)
  if (second > 12) return isoDay(year, first, second)
  const monthFirst = order ? order === 'mdy' : mark !== '.' && language === 'en'
  return monthFirst ? isoDay(year, first, second) : isoDay(year, second, first)
}

// --- 18 December 2025, December 18, 2025, 2025 жылғы 18 желтоқсан, 18-dekabr, 2025-yil ---

const dayPart = String.raw`(?<![\d.,:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|-го|-е|-го числа)?`
const range = String.raw`(?:\s?[-–—]\s?(\d{1,2})|(?:\.?\s?(?:und|and|et|y|e|и|ve)\s)(\d{1,2}))?(?:st|nd|rd|th|-го)?`
const joint = String.raw`(?:\.|-|,)?\s{0,3}(?:-?(?:nji|njy|inci|ıncı|уncu|шы|ші|чы|чи)\s+)?(?:(?:de|of|di|do|den|d['’]|-)\s{0,2})?`
const beforeMonth = new RegExp(`${dayPart}${range}${joint}$`, 'iu')
const yearBefore =
  /(?<!\d)(\d{4})(?:-?\s?(?:жылғы|жылы|жылдың|жылдың|ж\.|жылдын|жылкы|жыл|ж|елның|елда|ел|елның|yil|yili|yilning|yilgi|йил|йили|йилнинг|nji ýylyň|nji ýyl|ýylyň|ýylda|оны|\. gada|gada|m|metų|г|года|соли|ildə|il))?[.,]?\s{0,3}$/iu
const yearAfter =
  /^(?:['’]?\p{L}{0,6})?[.,]?\s{0,3}(?:(?:de|del|of|du|do|në|в|соли|of the year|,)\s{1,2})?(?<!\d)((?:19|20)\d{2})(?!\d(?!\d?[:.]))(?:\s?(?:года|году|год|г\.|р\.|року|роки|yil|-yil|жыл|жылы|ел|სიმ))?/iu
const dayAfter =
  /^\.?\s{0,3}(\d{1,2})(?:st|nd|rd|th|ª|º)?(?:\s?[-–—]\s?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d:%])(?!\.\d)(?:\s?d\.)?(?:\s{0,2},?\s{0,3}(?:of\s)?((?:19|20)\d{2})(?!\d(?!\d?[:.])))?/iu

function* named(text: string, language: string, running: boolean): Generator<Raw> {
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const start = match.index
    const month = monthOf(match[0], language, running)
    if (month === undefined) continue
    const end = start + match[0].length
    const found = aroundMonth(text, start, end, month, running)
    if (found) yield found
  }
}

function aroundMonth(text: string, start: number, end: number, month: number, running: boolean): Raw | undefined {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 40)
  const led = beforeMonth.exec(before)
  if (led && Number(led[1]) >= 1 && Number(led[1]) <= 31) {
    const from = start - led[0].length
    const upTo = led[2] ?? led[3]
    const earlier = yearBefore.exec(before.slice(0, before.length - led[0].length))
    const later = yearAfter.exec(after)
    if (later) return made(text, from, end + later[0].length, isoValue(Number(later[1]), month, led[1], upTo))
    if (earlier) return made(text, from - earlier[0].length, end, isoValue(Number(earlier[1]), month, led[1], upTo))
    if (running) return made(text, from, end, isoValue(undefined, month, led[1], upTo))
    return undefined
  }
  const trailing = dayAfter.exec(after)
  const earlier = yearBefore.exec(before)
  if (trailing && Number(trailing[1]) >= 1 && Number(trailing[1]) <= 31) {
    const year = trailing[3] ?? earlier?.[1]
    const from = !trailing[3] && earlier ? start - earlier[0].length : start
    const value = isoValue(year === undefined ? undefined : Number(year), month, trailing[1], trailing[2])
    if (year !== undefined || running) return made(text, from, end + trailing[0].trimEnd().length, value)
  }
  const later = yearAfter.exec(after)
  if (running && later) return made(text, start, end + later[0].length, isoValue(Number(later[1]), month))
  if (running && earlier) return made(text, start - earlier[0].length, end, isoValue(Number(earlier[1]), month))
  return undefined
}

function made(text: string, start: number, end: number, value: string | undefined): Raw | undefined {
  return value === undefined ? undefined : { start, end, value, printed: text.slice(start, end) }
}

/** The ISO value of what was printed; undefined when there is no such day. */
function isoValue(year: number | undefined, month: number, day?: string, upTo?: string): string | undefined {
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return year === undefined || year < 1900 || year > 2100 ? undefined : `${year}-${two(month)}`
  const first = oneDay(year, month, Number(day))
  if (!first || upTo === undefined) return first
  const last = oneDay(year, month, Number(upTo))
  return last && Number(upTo) > Number(day) ? `${first}/${last}` : first
}

function oneDay(year: number | undefined, month: number, day: number): string | undefined {
  if (year !== undefined) return isoDay(year, month, day)
  return isoDay(2024, month, day)?.replace('2024-', '--')
}

// --- the solar calendar of Iran and Afghanistan: ۲۷ آذر ۱۴۰۴ ---

function* solarHijri(text: string, language: string): Generator<Raw> {
  if (language !== 'fa' && !/[پچژگ]/.test(text)) return
  const pattern = new RegExp(`(\\d{1,2})\\s+(${persianMonths().join('|')})(?:\\s*ماه)?\\s+(1[34]\\d{2})`, 'gu')
  for (const match of text.matchAll(pattern)) {
    const month = persianMonths().indexOf(match[2]!) + 1
    const value = fromPersian(Number(match[3]), month, Number(match[1]))
    if (value) yield { start: match.index, end: match.index + match[0].length, value, printed: match[0] }
  }
  const yearFirst = new RegExp(`(1[34]\\d{2})\\s+(${persianMonths().join('|')})\\s+(\\d{1,2})(?!\\d)`, 'gu')
  for (const match of text.matchAll(yearFirst)) {
    const value = fromPersian(Number(match[1]), persianMonths().indexOf(match[2]!) + 1, Number(match[3]))
    if (value) yield { start: match.index, end: match.index + match[0].length, value, printed: match[0] }
  }
  for (const match of text.matchAll(/(?<!\d)(1[34]\d{2})\/(\d{1,2})\/(\d{1,2})(?!\d)/gu)) {
    const value = fromPersian(Number(match[1]), Number(match[2]), Number(match[3]))
    if (value) yield { start: match.index, end: match.index + match[0].length, value, printed: match[0] }
  }
}

function fromPersian(year: number, month: number, day: number): string | undefined {
  if (month > 12 || day > 31 || month < 1 || day < 1) return undefined
  return Temporal.PlainDate.from({ calendar: 'persian', year, month, day }).withCalendar('iso8601').toString()
}

// --- small ---

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Arabic, Persian, Devanagari and full-width digits as 0–9, one for one, so that places stay the same. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u00a0\u202f]/g, ' ')
}
