// Writes the site as a folder of static files: whole, beside the old one, and then swapped in, so that a reader never meets
// half a site and a crash leaves the old one standing.

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { SholuError, systemCode } from '../base/errors.ts'
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
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, rendering.body)
    }
    rmSync(old, { recursive: true, force: true })
    if (existsSync(site)) renameSync(site, old)
    renameSync(fresh, site)
    rmSync(old, { recursive: true, force: true })
  } catch (error) {
    throw troubleWith(site, error)
  }
}

/** A file system error as Sholu's own, naming the folder. */
export function troubleWith(folder: string, error: unknown): unknown {
  const code = systemCode(error)
  if (code === 'ENOSPC')
    return new SholuError('disk-full', `The disk is full: ${folder} could not be written.`, {
      cause: error,
      retry: true,
    })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new SholuError('folder-not-writable', `Sholu cannot write into ${folder} (${code}).`, { cause: error })
  return error
}

/** Where the site of a newsroom folder stands. */
export function siteFolder(folder: string): string {
  return join(folder, 'site')
}
