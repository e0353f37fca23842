// The encoding a page says of itself, found as browsers find it: HTML standard, section 13.2.3.2, "prescan a byte stream
// to determine its encoding", and "get an XML encoding". Bytes are read as they stand; nothing is decoded.

import { encodingOf } from './encoding-labels.ts'

/** How many bytes the standard has searched before anything else is known. */
export const prescanBytes = 1024

/**
 * The name `TextDecoder` gives the encoding that a `<meta>` among the first `limit` bytes declares, or else the XML
 * declaration; undefined when neither does. A declared UTF-16 means UTF-8: the declaration could not have been read else.
 */
export function declaredEncoding(bytes: Uint8Array, limit = prescanBytes): string | undefined {
  const head = bytes.subarray(0, limit)
  return metaEncoding(head) ?? xmlEncoding(head)
}

function metaEncoding(bytes: Uint8Array): string | undefined {
  const scan = new Scan(bytes)
  for (; scan.at < bytes.length; scan.at++) {
    if (bytes[scan.at] !== lessThan) continue
    if (scan.startsWith('<!--')) {
      if (!scan.skipComment()) return undefined
    } else if (scan.startsWith('<meta') && isBlankOrSlash(bytes[scan.at + 5])) {
      scan.at += 5
      const found = encodingOfMeta(scan)
      if (found !== undefined) return found
      scan.at--
    } else if (isLetter(bytes[scan.at + 1]) || (bytes[scan.at + 1] === slash && isLetter(bytes[scan.at + 2]))) {
      scan.skipTagName()
      while (scan.attribute());
      scan.at--
    } else if (/[!/?]/.test(String.fromCharCode(bytes[scan.at + 1] ?? 0))) scan.skipTo(greaterThan)
  }
  return undefined
}

/** What one meta element declares, its position after its name; undefined when nothing. */
function encodingOfMeta(scan: Scan): string | undefined {
  const seen = new Set<string>()
  let isContentType = false
  let needsContentType: boolean | undefined
  let label: string | undefined
  for (let attribute = scan.attribute(); attribute; attribute = scan.attribute()) {
    const [name, value] = attribute
    if (seen.has(name)) continue
    seen.add(name)
    if (name === 'http-equiv') isContentType = value === 'content-type'
    else if (name === 'charset') {
      label = encodingOf(value) ?? ''
      needsContentType = false
    } else if (name === 'content' && label === undefined) {
      label = labelInContent(value)
      if (label !== undefined) needsContentType = true
    }
  }
  if (scan.at >= scan.bytes.length) return undefined
  if (needsContentType === undefined || (needsContentType && !isContentType)) return undefined
  return label ? asDeclared(label) : undefined
}

/** "Extracting a character encoding from a meta element": what stands after `charset=`. */
function labelInContent(content: string): string | undefined {
  for (const { 0: found, index } of content.matchAll(/charset[\t\n\f\r ]*=?/g)) {
    if (!found.endsWith('=')) continue
    const rest = content.slice(index + found.length).replace(/^[\t\n\f\r ]+/, '')
    const quoted = /^(["'])(.*?)\1/s.exec(rest)
    if (!quoted && /^["']/.test(rest)) return undefined
    return encodingOf(quoted ? quoted[2]! : /^[^\t\n\f\r ;]*/.exec(rest)![0])
  }
  return undefined
}

function xmlEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== lessThan || bytes[1] !== 0x3f) return undefined
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescanBytes))
  const label = /^<\?xml[^>]*?\bencoding\s*=\s*(["'])([^"'>]*)\1/i.exec(head)?.[2]
  const encoding = label === undefined ? undefined : encodingOf(label)
  return encoding && asDeclared(encoding)
}

function asDeclared(encoding: string): string {
  if (encoding.startsWith('utf-16')) return 'utf-8'
  return encoding === 'x-user-defined' ? 'windows-1252' : encoding
}

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const equals = 0x3d

/** A place in the bytes, and the standard's steps that move it. */
class Scan {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  startsWith(word: string): boolean {
    for (let n = 0; n < word.length; n++) {
      if (lower(this.bytes[this.at + n]) !== word.charCodeAt(n)) return false
    }
    return true
  }

  /** To the last byte of a comment; false when it never ends. `<!-->` is one. */
  skipComment(): boolean {
    for (let at = this.at + 4; at < this.bytes.length; at++) {
      if (this.bytes[at] === greaterThan && this.bytes[at - 1] === 0x2d && this.bytes[at - 2] === 0x2d) {
        this.at = at
        return true
      }
    }
    return false
  }

  skipTo(byte: number): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== byte) this.at++
  }

  skipTagName(): void {
    while (this.at < this.bytes.length && !isBlank(this.bytes[this.at]) && this.bytes[this.at] !== greaterThan)
      this.at++
  }

  /** "Get an attribute": name and value in lower case; undefined at the end of the tag or of the bytes. */
  attribute(): readonly [name: string, value: string] | undefined {
    const { bytes } = this
    while (isBlankOrSlash(bytes[this.at])) this.at++
    if (this.at >= bytes.length || bytes[this.at] === greaterThan) return undefined
    const name = this.#run(
      (byte, length) => isBlankOrSlash(byte) || byte === greaterThan || (byte === equals && length > 0),
    )
    while (isBlank(bytes[this.at])) this.at++
    if (bytes[this.at] !== equals) return [name, '']
    this.at++
    while (isBlank(bytes[this.at])) this.at++
    const quote = bytes[this.at]
    if (quote !== 0x22 && quote !== 0x27) return [name, this.#run((byte) => isBlank(byte) || byte === greaterThan)]
    this.at++
    const value = this.#run((byte) => byte === quote)
    this.at++
    return this.at > bytes.length ? undefined : [name, value]
  }

  #run(ends: (byte: number | undefined, length: number) => boolean): string {
    let run = ''
    for (; this.at < this.bytes.length && !ends(this.bytes[this.at], run.length); this.at++) {
      run += String.fromCharCode(lower(this.bytes[this.at])!)
    }
    return run
  }
}

function lower(byte: number | undefined): number | undefined {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c
}

function isBlankOrSlash(byte: number | undefined): boolean {
  return byte === slash || isBlank(byte)
}

function isLetter(byte: number | undefined): boolean {
  const small = lower(byte)
  return small !== undefined && small >= 0x61 && small <= 0x7a
}
