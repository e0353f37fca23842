// The house style of a weekly review as rules a machine can check; the ids are those of the genre's rule list (T1 … L1).

import { findNumbers } from '../base/numbers.ts'
import { foldedWords } from '../base/text.ts'
import type { Article, ArticleId } from '../news/article.ts'
import { type Digest, type Edition, type Item, originsOf } from '../news/edition.ts'
import { wordCount } from './clauses.ts'

/** A rule that an edition breaks. `must` bars it from going out, `should` is shown to the editor. */
export type StyleFault = {
  readonly rule: string
  readonly level: 'must' | 'should'
  readonly place: string
  readonly what: string
}

/** Every rule of house style that an edition breaks. */
export function styleFaults(
  edition: Edition,
  digest: Digest,
  find: (id: ArticleId) => Article | undefined,
): readonly StyleFault[] {
  return [
    ...titleFaults(edition),
    ...standfirstFaults(edition),
    ...edition.items.flatMap((item, n) => itemFaults(item, n + 1, edition, find)),
    ...countFaults(edition, digest),
  ]
}

function fault(rule: string, level: StyleFault['level'], place: string, what: string): StyleFault {
  return { rule, level, place, what }
}

function titleFaults({ title, items }: Edition): StyleFault[] {
  const found: StyleFault[] = []
  const match = /^([^:]{5,60}): (.+)$/u.exec(title)
  if (!match) found.push(fault('T1', 'must', 'title', 'does not read “series: teaser”'))
  else if (items[0] && !match[2]!.startsWith(items[0].headline.replace(/[.。]+$/u, '')))
    found.push(fault('T2', 'should', 'title', 'its first teaser is not the headline of the first item'))
  if (!title.includes('; ')) found.push(fault('T3', 'should', 'title', 'has one teaser, not two'))
  const size = wordCount(title)
  if (size < 12 || size > 28) found.push(fault('T4', 'should', 'title', `has ${size} words, 12 to 28 are usual`))
  if (/[.!]$/u.test(title)) found.push(fault('T1', 'must', 'title', 'ends with a stop'))
  return found
}

function standfirstFaults({ standfirst, publisher, items, inLanguage }: Edition): StyleFault[] {
  const found: StyleFault[] = []
  if (!standfirst.text.includes(publisher)) found.push(fault('S1', 'must', '0', 'does not name the publisher'))
  const size = wordCount(standfirst.text)
  if (size < 28 || size > 66) found.push(fault('S2', 'should', '0', `has ${size} words, 28 to 66 are usual`))
  const told = foldedWords(
    items
      .map(
        (item) =>
          `${item.headline} ${item.paragraphs
            .flat()
            .map((one) => one.text)
            .join(' ')}`,
      )
      .join(' '),
  )
  for (const number of findNumbers(standfirst.text, inLanguage)) {
    if (foldedWords(number.printed).some((word) => /\d/.test(word) && !told.includes(word)))
      found.push(fault('S3', 'must', '0', `${number.printed} stands in no item`))
  }
  return found
}

function itemFaults(
  item: Item,
  n: number,
  edition: Edition,
  find: (id: ArticleId) => Article | undefined,
): StyleFault[] {
  const found: StyleFault[] = []
  const sentences = item.paragraphs.flat()
  const text = sentences.map((sentence) => sentence.text).join(' ')
  if (/[.!]$/u.test(item.headline)) found.push(fault('I2', 'should', `${n}`, 'its headline ends with a stop'))
  const article = find(item.article)
  if (article && !item.ownHeadline && article.headline !== item.headline)
    found.push(fault('I4', 'must', `${n}`, 'its headline is not the outlet’s'))
  if (!sentences[0]!.text.includes(item.outlet))
    found.push(fault('I5', 'must', `${n}.1`, 'the lead does not name the outlet'))
  if (!edition.articles.find((one) => one.id === item.article)?.datePublished)
    found.push(fault('I6', 'must', `${n}`, 'the article has no date'))
  const size = wordCount(text)
  if (size < 80 || size > 280) found.push(fault('I7', 'should', `${n}`, `has ${size} words, 80 to 280 are usual`))
  if (item.paragraphs.length < 3 || item.paragraphs.length > 6)
    found.push(fault('I7', 'should', `${n}`, `has ${item.paragraphs.length} paragraphs, 3 to 6 are usual`))
  if (/!/u.test(text)) found.push(fault('I9', 'must', `${n}`, 'has an exclamation mark'))
  if (originsOf(item) < 1) found.push(fault('F5', 'must', `${n}`, 'counts no origin'))
  return found
}

function countFaults({ items }: Edition, digest: Digest): StyleFault[] {
  const { min, max } = digest.items
  return items.length < min || items.length > max
    ? [fault('I1', 'should', 'edition', `has ${items.length} items, ${min} to ${max} are wanted`)]
    : []
}
