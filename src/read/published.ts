// The article's date, never the page's: dates are gathered from everything that gives one, and those that agree outvote
// a single one, however official. A page prints today's date, other pieces' dates and dates of changes too.

import { parseDate } from '../base/dates.ts'
import { squeeze } from '../base/text.ts'
import type { ArticleDate, MetadataEvidence } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { isDateLine } from './furniture.ts'
import { type Element, elementsIn, namesOf, textOf } from './page.ts'
import type { PageFacts } from './structured.ts'

/** When the piece, not the page, was published and last changed. */
export type PublicationDates = { readonly published?: ArticleDate; readonly modified?: ArticleDate }

/** Everything on a page that may say a date. */
export type DateSources = {
  readonly root: Element
  readonly html: string
  readonly facts: PageFacts
  readonly url: string
  readonly language: string
  /** The page's blocks in order, and the first of the article's text. */
  readonly blocks: readonly PageBlock[]
  readonly headline: string
  /** RFC 3339: nothing was published after it was captured. */
  readonly capturedAt: string
  readonly rawHint?: string
  /** Who gave the hint. */
  readonly hintEvidence?: 'feed' | 'email'
}

type Candidate = {
  readonly value: string
  readonly raw: string
  readonly evidence: MetadataEvidence
  /** How much it counts in the vote. */
  readonly weight: number
}

/** The dates of first publication and of the last change. */
export function datesOf(sources: DateSources): PublicationDates {
  const candidates = [
    ...linkedDates(sources),
    ...metaDates(sources),
    ...elementDates(sources),
    ...shownDates(sources),
    ...urlDates(sources.url),
    ...scriptDates(sources),
    ...hinted(sources),
  ].filter((candidate) => candidate.value.slice(0, 4) >= '1990')
  const published = elected(candidates.map((candidate) => tempered(candidate, sources.capturedAt)))
  const modified = modifiedOf(sources)
  return { ...(published ? { published } : {}), ...(modified ? { modified } : {}) }
}

// --- the vote ---

function elected(candidates: readonly Candidate[]): ArticleDate | undefined {
  let best: { readonly candidate: Candidate; readonly votes: number } | undefined
  const seen = new Set<string>()
  for (const candidate of candidates) {
    const day = candidate.value.slice(0, 10)
    if (seen.has(day)) continue
    seen.add(day)
    const votes = votesFor(day, candidates)
    const strongest = candidates.filter((each) => each.value.slice(0, 10) === day).sort(byPrecision)[0]!
    if (!best || votes > best.votes + 1e-9) best = { candidate: strongest, votes }
  }
  if (!best) return undefined
  const { value, raw, evidence } = best.candidate
  return { value, raw, evidence }
}

/** Each kind of evidence votes once for a day; a day beside it, which a time zone explains, counts half. */
function votesFor(day: string, candidates: readonly Candidate[]): number {
  const byKind = new Map<MetadataEvidence, number>()
  for (const { value, evidence, weight } of candidates) {
    const away = Math.abs(daysBetween(day, value.slice(0, 10)))
    const counted = away === 0 ? weight : away === 1 ? weight * 0.5 : 0
    byKind.set(evidence, Math.max(byKind.get(evidence) ?? 0, counted))
  }
  return [...byKind.values()].reduce((sum, each) => sum + each, 0)
}

function byPrecision(a: Candidate, b: Candidate): number {
  const precise = (candidate: Candidate) => (candidate.value.length > 10 ? 1 : 0)
  return precise(b) - precise(a) || b.weight - a.weight
}

function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000)
}

/** A date after the capture is wrong; the day of the capture itself is often the page's. */
function tempered(candidate: Candidate, capturedAt: string): Candidate {
  const ahead = daysBetween(candidate.value.slice(0, 10), capturedAt.slice(0, 10))
  if (ahead > 1) return { ...candidate, weight: candidate.weight * 0.05 }
  if (ahead >= 0 && candidate.evidence === 'text') return { ...candidate, weight: candidate.weight * 0.5 }
  return candidate
}

// --- where dates stand ---

const changed =
  /modif|updat|обновл|измен|aktualis|mis(?:e)? à jour|actualiz|aggiornat|atualiz|güncell|yenilən|更新|수정|تحديث|жаңарт|янгилан|yangilan/i

