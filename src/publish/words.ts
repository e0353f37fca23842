// The words of the interface around an edition, in English, Kazakh and Russian. The edition itself stays in its own
// language. Dates, numbers, lists, countries and languages come from Intl.

import { countryName, languageName } from '../base/registry-names.ts'
import type { InferenceRule, Rubric } from '../news/edition.ts'

/** The languages the interface speaks; the first is the default. */
export const interfaceLanguages = ['en', 'kk', 'ru'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** Everything the interface says. */
export type Words = {
  /** The language's own name. */
  readonly languageName: string
  readonly languages: string
  readonly skip: string
  readonly latest: string
  readonly archive: string
  readonly how: string
  readonly feed: string
  readonly inThisEdition: string
  readonly editionOf: (week: number, year: string) => string
  readonly coverage: (range: string) => string
  readonly coverageNote: (range: string) => string
  readonly publishedBy: (publisher: string) => string
  readonly approvedBy: (person: string, day: string) => string
  readonly unapproved: string
  readonly rates: string
  readonly ratesOf: (issuers: string, day: string) => string
  readonly evidence: string
  readonly evidenceFor: (figure: number, outlets: string) => string
  readonly openAtWords: string
  readonly captured: (moment: string) => string
  readonly hash: string
  readonly by: (names: string) => string
  readonly follows: string
  readonly rules: Readonly<Record<InferenceRule, string>>
  readonly from: (chain: string) => string
  readonly origins: (outlets: number, independent: number) => string
  readonly independentReport: string
  readonly reprint: (of: string) => string
  readonly alsoCovered: string
  readonly sameText: string
  readonly ownHeadline: string
  readonly readAt: (outlet: string) => string
  readonly corrections: string
  readonly correction: (was: string, now: string) => readonly [string, string]
  readonly previous: string
  readonly next: string
  readonly noItems: string
  readonly noEditions: string
  readonly draft: string
  readonly approved: string
  readonly withdrawn: string
  readonly withdrawnLong: string
  readonly notFound: string
  readonly notFoundLong: string
  readonly toLatest: string
  readonly allEditions: string
  readonly rubrics: Readonly<Record<Rubric, string>>
  readonly howTitle: string
  readonly howParagraphs: readonly { readonly heading: string; readonly text: string }[]
}

const english: Words = {
  languageName: 'English',
  languages: 'Language of the pages',
  skip: 'Skip to the text',
  latest: 'Latest edition',
  archive: 'Archive',
  how: 'How this is made',
  feed: 'Feed',
  inThisEdition: 'In this edition',
  editionOf: (week, year) => `Week ${week}, ${year}`,
  coverage: (range) => `Articles of ${range}`,
  coverageNote: (range) => `Covers articles of ${range} as available at the time of capture, given with each passage.`,
  publishedBy: (publisher) => `Published by ${publisher}`,
  approvedBy: (person, day) => `Approved by ${person} on ${day}`,
  unapproved: 'Published without approval by a person, as this review’s settings allow.',
  rates: 'Official exchange rates',
  ratesOf: (issuers, day) => `${issuers}, valid on ${day}`,
  evidence: 'Evidence',
  evidenceFor: (figure, outlets) => `${figure}: evidence for this sentence, ${outlets}`,
  openAtWords: 'Open at the words',
  captured: (moment) => `Captured ${moment}`,
  hash: 'Hash of the page',
  by: (names) => `by ${names}`,
  follows: 'Follows from the passage',
  rules: {
    'weekday-to-date': 'weekday to date',
    'index-to-growth': 'index to growth',
    'number-words': 'number written in words',
    'number-format': 'number written in another form',
    'currency-name': 'name of the currency',
    'date-format': 'date written in another form',
    'name-form': 'name in another script',
    counted: 'counted',
    metadata: 'from headline, byline or date',
  },
  from: (chain) => `Road of the text: ${chain}`,
  origins: (outlets, independent) =>
    `${plural('en', outlets, { one: 'outlet', other: 'outlets' })}, ${plural('en', independent, { one: 'independent report', other: 'independent reports' })}`,
  independentReport: 'independent report',
  reprint: (of) => `same text as ${of}`,
  alsoCovered: 'Also covered by',
  sameText: 'Same text in',
  ownHeadline: 'headline by the editors',
  readAt: (outlet) => `Read the article in ${outlet}`,
  corrections: 'Corrections',
  correction: (was, now) => [`Was: ${was}`, `Now: ${now}`],
  previous: 'Previous edition',
  next: 'Next edition',
  noItems: 'No foreign article of this week told enough about the country to make an item.',
  noEditions: 'No edition has been published yet.',
  draft: 'Draft. No person has approved this edition.',
  approved: 'Approved, not yet published.',
  withdrawn: 'withdrawn',
  withdrawnLong: 'This edition was withdrawn after it was published. Its address stays; its text is no longer shown.',
  notFound: 'There is no page at this address',
  notFoundLong: 'Editions keep their addresses for good, so the address was probably mistyped.',
  toLatest: 'Go to the latest edition',
  allEditions: 'All editions',
  rubrics: {
    diplomacy: 'Diplomacy',
    region: 'Region',
    bilateral: 'Bilateral ties',
    economy: 'Economy',
    society: 'Society',
    law: 'Law',
  },
  howTitle: 'How this review is made',
  howParagraphs: [
    {
      heading: 'Every sentence shows what it rests on',
      text: 'The small figure after a sentence opens the passage behind it: the original words, the outlet, the author where one is named, the date, and the moment our copy of the page was taken, with its hash. “Open at the words” leads to the place in the outlet’s own page.',
    },
    {
      heading: 'Agreement is counted in independent reports',
      text: 'Many outlets print the same agency text. A filled mark (●) is an independent report, an open mark (○) the same text under another masthead. Ten outlets that print one dispatch are one report, and we say so.',
    },
    {
      heading: 'Nothing is made stronger on the way',
      text: 'No quoted word, number, date or name stands in a sentence unless the passage contains it or it follows by a named rule, which is shown: Thursday is the 18th, an index of 109.1 is growth of 9.1 per cent. What an outlet says could happen is not reported as decided.',
    },
    {
      heading: 'A person answers for each edition',
      text: 'A program gathers, reads, groups and drafts; an editor reads every sentence beside its passages and approves. An edition that went out without approval says so. What was wrong is corrected in public, at the foot of the edition.',
    },
    {
      heading: 'The outlets’ words belong to the outlets',
      text: 'We print short marked quotations with outlet, author, date and link, and no pictures of theirs. Articles by office-holders are labelled and do not count as independent. The country’s own media are not foreign media.',
    },
  ],
}

const kazakh: Words = {
  languageName: 'Қазақша',
  languages: 'Беттердің тілі',
  skip: 'Мәтінге өту',
  latest: 'Соңғы шығарылым',
  archive: 'Мұрағат',
  how: 'Шолу қалай жасалады',
  feed: 'Atom арнасы',
  inThisEdition: 'Осы шығарылымда',
  editionOf: (week, year) => `${year} жыл, ${week}-апта`,
  coverage: (range) => `Қамтылған күндер: ${range}`,
  coverageNote: (range) =>
    `Қамтылған күндер: ${range}. Мақалалар көшірме алынған сәттегі күйінде берілді; ол сәт әр үзіндінің жанында жазылған.`,
  publishedBy: (publisher) => `Шығарушы: ${publisher}`,
  approvedBy: (person, day) => `Бекіткен: ${person}, ${day}`,
  unapproved: 'Шолудың баптауына сай, адамның бекітуінсіз жарияланды.',
  rates: 'Ресми айырбас бағамдары',
  ratesOf: (issuers, day) => `${issuers}, ${day} күнгі бағам`,
  evidence: 'Дәйек',
  evidenceFor: (figure, outlets) => `${figure}: осы сөйлемнің дәйегі, ${outlets}`,
  openAtWords: 'Түпнұсқадағы осы сөздерді ашу',
  captured: (moment) => `Көшірме алынған уақыт: ${moment}`,
  hash: 'Беттің хеші',
  by: (names) => `авторы ${names}`,
  follows: 'Үзіндіден шығатыны',
  rules: {
    'weekday-to-date': 'апта күнінен күнтізбелік күнге',
    'index-to-growth': 'индекстен өсімге',
    'number-words': 'сөзбен жазылған сан',
    'number-format': 'санның басқа жазылуы',
    'currency-name': 'валюта атауы',
    'date-format': 'күннің басқа жазылуы',
    'name-form': 'есімнің басқа жазудағы түрі',
    counted: 'саналды',
    metadata: 'тақырыптан, автор жолынан немесе күнінен',
  },
  from: (chain) => `Мәтіннің жолы: ${chain}`,
  origins: (outlets, independent) => `${outlets} басылым, ${independent} тәуелсіз хабар`,
  independentReport: 'тәуелсіз хабар',
  reprint: (of) => `мәтіні ${of} мәтінімен бірдей`,
  alsoCovered: 'Бұл туралы жазғандар:',
  sameText: 'Дәл осы мәтінді басқандар:',
  ownHeadline: 'тақырыпты редакция қойған',
  readAt: (outlet) => `Мақаланы ${outlet} бетінен оқу`,
  corrections: 'Түзетулер',
  correction: (was, now) => [`Бұрын: ${was}`, `Енді: ${now}`],
  previous: 'Алдыңғы шығарылым',
  next: 'Келесі шығарылым',
  noItems: 'Бұл аптада ел туралы жеткілікті жазған шетел мақаласы табылмады.',
  noEditions: 'Әзірге бірде-бір шығарылым жарияланған жоқ.',
  draft: 'Жоба. Бұл шығарылымды ешкім бекіткен жоқ.',
  approved: 'Бекітілді, әлі жарияланған жоқ.',
  withdrawn: 'қайтарып алынған',
  withdrawnLong: 'Бұл шығарылым жарияланғаннан кейін қайтарып алынды. Мекенжайы сақталды, мәтіні көрсетілмейді.',
  notFound: 'Бұл мекенжайда бет жоқ',
  notFoundLong: 'Шығарылымдардың мекенжайы өзгермейді, сондықтан мекенжай қате терілген болуы мүмкін.',
  toLatest: 'Соңғы шығарылымға өту',
  allEditions: 'Барлық шығарылым',
  rubrics: {
    diplomacy: 'Дипломатия',
    region: 'Өңір',
    bilateral: 'Екіжақты қатынастар',
    economy: 'Экономика',
    society: 'Қоғам',
    law: 'Заң',
  },
  howTitle: 'Бұл шолу қалай жасалады',
  howParagraphs: [
    {
      heading: 'Әр сөйлем неге сүйенетінін көрсетеді',
      text: 'Сөйлемнен кейінгі кішкентай сан оның артындағы үзіндіні ашады: түпнұсқа сөздер, басылым, автор көрсетілсе – автор, күні, беттің көшірмесі алынған сәт және оның хеші. «Түпнұсқадағы осы сөздерді ашу» сілтемесі басылымның өз бетіндегі сол жерге апарады.',
    },
    {
      heading: 'Келісім тәуелсіз хабарлармен саналады',
      text: 'Көп басылым бір агенттіктің мәтінін басады. Боялған белгі (●) – тәуелсіз хабар, бос белгі (○) – сол мәтіннің басқа басылымдағы көшірмесі. Бір хабарды басқан он басылым – бір хабар, біз соны ашық айтамыз.',
    },
    {
      heading: 'Жолда ештеңе күшейтілмейді',
      text: 'Сөйлемдегі дәйексөз, сан, күн немесе есім үзіндіде болуы не одан аталған ереже бойынша шығуы керек, ол ереже көрсетіледі: бейсенбі – 18-і, 109,1 индексі – 9,1 пайыз өсім. Басылым «болуы мүмкін» десе, біз оны шешілген іс деп жазбаймыз.',
    },
    {
      heading: 'Әр шығарылымға адам жауап береді',
      text: 'Бағдарлама жинайды, оқиды, топтайды және жобасын жазады; редактор әр сөйлемді үзінділерімен қатар оқып, бекітеді. Бекітусіз шыққан шығарылымда ол туралы жазылады. Қате болса, шығарылымның соңында ашық түзетіледі.',
    },
    {
      heading: 'Басылымдардың сөзі – басылымдардікі',
      text: 'Біз басылымы, авторы, күні және сілтемесі көрсетілген қысқа дәйексөздер ғана береміз, олардың суреттерін баспаймыз. Лауазымды тұлғалардың мақалалары белгіленеді және тәуелсіз хабар деп саналмайды. Елдің өз баспасөзі шетел баспасөзі емес.',
    },
  ],
}

const russian: Words = {
  languageName: 'Русский',
  languages: 'Язык страниц',
  skip: 'Перейти к тексту',
  latest: 'Свежий выпуск',
  archive: 'Архив',
  how: 'Как это делается',
  feed: 'Лента Atom',
  inThisEdition: 'В этом выпуске',
  editionOf: (week, year) => `${year} год, неделя ${week}`,
  coverage: (range) => `Статьи за ${range}`,
  coverageNote: (range) =>
    `Охвачены статьи за ${range} в том виде, в каком они были доступны в момент снятия копии; он указан у каждого отрывка.`,
  publishedBy: (publisher) => `Издатель: ${publisher}`,
  approvedBy: (person, day) => `Выпуск подписан: ${person}, ${day}`,
  unapproved: 'Опубликовано без утверждения человеком, как позволяют настройки обзора.',
  rates: 'Официальные курсы валют',
  ratesOf: (issuers, day) => `${issuers}, на ${day}`,
  evidence: 'Основание',
  evidenceFor: (figure, outlets) => `${figure}: основание этого предложения, ${outlets}`,
  openAtWords: 'Открыть на этих словах',
  captured: (moment) => `Копия снята ${moment}`,
  hash: 'Хеш страницы',
  by: (names) => `автор: ${names}`,
  follows: 'Следует из отрывка',
  rules: {
    'weekday-to-date': 'день недели — в дату',
    'index-to-growth': 'индекс — в прирост',
    'number-words': 'число прописью',
    'number-format': 'другая запись числа',
    'currency-name': 'название валюты',
    'date-format': 'другая запись даты',
    'name-form': 'имя в другом письме',
    counted: 'подсчитано',
    metadata: 'из заголовка, подписи или даты',
  },
  from: (chain) => `Путь текста: ${chain}`,
  origins: (outlets, independent) =>
    `${plural('ru', outlets, { one: 'издание', few: 'издания', other: 'изданий' })}, ${plural('ru', independent, { one: 'независимое сообщение', few: 'независимых сообщения', other: 'независимых сообщений' })}`,
  independentReport: 'независимое сообщение',
  reprint: (of) => `тот же текст, что в ${of}`,
  alsoCovered: 'Об этом также:',
  sameText: 'Тот же текст напечатали:',
  ownHeadline: 'заголовок редакции',
  readAt: (outlet) => `Читать статью: ${outlet}`,
  corrections: 'Исправления',
  correction: (was, now) => [`Было: ${was}`, `Стало: ${now}`],
  previous: 'Предыдущий выпуск',
  next: 'Следующий выпуск',
  noItems: 'За эту неделю не нашлось иностранной статьи, достаточно рассказавшей о стране.',
  noEditions: 'Пока не опубликовано ни одного выпуска.',
  draft: 'Черновик. Этот выпуск никем не утверждён.',
  approved: 'Утверждён, ещё не опубликован.',
  withdrawn: 'отозван',
  withdrawnLong: 'Этот выпуск отозван после публикации. Адрес сохраняется, текст больше не показывается.',
  notFound: 'По этому адресу страницы нет',
  notFoundLong: 'Адреса выпусков не меняются, поэтому, скорее всего, в адресе опечатка.',
  toLatest: 'Перейти к свежему выпуску',
  allEditions: 'Все выпуски',
  rubrics: {
    diplomacy: 'Дипломатия',
    region: 'Регион',
    bilateral: 'Двусторонние отношения',
    economy: 'Экономика',
    society: 'Общество',
    law: 'Право',
  },
  howTitle: 'Как делается этот обзор',
  howParagraphs: [
    {
      heading: 'Каждое предложение показывает, на чём оно стоит',
      text: 'Маленькая цифра после предложения открывает отрывок, на котором оно основано: слова оригинала, издание, автор, если он назван, дата и момент, когда мы сняли копию страницы, с её хешем. «Открыть на этих словах» ведёт к этому месту на странице самого издания.',
    },
    {
      heading: 'Согласие считается в независимых сообщениях',
      text: 'Многие издания печатают один и тот же текст агентства. Закрашенный знак (●) — независимое сообщение, пустой (○) — тот же текст в другом издании. Десять изданий с одной депешей — это одно сообщение, и мы так и говорим.',
    },
    {
      heading: 'По дороге ничто не усиливается',
      text: 'Слово в кавычках, число, дата или имя стоит в предложении, только если оно есть в отрывке или следует из него по названному правилу, и правило показано: четверг — это 18-е, индекс 109,1 — прирост на 9,1 процента. То, что издание называет возможным, не подаётся как решённое.',
    },
    {
      heading: 'За каждый выпуск отвечает человек',
      text: 'Программа собирает, читает, группирует и пишет черновик; редактор читает каждое предложение рядом с отрывками и утверждает выпуск. Если выпуск вышел без утверждения, в нём это сказано. Ошибки исправляются открыто, в конце выпуска.',
    },
    {
      heading: 'Слова изданий принадлежат изданиям',
      text: 'Мы печатаем короткие цитаты с указанием издания, автора, даты и ссылки и не берём чужих снимков. Статьи должностных лиц помечены и не считаются независимыми. Пресса самой страны — не иностранная пресса.',
    },
  ],
}

/** The words of each interface language. */
export const catalogue: Readonly<Record<InterfaceLanguage, Words>> = { en: english, kk: kazakh, ru: russian }

const locales: Readonly<Record<InterfaceLanguage, string>> = { en: 'en-GB', kk: 'kk', ru: 'ru' }

/** A day (`2025-12-18`, or the start of a longer date) in words; the text itself when it is no date. */
export function dayInWords(day: string, language: InterfaceLanguage): string {
  const date = dateOf(day)
  return date ? dayFormat(language).format(date) : day
}

/** Two days, both included, as one expression: "15–21 December 2025". */
export function rangeInWords(from: string, to: string, language: InterfaceLanguage): string {
  const [start, end] = [dateOf(from), dateOf(to)]
  if (!start || !end || start > end) return `${from} – ${to}`
  return dayFormat(language)
    .formatRange(start, end)
    .replace(/(\d)\s–\s(\d+ \p{L})/u, '$1–$2')
}

/** An instant in words, in UTC and saying so. */
export function momentInWords(instant: string, language: InterfaceLanguage): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const time = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'UTC',
  })
  return `${dayFormat(language).format(date)}, ${time.format(date)} UTC`
}

