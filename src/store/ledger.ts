// The work ledger: which datum stands at which step with which outcome, and from that, what is due.

import { sql } from '../base/database.ts'
import type { LedgerEntry, Outcome, OutcomeKind } from '../news/outcome.ts'
import type { Balance, DatumKind, StepCount } from './store.ts'
import { millisecondsOf, type StoreQueries, type StoreTables } from './tables.ts'

export async function keepEntry(queries: StoreQueries, entry: LedgerEntry): Promise<void> {
  const row = rowOf(entry)
  await queries
    .insertInto('ledger')
    .values(row)
    .onConflict((conflict) => conflict.columns(['step', 'datum']).doUpdateSet(row))
    .execute()
}

export async function outcomeOf(queries: StoreQueries, step: string, datum: string): Promise<LedgerEntry | undefined> {
  const row = await queries
    .selectFrom('ledger')
    .selectAll()
    .where('step', '=', step)
    .where('datum', '=', datum)
    .executeTakeFirst()
  return row && entryOf(row)
}

export async function due(
  queries: StoreQueries,
  wanted: { step: string; takes: DatumKind; by: string; now: string; limit?: number },
): Promise<readonly string[]> {
  const { step, takes, by, now, limit } = wanted
  const rows = await given(queries, takes)
    .leftJoin('ledger', (join) => join.onRef('ledger.datum', '=', 'given.datum').on('ledger.step', '=', step))
    .select('given.datum')
    // A capture whose bytes were dropped cannot be read again; that is no fault of the step.
    .where('given.workable', '=', 1)
    .where((e) =>
      e.or([
        e('ledger.datum', 'is', null),
        e('ledger.made_by', '!=', by),
        e.and([e('ledger.kind', '=', 'again'), e('ledger.due_ms', '<=', millisecondsOf(now))]),
      ]),
    )
    .orderBy('given.place')
    .$if(limit !== undefined, (query) => query.limit(Math.max(0, limit!)))
    .execute()
  return rows.map((row) => row.datum)
}

export async function reopen(queries: StoreQueries, step: string, datum: string | undefined): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('ledger')
    .where('step', '=', step)
    .where('kind', '=', 'set-aside')
    .$if(datum !== undefined, (query) => query.where('datum', '=', datum!))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export async function ledgerCounts(queries: StoreQueries): Promise<readonly StepCount[]> {
  const rows = await queries
    .selectFrom('ledger')
    .select((e) => ['step', 'kind', e.fn.countAll<number>().as('count')])
    .groupBy(['step', 'kind'])
    .orderBy('step')
    .execute()
  const steps = new Map<string, Record<OutcomeKind, number>>()
  for (const { step, kind, count } of rows) {
    const counts = steps.get(step) ?? noOutcomes()
    counts[kind as OutcomeKind] = count
    steps.set(step, counts)
  }
  return [...steps].map(([step, counts]) => ({ step, counts }))
}

export async function balance(queries: StoreQueries, step: string, takes: DatumKind): Promise<Balance> {
  const rows = await given(queries, takes)
    .leftJoin('ledger', (join) => join.onRef('ledger.datum', '=', 'given.datum').on('ledger.step', '=', step))
    .select((e) => ['ledger.kind', e.fn.countAll<number>().as('count')])
    .groupBy('ledger.kind')
    .execute()
  const counts = noOutcomes()
  let all = 0
  let waiting = 0
  for (const { kind, count } of rows) {
    all += count
    if (kind === null) waiting = count
    else counts[kind as OutcomeKind] = count
  }
  return { step, given: all, counts, waiting }
}

export async function listSetAside(
  queries: StoreQueries,
  {
    step,
    limit,
    kinds = ['set-aside'],
  }: { readonly step?: string; readonly limit?: number; readonly kinds?: readonly OutcomeKind[] } = {},
): Promise<readonly LedgerEntry[]> {
  const rows = await queries
    .selectFrom('ledger')
    .selectAll()
    .where('kind', 'in', [...kinds])
    .$if(step !== undefined, (query) => query.where('step', '=', step!))
    .orderBy('at_ms', 'desc')
    .orderBy('step')
    .orderBy('datum')
    .$if(limit !== undefined, (query) => query.limit(Math.max(0, limit!)))
    .execute()
  return rows.map(entryOf)
}

/** All data of a kind a step can be given, each with its place in the line and whether it can be worked on. */
function given(queries: StoreQueries, takes: DatumKind) {
  const lines = {
    feed: sql<Given>`(select id as datum, id as place, 1 as workable from feed)`,
    capture: sql<Given>`(select capture.id as datum, seq as place, exists
      (select 1 from body where body.digest = capture.digest) as workable from capture)`,
    article: sql<Given>`(select id as datum, seq as place, 1 as workable from article where retired = 0)`,
  }
  return queries.selectFrom(lines[takes].as('given'))
}

type Given = { datum: string; place: number; workable: number }
type LedgerRow = StoreTables['ledger']

function noOutcomes(): Record<OutcomeKind, number> {
  return { done: 0, 'nothing-to-do': 0, 'set-aside': 0, again: 0 }
}

function rowOf({ step, datum, outcome, by, at, attempts }: LedgerEntry): LedgerRow {
  const at_ms = millisecondsOf(at)
  const after_ms = outcome.kind === 'again' ? Math.round(outcome.afterMs) : null
  const due_ms = after_ms === null ? null : at_ms + after_ms
  const why = outcome.kind === 'done' ? null : outcome.why
  return { step, datum, kind: outcome.kind, why, after_ms, due_ms, made_by: by, at, at_ms, attempts }
}

function entryOf(row: LedgerRow): LedgerEntry {
  const { step, datum, made_by: by, at, attempts } = row
  return { step, datum, outcome: outcomeFrom(row), by, at, attempts }
}

function outcomeFrom(row: LedgerRow): Outcome {
  const kind = row.kind as OutcomeKind
  const why = row.why ?? ''
  if (kind === 'done') return { kind }
  if (kind === 'again') return { kind, why, afterMs: row.after_ms ?? 0 }
  return { kind, why }
}