function candidate(raw: string | undefined, language: string, evidence: MetadataEvidence, weight: number): Candidate[] {
  if (!raw) return []
  const value = parseDate(raw, language)?.value
  return value ? [{ value, raw: squeeze(raw), evidence, weight }] : []
}

function linkedDates({ facts, language }: DateSources): Candidate[] {
  return candidate(facts.linked?.datePublished, language, 'json-ld', 4)
}

const metaNames: readonly (readonly [number, readonly string[]])[] = [
  [
    4,
    [
      'article:published_time',
      'og:article:published_time',
      'article:published',
      'datepublished',
      'og:published_time',
      'rnews:datepublished',
      'article:post_date',
    ],
  ],
  [
    3,
    [
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dcterms.issued',
      'citation_publication_date',
      'citation_online_date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication_date',
      'publicationdate',
      'published_time',
      'published-date',
      'originalpublicationdate',
      'cxenseparse:recs:publishtime',
      'article.published',
      'bt:pubdate',
      'article_date_original',
      'displaydate',
      'ptime',
      'apub:time',
      'mediator_published_time',
      'release_date',
      'publisheddate',
      'article-publication-date',
      'sis-article-published-date',
      'weibo:article:create_at',
      'shareaholic:article_published_time',
      'og:pubdate',
      'article:create_at',
      'vr:published_time',
      'cse:published',
      'news_date',
    ],
  ],
  [
    2,
    [
      'date',
      'dc.date',
      'dc.date.created',
      'dcterms.created',
      'dcterms.date',
      'created',
      'creation_date',
      'datecreated',
      'dc.created',
      'article:date',
      'eomportal-firstpublished',
    ],
  ],
]

function* metaDates({ facts, language }: DateSources): Generator<Candidate> {
  for (const [weight, names] of metaNames) {
    for (const name of names)
      for (const raw of facts.meta.get(name) ?? []) yield* candidate(raw, language, 'meta', weight)
  }
}

/** `<time>` and microdata, near the headline the most. */
function elementDates({ root, language, headline }: DateSources): Candidate[] {
  const found: { readonly candidate: Candidate; readonly at: number }[] = []
  let at = 0
  let heading = -1
  for (const element of elementsIn(root)) {
    at++
    if (heading < 0 && /^h[12]$/.test(element.tag) && headline !== '' && squeeze(textOf(element)).includes(headline))
      heading = at
    const { itemprop, datetime, content, title, 'data-time': dataTime, pubdate } = element.attributes
    const isMicrodata = /(?:^|\s)(?:datePublished|dateCreated)(?:\s|$)/.test(itemprop ?? '')
    if (element.tag !== 'time' && !isMicrodata && element.tag !== 'abbr' && dataTime === undefined) continue
    if (element.tag === 'abbr' && !/publish|date/.test(namesOf(element))) continue
    if (/modif/i.test(itemprop ?? '') || changed.test(`${namesOf(element)} ${textOf(element).slice(0, 60)}`)) continue
    const raw = [datetime, content, title, dataTime, textOf(element).slice(0, 100)].find(
      (each) => each && parseDate(each, language),
    )
    const weight = isMicrodata ? 3.5 : pubdate !== undefined || /publish/.test(namesOf(element)) ? 3 : 2
    for (const each of candidate(raw, language, 'time', weight)) found.push({ candidate: each, at })
  }
  if (found.length === 0) return []
  // Lists of other pieces have their dates too: the one next after the headline counts, or the first.
  const strong = found.filter((each) => each.candidate.weight > 3)
  if (strong.length > 0) return [strong[0]!.candidate]
  const after = heading < 0 ? undefined : found.find((each) => each.at > heading)
  const before = heading < 0 ? undefined : found.findLast((each) => each.at < heading)
  const near = [after, before].filter((each) => each !== undefined && Math.abs(each.at - heading) < 60)
  const chosen = near[0] ?? found[0]!
  const weight = near.length > 0 || found.length === 1 ? chosen.candidate.weight : chosen.candidate.weight * 0.6
  return [{ ...chosen.candidate, weight }]
}

