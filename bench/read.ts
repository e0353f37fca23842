// Measures read/ on gold pages, and the language guess and the sentence splitter of base/ on gold texts: predictions for
// the scorers of `extraction/` and `facts/`, and how fast they came.

import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { languageOf } from '../src/base/language.ts'
import { sentences } from '../src/base/sentences.ts'
import { type Capture, newCapture } from '../src/news/capture.ts'
import { read } from '../src/read/read.ts'
import { type Corpus, corporaIn, measureEach, type Run, rowsOf } from './measure.ts'

export type GoldPage = {
  readonly id: string
  readonly url?: string
  readonly page: string
  readonly crawlDate?: string
}
export type LoadedPage = { readonly id: string; readonly capture: Capture; readonly bytes: Uint8Array }
type TextRow = { readonly id: string; readonly lang: string; readonly text: string }

/** Reads every page of `extraction/<corpus>`; rows go to `extraction/<corpus>.jsonl`. */
export async function benchRead(run: Run): Promise<void> {
  await measureEach<GoldPage, LoadedPage>(run, {
    corpora: pageCorpora(run),
    load: (page, corpus) => loadPage(run, page, corpus),
    size: ({ bytes }) => bytes.length,
    ours: ({ id, capture, bytes }) => {
      const reading = read(capture, bytes)
      return reading.kind === 'article' ? predicted(id, reading.article) : { ...nothing, id, why: reading.why }
    },
    peer: async () => {
      const { readWithReadability } = await import('./peers.ts')
      return {
        name: 'Readability over linkedom',
        answer: ({ id, bytes }) => ({ id, ...readWithReadability(new TextDecoder().decode(bytes)) }),
      }
    },
    note: (answers) =>
      `${answers.filter(({ body }: { body?: readonly string[] }) => !body?.length).length} not articles`,
  })
}

const nothing = { title: '', authors: [], publishedAt: null, language: null, body: [] }

/** Guesses the language of every text of `facts/langid`; rows of id and language. */
export async function benchLangid(run: Run): Promise<void> {
  await measureEach<TextRow, TextRow>(run, {
    corpora: corporaIn(run, 'facts/langid'),
    load: (row) => row,
    size: ({ text }) => text.length,
    ours: ({ id, text }) => ({ id, lang: languageOf(text).language }),
    peer: async () => {
      const { languageByFranc } = await import('./peers.ts')
      return { name: 'franc', answer: ({ id, text }) => ({ id, lang: languageByFranc(text) }) }
    },
  })
}

/** Cuts every text of `facts/segmentation` into sentences; rows hold the pieces themselves, blanks and all. */
export async function benchSegment(run: Run): Promise<void> {
  await measureEach<TextRow, TextRow>(run, {
    corpora: corporaIn(run, 'facts/segmentation'),
    load: (row) => row,
    size: ({ text }) => text.length,
    ours: ({ id, text, lang }) => {
      const ends = sentences(text, lang).map(({ end }) => end)
      return { id, sents: ends.map((end, place) => text.slice(ends[place - 1] ?? 0, end)) }
    },
    peer: async () => {
      const { sentencesByIntl } = await import('./peers.ts')
      return { name: 'Intl.Segmenter', answer: ({ id, text, lang }) => ({ id, sents: sentencesByIntl(text, lang) }) }
    },
  })
}

/** A gold page with its bytes, as a capture. */
export function loadPage(run: Run, page: GoldPage, { name }: Pick<Corpus<GoldPage>, 'name'>): LoadedPage {
  const file = pageFile(path.join(run.dataDir, name), page)
  const raw = readFileSync(file)
  const bytes = file.endsWith('.gz') ? gunzipSync(raw) : raw
  return { id: page.id, capture: newCapture(captureOf(page), bytes).capture, bytes }
}

/** The corpora of gold pages there are, by name. */
export function pageCorpora(run: Run): readonly Corpus<GoldPage>[] {
  return globSync('*/gold.jsonl', { cwd: path.join(run.dataDir, 'extraction') })
    .map((gold) => path.dirname(gold))
    .sort()
    .map((corpus) => ({
      name: `extraction/${corpus}`,
      file: path.join('extraction', `${corpus}.jsonl`),
      rows: rowsOf<GoldPage>(path.join(run.dataDir, 'extraction', corpus, 'gold.jsonl')),
    }))
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
    kind: article.kind,
    section: article.section,
    images: article.images,
    isAccessibleForFree: article.isAccessibleForFree,
    confidence: article.confidence,
  }
}

function pageFile(folder: string, page: GoldPage): string {
  const named = path.join(folder, page.page)
  return existsSync(named) ? named : path.join(folder, 'pages', path.basename(page.page))
}
