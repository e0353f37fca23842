// Average-link merging on a sparse graph: two groups join when their members are near one another on average, so one
// chance likeness never chains two events together.

import type { Edge } from './nearness.ts'

/** Groups of places, each place in exactly one, merged while the average nearness reaches `least`. */
export function averageLink(count: number, edges: readonly Edge[], least: number): readonly (readonly number[])[] {
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, at) => [at])
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map())
  const heap = new Heap()
  for (const { a, b, nearness } of edges) {
    sums[a]!.set(b, nearness)
    sums[b]!.set(a, nearness)
    if (nearness >= least) heap.push({ a, b, average: nearness })
  }
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const [a, b] = [best.a, best.b]
    const [one, other] = [members[a], members[b]]
    if (!one || !other) continue
    const sum = sums[a]!.get(b)
    if (sum === undefined || sum / (one.length * other.length) !== best.average) continue
    // The group with more neighbours takes the other in; which of the two names it does not matter.
    const [into, from] = sums[a]!.size >= sums[b]!.size ? [a, b] : [b, a]
    members[into]!.push(...members[from]!)
    members[from] = undefined
    sums[into]!.delete(from)
    for (const [neighbour, value] of sums[from]!) {
      if (neighbour === into) continue
      const joined = (sums[into]!.get(neighbour) ?? 0) + value
      sums[into]!.set(neighbour, joined)
      sums[neighbour]!.delete(from)
      sums[neighbour]!.set(into, joined)
    }
    sums[from] = new Map()
    for (const [neighbour, value] of sums[into]!) {
      const average = value / (members[into]!.length * members[neighbour]!.length)
      if (average >= least) heap.push({ a: Math.min(into, neighbour), b: Math.max(into, neighbour), average })
    }
  }
  return members
    .filter((group) => group !== undefined)
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!)
}

type Candidate = { readonly a: number; readonly b: number; readonly average: number }

/** The nearest pair first; ties by place, so the outcome never depends on chance. */
class Heap {
  private readonly items: Candidate[] = []

  push(item: Candidate): void {
    const items = this.items
    let at = items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!before(item, items[parent]!)) break
      items[at] = items[parent]!
      at = parent
    }
    items[at] = item
  }

  pop(): Candidate | undefined {
    const items = this.items
    const top = items[0]
    const last = items.pop()
    if (top === undefined || last === undefined || items.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++
      if (!before(items[child]!, last)) break
      items[at] = items[child]!
      at = child
    }
    items[at] = last
    return top
  }
}

function before(one: Candidate, other: Candidate): boolean {
  return one.average !== other.average
    ? one.average > other.average
    : one.a !== other.a
      ? one.a < other.a
      : one.b < other.b
}
