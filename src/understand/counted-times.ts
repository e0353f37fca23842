// Times a newspaper counts from its own day: "two weeks ago", "last week", "in March".

import { monthOf } from '../base/month-names.ts'
import type { Piece } from './piece.ts'
import type { TimeFound } from './times.ts'

type Unit = 'days' | 'weeks' | 'months' | 'years'

/** For each language: number words from one, the words of the units, and what stands around them ("#" for the count). */
type Counting = {
  readonly numbers: string
  readonly units: Readonly<Record<Unit, string>>
  readonly forms: readonly string[]
}

const countings: Readonly<Record<string, Counting>> = {
  en: {
    numbers: 'an?|one two three four five six seven eight nine ten eleven twelve',
    units: { days: 'days?', weeks: 'weeks?', months: 'months?', years: 'years?' },
    forms: ['# ago'],
  },
  ru: {
    numbers: 'один|одну дв[ае] три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
    units: { days: 'день|дня|дней', weeks: 'недел[юиь]', months: 'месяц(?:а|ев)?', years: 'год(?:а)?|лет' },
    forms: ['# назад', '# тому назад'],
  },
  kk: {
    numbers: 'бір екі үш төрт бес алты жеті сегіз тоғыз он',
    units: { days: 'күн', weeks: 'апта', months: 'ай', years: 'жыл' },
    forms: ['# бұрын'],
  },
  tr: {
    numbers: 'bir iki üç dört beş altı yedi sekiz dokuz on',
    units: { days: 'gün', weeks: 'hafta', months: 'ay', years: 'yıl' },
    forms: ['# önce'],
  },
  uz: {
    numbers: "bir ikki uch to[‘ʻ’']rt besh olti yetti sakkiz to[‘ʻ’']qqiz o[‘ʻ’']n",
    units: { days: 'kun', weeks: 'hafta', months: 'oy', years: 'yil' },
    forms: ['# (?:oldin|avval)'],
  },
  de: {
    numbers: 'eine[mr] zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    units: { days: 'Tage?n?', weeks: 'Wochen?', months: 'Monate?n?', years: 'Jahre?n?' },
    forms: ['vor #'],
  },
  fr: {
    numbers: 'une? deux trois quatre cinq six sept huit neuf dix onze douze',
    units: { days: 'jours?', weeks: 'semaines?', months: 'mois', years: 'ans?' },
    forms: ['il y a #'],
  },
  es: {
    numbers: 'una? dos tres cuatro cinco seis siete ocho nueve diez once doce',
    units: { days: 'días?', weeks: 'semanas?', months: 'mes(?:es)?', years: 'años?' },
    forms: ['hace #'],
  },
  it: {
    numbers: 'una? due tre quattro cinque sei sette otto nove dieci undici dodici',
    units: { days: 'giorn[oi]', weeks: 'settiman[ae]', months: 'mes[ei]', years: 'ann[oi]' },
    forms: ['# fa'],
  },
  pt: {
    numbers: 'uma? du?[oa]i?s três quatro cinco seis sete oito nove dez onze doze',
    units: { days: 'dias?', weeks: 'semanas?', months: 'm[êe]s(?:es)?', years: 'anos?' },
    forms: ['há #', '# atrás'],
  },
  ja: {
    numbers: '',
    units: { days: '日', weeks: '週間', months: '(?:か|カ|ヶ|ヵ|ケ)月', years: '年' },
    forms: ['#前'],
  },
  zh: { numbers: '', units: { days: '天', weeks: '(?:周|星期)', months: '个月', years: '年' }, forms: ['#前'] },
}

/** How much of a date is kept: "three years ago" tells no day. */
const kept: Readonly<Record<Unit, number>> = { days: 10, weeks: 10, months: 7, years: 4 }

/** "two days ago", "vor drei Wochen", "3年前". */
export function* countedTimes(piece: Piece, base: Temporal.PlainDate): Generator<TimeFound> {
  const counting = countings[piece.language]
  if (!counting) return
  for (const [pattern, unit] of countPatterns(piece.language, counting)) {
    for (const match of piece.text.matchAll(pattern)) {
      const amount = amountOf(match[1]!, counting)
      if (amount === 0 || amount > 400) continue
      const value = base
        .subtract({ [unit]: amount })
        .toString()
        .slice(0, kept[unit])
      yield { start: match.index, end: match.index + match[0].length, value, rule: 'relative' }
    }
  }
}

function countPatterns(language: string, { numbers, units, forms }: Counting): readonly (readonly [RegExp, Unit])[] {
  const known = counted.get(language)
  if (known) return known
  const unspaced = numbers === ''
  const count = unspaced ? '(\\d{1,3})' : `(\\d{1,3}|${numbers.split(' ').join('|')})`
  const made = forms.flatMap((form) =>
    (Object.keys(units) as Unit[]).map((unit) => {
      const words = form.replace('#', unspaced ? `${count}\\s?${units[unit]}` : `${count}\\s(?:${units[unit]})`)
      const bounded = unspaced ? `(?<!\\d)${words}` : `(?<![\\p{L}\\d])(?:${words})(?![\\p{L}])`
      return [new RegExp(bounded, 'giu'), unit] as const
    }),
  )
  counted.set(language, made)
  return made
}

