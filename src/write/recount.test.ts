// A sentence that counts is counted again: any other number, outlet, country, credit or origin is found, another wording is
// told apart from another fact.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outlet, print } from '../../tests/sample-material.ts'
import { type Carrier, type Citation, citedArticle, type Sentence } from '../news/edition.ts'
import { passage } from '../news/passage.ts'
import { countFaults } from './recount.ts'

const outlets = [
  outlet('Hinode Wire', { kind: 'agency' }),
  outlet('The Kanto Paper'),
  outlet('Baltic Gazette', { country: 'EE' }),
  outlet('Вестник', { country: 'RU', languages: ['ru'] }),
]
const printed = outlets.map((from, n) => ({
  ...print({
    outlet: from,
    headline: `Harbour ${n}`,
    paragraphs: ['The works will cost 12 billion tenge.', 'Ships wait.'],
    about: n === 1 ? { agency: 'Hinode Wire' } : {},
  }),
  from,
}))
const cited = new Map(printed.map(({ article, capture, from }) => [article.id, citedArticle(article, from, capture)]))
const counting = (list: readonly number[]): Sentence['citations'] =>
  list.map(
    (n): Citation => ({ passage: passage(printed[n]!.article, 0, 36), role: 'counts', inferences: [] }),
  ) as unknown as Sentence['citations']
const carriersOf = (origins: readonly number[]) =>
  origins.map((origin, n): Carrier => ({ article: printed[n]!.article.id, origin, reprint: false }))

function kinds(text: string, list: readonly number[], origins?: readonly number[]): readonly string[] {
  return countFaults({ text, citations: counting(list) }, 'en', {
    cited,
    find: (id) => printed.find(({ article }) => article.id === id)?.article,
    gives: (citation, figure) => citation.passage.exact.includes(figure),
    ...(origins ? { carriers: carriersOf(origins) } : {}),
  }).map((fault) => fault.kind)
}

const carry =
  'The text is that of Hinode Wire; two other outlets carry it, with credit The Kanto Paper, without credit Baltic Gazette.'

test('a true count stands', () => {
  assert.deepEqual(kinds(carry, [0, 1, 2], [1, 1, 1, 2]), [])
  assert.deepEqual(
    kinds('Outlets in Japan, Estonia and Russia carry the story, in English and Russian.', [0, 1, 2, 3]),
    [],
  )
  const agree = 'Two independent reports give the figure of 12 billion tenge: The Kanto Paper and Вестник (in Russian).'
  assert.deepEqual(kinds(agree, [1, 3], [1, 1, 1, 2]), [])
})

for (const [what, text, list, origins] of [
  ['one more', carry.replace('two', 'three'), [0, 1, 2], [1, 1, 1, 2]],
  ['one less', carry.replace('two', 'one'), [0, 1, 2], [1, 1, 1, 2]],
  ['credit exchanged', carry.replace('with credit The', 'without credit The'), [0, 1, 2], [1, 1, 1, 2]],
  [
    'the lists exchanged',
    carry.replace('The Kanto Paper', '§').replace('Baltic Gazette', 'The Kanto Paper').replace('§', 'Baltic Gazette'),
    [0, 1, 2],
    [1, 1, 1, 2],
  ],
  ['an outlet that is not cited', carry.replace('Baltic Gazette', 'Вестник'), [0, 1, 2], [1, 1, 1, 2]],
  ['an outlet cited and left out', carry, [0, 1, 2, 3], [1, 1, 1, 1]],
  ['a report of its own among the copies', carry, [0, 1, 2], [1, 1, 2, 3]],
  [
    'copies counted as independent',
    'Two independent reports give the figure of 12 billion tenge: Hinode Wire and The Kanto Paper.',
    [0, 1],
    [1, 1, 2, 3],
  ],
  ['a report that does not carry the story', carry, [0, 1, 2], [1, 1]],
  [
    'another language',
    'Outlets in Japan, Estonia and Russia carry the story, in English and German.',
    [0, 1, 2, 3],
    undefined,
  ],
  [
    'a country more',
    'Outlets in Japan, Estonia, Latvia and Russia carry the story, in English and Russian.',
    [0, 1, 2, 3],
    undefined,
  ],
  [
    'a denial',
    'The text is not that of Hinode Wire; one other outlet carries it with credit: The Kanto Paper.',
    [0, 1],
    [1, 1, 2, 3],
  ],
] as const) {
  test(`a wrong count is found: ${what}`, () => {
    assert.deepEqual(kinds(text, list, origins), ['count'])
  })
}

test('another wording of a true count is told from a false one', () => {
  assert.deepEqual(
    kinds('Outlets in Japan, Estonia and Russia all carry this story, in English and Russian.', [0, 1, 2, 3]),
    ['words'],
  )
})

test('an article that is not among those of the edition cannot be counted', () => {
  const stray = print({
    outlet: outlet('Stray'),
    headline: 'Stray',
    paragraphs: ['Nothing to see here at all.'],
  }).article
  const citation: Citation = { passage: passage(stray, 0, 7), role: 'counts', inferences: [] }
  const faults = countFaults({ text: carry, citations: [citation] }, 'en', {
    cited,
    find: () => undefined,
    gives: () => false,
  })
  assert.deepEqual(
    faults.map((fault) => fault.kind),
    ['count'],
  )
})

test('a sentence that counts nothing is left alone', () => {
  const citation: Citation = { passage: passage(printed[0]!.article, 0, 36), role: 'reports', inferences: [] }
  const faults = countFaults({ text: 'Anything.', citations: [citation] }, 'en', {
    cited,
    find: () => undefined,
    gives: () => false,
  })
  assert.deepEqual(faults, [])
})
