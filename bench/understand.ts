// Runs understand() over the staged gold of quotes, figures and dates and writes what it found, in the form the
// scorers beside the gold read: one line per corpus with count and rate.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNumbers } from '../src/base/numbers.ts'
import { unitOffset } from '../src/base/text.ts'
import { type Article, articleId } from '../src/news/article.ts'
import type { Passage } from '../src/news/passage.ts'
import type { Statement } from '../src/news/statement.ts'
import { understand } from '../src/understand/understand.ts'

type Row = {
  readonly id: string
  readonly lang?: string
  readonly text: string
  readonly date?: string
  readonly ref?: string
}

/** An article that is nothing but its text. */
export function bareArticle(text: string, language: string, day?: string): Article {
  const capture = 'capture:bench' as const
  return {
    id: articleId(capture, '', text),
    capture,
    url: 'file:bench',
    headline: '',
    byline: [],
    kind: 'news',
    inLanguage: language,
    text,
    blocks: [],
    reader: 'bench',
    ...(day ? { datePublished: { value: day, raw: day, evidence: 'text' } } : {}),
  }
}

/** Quotes: `<out>/facts/quotes/<file>` rows `{id, quotes: [{content, speaker?, speaker_text?}]}`. */
export function benchQuotes(dataDir: string, outDir?: string): readonly string[] {
  return overFiles(dataDir, outDir, 'quotes', /\.jsonl$/, (row, language) => {
    const quotes = understand(bareArticle(row.text, row.lang ?? language, row.date)).statements
    return { quotes: quotes.flatMap((statement) => quoteRows(row.text, statement)) }
  })
}

/** The scorer counts spans in UTF-16 units. */
function quoteRows(text: string, statement: Statement): readonly object[] {
  if (statement.kind !== 'quote') return []
  const units = (passage: Passage) => [unitOffset(text, passage.start), unitOffset(text, passage.end)]
  const { speaker } = statement
  const named = speaker?.passage ? { speaker: [units(speaker.passage)] } : speaker ? { speaker_text: speaker.name } : {}
  return statement.quoted.map((passage) => ({ content: [units(passage)], ...named }))
}

function overFiles(
  dataDir: string,
  outDir: string | undefined,
  task: string,
  files: RegExp,
  answer: (row: Row, language: string) => object,
): readonly string[] {
  const folder = join(dataDir, 'facts', task)
  const lines: string[] = []
  for (const file of readdirSync(folder)
    .filter((name) => files.test(name))
    .sort()) {
    const rows = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row)
    const language = /_([a-z]{2})\.jsonl$/.exec(file)?.[1] ?? (file.startsWith('de') ? 'de' : 'en')
    const start = performance.now()
    const answers = rows.map((row) => JSON.stringify({ id: row.id, ...answer(row, language) }))
    const seconds = (performance.now() - start) / 1000
    if (outDir) {
      mkdirSync(join(outDir, 'facts', task), { recursive: true })
      writeFileSync(join(outDir, 'facts', task, file), `${answers.join('\n')}\n`)
    }
    lines.push(`${task}/${file}: ${rows.length} texts, ${(rows.length / seconds).toFixed(0)} a second`)
  }
  return lines
}

void findNumbers

if (import.meta.main) {
  const [dataDir = '../shared/data', outDir] = process.argv.slice(2)
  for (const line of benchQuotes(dataDir, outDir)) console.log(line)
}
