// Which stories come into an edition, which article carries each, and what is said of those that do not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filler, material, outlet, type Piece } from '../../tests/sample-material.ts'
import { rubricOf, select } from './select.ts'

const paper = outlet('The Kanto Paper')
const post = outlet('The Harbour Post', { country: 'HK' })
const wire = outlet('Hinode Wire', { kind: 'agency' })
const home = outlet('Steppe Home', { country: 'KZ' })
const moscow = outlet('Вестник Востока', { country: 'RU', languages: ['ru'] })

const lead = 'Kazakhstan will deepen the harbour of Aktau next year, the port authority said on Thursday.'
const more = 'Kazakh officials expect larger ships there once the channel is dredged.'
const piece = (from: Piece['outlet'], about: Partial<Piece> = {}): Piece => ({
  outlet: from,
  headline: `Kazakhstan to deepen its harbour, says ${from.name}`,
  paragraphs: [lead, more, ...filler()],
  ...about,
})
const whyOf = (stories: Parameters<typeof material>[0], about = {}) =>
  select(material(stories, about)).decisions.map((decision) => decision.why)

test('a story told by a foreign outlet is chosen, and the decision says by whom and how often', () => {
  const { choices, decisions } = select(material([[[piece(paper)], [piece(post)]]]))
  assert.equal(choices.length, 1)
  assert.match(decisions[0]!.why, /2 foreign outlets, 2 independent origins; carried by The/)
})

test('home outlets are no foreign media', () => {
  assert.deepEqual(whyOf([[[piece(home)]]]), ['only home outlets tell it'])
  const { choices } = select(material([[[piece(home)], [piece(paper)]]]))
  assert.equal(choices[0]!.carrier.outlet, paper)
  assert.equal(choices[0]!.origins.length, 1)
})

test('a piece that names the country in passing does not carry a story', () => {
  const passing = piece(paper, {
    headline: 'Ships wait for the wind',
    paragraphs: [...filler(), 'One of them had come from a Kazakh port.'],
  })
  assert.deepEqual(whyOf([[[passing]]]), ['Kazakhstan is named only in passing'])
  const without = piece(paper, { headline: 'Ships wait', paragraphs: filler() })
  assert.deepEqual(whyOf([[[without]]]), ['Kazakhstan is not named'])
})

for (const policy of ['discovery', 'disabled'] as const) {
  test(`an outlet of policy "${policy}" carries nothing`, () => {
    const closed = outlet('Closed Paper', { policy })
    assert.deepEqual(whyOf([[[piece(closed)]]]), ['its outlets allow no quotation'])
    const { choices } = select(material([[[piece(closed)], [piece(post)]]]))
    assert.equal(choices[0]!.carrier.outlet, post)
  })
}

test('a story told only in another language is refused, and the decision says why', () => {
  const russian: Piece = {
    outlet: moscow,
    headline: 'Казахстан углубит порт Актау',
    paragraphs: ['Казахстан в следующем году углубит порт Актау, сообщило управление порта.', ...filler('ru')],
  }
  assert.deepEqual(whyOf([[[russian]]]), [
    'no article in the language of the digest tells it, and no translation is configured',
  ])
  assert.equal(select(material([[[russian]]], { inLanguage: 'ru' })).choices.length, 1)
})

test('what an office-holder writes is no independent report', () => {
  const opinion = piece(post, {
    headline: 'Kazakhstan’s harbour is open to all',
    about: { kind: 'opinion', byline: [{ name: 'Aliya Serik', role: 'deputy minister of transport of Kazakhstan' }] },
  })
  const { choices } = select(material([[[piece(paper)], [opinion]]]))
  assert.equal(choices[0]!.carrier.outlet, paper)
  assert.equal(choices[0]!.origins.length, 1)
  assert.ok(select(material([[[opinion]]])).choices[0]!.carrier.byOfficeHolder)
})

test('outlets of one family are one voice', () => {
  const morning = outlet('Morning Star', { family: 'star' })
  const evening = outlet('Evening Star', { family: 'star' })
  const { choices } = select(material([[[piece(morning)], [piece(evening)], [piece(post)]]]))
  assert.equal(choices[0]!.origins.length, 2)
})

test('reprints are counted as outlets and never as origins', () => {
  const credited = { about: { agency: 'Hinode Wire' } }
  const { choices } = select(material([[[piece(wire), piece(paper, credited), piece(post)]]]))
  assert.equal(choices[0]!.origins.length, 1)
  assert.equal(choices[0]!.origins[0]!.candidates.length, 3)
})

test('an article outside the window carries nothing, and its story is not even decided on', () => {
  const old = piece(paper, { about: { datePublished: { value: '2025-12-01', raw: '', evidence: 'meta' } } })
  assert.deepEqual(whyOf([[[old]]]), [])
})

const onRubric = (from: Piece['outlet'], headline: string): Piece => piece(from, { headline })

test('the order is that of the genre: head of state, region, bilateral, economy, society, law', () => {
  const outlets = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((name) => outlet(`Paper ${name}`))
  const headlines = [
    'Kazakh senate passes law on fines in second reading',
    'Kazakh schools stage a music festival',
    'Kazakhstan’s economic growth: GDP and inflation',
    'Kazakhstan signs equipment contract and cooperation agreement',
    'Kazakhstan and its Caspian neighbours share water of the region',
    'Kazakh president opens summit',
  ]
  const { choices } = select(material(headlines.map((headline, n) => [[onRubric(outlets[n]!, headline)]])))
  assert.deepEqual(
    choices.map((choice) => choice.rubric),
    ['diplomacy', 'region', 'bilateral', 'economy', 'society', 'law'],
  )
  assert.equal(rubricOf(choices[0]!.carrier.article), 'diplomacy')
})

test('no outlet carries more than two items, and no edition has more than its most', () => {
  const headlines = [
    'Kazakh senate passes law on fines',
    'Kazakh schools stage a music festival',
    'Kazakhstan’s economic growth and inflation',
    'Kazakh president opens summit',
  ]
  const one = select(material(headlines.map((headline) => [[onRubric(paper, headline)]])))
  assert.equal(one.choices.length, 2)
  assert.equal(one.decisions.filter((decision) => /others stood higher/.test(decision.why)).length, 2)
  const many = headlines.map((headline, n) => [[onRubric(outlet(`Paper ${'ABCD'[n]}`), headline)]])
  assert.equal(select(material(many, { items: { min: 1, max: 3 } })).choices.length, 3)
})

test('more origins stand higher than more reprints of one', () => {
  const papers = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => outlet(`Paper ${letter}`))
  const copied = [papers.slice(0, 3).map((from) => onRubric(from, `Kazakh president opens summit, ${from.name}`))]
  const agreed = papers.slice(3).map((from) => [onRubric(from, `Kazakh president opens forum, ${from.name}`)])
  const { choices } = select(material([copied, agreed]))
  assert.equal(choices[0]!.story.id, 'story:1')
})
