import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Article, articleId, layOut } from '../news/article.ts'
import { newCapture } from '../news/capture.ts'
import type { Outlet } from '../news/outlet.ts'
import { faultsOfStory, type Story } from '../news/story.ts'
import { findReprints, group } from './group.ts'

const names: Readonly<Record<string, string>> = {
  northwire: 'Northwire',
  harbour: 'The Harbour Echo',
  valley: 'Valley Post',
  plain: 'Plain Daily',
  ridge: 'Ridge Courier',
  coast: 'Coast Today',
  hill: 'Hill Observer',
  lake: 'Lake Gazette',
}

function outlet(id: string): Outlet {
  return {
    id: `outlet:${id}`,
    name: names[id] ?? id,
    otherNames: [],
    url: `https://${id}.example/`,
    hosts: [`${id}.example`],
    country: 'ZZ',
    languages: ['en'],
    owner: 'private',
    kind: id === 'northwire' ? 'agency' : 'newspaper',
    standing: 3,
    policy: 'direct',
  }
}

const outletOf = (article: Article) => outlet(article.outlet!.slice('outlet:'.length))

function article(
  id: string,
  at: string,
  headline: string,
  paragraphs: readonly string[],
  more: { readonly agency?: string; readonly language?: string } = {},
): Article {
  const laid = layOut(paragraphs.map((text) => ({ kind: 'paragraph', text })))
  const url = `https://${id}.example/${encodeURIComponent(headline)}`
  const { capture } = newCapture(
    { url, capturedAt: '2025-12-21T06:00:00Z', origin: 'network', mediaType: 'text/html', status: 200 },
    new TextEncoder().encode(laid.text),
  )
  return {
    id: articleId(capture.id, headline, laid.text),
    capture: capture.id,
    outlet: `outlet:${id}`,
    url,
    headline,
    byline: [],
    ...(more.agency === undefined ? {} : { agency: more.agency }),
    datePublished: { value: at, raw: at, evidence: 'meta' },
    kind: 'news',
    inLanguage: more.language ?? 'en',
    ...laid,
    reader: 'read@1',
  }
}

const dispatch = [
  'The ferry Meridian ran aground on a sandbank outside the port of Talsund on Tuesday night with 312 passengers aboard, the coast guard said. Nobody was hurt.',
  'Tugs tried for four hours to pull the ship free before the tide fell, and the passengers spent the night in the lounges, where the crew served soup and handed out blankets.',
  'Harbour master Ingrid Solheim said the master of the Meridian had reported a failure of the steering gear some ten minutes before the ship left the marked channel.',
  'The owner, Talsund Line, has taken the sister ship Parallel out of service until its steering gear has been inspected by the maritime authority.',
]
const shortened = [dispatch[0]!, dispatch[2]!]
const copies = [
  article('northwire', '2025-12-17T06:00:00Z', 'Ferry with 312 aboard runs aground off Talsund', dispatch),
  article('harbour', '2025-12-17T07:10:00Z', 'Passengers spend night on stranded ferry', dispatch, {
    agency: 'Northwire',
  }),
  article('valley', '2025-12-17T07:30:00Z', 'Ferry runs aground, no one hurt', [...dispatch, '© Northwire']),
  article('plain', '2025-12-17T08:00:00Z', 'Stuck on a sandbank until morning', dispatch),
  article('ridge', '2025-12-17T08:20:00Z', 'Ferry stranded off Talsund', shortened, { agency: 'Northwire' }),
  article('coast', '2025-12-17T09:00:00Z', 'Talsund ferry aground', [
    `Three holidaymakers from our region were aboard when a ferry got stuck. ${dispatch[0]!}`,
    ...dispatch.slice(1),
  ]),
  // Printed with its day alone, so the hour says nothing against it.
  article('hill', '2025-12-17', 'Steering failure suspected in ferry grounding', dispatch.slice(1)),
]

test('group() finds one origin behind a dispatch and its six copies, whole, short and retouched', () => {
  const { stories, reprints } = group(copies, { outletOf })
  assert.equal(stories.length, 1)
  assert.equal(stories[0]!.origins.length, 1)
  const origin = stories[0]!.origins[0]!
  assert.equal(origin.article, copies[0]!.id)
  assert.equal(origin.agency, 'Northwire')
  assert.deepEqual(new Set(reprints.map((reprint) => reprint.article)), new Set(copies.slice(1).map(({ id }) => id)))
})

test('group() tells of each reprint whether it is credited, and what speaks for it', () => {
  const { reprints } = group(copies, { outletOf })
  const of = (at: number) => reprints.find((reprint) => reprint.article === copies[at]!.id)!
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6].map((at) => of(at).credited),
    [true, true, false, true, false, false],
  )
  assert.match(of(1).evidence, /^(\d+) of \1 five-word runs shared; credited to Northwire; 1 h 10 min later$/)
  assert.match(of(3).evidence, /credited to nobody/)
  assert.ok(of(4).share > 0.9, `${of(4).share}`)
})

