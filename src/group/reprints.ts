// Finds the same text under another masthead by the runs of five words two texts share. Runs are laid in an inverted
// index, so a text is compared only with those it shares something with.

import { foldedWords, unspacedScripts } from '../base/text.ts'
import { headlineWords, Repeated, withoutFurniture } from './furniture.ts'

/** A text that may be a copy, with what is known about it. */
export type CopyText = {
  readonly id: string
  readonly text: string
  readonly headline?: string
  /** ISO 8601 date or instant. */
  readonly publishedAt?: string
  readonly outlet?: string
  /** Whom the text is credited to: an agency or another outlet, as printed. */
  readonly credit?: string
}

/** Two texts one of which repeats the other. */
export type CopyPair = {
  /** The later of the two, as far as is known. */
  readonly a: string
  readonly b: string
  /** Share of the shorter text's runs that stand in the longer, 0 to 1. */
  readonly share: number
  readonly sharedRuns: number
  readonly runsOfA: number
  readonly runsOfB: number
  /** Words in a run: five, or seven characters in scripts without spaces. */
  readonly runLength: number
}

/** From this share on the runs alone prove a copy. Measured on natural copies in three languages: half misses 1 in 100. */
const provenShare = 0.5
/** From this share on a copy that was rewritten here and there is believed, if both texts say they have the same source or are much alike otherwise. */
const probableShare = 0.2
/** Fewer runs than this prove nothing: a photo caption, a stub. */
const fewestRuns = 12

/** All pairs of texts that are copies, each once, in the order given. Site furniture is taken out first. */
export function findReprints(texts: readonly CopyText[]): readonly CopyPair[] {
  const ordered = [...texts].sort((a, b) => compare(a.publishedAt ?? '~', b.publishedAt ?? '~') || compare(a.id, b.id))
  const bare = withoutFurniture(
    ordered.map((text) => ({ outlet: text.outlet ?? '', headline: text.headline ?? '', text: text.text })),
  )
  return copyPairs(
    ordered,
    bare.map((text) => runsOf(text)),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The runs of one text as sorted hashes, each once. */
export type Runs = { readonly hashes: Float64Array; readonly length: number }

const unspacedCharacter = new RegExp(`^[${unspacedScripts}]$`, 'u')

/** Runs of five words; of seven characters where most words are single characters of an unspaced script. */
export function runsOf(text: string): Runs {
  const tokens = foldedWords(text)
  const characters = tokens.filter((token) => unspacedCharacter.test(token)).length
  const length = characters * 2 > tokens.length ? 7 : 5
  const hashes = new Set<number>()
  const own = tokens.map(hash)
  for (let at = 0; at + length <= own.length; at++) {
    let high = 0x811c9dc5
    let low = 0x01000193
    for (let n = at; n < at + length; n++) {
      high = Math.imul(high ^ own[n]!, 0x01000193)
      low = Math.imul(low + own[n]!, 0x85ebca6b) ^ (low >>> 13)
    }
    hashes.add((high >>> 0) * 0x200000 + (low >>> 11))
  }
  return { hashes: Float64Array.from(hashes).sort(), length }
}

function hash(token: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < token.length; at++) value = Math.imul(value ^ token.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d)
}

/** The pairs among texts whose runs are known, furniture runs of each outlet left out. */
export function copyPairs(texts: readonly CopyText[], allRuns: readonly Runs[]): readonly CopyPair[] {
  const runs = withoutFurnitureRuns(texts, allRuns)
  const index = new Map<number, number[]>()
  const pairs: CopyPair[] = []
  for (const [at, own] of runs.entries()) {
    if (own.hashes.length < fewestRuns) continue
    const met = new Map<number, number>()
    const sampled = own.hashes.filter((value) => isSampled(value))
    for (const value of sampled) {
      const others = index.get(value)
      if (others === undefined) index.set(value, [at])
      else {
        for (const other of others) met.set(other, (met.get(other) ?? 0) + 1)
        others.push(at)
      }
    }
    for (const [other, hits] of [...met].sort((a, b) => a[0] - b[0])) {
      const theirs = runs[other]!
      if (hits * sampling < 0.4 * probableShare * Math.min(own.hashes.length, theirs.hashes.length)) continue
      const shared = countShared(own.hashes, theirs.hashes)
      const share = shared / Math.min(own.hashes.length, theirs.hashes.length)
      const [a, b] = [texts[at]!, texts[other]!]
      if (!isCopy(share, a, b, own, theirs)) continue
      pairs.push({
        a: a.id,
        b: b.id,
        share,
        sharedRuns: shared,
        runsOfA: own.hashes.length,
        runsOfB: theirs.hashes.length,
        runLength: own.length,
      })
    }
  }
  return pairs
}

/** One run in this many is laid in the index; the share itself is counted over all. */
const sampling = 4
const isSampled = (value: number) => value % sampling === 0

function isCopy(share: number, a: CopyText, b: CopyText, ofA: Runs, ofB: Runs): boolean {
  if (share >= provenShare) return true
  if (share < probableShare) return false
  const sizes = Math.min(ofA.hashes.length, ofB.hashes.length) / Math.max(ofA.hashes.length, ofB.hashes.length)
  const sameCredit = a.credit !== undefined && a.credit === b.credit
  return (sameCredit || sameHeadline(a, b)) && sizes >= 0.4
}

function sameHeadline(a: CopyText, b: CopyText): boolean {
  const one = headlineWords({ headline: a.headline ?? '', text: '' })
  const other = headlineWords({ headline: b.headline ?? '', text: '' })
  if (one.size < 3 || other.size < 3) return false
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / Math.max(one.size, other.size) >= 0.6
}

/** Runs an outlet prints in three or more pieces about different things are its own furniture. */
function withoutFurnitureRuns(texts: readonly CopyText[], runs: readonly Runs[]): readonly Runs[] {
  const headlines = texts.map((text) => headlineWords({ headline: text.headline ?? '', text: text.text }))
  const byOutlet = new Map<string, number[]>()
  for (const [at, text] of texts.entries()) {
    if (!text.outlet) continue
    const places = byOutlet.get(text.outlet)
    if (places) places.push(at)
    else byOutlet.set(text.outlet, [at])
  }
  const bare = [...runs]
  for (const places of byOutlet.values()) {
    if (places.length < 3) continue
    const repeated = new Repeated<number>(headlines)
    for (const at of places) for (const value of runs[at]!.hashes) repeated.see(value, at)
    for (const at of places) {
      const hashes = runs[at]!.hashes.filter((value) => !repeated.isFurniture(value))
      if (hashes.length < runs[at]!.hashes.length) bare[at] = { hashes, length: runs[at]!.length }
    }
  }
  return bare
}

/** How many values two lists have in common; both are sorted, ascending, with no value twice. */
export function countShared(a: Float64Array, b: Float64Array): number {
  let shared = 0
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    if (a[at]! === b[other]!) {
      shared++
      at++
      other++
    } else if (a[at]! < b[other]!) at++
    else other++
  }
  return shared
}
