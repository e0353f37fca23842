// The queue hands out work: offered once by key, leased to one worker at a time, back in line when the worker falls
// silent. It promises at least once; steps are idempotent, so twice does no harm. Any engine that passes
// queue.contract.ts is a queue. What is true stands in the store's ledger: a queue can always be filled again from it.

import path from 'node:path'
import { type Database, databaseFile, openDatabase } from '../base/database.ts'
import { localQueue } from './local.ts'

/**
 * Opens the queue of a data folder, or the one in a database that is already open and may be shared with the store.
 * A queue that opened its own database closes it; a lent one stays open. Throws SholuError: see `openDatabase`.
 */
export async function openQueue(
  place: ({ readonly folder: string } | { readonly database: Database }) & {
    /** Names the worker that takes from it, so that others can tell its leases: `host:pid`. */
    readonly worker?: string
  },
): Promise<Queue> {
  const worker = place.worker ?? ''
  if ('database' in place) return await localQueue(place.database, false, worker)
  const database = openDatabase(path.join(place.folder, databaseFile))
  try {
    return await localQueue(database, true, worker)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** RFC 3339. */
export type Instant = string

/** A piece of work, leased to whoever took it. */
export type Job = {
  readonly subject: string
  readonly key: string
  /** What was offered with it, as JSON gives it back. */
  readonly payload: unknown
  /** How often it was handed out, this time included. */
  readonly attempts: number
  /** Why it came back, as the last worker said. */
  readonly why?: string
  /** Names this handing-out; an answer with another lease is of no effect. */
  readonly lease: string
}

/** Work to be done: a subject (`read`, `gather`), and a key under which it is in line only once. */
export type Offer = {
  readonly subject: string
  readonly key: string
  readonly payload?: unknown
  /** Not handed out earlier. */
  readonly notBefore?: Instant
}

/** What a queue promises; an answer to a job whose lease is over is of no effect. */
export type Queue = {
  /**
   * Puts work in line, all of it or none. What is in line or leased under the same subject and key stays as it is, so
   * offering twice is once. Gives how many were new.
   */
  readonly offer: (offers: readonly Offer[], now: Instant) => Promise<number>
  /** Takes up to `most` jobs that are due, longest due first, and leases them: no other worker gets them meanwhile. */
  readonly take: (subject: string, most: number, leaseMs: number, now: Instant) => Promise<readonly Job[]>
  /** The work is done and leaves the line. False when the lease had passed to another worker. */
  readonly done: (job: Pick<Job, 'subject' | 'key' | 'lease'>) => Promise<boolean>
  /** To be tried again after a while. False when the lease had passed to another worker. */
  readonly again: (
    job: Pick<Job, 'subject' | 'key' | 'lease'>,
    options: { readonly afterMs: number; readonly why: string; readonly now: Instant },
  ) => Promise<boolean>
  /** Keeps the lease while work goes on. False when it had passed to another worker. */
  readonly extend: (
    job: Pick<Job, 'subject' | 'key' | 'lease'>,
    options: { readonly leaseMs: number; readonly now: Instant },
  ) => Promise<boolean>
  /** Frees what workers known to be dead still hold, before their leases end. Gives how many jobs are due again. */
  readonly reclaim: (isDead: (worker: string) => boolean, now: Instant) => Promise<number>
  /** How much stands in line, by subject. */
  readonly depths: (now: Instant) => Promise<readonly Depth[]>
  /** When the next job of a subject can be handed out (a time past when one can be now); nothing when the line is empty. */
  readonly nextAt: (subject: string) => Promise<Instant | undefined>
  readonly close: () => Promise<void>
}

/** How much of one subject is in line. */
export type Depth = {
  readonly subject: string
  /** Can be taken now, jobs whose lease ran out among them. */
  readonly ready: number
  /** Not due yet. */
  readonly later: number
  readonly leased: number
}
