// What an edition says in Russian beside the words it quotes.

import { dateIn, type FigureStyle, figureIn, listIn, type Phrases } from './phrase-parts.ts'

const style: FigureStyle = {
  scales: [
    [12, 'трлн'],
    [9, 'млрд'],
    [6, 'млн'],
  ],
  point: ',',
  group: '\u00a0',
  percent: '\u00a0%',
  currencies: {
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
  signs: {},
}

export const russian: Phrases = {
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
  figure: figureIn(style),
  date: dateIn('ru'),
  and: listIn('ru'),
}
