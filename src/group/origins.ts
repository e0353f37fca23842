// Where a text first came from: copies gathered around the article they repeat, with what speaks for it in words.

import { fold, squeeze } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import type { Outlet } from '../news/outlet.ts'
import type { Origin, Reprint } from '../news/story.ts'
import type { Bridges } from './bridges.ts'
import { type Counted, clash } from './counted.ts'
import { daysBetween, isPlainDay, momentOf } from './moments.ts'
import { type CopyPair, type CopyText, copyPairs, countShared, type Runs } from './reprints.ts'

/** An article with what its text is compared by. */
export type Piece = {
  readonly article: Article
  readonly outlet: Outlet | undefined
  /** Key of the masthead: the outlet's id, or the host. */
  readonly masthead: string
  /** The text without the outlet's furniture. */
  readonly bare: string
  /** The same in one form, for looking words up. */
  readonly folded: () => string
  readonly runs: Runs
  readonly counted: Counted
  /** What it can be compared by across languages. */
  readonly bridges: () => Bridges
}

/** Shares below this with the origin itself: the text is kept apart, though it may share more with another copy. */
const leastShareWithOrigin = 0.2

/** From this share on a text is a copy though it numbers or scores otherwise: a slip of the pen, no other event. */
const copyAllTheSame = 0.9

/** Every piece in exactly one origin, oldest first. Pieces must come in order of time. */
export function originsOf(pieces: readonly Piece[]): readonly Origin[] {
  const texts = pieces.map(copyTextOf)
  const pairs = copyPairs(
    texts,
    pieces.map((piece) => piece.runs),
  )
  const origins: Origin[] = []
  for (const group of connected(pieces, pairs)) {
    let rest = group
    while (rest.length > 0) {
      const { origin, left } = gather(rest)
      origins.push(origin)
      rest = left
    }
  }
  return origins
}

function copyTextOf(piece: Piece): CopyText {
  const { article } = piece
  const credit = article.agency ?? (piece.outlet?.kind === 'agency' ? piece.outlet.name : undefined)
  return {
    id: article.id,
    text: piece.bare,
    headline: article.headline,
    outlet: piece.masthead,
    ...(credit === undefined ? {} : { credit: fold(credit) }),
  }
}

/** Pieces joined by a chain of copies, in the order given. */
function connected(pieces: readonly Piece[], pairs: readonly CopyPair[]): readonly (readonly Piece[])[] {
  const place = new Map(pieces.map((piece, at) => [piece.article.id as string, at]))
  const parent = pieces.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root]! !== root) root = parent[root]!
    parent[at] = root
    return root
  }
  for (const { a, b } of pairs) {
    const [one, other] = [rootOf(place.get(a)!), rootOf(place.get(b)!)]
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  const groups = new Map<number, Piece[]>()
  for (const [at, piece] of pieces.entries()) {
    const root = rootOf(at)
    const group = groups.get(root)
    if (group) group.push(piece)
    else groups.set(root, [piece])
  }
  return [...groups.values()]
}

/** The origin of a group with all that repeats it, and the pieces that hardly share anything with it themselves. */
function gather(group: readonly Piece[]): { readonly origin: Origin; readonly left: readonly Piece[] } {
  const first = firstOf(group)
  const reprints: Reprint[] = []
  const left: Piece[] = []
  for (const piece of group) {
    if (piece === first) continue
    const shared = countShared(piece.runs.hashes, first.runs.hashes)
    const least = Math.min(piece.runs.hashes.length, first.runs.hashes.length)
    const share = least === 0 ? 0 : shared / least
    if (share < leastShareWithOrigin || (share < copyAllTheSame && clash(piece.counted, first.counted)))
      left.push(piece)
    else reprints.push(reprintOf(piece, first, shared))
  }
  const agency = agencyOf(first, group)
  return {
    origin: { article: first.article.id, ...(agency === undefined ? {} : { agency }), reprints },
    left,
  }
}

/**
 * The piece the others repeat: the one of the agency the others credit, else one of an agency, else the earliest that
 * does not itself credit another; undated pieces last.
 */
function firstOf(group: readonly Piece[]): Piece {
  const rank = (piece: Piece) => {
    if (piece.outlet && group.some((other) => other !== piece && credits(other, piece.outlet!))) return 0
    if (piece.outlet?.kind === 'agency') return 1
    return piece.article.agency === undefined ? 2 : 3
  }
  const hasAgencyArticle = group.some((piece) => rank(piece) < 2)
  let best = group[0]!
  for (const piece of group.slice(1)) {
    // Without the agency's own dispatch the earliest print of it stands for it, credited or not.
    if (hasAgencyArticle ? rank(piece) < rank(best) : isEarlier(piece, best)) best = piece
  }
  return best
}

