// How a story is told: the lead, what may be cut, whose words they are, and what the reports have in common.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filler, material, outlet, type Piece, type Told, textsOf } from '../../tests/sample-material.ts'
import type { Sentence } from '../news/edition.ts'
import { type Draft, write } from './write.ts'

const paper = outlet('The Kanto Paper')
const post = outlet('The Harbour Post', { country: 'HK' })
const gazette = outlet('Baltic Gazette', { country: 'EE' })
const moscow = outlet('Вестник Востока', { country: 'RU', languages: ['ru'] })

const title = (from: Piece['outlet']) => `Kazakhstan to deepen its harbour, says ${from.name}`
const about = 'Kazakh officials expect larger ships there once the channel is dredged.'
const piece = (
  from: Piece['outlet'],
  lead: string,
  rest: readonly string[] = [],
  more: Partial<Piece> = {},
): Piece => ({
  outlet: from,
  headline: title(from),
  paragraphs: [lead, about, ...rest, ...filler(from.languages[0]), ...filler(from.languages[0])],
  ...more,
})

function draft(stories: readonly Told[], settings = {}): Draft {
  const written = write(material(stories, settings))
  assert.ok('edition' in written, 'why' in written ? written.why : '')
  assert.deepEqual(
    written.verdicts.filter((verdict) => verdict.support !== 'supported'),
    [],
  )
  assert.deepEqual(written.breaches, [])
  return written
}
const told = (stories: readonly Told[], settings = {}) => textsOf(draft(stories, settings).edition)
const alone = (lead: string, rest: readonly string[] = []) => told([[[piece(paper, lead, rest)]]])

const plain = 'Kazakhstan will deepen the harbour of Aktau next year, the port authority said on Thursday.'

test('the lead quotes the opening and names the outlet once', () => {
  const [lead] = alone(plain)
  assert.match(lead!, /^(?:Kazakhstan )?“.*”, The Kanto Paper reports\.$/u)
  assert.equal(lead!.split('The Kanto Paper').length, 2)
})

test('the place and day before the first sentence are left out of the lead', () => {
  const dated = piece(paper, `AKTAU, Dec. 18 (Hinode) -- ${plain}`, [], { about: { dateline: 'AKTAU' } })
  const [lead] = told([[[dated]]])
  assert.doesNotMatch(lead!, /AKTAU|Hinode|--/)
})

for (const [what, sentence, lost] of [
  [
    'a condition',
    'The Kazakh port authority will deepen the harbour of Aktau and mend its two quays in the coming year of works, if the ministry of transport in the capital agrees to pay for both of them before winter comes to the coast.',
    /if the ministry/,
  ],
  [
    'an exception',
    'The Kazakh port authority will deepen every harbour along its western coast in the coming year of works, except the one at Aktau that larger ships have asked for since the sea began to fall some years ago.',
    /except the one/,
  ],
  [
    'a denial',
    'The Kazakh port authority said that it would not deepen the harbour of Aktau in the coming year, which surprised the captains who had asked for it since the sea began to fall some seven years ago.',
    /which surprised/,
  ],
  [
    'what a subordinate clause hangs on',
    'If the ministry of transport agrees to pay for the dredging before the winter comes, the Kazakh port authority will deepen the harbour of Aktau and mend both of its quays in the coming year of works.',
    /port authority will/,
  ],
] as const) {
  test(`a cut never loses ${what}`, () => {
    const opening = sentence.split(/\s+/).slice(0, 8).join(' ')
    for (const text of alone(sentence)) if (text.includes(opening)) assert.match(text, lost)
  })
}

test('a person is quoted in whole sentences, with name and office, and speaks once', () => {
  const texts = alone(plain, [
    '“We will open the channel before the ice comes back,” said Aliya Serik, head of the port authority. “The captains have waited long enough for it, and so has the town behind the quay.”',
    '“No ship will have to wait outside the harbour any longer,” Serik added.',
  ])
  const voices = texts.filter((text) => text.includes('Serik'))
  assert.equal(voices.length, 1)
  assert.match(voices[0]!, /“We will open the channel before the ice comes back”/u)
  assert.match(voices[0]!, /Aliya Serik, head of the port authority/)
})

