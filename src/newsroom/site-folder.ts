// Writes the site as a folder of static files: whole, beside the old one, and then swapped in, so that a reader never meets
// half a site and a crash leaves the old one standing.

import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { systemCode } from '../base/errors.ts'
import { folderTrouble, makeFolder } from '../base/folders.ts'
import type { Rendering } from '../publish/publish.ts'

/** Writes renderings as the folder `site`. Throws `folder-not-writable` or `disk-full`; the old site then still stands. */
export function writeSite(site: string, renderings: readonly Rendering[]): void {
  const fresh = `${site}.new`
  const old = `${site}.old`
  try {
    rmSync(fresh, { recursive: true, force: true })
    for (const rendering of renderings) {
      const file = resolve(fresh, rendering.path)
      if (!file.startsWith(resolve(fresh) + sep))
        throw new Error(`A rendering would leave its folder: ${rendering.path}`)
      makeFolder(dirname(file))
      writeFileSync(file, rendering.body)
    }
    rmSync(old, { recursive: true, force: true })
    if (existsSync(site)) renameSync(site, old)
    renameSync(fresh, site)
    rmSync(old, { recursive: true, force: true })
  } catch (error) {
    throw systemCode(error) ? folderTrouble(site, error) : error
  }
}

/** Where the site of a newsroom folder stands. */
export function siteFolder(folder: string): string {
  return join(folder, 'site')
}
