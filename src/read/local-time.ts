// The outlet's own day: a machine's "01:48Z" of the next morning is the evening the page itself prints.

import { type Clock, clockIn } from '../base/clock-times.ts'
import { type DateCandidate, dayIn, daysBetween } from './date-vote.ts'

/**
 * The elected date in the outlet's local time. An instant given in UTC becomes the same instant with the offset that
 * the page gives or shows elsewhere; where only the page's own day is known, and a time zone explains it, that day.
 */
export function inLocalTime(
  winner: DateCandidate,
  candidates: readonly DateCandidate[],
  everything: readonly DateCandidate[],
): DateCandidate {
  if (!isUniversal(winner.value)) return winner
  const at = Date.parse(winner.value)
  const local = everything.find(
    ({ value }) => value.length > 10 && !isUniversal(value) && Math.abs(Date.parse(value) - at) < 60_000,
  )
  if (local) return { ...winner, value: local.value, raw: local.raw, evidence: local.evidence }
  const isPrinted = ({ evidence }: DateCandidate) => evidence === 'byline' || evidence === 'time' || evidence === 'text'
  if (candidates.some((each) => isPrinted(each) && !isUniversal(each.value) && dayIn(each) === dayIn(winner)))
    return winner
  const shown = candidates.find(
    (each) =>
      each.value.length === 10 &&
      each.weight >= 1.5 &&
      each.raw.length < 80 &&
      ['byline', 'time', 'text', 'url'].includes(each.evidence) &&
      isExplained(at, winner.value, dayIn(each)),
  )
  if (!shown) return winner
  const clock = clockIn(shown.raw)
  if (!clock) return shown
  // A clock time that no offset explains is that of another moment, such as a change.
  const exact = withOffset(at, dayIn(shown), clock)
  return exact ? { ...winner, value: exact } : winner
}

function isUniversal(value: string): boolean {
  return /(?:Z|[+-]00:00)$/.test(value)
}

/** Whether a time zone from −12 to +14 hours makes the instant's day the one printed. */
function isExplained(at: number, value: string, day: string): boolean {
  const away = daysBetween(day, value.slice(0, 10))
  const hour = new Date(at).getUTCHours()
  return (away === -1 && hour < 12) || (away === 1 && hour >= 10)
}

/** The instant in the offset that makes it the clock time printed beside the day: 03:00:46Z and "10:00 PM" are five hours apart. */
function withOffset(at: number, day: string, clock: Clock): string | undefined {
  const printed = Date.parse(`${day}T00:00:00Z`) + (clock.hour * 60 + clock.minute) * 60_000
  const minutes = Math.round((printed - Math.floor(at / 60_000) * 60_000) / 60_000)
  if (minutes % 30 !== 0 || minutes < -720 || minutes > 840) return undefined
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19)
  const two = (number: number) => String(number).padStart(2, '0')
  const away = Math.abs(minutes)
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
}
