// One piece as one outlet printed it. Field names follow schema.org NewsArticle where it has one.

import { sha256 } from '../base/hash.ts'
import { pointOffset } from '../base/text.ts'
import type { CaptureId } from './capture.ts'
import type { OutletId, Quirk } from './outlet.ts'
import type { FurnitureId } from './page-note.ts'

/** Hash of capture, headline and text: the same reading is the same article. */
export type ArticleId = `article:${string}`

/** What kind of piece it is; a press review has `sections`, one per outlet it retells. */
export type ArticleKind = 'news' | 'opinion' | 'interview' | 'live' | 'review' | 'data' | 'press-review'

/** Where a date or a name was found, strongest first. */
export type MetadataEvidence = 'json-ld' | 'meta' | 'time' | 'byline' | 'url' | 'text' | 'feed' | 'email'

/** A date with what it rests on. */
export type ArticleDate = {
  /** ISO 8601: a plain date (`2025-12-18`), or an instant with its offset (`2025-12-18T14:05:00+09:00`). */
  readonly value: string
  /** As the page printed it. */
  readonly raw: string
  readonly evidence: MetadataEvidence
}

/** A person who wrote the piece. Outlets and agencies are not authors; see `Article.agency`. */
export type Author = { readonly name: string; readonly role?: string }

/** What a run of text is on the page. The cells of a table's row are parted by ` | `, which the page does not print. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list-item' | 'table-row'

/** A run of the text; offsets are Unicode code points into `Article.text`, end exclusive. */
export type Block = { readonly kind: BlockKind; readonly start: number; readonly end: number }

/** One outlet's piece as a press review retells it. */
export type Section = { readonly outlet: string; readonly headline: string; readonly paragraphs: readonly string[] }

export type Article = {
  /** Hash of capture, headline and text: the same reading of the same capture is the same article. */
  readonly id: ArticleId
  readonly capture: CaptureId
  readonly outlet?: OutletId
  readonly url: string
  readonly canonicalUrl?: string
  /** Without the site's name. */
  readonly headline: string
  readonly standfirst?: string
  readonly byline: readonly Author[]
  /** The agency the piece is credited to: "Jiji Press". */
  readonly agency?: string
  /** The house where it signs itself and no person does: its name, its staff, a desk: "MND Staff". */
  readonly staffByline?: string
  /** The place printed before the first sentence: "TOKYO". */
  readonly dateline?: string
  /** The article's date, never the page's. */
  readonly datePublished?: ArticleDate
  readonly dateModified?: ArticleDate
  readonly section?: string
  readonly kind: ArticleKind
  /** BCP 47. */
  readonly inLanguage: string
  /** The running text: blocks joined by an empty line. Every passage points into it. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Pictures that belong to the piece, the lead picture first. */
  readonly images?: readonly ArticleImage[]
  /** As schema.org has it: false when the page says a subscription is needed, absent when it says nothing. */
  readonly isAccessibleForFree?: boolean
  readonly sections?: readonly Section[]
  /** The version of the verb that made it: `read@1`. */
  readonly reader: string
  /** What was known of the outlet when it was read: the lines that stand on many of its pages. */
  readonly readWith?: FurnitureId
  /** The rules for its outlet that were in force. */
  readonly quirks?: readonly Quirk[]
  /** How sure the reading of each field is. */
  readonly confidence?: ReadingConfidence
}

/** A picture of a piece. */
export type ArticleImage = { readonly url?: string; readonly caption?: string; readonly credit?: string }

/**
 * The chance that a field is right, 0 to 1, by what it rests on; 0 for a field that was not found. Of the fields given
 * 0.9 about nine in ten are right on pages checked by people (`npm run bench -- confidence`).
 */
export type ReadingConfidence = {
  readonly headline: number
  readonly text: number
  readonly byline: number
  readonly datePublished: number
  readonly inLanguage: number
}

/** What stood on the page and was left out of the text, with the reason. */
export type LeftOut = {
  readonly why: string
  readonly text: string
  /** What told it: a name of the page part, a word of the line, its place. */
  readonly because?: string
}

/** What a page without an article is. */
export type NoArticle =
  | 'error-page'
  | 'section-page'
  | 'listing'
  | 'login-wall'
  | 'cookie-dialog'
  | 'robot-check'
  | 'too-little-text'
  | 'not-a-page'
  | 'too-large'

/** What a reading of a capture comes to. A page without an article is an answer, not an error. */
export type Reading =
  | { readonly kind: 'article'; readonly article: Article; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'not-an-article'; readonly sort: NoArticle; readonly why: string }

/** The id an article with this capture, headline and text has. */
export function articleId(capture: CaptureId, headline: string, text: string): ArticleId {
  return `article:${sha256(`${capture}\n${headline}\n${text}`).slice(0, 32)}`
}

/** Text and blocks from a list of runs, joined by an empty line; offsets in code points. */
export function layOut(runs: readonly { readonly kind: BlockKind; readonly text: string }[]): {
  readonly text: string
  readonly blocks: readonly Block[]
} {
  const blocks: Block[] = []
  let start = 0
  for (const run of runs) {
    const end = start + pointOffset(run.text, run.text.length)
    blocks.push({ kind: run.kind, start, end })
    start = end + 2
  }
  return { text: runs.map((run) => run.text).join('\n\n'), blocks }
}

/** The day the piece is dated, as `YYYY-MM-DD` in the offset it was printed with. */
export function dayOf(date: ArticleDate): string {
  return date.value.slice(0, 10)
}
