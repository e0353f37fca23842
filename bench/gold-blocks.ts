// The gold pages of `extraction/` cut into blocks, each block with whether gold counts it to the text and how much it weighs.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { newCapture } from '../src/news/capture.ts'
import type { Evidence } from '../src/read/block-evidence.ts'
import { decodePage } from '../src/read/decode.ts'
import { evidenceInPage } from '../src/read/html.ts'
import { rowsOf } from './measure.ts'
import { type Gold, shinglesOf, wordsIn } from './shingles.ts'

/** A gold page as the training needs it. */
export type GoldPage = {
  readonly corpus: string
  /** The site, alike for all its pages. */
  readonly splitKey: string
  readonly gold: Gold
  readonly evidence: readonly Evidence[]
  readonly isText: readonly boolean[]
  /** How much each block counts in training; 0 where gold says nothing of it. */
  readonly weights: readonly number[]
}

type Row = {
  readonly id: string
  readonly url?: string
  readonly page: string
  readonly splitKey?: string
  readonly body?: readonly string[] | string
  readonly summary?: readonly string[]
  readonly with?: readonly string[]
  readonly without?: readonly string[]
}

/** Corpora whose bodies were marked by people or by parsers written for the outlet. */
const corpora = ['scrapinghub', 'naeb', 'fundus', 'fundus-eval', 'wcxb', 'daniel', 'trafilatura-eval']

/** Every gold page on which some prose was found. */
export function* goldPages(dataDir: string): Generator<GoldPage> {
  for (const corpus of corpora) {
    const folder = path.join(dataDir, 'extraction', corpus)
    for (const row of rowsOf<Row>(path.join(folder, 'gold.jsonl'))) {
      const gold = goldOf(row)
      const evidence = gold && evidenceOf(folder, row)
      if (gold && evidence)
        yield { corpus, splitKey: row.splitKey ?? row.id, gold, evidence, ...marked(gold, evidence) }
    }
  }
}

function goldOf(row: Row): Gold | undefined {
  if (row.body?.length)
    return { kind: 'text', text: [row.body].flat().join('\n'), summary: (row.summary ?? []).join('\n') }
  if (!row.with?.length) return undefined
  return { kind: 'pieces', present: row.with.map(squeezed), absent: (row.without ?? []).map(squeezed) }
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

function evidenceOf(folder: string, row: Row): readonly Evidence[] | undefined {
  const named = path.join(folder, row.page)
  const file = existsSync(named) ? named : path.join(folder, 'pages', path.basename(row.page))
  const raw = readFileSync(file)
  const bytes = file.endsWith('.gz') ? gunzipSync(raw) : raw
  const about = {
    url: row.url ?? `file:${row.id}`,
    capturedAt: '2026-06-30T00:00:00Z',
    origin: 'file' as const,
    mediaType: 'text/html',
    charset: 'utf-8',
    status: 200,
  }
  return evidenceInPage(decodePage(bytes, 'utf-8', true), newCapture(about, bytes).capture)
}

type Marks = Pick<GoldPage, 'isText' | 'weights'>

function marked(gold: Gold, evidence: readonly Evidence[]): Marks {
  return gold.kind === 'text' ? markedByText(gold, evidence) : markedByPieces(gold, evidence)
}

/** Blocks half of whose runs of four words are in the gold text and not yet taken by an earlier block are text. */
function markedByText(gold: Extract<Gold, { kind: 'text' }>, evidence: readonly Evidence[]): Marks {
  const left = shinglesOf(wordsIn(gold.text))
  const summary = shinglesOf(wordsIn(gold.summary))
  const lines = linesOf(gold.text)
  const flat = squeezed(gold.text)
  const isText: boolean[] = []
  const open: boolean[] = []
  const leastLinked = new Map<string, number>()
  for (const { block } of evidence)
    leastLinked.set(block.text, Math.min(block.linkShare, leastLinked.get(block.text) ?? 1))
  for (const { block } of evidence) {
    // A table of contents does not take the place of the headings it points to.
    if (block.linkShare > leastLinked.get(block.text)! + 0.3) {
      isText.push(false)
      open.push(false)
      continue
    }
    const words = wordsIn(block.text)
    const own = shinglesOf(words)
    const share = words.length < 4 ? 0 : shareIn(own, left)
    const short =
      words.length > 0 && words.length < 4 && (takes(lines, words) || (block.weight >= 20 && flat.includes(block.text)))
    const text = short || share >= 0.5
    if (share >= 0.5) for (const [key, times] of own) left.set(key, Math.max(0, (left.get(key) ?? 0) - times))
    isText.push(text)
    // Gold leaves it open whether a summary above the text belongs to it.
    open.push(!text && gold.summary !== '' && words.length >= 4 && shareIn(own, summary) >= 0.5)
  }
  const total = evidence.reduce((sum, { block }, at) => sum + (isText[at] ? block.weight : 0), 0)
  // Some gold begins with the headline, which is a field of its own here.
  const weights = evidence.map(({ block, repeats }, at) =>
    open[at] || (repeats === 'headline' && isText[at])
      ? 0
      : Math.min(mostWeight, (block.weight + leastCharacters) / Math.max(total, 500)),
  )
  return { isText, weights }
}

/** No block weighs more than this share of its page. */
const mostWeight = 0.3

/** Added to every block, so that short lines count for something. */
const leastCharacters = 15

/** Characters a page is taken to have of which only pieces are gold. */
const usualText = 1_200

function markedByPieces(gold: Extract<Gold, { kind: 'pieces' }>, evidence: readonly Evidence[]): Marks {
  const texts = evidence.map(({ block }) => squeezed(block.text))
  const isText = texts.map((text) => gold.present.some((piece) => text.includes(piece)))
  const weights = texts.map((text, at) =>
    isText[at] || gold.absent.some((piece) => text.includes(piece))
      ? Math.min(mostWeight / 4, (evidence[at]!.block.weight + leastCharacters) / usualText)
      : 0,
  )
  return { isText, weights }
}

function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  for (const line of text.split('\n')) {
    const key = wordsIn(line).join(' ')
    lines.set(key, (lines.get(key) ?? 0) + 1)
  }
  return lines
}

function takes(lines: Map<string, number>, words: readonly string[]): boolean {
  const key = words.join(' ')
  const times = lines.get(key) ?? 0
  if (times > 0) lines.set(key, times - 1)
  return times > 0
}

function shareIn(own: ReadonlyMap<string, number>, bag: ReadonlyMap<string, number>): number {
  let all = 0
  let hit = 0
  for (const [key, times] of own) {
    all += times
    hit += Math.min(times, bag.get(key) ?? 0)
  }
  return all === 0 ? 0 : hit / all
}
