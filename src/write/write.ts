// Stories become the draft of an edition: select, compose, and a check that tries to refute every sentence.
// No clock and no chance come in: the same material gives the same draft, byte for byte.

import type { Article, ArticleId } from '../news/article.ts'
import {
  type CitedArticle,
  citedArticle,
  type Edition,
  type EditionId,
  type Item,
  type Sentence,
  sentencesOf,
  type Verdict,
} from '../news/edition.ts'
import { articlesOf } from '../news/story.ts'
import { check } from './check.ts'
import { wordCount } from './clauses.ts'
import { compose } from './compose.ts'
import { type Material, sentencesIn } from './material.ts'
import { phrasesFor } from './phrases.ts'
import { type Breach, breaches, QuotationAccount } from './rights.ts'
import { type Decision, select } from './select.ts'
import { type StyleFault, styleFaults } from './style.ts'

export { check, checkSentence, compare } from './check.ts'
export { type Judgement, judgeClaim } from './claim.ts'
export { aboutness, type Material } from './material.ts'
export { type Breach, breaches } from './rights.ts'
export type { Decision } from './select.ts'
export { type StyleFault, styleFaults } from './style.ts'
export { shorten, summarise } from './summary.ts'
export type { Fault, Support } from './support.ts'

/** The version of this verb. A newer one makes drafts due again. */
export const writer = 'write@1'

/** A draft with everything that was decided and found about it. */
export type Draft = {
  readonly edition: Edition
  readonly decisions: readonly Decision[]
  readonly verdicts: readonly Verdict[]
  readonly breaches: readonly Breach[]
  readonly style: readonly StyleFault[]
}

/** Why there is no draft. */
export type NoDraft = { readonly why: string; readonly decisions: readonly Decision[] }

/** Writes the draft of one edition. A sentence the check refutes is left out, never printed. */
export function write(material: Material): Draft | NoDraft {
  const { digest } = material
  const phrases = phrasesFor(digest.inLanguage)
  const { choices, decisions } = select(material)
  const articleOf = new Map(material.articles.map((article) => [article.id, article]))
  const find = (id: ArticleId) => articleOf.get(id)
  const textOf = new Map<ArticleId, ArticleId>()
  for (const story of material.stories)
    for (const origin of story.origins) for (const id of articlesOf(origin)) textOf.set(id, origin.article)
  const account = new QuotationAccount((id) => textOf.get(id) ?? id)
  const written = choices.flatMap((choice, turn) => compose(choice, { material, phrases, account, turn }) ?? [])
  const items = written.flatMap((item) => withoutRefuted(item, material, find) ?? [])
  if (items.length === 0)
    return {
      why: `no foreign report on ${digest.beat.name} from ${material.window.from} to ${material.window.to} can be printed`,
      decisions,
    }
  const edition = assemble(items, material)
  const verdicts = check(edition, find)
  const licensed = (id: ArticleId) => {
    const article = find(id)
    return article !== undefined && material.outletOf(article)?.policy === 'licensed'
  }
  return {
    edition,
    decisions,
    verdicts,
    breaches: breaches(edition, find, licensed),
    style: styleFaults(edition, digest, find),
  }
}

function assemble(items: readonly Item[], material: Material): Edition {
  const { digest, window, number, previous } = material
  const phrases = phrasesFor(digest.inLanguage)
  const edition: Omit<Edition, 'articles'> = {
    id: `edition:${digest.id.replace(/^digest:/, '')}/${number}` as EditionId,
    digest: digest.id,
    series: digest.title,
    publisher: digest.publisher,
    number,
    inLanguage: digest.inLanguage,
    status: 'draft',
    window,
    title: titleOf(digest.title, items),
    standfirst: standfirstOf(items, material, phrases.standfirst, phrases.quote),
    items,
    rates: material.rates,
    ...(previous ? { previous: { id: previous.id, number: previous.number, title: previous.title } } : {}),
    corrections: [],
    madeBy: [...material.madeBy, writer],
  }
  return { ...edition, articles: citedArticles({ ...edition, articles: [] }, material) }
}

/** `{series}: {headline of item 1}; {second teaser}`, 12 to 28 words where the headlines allow it (rules T1–T4). */
function titleOf(series: string, items: readonly Item[]): string {
  const [first, ...others] = items.map((item) => item.headline.replace(/[.。]+$/u, ''))
  const room = 28 - wordCount(series) - wordCount(first!)
  const second = others.find((headline) => wordCount(headline) <= room)
  return second ? `${series}: ${first}; ${second}` : `${series}: ${first}`
}

/** One sentence with three topics of the edition, each by the headline it stands under. */
function standfirstOf(
  items: readonly Item[],
  material: Material,
  say: (topics: readonly string[], publisher: string, country: string) => string,
  quote: (words: string) => string,
): Sentence {
  const rubricsSeen = new Set<string>()
  const spread = items.filter((item) => !rubricsSeen.has(item.rubric) && rubricsSeen.add(item.rubric))
  const topics = [...new Set([items[0]!, ...spread, ...items])].slice(0, 3)
  const citations = topics.map((item) => {
    const article = material.articles.find((one) => one.id === item.article)!
    return {
      passage: sentencesIn(article)[0]!.passage,
      role: 'reports' as const,
      inferences: [{ rule: 'metadata' as const, from: item.headline, to: item.headline }],
    }
  })
  const [first, ...rest] = citations
  const text = say(
    topics.map((item) => quote(item.headline.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’')))),
    material.digest.publisher,
    material.digest.beat.name,
  )
  return { text, citations: [first!, ...rest] }
}

/** Everything a rendering must know of each article, in order of first use. */
function citedArticles(edition: Edition, material: Material): readonly CitedArticle[] {
  const ids = new Set<ArticleId>()
  for (const item of edition.items) {
    ids.add(item.article)
    for (const carrier of item.carriers) ids.add(carrier.article)
  }
  for (const { sentence } of sentencesOf(edition))
    for (const citation of sentence.citations) ids.add(citation.passage.article)
  return [...ids].map((id) => {
    const article = material.articles.find((one) => one.id === id)!
    return citedArticle(article, material.outletOf(article), material.captureOf(article))
  })
}

/** The item without the sentences the check refutes; undefined when its lead is one of them. */
function withoutRefuted(
  item: Item,
  material: Material,
  find: (id: ArticleId) => Article | undefined,
): Item | undefined {
  const trial = assemble([item], material)
  const verdicts = check(trial, find).filter((verdict) => verdict.place !== '0')
  let n = 0
  const paragraphs = item.paragraphs.flatMap((paragraph) => {
    const kept = paragraph.filter(() => verdicts[n++]!.support !== 'unsupported')
    const [first, ...rest] = kept
    return first ? [[first, ...rest] as [Sentence, ...Sentence[]]] : []
  })
  return verdicts[0]?.support === 'unsupported' || paragraphs.length === 0 ? undefined : { ...item, paragraphs }
}
