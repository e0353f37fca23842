// Pages saved as text: the two seeds beside the repository against their gold, and pages of the same classes written here.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Article, LeftOut } from '../news/article.ts'
import { newCapture } from '../news/capture.ts'
import { read } from './read.ts'

function reading(body: Uint8Array, url = 'file:page.txt') {
  const { capture } = newCapture(
    { url, capturedAt: '2026-03-01T00:00:00Z', origin: 'file', mediaType: 'text/plain', status: 200 },
    body,
  )
  return read(capture, body)
}

function articleOf(text: string): { readonly article: Article; readonly leftOut: readonly LeftOut[] } {
  const found = reading(new TextEncoder().encode(text))
  if (found.kind !== 'article') assert.fail(found.why)
  return found
}

const blocksOf = (article: Article) =>
  article.blocks.map((block) => [...article.text].slice(block.start, block.end).join(''))
const whys = (leftOut: readonly LeftOut[]) => leftOut.map((each) => each.why)

// --- the seeds ---

const shared = new URL('../../../shared/', import.meta.url)
const goldFile = new URL('gold/seed-article.json', shared)
const absent = existsSync(goldFile) ? false : 'the shared folder with the seeds is not beside the repository'

type Gold = {
  readonly seed1: {
    readonly seedFile: string
    readonly title: string
    readonly standfirst: { readonly text: string }
    readonly items: readonly {
      readonly outlet: string
      readonly headline: string
      readonly paragraphs: readonly { readonly text: string }[]
    }[]
  }
  readonly seed2: {
    readonly seedFile: string
    readonly title: string
    readonly datePublished: string
    readonly datePublishedRaw: string
    readonly author: { readonly name: string }
    readonly image: { readonly credit: string }
    readonly bodyParagraphs: readonly { readonly text: string }[]
    readonly boilerplateRemoved: readonly {
      readonly kind: string
      readonly fromLine: number
      readonly toLine: number
    }[]
  }
}
const gold = () => JSON.parse(readFileSync(goldFile, 'utf8')) as Gold
const seed = (name: string) => readFileSync(new URL(`seeds/${name}`, shared))

test('read() reads the article among the seeds exactly as its gold', { skip: absent }, () => {
  const expected = gold().seed2
  const found = reading(seed(expected.seedFile))
  if (found.kind !== 'article') assert.fail(found.why)
  const { article, leftOut } = found
  assert.equal(article.headline, expected.title)
  assert.deepEqual(article.byline, [{ name: expected.author.name }])
  assert.deepEqual(article.datePublished, {
    value: expected.datePublished,
    raw: expected.datePublishedRaw,
    evidence: 'text',
  })
  assert.deepEqual(article.images, [{ credit: expected.image.credit }])
  assert.deepEqual(
    blocksOf(article),
    expected.bodyParagraphs.map((paragraph) => paragraph.text),
  )
  assert.equal(article.inLanguage, 'en')
  assert.deepEqual(
    whys(leftOut),
    expected.boilerplateRemoved.map((removed) => removed.kind),
  )
  const lines = new TextDecoder().decode(seed(expected.seedFile)).split('\n')
  for (const [at, { fromLine, toLine }] of expected.boilerplateRemoved.entries()) {
    const there = lines
      .slice(fromLine - 1, toLine)
      .map((line) => line.replace(/^\s*•\s*/, '').trim())
      .filter(Boolean)
    assert.equal(leftOut[at]?.text, there.join('\n'))
  }
})

test('read() reads the press review among the seeds exactly as its gold', { skip: absent }, () => {
  const expected = gold().seed1
  const found = reading(seed(expected.seedFile))
  if (found.kind !== 'article') assert.fail(found.why)
  const { article, leftOut } = found
  assert.equal(article.kind, 'press-review')
  assert.equal(article.headline, expected.title)
  assert.equal(article.standfirst, expected.standfirst.text)
  assert.deepEqual(
    article.sections,
    expected.items.map((item) => ({
      outlet: item.outlet,
      headline: item.headline,
      paragraphs: item.paragraphs.map((paragraph) => paragraph.text),
    })),
  )
  assert.equal(article.datePublished, undefined)
  assert.deepEqual(article.byline, [])
  assert.deepEqual(whys(leftOut), ['previous-issue'])
})

