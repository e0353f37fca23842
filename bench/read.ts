// Measures read/ on gold pages, and the language guess and the sentence splitter of base/ on gold texts: predictions for
// the scorers of `extraction/` and `facts/`, and how fast they came.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { languageOf } from '../src/base/language.ts'
import { sentences } from '../src/base/sentences.ts'
import { read } from '../src/read/read.ts'
import { corporaIn, measureEach, type Run, writeRows } from './measure.ts'
import { type GoldPage, type LoadedPage, loadPage, pageCorpora } from './pages.ts'
import { measureAlone } from './read-systems.ts'
import { hasScorer, printScores } from './scores.ts'

type TextRow = { readonly id: string; readonly lang: string; readonly text: string }

/**
 * Reads every page of `extraction/<corpus>`; rows go to `extraction/<corpus>.jsonl`. Then every system alone, and the
 * scores of what each predicted where the scorer stands beside the data.
 */
export async function benchRead(run: Run): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'sholu-bench-read-'))
  const outDir = run.outDir ?? path.join(scratch, 'ours')
  const peerDir = run.peerDir ?? path.join(scratch, 'peer')
  try {
    await measurePages({ ...run, outDir, peerDir })
    measureAlone(run)
    if (!hasScorer(run.dataDir)) return
    printScores('Sholu', run.dataDir, outDir)
    if (!run.peers) return
    printScores('Readability over linkedom', run.dataDir, peerDir)
    await predictDensest(run.dataDir, path.join(scratch, 'densest'))
    printScores('densest paragraphs', run.dataDir, path.join(scratch, 'densest'))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function measurePages(run: Run): Promise<void> {
  await measureEach<GoldPage, LoadedPage>(run, {
    corpora: pageCorpora(run.dataDir),
    load: (page, corpus) => loadPage(run.dataDir, corpus, page),
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

async function predictDensest(dataDir: string, folder: string): Promise<void> {
  const { readDensest } = await import('./peers.ts')
  for (const corpus of pageCorpora(dataDir)) {
    const rows = corpus.rows.map((row) => {
      const { id, bytes } = loadPage(dataDir, corpus, row)
      return { id, ...readDensest(new TextDecoder().decode(bytes)) }
    })
    writeRows(folder, corpus.file, rows)
  }
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

type ReadArticle = Extract<ReturnType<typeof read>, { kind: 'article' }>['article']

function predicted(id: string, article: ReadArticle): object {
  const points = [...article.text]
  return {
    id,
    title: article.headline,
    // Gold counts the house and agencies among the authors where no person is named.
    authors:
      article.byline.length > 0
        ? article.byline.map((author) => author.name)
        : [article.staffByline, article.agency].filter((name) => name !== undefined),
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
