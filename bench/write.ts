// Measures write/ on gold claims, clusters and sentences: writes predictions that the scorers beside the gold read, and
// prints how fast they came.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { judgeClaim, shorten, summarise } from '../src/write/write.ts'

/** What one run over one corpus came to. */
export type WriteFigures = { readonly corpus: string; readonly rows: number; readonly rowsPerSecond: number }

type ClaimRow = { readonly id: string; readonly lang: string; readonly source: string; readonly claim: string }
type TextRow = {
  readonly id: string
  readonly lang: string
  readonly text?: string
  readonly docs?: readonly { readonly text: string }[]
}

/** Judges every claim of `facts/verifier`; rows {id, label, score} go to the same path below `outDir`. */
export function benchCheck(dataDir: string, outDir?: string): readonly WriteFigures[] {
  return overFiles<ClaimRow>(dataDir, outDir, 'facts/verifier', ({ id, lang, source, claim }) => {
    const { supported, score } = judgeClaim(claim, source, lang)
    return { id, label: supported ? 1 : 0, score: Math.round(score * 1e4) / 1e4 }
  })
}

/** How long an editor's round-up of a few reports is, in words. */
const summaryWords = 60

/** Summarises every cluster of `facts/mds` in 60 words and shortens every sentence of `facts/compression`; rows {id, summary}. */
export function benchSummary(dataDir: string, outDir?: string): readonly WriteFigures[] {
  return [
    ...overFiles<TextRow>(dataDir, outDir, 'facts/mds', ({ id, lang, text, docs }) => {
      const sources = (docs ?? [{ text: text ?? '' }]).map((one) => ({ text: one.text, language: lang }))
      return { id, summary: summarise(sources, summaryWords).join(' ') }
    }),
    ...overFiles<TextRow>(dataDir, outDir, 'facts/compression', ({ id, text }) => ({
      id,
      summary: shorten(text ?? ''),
    })),
  ]
}

function overFiles<Row>(
  dataDir: string,
  outDir: string | undefined,
  task: string,
  predict: (row: Row) => object,
): readonly WriteFigures[] {
  const folder = path.join(dataDir, task)
  if (!existsSync(folder)) {
    console.log(`${task}: not there`)
    return []
  }
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  return files.map((file) => {
    const gold = readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Row => JSON.parse(line))
    const started = performance.now()
    const rows = gold.map(predict)
    const rowsPerSecond = Math.round(rows.length / ((performance.now() - started) / 1000))
    if (outDir !== undefined) {
      mkdirSync(path.join(outDir, task), { recursive: true })
      writeFileSync(path.join(outDir, task, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    }
    const corpus = `${task}/${file.slice(0, -'.jsonl'.length)}`
    console.log(`${corpus}: ${rows.length} rows, ${rowsPerSecond} rows/s`)
    return { corpus, rows: rows.length, rowsPerSecond }
  })
}
