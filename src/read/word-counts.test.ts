import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachWord } from './word-counts.ts'

const hashes = (text: string) => {
  const found: number[] = []
  eachWord(text, (hash) => found.push(hash))
  return found
}

test('eachWord() finds runs of four letters and digits, and pairs of characters written without spaces', () => {
  const pattern = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{2}|[\p{L}\p{N}]{4,}/gu
  for (const text of [
    'the river Talas rose 2025',
    'ab水位上がる',
    'a水位 b水c',
    'กำแพงน้ำ',
    '⺀⺁水',
    'су деңгейі',
    '𠀀𠀁 flood',
  ])
    assert.deepEqual(
      hashes(text),
      (text.match(pattern) ?? []).flatMap((word) => (word.length < 4 ? hashOfPair(word) : hashes(word))),
    )
})

test('eachWord() gives the same hash to the same word and others to others', () => {
  const [one, other, again] = hashes('bridge river bridge')
  assert.equal(one, again)
  assert.notEqual(one, other)
})

/** The hash of two characters, however they stand. */
function hashOfPair(pair: string): readonly number[] {
  return hashes(`, ${pair},`)
}
