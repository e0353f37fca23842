// What a text costs when it is read as an encoding of one byte a letter.

import type { LetterEncoding } from './encoding-alphabets.ts'

/** Bits for the bytes beyond ASCII, read in the language of the encoding that needs fewest. */
export function letterReading(sample: Uint8Array, encoding: LetterEncoding): number {
  const tables = tablesOf.get(encoding) ?? newTables(encoding)
  let least = Number.POSITIVE_INFINITY
  for (const table of tables) least = Math.min(least, cost(sample, table, encoding))
  return least
}

/** For each byte its bits and its class. */
type Table = { readonly bits: Float64Array; readonly sorts: Uint8Array }

const nothing = 0
const small = 1
const large = 2
const other = 3

const tablesOf = new Map<LetterEncoding, readonly Table[]>()

function newTables(encoding: LetterEncoding): readonly Table[] {
  const letters = Array.from({ length: 128 }, (_, n) => new TextDecoder(encoding.label).decode(Uint8Array.of(n + 128)))
  const tables = encoding.alphabets.map((alphabet) => tableOf(letters, alphabet, encoding))
  tablesOf.set(encoding, tables)
  return tables
}

/** Bits of what is no letter of the alphabet. */
const printed = 6
const seldom = 9
const strange = 12
const meaningless = 18
/** A capital, the first letter of a word, and one in the middle of it. */
const capital = 4
const misplaced = 8
/** A letter beside one of the other script, or accented letters in a row. */
const beside = 5
/** A letter of another script that stands alone. */
const alone = 3

function tableOf(letters: readonly string[], alphabet: string, { hasCase }: LetterEncoding): Table {
  const bits = new Float64Array(256)
  const sorts = new Uint8Array(256)
  const [frequent = '', foreign = ''] = alphabet.split('|')
  const ranks = new Map([...frequent].map((letter, rank) => [letter, rank]))
  const whole = [...frequent].reduce((sum, _, rank) => sum + 1 / (rank + 3), 0)
  letters.forEach((letter, n) => {
    const lower = letter.toLowerCase()
    const rank = ranks.get(lower) ?? (letter === 'İ' ? ranks.get('ı') : undefined)
    const isLarge = hasCase && lower !== letter
    sorts[n + 128] = !/[\p{L}\p{M}]/u.test(letter) ? nothing : isLarge ? large : hasCase ? small : other
    if (rank !== undefined) bits[n + 128] = Math.log2((rank + 3) * whole) + (isLarge ? capital : 0)
    else if (foreign.includes(lower)) bits[n + 128] = seldom
    else if (/[«»“”„‘’–—…·•©№°£€ \u00A0-]/u.test(letter)) bits[n + 128] = printed
    else bits[n + 128] = /[\p{L}\p{S}\p{P}\p{N}]/u.test(letter) ? strange : meaningless
  })
  return { bits, sorts }
}

function cost(sample: Uint8Array, { bits, sorts }: Table, { isLatin, prior }: LetterEncoding): number {
  let sum = prior
  let before = 0
  let sortBefore = nothing
  let length = 0
  for (const byte of sample) {
    const sort = byte > 0x7f ? sorts[byte]! : nothing
    if (byte > 0x7f) {
      sum += bits[byte]!
      if (sort === large && (sortBefore === small || isSmallAscii(before))) sum += misplaced
      if (sort !== nothing && (isLatin ? sortBefore !== nothing : isAsciiLetter(before))) sum += beside
    } else if (!isLatin && sortBefore !== nothing) {
      if (isAsciiLetter(byte)) sum += beside
      else if (length === 1) sum += alone
    }
    length = sort === nothing ? 0 : length + 1
    before = byte
    sortBefore = sort
  }
  return sum
}

function isAsciiLetter(byte: number): boolean {
  return isSmallAscii(byte) || (byte >= 0x41 && byte <= 0x5a)
}

function isSmallAscii(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}
