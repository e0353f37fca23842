// What an edition says in Kazakh beside the words it quotes.

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
  signs: {},
}

export const kazakh: Phrases = {
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
  figure: figureIn(style),
  date: dateIn('kk'),
  and: listIn('kk'),
}
