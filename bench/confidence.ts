// Sets the confidence of each field beside the share that was right on gold pages, in bins; then the same for weights
// fitted anew on other sites only, which is what the figures on unseen sites should look like.

import type { Article, ReadingConfidence } from '../src/news/article.ts'
import { explain } from '../src/read/read.ts'
import type { Run } from './measure.ts'
import { type GoldPage, type LoadedPage, loadPage, pageCorpora } from './pages.ts'

type Gold = GoldPage & {
  readonly splitKey?: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly publishedAt?: string
  readonly language?: string
  readonly languageSource?: string
  readonly body?: readonly string[]
  readonly summary?: readonly string[]
}

type Field = keyof ReadingConfidence

/** One field of one page: what it rests on, how sure we said we are, and whether it was right. */
type Case = { readonly site: string; readonly signs: readonly string[]; readonly said: number; readonly right: boolean }

const fields: readonly Field[] = ['headline', 'text', 'byline', 'datePublished', 'inLanguage']

/** Corpora whose gold another extractor made, or whose bodies are pieces only. */
const leftOut = /readability|newspaper4k/

/** Prints, for each field, bins of confidence beside the share that was right. */
export async function benchConfidence(run: Run): Promise<void> {
  const cases = new Map<Field, Case[]>(fields.map((field) => [field, []]))
  for (const corpus of pageCorpora(run.dataDir)) {
    if (leftOut.test(corpus.name)) continue
    for (const gold of corpus.rows as readonly Gold[]) collect(gold, loadPage(run.dataDir, corpus, gold), cases)
  }
  for (const field of fields) {
    const all = cases.get(field)!
    console.log(`\n${field}: ${all.length} found, ${share(all)} right`)
    const crossed = crossFitted(all)
    const rows = bins.map(([from, to]) => {
      const inside = (said: (one: Case, at: number) => number) =>
        all.filter((one, at) => said(one, at) >= from && said(one, at) < to)
      return [inside((one) => one.said), inside((_, at) => crossed[at]!)] as const
    })
    console.log('  confidence     as said                 fitted on other sites')
    for (const [at, [said, fitted]] of rows.entries())
      console.log(
        `  ${bins[at]![0].toFixed(2)} to ${Math.min(1, bins[at]![1]).toFixed(2)}   ${count(said)}   ${count(fitted)}`,
      )
    if (run.fit) console.log(`  fitted on all sites: ${JSON.stringify(rounded(fit(all)))}`)
  }
}

const bins: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [0.5, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 1.01],
]

const share = (cases: readonly Case[]) =>
  cases.length === 0 ? '    -' : (cases.filter((one) => one.right).length / cases.length).toFixed(3)

const count = (cases: readonly Case[]) => `${String(cases.length).padStart(5)}, ${share(cases)} right`

// --- what was right ---

function collect(gold: Gold, { capture, bytes }: LoadedPage, cases: Map<Field, Case[]>): void {
  const { reading, restsOn } = explain(capture, bytes)
  if (reading.kind !== 'article' || !restsOn || !reading.article.confidence) return
  const { article } = reading
  for (const field of fields) {
    const right = isRight(field, article, gold)
    const said = article.confidence![field]
    if (right === undefined || said === 0) continue
    cases.get(field)!.push({ site: gold.splitKey ?? gold.id, signs: restsOn[field], said, right })
  }
}

/** Whether a field is as the gold has it; undefined where the gold does not say. A text is right from F1 of 0.9. */
function isRight(field: Field, article: Article, gold: Gold): boolean | undefined {
  if (field === 'headline') return gold.title ? letters(gold.title) === letters(article.headline) : undefined
  if (field === 'datePublished')
    return gold.publishedAt && article.datePublished
      ? isSameDay(gold.publishedAt, article.datePublished.value)
      : undefined
  if (field === 'byline')
    return gold.authors?.length
      ? isSameSet(
          gold.authors,
          article.byline.map(({ name }) => name),
        )
      : undefined
  if (field === 'inLanguage')
    return gold.language && !/not gold/.test(gold.languageSource ?? '')
      ? primary(gold.language) === primary(article.inLanguage)
      : undefined
  if (!gold.body?.length) return undefined
  const body = gold.body.join('\n')
  const lead = gold.summary?.length ? `${gold.summary.join('\n')}\n${body}` : body
  return Math.max(overlap(body, article.text), overlap(lead, article.text)) >= 0.9
}

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const primary = (tag: string) => {
  const two = tag.slice(0, 2).toLowerCase()
  return two === 'nb' || two === 'nn' ? 'no' : two
}

