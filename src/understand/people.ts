// The persons a piece names, so that a surname, a title or a pronoun later in it can be led back to the full name.

import { roleOf, type SpeakingPhrase } from './english.ts'
import { type NameMet, namesIn } from './english-names.ts'
import { bareName } from './foreign.ts'
import type { Piece, Span } from './piece.ts'
import { isPlaceName } from './places.ts'

/** A person the piece names. */
export type Person = {
  /** The fullest form printed. */
  readonly name: string
  readonly role?: string
  readonly woman?: boolean
  /** UTF-16 offsets at which the person is named. */
  readonly places: readonly number[]
}

type Draft = { name: string; role?: string; woman?: boolean; readonly places: number[] }

/** The persons of a piece. */
export type People = {
  readonly all: readonly Person[]
  /** The person a printed form means at a place; the form itself when nobody fits. */
  readonly meant: (
    printed: string,
    at: number,
  ) => { readonly name: string; readonly role?: string; readonly woman?: boolean }
  /** The person named first between two places. */
  readonly firstNamed: (from: number, at: number, woman?: boolean) => Person | undefined
  /** The person whose printed office matches "the minister". */
  readonly holding: (office: string) => Person | undefined
}

/** Finds every person a piece names; forms of one name are one person. */
export function peopleOf(piece: Piece): People {
  const drafts: Draft[] = []
  for (const paragraph of piece.paragraphs) {
    const met =
      piece.language === 'en' ? namesIn(piece.text, paragraph) : plainNames(piece.text, paragraph, piece.language)
    for (const one of met) enter(drafts, piece.language === 'en' ? withApposition(piece.text, one) : one)
  }
  addSurnames(piece.text, drafts)
  const all: readonly Person[] = drafts
  return {
    all,
    meant: (printed, at) => meant(all, printed, at),
    firstNamed: (from, at, woman) => firstNamed(piece, all, from, at, woman),
    holding: (office) => holding(all, office),
  }
}

/** Two or more capitals in a row, in languages whose grammar is not read further. */
function* plainNames(text: string, span: Span, language: string): Generator<NameMet> {
  const run = /\p{Lu}[\p{L}\p{M}]+(?:[-’'ʻ‘][\p{L}\p{M}]+)*(?:\s\p{Lu}[\p{L}\p{M}]+(?:[-’'ʻ‘][\p{L}\p{M}]+)*){1,3}/gu
  for (const match of text.slice(span.start, span.end).matchAll(run)) {
    if (/\d[\s\u00A0]$/u.test(text.slice(0, span.start + match.index).slice(-2))) continue
    const name = bareName(match[0], language)
    if (!name.includes(' ') || name.split(' ').some((word) => isPlaceName(word, language))) continue
    const start = span.start + match.index + match[0].lastIndexOf(name)
    yield { start, end: start + name.length, name }
  }
}

const parts = (name: string) =>
  name
    .replace(/['’]s$/u, '')
    .split(/\s+/)
    .filter((part) => part.length > 1)

function enter(drafts: Draft[], met: NameMet): void {
  const own = parts(met.name)
  const known = drafts.find((draft) => {
    const theirs = parts(draft.name)
    return own.every((part) => theirs.includes(part)) || (own.length > 1 && theirs.every((part) => own.includes(part)))
  })
  if (!known) {
    const { name, role, woman } = met
    drafts.push({ name, ...(role ? { role } : {}), ...(woman === undefined ? {} : { woman }), places: [met.start] })
    return
  }
  if (own.length > parts(known.name).length) known.name = met.name
  if (met.role && (known.role === undefined || known.role.length < 4)) known.role = met.role
  if (met.woman !== undefined) known.woman ??= met.woman
  known.places.push(met.start)
}

/** A role printed after the name between commas. */
function withApposition(text: string, met: NameMet): NameMet {
  if (met.role) return met
  const after = /^,\s+([^,.;:“”"()]+(?:,\s[^,.;:“”"()]{0,0})?)(?=[,.;]|$)/u.exec(text.slice(met.end, met.end + 180))
  const role = after ? roleOf(after[1]!) : undefined
  return role ? { ...met, role } : met
}

function meant(all: readonly Person[], printed: string, at: number): { name: string; role?: string; woman?: boolean } {
  const own = parts(printed)
  const fits = all.filter((person) => {
    const theirs = parts(person.name)
    return own.length > 0 && own.every((part) => theirs.includes(part))
  })
  const byLast = fits.filter((person) => own.at(-1) === parts(person.name).at(-1))
  const pool = byLast.length > 0 ? byLast : fits
  const before = pool.filter((person) => person.places[0]! <= at)
  const chosen = before.length > 1 ? newest(before, at) : (before[0] ?? pool[0])
  return chosen ?? { name: printed }
}

function newest(people: readonly Person[], at: number): Person | undefined {
  return people.toSorted((a, b) => lastPlace(b, at) - lastPlace(a, at))[0]
}

function lastPlace(person: Person, at: number): number {
  return person.places.findLast((place) => place < at) ?? -1
}

function firstNamed(
  piece: Piece,
  all: readonly Person[],
  from: number,
  at: number,
  woman?: boolean,
): Person | undefined {
  let first: { readonly person: Person; readonly place: number } | undefined
  for (const person of all) {
    if (woman !== undefined && person.woman !== undefined && person.woman !== woman) continue
    const place = person.places.find((one) => one >= from && one < at && !inMarks(piece, one))
    if (place !== undefined && place < (first?.place ?? at)) first = { person, place }
  }
  return first?.person
}

/** Whether a place stands inside quotation marks, where a name is somebody's word and no subject. */
function inMarks(piece: Piece, at: number): boolean {
  return piece.stretches.some((stretch) => stretch.start <= at && at < stretch.end)
}

/** Adds the places where only the surname stands. */
function addSurnames(text: string, drafts: readonly Draft[]): void {
  const bySurname = new Map<string, Draft>()
  for (const draft of drafts) {
    const last = parts(draft.name).at(-1)
    if (last && last.length > 2) bySurname.set(last, draft)
  }
  if (bySurname.size === 0) return
  for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}-]+/gu)) bySurname.get(match[0])?.places.push(match.index)
  for (const draft of drafts) draft.places.sort((a, b) => a - b)
}

function holding(all: readonly Person[], office: string): Person | undefined {
  const bare = office.replace(/^(?:the|The)\s+/, '').toLowerCase()
  if (bare.length < 4) return undefined
  const fits = all.filter((person) => person.role?.toLowerCase().includes(bare))
  return fits.length === 1 ? fits[0] : undefined
}

/** Whether the phrase names somebody by name. */
export function isNamed(phrase: SpeakingPhrase): boolean {
  return phrase.kind === 'person' || phrase.kind === 'institution'
}
