// Judges every block of a page by weighing the answers to the questions of block-features.ts, twice: alone, and then with
// the first judgements around it. It overturns the rules only where it is sure. Weights: block-weights.ts.

import { askingOf } from './asked.ts'
import { aroundOf } from './block-around.ts'
import type { Evidence } from './block-evidence.ts'
import { type Around, type Question, questions, secondQuestions } from './block-features.ts'
import { firstWeights, secondWeights } from './block-weights.ts'
import type { Reason } from './furniture.ts'

/** Below this chance a block that the rules keep is left out. */
const surelyFurniture = 0.2

/** Above this chance a block that the rules leave out for its shape or place is kept. */
const surelyText = 0.7

/** The same where the name of its part or the words of the line speak of something that often stands within a text. */
const surelyTextThough = 0.92
const withinText: ReadonlySet<Reason> = new Set([
  'newsletter',
  'appeal',
  'advertisement',
  'related',
  'author-bio',
  'cookie-notice',
  'comments',
  'share-bar',
  'service-note',
  'paywall',
  'form',
])

/** Lines that say themselves what they are, or are known from elsewhere, are not open to judgement. */
const settled: ReadonlySet<Reason> = new Set([
  'title',
  'byline',
  'byline-repeated',
  'article-date',
  'copyright',
  'advertisement',
  'reading-time',
  'currency-ticker',
  'author-archive-link',
  'cookie-notice',
])

/** Sets and clears the reasons of the blocks where the judgement is surer than the rules. */
export function judgeBlocks(evidence: readonly Evidence[]): void {
  const { chances, around } = chancesOf(evidence)
  const kept = verdictsOf(evidence, chances)
  for (const [at, { block, rule }] of evidence.entries()) {
    if (kept[at]) {
      block.reason = undefined
      block.because = undefined
    } else if (rule === undefined) {
      block.reason = 'unlike-text'
      block.because =
        chances[at]! < surelyFurniture
          ? `judged ${percent(chances[at]!)} text: ${strongest(evidence[at]!, around[at]!).join('; ')}`
          : 'a heading over what was left out'
    }
  }
}

/** Which blocks are running text, by the rules and these chances. */
export function verdictsOf(evidence: readonly Evidence[], chances: readonly number[]): readonly boolean[] {
  const kept = evidence.map((about, at) =>
    about.rule === undefined
      ? chances[at]! >= surelyFurniture
      : chances[at]! > barFor(about.rule, about.part, about.line) && !isSettled(about),
  )
  keepTablesWhole(evidence, chances, kept)
  // A heading goes with the text under it: it is not taken back alone, nor kept when that text is left out here.
  for (let at = kept.length - 1; at >= 0; at--) {
    const { block, rule } = evidence[at]!
    const next = evidence[at + 1]
    const isLoose = rule !== undefined || (next !== undefined && next.rule === undefined)
    if (block.kind === 'heading' && !kept[at + 1] && isLoose) kept[at] = false
  }
  return kept
}

/** The rows of a table stand or fall together. */
function keepTablesWhole(evidence: readonly Evidence[], chances: readonly number[], kept: boolean[]): void {
  const tableAt = (at: number) => (evidence[at]?.part === 'table' ? evidence[at].block.element : undefined)
  for (let start = 0; start < kept.length; ) {
    const table = tableAt(start)
    let end = start + 1
    if (table) {
      while (tableAt(end) === table) end++
      const chance = chances.slice(start, end).reduce((sum, each) => sum + each, 0) / (end - start)
      kept.fill(chance > surelyText, start, end)
    }
    start = end
  }
}

function barFor(rule: Reason, part: Reason | undefined, line: Reason | undefined): number {
  return withinText.has(rule) && (part === rule || line === rule) ? surelyTextThough : surelyText
}

function isSettled({ rule, part, line, block }: Evidence): boolean {
  if (rule === 'repeated-on-outlet' || rule === 'quirk' || line === 'credit') return true
  if (rule === 'byline' && part === 'byline' && block.weight < longestByline) return true
  return line !== undefined && settled.has(line)
}

/** Characters of a line that is a byline because its part is called so. */
const longestByline = 160

/** The chance of each block to be running text, 0 to 1, and what the first judgement said around it. */
function chancesOf(evidence: readonly Evidence[]): {
  readonly chances: readonly number[]
  readonly around: readonly Around[]
} {
  // A block is asked once; both judgements weigh the same answers.
  const again = new Float64Array(evidence.length)
  const alone = evidence.map((about, place) => {
    let sum = 0
    const answers = asking.ask(about)
    for (let at = 0; at < questions.length; at++) {
      const answer = answers[at]!
      sum += first[at]![answer]!
      again[place]! += second[at]![answer]!
    }
    return sum
  })
  const around = aroundOf(evidence, alone.map(chanceOf))
  const chances = around.map((about, at) => chanceOf(again[at]! + weigh(about)))
  return { chances, around }
}

type Table = readonly Float64Array[]

/** The weights of every answer, in the order of the questions. */
function tableOf<About>(asked: readonly Question<About>[], weights: Readonly<Record<string, number>>): Table {
  return asked.map(({ name, answers }) => Float64Array.from(answers, (answer) => weights[`${name} = ${answer}`] ?? 0))
}

const first = tableOf(questions, firstWeights)
const second = tableOf(questions, secondWeights)
const secondAround = tableOf(secondQuestions, secondWeights)

const asking = askingOf(questions)
const askingAround = askingOf(secondQuestions)

function weigh(about: Around): number {
  let sum = 0
  const answers = askingAround.ask(about)
  for (let at = 0; at < secondQuestions.length; at++) sum += secondAround[at]![answers[at]!]!
  return sum
}

const chanceOf = (sum: number) => 1 / (1 + Math.exp(-sum))

const percent = (chance: number) => `${Math.round(chance * 100)} %`

/** The three answers that spoke most against a block. */
function strongest(about: Evidence, around: Around): readonly string[] {
  const said = [...answersOf(questions, second, about), ...answersOf(secondQuestions, secondAround, around)]
  return said
    .filter(({ weight }) => weight < 0)
    .sort((a, b) => a.weight - b.weight)
    .slice(0, 3)
    .map(({ name, answer }) => `${name} = ${answer}`)
}

function answersOf<About>(asked: readonly Question<About>[], table: Table, about: About) {
  return asked.map((question, at) => {
    const answer = question.of(about)
    return { name: question.name, answer: question.answers[answer]!, weight: table[at]![answer]! }
  })
}
