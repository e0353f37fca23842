// Tries to refute every sentence of an edition: quoted words, numbers, dates, names, negation and modality must stand in
// the passages it cites, or follow from them by a named rule. What it cannot find, it says.

import { findDates } from '../base/dates.ts'
import { primaryLanguage } from '../base/language-tag.ts'
import { findNumbers } from '../base/numbers.ts'
import { quotedStretches } from '../base/quotation.ts'
import { countryName, languageName } from '../base/registry-names.ts'
import { fold, foldedWords, squeeze, words } from '../base/text.ts'
import type { Article, ArticleId } from '../news/article.ts'
import {
  type Citation,
  type CitedArticle,
  type Edition,
  type Inference,
  type Item,
  type Sentence,
  sentencesOf,
  type Verdict,
} from '../news/edition.ts'
import { holds } from '../news/passage.ts'
import { changesMeaning, copyFaults, keptWords, sideOf } from './align.ts'
import { bindingTail, isDeletionOf } from './clauses.ts'
import { functionWords } from './function-words.ts'
import { monthNamed, sameName, weekdayNamed, weekdayNames } from './inflection.ts'
import { negatorsIn, weakenersIn } from './modality.ts'
import { contrariesIn, directionsIn } from './opposites.ts'
import { attributionWords, frameWords } from './phrases.ts'
import { countFaults } from './recount.ts'

/** A text that supports, with its language and, where known, the day its weekdays count from. */
export type Support = { readonly text: string; readonly language: string; readonly day?: string }

/** What was found missing: the kind of thing, and the words. */
export type Fault = {
  readonly kind:
    | 'passage'
    | 'quote'
    | 'number'
    | 'date'
    | 'name'
    | 'negation'
    | 'modality'
    /** The contrary of what the passage says: "fell" for "rose". */
    | 'contrary'
    /** A near copy with something in it that makes it another sentence. */
    | 'changed'
    /** Reports counted or listed that are not those cited. */
    | 'count'
    /** The passages speak of something else. */
    | 'subject'
    | 'words'
  readonly what: string
}

/** A verdict for every sentence of an edition, in its order. `find` gives the article as it stands now. */
export function check(edition: Edition, find: (id: ArticleId) => Article | undefined): readonly Verdict[] {
  const cited = new Map(edition.articles.map((article) => [article.id, article]))
  return [...sentencesOf(edition)].map(({ place, sentence, item }) => ({
    place,
    ...judge(checkSentence(sentence, edition, cited, find, item)),
  }))
}

function judge(faults: readonly Fault[]): Pick<Verdict, 'support' | 'faults'> {
  const said = faults.map((fault) => `${fault.kind}: ${fault.what}`)
  if (faults.length === 0) return { support: 'supported', faults: said }
  return { support: faults.every((fault) => fault.kind === 'words') ? 'partly' : 'unsupported', faults: said }
}

/** All that one sentence says and its citations do not. Without an item it is the standfirst, which names its publisher. */
export function checkSentence(
  sentence: Sentence,
  edition: Pick<Edition, 'inLanguage' | 'publisher' | 'series'>,
  cited: ReadonlyMap<ArticleId, CitedArticle>,
  find: (id: ArticleId) => Article | undefined,
  item?: Pick<Item, 'carriers'>,
): readonly Fault[] {
  const language = edition.inLanguage
  const text = squeeze(sentence.text)
  const counting = sentence.citations.filter((one) => one.role === 'counts')
  const counted = new Set(counting.map((one) => one.passage.article)).size
  const grounds = sentence.citations.map((citation) => groundOf(citation, cited, language, counted))
  const supports = grounds.map((ground) => ground.support)
  const countsOnly = counting.length === grounds.length
  const gives = (citation: Citation, printed: string) => {
    const { support, inferences } = grounds.find((one) => one.citation === citation)!
    return givesNumber(printed, language, support, inferences)
  }
  return [
    ...sentence.citations.flatMap((citation) => passageFaults(citation, find)),
    ...compare(text, language, supports, {
      metadata: [...(item ? [] : [edition.publisher, edition.series]), ...grounds.flatMap((one) => one.metadata)],
      inferences: grounds.flatMap((ground) => ground.inferences),
      // A count is made again where all that is cited was counted; else it must be recorded as an inference.
      counted: sentence.citations.some((one) => one.role === 'reports') ? 0 : counted,
      countsOnly,
      strictQuotes: true,
    }),
    ...(countsOnly ? [] : contraryFaults(text, language, supports)),
    ...cutFaults(text, language, supports),
    ...voiceFaults(text, grounds),
    ...copyFaultsOf(text, language, grounds),
    ...countFaults(sentence, language, { cited, find, gives, ...(item ? { carriers: item.carriers } : {}) }),
  ]
}

