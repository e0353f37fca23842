// Joins stories told in different languages. Precision comes first: a link counts in full only where no other group of
// the same language is nearer, and a story takes a group in only when it is near on average.

import { bridgeWeights } from './bridges.ts'
import { averageLink } from './clusters.ts'
import { type Edge, inTime, timeFactor, tooFar } from './nearness.ts'
import { backgroundOf, type Counts, eachLikeness, meanOf, vectorsOf } from './vectors.ts'

/** An article as it is compared across languages. */
export type Bridged = { readonly language: string; readonly at: number | undefined; readonly parts: Counts }

/** What two unrelated articles in different languages share. */
const usualBackground = 0.08
/** From this nearness on a link across languages is believed. */
const leastLink = 0.09
/**
 * So many rare things, found nowhere else, must be shared for a link to count in full: names, numbers and days, or
 * twice as many plain words. Five in six true links of the development texts have them, 1 in 100 false ones.
 */
const enoughShared = 2.5

/**
 * Groups joined across languages: for each new group the places of the groups it is made of. `within` tells how near
 * groups of one language are, in shares of what would have joined them.
 */
export function linkLanguages(
  articles: readonly Bridged[],
  groups: readonly (readonly number[])[],
  within: readonly Edge[],
): readonly (readonly number[])[] {
  const languages = groups.map((group) => articles[group[0]!]!.language)
  const vectors = vectorsOf(
    articles.map((article) => article.parts),
    bridgeWeights,
  )
  const background = backgroundOf(vectors, usualBackground, (a, b) => articles[a]!.language !== articles[b]!.language)
  const means = groups.map((group) => meanOf(group.map((at) => vectors[at]!)))
  const times = groups.map((group) => ({ at: middleOf(group.map((at) => articles[at]!.at)) }))
  const evidence = new SharedEvidence(
    articles.map((article) => article.parts),
    groups,
  )
  const across: Edge[] = []
  eachLikeness(means, inTime(times), {
    tooFar: (a, b) => tooFar(times[a]!.at, times[b]!.at),
    each: (at, before, likeness) => {
      if (languages[at] === languages[before]) return
      const bare = ((likeness - background) / (1 - background)) * timeFactor(times[at]!.at, times[before]!.at)
      if (bare <= leastLink / 4) return
      const nearness = bare * Math.min(1, evidence.between(at, before) / enoughShared) ** 2
      if (nearness > leastLink / 4) across.push({ a: Math.min(at, before), b: Math.max(at, before), nearness })
    },
  })
  const scaled = within.map((edge) => ({ ...edge, nearness: edge.nearness * leastLink }))
  return averageLink(groups.length, [...beatingRivals(across, languages), ...scaled], leastLink)
}

/** The middle of the known moments; undefined when none is known. */
function middleOf(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined).sort((a, b) => a - b)
  return known[known.length >> 1]
}

/** Each link weakened by the share by which another group of the same language is nearer to either end. */
function beatingRivals(links: readonly Edge[], languages: readonly string[]): readonly Edge[] {
  const best = new Map<string, number>()
  const key = (from: number, to: number) => `${from} ${languages[to]}`
  for (const { a, b, nearness } of links) {
    best.set(key(a, b), Math.max(best.get(key(a, b)) ?? 0, nearness))
    best.set(key(b, a), Math.max(best.get(key(b, a)) ?? 0, nearness))
  }
  return links.map(({ a, b, nearness }) => {
    const rival = Math.max(best.get(key(a, b))!, best.get(key(b, a))!)
    return { a, b, nearness: nearness * (nearness / rival) }
  })
}

/** What each part of the comparison proves when shared; pieces of names prove nothing their names do not. */
const proof: readonly number[] = [1, 0, 1, 1, 0.5, 0.5]

/** Counts the things groups share, each by its rarity: 1 for one found nowhere else, near 0 for one found everywhere. */
class SharedEvidence {
  private readonly rarity: readonly ReadonlyMap<string, number>[]
  private readonly terms: readonly (readonly ReadonlySet<string>[])[]

  constructor(parts: readonly Counts[], groups: readonly (readonly number[])[]) {
    this.rarity = proof.map((_, n) => rarityOf(parts.map((part) => part[n]!)))
    this.terms = groups.map((group) =>
      proof.map((worth, n) => new Set(worth === 0 ? [] : group.flatMap((at) => [...parts[at]![n]!.keys()]))),
    )
  }

  between(a: number, b: number): number {
    let sum = 0
    for (const [n, worth] of proof.entries()) {
      const [one, other] = [this.terms[a]![n]!, this.terms[b]![n]!]
      const [small, large] = one.size <= other.size ? [one, other] : [other, one]
      for (const term of small) if (large.has(term)) sum += worth * this.rarity[n]!.get(term)!
    }
    return sum
  }
}

/** By term, 1 for one in a single text, near 0 for one in all of them. */
export function rarityOf(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>()
  for (const part of counts) for (const term of part.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const whole = Math.log(counts.length + 20)
  return new Map([...frequency].map(([term, count]) => [term, Math.log((counts.length + 20) / (count + 1)) / whole]))
}
