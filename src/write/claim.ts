// Whether one claim follows from one source text, with no edition around it: the check for words somebody else wrote. A claim
// that is nearly a copy is held to the words, any other to what can be found of it.

import { sentences } from '../base/sentences.ts'
import { copyFaults, keptWords, type Side, sideOf } from './align.ts'
import { compare, type Fault, stem } from './check.ts'
import { functionWords } from './function-words.ts'
import { negatorsIn, weakenersIn } from './modality.ts'
import { contrariesIn } from './opposites.ts'

/** A verdict on a claim. `score` orders claims from refuted (0) to word for word (1). */
export type Judgement = { readonly supported: boolean; readonly score: number; readonly faults: readonly Fault[] }

/** Judges each sentence of the claim against the sentences of the source that come nearest to it; the worst counts. */
export function judgeClaim(claim: string, source: string, language: string): Judgement {
  const ground = groundOf(source, language)
  const parts = sentences(claim, language).map((one) => one.text)
  if (parts.length === 0 || ground.windows.length === 0)
    return {
      supported: false,
      score: 0,
      faults: [{ kind: 'words', what: parts.length === 0 ? 'the claim is empty' : claim }],
    }
  const whole = parts.length > 1 ? judgeCopy(claim, ground, language) : undefined
  const judged = whole
    ? [whole]
    : parts.map((part) => judgeCopy(part, ground, language) ?? judgeRetold(part, ground, language))
  const worst = judged.toSorted((a, b) => a.score - b.score)[0]!
  return { ...worst, supported: judged.every((one) => one.supported), faults: judged.flatMap((one) => one.faults) }
}

type Ground = {
  readonly source: string
  readonly sentences: readonly Side[]
  /** Sentences, and each with the one after it: splitting errs at "Mr." and at quotations. */
  readonly windows: readonly Side[]
  readonly bags: ReadonlyMap<Side, ReadonlySet<string>>
}

/** Sources met again and again are looked at once; only the last is remembered. */
let last: { readonly source: string; readonly language: string; readonly ground: Ground } | undefined

function groundOf(source: string, language: string): Ground {
  if (last?.source === source && last.language === language) return last.ground
  const found = sentences(source, language)
  const single = found.map((one) => sideOf(one.text))
  const pairs = found.slice(1).map((one, n) => sideOf(source.slice(found[n]!.start, one.end)))
  const windows = [...single, ...pairs]
  const bags = new Map(windows.map((side) => [side, new Set(side.folded.map(stem))]))
  const ground = { source, sentences: single, windows, bags }
  last = { source, language, ground }
  return ground
}

// ---- near copies

/** From this share of its words on, in their order in one place, a claim counts as a copy of it. */
const copyShare = 0.8

/** A verdict where the claim is nearly a copy of one place of the source; undefined where it is not. */
function judgeCopy(claim: string, ground: Ground, language: string): Judgement | undefined {
  const side = sideOf(claim)
  if (side.words.length < 4) return undefined
  const places = nearest(side, ground.windows, ground, 4).map((window) => {
    const kept = keptWords(side.folded, window.folded)
    return { window, kept, share: kept.length / side.folded.length }
  })
  const near = places.filter(({ share }) => share >= copyShare)
  if (near.length === 0) return undefined
  const judged = near.map(({ window, kept, share }) => {
    const faults = copyFaults(side, window, kept, language)
    return { faults, share, cut: window.folded.length - kept.length }
  })
  const best = judged.toSorted((a, b) => a.faults.length - b.faults.length || b.share - a.share || a.cut - b.cut)[0]!
  if (best.faults.length === 0) return { supported: true, score: best.cut === 0 ? 1 : 0.98, faults: [] }
  return {
    supported: false,
    score: Math.max(0, 0.45 - 0.1 * best.faults.length - (1 - best.share)),
    faults: best.faults,
  }
}