/** A citation with what may be taken from it: its words, what stands beside them, and the inferences that really follow. */
type Ground = {
  readonly citation: Citation
  readonly support: Support
  readonly metadata: readonly string[]
  readonly inferences: readonly Inference[]
  readonly outlet?: string
}

function groundOf(
  citation: Citation,
  cited: ReadonlyMap<ArticleId, CitedArticle>,
  language: string,
  counted: number,
): Ground {
  const about = cited.get(citation.passage.article)
  const day = about?.datePublished?.value.slice(0, 10)
  const support = {
    text: citation.passage.exact,
    language: about?.inLanguage ?? language,
    ...(day ? { day } : {}),
  }
  const metadata = about
    ? [
        about.outlet.name,
        about.agency ?? '',
        ...about.byline.map((author) => author.name),
        ...(day ? [day] : []),
        // Where an outlet stands and in which language it writes is told of reports that are counted.
        ...(citation.role === 'counts' ? registered(about, language) : []),
      ]
    : []
  const known = { metadata: about ? [...metadata, about.headline] : metadata, counted }
  const inferences = citation.inferences.filter((inference) => inferenceHolds(inference, [support], known))
  // A headline may be told where the citation says that it is.
  const headlines = inferences.filter((one) => one.rule === 'metadata').map((one) => one.to)
  return {
    citation,
    support,
    metadata: [...metadata, ...headlines],
    inferences,
    ...(about ? { outlet: about.outlet.name } : {}),
  }
}

function passageFaults({ passage }: Citation, find: (id: ArticleId) => Article | undefined): Fault[] {
  const article = find(passage.article)
  if (!article) return [{ kind: 'passage', what: `${passage.article} is not in the archive` }]
  if (holds(passage, article)) return []
  return [{ kind: 'passage', what: `“${passage.exact.slice(0, 60)}” is no longer what ${article.id} says there` }]
}

/** Words in quotation marks under the name of an outlet that did not print them, where another cited one did. */
function voiceFaults(text: string, grounds: readonly Ground[]): Fault[] {
  const named = new Set(grounds.flatMap(({ outlet }) => (outlet && text.includes(outlet) ? [outlet] : [])))
  if (named.size === 0) return []
  return quotedStretches(text).flatMap(({ start, end }) => {
    const quoted = text.slice(start, end)
    const printing = grounds.filter(({ support, metadata }) => standsIn(quoted, [support.text, ...metadata]))
    if (printing.length === 0 || printing.some(({ outlet }) => outlet === undefined || named.has(outlet))) return []
    return [{ kind: 'quote' as const, what: `“${quoted}” are the words of ${printing[0]!.outlet}` }]
  })
}

