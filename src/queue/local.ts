// The queue on one machine: a table in the same SQLite file as the store, durable before an offer is acknowledged.
// Several processes may take from it; the write lock of each transaction keeps two from taking the same job.

import { type Database, type Generated, type Migration, migrate, type Queries, sql } from '../base/database.ts'
import type { Depth, Job, Offer, Queue } from './queue.ts'

/** A queue over an open database, its table brought up to date. `owned`: closing the queue closes the database. */
export async function localQueue(database: Database, owned: boolean, worker = ''): Promise<Queue> {
  await migrate(database, 'queue', migrations)
  const queries = database.queries<QueueTables>()
  return {
    offer: (offers, now) => offer(queries, offers, now),
    take: (subject, most, leaseMs, now) => take(queries, worker, subject, most, leaseMs, now),
    done: (job) => changed(held(queries.deleteFrom('job'), job)),
    again: (job, { afterMs, why, now }) =>
      changed(held(queries.updateTable('job').set({ due_ms: at(now) + wholeMs(afterMs), lease: null, why }), job)),
    extend: (job, { leaseMs, now }) =>
      changed(held(queries.updateTable('job').set({ due_ms: at(now) + wholeMs(leaseMs) }), job)),
    reclaim: (isDead, now) => reclaim(queries, isDead, now),
    depths: (now) => depths(queries, now),
    nextAt: (subject) => nextAt(queries, subject),
    close: async () => {
      if (owned) await database.close()
    },
  }
}

type QueueTables = {
  job: {
    seq: Generated<number>
    subject: string
    key: string
    payload: string
    /** When it can next be handed out; of a leased job, when its lease ends. */
    due_ms: number
    /** Set while it is leased. */
    lease: string | null
    attempts: number
    why: string | null
  }
}

const migrations: readonly Migration[] = [
  {
    name: 'jobs',
    up: async (queries) => {
      await sql`create table job (seq integer primary key autoincrement, subject text not null, key text not null,
        payload text not null, due_ms integer not null, lease text, attempts integer not null, why text,
        unique (subject, key)) strict`.execute(queries)
      await sql`create index job_in_line on job (subject, due_ms, seq)`.execute(queries)
    },
  },
]

async function offer(queries: Queries<QueueTables>, offers: readonly Offer[], now: string): Promise<number> {
  if (offers.length === 0) return 0
  return await queries.transaction().execute(async (together) => {
    let fresh = 0
    for (const { subject, key, payload = null, notBefore } of offers) {
      const { numInsertedOrUpdatedRows } = await together
        .insertInto('job')
        .values({ subject, key, payload: JSON.stringify(payload), due_ms: at(notBefore ?? now), attempts: 0 })
        .onConflict((conflict) => conflict.columns(['subject', 'key']).doNothing())
        .executeTakeFirstOrThrow()
      fresh += Number(numInsertedOrUpdatedRows)
    }
    return fresh
  })
}

/** The lease's name is the worker's, with the job's number and the count of its hand-outs: each handing-out has its own. */
async function take(
  queries: Queries<QueueTables>,
  worker: string,
  subject: string,
  most: number,
  leaseMs: number,
  now: string,
): Promise<readonly Job[]> {
  return await queries.transaction().execute(async (together) => {
    const rows = await together
      .selectFrom('job')
      .select(['seq', 'key', 'payload', 'why', sql<number>`attempts + 1`.as('attempts')])
      .where('subject', '=', subject)
      .where('due_ms', '<=', at(now))
      .orderBy('due_ms')
      .orderBy('seq')
      .limit(Math.max(0, most))
      .execute()
    const jobs: Job[] = []
    for (const { seq, key, payload, attempts, why } of rows) {
      const lease = `${worker}/${seq}.${attempts}`
      await together
        .updateTable('job')
        .set({ due_ms: at(now) + wholeMs(leaseMs), attempts, lease })
        .where('seq', '=', seq)
        .execute()
      jobs.push({ subject, key, payload: JSON.parse(payload), attempts, ...(why === null ? {} : { why }), lease })
    }
    return jobs
  })
}

async function reclaim(
  queries: Queries<QueueTables>,
  isDead: (worker: string) => boolean,
  now: string,
): Promise<number> {
  return await queries.transaction().execute(async (together) => {
    const leased = await together.selectFrom('job').select(['seq', 'lease']).where('lease', 'is not', null).execute()
    let freed = 0
    for (const { seq, lease } of leased) {
      if (!isDead(lease!.slice(0, lease!.lastIndexOf('/')))) continue
      await together
        .updateTable('job')
        .set({ due_ms: at(now), lease: null })
        .where('seq', '=', seq)
        .execute()
      freed++
    }
    return freed
  })
}

async function depths(queries: Queries<QueueTables>, now: string): Promise<readonly Depth[]> {
  const rows = await queries
    .selectFrom('job')
    .select((e) => [
      'subject',
      e.fn.countAll<number>().as('all'),
      e.fn.countAll<number>().filterWhere('due_ms', '<=', at(now)).as('ready'),
      e.fn.countAll<number>().filterWhere('due_ms', '>', at(now)).filterWhere('lease', 'is not', null).as('leased'),
    ])
    .groupBy('subject')
    .orderBy('subject')
    .execute()
  return rows.map(({ subject, all, ready, leased }) => ({ subject, ready, later: all - ready - leased, leased }))
}

async function nextAt(queries: Queries<QueueTables>, subject: string): Promise<string | undefined> {
  const row = await queries
    .selectFrom('job')
    .select('due_ms')
    .where('subject', '=', subject)
    .orderBy('due_ms')
    .limit(1)
    .executeTakeFirst()
  return row && Temporal.Instant.fromEpochMilliseconds(row.due_ms).toString()
}

/** Narrows a change to the job while this very lease holds. */
function held<Change extends { where(column: 'subject' | 'key' | 'lease', is: '=', value: string): Change }>(
  change: Change,
  job: Pick<Job, 'subject' | 'key' | 'lease'>,
): Change {
  return change.where('subject', '=', job.subject).where('key', '=', job.key).where('lease', '=', job.lease)
}

async function changed(change: { execute(): Promise<readonly object[]> }): Promise<boolean> {
  const [result] = await change.execute()
  if (!result) return false
  if ('numDeletedRows' in result) return result.numDeletedRows === 1n
  return 'numUpdatedRows' in result && result.numUpdatedRows === 1n
}

function at(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds
}

function wholeMs(delayMs: number): number {
  return Math.max(0, Math.round(delayMs))
}
