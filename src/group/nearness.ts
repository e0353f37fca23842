// How near two articles of one language are: weighted words of title, lead and body, names and numbers, less what any two
// articles of that language share, times how near they are in time.

import { type Counted, clash, differInQuantity } from './counted.ts'
import type { Terms } from './terms.ts'
import { backgroundOf, eachLikeness, vectorsOf } from './vectors.ts'

/** An article as it is compared. */
export type Compared = {
  /** Milliseconds since 1970; undefined when undated. */
  readonly at: number | undefined
  /** The masthead; empty when unknown. */
  readonly outlet: string
  readonly terms: Terms
  readonly counted: Counted
}

/** Two articles that have something in common: their places in the list and how near they are, at most 1. */
export type Edge = { readonly a: number; readonly b: number; readonly nearness: number }

/** What each part weighs. Parts repeat one another, so none is decisive. */
const weights = { title: 0.6, lead: 0.6, body: 1, names: 0.6, numbers: 0.3 } as const
const parts = ['title', 'lead', 'body', 'names', 'numbers'] as const

const dayMs = 86_400_000
/** Reports of one event thin out to a third within so many days. */
const daysOfAnEvent = 2
/** No article is compared with one this many days away. */
const farthestDays = 30
/** Where no date speaks for two reports, they must be this much nearer in words. */
const undatedFactor = 0.7
/** What two unrelated articles share before anything is known of a language. */
const usualBackground = 0.06
/** An outlet seldom tells one event twice: two pieces of its own must be this much nearer than pieces of two outlets. */
const sameOutletFactor = 0.3
/** Unless their headlines speak of the same: so much is given back for headlines in all the same words. */
const sameHeadlineReturn = 1.5
/** Two articles that must not stand in one story weigh against it as much as this. */
const apart = -0.3

/** All pairs of one language with something in common beyond the background. */
export function edgesOf(
  articles: readonly Compared[],
  about: { readonly onDone?: (done: number) => void } = {},
): readonly Edge[] {
  const vectors = vectorsOf(
    articles.map(({ terms }) => parts.map((part) => terms[part])),
    parts.map((part) => weights[part]),
  )
  const background = backgroundOf(vectors, usualBackground)
  const edges: Edge[] = []
  eachLikeness(vectors, inTime(articles), {
    tooFar: (at, before) => tooFar(articles[at]!.at, articles[before]!.at),
    each: (at, before, likeness) => {
      const beyond = (likeness - background) / (1 - background)
      const nearness =
        beyond * timeFactor(articles[at]!.at, articles[before]!.at) * outletFactor(articles[at]!, articles[before]!)
      if (nearness <= 0.01) return
      const [a, b] = at < before ? [at, before] : [before, at]
      edges.push({ a, b, nearness: clash(articles[a]!.counted, articles[b]!.counted) ? apart : nearness })
    },
    ...(about.onDone === undefined ? {} : { onDone: about.onDone }),
  })
  return edges
}

/** Before any date there is. */
const earliest = -8.64e15

/** Places in order of time, the undated first: they stay comparable with all. */
export function inTime(dated: readonly { readonly at: number | undefined }[]): readonly number[] {
  return dated.map((_, place) => place).sort((a, b) => (dated[a]!.at ?? earliest) - (dated[b]!.at ?? earliest) || a - b)
}

/** Whether two moments are too far apart for one event; never when one is unknown. */
export function tooFar(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) > farthestDays * dayMs
}

/** 1 at the same moment, a third after two days: reports of one event come fast, follow-ups trickle in. */
export function timeFactor(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return undatedFactor
  return Math.exp(-Math.abs(a - b) / dayMs / daysOfAnEvent)
}

function outletFactor(a: Compared, b: Compared): number {
  if (a.outlet === '' || a.outlet !== b.outlet) return 1
  if (differInQuantity(a.counted, b.counted)) return sameOutletFactor
  const [one, other] = [a.terms.title, b.terms.title]
  let shared = 0
  for (const term of one.keys()) if (other.has(term)) shared++
  return Math.min(1, sameOutletFactor + (sameHeadlineReturn * shared) / Math.max(1, Math.min(one.size, other.size)))
}