/** What a sentence that is nearly its passage changes of it. Only what stands outside quotation marks is looked at. */
function copyFaultsOf(text: string, language: string, grounds: readonly Ground[]): Fault[] {
  const told = grounds.filter(({ citation }) => citation.role !== 'counts')
  const [ground] = told
  if (!ground || told.length > 1 || !sameLanguage(ground.support.language, language)) return []
  const whole = sideOf(text)
  const passage = sideOf(squeeze(ground.support.text))
  const granted = new Set([...frameWords(language), ...foldedWords(ground.outlet ?? '')])
  const kept = keptWords(whole.folded, passage.folded)
  const [first, last] = [kept[0]?.claim ?? 0, kept.at(-1)?.claim ?? -1]
  // The attribution before and behind the sentence is the house's own.
  const isOurs = (n: number) => (n < first || n > last) && granted.has(whole.folded[n]!)
  const own = whole.words.map((_, n) => n).filter((n) => !isOurs(n))
  const outside = own.filter((n) => !whole.quoted.some(({ start, end }) => isWithin(whole.words[n]!, start, end)))
  if (kept.length < 4 || kept.length < 0.8 * own.length || outside.length < own.length / 2) return []
  const [from, to] = [whole.words[own[0]!]!.start, whole.words[own.at(-1)!]!.end]
  const side = sideOf(text.slice(from, to))
  const aligned = keptWords(side.folded, passage.folded)
  const changes = changesMeaning(side, passage, aligned, language, new Set(passage.folded))
  const attribution = attributionWords(language)
  return copyFaults(side, passage, aligned, language).flatMap((fault): Fault[] => {
    if (fault.kind !== 'words') return [fault]
    if (foldedWords(fault.what).every((word) => attribution.has(word))) return []
    return [{ kind: changes ? 'changed' : 'words', what: fault.what }]
  })
}

const isWithin = (word: { readonly start: number }, start: number, end: number) =>
  word.start >= start && word.start < end
const sameLanguage = (one: string, other: string) => primaryLanguage(one) === primaryLanguage(other)

/** The names of an article's language and of its outlet's country, as the edition's language calls them. */
function registered(about: CitedArticle, language: string): readonly string[] {
  const country = about.outlet.country
  return [...(country ? [countryName(country, language)] : []), languageName(about.inLanguage, language)]
}

/** What a comparison may take for granted. */
export type Allowances = {
  /** Headlines, outlet names, bylines, dates of the cited articles: names and numbers may come from them. */
  readonly metadata: readonly string[]
  readonly inferences: readonly Inference[]
  /** How many articles are cited as counted; a spelled or written count up to it is right. */
  readonly counted: number
  /** Whether the sentence only counts reports, so that nothing in them is affirmed or denied. */
  readonly countsOnly?: boolean
  /** Whether words in quotation marks must stand in one support word for word. */
  readonly strictQuotes: boolean
}

/** All that `claim` says and `supports` do not. */
export function compare(
  claim: string,
  language: string,
  supports: readonly Support[],
  allow: Allowances,
): readonly Fault[] {
  const stretches = quotedStretches(claim)
  const outside = blank(claim, stretches)
  const inferred = allow.inferences.filter((inference) => inferenceHolds(inference, supports, allow))
  return [
    ...(allow.strictQuotes ? quoteFaults(claim, stretches, supports, allow.metadata) : []),
    ...numberFaults(outside, language, supports, inferred, allow),
    ...dateFaults(outside, language, supports, inferred, allow.metadata),
    ...nameFaults(outside, language, supports, inferred, allow.metadata),
    ...(allow.countsOnly ? [] : strengthFaults(outside, language, supports)),
    ...wordFaults(outside, language, supports, inferred, allow.metadata),
  ]
}

/** The text with its quotations blanked out, offsets kept. */
function blank(text: string, stretches: readonly { readonly start: number; readonly end: number }[]): string {
  let left = text
  for (const { start, end } of stretches) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  return left
}

// ---- quotations

const quoteMarks = /["'“”„‟«»‹›‘’‚‛「」『』]/gu
const bare = (text: string) => squeeze(text.normalize('NFC').replace(quoteMarks, ''))
const omission = /\(?(?:…|\.\.\.)\)?/u

function quoteFaults(
  claim: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
  supports: readonly Support[],
  metadata: readonly string[],
): Fault[] {
  const grounds = [...supports.map((support) => support.text), ...metadata]
  const faults = stretches.flatMap(({ start, end }) => {
    const quoted = claim.slice(start, end)
    return standsIn(quoted, grounds) ? [] : [{ kind: 'quote' as const, what: `“${quoted}”` }]
  })
  // What an unclosed mark opens would be looked at as if nobody had said it.
  const open = /[“”„‟«»「」『』]/u.exec(blankWithMarks(claim))
  return open ? [...faults, { kind: 'quote', what: `a quotation mark without its pair: ${open[0]}` }] : faults
}

/** The text with its quotations blanked out, their marks with them. */
function blankWithMarks(text: string): string {
  return blank(
    text,
    quotedStretches(text).map(({ outerStart, outerEnd }) => ({ start: outerStart, end: outerEnd })),
  )
}

/** Whether quoted words stand in one of the grounds, word for word but for omissions that are shown. */
function standsIn(quoted: string, grounds: readonly string[]): boolean {
  const parts = partsQuoted(quoted)
  return grounds.map(bare).some((ground) => standInOrder(parts, ground))
}

function partsQuoted(quoted: string): readonly string[] {
  return quoted
    .replace(/\[[^\]]*\]/g, '…')
    .split(omission)
    .map((part) => bare(part).replace(/[\s,.;:]+$/u, ''))
    .filter((part) => part !== '')
}

