// The wording of an edition that comes from no outlet: attribution, counts, lists. One table a language; the style is that
// of the weekly reviews of news agencies: attribution in the present tense, no verdict, no first person.

import { foldedWords } from '../base/text.ts'
import type { Decimal } from '../news/statement.ts'

/** Everything the composer may say in its own words. Each function gives one whole sentence or part of one. */
export type Phrases = {
  readonly language: string
  readonly quote: (words: string) => string
  readonly innerQuote: (words: string) => string
  /** "…, The Paper reports." */
  readonly trailingLead: (said: string, outlet: string) => string
  /** "According to The Paper, …." */
  readonly leadingLead: (said: string, outlet: string) => string
  /** The lead when only the headline may be printed. */
  readonly headlineLead: (outlet: string, date: string | undefined) => string
  /** The outlet's own words, a whole sentence. */
  readonly writes: readonly ((outlet: string, quoted: string) => string)[]
  /** A named person's words, a whole sentence. */
  readonly says: readonly ((who: string, quoted: string) => string)[]
  /** A person's words as another outlet gives them, a whole sentence. */
  readonly quotes: (outlet: string, who: string, quoted: string) => string
  /** In which countries and languages a story is told. */
  readonly reach: (countries: readonly string[], languages: readonly string[]) => string
  readonly who: (name: string, role: string | undefined) => string
  readonly languageNote: (outlet: string, language: string) => string
  readonly sameText: (agency: string | undefined, credited: readonly string[], uncredited: readonly string[]) => string
  readonly figureList: (outlet: string, list: readonly string[]) => string
  /** `wording`: words up to the figure from one of the reports, in quotation marks. */
  readonly figuresAgree: (figure: string, reports: number, outlets: readonly string[], wording?: string) => string
  readonly figuresDiffer: (
    figure: string,
    outlets: readonly string[],
    other: string,
    others: readonly string[],
    wording?: string,
  ) => string
  readonly pledge: (outlet: string, quoted: string) => string
  readonly standfirst: (topics: readonly string[], publisher: string, country: string) => string
  readonly second: Readonly<Record<'agency' | 'newspaper' | 'broadcaster' | 'magazine' | 'site' | 'data', string>>
  readonly figure: (value: Decimal, unit: string, signed: boolean) => string
  readonly date: (day: string) => string
  readonly and: (items: readonly string[]) => string
}

/** The table for a language; English where there is none. */
export function phrasesFor(language: string): Phrases {
  return tables[language.split('-')[0]!] ?? english
}

const listIn = (language: string) => {
  const format = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' })
  return (items: readonly string[]) => format.format(items)
}