/** A country by its code, in words; nothing when the code is none. */
export function countryInWords(code: string | undefined, language: InterfaceLanguage): string | undefined {
  return code && /^[A-Z]{2}$/.test(code) ? countryName(code, locales[language]) : undefined
}

/** A language by its code, in words; nothing when the code is none. */
export function languageInWords(code: string | undefined, language: InterfaceLanguage): string | undefined {
  return code && /^[a-z]{2,3}(?:-|$)/i.test(code) ? languageName(code, locales[language]) : undefined
}

/** A decimal with the language's own signs, digit for digit as it was given. */
export function decimalInWords(value: string, language: InterfaceLanguage): string {
  if (!/^-?\d{1,15}(?:\.\d{1,12})?$/.test(value)) return value
  const digits = value.split('.')[1]?.length ?? 0
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value as Intl.StringNumericLiteral)
}

/** `2025-W51` taken apart; nothing when it is no week. */
export function weekOf(number: string): { readonly year: string; readonly week: number } | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(number)
  return match ? { year: match[1]!, week: Number(match[2]) } : undefined
}

/** An edition's number in words: "Week 51, 2025". */
export function numberInWords(number: string, language: InterfaceLanguage): string {
  const week = weekOf(number)
  return week ? catalogue[language].editionOf(week.week, week.year) : number
}

function plural(
  language: InterfaceLanguage,
  count: number,
  forms: { readonly one: string; readonly few?: string; readonly other: string },
): string {
  const form = new Intl.PluralRules(language).select(count)
  return `${count} ${form === 'one' ? forms.one : form === 'few' ? (forms.few ?? forms.other) : forms.other}`
}

function dayFormat(language: InterfaceLanguage): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

function dateOf(day: string): Date | undefined {
  const date = /^\d{4}-\d{2}-\d{2}/.test(day) ? new Date(`${day.slice(0, 10)}T00:00:00Z`) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}
