// Bytes to text: by byte order mark, by what server or file said, by what the page says of itself, and otherwise by
// whether the bytes are UTF-8. Invalid bytes are replaced, never thrown.

import { isUtf8 as isWholeUtf8 } from 'node:buffer'
import { byteOrderMark } from '../base/byte-order-mark.ts'

/** The text of a page. `charset` is what the server said; `mediaType` tells whether the page may name another. */
export function decodePage(body: Uint8Array, charset: string | undefined, isHtml: boolean): string {
  const marked = byteOrderMark(body)
  if (marked) return decoded(body, marked)
  const named = charset ? labelled(charset) : undefined
  const own = isHtml ? declaredIn(body) : undefined
  const utf8 = isUtf8(body)
  // A server's UTF-8 that is not UTF-8 is a default nobody set; then the page knows better.
  if (named && !(named === 'utf-8' && !utf8)) return decoded(body, named)
  if (own && !(own === 'utf-8' && !utf8)) return decoded(body, own)
  if (utf8 || named === 'utf-8' || own === 'utf-8') return decoded(body, utf8 ? 'utf-8' : (guessed(body) ?? 'utf-8'))
  return decoded(body, guessed(body) ?? 'windows-1252')
}

function decoded(body: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(body)
}

/** The platform's name of an encoding; undefined when it knows none of that name. */
function labelled(charset: string): string | undefined {
  try {
    return new TextDecoder(charset.trim().replace(/^["']|["';]+$/g, '')).encoding
  } catch {
    return undefined
  }
}

/** How much of a page is searched for its charset; the HTML standard says 1024, real pages put it later. */
const searched = 4096

function declaredIn(body: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(body.subarray(0, searched))
  const match =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i.exec(head)
  if (!match) {
    // UTF-16 without its mark: every other byte of ASCII markup is zero.
    if (body[0] === 0x3c && body[1] === 0) return 'utf-16le'
    if (body[0] === 0 && body[1] === 0x3c) return 'utf-16be'
    return undefined
  }
  const named = labelled(match[1]!)
  return named?.startsWith('utf-16') ? 'utf-8' : named
}

function isUtf8(body: Uint8Array): boolean {
  return isWholeUtf8(body) || isMostlyUtf8(body)
}

/** A page put together from parts may hold some broken sequences; other encodings read as UTF-8 break all the time. */
function isMostlyUtf8(body: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(body.subarray(0, 400_000))
  let wrong = 0
  let whole = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) wrong++
    else if (code > 0x7f) whole++
  }
  return wrong < whole * 0.1
}

/** Cyrillic pages without any declaration: whichever of the two encodings gives more common Russian letters. */
function guessed(body: Uint8Array): string | undefined {
  const sample = body.subarray(0, 100_000)
  let high = 0
  for (const byte of sample) if (byte >= 0xc0) high++
  if (high < sample.length * 0.05) return undefined
  const scores = ['windows-1251', 'koi8-r'].map((label) => {
    const text = new TextDecoder(label).decode(sample)
    return { label, score: text.match(/[оеаинтсрвл]/g)?.length ?? 0 }
  })
  scores.sort((a, b) => b.score - a.score)
  return scores[0]!.score > high * 0.35 ? scores[0]!.label : undefined
}