function isEarlier(one: Piece, other: Piece): boolean {
  const [a, b] = [momentOf(one.article), momentOf(other.article)]
  return a !== undefined && (b === undefined || a < b)
}

/** The agency the text is credited to; none when the copies credit the outlet of the first print itself. */
function agencyOf(first: Piece, group: readonly Piece[]): string | undefined {
  if (first.outlet?.kind === 'agency') return first.outlet.name
  const credit = first.article.agency ?? group.find((piece) => piece.article.agency !== undefined)?.article.agency
  return credit !== undefined && first.outlet !== undefined && isNameOf(credit, first.outlet) ? undefined : credit
}

function reprintOf(piece: Piece, first: Piece, shared: number): Reprint {
  const own = piece.runs.hashes.length
  const theirs = first.runs.hashes.length
  const credit = creditOf(piece, first)
  const said = [
    own <= theirs
      ? `${shared} of ${own} ${runWords(piece.runs)} shared`
      : `${shared} of the ${theirs} ${runWords(piece.runs)} of the other text stand in its ${own}`,
    credit === undefined ? 'credited to nobody' : `credited to ${credit}`,
    ...timeWords(piece, first),
    ...(piece.masthead === first.masthead
      ? ['same outlet']
      : piece.outlet?.family !== undefined && piece.outlet.family === first.outlet?.family
        ? ['same publisher']
        : []),
  ]
  return {
    article: piece.article.id,
    of: first.article.id,
    share: own === 0 ? 0 : Math.round((shared / own) * 1000) / 1000,
    credited: credit !== undefined,
    evidence: said.join('; '),
  }
}

const runWords = (runs: Runs) => (runs.length === 5 ? 'five-word runs' : 'seven-character runs')

/** How much later it came out; only the days count where one of the two tells no hour. */
function timeWords(piece: Piece, first: Piece): readonly string[] {
  const [own, theirs] = [momentOf(piece.article), momentOf(first.article)]
  if (own === undefined || theirs === undefined) return []
  if (isPlainDay(piece.article) || isPlainDay(first.article)) {
    const days = daysBetween(first.article, piece.article)
    return [days === 0 ? 'the same day' : `${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`]
  }
  const minutes = Math.round((own - theirs) / 60_000)
  if (minutes === 0) return ['the same minute']
  const size = Math.abs(minutes)
  const hours = `${Math.floor(size / 60)} h${size % 60 === 0 ? '' : ` ${size % 60} min`}`
  const words = size < 60 ? `${size} min` : size < 48 * 60 ? hours : count(Math.round(size / 1440), 'day')
  return [`${words} ${minutes > 0 ? 'later' : 'earlier'}`]
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Whom the piece says it has its text from, when that fits the origin. */
function creditOf(piece: Piece, first: Piece): string | undefined {
  const { agency } = piece.article
  if (first.outlet !== undefined && piece.masthead !== first.masthead && credits(piece, first.outlet)) {
    return first.outlet.name
  }
  return agency !== undefined && piece.outlet !== undefined && isNameOf(agency, piece.outlet) ? undefined : agency
}

/** Characters at the head and foot of a text in which a credit stands. */
const creditZone = 160

/** Whether a piece names the outlet where credits stand: agency line, byline, head or foot of the text. */
function credits(piece: Piece, outlet: Outlet): boolean {
  const { article } = piece
  const lines = [article.agency ?? '', ...article.byline.map((author) => author.name)]
  const places = [...lines, article.text.slice(0, creditZone), article.text.slice(-creditZone)].map((place) =>
    fold(squeeze(place)),
  )
  return formsOf(outlet).some((form) => places.some((place) => standsIn(form, place)))
}

/** Whether the running text names the outlet. */
export function names(piece: Piece, outlet: Outlet): boolean {
  const text = piece.folded()
  return formsOf(outlet).some((form) => standsIn(form, text))
}

const isNameOf = (credit: string, outlet: Outlet) =>
  formsOf(outlet).includes(fold(squeeze(credit)).replace(/^the /, ''))

/** The names an outlet is credited under. */
function formsOf(outlet: Outlet): readonly string[] {
  return [outlet.name, ...outlet.otherNames]
    .map((name) => fold(squeeze(name)).replace(/^the /, ''))
    .filter((name) => name.length > 1)
}

function standsIn(form: string, place: string): boolean {
  const at = place.indexOf(form)
  if (at < 0) return false
  const letter = /[\p{L}\p{N}]/u
  const bounded = /\p{sc=Han}|\p{sc=Kana}|\p{sc=Hira}/u.test(form)
  return bounded || (!letter.test(place[at - 1] ?? ' ') && !letter.test(place[at + form.length] ?? ' '))
}
