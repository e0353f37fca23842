import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { openDatabase } from '../base/database.ts'
import { queueContract } from './queue.contract.ts'
import { openQueue } from './queue.ts'

const home = mkdtempSync(path.join(tmpdir(), 'sholu-queue-'))
after(() => rmSync(home, { recursive: true, force: true }))
let folders = 0
const newFolder = () => path.join(home, String(++folders))
const noon = '2025-12-18T12:00:00Z'

queueContract('the queue in SQLite', () => openQueue({ folder: newFolder() }))

test('a queue in a lent database leaves it open when it closes', async () => {
  const database = openDatabase(':memory:')
  const queue = await openQueue({ database })
  await queue.offer([{ subject: 'read', key: 'a' }], noon)
  await queue.close()
  const again = await openQueue({ database })
  assert.equal((await again.take('read', 1, 1000, noon)).length, 1)
  await database.close()
})

test('two processes’ queues on one file do not take the same job', async () => {
  const folder = newFolder()
  const [one, other] = [await openQueue({ folder }), await openQueue({ folder })]
  const keys = Array.from({ length: 20 }, (_, n) => ({ subject: 'read', key: `${n}` }))
  await one.offer(keys, noon)
  const [mine, theirs] = [await one.take('read', 12, 1000, noon), await other.take('read', 12, 1000, noon)]
  assert.deepEqual([mine.length, theirs.length], [12, 8])
  assert.equal(new Set([...mine, ...theirs].map((job) => job.key)).size, 20)
  await one.close()
  await other.close()
})

const offersForever = `
  import { openQueue } from ${JSON.stringify(new URL('queue.ts', import.meta.url).href)}
  import { writeSync } from 'node:fs'
  const queue = await openQueue({ folder: process.argv[1] })
  for (let n = Number(process.argv[2]); ; n++) {
    await queue.offer([{ subject: 'read', key: String(n) }], '2025-12-18T12:00:00Z')
    writeSync(1, n + '\\n')
  }`

test('no offer that was acknowledged is lost when the process is killed', { timeout: 60_000 }, async () => {
  const folder = newFolder()
  const acknowledged: number[] = []
  for (const killAfterMs of [20, 90, 170]) {
    const next = (acknowledged.at(-1) ?? -2) + 2
    acknowledged.push(...(await saidUntilKilled(offersForever, [folder, String(next)], killAfterMs)))
  }
  const queue = await openQueue({ folder })
  const kept = new Set((await queue.take('read', 1_000_000, 1000, noon)).map((job) => Number(job.key)))
  await queue.close()
  assert.ok(acknowledged.length > 0)
  assert.deepEqual(
    acknowledged.filter((number) => !kept.has(number)),
    [],
  )
})

/** The numbers a program printed, one a line, until it was killed that long after the first. */
async function saidUntilKilled(program: string, args: readonly string[], killAfterMs: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    said += chunk
  })
  await ended
  return said.split('\n').slice(0, -1).map(Number)
}
