// The store on one machine: SQLite with full-text search, in one file.

import { type Database, migrate, sql } from '../base/database.ts'
import { messageOf, SholuError } from '../base/errors.ts'
import type { ArticleId } from '../news/article.ts'
import type { CaptureId } from '../news/capture.ts'
import type { Mark } from '../news/mark.ts'
import type { Feed, FeedId, Outlet, OutletId } from '../news/outlet.ts'
import type { Rate } from '../news/rate.ts'
import * as articles from './articles.ts'
import * as captures from './captures.ts'
import * as editions from './editions.ts'
import * as ledger from './ledger.ts'
import { storeMigrations } from './migrations.ts'
import { search } from './search.ts'
import type { Facts, FeedState, Kept, Settlement, Sizes, Store } from './store.ts'
import * as stories from './stories.ts'
import { nounFrom, type StoreQueries, type StoreTables } from './tables.ts'
import * as understandings from './understandings.ts'

/** A store over an open database, its tables brought up to date. `owned`: closing the store closes the database. */
export async function sqliteStore(database: Database, owned: boolean): Promise<Store> {
  await migrate(database, 'store', storeMigrations)
  const queries = database.queries<StoreTables>()
  const settleAll = (settlements: readonly Settlement[]) => settle(queries, settlements)
  return {
    keepOutlets: (list) => keepNouns(queries, 'outlet', list),
    outlet: (id) => findNoun<Outlet>(queries, 'outlet', id),
    outlets: () => listNouns<Outlet>(queries, 'outlet'),
    keepFeeds: (list) => keepNouns(queries, 'feed', list),
    feeds: () => listNouns<Feed>(queries, 'feed'),
    dropFeed: (id) => dropFeed(queries, id),
    feedState: (feed) => feedState(queries, feed),
    feedStates: () => feedStates(queries),

    settle: (entry, facts = {}) => settleAll([{ entry, facts }]),
    settleAll,
    outcomeOf: (step, datum) => ledger.outcomeOf(queries, step, datum),
    due: (wanted) => ledger.due(queries, wanted),
    reopen: (step, datum) => ledger.reopen(queries, step, datum),
    ledgerCounts: () => ledger.ledgerCounts(queries),
    balance: (step, takes) => ledger.balance(queries, step, takes),
    listSetAside: (wanted) => ledger.listSetAside(queries, wanted),

    capture: (id) => captures.findCapture(queries, id),
    bodyOf: (id) => captures.bodyOf(queries, id),
    capturesOf: (url) => captures.capturesOf(queries, url),
    visitsOf: (url) => captures.visitsOf(queries, url),
    newestCapture: (url) => captures.newestCapture(queries, url),
    hasCaptureOf: (url) => captures.hasCaptureOf(queries, url),
    dropBodies: (before) => captures.dropBodies(queries, before),

    article: (id) => articles.findArticle(queries, id),
    articlesById: (ids) => articles.articlesById(queries, ids),
    articlesOf: (capture) => articles.articlesOf(queries, capture),
    versionsOf: (url) => articles.versionsOf(queries, url),
    articles: (wanted) => articles.listArticles(queries, wanted),
    search: (query, wanted) => search(queries, query, wanted),

    understanding: (article) => understandings.findUnderstanding(queries, article),
    statements: (wanted) => understandings.listStatements(queries, wanted),
    mentionsOf: (entity, wanted) => understandings.mentionsOf(queries, entity, wanted?.limit),

    story: (digest, id) => stories.findStory(queries, digest, id),
    storyOf: (digest, article) => stories.storyOf(queries, digest, article),
    stories: (digest, window) => stories.listStories(queries, digest, window),

    edition: (idOrNumber, digest) => editions.findEdition(queries, idOrNumber, digest),
    editions: (wanted) => editions.listEditions(queries, wanted),
    latestEdition: async (wanted) => (await editions.listEditions(queries, wanted))[0],
    previousOf: (edition) => editions.previousOf(queries, edition),
    revisionsOf: (id) => editions.revisionsOf(queries, id),

    keepMark: (mark) => keepMark(queries, mark),
    dropMark: (on, kind) => dropMark(queries, on, kind),
    marks: (on) => listMarks(queries, on),
    ratesOn: (day) => ratesOn(queries, day),
    rates: (wanted) => listRates(queries, wanted),

    sizes: () => sizes(queries),
    check: (options) => check(queries, options?.thorough ?? false),
    backup: (to, onPages) => database.backupTo(to, onPages),
    close: async () => {
      if (owned) await database.close()
    },
  }
}

/** Compresses first and outside the transaction, then writes everything in one. */
async function settle(queries: StoreQueries, settlements: readonly Settlement[]): Promise<Kept> {
  const packed = new Map<CaptureId, captures.PackedCapture>()
  for (const { facts } of settlements)
    for (const one of await Promise.all((facts?.captures ?? []).map(captures.pack))) packed.set(one.capture.id, one)
  return await queries.transaction().execute(async (together) => {
    const kept = { captures: [] as CaptureId[], articles: [] as ArticleId[] }
    const touched = new Set<CaptureId>()
    let revision: number | undefined
    for (const { entry, facts = {} } of settlements) {
      for (const { capture } of facts.captures ?? []) {
        const bytes = packed.get(capture.id)!.gzip
        if (await captures.keepCapture(together, { capture, gzip: bytes })) kept.captures.push(capture.id)
        else touched.add(capture.id)
      }
      for (const visit of facts.visits ?? []) {
        await captures.keepVisit(together, visit)
        touched.add(visit.capture)
      }
      for (const reading of facts.readings ?? []) {
        kept.articles.push(...(await articles.keepReading(together, reading.capture, reading.articles)))
        touched.add(reading.capture)
      }
      if (facts.feedState) await keepFeedState(together, facts.feedState)
      if (facts.rates) await keepRates(together, facts.rates)
      revision = (await keepDerived(together, facts, entry.at)) ?? revision
      await ledger.keepEntry(together, entry)
    }
    await articles.renewNewest(together, [...touched])
    return { ...kept, ...(revision === undefined ? {} : { revision }) }
  })
}

