// What an edition says in English beside the words it quotes.

import { capital, dateIn, type FigureStyle, figureIn, listIn, type Phrases } from './phrase-parts.ts'

const style: FigureStyle = {
  scales: [
    [12, 'trillion'],
    [9, 'billion'],
    [6, 'million'],
  ],
  point: '.',
  group: ',',
  percent: '%',
  currencies: {
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
  signs: { USD: '$' },
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A count in words up to ten, in digits from there on. */
const count = (number: number) => small[number] ?? String(number)

/** "the United States", "the Netherlands"; other countries bear no article. */
const withArticle = (country: string) =>
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives)/.test(country) ? `the ${country}` : country

export const english: Phrases = {
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
    const outlets = total === 1 ? 'one other outlet' : `${count(total)} other outlets`
    if (uncredited.length === 0)
      return `${whose}; ${outlets} ${total === 1 ? 'carries' : 'carry'} it with credit: ${english.and(credited)}.`
    if (credited.length === 0)
      return `${whose}; ${outlets} ${total === 1 ? 'carries' : 'carry'} it without credit: ${english.and(uncredited)}.`
    return `${whose}; ${outlets} carry it, with credit ${english.and(credited)}, without credit ${english.and(uncredited)}.`
  },
  figureList: (outlet, list) => `${outlet} gives these figures: ${english.and(list)}.`,
  figuresAgree: (figure, reports, outlets, wording) =>
    `${capital(count(reports))} independent reports give the figure of ${figure}${wording ? ` (${wording})` : ''}: ${english.and(outlets)}.`,
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
  figure: figureIn(style),
  date: dateIn('en-GB'),
  and: listIn('en-GB'),
}