const counted = new Map<string, readonly (readonly [RegExp, Unit])[]>()

function amountOf(printed: string, { numbers }: Counting): number {
  if (/^\d/.test(printed)) return Number(printed)
  return numbers.split(' ').findIndex((word) => new RegExp(`^(?:${word})$`, 'iu').test(printed)) + 1
}

// --- weeks ---

const weeks: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [
    ['(?:earlier |later )?this (?:past )?week', 0],
    ['(?:late |early )?last week', -1],
    ['(?:late |early )?next week', 1],
  ],
  ru: [
    ['на этой неделе', 0],
    ['на прошлой неделе', -1],
    ['на (?:следующей|будущей) неделе', 1],
  ],
  kk: [
    ['осы аптада', 0],
    ['өткен аптада', -1],
    ['келесі аптада', 1],
  ],
  tr: [
    ['bu hafta', 0],
    ['geçen hafta', -1],
    ['gelecek hafta|önümüzdeki hafta', 1],
  ],
  de: [
    ['(?:in )?diese[r]? Woche', 0],
    ['(?:in der )?(?:vergangene|vorige|letzte)n? Woche', -1],
    ['(?:in der )?(?:kommende|nächste)n? Woche', 1],
  ],
  fr: [
    ['cette semaine', 0],
    ['la semaine (?:dernière|passée)', -1],
    ['la semaine prochaine', 1],
  ],
  es: [
    ['esta semana', 0],
    ['la semana pasada', -1],
    ['la (?:próxima semana|semana próxima|semana que viene)', 1],
  ],
  it: [
    ['questa settimana', 0],
    ['la (?:scorsa settimana|settimana scorsa)', -1],
    ['la (?:prossima settimana|settimana prossima)', 1],
  ],
  pt: [
    ['(?:n?esta) semana', 0],
    ['(?:n?a )?semana passada', -1],
    ['(?:n?a )?(?:próxima semana|semana que vem)', 1],
  ],
  ja: [
    ['今週', 0],
    ['先週', -1],
    ['来週', 1],
  ],
  zh: [
    ['本周|这周', 0],
    ['上周(?![一二三四五六日天])', -1],
    ['下周(?![一二三四五六日天])', 1],
  ],
}

/** "earlier this week": the seven days of the week named, Monday first. */
export function* weeksNamed(piece: Piece, base: Temporal.PlainDate): Generator<TimeFound> {
  const unspaced = piece.language === 'ja' || piece.language === 'zh'
  for (const [words, shift] of weeks[piece.language] ?? []) {
    const pattern = new RegExp(unspaced ? words : `(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu')
    for (const match of piece.text.matchAll(pattern)) {
      const monday = base.subtract({ days: base.dayOfWeek - 1 }).add({ weeks: shift })
      const value = `${monday}/${monday.add({ days: 6 })}`
      yield { start: match.index, end: match.index + match[0].length, value, rule: 'relative' }
    }
  }
}

// --- months ---

/** What stands before the name of a month that is a time, and not part of a name. */
const monthLeads: Readonly<Record<string, string>> = {
  en: '(?:in|since|until|by|during|through|from|between|last|next|this|early|late|mid)',
  ru: '(?:в|во|с|до|к|начале|середине|конце)',
  uk: '(?:у|в|з|до)',
  de: '(?:im|seit|bis|Anfang|Mitte|Ende)',
  fr: '(?:en|début|fin|mi|depuis|dès)',
  es: '(?:en|desde|hasta|de)',
  it: '(?:a|in|da|nel mese di|fino a)',
  pt: '(?:em|desde|até)',
  pl: '(?:w|we|od|do)',
}

const aheadOf = /\b(?:will|next|by|until|due|to be|plans?|expected)\b|будет|пройд[её]т|состоится|\bwird\b|\bwerden\b/iu

/** "in March" of an article's own time: the last one, or the next where its words look ahead. */
export function* yearlessMonths(piece: Piece, base: Temporal.PlainDate): Generator<TimeFound> {
  const lead = monthLeads[piece.language]
  if (!lead) return
  const pattern = new RegExp(`(?<![\\p{L}])${lead}[\\s-](\\p{L}{3,12})(?![\\p{L}])(?!\\.?,?\\s?\\d)`, 'gu')
  for (const match of piece.text.matchAll(pattern)) {
    const month = monthOf(match[1]!, piece.language, true)
    if (month === undefined) continue
    const sentence = piece.sentenceAt(match.index)
    const next = aheadOf.test(piece.text.slice(sentence?.start ?? 0, match.index + match[0].length))
    const year = base.year + (month > base.month && !next ? -1 : month < base.month && next ? 1 : 0)
    const end = match.index + match[0].length
    const value = `${year}-${String(month).padStart(2, '0')}`
    yield { start: end - match[1]!.length, end, value, rule: 'year-from-article' }
  }
}
