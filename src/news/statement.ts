// What an article says that an edition may repeat: a quote, a figure, a claim, a pledge.

import type { ArticleId } from './article.ts'
import type { EntityId, Mention } from './entity.ts'
import type { Passage } from './passage.ts'

export type StatementId = `statement:${string}`

/** Who is said to have said it. A list of them is the source chain, nearest to the article first. */
export type Attribution = {
  readonly kind: 'outlet' | 'agency' | 'person' | 'institution' | 'document' | 'unnamed'
  /** As printed: "Jiji Press", "government sources". */
  readonly name: string
  readonly role?: string
  readonly entity?: EntityId
  /** The words that attribute it: "according to Jiji Press". Absent when it follows from the credit line. */
  readonly cue?: Passage
}

/** An exact decimal number in plain notation: `-1.0`, `144500`. Never a float. */
export type Decimal = string

/** Words said or written by somebody. */
export type Quote = {
  readonly kind: 'quote'
  /** `direct`: all of it in marks; `mixed`: part of it; `indirect`: none. */
  readonly manner: 'direct' | 'mixed' | 'indirect'
  /** The stretches inside quotation marks, marks excluded. */
  readonly quoted: readonly Passage[]
  readonly speaker?: Speaker
}

/** Whoever speaks, as the article introduces them. */
export type Speaker = {
  readonly name: string
  /** "press secretary to the Kazakh president". */
  readonly role?: string
  readonly entity?: EntityId
  /** Where the speaker is named for this quote, perhaps as "he". */
  readonly passage?: Passage
}

/** A number that tells something. */
export type Figure = {
  readonly kind: 'figure'
  /** With the scale applied: "3.7 billion" is `3700000000`. */
  readonly value: Decimal
  /** The upper end, where the article gives a range. */
  readonly upTo?: Decimal
  /** `%`, an ISO 4217 code, or the counted noun as printed. Empty when a bare number. */
  readonly unit: string
  /** `growth`: a change in per cent; `index`: base 100; `share`, `amount`, `count`, `rate`. */
  readonly form: 'amount' | 'count' | 'share' | 'growth' | 'index' | 'rate'
  readonly printed: string
  readonly measure?: string
  readonly period?: string
  /** "year-on-year". */
  readonly comparison?: string
  readonly approximate: boolean
  /** The same amount in a second currency, as the article gives it in brackets. */
  readonly alsoAs?: { readonly value: Decimal; readonly unit: string }
}

/** A thing said to be so, with nothing more specific to it. */
export type Claim = { readonly kind: 'claim' }

/** A claim about what somebody will do. */
export type Pledge = {
  readonly kind: 'pledge'
  /** Who promises, as printed. */
  readonly by?: string
  /** ISO 8601 date or reduced date (`2026`, `2026-03`) by which it is promised. */
  readonly due?: string
  readonly duePrinted?: string
}

export type Statement = {
  readonly id: StatementId
  /** The whole sentence or clause the statement was made in. */
  readonly passage: Passage
  readonly chain: readonly Attribution[]
} & (Quote | Figure | Claim | Pledge)

/** A time expression with the day or span it was resolved to, by the article's own date. */
export type DatedMention = {
  readonly passage: Passage
  /** ISO 8601 date, reduced date, or interval (`2025-12-19/2025-12-20`). */
  readonly value: string
  /** How it followed: `explicit`, `weekday`, `relative`, `year-from-article`. */
  readonly rule: 'explicit' | 'weekday' | 'relative' | 'year-from-article'
}

/** All that was understood of one article. */
export type Understanding = {
  readonly article: ArticleId
  readonly statements: readonly Statement[]
  readonly mentions: readonly Mention[]
  readonly dates: readonly DatedMention[]
  /** The version of the verb that made it: `understand@1`. */
  readonly by: string
}
