// Which days a piece speaks of: printed dates as they are, dates without a year, weekdays and "last month" by the
// article's own date.

import { findDates, isoDay } from '../base/dates.ts'
import { dayOf } from '../news/article.ts'
import type { DatedMention } from '../news/statement.ts'
import type { Piece, Span } from './piece.ts'

/** A time expression in UTF-16 units, resolved. */
export type TimeFound = Span & Pick<DatedMention, 'value' | 'rule'>

/** Every time expression that can be resolved, in order, without overlaps. */
export function findTimes(piece: Piece): readonly TimeFound[] {
  const base = baseOf(piece)
  const found = [...explicit(piece, base), ...(base ? [...weekdays(piece, base), ...relatives(piece, base)] : [])]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: TimeFound[] = []
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

/** A time found, as a passage with its value and the rule it follows by. */
export function datedMention(piece: Piece, { start, end, value, rule }: TimeFound): DatedMention {
  return { passage: piece.passageOf({ start, end }), value, rule }
}

function baseOf(piece: Piece): Temporal.PlainDate | undefined {
  const { datePublished } = piece.article
  if (!datePublished) return undefined
  try {
    return Temporal.PlainDate.from(dayOf(datePublished))
  } catch {
    return undefined
  }
}

function* explicit(piece: Piece, base: Temporal.PlainDate | undefined): Generator<TimeFound> {
  for (const { start, end, value } of findDates(piece.text, piece.article.inLanguage)) {
    if (!value.startsWith('--')) {
      yield { start, end, value, rule: 'explicit' }
      continue
    }
    if (!base) continue
    const days = value.split('/').map((day) => nearestYear(base, day))
    if (days.every((day) => day !== undefined)) yield { start, end, value: days.join('/'), rule: 'year-from-article' }
  }
  if (!base || (piece.language !== 'ja' && piece.language !== 'zh')) return
  // 18日: a day of the article's own month, or the month before when that day is still far off.
  for (const match of piece.text.matchAll(/(?<![\d月至到〜～～–-])(\d{1,2})日(?!間|本|元|円|均)/gu)) {
    const day = Number(match[1])
    const month = day > base.day + 7 ? base.subtract({ months: 1 }) : base
    const value = isoDay(month.year, month.month, day)
    if (value) yield { start: match.index, end: match.index + match[0].length, value, rule: 'year-from-article' }
  }
}

/** `--12-18` in the year that brings it nearest to the article's day. */
function nearestYear(base: Temporal.PlainDate, printed: string): string | undefined {
  const [month, day] = printed.replace('--', '').split('-').map(Number)
  if (!month) return undefined
  const candidates = [base.year - 1, base.year, base.year + 1].flatMap((year) => isoDay(year, month, day ?? 1) ?? [])
  const near = candidates.toSorted((a, b) => distance(base, a) - distance(base, b))[0]
  return day ? near : near?.slice(0, 7)
}

function distance(base: Temporal.PlainDate, day: string): number {
  return Math.abs(base.until(Temporal.PlainDate.from(day)).total({ unit: 'days', relativeTo: base }))
}

const weekdayWords: Readonly<Record<string, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ru: ['понедельник', 'вторник', 'сред[уыа]', 'четверг', 'пятниц[уыа]', 'суббот[уыа]', 'воскресенье'],
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ky: ['дүйшөмбү', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби', 'жекшемби'],
  uz: ['dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba', 'yakshanba'],
  tr: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag|Sonnabend', 'Sonntag'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ja: ['月曜日?', '火曜日?', '水曜日?', '木曜日?', '金曜日?', '土曜日?', '日曜日?'],
  zh: [
    '(?:星期|周)一',
    '(?:星期|周)二',
    '(?:星期|周)三',
    '(?:星期|周)四',
    '(?:星期|周)五',
    '(?:星期|周)六',
    '(?:星期|周)[日天]',
  ],
}
const ahead =
  /(?:\bnext|\bwill|\bis to|\bare to|\bis due|\bare due|\bto be|\bcoming|будущ\p{L}+|следующ\p{L}+|состоится|пройд[её]т|nächsten|kommenden|prochaine?|келесі|gelecek|önümüzdeki|下周|下星期|来週)[^.!?。]{0,60}$/iu

/** A weekday is the last one before or on the article's day, unless the sentence looks ahead. */
function* weekdays(piece: Piece, base: Temporal.PlainDate): Generator<TimeFound> {
  for (const [n, words] of (weekdayWords[piece.language] ?? []).entries()) {
    const letters = piece.language === 'ja' || piece.language === 'zh' ? '' : '(?![\\p{L}])'
    const suffix = /^(?:kk|ky|uz|tr)$/.test(piece.language) ? '(?:\\p{L}{0,4})' : "(?:’s|'s)?"
    const flags = piece.language === 'en' || piece.language === 'de' ? 'gu' : 'giu'
    for (const match of piece.text.matchAll(new RegExp(`(?<![\\p{L}])(?:${words})${suffix}${letters}`, flags))) {
      const sentence = piece.sentenceAt(match.index)
      const before = piece.text.slice(sentence?.start ?? 0, match.index)
      const next = ahead.test(before)
      const back = (base.dayOfWeek - (n + 1) + 7) % 7
      const day = next ? base.add({ days: (n + 1 - base.dayOfWeek + 7) % 7 || 7 }) : base.subtract({ days: back })
      yield { start: match.index, end: match.index + match[0].length, value: day.toString(), rule: 'weekday' }
    }
  }
}

type Shift = { readonly days?: number; readonly weeks?: number; readonly months?: number; readonly years?: number }

/** Expression, shift from the article's day, and how much of the date is kept: day, month or year. */
const relative: Readonly<Record<string, readonly (readonly [string, Shift, 10 | 7 | 4])[]>> = {
  en: [
    ['yesterday', { days: -1 }, 10],
    ['today', {}, 10],
    ['tomorrow', { days: 1 }, 10],
    ['last month', { months: -1 }, 7],
    ['this month', {}, 7],
    ['next month', { months: 1 }, 7],
    ["last year(?:['’]s)?|a year (?:ago|earlier)", { years: -1 }, 4],
    ["this year(?:['’]s)?", {}, 4],
    ["next year(?:['’]s)?", { years: 1 }, 4],
  ],
  ru: [
    ['вчера', { days: -1 }, 10],
    ['сегодня', {}, 10],
    ['завтра', { days: 1 }, 10],
    ['в прошлом месяце', { months: -1 }, 7],
    ['в прошлом году|прошлого года|годом ранее|год назад', { years: -1 }, 4],
    ['в этом году|в текущем году|текущего года', {}, 4],
    ['в следующем году|будущего года|следующего года', { years: 1 }, 4],
  ],
  kk: [
    ['кеше', { days: -1 }, 10],
    ['бүгін', {}, 10],
    ['ертең', { days: 1 }, 10],
    ['өткен жылы?|былтыр\\p{L}*', { years: -1 }, 4],
    ['биыл\\p{L}*', {}, 4],
    ['келесі жыл\\p{L}*', { years: 1 }, 4],
  ],
  tr: [
    ['dün', { days: -1 }, 10],
    ['bugün', {}, 10],
    ['yarın', { days: 1 }, 10],
    ['geçen ay', { months: -1 }, 7],
    ['geçen yıl\\p{L}*', { years: -1 }, 4],
    ['bu yıl\\p{L}*', {}, 4],
    ['gelecek yıl\\p{L}*', { years: 1 }, 4],
  ],
  uz: [
    ['kecha', { days: -1 }, 10],
    ['bugun', {}, 10],
    ['ertaga', { days: 1 }, 10],
    ["o[‘ʻ'’]tgan yil\\p{L}*", { years: -1 }, 4],
    ['joriy yil\\p{L}*', {}, 4],
    ['kelasi yil\\p{L}*', { years: 1 }, 4],
  ],
  de: [
    ['gestern', { days: -1 }, 10],
    ['heute', {}, 10],
    ['morgen(?=[\\s,.])', { days: 1 }, 10],
    ['(?:im )?vergangenen Monat', { months: -1 }, 7],
    ['(?:im )?(?:vergangenen|vorigen) Jahr|Vorjahr', { years: -1 }, 4],
    ['(?:in diesem|im laufenden) Jahr', {}, 4],
    ['(?:im )?kommenden Jahr|nächstes Jahr', { years: 1 }, 4],
  ],
  fr: [
    ['hier', { days: -1 }, 10],
    ["aujourd[’']hui", {}, 10],
    ['demain', { days: 1 }, 10],
    ['le mois dernier', { months: -1 }, 7],
    ["l[’']an dernier|l[’']année dernière|un an plus tôt", { years: -1 }, 4],
    ['cette année', {}, 4],
    ["l[’']an prochain|l[’']année prochaine", { years: 1 }, 4],
  ],
  ja: [
    ['昨日|きのう', { days: -1 }, 10],
    ['今日|きょう', {}, 10],
    ['明日|あす', { days: 1 }, 10],
    ['先月', { months: -1 }, 7],
    ['今月', {}, 7],
    ['来月', { months: 1 }, 7],
    ['昨年|去年', { years: -1 }, 4],
    ['今年', {}, 4],
    ['来年', { years: 1 }, 4],
  ],
  zh: [
    ['昨天|昨日', { days: -1 }, 10],
    ['今天|今日', {}, 10],
    ['明天', { days: 1 }, 10],
    ['上个?月', { months: -1 }, 7],
    ['本月', {}, 7],
    ['下个月', { months: 1 }, 7],
    ['去年', { years: -1 }, 4],
    ['今年', {}, 4],
    ['明年', { years: 1 }, 4],
  ],
}

function* relatives(piece: Piece, base: Temporal.PlainDate): Generator<TimeFound> {
  const spaced = piece.language !== 'ja' && piece.language !== 'zh'
  for (const [words, shift, keep] of relative[piece.language] ?? []) {
    const pattern = new RegExp(spaced ? `(?<![\\p{L}])(?:${words})(?![\\p{L}])` : words, 'giu')
    for (const match of piece.text.matchAll(pattern)) {
      const value = base
        .add({ days: 0, ...shift })
        .toString()
        .slice(0, keep)
      yield { start: match.index, end: match.index + match[0].length, value, rule: 'relative' }
    }
  }
}
