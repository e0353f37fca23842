// Articles as readings of captures. An article stays once kept, for editions cite it; two flags say whether it is still
// what its capture reads as (not `retired`) and whether its capture is the one seen last at its address (`newest`).

import { SholuError } from '../base/errors.ts'
import { primaryLanguage } from '../base/language-tag.ts'
import { type Article, type ArticleId, dayOf } from '../news/article.ts'
import type { CaptureId } from '../news/capture.ts'
import { holds, type Passage } from '../news/passage.ts'
import { onBeat, searchText } from './search.ts'
import type { ArticlesWanted } from './store.ts'
import { chunked, nounFrom, type StoreQueries } from './tables.ts'

/** Keeps all that a capture now reads as; other readings of it retire. Gives the ids that were new. */
export async function keepReading(
  queries: StoreQueries,
  capture: CaptureId,
  articles: readonly Article[],
): Promise<readonly ArticleId[]> {
  const row = await queries.selectFrom('capture').select('captured_at').where('id', '=', capture).executeTakeFirst()
  if (!row) throw new Error(`No reading of ${capture} can be kept: the capture is not in the store.`)
  const fresh: ArticleId[] = []
  for (const article of articles) {
    if (article.capture !== capture)
      throw new Error(`${article.id} is no reading of ${capture} but of ${article.capture}.`)
    if (
      await keepArticle(
        queries,
        article,
        article.datePublished ? dayOf(article.datePublished) : utcDay(row.captured_at),
      )
    )
      fresh.push(article.id)
  }
  await retireOthers(queries, capture, articles)
  return fresh
}

async function keepArticle(queries: StoreQueries, article: Article, day: string): Promise<boolean> {
  const columns = {
    capture: article.capture,
    outlet: article.outlet ?? null,
    url: article.url,
    day,
    language: primaryLanguage(article.inLanguage),
    retired: 0,
    newest: 0,
    noun: JSON.stringify(article),
  }
  const row = await queries
    .insertInto('article')
    .values({ id: article.id, ...columns })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seq')
    .executeTakeFirst()
  if (!row) {
    // The same headline and text read again, perhaps by a newer reader that found a date: id and passages hold.
    await queries.updateTable('article').set(columns).where('id', '=', article.id).execute()
    return false
  }
  await queries
    .insertInto('article_words')
    .values({ rowid: row.seq, headline: searchText(article.headline), text: searchText(article.text) })
    .execute()
  return true
}

async function retireOthers(queries: StoreQueries, capture: CaptureId, articles: readonly Article[]): Promise<void> {
  const ids = articles.map((article) => article.id)
  await queries
    .updateTable('article')
    .set({ retired: 1, newest: 0 })
    .where('capture', '=', capture)
    .$if(ids.length > 0, (query) => query.where('id', 'not in', ids))
    .execute()
}

/** Sets `newest` anew for every address at which an article of these captures stands. */
export async function renewNewest(queries: StoreQueries, captures: readonly CaptureId[]): Promise<void> {
  for (const some of chunked(captures)) {
    await queries
      .updateTable('article')
      .set((e) => ({
        newest: e
          .case()
          .when(
            e.and([
              e('article.retired', '=', 0),
              e(
                'article.capture',
                '=',
                e
                  .selectFrom('article as other')
                  .innerJoin('capture', 'capture.id', 'other.capture')
                  .select('capture.id')
                  .whereRef('other.url', '=', 'article.url')
                  .where('other.retired', '=', 0)
                  .orderBy('capture.last_seen_ms', 'desc')
                  .orderBy('other.seq', 'desc')
                  .limit(1),
              ),
            ]),
          )
          .then(1)
          .else(0)
          .end(),
      }))
      .where('url', 'in', (e) =>
        e.selectFrom('article as touched').select('touched.url').where('touched.capture', 'in', some),
      )
      .execute()
  }
}

export async function findArticle(queries: StoreQueries, id: ArticleId): Promise<Article | undefined> {
  const row = await queries.selectFrom('article').select('noun').where('id', '=', id).executeTakeFirst()
  return row && nounFrom(row)
}

export async function articlesById(queries: StoreQueries, ids: readonly ArticleId[]): Promise<readonly Article[]> {
  const found = new Map<string, Article>()
  for (const some of chunked([...new Set(ids)])) {
    const rows = await queries.selectFrom('article').select(['id', 'noun']).where('id', 'in', some).execute()
    for (const row of rows) found.set(row.id, nounFrom(row))
  }
  return ids.map((id) => found.get(id)).filter((article) => article !== undefined)
}

export async function articlesOf(queries: StoreQueries, capture: CaptureId): Promise<readonly Article[]> {
  const rows = await queries
    .selectFrom('article')
    .select('noun')
    .where('capture', '=', capture)
    .where('retired', '=', 0)
    .orderBy('seq')
    .execute()
  return rows.map(nounFrom<Article>)
}

export async function versionsOf(queries: StoreQueries, url: string): Promise<readonly Article[]> {
  const rows = await queries
    .selectFrom('article')
    .innerJoin('capture', 'capture.id', 'article.capture')
    .select('article.noun')
    .where('article.url', '=', url)
    .where('retired', '=', 0)
    .orderBy('last_seen_ms', 'desc')
    .orderBy('article.seq', 'desc')
    .execute()
  return rows.map(nounFrom<Article>)
}

export async function listArticles(queries: StoreQueries, wanted: ArticlesWanted = {}): Promise<readonly Article[]> {
  const { from, to, outlets, beat, inLanguage, versions = 'newest', limit } = wanted
  let query = queries.selectFrom('article').select('noun').where('retired', '=', 0)
  if (versions === 'newest') query = query.where('newest', '=', 1)
  if (from) query = query.where('day', '>=', from)
  if (to) query = query.where('day', '<=', to)
  if (outlets) query = query.where('outlet', 'in', outlets)
  if (inLanguage) query = query.where('language', '=', primaryLanguage(inLanguage))
  if (beat) query = query.where((e) => onBeat(e, beat))
  if (limit !== undefined) query = query.limit(Math.max(0, limit))
  const rows = await query.orderBy('day').orderBy('url').orderBy('id').execute()
  return rows.map(nounFrom<Article>)
}

/** Throws when an article of these passages is not kept, or no longer says what a passage says it does. */
export async function checkPassages(queries: StoreQueries, whose: string, passages: readonly Passage[]): Promise<void> {
  const articles = new Map(
    (
      await articlesById(
        queries,
        passages.map((at) => at.article),
      )
    ).map((one) => [one.id, one]),
  )
  for (const place of passages) {
    const article = articles.get(place.article)
    if (!article)
      throw new SholuError('article-unknown', `${whose} rests on ${place.article}, which is not in the store.`)
    if (!holds(place, article))
      throw new SholuError(
        'passage-changed',
        `${whose}: ${place.article} does not say “${place.exact}” at ${place.start}.`,
      )
  }
}

/** Every passage anywhere inside a noun. */
export function passagesIn(noun: unknown): readonly Passage[] {
  if (typeof noun !== 'object' || noun === null) return []
  const inside = Object.values(noun).flatMap(passagesIn)
  return isPassage(noun) ? [noun, ...inside] : inside
}

function isPassage(noun: object): noun is Passage {
  return 'article' in noun && 'start' in noun && 'end' in noun && 'exact' in noun
}

function utcDay(instant: string): string {
  return Temporal.Instant.from(instant).toString().slice(0, 10)
}
