// Counts runs of characters by language and makes of them the weights of the language model, and its file.

import { constants, zstdCompressSync } from 'node:zlib'
import { eachGram, longestGram, plainLetters, type Writing, wordsIn } from '../src/base/language-grams.ts'
import { type ModelHeader, remainderBits } from '../src/base/language-model.ts'
import { foldOf, folds, type LanguageText } from './language-texts.ts'

/** The runs of one language: their length, and how often each fold has them; the last place is for all folds. */
type Runs = { readonly places: Map<number, number>; readonly lengths: number[]; readonly times: number[] }

/** How often each language has each run. */
export type Counts = {
  readonly languages: readonly string[]
  readonly characters: ReadonlyMap<string, number>
  /** By language. */
  readonly runs: readonly Runs[]
  /** Languages without running text: only messages of programs and what trigrams tell. */
  readonly thin: ReadonlySet<string>
}

/** What weights are made with. */
export type Recipe = {
  /** By length of a run, from 1: the probability that counts as nothing. The smaller, the more rare runs say. */
  readonly nothing: readonly number[]
  /** By length of a run, from 1: runs rarer than this in a language are left out of it. */
  readonly rarest: Readonly<Record<Circle, readonly number[]>>
  /** Nats of one step of a weight. */
  readonly step: number
  /** Nats that the languages of the region are ahead before anything is read. */
  readonly region: number
  /** What the weights of a language without running text are multiplied with: the words of its news are not in it. */
  readonly thin: number
}

/** Chosen by the folds. */
export const recipe: Recipe = {
  nothing: [1e-5, 1e-6, 3e-7, 3e-7, 3e-7],
  rarest: {
    region: [0, 0, 8e-6, 1.2e-5, 1e-4],
    near: [0, 0, 1.2e-5, 2e-5, 1e-4],
    large: [0, 1e-5, 4e-5, 8e-5, 2e-4],
    far: [0, 2e-5, 6e-5, 1.2e-4, 2.5e-4],
    rare: [0, 4e-5, 1.2e-4, 2.4e-4, 1],
    fewLetters: [0, 2e-5, 2e-4, 1, 1],
  },
  step: 0.4,
  region: 3,
  thin: 1.035,
}

/** The languages of the region; those in the same scripts; the others; those whose single characters tell nearly all. */
type Circle = 'region' | 'near' | 'large' | 'far' | 'rare' | 'fewLetters'

const regional = new Set('en ru kk kk-Latn ky uz uz-Cyrl tg tk tt mn az tr fa'.split(' '))

export function countsOf(texts: readonly LanguageText[]): Counts {
  const learnt = texts.filter(({ language }) => !ownScript.has(language))
  const languages = [...new Set(learnt.map(({ language }) => language))].sort()
  const characters = new Map(languages.map((language) => [language, 0]))
  const runs = languages.map((): Runs => ({ places: new Map(), lengths: [], times: [] }))
  const places = new Map(languages.map((language, place) => [language, place]))
  for (const text of learnt) {
    const { places: known, lengths, times } = runs[places.get(text.language)!]!
    const fold = foldOf(text) ?? folds
    const words = wordsIn(plainLetters(text.text), writingOf(text.language))
    characters.set(text.language, characters.get(text.language)! + words.length)
    eachGram(words, (hash, length) => {
      let run = known.get(hash)
      if (run === undefined) {
        run = lengths.push(length) - 1
        known.set(hash, run)
        for (let each = 0; each <= folds; each++) times.push(0)
      }
      times[run * (folds + 1) + fold]!++
    })
  }
  const thick = new Set(learnt.filter(({ group }) => !isThin(group)).map(({ language }) => language))
  return { languages, characters, runs, thin: new Set(languages.filter((each) => !thick.has(each))) }
}

/** Told by their script alone. */
const ownScript = new Set('el he th hy ka ko'.split(' '))
const cyrillic = new Set('ru uk be bg mk sr-Cyrl kk ky uz-Cyrl tg tt ba mn az-Cyrl sah cv kaa-Cyrl'.split(' '))
const writings: Readonly<Record<string, Writing>> = {
  fa: 'Arab',
  ar: 'Arab',
  ps: 'Arab',
  ug: 'Arab',
  ur: 'Arab',
  hi: 'Deva',
  mr: 'Deva',
  ne: 'Deva',
  zh: 'Hani',
  ja: 'Hani',
}

