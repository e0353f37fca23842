// Trains the judgement of blocks: weighs the answers of src/read/block-features.ts on the gold pages of `extraction/`, tells
// how it does on sites it has not seen beside the rules alone, and writes src/read/block-weights.ts when asked.
//
//   node bench/train-blocks.ts --data FOLDER [--write]

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sha256 } from '../src/base/hash.ts'
import { aroundOf } from '../src/read/block-around.ts'
import { type Question, questions, secondQuestions } from '../src/read/block-features.ts'
import { verdictsOf } from '../src/read/block-judgement.ts'
import { type GoldPage, goldPages } from './gold-blocks.ts'
import { mean, scoreOf } from './shingles.ts'

const folds = 5
const innerFolds = 3
const laps = 5
const rate = 0.15
const decay = 3e-6

/** The news corpora whose pages are scored together. */
const pooled: ReadonlySet<string> = new Set(['scrapinghub', 'naeb', 'fundus', 'fundus-eval'])

type Example = { readonly answers: Int32Array; readonly isText: number; readonly weight: number }

const firstStarts = startsOf(questions, 0)
const firstSize = sizeOf(questions)
const secondStarts = startsOf(secondQuestions, firstSize)
const secondSize = firstSize + sizeOf(secondQuestions)

function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean', default: false } } })
  if (!values.data) throw new Error('--data FOLDER is needed')
  const pages = [...goldPages(values.data)]
  console.log(`${pages.length} pages, ${pages.reduce((sum, page) => sum + page.evidence.length, 0)} blocks`)
  const held = new Map<GoldPage, readonly number[]>()
  for (let fold = 0; fold < folds; fold++) {
    const known = pages.filter((page) => foldOf(page, 'outer', folds) !== fold)
    const trained = train(known)
    for (const page of pages)
      if (foldOf(page, 'outer', folds) === fold)
        held.set(page, secondChances(page, firstChances(page, trained.first), trained.second))
  }
  const trained = train(pages)
  print('rules alone', pages, (page) => page.evidence.map(({ rule }) => rule === undefined))
  print('judgement, sites not seen', pages, (page) => verdictsOf(page.evidence, held.get(page)!))
  print('judgement, all sites seen', pages, (page) =>
    verdictsOf(page.evidence, secondChances(page, firstChances(page, trained.first), trained.second)),
  )
  if (values.write) write(trained)
}

// --- training ---

type Trained = { readonly first: Float64Array; readonly second: Float64Array }

/** The second judgement learns from first judgements of pages the first had not seen. */
function train(pages: readonly GoldPage[]): Trained {
  const examples = new Map(pages.map((page) => [page, firstExamples(page)]))
  const second: Example[] = []
  for (let fold = 0; fold < innerFolds; fold++) {
    const others = pages.filter((page) => foldOf(page, 'inner', innerFolds) !== fold)
    const weights = fit(
      others.flatMap((page) => examples.get(page)!),
      firstSize,
    )
    for (const page of pages)
      if (foldOf(page, 'inner', innerFolds) === fold) second.push(...secondExamples(page, firstChances(page, weights)))
  }
  return { first: fit([...examples.values()].flat(), firstSize), second: fit(second, secondSize) }
}

/** Logistic regression by stochastic descent with steps that shrink for answers often seen (AdaGrad), weights decaying. */
function fit(examples: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size)
  const seen = new Float64Array(size).fill(1e-3)
  const middle = new Float64Array(size)
  const random = randomOf(7)
  const order = examples.map((_, at) => at)
  for (let lap = 0; lap < laps; lap++) {
    shuffle(order, random)
    for (const at of order) step(examples[at]!, weights, seen)
    if (lap >= laps - 2) for (let at = 0; at < size; at++) middle[at]! += weights[at]! / 2
  }
  return middle
}

function step(example: Example, weights: Float64Array, seen: Float64Array): void {
  const slope = (chanceOf(example.answers, weights) - example.isText) * example.weight
  if (Math.abs(slope) < 1e-6) return
  for (const answer of example.answers) {
    const each = slope + decay * weights[answer]!
    seen[answer]! += each * each
    weights[answer]! -= (rate * each) / Math.sqrt(seen[answer]!)
  }
}

function chanceOf(answers: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (const answer of answers) sum += weights[answer]!
  return 1 / (1 + Math.exp(-sum))
}

const answered = new WeakMap<GoldPage, readonly Int32Array[]>()

