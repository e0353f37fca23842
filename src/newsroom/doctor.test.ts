// The doctor finds a sound newsroom sound, and says of a troubled one what ails it.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { feedOf, fetchFrom, laySettings, pageOf, type Web } from '../../tests/sample-line.ts'
import { databaseFile } from '../base/database.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

const web = (): Web => ({
  'https://paper.example/feed': feedOf('paper.example', ['harbour']),
  'https://post.example/feed': feedOf('post.example', []),
  'https://paper.example/news/harbour': pageOf(
    'Harbour',
    'Kazakhstan says that the harbour is to be paid for next year.',
  ),
})

async function open(t: TestContext, pages: Web): Promise<{ readonly newsroom: Newsroom; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sholu-doctor-'))
  laySettings(folder)
  const newsroom = await openNewsroom({ folder, fetch: fetchFrom(pages), now: () => '2025-12-19T08:00:00Z' })
  t.after(async () => {
    await newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { newsroom, folder }
}

test('a sound newsroom has no bad finding, and every step is accounted for', async (t) => {
  const { newsroom } = await open(t, web())
  await newsroom.gather()
  await newsroom.digestCaptures()
  const findings = await newsroom.doctor()
  assert.deepEqual(
    findings.filter((finding) => finding.state === 'bad' && finding.what !== 'disk'),
    [],
  )
  const said = (what: string) => findings.find((finding) => finding.what === what)?.said ?? ''
  assert.match(said('settings'), /2 outlets, 2 feeds/)
  assert.match(said('feeds'), /2 of 2 polled/)
  assert.match(said('understand'), /1 given: 1 done/)
})

test('a feed in trouble is named with its reason', async (t) => {
  const { newsroom } = await open(t, { ...web(), 'https://post.example/feed': 500 })
  await newsroom.gather()
  const feed = (await newsroom.doctor()).find((finding) => finding.what === 'feed')
  assert.equal(feed?.state, 'bad')
  assert.match(feed?.said ?? '', /post\.example\/feed: .*500/)
})

test('work still waiting is counted as such and is no fault', async (t) => {
  const { newsroom } = await open(t, web())
  await newsroom.gather()
  const read = (await newsroom.doctor()).find((finding) => finding.what === 'read')
  assert.equal(read?.state, 'good')
  assert.match(read?.said ?? '', /[1-9]\d* waiting/)
})

test('rows that belong to nothing are found in the database', async (t) => {
  const { newsroom, folder } = await open(t, web())
  await newsroom.gather()
  await newsroom.digestCaptures()
  const database = new DatabaseSync(join(folder, databaseFile), { enableForeignKeyConstraints: false })
  database.exec("insert into visit (capture, url, at, at_ms) values ('capture:none', 'u', '2025-12-19T08:00:00Z', 1)")
  database.close()
  const found = (await newsroom.doctor()).filter((finding) => finding.what === 'database')
  assert.ok(
    found.some((finding) => finding.state === 'bad' && /visit/.test(finding.said)),
    JSON.stringify(found),
  )
})
