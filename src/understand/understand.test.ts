import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Article, articleId } from '../news/article.ts'
import { holds } from '../news/passage.ts'
import type { Figure, Pledge, Quote, Statement } from '../news/statement.ts'
import { understand } from './understand.ts'

function articleOf(text: string, language = 'en', more: Partial<Article> = {}): Article {
  const capture = 'capture:test' as const
  return {
    id: articleId(capture, 'Test', text),
    capture,
    url: 'https://example.org/test',
    headline: 'Test',
    byline: [],
    datePublished: { value: '2025-12-18T09:00:00+09:00', raw: '18 Dec 2025', evidence: 'meta' },
    kind: 'news',
    inLanguage: language,
    text,
    blocks: [],
    reader: 'read@1',
    ...more,
  }
}

const statementsOf = (text: string, language = 'en') => understand(articleOf(text, language)).statements
const quotesOf = (text: string, language = 'en') =>
  statementsOf(text, language).filter((one): one is Statement & Quote => one.kind === 'quote')
const marked = (text: string, language = 'en') =>
  quotesOf(text, language).filter((quote) => quote.manner !== 'indirect')
const figuresOf = (text: string, language = 'en') =>
  statementsOf(text, language).filter((one): one is Statement & Figure => one.kind === 'figure')
const pledgesOf = (text: string, language = 'en') =>
  statementsOf(text, language).filter((one): one is Statement & Pledge => one.kind === 'pledge')

const spoken: readonly (readonly [string, string, string, string | undefined])[] = [
  [
    'en',
    '“The road is open again,” said Maren Holt, director of the Lowland Transport Office.',
    'Maren Holt',
    'director of the Lowland Transport Office',
  ],
  [
    'en',
    'Idris Pello of Varna Technical College said the plan would “bring water back to the fields”.',
    'Idris Pello',
    'of Varna Technical College',
  ],
  [
    'en',
    'Prime Minister Alda Renn met farmers.\n\nShe was blunt. “We are late by two years,” Renn told reporters.',
    'Alda Renn',
    'Prime Minister',
  ],
  ['en', 'The minister, Oskar Lind, in turn, called the port “a door left ajar”.', 'Oskar Lind', 'minister'],
  [
    'en',
    'The floods were described by Governor Lena Marsh as the “worst spring in living memory”.',
    'Lena Marsh',
    'Governor',
  ],
  [
    'en',
    'From the shore, Tomas Reed said the wind was strong. “Nobody sailed today,” he added.',
    'Tomas Reed',
    undefined,
  ],
  ['ru', '«Дорога снова открыта», — сказала директор порта Марина Холтова.', 'Марина Холтова', 'директор порта'],
  ['kk', '«Жол қайта ашылды», – деді порт директоры Айнұр Сәрсенова.', 'Айнұр Сәрсенова', 'порт директоры'],
  ['ja', '東湖大学の白川美咲教授は「水は道よりも大切だと誰もが知っている」と述べた。', '白川美咲', '教授'],
  ['tr', 'Liman Müdürü Selim Arkan, “Yol yeniden açıldı ve gemiler geliyor” dedi.', 'Selim Arkan', 'Liman Müdürü'],
  ['zh', '港口公司总经理林远舟说：“道路已经重新开放，船只正在到来。”', '林远舟', '港口公司总经理'],
  [
    'de',
    '„Die Straße ist wieder offen“, sagte Marlene Holt, Leiterin des Hafens.',
    'Marlene Holt',
    'Leiterin des Hafens',
  ],
  [
    'fr',
    '« La route est de nouveau ouverte », a déclaré Marine Holtot, directrice du port.',
    'Marine Holtot',
    'directrice du port',
  ],
]

test('understand() names the speaker of a marked quotation with the role printed, in eight languages', () => {
  for (const [language, text, name, role] of spoken) {
    const quote = marked(text, language).at(-1)
    assert.equal(quote?.speaker?.name, name, text)
    assert.equal(quote?.speaker?.role, role, text)
  }
})

test('understand() keeps the words in the marks and the sentence they stand in', () => {
  const [quote] = marked('It rained. Mayor Ines Calder said the town was “ready for the water” by noon. Nobody slept.')
  assert.deepEqual(
    quote?.quoted.map((one) => one.exact),
    ['ready for the water'],
  )
  assert.equal(quote?.manner, 'mixed')
  assert.equal(quote?.passage.exact, 'Mayor Ines Calder said the town was “ready for the water” by noon.')
})

test('understand() gives a surname its full name and office, and a quote alone its paragraph’s speaker', () => {
  const quotes = marked(
    'Bruno Haldane, chief engineer of the canal, opened the gate. “It holds,” Haldane said. “It will hold tomorrow too.”',
  )
  assert.deepEqual(
    quotes.map((quote) => [quote.speaker?.name, quote.speaker?.role]),
    [
      ['Bruno Haldane', 'chief engineer of the canal'],
      ['Bruno Haldane', 'chief engineer of the canal'],
    ],
  )
})

