// Counts again what a sentence says it counted. Such a sentence ("Outlets in …", "six other outlets carry it", "Three reports
// give …") rests on the reports themselves and not on words in them, so it is made anew from its citations and compared.

import { primaryLanguage } from '../base/language-tag.ts'
import { findNumbers } from '../base/numbers.ts'
import { quotedStretches } from '../base/quotation.ts'
import { countryName, languageName } from '../base/registry-names.ts'
import { fold, foldedWords, squeeze, words } from '../base/text.ts'
import type { Article, ArticleId } from '../news/article.ts'
import type { Carrier, Citation, CitedArticle, Sentence } from '../news/edition.ts'
import { keptWords } from './align.ts'
import { negatorsIn } from './modality.ts'
import type { Phrases } from './phrase-parts.ts'
import { frameWords, phrasesFor } from './phrases.ts'

/** What a recount needs to know of the reports. */
export type Reports = {
  readonly cited: ReadonlyMap<ArticleId, CitedArticle>
  readonly find: (id: ArticleId) => Article | undefined
  /** Whether a citation's own passage gives a figure, as the sentence prints it. */
  readonly gives: (citation: Citation, printed: string) => boolean
  /** Who carries the story, where it is known. */
  readonly carriers?: readonly Carrier[]
}

/** A counting sentence that its reports do not bear out: `count` when a fact is wrong, `words` when only the wording differs. */
export type CountFault = { readonly kind: 'count' | 'words'; readonly what: string }

/** All that is wrong with the count of a sentence; nothing where it counts no reports. */
export function countFaults(sentence: Sentence, language: string, reports: Reports): readonly CountFault[] {
  const counting = sentence.citations.filter((one) => one.role === 'counts')
  if (counting.length === 0 || sentence.citations.some((one) => one.role === 'reports')) return []
  const counted: Counted[] = []
  for (const citation of counting) {
    const about = reports.cited.get(citation.passage.article)
    if (!about) return [{ kind: 'count', what: `${citation.passage.article} is no article of the edition` }]
    counted.push({ citation, about })
  }
  const { carriers } = reports
  const stranger =
    carriers && counted.find(({ about }) => !carriers.some((one) => one.article === about.id))?.about.outlet.name
  if (stranger) return [{ kind: 'count', what: `the article of ${stranger} is not one of those that carry the story` }]
  const made = [...recounts(sentence.text, language, counted, reports)]
  if (made.some((text) => sameText(text, sentence.text))) return []
  return [worst(sentence.text, made, counted, language)]
}

type Counted = { readonly citation: Citation; readonly about: CitedArticle }

const sameText = (one: string, other: string) => fold(squeeze(one)) === fold(squeeze(other))

/** Every sentence the house would make of these reports. */
function* recounts(text: string, language: string, counted: readonly Counted[], reports: Reports): Generator<string> {
  const phrases = phrasesFor(language)
  const countries = unique(counted.flatMap(({ about }) => about.outlet.country ?? []))
  const languages = unique(counted.map(({ about }) => primaryLanguage(about.inLanguage)))
  yield phrases.reach(
    countries.map((code) => countryName(code, phrases.language)),
    languages.map((code) => languageName(code, phrases.language)),
  )
  yield* sameTexts(counted, phrases, reports)
  yield* figures(text, counted, phrases, reports)
}

// ---- one text in several outlets

function* sameTexts(counted: readonly Counted[], phrases: Phrases, reports: Reports): Generator<string> {
  if (reports.carriers && originsAmong(counted, reports.carriers) > 1) return
  const carrier = counted[0]!.about.outlet.name
  const names = unique(counted.map(({ about }) => about.outlet.name))
  const agencies = unique(counted.flatMap(({ about }) => about.agency ?? []))
  for (const whose of [...agencies, ...names, undefined]) {
    const others = names.filter((name) => name !== carrier && name !== whose)
    const credit = (name: string) =>
      counted.some(({ about }) => about.outlet.name === name && creditsIt(about, whose, reports))
    const credited = others.filter(credit)
    const uncredited = others.filter((name) => !credit(name))
    if (others.length > 0) yield phrases.sameText(whose, credited, uncredited)
  }
}

/** Characters at the head and the foot of a text in which a credit stands. */
const creditZone = 160

