// How much of an outlet's wording an edition prints: each limit holds, and each breach is found.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filler, material, outlet, type Piece, print } from '../../tests/sample-material.ts'
import type { Edition, Sentence } from '../news/edition.ts'
import { passageAt } from '../news/passage.ts'
import { breaches, budgetOf, QuotationAccount } from './rights.ts'
import { write } from './write.ts'

const paper = outlet('The Kanto Paper')
const lead = 'Kazakhstan will deepen the harbour of Aktau next year, the port authority said on Thursday.'
const piece = (paragraphs: readonly string[]): Piece => ({
  outlet: paper,
  headline: 'Kazakhstan to deepen its harbour',
  paragraphs,
})
const long = print(piece([lead, ...filler(), ...filler(), ...filler(), ...filler(), ...filler()])).article
const short = print(piece([lead, ...filler().slice(0, 2)])).article

test('a tenth of a short piece may be quoted, and sixty words of a long one', () => {
  assert.equal(budgetOf(long), 60)
  assert.ok(budgetOf(short) > 4 && budgetOf(short) < 10, String(budgetOf(short)))
})

test('one quotation has thirty words at most, and what is quoted is spent', () => {
  const account = new QuotationAccount((id) => id)
  assert.equal(account.left(long), 30)
  account.spend(long, Array.from({ length: 45 }, () => 'word').join(' '))
  assert.equal(account.left(long), 15)
})

test('a reprint draws on the account of the text it repeats', () => {
  const copy = print({ ...piece([lead, ...filler()]), outlet: outlet('The Copy') }).article
  const account = new QuotationAccount((id) => (id === copy.id ? long.id : id))
  account.spend(long, Array.from({ length: 50 }, () => 'word').join(' '))
  assert.equal(account.left(copy), 10)
})

test('an account goes back to where it stood', () => {
  const account = new QuotationAccount((id) => id)
  const before = account.standing()
  account.spend(long, lead)
  account.restore(before)
  assert.equal(account.left(long), 30)
})

const made = write(material([[[piece([lead, ...filler(), ...filler(), ...filler(), ...filler(), ...filler()])]]]))
assert.ok('edition' in made)
const sound = made.edition
const cited = (text: string, role: 'quotes' | 'reports' = 'quotes'): Sentence => {
  const article = long
  return { text, citations: [{ passage: passageAt(article, 0, 40), role, inferences: [] }] }
}
const withSentences = (...sentences: readonly Sentence[]): Edition => ({
  ...sound,
  items: [{ ...sound.items[0]!, paragraphs: sentences.map((sentence) => [sentence] as const) }],
})
const found = (edition: Edition, licensed = false) =>
  breaches(
    edition,
    (id) => (id === long.id ? long : undefined),
    () => licensed,
  ).map((breach) => breach.what)
const words = (from: number, to: number) => long.text.split(/\s+/).slice(from, to).join(' ')

test('an edition as it is written breaches nothing', () => {
  assert.deepEqual(found(sound), [])
})

test('a quotation of more than thirty words is found', () => {
  assert.deepEqual(found(withSentences(cited(`It says “${words(20, 50)}”.`))), [])
  assert.deepEqual(found(withSentences(cited(`It says “${words(20, 51)}”.`))), [
    'a quotation of 31 words, 30 are allowed',
  ])
})

test('more than sixty words of one piece are found, over all its sentences', () => {
  const three = [words(20, 45), words(50, 75), words(80, 105)].map((text) => cited(`It says “${text}”.`))
  assert.match(found(withSentences(...three)).join(), /75 words quoted .* 60 are allowed/)
  assert.deepEqual(found(withSentences(...three.slice(0, 2))), [])
})

test('nine words in a row without marks are found, eight are let through, and names and figures do not count', () => {
  const nine = 'forty winters ago and has been mended twice since then according'
  assert.ok(long.text.includes('forty winters ago and has been mended twice since'))
  const run = (count: number) => nine.split(' ').slice(0, count).join(' ')
  assert.deepEqual(found(withSentences(cited(`Somebody ${run(8)}.`, 'reports'))), [])
  assert.match(found(withSentences(cited(`Somebody ${run(9)}.`, 'reports'))).join(), /9 words of .* in a row/)
  assert.deepEqual(found(withSentences(cited('Kazakhstan, Aktau and Thursday were named.', 'reports'))), [])
})

test('words with their marks taken off are found', () => {
  assert.match(found(withSentences(cited(`It says ${words(20, 40)}.`))).join(), /without quotation marks/)
})

test('a quotation that is cited as a report is counted all the same', () => {
  assert.deepEqual(found(withSentences(cited(`It says “${words(20, 51)}”.`, 'reports'))), [
    'a quotation of 31 words, 30 are allowed',
  ])
})

test('what is licensed breaches nothing', () => {
  assert.deepEqual(found(withSentences(cited(`It says ${words(20, 80)}.`)), true), [])
})
