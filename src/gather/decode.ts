// Turns the bytes of a feed or a list into text. Pages keep their bytes; reading them is another room's work.

import { byteOrderMark } from '../base/byte-order-mark.ts'

/**
 * Text of a feed. In order: byte order mark, UTF-8, the server's charset, the XML declaration; the first under which
 * every byte is valid wins. Servers and declarations are often wrong; text in another charset is next to never valid
 * UTF-8 by chance, save ISO-2022-JP, which is all ASCII.
 */
export function feedText(bytes: Uint8Array, charset: string | undefined): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(start.replace(/^[^<]*/, ''))?.[1]
  const escaped = [charset, declared].find((label) => /^iso-2022-jp$/i.test(label ?? ''))
  const candidates = [byteOrderMark(bytes), escaped, 'utf-8', charset, declared].filter((label) => label !== undefined)
  for (const label of candidates) {
    const text = decoded(bytes, label, true)
    if (text !== undefined) return text
  }
  for (const label of [...candidates.filter((label) => label !== 'utf-8'), 'utf-8']) {
    const text = decoded(bytes, label, false)
    if (text !== undefined) return text
  }
  return new TextDecoder().decode(bytes)
}

function decoded(bytes: Uint8Array, label: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}
