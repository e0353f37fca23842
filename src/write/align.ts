// How one sentence came from another: which words were kept, left out and put in. A sentence that is nearly a copy must be
// an honest one: nothing put in, nothing cut out of a quotation, no "not" and no "may" lost.

import { findDates } from '../base/dates.ts'
import { primaryLanguage } from '../base/language-tag.ts'
import { findNumbers } from '../base/numbers.ts'
import { quotedStretches } from '../base/quotation.ts'
import { fold, type Word, words } from '../base/text.ts'
import { functionWords } from './function-words.ts'
import { negatorsIn, weakenersIn } from './modality.ts'
import { contrariesIn } from './opposites.ts'

/** A text with its words and quotations, looked at once. */
export type Side = {
  readonly text: string
  readonly words: readonly Word[]
  readonly folded: readonly string[]
  readonly quoted: readonly { readonly start: number; readonly end: number }[]
}

export function sideOf(text: string): Side {
  const found = words(text)
  return { text, words: found, folded: found.map((word) => fold(word.text)), quoted: quotedStretches(text) }
}

/** Places in the claim and in the ground of the words kept, in order. */
export type Kept = readonly { readonly claim: number; readonly ground: number }[]

/** The longest list of words that both have in the same order. */
export function keptWords(claim: readonly string[], ground: readonly string[]): Kept {
  const width = ground.length + 1
  const table = new Uint16Array((claim.length + 1) * width)
  for (let i = claim.length - 1; i >= 0; i--)
    for (let j = ground.length - 1; j >= 0; j--)
      table[i * width + j] =
        claim[i] === ground[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  const kept: { claim: number; ground: number }[] = []
  let i = 0
  let j = 0
  while (i < claim.length && j < ground.length) {
    if (claim[i] === ground[j]) kept.push({ claim: i++, ground: j++ })
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
    else j++
  }
  return kept
}

/** What is wrong with a near copy: what kind of thing was changed, and the words. */
export type CopyFault = { readonly kind: 'quote' | 'negation' | 'modality' | 'words'; readonly what: string }

/** All that a near copy changed and may not. Empty when it puts in nothing but harmless words and leaves out what can be. */
export function copyFaults(claim: Side, ground: Side, kept: Kept, language: string): readonly CopyFault[] {
  return [...putIn(claim, kept, language), ...cutOut(claim, ground, kept, language)]
}

/** Words that say nothing more where they are put in. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  en: 'a an the that and of in on at for is was were are be been it its which who also then with as'.split(' '),
  ru: ['и', 'а', 'что'],
  kk: ['және', 'мен'],
}

function putIn(claim: Side, kept: Kept, language: string): CopyFault[] {
  const stands = new Set(kept.map((one) => one.claim))
  const free = harmless[primaryLanguage(language)] ?? []
  const added = claim.words
    .filter((_, n) => !stands.has(n) && !free.includes(claim.folded[n]!))
    .map((word) => word.text)
  return added.length > 0 ? [{ kind: 'words', what: added.join(' ') }] : []
}

/** Words that a name may take the place of. */
const pronouns: Readonly<Record<string, string>> = {
  en: 'he she it they him her them his its their who which this that these those the a an and i you we my our your',
  ru: 'он она оно они его её ее ему ей их им который которая которые это этот эта эти и я мы наш',
  kk: 'ол олар оның олардың оған бұл сол және мен біз',
}

/**
 * Whether a word put in makes the sentence another one: a number, a name that stands for another or nowhere in the source, a
 * contrary, a denial, a doubt, "before" for "after". A plain word for a plain word is a wording, which is judged as such, and
 * a name for a pronoun ("Alan Pardew believes" for "he believes") only says who is meant.
 */
export function changesMeaning(
  claim: Side,
  ground: Side,
  kept: Kept,
  language: string,
  elsewhere: ReadonlySet<string>,
): boolean {
  const grammar = functionWords(language)
  const main = primaryLanguage(language)
  const standIns = new Set((pronouns[main] ?? '').split(' '))
  const free = new Set(harmless[main] ?? [])
  let previous = { claim: -1, ground: -1 }
  for (const next of [...kept, { claim: claim.words.length, ground: ground.words.length }]) {
    const added = claim.words.slice(previous.claim + 1, next.claim).map((word) => word.text)
    const gone = ground.words.slice(previous.ground + 1, next.ground).map((word) => word.text)
    const first = previous.claim + 1
    previous = next
    if (added.length === 0) continue
    const text = added.join(' ')
    if (negatorsIn(text, language).length + weakenersIn(text, language).length > 0) return true
    if (findNumbers(text, language).length > 0 || findDates(text, language).length > 0) return true
    if (added.some((word) => namesTime(fold(word), language))) return true
    if (contrariesIn(text, gone.join(' '), language).length > 0) return true
    if (added.some((word) => grammar.has(fold(word)) && !standIns.has(fold(word)) && !free.has(fold(word)))) return true
    const names = added.filter((word, n) => /^\p{Lu}/u.test(word) && first + n > 0)
    if (names.some((name) => !elsewhere.has(fold(name)))) return true
    const replaced = gone.filter((word) => !standIns.has(fold(word)) && !free.has(fold(word)))
    if (names.length > 0 && replaced.length > 0) return true
    if (replaced.some((word) => /^\p{Lu}/u.test(word)) && !added.every((word) => elsewhere.has(fold(word)))) return true
  }
  return false
}

const timeStems = new Map<string, readonly string[]>()

/** Whether a word is a month or a weekday in some case of it; English ones are known by their capital. */
function namesTime(word: string, language: string): boolean {
  let stems = timeStems.get(language)
  if (!stems) {
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
    const months = Array.from({ length: 12 }, (_, n) => month.format(Date.UTC(2024, n, 15)))
    const days = Array.from({ length: 7 }, (_, n) => day.format(Date.UTC(2024, 0, 1 + n)))
    stems = [...months, ...days].map((name) => fold(name).replace(/[ьйяае]$/u, ''))
    timeStems.set(language, stems)
  }
  return stems.some((stem) =>
    stem.length > 2 ? word.startsWith(stem) && word.length <= stem.length + 4 : /^ма[йяею]$/.test(word),
  )
}

function cutOut(claim: Side, ground: Side, kept: Kept, language: string): CopyFault[] {
  const faults: CopyFault[] = []
  for (const [first, last] of gapsIn(kept)) {
    const run = ground.words.slice(first, last)
    const text = ground.text.slice(run[0]!.start, run.at(-1)!.end)
    const inBrackets = isInBrackets(ground, first, last)
    if (!inBrackets && cutsQuotation(claim, ground, kept, first, last))
      faults.push({ kind: 'quote', what: `“${text}” was cut out of a quotation` })
    if (inBrackets || isAside(ground, first, last)) continue
    const lost = (list: readonly string[]) => list.join(', ')
    const denials = negatorsIn(text, language)
    if (denials.length > 0) faults.push({ kind: 'negation', what: `the passage says “${lost(denials)}”` })
    const doubts = weakenersIn(text, language).map((one) => one.word)
    if (doubts.length > 0) faults.push({ kind: 'modality', what: `the passage says “${lost(doubts)}”` })
  }
  return faults
}

/** Runs of words of the ground, between the first and the last kept, that the claim leaves out. */
function gapsIn(kept: Kept): readonly (readonly [number, number])[] {
  return kept.flatMap((one, n) => {
    const next = kept[n + 1]
    return next && next.ground > one.ground + 1 ? [[one.ground + 1, next.ground] as const] : []
  })
}

function isInBrackets({ text, words: all }: Side, first: number, last: number): boolean {
  const before = text.slice(all[first - 1]?.end ?? 0, all[first]!.start)
  const after = text.slice(all[last - 1]!.end, all[last]?.start)
  return /[([{]/.test(before) && /[)\]}]/.test(after)
}

/** Whether a run stands between marks that set it apart, so that the sentence says the same without it. */
function isAside({ text, words: all }: Side, first: number, last: number): boolean {
  const before = first === 0 ? ',' : text.slice(all[first - 1]!.end, all[first]!.start)
  const after = text.slice(all[last - 1]!.end, all[last]?.start)
  return /[,;:–—-]/.test(before) && /[,;:.!?–—-]/.test(after)
}

/** Whether words went missing from a quotation that the claim still shows as one. */
function cutsQuotation(claim: Side, ground: Side, kept: Kept, first: number, last: number): boolean {
  const [from, to] = [ground.words[first]!.start, ground.words[last - 1]!.end]
  const stretch = ground.quoted.find(({ start, end }) => start < to && from < end)
  if (!stretch) return false
  const shown = kept.filter(({ claim: at, ground: place }) => {
    const { start } = ground.words[place]!
    const here = claim.words[at]!.start
    return (
      start >= stretch.start && start < stretch.end && claim.quoted.some((one) => here >= one.start && here < one.end)
    )
  })
  const before = shown.findLast((one) => one.ground < first)
  const after = shown.find((one) => one.ground >= last)
  if (!before && !after) return false
  // An omission the claim marks is an honest one.
  const left = claim.words[before?.claim ?? after!.claim]!
  const right = claim.words[after?.claim ?? before!.claim]!
  return !/…|\.\.\.|\[/.test(claim.text.slice(left.end, right.start))
}
