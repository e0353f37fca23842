// The rules by which words follow from a passage that does not hold them: each is recomputed, never believed.

import { findDates } from '../base/dates.ts'
import { findNumbers } from '../base/numbers.ts'
import { fold, squeeze, words } from '../base/text.ts'
import { weekdayNames } from '../base/weekday-names.ts'
import type { Inference } from '../news/edition.ts'
import { dayFollows } from './check-dates.ts'
import { plain, quantities } from './check-numbers.ts'
import type { Allowances, Support } from './support.ts'

/** Whether an inference recorded with a citation really follows; one that does not is ignored, so its words are faults. */
export function inferenceHolds(
  inference: Inference,
  supports: readonly Support[],
  allow: Pick<Allowances, 'metadata' | 'counted'>,
): boolean {
  const text = supports.map((support) => squeeze(support.text)).join('\n')
  const inText = text.includes(squeeze(inference.from))
  const languageOfSupport =
    supports.find((support) => squeeze(support.text).includes(squeeze(inference.from)))?.language ?? 'en'
  switch (inference.rule) {
    case 'metadata':
      return allow.metadata.some((one) => one === inference.from) && inference.to === inference.from
    case 'counted':
      return Number(inference.from) === allow.counted && allow.counted > 0 && isNumber(inference.to, inference.from)
    case 'weekday-to-date':
      return inText && supports.some((support) => weekdayFollows(inference, support))
    case 'index-to-growth':
      return inText && indexFollows(inference, languageOfSupport)
    case 'number-words':
    case 'number-format':
    case 'currency-name':
      return inText && sameQuantity(inference, languageOfSupport)
    case 'date-format': {
      const from = findDates(inference.from, languageOfSupport)[0]?.value
      const to = ['en', 'ru', 'kk'].flatMap((language) =>
        findDates(inference.to, language).map((date) => date.value),
      )[0]
      return inText && from !== undefined && to !== undefined && dayFollows(from, to)
    }
    case 'name-form':
      return inText && isFormOf(inference.from, inference.to)
  }
}

/** Whether a text is one number, in digits or in words, and nothing else. */
function isNumber(text: string, value: string): boolean {
  return ['en', 'ru', 'kk'].some((language) => {
    const [number] = findNumbers(text, language)
    return number !== undefined && plain(number.value) === value && number.printed.length === text.trim().length
  })
}

const romanised: Readonly<Record<string, string>> = {
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  ж: 'zh',
  з: 'z',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
}

/** Whether two names are one in two scripts: the same consonants, and as many vowels between them. */
function isFormOf(from: string, to: string): boolean {
  const bones = nameSkeleton(from)
  const capital = /^\p{Lu}/u
  const everyWord = (name: string) => words(name).every((word) => capital.test(word.text) || word.text.length < 4)
  if (bones.length < 2 || !capital.test(to) || !everyWord(to)) return false
  return bones === nameSkeleton(to) && vowelGroups(from) === vowelGroups(to)
}

const vowelGroups = (name: string) => fold(name).match(/[aeiouyáéíóúäöüаәеёиійоөуүұыэюяьъ]+/gu)?.length ?? 0

/** The consonants of a name in Latin letters, in which its Cyrillic and its Latin form agree: "Токаев", "Tokayev" → "tkv". */
function nameSkeleton(name: string): string {
  return [...fold(name)]
    .map((letter) => romanised[letter] ?? letter)
    .join('')
    .replace(/q/g, 'k')
    .replace(/kh/g, 'h')
    .replace(/[^bcdfghjklmnpqrstvwxz]/g, '')
    .replace(/(.)\1+/g, '$1')
}

function weekdayFollows(inference: Inference, support: Support): boolean {
  if (!support.day) return false
  const index = weekdayNames(support.language).indexOf(fold(inference.from))
  const day = /^\d{4}-\d{2}-\d{2}$/.test(inference.to) ? inference.to : undefined
  if (index < 0 || !day) return false
  const date = Temporal.PlainDate.from(day)
  const apart = Math.abs(date.since(Temporal.PlainDate.from(support.day)).days)
  return date.dayOfWeek === index + 1 && apart <= 7
}

function indexFollows(inference: Inference, language: string): boolean {
  const from = findNumbers(inference.from, language)[0]?.value
  const to = findNumbers(inference.to, 'en')[0]?.value
  if (!from || !to) return false
  const tenths = (value: string) => Math.round(Number(value) * 1000)
  return tenths(from) - 100_000 === tenths(to)
}

/** Whether every number of what is printed is one of the passage, and nothing is printed but that. */
function sameQuantity(inference: Inference, language: string): boolean {
  const from = quantities(inference.from, language)
  return ['en', 'ru', 'kk'].some((other) => {
    const to = quantities(inference.to, other)
    return (
      to.length > 0 &&
      to.every((one) => from.some((ground) => one.value === ground.value && unitsAgree(ground.unit, one.unit)))
    )
  })
}

const unitsAgree = (a: string, b: string) => a === b || a === '' || b === ''