// --- pages of the same classes, written here ---

const body = [
  'The lake board of the five valleys met in Orlava on Tuesday and agreed to share the readings of all its gauges, ending a quarrel that had gone on for six winters and cost two of the valleys a harvest.',
  'Under the agreement every valley reports the level of its water at noon, and a bureau in Orlava puts the figures on one map. “Until now each of us owned a number and none of us owned the lake,” said Petra Lindqvist, who chairs the board.',
  'The first joint map is due in April. Fishermen, who had asked for it in vain since the dry summer of 2021, said that they would believe it when they could hold it in their hands.',
  'What the map will not settle is who may pump how much. That question comes before the courts of two countries in the autumn, and neither side expects a quick answer.',
]
const rates = ['• LVA/USD = 0.0113 0%', '  • ORL/USD = 0.0021 0%', '  • PEN/USD = 0.1050 0%']

test('read() reads a text page with ticker, two dates, a credit line, a repeated name and a bio', () => {
  const { article, leftOut } = articleOf(
    [
      ...rates,
      ...rates,
      ...rates,
      ...rates,
      '3 March 2026',
      '24 February 2026',
      '',
      'Five Valleys Agree to Share One Map of Their Lake',
      '',
      'Photo: Lake Board',
      '',
      ...body.flatMap((text) => [text, '']),
      'Jonas Vetter',
      '',
      'Jonas Vetter',
      '',
      'Jonas Vetter is a writer who has covered lakes and rivers for The Five Valleys Review since 2012.',
      '',
      'He lives in Orlava with two boats, neither of which floats.',
      '',
      'View all articles byJonas Vetter',
      '',
      'Related Stories',
      '',
      'Footer',
    ].join('\n'),
  )
  assert.equal(article.headline, 'Five Valleys Agree to Share One Map of Their Lake')
  assert.deepEqual(blocksOf(article), body)
  assert.equal(article.datePublished?.value, '2026-02-24')
  assert.deepEqual(article.byline, [{ name: 'Jonas Vetter' }])
  assert.deepEqual(article.images, [{ credit: 'Lake Board' }])
  assert.deepEqual(whys(leftOut), [
    'currency-ticker',
    'page-date',
    'byline-repeated',
    'author-bio',
    'author-archive-link',
    'related',
    'sidebar',
  ])
})

test('read() reads a text page with a menu, a byline above and the date below the headline', () => {
  const { article, leftOut } = articleOf(
    [
      'Home',
      'News',
      'Lakes',
      'Sport',
      'Tuesday, 3 March 2026',
      '',
      'Five valleys agree to share one map of their lake',
      'By Ana Ruiz and Tom Okafor',
      '24 February 2026, 14:05',
      'Share',
      '',
      ...body.flatMap((text) => [text, '']),
      'Read more: The winter the gauges froze',
      '© The Quay 2026. All rights reserved.',
    ].join('\n'),
  )
  assert.equal(article.headline, 'Five valleys agree to share one map of their lake')
  assert.deepEqual(
    article.byline.map((author) => author.name),
    ['Ana Ruiz', 'Tom Okafor'],
  )
  assert.equal(article.datePublished?.value, '2026-02-24')
  assert.deepEqual(blocksOf(article), body)
  for (const why of ['page-date', 'byline', 'share-bar', 'related', 'copyright'])
    assert.ok(whys(leftOut).includes(why), why)
})

