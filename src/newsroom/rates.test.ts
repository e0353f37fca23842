// Rates on their way from a bank to an edition's ticker, over a real store.

import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { databaseFile, openDatabase } from '../base/database.ts'
import { SholuError } from '../base/errors.ts'
import type { Fetch } from '../gather/gather.ts'
import { openQueue } from '../queue/queue.ts'
import { openStore } from '../store/store.ts'
import type { Line } from './line.ts'
import { ratesDue, tickerOn } from './rates.ts'
import { openReadingPool } from './reading-pool.ts'
import { loadSettings } from './settings.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const weekOfDecember = fileURLToPath(new URL('../../fixtures/weeks/2025-W51/', import.meta.url))

const settingsOf = (more: string) => `digest:
  id: foreign-media
  title: Foreign media
  publisher: a desk
  language: en
  timeZone: Asia/Almaty
beat: { name: Kazakhstan, country: KZ, words: [Kazakh] }
${more}
`
const outlets = `outlets:
  - { id: the-paper, name: The Paper, url: 'https://paper.example/', country: JP, languages: [en] }
`

async function lineWith(t: TestContext, settings: string, answer: Fetch, clock: { now: string }): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'sholu-rates-'))
  writeFileSync(join(folder, 'digest.yaml'), settingsOf(settings))
  writeFileSync(join(folder, 'outlets.yaml'), outlets)
  const database = openDatabase(join(folder, databaseFile))
  const store = await openStore({ database })
  const queue = await openQueue({ database })
  const readers = openReadingPool()
  t.after(async () => {
    await readers.close()
    await queue.close()
    await store.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const now = () => clock.now
  return {
    settings: loadSettings(folder),
    store,
    queue,
    readers,
    fetch: answer,
    fetchAgain: answer,
    now,
    clock: now,
    progress: () => {},
  }
}

const tengeList = (day: string, dollar: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rates><date>${day}</date><item><title>USD</title><description>${dollar}</description><quant>1</quant></item><item><title>BYR</title><description>1</description><quant>100</quant></item></rates>`

test('ratesDue() asks a bank for the day of the digest’s time zone, once, and keeps what it lists', async (t) => {
  const asked: string[] = []
  const clock = { now: '2026-03-05T20:30:00Z' }
  const line = await lineWith(
    t,
    'rates: [{ issuer: nbk }]\nticker: [EUR, USD]',
    async ({ url }) => {
      asked.push(url)
      return { url, status: 200, headers: {}, body: bytes(tengeList('06.03.2026', '498.1')) }
    },
    clock,
  )
  await ratesDue(line)
  await ratesDue(line)
  assert.deepEqual(asked, ['https://nationalbank.kz/rss/get_rates.cfm?fdate=06.03.2026'])
  const ticker = await tickerOn(line, '2026-03-08')
  assert.deepEqual(
    ticker.map(({ base, value, validOn }) => ({ base, value, validOn })),
    [{ base: 'USD', value: '498.1', validOn: '2026-03-06' }],
  )
  assert.deepEqual(
    (await line.store.listSetAside()).map(({ step, datum }) => ({ step, datum })),
    [{ step: 'rates', datum: 'nbk 2026-03-06 BYR' }],
  )
  assert.deepEqual(await tickerOn(line, '2026-04-08'), [], 'rates of a month ago are not shown')
})

test('ratesDue() asks again later when a bank is out of reach, or has not set the day’s rates yet', async (t) => {
  const clock = { now: '2026-03-06T03:00:00Z' }
  const answers: (() => string)[] = [
    () => {
      throw new SholuError('address-unreachable', 'The bank did not answer.', { retry: true })
    },
    () => tengeList('05.03.2026', '497.9'),
    () => tengeList('06.03.2026', '498.1'),
  ]
  let asked = 0
  const line = await lineWith(
    t,
    'rates: [{ issuer: nbk }]',
    async ({ url }) => ({ url, status: 200, headers: {}, body: bytes(answers[asked++]!()) }),
    clock,
  )
  const values = []
  for (const now of ['03:00', '03:05', '03:20', '03:40', '06:30', '09:30']) {
    clock.now = `2026-03-06T${now}:00Z`
    await ratesDue(line)
    values.push(`${now} ${asked} ${(await tickerOn(line, '2026-03-06'))[0]?.value ?? 'none'}`)
  }
  assert.deepEqual(values, [
    '03:00 1 none',
    '03:05 1 none',
    '03:20 2 497.9',
    '03:40 2 497.9',
    '06:30 3 498.1',
    '09:30 3 498.1',
  ])
  const entry = await line.store.outcomeOf('rates', 'nbk 2026-03-06')
  assert.deepEqual([entry?.outcome.kind, entry?.attempts], ['done', 3])
})

test('ratesDue() goes on when a bank sends something else, or its file is not there', async (t) => {
  const clock = { now: '2026-03-06T03:00:00Z' }
  const line = await lineWith(
    t,
    "rates:\n  - { issuer: ecb, file: gone.xml }\n  - { issuer: nbt, url: 'https://bank.example/rates' }\n  - { issuer: nbk }",
    async ({ url }) => ({
      url,
      status: url.includes('bank.example') ? 404 : 200,
      headers: {},
      body: bytes(tengeList('06.03.2026', '498.1')),
    }),
    clock,
  )
  await ratesDue(line)
  const kinds = []
  for (const issuer of ['ecb', 'nbt', 'nbk'])
    kinds.push((await line.store.outcomeOf('rates', `${issuer} 2026-03-06`))?.outcome.kind)
  assert.deepEqual(kinds, ['set-aside', 'set-aside', 'done'])
})

test('the bundled week’s ticker has five monies in tenge with their day, read from its file', async (t) => {
  const clock = { now: '2025-12-21T13:00:00Z' }
  const line = await lineWith(
    t,
    'recording: { folder: web, now: 2025-12-21T18:00:00+05:00 }\nrates: [{ issuer: nbk, file: ../rates/nbk-2025-12-19.xml }]',
    () => Promise.reject(new Error('nothing is fetched')),
    clock,
  )
  const file = line.settings.rates[0]!.file!
  mkdirSync(join(line.settings.folder, 'rates'))
  copyFileSync(join(weekOfDecember, 'rates/nbk-2025-12-19.xml'), file)
  await ratesDue(line)
  const ticker = await tickerOn(line, '2025-12-21')
  assert.deepEqual(
    ticker.map(({ base, quote, nominal, value, validOn }) => `${nominal} ${base} = ${value} ${quote} ${validOn}`),
    [
      '1 USD = 516.24 KZT 2025-12-19',
      '1 EUR = 605.03 KZT 2025-12-19',
      '1 JPY = 3.31 KZT 2025-12-19',
      '1 CNY = 73.32 KZT 2025-12-19',
      '1 RUB = 6.42 KZT 2025-12-19',
    ],
  )
  assert.deepEqual(await line.store.listSetAside(), [])
})