test('words of a person that are too long to print whole are not cut within a sentence', () => {
  const long =
    'We will open the channel before the ice comes back and we will then build a second quay behind the first one, because the captains who bring our grain have waited long enough and so have the people of this town'
  for (const text of alone(plain, [`“${long},” said Aliya Serik, head of the port authority.`]))
    assert.ok(!text.includes('We will open') || text.includes('the people of this town'), text)
})

test('marks inside a quotation become inner marks', () => {
  const texts = alone('The Kazakh port authority calls the new channel a “gift to the sea” and will open it in spring.')
  assert.match(texts[0]!, /‘gift to the sea’/u)
  assert.doesNotMatch(texts[0]!, /“[^”]*“/u)
})

test('an opening that is all somebody’s words is not given as the outlet’s', () => {
  const [lead] = alone(
    '“We will open the Kazakh channel before the ice comes back, and every captain will be glad of it,” said Aliya Serik, who heads the port authority of Aktau and has asked for this since she came into office.',
  )
  assert.ok(!lead!.includes('We will open') || lead!.includes('Serik'), lead!)
})

test('a licensed outlet’s wording is reported unmarked, that of another only in quotation marks', () => {
  const licensed = outlet('Open Wire', { policy: 'licensed' })
  const sentence = 'The Kazakh port authority will deepen the harbour of Aktau in spring.'
  assert.equal(told([[[piece(licensed, sentence)]]])[0], `${sentence.slice(0, -1)}, Open Wire reports.`)
  assert.match(told([[[piece(paper, sentence)]]])[0]!, /“/u)
})

const costs = (from: Piece['outlet'], figure: string) =>
  piece(from, plain, [`The works at the harbour will cost ${figure}, according to the plan.`])
const russian = (figure: string): Piece => ({
  outlet: moscow,
  headline: 'Казахстан углубит порт Актау',
  paragraphs: [
    'Казахстан в следующем году углубит порт Актау, сообщило управление порта.',
    `Работы обойдутся в ${figure}, говорится в плане.`,
    ...filler('ru'),
  ],
})

test('a figure that independent reports share is told once, with every one of them cited', () => {
  const { edition } = draft([
    [[costs(paper, '12 billion tenge')], [costs(post, '12 billion tenge')], [russian('12 млрд тенге')]],
  ])
  const sentence = edition.items[0]!.paragraphs.flat().find((one) => /independent reports/.test(one.text))!
  assert.match(sentence.text, /^Three independent reports give the figure of 12 billion tenge/)
  for (const name of ['The Kanto Paper', 'The Harbour Post', 'Вестник Востока (in Russian)'])
    assert.ok(sentence.text.includes(name), name)
  assert.equal(counted(sentence), 3)
})

test('a figure on which a report stands apart is told with who says what', () => {
  const { edition } = draft([
    [[costs(paper, '12 billion tenge')], [costs(post, '12 billion tenge')], [costs(gazette, '120 billion tenge')]],
  ])
  const sentence = edition.items[0]!.paragraphs.flat().find((one) => /reports differ/.test(one.text))!
  assert.match(sentence.text, /Baltic Gazette gives 120 billion tenge/)
  assert.match(sentence.text, /give 12 billion tenge/)
  assert.equal(counted(sentence), 3)
})

test('a report that gives both figures speaks of two measures, and no difference is told', () => {
  const both = costs(gazette, '12 billion tenge, and a tenth of that, 1.2 billion tenge, each year')
  const texts = told([[[costs(paper, '12 billion tenge')], [costs(post, '12 billion tenge')], [both]]])
  assert.ok(texts.some((text) => /^Three independent reports give the figure of 12 billion tenge/.test(text)))
  assert.ok(texts.every((text) => !/reports differ/.test(text)))
})

