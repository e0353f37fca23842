// Counts the captions and credits of pictures that were found: `node bench/score-images.ts GOLD.jsonl PREDICTIONS.jsonl
// [--list]`. Gold rows carry `images` with caption and credit, predicted rows `images` as an article has them.

import { readFileSync } from 'node:fs'

type GoldImage = { readonly url?: string; readonly caption?: string; readonly credit?: readonly string[] }
type GoldRow = { readonly id: string; readonly images?: readonly GoldImage[] }
type Predicted = { readonly url?: string; readonly caption?: string; readonly credit?: string }
type PredictedRow = { readonly id: string; readonly images?: readonly Predicted[] }

/** How many were wanted, how many given, and how many of both were right. */
export type Count = { wanted: number; given: number; right: number }

/** What was counted over all pages that have gold for their pictures. */
export type ImageScore = {
  readonly pages: number
  /** Captions of all pictures, and of the lead picture alone. */
  readonly captions: Count
  readonly leadCaptions: Count
  readonly credits: Count
  readonly leadCredits: Count
}

/** Scores predicted pictures against gold ones. A caption is right when its letters are the same but for a tenth at most. */
export function scoreImages(
  gold: readonly GoldRow[],
  predicted: ReadonlyMap<string, PredictedRow>,
  say: (line: string) => void = () => {},
): ImageScore {
  const empty = (): Count => ({ wanted: 0, given: 0, right: 0 })
  const score = { pages: 0, captions: empty(), leadCaptions: empty(), credits: empty(), leadCredits: empty() }
  for (const { id, images } of gold) {
    if (!images?.length) continue
    score.pages++
    const ours = predicted.get(id)?.images ?? []
    const captions = images.flatMap(({ caption }) => (caption ? [caption] : []))
    const given = ours.flatMap(({ caption }) => (caption ? [caption] : []))
    count(score.captions, captions, given, isSame, (line) => say(`${id} caption ${line}`))
    count(score.leadCaptions, listOf(images[0]?.caption), listOf(ours[0]?.caption), isSame)
    const credits = images.flatMap(({ credit }) => (credit?.length ? [credit.join(' ')] : []))
    const givenCredits = ours.flatMap(({ credit }) => (credit ? [credit] : []))
    count(score.credits, credits, givenCredits, holdsCredit, (line) => say(`${id} credit ${line}`))
    count(score.leadCredits, listOf(images[0]?.credit?.join(' ')), listOf(ours[0]?.credit), holdsCredit)
  }
  return score
}

const listOf = (text: string | undefined) => (text ? [text] : [])

function count(
  into: Count,
  wanted: readonly string[],
  given: readonly string[],
  isRight: (wanted: string, given: string) => boolean,
  say: (line: string) => void = () => {},
): void {
  const left = [...given]
  into.wanted += wanted.length
  into.given += given.length
  for (const each of wanted) {
    const at = left.findIndex((one) => isRight(each, one))
    if (at < 0) say(`missed: ${each}`)
    else {
      into.right++
      left.splice(at, 1)
    }
  }
  for (const each of left) say(`not asked for: ${each}`)
}

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

function isSame(wanted: string, given: string): boolean {
  const [short, long] = [letters(wanted), letters(given)].toSorted((a, b) => a.length - b.length)
  return short !== '' && long!.includes(short!) && short!.length >= long!.length * 0.9
}

/** Whether a credit holds the wanted one's words, in any order, and not many more: "Renata Matějková, Seznam Zprávy". */
function holdsCredit(wanted: string, given: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [a, b] = [words(wanted), words(given)]
  const both = [...a].filter((word) => b.has(word)).length
  return a.size > 0 && both >= a.size * 0.6 && both >= b.size * 0.5
}

function readRows<Row>(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

function main(words: readonly string[]): void {
  const [gold, predictions] = words.filter((word) => !word.startsWith('--'))
  if (!gold || !predictions) {
    console.error('usage: node bench/score-images.ts GOLD.jsonl PREDICTIONS.jsonl [--list]')
    process.exitCode = 2
    return
  }
  const rows = new Map(readRows<PredictedRow>(predictions).map((row) => [row.id, row]))
  const score = scoreImages(readRows(gold), rows, words.includes('--list') ? console.log : undefined)
  console.log(`${score.pages} pages`)
  for (const [name, of] of Object.entries(score)) {
    if (typeof of === 'number') continue
    const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3))
    console.log(
      `${name.padEnd(13)} ${of.right} of ${of.wanted} found (${share(of.right, of.wanted)}), ${of.given} given (${share(of.right, of.given)} of them right)`,
    )
  }
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2))
