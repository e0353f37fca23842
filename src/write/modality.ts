// Words that deny and words that weaken, by language. A sentence may be no surer than its passage, and never drop a "not".

import { primaryLanguage } from '../base/language-tag.ts'
import { foldedWords } from '../base/text.ts'

const negators: Readonly<Record<string, readonly string[]>> = {
  en: [
    'not',
    'no',
    'never',
    'none',
    'nobody',
    'nothing',
    'neither',
    'nor',
    'without',
    'cannot',
    "can't",
    "don't",
    "doesn't",
    "didn't",
    "won't",
    "wouldn't",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "hasn't",
    "haven't",
    "hadn't",
    "couldn't",
    "shouldn't",
    'hardly',
    'scarcely',
    'unlikely',
    'denied',
    'denies',
    'refused',
    'failed',
  ],
  ru: ['не', 'ни', 'нет', 'без', 'никогда', 'никто', 'ничего', 'нельзя', 'отказался', 'отрицает'],
  kk: ['емес', 'жоқ', 'ешқашан', 'ешкім', 'ештеңе'],
  de: ['nicht', 'kein', 'keine', 'keinen', 'keiner', 'nie', 'niemals', 'niemand', 'nichts', 'ohne', 'weder', 'noch'],
  fr: ['ne', 'pas', 'jamais', 'aucun', 'aucune', 'sans', 'ni', 'rien'],
  tr: ['değil', 'yok', 'hiç', 'asla'],
}

/** Strength of what is claimed, from possible (1) to planned (4); a plain statement is 5. */
const weakeners: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    could: 1,
    might: 1,
    may: 1,
    possibly: 1,
    perhaps: 1,
    can: 2,
    would: 2,
    should: 2,
    likely: 2,
    probably: 2,
    reportedly: 2,
    allegedly: 2,
    alleged: 2,
    suggests: 2,
    appears: 2,
    seems: 2,
    expected: 3,
    expects: 3,
    hopes: 3,
    hope: 3,
    aims: 3,
    seeks: 3,
    planned: 4,
    plans: 4,
    intends: 4,
    will: 4,
  },
  ru: {
    может: 1,
    могут: 1,
    возможно: 1,
    вероятно: 2,
    якобы: 2,
    предположительно: 2,
    бы: 2,
    ожидается: 3,
    намерен: 4,
    намерена: 4,
    планирует: 4,
    планируется: 4,
    будет: 4,
    будут: 4,
  },
  kk: { мүмкін: 1, ықтимал: 2, күтілуде: 3, жоспарлап: 4, жоспарлануда: 4 },
  de: { könnte: 1, könnten: 1, möglicherweise: 1, wohl: 2, voraussichtlich: 3, soll: 3, sollen: 3, wird: 4, werden: 4 },
  fr: { pourrait: 1, pourraient: 1, 'peut-être': 1, devrait: 3, devraient: 3, prévoit: 4 },
  tr: { olabilir: 1, belki: 1, muhtemelen: 2, bekleniyor: 3, planliyor: 4 },
}

/** The denying words of a text, folded, in order. */
export function negatorsIn(text: string, language: string): readonly string[] {
  const known = new Set(negators[primaryLanguage(language)] ?? [])
  return foldedWords(text).filter(
    (word) => known.has(word) || (primaryLanguage(language) === 'en' && word.endsWith("n't")),
  )
}

/** The weakening words of a text, folded, with their strength. */
export function weakenersIn(
  text: string,
  language: string,
): readonly { readonly word: string; readonly strength: number }[] {
  const known = weakeners[primaryLanguage(language)] ?? {}
  // The month, which only a capital tells from the verb.
  const months = primaryLanguage(language) === 'en' ? text.replace(/(?<=\S\s+|\d\s*)May\b|\bMay(?=\s+\d)/g, ' ') : text
  return foldedWords(months).flatMap((word) => (Object.hasOwn(known, word) ? [{ word, strength: known[word]! }] : []))
}