test('group() takes the earliest print for the origin when the agency’s own is not there', () => {
  const { stories } = group(copies.slice(1, 5), { outletOf })
  assert.equal(stories.length, 1)
  assert.equal(stories[0]!.origins[0]!.article, copies[1]!.id)
  assert.equal(stories[0]!.origins[0]!.agency, 'Northwire')
})

test('group() keeps a dispatch for the origin though a copy carries an earlier date', () => {
  const early = article('lake', '2025-12-17T05:00:00Z', 'Ferry aground', dispatch, { agency: 'Northwire' })
  const { stories } = group([early, ...copies], { outletOf })
  assert.equal(stories[0]!.origins[0]!.article, copies[0]!.id)
})

test('group() names no agency when the copy credits the newspaper that had the text first', () => {
  const first = article('valley', '2025-12-17T06:00:00Z', 'Ferry runs aground', dispatch)
  const copy = article('lake', '2025-12-17T09:00:00Z', 'Ferry on a sandbank', dispatch, { agency: 'Valley Post' })
  const { stories } = group([first, copy], { outletOf })
  const [origin] = stories[0]!.origins
  assert.equal(origin!.article, first.id)
  assert.equal(origin!.agency, undefined)
  assert.match(origin!.reprints[0]!.evidence, /credited to Valley Post/)
})

test('group() finds copies in a script without spaces', () => {
  const text = [
    '塔尔松港务局周三表示，一艘载有三百一十二名乘客的渡轮周二深夜在港外沙洲搁浅，没有人员受伤。',
    '拖船连续作业四个小时未能使船只脱困，乘客在船上休息室过夜，船员向他们分发热汤和毛毯。',
    '港务长索尔海姆说，船长在驶离航道前约十分钟报告舵机发生故障，海事部门已派员登船检查。',
  ]
  const { stories } = group(
    [
      article('harbour', '2025-12-17T02:00:00Z', '渡轮在塔尔松港外搁浅', text, { language: 'zh' }),
      article('valley', '2025-12-17T04:00:00Z', '三百余名乘客在渡轮上过夜', text.slice(0, 2), { language: 'zh' }),
    ],
    { outletOf },
  )
  assert.equal(stories.length, 1)
  assert.match(stories[0]!.origins[0]!.reprints[0]!.evidence, /seven-character runs shared/)
})

const bridge = [
  article('harbour', '2025-12-16T08:00:00Z', 'Kostrava opens Almira bridge after nine years', [
    'President Milan Dravek opened the Almira bridge over the Sava strait on Tuesday, nine years and 2.4 billion euros after work began.',
    'The 3,870-metre crossing joins Kostrava to the island of Vel. Prime Minister Petra Ostrova of neighbouring Zemlia attended. Engineer Tomas Belik said the pylons would stand an earthquake.',
  ]),
  article('valley', '2025-12-16T12:00:00Z', 'After nine years, a bridge to Vel', [
    'Islanders on Vel can drive to the mainland: the Almira bridge, 3,870 metres long, was opened by Milan Dravek before thousands of people.',
    'It cost 2.4 billion euros, three times the first estimate. Petra Ostrova, prime minister of Zemlia, praised the work of engineer Tomas Belik.',
  ]),
  article(
    'plain',
    '2025-12-16T15:00:00Z',
    'Kostrava: Almira-Brücke nach neun Jahren eröffnet',
    [
      'Präsident Milan Dravek hat am Dienstag die Almira-Brücke zur Insel Vel eröffnet. Das Bauwerk ist 3870 Meter lang und hat 2,4 Milliarden Euro gekostet.',
      'Unter den Gästen war Ministerpräsidentin Petra Ostrova aus Zemlia. Ingenieur Tomas Belik sagte, die Pfeiler hielten einem Erdbeben stand.',
    ],
    { language: 'de' },
  ),
  article(
    'ridge',
    '2025-12-16T16:00:00Z',
    'В Костраве открыли мост Алмира',
    [
      'Президент Милан Дравек открыл мост Алмира на остров Вел. Длина моста — 3870 метров, строительство обошлось в 2,4 млрд евро.',
      'На церемонию приехала премьер-министр Землии Петра Острова. Инженер Томас Белик сказал, что опоры выдержат землетрясение.',
    ],
    { language: 'ru' },
  ),
  article(
    'coast',
    '2025-12-16T18:00:00Z',
    'コストラヴァ、アルミラ橋が開通',
    [
      'コストラヴァのミラン・ドラヴェク大統領は16日、ヴェル島とを結ぶアルミラ橋の開通式に出席した。全長3870メートル、総工費は24億ユーロ。',
      '隣国ゼムリアのペトラ・オストロヴァ首相も出席した。技師のトマス・ベリクは、橋脚は地震に耐えると述べた。',
    ],
    { language: 'ja' },
  ),
  article(
    'hill',
    '2025-12-16T19:00:00Z',
    'Le pont Almira ouvre en Kostrava',
    [
      'Le président Milan Dravek a inauguré mardi le pont Almira, long de 3 870 mètres, qui relie l’île de Vel au continent.',
      'L’ouvrage a coûté 2,4 milliards d’euros. La première ministre de Zemlia, Petra Ostrova, était présente. L’ingénieur Tomas Belik assure que les piles résisteront à un séisme.',
    ],
    { language: 'fr' },
  ),
  article('lake', '2025-12-17T06:00:00Z', 'Almira bridge brings Vel within ten minutes', [
    'Traffic rolled across the Almira bridge to Vel for the first full day on Wednesday after President Milan Dravek cut the ribbon.',
    'Engineer Tomas Belik called the 3,870-metre bridge safe; its price of 2.4 billion euros was defended by the guest of honour, Petra Ostrova of Zemlia.',
  ]),
]
const others = [
  article('harbour', '2025-12-16T09:00:00Z', 'Herring catch smallest since 1988', [
    'Fishermen landed 14,200 tonnes of herring this autumn, the smallest catch since 1988, the fisheries board said. Biologist Signe Aker blamed warm water.',
  ]),
  article(
    'plain',
    '2025-12-17T10:00:00Z',
    'Winzer klagen über Hagel',
    [
      'Nach dem Hagel im Juni melden Winzer an der Ruhn Ausfälle von 37 Prozent. Verbandschef Jonas Weidner fordert Hilfe vom Land.',
    ],
    { language: 'de' },
  ),
  article(
    'ridge',
    '2025-12-17T11:00:00Z',
    'Школьники вышли на лёд',
    ['В городе Нижнеборск открылся каток площадью 1800 квадратных метров. Тренер Анна Лосева ждёт двести учеников.'],
    { language: 'ru' },
  ),
]

