import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absolute, compared, isDecimal, minus, over, plainDecimal, shifted, sum, times, toDigits } from './decimal.ts'

test('decimals are shifted and added on their digits, and printed digits are kept', () => {
  assert.equal(shifted('3.7', 9), '3700000000')
  assert.equal(shifted('0.05', 1), '0.5')
  assert.equal(shifted('3.70', 1), '37.0')
  assert.equal(sum('0.1', '0.2'), '0.3')
  assert.equal(sum('1.50', '2'), '3.50')
  assert.equal(plainDecimal('007', '10'), '7.10')
})

test('decimals are compared by their value', () => {
  assert.equal(compared('-1.0', '0.5'), -1)
  assert.equal(compared('10', '9.99'), 1)
  assert.equal(compared('1.50', '1.5'), 0)
})

test('decimals are multiplied, divided and rounded without floats', () => {
  assert.equal(times('0.1', '0.2'), '0.02')
  assert.equal(minus('1', '1.0'), '0')
  assert.equal(over('1', '8'), '0.125')
  assert.equal(over('1', '3'), '0.33333333333333333333')
  assert.equal(absolute('-2.50'), '2.5')
  assert.equal(toDigits('515.4555', 5), '515.46')
})

test('isDecimal() takes plain notation only', () => {
  assert.deepEqual(['515.40', '-1.0', '0'].map(isDecimal), [true, true, true])
  assert.deepEqual(['1e3', '1,000', '.5', '01', ''].map(isDecimal), [false, false, false, false, false])
})