const dateIn = (language: string) => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`))
}

const spelled: Readonly<Record<string, readonly string[]>> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
}

/** "the United States", "the Netherlands"; other countries bear no article. */
const withArticle = (country: string) =>
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives)/.test(country) ? `the ${country}` : country

/** A small count in words where the language's style asks for it, in digits otherwise. */
function count(language: string, number: number): string {
  return spelled[language]?.[number] ?? String(number)
}

/** "12400000000" as a scale word and a short number, exactly or not at all. */
function scaled(value: Decimal, scales: readonly (readonly [number, string])[], point: string, group: string): string {
  const [whole = '0', fraction = ''] = value.replace(/^-/, '').split('.')
  for (const [zeros, word] of scales) {
    if (fraction || whole.length <= zeros) continue
    const tail = whole.slice(-zeros).replace(/0+$/, '')
    if (tail.length > 2) continue
    return `${whole.slice(0, -zeros)}${tail ? point + tail : ''} ${word}`
  }
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole
  return fraction ? `${grouped}${point}${fraction}` : grouped
}

const sign = (value: Decimal, signed: boolean) => (value.startsWith('-') ? '−' : signed ? '+' : '')

const currencyWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    KZT: 'tenge',
    JPY: 'yen',
    USD: 'dollars',
    EUR: 'euros',
    CNY: 'yuan',
    RUB: 'roubles',
    TRY: 'lira',
    GBP: 'pounds',
    UZS: 'sum',
    KGS: 'som',
  },
  ru: {
    KZT: 'тенге',
    JPY: 'иен',
    USD: 'долларов',
    EUR: 'евро',
    CNY: 'юаней',
    RUB: 'рублей',
    TRY: 'лир',
    GBP: 'фунтов',
    UZS: 'сумов',
    KGS: 'сомов',
  },
  kk: {
    KZT: 'теңге',
    JPY: 'иен',
    USD: 'доллар',
    EUR: 'еуро',
    CNY: 'юань',
    RUB: 'рубль',
    TRY: 'лира',
    GBP: 'фунт',
    UZS: 'сум',
    KGS: 'сом',
  },
}

const english: Phrases = {
  language: 'en',
  quote: (words) => `“${words}”`,
  innerQuote: (words) => `‘${words}’`,
  trailingLead: (said, outlet) => `${said}, ${outlet} reports.`,
  leadingLead: (said, outlet) => `According to ${outlet}, ${said}.`,
  headlineLead: (outlet, date) =>
    `${outlet} takes up the subject${date ? ` on ${date}` : ''} under the headline above.`,
  writes: [
    (outlet, quoted) => `${outlet} writes: ${quoted}.`,
    (outlet, quoted) => `${outlet} adds: ${quoted}.`,
    (outlet, quoted) => `${outlet} notes: ${quoted}.`,
  ],
  says: [
    (who, quoted) => `${quoted}, says ${who}.`,
    (who, quoted) => `It quotes ${who}: ${quoted}.`,
    (who, quoted) => `In the words of ${who}, ${quoted}.`,
  ],
  quotes: (outlet, who, quoted) => `${outlet} quotes ${who}: ${quoted}.`,
  reach: (countries, languages) =>
    `Outlets in ${english.and(countries.map(withArticle))} carry the story, in ${english.and(languages)}.`,
  who: (name, role) => (role ? `${name}, ${role}` : name),
  languageNote: (outlet, language) => `${outlet} (in ${language})`,
  sameText: (agency, credited, uncredited) => {
    const total = credited.length + uncredited.length
    const whose = agency ? `The text is that of ${agency}` : 'The same text stands elsewhere'
    const outlets = total === 1 ? 'one other outlet' : `${count('en', total)} other outlets`
    if (uncredited.length === 0)
      return `${whose}; ${outlets} ${total === 1 ? 'carries' : 'carry'} it with credit: ${english.and(credited)}.`
    if (credited.length === 0)
      return `${whose}; ${outlets} ${total === 1 ? 'carries' : 'carry'} it without credit: ${english.and(uncredited)}.`
    return `${whose}; ${outlets} carry it, with credit ${english.and(credited)}, without credit ${english.and(uncredited)}.`
  },
  figureList: (outlet, list) => `${outlet} gives these figures: ${english.and(list)}.`,
  figuresAgree: (figure, reports, outlets, wording) =>
    `${capital(count('en', reports))} independent reports give the figure of ${figure}${wording ? ` (${wording})` : ''}: ${english.and(outlets)}.`,
  figuresDiffer: (figure, outlets, other, others, wording) =>
    `On one figure${wording ? ` (${wording})` : ''} the reports differ: ${english.and(outlets)} ${outlets.length === 1 ? 'gives' : 'give'} ${figure}, ${english.and(others)} ${others.length === 1 ? 'gives' : 'give'} ${other}.`,
  pledge: (outlet, quoted) => `${outlet} gives a date: ${quoted}.`,
  standfirst: (topics, publisher, country) =>
    `With reports headed ${english.and(topics)}, ${publisher} presents its weekly review of ${country}’s coverage in foreign media.`,
  second: {
    agency: 'The agency',
    newspaper: 'The newspaper',
    broadcaster: 'The broadcaster',
    magazine: 'The magazine',
    site: 'The site',
    data: 'The service',
  },
  figure: (value, unit, signed) => {
    const number = scaled(
      value,
      [
        [12, 'trillion'],
        [9, 'billion'],
        [6, 'million'],
      ],
      '.',
      ',',
    )
    if (unit === '%') return `${sign(value, signed)}${number}%`
    if (unit === 'USD') return `${sign(value, signed)}$${number}`
    return `${sign(value, signed)}${number}${unit ? ` ${currencyWords.en![unit] ?? unit}` : ''}`
  },
  date: dateIn('en-GB'),
  and: listIn('en-GB'),
}

const russian: Phrases = {
  language: 'ru',
  quote: (words) => `«${words}»`,
  innerQuote: (words) => `„${words}“`,
  trailingLead: (said, outlet) => `${said}, сообщает ${outlet}.`,
  leadingLead: (said, outlet) => `По данным ${outlet}, ${said}.`,
  headlineLead: (outlet, date) => `${outlet} обращается к теме${date ? ` ${date}` : ''} под приведённым заголовком.`,
  writes: [
    (outlet, quoted) => `${outlet} пишет: ${quoted}.`,
    (outlet, quoted) => `${outlet} добавляет: ${quoted}.`,
    (outlet, quoted) => `${outlet} отмечает: ${quoted}.`,
  ],
  says: [
    (who, quoted) => `${quoted} — таковы слова, которые приводит издание (${who}).`,
    (who, quoted) => `Говорит ${who}: ${quoted}.`,
  ],
  quotes: (outlet, who, quoted) => `В публикации ${outlet} говорит ${who}: ${quoted}.`,
  reach: (countries, languages) =>
    `О событии пишут издания разных стран (${russian.and(countries)}); языки: ${russian.and(languages)}.`,
  who: (name, role) => (role ? `${name}, ${role}` : name),
  languageNote: (outlet, language) => `${outlet} (${language})`,
  sameText: (agency, credited, uncredited) => {
    const whose = agency ? `Текст принадлежит ${agency}` : 'Тот же текст стоит и в других изданиях'
    const parts = [
      ...(credited.length > 0 ? [`со ссылкой его публикуют ${russian.and(credited)}`] : []),
      ...(uncredited.length > 0 ? [`без ссылки — ${russian.and(uncredited)}`] : []),
    ]
    return `${whose}; ${parts.join(', ')}.`
  },
  figureList: (outlet, list) => `${outlet} приводит цифры: ${russian.and(list)}.`,
  figuresAgree: (figure, reports, outlets, wording) =>
    `Цифру ${figure}${wording ? ` (${wording})` : ''} приводят независимые сообщения, числом ${reports}: ${russian.and(outlets)}.`,
  figuresDiffer: (figure, outlets, other, others, wording) =>
    `В одной цифре${wording ? ` (${wording})` : ''} сообщения расходятся: ${figure} — ${russian.and(outlets)}, ${other} — ${russian.and(others)}.`,
  pledge: (outlet, quoted) => `${outlet} называет срок: ${quoted}.`,
  standfirst: (topics, publisher, country) =>
    `С публикациями под заголовками ${russian.and(topics)} ${publisher} представляет еженедельный обзор зарубежных СМИ по теме «${country}».`,
  second: {
    agency: 'Агентство',
    newspaper: 'Газета',
    broadcaster: 'Телеканал',
    magazine: 'Журнал',
    site: 'Сайт',
    data: 'Служба',
  },
  figure: (value, unit, signed) => {
    const number = scaled(
      value,
      [
        [12, 'трлн'],
        [9, 'млрд'],
        [6, 'млн'],
      ],
      ',',
      ' ',
    )
    return unit === '%'
      ? `${sign(value, signed)}${number} %`
      : `${sign(value, signed)}${number}${unit ? ` ${currencyWords.ru![unit] ?? unit}` : ''}`
  },
  date: dateIn('ru'),
  and: listIn('ru'),
}

const kazakh: Phrases = {
  language: 'kk',
  quote: (words) => `«${words}»`,
  innerQuote: (words) => `“${words}”`,
  trailingLead: (said, outlet) => `${said}, деп хабарлайды ${outlet}.`,
  leadingLead: (said, outlet) => `${outlet} мәліметінше, ${said}.`,
  headlineLead: (outlet, date) =>
    `${outlet} бұл тақырыпқа${date ? ` ${date} күні` : ''} жоғарыдағы айдармен тоқталады.`,
  writes: [
    (outlet, quoted) => `${outlet} былай деп жазады: ${quoted}.`,
    (outlet, quoted) => `${outlet} мұны қосады: ${quoted}.`,
    (outlet, quoted) => `${outlet} атап өтеді: ${quoted}.`,
  ],
  says: [(who, quoted) => `${quoted}, дейді ${who}.`, (who, quoted) => `Басылым келтірген сөз, ${who}: ${quoted}.`],
  quotes: (outlet, who, quoted) => `${outlet} басылымында ${who} былай дейді: ${quoted}.`,
  reach: (countries, languages) =>
    `Оқиға туралы әр елдің басылымдары жазды (${kazakh.and(countries)}); тілдері: ${kazakh.and(languages)}.`,
  who: (name, role) => (role ? `${name}, ${role}` : name),
  languageNote: (outlet, language) => `${outlet} (${language})`,
  sameText: (agency, credited, uncredited) => {
    const whose = agency ? `Мәтін иесі — ${agency}` : 'Осы мәтін басқа басылымдарда да тұр'
    const parts = [
      ...(credited.length > 0 ? [`сілтемемен жариялағандар: ${kazakh.and(credited)}`] : []),
      ...(uncredited.length > 0 ? [`сілтемесіз жариялағандар: ${kazakh.and(uncredited)}`] : []),
    ]
    return `${whose}; ${parts.join(', ')}.`
  },
  figureList: (outlet, list) => `${outlet} мына сандарды келтіреді: ${kazakh.and(list)}.`,
  figuresAgree: (figure, reports, outlets, wording) =>
    `${figure}${wording ? ` (${wording})` : ''} деген санды ${reports} тәуелсіз хабар келтіреді: ${kazakh.and(outlets)}.`,
  figuresDiffer: (figure, outlets, other, others, wording) =>
    `Бір сан бойынша${wording ? ` (${wording})` : ''} хабарлар сәйкес келмейді: ${figure} — ${kazakh.and(outlets)}, ${other} — ${kazakh.and(others)}.`,
  pledge: (outlet, quoted) => `${outlet} мерзімін атайды: ${quoted}.`,
  standfirst: (topics, publisher, country) =>
    `${kazakh.and(topics)} деген айдармен шыққан хабарларға сүйеніп, ${publisher} шетел басылымдарының «${country}» тақырыбындағы апталық шолуын ұсынады.`,
  second: {
    agency: 'Агенттік',
    newspaper: 'Газет',
    broadcaster: 'Телеарна',
    magazine: 'Журнал',
    site: 'Сайт',
    data: 'Қызмет',
  },
  figure: (value, unit, signed) => {
    const number = scaled(
      value,
      [
        [12, 'трлн'],
        [9, 'млрд'],
        [6, 'млн'],
      ],
      ',',
      ' ',
    )
    return unit === '%'
      ? `${sign(value, signed)}${number} %`
      : `${sign(value, signed)}${number}${unit ? ` ${currencyWords.kk![unit] ?? unit}` : ''}`
  },
  date: dateIn('kk'),
  and: listIn('kk'),
}

const tables: Readonly<Record<string, Phrases>> = { en: english, ru: russian, kk: kazakh }

/** A sentence with its first letter upper case. */
export function capital(text: string): string {
  const first = [...text][0] ?? ''
  return first.toLocaleUpperCase() + text.slice(first.length)
}

/**
 * Every word the phrases of a language are made of, folded. A checker may meet them in a sentence without finding them in
 * a passage; it is taken from the phrases themselves, so the two cannot drift apart.
 */
export function frameWords(language: string): ReadonlySet<string> {
  const p = phrasesFor(language)
  const said = [
    p.trailingLead('', ''),
    p.leadingLead('', ''),
    p.headlineLead('', '1'),
    ...p.writes.map((f) => f('The', '')),
    ...p.says.map((f) => f('', '')),
    p.languageNote('', ''),
    p.sameText('A', ['B'], ['C']),
    p.sameText(undefined, ['B', 'C'], []),
    p.sameText('A', [], ['B']),
    p.sameText(undefined, [], ['B', 'C']),
    p.figureList('', []),
    p.figuresAgree('', 2, []),
    p.figuresDiffer('', ['A'], '', ['B']),
    p.figuresDiffer('', ['A', 'B'], '', ['C', 'D']),
    p.pledge('', ''),
    p.quotes('', '', ''),
    p.reach(['United'], []),
    p.standfirst([], '', ''),
    ...Object.values(p.second),
    p.and(['A', 'B', 'C']),
    ...Array.from({ length: 11 }, (_, n) => count(p.language, n)),
    ...Object.values(currencyWords[p.language] ?? {}),
  ]
  return new Set(said.flatMap((text) => foldedWords(text)))
}
