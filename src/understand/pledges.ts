// What somebody is said to be going to do: "pledged to", "will be delivered by the end of March 2027".

import { monthOf } from '../base/month-names.ts'
import type { SentenceFound } from '../base/sentences.ts'
import { dayOf } from '../news/article.ts'
import type { Pledge } from '../news/statement.ts'
import type { Piece } from './piece.ts'

/** A sentence that promises; `explicit` when a verb of promising says so. */
export type PledgeFound = { readonly sentence: SentenceFound; readonly pledge: Pledge; readonly explicit: boolean }

const promising: Readonly<Record<string, RegExp>> = {
  en: /\b(?:pledged|pledges|promised|promises|vowed|vows|committed (?:itself|himself|herself|themselves )?to|commits to|undertook to|undertakes to|guaranteed|made a (?:pledge|commitment|promise))\b/iu,
  ru: /(?<!\p{L})(?:пообещал\p{L}*|обещал\p{L}*|обещает|обязал(?:ся|ась|ись|ось)|обязуется|взял\p{L}* (?:на себя )?обязательств\p{L}*|гарантировал\p{L}*)(?!\p{L})/iu,
  kk: /(?:уәде берді|уәде етті|міндеттенді|міндеттеме алды|сөз берді)/iu,
  ky: /(?:убада берди|убада кылды|милдеттенме алды|сөз берди)/iu,
  uz: /(?:va[’'ʼ‘]da berdi|va[’'ʼ‘]da qildi|majburiyat oldi|so[‘ʻ'’]z berdi)/iu,
  tr: /(?:söz verdi|sözü verdi|taahhüt etti|vaat etti|taahhüdünde bulundu)/iu,
  de: /(?:versprach|verspricht|versprochen|zugesagt|sagte[^.]{0,60} zu\b|verpflichtete[^.]{0,30} sich|zusicherte|sicherte[^.]{0,60} zu\b)/iu,
  fr: /(?:s[’']est engagée?|s[’']engage|se sont engagée?s|a promis|ont promis|promet|promettent)/iu,
  ja: /(?:約束し|を表明|方針を示し|供与(?:する|へ)|確約)/u,
  zh: /(?:承诺|保证将|允诺)/u,
}

/** Plain futures, which make a pledge only with a day by which it is due. */
const future: Readonly<Record<string, RegExp>> = {
  en: /\b(?:will|shall|plans? to|aims? to|intends? to|agreed to|is to|are to|is due to|are due to|is set to|are set to)\b/iu,
  ru: /(?<!\p{L})(?:будет|будут|планирует\p{L}*|намерен\p{L}*|начн[её]т\p{L}*|начнут|завершит\p{L}*|введут|построят|поставит\p{L}*|поставят|должн\p{L}+|запустят|откроют|появятся)(?!\p{L})/iu,
  kk: /(?:жоспарла\p{L}+|көзде\p{L}+|болады|береді|салынады|аяқталады|іске қосылады|ашылады|жеткізіледі|тиіс)/iu,
  ky: /(?:пландаштыр\p{L}+|болот|курулат|бүтөт|ишке киргизилет|тийиш)/iu,
  uz: /(?:rejalashtir\p{L}+|bo[‘ʻ'’]ladi|quriladi|ishga tushiriladi|yakunlanadi|yetkaziladi|lozim)/iu,
  tr: /(?:planlan\p{L}+|hedeflen\p{L}+|\p{L}+(?:acak|ecek)(?:lar|ler)?(?!\p{L}))/iu,
  de: /\b(?:wird|werden|soll|sollen|will|wollen|plant|planen)\b/iu,
  fr: /(?:(?<!\p{L})\p{L}+(?:era|eront|ira|iront|dra|dront)(?!\p{L})|prévoi\p{L}+|doi(?:t|vent)|vise\p{L}*)/iu,
  ja: /(?:予定|計画|方針|目指|見込み|したい|する考え)/u,
  zh: /(?:将|计划|拟|预计|力争)/u,
}

/** A forecast is no pledge. */
const forecast =
  /\b(?:thinks?|expects?|expected|forecasts?|predict\w*|estimate[sd]?|likely|could|may|might|would)\b|прогноз\p{L}*|ожида\p{L}+|может|могут|按预测|预测|見通し|könnte\p{L}*|dürfte\p{L}*|pourrai\p{L}+/iu

/** Russian months in any case, as the patterns below let them stand. */
const russianMonths = 'январ феврал март апрел ма[йяюе] июн июл август сентябр октябр ноябр декабр'.split(' ')

/** How a due day is printed. Groups: day, month word or number, year. */
const dues: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\b(?:by|before|until|no later than|not later than|from|on|starting|in|at|for)\s(?:the\s)?(?:(?:end|start|beginning|close|middle)\sof\s|late\s|early\s|mid-)?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s)?(?:(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\s)?(?:(?<day2>\d{1,2}),?\s)?(?<year>20\d\d)\b/iu,
  ],
  ru: [
    /(?<!\p{L})(?:до|к|не позднее|с|в|на)\s(?:конц[ауе]\s|начал[ауе]\s|середин[ыеу]\s)?(?:(?<day>\d{1,2})\s)?(?:(?<month>январ\p{L}|феврал\p{L}|март\p{L}|апрел\p{L}|ма[йяюе]|июн\p{L}|июл\p{L}|август\p{L}|сентябр\p{L}|октябр\p{L}|ноябр\p{L}|декабр\p{L})\s)?(?<year>20\d\d)\sгод\p{L}*/iu,
  ],
  de: [
    /\b(?:bis|ab|im|in|zum|vom)\s(?:zum\s)?(?:(?:Ende|Anfang|Mitte)\s)?(?:(?<day>\d{1,2})\.\s)?(?:(?<month>Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s)?(?:Jahr\s)?(?<year>20\d\d)\b/iu,
  ],
  fr: [
    /(?:d[’']ici(?: à)?|avant|jusqu[’']en|en|à partir du|dès|fin|début)\s(?:(?:la )?fin\s(?:de\s)?|début\s)?(?:le\s)?(?:(?<day>\d{1,2})(?:er)?\s)?(?:(?<month>janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s)?(?<year>20\d\d)\b/iu,
  ],
  tr: [
    /(?<year>20\d\d)(?:['’]\p{L}+|\syılı\p{L}*)?(?:\s(?<month>Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık)\p{L}*)?(?:\ssonuna)?\s(?:kadar|itibarıyla|sonuna|sonunda|yılında)/iu,
  ],
  kk: [
    /(?<year>20\d\d)\sжыл\p{L}*(?:\s(?<day>\d{1,2}))?(?:\s(?<month>қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\p{L}*)?(?:\sсоңына)?(?:\sдейін|\sбастап|\sаяғына)?/iu,
  ],
  ky: [/(?<year>20\d\d)-?\s?жыл\p{L}*(?:\sаягына)?(?:\sчейин)?/iu],
  uz: [
    /(?<year>20\d\d)-?\s?yil\p{L}*(?:\s(?<day>\d{1,2})-)?(?:(?<month>yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr)\p{L}*)?(?:\soxiri\p{L}*)?(?:\sqadar)?/iu,
  ],
  ja: [/(?<year>20\d\d)年度?(?:(?<month>\d{1,2})月)?(?:(?<day>\d{1,2})日)?(?:末)?(?:までに?|から|に)/u],
  zh: [
    /(?:在|于|到|至|自)?(?<year>20\d\d)年(?:(?<month>\d{1,2})月)?(?:(?<day>\d{1,2})日)?(?:底|年底|末)?(?:前|起|之前)?/u,
  ],
}

/** Pledges in the order of the text: an explicit promise, or a plain future with a day not yet come. */
export function findPledges(piece: Piece): readonly PledgeFound[] {
  const { language } = piece
  const promise = promising[language]
  const plain = future[language]
  if (!promise || !plain) return []
  const found: PledgeFound[] = []
  for (const sentence of piece.sentences) {
    const explicit =
      promise.test(sentence.text) &&
      !/\b(?:not|never|broken?|failed to|than|as|was|were|been|is|are|had)\s+(?:been )?(?:pledged|promised|promises)/i.test(
        sentence.text,
      )
    const due = dueOf(piece, sentence.text)
    if (!/[.!?。！？”"»]$/u.test(sentence.text)) continue
    if (!explicit && forecast.test(sentence.text)) continue
    if (!explicit && !(due && plain.test(beforeDue(sentence.text, due.printed, language)))) continue
    found.push({
      sentence,
      explicit,
      pledge: { kind: 'pledge', ...(due ? { due: due.value, duePrinted: due.printed } : {}) },
    })
  }
  return found
}

/** In verb-final languages the future may follow the day, so the whole sentence is looked at. */
function beforeDue(text: string, printed: string, language: string): string {
  return language === 'en' || language === 'fr' ? text.slice(0, text.indexOf(printed) + printed.length) : text
}

function dueOf(piece: Piece, text: string): { readonly value: string; readonly printed: string } | undefined {
  const today = piece.article.datePublished ? dayOf(piece.article.datePublished) : undefined
  for (const pattern of dues[piece.language] ?? []) {
    for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) {
      const { year = '', month, day, day2 } = match.groups ?? {}
      const value = reduced(piece.language, year, month, day ?? day2, match[0])
      if (today === undefined || value >= today.slice(0, value.length)) {
        if (today !== undefined && value === today.slice(0, value.length) && value.length < 10) continue
        return { value, printed: match[0].trim() }
      }
    }
  }
  return undefined
}

function reduced(
  language: string,
  year: string,
  month: string | undefined,
  day: string | undefined,
  printed: string,
): string {
  if (month === undefined) return year
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(language, month)
  if (number < 1 || number > 12) return year
  const value = `${year}-${String(number).padStart(2, '0')}`
  if (day !== undefined) return `${value}-${day.padStart(2, '0')}`
  // By the end of a month is by its last day.
  if (!/\bend of\b|конц|соңы|sonuna|Ende|fin |末|底/iu.test(printed)) return value
  return Temporal.PlainDate.from(`${value}-01`).add({ months: 1 }).subtract({ days: 1 }).toString()
}

/** The month a captured word names, 1 to 12; 0 when it names none. */
function monthNumber(language: string, month: string): number {
  if (language !== 'ru') return monthOf(month, language, false) ?? 0
  return russianMonths.findIndex((stem) => new RegExp(`^${stem}`, 'iu').test(month)) + 1
}
