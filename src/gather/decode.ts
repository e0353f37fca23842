// Turns the bytes of a feed or a list into text. Pages keep their bytes; reading them is another room's work.

/**
 * Text of a feed. In order: byte order mark, the server's charset, the XML declaration, UTF-8; the first under which
 * every byte is valid wins, since servers and declarations are often wrong about each other (RFC 7303, 3).
 */
export function feedText(bytes: Uint8Array, charset: string | undefined): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(start.replace(/^[^<]*/, ''))?.[1]
  const candidates = [markOf(bytes), charset, declared, 'utf-8'].filter((label) => label !== undefined)
  for (const label of candidates) {
    const text = decoded(bytes, label, true)
    if (text !== undefined) return text
  }
  for (const label of candidates) {
    const text = decoded(bytes, label, false)
    if (text !== undefined) return text
  }
  return new TextDecoder().decode(bytes)
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decoded(bytes: Uint8Array, label: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}
