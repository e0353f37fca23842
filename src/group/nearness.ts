// How near two articles of one language are: weighted words of title, lead and body, names and numbers, less what any two
// articles of that language share, times how near they are in time.

import type { Terms } from './terms.ts'

/** An article as it is compared. */
export type Compared = {
  readonly language: string
  /** Milliseconds since 1970; undefined when undated. */
  readonly at: number | undefined
  readonly outlet: string
  readonly terms: Terms
}

/** Two articles that have something in common: their places in the list and how near they are, at most 1. */
export type Edge = { readonly a: number; readonly b: number; readonly nearness: number }

/** What each part weighs. Parts repeat one another, so none is decisive. */
const weights = { title: 0.6, lead: 0.6, body: 1, names: 0.6, numbers: 0.3 } as const
type Part = keyof typeof weights
const parts = Object.keys(weights) as readonly Part[]

const dayMs = 86_400_000
/** Within how many days reports of one event come; nearness falls off as a bell curve of this width. */
const daysOfAnEvent = 3
/** No article is compared with one this many days away. */
const farthestDays = 15
/** Terms of one part kept of an article, heaviest first. */
const mostTerms = 200
/** What two unrelated articles share before anything is known of a language. */
const usualBackground = 0.06
/** So many random pairs tell the background of a language. */
const backgroundPairs = 2000

/** One sparse vector of all parts: term numbers in rising order with their weights; its length is 1. */
export type Vector = { readonly terms: Int32Array; readonly values: Float64Array }

/** All pairs of one language with something in common beyond the background. */
export function edgesOf(
  articles: readonly Compared[],
  about: { readonly veto?: (a: number, b: number) => boolean; readonly onDone?: (done: number) => void } = {},
): readonly Edge[] {
  const vectors = vectorsOf(articles.map((article) => article.terms))
  const background = backgroundOf(vectors)
  const order = articles.map((_, at) => at).sort((a, b) => (articles[a]!.at ?? 0) - (articles[b]!.at ?? 0) || a - b)
  const postings = new Map<number, { readonly places: number[]; readonly values: number[]; first: number }>()
  const dots = new Float64Array(articles.length)
  const edges: Edge[] = []
  for (const [done, at] of order.entries()) {
    const vector = vectors[at]!
    const touched: number[] = []
    const oldest = (articles[at]!.at ?? 0) - farthestDays * dayMs
    for (let n = 0; n < vector.terms.length; n++) {
      const term = vector.terms[n]!
      const value = vector.values[n]!
      let list = postings.get(term)
      if (list === undefined) {
        list = { places: [], values: [], first: 0 }
        postings.set(term, list)
      }
      // Undated articles stand first and stay comparable; dated ones leave the window for good.
      for (let k = list.places.length - 1; k >= 0; k--) {
        const other = list.places[k]!
        const time = articles[other]!.at
        if (articles[at]!.at !== undefined && time !== undefined && time < oldest) break
        if (dots[other] === 0) touched.push(other)
        dots[other]! += value * list.values[k]!
      }
      list.places.push(at)
      list.values.push(value)
    }
    for (const other of touched) {
      const nearness = nearnessOf(dots[other]!, background, articles[at]!, articles[other]!)
      dots[other] = 0
      if (nearness <= 0.01) continue
      const [a, b] = at < other ? [at, other] : [other, at]
      edges.push({ a, b, nearness: about.veto?.(a, b) ? -1 : nearness })
    }
    about.onDone?.(done + 1)
  }
  return edges
}

function nearnessOf(dot: number, background: number, a: Compared, b: Compared): number {
  const beyond = (dot - background) / (1 - background)
  return beyond <= 0 ? 0 : beyond * timeFactor(a.at, b.at)
}

/** 1 at the same moment, falling as a bell curve; undated articles may stand anywhere. */
export function timeFactor(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return 1
  const days = (a - b) / dayMs
  return Math.exp(-(days * days) / (2 * daysOfAnEvent * daysOfAnEvent))
}

/** Vectors of texts that are weighed against one another. */
export function vectorsOf(all: readonly Terms[]): readonly Vector[] {
  const numbers = new Map<string, number>()
  const frequency: number[] = []
  const keyed = all.map((terms) =>
    parts.map((part) => {
      const entries: [number, number][] = []
      for (const [term, count] of terms[part]) {
        const key = `${part === 'title' || part === 'lead' || part === 'body' ? 'word' : part}:${term}`
        let number = numbers.get(`${part}/${key}`)
        if (number === undefined) {
          number = frequency.length
          numbers.set(`${part}/${key}`, number)
          frequency.push(0)
        }
        frequency[number]!++
        entries.push([number, count])
      }
      return entries
    }),
  )
  const rarity = (number: number) => Math.log((all.length + 20) / (frequency[number]! + 1))
  return keyed.map((entriesOfParts) => {
    const present = parts.filter((_, n) => entriesOfParts[n]!.length > 0)
    const whole = present.reduce((sum, part) => sum + weights[part], 0)
    const entries: [number, number][] = []
    for (const [n, part] of parts.entries()) {
      const own = entriesOfParts[n]!.map(([number, count]): [number, number] => [
        number,
        (1 + Math.log(count)) * rarity(number),
      ])
      const kept = own.length > mostTerms ? own.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostTerms) : own
      const norm = Math.sqrt(kept.reduce((sum, [, value]) => sum + value * value, 0))
      const scale = norm === 0 ? 0 : Math.sqrt(weights[part] / whole) / norm
      for (const [number, value] of kept) entries.push([number, value * scale])
    }
    entries.sort((a, b) => a[0] - b[0])
    return {
      terms: Int32Array.from(entries, ([number]) => number),
      values: Float64Array.from(entries, ([, value]) => value),
    }
  })
}

/** What nine of ten random pairs stay below, held near the usual while the articles are few. */
export function backgroundOf(vectors: readonly Vector[]): number {
  const count = vectors.length
  if (count < 2) return usualBackground
  const found: number[] = []
  for (let n = 0; n < Math.min(backgroundPairs, (count * (count - 1)) / 2); n++) {
    const a = (n * 7919) % count
    const b = (a + 1 + ((n * 104_729) % (count - 1))) % count
    found.push(dotOf(vectors[a]!, vectors[b]!))
  }
  found.sort((a, b) => a - b)
  const measured = found[Math.floor(found.length * 0.9)]!
  const trust = count / (count + 60)
  return measured * trust + usualBackground * (1 - trust)
}

function dotOf(a: Vector, b: Vector): number {
  let dot = 0
  for (let n = 0, m = 0; n < a.terms.length && m < b.terms.length; ) {
    const difference = a.terms[n]! - b.terms[m]!
    if (difference === 0) dot += a.values[n++]! * b.values[m++]!
    else if (difference < 0) n++
    else m++
  }
  return dot
}
