// What one money costs in another, and whether two amounts of which a text says that they are the same really are.

import { absolute, compared, minus, over, times, toDigits } from '../base/decimal.ts'
import type { Rate } from '../news/rate.ts'
import type { Decimal } from '../news/statement.ts'
import { ratePerUnit } from './read-rates.ts'

/** A rate worked out from others of the same bank. */
export type Cross = {
  readonly base: string
  readonly quote: string
  /** What one `base` costs in `quote`, to 12 significant digits. */
  readonly value: Decimal
  readonly issuer: string
  /** The earlier of the days of the rates it is made of. */
  readonly validOn: string
}

/** Rates whose days lie further apart are not put together: some banks set part of their list weekly. */
const daysApart = 7

/** What one `base` costs in `quote` by the first bank of the list that can tell. Banks are never mixed in one cross. */
export function crossRate(base: string, quote: string, rates: readonly Rate[]): Cross | undefined {
  for (const list of Map.groupBy(rates, (rate) => rate.issuer).values()) {
    const cross = crossOf(base, quote, list)
    if (cross) return cross
  }
  return undefined
}

type Leg = { readonly value: Decimal; readonly validOn: string }

function crossOf(base: string, quote: string, list: readonly Rate[]): Cross | undefined {
  const { issuer } = list[0]!
  const direct = legOf(base, quote, list)
  if (direct) return { base, quote, value: toDigits(direct.value, 12), issuer, validOn: direct.validOn }
  const monies = new Set(list.flatMap((rate) => [rate.base, rate.quote]))
  for (const pivot of monies) {
    const there = legOf(base, pivot, list)
    const on = legOf(pivot, quote, list)
    if (!there || !on || apart(there.validOn, on.validOn) > daysApart) continue
    const validOn = there.validOn < on.validOn ? there.validOn : on.validOn
    return { base, quote, value: toDigits(times(there.value, on.value), 12), issuer, validOn }
  }
  return undefined
}

/** The newest rate of a pair, in either direction. */
function legOf(base: string, quote: string, list: readonly Rate[]): Leg | undefined {
  let newest: Leg | undefined
  for (const rate of list) {
    if (newest && rate.validOn <= newest.validOn) continue
    if (rate.base === base && rate.quote === quote) newest = { value: ratePerUnit(rate), validOn: rate.validOn }
    else if (rate.base === quote && rate.quote === base)
      newest = { value: over('1', ratePerUnit(rate)), validOn: rate.validOn }
  }
  return newest
}

function apart(a: string, b: string): number {
  return Math.abs(Temporal.PlainDate.from(a).since(Temporal.PlainDate.from(b)).days)
}

/** Whether two amounts are the same money. `off` is the relative difference from what the rate gives. */
export type Comparison =
  | { readonly kind: 'holds' | 'differs'; readonly expected: Decimal; readonly off: Decimal; readonly by: Cross }
  | { readonly kind: 'no-rate' }

/**
 * Whether `amount` of `unit` comes to `otherAmount` of `otherUnit` within `tolerance` (a share: `0.02` is two per cent), by
 * any of the banks: "144,500 tenge ($280)". Rates should be those of the day of the text.
 */
export function holdsWithin(
  amount: Decimal,
  unit: string,
  otherAmount: Decimal,
  otherUnit: string,
  rates: readonly Rate[],
  tolerance: Decimal,
): Comparison {
  let nearest: Comparison = { kind: 'no-rate' }
  for (const list of Map.groupBy(rates, (rate) => rate.issuer).values()) {
    const by = unit === otherUnit ? undefined : crossOf(unit, otherUnit, list)
    if (!by) continue
    const expected = times(amount, by.value)
    if (compared(expected, '0') === 0) continue
    const off = toDigits(over(absolute(minus(otherAmount, expected)), absolute(expected)), 6)
    const found = {
      kind: compared(off, tolerance) <= 0 ? ('holds' as const) : ('differs' as const),
      expected: toDigits(expected, 12),
      off,
      by,
    }
    if (nearest.kind === 'no-rate' || compared(off, nearest.off) < 0) nearest = found
  }
  return nearest
}