async function keepDerived(queries: StoreQueries, facts: Facts, at: string): Promise<number | undefined> {
  for (const one of facts.understandings ?? []) await understandings.keepUnderstanding(queries, one)
  if (facts.stories) await stories.keepStories(queries, facts.stories)
  return facts.edition && (await editions.keepEdition(queries, facts.edition, at))
}

async function keepNouns(queries: StoreQueries, table: 'outlet' | 'feed', nouns: readonly (Outlet | Feed)[]) {
  await queries.transaction().execute(async (together) => {
    for (const one of nouns) {
      const noun = JSON.stringify(one)
      const rest = 'outlet' in one ? { outlet: one.outlet } : {}
      await together
        .insertInto(table)
        .values({ id: one.id, noun, ...rest } as { id: string; noun: string; outlet: string })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ noun, ...rest }))
        .execute()
    }
  })
}

async function findNoun<Noun>(queries: StoreQueries, table: 'outlet' | 'feed', id: OutletId | FeedId) {
  const row = await queries.selectFrom(table).select('noun').where('id', '=', id).executeTakeFirst()
  return row && nounFrom<Noun>(row)
}

async function listNouns<Noun>(queries: StoreQueries, table: 'outlet' | 'feed') {
  const rows = await queries.selectFrom(table).select('noun').orderBy('id').execute()
  return rows.map(nounFrom<Noun>)
}

async function dropFeed(queries: StoreQueries, id: FeedId): Promise<void> {
  await queries.transaction().execute(async (together) => {
    await together.deleteFrom('feed').where('id', '=', id).execute()
    await together.deleteFrom('feed_state').where('feed', '=', id).execute()
  })
}

async function keepFeedState(queries: StoreQueries, state: FeedState): Promise<void> {
  const json = JSON.stringify(state)
  await queries
    .insertInto('feed_state')
    .values({ feed: state.feed, state: json })
    .onConflict((conflict) => conflict.column('feed').doUpdateSet({ state: json }))
    .execute()
}

async function feedState(queries: StoreQueries, feed: FeedId): Promise<FeedState> {
  const row = await queries.selectFrom('feed_state').select('state').where('feed', '=', feed).executeTakeFirst()
  return row ? JSON.parse(row.state) : { feed, validators: {}, failures: 0 }
}

async function feedStates(queries: StoreQueries): Promise<readonly FeedState[]> {
  const rows = await queries.selectFrom('feed_state').select('state').orderBy('feed').execute()
  return rows.map((row) => JSON.parse(row.state))
}

async function keepMark(queries: StoreQueries, mark: Mark): Promise<void> {
  await queries
    .insertInto('mark')
    .values({ thing: mark.on, kind: mark.kind, noun: JSON.stringify(mark) })
    .execute()
}

async function dropMark(queries: StoreQueries, on: Mark['on'], kind: Mark['kind']): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('mark')
    .where('thing', '=', on)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

async function listMarks(queries: StoreQueries, on?: readonly Mark['on'][]): Promise<readonly Mark[]> {
  const rows = await queries
    .selectFrom('mark')
    .select('noun')
    .$if(on !== undefined, (query) => query.where('thing', 'in', on!))
    .orderBy('seq')
    .execute()
  return rows.map(nounFrom<Mark>)
}

async function keepRates(queries: StoreQueries, rates: readonly Rate[]): Promise<void> {
  for (const rate of rates) {
    const noun = JSON.stringify(rate)
    await queries
      .insertInto('rate')
      .values({ issuer: rate.issuer, base: rate.base, quote: rate.quote, valid_on: rate.validOn, noun })
      .onConflict((conflict) => conflict.columns(['issuer', 'base', 'quote', 'valid_on']).doUpdateSet({ noun }))
      .execute()
  }
}

async function ratesOn(queries: StoreQueries, day: string): Promise<readonly Rate[]> {
  const rows = await queries
    .selectFrom('rate')
    .select('noun')
    .where('valid_on', '=', (e) =>
      e
        .selectFrom('rate as later')
        .select((f) => f.fn.max('later.valid_on').as('last'))
        .whereRef('later.issuer', '=', 'rate.issuer')
        .whereRef('later.base', '=', 'rate.base')
        .whereRef('later.quote', '=', 'rate.quote')
        .where('later.valid_on', '<=', day),
    )
    .orderBy('issuer')
    .orderBy('base')
    .orderBy('quote')
    .execute()
  return rows.map(nounFrom<Rate>)
}

async function listRates(
  queries: StoreQueries,
  { base, quote, from = '', to = '9999-12-31' }: { base: string; quote: string; from?: string; to?: string },
): Promise<readonly Rate[]> {
  const rows = await queries
    .selectFrom('rate')
    .select('noun')
    .where('base', '=', base)
    .where('quote', '=', quote)
    .where('valid_on', '>=', from)
    .where('valid_on', '<=', to)
    .orderBy('valid_on')
    .orderBy('issuer')
    .execute()
  return rows.map(nounFrom<Rate>)
}

async function sizes(queries: StoreQueries): Promise<Sizes> {
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
async function check(queries: StoreQueries, thorough: boolean): Promise<readonly string[]> {
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
      await captures.bodyOf(queries, id as CaptureId)
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
      await understandings.findUnderstanding(queries, article as ArticleId)
    } catch (error) {
      faults.push(messageOf(error))
    }
  }
  return faults
}