test('understand() takes no title of a law, no name of a format and no ironic word for a quote', () => {
  assert.deepEqual(marked('The bill is part of the law “Amendments to Certain Acts on Archives and Records”.'), [])
  assert.deepEqual(marked('The “Lakes + Rivers” format began in 2004.'), [])
  assert.deepEqual(marked('The so-called “green” boats burn diesel.'), [])
})

test('understand() gives no speaker where none is sure', () => {
  const [quote] = marked('The wall bears the words “no ship shall wait for the tide”.')
  assert.equal(quote?.speaker, undefined)
})

test('understand() reports what is said without marks, with its source chain', () => {
  const [quote] = quotesOf('According to the Harbour Bureau, two ships were delayed, citing Lowland Press.')
  assert.equal(quote?.manner, 'indirect')
  assert.equal(quote?.speaker?.name, 'Harbour Bureau')
  const unnamed = quotesOf('The pact will be signed on Monday, government sources said.')[0]
  assert.deepEqual(
    unnamed?.chain.map((one) => [one.kind, one.name]),
    [['unnamed', 'government sources']],
  )
})

test('understand() puts the credited agency first in every chain', () => {
  const article = articleOf('Mayor Ines Calder said the town was ready.', 'en', { agency: 'Lowland Press' })
  const [quote] = understand(article).statements
  assert.deepEqual(
    quote?.chain.map((one) => `${one.kind}:${one.name}`),
    ['agency:Lowland Press', 'person:Ines Calder'],
  )
})

test('understand() reads measure, period and comparison of a figure', () => {
  const [first, second] = figuresOf('Industrial output rose 9.1% year on year in January–November 2025 (5.6% in 2024).')
  assert.equal(first?.value, '9.1')
  assert.equal(first?.unit, '%')
  assert.equal(first?.form, 'growth')
  assert.equal(first?.measure, 'Industrial output')
  assert.equal(first?.period, 'January–November 2025')
  assert.equal(first?.comparison, 'year-on-year')
  assert.equal(second?.value, '5.6')
})

test('understand() gives each figure in brackets the words before its bracket', () => {
  const figures = figuresOf(
    'It was led by transport (+20.3%), wholesale and retail trade (+8.8%) and industry (-1.0%).',
  )
  assert.deepEqual(
    figures.map((figure) => [figure.measure, figure.value]),
    [
      ['transport', '20.3'],
      ['wholesale and retail trade', '8.8'],
      ['industry', '-1.0'],
    ],
  )
})

test('understand() keeps a second currency with the first', () => {
  const [fine, ...rest] = figuresOf('Fines reach 144,500 tenge ($280).')
  assert.equal(fine?.form, 'amount')
  assert.deepEqual(fine?.alsoAs, { value: '280', unit: 'USD' })
  assert.deepEqual(rest, [])
})

test('understand() knows an index of the region’s statistics from a share', () => {
  const [figure] = figuresOf('Индекс промышленного производства составил 109,1% за январь–ноябрь.', 'ru')
  assert.equal(figure?.form, 'index')
  assert.equal(figure?.value, '109.1')
})

test('understand() counts what falls below zero', () => {
  const [figure] = figuresOf('Exports of coal fell 7 percent from a year earlier.')
  assert.equal(figure?.value, '-7')
  assert.equal(figure?.form, 'growth')
})

test('understand() resolves the day a pledge is due', () => {
  const text =
    '“The first two cranes will be delivered to the port by the end of March 2027,” said Ewan Tarr, head of the yard.'
  const [pledge] = pledgesOf(text)
  assert.equal(pledge?.by, 'Ewan Tarr')
  assert.equal(pledge?.due, '2027-03-31')
  assert.equal(pledge?.duePrinted, 'by the end of March 2027')
  assert.equal(pledgesOf('Порт планирует запустить линию до конца 2026 года.', 'ru')[0]?.due, '2026')
  assert.equal(pledgesOf('The port opened in 2019 and will not close.').length, 0)
})

test('understand() resolves days by the article’s own date', () => {
  const dates = (text: string, language = 'en') =>
    understand(articleOf(text, language)).dates.map((date) => `${date.passage.exact}=${date.value} ${date.rule}`)
  assert.deepEqual(dates('They met on Thursday and last month.'), [
    'Thursday=2025-12-18 weekday',
    'last month=2025-11 relative',
  ])
  assert.deepEqual(dates('They spoke today of Dec. 4.'), [
    'today=2025-12-18 relative',
    'Dec. 4=2025-12-04 year-from-article',
  ])
  assert.deepEqual(dates('Встреча прошла в среду.', 'ru'), ['среду=2025-12-17 weekday'])
  assert.deepEqual(dates('首脳は昨日会談した。', 'ja'), ['昨日=2025-12-17 relative'])
})

