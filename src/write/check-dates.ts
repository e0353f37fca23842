// Days, months and weekdays: they must stand in a passage or in the cited article’s own date.

import { findDates } from '../base/dates.ts'
import { fold, foldedWords, words } from '../base/text.ts'
import type { Inference } from '../news/edition.ts'
import { monthNamed, weekdayNamed } from './inflection.ts'
import type { Fault, Support } from './support.ts'

export function dateFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  metadata: readonly string[],
): Fault[] {
  const printed = metadata.filter((text) => /^\d{4}-\d{2}-\d{2}/.test(text)).map((text) => text.slice(0, 10))
  const given = supports.flatMap((support) => findDates(support.text, support.language).map((date) => date.value))
  const known = [...given, ...printed, ...inferred.filter((one) => daysOf.has(one.rule)).map((one) => one.to)]
  const dates = findDates(outside, language)
  const faults: Fault[] = dates
    .filter((date) => !known.some((ground) => dayFollows(ground, date.value)))
    .filter((date) => !inferred.some((inference) => inference.to.includes(date.printed)))
    .map((date) => ({ kind: 'date' as const, what: date.printed }))
  const months = new Set([
    ...supports.flatMap((support) => monthsIn(support.text, support.language).map((one) => one.month)),
    ...known.flatMap((date) => partsOf(date)[1] ?? []).map(Number),
  ])
  for (const { month, word } of monthsIn(outside, language)) {
    const inDate = dates.some((date) => date.printed.includes(word))
    if (!inDate && !months.has(month)) faults.push({ kind: 'date', what: word })
  }
  const weekdays = new Set(
    supports.flatMap((support) => weekdaysIn(support.text, support.language).map((one) => one.weekday)),
  )
  for (const { weekday, word } of weekdaysIn(outside, language))
    if (!weekdays.has(weekday) && !inferred.some((one) => foldedWords(one.to).includes(fold(word))))
      faults.push({ kind: 'date', what: word })
  return faults
}

const daysOf = new Set<Inference['rule']>(['weekday-to-date', 'date-format'])

/** Whether a date follows from another: never more exact than it, but that a year may be understood. */
export function dayFollows(ground: string, said: string): boolean {
  const [year, month, day] = partsOf(ground)
  const [saidYear, saidMonth, saidDay] = partsOf(said)
  return (
    (!saidYear || !year || saidYear === year) &&
    (!saidMonth || saidMonth === month) &&
    (!saidDay || saidDay === day || said === ground)
  )
}

function partsOf(date: string): readonly [string | undefined, string | undefined, string | undefined] {
  const match = /^(?:(\d{4})|--)?-?(\d{2})?-?(\d{2})?/.exec(date)
  return [match?.[1], match?.[2], match?.[3]]
}

function weekdaysIn(text: string, language: string) {
  return words(text).flatMap(({ text: word }) => {
    const weekday = weekdayNamed(word, language)
    return weekday ? [{ weekday, word }] : []
  })
}

function monthsIn(text: string, language: string) {
  return words(text).flatMap(({ text: word }) =>
    word.split(/[-–]/).flatMap((part) => {
      const month = monthNamed(part, language)
      return month ? [{ month, word: part }] : []
    }),
  )
}
