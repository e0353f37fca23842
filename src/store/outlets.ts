// Outlets and feeds as the settings give them, and how the polling of each feed stands.

import type { Feed, FeedId, Outlet, OutletId } from '../news/outlet.ts'
import type { FeedState } from './store.ts'
import { nounFrom, type StoreQueries } from './tables.ts'

export async function keepNouns(queries: StoreQueries, table: 'outlet' | 'feed', nouns: readonly (Outlet | Feed)[]) {
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

export async function findNoun<Noun>(queries: StoreQueries, table: 'outlet' | 'feed', id: OutletId | FeedId) {
  const row = await queries.selectFrom(table).select('noun').where('id', '=', id).executeTakeFirst()
  return row && nounFrom<Noun>(row)
}

export async function listNouns<Noun>(queries: StoreQueries, table: 'outlet' | 'feed') {
  const rows = await queries.selectFrom(table).select('noun').orderBy('id').execute()
  return rows.map(nounFrom<Noun>)
}

export async function dropFeed(queries: StoreQueries, id: FeedId): Promise<void> {
  await queries.transaction().execute(async (together) => {
    await together.deleteFrom('feed').where('id', '=', id).execute()
    await together.deleteFrom('feed_state').where('feed', '=', id).execute()
  })
}

export async function keepFeedState(queries: StoreQueries, state: FeedState): Promise<void> {
  const json = JSON.stringify(state)
  await queries
    .insertInto('feed_state')
    .values({ feed: state.feed, state: json })
    .onConflict((conflict) => conflict.column('feed').doUpdateSet({ state: json }))
    .execute()
}

export async function feedState(queries: StoreQueries, feed: FeedId): Promise<FeedState> {
  const row = await queries.selectFrom('feed_state').select('state').where('feed', '=', feed).executeTakeFirst()
  return row ? JSON.parse(row.state) : { feed, validators: {}, failures: 0 }
}

export async function feedStates(queries: StoreQueries): Promise<readonly FeedState[]> {
  const rows = await queries.selectFrom('feed_state').select('state').orderBy('feed').execute()
  return rows.map((row) => JSON.parse(row.state))
}