test('reprints of one text share no figure', () => {
  const copies = [paper, post, gazette].map((from) => costs(from, '12 billion tenge'))
  assert.ok(told([[copies]]).every((text) => !/independent reports/.test(text)))
})

test('an outlet that lets only its headline be used gives no figure', () => {
  const closed = outlet('Closed Paper', { policy: 'discovery', country: 'SE' })
  const texts = told([
    [[costs(paper, '12 billion tenge')], [costs(post, '12 billion tenge')], [costs(closed, '12 billion tenge')]],
  ])
  assert.ok(texts.every((text) => !/independent reports/.test(text)))
})

test('an outlet that is disabled is nowhere in the edition', () => {
  const closed = outlet('Closed Paper', { policy: 'disabled', country: 'SE' })
  const { edition } = draft([[[piece(paper, plain)], [piece(post, plain)], [piece(closed, plain)]]])
  assert.doesNotMatch(JSON.stringify(edition), /Closed Paper/)
})

const counted = (sentence: Sentence) => sentence.citations.filter((one) => one.role === 'counts').length

test('who prints one text is told, with and without credit, each outlet once', () => {
  const wire = outlet('Hinode Wire', { kind: 'agency' })
  const credited = { about: { agency: 'Hinode Wire' } }
  const copies = [
    piece(wire, plain),
    piece(paper, plain, [], credited),
    piece(post, plain),
    piece(post, plain, ['It printed the text a second time.'], { headline: 'Kazakhstan to deepen its harbour, again' }),
  ]
  const [sentence] = told([[copies]]).filter((text) => /text is that of/.test(text))
  assert.equal(
    sentence,
    'The text is that of Hinode Wire; two other outlets carry it, with credit The Kanto Paper, without credit The Harbour Post.',
  )
})

test('a newspaper’s own text that others copy is said to be its own', () => {
  const copies = [piece(outlet('Small Sheet', { policy: 'discovery' }), plain), piece(paper, plain), piece(post, plain)]
  const [sentence] = told([[copies]]).filter((text) => /text/.test(text) && /credit/.test(text))
  assert.match(sentence!, /^The text is that of Small Sheet; one other outlet carries it without credit: The /)
})

test('a pledge is told with its day, in whole', () => {
  const promise = 'The ministry of transport said that it will open the new channel of Aktau by 30 June 2026.'
  const weighty = outlet('The Weighty Paper', { standing: 5 })
  const texts = told([[[piece(weighty, plain)], [piece(post, plain, [promise])]]])
  const pledge = texts.find((text) => /gives a date/.test(text))
  assert.match(pledge!, /^The Harbour Post gives a date: “.*by 30 June 2026”\.$/u)
})

for (const [language, lead, name, headline] of [
  [
    'ru',
    'Казахстан углубит порт Актау в следующем году, сообщило в четверг управление порта.',
    'Вестник Востока',
    'Казахстан углубит порт Актау',
  ],
  [
    'kk',
    'Қазақстан келесі жылы Ақтау портын тереңдетеді, деп хабарлады порт басқармасы бейсенбіде.',
    'Алтай Үні',
    'Қазақстан Ақтау портын тереңдетеді',
  ],
] as const) {
  test(`an edition in ${language} speaks its language and stands`, () => {
    const from = outlet(name, { country: 'RU', languages: [language] })
    const own: Piece = { outlet: from, headline, paragraphs: [lead, ...filler(language), ...filler(language)] }
    const [first] = told([[[own]]], { inLanguage: language })
    assert.ok(first!.includes(name) && /[«»]/u.test(first!), first!)
  })
}

test('the same material gives the same edition', () => {
  const stories = [[[costs(paper, '12 billion tenge')], [costs(post, '12 billion tenge')]]]
  assert.deepEqual(draft(stories).edition, draft(stories).edition)
})