/** Denials, doubts and conditions that stand in the same clause just before or behind words quoted, and were left out. */
function cutFaults(claim: string, language: string, supports: readonly Support[]): Fault[] {
  const said = foldedWords(claim)
  const stretches = quotedStretches(claim)
  const same = supports.filter((support) => sameLanguage(support.language, language))
  return stretches.flatMap(({ start, end }) => {
    const parts = partsQuoted(claim.slice(start, end))
    const places = same.flatMap(({ text }) => {
      const ground = bare(text)
      const at = parts[0] === undefined ? -1 : wholeWordsAt(parts[0], ground, 0)
      const last = at < 0 ? -1 : wholeWordsAt(parts.at(-1)!, ground, at)
      return last < 0 ? [] : [cutAround(ground.slice(0, at), ground.slice(last + parts.at(-1)!.length), said, language)]
    })
    // Words that stand in several passages are rightly quoted where one of them has nothing more to say.
    return places.some((faults) => faults.length === 0) ? [] : (places[0] ?? [])
  })
}

function cutAround(before: string, behind: string, said: readonly string[], language: string): Fault[] {
  const clauseBefore = before.split(/[.!?;:,()–—]/u).at(-1)!
  const clauseBehind = behind.split(/[.!?;:,()–—]/u)[0]!
  const lost = (list: readonly string[]) => list.filter((word) => !said.includes(word))
  const denials = lost([...negatorsIn(clauseBefore, language), ...negatorsIn(clauseBehind, language)])
  const doubts = lost(weakenersIn(clauseBefore, language).map((one) => one.word))
  const condition = bindingTail.exec(behind)
  return [
    ...denials.map((word) => ({
      kind: 'negation' as const,
      what: `the passage says “${word}” beside the words quoted`,
    })),
    ...doubts.map((word) => ({
      kind: 'modality' as const,
      what: `the passage says “${word}” before the words quoted`,
    })),
    ...(condition && lost(foldedWords(condition[0])).length > 0
      ? [{ kind: 'modality' as const, what: `the words quoted go on: “${behind.trim().slice(0, 40)}”` }]
      : []),
  ]
}

