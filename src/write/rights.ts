// How much of an outlet's wording an edition may print. Design invariant 11: one quotation at most 30 words; all quotations
// of one piece at most 60 words or a tenth of it, whichever is less; no unmarked run of more than 8 words.

import { quotedStretches } from '../base/quotation.ts'
import { foldedWords } from '../base/text.ts'
import type { Article, ArticleId } from '../news/article.ts'
import { type Edition, sentencesOf } from '../news/edition.ts'
import { longestSharedRun, wordCount } from './clauses.ts'
import { lengthOf } from './material.ts'

export const longestQuotation = 30
export const mostQuotedWords = 60
export const mostQuotedShare = 0.1
export const longestUnmarkedRun = 8

/** Words that may be quoted of each text. A reprint draws on the account of the text it repeats. */
export class QuotationAccount {
  readonly #left = new Map<ArticleId, number>()
  readonly #textOf: (article: ArticleId) => ArticleId

  constructor(textOf: (article: ArticleId) => ArticleId) {
    this.#textOf = textOf
  }

  /** Words still free, never more than one quotation may have. */
  left(article: Article): number {
    const budget = this.#left.get(this.#textOf(article.id)) ?? budgetOf(article)
    return Math.min(longestQuotation, budget)
  }

  /** How all accounts stand, to go back to with `restore`. */
  standing(): ReadonlyMap<ArticleId, number> {
    return new Map(this.#left)
  }

  restore(standing: ReadonlyMap<ArticleId, number>): void {
    this.#left.clear()
    for (const [text, left] of standing) this.#left.set(text, left)
  }

  spend(article: Article, quoted: string): void {
    const text = this.#textOf(article.id)
    this.#left.set(text, (this.#left.get(text) ?? budgetOf(article)) - wordCount(quoted))
  }
}

/** Words of a piece that may be quoted in all. */
export function budgetOf(article: Article): number {
  return Math.floor(Math.min(mostQuotedWords, lengthOf(article) * mostQuotedShare))
}

/** A breach of an outlet's rights, in words. */
export type Breach = { readonly place: string; readonly what: string }

/** Every breach in an edition; `licensed` tells whose wording may be used freely. */
export function breaches(
  edition: Edition,
  find: (id: ArticleId) => Article | undefined,
  licensed: (id: ArticleId) => boolean,
): readonly Breach[] {
  const found: Breach[] = []
  const quotedOf = new Map<ArticleId, number>()
  for (const { place, sentence } of sentencesOf(edition)) {
    const marked = quotedStretches(sentence.text)
    const unmarked = marked.reduceRight(
      (text, { start, end }) => `${text.slice(0, start)} ¶ ${text.slice(end)}`,
      sentence.text,
    )
    const sources = new Set(sentence.citations.map((citation) => citation.passage.article))
    for (const id of sources) {
      const article = find(id)
      if (!article || licensed(id)) continue
      const quotes = sentence.citations.some((one) => one.passage.article === id && one.role === 'quotes')
      const stretches = marked.map(({ start, end }) => sentence.text.slice(start, end))
      const taken = quotes
        ? stretches
        : stretches.filter((quoted) => plainWords(article.text).includes(plainWords(quoted)))
      if (taken.length > 0) {
        const size = taken.reduce((sum, quoted) => sum + wordCount(quoted), 0)
        quotedOf.set(id, (quotedOf.get(id) ?? 0) + size)
        if (size > longestQuotation)
          found.push({ place, what: `a quotation of ${size} words, ${longestQuotation} are allowed` })
      }
      const run = longestSharedRun(unnamed(unmarked), foldedWords(article.text))
      if (run > longestUnmarkedRun)
        found.push({ place, what: `${run} words of ${id} in a row without quotation marks` })
    }
  }
  for (const [id, size] of quotedOf) {
    const article = find(id)
    if (article && size > budgetOf(article))
      found.push({ place: 'edition', what: `${size} words quoted of ${id}, ${budgetOf(article)} are allowed` })
  }
  return found
}

/** The words of a text between blanks, to look for whole words in. */
const plainWords = (text: string) => ` ${foldedWords(text).join(' ')} `

/** The words of a sentence, names and figures apart, since they are nobody's wording. */
function unnamed(text: string): readonly string[] {
  const plain = text.replace(/[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.,%’'-]*/gu, '¶')
  return plain.split(/\s+/).flatMap((part) => (part.includes('¶') ? ['¶'] : foldedWords(part)))
}
