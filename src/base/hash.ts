// SHA-256, by which captures, articles and editions are named.

import { createHash } from 'node:crypto'

/** 64 lower-case hex digits. Strings are hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