function standInOrder(parts: readonly string[], ground: string): boolean {
  let from = 0
  for (const part of parts) {
    const at = wholeWordsAt(part, ground, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

/** Where `part` stands in `ground` with no word cut in two; −1 when it does not. */
function wholeWordsAt(part: string, ground: string, from: number): number {
  const letter = /[\p{L}\p{N}]/u
  const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u
  for (let at = ground.indexOf(part, from); at >= 0; at = ground.indexOf(part, at + 1)) {
    const before = ground[at - 1] ?? ' '
    const after = ground[at + part.length] ?? ' '
    const cutFirst = letter.test(before) && letter.test(part[0]!) && !unspaced.test(before)
    const cutLast = letter.test(after) && letter.test(part.at(-1)!) && !unspaced.test(after)
    if (!cutFirst && !cutLast) return at
  }
  return -1
}

// ---- numbers

type NumberKey = {
  readonly value: string
  readonly unit: string
  readonly printed: string
  readonly start: number
  readonly end: number
  readonly sign?: '+' | '-'
}

function quantities(text: string, language: string): readonly NumberKey[] {
  return findNumbers(text, language)
    .filter((found) => found.sort === 'quantity' || found.sort === 'year' || found.sort === 'ordinal')
    .flatMap(({ value, upTo, unit, printed, start, end, sign }) => {
      const key = { unit, printed, start, end, ...(sign ? { sign } : {}) }
      return [{ ...key, value: plain(value) }, ...(upTo ? [{ ...key, value: plain(upTo) }] : [])]
    })
}

/** A decimal without sign and trailing zeros: the sign is looked at where it is printed. */
function plain(value: string): string {
  const unsigned = value.replace(/^[-−+]/, '')
  return unsigned.includes('.') ? unsigned.replace(/0+$/, '').replace(/\.$/, '') : unsigned
}

function numberFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  allow: Pick<Allowances, 'metadata' | 'counted'>,
): Fault[] {
  const said = quantities(outside, language)
  if (said.length === 0) return []
  const dated = findDates(outside, language)
  const literal = foldedWords([...supports.map((support) => support.text), ...allow.metadata].join(' '))
  const named = allow.metadata.flatMap((text) => quantities(text, language))
  return said.flatMap((number) => {
    if (dated.some((date) => date.start <= number.start && number.end <= date.end)) return []
    if (supports.some((support) => numberStandsIn(number, support))) return []
    if (named.some((one) => one.value === number.value && unitFollows(one.unit, number.unit))) return []
    if (number.unit === '' && literal.includes(fold(number.printed))) return []
    if (number.unit === '' && /^\d+$/.test(number.value) && allow.counted > 0 && Number(number.value) <= allow.counted)
      return []
    if (inferred.some((inference) => numberFollows(number, inference, language))) return []
    return [{ kind: 'number' as const, what: number.printed }]
  })
}

/** Whether a passage, or an inference from it, gives the number that is printed. */
function givesNumber(printed: string, language: string, support: Support, inferred: readonly Inference[]): boolean {
  const said = quantities(printed, language)
  return (
    said.length > 0 &&
    said.every(
      (number) =>
        numberStandsIn(number, support) || inferred.some((inference) => numberFollows(number, inference, language)),
    )
  )
}

function numberStandsIn(number: NumberKey, { text, language }: Support): boolean {
  return quantities(text, language).some(
    (ground) =>
      ground.value === number.value &&
      unitFollows(ground.unit, number.unit) &&
      signFollows(ground.sign, number.sign, text, language),
  )
}

function numberFollows(number: NumberKey, inference: Inference, language: string): boolean {
  return quantities(inference.to, language).some(
    (one) => one.value === number.value && unitFollows(one.unit, number.unit),
  )
}

/** A unit may be left out and never be put in. */
const unitFollows = (ground: string, said: string) => said === '' || ground === said

/** A printed sign follows from the same sign, or from words of rising and falling where the passage prints none. */
function signFollows(ground: '+' | '-' | undefined, said: '+' | '-' | undefined, text: string, language: string) {
  if (said === undefined || ground === said) return true
  if (ground !== undefined) return false
  const { up, down } = directionsIn(text, language)
  return said === '-' ? down : up || !down
}

// ---- dates

function dateFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  metadata: readonly string[],
): Fault[] {
  const printed = metadata.filter((text) => /^\d{4}-\d{2}-\d{2}/.test(text)).map((text) => text.slice(0, 10))
  const given = supports.flatMap((support) => findDates(support.text, support.language).map((date) => date.value))
  const known = [...given, ...printed, ...inferred.filter((one) => daysOf.has(one.rule)).map((one) => one.to)]
  const dates = findDates(outside, language)
  const faults: Fault[] = dates
    .filter((date) => !known.some((ground) => dayFollows(ground, date.value)))
    .filter((date) => !inferred.some((inference) => inference.to.includes(date.printed)))
    .map((date) => ({ kind: 'date' as const, what: date.printed }))
  const months = new Set([
    ...supports.flatMap((support) => monthsIn(support.text, support.language).map((one) => one.month)),
    ...known.flatMap((date) => partsOf(date)[1] ?? []).map(Number),
  ])
  for (const { month, word } of monthsIn(outside, language)) {
    const inDate = dates.some((date) => date.printed.includes(word))
    if (!inDate && !months.has(month)) faults.push({ kind: 'date', what: word })
  }
  const weekdays = new Set(
    supports.flatMap((support) => weekdaysIn(support.text, support.language).map((one) => one.weekday)),
  )
  for (const { weekday, word } of weekdaysIn(outside, language))
    if (!weekdays.has(weekday) && !inferred.some((one) => foldedWords(one.to).includes(fold(word))))
      faults.push({ kind: 'date', what: word })
  return faults
}

const daysOf = new Set<Inference['rule']>(['weekday-to-date', 'date-format'])

/** Whether a date follows from another: never more exact than it, but that a year may be understood. */
function dayFollows(ground: string, said: string): boolean {
  const [year, month, day] = partsOf(ground)
  const [saidYear, saidMonth, saidDay] = partsOf(said)
  return (
    (!saidYear || !year || saidYear === year) &&
    (!saidMonth || saidMonth === month) &&
    (!saidDay || saidDay === day || said === ground)
  )
}

function partsOf(date: string): readonly [string | undefined, string | undefined, string | undefined] {
  const match = /^(?:(\d{4})|--)?-?(\d{2})?-?(\d{2})?/.exec(date)
  return [match?.[1], match?.[2], match?.[3]]
}

function weekdaysIn(text: string, language: string) {
  return words(text).flatMap(({ text: word }) => {
    const weekday = weekdayNamed(word, language)
    return weekday ? [{ weekday, word }] : []
  })
}

function monthsIn(text: string, language: string) {
  return words(text).flatMap(({ text: word }) =>
    word.split(/[-–]/).flatMap((part) => {
      const month = monthNamed(part, language)
      return month ? [{ month, word: part }] : []
    }),
  )
}

// ---- names

function nameFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  metadata: readonly string[],
): Fault[] {
  const told = inferred.filter((one) => one.rule === 'name-form' || one.rule === 'metadata').map((one) => one.to)
  const grounds = new Set([...supports.map((support) => support.text), ...metadata, ...told].flatMap(foldedWords))
  const stands = (word: string) => grounds.has(fold(word)) || [...grounds].some((one) => sameName(one, word))
  const frame = frameWords(language)
  const plainWords = functionWords(language)
  const missing: string[] = []
  let startsSentence = true
  let last = 0
  for (const word of words(outside)) {
    const gap = outside.slice(last, word.start)
    if (/[.!?:;]\s/u.test(gap)) startsSentence = true
    last = word.end
    const lower = fold(word.text)
    const isCapital = /^\p{Lu}/u.test(word.text)
    const first = startsSentence
    startsSentence = false
    if (!isCapital || stands(word.text)) continue
    if (frame.has(lower) || plainWords.has(lower)) continue
    // A weekday and a month are judged as dates.
    if (weekdayNamed(word.text, language) || monthNamed(word.text, language)) continue
    if (first && grounds.has(lower)) continue
    missing.push(word.text)
  }
  return missing.map((what) => ({ kind: 'name' as const, what }))
}

