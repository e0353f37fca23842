// Whom and what an article names: the listed persons, institutions and places, the countries of the world in the
// article's own language, and the persons it names by two or more names.

import { fold } from '../base/text.ts'
import type { EntityId, Mention } from '../news/entity.ts'
import { knownEntities } from './names.ts'
import type { People } from './people.ts'
import type { Piece, Span } from './piece.ts'
import { countryForms, entityNamed } from './places.ts'

/** A naming of an entity in UTF-16 units. */
export type Naming = Span & { readonly entity: EntityId }

/** Every naming of an entity, in order, the longer of two that overlap. */
export function findNamings(piece: Piece, people: People): readonly Naming[] {
  const found = [...listedNamings(piece), ...personNamings(piece, people)]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Naming[] = []
  for (const naming of found) if (naming.start >= (kept.at(-1)?.end ?? 0)) kept.push(naming)
  return kept
}

/** The namings as passages. */
export function mentionsOf(piece: Piece, namings: readonly Naming[]): readonly Mention[] {
  return namings.map(({ entity, start, end }) => ({ entity, passage: piece.passageOf({ start, end }) }))
}

type Matcher = { readonly pattern: RegExp; readonly ids: readonly EntityId[] }

const matchers = new Map<string, readonly Matcher[]>()

function listedNamings(piece: Piece): readonly Naming[] {
  const found: Naming[] = []
  for (const matcher of matchersOf(piece.language)) {
    for (const match of piece.text.matchAll(matcher.pattern)) {
      const group = match.slice(1).findIndex((part) => part !== undefined)
      const entity = matcher.ids[group]
      if (entity) found.push({ entity, start: match.index, end: match.index + match[0].length })
    }
  }
  return found
}

const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u
const cyrillic = /\p{sc=Cyrl}/u

/** Two patterns of all forms a language may print, the longest first: whole words, and forms without blanks. */
function matchersOf(language: string): readonly Matcher[] {
  const known = matchers.get(language)
  if (known) return known
  const forms: readonly { readonly form: string; readonly id: EntityId }[] = [
    ...knownEntities.flatMap((entity) => entity.forms.map((form) => ({ form, id: entity.id }))),
    ...countryForms(language),
  ].sort((a, b) => b.form.length - a.form.length)
  const spaced = forms.filter(({ form }) => !unspaced.test(form) && cyrillic.test(form) === writesCyrillic(language))
  const solid = /^(?:ja|zh|ko)$/.test(language) ? forms.filter(({ form }) => unspaced.test(form)) : []
  const made = [
    matcherFrom(spaced, (body, first) => `(?<![\\p{L}])(?=[${first}])(?:${body})(?![\\p{L}])`),
    matcherFrom(solid, (body) => body),
  ].filter((matcher) => matcher !== undefined)
  matchers.set(language, made)
  return made
}

function writesCyrillic(language: string): boolean {
  return /^(?:ru|kk|ky|uk|be|bg|tg|mn|tt|ba|sr|mk)$/.test(language)
}

function matcherFrom(
  forms: readonly { readonly form: string; readonly id: EntityId }[],
  frame: (body: string, first: string) => string,
): Matcher | undefined {
  if (forms.length === 0) return undefined
  const body = forms.map(({ form }) => `(${formPattern(form)})`).join('|')
  const first = [...new Set(forms.map(({ form }) => [...form][0]!))].join('')
  return { pattern: new RegExp(frame(body, first), 'gu'), ids: forms.map(({ id }) => id) }
}

function formPattern(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, (char) => (char === '*' ? '[\\p{L}’‘]{0,5}' : `\\${char}`))
}

function* personNamings(piece: Piece, people: People): Generator<Naming> {
  if (piece.language !== 'en') return
  for (const person of people.all) {
    if (person.role === undefined && person.places.length < 2 && entityNamed(person.name) === undefined) continue
    const known = entityNamed(person.name)
    const id: EntityId = known?.id ?? `entity:name-${fold(person.name).replace(/[^\p{L}\p{N}]+/gu, '-')}`
    for (const place of person.places) {
      const end = nameEnd(piece.text, place, person.name)
      if (end > place) yield { entity: id, start: place, end }
    }
  }
}

/** Where the name that starts here ends: the full name or its surname. */
function nameEnd(text: string, start: number, name: string): number {
  if (text.startsWith(name, start)) return start + name.length
  const word = /^\p{Lu}[\p{L}\p{M}-]+/u.exec(text.slice(start, start + 40))?.[0]
  return word && name.includes(word) ? start + word.length : start
}
