import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { type Database, databaseFile, openDatabase, sql } from '../base/database.ts'
import { keepPage, sampleCapture, sampleEntry } from './samples.contract.ts'
import { storeContract } from './store.contract.ts'
import { openStore } from './store.ts'

const home = mkdtempSync(path.join(tmpdir(), 'sholu-store-'))
after(() => rmSync(home, { recursive: true, force: true }))
let folders = 0
const newFolder = () => path.join(home, String(++folders))
const noon = '2025-12-18T12:00:00Z'

storeContract('the store in SQLite', () => openStore({ folder: newFolder() }))

test('a store in a lent database leaves it open when it closes', async () => {
  const database = openDatabase(':memory:')
  const store = await openStore({ database })
  await keepPage(store, 'https://a.example/1', 'Flood', 'The river rose.')
  await store.close()
  const again = await openStore({ database })
  assert.equal((await again.articles()).length, 1)
  await database.close()
})

test('what was kept is there when the store is opened again', async () => {
  const folder = newFolder()
  const store = await openStore({ folder })
  const article = await keepPage(store, 'https://a.example/1', 'Flood', 'The river rose.')
  await store.close()
  const again = await openStore({ folder })
  assert.deepEqual(await again.articles(), [article])
  assert.equal((await again.search('river')).length, 1)
  await again.close()
})

test('a letter that bears the database’s name is not opened, and not harmed', async () => {
  const folder = newFolder()
  const file = path.join(folder, databaseFile)
  mkdirSync(folder)
  writeFileSync(file, 'Dear editor')
  await assert.rejects(openStore({ folder }), {
    code: 'store-damaged',
    message: `Cannot open ${file}: it is not a database.`,
  })
  assert.equal(readFileSync(file, 'utf8'), 'Dear editor')
})

test('a store made by a newer program is not touched', async () => {
  const database = openDatabase(':memory:')
  await openStore({ database })
  await sql`insert into migration (room, number, name) values ('store', 1000, 'of the future')`.execute(
    database.queries(),
  )
  await assert.rejects(openStore({ database }), { code: 'store-newer' })
  await database.close()
})

test('a full disk keeps what was acknowledged, datum and ledger alike', async () => {
  const database = openDatabase(path.join(newFolder(), databaseFile))
  const store = await openStore({ database })
  await sql`pragma max_page_count = 120`.execute(database.queries())
  let acknowledged = 0
  const filling = async () => {
    for (let n = 0; ; n++) {
      await keepPage(store, `https://a.example/${n}`, `Piece ${n}`, unsqueezable(n))
      acknowledged++
    }
  }
  await assert.rejects(filling, { code: 'disk-full', message: new RegExp(databaseFile) })
  assert.ok(acknowledged > 0)
  const { captures, bodies, articles, ledger } = await store.sizes()
  assert.deepEqual({ captures, bodies, articles, ledger: ledger / 2 }, sameNumber(acknowledged))
  await sql`pragma max_page_count = 100000`.execute(database.queries())
  assert.deepEqual(await store.check({ thorough: true }), [])
  await database.close()
})

const sameNumber = (n: number) => ({ captures: n, bodies: n, articles: n, ledger: n })
const unsqueezable = (seed: number) =>
  Array.from({ length: 500 }, (_, n) => ((seed * 7919 + n * 104729) % 1000003).toString(36)).join(' ')

test('the check finds changed bytes, a lost word index and rows that belong to nothing', async () => {
  const database = openDatabase(':memory:')
  const store = await openStore({ database })
  const article = await keepPage(store, 'https://a.example/1', 'Flood', 'The river rose.')
  assert.deepEqual(await store.check({ thorough: true }), [])
  await change(database, `update body set gzip = x'00'`)
  await change(database, 'delete from article_words')
  await change(database, 'pragma foreign_keys = off')
  await change(database, `insert into visit values ('capture:none', 'https://a.example/2', '${noon}', 0)`)
  const faults = await store.check({ thorough: true })
  assert.equal(faults.length, 3)
  assert.match(
    faults.join('\n'),
    new RegExp(`visit belongs to no capture[^]*${article.id} cannot be found[^]*${article.capture}`),
  )
  await assert.rejects(store.bodyOf(article.capture), { code: 'capture-changed' })
  assert.equal((await store.check()).length, 2)
  await database.close()
})