function firstAnswers(page: GoldPage): readonly Int32Array[] {
  const known = answered.get(page)
  if (known) return known
  const answers = page.evidence.map((about) => Int32Array.from(questions, ({ of }, at) => firstStarts[at]! + of(about)))
  answered.set(page, answers)
  return answers
}

function secondAnswers(page: GoldPage, alone: readonly number[]): readonly Int32Array[] {
  const around = aroundOf(page.evidence, alone)
  return firstAnswers(page).map((answers, at) =>
    Int32Array.from([...answers, ...secondQuestions.map(({ of }, place) => secondStarts[place]! + of(around[at]!))]),
  )
}

const firstChances = (page: GoldPage, weights: Float64Array) =>
  firstAnswers(page).map((answers) => chanceOf(answers, weights))

const secondChances = (page: GoldPage, alone: readonly number[], weights: Float64Array) =>
  secondAnswers(page, alone).map((answers) => chanceOf(answers, weights))

const firstExamples = (page: GoldPage) => examplesOf(page, firstAnswers(page))

const secondExamples = (page: GoldPage, alone: readonly number[]) => examplesOf(page, secondAnswers(page, alone))

function examplesOf(page: GoldPage, answers: readonly Int32Array[]): readonly Example[] {
  return answers
    .map((each, at) => ({ answers: each, isText: page.isText[at] ? 1 : 0, weight: page.weights[at]! }))
    .filter(({ weight }) => weight > 0)
}

function foldOf(page: GoldPage, salt: string, count: number): number {
  return Number.parseInt(sha256(`${salt}:${page.splitKey}`).slice(0, 6), 16) % count
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
}

/** A linear congruential generator (Numerical Recipes): the same order in every run. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function startsOf<About>(asked: readonly Question<About>[], from: number): readonly number[] {
  let next = from
  return asked.map(({ answers }) => {
    const start = next
    next += answers.length
    return start
  })
}

function sizeOf<About>(asked: readonly Question<About>[]): number {
  return asked.reduce((sum, { answers }) => sum + answers.length, 0)
}

// --- telling ---

function print(name: string, pages: readonly GoldPage[], keeps: (page: GoldPage) => readonly boolean[]): void {
  const byCorpus = new Map<string, GoldPage[]>()
  for (const page of pages) {
    byCorpus.set(page.corpus, [...(byCorpus.get(page.corpus) ?? []), page])
    if (pooled.has(page.corpus)) byCorpus.set('pooled', [...(byCorpus.get('pooled') ?? []), page])
  }
  const told = [...byCorpus].sort().map(([corpus, some]) => `${corpus} ${figure(some, keeps)}`)
  console.log(`${name.padEnd(26)} ${told.join('  ')}`)
}

/** F1 of a corpus: of four-word shingles where the whole text is gold, of segments where some are. */
function figure(pages: readonly GoldPage[], keeps: (page: GoldPage) => readonly boolean[]): string {
  const scores = pages.map((page) => {
    const keep = keeps(page)
    const texts = page.evidence.filter((_, at) => keep[at]).map(({ block }) => block.text)
    return scoreOf(page.gold, texts)
  })
  const precision = mean(scores.map((score) => score.precision))
  const recall = mean(scores.map((score) => score.recall))
  return ((2 * precision * recall) / (precision + recall)).toFixed(4)
}

// --- writing ---

function write(trained: Trained): void {
  const file = fileURLToPath(new URL('../src/read/block-weights.ts', import.meta.url))
  const second = [
    ...named(questions, firstStarts, trained.second),
    ...named(secondQuestions, secondStarts, trained.second),
  ]
  writeFileSync(
    file,
    `// How much each answer to a question about a block speaks for running text (above 0) or against it, in log-odds. Made by
// bench/train-blocks.ts from the development half of the gold pages; not written by hand.

/** Weights of the first judgement, by question and answer. */
export const firstWeights: Readonly<Record<string, number>> = ${table(named(questions, firstStarts, trained.first))}

/** Weights of the second judgement, which knows the first judgements around a block. */
export const secondWeights: Readonly<Record<string, number>> = ${table(second)}
`,
  )
  console.log(`wrote ${file}`)
}

function named<About>(asked: readonly Question<About>[], starts: readonly number[], weights: Float64Array) {
  return asked.flatMap(({ name, answers }, at) =>
    answers.map((answer, place) => [`${name} = ${answer}`, weights[starts[at]! + place]!] as const),
  )
}

/** Weights too small to turn a verdict are left out. */
function table(weights: readonly (readonly [string, number])[]): string {
  const lines = weights
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .map(([name, weight]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(2))},`)
  return `{\n${lines.join('\n')}\n}`
}

main()