test('group() makes one story of seven reports in five languages, each an origin of its own', () => {
  const { stories } = group([...bridge, ...others], { outletOf })
  const story = stories.find(({ articles }) => articles.includes(bridge[0]!.id))!
  assert.deepEqual(new Set(story.articles), new Set(bridge.map(({ id }) => id)))
  assert.equal(story.origins.length, 7)
  assert.equal(stories.length, 1 + others.length)
})

test('group() says why a report belongs to its story, in the script of both', () => {
  const { stories } = group([...bridge, ...others], { outletOf })
  const whyOf = (id: string) => stories.flatMap((story) => story.belongings).find(({ article }) => article === id)!.why
  assert.match(whyOf(bridge[3]!.id), /^shares .*\p{sc=Cyrillic}.* with /u)
  assert.match(whyOf(bridge[1]!.id), /2\.4 billion euros/)
  assert.equal(whyOf(others[0]!.id), 'the only report of it')
})

test('group() notes which outlet of the story a report cites', () => {
  const second = article('coast', '2025-12-16T20:00:00Z', 'Almira bridge opened to Vel', [
    'According to The Harbour Echo, President Milan Dravek opened the Almira bridge to the island of Vel, which cost 2.4 billion euros.',
    'Tomas Belik, the engineer, and Petra Ostrova of Zemlia looked on as the 3,870-metre bridge was opened after nine years.',
  ])
  const { stories } = group([...bridge.slice(0, 2), second], { outletOf })
  const why = stories[0]!.belongings.find(({ article }) => article === second.id)!.why
  assert.match(why, /; cites The Harbour Echo$/)
})

const sanctions = (number: string, id: string, at: string, tail: string) =>
  article(id, at, `Union agrees ${number} sanctions package against Belgard`, [
    `Ambassadors of the Union agreed the ${number} sanctions package against Belgard, which bans trade in machine tools and lists more ships. ${tail}`,
    'Diplomats said the measures would be adopted in writing. Belgard’s foreign ministry called the sanctions unlawful.',
  ])

test('group() keeps the 12th and the 13th package of sanctions apart', () => {
  const { stories } = group(
    [
      sanctions('12th', 'harbour', '2025-12-15T10:00:00Z', 'Forty tankers are on the list.'),
      sanctions('12th', 'valley', '2025-12-15T13:00:00Z', 'The list names forty tankers and two yards.'),
      sanctions('13th', 'plain', '2025-12-17T09:00:00Z', 'Eighteen banks are cut off.'),
      sanctions('13th', 'ridge', '2025-12-17T12:00:00Z', 'Eighteen banks lose access to payments.'),
    ],
    { outletOf },
  )
  assert.deepEqual(
    stories.map((story) => story.articles.length),
    [2, 2],
  )
})

