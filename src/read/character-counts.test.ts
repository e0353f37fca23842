import assert from 'node:assert/strict'
import { test } from 'node:test'
import { characterCounts } from './character-counts.ts'

test('characterCounts() counts letters and capitals of every script, digits and commas', () => {
  assert.deepEqual(characterCounts('Сорок, 42 km、Ҳа،'), { letters: 9, capitals: 2, digits: 2, commas: 3 })
})

test('characterCounts() counts a character beyond the first 65,536 once, and half of one not at all', () => {
  assert.deepEqual(characterCounts('𠀀𝐀\ud800a'), { letters: 3, capitals: 1, digits: 0, commas: 0 })
})