// ---- negation and modality

function strengthFaults(outside: string, language: string, supports: readonly Support[]): Fault[] {
  const same = supports.filter((support) => primaryLanguage(support.language) === primaryLanguage(language))
  if (same.length === 0) return []
  const grounds = same.map((support) => support.text).join('\n')
  const faults: Fault[] = []
  const denied = new Set(negatorsIn(grounds, language))
  for (const word of negatorsIn(outside, language)) {
    if (!denied.has(word) && denied.size === 0)
      faults.push({ kind: 'negation', what: `“${word}” is not in the passage` })
  }
  // A retold sentence that is the passage with words left out must keep the words that deny and weaken.
  const kept = foldedWords(outside)
  if (kept.length < 4) return faults
  for (const support of same) {
    const whole = foldedWords(support.text)
    const part = kept.filter((word) => whole.includes(word))
    if (part.length < kept.length * 0.7 || !isDeletionOf(part, whole)) continue
    const gone = (list: readonly string[], from: readonly string[]) => from.filter((word) => !list.includes(word))
    for (const word of gone(negatorsIn(outside, language), nearby(whole, part, negatorsIn(support.text, language))))
      faults.push({ kind: 'negation', what: `the passage says “${word}”` })
    const weak = weakenersIn(outside, language).map((one) => one.word)
    for (const word of gone(
      weak,
      nearby(
        whole,
        part,
        weakenersIn(support.text, language).map((one) => one.word),
      ),
    ))
      faults.push({ kind: 'modality', what: `the passage says “${word}”` })
  }
  const strongest = (list: readonly { readonly strength: number }[]) => Math.min(5, ...list.map((one) => one.strength))
  const claimWeak = weakenersIn(outside, language)
  const groundWeak = weakenersIn(grounds, language)
  if (
    claimWeak.length > 0 &&
    groundWeak.length > 0 &&
    strongest(claimWeak) > strongest(groundWeak) + 1 &&
    same.length === 1
  )
    faults.push({ kind: 'modality', what: `“${claimWeak[0]!.word}” is stronger than “${groundWeak[0]!.word}”` })
  return faults
}

