// What must hold of the nouns themselves.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleEdition } from '../../tests/sample-edition.ts'
import { articleId, layOut } from './article.ts'
import { captureHolds, newCapture } from './capture.ts'
import { type Carrier, editionDigest, type Item, originStrip, originsOf, sentencesOf } from './edition.ts'
import { type Outlet, outletOfUrl } from './outlet.ts'
import { holds, passage, passageAt } from './passage.ts'
import { articlesOf, faultsOfStory, type Story } from './story.ts'

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })

test('a passage from UTF-16 offsets says what stands there, in any script', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, exact, behind) => {
      const text = `${before} ${exact} ${behind}`
      const at = before.length + 1
      const place = passageAt({ id: 'article:1', text }, at, at + exact.length)
      assert.equal(place.exact, exact)
      assert.equal(place.end - place.start, [...exact].length)
      assert.ok(holds(place, { id: 'article:1', text }))
    }),
  )
})

test('a passage no longer holds when a word, a place or the article is another', () => {
  const article = { id: 'article:1', text: 'The harbour will be deepened.' } as const
  const place = passage(article, 4, 11)
  assert.equal(place.exact, 'harbour')
  assert.ok(holds(place, article))
  assert.ok(!holds(place, { ...article, text: 'The Harbour will be deepened.' }))
  assert.ok(!holds(place, { ...article, text: `A${article.text}` }))
  assert.ok(!holds(place, { ...article, id: 'article:2' }))
  assert.ok(!holds({ ...place, start: 5, end: 12 }, article))
})

test('there is no passage outside a text, and none without a word', () => {
  const article = { id: 'article:1', text: 'Short.' } as const
  for (const [start, end] of [
    [-1, 3],
    [0, 7],
    [3, 3],
    [4, 2],
    [Number.NaN, 2],
  ] as const)
    assert.throws(() => passage(article, start, end), { code: 'passage-outside-text' }, `${start}–${end}`)
})

test('blocks lie in the text one after another, in code points', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
      const { text, blocks } = layOut(texts.map((one) => ({ kind: 'paragraph', text: one })))
      const points = [...text]
      assert.deepEqual(
        blocks.map(({ start, end }) => points.slice(start, end).join('')),
        texts,
      )
    }),
  )
})

const about = {
  url: 'https://paper.example/1',
  capturedAt: '2025-12-18T08:00:00Z',
  origin: 'network',
  mediaType: 'text/html',
  status: 200,
} as const
const bytes = (text: string) => new TextEncoder().encode(text)

test('the same bytes at the same address are one capture, whenever they come', () => {
  const one = newCapture(about, bytes('page')).capture
  assert.equal(newCapture({ ...about, capturedAt: '2025-12-19T08:00:00Z' }, bytes('page')).capture.id, one.id)
  assert.notEqual(newCapture(about, bytes('page!')).capture.id, one.id)
  assert.notEqual(newCapture({ ...about, url: 'https://paper.example/2' }, bytes('page')).capture.id, one.id)
})

test('one changed byte breaks a capture', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), (body, where) => {
      const { capture } = newCapture(about, body)
      assert.ok(captureHolds(capture, body))
      const other = body.slice()
      other[where % body.length]! ^= 1
      assert.ok(!captureHolds(capture, other))
    }),
  )
})

test('an article’s id follows from its capture, headline and text', () => {
  const id = articleId('capture:1', 'Headline', 'Text')
  assert.equal(articleId('capture:1', 'Headline', 'Text'), id)
  for (const other of [
    articleId('capture:2', 'Headline', 'Text'),
    articleId('capture:1', 'Headlines', 'Text'),
    articleId('capture:1', 'Headline', 'Texts'),
  ])
    assert.notEqual(other, id)
})

test('the digest of an edition covers what readers get and not how far it has come', () => {
  const digest = editionDigest(sampleEdition)
  const { approval: _approval, ...unapproved } = sampleEdition
  assert.equal(editionDigest({ ...unapproved, status: 'withdrawn' }), digest)
  const { standfirst } = sampleEdition
  assert.notEqual(editionDigest({ ...sampleEdition, title: 'Another' }), digest)
  assert.notEqual(editionDigest({ ...sampleEdition, standfirst: { ...standfirst, text: 'Other words.' } }), digest)
  assert.notEqual(editionDigest({ ...sampleEdition, articles: sampleEdition.articles.slice(1) }), digest)
  assert.notEqual(editionDigest({ ...sampleEdition, rates: sampleEdition.rates.slice(1) }), digest)
})

test('sentences are numbered through their item, the standfirst is 0', () => {
  const places = [...sentencesOf(sampleEdition)].map((one) => one.place)
  assert.equal(places[0], '0')
  assert.equal(new Set(places).size, places.length)
  assert.equal(places[1], '1.1')
  const first = sampleEdition.items[0]!.paragraphs.flat().length
  assert.ok(places.includes(`1.${first}`) && !places.includes(`1.${first + 1}`))
})

test('the strip shows independent reports, each with its reprints behind it', () => {
  const carriers = (
    [
      [1, false],
      [2, false],
      [1, true],
      [1, true],
      [3, false],
    ] as const
  ).map(([origin, reprint], n): Carrier => ({ article: `article:${n}`, origin, reprint }))
  const item = { ...sampleEdition.items[0]!, carriers } as unknown as Item
  assert.equal(originStrip(item), '●○○ ● ●')
  assert.equal(originsOf(item), 3)
})

const outlet = (id: string, hosts: readonly string[]) => ({ id: `outlet:${id}`, hosts }) as unknown as Outlet

test('an address belongs to the outlet with the nearest host, and never to a look-alike', () => {
  const outlets = [outlet('paper', ['paper.example']), outlet('asia', ['asia.paper.example'])]
  const of = (url: string) => outletOfUrl(url, outlets)?.id
  assert.equal(of('https://paper.example/1'), 'outlet:paper')
  assert.equal(of('https://www.paper.example/1'), 'outlet:paper')
  assert.equal(of('https://asia.paper.example/1'), 'outlet:asia')
  assert.equal(of('https://m.asia.paper.example/1'), 'outlet:asia')
  for (const url of ['https://notpaper.example/', 'https://paper.example.evil.test/', 'paper.example', ''])
    assert.equal(of(url), undefined, url)
})

const story = (origins: Story['origins'], articles = origins.flatMap(articlesOf)): Story => ({
  id: 'story:1',
  articles,
  origins,
  belongings: [],
})
const reprint = (article: `article:${string}`) =>
  ({ article, of: 'article:1', share: 1, credited: true, evidence: '' }) as const

test('a sound story has every article in exactly one origin; a torn one says which', () => {
  const one = { article: 'article:1', reprints: [reprint('article:2')] } as const
  const two = { article: 'article:3', reprints: [] } as const
  assert.deepEqual(faultsOfStory(story([one, two])), [])
  assert.match(faultsOfStory(story([one, two, one], ['article:1', 'article:2', 'article:3'])).join(), /2 origins/)
  assert.match(faultsOfStory(story([one], ['article:1', 'article:2', 'article:4'])).join(), /article:4 stands in 0/)
  assert.match(faultsOfStory(story([one, two], ['article:1', 'article:2'])).join(), /article:3 .* is not in the story/)
})
