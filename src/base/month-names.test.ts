import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeIn } from './clock-times.ts'
import { monthOf, persianMonths } from './month-names.ts'

test('monthOf() knows months in their own language, with suffixes where the language has them', () => {
  for (const [word, language, month] of [
    ['December', 'en', 12],
    ['желтоқсанда', 'kk', 12],
    ['сәуірге', 'kk', 4],
    ['января', 'ru', 1],
    ['Aralık', 'tr', 12],
    ['août', 'fr', 8],
    ['yanvarda', 'uz', 1],
  ] as const)
    assert.equal(monthOf(word, language, true), month, word)
})

test('monthOf() takes no verb of a running English text for a month', () => {
  assert.equal(monthOf('may', 'en', true), undefined)
  assert.equal(monthOf('may', 'en', false), 5)
  assert.equal(monthOf('Monday', 'en', true), undefined)
})

test('persianMonths() are twelve, from Farvardin to Esfand', () => {
  assert.deepEqual([persianMonths().length, persianMonths()[0], persianMonths()[11]], [12, 'فروردین', 'اسفند'])
})

test('timeIn() gives a time only with its offset', () => {
  assert.equal(timeIn('14:05 JST'), '14:05:00+09:00')
  assert.equal(timeIn('2:05 p.m. EST'), '14:05:00-05:00')
  assert.equal(timeIn('下午2:05 GMT+8'), '14:05:00+08:00')
  assert.equal(timeIn('12:30 a.m. UTC'), '00:30:00Z')
  assert.equal(timeIn('14:05'), undefined)
})
