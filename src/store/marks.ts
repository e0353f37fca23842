// What people did to facts, and official rates: the small things kept beside the ladder.

import type { Mark } from '../news/mark.ts'
import type { Rate } from '../news/rate.ts'
import { nounFrom, type StoreQueries } from './tables.ts'

export async function keepMark(queries: StoreQueries, mark: Mark): Promise<void> {
  await queries
    .insertInto('mark')
    .values({ thing: mark.on, kind: mark.kind, noun: JSON.stringify(mark) })
    .execute()
}

export async function dropMark(queries: StoreQueries, on: Mark['on'], kind: Mark['kind']): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('mark')
    .where('thing', '=', on)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export async function listMarks(queries: StoreQueries, on?: readonly Mark['on'][]): Promise<readonly Mark[]> {
  const rows = await queries
    .selectFrom('mark')
    .select('noun')
    .$if(on !== undefined, (query) => query.where('thing', 'in', on!))
    .orderBy('seq')
    .execute()
  return rows.map(nounFrom<Mark>)
}

export async function keepRates(queries: StoreQueries, rates: readonly Rate[]): Promise<void> {
  for (const rate of rates) {
    const noun = JSON.stringify(rate)
    await queries
      .insertInto('rate')
      .values({ issuer: rate.issuer, base: rate.base, quote: rate.quote, valid_on: rate.validOn, noun })
      .onConflict((conflict) => conflict.columns(['issuer', 'base', 'quote', 'valid_on']).doUpdateSet({ noun }))
      .execute()
  }
}

export async function ratesOn(queries: StoreQueries, day: string): Promise<readonly Rate[]> {
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

export async function listRates(
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
