// Summaries are sentences of their sources, and shortening only leaves out.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldedWords } from '../base/text.ts'
import { isDeletionOf, wordCount } from './clauses.ts'
import { shorten, summarise } from './summary.ts'

const reports = [
  'Aktau’s harbour authority will spend 12 billion tenge on dredging next year, its head Aliya Serik said on Thursday. The town has a new library with a garden on the roof and a café. The sea has fallen by more than a metre since 2020, and ships can no longer enter the harbour fully loaded.',
  'Ships can no longer enter the harbour of Aktau fully loaded because the Caspian Sea has fallen by a metre. The harbour authority has set aside 12 billion tenge for dredging, which begins in spring. A local football team won its third match in a row against visitors from Atyrau.',
].map((text) => ({ text, language: 'en' }))

test('summarise() gives sentences of the sources, word for word, within its length', () => {
  for (const most of [20, 40, 60]) {
    const summary = summarise(reports, most)
    assert.ok(summary.length > 0)
    assert.ok(wordCount(summary.join(' ')) <= most)
    for (const sentence of summary)
      assert.ok(
        reports.some(({ text }) => text.includes(sentence)),
        sentence,
      )
  }
})

test('summarise() prefers what all sources tell to what one tells', () => {
  const summary = summarise(reports, 45).join(' ')
  assert.match(summary, /dredging|fully loaded/)
  assert.doesNotMatch(summary, /football|library/)
})

test('summarise() gives the same twice, and nothing for nothing', () => {
  assert.deepEqual(summarise(reports, 60), summarise(reports, 60))
  assert.deepEqual(summarise([], 60), [])
  assert.deepEqual(summarise(reports, 0), [])
})

test('summarise() works in Russian and Kazakh', () => {
  const russian = [
    'Управление порта Актау потратит в следующем году 12 млрд тенге на углубление дна, сообщила его глава Алия Серик. В городе открылась новая библиотека.',
    'Суда не могут заходить в порт Актау с полной загрузкой, поэтому управление порта потратит 12 млрд тенге на углубление дна. Команда выиграла матч.',
  ]
  assert.match(
    summarise(
      russian.map((text) => ({ text, language: 'ru' })),
      30,
    ).join(' '),
    /12 млрд тенге/,
  )
  const kazakh = [
    'Ақтау порты келесі жылы түпті тереңдетуге он екі миллиард теңге жұмсайды деп хабарлады порт басшысы Әлия Серік. Қалада кітапхана ашылды.',
  ]
  assert.match(
    summarise(
      kazakh.map((text) => ({ text, language: 'kk' })),
      30,
    ).join(' '),
    /миллиард теңге/,
  )
})

test('shorten() only leaves out, and keeps figures', () => {
  const sentence =
    'On Thursday, the harbour authority (the largest on the coast) set aside 12 billion tenge (2024: 9 billion).'
  const short = shorten(sentence)
  assert.equal(short, 'The harbour authority set aside 12 billion tenge (2024: 9 billion).')
  assert.ok(isDeletionOf(foldedWords(short), foldedWords(sentence)))
})

test('shorten() leaves a condition at the beginning where it is', () => {
  const sentence = 'If the ministry agrees, the harbour will be dredged.'
  assert.equal(shorten(sentence), sentence)
})
