// A place in an article's text. Everything an edition says rests on passages, so a passage carries both where it
// stands and what stood there when it was read: the W3C Web Annotation position and quote selectors together.

import { SholuError } from '../base/errors.ts'
import { pointOffset, pointSlice } from '../base/text.ts'
import type { Article, ArticleId } from './article.ts'

export type Passage = {
  readonly article: ArticleId
  /** Unicode code points into `Article.text`, inclusive. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** The words that stand there. */
  readonly exact: string
}

/** The passage between two code points. Throws when there is no such place in the text. */
export function passage(article: Pick<Article, 'id' | 'text'>, start: number, end: number): Passage {
  const exact = pointSlice(article.text, start, end)
  if (!(start >= 0 && start < end && [...exact].length === end - start)) {
    throw new SholuError('passage-outside-text', `No passage ${start}–${end} in ${article.id}: it has no such place.`)
  }
  return { article: article.id, start, end, exact }
}

/** The same from UTF-16 offsets, which is what JavaScript's own search and match functions give. */
export function passageAt(article: Pick<Article, 'id' | 'text'>, startUnit: number, endUnit: number): Passage {
  return passage(article, pointOffset(article.text, startUnit), pointOffset(article.text, endUnit))
}

/** Whether the passage still says what it said. */
export function holds(place: Passage, article: Pick<Article, 'id' | 'text'>): boolean {
  return place.article === article.id && pointSlice(article.text, place.start, place.end) === place.exact
}
