// The language model: for every run of characters the languages it speaks for, and how strongly. The weights lie in
// language-model.bin, made by bench/train-languages.ts; they are read when the first text is judged.

import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { eachGram } from './language-grams.ts'

/** What stands before the weights in the file. */
export type ModelHeader = {
  /** BCP 47. */
  readonly languages: readonly string[]
  /** How many runs of characters have weights, and how many weights there are. */
  readonly grams: number
  readonly weights: number
  /** A weight is a byte; this many nats for 1. */
  readonly step: number
  /** By language: nats before anything is read. */
  readonly priors: readonly number[]
  /** How sure an answer is: the logistic function of these times 1, log(1 + lead), log(letters) and weight a run. */
  readonly sureness: readonly [number, number, number, number]
}

/** The model as it lies in memory: an open hash table, and by gram a stretch of languages and weights. */
export type LanguageModel = {
  readonly header: ModelHeader
  readonly slots: Int32Array
  readonly hashes: Int32Array
  readonly starts: Uint32Array
  readonly languages: Uint8Array
  readonly weights: Uint8Array
}

/** A language and how strongly a text speaks for it, in nats. */
export type Scored = { readonly language: string; readonly score: number }

let read: LanguageModel | undefined

/** The model of this house. */
export function languageModel(): LanguageModel {
  read ??= unpackedModel(readFileSync(new URL('language-model.bin', import.meta.url)))
  return read
}

/**
 * The languages of the model that a text of `wordsIn` speaks for, strongest first, and the number of runs it has;
 * languages without a single run are left out.
 */
export function scored(
  model: LanguageModel,
  words: string,
): { readonly ranked: readonly Scored[]; readonly grams: number } {
  const { header, slots, hashes, starts, languages, weights } = model
  const sums = new Float64Array(header.languages.length)
  const mask = slots.length - 1
  let grams = 0
  eachGram(words, (hash) => {
    grams++
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const gram = slots[slot]!
      if (gram < 0) return
      if (hashes[gram] !== hash) continue
      for (let at = starts[gram]!, end = starts[gram + 1]!; at < end; at++) sums[languages[at]!]! += weights[at]!
      return
    }
  })
  const ranked = header.languages.flatMap((language, place) =>
    sums[place]! > 0 ? [{ language, score: sums[place]! * header.step + header.priors[place]! }] : [],
  )
  return { ranked: ranked.sort((a, b) => b.score - a.score), grams }
}

const slotOf = (hash: number, mask: number) => (Math.imul(hash, 0x9e3779b1) >>> 8) & mask

/**
 * The model of a file: Brotli over a line of JSON (`ModelHeader`), then of every gram, in the order of their hashes, the
 * step from the last hash (LEB128) and the number of its weights (a byte), then all languages and all weights, a byte
 * each, in the order of the grams.
 */
export function unpackedModel(file: Uint8Array): LanguageModel {
  const bytes = brotliDecompressSync(file)
  const line = bytes.indexOf(10)
  const header = JSON.parse(bytes.toString('utf8', 0, line)) as ModelHeader
  const hashes = new Int32Array(header.grams)
  const starts = new Uint32Array(header.grams + 1)
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(header.grams * 2 + 2))).fill(-1)
  let at = line + 1
  let hash = 0
  for (let gram = 0; gram < header.grams; gram++) {
    let step = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++]!
      step += (byte & 127) * shift
      if (byte < 128) break
    }
    hash += step
    hashes[gram] = hash | 0
    let slot = slotOf(hash | 0, slots.length - 1)
    while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = gram
  }
  for (let gram = 0; gram < header.grams; gram++) starts[gram + 1] = starts[gram]! + bytes[at++]!
  const languages = bytes.subarray(at, at + header.weights)
  const weights = bytes.subarray(at + header.weights, at + 2 * header.weights)
  return { header, slots, hashes, starts, languages, weights }
}
