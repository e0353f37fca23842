// Runs the reader, the language guess and the sentence splitter over gold data laid out like the shared data folder and
// writes prediction rows for its scorers. Prints one line per corpus: how many, and how many per second of CPU time.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { languageOf } from '../src/base/language.ts'
import { sentences } from '../src/base/sentences.ts'
import { pointOffset } from '../src/base/text.ts'
import { newCapture } from '../src/news/capture.ts'
import { read } from '../src/read/read.ts'

/** What one run over one corpus came to. */
export type BenchLine = {
  readonly corpus: string
  readonly count: number
  /** Items per second of CPU time. */
  readonly perCpuSecond: number
  /** Pages that were found to hold no article. */
  readonly refused?: number
}

type GoldPage = { readonly id: string; readonly url?: string; readonly page: string; readonly crawlDate?: string }

/** Reads every page below `extraction/`; with `outDir`, writes `extraction/<corpus>.jsonl` there. */
export async function benchRead(dataDir: string, outDir?: string): Promise<readonly BenchLine[]> {
  const lines: BenchLine[] = []
  for (const corpus of folders(path.join(dataDir, 'extraction'))) {
    const gold = path.join(dataDir, 'extraction', corpus, 'gold.jsonl')
    if (!existsSync(gold)) continue
    const rows: object[] = []
    let refused = 0
    let cpu = 0
    for (const page of rowsOf<GoldPage>(gold)) {
      const file = pageFile(path.join(dataDir, 'extraction', corpus), page)
      const raw = readFileSync(file)
      const bytes = file.endsWith('.gz') ? gunzipSync(raw) : raw
      const started = process.cpuUsage()
      const { capture } = newCapture(captureOf(page), bytes)
      const reading = read(capture, bytes)
      cpu += cpuSeconds(started)
      if (reading.kind === 'article') rows.push(predicted(page.id, reading.article))
      else {
        refused++
        rows.push({
          id: page.id,
          title: '',
          authors: [],
          publishedAt: null,
          language: null,
          body: [],
          why: reading.why,
        })
      }
    }
    lines.push(report({ corpus: `extraction/${corpus}`, count: rows.length, perCpuSecond: rows.length / cpu, refused }))
    write(outDir, path.join('extraction', `${corpus}.jsonl`), rows)
  }
  return lines
}

/** Guesses the language of every text of `facts/langid`; with `outDir`, writes rows of id and language. */
export async function benchLangid(dataDir: string, outDir?: string): Promise<readonly BenchLine[]> {
  return overFiles(dataDir, outDir, path.join('facts', 'langid'), (row: { id: string; text: string }) => ({
    id: row.id,
    lang: languageOf(row.text).language,
  }))
}

/** Cuts every text of `facts/segmentation` into sentences; with `outDir`, writes spans in code points. */
export async function benchSegment(dataDir: string, outDir?: string): Promise<readonly BenchLine[]> {
  return overFiles(
    dataDir,
    outDir,
    path.join('facts', 'segmentation'),
    (row: { id: string; text: string; lang: string }) => ({
      id: row.id,
      sents: sentences(row.text, row.lang).map(({ start, end }) => [
        pointOffset(row.text, start),
        pointOffset(row.text, end),
      ]),
    }),
  )
}

function overFiles<Row>(
  dataDir: string,
  outDir: string | undefined,
  folder: string,
  predict: (row: Row) => object,
): BenchLine[] {
  const lines: BenchLine[] = []
  for (const name of readdirSync(path.join(dataDir, folder))
    .filter((each) => each.endsWith('.jsonl'))
    .sort()) {
    const gold = rowsOf<Row>(path.join(dataDir, folder, name))
    const started = process.cpuUsage()
    const rows = gold.map(predict)
    const cpu = cpuSeconds(started)
    lines.push(
      report({
        corpus: `${folder.split(path.sep).at(-1)}/${name.replace('.jsonl', '')}`,
        count: rows.length,
        perCpuSecond: rows.length / cpu,
      }),
    )
    write(outDir, path.join(folder, name), rows)
  }
  return lines
}

function captureOf(page: GoldPage): Parameters<typeof newCapture>[0] {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(page.crawlDate ?? '')?.[0]
  return {
    url: page.url ?? `file:${page.id}`,
    capturedAt: day ? `${day}T23:59:59Z` : '2026-06-30T00:00:00Z',
    origin: 'file',
    mediaType: 'text/html',
    charset: 'utf-8',
    status: 200,
  }
}

type ReadArticle = Extract<ReturnType<typeof read>, { kind: 'article' }>['article']

function predicted(id: string, article: ReadArticle): object {
  const points = [...article.text]
  return {
    id,
    title: article.headline,
    // Gold counts an agency among the authors where no person is named.
    authors:
      article.byline.length > 0 ? article.byline.map((author) => author.name) : article.agency ? [article.agency] : [],
    publishedAt: article.datePublished?.value ?? null,
    language: article.inLanguage,
    body: article.blocks.map((block) => points.slice(block.start, block.end).join('')),
  }
}

function pageFile(folder: string, page: GoldPage): string {
  const named = path.join(folder, page.page)
  return existsSync(named) ? named : path.join(folder, 'pages', path.basename(page.page))
}

function report(line: BenchLine): BenchLine {
  const refused = line.refused ? `, ${line.refused} not articles` : ''
  console.log(
    `${line.corpus.padEnd(34)} ${String(line.count).padStart(6)}  ${line.perCpuSecond.toFixed(0).padStart(7)} per CPU-second${refused}`,
  )
  return line
}

function cpuSeconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return Math.max(1e-6, (user + system) / 1e6)
}

function folders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function rowsOf<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
}

function write(outDir: string | undefined, name: string, rows: readonly object[]): void {
  if (outDir === undefined) return
  const file = path.join(outDir, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
}
