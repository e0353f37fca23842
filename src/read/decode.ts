// Bytes to text, as browsers do: by byte order mark, by what server or file said, by what the page says of itself. Where the
// bytes refute what was said, or nothing was, they are read as what they most likely are. Invalid bytes are replaced,
// never thrown.

import { isAscii, isUtf8 } from 'node:buffer'
import { byteOrderMark } from '../base/byte-order-mark.ts'
import { type EncodingCost, encodingCosts, hasJapaneseEscapes, unmarkedUtf16 } from '../base/encoding-guess.ts'
import { encodingOf } from '../base/encoding-labels.ts'
import { declaredEncoding } from '../base/meta-charset.ts'

/** The text of a page. `charset` is what the server said; `isHtml` tells whether the page may name another. */
export function decodePage(body: Uint8Array, charset: string | undefined, isHtml: boolean): string {
  return decoded(body, pageEncoding(body, charset, isHtml))
}

/** The encoding a page is read in, as `TextDecoder` calls it. */
export function pageEncoding(body: Uint8Array, charset: string | undefined, isHtml: boolean): string {
  const marked = byteOrderMark(body) ?? unmarkedUtf16(body)
  if (marked) return marked
  if (isAscii(body)) return hasJapaneseEscapes(body) ? 'iso-2022-jp' : 'utf-8'
  if (isUtf8(body) || isMostlyUtf8(body)) return 'utf-8'
  return likeliest(
    body,
    declarations(body, charset, isHtml).find((label) => label !== 'utf-8'),
  )
}

/** What was said, the strongest first, in names of the platform: the server's word, then the page's. */
function declarations(body: Uint8Array, charset: string | undefined, isHtml: boolean): readonly string[] {
  const server = charset === undefined ? undefined : encodingOf(charset.replace(/^["'\s]+|["';\s]+$/g, ''))
  const page = isHtml ? (declaredEncoding(body) ?? declaredEncoding(body, searched)) : undefined
  // What really is UTF-16 has been told by its mark or its zeros.
  return [server, page].filter((label) => label !== undefined && !/^(?:utf-16|x-user)/.test(label)) as readonly string[]
}

/** How far a page is searched where its first 1,024 bytes declare nothing: a parser that meets a meta later obeys it too. */
const searched = 65_536

function decoded(body: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(body)
}

/** A page put together from parts may hold some broken sequences; other encodings read as UTF-8 break all the time. */
function isMostlyUtf8(body: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < body.length; ) {
    const first = body[at]!
    const length = first < 0x80 ? 1 : sequenceLength(body, at, first)
    if (length === 0) broken++
    else if (length > 1) whole++
    if (broken > 50 && broken > whole) return false
    at += Math.max(1, length)
  }
  return broken <= whole * 0.1
}

/** Bytes of the UTF-8 sequence at a place, 0 where there is none. */
function sequenceLength(body: Uint8Array, at: number, first: number): number {
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  for (let n = 1; n < length; n++) if ((body[at + n]! & 0xc0) !== 0x80) return 0
  return length
}

/**
 * The declared encoding, unless another one reads the bytes far better: "iso-8859-1" is often a server's default, and
 * windows-1251 and KOI8-R are taken for each other.
 */
function likeliest(body: Uint8Array, declared: string | undefined): string {
  const costs = encodingCosts(body)
  const best = costs[0]
  if (best === undefined) return declared ?? 'windows-1252'
  if (declared === undefined) return best.label
  const said = costs.find(({ label }) => sameReading(label, declared))
  return said && isRefuted(said, best) ? best.label : declared
}

function isRefuted(said: EncodingCost, best: EncodingCost): boolean {
  const margin = said.bits - best.bits
  // Western European is what servers and editors declare when nobody chose anything.
  if (said.label === 'windows-1252') return margin > surelyAnother
  return margin > surelyAnother * 6 && said.bits > surelyWrong * said.bytes
}

/** Bits for a whole page. */
const surelyAnother = 12
/** Bits for each byte beyond ASCII. */
const surelyWrong = 6.5

/** Encodings that differ in rare signs only. */
function sameReading(one: string, other: string): boolean {
  return one === other || family[other] === one
}

const family: Readonly<Record<string, string>> = {
  gbk: 'gb18030',
  'koi8-r': 'koi8-u',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-13': 'windows-1257',
  'iso-8859-15': 'windows-1252',
}
