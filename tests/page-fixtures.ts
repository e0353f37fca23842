// Fixtures of pages: a folder each below fixtures/pages, with the page, what is known of it, and what it should read as.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pointSlice } from '../src/base/text.ts'
import type { ArticleImage, BlockKind, Reading } from '../src/news/article.ts'
import { newCapture } from '../src/news/capture.ts'
import type { Quirk } from '../src/news/outlet.ts'
import { read } from '../src/read/read.ts'

export const pageFolder = fileURLToPath(new URL('../fixtures/pages', import.meta.url))

/** `about.json`. */
export type FixturePage = {
  readonly url: string
  /** RFC 3339. */
  readonly capturedAt: string
  /** The day the fixture was made. */
  readonly made: string
  /** What was misread. */
  readonly why: string
  /** The rules of the outlet by which it is read right, if it takes any. */
  readonly quirks: readonly Quirk[]
}

/** `expected.json`: of a reading what an editor would look at. Invented words have no language. */
export type ShownReading = {
  readonly notAnArticle?: string
  readonly headline?: string
  readonly byline?: readonly string[]
  readonly agency?: string
  readonly dateline?: string
  readonly datePublished?: string
  readonly dateModified?: string
  readonly section?: string
  readonly kind?: string
  readonly images?: readonly Omit<ArticleImage, 'url'>[]
  readonly text: readonly { readonly kind: BlockKind; readonly text: string }[]
}

/** The folders of all fixtures, by name. */
export function fixtureFolders(): readonly string[] {
  if (!existsSync(pageFolder)) return []
  return readdirSync(pageFolder)
    .sort()
    .map((name) => join(pageFolder, name))
}

export function aboutFixture(folder: string): FixturePage {
  return JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8'))
}

/** What a fixture reads as; by its quirks, unless others are given. */
export function readFixture(folder: string, quirks?: readonly Quirk[]): Reading {
  const about = aboutFixture(folder)
  const body = new Uint8Array(readFileSync(join(folder, 'page.html')))
  const { capture } = newCapture(
    {
      url: about.url,
      capturedAt: about.capturedAt,
      origin: 'network',
      mediaType: 'text/html',
      charset: 'utf-8',
      status: 200,
    },
    body,
  )
  return read(capture, body, { quirks: quirks ?? about.quirks })
}

/** A reading as `expected.json` has it. */
export function shown(reading: Reading): ShownReading {
  if (reading.kind === 'not-an-article') return { notAnArticle: reading.sort, text: [] }
  const { article } = reading
  const told = {
    headline: article.headline,
    byline: article.byline.map((author) => author.name),
    agency: article.agency,
    dateline: article.dateline,
    datePublished: article.datePublished?.value,
    dateModified: article.dateModified?.value,
    section: article.section,
    kind: article.kind,
    images: article.images?.filter((image) => image.caption || image.credit).map(({ url: _, ...note }) => note),
    text: article.blocks.map(({ kind, start, end }) => ({ kind, text: pointSlice(article.text, start, end) })),
  }
  return JSON.parse(JSON.stringify(told))
}
