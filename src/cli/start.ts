// `npm start`: the main job before a stranger's eyes. The first time it lays the bundled week's settings into the folder; then
// it runs the line, prints the edition, and serves site and desk.

import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderTrouble, makeFolder } from '../base/folders.ts'
import { openNewsroom } from '../newsroom/newsroom.ts'
import type { Screen } from './screen.ts'
import { type OpenDesk, serveUntilEnd } from './serve.ts'
import { showEdition } from './show.ts'
import { workLine } from './work.ts'

const week = fileURLToPath(new URL('../../fixtures/weeks/2025-W51', import.meta.url))

/** Makes the edition that is due, shows it, and serves it unless `once`. */
export async function start(options: {
  readonly folder: string
  readonly screen: Screen
  readonly once: boolean
  readonly port: number
  readonly openDesk: OpenDesk
}): Promise<void> {
  const { folder, screen } = options
  const fresh = layWeek(folder)
  const newsroom = await openNewsroom({ folder, onProgress: screen.progress })
  try {
    if (fresh)
      screen.say('A week of pages by twenty invented outlets, read from this repository; no network is used.\n')
    const before = (await newsroom.editions())[0]
    if (!before || before.status === 'draft') await workLine(newsroom, screen)
    const edition = (await newsroom.editions())[0]
    screen.record({ kind: 'edition', number: edition?.number, status: edition?.status, title: edition?.title })
    if (edition && !screen.json) {
      screen.say()
      showEdition(screen, edition, { places: false })
      screen.say()
      screen.say(`Any sentence down to its bytes:  npm run -s sholu -- trace ${edition.number} 1.1`)
    }
    if (options.once) return
    await serveUntilEnd(newsroom, screen, options.openDesk, { host: '127.0.0.1', port: options.port })
  } finally {
    await newsroom.close()
  }
}

/** Lays the bundled week's settings into a folder that has none; true when it did. */
export function layWeek(folder: string): boolean {
  if (existsSync(join(folder, 'digest.yaml'))) return false
  makeFolder(folder)
  const recorded = relative(resolve(folder), join(week, 'web')).split('\\').join('/')
  const digest = readFileSync(join(week, 'digest.yaml'), 'utf8').replace(
    /^(\s+folder: )web$/m,
    `$1${JSON.stringify(recorded)}`,
  )
  try {
    writeFileSync(join(folder, 'digest.yaml'), digest)
    copyFileSync(join(week, 'outlets.yaml'), join(folder, 'outlets.yaml'))
  } catch (error) {
    throw folderTrouble(folder, error)
  }
  return true
}
