// What changed between two versions of a page: an outlet that changes a piece after printing it changes what may be said of it.

import type { Article, ArticleId } from './article.ts'
import type { Passage } from './passage.ts'

/** Words taken out, put in, or put in the place of others. Passages point into the version they stand in. */
export type Change = { readonly was?: Passage; readonly is?: Passage }

/** A figure that is gone, new, or another; values as exact decimals with their units. */
export type FigureChange = Change & { readonly wasValue?: string; readonly isValue?: string }

/** What stands above the text and differs. */
export type FieldChange = {
  readonly field: 'headline' | 'byline' | 'agency' | 'dateline' | 'datePublished' | 'dateModified'
  readonly was: string
  readonly is: string
}

/** The step from one version of a page to the next. Nothing in any list: only what is not text changed. */
export type VersionDiff = {
  readonly earlier: ArticleId
  readonly later: ArticleId
  /** Share of the words of both versions that stand in both, 0 to 1. */
  readonly sameShare: number
  readonly fields: readonly FieldChange[]
  /** Runs of words, in the order of the text. */
  readonly words: readonly Change[]
  /** Whole paragraphs that stand elsewhere now, as they stand in the later version. */
  readonly moved: readonly Passage[]
  /** Changes of value; the same value printed in another way is only a change of words. */
  readonly figures: readonly FigureChange[]
  /** What stands between quotation marks. */
  readonly quotes: readonly Change[]
}

/** One state of a page, with when it was seen. */
export type Version = {
  readonly article: Article
  /** RFC 3339. */
  readonly firstSeen: string
  readonly lastSeen: string
  /** What changed since the version before; absent for the first. */
  readonly since?: VersionDiff
}
