// Says in words why a report stands in its story: the names, numbers and days it shares with the report nearest to it.

import { rarityOf } from './links.ts'
import { names, type Piece } from './origins.ts'
import { romanise } from './romanise.ts'
import { contentWords } from './terms.ts'

/** Parts of a comparison that are named in a reason, in the order they are named: names, numbers, days. */
const namedParts = [0, 2, 3] as const
/** Things named of each part. */
const mostNamed = 3

/** One reason per report, in the same order; `all` are the reports and their reprints, whose outlets may be cited. */
export function reasonsOf(reports: readonly Piece[], all: readonly Piece[]): readonly string[] {
  if (reports.length === 1) return ['the only report of it']
  const rarity = namedParts.map((part) => rarityOf(reports.map((report) => report.bridges().parts[part]!)))
  return reports.map((report) => {
    let best:
      | { readonly other: Piece; readonly shared: readonly (readonly string[])[]; readonly worth: number }
      | undefined
    for (const other of reports) {
      if (other === report) continue
      const shared = namedParts.map((part, n) => sharedTerms(report, other, part, rarity[n]!))
      const worth = shared.flat().length
      if (best === undefined || worth > best.worth) best = { other, shared, worth }
    }
    return [
      `shares ${shareWords(report, best!.other, best!.shared)} with ${mastheadOf(best!.other)}`,
      ...cited(report, all),
    ].join('; ')
  })
}

function sharedTerms(
  report: Piece,
  other: Piece,
  part: number,
  rarity: ReadonlyMap<string, number>,
): readonly string[] {
  const theirs = other.bridges().parts[part]!
  return [...report.bridges().parts[part]!.keys()]
    .filter((term) => theirs.has(term))
    .sort((a, b) => tells(b) - tells(a) || rarity.get(a)! - rarity.get(b)! || (a < b ? -1 : 1))
}

/** How much a shared term tells a reader: people before countries, long numbers before short ones and ordinals. */
function tells(term: string): number {
  if (term.startsWith('=') || term.endsWith('.')) return 0
  return /^[\d.-]+$/.test(term) ? term.replace(/0+$/, '').length + (term.length > 3 ? 1 : 0) : 1
}

function shareWords(report: Piece, other: Piece, shared: readonly (readonly string[])[]): string {
  const said = namedParts.flatMap((part, n) => {
    const words = new Set(
      shared[n]!.map((term) => (part === 3 ? dayWords(term) : bothForms(report, other, part, term))),
    )
    return [...words].slice(0, mostNamed)
  })
  if (said.length > 0) return said.join(', ')
  const theirs = new Set(contentWords(`${other.article.headline} ${other.bare}`, other.article.inLanguage))
  const own = new Set(contentWords(`${report.article.headline} ${report.bare}`, report.article.inLanguage))
  const words = [...own].filter((word) => theirs.has(word)).slice(0, mostNamed)
  return words.length > 0 ? `the words ${words.join(', ')}` : 'its time and other reports'
}

/** As this report prints it, and in brackets as the other does where that is another form. */
function bothForms(report: Piece, other: Piece, part: number, term: string): string {
  const own = report.bridges().printed.get(`${part}:${term}`) ?? term
  const theirs = other.bridges().printed.get(`${part}:${term}`) ?? own
  if (own.toLowerCase() === theirs.toLowerCase()) return own
  return part === 0 && !term.startsWith('=') && !soundAlike(own, theirs) ? own : `${own} (${theirs})`
}

/** Whether two words begin alike in Latin letters: consonants alone also match where the names differ. */
function soundAlike(one: string, other: string): boolean {
  return romanise(one)[0] === romanise(other)[0]
}

/** "18 December" for `12-18`. */
function dayWords(day: string): string {
  const date = new Date(`2024-${day}T00:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date)
}

/** Outlets of the story this report names in its text: it may have part of what it tells from them. */
function cited(report: Piece, all: readonly Piece[]): readonly string[] {
  const named = all
    .filter((other) => other.masthead !== report.masthead && other.outlet !== undefined && names(report, other.outlet))
    .map(mastheadOf)
  return named.length === 0 ? [] : [`cites ${[...new Set(named)].join(', ')}`]
}

const mastheadOf = (piece: Piece) => piece.outlet?.name ?? (piece.masthead === '' ? 'another report' : piece.masthead)
