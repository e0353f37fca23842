// The words of the desk in English, Kazakh and Russian, and the choice among them.

import type { EditionStatus, Verdict } from '../news/edition.ts'
import type { FaultCount, LayoutFault } from '../news/layout-alarm.ts'
import type { OutcomeKind } from '../news/outcome.ts'
import type { FieldChange } from '../news/version.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../publish/publish.ts'

/** Everything the desk says. */
export type DeskWords = {
  readonly editions: string
  readonly ledger: string
  readonly outlets: string
  readonly newestPages: (pages: number, articles: number) => string
  readonly knownFurniture: (lines: number) => string
  readonly layoutAlarm: string
  readonly layoutFault: (fault: LayoutFault, since: string, now: FaultCount, before: FaultCount) => string
  readonly search: string
  readonly site: string
  readonly skip: string
  readonly number: string
  readonly window: string
  readonly status: string
  readonly items: string
  readonly sentences: string
  readonly statuses: Readonly<Record<EditionStatus, string>>
  readonly noEditions: string
  readonly edition: string
  readonly evidence: string
  readonly stories: string
  readonly standfirst: string
  readonly sentence: (place: string) => string
  readonly support: Readonly<Record<Verdict['support'], string>>
  readonly notChecked: string
  readonly checkTally: (supported: number, partly: number, unsupported: number) => string
  readonly passage: (n: number, of: number) => string
  readonly roles: Readonly<Record<'quotes' | 'reports' | 'counts', string>>
  readonly wholeText: string
  readonly textNotKept: string
  readonly passageChanged: string
  readonly changedSince: string
  readonly versions: string
  readonly asFirstRead: string
  readonly sameWords: (percent: number) => string
  readonly fields: Readonly<Record<FieldChange['field'], string>>
  readonly changedFigures: string
  readonly changedQuotes: string
  readonly changedWords: string
  readonly movedParagraphs: string
  readonly capture: string
  readonly hash: string
  readonly openAtWords: string
  readonly story: string
  readonly origin: (n: number) => string
  readonly reprintOf: string
  readonly why: string
  readonly candidates: string
  readonly noCandidates: string
  readonly storyUnknown: string
  readonly articles: (count: number) => string
  readonly step: string
  readonly outcomes: Readonly<Record<OutcomeKind, string>>
  readonly total: string
  readonly noOutcomes: string
  readonly needsAttention: string
  readonly nothingSetAside: string
  readonly datum: string
  readonly reason: string
  readonly when: string
  readonly attempts: string
  readonly searchFor: string
  readonly find: string
  readonly searchHint: string
  readonly found: (count: number) => string
  readonly keys: string
  readonly keyList: readonly (readonly [key: string, what: string])[]
  readonly notFound: string
  readonly toEditions: string
}

