// Dates of East Asia, Mongolia, Vietnam and Thailand: 2025年12月18日, 令和7年12月18日, 二〇二五年十二月十八日, 2025년 12월
// 18일, 2025 оны 12 сарын 18, ngày 18 tháng 12 năm 2025, 18 ธันวาคม 2568.

import { type DateFound, isoValue, trimmed } from './date-parts.ts'

/** Every date in these forms; each reader looks only where its own signs stand. */
export function* easternDates(text: string, language: string): Generator<DateFound> {
  if (/[月월]/.test(text)) {
    yield* eastAsian(text)
    yield* inHanNumerals(text)
  }
  if (text.includes('сарын')) yield* mongolian(text)
  if (/tháng/i.test(text)) yield* vietnamese(text)
  if (language === 'th' || /[\u0e01-\u0e3a]/.test(text)) yield* thai(text)
}

/** The year before the first of each era; 民國 is Taiwan's. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }

function* eastAsian(text: string): Generator<DateFound> {
  const pattern =
    /(?:(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)\s?年|(\d{4})\s?[年년](?:\s?\(\D{2}\d{1,2}年\))?)?\s?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})(?:\s?[-–—~〜～至到]\s?(\d{1,2}))?\s?[日号號일])?/gu
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
}

function* inHanNumerals(text: string): Generator<DateFound> {
  const pattern =
    /(?:(令和|平成|昭和|民國|民国)([元一二三四五六七八九十百]{1,5})|([〇零○一二三四五六七八九]{4}))年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日號号])?/gu
  for (const match of text.matchAll(pattern)) {
    const year = match[1] ? eras[match[1]]! + fromHan(match[2]!) : Number([...match[3]!].map(hanDigit).join(''))
    const value = isoValue(year, fromHan(match[4]!), match[5] && String(fromHan(match[5])))
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
}

function hanDigit(sign: string): number {
  return sign === '元' ? 1 : Math.max(0, '〇一二三四五六七八九'.indexOf(sign))
}

/** 十八 is 18, 二十 is 20, 百十四 is 114. */
function fromHan(numeral: string): number {
  let sum = 0
  let open = 0
  for (const sign of numeral) {
    const place = sign === '十' ? 10 : sign === '百' ? 100 : 0
    if (place > 0) {
      sum += (open || 1) * place
      open = 0
    } else open = hanDigit(sign)
  }
  return sum + open
}

function* mongolian(text: string): Generator<DateFound> {
  const numbers = /(?:(\d{4})\s*оны\s*)?(\d{1,2})(?:-?\p{L}{0,6})?\s+сарын\s+(\d{1,2})(?:-?(?:нд|ны|ний|нд|нээс))?/gu
  for (const match of text.matchAll(numbers)) {
    const value = isoValue(match[1] ? Number(match[1]) : undefined, Number(match[2]), match[3])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
  const ordinals =
    /(?:(\d{4})\s*оны\s*)?((?:арван\s+)?\p{sc=Cyrl}{1,20})\s+сарын\s+(\d{1,2})(?:-?(?:нд|ны|ний|нээс))?/gu
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
}

function* vietnamese(text: string): Generator<DateFound> {
  const pattern = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:,?\s*(?:năm\s*)?(\d{4}))?/giu
  for (const match of text.matchAll(pattern)) {
    const value = isoValue(match[3] ? Number(match[3]) : undefined, Number(match[2]), match[1])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
}

const mongolianOrdinals = 'нэг хоёр гурав дөрөв тав зургаа долоо найм ес арав арван-нэг арван-хоёр'.split(' ')

const thaiMonths =
  'มกราคม ม.ค. กุมภาพันธ์ ก.พ. มีนาคม มี.ค. เมษายน เม.ย. พฤษภาคม พ.ค. มิถุนายน มิ.ย. กรกฎาคม ก.ค. สิงหาคม ส.ค. กันยายน ก.ย. ตุลาคม ต.ค. พฤศจิกายน พ.ย. ธันวาคม ธ.ค.'.split(
    ' ',
  )

/** Thailand counts from the death of the Buddha: 2568 is 2025. */
function* thai(text: string): Generator<DateFound> {
  const months = thaiMonths.map((name) => name.replaceAll('.', '\\.?')).join('|')
  const pattern = new RegExp(
    `(\\d{1,2})\\s?(${months})(?:\\s?(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?)?\\s?(\\d{4}|\\d\\d)(?!\\d|:))?`,
    'gu',
  )
  for (const match of text.matchAll(pattern)) {
    const name = match[2]!.replaceAll('.', '')
    const month = Math.floor(thaiMonths.findIndex((each) => each.replaceAll('.', '') === name) / 2) + 1
    const value = isoValue(match[3] ? buddhist(Number(match[3])) : undefined, month, match[1])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
  for (const match of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(25\d\d)(?!\d)/gu)) {
    const value = isoValue(buddhist(Number(match[3])), Number(match[2]), match[1])
    if (value) yield trimmed(text, match.index, match.index + match[0].length, value)
  }
}

function buddhist(year: number): number {
  return year < 100 ? year + 1957 : year > 2400 ? year - 543 : year
}
