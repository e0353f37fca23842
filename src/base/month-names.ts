// The names of the months in the languages of the press, full, short and with suffixes. They come from the platform's own
// CLDR tables (Intl), so no list of them is kept here but the few CLDR does not have.

import { primaryLanguage } from './language-tag.ts'
import { fold } from './text.ts'

/**
 * The month a word names, 1 to 12, in the language (its tag's first part, lower case) or, failing that, in any other.
 * `running` says that the word stands in a running text, where a short word or a verb ("may") is taken for no month.
 */
export function monthOf(word: string, language: string, running: boolean): number | undefined {
  const { byLanguage, any } = monthTables()
  const name = folded(word)
  if (name.length < 2 || name.length > 24) return undefined
  // "may" and "march" are verbs in English, "mar" and "sat" are no months; there a month has its capital.
  if (running && language === 'en' && !/^\p{Lu}/u.test(word) && !plainMonths.has(name)) return undefined
  const own = byLanguage.get(language)
  const exact = own?.get(name) ?? (dotless.has(language) ? own?.get(folded(word.replace(/I/g, 'ı'))) : undefined)
  if (exact !== undefined) return exact
  if (own && suffixing.has(language)) {
    for (let length = name.length - 1; length >= 3; length--) {
      const month = own.get(name.slice(0, length))
      if (
        month !== undefined &&
        (length >= Math.min(4, name.length - 1) || shortStems.test(name)) &&
        name.length - length <= 7
      )
        return month
    }
  }
  // A page's furniture is often in another language than its text; short names of other languages are too many.
  return name.length >= 3 && (!running || name.length >= 4) ? any.get(name) : undefined
}

const wholeNames = new Map<string, readonly (readonly string[])[]>()

/** January to December in full, each as it stands alone and in a date, folded. */
export function monthNames(language: string): readonly (readonly string[])[] {
  const before = wholeNames.get(language)
  if (before) return before
  const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const dated = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2024, month, 15))
    const inDate = dated.formatToParts(day).find((part) => part.type === 'month')?.value ?? ''
    return [...new Set([fold(alone.format(day)), fold(inDate)])].filter((name) => /^\p{L}{3,}$/u.test(name))
  })
  wholeNames.set(language, names)
  return names
}

/** The twelve months of the solar calendar of Iran, in order. */
export function persianMonths(): readonly string[] {
  if (persianMonthNames) return persianMonthNames
  const format = new Intl.DateTimeFormat('fa-u-ca-persian', { month: 'long', timeZone: 'UTC' })
  persianMonthNames = Array.from({ length: 12 }, (_, n) => format.format(new Date(Date.UTC(2025, 3 + n, 5))))
  return persianMonthNames
}

let persianMonthNames: readonly string[] | undefined

const monthLanguages =
  'en de fr es it pt nl pl cs sk sl hr sr sr-Latn bg mk ru uk be kk ky uz uz-Cyrl tg tk tr az az-Cyrl tt ba mn ja ko zh ar ar-LB ar-MA ar-DZ ar-TN fa he el hu ro fi et lv lt sv da nb is vi id ms ca eu gl ka hy sq bs hi ur bn sw af'.split(
    ' ',
  )

/** What CLDR lacks: other spellings, older and shorter forms. Values are months. */
const otherNames: Readonly<Record<string, string>> = {
  en: 'sept=9 janry=1',
  de: 'jänner=1 jän=1 feber=2 mrz=3 märz=3 mär=3 maerz=3',
  ru:
    'янв=1 фев=2 февр=2 мар=3 марта=3 апр=4 мая=5 июн=6 июл=7 авг=8 сен=9 сент=9 окт=10 ноя=11 нояб=11 дек=12 ' +
    'январе=1 феврале=2 марте=3 апреле=4 мае=5 июне=6 июле=7 августе=8 сентябре=9 октябре=10 ноябре=11 декабре=12',
  uk: 'січні=1 лютому=2 березні=3 квітні=4 травні=5 червні=6 липні=7 серпні=8 вересні=9 жовтні=10 листопаді=11 грудні=12',
  kk: 'қаңтар=1 ақпан=2 наурыз=3 сәуір=4 мамыр=5 маусым=6 шілде=7 тамыз=8 қыркүйек=9 қазан=10 қараша=11 желтоқсан=12',
  'kk-Latn':
    'qañtar=1 aqpan=2 nauryz=3 säuır=4 mamyr=5 mausym=6 şılde=7 tamyz=8 qyrküiek=9 qazan=10 qaraşa=11 jeltoqsan=12',
  ky: 'үчтүн=1 бирдин=2 жалган=3 чын=4 бугу=5 кулжа=6 теке=7 декабрь=12 январь=1 февраль=2 апрель=4 июнь=6 июль=7 сентябрь=9 октябрь=10 ноябрь=11 июл=7 июн=6',
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

/** Languages whose capital I is that of ı. */
const dotless = new Set(['tr', 'az'])

/** English months that are no other word, even without their capital. */
const plainMonths = new Set(
  'january february april june july august september october november december sept'.split(' '),
)

/** Months of three letters that no other word begins with. */
const shortStems = /^и[юу][лн]/u

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
    addNames(byLanguage, any, primaryLanguage(tag), names)
  }
  for (const tag of Object.keys(otherNames)) addNames(byLanguage, any, primaryLanguage(tag), named12(otherNames[tag]))
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

function folded(text: string): string {
  return text
    .replace(/İ/g, 'i')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u200c-\u200f]/g, '')
}
