// Folders are made one by one: Node's own recursive way never ends where a file system answers "no such file" for a folder it
// will not make (seen with Node 26.10 on Linux in /proc, November 2026).

import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { messageOf, SholuError, systemCode } from './errors.ts'

/** Makes a folder and those above it that are missing. Throws `folder-not-writable` or `disk-full`, naming the folder. */
export function makeFolder(folder: string): void {
  const whole = path.resolve(folder)
  const missing: string[] = []
  for (let at = whole; !existsSync(at) && path.dirname(at) !== at; at = path.dirname(at)) missing.unshift(at)
  for (const one of missing) {
    try {
      mkdirSync(one)
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw folderTrouble(whole, error)
    }
  }
}

/** A file system error as Sholu's own, naming the folder it was met in. */
export function folderTrouble(folder: string, error: unknown): SholuError {
  if (error instanceof SholuError) return error
  const code = systemCode(error)
  if (code === 'ENOSPC')
    return new SholuError('disk-full', `The disk is full: ${folder} could not be written.`, {
      cause: error,
      retry: true,
    })
  return new SholuError('folder-not-writable', `Sholu cannot write into ${folder} (${code ?? messageOf(error)}).`, {
    cause: error,
  })
}
