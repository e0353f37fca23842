// Captures, their bytes and their visits. The bytes stand in a table of the same file, not in files beside it: so the
// datum, its bytes and its ledger line are one transaction, one backup, one integrity check, and a kill between two
// of them cannot happen. A page is some 20 kB gzipped; a week of 20,000 pages makes 400 MB, which SQLite holds well.

import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { SholuError } from '../base/errors.ts'
import { type Capture, type CaptureId, captureHolds, type FreshCapture } from '../news/capture.ts'
import type { Visit } from './store.ts'
import { millisecondsOf, nounFrom, type StoreQueries } from './tables.ts'

/** A capture whose bytes are compressed already, which takes time and so comes before the transaction. */
export type PackedCapture = { readonly capture: Capture; readonly gzip: Uint8Array }

/** Checks the bytes against their capture and compresses them. */
export async function pack({ capture, body }: FreshCapture): Promise<PackedCapture> {
  if (!captureHolds(capture, body))
    throw new SholuError('capture-changed', `Cannot keep ${capture.id} of ${capture.url}: its bytes are not its own.`)
  return { capture, gzip: await promisify(gzip)(body) }
}

/** Keeps a capture, its bytes and this visit. True when the capture is new. */
export async function keepCapture(queries: StoreQueries, { capture, gzip }: PackedCapture): Promise<boolean> {
  const seen = millisecondsOf(capture.capturedAt)
  await queries
    .insertInto('body')
    .values({ digest: capture.digest, gzip })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('capture')
    .values({
      id: capture.id,
      url: capture.url,
      digest: capture.digest,
      captured_at: capture.capturedAt,
      first_seen_ms: seen,
      last_seen_ms: seen,
      noun: JSON.stringify(capture),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  const isNew = numInsertedOrUpdatedRows === 1n
  const visit = { capture: capture.id, at: capture.capturedAt }
  if (isNew) await insertVisit(queries, visit, capture.url)
  else await keepVisit(queries, visit)
  return isNew
}

/** Notes that a capture's bytes were seen. Throws when there is no such capture: a bug of the caller. */
export async function keepVisit(queries: StoreQueries, { capture, at }: Visit): Promise<void> {
  const seen = millisecondsOf(at)
  const row = await queries
    .updateTable('capture')
    .set((e) => ({
      last_seen_ms: e.fn<number>('max', ['last_seen_ms', e.val(seen)]),
      first_seen_ms: e.fn<number>('min', ['first_seen_ms', e.val(seen)]),
    }))
    .where('id', '=', capture)
    .returning('url')
    .executeTakeFirst()
  if (!row) throw new Error(`No visit can be kept of ${capture}: it is not in the store.`)
  await insertVisit(queries, { capture, at }, row.url)
}

async function insertVisit(queries: StoreQueries, { capture, at }: Visit, url: string): Promise<void> {
  await queries
    .insertInto('visit')
    .values({ capture, url, at, at_ms: millisecondsOf(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findCapture(queries: StoreQueries, id: CaptureId): Promise<Capture | undefined> {
  const row = await queries.selectFrom('capture').select('noun').where('id', '=', id).executeTakeFirst()
  return row && nounFrom(row)
}

export async function bodyOf(queries: StoreQueries, id: CaptureId): Promise<Uint8Array | undefined> {
  const row = await queries
    .selectFrom('capture')
    .innerJoin('body', 'body.digest', 'capture.digest')
    .select(['noun', 'gzip'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const capture = nounFrom<Capture>(row)
  const body = await promisify(gunzip)(row.gzip).catch(() => undefined)
  if (body && captureHolds(capture, body)) return new Uint8Array(body.buffer, body.byteOffset, body.length)
  throw new SholuError('capture-changed', `The kept bytes of ${id} (${capture.url}) are not those that were captured.`)
}

export async function capturesOf(queries: StoreQueries, url: string): Promise<readonly Capture[]> {
  const rows = await queries
    .selectFrom('capture')
    .select('noun')
    .where('url', '=', url)
    .orderBy('first_seen_ms')
    .orderBy('id')
    .execute()
  return rows.map(nounFrom<Capture>)
}

export async function visitsOf(queries: StoreQueries, url: string): Promise<readonly Visit[]> {
  const rows = await queries
    .selectFrom('visit')
    .select(['capture', 'at'])
    .where('url', '=', url)
    .orderBy('at_ms')
    .orderBy('capture')
    .execute()
  return rows.map(({ capture, at }) => ({ capture: capture as CaptureId, at }))
}

export async function newestCapture(queries: StoreQueries, url: string): Promise<Capture | undefined> {
  const row = await queries
    .selectFrom('capture')
    .select('noun')
    .where('url', '=', url)
    .orderBy('last_seen_ms', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && nounFrom(row)
}

export async function hasCaptureOf(queries: StoreQueries, url: string): Promise<boolean> {
  return (
    (await queries.selectFrom('capture').select('id').where('url', '=', url).limit(1).executeTakeFirst()) !== undefined
  )
}

export async function dropBodies(queries: StoreQueries, lastSeenBefore: string): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('body')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('capture')
            .select('capture.id')
            .whereRef('capture.digest', '=', 'body.digest')
            .where('capture.last_seen_ms', '>=', millisecondsOf(lastSeenBefore)),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