test('understand() resolves the times newspapers count from their own day', () => {
  const wrong = (
    [
      ['en', 'It closed last Tuesday.', 'Tuesday=2025-12-09'],
      ['en', 'The boat sails next Friday.', 'Friday=2025-12-26'],
      ['en', 'They met on Tuesday of last week.', 'Tuesday=2025-12-09,last week=2025-12-08/2025-12-14'],
      ['en', 'It opened two weeks ago.', 'two weeks ago=2025-12-04'],
      ['en', 'It was built three years ago.', 'three years ago=2022'],
      ['en', 'The board met earlier this week.', 'earlier this week=2025-12-15/2025-12-21'],
      ['en', 'Prices fell in March.', 'March=2025-03'],
      ['en', 'The line will open in March.', 'March=2026-03'],
      ['en', 'He left the day before yesterday.', 'the day before yesterday=2025-12-16'],
      ['en', 'They vote on Friday 12.', 'Friday 12=2025-12-12'],
      ['ru', 'Переговоры шли на прошлой неделе.', 'на прошлой неделе=2025-12-08/2025-12-14'],
      ['ru', 'Линию открыли три года назад.', 'три года назад=2022'],
      ['ru', 'Цены выросли в марте.', 'марте=2025-03'],
      ['kk', 'Жол екі апта бұрын ашылды.', 'екі апта бұрын=2025-12-04'],
      ['tr', 'Hat iki hafta önce açıldı.', 'iki hafta önce=2025-12-04'],
      ['de', 'Vor drei Tagen begann es.', 'Vor drei Tagen=2025-12-15'],
      ['fr', 'Il est venu il y a deux jours.', 'il y a deux jours=2025-12-16'],
      ['es', 'Llegó el lunes 15 a la capital.', 'lunes 15=2025-12-15'],
      ['es', 'Habló ayer.', 'ayer=2025-12-17'],
      ['it', 'È arrivato mercoledì.', 'mercoledì=2025-12-17'],
      ['it', 'Ha parlato ieri.', 'ieri=2025-12-17'],
      ['it', 'Lo disse due giorni fa.', 'due giorni fa=2025-12-16'],
      ['it', 'Il 3 novembre il ponte chiuse.', '3 novembre=2025-11-03'],
      ['pt', 'A reunião foi na sexta-feira (12).', 'sexta-feira (12)=2025-12-12'],
      ['pl', 'Spotkali się w środę.', 'środę=2025-12-17'],
      ['ja', '橋は3年前に開通した。', '3年前=2022'],
    ] as const
  ).filter(([language, text, expected]) => {
    const found = understand(articleOf(text, language)).dates.map((date) => `${date.passage.exact}=${date.value}`)
    return found.join() !== expected
  })
  assert.deepEqual(wrong, [])
})

test('understand() takes no city, name or thing for a time', () => {
  for (const [language, text] of [
    ['tg', 'Вай дар Душанбе зиндагӣ мекунад.'],
    ['tk', 'Anna bu ýerde ýaşaýar.'],
    ['en', 'The fare rose in two weeks and may march on, in may cases.'],
    ['en', 'He read The Sun. It was in order.'],
  ] as const)
    assert.deepEqual(understand(articleOf(text, language)).dates, [], text)
})

test('understand() finds one person under the names of several scripts', () => {
  const entityOf = (text: string, language: string) => understand(articleOf(text, language)).mentions[0]?.entity
  for (const [text, language] of [
    ['Tokayev arrived.', 'en'],
    ['Прибытие Токаева ожидается.', 'ru'],
    ['Тоқаевтың сапары басталды.', 'kk'],
    ['トカエフ氏が到着した。', 'ja'],
    ['托卡耶夫抵达。', 'zh'],
  ] as const) {
    assert.equal(entityOf(text, language), 'entity:tokayev', text)
  }
  assert.equal(entityOf('Вода в Казахстане убывает.', 'ru'), 'entity:country-kz')
})

test('understand() gives the same answer twice, and every passage holds, on any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '“',
      '”',
      '«',
      '»',
      '"',
      "'",
      ' said ',
      ' according to ',
      'Aru Bek',
      ' сказал ',
      '「',
      '」',
      'と述べた',
      '说：',
      ' 9.1% ',
      '($280)',
      '\n\n',
      '. ',
      ', ',
      ' by the end of 2027',
      ' on Thursday',
      '😀',
    ),
    fc.string({ maxLength: 8 }),
  )
  const language = fc.constantFrom('en', 'ru', 'kk', 'ky', 'uz', 'tr', 'de', 'fr', 'ja', 'zh', 'ko', 'und')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), language, (pieces, tag) => {
      const article = articleOf(pieces.join(''), tag)
      const one = understand(article)
      const places = one.statements.flatMap((statement) => [
        statement.passage,
        ...(statement.kind === 'quote' ? [...statement.quoted, statement.speaker?.passage ?? statement.passage] : []),
        ...statement.chain.flatMap((voice) => voice.cue ?? []),
      ])
      for (const place of [
        ...places,
        ...one.mentions.map((mention) => mention.passage),
        ...one.dates.map((date) => date.passage),
      ]) {
        assert.ok(holds(place, article))
      }
      assert.deepEqual(understand(article), one)
      assert.equal(new Set(one.statements.map((statement) => statement.id)).size, one.statements.length)
    }),
    { numRuns: 300 },
  )
})
