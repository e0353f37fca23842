// Which quotations changed from one version of a text to the next: what stands between quotation marks.

import { quotedStretches } from '../base/quotation.ts'
import { foldedWords } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import type { Span, SpanChange } from './changed-words.ts'

/** Share of common words at which two quotations count as one that was changed. */
const alikeQuotes = 0.5

/** Quotations withdrawn, new, or with other words. */
export function changedQuotes(earlier: Article, later: Article): readonly SpanChange[] {
  const before = quotesOf(earlier)
  const after = quotesOf(later)
  const gone = without(before, after)
  const fresh = without(after, before)
  const changes: SpanChange[] = []
  for (const was of gone) {
    const best = fresh
      .map((is, at) => ({ at, share: commonShare(was.words, is.words) }))
      .toSorted((a, b) => b.share - a.share)[0]
    const is = best && best.share >= alikeQuotes ? fresh.splice(best.at, 1)[0] : undefined
    changes.push({ was: was.span, ...(is ? { is: is.span } : {}) })
  }
  return [...changes, ...fresh.map((is) => ({ is: is.span }))]
}

type QuoteFound = { readonly span: Span; readonly words: readonly string[] }

function quotesOf({ text }: Article): readonly QuoteFound[] {
  return quotedStretches(text).map((span) => ({ span, words: foldedWords(text.slice(span.start, span.end)) }))
}

function without(these: readonly QuoteFound[], others: readonly QuoteFound[]): QuoteFound[] {
  const known = new Map<string, number>()
  for (const { words: own } of others) known.set(own.join(' '), (known.get(own.join(' ')) ?? 0) + 1)
  return these.filter(({ words: own }) => {
    const left = known.get(own.join(' ')) ?? 0
    if (left > 0) known.set(own.join(' '), left - 1)
    return left === 0
  })
}

/** Words in both, of those of the longer, 0 to 1. */
function commonShare(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      common++
      left.set(word, count - 1)
    }
  }
  return common / Math.max(1, a.length, b.length)
}