const english: DeskWords = {
  editions: 'Editions',
  ledger: 'Ledger',
  outlets: 'Outlets',
  newestPages: (pages, articles) =>
    pages === 0 ? 'no page read yet' : `newest pages: ${pages}, articles: ${articles}`,
  knownFurniture: (lines) => `Left out of every text because many pages have it (${lines})`,
  layoutAlarm: 'Its layout may have changed.',
  layoutFault: (fault, since, now, before) => {
    const lacks = {
      'no-article': 'were no article',
      'short-text': 'gave less than a third of the usual text',
      'no-date': 'gave no date',
      'no-byline': 'named no author',
    }[fault]
    return `Since ${since} ${now.faulty} of ${now.pages} pages ${lacks}; before it was ${before.faulty} of ${before.pages}.`
  },
  search: 'Search',
  site: 'Public site',
  skip: 'Skip to the text',
  number: 'Number',
  window: 'Days covered',
  status: 'Status',
  items: 'Items',
  sentences: 'Sentences',
  statuses: { draft: 'draft', approved: 'approved', published: 'published', withdrawn: 'withdrawn' },
  noEditions: 'No edition yet. Make the first one with: sholu work',
  edition: 'Edition',
  evidence: 'Evidence',
  stories: 'Stories',
  standfirst: 'Standfirst',
  sentence: (place) => `Sentence ${place}`,
  support: { supported: 'supported', partly: 'partly supported', unsupported: 'unsupported' },
  notChecked: 'not checked',
  checkTally: (supported, partly, unsupported) =>
    `${supported} supported, ${partly} partly, ${unsupported} unsupported`,
  passage: (n, of) => (of === 1 ? 'Passage' : `Passage ${n} of ${of}`),
  roles: { quotes: 'quoted', reports: 'retold', counts: 'counted' },
  wholeText: 'Whole article',
  textNotKept: 'The article’s text is no longer kept; this is the passage as it was cited.',
  passageChanged: 'The article no longer has these words at this place.',
  changedSince: 'The outlet has changed these words since they were read.',
  versions: 'Versions of the page',
  asFirstRead: 'As first read.',
  sameWords: (percent) => `${percent} % of the words are the same.`,
  fields: {
    headline: 'Headline',
    byline: 'Byline',
    agency: 'Agency',
    dateline: 'Dateline',
    datePublished: 'Published',
    dateModified: 'Changed',
  },
  changedFigures: 'Figures',
  changedQuotes: 'Quotations',
  changedWords: 'Words',
  movedParagraphs: 'Moved',
  capture: 'Captured',
  hash: 'Hash',
  openAtWords: 'Open at the words',
  story: 'Story of this item',
  origin: (n) => `Origin ${n}`,
  reprintOf: 'same text',
  why: 'In this story because',
  candidates: 'Not in this edition',
  noCandidates: 'Every story of these days is in the edition.',
  storyUnknown: 'The story is not in the store.',
  articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
  step: 'Step',
  outcomes: { done: 'Done', 'nothing-to-do': 'Nothing to do', 'set-aside': 'Set aside', again: 'To be tried again' },
  total: 'All',
  noOutcomes: 'Nothing has been worked on yet. Start with: sholu work',
  needsAttention: 'Set aside, or to be tried again',
  nothingSetAside: 'Nothing is set aside.',
  datum: 'What',
  reason: 'Why',
  when: 'When',
  attempts: 'Tries',
  searchFor: 'Words to look for',
  find: 'Find',
  searchHint: 'Looks through the headlines and texts of all articles kept.',
  found: (count) => (count === 0 ? 'No article has these words.' : count === 1 ? '1 article' : `${count} articles`),
  keys: 'Keys',
  keyList: [
    ['j', 'next sentence'],
    ['k', 'sentence before'],
    ['J', 'next item'],
    ['K', 'item before'],
    ['/', 'search'],
    ['?', 'show or hide this list'],
  ],
  notFound: 'There is nothing at this address.',
  toEditions: 'To the editions',
}

