// Names and weekdays in the cases of Russian and Kazakh: whether two printed forms are forms of one word.

import { monthNames } from '../base/month-names.ts'
import { fold } from '../base/text.ts'
import { weekdayNames } from '../base/weekday-names.ts'

const russianEnding =
  /^(?:а|я|у|ю|е|и|ы|о|ой|ей|ою|ею|ом|ем|ём|ам|ям|ами|ями|ах|ях|ью|ь|й|ий|ый|ого|его|ому|ему|ым|им|ими|ых|их|ая|яя|ую|юю|ые|ие|ое)?$/u
const kazakhEnding =
  /^(?:лар|лер|дар|дер|тар|тер)?(?:ымыз|іміз|ы|і|сы|сі)?(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|нда|нде|да|де|та|те|нан|нен|дан|ден|тан|тен|мен|бен|пен|н|а|е)?(?:ғы|гі|қы|кі)?(?:лық|лік|дық|дік|тық|тік)?$/u

/** Whether two words are forms of one name, in any case of Russian and Kazakh or the possessive of English. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a === b) return true
  if (a[0] !== b[0] || !/^\p{sc=Cyrillic}/u.test(a) || !/^\p{sc=Cyrillic}/u.test(b)) return false
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++
  if (shared < 3 || shared < Math.min(a.length, b.length) - 2) return false
  const [restA, restB] = [a.slice(shared), b.slice(shared)]
  if ((restA === '' || restB === '') && kazakhEnding.test(restA) && kazakhEnding.test(restB)) return true
  // The last letter shared may belong to both endings: сред-а, сред-ам.
  return [shared, shared - 1].some(
    (stem) => stem >= 3 && russianEnding.test(a.slice(stem)) && russianEnding.test(b.slice(stem)),
  )
}

const bare = (word: string) => fold(word).replace(/'s?$/, '')

/** The day of the week a word names in some case of it, 1 Monday to 7 Sunday. */
export function weekdayNamed(word: string, language: string): number | undefined {
  // "Among", which looks like a form of Wednesday.
  if (fold(word) === 'среди') return undefined
  const at = weekdayNames(language).findIndex((name) => name[0] === word[0]?.toLowerCase() && sameName(name, word))
  return at < 0 ? undefined : at + 1
}

/** The month a word names in some case of it, 1 to 12; an English one is told from a verb by its capital. */
export function monthNamed(word: string, language: string): number | undefined {
  if (language.startsWith('en') && !/^\p{Lu}/u.test(word)) return undefined
  const at = monthNames(language).findIndex((names) =>
    names.some((name) => name[0] === word[0]?.toLowerCase() && sameName(name, word)),
  )
  return at < 0 ? undefined : at + 1
}
