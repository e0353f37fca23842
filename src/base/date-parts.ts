// What the readers of printed dates share: a date in its place, and the calendar.

/** A date as it stands in a text. */
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

/** How a numeric date is to be read when its numbers do not tell. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** Whether year, month and day make a date between 1900 and 2100, as `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

/** The ISO value of what was printed; undefined when there is no such day. */
export function isoValue(year: number | undefined, month: number, day?: string, upTo?: string): string | undefined {
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

/** What stands between two places, when it has a value. */
export function made(text: string, start: number, end: number, value: string | undefined): DateFound | undefined {
  return value === undefined ? undefined : { start, end, value, printed: text.slice(start, end) }
}

/** The same without the blanks it begins with. */
export function trimmed(text: string, from: number, to: number, value: string): DateFound {
  let start = from
  while (/\s/.test(text[start] ?? '')) start++
  return { start, end: to, value, printed: text.slice(start, to) }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Arabic, Persian, Devanagari, Thai and full-width digits as 0–9, one for one, so that places stay the same. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u00a0\u202f]/g, ' ')
}
