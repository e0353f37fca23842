// What the first judgement of a page's blocks says of each block's surroundings, for the second.

import type { Evidence } from './block-evidence.ts'
import type { Around } from './block-features.ts'

/** How many blocks on either side are near. */
const nearBlocks = 5

/** The surroundings of every block by first judgements, both in the order of the page. */
export function aroundOf(evidence: readonly Evidence[], judged: readonly number[]): readonly Around[] {
  const weights = evidence.map(({ block }) => block.weight)
  const kept = judged.map((chance, at) => chance * weights[at]!)
  const total = kept.reduce((sum, weight) => sum + weight, 0)
  const byPath = sumsByPath(evidence, kept)
  const near = (from: number, to: number) => {
    let sum = 0
    let all = 0
    for (let at = Math.max(0, from); at < Math.min(to, kept.length); at++) {
      sum += kept[at]!
      all += weights[at]!
    }
    return all === 0 ? 0 : sum / all
  }
  let heading = -1
  let gone = 0
  return evidence.map((about, at) => {
    const path = byPath.get(about.path)!
    const others = path.all - weights[at]!
    const around: Around = {
      own: judged[at]!,
      before: judged[at - 1] ?? 0,
      after: judged[at + 1] ?? 0,
      nearBefore: near(at - nearBlocks, at),
      nearAfter: near(at + 1, at + 1 + nearBlocks),
      alike: others > 0 ? (path.kept - kept[at]!) / others : -1,
      heading,
      progress: total > 0 ? gone / total : 0,
      evidence: about,
    }
    gone += kept[at]!
    if (about.block.kind === 'heading') heading = judged[at]!
    return around
  })
}

function sumsByPath(evidence: readonly Evidence[], kept: readonly number[]) {
  const sums = new Map<string, { kept: number; all: number }>()
  for (const [at, { path, block }] of evidence.entries()) {
    const sum = sums.get(path) ?? { kept: 0, all: 0 }
    sum.kept += kept[at]!
    sum.all += block.weight
    sums.set(path, sum)
  }
  return sums
}
