// Measures group/ on the gold stories and reprints: predictions for the scorer of `cluster/`, and how fast they came.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { findReprints, group } from '../src/group/group.ts'
import { type Article, type ArticleId, layOut } from '../src/news/article.ts'
import type { Outlet } from '../src/news/outlet.ts'
import { articlesOf } from '../src/news/story.ts'
import { type Corpus, corporaIn, measureTogether, type Run, rowsOf } from './measure.ts'

/** A row of a gold corpus. */
type Row = {
  readonly id: string
  readonly url: string | null
  readonly outlet: string | null
  readonly language: string
  readonly publishedAt: string | null
  readonly title: string
  readonly body: string
  readonly dupGroup?: string | null
}

type Known = { readonly row: Row; readonly article: Article; readonly outlet: Outlet | undefined }

/** Groups every corpus of `cluster/` into stories; rows {id, storyId, dupGroup}, dupGroup being the origin. */
export async function benchGroup(run: Run): Promise<void> {
  await measureTogether<Known>(run, {
    corpora: corporaOf(run).map((corpus) => ({
      ...corpus,
      rows: corpus.rows.map((row) => ({ row, article: articleOf(row), outlet: outletOf(row) })),
    })),
    ours: (known) => {
      const outlets = new Map(known.map(({ row, outlet }) => [row.id, outlet]))
      const articles = known.map(({ article }) => article)
      const { stories } = group(articles, { outletOf: (article) => outlets.get(goldId(article.id)) })
      return stories.flatMap((story) =>
        story.origins.flatMap((origin) =>
          articlesOf(origin).map((id) => ({ id: goldId(id), storyId: story.id, dupGroup: origin.article })),
        ),
      )
    },
    peer: async () => {
      const { groupByTfIdf } = await import('./peers.ts')
      return {
        name: 'one pass over TF-IDF vectors (bench/peers.ts)',
        answer: (known) => [...groupByTfIdf(known.map(({ row }) => row))].map(([id, storyId]) => ({ id, storyId })),
      }
    },
    note: (answers) =>
      `${new Set(answers.map((answer) => ('storyId' in answer ? answer.storyId : undefined))).size} stories`,
  })
}

/** Finds the reprints of every corpus of `cluster/`; rows {a, b} go to `cluster/*.dups.jsonl`. */
export async function benchReprints(run: Run): Promise<void> {
  await measureTogether<Row>(run, {
    corpora: corporaOf(run).map((corpus) => ({ ...corpus, file: corpus.file.replace(/\.jsonl$/, '.dups.jsonl') })),
    ours: (rows) =>
      findReprints(
        rows.map((row) => ({
          id: row.id,
          text: row.body,
          headline: row.title,
          ...(row.publishedAt === null ? {} : { publishedAt: row.publishedAt }),
          ...(row.outlet === null ? {} : { outlet: row.outlet }),
        })),
      ).map(({ a, b }) => ({ a, b })),
    peer: async () => {
      const { reprintsByRuns } = await import('./peers.ts')
      return { name: 'half of the runs of five words shared (bench/peers.ts)', answer: reprintsByRuns }
    },
    note: (answers, { file, rows }) =>
      pairsNote(answers as readonly Pair[], goldPairs(path.join(run.dataDir, file), rows)),
  })
}

type Pair = { readonly a: string; readonly b: string }
type GoldPairs = { readonly copies: ReadonlySet<string>; readonly unscored: ReadonlySet<string> }

const pairKey = ({ a, b }: Pair) => JSON.stringify(a < b ? [a, b] : [b, a])

/** The pairs of the gold: listed beside the corpus, or all within a `dupGroup`; none where it has neither. */
function goldPairs(listed: string, rows: readonly Row[]): GoldPairs | undefined {
  if (existsSync(listed)) {
    const pairs = rowsOf<Pair & { readonly dup: 1 | 0 | null }>(listed)
    const keys = (dup: 1 | null) => new Set(pairs.filter((pair) => pair.dup === dup).map(pairKey))
    return { copies: keys(1), unscored: keys(null) }
  }
  const groups = Map.groupBy(
    rows.filter(({ dupGroup }) => dupGroup),
    ({ dupGroup }) => dupGroup,
  )
  if (groups.size === 0) return undefined
  const copies = [...groups.values()].flatMap((copies) =>
    copies.flatMap(({ id }, place) => copies.slice(place + 1).map((other) => pairKey({ a: id, b: other.id }))),
  )
  return { copies: new Set(copies), unscored: new Set() }
}

function pairsNote(pairs: readonly Pair[], gold: GoldPairs | undefined): string {
  const found = pairs.map(pairKey)
  if (!gold) return `${found.length} pairs`
  const right = found.filter((key) => gold.copies.has(key)).length
  const scored = found.filter((key) => !gold.unscored.has(key)).length
  const f1 = (200 * right) / Math.max(1, scored + gold.copies.size)
  return `${found.length} pairs, ${right} of ${gold.copies.size} right, ${scored - right} wrong, F1 ${f1.toFixed(1)}`
}

function corporaOf(run: Run): readonly Corpus<Row>[] {
  return corporaIn<Row>(run, 'cluster', /^[^.]+\.jsonl$/)
}

const goldId = (id: ArticleId) => id.slice('article:'.length)

function articleOf(row: Row): Article {
  const runs = row.body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph' as const, text: text.trim() }))
  return {
    id: `article:${row.id}`,
    capture: `capture:${row.id}`,
    url: row.url ?? `file:${encodeURIComponent(row.id)}`,
    headline: row.title,
    byline: [],
    ...(row.publishedAt === null
      ? {}
      : { datePublished: { value: row.publishedAt, raw: row.publishedAt, evidence: 'meta' as const } }),
    kind: 'news',
    inLanguage: row.language,
    ...layOut(runs),
    reader: 'bench',
  }
}

function outletOf(row: Row): Outlet | undefined {
  if (row.outlet === null) return undefined
  return {
    id: `outlet:${row.outlet}`,
    name: row.outlet,
    otherNames: [],
    url: '',
    hosts: [],
    country: 'ZZ',
    languages: [row.language],
    owner: 'unknown',
    kind: 'newspaper',
    standing: 3,
    policy: 'direct',
  }
}
