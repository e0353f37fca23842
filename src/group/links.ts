// Joins stories told in different languages. Precision comes first: a link must beat every other candidate in the same
// language clearly, and rest on at least two things a reader would accept.

import { bridgeWeights } from './bridges.ts'
import { inTime, timeFactor, tooFar } from './nearness.ts'
import { backgroundOf, type Counts, eachLikeness, meanOf, vectorsOf } from './vectors.ts'

/** An article as it is compared across languages. */
export type Bridged = { readonly language: string; readonly at: number | undefined; readonly parts: Counts }

/** What two unrelated articles in different languages share. */
const usualBackground = 0.08
/** From this nearness on a link across languages is believed. */
const leastLink = 0.14
/** So many times nearer than the next candidate of the same language. */
const runnerUp = 1.25

/** Groups joined across languages: for each new group the places of the groups it is made of. */
export function linkLanguages(
  articles: readonly Bridged[],
  groups: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const languages = groups.map((group) => articles[group[0]!]!.language)
  if (new Set(languages).size < 2) return groups.map((_, place) => [place])
  const vectors = vectorsOf(
    articles.map((article) => article.parts),
    bridgeWeights,
  )
  const background = backgroundOf(vectors, usualBackground, (a, b) => articles[a]!.language !== articles[b]!.language)
  const means = groups.map((group) => meanOf(group.map((at) => vectors[at]!)))
  const times = groups.map((group) => ({ at: middleOf(group.map((at) => articles[at]!.at)) }))
  const near: Map<number, number>[] = groups.map(() => new Map())
  eachLikeness(means, inTime(times), {
    tooFar: (a, b) => tooFar(times[a]!.at, times[b]!.at),
    each: (a, b, likeness) => {
      if (languages[a] === languages[b]) return
      const nearness = ((likeness - background) / (1 - background)) * timeFactor(times[a]!.at, times[b]!.at)
      if (nearness < leastLink / 2) return
      near[a]!.set(b, nearness)
      near[b]!.set(a, nearness)
    },
  })
  return joined(groups.length, languages, near)
}

/** The middle of the known moments; undefined when none is known. */
function middleOf(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined).sort((a, b) => a - b)
  return known[known.length >> 1]
}

/** Takes the nearest links first, each only when it holds for the groups as they have grown. */
function joined(
  count: number,
  languages: readonly string[],
  near: readonly ReadonlyMap<number, number>[],
): readonly (readonly number[])[] {
  const links = near
    .flatMap((others, a) => [...others].map(([b, nearness]) => ({ a, b, nearness })))
    .filter(({ a, b, nearness }) => a < b && nearness >= leastLink)
    .sort((x, y) => y.nearness - x.nearness || x.a - y.a || x.b - y.b)
  const members: number[][] = Array.from({ length: count }, (_, place) => [place])
  const groupOf = members.slice()
  const rivals = (from: number, to: number) => {
    const own = groupOf[to]!
    let best = 0
    for (const [other, nearness] of near[from]!) {
      if (
        other !== to &&
        languages[other] === languages[to] &&
        groupOf[other] !== own &&
        groupOf[other] !== groupOf[from]
      )
        best = Math.max(best, nearness)
    }
    return best
  }
  for (const { a, b, nearness } of links) {
    const [one, other] = [groupOf[a]!, groupOf[b]!]
    if (one === other) continue
    if (nearness < runnerUp * Math.max(rivals(a, b), rivals(b, a))) continue
    if (!agree(one, other, languages, near)) continue
    one.push(...other)
    for (const place of other) groupOf[place] = one
  }
  return [...new Set(groupOf)].map((group) => group.sort((x, y) => x - y))
}

/** Whether two groups are near on average over pairs in different languages, and never hold one language twice. */
function agree(
  one: readonly number[],
  other: readonly number[],
  languages: readonly string[],
  near: readonly ReadonlyMap<number, number>[],
): boolean {
  let sum = 0
  let pairs = 0
  for (const a of one) {
    for (const b of other) {
      if (languages[a] === languages[b]) return false
      sum += near[a]!.get(b) ?? 0
      pairs++
    }
  }
  return sum / pairs >= leastLink * 0.6
}