/** Lines of the page: the date under the headline, or the nearest above it; the masthead's date comes before both. */
function shownDates({ blocks, headline, language }: DateSources): Candidate[] {
  const title = blocks.findIndex(
    (block) =>
      headline !== '' && (block.text === headline || (block.kind === 'heading' && block.text.includes(headline))),
  )
  const first = blocks.findIndex(
    (block, at) => at > title && block.reason === undefined && block.kind !== 'heading' && block.weight > 60,
  )
  const last = blocks.findLastIndex((block) => block.reason === undefined)
  if (first < 0) return []
  const dated = (block: PageBlock) =>
    block.weight < 200 &&
    firstPublished(block.text) !== '' &&
    (isDateLine(block.text, language) || isDatedByline(block, language))
  const below = title < 0 ? [] : blocks.slice(title + 1, first).filter(dated)
  const above =
    title < 0
      ? blocks.slice(Math.max(0, first - 12), first).filter(dated)
      : blocks.slice(Math.max(0, title - 6), title).filter(dated)
  const after = blocks.slice(last + 1, last + 8).filter(dated)
  if (below[0]) return candidate(firstPublished(below[0].text), language, 'byline', 3)
  const nearest = above.at(-1)
  if (nearest) return candidate(firstPublished(nearest.text), language, 'byline', above.length > 1 ? 2.5 : 2)
  const inText = blocks
    .slice(first, last + 1)
    .filter((block) => block.reason === 'article-date' || block.reason === 'byline')
  const found = [...inText, ...after].find((block) => parseDate(block.text, language))
  return found ? candidate(found.text, language, 'text', 1.5) : []
}

/** The part of a dated line before "Updated": what stands after it is a later date. Empty when nothing stands before. */
function firstPublished(line: string): string {
  const at = line.search(changed)
  if (at < 0) return line
  const before = line.slice(0, at).replace(/\b(?:last|zuletzt|son|соңғы)\s*$/iu, '')
  return /\d/.test(before)
    ? before
    : /publi|опубл|veröff|жариялан|yayın/iu.test(line)
      ? line.slice(line.search(/publi|опубл|veröff|жариялан|yayın/iu))
      : ''
}

function isDatedByline(block: PageBlock, language: string): boolean {
  return (
    (block.reason === 'byline' || block.reason === 'article-date' || block.weight < 100) &&
    parseDate(firstPublished(block.text), language) !== undefined
  )
}

/** A whole date in the address: `/2025/12/18/`, `-20251218`. */
function urlDates(url: string): Candidate[] {
  const path = URL.parse(url)?.pathname ?? ''
  const match =
    /(?<!\d)((?:19|20)\d{2})([/_.-]?)(0[1-9]|1[0-2]|[1-9](?=[/_.-]))\2(0[1-9]|[12]\d|3[01]|[1-9](?=[/_.-]))(?!\d)/.exec(
      path,
    )
  if (!match) return []
  const raw = `${match[1]}-${match[3]!.padStart(2, '0')}-${match[4]!.padStart(2, '0')}`
  const value = parseDate(raw)?.value
  return value ? [{ value, raw: match[0], evidence: 'url', weight: match[2] === '/' ? 2 : 1.5 }] : []
}

/** Dates in a page's own scripts, where a page has no better place for them. */
function scriptDates({ html, language }: DateSources): Candidate[] {
  const match =
    /["'](?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|firstPublished|publishedDate|published_time|publishTime|pubtime)["']\s*[:=,]\s*["']([^"'<>]{8,40})["']/i.exec(
      html,
    )
  return match ? candidate(match[1], language, 'text', 1.8) : []
}

function hinted({ rawHint, hintEvidence, language }: DateSources): Candidate[] {
  return candidate(rawHint, language, hintEvidence ?? 'feed', 2.5)
}

function modifiedOf({ facts, language }: DateSources): ArticleDate | undefined {
  const linked = facts.linked?.dateModified
  const meta =
    facts.meta.get('article:modified_time')?.[0] ??
    facts.meta.get('og:updated_time')?.[0] ??
    facts.meta.get('datemodified')?.[0]
  const found = [...candidate(linked, language, 'json-ld', 1), ...candidate(meta, language, 'meta', 1)][0]
  return found ? { value: found.value, raw: found.raw, evidence: found.evidence } : undefined
}
