// Counts of terms as vectors of length 1, rare terms heavy and common ones light, and what unrelated texts share anyway.

/** Counts per term, part by part; all texts compared have the same parts in the same order. */
export type Counts = readonly ReadonlyMap<string, number>[]

/** One sparse vector of all parts: term numbers in rising order with their weights; its length is 1. */
export type Vector = { readonly terms: Int32Array; readonly values: Float64Array }

/** Terms of one part kept of a text, heaviest first. */
const mostTerms = 200
/** Texts imagined beside those given, so that a handful of texts does not make every word they share look common. */
const imagined = 20
/** So many random pairs tell what unrelated texts share. */
const randomPairs = 2000
/** So many texts must be there before the random pairs are believed as much as what is usual. */
const halfTrusted = 60

/** Vectors of texts that are weighed against one another; `weights` says how much each part counts. */
export function vectorsOf(all: readonly Counts[], weights: readonly number[]): readonly Vector[] {
  const places = weights.map(() => new Map<string, number>())
  const frequency: number[] = []
  const keyed = all.map((counts) => counts.map((part, n) => numbered(part, places[n]!, frequency)))
  const rarity = frequency.map((count) => Math.log((all.length + imagined) / (count + 1)))
  return keyed.map((parts) => {
    const whole = parts.reduce((sum, part, n) => (part.length > 0 ? sum + weights[n]! : sum), 0)
    const entries = parts.flatMap((part, n) => weighed(part, rarity, Math.sqrt(weights[n]! / whole)))
    entries.sort((a, b) => a[0] - b[0])
    return {
      terms: Int32Array.from(entries, ([term]) => term),
      values: Float64Array.from(entries, ([, value]) => value),
    }
  })
}

type Entry = readonly [number, number]

function numbered(part: ReadonlyMap<string, number>, places: Map<string, number>, frequency: number[]): Entry[] {
  const entries: Entry[] = []
  for (const [term, count] of part) {
    let place = places.get(term)
    if (place === undefined) {
      place = frequency.length
      places.set(term, place)
      frequency.push(0)
    }
    frequency[place]!++
    entries.push([place, count])
  }
  return entries
}

function weighed(part: readonly Entry[], rarity: readonly number[], length: number): readonly Entry[] {
  const all = part.map(([term, count]): Entry => [term, (1 + Math.log(count)) * rarity[term]!])
  const kept = all.length > mostTerms ? all.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostTerms) : all
  const norm = Math.sqrt(kept.reduce((sum, [, value]) => sum + value * value, 0))
  return norm === 0 ? [] : kept.map(([term, value]): Entry => [term, (value * length) / norm])
}

/** What nine of ten random pairs stay below, held near the usual while the texts are few. */
export function backgroundOf(
  vectors: readonly Vector[],
  usual: number,
  comparable: (a: number, b: number) => boolean = () => true,
): number {
  const count = vectors.length
  if (count < 2) return usual
  const found: number[] = []
  for (let n = 0; n < Math.min(randomPairs, (count * (count - 1)) / 2); n++) {
    const a = (n * 7919) % count
    const b = (a + 1 + ((n * 104_729) % (count - 1))) % count
    if (comparable(a, b)) found.push(dotOf(vectors[a]!, vectors[b]!))
  }
  if (found.length === 0) return usual
  found.sort((a, b) => a - b)
  const trust = count / (count + halfTrusted)
  return found[Math.floor(found.length * 0.9)]! * trust + usual * (1 - trust)
}

/** Likeness of two texts, 0 to 1. */
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

/** The mean of some vectors, not brought to length 1: what a group of texts is about. */
export function meanOf(vectors: readonly Vector[]): Vector {
  if (vectors.length === 1) return vectors[0]!
  const sums = new Map<number, number>()
  for (const { terms, values } of vectors) {
    for (let n = 0; n < terms.length; n++) sums.set(terms[n]!, (sums.get(terms[n]!) ?? 0) + values[n]! / vectors.length)
  }
  const entries = [...sums].sort((a, b) => a[0] - b[0])
  return {
    terms: Int32Array.from(entries, ([term]) => term),
    values: Float64Array.from(entries, ([, value]) => value),
  }
}

/** Calls back for every two texts that share a term, with their likeness; pairs that `apart` names are passed over. */
export function eachLikeness(
  vectors: readonly Vector[],
  order: readonly number[],
  about: {
    /** True where the earlier and all before it need not be looked at. */
    readonly tooFar: (at: number, before: number) => boolean
    readonly each: (at: number, before: number, likeness: number) => void
    readonly onDone?: (done: number) => void
  },
): void {
  const postings = new Map<number, { readonly places: number[]; readonly values: number[] }>()
  const sums = new Float64Array(vectors.length)
  for (const [done, at] of order.entries()) {
    const { terms, values } = vectors[at]!
    const touched: number[] = []
    for (let n = 0; n < terms.length; n++) {
      let list = postings.get(terms[n]!)
      if (list === undefined) {
        list = { places: [], values: [] }
        postings.set(terms[n]!, list)
      }
      for (let k = list.places.length - 1; k >= 0; k--) {
        const before = list.places[k]!
        if (about.tooFar(at, before)) break
        if (sums[before] === 0) touched.push(before)
        sums[before]! += values[n]! * list.values[k]!
      }
      list.places.push(at)
      list.values.push(values[n]!)
    }
    for (const before of touched) {
      const likeness = sums[before]!
      sums[before] = 0
      about.each(at, before, likeness)
    }
    about.onDone?.(done + 1)
  }
}
