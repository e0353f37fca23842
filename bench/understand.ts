// Measures understand/ on the gold of quotes, figures and dates: predictions for the scorers of `facts/`, and how fast
// they came. Dates have no scorer, so what was found of them is counted here.

import path from 'node:path'
import { unitOffset } from '../src/base/text.ts'
import { type Article, articleId } from '../src/news/article.ts'
import type { Passage } from '../src/news/passage.ts'
import type { Statement } from '../src/news/statement.ts'
import { understand } from '../src/understand/understand.ts'
import { type Corpus, corporaIn, measureEach, type NoPeer, type Run } from './measure.ts'

type Row = {
  readonly id: string
  readonly lang?: string
  readonly text: string
  readonly date?: string
  readonly ref?: string
  readonly times?: readonly GoldTime[]
}

type Span = readonly [number, number]
type GoldTime = {
  readonly span: Span
  readonly type: string
  readonly values: readonly { readonly value?: string }[]
}

/** A row and the language of the file it stands in. */
type Input = { readonly row: Row; readonly language: string }

/** An article that is nothing but its text. */
function bareArticle(text: string, language: string, day?: string): Article {
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

/** Quotes of `facts/quotes`: rows `{id, quotes: [{content, speaker?, speaker_text?}]}`. */
export async function benchQuotes(run: Run): Promise<void> {
  await overTexts(run, 'facts/quotes', /\.jsonl$/, {
    peer: { none: 'no kept package finds speakers; a pattern baseline of the same data stands in bench/README.md' },
    ours: ({ row, language }) => {
      const { statements } = understand(bareArticle(row.text, language, row.date))
      return { id: row.id, quotes: statements.flatMap((statement) => quoteRows(row.text, statement)) }
    },
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

/** Figures of `facts/figures`: rows `{id, figures: [{value, unit, norm_unit, change, subject}]}`. */
export async function benchFigures(run: Run): Promise<void> {
  await overTexts(run, 'facts/figures', /^(?:newsquant|recognizers).*\.jsonl$/, {
    peer: { none: 'no kept package reads figures with their units; published figures stand in bench/README.md' },
    ours: ({ row, language }) => {
      const { statements } = understand(bareArticle(row.text, language))
      return { id: row.id, figures: statements.flatMap(figureRows) }
    },
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

/** Dates of `facts/dates`: rows `{id, times: [{text, span, type, values}]}`, spans in code points. */
export async function benchDates(run: Run): Promise<void> {
  await overTexts(run, 'facts/dates', /\.jsonl$/, {
    peer: { none: 'chrono-node was one, before it left the house; its figures stand in bench/README.md' },
    ours: ({ row, language }) => {
      const { dates } = understand(bareArticle(row.text, language, row.ref?.slice(0, 10)))
      return { id: row.id, times: dates.map(timeRow) }
    },
    note: (answers, { rows }) => daysNote(answers as readonly TimesFound[], rows),
  })
}

type TimeFound = ReturnType<typeof timeRow>
type TimesFound = { readonly times: readonly TimeFound[] }

function timeRow({ passage, value }: ReturnType<typeof understand>['dates'][number]) {
  const [start, end] = value.split('/')
  const type = end || value.length < 10 ? 'daterange' : 'date'
  const resolved = end ? { type, start, end } : { type, value }
  return { text: passage.exact, span: [passage.start, passage.end], type, values: [resolved] }
}

/** How many single days of the gold were found, at the same place, and how many with the right day; how many were made up. */
function daysNote(answers: readonly TimesFound[], rows: readonly Row[]): string {
  const overlap = (a: readonly number[], b: readonly number[]) => a[0]! < b[1]! && b[0]! < a[1]!
  let [days, found, right, stray] = [0, 0, 0, 0]
  rows.forEach(({ times }, place) => {
    if (!times) return
    const ours = answers[place]!.times
    stray += ours.filter(({ span }) => !times.some((time) => overlap(time.span, span))).length
    for (const day of times.filter(({ type, values }) => type === 'date' && values.some(isDay))) {
      const there = ours.filter(({ span }) => overlap(day.span, span))
      const meant = new Set(day.values.map(({ value }) => value))
      days++
      if (there.length > 0) found++
      if (there.some(({ values }) => values.some((value) => meant.has(value.value)))) right++
    }
  })
  return days === 0
    ? 'no gold to count'
    : `of ${days} days ${found} found, ${right} right; ${stray} where there is no time`
}

/** The gold calls a day that does not exist, such as 30 February, "not resolved". */
const isDay = ({ value }: { readonly value?: string }) => /^\d{4}-\d{2}-\d{2}$/.test(value ?? '')

async function overTexts(
  run: Run,
  folder: string,
  files: RegExp,
  measured: {
    readonly ours: (input: Input) => object
    readonly peer: NoPeer
    readonly note?: (answers: readonly object[], corpus: Corpus<Row>) => string
  },
): Promise<void> {
  await measureEach<Row, Input>(run, {
    corpora: corporaIn(run, folder, files),
    load: (row, { name }) => ({ row, language: row.lang ?? languageOfFile(name) }),
    size: ({ row }) => row.text.length,
    ...measured,
  })
}

/** By its ending; German for the German Wikinews, English for the rest. */
const languageOfFile = (name: string) =>
  /_([a-z]{2})$/.exec(name)?.[1] ?? (path.basename(name).startsWith('de') ? 'de' : 'en')
