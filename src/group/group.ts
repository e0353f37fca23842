// The room that turns articles into stories: who copied whom, and which reports tell of one event, in whatever language.

import { primaryLanguage } from '../base/language-tag.ts'
import { fold, squeeze } from '../base/text.ts'
import type { Article, ArticleId } from '../news/article.ts'
import type { Outlet } from '../news/outlet.ts'
import type { Belonging, Origin, Reprint, Story } from '../news/story.ts'
import { articlesOf } from '../news/story.ts'
import { bridgesOf } from './bridges.ts'
import { averageLink } from './clusters.ts'
import { countedOf } from './counted.ts'
import { withoutFurniture } from './furniture.ts'
import { linkLanguages } from './links.ts'
import { inOrderOfTime, momentOf } from './moments.ts'
import { type Compared, type Edge, edgesOf } from './nearness.ts'
import { originsOf, type Piece } from './origins.ts'
import { reasonsOf } from './reasons.ts'
import { runsOf } from './reprints.ts'
import { type NamelessStory, nameStories } from './stories.ts'
import { termsOf } from './terms.ts'

export { type CopyPair, type CopyText, findReprints } from './reprints.ts'

/** The version of this verb, kept with all it makes. */
export const grouper = 'group@1'

/** What grouping a set of articles comes to. */
export type Grouping = {
  /** Oldest first; every article stands in exactly one, alone if nothing else tells of its event. */
  readonly stories: readonly Story[]
  /** Every reprint of every story. */
  readonly reprints: readonly Reprint[]
}

/** What grouping needs to know beside the articles. */
export type GroupAbout = {
  readonly outletOf: (article: Article) => Outlet | undefined
  /** Stories found before; one that lives on keeps its id. */
  readonly previous?: readonly Story[]
  /** Called now and then with the number of articles done and of all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** How near the reports of one story must be to one another on average. */
const leastNearness = 0.1

/**
 * Puts every article in exactly one story. Give only the newest version of each page: two versions of one page would
 * stand as a text and its reprint by the same outlet. The order in which articles come makes no difference.
 */
export function group(articles: readonly Article[], about: GroupAbout): Grouping {
  const ordered = inOrderOfTime(unique(articles))
  const pieces = piecesOf(ordered, about)
  const origins = originsOf(pieces)
  const byId = new Map(pieces.map((piece) => [piece.article.id, piece]))
  const reports = origins.map((origin) => byId.get(origin.article)!)
  const groups = groupsOf(reports, ordered.length, about)
  const place = new Map(ordered.map((article, at) => [article.id, at]))
  const stories = groups.map((group) => {
    const oldestFirst = [...group].sort((a, b) => place.get(origins[a]!.article)! - place.get(origins[b]!.article)!)
    return storyOf(
      oldestFirst.map((at) => reports[at]!),
      oldestFirst.map((at) => origins[at]!),
      place,
      byId,
    )
  })
  stories.sort((a, b) => place.get(a.articles[0]!)! - place.get(b.articles[0]!)!)
  about.onProgress?.(ordered.length, ordered.length)
  return {
    stories: nameStories(stories, about.previous ?? []),
    reprints: stories.flatMap((story) => story.origins.flatMap((origin) => origin.reprints)),
  }
}

function unique(articles: readonly Article[]): readonly Article[] {
  return [...new Map(articles.map((article) => [article.id, article])).values()]
}

function piecesOf(articles: readonly Article[], about: GroupAbout): readonly Piece[] {
  const known = articles.map((article) => {
    const outlet = about.outletOf(article)
    return { article, outlet, masthead: outlet?.id ?? article.outlet ?? URL.parse(article.url)?.hostname ?? '' }
  })
  const bare = withoutFurniture(
    known.map(({ article, masthead }) => ({ outlet: masthead, headline: article.headline, text: article.text })),
  )
  return known.map((piece, at) => ({
    ...piece,
    bare: bare[at]!,
    folded: once(() => fold(squeeze(bare[at]!))),
    runs: runsOf(bare[at]!),
    counted: countedOf(piece.article.headline, bare[at]!, piece.article.inLanguage),
    bridges: once(() => bridgesOf(piece.article.headline, bare[at]!, piece.article.inLanguage)),
  }))
}

/** The value of a function, worked out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Places of the reports that tell of one event: language by language first, then across. */
function groupsOf(reports: readonly Piece[], total: number, about: GroupAbout): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = []
  const within: Edge[] = []
  let before = 0
  const byLanguage = placesByLanguage(reports)
  for (const places of byLanguage) {
    const edges = edgesOf(
      places.map((at) => comparedOf(reports[at]!)),
      {
        onDone: (done) => {
          if (done % 200 === 0) about.onProgress?.(before + done, total)
        },
      },
    )
    const found = averageLink(places.length, edges, leastNearness)
    within.push(...edgesBetween(found, edges, groups.length))
    for (const group of found) groups.push(group.map((n) => places[n]!))
    before += places.length
  }
  if (byLanguage.length < 2) return groups
  const bridged = reports.map((piece) => ({
    language: languageOf(piece.article),
    at: momentOf(piece.article),
    parts: piece.bridges().parts,
  }))
  return linkLanguages(bridged, groups, within).map((places) => places.flatMap((place) => groups[place]!))
}

function placesByLanguage(reports: readonly Piece[]): readonly (readonly number[])[] {
  const byLanguage = new Map<string, number[]>()
  for (const [at, { article }] of reports.entries()) {
    const language = languageOf(article)
    const places = byLanguage.get(language)
    if (places) places.push(at)
    else byLanguage.set(language, [at])
  }
  return [...byLanguage.values()]
}

/** How near groups of one language are on average, in shares of what would join them; `first` is the place of the first. */
function edgesBetween(groups: readonly (readonly number[])[], edges: readonly Edge[], first: number): readonly Edge[] {
  const groupOf = new Map(groups.flatMap((group, place) => group.map((at) => [at, place] as const)))
  const sums = new Map<number, number>()
  for (const { a, b, nearness } of edges) {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!]
    if (one === other) continue
    const key = Math.min(one, other) * groups.length + Math.max(one, other)
    sums.set(key, (sums.get(key) ?? 0) + nearness)
  }
  return [...sums].map(([key, sum]) => {
    const [a, b] = [Math.floor(key / groups.length), key % groups.length]
    return { a: first + a, b: first + b, nearness: sum / (groups[a]!.length * groups[b]!.length) / leastNearness }
  })
}

/** The primary language subtag: `zh` for `zh-Hant`. */
const languageOf = (article: Article) => primaryLanguage(article.inLanguage)

function comparedOf(piece: Piece): Compared {
  return {
    at: momentOf(piece.article),
    outlet: piece.masthead,
    terms: termsOf(piece.article.headline, piece.bare, piece.article.inLanguage),
    counted: piece.counted,
  }
}

function storyOf(
  reports: readonly Piece[],
  origins: readonly Origin[],
  place: ReadonlyMap<ArticleId, number>,
  pieceOf: ReadonlyMap<ArticleId, Piece>,
): NamelessStory {
  const articles = origins.flatMap(articlesOf).sort((a, b) => place.get(a)! - place.get(b)!)
  const reasons = reasonsOf(
    reports,
    articles.map((id) => pieceOf.get(id)!),
  )
  const belongings: Belonging[] = origins.flatMap((origin, at) => [
    { article: origin.article, why: reasons[at]! },
    ...origin.reprints.map((reprint) => ({ article: reprint.article, why: `the same text: ${reprint.evidence}` })),
  ])
  return { articles, origins, belongings }
}
