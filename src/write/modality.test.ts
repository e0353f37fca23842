// Words that deny and words that weaken are found in each language, and look-alikes are not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { negatorsIn, weakenersIn } from './modality.ts'

test('negatorsIn() finds what denies in English, Russian and Kazakh', () => {
  assert.deepEqual(negatorsIn('The port is not closed and won’t be.', 'en'), ['not', "won't"])
  assert.deepEqual(negatorsIn('Порт не закрыт, и нет планов.', 'ru'), ['не', 'нет'])
  assert.deepEqual(negatorsIn('Порт жабық емес, жоспар жоқ.', 'kk'), ['емес', 'жоқ'])
})

test('negatorsIn() finds nothing in plain statements, and nothing where a language is unknown', () => {
  assert.deepEqual(negatorsIn('The northern port is open.', 'en'), [])
  assert.deepEqual(negatorsIn('The port is not open.', 'xx'), [])
})

test('weakenersIn() ranks a possibility below an expectation and that below a plan', () => {
  const strength = (text: string, language: string) => weakenersIn(text, language).map((one) => one.strength)
  const [could] = strength('It could open.', 'en')
  const [expected] = strength('It is expected to open.', 'en')
  const [will] = strength('It will open.', 'en')
  assert.ok(could! < expected! && expected! < will!)
  const [maybe] = strength('Порт может открыться.', 'ru')
  const [planned] = strength('Порт будет открыт.', 'ru')
  assert.ok(maybe! < planned!)
  assert.ok(strength('Порт ашылуы мүмкін.', 'kk').length === 1)
})

test('weakenersIn() reads a regional tag by its language', () => {
  assert.equal(weakenersIn('It might open.', 'en-GB').length, 1)
})

test('weakenersIn() does not take the month of May for a doubt, nor a doubt for the month', () => {
  assert.deepEqual(weakenersIn('The port opened on 14 May 2024.', 'en'), [])
  assert.deepEqual(weakenersIn('It opened last May in Aktau.', 'en'), [])
  assert.equal(weakenersIn('The port may open.', 'en').length, 1)
  assert.equal(weakenersIn('May the port stay open.', 'en').length, 1)
})
