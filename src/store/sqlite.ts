// The store on one machine: SQLite with full-text search, in one file.

import { type Database, migrate } from '../base/database.ts'
import type { ArticleId } from '../news/article.ts'
import type { CaptureId } from '../news/capture.ts'
import type { Feed, Outlet } from '../news/outlet.ts'
import * as articles from './articles.ts'
import * as captures from './captures.ts'
import * as editions from './editions.ts'
import { check, sizes } from './health.ts'
import * as ledger from './ledger.ts'
import * as marks from './marks.ts'
import { storeMigrations } from './migrations.ts'
import * as notes from './notes.ts'
import * as outlets from './outlets.ts'
import { search } from './search.ts'
import type { Facts, Kept, Settlement, Store } from './store.ts'
import * as stories from './stories.ts'
import type { StoreQueries, StoreTables } from './tables.ts'
import * as understandings from './understandings.ts'

/** A store over an open database, its tables brought up to date. `owned`: closing the store closes the database. */
export async function sqliteStore(database: Database, owned: boolean): Promise<Store> {
  await migrate(database, 'store', storeMigrations)
  const queries = database.queries<StoreTables>()
  const settleAll = (settlements: readonly Settlement[]) => settle(queries, settlements)
  return {
    keepOutlets: (list) => outlets.keepNouns(queries, 'outlet', list),
    outlet: (id) => outlets.findNoun<Outlet>(queries, 'outlet', id),
    outlets: () => outlets.listNouns<Outlet>(queries, 'outlet'),
    keepFeeds: (list) => outlets.keepNouns(queries, 'feed', list),
    feeds: () => outlets.listNouns<Feed>(queries, 'feed'),
    dropFeed: (id) => outlets.dropFeed(queries, id),
    feedState: (feed) => outlets.feedState(queries, feed),
    feedStates: () => outlets.feedStates(queries),

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

    pageNotes: (outlet) => notes.pageNotes(queries, outlet),
    furniture: (id) => notes.findFurniture(queries, id),
    furnitureNow: (outlet) => notes.furnitureNow(queries, outlet),
    keepAlarm: (alarm) => notes.keepAlarm(queries, alarm),
    alarms: (wanted) => notes.listAlarms(queries, wanted),

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

    keepMark: (mark) => marks.keepMark(queries, mark),
    dropMark: (on, kind) => marks.dropMark(queries, on, kind),
    marks: (on) => marks.listMarks(queries, on),
    ratesOn: (day) => marks.ratesOn(queries, day),
    rates: (wanted) => marks.listRates(queries, wanted),

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
  const fresh = settlements.flatMap(({ facts }) => facts?.captures ?? [])
  for (const one of await Promise.all(fresh.map(captures.pack))) packed.set(one.capture.id, one)
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
        if (reading.note) await notes.keepNote(together, reading.note)
      }
      if (facts.furniture) await notes.keepFurniture(together, facts.furniture)
      if (facts.feedState) await outlets.keepFeedState(together, facts.feedState)
      if (facts.rates) await marks.keepRates(together, facts.rates)
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
