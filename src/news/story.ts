// Articles on one event, and who copied whom. Agreement is counted in independent origins, never in outlets.

import type { ArticleId } from './article.ts'

export type StoryId = `story:${string}`

/** The same text under another masthead. */
export type Reprint = {
  readonly article: ArticleId
  /** The article in which the text first came, as far as is known. */
  readonly of: ArticleId
  /** Share of the reprint's word 5-grams that stand in the other, 0 to 1. */
  readonly share: number
  /** Whether the reprint says where it has its text from. */
  readonly credited: boolean
  /** In words: "153 of 157 five-word runs shared; credited to Jiji Press". */
  readonly evidence: string
}

/** One text and everything that repeats it. */
export type Origin = {
  /** The earliest article with the text. */
  readonly article: ArticleId
  /** The agency it is credited to, which may be no outlet of ours. */
  readonly agency?: string
  readonly reprints: readonly Reprint[]
}

/** Why an article stands in its story, in words an editor can check. */
export type Belonging = { readonly article: ArticleId; readonly why: string }

export type Story = {
  readonly id: StoryId
  /** Oldest first. */
  readonly articles: readonly ArticleId[]
  /** Independent origins, oldest first; together they hold every article once. */
  readonly origins: readonly Origin[]
  readonly belongings: readonly Belonging[]
}

/** Every article of an origin, the earliest first. */
export function articlesOf(origin: Origin): readonly ArticleId[] {
  return [origin.article, ...origin.reprints.map((reprint) => reprint.article)]
}

/** Faults of a story: an article in no origin or in two, or an origin's article outside the story. Empty when sound. */
export function faultsOfStory(story: Story): readonly string[] {
  const inOrigins = story.origins.flatMap(articlesOf)
  const faults: string[] = []
  for (const article of story.articles) {
    const times = inOrigins.filter((id) => id === article).length
    if (times !== 1) faults.push(`${story.id}: ${article} stands in ${times} origins`)
  }
  for (const article of inOrigins) {
    if (!story.articles.includes(article)) faults.push(`${story.id}: ${article} of an origin is not in the story`)
  }
  return faults
}
