import assert from 'node:assert/strict'
import { test } from 'node:test'
import { functionWords, wordsOfNoEvent } from './function-words.ts'

test('functionWords() has the words of each listed language, and those of English for any other', () => {
  assert.ok(
    functionWords('kk-Latn').has('және') && functionWords('RU').has('который') && functionWords('de').has('und'),
  )
  assert.equal(functionWords('xx'), functionWords('en'))
})

test('wordsOfNoEvent() is a part of functionWords(), and empty for a language that is not listed', () => {
  for (const language of ['en', 'ru', 'kk', 'fr'])
    for (const word of wordsOfNoEvent(language)) assert.ok(functionWords(language).has(word), word)
  assert.ok(functionWords('ru').has('года') && !wordsOfNoEvent('ru').has('года'))
  assert.equal(wordsOfNoEvent('xx').size, 0)
})