test('an article changed behind the store’s back no longer bears its understanding', async () => {
  const database = openDatabase(':memory:')
  const store = await openStore({ database })
  const article = await keepPage(store, 'https://a.example/1', 'Flood', 'The river rose.')
  const passage = { article: article.id, start: 4, end: 9, exact: 'river' }
  const mentions = [{ entity: 'entity:river', passage }] as const
  const understanding = { article: article.id, statements: [], mentions, dates: [], by: 'understand@1' }
  await store.settle(sampleEntry('understand', article.id), { understandings: [understanding] })
  await change(database, `update article set noun = replace(noun, 'river', 'brook')`)
  await assert.rejects(store.understanding(article.id), { code: 'passage-changed' })
  assert.match((await store.check({ thorough: true })).join(), /does not say “river”/)
  await database.close()
})

const change = (database: Database, statement: string) => sql.raw(statement).execute(database.queries())

test('a backup made while the store is written to is a whole store', async () => {
  const store = await openStore({ folder: newFolder() })
  for (let n = 0; n < 20; n++) await keepPage(store, `https://a.example/${n}`, `Piece ${n}`, 'Text.')
  const copy = newFolder()
  const writing = (async () => {
    for (let n = 20; n < 40; n++) await keepPage(store, `https://a.example/${n}`, `Piece ${n}`, 'Text.')
  })()
  await store.backup(path.join(copy, databaseFile))
  await writing
  await store.close()
  const restored = await openStore({ folder: copy })
  const { articles, captures } = await restored.sizes()
  assert.ok(articles >= 20 && articles === captures)
  assert.deepEqual(await restored.check({ thorough: true }), [])
  await restored.close()
})

const samplesPath = JSON.stringify(new URL('samples.contract.ts', import.meta.url).href)
const storePath = JSON.stringify(new URL('store.ts', import.meta.url).href)

/** Opens a store, says so, then keeps pages for ever and prints each number once it is acknowledged. */
const keepsForEver = `
  import { writeSync } from 'node:fs'
  import { openStore } from ${storePath}
  import { sampleArticle, sampleCapture, sampleEntry } from ${samplesPath}
  writeSync(1, 'opening\\n')
  const store = await openStore({ folder: process.argv[1] })
  for (let n = Number(process.argv[2]); ; n++) {
    const fresh = sampleCapture('https://a.example/' + n, 'page ' + n)
    const article = sampleArticle(fresh, 'Piece ' + n, 'Text number ' + n + '. '.repeat(300))
    const readings = [{ capture: fresh.capture.id, articles: [article] }]
    await store.settle(sampleEntry('read', fresh.capture.id), { captures: [fresh], readings })
    writeSync(1, n + '\\n')
  }`

test('no page that was acknowledged is lost when the process is killed, at whatever moment', {
  timeout: 120_000,
}, async () => {
  const folder = newFolder()
  const acknowledged: number[] = []
  // Some kills fall into the opening, where the tables are made, the others into the writing.
  const moments = [2, 9, 20, 35].map((ms) => ['opening', ms] as const)
  for (const [since, ms] of [...moments, ...[1, 8, 30, 70, 120, 190].map((ms) => ['kept', ms] as const)]) {
    const next = (acknowledged.at(-1) ?? -2) + 2
    acknowledged.push(...(await saidUntilKilled([folder, String(next)], since, ms)))
  }
  assert.ok(acknowledged.length > 10, `only ${acknowledged.length} pages were acknowledged`)
  const store = await openStore({ folder })
  for (const n of acknowledged) {
    const { id } = sampleCapture(`https://a.example/${n}`, `page ${n}`).capture
    assert.equal((await store.articlesOf(id))[0]?.headline, `Piece ${n}`)
    assert.equal((await store.outcomeOf('read', id))?.outcome.kind, 'done')
  }
  const { captures, bodies, articles, ledger } = await store.sizes()
  assert.deepEqual({ captures, bodies, articles, ledger }, sameNumber(captures))
  assert.deepEqual(await store.check({ thorough: true }), [])
  await store.close()
})

/** The numbers of the pages that were kept until the program was killed, so long after it was opening or had kept one. */
async function saidUntilKilled(args: readonly string[], since: 'opening' | 'kept', killAfterMs: number) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', keepsForEver, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let doomed = false
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk
    if (doomed || (since === 'kept' && !/\d\n/.test(said))) return
    doomed = true
    setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  await ended
  return said.split('\n').slice(1, -1).map(Number)
}
