// What an edition is written from, and small questions asked of it again and again.

import { sentences } from '../base/sentences.ts'
import { pointOffset, unitOffset } from '../base/text.ts'
import type { Article, ArticleId } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import type { Digest, Edition } from '../news/edition.ts'
import type { Outlet } from '../news/outlet.ts'
import { type Passage, passage } from '../news/passage.ts'
import type { Rate } from '../news/rate.ts'
import type { Understanding } from '../news/statement.ts'
import type { Story } from '../news/story.ts'
import { wordCount } from './clauses.ts'

/** Everything `write` needs. The newest version of each article only; `stories` may hold articles outside the window. */
export type Material = {
  readonly digest: Digest
  /** ISO week of the edition, `2025-W51`. */
  readonly number: string
  /** Days covered, both included, `YYYY-MM-DD`. */
  readonly window: { readonly from: string; readonly to: string }
  readonly articles: readonly Article[]
  readonly stories: readonly Story[]
  readonly understandingOf: (article: ArticleId) => Understanding | undefined
  readonly outletOf: (article: Article) => Outlet | undefined
  readonly captureOf: (article: Article) => Capture
  readonly previous?: Pick<Edition, 'id' | 'number' | 'title'>
  readonly rates: readonly Rate[]
  /** Versions of the verbs that made the material: `read@1`, … */
  readonly madeBy: readonly string[]
}

/** A sentence of an article with its passage. */
export type ArticleSentence = {
  readonly text: string
  readonly passage: Passage
  /** Block it stands in. */
  readonly block: number
  /** Whether it opens its block. */
  readonly opens: boolean
}

const known = new WeakMap<Article, readonly ArticleSentence[]>()

/** The sentences of an article's running text, headings and tables left out, in order. */
export function sentencesIn(article: Article): readonly ArticleSentence[] {
  const before = known.get(article)
  if (before) return before
  const found: ArticleSentence[] = []
  for (const [block, { kind, start, end }] of article.blocks.entries()) {
    if (kind === 'heading' || kind === 'table-row') continue
    const from = unitOffset(article.text, start)
    const text = article.text.slice(from, unitOffset(article.text, end))
    for (const [n, sentence] of sentences(text, article.inLanguage).entries()) {
      const first = pointOffset(article.text, from + sentence.start)
      const last = pointOffset(article.text, from + sentence.end)
      if (last > first)
        found.push({ text: sentence.text, passage: passage(article, first, last), block, opens: n === 0 })
    }
  }
  known.set(article, found)
  return found
}

/** Words of the whole piece. */
export function lengthOf(article: Article): number {
  return wordCount(article.text)
}

/** How often a beat's words stand in a text; matched at the start of a word, case aside. */
export function namings(text: string, beatWords: readonly string[]): number {
  let count = 0
  for (const word of beatWords) {
    const escaped = RegExp.escape(word)
    const spaced = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}]/u.test(word)
    count += text.match(new RegExp(spaced ? `(?<![\\p{L}\\p{N}])${escaped}` : escaped, 'giu'))?.length ?? 0
  }
  return count
}

/** How far an article is about a beat, judged on its body more than its headline. */
export type Aboutness = 'subject' | 'mention' | 'passing' | 'none'

export function aboutness(article: Article, beatWords: readonly string[]): Aboutness {
  const inBody = sentencesIn(article)
  const naming = inBody.map((sentence) => namings(sentence.text, beatWords) > 0)
  const total = naming.filter(Boolean).length
  const inHeadline = namings(article.headline, beatWords) > 0
  if (total === 0) return inHeadline ? 'mention' : 'none'
  const early = naming.slice(0, 3).some(Boolean)
  const share = total / Math.max(1, inBody.length)
  if ((inHeadline && early) || ((inHeadline || early) && (total >= 3 || share >= 0.2))) return 'subject'
  if (total >= 4 && share >= 0.25) return 'subject'
  return total >= 2 || inHeadline ? 'mention' : 'passing'
}

/** The day an article counts for: its own date, else the day it was captured. */
export function dayFor(article: Article, capture: Capture): string {
  return (article.datePublished?.value ?? capture.capturedAt).slice(0, 10)
}
