// Dates with the name of a month: 18 December 2025, December 18, 2025, 2025 жылғы 18 желтоқсан, 18-dekabr, 2025-yil.

import { type DateFound, isoValue, made, trimmed } from './date-parts.ts'
import { monthOf } from './month-names.ts'

const dayPart = String.raw`(?<![\d.,:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|-?(?:го|е|уми|юми|ум)(?:\sчисла)?)?`
const range = String.raw`(?:\s?[-–—]\s?(\d{1,2})|(?:\.?\s?(?:und|and|et|y|e|и|ve)\s)(\d{1,2}))?(?:st|nd|rd|th|-го)?`
const joint = String.raw`(?:\.|-|,|/)?\s{0,3}(?:-?(?:nji|njy|inci|ıncı|уncu|шы|ші|чы|чи)\s+)?(?:(?:de|of|di|do|den|d['’]|-)\s{0,2})?`
const beforeMonth = new RegExp(`${dayPart}${range}${joint}$`, 'iu')
const yearBefore =
  /(?<!\d)(\d{4})(?:-?\s?(?:жылғы|жылы|жылдың|ж\.|жылдын|жылкы|жыл|ж|елның|елда|ел|елның|yil|yili|yilning|yilgi|йил|йили|йилнинг|nji ýylyň|nji ýyl|ýylyň|ýylda|оны|\. gada|gada|m|metų|г|года|соли|ildə|il|c[iıuü]\s(?:ilin|ildə|il)))?[.,]?\s{0,3}$/iu
const yearAfter =
  /^(?:['’]?\p{L}{0,6})?(?:\s?[/(]\s?[\p{L}\p{M}]{3,12}(?:\s(?:الأول|الثاني))?\)?)?[.,،/-]?\s{0,3}(?:(?:de|del|of|du|do|në|в|соли|of the year|,)\s{1,2})?(?<!\d)((?:19|20)\d{2})(?!\d(?!\d?[:.]))(?:\s?(?:года|году|год|г\.|р\.|року|роки|yil|-yil|жыл|жылы|ел|სიმ))?/iu
const dayAfter =
  /^(?:-|\.?\s{0,3})(\d{1,2})(?:st|nd|rd|th|ª|º)?(?:\s?[-–—]\s?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d:%])(?!\.\d)(?:\s?d\.)?(?:(?:-|\s{0,2},?\s{0,3}(?:of\s)?)((?:19|20)\d{2})(?!\d(?!\d?[:.])))?/iu

/** "20 gru 11, 11:08", "17 января 12 (9:07)", "3-Mar-14": two digits that are no time of day. */
const shortYear = /^\.?[\s-]{1,2}['’]?([0129]\d)(?=\s?(?:[,(|–-]|$|г\b|\d{1,2}:))(?!\s?[-–]\d)/u

function century(digits: string): number {
  return Number(digits) + (Number(digits) < 90 ? 2000 : 1900)
}

/** Dates around the names of months; `running` finds those without year or day too. */
export function* named(text: string, language: string, running: boolean): Generator<DateFound> {
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const start = match.index
    const month = monthOf(match[0], language, running)
    if (month === undefined) continue
    const end = start + match[0].length
    const found = aroundMonth(text, start, end, month, running)
    if (found) yield found
  }
}

function aroundMonth(text: string, start: number, end: number, month: number, running: boolean): DateFound | undefined {
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
    const short = shortYear.exec(after)
    return short
      ? made(text, from, end + short[0].length, isoValue(century(short[1]!), month, led[1], upTo))
      : undefined
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

const levantine: Readonly<Record<string, number>> = {
  'كانون الثاني': 1,
  'تشرين الأول': 10,
  'تشرين الثاني': 11,
  'كانون الأول': 12,
}

/** Month names of two words, as Syria, Lebanon and Iraq print them. */
export function* twoWorded(text: string): Generator<DateFound> {
  if (!/كانون|تشرين/.test(text)) return
  for (const match of text.matchAll(
    /(\d{1,2})\s+((?:كانون|تشرين)\s+(?:الأول|الثاني))(?:\s?[/(]\s?[\p{L}\p{M}]{3,12}\)?)?(?:[،,]?\s+(\d{4}))?/gu,
  )) {
    const month = levantine[match[2]!.replace(/\s+/g, ' ')]!
    const value = isoValue(match[3] ? Number(match[3]) : undefined, month, match[1])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
}
