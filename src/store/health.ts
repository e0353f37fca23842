// How much the store holds, and whether all of it is sound.

import { sql } from '../base/database.ts'
import { messageOf, SholuError } from '../base/errors.ts'
import type { ArticleId } from '../news/article.ts'
import type { CaptureId } from '../news/capture.ts'
import { bodyOf } from './captures.ts'
import type { Sizes } from './store.ts'
import type { StoreQueries } from './tables.ts'
import { findUnderstanding } from './understandings.ts'

export async function sizes(queries: StoreQueries): Promise<Sizes> {
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(queries)).rows[0]!.n
  const editionCount = await sql<{ n: number }>`select count(distinct id) as n from edition`.execute(queries)
  const bytes = await sql<{ n: number }>`select page_count * page_size as n from
    pragma_page_count, pragma_page_size`.execute(queries)
  return {
    outlets: await count('outlet'),
    feeds: await count('feed'),
    captures: await count('capture'),
    visits: await count('visit'),
    bodies: await count('body'),
    articles: await count('article'),
    understandings: await count('understanding'),
    statements: await count('statement'),
    stories: await count('story'),
    editions: editionCount.rows[0]!.n,
    rates: await count('rate'),
    ledger: await count('ledger'),
    bytes: bytes.rows[0]!.n,
  }
}

/** SQLite's own checks, then ours; what a check throws is a fault too. */
export async function check(queries: StoreQueries, thorough: boolean): Promise<readonly string[]> {
  const faults: string[] = []
  const checks = [pagesSound, rowsBelong, wordsComplete, ...(thorough ? [bodiesHold, passagesHold] : [])]
  for (const look of checks) {
    try {
      faults.push(...(await look(queries)))
    } catch (error) {
      faults.push(messageOf(error))
      if (error instanceof SholuError && error.code === 'store-damaged') break
    }
  }
  return faults
}

async function pagesSound(queries: StoreQueries): Promise<readonly string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(queries)
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

async function rowsBelong(queries: StoreQueries): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(queries)
  return rows.map((row) => `A row of ${row.table} belongs to no ${row.parent}.`)
}

async function wordsComplete(queries: StoreQueries): Promise<readonly string[]> {
  await sql`insert into article_words (article_words) values ('integrity-check')`.execute(queries)
  const { rows } = await sql<{ id: string }>`select article.id from article
    left join article_words_docsize as words on words.id = article.seq where words.id is null`.execute(queries)
  return rows.map((row) => `${row.id} cannot be found by its words.`)
}

async function bodiesHold(queries: StoreQueries): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { id } of await queries.selectFrom('capture').select('id').orderBy('seq').execute()) {
    try {
      await bodyOf(queries, id as CaptureId)
    } catch (error) {
      faults.push(messageOf(error))
    }
  }
  return faults
}

async function passagesHold(queries: StoreQueries): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { article } of await queries.selectFrom('understanding').select('article').orderBy('article').execute()) {
    try {
      await findUnderstanding(queries, article as ArticleId)
    } catch (error) {
      faults.push(messageOf(error))
    }
  }
  return faults
}