/** The windows that share most words with a text, best first. */
function nearest(side: Side, windows: readonly Side[], ground: Ground, most: number): readonly Side[] {
  const wanted = side.folded.map(stem)
  return windows
    .map((window) => ({ window, share: shareIn(wanted, ground.bags.get(window)!) - window.folded.length / 1e4 }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ window }) => window)
}

function shareIn(list: readonly string[], set: ReadonlySet<string>): number {
  return list.length === 0 ? 1 : list.filter((word) => set.has(word)).length / list.length
}

// ---- retold claims

// What each thing weighs, fitted by logistic regression on the development halves of BUMP, SummEdits, CLIFF, FaithBench and
// QAGS-XSum (bench check), rounded; the sum at or above zero is supported.
const weights = { covered: 1, runs: 0.75, name: -0.7, number: -1.9, denial: -2, contrary: -1, base: 0.06 }

function judgeRetold(claim: string, ground: Ground, language: string): Judgement {
  const side = sideOf(claim)
  const content = side.folded.filter((word) => !functionWords(language).has(word)).map(stem)
  const near = nearest(side, ground.sentences, ground, 3)
  const covered = Math.max(0, ...near.map((one) => shareIn(content, ground.bags.get(one)!)))
  const allow = { metadata: [], inferences: [], counted: 0, strictQuotes: true }
  const found = compare(claim, language, [{ text: ground.source, language }], allow)
  const faults = [...found.filter((fault) => refuting.has(fault.kind)), ...denialFaults(claim, near, language)]
  const contraries = contrariesIn(claim, near[0]?.text ?? '', language).map(({ said, instead }) => ({
    kind: 'words' as const,
    what: `“${said}” where the passage says “${instead}”`,
  }))
  const count = (...kinds: readonly Fault['kind'][]) =>
    Math.min(3, faults.filter((fault) => kinds.includes(fault.kind)).length)
  const sum =
    weights.base +
    weights.covered * covered +
    weights.runs * sharedRuns(side, ground.sentences) +
    weights.name * count('name') +
    weights.number * count('number', 'date') +
    weights.denial * count('negation', 'modality') +
    weights.contrary * contraries.length
  const words = found.filter((fault) => fault.kind === 'words')
  const quoted = faults.some((fault) => fault.kind === 'quote')
  return {
    supported: sum >= 0 && !quoted,
    score: (0.9 / (1 + Math.exp(-sum))) * (quoted ? 0.3 : 1),
    faults: [...faults, ...contraries, ...(sum < 0 ? words : [])],
  }
}

const refuting: ReadonlySet<Fault['kind']> = new Set(['quote', 'number', 'date', 'name'])

/** Denials the nearest sentences do not have, and doubts of theirs that a claim which follows them closely has lost. */
function denialFaults(claim: string, near: readonly Side[], language: string): Fault[] {
  const denied = negatorsIn(claim, language)
  const [closest] = near
  if (!closest) return []
  const faults: Fault[] = []
  if (denied.length > 0 && near.slice(0, 2).every((one) => negatorsIn(one.text, language).length === 0))
    faults.push({ kind: 'negation', what: `“${denied[0]}” is not in the passage` })
  const doubts = weakenersIn(closest.text, language)
  const claimed = weakenersIn(claim, language)
  const strongest = (list: readonly { readonly strength: number }[]) => Math.min(5, ...list.map((one) => one.strength))
  if (doubts.length > 0 && claimed.length > 0 && strongest(claimed) > strongest(doubts) + 1)
    faults.push({ kind: 'modality', what: `“${claimed[0]!.word}” is stronger than “${doubts[0]!.word}”` })
  return faults
}

/** Share of the claim's runs of three words that stand in the source, forms of a word being alike. */
function sharedRuns(side: Side, ground: readonly Side[]): number {
  const runs = (one: Side) =>
    one.folded.slice(2).map((_, n) =>
      one.folded
        .slice(n, n + 3)
        .map(stem)
        .join(' '),
    )
  const there = new Set(ground.flatMap(runs))
  const said = runs(side)
  return said.length === 0 ? 0 : said.filter((run) => there.has(run)).length / said.length
}