const kazakh: DeskWords = {
  editions: 'Шығарылымдар',
  ledger: 'Есеп кітабы',
  outlets: 'Басылымдар',
  newestPages: (pages, articles) =>
    pages === 0 ? 'әзірге бірде-бір бет оқылған жоқ' : `соңғы беттер: ${pages}, мақалалар: ${articles}`,
  knownFurniture: (lines) => `Көп бетте тұрғандықтан мәтіннен тыс қалдырылған жолдар (${lines})`,
  layoutAlarm: 'Бет құрылымы өзгерген болуы мүмкін.',
  layoutFault: (fault, since, now, before) => {
    const lacks = {
      'no-article': 'мақала емес',
      'short-text': 'мәтін әдеттегінің үштен біріне жетпейді',
      'no-date': 'күні көрсетілмеген',
      'no-byline': 'авторы аталмаған',
    }[fault]
    return `Мынадай беттер: ${lacks}. Басталған күні – ${since}; содан бері – ${now.faulty}/${now.pages} бет, бұрын – ${before.faulty}/${before.pages} бет.`
  },
  search: 'Іздеу',
  site: 'Көпшілік сайт',
  skip: 'Мәтінге өту',
  number: 'Нөмірі',
  window: 'Қамтылған күндер',
  status: 'Күйі',
  items: 'Материалдар',
  sentences: 'Сөйлемдер',
  statuses: { draft: 'жоба', approved: 'бекітілген', published: 'жарияланған', withdrawn: 'қайтарып алынған' },
  noEditions: 'Әзірге шығарылым жоқ. Біріншісін жасау үшін: sholu work',
  edition: 'Шығарылым',
  evidence: 'Дәйек',
  stories: 'Оқиғалар',
  standfirst: 'Кіріспе сөйлем',
  sentence: (place) => `${place}-сөйлем`,
  support: { supported: 'дәйегі бар', partly: 'дәйегі толық емес', unsupported: 'дәйегі жоқ' },
  notChecked: 'тексерілмеген',
  checkTally: (supported, partly, unsupported) =>
    `${supported} дәйекті, ${partly} дәйегі толық емес, ${unsupported} дәйексіз`,
  passage: (n, of) => (of === 1 ? 'Үзінді' : `${of} үзіндінің ${n}-сі`),
  roles: { quotes: 'дәйексөз', reports: 'мазмұны берілген', counts: 'саналған' },
  wholeText: 'Мақала толық',
  textNotKept: 'Мақала мәтіні бұдан былай сақталмайды; бұл – келтірілген үзінді.',
  passageChanged: 'Мақаланың осы жерінде бұл сөздер енді жоқ.',
  changedSince: 'Бұл сөздер оқылғаннан кейін басылым оларды өзгертті.',
  versions: 'Беттің нұсқалары',
  asFirstRead: 'Алғаш оқылған күйі.',
  sameWords: (percent) => `Сөздердің ${percent} %-ы бұрынғыдай.`,
  fields: {
    headline: 'Тақырып',
    byline: 'Автор',
    agency: 'Агенттік',
    dateline: 'Жер аты',
    datePublished: 'Жарияланған',
    dateModified: 'Өзгертілген',
  },
  changedFigures: 'Сандар',
  changedQuotes: 'Дәйексөздер',
  changedWords: 'Сөздер',
  movedParagraphs: 'Орнын ауыстырған абзацтар',
  capture: 'Көшірме алынды',
  hash: 'Хеш',
  openAtWords: 'Түпнұсқадағы осы сөздерді ашу',
  story: 'Осы материалдың оқиғасы',
  origin: (n) => `${n}-бастау`,
  reprintOf: 'сол мәтін',
  why: 'Осы оқиғада болу себебі',
  candidates: 'Шығарылымға енбегендер',
  noCandidates: 'Осы күндердің барлық оқиғасы шығарылымда.',
  storyUnknown: 'Бұл оқиға қоймада жоқ.',
  articles: (count) => `${count} мақала`,
  step: 'Қадам',
  outcomes: {
    done: 'Орындалды',
    'nothing-to-do': 'Істейтін ештеңе жоқ',
    'set-aside': 'Шетке қойылды',
    again: 'Қайталанады',
  },
  total: 'Барлығы',
  noOutcomes: 'Әзірге ештеңе өңделген жоқ. Бастау үшін: sholu work',
  needsAttention: 'Шетке қойылған немесе қайталанатын',
  nothingSetAside: 'Шетке қойылған ештеңе жоқ.',
  datum: 'Не',
  reason: 'Неге',
  when: 'Қашан',
  attempts: 'Әрекет',
  searchFor: 'Іздейтін сөздер',
  find: 'Табу',
  searchHint: 'Сақталған барлық мақаланың тақырыбы мен мәтінінен іздейді.',
  found: (count) => (count === 0 ? 'Бұл сөздер бірде-бір мақалада жоқ.' : `${count} мақала`),
  keys: 'Пернелер',
  keyList: [
    ['j', 'келесі сөйлем'],
    ['k', 'алдыңғы сөйлем'],
    ['J', 'келесі материал'],
    ['K', 'алдыңғы материал'],
    ['/', 'іздеу'],
    ['?', 'осы тізімді көрсету не жасыру'],
  ],
  notFound: 'Бұл мекенжайда ештеңе жоқ.',
  toEditions: 'Шығарылымдарға',
}

