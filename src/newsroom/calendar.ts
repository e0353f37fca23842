// Weeks and windows: which days an edition covers, counted in the digest's time zone.

import { SholuError } from '../base/errors.ts'
import type { Digest } from '../news/edition.ts'

/** Days covered, both included, and the ISO week that names the edition. */
export type Coverage = { readonly number: string; readonly window: { readonly from: string; readonly to: string } }

/** What the edition due at `now` covers: the ISO week of that day for a weekly, the last days up to it otherwise. */
export function coverageAt(now: string, digest: Pick<Digest, 'timeZone' | 'windowDays'>): Coverage {
  return coverageOfDay(Temporal.Instant.from(now).toZonedDateTimeISO(digest.timeZone).toPlainDate(), digest.windowDays)
}

/** What the edition with a number such as `2025-W51` covers. Throws `edition-unknown` when it is no ISO week. */
export function coverageOf(number: string, digest: Pick<Digest, 'windowDays'>): Coverage {
  const match = /^(\d{4})-W(\d{2})$/.exec(number)
  const week = Number(match?.[2])
  if (!match || week < 1 || week > 53)
    throw new SholuError('edition-unknown', `"${number}" is no edition: numbers are ISO weeks such as 2025-W51.`)
  // 4 January always lies in week 1 (ISO 8601).
  const inWeekOne = Temporal.PlainDate.from({ year: Number(match[1]), month: 1, day: 4 })
  const sunday = inWeekOne.add({ days: 7 - inWeekOne.dayOfWeek + (week - 1) * 7 })
  return coverageOfDay(sunday, digest.windowDays)
}

function coverageOfDay(day: Temporal.PlainDate, windowDays: number): Coverage {
  const to = windowDays === 7 ? day.add({ days: 7 - day.dayOfWeek }) : day
  return {
    number: `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`,
    window: { from: to.subtract({ days: windowDays - 1 }).toString(), to: to.toString() },
  }
}

/** A day so many days later, or earlier when negative. */
export function shiftDay(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