export function writingOf(language: string): Writing {
  return cyrillic.has(language) ? 'Cyrl' : (writings[language] ?? 'Latn')
}

const large = new Set('de fr es it pt pl'.split(' '))
const rare = new Set('af crh cy eu ga gl ha is kaa mg rw so sq tl yo az-Cyrl'.split(' '))

function circleOf(language: string): Circle {
  if (regional.has(language)) return 'region'
  const writing = writingOf(language)
  if (writing === 'Hani' || writing === 'Deva') return 'fewLetters'
  if (writing === 'Latn' || language === 'az-Cyrl')
    return large.has(language) ? 'large' : rare.has(language) ? 'rare' : 'far'
  return 'near'
}

/** Weights before they are packed: of every run its hash, and which language has it how strongly. */
export type Weights = {
  readonly header: ModelHeader
  /** One number a weight: hash, language and weight, in this order from the highest digits on. */
  readonly packed: Float64Array
}

/** The weights learnt from all folds but one. */
export function trained(
  { languages, runs, thin }: Counts,
  leftOut: number | undefined,
  sureness: ModelHeader['sureness'] = [0, 0, 0, 0],
  made: Recipe = recipe,
): Weights {
  const packed: number[] = []
  for (const [place, ofLanguage] of runs.entries()) {
    const times = timesWithout(ofLanguage, leftOut)
    const all = new Array<number>(longestGram + 1).fill(0)
    for (const [run, length] of ofLanguage.lengths.entries()) all[length]! += times[run]!
    const rarest = made.rarest[circleOf(languages[place]!)]
    const louder = thin.has(languages[place]!) ? made.thin : 1
    for (const [hash, run] of ofLanguage.places) {
      const length = ofLanguage.lengths[run]!
      const share = times[run]! / all[length]!
      if (!(share > rarest[length - 1]!)) continue
      const weight = Math.min(255, Math.round((louder * Math.log1p(share / made.nothing[length - 1]!)) / made.step))
      if (weight > 0) packed.push((hash >>> 0) * 65_536 + place * 256 + weight)
    }
  }
  const sorted = Float64Array.from(packed).sort()
  const header: ModelHeader = {
    languages,
    grams: gramsIn(sorted),
    weights: sorted.length,
    step: made.step,
    priors: languages.map((language) => (regional.has(language) ? made.region : 0)),
    sureness,
  }
  return { header, packed: sorted }
}

const isThin = (group: string) => group === 'catalogues' || group === 'trigrams'

function timesWithout({ lengths, times }: Runs, leftOut: number | undefined): Float64Array {
  const sums = new Float64Array(lengths.length)
  for (let run = 0; run < sums.length; run++)
    for (let fold = 0; fold <= folds; fold++) if (fold !== leftOut) sums[run]! += times[run * (folds + 1) + fold]!
  return sums
}

function gramsIn(sorted: Float64Array): number {
  let grams = 0
  let last = -1
  for (const each of sorted) {
    const hash = Math.floor(each / 65_536)
    if (hash !== last) grams++
    last = hash
  }
  return grams
}

/** The file of a model, as `unpackedModel` reads it; `level` is how hard Zstandard tries. */
export function packedModel({ header, packed }: Weights, level = 22): Uint8Array {
  const buckets = new Uint8Array(2 ** (32 - remainderBits))
  const high: number[] = []
  const low: number[] = []
  const counts: number[] = []
  const languages = new Uint8Array(packed.length)
  const weights = new Uint8Array(packed.length)
  let last = -1
  for (const [place, each] of packed.entries()) {
    const hash = Math.floor(each / 65_536)
    if (hash !== last) {
      const remainder = hash % 2 ** remainderBits
      buckets[Math.floor(hash / 2 ** remainderBits)]!++
      high.push(remainder >> 8)
      low.push(remainder & 255)
      counts.push(0)
      last = hash
    }
    counts[counts.length - 1]!++
    languages[place] = Math.floor(each / 256) % 256
    weights[place] = each % 256
  }
  const parts = [buckets, Buffer.from(high), Buffer.from(low), Buffer.from(counts), languages, weights]
  return zstdCompressSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]), {
    params: { [constants.ZSTD_c_compressionLevel]: level },
  })
}
