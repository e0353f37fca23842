// The language model: for every run of characters the languages it speaks for, and how strongly. The weights lie in
// language-model.bin, made by bench/train-languages.ts; they are read when the first text is judged.

import { readFileSync } from 'node:fs'
import { zstdDecompressSync } from 'node:zlib'
import { eachGram, longestGram } from './language-grams.ts'

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
  /** How sure an answer is: the logistic function of these times 1, log(1 + lead), log(runs) and weight a run. */
  readonly sureness: readonly [number, number, number, number]
}

/**
 * The model as it lies in memory. A gram is found by its hash: the first bits say in which bucket it is, the others are
 * compared. What is asked together lies together, for most of the time goes by waiting for memory.
 */
export type LanguageModel = {
  readonly header: ModelHeader
  /** Where the grams of each bucket begin in `entries`, and where the last end. */
  readonly buckets: Uint32Array
  /** Of every gram its remainder, the number of its weights, and the weights: 256 times the language plus the weight. */
  readonly entries: Uint16Array
}

/** So many of the last bits of a hash are its remainder; those before are its bucket. */
export const remainderBits = 14

/** A language and how strongly a text speaks for it, in nats. */
export type Scored = { readonly language: string; readonly score: number }

let read: LanguageModel | undefined

/** The model of this house. */
export function languageModel(): LanguageModel {
  read ??= unpackedModel(readFileSync(new URL('language-model.bin', import.meta.url)))
  return read
}

/**
 * The languages of the model that a text of `wordsIn` speaks for, strongest first, and the number of runs it has, those
 * that come again counted less; languages without a single run are left out.
 */
export function scored(
  model: LanguageModel,
  words: string,
): { readonly ranked: readonly Scored[]; readonly grams: number } {
  const { header, entries } = model
  const found = countGrams(words)
  fetchBuckets(model, found)
  const sums = new Float64Array(header.languages.length)
  let known = 0
  let knownTimes = 0
  let missing = 0
  for (let place = 0; place < found; place++) {
    const times = gramTimes[place]!
    const gram = entryOf(model, gramHashes[place]!, gramBuckets[place]!)
    if (gram < 0) {
      missing += times
      continue
    }
    // What comes again says less than what comes first.
    const often = Math.sqrt(times)
    known += often
    knownTimes += times
    for (let at = gram + 2, end = at + entries[gram + 1]!; at < end; at++) {
      const entry = entries[at]!
      sums[entry >>> 8]! += often * (entry & 255)
    }
  }
  const ranked = header.languages.flatMap((language, place) =>
    sums[place]! > 0 ? [{ language, score: sums[place]! * header.step + header.priors[place]! }] : [],
  )
  // Of those that the model does not have as many come again as of the others.
  const grams = known + (knownTimes > 0 ? (missing * known) / knownTimes : missing)
  return { ranked: ranked.sort((a, b) => b.score - a.score), grams }
}

/**
 * Finds where the bucket of every gram of a text begins, and looks there, each time for all grams before anything is asked
 * of one: a processor waits for many places of its memory at once, and else would for one after the other.
 */
function fetchBuckets({ buckets, entries }: LanguageModel, found: number): void {
  for (let place = 0; place < found; place++) gramBuckets[place] = buckets[gramHashes[place]! >>> remainderBits]!
  for (let place = 0; place < found; place++) gramLooks[place] = entries[gramBuckets[place]!]!
}

/** Where the gram of a hash stands in the entries, from where its bucket begins; -1 when the model does not have it. */
function entryOf({ buckets, entries }: LanguageModel, hash: number, start: number): number {
  const remainder = hash & (2 ** remainderBits - 1)
  const end = buckets[(hash >>> remainderBits) + 1]!
  for (let at = start; at < end; at += 2 + entries[at + 1]!) if (entries[at] === remainder) return at
  return -1
}

// Room to count the grams of a text: each once, in the order in which they come, and how often; and a table to find them
// again, the place of a gram plus 1 near where its hash says, 0 where there is none.
let gramHashes = new Uint32Array(0)
let gramTimes = new Uint32Array(0)
let gramPlaces = new Uint32Array(0)
// Where the bucket of each begins, and what stands there.
let gramBuckets = new Uint32Array(0)
let gramLooks = new Uint16Array(0)

/** Counts the grams of a text; answers how many different ones there are. */
function countGrams(words: string): number {
  const most = words.length * longestGram
  if (most === 0) return 0
  if (gramHashes.length < most) {
    const room = 2 ** Math.ceil(Math.log2(most))
    gramHashes = new Uint32Array(room)
    gramTimes = new Uint32Array(room)
    gramPlaces = new Uint32Array(room * 2)
    gramBuckets = new Uint32Array(room)
    gramLooks = new Uint16Array(room)
  }
  // A short text uses, and clears, only a part of the table.
  const mask = 2 ** Math.ceil(Math.log2(most * 2)) - 1
  const places = gramPlaces.fill(0, 0, mask + 1)
  const hashes = gramHashes
  const times = gramTimes
  let found = 0
  eachGram(words, (hash) => {
    const unsigned = hash >>> 0
    let at = (unsigned ^ (unsigned >>> 15)) & mask
    for (let place = places[at]!; place !== 0; place = places[at]!) {
      if (hashes[place - 1] === unsigned) {
        times[place - 1]!++
        return
      }
      at = (at + 1) & mask
    }
    hashes[found] = unsigned
    times[found] = 1
    places[at] = ++found
  })
  return found
}

/**
 * The model of a file: Zstandard (RFC 8878) over a line of JSON (`ModelHeader`), then, a byte each: of every bucket how
 * many grams it has; of every gram the first and the last byte of its remainder and the number of its weights; of every
 * weight its language; of every weight itself. Grams stand in the order of their hashes.
 */
export function unpackedModel(file: Uint8Array): LanguageModel {
  const bytes = zstdDecompressSync(file)
  const line = bytes.indexOf(10)
  const header = JSON.parse(bytes.toString('utf8', 0, line)) as ModelHeader
  const { grams, weights } = header
  let at = line + 1
  const next = (length: number) => {
    at += length
    return bytes.subarray(at - length, at)
  }
  const sizes = next(2 ** (32 - remainderBits))
  const [high, low, counts] = [next(grams), next(grams), next(grams)]
  const [languages, strengths] = [next(weights), next(weights)]
  const buckets = new Uint32Array(sizes.length + 1)
  const entries = new Uint16Array(grams * 2 + weights)
  let gram = 0
  let weight = 0
  let end = 0
  for (let bucket = 0; bucket < sizes.length; bucket++) {
    for (const last = gram + sizes[bucket]!; gram < last; gram++) {
      const count = counts[gram]!
      entries[end++] = high[gram]! * 256 + low[gram]!
      entries[end++] = count
      for (const until = weight + count; weight < until; weight++)
        entries[end++] = languages[weight]! * 256 + strengths[weight]!
    }
    buckets[bucket + 1] = end
  }
  return { header, buckets, entries }
}
