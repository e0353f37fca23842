// What readers get: a digest is a periodical press review, an edition one dated number of it.

import { sha256 } from '../base/hash.ts'
import type { Article, ArticleDate, ArticleId, ArticleKind, Author } from './article.ts'
import type { Capture, CaptureId } from './capture.ts'
import type { Outlet, OutletId } from './outlet.ts'
import type { Passage } from './passage.ts'
import type { Rate } from './rate.ts'
import type { StoryId } from './story.ts'

export type DigestId = `digest:${string}`
export type EditionId = `edition:${string}`

/** What is watched. */
export type Beat = {
  /** "Kazakhstan". */
  readonly name: string
  /** ISO 3166-1 alpha-2 of the country, whose own outlets are not foreign media. */
  readonly country: string
  /** Words, in every script, at which an article may be about it. Matched at the start of a word. */
  readonly words: readonly string[]
}

/** A periodical: what it watches, when it is due, how it is written. */
export type Digest = {
  readonly id: DigestId
  /** Series title: "Foreign media on Kazakhstan". */
  readonly title: string
  readonly publisher: string
  readonly beat: Beat
  /** BCP 47. */
  readonly inLanguage: string
  /** IANA name; days and weeks are counted in it. */
  readonly timeZone: string
  /** How many days one edition looks back. */
  readonly windowDays: number
  readonly items: { readonly min: number; readonly max: number }
  /** `person`: nothing goes out unapproved. `none`: editions that pass every check go out by themselves. */
  readonly approval: 'person' | 'none'
}

/**
 * How words of a sentence follow from the passage when they do not stand there literally.
 * `weekday-to-date`: "Thursday" → "18 December"; `index-to-growth`: 109.1 → +9.1 %; `number-words`: "three" → "3";
 * `currency-name`: "тг" → "tenge"; `number-format`: "1,2 млрд" → "1.2 billion"; `name-form`: a name in another script;
 * `date-format`; `counted`: a count of articles or origins; `metadata`: stands in the article's headline, byline or date.
 */
export type InferenceRule =
  | 'weekday-to-date'
  | 'index-to-growth'
  | 'number-words'
  | 'number-format'
  | 'currency-name'
  | 'date-format'
  | 'name-form'
  | 'counted'
  | 'metadata'

/** One use of a rule: these words follow from those. */
export type Inference = { readonly rule: InferenceRule; readonly from: string; readonly to: string }

/** The passage a sentence rests on, and how. */
export type Citation = {
  readonly passage: Passage
  /** `quotes`: its words stand in quotation marks; `reports`: its content is retold; `counts`: it is one of those counted. */
  readonly role: 'quotes' | 'reports' | 'counts'
  readonly inferences: readonly Inference[]
}

/** One sentence of an edition. The type does not allow one without a citation. */
export type Sentence = {
  readonly text: string
  readonly citations: readonly [Citation, ...Citation[]]
}

/** What a check found of one sentence. `unsupported` never passes the gate. */
export type Verdict = {
  /** Place in the edition: `0` is the standfirst, `2.3` the third sentence of the second item. */
  readonly place: string
  readonly support: 'supported' | 'partly' | 'unsupported'
  /** What stands in the sentence and not in its passages; empty when supported. */
  readonly faults: readonly string[]
}

/** One outlet's report of a story, as the origin strip shows it. */
export type Carrier = {
  readonly article: ArticleId
  /** Number of its independent origin within the item, from 1. */
  readonly origin: number
  /** True when the text is another's. */
  readonly reprint: boolean
}

/** The groups an edition is ordered by, in their order. */
export const rubrics = ['diplomacy', 'region', 'bilateral', 'economy', 'society', 'law'] as const
export type Rubric = (typeof rubrics)[number]

/** A story as told in an edition, carried by one article. */
export type Item = {
  readonly story: StoryId
  readonly rubric: Rubric
  /** The article that carries it. */
  readonly article: ArticleId
  /** The carrying outlet's name, then its own headline, unaltered: `{outlet}: {headline}`. */
  readonly outlet: string
  readonly headline: string
  /** True when the headline was translated or written by the digest. */
  readonly ownHeadline?: boolean
  readonly paragraphs: readonly (readonly [Sentence, ...Sentence[]])[]
  readonly carriers: readonly [Carrier, ...Carrier[]]
  /** Said of the piece where a reader must know it: "opinion by an office-holder". */
  readonly label?: string
}