/** The contrary of what a passage says: "fell" where it says "rose". */
function contraryFaults(claim: string, language: string, supports: readonly Support[]): Fault[] {
  const outside = blank(claim, quotedStretches(claim))
  const same = supports.filter((support) => sameLanguage(support.language, language))
  const frame = frameWords(language)
  return contrariesIn(outside, same.map((support) => support.text).join('\n'), language)
    .filter(({ said }) => !frame.has(said))
    .map(({ said, instead }) => ({ kind: 'contrary', what: `“${said}” where the passage says “${instead}”` }))
}

/** Those of `marked` that stand between or beside two kept words, so that leaving them out changes what is kept. */
function nearby(whole: readonly string[], part: readonly string[], marked: readonly string[]): readonly string[] {
  const kept = new Set(part)
  return marked.filter((word) => {
    const at = whole.indexOf(word)
    return (kept.has(whole[at - 1] ?? '') && kept.has(whole[at + 1] ?? '')) || kept.has(whole[at + 1] ?? '')
  })
}

// ---- all other words

function wordFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  metadata: readonly string[],
): Fault[] {
  const frame = frameWords(language)
  const plainWords = functionWords(language)
  const stems = new Set(
    [...supports.map((support) => support.text), ...metadata, ...inferred.map((one) => one.to)].flatMap((text) =>
      foldedWords(text).map(stem),
    ),
  )
  const left = words(outside)
    // Names and dates are judged as such.
    .filter(({ text }) => !/^\p{Lu}/u.test(text) && !weekdayNamed(text, language) && !monthNamed(text, language))
    .map(({ text }) => fold(text))
    .filter((word) => !stems.has(stem(word)) && !frame.has(word) && !plainWords.has(word) && !/\d/.test(word))
  if (left.length === 0) return []
  const what = [...new Set(left)].join(', ')
  const content = foldedWords(outside).filter((word) => !frame.has(word) && !plainWords.has(word))
  const comparable = supports.every((support) => sameLanguage(support.language, language))
  const elsewhere = comparable && left.length >= leastStrange && left.length > 0.6 * content.length
  return [{ kind: elsewhere ? 'subject' : 'words', what }]
}

/** So many strange words, and most of a sentence, are no wording any more. */
const leastStrange = 4

