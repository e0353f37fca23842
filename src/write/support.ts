// What a check is given and what it finds: the texts that support, the faults, what may be taken for granted.

import { primaryLanguage } from '../base/language-tag.ts'
import type { Inference } from '../news/edition.ts'

/** A text that supports, with its language and, where known, the day its weekdays count from. */
export type Support = { readonly text: string; readonly language: string; readonly day?: string }

/** What was found missing: the kind of thing, and the words. */
export type Fault = {
  readonly kind:
    | 'passage'
    | 'quote'
    | 'number'
    | 'date'
    | 'name'
    | 'negation'
    | 'modality'
    /** The contrary of what the passage says: "fell" for "rose". */
    | 'contrary'
    /** A near copy with something in it that makes it another sentence. */
    | 'changed'
    /** Reports counted or listed that are not those cited. */
    | 'count'
    /** The passages speak of something else. */
    | 'subject'
    | 'words'
  readonly what: string
}

/** What a comparison may take for granted. */
export type Allowances = {
  /** Headlines, outlet names, bylines, dates of the cited articles: names and numbers may come from them. */
  readonly metadata: readonly string[]
  readonly inferences: readonly Inference[]
  /** How many articles are cited as counted; a spelled or written count up to it is right. */
  readonly counted: number
  /** Whether the sentence only counts reports, so that nothing in them is affirmed or denied. */
  readonly countsOnly?: boolean
  /** Whether words in quotation marks must stand in one support word for word. */
  readonly strictQuotes: boolean
}

/** The text with its quotations blanked out, offsets kept. */
export function blank(text: string, stretches: readonly { readonly start: number; readonly end: number }[]): string {
  let left = text
  for (const { start, end } of stretches) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  return left
}

/** Whether two language tags name one language, whatever its script or country. */
export const sameLanguage = (one: string, other: string) => primaryLanguage(one) === primaryLanguage(other)