const match = (id: string, at: string, score: string, headline: string, text: string) =>
  article(id, at, `${headline} ${score}`, [
    `${text} Talsund Rovers and Almira United met in the league before a full stadium. Coach Arne Vik of Talsund praised goalkeeper Pal Nord; Almira coach Luka Peric spoke of tired legs.`,
  ])

test('group() keeps two matches of the same teams on different days apart', () => {
  const { stories } = group(
    [
      match('harbour', '2025-12-13T20:00:00Z', '2–1', 'Talsund Rovers beat Almira United', 'Nils Berg scored twice.'),
      match('valley', '2025-12-13T21:00:00Z', '2:1', 'Rovers edge Almira United', 'Two goals by Nils Berg decided it.'),
      match('plain', '2025-12-17T20:00:00Z', '0–3', 'Talsund Rovers lose to Almira United', 'Jon Sol hit three.'),
      match('ridge', '2025-12-17T21:00:00Z', '3-0', 'Almira United beat Talsund Rovers', 'A hat-trick by Jon Sol.'),
    ],
    { outletOf },
  )
  assert.deepEqual(
    stories.map((story) => story.articles.length),
    [2, 2],
  )
})

const notice =
  'We and our partners store and read information on your device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices, including your right to object where legitimate interest is used, by clicking below or at any time on the page about privacy.'

test('group() takes no cookie notice for a copied text', () => {
  const pages = [
    article('harbour', '2025-12-15T08:00:00Z', 'Bakers raise the price of rye bread', [
      notice,
      'Rye bread costs more from Monday, the guild of bakers said.',
    ]),
    article('harbour', '2025-12-16T08:00:00Z', 'New tram line to open in spring', [
      notice,
      'Line 9 will carry passengers from April, says the mayor.',
    ]),
    article('harbour', '2025-12-17T08:00:00Z', 'Owl found in parcel office', [
      notice,
      'Clerks heard it hoot behind a shelf of unclaimed letters.',
    ]),
  ]
  const { stories, reprints } = group(pages, { outletOf })
  assert.deepEqual(reprints, [])
  assert.equal(stories.length, 3)
})

test('findReprints() gives pairs with the share of the shorter text that stands in the longer', () => {
  const [a, b] = [dispatch.join('\n'), shortened.join('\n')]
  const pairs = findReprints([
    { id: 'short', text: b, publishedAt: '2025-12-17' },
    { id: 'long', text: a, publishedAt: '2025-12-16' },
    { id: 'other', text: others[0]!.text },
  ])
  assert.deepEqual(
    pairs.map((pair) => [pair.a, pair.b, pair.share > 0.9]),
    [['short', 'long', true]],
  )
})

const everything = [...copies, ...bridge, ...others]
const byId = (stories: readonly Story[]) => new Map(stories.map((story) => [story.id, story.articles.length]))

test('group() gives the same stories whatever order the articles come in', () => {
  const once = JSON.stringify(group(everything, { outletOf }))
  fc.assert(
    fc.property(fc.shuffledSubarray(everything, { minLength: everything.length }), (shuffled) => {
      assert.equal(JSON.stringify(group(shuffled, { outletOf })), once)
    }),
    { numRuns: 5 },
  )
})

test('group() puts every article in exactly one story and one origin, whatever the articles', () => {
  fc.assert(
    fc.property(fc.subarray(everything), (some) => {
      const { stories } = group(some, { outletOf })
      assert.deepEqual(stories.flatMap((story) => story.articles).sort(), some.map(({ id }) => id).sort())
      assert.deepEqual(stories.flatMap(faultsOfStory), [])
      for (const story of stories) {
        assert.deepEqual(new Set(story.belongings.map((belonging) => belonging.article)), new Set(story.articles))
      }
      assert.equal(new Set(stories.map(({ id }) => id)).size, stories.length)
    }),
    { numRuns: 25 },
  )
})

test('a story keeps its id when a report is added, even one older than all it had', () => {
  const before = group(everything.slice(1), { outletOf }).stories
  const after = group(everything, { outletOf, previous: before }).stories
  assert.deepEqual([...byId(after).keys()].sort(), [...byId(before).keys()].sort())
  const unchanged = group(everything, { outletOf }).stories
  assert.deepEqual(unchanged, group(everything, { outletOf, previous: unchanged }).stories)
})

test('group() of nothing is nothing, and tells how far it is', () => {
  assert.deepEqual(group([], { outletOf }), { stories: [], reprints: [] })
  const told: number[][] = []
  group(others, { outletOf, onProgress: (done, total) => told.push([done, total]) })
  assert.deepEqual(told.at(-1), [others.length, others.length])
})
