// What a text of a page is written in: the text decides, and the page's own word for it where the text leaves it open.

import { isLanguageToldApart, type LanguageGuess, languageOf } from '../base/language.ts'
import { primaryLanguage } from '../base/language-tag.ts'

/** What was decided, and what the text alone said for it. */
export type Written = {
  /** BCP 47; `und` if unknown. */
  readonly language: string
  readonly guess: LanguageGuess
}

/** The language of a text of a page that declares one (BCP 47, or anything a page may hold there). */
export function writtenIn(text: string, declared: string | undefined): Written {
  const said = declared && isLanguage(declared) ? primaryLanguage(declared) : undefined
  const guess = languageOf(text, said)
  if (guess.language === 'und') return { language: said ?? 'und', guess }
  const told = primaryLanguage(guess.language)
  if (!said || told === said) return { language: guess.language, guess }
  // Norwegian and Serbo-Croatian have several names for what the letters cannot tell apart.
  if (tongues.some((group) => group.includes(said) && group.includes(told)))
    return { language: said, guess: { language: said, confidence: guess.confidence } }
  // Of a language that is not in the model the text says nothing; it would be taken for its nearest relative.
  return { language: !isLanguageToldApart(said) && guess.confidence < surely ? said : guess.language, guess }
}

/** As sure as an answer about a few sentences is. */
const surely = 0.97

const tongues: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sh', 'me'],
  ['id', 'ms'],
  ['fa', 'prs'],
  ['tl', 'fil'],
]

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Pages declare "utf-8" and "lang" too; those name no language. */
function isLanguage(declared: string): boolean {
  if (!/^[a-z]{2,3}(?:[-_]|$)/i.test(declared)) return false
  const language = primaryLanguage(declared)
  const known = isNamed.get(language) ?? names.of(language) !== undefined
  isNamed.set(language, known)
  return known
}

/** Codes of two or three letters that were asked for: there are not many. */
const isNamed = new Map<string, boolean>()
