// From a sentence down to the bytes an outlet served: sentence → citation → passage → article → capture. And the same walk
// for a whole edition, which fails at one changed byte.

import { messageOf, SholuError } from '../base/errors.ts'
import type { Article } from '../news/article.ts'
import { type Capture, captureHolds } from '../news/capture.ts'
import { type Citation, type Edition, editionDigest, type Sentence, sentencesOf } from '../news/edition.ts'
import { holds } from '../news/passage.ts'
import { reader } from '../read/read.ts'
import { check } from '../write/write.ts'
import { findEdition } from './editions.ts'
import type { Line } from './line.ts'
import { knowledgeOf } from './reading.ts'
import { type ChangedCitation, changedCitations } from './versions.ts'

/** One rung after another under a citation. */
export type Rung = {
  readonly citation: Citation
  readonly article?: Article
  readonly capture?: Capture
  /** Address of the feed that led to the capture. */
  readonly feed?: string
  readonly passageHolds: boolean
  readonly bytesHold: boolean | 'no longer kept'
}

/** A sentence with the ladder under each of its citations. */
export type Trace = {
  readonly edition: Pick<Edition, 'id' | 'number' | 'title' | 'status'>
  readonly place: string
  readonly sentence: Sentence
  readonly rungs: readonly Rung[]
}

/** Walks a sentence down. Throws `edition-unknown` or `place-unknown`. */
export async function trace(line: Line, name: string, place: string): Promise<Trace> {
  const edition = await findEdition(line, name)
  const found = [...sentencesOf(edition)].find((one) => one.place === place)
  if (!found) {
    const places = [...sentencesOf(edition)].map((one) => one.place)
    throw new SholuError(
      'place-unknown',
      `Edition ${edition.number} has no sentence ${place}; they run from ${places[0]} to ${places.at(-1)}.`,
    )
  }
  const rungs: Rung[] = []
  for (const citation of found.sentence.citations) rungs.push(await rungOf(line, citation))
  const { id, number, title, status } = edition
  return { edition: { id, number, title, status }, place, sentence: found.sentence, rungs }
}

async function rungOf({ store, settings }: Line, citation: Citation): Promise<Rung> {
  const article = await store.article(citation.passage.article)
  const capture = article ? await store.capture(article.capture) : undefined
  const feed = capture?.feed ? settings.feeds.find((one) => one.id === capture.feed)?.url : undefined
  return {
    citation,
    ...(article ? { article } : {}),
    ...(capture ? { capture } : {}),
    ...(feed ? { feed } : {}),
    passageHolds: article !== undefined && holds(citation.passage, article),
    bytesHold: capture ? await bytesHold(store, capture) : false,
  }
}

async function bytesHold(store: Line['store'], capture: Capture): Promise<boolean | 'no longer kept'> {
  try {
    const body = await store.bodyOf(capture.id)
    return body ? captureHolds(capture, body) : 'no longer kept'
  } catch (error) {
    if (error instanceof SholuError && error.code === 'capture-changed') return false
    throw error
  }
}

/** What verifying an edition found; sound when `faults` is empty. */
export type Verification = {
  readonly edition: Pick<Edition, 'id' | 'number' | 'title' | 'status'>
  readonly digest: string
  readonly sentences: number
  readonly citations: number
  readonly articles: number
  readonly captures: number
  /** Captures whose bytes are no longer kept, so that only their hash vouches for them. */
  readonly withoutBytes: number
  /** Cited words that their outlets have changed since. No fault of the edition: the captures hold what was read. */
  readonly changedSince: readonly ChangedCitation[]
  readonly faults: readonly string[]
}

/**
 * Re-checks every citation of an edition: the content is what was approved, each passage stands in its article, each
 * article is still what its capture reads as, each capture's bytes have its hash, no sentence says more than its passages.
 */
export async function verify(newsroom: Line, name: string): Promise<Verification> {
  const { store } = newsroom
  const edition = await findEdition(newsroom, name)
  const faults: string[] = []
  const digest = editionDigest(edition)
  if (edition.approval && edition.approval.digest !== digest)
    faults.push(`the edition is not the one that ${edition.approval.by} approved: its content has the hash ${digest}`)
  const articles = new Map<string, Article>()
  let withoutBytes = 0
  for (const cited of edition.articles) {
    const article = await store.article(cited.id)
    if (!article) {
      faults.push(`${cited.id} (${cited.url}) is not in the archive`)
      continue
    }
    articles.set(article.id, article)
    const found = await faultsOfArticle(newsroom, article, cited.capture.digest)
    if (found === 'no longer kept') withoutBytes++
    else faults.push(...found)
  }
  const verdicts = check(edition, (id) => articles.get(id))
  for (const verdict of verdicts)
    if (verdict.support !== 'supported')
      faults.push(`sentence ${verdict.place} (${verdict.support}): ${verdict.faults.join('; ')}`)
  const sentences = [...sentencesOf(edition)]
  const { id, number, title, status } = edition
  return {
    edition: { id, number, title, status },
    digest,
    sentences: sentences.length,
    citations: sentences.reduce((sum, { sentence }) => sum + sentence.citations.length, 0),
    articles: edition.articles.length,
    captures: new Set(edition.articles.map((article) => article.capture.id)).size,
    withoutBytes,
    changedSince: await changedCitations(newsroom, edition),
    faults,
  }
}

async function faultsOfArticle(
  { store, readers }: Line,
  article: Article,
  digest: string,
): Promise<readonly string[] | 'no longer kept'> {
  const capture = await store.capture(article.capture)
  if (!capture) return [`${article.capture} (${article.url}) is not in the archive`]
  if (capture.digest !== digest) return [`${capture.id} (${article.url}) does not have the hash the edition names`]
  let body: Uint8Array | undefined
  try {
    body = await store.bodyOf(capture.id)
  } catch (error) {
    return [messageOf(error)]
  }
  if (!body) return 'no longer kept'
  if (!captureHolds(capture, body))
    return [`the bytes of ${capture.id} (${article.url}) are not those that were captured`]
  // Another version of the reader may rightly read otherwise.
  if (article.reader !== reader) return []
  const known = await knowledgeOf(store, article)
  if (!known) return [`${article.id} (${article.url}) was read with ${article.readWith}, which is not in the archive`]
  const answer = await readers.read({ capture, body, known })
  if (answer.kind === 'failed') return [answer.why]
  // The row as a whole, not its id alone: who changes a row leaves the id.
  return answer.reading.kind === 'article' && JSON.stringify(answer.reading.article) === JSON.stringify(article)
    ? []
    : [`${article.id} (${article.url}) is not what its capture reads as`]
}
