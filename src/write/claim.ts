// Whether one claim follows from one source text, with no edition around it: the check for words somebody else wrote. A claim
// that is nearly a copy is held to the words, any other to what can be found of it.

import { findNumbers } from '../base/numbers.ts'
import { sentences } from '../base/sentences.ts'
import { changesMeaning, copyFaults, keptWords, type Side, sideOf } from './align.ts'
import { compare } from './check.ts'
import { stem } from './check-words.ts'
import { functionWords } from './function-words.ts'
import { type Ground, groundOf, nearest, shareIn } from './ground.ts'
import { negatorsIn, weakenersIn } from './modality.ts'
import { contrariesIn } from './opposites.ts'
import type { Fault } from './support.ts'

/** A verdict on a claim. `score` orders claims from refuted (0) to word for word (1). */
export type Judgement = { readonly supported: boolean; readonly score: number; readonly faults: readonly Fault[] }

/**
 * Judges each sentence of the claim against the sentences of the source that come nearest to it. One falsified copy or
 * quotation refutes the claim; otherwise what can be found of its sentences is weighed together.
 */
export function judgeClaim(claim: string, source: string, language: string): Judgement {
  const ground = groundOf(source, language)
  const parts = sentences(claim, language).map((one) => one.text)
  if (parts.length === 0 || ground.windows.length === 0)
    return refuted([{ kind: 'words', what: parts.length === 0 ? 'the claim is empty' : claim }], 0)
  const whole = parts.length > 1 ? judgeCopy(claim, ground, language) : undefined
  const judged = whole
    ? [whole]
    : parts.map((part) => judgeCopy(part, ground, language) ?? judgeRetold(part, ground, language))
  const faults = judged.flatMap((one) => one.faults)
  const falsified = judged.filter((one) => one.kind === 'falsified')
  if (falsified.length > 0) return refuted(faults, Math.min(...falsified.map((one) => one.score)))
  const retold = judged.flatMap((one) => (one.kind === 'retold' ? [one.found] : []))
  if (retold.length === 0) return { supported: true, score: Math.min(...judged.map((one) => one.score)), faults: [] }
  const sum = weigh([...retold, ...judged.filter((one) => one.kind === 'copy').map(() => allFound)])
  return { supported: sum >= 0, score: 0.9 / (1 + Math.exp(-sum)), faults }
}

const refuted = (faults: readonly Fault[], score: number): Judgement => ({ supported: false, score, faults })

/** What became of one sentence of a claim. */
type Judged =
  | { readonly kind: 'copy' | 'falsified'; readonly score: number; readonly faults: readonly Fault[] }
  | { readonly kind: 'retold'; readonly score: number; readonly faults: readonly Fault[]; readonly found: Found }

// ---- near copies

/** From this share of its words on, in their order in one place, a claim counts as a copy of it. */
const copyShare = 0.8

/** A verdict where the claim is nearly a copy of one place of the source; undefined where it is not. */
function judgeCopy(claim: string, ground: Ground, language: string): Judged | undefined {
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
  if (best.faults.length === 0) return { kind: 'copy', score: best.cut === 0 ? 1 : 0.98, faults: [] }
  const resolved =
    best.faults.every((fault) => fault.kind === 'words') &&
    near.some(
      ({ window, kept }) =>
        numbersStand(claim, window.text, language) && !changesMeaning(side, window, kept, language, ground.vocabulary),
    )
  if (resolved) return undefined
  const score = Math.max(0, 0.45 - 0.1 * best.faults.length - (1 - best.share))
  return { kind: 'falsified', score, faults: best.faults }
}

const nothingGranted = { metadata: [], inferences: [], counted: 0, strictQuotes: true }

function numbersStand(claim: string, passage: string, language: string): boolean {
  const faults = compare(claim, language, [{ text: passage, language }], nothingGranted)
  return faults.every((fault) => fault.kind !== 'number' && fault.kind !== 'date')
}

// ---- retold claims

