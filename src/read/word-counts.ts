// The longer words of a page's blocks, told apart by a hash of each, and how many of a block's words its surest prose uses.

import type { PageBlock } from './blocks.ts'

/** The longer words of the surest prose of a page. */
export class WordCounts {
  readonly #places = new Map<number, number>()
  /** By place of the word: how many blocks of sure prose use it, and the last block that was seen to use it, plus 1. */
  readonly #counts: number[] = []
  readonly #seen: number[] = []
  readonly #words: (readonly number[] | undefined)[] = []
  readonly #blocks: readonly PageBlock[]

  /** `core` says of each block whether it is sure prose. */
  constructor(blocks: readonly PageBlock[], core: readonly boolean[]) {
    this.#blocks = blocks
    for (let at = 0; at < blocks.length; at++) if (core[at]) for (const word of this.#wordsOf(at)) this.#counts[word]!++
  }

  /** Share of the longer words of a block that other sure prose uses as well, 0 to 1; -1 when it has too few. */
  overlap(at: number, own: boolean): number {
    if (this.#blocks[at]!.weight < 30) return -1
    const words = this.#wordsOf(at)
    if (words.length < 4) return -1
    let shared = 0
    for (const word of words) if (this.#counts[word]! > (own ? 1 : 0)) shared++
    return shared / words.length
  }

  /** The places of the different words of a block. */
  #wordsOf(at: number): readonly number[] {
    const known = this.#words[at]
    if (known) return known
    const words: number[] = []
    eachWord(this.#blocks[at]!.text.toLowerCase(), (hash) => {
      let place = this.#places.get(hash)
      if (place === undefined) {
        place = this.#counts.length
        this.#places.set(hash, place)
        this.#counts.push(0)
        this.#seen.push(0)
      }
      if (this.#seen[place] === at + 1) return
      this.#seen[place] = at + 1
      words.push(place)
    })
    this.#words[at] = words
    return words
  }
}

/**
 * Calls `visit` with a hash (FNV-1a over UTF-16 units, 32 bits) of every run of four or more letters and digits, and of
 * every two characters of a writing without spaces.
 */
export function eachWord(text: string, visit: (hash: number) => void): void {
  if (surrogates.test(text)) {
    for (const [word] of text.matchAll(wordPattern)) visit(hashOf(word, 0, word.length))
    return
  }
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start)
    if (kind & dense && start + 1 < text.length && kindAt(text, start + 1) & dense) {
      visit(hashOf(text, start, start + 2))
      start += 2
      continue
    }
    let end = start
    let all = 0
    for (let each = kind; each & letter; each = end < text.length ? kindAt(text, end) : known) {
      all |= each
      end++
    }
    if (end - start >= shortest) visit(hashOf(text, start, end))
    // Two characters without a space between them may begin within what is too short for a word.
    start = end - start >= shortest || !(all & dense) ? Math.max(end, start + 1) : start + 1
  }
}

const wordPattern = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{2}|[\p{L}\p{N}]{4,}/gu
const surrogates = /[\ud800-\udfff]/

/** Letters and digits of the shortest word that counts. */
const shortest = 4

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** What a character is, each a bit: looked at, a letter or digit, of a writing without spaces. */
const [known, letter, dense] = [1, 2, 4]

const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = kinds[code]!
  if (kind !== 0) return kind
  const character = String.fromCharCode(code)
  const isLetter = /[\p{L}\p{N}]/u.test(character)
  const isDense = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(character)
  kinds[code] = known | (isLetter ? letter : 0) | (isDense ? dense : 0)
  return kinds[code]!
}
