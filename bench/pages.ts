// The gold pages of `extraction/`: which there are, and each with its bytes and the capture it would have come as.

import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Capture, newCapture } from '../src/news/capture.ts'
import { type Corpus, rowsOf } from './measure.ts'

/** A row of a gold file, as far as reading goes. */
export type GoldPage = {
  readonly id: string
  readonly url?: string
  readonly page: string
  readonly crawlDate?: string
}

/** A page ready to be read. */
export type LoadedPage = { readonly id: string; readonly capture: Capture; readonly bytes: Uint8Array }

/** Every corpus of pages below the data. */
export function pageCorpora(dataDir: string): readonly Corpus<GoldPage>[] {
  return globSync('*/gold.jsonl', { cwd: path.join(dataDir, 'extraction') })
    .map((gold) => path.dirname(gold))
    .sort()
    .map((corpus) => ({
      name: `extraction/${corpus}`,
      file: path.join('extraction', `${corpus}.jsonl`),
      rows: rowsOf<GoldPage>(path.join(dataDir, 'extraction', corpus, 'gold.jsonl')),
    }))
}

/** A page with its bytes, unpacked. */
export function loadPage(dataDir: string, corpus: Corpus<GoldPage>, page: GoldPage): LoadedPage {
  const file = pageFile(path.join(dataDir, corpus.name), page)
  const raw = readFileSync(file)
  return loadedPage(page, file.endsWith('.gz') ? gunzipSync(raw) : raw)
}

/** Bytes as a page of an address and day. */
export function loadedPage(page: Pick<GoldPage, 'id' | 'url' | 'crawlDate'>, bytes: Uint8Array): LoadedPage {
  return { id: page.id, capture: newCapture(captureOf(page), bytes).capture, bytes }
}

function captureOf(page: Pick<GoldPage, 'id' | 'url' | 'crawlDate'>): Parameters<typeof newCapture>[0] {
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

function pageFile(folder: string, page: GoldPage): string {
  const named = path.join(folder, page.page)
  return existsSync(named) ? named : path.join(folder, 'pages', path.basename(page.page))
}