/** The part of a word that its forms share: a crude cut that only ever joins more than it should. */
export function stem(word: string): string {
  const lower = word.replace(/'s?$/, '')
  if (lower.length <= 4) return lower
  if (/^[a-z]/.test(lower)) return lower.replace(/(?:ings?|edly|ed|es|s|ly)$/, '').slice(0, 7)
  return lower.slice(0, 5)
}

// ---- inferences

/** Whether an inference recorded with a citation really follows; one that does not is ignored, so its words are faults. */
export function inferenceHolds(
  inference: Inference,
  supports: readonly Support[],
  allow: Pick<Allowances, 'metadata' | 'counted'>,
): boolean {
  const text = supports.map((support) => squeeze(support.text)).join('\n')
  const inText = text.includes(squeeze(inference.from))
  const languageOfSupport =
    supports.find((support) => squeeze(support.text).includes(squeeze(inference.from)))?.language ?? 'en'
  switch (inference.rule) {
    case 'metadata':
      return allow.metadata.some((one) => one === inference.from) && inference.to === inference.from
    case 'counted':
      return Number(inference.from) === allow.counted && allow.counted > 0 && isNumber(inference.to, inference.from)
    case 'weekday-to-date':
      return inText && supports.some((support) => weekdayFollows(inference, support))
    case 'index-to-growth':
      return inText && indexFollows(inference, languageOfSupport)
    case 'number-words':
    case 'number-format':
    case 'currency-name':
      return inText && sameQuantity(inference, languageOfSupport)
    case 'date-format': {
      const from = findDates(inference.from, languageOfSupport)[0]?.value
      const to = ['en', 'ru', 'kk'].flatMap((language) =>
        findDates(inference.to, language).map((date) => date.value),
      )[0]
      return inText && from !== undefined && to !== undefined && dayFollows(from, to)
    }
    case 'name-form':
      return inText && isFormOf(inference.from, inference.to)
  }
}

/** Whether a text is one number, in digits or in words, and nothing else. */
function isNumber(text: string, value: string): boolean {
  return ['en', 'ru', 'kk'].some((language) => {
    const [number] = findNumbers(text, language)
    return number !== undefined && plain(number.value) === value && number.printed.length === text.trim().length
  })
}

const romanised: Readonly<Record<string, string>> = {
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  ж: 'zh',
  з: 'z',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
}

/** Whether two names are one in two scripts: the same consonants, and as many vowels between them. */
function isFormOf(from: string, to: string): boolean {
  const bones = nameSkeleton(from)
  const capital = /^\p{Lu}/u
  const everyWord = (name: string) => words(name).every((word) => capital.test(word.text) || word.text.length < 4)
  if (bones.length < 2 || !capital.test(to) || !everyWord(to)) return false
  return bones === nameSkeleton(to) && vowelGroups(from) === vowelGroups(to)
}

const vowelGroups = (name: string) => fold(name).match(/[aeiouyáéíóúäöüаәеёиійоөуүұыэюяьъ]+/gu)?.length ?? 0

/** The consonants of a name in Latin letters, in which its Cyrillic and its Latin form agree: "Токаев", "Tokayev" → "tkv". */
function nameSkeleton(name: string): string {
  return [...fold(name)]
    .map((letter) => romanised[letter] ?? letter)
    .join('')
    .replace(/q/g, 'k')
    .replace(/kh/g, 'h')
    .replace(/[^bcdfghjklmnpqrstvwxz]/g, '')
    .replace(/(.)\1+/g, '$1')
}

function weekdayFollows(inference: Inference, support: Support): boolean {
  if (!support.day) return false
  const index = weekdayNames(support.language).indexOf(fold(inference.from))
  const day = /^\d{4}-\d{2}-\d{2}$/.test(inference.to) ? inference.to : undefined
  if (index < 0 || !day) return false
  const date = Temporal.PlainDate.from(day)
  const apart = Math.abs(date.since(Temporal.PlainDate.from(support.day)).days)
  return date.dayOfWeek === index + 1 && apart <= 7
}

function indexFollows(inference: Inference, language: string): boolean {
  const from = findNumbers(inference.from, language)[0]?.value
  const to = findNumbers(inference.to, 'en')[0]?.value
  if (!from || !to) return false
  const tenths = (value: string) => Math.round(Number(value) * 1000)
  return tenths(from) - 100_000 === tenths(to)
}

/** Whether every number of what is printed is one of the passage, and nothing is printed but that. */
function sameQuantity(inference: Inference, language: string): boolean {
  const from = quantities(inference.from, language)
  return ['en', 'ru', 'kk'].some((other) => {
    const to = quantities(inference.to, other)
    return (
      to.length > 0 &&
      to.every((one) => from.some((ground) => one.value === ground.value && unitsAgree(ground.unit, one.unit)))
    )
  })
}

const unitsAgree = (a: string, b: string) => a === b || a === '' || b === ''
