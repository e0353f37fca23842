// Average-link merging on a sparse graph: two groups join when their members are near one another on average, so one
// chance likeness never chains two events together.

import type { Edge } from './nearness.ts'

/**
 * How far the looseness of two groups excuses the distance between them, 0 (not at all) to 1. Reports given by their
 * titles alone are less near one another than full texts, within a story as well as across.
 */
const leniency = 0.3

/**
 * Groups of places, each place in exactly one, merged while their nearness reaches `least`: the average over all pairs
 * between the two, divided by a power of the average nearness within them.
 */
export function averageLink(count: number, edges: readonly Edge[], least: number): readonly (readonly number[])[] {
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, at) => [at])
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map())
  const heap = new Heap()
  // Sums over all ordered pairs within a group, each place with itself as 1.
  const within: number[] = Array.from({ length: count }, () => 1)
  const closeness = (a: number, b: number, sum: number): number => {
    const [one, other] = [members[a]!.length, members[b]!.length]
    const looseness = Math.max(within[a]! / one ** 2, 0.01) * Math.max(within[b]! / other ** 2, 0.01)
    return sum / (one * other) / looseness ** (leniency / 2)
  }
  for (const { a, b, nearness } of edges) {
    sums[a]!.set(b, nearness)
    sums[b]!.set(a, nearness)
    if (nearness >= least) heap.push({ a, b, nearness })
  }
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const [a, b] = [best.a, best.b]
    const [one, other] = [members[a], members[b]]
    if (!one || !other) continue
    const sum = sums[a]!.get(b)
    if (sum === undefined || closeness(a, b, sum) !== best.nearness) continue
    // The group with more neighbours takes the other in; which of the two names it does not matter.
    const [into, from] = sums[a]!.size >= sums[b]!.size ? [a, b] : [b, a]
    within[into]! += within[from]! + 2 * sum
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
      const [a, b] = [Math.min(into, neighbour), Math.max(into, neighbour)]
      const nearness = closeness(a, b, value)
      if (nearness >= least) heap.push({ a, b, nearness })
    }
  }
  return members
    .filter((group) => group !== undefined)
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!)
}

type Candidate = Edge

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
  return one.nearness !== other.nearness
    ? one.nearness > other.nearness
    : one.a !== other.a
      ? one.a < other.a
      : one.b < other.b
}