/** Whether an article says whose text it prints: in its agency line, its byline, or at the head or foot of the text. */
function creditsIt(about: CitedArticle, whose: string | undefined, { find }: Reports): boolean {
  if (about.agency && !sameText(about.agency, about.outlet.name)) return true
  const text = squeeze(find(about.id)?.text ?? '')
  const places = [...about.byline.map((author) => author.name), text.slice(0, creditZone), text.slice(-creditZone)]
  const there = new Set(places.flatMap((place) => foldedWords(place)))
  return words(whose ?? '').some(({ text: word }) => word.length > 3 && there.has(fold(word)))
}

// ---- one figure in several reports

function* figures(text: string, counted: readonly Counted[], phrases: Phrases, reports: Reports): Generator<string> {
  const marked = quotedStretches(text)
  const wording = marked[0] && text.slice(marked[0].outerStart, marked[0].outerEnd)
  const outside = marked.reduceRight(
    (whole, { start, end }) => whole.slice(0, start) + ' '.repeat(end - start) + whole.slice(end),
    text,
  )
  const said = unique([
    ...findNumbers(outside, phrases.language).map((number) => number.printed),
    ...counted.flatMap(({ citation }) => citation.inferences.map((one) => one.to)),
  ])
  const giving = (printed: string) => counted.filter(({ citation }) => reports.gives(citation, printed))
  for (const printed of said) {
    const group = giving(printed)
    if (group.length < counted.length) continue
    if (independent(group, reports)) yield phrases.figuresAgree(printed, group.length, named(group, phrases), wording)
  }
  for (const printed of said) {
    const group = giving(printed)
    for (const other of said) {
      const others = giving(other).filter((one) => !group.includes(one))
      if (group.length === 0 || others.length === 0 || group.length + others.length < counted.length) continue
      yield phrases.figuresDiffer(printed, named(group, phrases), other, named(others, phrases), wording)
    }
  }
}

/** Whether no two of the reports are one text. */
function independent(group: readonly Counted[], { carriers }: Reports): boolean {
  return !carriers || originsAmong(group, carriers) === group.length
}

/** How many texts the reports are. */
function originsAmong(group: readonly Counted[], carriers: readonly Carrier[]): number {
  return new Set(group.map(({ about }) => carriers.find((one) => one.article === about.id)?.origin)).size
}

function named(group: readonly Counted[], phrases: Phrases): readonly string[] {
  return unique(
    group.map(({ about }) =>
      primaryLanguage(about.inLanguage) === phrases.language
        ? about.outlet.name
        : phrases.languageNote(about.outlet.name, languageName(about.inLanguage, phrases.language)),
    ),
  )
}

// ---- how far a sentence is from what it should be

function worst(text: string, made: readonly string[], counted: readonly Counted[], language: string): CountFault {
  const claim = words(text)
  const folded = claim.map((word) => fold(word.text))
  const near = made
    .map((one) => ({ one, kept: keptWords(folded, foldedWords(one)) }))
    .toSorted((a, b) => b.kept.length - a.kept.length || a.one.length - b.one.length)[0]!
  const kept = new Set(near.kept.map((one) => one.claim))
  const keptThere = new Set(near.kept.map((one) => one.ground))
  // The first word is a capital one whatever it is.
  const added = claim
    .filter((_, n) => !kept.has(n))
    .map((word, n) => (n === 0 && word.start === 0 ? fold(word.text) : word.text))
  const gone = words(near.one)
    .filter((_, n) => !keptThere.has(n))
    .map((word) => word.text)
  const frame = frameWords(language)
  const names = new Set(counted.flatMap(({ about }) => foldedWords(about.outlet.name)))
  const namesSome = counted.some(({ about }) => text.includes(about.outlet.name))
  const isFact = (word: string) =>
    /^[\p{Lu}\p{N}]/u.test(word) ||
    findNumbers(word, language).length > 0 ||
    negatorsIn(word, language).length > 0 ||
    (frame.has(fold(word)) && gone.some((other) => frame.has(fold(other))))
  const isWrong =
    added.some(isFact) || (namesSome && gone.some((word) => /^\p{Lu}/u.test(word) && names.has(fold(word))))
  return { kind: isWrong ? 'count' : 'words', what: `its reports come to “${near.one}”` }
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)]
}