test('read() reads a text page in Russian with a dateline and an agency', () => {
  const russian = [
    'ОРЛАВА, 24 февраля – Норд Пресс. Озёрный совет пяти долин договорился во вторник обмениваться показаниями всех водомеров и завершил спор, который длился шесть зим.',
    'По соглашению каждая долина сообщает уровень воды в полдень, а бюро в Орлаве наносит его на общую карту. «До сих пор у каждого была цифра, но ни у кого не было озера», — сказала глава совета Петра Линдквист.',
    'Первая общая карта должна появиться в апреле. Рыбаки, которые просили о ней с засушливого лета 2021 года, обещали поверить, когда смогут взять её в руки.',
  ]
  const { article } = articleOf(
    [
      'Курс: 87,45',
      '3 марта 2026',
      '24 февраля 2026, 18:40',
      '',
      'Пять долин договорились об общей карте озера',
      '',
      'Фото: Озёрный совет',
      '',
      ...russian.flatMap((text) => [text, '']),
      'Читайте также',
      'Зима, когда замёрзли водомеры',
    ].join('\n'),
  )
  assert.equal(article.headline, 'Пять долин договорились об общей карте озера')
  assert.equal(article.datePublished?.value, '2026-02-24')
  assert.equal(article.dateline, 'ОРЛАВА')
  assert.equal(article.agency, 'Норд Пресс')
  assert.equal(article.inLanguage, 'ru')
  assert.deepEqual(blocksOf(article), russian)
  assert.deepEqual(article.images, [{ credit: 'Озёрный совет' }])
})

test('read() puts lines together that were wrapped at a fixed width', () => {
  const wrap = (text: string) => text.replace(/(.{50,70}) /g, '$1\n')
  const { article } = articleOf(
    [
      'Five Valleys Agree to Share One Map of Their Lake',
      '',
      '24 February 2026',
      '',
      ...body.flatMap((text) => [wrap(text), '']),
    ].join('\n'),
  )
  assert.deepEqual(blocksOf(article), body)
  assert.equal(article.datePublished?.value, '2026-02-24')
})

test('read() reads a press review of another house in the form of its lines alone', () => {
  const item = (outlet: string, headline: string, lead: string) => [
    `${outlet}: ${headline}`,
    lead,
    `${outlet} recalls that the valleys had argued for six winters about their lake.`,
  ]
  const { article, leftOut } = articleOf(
    [
      'Ostland in the world press: Five valleys share one map; fishermen wait for April',
      'With the agreement of the five valleys on one map of their lake, and with the doubts of fishermen about it, the Ostland News Bureau presents its review of the week in foreign media.',
      ...item(
        'The Quay Times',
        'Five valleys share one map',
        'The valleys will share their readings, The Quay Times reports.',
      ),
      ...item(
        'Lake & River',
        '“None of us owned the lake”',
        'According to Lake & River, the board met for nine hours.',
      ),
      ...item(
        'Baltic Morning Herald',
        'Who may pump how much: courts to decide',
        'The question comes before two courts in the autumn, BMH writes.',
      ),
      'The previous review can be read here.',
    ].join('\n'),
  )
  assert.equal(article.kind, 'press-review')
  assert.ok(article.standfirst?.startsWith('With the agreement'))
  assert.deepEqual(
    article.sections?.map((section) => [section.outlet, section.headline, section.paragraphs.length]),
    [
      ['The Quay Times', 'Five valleys share one map', 2],
      ['Lake & River', '“None of us owned the lake”', 2],
      ['Baltic Morning Herald', 'Who may pump how much: courts to decide', 2],
    ],
  )
  assert.deepEqual(article.blocks.filter((block) => block.kind === 'heading').length, 3)
  assert.deepEqual(whys(leftOut), ['previous-issue'])
})

test('read() says why a text with no article in it is none', () => {
  const of = (text: string) => reading(new TextEncoder().encode(text))
  for (const text of ['', '\n \n', 'Hello.', 'Home\nNews\nSport\n12:40\n13:05'])
    assert.equal(of(text).kind, 'not-an-article', text)
})
