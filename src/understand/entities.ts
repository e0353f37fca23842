// Whom and what an article names: the listed persons, institutions and places, the countries of the world in the
// article's own language, and the persons it names by two or more names.

import { fold } from '../base/text.ts'
import type { Entity, EntityId, Mention } from '../news/entity.ts'
import { knownEntities } from './names.ts'
import type { People } from './people.ts'
import type { Piece, Span } from './piece.ts'

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

export function mentionsOf(piece: Piece, namings: readonly Naming[]): readonly Mention[] {
  return namings.map(({ entity, start, end }) => ({ entity, passage: piece.passageOf({ start, end }) }))
}

/** The entity a name means, when it is listed. */
export function entityNamed(name: string): Entity | undefined {
  const folded = fold(name)
  return byForm().get(folded)
}

/** Whether a name is a listed place or a country in English or the given language, and so no person. */
export function isPlaceName(name: string, language: string): boolean {
  const folded = fold(name)
  return byForm().get(folded)?.kind === 'place' || countriesOf(language).has(folded) || countriesOf('en').has(folded)
}

/** The country with an ISO 3166-1 code as an entity. */
export function countryEntity(code: string): EntityId {
  return `entity:country-${code.toLowerCase()}`
}

const countries = new Map<string, ReadonlySet<string>>()

function countriesOf(language: string): ReadonlySet<string> {
  const known = countries.get(language)
  if (known) return known
  const names = new Set(countryForms(language).map(({ form }) => fold(form.replace(/\*$/u, ''))))
  countries.set(language, names)
  return names
}

let forms: ReadonlyMap<string, Entity> | undefined

function byForm(): ReadonlyMap<string, Entity> {
  forms ??= new Map(
    knownEntities.flatMap((entity) => entity.forms.map((form) => [fold(form.replace(/\*/g, '')), entity] as const)),
  )
  return forms
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

const countryCodes =
  'AF AL DZ AM AU AT AZ BH BD BY BE BR BG CA CL CN CO HR CY CZ DK EG EE FI FR GE DE GR HK HU IS IN ID IR IQ IE IL IT JP JO KZ KE KR KP KW KG LV LB LT LU MY MX MD MN MA NL NZ NG NO OM PK PS PH PL PT QA RO RU SA RS SG SK SI ZA ES LK SE CH SY TW TJ TH TR TM UA AE GB US UZ VN YE'.split(
    ' ',
  )

/** Country names in the article's language, with the endings its grammar puts on them. */
function countryForms(language: string): readonly { readonly form: string; readonly id: EntityId }[] {
  const names = displayNames(language)
  if (!names) return []
  return countryCodes.flatMap((code) => {
    const name = names.of(code)
    if (!name || name === code) return []
    const id = countryEntity(code)
    return [...new Set([name, ...(shortNames[language]?.[code] ?? [])])].map((form) => ({
      form: inflected(form, language),
      id,
    }))
  })
}

function displayNames(language: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  } catch {
    return undefined
  }
}

/** Names in daily use that the platform does not give. */
const shortNames: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    US: ['U.S.', 'USA', 'America'],
    GB: ['Britain', 'UK'],
    TR: ['Turkey'],
    KR: ['South Korea'],
    CZ: ['Czech Republic'],
  },
  ru: { US: ['США'], KG: ['Кыргызстан', 'Киргизия'], GB: ['Великобритания'], KR: ['Южная Корея'] },
  kk: { US: ['АҚШ'], KG: ['Қырғызстан'] },
  ja: { US: ['米国'], CN: ['中国'], GB: ['英国'], KR: ['韓国'], KZ: ['カザフ'] },
  zh: { US: ['美国'], JP: ['日本'], KZ: ['哈萨克斯坦', '哈国'], KG: ['吉尔吉斯斯坦'] },
  tr: { US: ['ABD'] },
  de: { US: ['USA'] },
  fr: { US: ['Etats-Unis'] },
}

function inflected(name: string, language: string): string {
  if (/^(?:ru|uk|be|bg)$/.test(language)) return name.length > 4 ? `${name.replace(/[аяйьы]$/u, '')}*` : name
  if (/^(?:kk|ky|uz|tr|az|tk|tt|tg|mn|fi|hu|et)$/.test(language)) return name.length > 3 ? `${name}*` : name
  return name
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
