// The article's date, never the page's: dates are gathered from everything that gives one, and those that agree outvote
// a single one, however official. A page prints today's date, other pieces' dates and dates of changes too.

import type { ArticleDate } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { elementDates } from './date-elements.ts'
import { lineDates } from './date-lines.ts'
import {
  asArticleDate,
  candidatesIn,
  type DateCandidate,
  type DateManner,
  dayIn,
  daysBetween,
  elected,
} from './date-vote.ts'
import { inLocalTime } from './local-time.ts'
import type { Element } from './page.ts'
import type { PageFacts } from './structured.ts'
import { addressDates, addressMonth, scriptDates, toldDates } from './told-dates.ts'

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
  /** The date printed where a quirk of the outlet says that it stands; nothing outvotes it. */
  readonly rawPlaced?: string
  readonly rawHint?: string
  /** Who gave the hint. */
  readonly hintEvidence?: 'feed' | 'email'
}

/** The dates of first publication and of the last change. */
export function datesOf(sources: DateSources): PublicationDates {
  const found = dateCandidates(sources)
  const candidates = found.published.filter((each) => isPossible(each, sources.capturedAt))
  const changes = found.modified.filter((each) => isPossible(each, sources.capturedAt))
  const weighed = withoutChanges(
    candidates.map((candidate) => tempered(candidate, sources)),
    changes,
  )
  const winner =
    elected(weighed) ?? elected(changes.filter(({ evidence }) => evidence === 'byline' || evidence === 'text'))
  const published = winner && asArticleDate(inLocalTime(winner, weighed, [...candidates, ...changes]))
  const modified = changes.find((change) => !published || !isBefore(change.value, published.value))
  return { ...(published ? { published } : {}), ...(modified ? { modified: asArticleDate(modified) } : {}) }
}

/** Every date found that may be the article's or its last change's, for the vote and for people. */
function dateCandidates(sources: DateSources): Record<'published' | 'modified', readonly DateCandidate[]> {
  const { facts, url, root, blocks, headline, html } = sources
  const manner = mannerOf(sources)
  const told = toldDates(facts, manner)
  const marked = elementDates({ root, headline, manner })
  const lines = lineDates({ blocks, headline, manner, capturedAt: sources.capturedAt })
  const hint = candidatesIn(sources.rawHint, manner, {
    evidence: sources.hintEvidence ?? 'feed',
    place: 'hint',
    weight: 2.5,
  })
  return {
    published: [
      ...told.published,
      ...marked.published,
      ...lines.published,
      ...addressDates(url, facts.canonical),
      ...(told.published.some(({ weight }) => weight >= 4) ? [] : scriptDates(html, manner)),
      ...hint,
      // Nothing outvotes what a rule made for the outlet says.
      ...candidatesIn(sources.rawPlaced, manner, { evidence: 'byline', place: 'quirk', weight: 100 }),
    ],
    modified: [...told.modified, ...marked.modified, ...lines.modified],
  }
}

/** Numbers alone are month first in the United States and what follows them; elsewhere English puts the day first. */
function mannerOf({ facts, language, url }: DateSources): DateManner {
  if (language !== 'en') return { language, monthFirst: false }
  const region = /^en[-_]([a-z]{2})\b/i.exec(facts.language ?? '')?.[1]?.toUpperCase()
  const domain = /\.([a-z]{2})$/.exec(URL.parse(url)?.hostname ?? '')?.[1]
  const dayFirst =
    (region !== undefined && !monthFirstRegions.has(region)) ||
    (domain !== undefined && !anywhereDomains.has(domain) && !monthFirstRegions.has(domain.toUpperCase()))
  return { language, monthFirst: !dayFirst }
}

const monthFirstRegions = new Set(['US', 'PH', 'PR', 'GU', 'CA'])
/** Domains of two letters that name no country where they are used. */
const anywhereDomains = new Set(['co', 'tv', 'io', 'me', 'ai', 'fm', 'gg', 'ly', 'to', 'cc', 'ws', 'eu', 'is', 'news'])

/** Nothing is published after it was captured; a day is left for time zones. */
function isPossible(candidate: DateCandidate, capturedAt: string): boolean {
  return daysBetween(dayIn(candidate), capturedAt.slice(0, 10)) <= 1
}

/** Whether one date is earlier than another; days are compared where not both are instants. */
function isBefore(one: string, other: string): boolean {
  return one.length > 10 && other.length > 10
    ? Date.parse(one) < Date.parse(other)
    : one.slice(0, 10) < other.slice(0, 10)
}

/** The day of the capture itself is often the page's; the address may tell the month. */
function tempered(candidate: DateCandidate, { capturedAt, url }: DateSources): DateCandidate {
  const month = addressMonth(url)
  const weight = month && !candidate.value.startsWith(month) ? candidate.weight * 0.75 : candidate.weight
  const isToday = daysBetween(dayIn(candidate), capturedAt.slice(0, 10)) >= 0
  return { ...candidate, weight: isToday && candidate.evidence === 'text' ? weight * 0.5 : weight }
}

/** Where an earlier date is told, a date that is also that of the last change is no date of publication. */
function withoutChanges(
  candidates: readonly DateCandidate[],
  changes: readonly DateCandidate[],
): readonly DateCandidate[] {
  const days = new Set(changes.map(dayIn))
  const isTold = ({ evidence, weight }: DateCandidate) => (evidence === 'json-ld' || evidence === 'meta') && weight >= 3
  const first = candidates.filter((each) => isTold(each) && !days.has(dayIn(each)))[0]
  if (!first) return candidates
  return candidates.map((each) =>
    days.has(dayIn(each)) && dayIn(each) > dayIn(first) ? { ...each, weight: each.weight * 0.5 } : each,
  )
}
