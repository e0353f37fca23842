// What every queue must do, whatever it is made of. Each engine's test runs this suite.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job, Queue } from './queue.ts'

const noon = '2025-12-18T12:00:00Z'
const after = (ms: number) => new Date(Date.parse(noon) + ms).toISOString()
const keysOf = (jobs: readonly Job[]) => jobs.map((job) => job.key)

export function queueContract(name: string, open: () => Promise<Queue>): void {
  const withQueue = (what: string, run: (queue: Queue) => Promise<void>) =>
    test(`${name} ${what}`, async () => {
      const queue = await open()
      try {
        await run(queue)
      } finally {
        await queue.close()
      }
    })

  withQueue('hands out what was offered, with its payload, the longest due first', async (queue) => {
    const offers = [
      { subject: 'read', key: 'late', payload: { n: [1, 'қаз'] }, notBefore: after(-10) },
      { subject: 'read', key: 'early', notBefore: after(-20) },
      { subject: 'gather', key: 'other' },
    ]
    assert.equal(await queue.offer(offers, noon), 3)
    const jobs = await queue.take('read', 10, 1000, noon)
    assert.deepEqual(keysOf(jobs), ['early', 'late'])
    assert.deepEqual(jobs[1]!.payload, { n: [1, 'қаз'] })
    assert.equal(jobs[0]!.payload, null)
    assert.equal(jobs[0]!.attempts, 1)
    assert.deepEqual(keysOf(await queue.take('gather', 10, 1000, noon)), ['other'])
  })

  withQueue('keeps work offered twice under one key in line once', async (queue) => {
    const offer = [{ subject: 'read', key: 'a', payload: 1 }]
    assert.equal(await queue.offer(offer, noon), 1)
    assert.equal(await queue.offer([...offer, ...offer], noon), 0)
    const [job] = await queue.take('read', 10, 1000, noon)
    assert.equal(await queue.offer(offer, noon), 0)
    assert.equal(await queue.done(job!), true)
    assert.equal(await queue.offer(offer, noon), 1)
  })

  withQueue('offers all or none', async (queue) => {
    const bad = { subject: 'read', key: 'b', notBefore: 'yesterday' }
    await assert.rejects(queue.offer([{ subject: 'read', key: 'a' }, bad], noon))
    assert.deepEqual(await queue.take('read', 10, 1000, noon), [])
  })

  withQueue('gives a job to one worker only', async (queue) => {
    const keys = Array.from({ length: 40 }, (_, n) => `job ${n}`)
    await queue.offer(
      keys.map((key) => ({ subject: 'read', key })),
      noon,
    )
    const taken = await Promise.all(Array.from({ length: 8 }, () => queue.take('read', 5, 1000, noon)))
    assert.deepEqual(keysOf(taken.flat()).sort(), keys.sort())
    assert.deepEqual(await queue.take('read', 5, 1000, noon), [])
  })

  withQueue('hands a job out again when its lease runs out, and not before', async (queue) => {
    await queue.offer([{ subject: 'read', key: 'a' }], noon)
    const [silent] = await queue.take('read', 1, 1000, noon)
    assert.deepEqual(await queue.take('read', 1, 1000, after(999)), [])
    const [again] = await queue.take('read', 1, 1000, after(1000))
    assert.equal(again!.attempts, 2)
    assert.equal(await queue.done(silent!), false)
    assert.equal(await queue.again(silent!, { afterMs: 0, why: 'late', now: after(1001) }), false)
    assert.equal(await queue.done(again!), true)
    assert.equal(await queue.done(again!), false)
  })

  withQueue('lets a worker that is still at it keep its lease', async (queue) => {
    await queue.offer([{ subject: 'read', key: 'a' }], noon)
    const [job] = await queue.take('read', 1, 1000, noon)
    assert.equal(await queue.extend(job!, { leaseMs: 1000, now: after(900) }), true)
    assert.deepEqual(await queue.take('read', 1, 1000, after(1500)), [])
    assert.equal((await queue.take('read', 1, 1000, after(1900))).length, 1)
    assert.equal(await queue.extend(job!, { leaseMs: 1000, now: after(1950) }), false)
  })

  withQueue('brings back what is to be tried again, after its delay and with the reason', async (queue) => {
    await queue.offer([{ subject: 'read', key: 'a' }], noon)
    const [job] = await queue.take('read', 1, 1000, noon)
    assert.equal(await queue.again(job!, { afterMs: 5000, why: 'the server was busy', now: noon }), true)
    assert.deepEqual(await queue.take('read', 1, 1000, after(4999)), [])
    const [back] = await queue.take('read', 1, 1000, after(5000))
    assert.equal(back!.why, 'the server was busy')
    assert.equal(back!.attempts, 2)
  })

  withQueue('frees at once what a dead worker held, and nothing else', async (queue) => {
    await queue.offer(
      ['a', 'b'].map((key) => ({ subject: 'read', key })),
      noon,
    )
    await queue.take('read', 2, 60_000, noon)
    assert.equal(await queue.reclaim(() => false, after(1)), 0)
    assert.deepEqual(await queue.take('read', 2, 1000, after(1)), [])
    assert.equal(await queue.reclaim(() => true, after(2)), 2)
    assert.deepEqual(keysOf(await queue.take('read', 2, 1000, after(2))), ['a', 'b'])
  })

  withQueue('counts what is ready, later and leased', async (queue) => {
    assert.deepEqual(await queue.depths(noon), [])
    assert.equal(await queue.nextAt('read'), undefined)
    const offers = ['a', 'b', 'c'].map((key) => ({ subject: 'read', key }))
    await queue.offer([...offers, { subject: 'read', key: 'd', notBefore: after(60_000) }], noon)
    await queue.take('read', 1, 1000, noon)
    assert.deepEqual(await queue.depths(noon), [{ subject: 'read', ready: 2, later: 1, leased: 1 }])
    assert.deepEqual(await queue.depths(after(1000)), [{ subject: 'read', ready: 3, later: 1, leased: 0 }])
    assert.equal(await queue.nextAt('read'), noon)
  })
}