function isSameDay(gold: string, value: string): boolean {
  const days = (raw: string) => {
    const at = Date.parse(raw.replace(' ', 'T'))
    const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(raw) && !Number.isNaN(at)
    return [raw.slice(0, 10), ...(zoned ? [new Date(at).toISOString().slice(0, 10)] : [])]
  }
  return days(gold).some((day) => days(value).includes(day))
}

function isSameSet(gold: readonly string[], names: readonly string[]): boolean {
  const key = (name: string) =>
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.toSorted()
      .join(' ') ?? ''
  const [a, b] = [new Set(gold.map(key)), new Set(names.map(key))]
  return a.size === b.size && [...a].every((name) => b.has(name))
}

/** F1 of runs of four words. */
function overlap(gold: string, text: string): number {
  const bag = (from: string) => {
    const words = from.match(/[\p{L}\p{N}_]+/gu) ?? []
    const found = new Map<string, number>()
    for (let at = 0; at < Math.max(1, words.length - 3); at++) {
      const key = words.slice(at, at + 4).join(' ')
      found.set(key, (found.get(key) ?? 0) + 1)
    }
    return found
  }
  const [a, b] = [bag(gold), bag(text)]
  let both = 0
  for (const [key, times] of a) both += Math.min(times, b.get(key) ?? 0)
  const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((total, each) => total + each, 0)
  return (2 * both) / Math.max(1, sum(a) + sum(b))
}

// --- fitting ---

type Weights = { readonly start: number; readonly signs: ReadonlyMap<string, number> }

/** The chance of each case by weights fitted on the sites of the other four fifths. */
function crossFitted(cases: readonly Case[]): readonly number[] {
  const folds = cases.map(({ site }) => foldOf(site))
  const weights = Array.from({ length: foldCount }, (_, fold) => fit(cases.filter((_, at) => folds[at] !== fold)))
  return cases.map((one, at) => chanceOf(one.signs, weights[folds[at]!]!))
}

const foldCount = 5

function foldOf(site: string): number {
  let sum = 7
  for (const letter of site) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003
  return sum % foldCount
}

function chanceOf(signs: readonly string[], { start, signs: weights }: Weights): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), start)))
}

const rounds = 3_000

/** How strongly weights are drawn towards nought, in cases. */
const drawn = 2

/** Signs that speak against a field by what they say; the others speak for it. Gold with faults may not turn them round. */
const against =
  /another|others|tells more|nowhere|left out|many|under|over|less than|does not|hardly|bar or dash|unusual|only the|three or more|one word|very short|no first|no byline|declares none/

/** Logistic regression by gradient descent, weights drawn towards nought and held to the side their words are on. */
function fit(cases: readonly Case[]): Weights {
  const groups = [...Map.groupBy(cases, (one) => one.signs.join('|')).values()].map((group) => ({
    signs: group[0]!.signs,
    size: group.length,
    right: group.filter((one) => one.right).length,
  }))
  const signs = new Map<string, number>()
  let start = 0
  for (const group of groups) for (const sign of group.signs) signs.set(sign, 0)
  const step = 1.5 / cases.length
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map<string, number>()
    let slope = 0
    for (const { signs: own, size, right } of groups) {
      const off = size * chanceOf(own, { start, signs }) - right
      slope += off
      for (const sign of own) slopes.set(sign, (slopes.get(sign) ?? 0) + off)
    }
    start -= step * slope
    for (const [sign, weight] of signs) {
      const next = weight - step * ((slopes.get(sign) ?? 0) + weight * drawn)
      signs.set(sign, against.test(sign) ? Math.min(0, next) : Math.max(0, next))
    }
  }
  return { start, signs }
}

function rounded({ start, signs }: Weights): object {
  const round = (value: number) => Math.round(value * 10) / 10
  return { start: round(start), signs: Object.fromEntries([...signs].map(([sign, weight]) => [sign, round(weight)])) }
}
