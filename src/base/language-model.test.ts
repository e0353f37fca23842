import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { eachGram, plainLetters, wordsIn } from './language-grams.ts'
import { languageModel, scored } from './language-model.ts'

test('the language model is the file that bench/train-languages.ts made last', () => {
  const file = readFileSync(new URL('language-model.bin', import.meta.url))
  assert.ok(file.length < 1_500_000)
  assert.equal(
    createHash('sha256').update(file).digest('hex'),
    'f2316e0133b35cc93028bd563dff8440eb4dc10941361b44302e6f98b6fa98c7',
  )
})

test('the language model has a place for every weight, and only languages it names', () => {
  const { header, buckets, entries } = languageModel()
  assert.equal(buckets.at(-1), entries.length)
  assert.equal(entries.length, header.grams * 2 + header.weights)
  for (let at = 0; at < entries.length; ) {
    const weights = entries.subarray(at + 2, at + 2 + entries[at + 1]!)
    assert.ok(weights.length > 0 && weights.every((weight) => weight >>> 8 < header.languages.length))
    at += 2 + weights.length
  }
  assert.equal(new Set(header.languages).size, header.languages.length)
})

test('scored() gives the same answer to the same words again', () => {
  const words = wordsIn(plainLetters('Екі тарап су деңгейін бірге өлшейді.'), 'Cyrl')
  assert.deepEqual(scored(languageModel(), words), scored(languageModel(), words))
})

test('wordsIn() keeps the words of one writing, and puts look-alikes right', () => {
  assert.equal(wordsIn(plainLetters('Завод Toyota в Aктау, 2025'), 'Cyrl'), ' завод в актау ')
  assert.equal(wordsIn(plainLetters('Завод Toyota в Aктау, 2025'), 'Latn'), ' toyota aктау ')
})

test('plainLetters() leaves out addresses and makes apostrophes and wide letters one', () => {
  assert.equal(plainLetters('Oʻzbek ＡＢＣ a@b.example www.c.example'), 'o’zbek abc    ')
})

test('eachGram() visits every run of one to five characters but a blank alone', () => {
  const lengths: number[] = []
  eachGram(' ab ', (_, length) => lengths.push(length))
  assert.deepEqual(lengths, [2, 3, 4, 1, 2, 3, 1, 2])
})
