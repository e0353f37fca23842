// Works off what is due at a step: the queue spreads it, each datum ends in one outcome, a batch is kept in one transaction.

import { SholuError } from '../base/errors.ts'
import type { Outcome } from '../news/outcome.ts'
import type { Job } from '../queue/queue.ts'
import type { DatumKind, Settlement } from '../store/store.ts'
import type { Line } from './line.ts'
import { type Verb, versionOf } from './steps.ts'

/** How many data left one step with which outcome in one run. */
export type Tally = { readonly step: string; readonly counts: Readonly<Record<Outcome['kind'], number>> }

/** Counts how data left a step; one that left it twice counts as it left it last. */
export class Counter {
  readonly #step: string
  readonly #outcomes = new Map<string, Outcome['kind']>()

  constructor(step: string) {
    this.#step = step
  }

  add(settlements: readonly Settlement[]): void {
    for (const { entry } of settlements) this.#outcomes.set(entry.datum, entry.outcome.kind)
  }

  get tally(): Tally {
    const counts = { done: 0, 'nothing-to-do': 0, 'set-aside': 0, again: 0 }
    for (const kind of this.#outcomes.values()) counts[kind]++
    return { step: this.#step, counts }
  }
}

/** One datum's way out of a step. */
export function settled(
  line: Line,
  step: Verb,
  datum: string,
  outcome: Outcome,
  facts?: Settlement['facts'],
): Settlement {
  const entry = { step, datum, outcome, by: versionOf(step), at: line.now(), attempts: 1 }
  return facts ? { entry, facts } : { entry }
}

/** What an error of one datum comes to: bad luck is tried again, a bad datum set aside; a bug goes on up. */
export function outcomeOfError(error: unknown): Outcome {
  if (!(error instanceof SholuError)) throw error
  return error.retry
    ? { kind: 'again', why: error.message, afterMs: 15 * 60_000 }
    : { kind: 'set-aside', why: error.message }
}

/** What a step makes of one datum, and how many data it may be given at once. */
export type StepWork = { readonly atOnce: number; settle(datum: string): Promise<Settlement> }

/** Offers all that is due at a step to the queue and works it off, in batches of one transaction each. */
export async function workOff(
  line: Line,
  step: 'read' | 'understand',
  takes: DatumKind,
  work: StepWork,
  counter = new Counter(step),
): Promise<Tally> {
  let done = 0
  for (;;) {
    const due = await line.store.due({ step, takes, by: versionOf(step), now: line.now(), limit: 500 })
    if (due.length === 0) return counter.tally
    const before = done
    await line.queue.offer(
      due.map((key) => ({ subject: step, key })),
      line.clock(),
    )
    let batch = await takeBatch(line, step, work)
    while (batch.jobs.length > 0) {
      const results = await batch.results
      // The next batch is under way while this one is kept.
      const isWell = results.every(({ status }) => status === 'fulfilled')
      const next = isWell ? await takeBatch(line, step, work) : { jobs: [], results: Promise.resolve([]) }
      const settlements = await keepBatch(line, batch.jobs, results)
      counter.add(settlements)
      done += settlements.length
      line.progress(step, done, Math.max(done, before + due.length))
      batch = next
    }
    // All that is left is leased to another worker.
    if (done === before) return counter.tally
  }
}

/** Jobs leased together, and what becomes of them, in their order. */
type Batch = {
  readonly jobs: readonly Job[]
  readonly results: Promise<readonly PromiseSettledResult<Settlement>[]>
}

async function takeBatch(line: Line, step: string, { atOnce, settle }: StepWork): Promise<Batch> {
  const jobs = await line.queue.take(step, 50, leaseMs, line.clock())
  return { jobs, results: settleEach(jobs, atOnce, (job) => settle(job.key)) }
}

/**
 * Keeps what became of a batch, in the order of its jobs. A bug at one datum stops the line: what else was settled is
 * kept all the same, what was not is free again, and the bug goes on up.
 */
async function keepBatch(
  line: Line,
  jobs: readonly Job[],
  results: readonly PromiseSettledResult<Settlement>[],
): Promise<readonly Settlement[]> {
  const settlements = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  await line.store.settleAll(settlements)
  for (const [n, job] of jobs.entries()) {
    if (results[n]?.status === 'fulfilled') await line.queue.done(job)
    else await line.queue.again(job, { afterMs: 0, why: 'the line stopped', now: line.clock() })
  }
  const bug = results.find((result) => result.status === 'rejected')
  if (bug) throw bug.reason
  return settlements
}

/** Settles each of a list, so many at once; after a first failure nothing more is begun. Results are in the list's order. */
async function settleEach<T, R>(
  list: readonly T[],
  atOnce: number,
  settle: (one: T) => Promise<R>,
): Promise<readonly PromiseSettledResult<R>[]> {
  const results: PromiseSettledResult<R>[] = []
  let next = 0
  let failed = false
  const workers = Array.from({ length: Math.min(atOnce, list.length) }, async () => {
    while (next < list.length && !failed) {
      const at = next++
      try {
        results[at] = { status: 'fulfilled', value: await settle(list[at]!) }
      } catch (reason) {
        failed = true
        results[at] = { status: 'rejected', reason }
      }
    }
  })
  await Promise.all(workers)
  return Array.from(list, (_, at) => results[at] ?? { status: 'rejected', reason: new Error('was not begun') })
}

/** A batch takes seconds; a worker silent for this long is taken for dead. */
const leaseMs = 5 * 60_000
