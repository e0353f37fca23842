// What a number is there for: a quantity, a year, an ordinal, part of a date, a time, or only a name for something.

import type { NumberLanguage } from './number-language.ts'
import type { Measured } from './number-measures.ts'
import { monthWords } from './number-words.ts'
import type { NumberSort } from './numerals.ts'

/** What is known of the number before: its sort and where it ends. */
type Previous = { readonly sort: NumberSort; readonly end: number } | undefined

/** A month right after a number, perhaps with the end of a range of days between. */
export const monthAfter = new RegExp(
  `^(?:\\s?[–—-]\\s?\\d{1,2}|,? (?:and|и|және|ve|und|et|va) \\d{1,2}|, ?\\d{1,2})?(?:st|nd|rd|th|-?го|-?е|er|\\.|º)?[\\s\\u00A0-]{0,2}(?:of |de |жылғы )?${monthWords}(?![\\p{L}])`,
  'iu',
)
/** A month right before a number. */
export const monthBefore = new RegExp(`(?:^|[^\\p{L}])${monthWords}[\\s\\u00A0,]{0,2}(?:the )?$`, 'iu')

/** Whether a number is printed as years of 1500 to 2099 are: four bare digits and no unit. */
export function isYearLike(draft: Measured): boolean {
  return draft.numeral.bare && /^(?:1[5-9]|20)\d\d$/.test(draft.numeral.value) && draft.unit === '' && !draft.scaled
}

const yearAfter =
  /^(?:\s?[–—-]\s?\d{2,4})?[\s\u00A0-]{0,2}(?:г\.|гг\.?|год\p{L}*|жыл\p{L}*|жж?\.|yil\p{L}*|yıl\p{L}*|yılı|йил\p{L}*|сол\p{L}*|年|년|оны?\b|ý\.)/u
