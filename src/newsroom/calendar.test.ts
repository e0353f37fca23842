import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageAt, coverageOf, shiftDay } from './calendar.ts'

const almaty = { timeZone: 'Asia/Almaty', windowDays: 7 }

test('a weekly edition covers its ISO week, Monday to Sunday', () => {
  assert.deepEqual(coverageOf('2025-W51', almaty), {
    number: '2025-W51',
    window: { from: '2025-12-15', to: '2025-12-21' },
  })
  assert.deepEqual(coverageAt('2025-12-17T08:00:00Z', almaty), coverageOf('2025-W51', almaty))
})

test('the week is that of the digest’s time zone', () => {
  assert.equal(coverageAt('2025-12-21T18:59:00Z', almaty).number, '2025-W51')
  assert.equal(coverageAt('2025-12-21T19:01:00Z', almaty).number, '2025-W52')
})

test('the first days of January may belong to the last week of the year before', () => {
  assert.equal(coverageAt('2027-01-02T00:00:00Z', almaty).number, '2026-W53')
  assert.deepEqual(coverageOf('2026-W01', almaty).window, { from: '2025-12-29', to: '2026-01-04' })
})

test('a window of other length ends on the day itself', () => {
  const daily = { timeZone: 'UTC', windowDays: 3 }
  assert.deepEqual(coverageAt('2025-12-17T08:00:00Z', daily).window, { from: '2025-12-15', to: '2025-12-17' })
})

test('what is no ISO week is no edition', () => {
  for (const name of ['2025-51', '2025-W00', '2025-W54', 'last', '../2025-W51'])
    assert.throws(() => coverageOf(name, almaty), { code: 'edition-unknown' }, name)
})

test('days are shifted over months and years', () => {
  assert.equal(shiftDay('2025-12-31', 1), '2026-01-01')
  assert.equal(shiftDay('2024-03-01', -1), '2024-02-29')
})
