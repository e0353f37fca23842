// Runs understand() over the staged gold of quotes, figures and dates and writes what it found, in the form the
// scorers beside the gold read: one line per corpus with count and rate.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Figures: `<out>/facts/figures/<file>` rows `{id, figures: [{value, unit, norm_unit, change, subject}]}`. */
export function benchFigures(dataDir: string, outDir?: string): readonly string[] {
  return overFiles(dataDir, outDir, 'figures', /^(?:newsquant|recognizers).*\.jsonl$/, (row, language) => {
    const { statements } = understand(bareArticle(row.text, row.lang ?? language))
    return { figures: statements.flatMap(figureRows) }
  })
}

const unitNames: Readonly<Record<string, string>> = {
  '%': 'percentage',
  'percentage-point': 'percentage point',
  USD: 'dollar',
  EUR: 'euro',
  GBP: 'pound sterling',
  JPY: 'japanese yen',
  CNY: 'chinese yuan',
}

function figureRows(statement: Statement): readonly object[] {
  if (statement.kind !== 'figure') return []
  const { value, upTo, unit, form, printed, approximate, measure, alsoAs } = statement
  const change = form === 'growth' ? (value.startsWith('-') ? 'down' : 'up') : approximate ? '~' : '='
  const bare = (number: string) => number.replace('-', '')
  const row = {
    value: upTo === undefined ? bare(value) : `${bare(value)}-${bare(upTo)}`,
    unit: unit in unitNames ? (/[%$€£¥]|per ?cent/u.exec(printed)?.[0] ?? unit) : unit,
    norm_unit: unitNames[unit] ?? unit.replace(/(?<=[a-z]{3})s$/, ''),
    change,
    subject: measure ?? null,
  }
  return alsoAs
    ? [row, { ...row, value: alsoAs.value, unit: alsoAs.unit, norm_unit: unitNames[alsoAs.unit] ?? alsoAs.unit }]
    : [row]
}

/** Dates: `<out>/facts/dates/<file>` rows `{id, times: [{text, span, type, values}]}`, spans in code points. */
export function benchDates(dataDir: string, outDir?: string): readonly string[] {
  return overFiles(dataDir, outDir, 'dates', /\.jsonl$/, (row, language) => {
    const { dates } = understand(bareArticle(row.text, row.lang ?? language, row.ref?.slice(0, 10)))
    return {
      times: dates.map(({ passage, value }) => {
        const [start, end] = value.split('/')
        const type = end || value.length < 10 ? 'daterange' : 'date'
        const resolved = end ? { type, start, end } : { type, value }
        return { text: passage.exact, span: [passage.start, passage.end], type, values: [resolved] }
      }),
    }
  })
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

if (import.meta.main) {
  const [dataDir = '../shared/data', outDir] = process.argv.slice(2)
  const lines = [...benchQuotes(dataDir, outDir), ...benchFigures(dataDir, outDir), ...benchDates(dataDir, outDir)]
  for (const line of lines) console.log(line)
}
