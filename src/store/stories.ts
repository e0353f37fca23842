// The stories of each digest. They are made anew at every grouping, so a set of them is replaced as one.

import { SholuError } from '../base/errors.ts'
import type { ArticleId } from '../news/article.ts'
import type { DigestId } from '../news/edition.ts'
import { faultsOfStory, type Story, type StoryId } from '../news/story.ts'
import type { Day, StoriesOf } from './store.ts'
import { chunked, nounFrom, type StoreQueries } from './tables.ts'

/** Replaces the stories of a digest, or those of a window of it. Throws when one is unsound or names unknown articles. */
export async function keepStories(queries: StoreQueries, { digest, window, stories }: StoriesOf): Promise<void> {
  const faults = stories.flatMap(faultsOfStory)
  if (faults.length > 0) throw new Error(`No unsound stories are kept: ${faults.join('; ')}.`)
  const days = await daysOf(queries, stories)
  if (window) await giveWay(queries, digest, window, stories)
  else await queries.deleteFrom('story').where('digest', '=', digest).execute()
  for (const story of stories) {
    const first = story.articles.map((article) => days.get(article)!).sort()[0]
    if (first === undefined) throw new Error(`No story is kept without an article: ${story.id}.`)
    await queries
      .insertInto('story')
      .values({ digest, id: story.id, first_day: first, noun: JSON.stringify(story) })
      .execute()
    for (const some of chunked(story.articles)) {
      await queries
        .insertInto('story_article')
        .values(some.map((article) => ({ digest, article, story: story.id })))
        .execute()
    }
  }
}

async function giveWay(
  queries: StoreQueries,
  digest: DigestId,
  window: { readonly from: Day; readonly to: Day },
  stories: readonly Story[],
): Promise<void> {
  await queries
    .deleteFrom('story')
    .where('digest', '=', digest)
    .where('id', 'in', (e) =>
      e
        .selectFrom('story_article')
        .innerJoin('article', 'article.id', 'story_article.article')
        .select('story')
        .where('digest', '=', digest)
        .where('day', '>=', window.from)
        .where('day', '<=', window.to),
    )
    .execute()
  for (const some of chunked(stories.map((story) => story.id)))
    await queries.deleteFrom('story').where('digest', '=', digest).where('id', 'in', some).execute()
  for (const some of chunked(stories.flatMap((story) => story.articles))) {
    await queries
      .deleteFrom('story')
      .where('digest', '=', digest)
      .where('id', 'in', (e) =>
        e.selectFrom('story_article').select('story').where('digest', '=', digest).where('article', 'in', some),
      )
      .execute()
  }
}

/** The day of every article named, all of which must be known. */
async function daysOf(queries: StoreQueries, stories: readonly Story[]): Promise<ReadonlyMap<ArticleId, Day>> {
  const days = new Map<ArticleId, Day>()
  for (const some of chunked([...new Set(stories.flatMap((story) => story.articles))])) {
    const rows = await queries.selectFrom('article').select(['id', 'day']).where('id', 'in', some).execute()
    for (const row of rows) days.set(row.id as ArticleId, row.day)
  }
  for (const story of stories) {
    const unknown = story.articles.find((article) => !days.has(article))
    if (unknown) throw new SholuError('article-unknown', `${story.id} holds ${unknown}, which is not in the store.`)
  }
  return days
}

export async function findStory(queries: StoreQueries, digest: DigestId, id: StoryId): Promise<Story | undefined> {
  const row = await queries
    .selectFrom('story')
    .select('noun')
    .where('digest', '=', digest)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && nounFrom(row)
}

export async function storyOf(queries: StoreQueries, digest: DigestId, article: ArticleId): Promise<Story | undefined> {
  const row = await queries
    .selectFrom('story_article')
    .innerJoin('story', (join) =>
      join.onRef('story.digest', '=', 'story_article.digest').onRef('story.id', '=', 'story_article.story'),
    )
    .select('noun')
    .where('story_article.digest', '=', digest)
    .where('story_article.article', '=', article)
    .executeTakeFirst()
  return row && nounFrom(row)
}

export async function listStories(
  queries: StoreQueries,
  digest: DigestId,
  { from, to }: { readonly from?: Day; readonly to?: Day } = {},
): Promise<readonly Story[]> {
  let query = queries.selectFrom('story').select('noun').where('story.digest', '=', digest)
  if (from !== undefined || to !== undefined) {
    query = query.where('id', 'in', (e) =>
      e
        .selectFrom('story_article')
        .innerJoin('article', 'article.id', 'story_article.article')
        .select('story_article.story')
        .where('story_article.digest', '=', digest)
        .where('day', '>=', from ?? '')
        .where('day', '<=', to ?? '9999-12-31'),
    )
  }
  const rows = await query.orderBy('first_day').orderBy('id').execute()
  return rows.map(nounFrom<Story>)
}
