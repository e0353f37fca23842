// Kills the line again and again at chance moments; whatever was cut off, the next run goes on, and in the end the edition is the
// golden one: nothing lost, nothing twice.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { goldenFile, written } from '../scripts/golden.ts'
import { layWeek } from '../src/cli/start.ts'
import type { Edition } from '../src/news/edition.ts'
import { openNewsroom } from '../src/newsroom/newsroom.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

test('a week whose work is killed eight times becomes the same edition', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sholu-kill-'))
  try {
    layWeek(folder)
    let killed = 0
    for (let n = 0; n < 8; n++) {
      const child = spawn(process.execPath, [main, '--folder', folder, 'work', '--no-write'], { stdio: 'ignore' })
      const ended = once(child, 'exit')
      await Promise.race([ended, pause(250 + 350 * n + Math.random() * 300)])
      if (child.exitCode === null && child.kill('SIGKILL')) killed++
      await ended
    }
    assert.ok(killed >= 3, `only ${killed} runs were killed`)
    const newsroom = await openNewsroom({ folder })
    try {
      // A killed worker's lease on a batch runs out by the clock on the wall; the ledger alone tells what is due.
      await newsroom.gather()
      await newsroom.read()
      await newsroom.revisit()
      await newsroom.digestCaptures()
      assert.deepEqual(await newsroom.store.check({ thorough: true }), [])
      for (const { step, given, counts, waiting } of await newsroom.balances())
        assert.equal(counts.done + counts['nothing-to-do'] + counts['set-aside'] + counts.again + waiting, given, step)
      const drafted = await newsroom.write()
      assert.equal(drafted.kind, 'drafted')
      assert.equal(written((drafted as { edition: Edition }).edition), readFileSync(goldenFile, 'utf8'))
    } finally {
      await newsroom.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
