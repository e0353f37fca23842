// The recorded week has pages that their outlets changed after printing them.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { layWeek } from '../cli/start.ts'
import { newCapture } from '../news/capture.ts'
import { sentencesOf } from '../news/edition.ts'
import { holds } from '../news/passage.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let folder: string
let newsroom: Newsroom

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sholu-versions-'))
  layWeek(folder)
  newsroom = await openNewsroom({ folder })
  await newsroom.gather()
  await newsroom.digestCaptures()
  await newsroom.write()
})

after(async () => {
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a page looked at again and found changed is a new version of it', async () => {
  assert.deepEqual(await newsroom.changedPages(), [])
  await newsroom.revisit()
  await newsroom.read()
  assert.equal((await newsroom.changedPages()).length, 1)
})

test('versions() gives what stood at an address, with the change and passages that hold', async () => {
  const [page] = await newsroom.changedPages()
  const versions = await newsroom.versions(page!.url)
  assert.equal(versions.length, 2)
  const [first, second] = versions
  assert.equal(first!.since, undefined)
  assert.ok(first!.lastSeen < second!.firstSeen)
  assert.ok(second!.since!.words.length > 0)
  for (const { was, is } of second!.since!.words) {
    if (was) assert.ok(holds(was, first!.article))
    if (is) assert.ok(holds(is, second!.article))
  }
  assert.deepEqual(await newsroom.versions(first!.article.id), versions)
})

test('versions() names an address at which nothing was read', async () => {
  await assert.rejects(newsroom.versions('https://nowhere.example/'), { code: 'page-unknown' })
})

test('verify() says which cited words their outlet has changed since, and finds no fault in that', async () => {
  const { edition, citation, place } = await quotedCitation()
  const { article, capture } = (await newsroom.trace(edition.number, place)).rungs[0]!
  const body = new TextDecoder().decode(await newsroom.store.bodyOf(capture!.id))
  const word = /\p{L}{5,}/u.exec(citation.passage.exact)![0]
  const changed = new TextEncoder().encode(body.replaceAll(word, 'otherwise'))
  const { id: _, digest: __, length: ___, ...about } = capture!
  const fresh = newCapture({ ...about, capturedAt: '2025-12-21T20:00:00Z' }, changed)
  await newsroom.store.settle(
    {
      step: 'gather',
      datum: about.url,
      by: 'test',
      at: '2025-12-21T20:00:00Z',
      attempts: 1,
      outcome: { kind: 'done' },
    },
    { captures: [fresh] },
  )
  await newsroom.read()
  const found = await newsroom.verify(edition.number)
  assert.deepEqual(found.faults, [])
  const change = found.changedSince.find((one) => one.place === place)
  assert.equal(change?.url, article!.url)
  assert.equal(change?.passage.exact, citation.passage.exact)
  assert.match(change?.is?.exact ?? '', /otherwise/)
  assert.equal(change?.since, '2025-12-21T20:00:00Z')
})

/** The first sentence of the edition that rests on quoted words, with the first citation it has. */
async function quotedCitation() {
  const edition = (await newsroom.edition('2025-W51'))!
  for (const { place, sentence } of sentencesOf(edition)) {
    const [citation] = sentence.citations
    if (place !== '0' && citation.role === 'quotes') return { edition, place, citation }
  }
  throw new Error('The edition quotes nobody.')
}
