// Measures group/ on the gold stories: writes predictions that data/cluster/score.mjs scores, and prints how fast they came.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findReprints, group } from '../src/group/group.ts'
import { type Article, type ArticleId, layOut } from '../src/news/article.ts'
import type { Outlet } from '../src/news/outlet.ts'
import { articlesOf } from '../src/news/story.ts'

/** A row of a gold corpus. */
type Row = {
  readonly id: string
  readonly url: string | null
  readonly outlet: string | null
  readonly language: string
  readonly publishedAt: string | null
  readonly title: string
  readonly body: string
}

/** What a measurement of one corpus comes to. */
export type GroupFigures = {
  readonly corpus: string
  readonly articles: number
  /** Stories, or pairs of reprints. */
  readonly found: number
  readonly articlesPerSecond: number
}

/** Groups every corpus of `dataDir`/cluster into stories; rows {id, storyId, dupGroup} go to `outDir`/cluster. */
export function benchGroup(dataDir: string, outDir?: string): readonly GroupFigures[] {
  return corporaOf(dataDir).map(({ corpus, rows }) => {
    const articles = rows.map(articleOf)
    const outlets = new Map(rows.map((row) => [row.id, outletOf(row)]))
    const started = performance.now()
    const { stories } = group(articles, { outletOf: (article) => outlets.get(goldId(article.id)) })
    const seconds = (performance.now() - started) / 1000
    if (outDir !== undefined) {
      const lines = stories.flatMap((story) =>
        story.origins.flatMap((origin) =>
          articlesOf(origin).map((id) => ({ id: goldId(id), storyId: story.id, dupGroup: origin.article })),
        ),
      )
      writeRows(outDir, `${corpus}.jsonl`, lines)
    }
    return figures(corpus, rows.length, stories.length, 'stories', seconds)
  })
}

/** Finds the reprints of every corpus of `dataDir`/cluster; rows {a, b} go to `outDir`/cluster/*.dups.jsonl. */
export function benchReprints(dataDir: string, outDir?: string): readonly GroupFigures[] {
  return corporaOf(dataDir).map(({ corpus, rows }) => {
    const started = performance.now()
    const pairs = findReprints(
      rows.map((row) => ({
        id: row.id,
        text: row.body,
        headline: row.title,
        ...(row.publishedAt === null ? {} : { publishedAt: row.publishedAt }),
        ...(row.outlet === null ? {} : { outlet: row.outlet }),
      })),
    )
    const seconds = (performance.now() - started) / 1000
    if (outDir !== undefined) {
      writeRows(
        outDir,
        `${corpus}.dups.jsonl`,
        pairs.map(({ a, b }) => ({ a, b })),
      )
    }
    return figures(corpus, rows.length, pairs.length, 'pairs of reprints', seconds)
  })
}

function figures(corpus: string, articles: number, found: number, what: string, seconds: number): GroupFigures {
  const articlesPerSecond = Math.round(articles / seconds)
  console.log(`${corpus}: ${articles} articles, ${found} ${what}, ${articlesPerSecond} articles/s`)
  return { corpus, articles, found, articlesPerSecond }
}

function corporaOf(dataDir: string): readonly { readonly corpus: string; readonly rows: readonly Row[] }[] {
  const folder = path.join(dataDir, 'cluster')
  return readdirSync(folder)
    .filter((name) => /^[^.]+\.jsonl$/.test(name))
    .sort()
    .map((name) => ({
      corpus: name.slice(0, -'.jsonl'.length),
      rows: readFileSync(path.join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Row => JSON.parse(line)),
    }))
}

function writeRows(outDir: string, name: string, rows: readonly object[]): void {
  const folder = path.join(outDir, 'cluster')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
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

if (import.meta.main) {
  const [dataDir = '', outDir] = process.argv.slice(2)
  benchGroup(dataDir, outDir)
  benchReprints(dataDir, outDir)
}
