// A page that hangs, explodes, throws or exits costs only itself, and the answers are the same whatever the number of workers.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { feedOf, fetchFrom, openLine, pageOf } from '../../tests/sample-line.ts'
import { newCapture } from '../news/capture.ts'
import { read } from '../read/read.ts'
import { gatherDue, readDue } from './line.ts'
import { openReadingPool, type PageAnswer, type ReadingLimits, usualLimits } from './reading-pool.ts'

const hostile = new URL('../../tests/hostile-worker.ts', import.meta.url)

/** Small caps, so that the tests are quick. */
const smallLimits: ReadingLimits = { workers: 2, cpuSeconds: 0.5, memoryMb: 128 }

function poolFor(t: TestContext, limits: ReadingLimits, file?: URL) {
  const pool = openReadingPool(limits, file)
  t.after(() => pool.close())
  return pool
}

function pageAt(slug: string, html = pageOf(`Of ${slug}`, `Kazakhstan says of ${slug} that it is paid for.`)) {
  const body = new TextEncoder().encode(html)
  const url = `https://paper.example/news/${slug}`
  const capturedAt = '2025-12-18T12:00:00Z'
  return newCapture({ url, capturedAt, origin: 'network', mediaType: 'text/html', status: 200 }, body)
}

const whyOf = (answer: PageAnswer) => (answer.kind === 'failed' ? answer.why : assert.fail('it was read'))

for (const [deed, why] of [
  ['hang', 'took more than 0.5 s of CPU time.'],
  ['backtrack', 'took more than 0.5 s of CPU time.'],
  ['throw', 'ended in an error (TypeError: a page was too clever).'],
  ['exit', 'ended its worker (exit code 3).'],
] as const) {
  test(`a page that makes the reader ${deed} is answered with the reason, and the pages beside it are read`, async (t) => {
    const pool = poolFor(t, smallLimits, hostile)
    const answers = await Promise.all(['one', deed, 'two', 'three'].map((slug) => pool.read(pageAt(slug))))
    assert.deepEqual(
      answers.map((answer) => answer.kind),
      ['read', 'failed', 'read', 'read'],
    )
    assert.equal(whyOf(answers[1]!), `Reading https://paper.example/news/${deed} ${why}`)
    assert.equal((await pool.read(pageAt('after'))).kind, 'read', 'the worker was not replaced')
  })
}

for (const deed of ['explode', 'swell']) {
  test(`a page that makes the reader's memory ${deed} is answered with the reason, and the process lives`, async (t) => {
    const pool = poolFor(t, { ...smallLimits, cpuSeconds: 60 }, hostile)
    const answers = await Promise.all([deed, 'one'].map((slug) => pool.read(pageAt(slug))))
    assert.equal(whyOf(answers[0]!), `Reading https://paper.example/news/${deed} needed more than 128 MB of memory.`)
    assert.equal(answers[1]!.kind, 'read')
    assert.equal((await pool.read(pageAt('after'))).kind, 'read', 'the worker was not replaced')
  })
}

test('a real page that is too large for the caps is answered with the reason, by the worker of the house', async (t) => {
  const row = (n: number) => `<div><p>Row ${n} of a table that never ends, <b>said</b> the <i>clerk</i>.</p></div>`
  const html = `<html><body><article><h1>Rows</h1>${Array.from({ length: 120_000 }, (_, n) => row(n)).join('')}</article>`
  const tooLong = poolFor(t, { workers: 1, cpuSeconds: 0.05, memoryMb: 4096 })
  assert.match(whyOf(await tooLong.read(pageAt('rows', html))), /rows took more than 0\.05 s of CPU time\.$/)
  const tooMuch = poolFor(t, { workers: 1, cpuSeconds: 600, memoryMb: 48 })
  assert.match(whyOf(await tooMuch.read(pageAt('rows', html))), /rows needed more than 48 MB of memory\.$/)
  assert.equal((await tooMuch.read(pageAt('small'))).kind, 'read')
})

test('the answers are those of the reader itself, in the order asked, whatever the number of workers', async (t) => {
  const pages = Array.from({ length: 30 }, (_, n) => `page-${n}`)
  const alone = pages.map((slug) => {
    const { capture, body } = pageAt(slug)
    return read(capture, body)
  })
  for (const workers of [1, 3]) {
    const pool = poolFor(t, { ...usualLimits, workers })
    const answers = await Promise.all(pages.map((slug) => pool.read(pageAt(slug))))
    assert.deepEqual(
      answers.map((answer) => answer.kind === 'read' && answer.reading),
      alone,
    )
  }
})

test('bytes that are a window on more are read as they are, and what is around them stays', async (t) => {
  const { capture, body } = pageAt('window')
  const around = new Uint8Array(body.length + 20)
  around.set(body, 10)
  const pool = poolFor(t, { ...usualLimits, workers: 1 })
  const answer = await pool.read({ capture, body: around.subarray(10, 10 + body.length) })
  assert.equal(answer.kind === 'read' && answer.reading.kind, 'article')
  assert.equal(around.length, body.length + 20)
})

test('a worker whose program cannot start is a bug, not a fault of the page', async (t) => {
  const pool = poolFor(t, { ...usualLimits, workers: 2 }, new URL('../../tests/no-such-worker.ts', import.meta.url))
  await assert.rejects(pool.read(pageAt('one')), /No page can be read: a worker ended in an error/)
})

test('readDue() sets a page that hangs aside once and for all, and reads the others', async (t) => {
  const slugs = ['one', 'hang', 'two', 'throw', 'three']
  const web = {
    'https://paper.example/feed': feedOf('paper.example', slugs),
    'https://post.example/feed': feedOf('post.example', []),
    ...Object.fromEntries(slugs.map((slug) => [`https://paper.example/news/${slug}`, pageOf(slug, 'Kazakhstan.')])),
  }
  const pool = openReadingPool(smallLimits, hostile)
  const line = await openLine(t, fetchFrom(web), { now: '2025-12-19T08:00:00Z' }, pool)
  await gatherDue(line)
  const { counts } = await readDue(line)
  assert.equal(counts.done, 3)
  assert.equal(counts['set-aside'], 2)
  const reasons = (await line.store.listSetAside({ step: 'read' })).map(({ outcome }) =>
    outcome.kind === 'done' ? '' : outcome.why,
  )
  assert.ok(reasons.includes('Reading https://paper.example/news/hang took more than 0.5 s of CPU time.'))
  assert.ok(
    reasons.includes('Reading https://paper.example/news/throw ended in an error (TypeError: a page was too clever).'),
  )
  assert.equal((await line.store.balance('read', 'capture')).waiting, 0)
  const again = await readDue(line)
  assert.deepEqual(again.counts, { done: 0, 'nothing-to-do': 0, 'set-aside': 0, again: 0 })
})
