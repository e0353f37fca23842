// Two workers on one folder share the work: nothing is lost, nothing is done twice, and the edition is the same.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sentencesOf } from '../news/edition.ts'
import { openNewsroom } from '../newsroom/newsroom.ts'
import { layWeek } from './start.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** A folder with the bundled week, in which nothing goes out by itself. */
function newWeek(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sholu-two-'))
  layWeek(folder)
  const file = join(folder, 'digest.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('approval: none', 'approval: person'))
  return folder
}

async function work(folder: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [main, '--folder', folder, 'work'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  return { code: child.exitCode, said }
}

async function stateOf(folder: string) {
  const newsroom = await openNewsroom({ folder })
  try {
    await newsroom.digestCaptures()
    const drafted = await newsroom.write()
    assert.equal(drafted.kind, 'drafted')
    const { edition } = drafted as Extract<typeof drafted, { kind: 'drafted' }>
    return {
      texts: [...sentencesOf(edition)].map(({ place, sentence }) => `${place} ${sentence.text}`),
      balances: await newsroom.balances(),
      faults: await newsroom.store.check({ thorough: true }),
      sizes: await newsroom.store.sizes(),
    }
  } finally {
    await newsroom.close()
  }
}

test('two workers at once on one folder come to what one comes to', { timeout: 240_000 }, async () => {
  const [alone, shared] = [newWeek(), newWeek()]
  try {
    const one = await work(alone)
    assert.equal(one.code, 0, one.said)
    for (const { code, said } of await Promise.all([work(shared), work(shared)])) assert.equal(code, 0, said)
    const [expected, found] = [await stateOf(alone), await stateOf(shared)]
    assert.deepEqual(found.faults, [])
    assert.deepEqual(found.texts, expected.texts)
    assert.equal(found.sizes.captures, expected.sizes.captures)
    assert.equal(found.sizes.articles, expected.sizes.articles)
    assert.equal(found.sizes.ledger, expected.sizes.ledger)
    for (const { step, given, counts, waiting } of found.balances) {
      const sum = counts.done + counts['nothing-to-do'] + counts['set-aside'] + counts.again + waiting
      assert.equal(sum, given, step)
      assert.equal(waiting, 0, step)
      assert.equal(counts.again, 0, step)
    }
  } finally {
    for (const folder of [alone, shared]) rmSync(folder, { recursive: true, force: true })
  }
})
