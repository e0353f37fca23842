// Which days a piece speaks of: printed dates as they are, dates without a year, weekdays and "last month" by the
// article's own date.

import { findDates, isoDay } from '../base/dates.ts'
import { monthOf } from '../base/month-names.ts'
import { weekdayForms } from '../base/weekday-names.ts'
import { dayOf } from '../news/article.ts'
import type { DatedMention } from '../news/statement.ts'
import { countedTimes, weeksNamed, yearlessMonths } from './counted-times.ts'
import type { Piece, Span } from './piece.ts'

/** A time expression in UTF-16 units, resolved. */
export type TimeFound = Span & Pick<DatedMention, 'value' | 'rule'>

/** Every time expression that can be resolved, in order, without overlaps. */
export function findTimes(piece: Piece): readonly TimeFound[] {
  const base = baseOf(piece)
  const found = [...explicit(piece, base), ...(base ? resolved(piece, base) : [])]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: TimeFound[] = []
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

function resolved(piece: Piece, base: Temporal.PlainDate): readonly TimeFound[] {
  return [
    ...weekdays(piece, base),
    ...relatives(piece, base),
    ...countedTimes(piece, base),
    ...weeksNamed(piece, base),
    ...yearlessMonths(piece, base),
  ]
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

const ahead =
  /(?:\bnext|\bwill|\bis to|\bare to|\bis due|\bare due|\bto be|\bcoming|\bupcoming|будущ\p{L}+|следующ\p{L}+|состоится|пройд[её]т|nächsten|kommenden|prochaine?|próxim[oa]|prossim[oa]|келесі|gelecek|önümüzdeki|下周|下星期|来週)[^.!?。]{0,60}$/iu

/** "last Tuesday", "Tuesday of last week", "next week on Tuesday": the weekday of the week before or after. */
const lastWeek = /(?:\b(?:last|previous|(?:of )?last week on)|прошл\p{L}+|letzten|vergangenen)\s$/iu
const lastWeekAfter =
  /^\s(?:of\s)?(?:last|the previous) week\b|^\s(?:passé|dernier|dernière|pasado|pasada|scors[oa]|passad[oa])(?![\p{L}])/iu
const nextWeek = /(?:\b(?:next|following|next week(?: on)?)|следующ\p{L}+|nächsten|下(?:周|星期)?)\s?$/iu
const nextWeekAfter = /^\s(?:of\s)?(?:next|the following) week\b|^\s(?:prochaine?|próxim[oa]|prossim[oa])(?![\p{L}])/iu

/** A weekday is the last one before or on the article's day, unless its words name another week or look ahead. */
function* weekdays(piece: Piece, base: Temporal.PlainDate): Generator<TimeFound> {
  for (const [n, pattern] of weekdayPatterns(piece.language).entries()) {
    for (const match of piece.text.matchAll(pattern)) {
      const sentence = piece.sentenceAt(match.index)
      const end = match.index + match[0].length
      const before = piece.text.slice(sentence?.start ?? 0, match.index)
      const after = piece.text.slice(end, end + 40)
      const numbered = dayBehind.exec(after)
      const isWhole = numbered && namesMonth(after.slice(numbered[0].length), piece.language)
      const dated = numbered && !isWhole && nearestDay(base, n + 1, Number(numbered[1]))
      if (dated) {
        yield { start: match.index, end: end + numbered[0].length, value: dated, rule: 'year-from-article' }
        continue
      }
      const inWeek = base.add({ days: n + 1 - base.dayOfWeek })
      const back = (base.dayOfWeek - (n + 1) + 7) % 7
      let day = base.subtract({ days: back })
      if (nextWeek.test(before) || nextWeekAfter.test(after)) day = inWeek.add({ weeks: 1 })
      else if (lastWeek.test(before) || lastWeekAfter.test(after)) day = inWeek.subtract({ weeks: 1 })
      else if (ahead.test(before)) day = base.add({ days: (n + 1 - base.dayOfWeek + 7) % 7 || 7 })
      yield { start: match.index, end, value: day.toString(), rule: 'weekday' }
    }
  }
}

/** "Friday 31", "el lunes 15", "sexta-feira (12)": a day of the month behind the weekday. */
const dayBehind =
  /^,?\s(?:the\s|der\s|den\s|el\s|día\s)?\(?(\d{1,2})(?:st|nd|rd|th)?\)?(?![\d:%]|[.,]\d|\s?(?:h|Uhr|horas?|ore|a\.?m|p\.?m)\b)/iu

/** Whether a month follows, so that the day has more to it than its number: "lundi 14 juin". */
function namesMonth(text: string, language: string): boolean {
  const word = /^\.?\s?(?:de\s|of\s|-)?(\p{L}{3,})/u.exec(text)?.[1]
  return word !== undefined && monthOf(word, language, false) !== undefined
}

/** The day nearest to the article's on which the weekday and the day of the month fall together. */
function nearestDay(base: Temporal.PlainDate, weekday: number, day: number): string | undefined {
  const found = [0, -1, 1, -2, 2]
    .map((months) => base.add({ months }))
    .flatMap(({ year, month }) => isoDay(year, month, day) ?? [])
    .filter((each) => Temporal.PlainDate.from(each).dayOfWeek === weekday)
  return found.toSorted((a, b) => distance(base, a) - distance(base, b))[0]
}

function weekdayPatterns(language: string): readonly RegExp[] {
  const known = patterns.get(language)
  if (known) return known
  const letters = /^(?:ja|zh|ko)$/.test(language) ? '' : '(?![\\p{L}])'
  const suffix = /^(?:kk|ky|uz|tr|tk|az|tg)$/.test(language) ? '(?:\\p{L}{0,4})' : "(?:’s|'s)?"
  // Dushanbe is a city, Anna a name, Domingo a singer.
  const flags = /^(?:en|de|tg|tk|es|it|pt)$/.test(language) ? 'gu' : 'giu'
  const made = weekdayForms(language).map((words) => new RegExp(`(?<![\\p{L}])(?:${words})${suffix}${letters}`, flags))
  patterns.set(language, made)
  return made
}

const patterns = new Map<string, readonly RegExp[]>()

type Shift = { readonly days?: number; readonly weeks?: number; readonly months?: number; readonly years?: number }

/** Expression, shift from the article's day, and how much of the date is kept: day, month or year. */
const relative: Readonly<Record<string, readonly (readonly [string, Shift, 10 | 7 | 4])[]>> = {
  en: [
    ['the day before yesterday', { days: -2 }, 10],
    ['yesterday(?: (?:morning|afternoon|evening))?|last night', { days: -1 }, 10],
    ['today|tonight|this (?:morning|afternoon|evening)', {}, 10],
    ['the day after tomorrow', { days: 2 }, 10],
    ['tomorrow', { days: 1 }, 10],
    ['last month', { months: -1 }, 7],
    ['this month', {}, 7],
    ['next month', { months: 1 }, 7],
    ["last year(?:['’]s)?|a year (?:ago|earlier)", { years: -1 }, 4],
    ["this year(?:['’]s)?", {}, 4],
    ["next year(?:['’]s)?", { years: 1 }, 4],
  ],
  es: [
    ['anteayer', { days: -2 }, 10],
    ['ayer|anoche', { days: -1 }, 10],
    ['hoy', {}, 10],
    ['el mes pasado', { months: -1 }, 7],
    ['el año pasado', { years: -1 }, 4],
    ['este año', {}, 4],
    ['el (?:próximo año|año próximo|año que viene)', { years: 1 }, 4],
  ],
  it: [
    ["l[’']altro ieri", { days: -2 }, 10],
    ['ieri', { days: -1 }, 10],
    ['oggi', {}, 10],
    ['domani', { days: 1 }, 10],
    ['il mese scorso|lo scorso mese', { months: -1 }, 7],
    ["l[’']anno scorso|lo scorso anno", { years: -1 }, 4],
    ["quest[’']anno", {}, 4],
    ["il prossimo anno|l[’']anno prossimo", { years: 1 }, 4],
  ],
  pt: [
    ['anteontem', { days: -2 }, 10],
    ['ontem', { days: -1 }, 10],
    ['hoje', {}, 10],
    ['amanhã', { days: 1 }, 10],
    ['(?:no )?mês passado', { months: -1 }, 7],
    ['(?:no )?ano passado', { years: -1 }, 4],
    ['este ano', {}, 4],
    ['(?:no )?próximo ano|ano que vem', { years: 1 }, 4],
  ],
  ru: [
    ['позавчера', { days: -2 }, 10],
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
