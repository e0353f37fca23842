// Tells from what the pages of an outlet read as that its layout changed: what nearly every page had, nearly none has now,
// more surely than chance or another mix of pieces explains. Pure. See notes/layout-alarms.md.

import { type FaultCount, type LayoutAlarm, type LayoutFault, layoutAlarmId } from '../news/layout-alarm.ts'
import type { PageNote } from '../news/page-note.ts'

/** How a fault is told, and how many pages and days it takes: who writes a piece changes sooner than how pages are built. */
type Rule = { readonly fault: LayoutFault; readonly fewestPages: number; readonly fewestDays: number }

const rules: readonly Rule[] = [
  { fault: 'no-article', fewestPages: 10, fewestDays: 1 },
  { fault: 'no-date', fewestPages: 5, fewestDays: 1 },
  { fault: 'short-text', fewestPages: 10, fewestDays: 2 },
  { fault: 'no-byline', fewestPages: 10, fewestDays: 2 },
]

/** Pages before the change: at least, at most, and the largest share of them with the fault. */
const before = { fewest: 20, most: 40, share: 0.1 }

/** The least share of pages with the fault since the change. */
const sinceShare = 0.9

/** The chance that the pages since the change lack it by luck must be smaller. */
const luck = 0.0001

/** A text is short when it has less than this share of the usual length. */
const shortShare = 1 / 3

/** So many pages end an alarm when at most one of them has the fault. */
const lastPages = 5

/** Alarms to be raised. Notes are those of one outlet, newest first. */
export function newAlarms(notes: readonly PageNote[], raisedAt: string): readonly LayoutAlarm[] {
  return rules.flatMap((rule) => alarmBy(rule, notes, raisedAt) ?? [])
}

/** An open alarm as it stands after more pages: with new counts, or closed when the newest pages are as they were before. */
export function alarmNow(alarm: LayoutAlarm, notes: readonly PageNote[], at: string): LayoutAlarm {
  const pages = pagesFor(alarm.fault, notes).map((note) => ({ note, faulty: isFaulty(alarm, note) }))
  const last = pages.slice(-lastPages)
  if (last.length === lastPages && last.filter((page) => page.faulty).length <= 1) return { ...alarm, closedAt: at }
  const since = Temporal.Instant.from(alarm.since)
  const after = pages.filter(({ note }) => Temporal.Instant.compare(note.capturedAt, since) >= 0)
  return { ...alarm, now: countOf(after), urls: urlsOf(after) }
}

function alarmBy({ fault, fewestPages, fewestDays }: Rule, notes: readonly PageNote[], raisedAt: string) {
  const pages = pagesFor(fault, notes)
  let found: { readonly alarm: LayoutAlarm; readonly chance: number } | undefined
  for (let first = before.fewest; first <= pages.length - fewestPages; first++) {
    const earlier = pages.slice(Math.max(0, first - before.most), first)
    const usualLength = medianOf(earlier.filter((note) => note.sort === 'article').map((note) => note.length))
    const judged = (note: PageNote) => ({ note, faulty: isFaulty({ fault, usualLength }, note) })
    const was = countOf(earlier.map(judged))
    const since = pages.slice(first).map(judged)
    const now = countOf(since)
    const isSudden = was.faulty <= was.pages * before.share && now.faulty >= now.pages * sinceShare && since[0]!.faulty
    const isOn = since.slice(-lastPages).filter((page) => page.faulty).length >= lastPages - 1
    const days = new Set(since.map(({ note }) => note.capturedAt.slice(0, 10)))
    if (!isSudden || !isOn || days.size < fewestDays) continue
    const chance = chanceOf(was, now)
    if (chance > luck || (found && chance >= found.chance)) continue
    const { outlet, capturedAt } = pages[first]!
    const id = layoutAlarmId(outlet, fault, capturedAt)
    const alarm = { id, outlet, fault, since: capturedAt, now, before: was, usualLength, urls: urlsOf(since), raisedAt }
    found = { alarm, chance }
  }
  return found?.alarm
}

/** The pages a fault can be seen on, oldest first: all, or those that are articles. */
function pagesFor(fault: LayoutFault, notes: readonly PageNote[]): readonly PageNote[] {
  return notes.filter((note) => fault === 'no-article' || note.sort === 'article').toReversed()
}

function isFaulty({ fault, usualLength }: Pick<LayoutAlarm, 'fault' | 'usualLength'>, note: PageNote): boolean {
  switch (fault) {
    case 'no-article':
      return note.sort !== 'article'
    case 'short-text':
      return note.length < usualLength * shortShare
    case 'no-date':
      return !note.hasDate
    case 'no-byline':
      return !note.hasByline
  }
}

type Judged = { readonly note: PageNote; readonly faulty: boolean }

function countOf(pages: readonly Judged[]): FaultCount {
  return { faulty: pages.filter((page) => page.faulty).length, pages: pages.length }
}

function urlsOf(pages: readonly Judged[]): readonly string[] {
  return pages
    .filter((page) => page.faulty)
    .slice(-3)
    .map(({ note }) => note.url)
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Fisher's exact test, one-sided: the chance of so many faulty pages among the later ones, were all pages alike. */
function chanceOf(was: FaultCount, now: FaultCount): number {
  const all = was.pages + now.pages
  const faulty = was.faulty + now.faulty
  let chance = 0
  for (let among = now.faulty; among <= Math.min(now.pages, faulty); among++)
    chance += Math.exp(
      logChoose(faulty, among) + logChoose(all - faulty, now.pages - among) - logChoose(all, now.pages),
    )
  return chance
}

function logChoose(of: number, some: number): number {
  if (some < 0 || some > of) return Number.NEGATIVE_INFINITY
  let sum = 0
  for (let n = 1; n <= some; n++) sum += Math.log((of - some + n) / n)
  return sum
}
