// What the ways of composing share: citations, sentences fit to be quoted, marks within marks.

import { quotedStretches } from '../base/quotation.ts'
import { squeeze, unitOffset, words } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import type { Citation, Inference, Sentence } from '../news/edition.ts'
import { passageAt } from '../news/passage.ts'
import type { Figure, Statement } from '../news/statement.ts'
import { wordCount } from './clauses.ts'
import { type ArticleSentence, type Material, sentencesIn } from './material.ts'
import type { Phrases } from './phrase-parts.ts'
import { longestUnmarkedRun, type QuotationAccount } from './rights.ts'

export type Paragraph = [Sentence, ...Sentence[]]

/** What composing an item draws on. */
export type Composing = {
  readonly material: Material
  readonly phrases: Phrases
  readonly account: QuotationAccount
  /** Place of the item in the edition, from 0; wording turns with it. */
  readonly turn: number
}

export function cite(
  passage: Citation['passage'],
  role: Citation['role'],
  inferences: readonly Inference[] = [],
): Citation {
  return { passage, role, inferences }
}

/** A sentence without its final stop. */
export const unstop = (text: string) => squeeze(text).replace(/[.。]+(?=["”»’]?$)/u, '')

/** Double quotation marks inside a quotation become the inner ones of the edition's language. */
export function inner(text: string, phrases: Phrases): string {
  return quotedStretches(text).reduceRight((whole, { start, end, outerStart, outerEnd }) => {
    return whole.slice(0, outerStart) + phrases.innerQuote(whole.slice(start, end)) + whole.slice(outerEnd)
  }, text)
}

/** Sentences of the paragraphs proper: whole ones of some length, so that no date line or subhead is taken for one. */
export function runningSentences(article: Article): readonly ArticleSentence[] {
  return sentencesIn(article).filter(
    ({ text, block }) =>
      article.blocks[block]!.kind === 'paragraph' &&
      /[.!?。！？…]["”»」’)]*$/u.test(text.trim()) &&
      wordCount(text) >= 7,
  )
}

/** The first words of an article, by which it is cited where it is only counted. */
export function openingOf(article: Article): Citation['passage'] {
  const first = sentencesIn(article)[0]!.passage
  const start = unitOffset(article.text, first.start)
  const text = article.text.slice(start, unitOffset(article.text, first.end))
  const found = words(text)
  const last = found[Math.min(found.length, /\p{Lo}/u.test(found[0]?.text ?? '') ? 16 : longestUnmarkedRun) - 1]
  return last ? passageAt(article, start, start + last.end) : first
}

/** A figure as a statement. */
export type FigureStatement = Statement & Figure

/** Fewest and most words of an item; house style I7. */
export const itemWords = { least: 80, most: 280 } as const
