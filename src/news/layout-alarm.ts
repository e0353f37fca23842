// The alarm of an outlet whose pages no longer read as they did: most likely its layout changed, and our reading did not.

import { sha256 } from '../base/hash.ts'
import type { OutletId } from './outlet.ts'

/** What pages suddenly lack: an article, most of the text, a date of their own, a byline. */
export type LayoutFault = 'no-article' | 'short-text' | 'no-date' | 'no-byline'

/** How many of some pages have the fault. */
export type FaultCount = { readonly faulty: number; readonly pages: number }

export type LayoutAlarm = {
  /** Hash of outlet, fault and beginning. */
  readonly id: `alarm:${string}`
  readonly outlet: OutletId
  readonly fault: LayoutFault
  /** When the first of the faulty pages was captured, RFC 3339. */
  readonly since: string
  /** The pages since then. */
  readonly now: FaultCount
  /** The pages before, when the alarm was raised. */
  readonly before: FaultCount
  /** Code points a text usually had before. */
  readonly usualLength: number
  /** Addresses of the newest pages with the fault, three at most. */
  readonly urls: readonly string[]
  readonly raisedAt: string
  /** Set when the pages read as they did before. */
  readonly closedAt?: string
}

/** The id of an alarm. */
export function layoutAlarmId(outlet: OutletId, fault: LayoutFault, since: string): LayoutAlarm['id'] {
  return `alarm:${sha256(`${outlet}\n${fault}\n${since}`).slice(0, 32)}`
}