/** How much of a retold sentence the source has. */
export type Found = {
  /** Share of its content words in the one sentence of the source that has most of them. */
  readonly covered: number
  /** Share of its neighbouring content words that stand together in some sentence of the source. */
  readonly together: number
  /** Share of its runs of three words that stand in the source. */
  readonly runs: number
  /** Names and numbers that stand nowhere in the source, three at most. */
  readonly names: number
  readonly numbers: number
  /** Denials and doubts that differ, and contraries, two at most. */
  readonly denials: number
  readonly contraries: number
}

const allFound: Found = { covered: 1, together: 1, runs: 1, names: 0, numbers: 0, denials: 0, contraries: 0 }

// Fitted by logistic regression on the development halves of BUMP, SummEdits, CLIFF, FaithBench and QAGS-XSum, each weighing
// the same (`bench check`), and rounded. At or above zero is supported.
const weights: Found = {
  covered: 0.15,
  together: 0.74,
  runs: 0.68,
  names: -0.5,
  numbers: -1.5,
  denials: -1.55,
  contraries: -1,
}
const base = -0.38

function weigh(list: readonly Found[]): number {
  let sum = base
  for (const one of list)
    for (const [name, weight] of Object.entries(weights)) sum += (weight * one[name as keyof Found]) / list.length
  return sum
}

function judgeRetold(claim: string, ground: Ground, language: string): Judged {
  const side = sideOf(claim)
  const near = nearest(side, ground.sentences, ground, 3)
  const faults = compare(claim, language, [{ text: ground.source, language }], nothingGranted).filter(
    (fault) => fault.kind !== 'negation' && fault.kind !== 'modality',
  )
  const denials = denialFaults(claim, near, language)
  const contraries = contraryFaults(claim, near[0]?.text ?? '', language)
  const found = {
    ...lookUp(side, ground, language),
    denials: denials.length,
    contraries: Math.min(2, contraries.length),
  }
  const all = [...faults, ...denials, ...contraries]
  // What is found nowhere counts in the sum; a word alone is no fault of a retold sentence that stands.
  const quoted = faults.some((fault) => fault.kind === 'quote')
  const sum = weigh([found])
  const shown = sum < 0 ? all : all.filter((fault) => fault.kind !== 'words' && fault.kind !== 'subject')
  if (quoted) return { kind: 'falsified', score: 0.25 / (1 + Math.exp(-sum)), faults: shown }
  return { kind: 'retold', score: 0.9 / (1 + Math.exp(-sum)), faults: shown, found }
}

/** What of a sentence stands in the source. */
function lookUp(side: Side, ground: Ground, language: string): Omit<Found, 'denials' | 'contraries'> {
  const grammar = functionWords(language)
  const content = side.folded.filter((word) => !grammar.has(word)).map(stem)
  const bags = ground.sentences.map((one) => ground.bags.get(one)!)
  const pairs = content.slice(1).map((word, n) => [content[n]!, word] as const)
  const runs = (one: Side) =>
    one.folded.slice(2).map((_, n) =>
      one.folded
        .slice(n, n + 3)
        .map(stem)
        .join(' '),
    )
  const there = new Set(ground.sentences.flatMap(runs))
  const names = side.words.filter(
    (word, n) =>
      n > 0 && /^\p{Lu}/u.test(word.text) && !grammar.has(side.folded[n]!) && !ground.stems.has(stem(side.folded[n]!)),
  )
  const numbers = findNumbers(side.text, language).filter((number) => !ground.numbers().has(number.value))
  return {
    covered: Math.max(0, ...bags.map((bag) => shareIn(content, bag))),
    together: share(pairs, ([one, other]) => bags.some((bag) => bag.has(one) && bag.has(other))),
    runs: share(runs(side), (run) => there.has(run)),
    names: Math.min(3, names.length),
    numbers: Math.min(3, numbers.length),
  }
}

function share<T>(list: readonly T[], test: (one: T) => boolean): number {
  return list.length === 0 ? 1 : list.filter(test).length / list.length
}

/** Denials the nearest sentences do not have, and a plan or a fact where the nearest only has a possibility. */
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

function contraryFaults(claim: string, closest: string, language: string): Fault[] {
  return contrariesIn(claim, closest, language).map(({ said, instead }) => ({
    kind: 'words',
    what: `“${said}” where the passage says “${instead}”`,
  }))
}
