// What was understood of articles. Statements and mentions have rows of their own, by which they are asked for across
// articles; an understanding is put together from them again.

import type { ArticleId } from '../news/article.ts'
import type { EntityId, Mention } from '../news/entity.ts'
import type { Statement, Understanding } from '../news/statement.ts'
import { checkPassages, passagesIn } from './articles.ts'
import type { StatementsWanted } from './store.ts'
import { chunked, nounFrom, type StoreQueries } from './tables.ts'

/** Keeps an understanding in place of the article's earlier one. Every passage in it must stand in its article. */
export async function keepUnderstanding(queries: StoreQueries, understanding: Understanding): Promise<void> {
  const { article, statements, mentions } = understanding
  await checkPassages(queries, `The understanding of ${article}`, [
    { article, start: 0, end: 0, exact: '' },
    ...passagesIn(understanding),
  ])
  const noun = JSON.stringify({ ...understanding, statements: [], mentions: [] })
  await queries
    .insertInto('understanding')
    .values({ article, noun })
    .onConflict((conflict) => conflict.column('article').doUpdateSet({ noun }))
    .execute()
  await queries.deleteFrom('statement').where('article', '=', article).execute()
  await queries.deleteFrom('mention').where('article', '=', article).execute()
  for (const some of chunked([...statements.entries()])) {
    await queries
      .insertInto('statement')
      .values(some.map(([number, one]) => ({ article, number, id: one.id, kind: one.kind, noun: JSON.stringify(one) })))
      .execute()
  }
  for (const some of chunked([...mentions.entries()])) {
    await queries
      .insertInto('mention')
      .values(some.map(([number, one]) => ({ article, number, entity: one.entity, noun: JSON.stringify(one) })))
      .execute()
  }
}

export async function findUnderstanding(queries: StoreQueries, article: ArticleId): Promise<Understanding | undefined> {
  const row = await queries.selectFrom('understanding').select('noun').where('article', '=', article).executeTakeFirst()
  if (!row) return undefined
  const statements = await queries
    .selectFrom('statement')
    .select('noun')
    .where('article', '=', article)
    .orderBy('number')
    .execute()
  const mentions = await queries
    .selectFrom('mention')
    .select('noun')
    .where('article', '=', article)
    .orderBy('number')
    .execute()
  const understanding: Understanding = {
    ...nounFrom<Understanding>(row),
    statements: statements.map(nounFrom<Statement>),
    mentions: mentions.map(nounFrom<Mention>),
  }
  await checkPassages(queries, `The understanding of ${article}`, passagesIn(understanding))
  return understanding
}

export async function listStatements(
  queries: StoreQueries,
  { kind, from, to, articles, limit }: StatementsWanted = {},
): Promise<readonly Statement[]> {
  let query = queries
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article')
    .select('statement.noun')
    .where('newest', '=', 1)
  if (kind) query = query.where('kind', '=', kind)
  if (from) query = query.where('day', '>=', from)
  if (to) query = query.where('day', '<=', to)
  if (articles) query = query.where('article.id', 'in', articles)
  if (limit !== undefined) query = query.limit(Math.max(0, limit))
  const rows = await query.orderBy('day', 'desc').orderBy('url').orderBy('article.id').orderBy('number').execute()
  return rows.map(nounFrom<Statement>)
}

export async function mentionsOf(
  queries: StoreQueries,
  entity: EntityId,
  limit: number | undefined,
): Promise<readonly Mention[]> {
  const rows = await queries
    .selectFrom('mention')
    .innerJoin('article', 'article.id', 'mention.article')
    .select('mention.noun')
    .where('entity', '=', entity)
    .where('newest', '=', 1)
    .orderBy('day', 'desc')
    .orderBy('url')
    .orderBy('article.id')
    .orderBy('number')
    .$if(limit !== undefined, (query) => query.limit(Math.max(0, limit!)))
    .execute()
  return rows.map(nounFrom<Mention>)
}
