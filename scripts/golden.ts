// Renews the golden edition of the bundled week. Look at the difference line by line before you commit it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { layWeek } from '../src/cli/start.ts'
import type { Edition } from '../src/news/edition.ts'
import { openNewsroom } from '../src/newsroom/newsroom.ts'

/** Where the golden edition stands. */
export const goldenFile = fileURLToPath(new URL('../fixtures/weeks/2025-W51/edition.json', import.meta.url))

/** The draft of the bundled week, made from its captures in a folder of its own. */
export async function draftOfWeek(): Promise<Edition> {
  const folder = mkdtempSync(join(tmpdir(), 'sholu-golden-'))
  layWeek(folder)
  const newsroom = await openNewsroom({ folder })
  try {
    await newsroom.gather()
    await newsroom.read()
    await newsroom.revisit()
    await newsroom.digestCaptures()
    const drafted = await newsroom.write()
    if (drafted.kind !== 'drafted') throw new Error(`The week gave no edition: ${drafted.why}`)
    return drafted.edition
  } finally {
    await newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The edition as the golden file writes it. */
export const written = (edition: Edition) => `${JSON.stringify(edition, undefined, 2)}\n`

if (import.meta.main) {
  writeFileSync(goldenFile, written(await draftOfWeek()))
  console.log(`Wrote ${goldenFile}; look at the difference before you commit it.`)
}
