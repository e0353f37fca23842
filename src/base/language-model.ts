// The language model: for every run of characters the languages it speaks for, and how strongly. The weights lie in
// language-model.bin, made by bench/train-languages.ts; they are read when the first text is judged.

import { readFileSync } from 'node:fs'
import { zstdDecompressSync } from 'node:zlib'
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
  /** How sure an answer is: the logistic function of these times 1, log(1 + lead), log(runs) and weight a run. */
  readonly sureness: readonly [number, number, number, number]
}

/**
 * The model as it lies in memory. A gram is found by its hash: the first bits say in which bucket it is, the others are
 * compared. It has a stretch of languages and weights.
 */
export type LanguageModel = {
  readonly header: ModelHeader
  readonly buckets: Uint32Array
  readonly remainders: Uint16Array
  readonly starts: Uint32Array
  readonly languages: Uint8Array
  readonly weights: Uint8Array
  /** Room to count the grams of a text; all 0 between texts. */
  readonly times: Uint16Array
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
  const { header, starts, languages, weights, times } = model
  const { found, missing } = gramsIn(model, words)
  const sums = new Float64Array(header.languages.length)
  let known = 0
  let knownTimes = 0
  for (const gram of found) {
    // What comes again says less than what comes first.
    const often = Math.sqrt(times[gram]!)
    known += often
    knownTimes += times[gram]!
    times[gram] = 0
    for (let at = starts[gram]!, end = starts[gram + 1]!; at < end; at++) sums[languages[at]!]! += often * weights[at]!
  }
  const ranked = header.languages.flatMap((language, place) =>
    sums[place]! > 0 ? [{ language, score: sums[place]! * header.step + header.priors[place]! }] : [],
  )
  // Of those that the model does not have as many come again as of the others.
  const grams = known + (knownTimes > 0 ? (missing * known) / knownTimes : missing)
  return { ranked: ranked.sort((a, b) => b.score - a.score), grams }
}

/** The grams of the model that a text has, each once, counted in `times`; and how many grams the model does not have. */
function gramsIn(model: LanguageModel, words: string): { readonly found: readonly number[]; readonly missing: number } {
  const { buckets, remainders, times } = model
  const found: number[] = []
  let missing = 0
  eachGram(words, (hash) => {
    const bucket = hash >>> remainderBits
    const remainder = hash & (2 ** remainderBits - 1)
    for (let gram = buckets[bucket]!, end = buckets[bucket + 1]!; gram < end; gram++) {
      if (remainders[gram] !== remainder) continue
      if (times[gram] === 0) found.push(gram)
      if (times[gram]! < 65_535) times[gram]!++
      return
    }
    missing++
  })
  return { found, missing }
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
  const buckets = added(next(2 ** (32 - remainderBits)))
  const [high, low] = [next(grams), next(grams)]
  const remainders = new Uint16Array(grams)
  for (let gram = 0; gram < grams; gram++) remainders[gram] = high[gram]! * 256 + low[gram]!
  const starts = added(next(grams))
  return {
    header,
    buckets,
    remainders,
    starts,
    languages: next(weights),
    weights: next(weights),
    times: new Uint16Array(grams),
  }
}

/** Where each begins that is so long, and where the last ends. */
function added(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (let place = 0; place < lengths.length; place++) starts[place + 1] = starts[place]! + lengths[place]!
  return starts
}
