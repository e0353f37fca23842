// The house style: a sound edition breaks no rule, and each rule broken by itself is found.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filler, material, outlet, type Piece, digest as plainDigest } from '../../tests/sample-material.ts'
import type { Edition, Item } from '../news/edition.ts'
import { styleFaults, write } from './write.ts'

const piece = (name: string, headline: string): Piece => ({
  outlet: outlet(name),
  headline,
  paragraphs: [
    'Kazakhstan will deepen the harbour of Aktau next year, the port authority said on Thursday.',
    'Kazakh officials expect larger ships there once the channel is dredged.',
    ...filler(),
  ],
})
const week = material([
  [[piece('Paper A', 'Kazakh president opens the summit on the sea')]],
  [[piece('Paper B', 'Kazakh senate passes the law on fines')]],
])
const made = write(week)
assert.ok('edition' in made)
const { edition } = made
const find = (id: string) => week.articles.find((article) => article.id === id)
const rules = (of: Edition, digest = plainDigest) => styleFaults(of, digest, find).map((fault) => fault.rule)

const item = (change: (item: Item) => Item): Edition => ({
  ...edition,
  items: edition.items.map((one, n) => (n === 0 ? change(one) : one)),
})
const said = (text: string) => (one: Item) => ({
  ...one,
  paragraphs: [[{ ...one.paragraphs[0]![0], text }] as const, ...one.paragraphs.slice(1)],
})
const leadOf = edition.items[0]!.paragraphs[0]![0].text

test('an edition as it is written breaks no rule that bars it', () => {
  assert.deepEqual(
    styleFaults(edition, plainDigest, find).filter((fault) => fault.level === 'must'),
    [],
  )
})

for (const [rule, what, broken] of [
  ['T1', 'a title without series', { ...edition, title: 'Kazakh president opens the summit' }],
  ['T1', 'a title that ends with a stop', { ...edition, title: `${edition.title}.` }],
  ['T2', 'a title that begins with another headline', { ...edition, title: 'Foreign media on Kazakhstan: Rain; Sun' }],
  ['T3', 'a title with one teaser', { ...edition, title: edition.title.replace('; ', ' and ') }],
  ['T4', 'a title too short', { ...edition, title: 'Foreign media: Rain; Sun' }],
  [
    'S1',
    'a standfirst without its publisher',
    {
      ...edition,
      standfirst: { ...edition.standfirst, text: edition.standfirst.text.replace('the sample desk', 'somebody') },
    },
  ],
  ['S2', 'a standfirst too short', { ...edition, standfirst: { ...edition.standfirst, text: 'the sample desk.' } }],
  [
    'S3',
    'a number in the standfirst that stands in no item',
    {
      ...edition,
      standfirst: { ...edition.standfirst, text: edition.standfirst.text.replace('weekly', '47-page weekly') },
    },
  ],
  ['I1', 'too few items', { ...edition, items: [] as readonly Item[] }],
  ['I2', 'a headline that ends with a stop', item((one) => ({ ...one, headline: `${one.headline}.` }))],
  ['I4', 'a headline that is not the outlet’s', item((one) => ({ ...one, headline: `${one.headline} today` }))],
  ['I5', 'a lead without the outlet', item(said(leadOf.replace('Paper A', 'it')))],
  [
    'I6',
    'an article without a date',
    { ...edition, articles: edition.articles.map(({ datePublished: _date, ...rest }) => rest) },
  ],
  ['I7', 'an item too long', item(said(Array.from({ length: 300 }, () => leadOf).join(' ')))],
  ['I9', 'an exclamation mark', item(said(`${leadOf} Hurrah!`))],
] as const) {
  test(`${rule} finds ${what}`, () => {
    const found = styleFaults(broken, plainDigest, find)
    assert.ok(
      found.some((fault) => fault.rule === rule),
      JSON.stringify(found),
    )
    const before = styleFaults(edition, plainDigest, find)
    assert.notDeepEqual(found, before)
  })
}

test('too many items are found by the digest’s own number', () => {
  assert.ok(rules(edition, { ...plainDigest, items: { min: 1, max: 1 } }).includes('I1'))
  assert.ok(!rules(edition, { ...plainDigest, items: { min: 1, max: 2 } }).includes('I1'))
})

test('a headline that the digest wrote itself need not be the outlet’s', () => {
  const own = item((one) => ({ ...one, headline: 'The summit opens', ownHeadline: true }))
  assert.ok(!rules(own).includes('I4'))
})
