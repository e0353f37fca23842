// Compares two versions of a page: what stands above the text, which words, and
// among them which figures and which quotations.

import { unitOffset, words } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import { type Passage, passageAt } from '../news/passage.ts'
import type { Change, FieldChange, VersionDiff } from '../news/version.ts'
import { changedFigures, valueIn } from './changed-figures.ts'
import { changedQuotes } from './changed-quotes.ts'
import { changedWords, type SpanChange } from './changed-words.ts'

/** What changed from one version of a page to a later one. */
export function compareVersions(earlier: Article, later: Article): VersionDiff {
  const { changes, moved, sameWords } = changedWords(earlier, later)
  const toChange = ({ was, is }: SpanChange): Change => ({
    ...(was ? { was: passageAt(earlier, was.start, was.end) } : {}),
    ...(is ? { is: passageAt(later, is.start, is.end) } : {}),
  })
  const total = words(earlier.text).length + words(later.text).length
  return {
    earlier: earlier.id,
    later: later.id,
    sameShare: total === 0 ? 1 : Math.min(1, (2 * sameWords) / total),
    fields: changedFields(earlier, later),
    words: changes.map(toChange),
    moved: moved.map((span) => passageAt(later, span.start, span.end)),
    figures: changedFigures(earlier, later, changes).map(({ was, is }) => ({
      ...toChange({ ...(was ? { was } : {}), ...(is ? { is } : {}) }),
      ...(was ? { wasValue: valueIn(was) } : {}),
      ...(is ? { isValue: valueIn(is) } : {}),
    })),
    quotes: changedQuotes(earlier, later).map(toChange),
  }
}

/** Where the words of a passage stand in another version of the piece, nearest to their old place; undefined when nowhere. */
export function findAgain(passage: Passage, version: Article): Passage | undefined {
  const near = unitOffset(version.text, passage.start)
  let best: number | undefined
  for (let at = version.text.indexOf(passage.exact); at >= 0; at = version.text.indexOf(passage.exact, at + 1))
    if (best === undefined || Math.abs(at - near) < Math.abs(best - near)) best = at
  return best === undefined ? undefined : passageAt(version, best, best + passage.exact.length)
}

function changedFields(earlier: Article, later: Article): readonly FieldChange[] {
  const fields = (article: Article): Readonly<Record<FieldChange['field'], string>> => ({
    headline: article.headline,
    byline: article.byline.map((author) => author.name).join(', '),
    agency: article.agency ?? '',
    dateline: article.dateline ?? '',
    datePublished: article.datePublished?.value ?? '',
    dateModified: article.dateModified?.value ?? '',
  })
  const was = fields(earlier)
  const is = fields(later)
  return (Object.keys(was) as FieldChange['field'][])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, was: was[field], is: is[field] }))
}
