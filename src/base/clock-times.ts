// Printed times of day with their zones: "14:05 JST", "下午2時05分 GMT+8", "2.05 p.m. EST".

/** A time of day as printed, the zone left aside. */
export type Clock = { readonly hour: number; readonly minute: number; readonly second: number }

/** The first printed time of day, whether its zone is told or not. */
export function clockIn(text: string): Clock | undefined {
  const match = timePattern.exec(text)
  return match ? clockOf(match) : undefined
}

/**
 * The first printed time that has its offset, as ISO 8601: `14:05:00+09:00`. Undefined when the zone is not told.
 * "ET" is one offset in winter and another in summer, and needs the day (`YYYY-MM-DD`).
 */
export function timeIn(text: string, day?: string): string | undefined {
  const match = timePattern.exec(text)
  const clock = match && clockOf(match)
  const zone = match && (zoneOf(match[6], match[7]) ?? (day && clock ? offsetOn(day, clock, match[6]) : undefined))
  return !clock || zone == null ? undefined : `${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}${zone}`
}

function clockOf(match: RegExpExecArray): Clock | undefined {
  let hour = Number(match[2])
  const minute = Number(match[3])
  if (/p/i.test(match[5] ?? '') || /下午|午後|오후/.test(match[1] ?? '')) hour = (hour % 12) + 12
  else if (/a/i.test(match[5] ?? '') && hour === 12) hour = 0
  return hour > 23 || minute > 59 ? undefined : { hour, minute, second: Number(match[4] ?? 0) }
}

/** Offsets in minutes of the zone names bylines use; names that mean several zones (CST, IST) are left out. */
const zones: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  мск: 180,
  trt: 180,
  gst: 240,
  azt: 240,
  uzt: 300,
  pkt: 300,
  kgt: 360,
  ict: 420,
  hkt: 480,
  sgt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}
/** What newspapers of North America print the year round. */
const regions: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
}

function offsetOn(day: string, { hour, minute }: Clock, name: string | undefined): string | undefined {
  const region = name && regions[name.toLowerCase()]
  if (!region) return undefined
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: region, plainTime: { hour, minute } }).offset
}

const timePattern =
  /(?:^|[^\d.:])(上午|下午|午前|午後|오전|오후)?\s*(\d{1,2})(?::|h|時|时|시\s?|\.(?=\d\d(?!\d|\.\d)))\s?(\d{2})(?:分|분)?(?::(\d{2}))?(?:\.\d+)?\s*([ap]\.?\s?m\b\.?)?\s*\(?(?:(Z|UTC|GMT|МСК|[ECMP]T(?![A-Za-z])|[A-Za-z]{3,4})?\s?([+-]\d{1,2}(?::?\d{2})?)?)/iu

function zoneOf(name: string | undefined, shift: string | undefined): string | undefined {
  const known = name === undefined ? undefined : zones[name.toLowerCase()]
  if (shift !== undefined && (name === undefined || known === 0)) {
    const match = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(shift)!
    return `${match[1]}${two(Number(match[2]))}:${match[3] ?? '00'}`
  }
  if (known === undefined) return undefined
  if (known === 0) return 'Z'
  const minutes = Math.abs(known)
  return `${known < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
