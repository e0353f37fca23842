// What single pages tell of their outlets, what is known of an outlet from many of them, and the alarms raised from it.

import type { LayoutAlarm } from '../news/layout-alarm.ts'
import type { OutletId } from '../news/outlet.ts'
import type { FurnitureId, KnownFurniture, PageNote } from '../news/page-note.ts'
import { millisecondsOf, nounFrom, type StoreQueries } from './tables.ts'

/** Notes kept of each outlet, the newest by capture. */
export const notesKept = 80

/** Keeps the note of a capture instead of an earlier one, and forgets what is older than the newest of its outlet. */
export async function keepNote(queries: StoreQueries, note: PageNote): Promise<void> {
  const row = { outlet: note.outlet, at_ms: millisecondsOf(note.capturedAt), noun: JSON.stringify(note) }
  await queries
    .insertInto('page_note')
    .values({ capture: note.capture, ...row })
    .onConflict((conflict) => conflict.column('capture').doUpdateSet(row))
    .execute()
  await queries
    .deleteFrom('page_note')
    .where('capture', 'in', (e) =>
      e
        .selectFrom('page_note')
        .select('capture')
        .where('outlet', '=', note.outlet)
        .orderBy('at_ms', 'desc')
        .orderBy('capture')
        .limit(-1)
        .offset(notesKept),
    )
    .execute()
}

export async function pageNotes(queries: StoreQueries, outlet: OutletId): Promise<readonly PageNote[]> {
  const rows = await queries
    .selectFrom('page_note')
    .select('noun')
    .where('outlet', '=', outlet)
    .orderBy('at_ms', 'desc')
    .orderBy('capture')
    .execute()
  return rows.map(nounFrom<PageNote>)
}

/** Keeps furniture for good, and as what is known of its outlet now. */
export async function keepFurniture(queries: StoreQueries, furniture: KnownFurniture): Promise<void> {
  await queries
    .insertInto('furniture')
    .values({ id: furniture.id, noun: JSON.stringify(furniture) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = { furniture: furniture.id }
  await queries
    .insertInto('furniture_of_outlet')
    .values({ outlet: furniture.outlet, ...row })
    .onConflict((conflict) => conflict.column('outlet').doUpdateSet(row))
    .execute()
}

export async function findFurniture(queries: StoreQueries, id: FurnitureId): Promise<KnownFurniture | undefined> {
  const row = await queries.selectFrom('furniture').select('noun').where('id', '=', id).executeTakeFirst()
  return row && nounFrom(row)
}

export async function furnitureNow(queries: StoreQueries, outlet: OutletId): Promise<KnownFurniture | undefined> {
  const row = await queries
    .selectFrom('furniture_of_outlet')
    .innerJoin('furniture', 'furniture.id', 'furniture_of_outlet.furniture')
    .select('noun')
    .where('outlet', '=', outlet)
    .executeTakeFirst()
  return row && nounFrom(row)
}

export async function keepAlarm(queries: StoreQueries, alarm: LayoutAlarm): Promise<void> {
  const row = { outlet: alarm.outlet, closed: alarm.closedAt === undefined ? 0 : 1, noun: JSON.stringify(alarm) }
  await queries
    .insertInto('layout_alarm')
    .values({ id: alarm.id, raised_ms: millisecondsOf(alarm.raisedAt), ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function listAlarms(
  queries: StoreQueries,
  wanted: { readonly outlet?: OutletId; readonly closed?: boolean } = {},
): Promise<readonly LayoutAlarm[]> {
  const rows = await queries
    .selectFrom('layout_alarm')
    .select('noun')
    .where('closed', '=', wanted.closed ? 1 : 0)
    .$if(wanted.outlet !== undefined, (query) => query.where('outlet', '=', wanted.outlet!))
    .orderBy('raised_ms', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(nounFrom<LayoutAlarm>)
}