const russian: DeskWords = {
  editions: 'Выпуски',
  ledger: 'Книга учёта',
  outlets: 'Издания',
  newestPages: (pages, articles) =>
    pages === 0 ? 'ни одной страницы ещё не прочитано' : `последние страницы: ${pages}, статей: ${articles}`,
  knownFurniture: (lines) => `Не входит в тексты, потому что стоит на многих страницах (${lines})`,
  layoutAlarm: 'Возможно, изменилась вёрстка.',
  layoutFault: (fault, since, now, before) => {
    const lacks = {
      'no-article': 'без статьи',
      'short-text': 'с текстом короче трети обычного',
      'no-date': 'без даты',
      'no-byline': 'без автора',
    }[fault]
    return `Страницы ${lacks}: начиная с ${since} – ${now.faulty} из ${now.pages}, до того – ${before.faulty} из ${before.pages}.`
  },
  search: 'Поиск',
  site: 'Открытый сайт',
  skip: 'Перейти к тексту',
  number: 'Номер',
  window: 'Дни охвата',
  status: 'Состояние',
  items: 'Материалы',
  sentences: 'Предложения',
  statuses: { draft: 'черновик', approved: 'утверждён', published: 'опубликован', withdrawn: 'отозван' },
  noEditions: 'Выпусков пока нет. Первый делается так: sholu work',
  edition: 'Выпуск',
  evidence: 'Основание',
  stories: 'Сюжеты',
  standfirst: 'Вводка',
  sentence: (place) => `Предложение ${place}`,
  support: { supported: 'подтверждено', partly: 'подтверждено отчасти', unsupported: 'не подтверждено' },
  notChecked: 'не проверено',
  checkTally: (supported, partly, unsupported) =>
    `${supported} подтверждено, ${partly} отчасти, ${unsupported} не подтверждено`,
  passage: (n, of) => (of === 1 ? 'Отрывок' : `Отрывок ${n} из ${of}`),
  roles: { quotes: 'цитата', reports: 'пересказ', counts: 'подсчёт' },
  wholeText: 'Вся статья',
  textNotKept: 'Текст статьи больше не хранится; это отрывок, каким он был процитирован.',
  passageChanged: 'На этом месте статьи этих слов больше нет.',
  changedSince: 'После прочтения издание изменило эти слова.',
  versions: 'Версии страницы',
  asFirstRead: 'Как прочитано впервые.',
  sameWords: (percent) => `Без изменений ${percent} % слов.`,
  fields: {
    headline: 'Заголовок',
    byline: 'Автор',
    agency: 'Агентство',
    dateline: 'Место',
    datePublished: 'Опубликовано',
    dateModified: 'Изменено',
  },
  changedFigures: 'Цифры',
  changedQuotes: 'Цитаты',
  changedWords: 'Слова',
  movedParagraphs: 'Переставлено',
  capture: 'Копия снята',
  hash: 'Хеш',
  openAtWords: 'Открыть на этих словах',
  story: 'Сюжет этого материала',
  origin: (n) => `Исток ${n}`,
  reprintOf: 'тот же текст',
  why: 'В этом сюжете, потому что',
  candidates: 'Не вошло в выпуск',
  noCandidates: 'Все сюжеты этих дней вошли в выпуск.',
  storyUnknown: 'Этого сюжета нет в хранилище.',
  articles: (count) => {
    const form = new Intl.PluralRules('ru').select(count)
    return `${count} ${form === 'one' ? 'статья' : form === 'few' ? 'статьи' : 'статей'}`
  },
  step: 'Шаг',
  outcomes: { done: 'Сделано', 'nothing-to-do': 'Делать нечего', 'set-aside': 'Отложено', again: 'Повторить' },
  total: 'Всего',
  noOutcomes: 'Пока ничего не обработано. Начните так: sholu work',
  needsAttention: 'Отложено или будет повторено',
  nothingSetAside: 'Отложенного нет.',
  datum: 'Что',
  reason: 'Почему',
  when: 'Когда',
  attempts: 'Попытки',
  searchFor: 'Искомые слова',
  find: 'Найти',
  searchHint: 'Ищет в заголовках и текстах всех сохранённых статей.',
  found: (count) => (count === 0 ? 'Таких слов нет ни в одной статье.' : russian.articles(count)),
  keys: 'Клавиши',
  keyList: [
    ['j', 'следующее предложение'],
    ['k', 'предыдущее предложение'],
    ['J', 'следующий материал'],
    ['K', 'предыдущий материал'],
    ['/', 'поиск'],
    ['?', 'показать или скрыть этот список'],
  ],
  notFound: 'По этому адресу ничего нет.',
  toEditions: 'К выпускам',
}

/** The desk's words in each interface language. */
export const deskWords: Readonly<Record<InterfaceLanguage, DeskWords>> = { en: english, kk: kazakh, ru: russian }

/** The interface language asked for: by `?lang=`, else by the browser's preferences, else English. */
export function languageFor(asked: string | undefined, accepted: string | undefined): InterfaceLanguage {
  const wishes = [asked ?? '', ...preferences(accepted ?? '')]
  for (const wish of wishes) {
    const found = interfaceLanguages.find((language) => wish.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}

/** The language tags of an Accept-Language header (RFC 9110), the most wanted first. */
function preferences(header: string): readonly string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}
