// Which of the dates found on a page is the article's: those that agree outvote a single one, however official.

import { parseDate } from '../base/dates.ts'
import { squeeze } from '../base/text.ts'
import type { ArticleDate, MetadataEvidence } from '../news/article.ts'

/** A date somewhere on a page. */
export type DateCandidate = {
  readonly value: string
  readonly raw: string
  readonly evidence: MetadataEvidence
  /** Where it stood, for people: `article:published_time`, `line under the headline`. */
  readonly place: string
  /** How much it counts in the vote, 0 to 4. */
  readonly weight: number
}

/** Where a candidate stood and what it counts. */
export type DatePlace = Pick<DateCandidate, 'evidence' | 'place' | 'weight'>

/** How the dates of a page are written. */
export type DateManner = {
  readonly language: string
  /** Whether numbers alone are month first, as in the United States. */
  readonly monthFirst: boolean
}

/** The candidates a raw string gives: one; two where its numbers may be read either way; none where it is no date. */
export function candidatesIn(raw: string | undefined, manner: DateManner, where: DatePlace): DateCandidate[] {
  if (!raw || raw.length > 300 || !/\d|[一二三四五六七八九〇]/.test(raw)) return []
  const value = parseDate(raw, manner.language, manner.monthFirst ? undefined : 'dmy')?.value
  if (!value || value < '1990') return []
  const found = [{ value, raw: squeeze(raw), ...where }]
  if (!eitherWay.test(raw)) return found
  const other = parseDate(raw, manner.language, manner.monthFirst ? 'dmy' : 'mdy')?.value
  return !other || other === value
    ? found
    : [...found, { value: other, raw: squeeze(raw), ...where, weight: where.weight * 0.4 }]
}

const eitherWay = /(?<![\d.,/-])(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-](?:\d{4}|\d\d)(?!\d)/

/** The place of a date in a page's own data; a witness apart from what the text shows. */
export const inScript = 'script'

/** The day most of the page speaks for, in the most exact form printed; undefined without candidates. */
export function elected(candidates: readonly DateCandidate[]): DateCandidate | undefined {
  let best: { readonly strongest: DateCandidate; readonly votes: number } | undefined
  for (const [day, votes] of votesByDay(candidates)) {
    if (best && votes <= best.votes + 1e-9) continue
    const strongest = candidates.filter((each) => dayIn(each) === day).sort(byPrecision)[0]!
    best = { strongest, votes }
  }
  return best?.strongest
}

/** A candidate as a date of an article. */
export function asArticleDate({ value, raw, evidence }: DateCandidate): ArticleDate {
  return { value, raw, evidence }
}

/** The calendar day of a candidate as it was printed. */
export function dayIn({ value }: Pick<DateCandidate, 'value'>): string {
  return value.slice(0, 10)
}

/** Days from the second day to the first; negative when the first is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000)
}

/** Each kind of evidence votes once for a day; a day beside it, which a time zone explains, counts half. */
function votesByDay(candidates: readonly DateCandidate[]): Map<string, number> {
  const kinds = new Map<string, Map<string, number>>()
  for (const each of candidates) {
    const kind = each.place === inScript ? inScript : each.evidence
    const days = kinds.get(kind) ?? new Map<string, number>()
    kinds.set(kind, days)
    days.set(dayIn(each), Math.max(days.get(dayIn(each)) ?? 0, each.weight))
  }
  const votes = new Map<string, number>()
  for (const day of new Set(candidates.map(dayIn))) {
    let sum = 0
    for (const days of kinds.values()) {
      let most = 0
      for (const [other, weight] of days) {
        const away = other === day ? 0 : Math.abs(daysBetween(day, other))
        if (away <= 1) most = Math.max(most, away === 0 ? weight : weight * 0.5)
      }
      sum += most
    }
    votes.set(day, sum)
  }
  return votes
}

function byPrecision(a: DateCandidate, b: DateCandidate): number {
  const precise = (candidate: DateCandidate) => (candidate.value.length > 10 ? 1 : 0)
  return precise(b) - precise(a) || b.weight - a.weight
}
