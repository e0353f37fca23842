// Numbers: the same value and unit must stand in a passage, whatever the script or format.

import { findDates } from '../base/dates.ts'
import { findNumbers } from '../base/numbers.ts'
import { fold, foldedWords } from '../base/text.ts'
import type { Inference } from '../news/edition.ts'
import { directionsIn } from './opposites.ts'
import type { Allowances, Fault, Support } from './support.ts'

type NumberKey = {
  readonly value: string
  readonly unit: string
  readonly printed: string
  readonly start: number
  readonly end: number
  readonly sign?: '+' | '-'
}

export function quantities(text: string, language: string): readonly NumberKey[] {
  return findNumbers(text, language)
    .filter((found) => found.sort === 'quantity' || found.sort === 'year' || found.sort === 'ordinal')
    .flatMap(({ value, upTo, unit, printed, start, end, sign }) => {
      const key = { unit, printed, start, end, ...(sign ? { sign } : {}) }
      return [{ ...key, value: plain(value) }, ...(upTo ? [{ ...key, value: plain(upTo) }] : [])]
    })
}

/** A decimal without sign and trailing zeros: the sign is looked at where it is printed. */
export function plain(value: string): string {
  const unsigned = value.replace(/^[-−+]/, '')
  return unsigned.includes('.') ? unsigned.replace(/0+$/, '').replace(/\.$/, '') : unsigned
}

export function numberFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  allow: Pick<Allowances, 'metadata' | 'counted'>,
): Fault[] {
  const said = quantities(outside, language)
  if (said.length === 0) return []
  const dated = findDates(outside, language)
  const literal = foldedWords([...supports.map((support) => support.text), ...allow.metadata].join(' '))
  const named = allow.metadata.flatMap((text) => quantities(text, language))
  return said.flatMap((number) => {
    if (dated.some((date) => date.start <= number.start && number.end <= date.end)) return []
    if (supports.some((support) => numberStandsIn(number, support))) return []
    if (named.some((one) => one.value === number.value && unitFollows(one.unit, number.unit))) return []
    if (number.unit === '' && literal.includes(fold(number.printed))) return []
    if (number.unit === '' && /^\d+$/.test(number.value) && allow.counted > 0 && Number(number.value) <= allow.counted)
      return []
    if (inferred.some((inference) => numberFollows(number, inference, language))) return []
    return [{ kind: 'number' as const, what: number.printed }]
  })
}

/** Whether a passage, or an inference from it, gives the number that is printed. */
export function givesNumber(
  printed: string,
  language: string,
  support: Support,
  inferred: readonly Inference[],
): boolean {
  const said = quantities(printed, language)
  return (
    said.length > 0 &&
    said.every(
      (number) =>
        numberStandsIn(number, support) || inferred.some((inference) => numberFollows(number, inference, language)),
    )
  )
}

function numberStandsIn(number: NumberKey, { text, language }: Support): boolean {
  return quantities(text, language).some(
    (ground) =>
      ground.value === number.value &&
      unitFollows(ground.unit, number.unit) &&
      signFollows(ground.sign, number.sign, text, language),
  )
}

function numberFollows(number: NumberKey, inference: Inference, language: string): boolean {
  return quantities(inference.to, language).some(
    (one) => one.value === number.value && unitFollows(one.unit, number.unit),
  )
}

/** A unit may be left out and never be put in. */
const unitFollows = (ground: string, said: string) => said === '' || ground === said

/** A printed sign follows from the same sign, or from words of rising and falling where the passage prints none. */
function signFollows(ground: '+' | '-' | undefined, said: '+' | '-' | undefined, text: string, language: string) {
  if (said === undefined || ground === said) return true
  if (ground !== undefined) return false
  const { up, down } = directionsIn(text, language)
  return said === '-' ? down : up || !down
}