const yearWords =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|from|during|of|early|late|mid|before|after|through|throughout|between|for|to|year|fiscal|FY|and|as of|im Jahr|seit|ab|bis|Jahr|von|vor|nach|en|depuis|dès|avant|après|d['’]ici(?: à)?|fin|début|en l['’]an|à|et|desde|año|del|ve|ile)[\s\u00A0-]$/iu
const identifierBefore =
  /(?:[A-Za-zА-Яа-яЁё]|[A-Za-zА-ЯЁ]-|№\s?|[#@_]|\b(?:No\.?|Nos\.?|Article|Section|Chapter|Resolution|Flight|Route|Highway|Room|Line|Paragraph|Art\.|Nr\.|Nr|n°|стать\p{L}+|ст\.|пункт\p{L}*|глав\p{L}+|закон\p{L}*|madde\p{L}*|Artikel|article|Windows|Boeing|Airbus|Channel|Grade|Formula|Unit|Block|Pier|Terminal|Apollo|iPhone|Covid|COVID)\s)$/u
const plainPrefix = /(?:^|[^\p{L}])(?:mid|pre|post|late|early|non|C|орта|к|to|US|A|HK|R)-?$/iu
const ordinalAfter =
  /^(?:(?:st|nd|rd|th)\b|-?(?:й|го|му|м|я|ю|ой|ый|ая|ое|ом|ые|ых|ми|ти)(?!\p{L})|-?(?:ші|шы|інші|ыншы|чи|чы|чу|чү|inchi|nchi|chi)(?!\p{L})|[’']?(?:inci|ıncı|uncu|üncü|nci|ncı)(?!\p{L})|(?:er|ère|ème|e|è|re)(?!\p{L})|[ºª])/u
const timeAfter = /^(?:\s?(?:a\.m\.|p\.m\.|am|pm|AM|PM|o['’]clock|Uhr|GMT|UTC)(?!\p{L})|時(?!間)|h\d\d|点(?:整|钟|\d))/u

/** What one number of a text is there for, by what stands around it and by the numbers beside it. `text` has ASCII digits. */
export function sortOf(
  text: string,
  draft: Measured,
  previous: Previous,
  next: Measured | undefined,
  reader: NumberLanguage,
): NumberSort {
  if (draft.upTo !== undefined && draft.unit !== '') return 'quantity'
  const before = text.slice(Math.max(0, draft.start - 24), draft.start)
  const after = text.slice(draft.end, draft.end + 40)
  if (draft.unit !== '' || draft.scaled || draft.sign)
    return draft.sign && /[\p{L}\d]$/u.test(before) ? 'identifier' : 'quantity'
  const whole = !draft.value.includes('.')
  const digits = draft.numeral.form === 'digits'
  if (!digits)
    return whole && monthAfter.test(after) && Number(draft.value) <= 31 && reader.language !== 'en'
      ? 'quantity'
      : sortOfHan(after)
  if (timeAfter.test(after)) return 'time'
  const day = whole && draft.numeral.bare && Number(draft.value) >= 1 && Number(draft.value) <= 31
  if (day && (monthAfter.test(after) || (monthBefore.test(before) && !/^\s?(?:%|percent)/.test(after))))
    return 'date-part'
  if (
    day &&
    previous?.sort === 'date-part' &&
    /^(?:\s?[–—-]\s?|,? (?:and|и|ve|und|et|va|және|мен) )$/u.test(text.slice(previous.end, draft.start)) &&
    !/^\s\p{Ll}/u.test(after.slice(0, 2) === ' ' ? after : '')
  ) {
    return 'date-part'
  }
  if (whole && /^(?:月(?!間)|日(?!間|本)|월|일)/.test(after) && Number(draft.value) <= 31) return 'date-part'
  if (
    day &&
    reader.language === 'de' &&
    /^\.\s\p{L}/u.test(after) &&
    /(?:der|die|das|am|vom|zum|im|dem|den|des|ab|bis)\s$/i.test(before)
  )
    return 'ordinal'
  if (ordinalAfter.test(after) && whole)
    return yearLike(draft) && yearAfter.test(after.replace(/^-?\p{L}+/u, '')) ? 'year' : 'ordinal'
  if (text[draft.start - 1] === '第') return 'ordinal'
  if (yearLike(draft)) {
    if (yearAfter.test(after) && !/^年(?:間|以上|ぶり)/.test(after)) return 'year'
    if (/^s\b|^['’]s\b|^er\b|-е\b/.test(after)) return 'year'
    if (isYear(before, after, previous, next, text, draft, reader)) return 'year'
  }
  if (draft.upTo !== undefined) return 'quantity'
  if (identifierBefore.test(before) && !plainPrefix.test(before)) return 'identifier'
  if (/^(?:[A-Z]\b|G\b|D\b|[A-Za-z]+\d)/.test(after) && !/^[A-Z]{3}/.test(after)) return 'identifier'
  if (/^0\d/.test(text.slice(draft.start, draft.end)) && draft.numeral.bare) return 'identifier'
  if (/^\+\d/.test(after) || /[A-Za-z]\d*\+$/.test(before)) return 'identifier'
  return 'quantity'
}

function sortOfHan(after: string): NumberSort {
  if (/^月(?!間)|^日(?!間|本)/.test(after)) return 'date-part'
  return 'quantity'
}

function yearLike(draft: Measured): boolean {
  return isYearLike(draft) && draft.upTo === undefined
}

function isYear(
  before: string,
  after: string,
  previous: Previous,
  next: Measured | undefined,
  text: string,
  draft: Measured,
  reader: NumberLanguage,
): boolean {
  if (monthBefore.test(before)) return true
  if (
    previous &&
    (previous.sort === 'date-part' || previous.sort === 'year') &&
    /^[\s,.–—/-]{1,3}$/.test(text.slice(previous.end, draft.start))
  )
    return true
  if (next && isYearLike(next) && /^\s?[–—-]\s?$/.test(text.slice(draft.end, next.start))) return true
  if (/^[\s\u00A0]\p{Ll}{2,}s\b/u.test(after) && reader.language === 'en' && !yearWords.test(before)) return false
  if (yearWords.test(before))
    return !/^[\s\u00A0](?:people|tonnes|metres|meters|miles|kilomet|troops|soldiers|jobs|homes|workers|years|dollars|square|cubic|hectares|Menschen|Tonnen|Meter|Kilometer|personnes|tonnes)/.test(
      after,
    )
  if (['en', 'de', 'fr', 'es', 'it', 'pt', 'tr', 'az'].includes(reader.language))
    return (
      /^(?:1[89]|20[0-4])\d/.test(draft.value) &&
      !/^[\s\u00A0](?:\p{Ll}+s\b|people|Menschen|kişi|kilomet|metre|tonn?e)/u.test(after)
    )
  return false
}