/** An article an edition cites, with all a rendering needs to say about it. */
export type CitedArticle = {
  readonly id: ArticleId
  readonly outlet: {
    readonly id?: OutletId
    readonly name: string
    readonly descriptor?: string
    readonly country?: string
  }
  readonly headline: string
  readonly byline: readonly Author[]
  readonly agency?: string
  readonly datePublished?: ArticleDate
  readonly inLanguage: string
  readonly kind: ArticleKind
  readonly url: string
  readonly capture: { readonly id: CaptureId; readonly capturedAt: string; readonly digest: string }
}

/** What a rendering must know of an article; an outlet that is in no list goes by its host. */
export function citedArticle(article: Article, outlet: Outlet | undefined, capture: Capture): CitedArticle {
  return {
    id: article.id,
    outlet: outlet
      ? {
          id: outlet.id,
          name: outlet.name,
          country: outlet.country,
          ...(outlet.descriptor ? { descriptor: outlet.descriptor } : {}),
        }
      : { name: URL.parse(article.url)?.hostname || article.url },
    headline: article.headline,
    byline: article.byline,
    ...(article.agency ? { agency: article.agency } : {}),
    ...(article.datePublished ? { datePublished: article.datePublished } : {}),
    inLanguage: article.inLanguage,
    kind: article.kind,
    url: article.canonicalUrl ?? article.url,
    capture: { id: capture.id, capturedAt: capture.capturedAt, digest: capture.digest },
  }
}

/** A change made to an edition after it went out. */
export type Correction = {
  readonly at: string
  readonly place: string
  readonly was: string
  readonly now: string
  readonly why: string
}

export type EditionStatus = 'draft' | 'approved' | 'published' | 'withdrawn'

/** One dated number of a digest: one frozen object, from which every rendering is made. */
export type Edition = {
  readonly id: EditionId
  readonly digest: DigestId
  readonly series: string
  readonly publisher: string
  /** ISO week, `2025-W51`. */
  readonly number: string
  readonly inLanguage: string
  readonly status: EditionStatus
  /** Days covered, both included, `YYYY-MM-DD`. */
  readonly window: { readonly from: string; readonly to: string }
  /** `{series}: {headline of item 1}; {second teaser}` */
  readonly title: string
  readonly standfirst: Sentence
  readonly items: readonly Item[]
  /** The ticker: official rates with their day. */
  readonly rates: readonly Rate[]
  /** Every article cited or counted, in order of first use. */
  readonly articles: readonly CitedArticle[]
  readonly previous?: { readonly id: EditionId; readonly number: string; readonly title: string }
  /** Who approved exactly which content, by its `editionDigest`. */
  readonly approval?: { readonly by: string; readonly at: string; readonly digest: `sha256:${string}` }
  readonly publishedAt?: string
  readonly corrections: readonly Correction[]
  /** Versions of the verbs that made it: `write@1`, … */
  readonly madeBy: readonly string[]
}

/** Every sentence with its place: `0` for the standfirst, `item.sentence` from 1 for the rest. */
export function* sentencesOf(
  edition: Edition,
): Generator<{ readonly place: string; readonly sentence: Sentence; readonly item?: Item }> {
  yield { place: '0', sentence: edition.standfirst }
  for (const [n, item] of edition.items.entries()) {
    for (const [m, sentence] of item.paragraphs.flat().entries()) {
      yield { place: `${n + 1}.${m + 1}`, sentence, item }
    }
  }
}

/** Number of independent origins an item's story was reported from. */
export function originsOf(item: Item): number {
  return new Set(item.carriers.map((carrier) => carrier.origin)).size
}

/**
 * The origin strip: ● for an independent report, ○ for each reprint behind it, origins apart by a space.
 * `●○○ ● ●` reads "five outlets, three independent reports".
 */
export function originStrip(item: Item): string {
  const marks = new Map<number, string>()
  for (const { origin, reprint } of item.carriers) marks.set(origin, (marks.get(origin) ?? '') + (reprint ? '○' : '●'))
  return [...marks.values()].join(' ')
}

/** Hash of the edition's content; approvals and publication do not change it. */
export function editionDigest(edition: Edition): `sha256:${string}` {
  const {
    status: _status,
    approval: _approval,
    publishedAt: _publishedAt,
    corrections: _corrections,
    ...content
  } = edition
  return `sha256:${sha256(JSON.stringify(content))}`
}
