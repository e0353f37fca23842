// Official exchange rates and indicators, as their issuers give them.

import type { Decimal } from './statement.ts'

/** How many units of `quote` one bought `nominal` units of `base` for, on one day, by one office. */
export type Rate = {
  /** ISO 4217. */
  readonly base: string
  readonly quote: string
  /** Units of `base` the value is for: 1, 10, 100, 1000. */
  readonly nominal: number
  readonly value: Decimal
  /** Day from which the rate is valid, `YYYY-MM-DD`. */
  readonly validOn: string
  /** The office that set it: "National Bank of Kazakhstan". */
  readonly issuer: string
  readonly url?: string
}

/** An indicator: one measure over time, with base and vintage. */
export type Series = {
  readonly id: `series:${string}`
  readonly measure: string
  readonly unit: string
  readonly issuer: string
  readonly points: readonly { readonly period: string; readonly value: Decimal }[]
  /** Day the figures were published, `YYYY-MM-DD`. */
  readonly vintage: string
}
