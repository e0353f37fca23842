// Whole strings that machines write as dates: ISO 8601, seconds since 1970, RFC 5322 and what date() of C prints.

import { timeIn } from './clock-times.ts'
import { isoDay } from './date-parts.ts'

/** The date of a string that is nothing else; undefined when it is none of these forms. */
export function machineDate(text: string): string | undefined {
  return isoDate(text) ?? epochDate(text) ?? unixDate(text)
}

const isoPattern =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i

function isoDate(text: string): string | undefined {
  const match = isoPattern.exec(text)
  if (!match) return undefined
  const day = isoDay(Number(match[1]), Number(match[2]), Number(match[3]))
  if (!day || match[4] === undefined || match[7] === undefined) return day
  if (Number(match[4]) > 23 || Number(match[5]) > 59) return day
  return `${day}T${match[4]}:${match[5]}:${match[6] ?? '00'}${offsetOf(match[7])}`
}

/** Seconds or milliseconds since 1970, as some pages and feeds give them. */
function epochDate(text: string): string | undefined {
  if (!/^(?:1|9)\d{8,9}(?:\d{3})?$/.test(text)) return undefined
  const milliseconds = Number(text) * (text.length > 11 ? 1 : 1000)
  const instant = new Date(milliseconds).toISOString()
  return /^(?:199|20)/.test(instant) ? instant.replace(/\.\d+Z$/, 'Z') : undefined
}

function offsetOf(printed: string): string {
  if (/^(?:z|utc|gmt)$/i.test(printed)) return 'Z'
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(printed)
  return match ? `${match[1]}${match[2]}:${match[3] ?? '00'}` : 'Z'
}

const unixPattern =
  /^(?:[a-z]{3},?\s)?([a-z]{3})\s+(\d{1,2})\s(\d\d):(\d\d)(?::(\d\d))?\s(?:([a-z]{3,4}|(?:gmt|utc)?[+-]\d\d:?\d\d)\s)?(\d{4})$/i
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** "Thu Dec 18 14:05:00 JST 2025", as date() of C and Java's Date print it. */
function unixDate(text: string): string | undefined {
  const match = unixPattern.exec(text)
  const day = match && isoDay(Number(match[7]), shortMonths.indexOf(match[1]!.toLowerCase()) + 1, Number(match[2]))
  if (!day) return undefined
  const time = match[6] && timeIn(`${match[3]}:${match[4]}:${match[5] ?? '00'} ${match[6]}`)
  return time ? `${day}T${time}` : day
}
