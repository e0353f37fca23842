// Tries to refute every sentence of an edition: quoted words, numbers, dates, names, negation and modality must stand in
// the passages it cites, or follow from them by a named rule. What it cannot find, it says.

import { findDates } from '../base/dates.ts'
import { findNumbers } from '../base/numbers.ts'
import { quotedStretches } from '../base/quotation.ts'
import { countryName, languageName } from '../base/registry-names.ts'
import { fold, foldedWords, squeeze, words } from '../base/text.ts'
import type { Article, ArticleId } from '../news/article.ts'
import {
  type CitedArticle,
  type Edition,
  type Inference,
  type Sentence,
  sentencesOf,
  type Verdict,
} from '../news/edition.ts'
import { holds } from '../news/passage.ts'
import { isDeletionOf } from './clauses.ts'
import { functionWords } from './function-words.ts'
import { negatorsIn, weakenersIn } from './modality.ts'
import { frameWords } from './phrases.ts'

/** A text that supports, with its language and, where known, the day its weekdays count from. */
export type Support = { readonly text: string; readonly language: string; readonly day?: string }

/** What was found missing: the kind of thing, and the words. */
export type Fault = {
  readonly kind: 'passage' | 'quote' | 'number' | 'date' | 'name' | 'negation' | 'modality' | 'words'
  readonly what: string
}

/** A verdict for every sentence of an edition, in its order. `find` gives the article as it stands now. */
export function check(edition: Edition, find: (id: ArticleId) => Article | undefined): readonly Verdict[] {
  const cited = new Map(edition.articles.map((article) => [article.id, article]))
  return [...sentencesOf(edition)].map(({ place, sentence }) => ({
    place,
    ...judge(checkSentence(sentence, edition, cited, find)),
  }))
}

function judge(faults: readonly Fault[]): Pick<Verdict, 'support' | 'faults'> {
  const said = faults.map((fault) => `${fault.kind}: ${fault.what}`)
  if (faults.length === 0) return { support: 'supported', faults: said }
  return { support: faults.every((fault) => fault.kind === 'words') ? 'partly' : 'unsupported', faults: said }
}

/** All that one sentence says and its citations do not. */
export function checkSentence(
  sentence: Sentence,
  edition: Pick<Edition, 'inLanguage' | 'publisher' | 'series'>,
  cited: ReadonlyMap<ArticleId, CitedArticle>,
  find: (id: ArticleId) => Article | undefined,
): readonly Fault[] {
  const faults: Fault[] = []
  const supports: Support[] = []
  const metadata: string[] = [edition.publisher, edition.series]
  const inferences: Inference[] = []
  for (const citation of sentence.citations) {
    const article = find(citation.passage.article)
    if (!article) faults.push({ kind: 'passage', what: `${citation.passage.article} is not in the archive` })
    else if (!holds(citation.passage, article))
      faults.push({
        kind: 'passage',
        what: `“${citation.passage.exact.slice(0, 60)}” is no longer what ${article.id} says there`,
      })
    const about = cited.get(citation.passage.article)
    supports.push({
      text: citation.passage.exact,
      language: about?.inLanguage ?? edition.inLanguage,
      ...(about?.datePublished ? { day: about.datePublished.value.slice(0, 10) } : {}),
    })
    if (about) {
      metadata.push(about.headline, about.outlet.name, about.agency ?? '', ...about.byline.map((author) => author.name))
      if (about.datePublished) metadata.push(about.datePublished.value)
      metadata.push(...registered(about, edition.inLanguage))
    }
    inferences.push(...citation.inferences)
  }
  const counted = new Set(sentence.citations.filter((one) => one.role === 'counts').map((one) => one.passage.article))
    .size
  return [
    ...faults,
    ...compare(sentence.text, edition.inLanguage, supports, {
      metadata,
      inferences,
      counted,
      countsOnly: sentence.citations.every((one) => one.role === 'counts'),
      strictQuotes: true,
    }),
  ]
}

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
  const grounds = [...supports.map((support) => support.text), ...metadata].map(bare)
  return stretches.flatMap(({ start, end }) => {
    const quoted = claim.slice(start, end)
    const parts = quoted
      .replace(/\[[^\]]*\]/g, '…')
      .split(omission)
      .map((part) => bare(part).replace(/[\s,.;:]+$/u, ''))
      .filter((part) => part !== '')
    return grounds.some((ground) => standInOrder(parts, ground))
      ? []
      : [{ kind: 'quote' as const, what: `“${quoted}”` }]
  })
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

type NumberKey = { readonly value: string; readonly unit: string; readonly printed: string }

function quantities(text: string, language: string): readonly NumberKey[] {
  return findNumbers(text, language)
    .filter((found) => found.sort === 'quantity' || found.sort === 'year' || found.sort === 'ordinal')
    .flatMap((found) => [
      { value: plain(found.value), unit: found.unit, printed: found.printed },
      ...(found.upTo ? [{ value: plain(found.upTo), unit: found.unit, printed: found.printed }] : []),
    ])
}

/** A decimal without sign and trailing zeros: direction is judged by words, not by the printed sign. */
function plain(value: string): string {
  const unsigned = value.replace(/^[-−+]/, '')
  return unsigned.includes('.') ? unsigned.replace(/0+$/, '').replace(/\.$/, '') : unsigned
}

function numberFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  allow: Allowances,
): Fault[] {
  const said = quantities(outside, language)
  if (said.length === 0) return []
  const dated = findDates(outside, language)
  const grounds = [
    ...supports.flatMap((support) => quantities(support.text, support.language)),
    ...allow.metadata.flatMap((text) => quantities(text, language)),
  ]
  const literal = foldedWords([...supports.map((support) => support.text), ...allow.metadata].join(' '))
  return said.flatMap((number) => {
    if (dated.some((date) => date.printed.includes(number.printed))) return []
    if (grounds.some((ground) => ground.value === number.value && unitsAgree(ground.unit, number.unit))) return []
    if (number.unit === '' && literal.includes(fold(number.printed))) return []
    if (number.unit === '' && /^\d+$/.test(number.value) && allow.counted > 0 && Number(number.value) <= allow.counted)
      return []
    if (inferred.some((inference) => squeeze(inference.to).includes(squeeze(number.printed)))) return []
    return [{ kind: 'number' as const, what: number.printed }]
  })
}

const unitsAgree = (a: string, b: string) => a === b || a === '' || b === ''

// ---- dates

function dateFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  metadata: readonly string[],
): Fault[] {
  const said = findDates(outside, language)
  const grounds = supports.flatMap((support) => findDates(support.text, support.language).map((date) => date.value))
  const known = [
    ...grounds,
    ...metadata.filter((text) => /^\d{4}-\d{2}-\d{2}/.test(text)).map((text) => text.slice(0, 10)),
  ]
  const faults: Fault[] = said
    .filter((date) => !known.some((ground) => sameDay(ground, date.value)))
    .filter((date) => !inferred.some((inference) => inference.to.includes(date.printed)))
    .map((date) => ({ kind: 'date' as const, what: date.printed }))
  const literal = new Set(supports.flatMap((support) => foldedWords(support.text)))
  for (const weekday of weekdaysIn(outside, language)) {
    if (!literal.has(weekday) && !inferred.some((inference) => fold(inference.to).includes(weekday)))
      faults.push({ kind: 'date', what: weekday })
  }
  return faults
}

/** Whether two dates, either perhaps without its year or day, are the same where both speak. */
function sameDay(a: string, b: string): boolean {
  const [ay, am, ad] = partsOf(a)
  const [by, bm, bd] = partsOf(b)
  const agree = (one: string | undefined, other: string | undefined) => !one || !other || one === other
  return agree(ay, by) && agree(am, bm) && agree(ad, bd)
}

function partsOf(date: string): readonly [string | undefined, string | undefined, string | undefined] {
  const match = /^(?:(\d{4})|--)?-?(\d{2})?-?(\d{2})?/.exec(date)
  return [match?.[1], match?.[2], match?.[3]]
}

function weekdaysIn(text: string, language: string): readonly string[] {
  const names = weekdayNames(language)
  return foldedWords(text).filter((word) => names.includes(word))
}

const weekdayCache = new Map<string, readonly string[]>()

/** Monday to Sunday, folded. */
export function weekdayNames(language: string): readonly string[] {
  const before = weekdayCache.get(language)
  if (before) return before
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 7 }, (_, n) => fold(format.format(new Date(Date.UTC(2024, 0, 1 + n)))))
  weekdayCache.set(language, names)
  return names
}

// ---- names

function nameFaults(
  outside: string,
  language: string,
  supports: readonly Support[],
  inferred: readonly Inference[],
  metadata: readonly string[],
): Fault[] {
  const grounds = new Set(
    [...supports.map((support) => support.text), ...metadata, ...inferred.map((one) => one.to)].flatMap((text) =>
      words(text).map((word) => nameStem(word.text)),
    ),
  )
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
    if (!isCapital || grounds.has(nameStem(word.text))) continue
    if (frame.has(lower) || plainWords.has(lower) || weekdayNames(language).includes(lower)) continue
    if (/^\d/.test(word.text) || isMonth(lower, language)) continue
    if (first && grounds.has(lower)) continue
    missing.push(word.text)
  }
  return missing.map((what) => ({ kind: 'name' as const, what }))
}

/** A name without the endings it takes in a sentence: possessive in English, cases in Russian and Kazakh. */
function nameStem(word: string): string {
  const lower = fold(word).replace(/'s?$/, '')
  return /^[\p{sc=Cyrillic}]/u.test(lower) && lower.length > 5 ? lower.slice(0, Math.max(5, lower.length - 3)) : lower
}

function isMonth(word: string, language: string): boolean {
  for (let month = 0; month < 12; month++) {
    const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatToParts(
      new Date(Date.UTC(2024, month, 15)),
    )
    if (parts.some((part) => part.type === 'month' && fold(part.value) === word)) return true
  }
  return false
}

// ---- negation and modality

function strengthFaults(outside: string, language: string, supports: readonly Support[]): Fault[] {
  const same = supports.filter((support) => support.language.split('-')[0] === language.split('-')[0])
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
  const missing = foldedWords(outside).filter(
    (word) =>
      !stems.has(stem(word)) &&
      !frame.has(word) &&
      !plainWords.has(word) &&
      !/\d/.test(word) &&
      !isMonth(word, language),
  )
  const names = new Set(
    words(outside)
      .filter((word) => /^\p{Lu}/u.test(word.text))
      .map((word) => fold(word.text)),
  )
  const left = missing.filter((word) => !names.has(word))
  return left.length > 0 ? [{ kind: 'words', what: [...new Set(left)].join(', ') }] : []
}

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
      return Number(inference.from) <= allow.counted
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
      const to = findDates(inference.to, 'en')[0]?.value ?? findDates(inference.to, 'ru')[0]?.value ?? inference.to
      return inText && from !== undefined && sameDay(from, to)
    }
    case 'name-form':
      return inText && nameSkeleton(inference.from) === nameSkeleton(inference.to)
  }
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

function sameQuantity(inference: Inference, language: string): boolean {
  const from = findNumbers(inference.from, language)
  return ['en', 'ru', 'kk'].some((other) =>
    findNumbers(inference.to, other).some((to) =>
      from.some((one) => plain(one.value) === plain(to.value) && unitsAgree(one.unit, to.unit)),
    ),
  )
}
