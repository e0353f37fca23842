// Printed dates read as ISO 8601, in the forms newspapers of some fifty languages use. Month names come from the
// platform's own CLDR tables (Intl), so no list of them is kept here but the few CLDR does not have.

/** A date: `2025-12-18`, or with time and offset where both were printed: `2025-12-18T14:05:00+09:00`. */
export type ParsedDate = { readonly value: string }

/** How a numeric date is to be read when its numbers do not tell. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

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

/** The day of the week of an ISO date, 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day.slice(0, 10)).dayOfWeek
}

/** Whether year, month and day make a date between 1900 and 2100, as `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

type Raw = { start: number; end: number; value: string; printed: string }

function findDatesIn(text: string, language: string, order: DateOrder | undefined, running: boolean): Raw[] {
  const base = language.split('-')[0]!.toLowerCase()
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

// --- times ---

/** Offsets in minutes of the zone names bylines use; names that mean several zones (CST, IST) are left out. */
const zones: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  мск: 180,
  trt: 180,
  gst: 240,
  azt: 240,
  uzt: 300,
  pkt: 300,
  kgt: 360,
  ict: 420,
  hkt: 480,
  sgt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}
const timePattern =
  /(?:^|[^\d.:])(上午|下午|午前|午後|오전|오후)?\s*(\d{1,2})(?::|h|時|时|시\s?|\.(?=\d\d(?!\d|\.\d)))\s?(\d{2})(?:分|분)?(?::(\d{2}))?(?:\.\d+)?\s*([ap]\.?\s?m\b\.?)?\s*\(?(?:(Z|UTC|GMT|МСК|[A-Za-z]{3,4})?\s?([+-]\d{1,2}(?::?\d{2})?)?)/iu

/** A printed time that has its offset, as `14:05:00+09:00`. */
function timeIn(text: string): string | undefined {
  const match = timePattern.exec(text)
  if (!match) return undefined
  let hour = Number(match[2])
  const minute = Number(match[3])
  if (/p/i.test(match[5] ?? '') || /下午|午後|오후/.test(match[1] ?? '')) hour = (hour % 12) + 12
  else if (/a/i.test(match[5] ?? '') && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return undefined
  const zone = zoneOf(match[6], match[7])
  return zone === undefined ? undefined : `${two(hour)}:${two(minute)}:${match[4] ?? '00'}${zone}`
}

function zoneOf(name: string | undefined, shift: string | undefined): string | undefined {
  const known = name === undefined ? undefined : zones[name.toLowerCase()]
  if (shift !== undefined && (name === undefined || known === 0)) {
    const match = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(shift)!
    return `${match[1]}${two(Number(match[2]))}:${match[3] ?? '00'}`
  }
  if (known === undefined) return undefined
  if (known === 0) return 'Z'
  const minutes = Math.abs(known)
  return `${known < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
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
  /^(?:['’]?\p{L}{0,6})?[.,]?\s{0,3}(?:(?:de|del|of|du|do|në|в|соли|of the year|,)\s{1,2})?(?<!\d)((?:19|20)\d{2})(?!\d)(?:\s?(?:года|году|год|г\.|р\.|року|роки|yil|-yil|жыл|жылы|ел|სიმ))?/iu
const dayAfter =
  /^\.?\s{0,3}(\d{1,2})(?:st|nd|rd|th|ª|º)?(?:\s?[-–—]\s?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d:%])(?!\.\d)(?:\s?d\.)?(?:\s{0,2},?\s{0,3}(?:of\s)?((?:19|20)\d{2})(?!\d))?/iu

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

let persianMonthNames: readonly string[] | undefined
function persianMonths(): readonly string[] {
  const format = new Intl.DateTimeFormat('fa-u-ca-persian', { month: 'long', timeZone: 'UTC' })
  persianMonthNames ??= Array.from({ length: 12 }, (_, n) => format.format(new Date(Date.UTC(2025, 3 + n, 5))))
  return persianMonthNames
}

// --- month names ---

const monthLanguages =
  'en de fr es it pt nl pl cs sk sl hr sr sr-Latn bg mk ru uk be kk ky uz uz-Cyrl tg tk tr az az-Cyrl tt ba mn ja ko zh ar ar-LB ar-MA ar-DZ ar-TN fa he el hu ro fi et lv lt sv da nb is vi id ms ca eu gl ka hy sq bs hi ur bn sw af'.split(
    ' ',
  )

/** What CLDR lacks: other spellings, older and shorter forms. Values are months. */
const otherNames: Readonly<Record<string, string>> = {
  en: 'sept=9 janry=1',
  de: 'jänner=1 jän=1 feber=2 mrz=3 märz=3 mär=3 maerz=3',
  ru: 'янв=1 фев=2 февр=2 мар=3 марта=3 апр=4 мая=5 июн=6 июл=7 авг=8 сен=9 сент=9 окт=10 ноя=11 нояб=11 дек=12',
  kk: 'қаңтар=1 ақпан=2 наурыз=3 сәуір=4 мамыр=5 маусым=6 шілде=7 тамыз=8 қыркүйек=9 қазан=10 қараша=11 желтоқсан=12',
  'kk-Latn':
    'qañtar=1 aqpan=2 nauryz=3 säuır=4 mamyr=5 mausym=6 şılde=7 tamyz=8 qyrküiek=9 qazan=10 qaraşa=11 jeltoqsan=12',
  ky: 'үчтүн=1 бирдин=2 жалган=3 чын=4 бугу=5 кулжа=6 теке=7 декабрь=12 январь=1 февраль=2 апрель=4 июнь=6 июль=7 сентябрь=9 октябрь=10 ноябрь=11',
  uz: 'yanvar=1 fevral=2 mart=3 aprel=4 may=5 iyun=6 iyul=7 avgust=8 sentabr=9 sentyabr=9 oktabr=10 oktyabr=10 noyabr=11 dekabr=12',
  'uz-Cyrl': 'январ=1 феврал=2 март=3 апрел=4 май=5 июн=6 июл=7 август=8 сентябр=9 октябр=10 ноябр=11 декабр=12',
  tg: 'январи=1 феврали=2 марти=3 апрели=4 майи=5 июни=6 июли=7 августи=8 сентябри=9 октябри=10 ноябри=11 декабри=12',
  tk: 'ýanwar=1 fewral=2 mart=3 aprel=4 maý=5 iýun=6 iýul=7 awgust=8 sentýabr=9 oktýabr=10 noýabr=11 dekabr=12',
  tr: 'ocak=1 şubat=2 mart=3 nisan=4 mayıs=5 haziran=6 temmuz=7 ağustos=8 eylül=9 ekim=10 kasım=11 aralık=12',
  az: 'yanvar=1 fevral=2 mart=3 aprel=4 may=5 iyun=6 iyul=7 avqust=8 sentyabr=9 oktyabr=10 noyabr=11 dekabr=12',
  tt: 'гыйнвар=1 гыйнварь=1 февраль=2 март=3 апрель=4 май=5 июнь=6 июль=7 август=8 сентябрь=9 октябрь=10 ноябрь=11 декабрь=12',
  id: 'agustus=8 desember=12 maret=3 mei=5',
  fr: 'janv=1 févr=2 fev=2 avr=4 juil=7 sept=9 aout=8 déc=12 fevrier=2 decembre=12',
  es: 'setiembre=9 set=9',
  pt: 'marco=3',
  ar: 'يناير=1 فبراير=2 مارس=3 أبريل=4 إبريل=4 ابريل=4 مايو=5 يونيو=6 يونية=6 يوليو=7 يوليه=7 أغسطس=8 اغسطس=8 سبتمبر=9 أكتوبر=10 اكتوبر=10 نوفمبر=11 ديسمبر=12',
  fa: 'ژانویه=1 ژانویهٔ=1 فوریه=2 مارس=3 آوریل=4 مه=5 ژوئن=6 ژوئیه=7 جولای=7 اوت=8 آگوست=8 سپتامبر=9 اکتبر=10 نوامبر=11 دسامبر=12',
}

/** Suffixes may follow a month's name in these languages: "желтоқсанда", "dekabrdan". */
const suffixing = new Set(['kk', 'ky', 'uz', 'tk', 'tr', 'az', 'tt', 'ba', 'fi', 'et', 'hu', 'tg', 'mn'])

let tables:
  | { readonly byLanguage: ReadonlyMap<string, ReadonlyMap<string, number>>; readonly any: ReadonlyMap<string, number> }
  | undefined

function monthTables() {
  if (tables) return tables
  const byLanguage = new Map<string, Map<string, number>>()
  const any = new Map<string, number>()
  for (const tag of monthLanguages) {
    const names = namesIn(tag)
    for (const [name, month] of named12(otherNames[tag])) names.push([name, month])
    addNames(byLanguage, any, tag.split('-')[0]!, names)
  }
  for (const tag of Object.keys(otherNames)) addNames(byLanguage, any, tag.split('-')[0]!, named12(otherNames[tag]))
  tables = { byLanguage, any }
  return tables
}

function addNames(
  byLanguage: Map<string, Map<string, number>>,
  any: Map<string, number>,
  language: string,
  names: readonly (readonly [string, number])[],
): void {
  const own = byLanguage.get(language) ?? new Map<string, number>()
  byLanguage.set(language, own)
  for (const [name, month] of names) {
    if (!own.has(name)) own.set(name, month)
    if (!any.has(name)) any.set(name, month)
    // Where suffixes follow, the soft sign goes: "декабрь", "декабры", "декабре".
    const stem = name.replace(/ь$/u, '')
    if (suffixing.has(language) && stem.length > 3 && !own.has(stem)) own.set(stem, month)
  }
}

function named12(list: string | undefined): (readonly [string, number])[] {
  return (list ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pair) => [pair.split('=')[0]!, Number(pair.split('=')[1])] as const)
}

/** CLDR's names of the twelve months, alone and as after a day, in full and short; those of one word. */
function namesIn(tag: string): (readonly [string, number])[] {
  const names: (readonly [string, number])[] = []
  const calendar = `${tag}-u-ca-gregory-nu-latn`
  for (const options of [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'short', day: 'numeric' },
  ] as const) {
    const format = new Intl.DateTimeFormat(calendar, { ...options, timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const part = format.formatToParts(new Date(Date.UTC(2025, month - 1, 15))).find((each) => each.type === 'month')
      const name = folded(part?.value ?? '').replace(/\.$/, '')
      if (/^[\p{L}\p{M}]{2,}$/u.test(name)) names.push([name, month])
    }
  }
  return names
}

function monthOf(word: string, language: string, running: boolean): number | undefined {
  const { byLanguage, any } = monthTables()
  const name = folded(word)
  if (name.length < 2 || name.length > 24) return undefined
  // "may" and "march" are verbs in English, and a month there has a capital.
  if (running && language === 'en' && !/^\p{Lu}/u.test(word)) return undefined
  const own = byLanguage.get(language)
  const exact = own?.get(name)
  if (exact !== undefined) return exact
  if (own && suffixing.has(language)) {
    for (let length = name.length - 1; length >= 3; length--) {
      const month = own.get(name.slice(0, length))
      if (month !== undefined && length >= Math.min(4, name.length - 1) && name.length - length <= 7) return month
    }
  }
  // A page's furniture is often in another language than its text; short names of other languages are too many.
  return name.length >= 3 && (!running || name.length >= 4) ? any.get(name) : undefined
}

// --- small ---

function folded(text: string): string {
  return text
    .replace(/İ/g, 'i')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u200c-\u200f]/g, '')
}

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
