// When an article came out, as a number to order by.

import { type Article, dayOf } from '../news/article.ts'

/**
 * Milliseconds since 1970 at which an article is dated; undefined without a readable date. A plain day counts as its
 * last minute, UTC: a piece that tells only its day is never held for the earlier of two.
 */
export function momentOf(article: Article): number | undefined {
  const value = article.datePublished?.value
  if (value === undefined) return undefined
  const moment = Date.parse(isPlainDay(article) ? `${value}T23:59:00Z` : value)
  return Number.isNaN(moment) ? undefined : moment
}

/** Whether the article tells its day and no hour. */
export function isPlainDay(article: Article): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(article.datePublished?.value ?? '')
}

/** Days from one dated article to the other, by the days they print. */
export function daysBetween(from: Article, to: Article): number {
  const day = (article: Article) => Date.parse(dayOf(article.datePublished!))
  return Math.round((day(to) - day(from)) / 86_400_000)
}

/** Oldest first, undated last, then by id: the same order whatever order they came in. */
export function inOrderOfTime<Of extends Article>(articles: readonly Of[]): readonly Of[] {
  return articles
    .map((article) => ({ article, moment: momentOf(article) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.moment === b.moment ? (a.article.id < b.article.id ? -1 : 1) : a.moment - b.moment))
    .map(({ article }) => article)
}
