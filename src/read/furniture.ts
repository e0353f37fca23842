// What stands on a page beside the article, told by what short lines say. Each rule gives the reason a piece was left out.

import { findDates, parseDate } from '../base/dates.ts'
import { denseIn, fold, squeeze } from '../base/text.ts'
import {
  advertLine,
  appealHints,
  appealWords,
  archiveLink,
  bioLine,
  bylineStart,
  channelLine,
  cookieWords,
  copyrightLine,
  creditEnd,
  creditStart,
  followWords,
  newsletterWords,
  openers,
  readingTime,
  relatedStart,
  reportingCredit,
  serviceAnywhere,
  serviceWords,
  shareWords,
  sidebarLine,
  tickerLine,
  updateNote,
} from './furniture-words.ts'

/** Why something was left out of an article's text. */
export type Reason =
  | 'navigation'
  | 'share-bar'
  | 'related'
  | 'newsletter'
  | 'advertisement'
  | 'comments'
  | 'cookie-notice'
  | 'caption'
  | 'image-credit'
  | 'byline'
  | 'byline-repeated'
  | 'page-date'
  | 'article-date'
  | 'author-bio'
  | 'author-archive-link'
  | 'kicker'
  | 'title'
  | 'tags'
  | 'sidebar'
  | 'footer'
  | 'copyright'
  | 'credit'
  | 'currency-ticker'
  | 'ticker'
  | 'hidden'
  | 'form'
  | 'reading-time'
  | 'paywall'
  | 'label'
  | 'repeated'
  | 'repeated-on-outlet'
  | 'quirk'
  | 'table'
  | 'appeal'
  | 'service-note'
  | 'update-note'
  | 'previous-issue'
  | 'outside-article'
  | 'unlike-text'

/** A more exact reason than the page part's own, for a line that says itself what it is. */
export function exactReason(line: string, language: string, names: readonly string[]): Reason | undefined {
  if (!mayBeExact(line, language, names)) return undefined
  const reason = reasonByLine(line, { linkShare: 0, place: 'tail', language, headline: '', names })
  return reason && exact.has(reason) ? reason : undefined
}

const exact: ReadonlySet<Reason> = new Set([
  'currency-ticker',
  'image-credit',
  'author-archive-link',
  'author-bio',
  'cookie-notice',
  'copyright',
  'article-date',
])

/** Whether any rule for one of those reasons speaks of the line; most lines of a page are done with these few questions. */
function mayBeExact(text: string, language: string, names: readonly string[]): boolean {
  const line = squeeze(text)
  if (tickerLine.test(line)) return true
  if (line.length > 600) return false
  return (
    archiveLink.test(line) ||
    copyrightLine.test(line) ||
    cookieWords.test(line) ||
    creditStart.test(line) ||
    creditEnd.test(line) ||
    isBio(line, names) ||
    (line.length < 90 && isDateLine(line, language))
  )
}

/** A line that opens a part of the page which is furniture to its end, such as the readers' comments. */
export function opensFurniture(line: string): Reason | undefined {
  return line.length > 60 ? undefined : openers.find(([pattern]) => pattern.test(line.trim()))?.[1]
}

/** What is known of a line besides its words. */
export type LineContext = {
  /** Characters of links among all, 0 to 1. */
  readonly linkShare: number
  /** Before the first, between, or after the last paragraph of running text. */
  readonly place: 'head' | 'middle' | 'tail'
  readonly language: string
  /** The headline and the names in the byline, folded. */
  readonly headline: string
  readonly names: readonly string[]
}

/** Characters as the eye counts them: one of a script without spaces says as much as two or three letters. */
export function weightOf(text: string): number {
  return text.length + denseIn(text) * 1.5
}

/** Whether a line ends as a sentence does. */
export function endsAsSentence(text: string): boolean {
  let at = text.length - 1
  // What ends as a note's number may, or in blanks, is left to the pattern.
  if (text[at] === ']') return sentenceEnd.test(text)
  while (at >= 0 && closingMarks.includes(text[at]!)) at--
  return at >= 0 && (endMarks.includes(text[at]!) || (/\s/.test(text[at]!) && sentenceEnd.test(text)))
}

const endMarks = '.!?…。！？؟։।'
const closingMarks = '"”’»›\')]」』）'
const sentenceEnd = new RegExp(`[${endMarks}][\\s${closingMarks.replace(']', '\\]')}]*(?:\\[\\d+\\])?$`, 'u')

/** Why a line is no running text by what it says; undefined when nothing speaks against it. */
export function reasonByLine(text: string, about: LineContext): Reason | undefined {
  const line = squeeze(text)
  const weight = weightOf(line)
  if (!/[\p{L}\p{N}]/u.test(line)) return 'label'
  if (tickerLine.test(line)) return 'currency-ticker'
  if (weight > 600) return undefined
  if (about.headline !== '' && (about.place !== 'middle' || weight > 20) && fold(line) === about.headline)
    return 'title'
  if (advertLine.test(line)) return 'advertisement'
  if (archiveLink.test(line) && weight < 120) return 'author-archive-link'
  if (sidebarLine.test(line)) return 'sidebar'
  if (
    copyrightLine.test(line) &&
    weight < 300 &&
    /©|copyright|\(c\)|reserved|права|құқы|hakları|vorbehalten|réservés|derechos|diritti|転載|版权|著作権|저작권|무단|ⓒ/iu.test(
      line,
    )
  )
    return 'copyright'
  if (readingTime.test(line)) return 'reading-time'
  if (relatedStart.test(line) && weight < 260 && !longSentence(line, weight, about)) return 'related'
  if (shareWords.test(line) && weight < 60 && line.split(/\s/).length <= 6 && !endsAsSentence(line)) return 'share-bar'
  if (weight < 400 && newsletterWords.test(line) && (weight < 200 || about.linkShare > 0.1)) return 'newsletter'
  if (weight < 160 && channelLine.test(line) && !endsAsSentence(line)) return 'newsletter'
  if (weight < 200 && followWords.test(line)) return 'share-bar'
  if (weight < 400 && cookieWords.test(line)) return 'cookie-notice'
  if (about.place !== 'head' && weight < 420 && isAppeal(line)) return 'appeal'
  if (weight < 420 && (serviceWords.test(line) || (weight < 300 && serviceAnywhere.test(line)))) return 'service-note'
  if (weight < 420 && updateNote.test(line)) return 'update-note'
  if (weight < 300 && creditStart.test(line)) return 'image-credit'
  if (weight < 300 && creditEnd.test(line) && !endsAsSentence(line) && !signedSentence(line, weight))
    return 'image-credit'
  if (weight < 260 && reportingCredit.test(line)) return 'credit'
  if (weight < 160 && isByline(line, about.names)) return about.place === 'tail' ? 'byline-repeated' : 'byline'
  if (weight < 90 && isDateLine(line, about.language)) return 'article-date'
  if (about.place === 'tail' && weight < 600 && isBio(line, about.names)) return 'author-bio'
  return undefined
}

/** A paragraph signed by its agency: "… said on Friday. (Reuters)". */
function signedSentence(line: string, weight: number): boolean {
  return (
    weight > 140 &&
    /[.!?]["”»]?\s*\([\p{L}.]+(?: [\p{L}.]+)?\)$/u.test(line) &&
    !/photo|foto|image|getty/iu.test(line.slice(-40))
  )
}

/** What in a line told its reason, for people: the words, or what kind of line it is. */
export function tellingWords(reason: Reason, text: string): string {
  for (const pattern of patternsOf[reason] ?? []) {
    const match = pattern.exec(text)?.[0].trim()
    if (match) return `the words “${match.length > 60 ? `${match.slice(0, 60)}…` : match}”`
  }
  return kindsOfLine[reason] ?? 'its words'
}

const patternsOf: Partial<Record<Reason, readonly RegExp[]>> = {
  related: [relatedStart],
  newsletter: [newsletterWords, channelLine],
  'share-bar': [shareWords, followWords],
  'cookie-notice': [cookieWords],
  appeal: [appealWords],
  'service-note': [serviceWords, serviceAnywhere],
  'update-note': [updateNote],
  'image-credit': [creditStart, creditEnd],
  credit: [reportingCredit],
  advertisement: [advertLine],
  'author-archive-link': [archiveLink],
  'author-bio': [bioLine],
  copyright: [copyrightLine],
  'reading-time': [readingTime],
  sidebar: [sidebarLine],
}

const kindsOfLine: Partial<Record<Reason, string>> = {
  title: 'it repeats the headline',
  label: 'it has no letter or digit',
  'currency-ticker': 'it gives only rates',
  byline: 'it gives only who wrote the piece',
  'byline-repeated': 'it gives only who wrote the piece',
  'article-date': 'it gives only a date',
}

/** An outlet asking its readers for money. */
function isAppeal(line: string): boolean {
  return appealWords.test(line) && appealHints.test(line) && !/[“"«„][^”"»“]{20,}[”"»“]/u.test(line)
}

/** "More on this: …" is a pointer; "More from the east came, and by noon the square was full." is not. */
function longSentence(line: string, weight: number, about: LineContext): boolean {
  return weight > 130 && endsAsSentence(line) && about.linkShare < 0.3 && !/^[^.!?]{0,60}[:：]/u.test(line)
}

/** A line that gives only who wrote it. */
export function isByline(line: string, names: readonly string[]): boolean {
  const folded = fold(line)
  for (const name of names) {
    if (folded === name) return true
    if (folded.includes(name) && folded.length < name.length + 60 && !endsAsSentence(line)) return true
  }
  if (!bylineStart.test(line)) return false
  const rest = line.replace(bylineStart, '')
  const words = rest.split(/[\s,/|•·]+/).filter(Boolean)
  return words.length <= 10 && !endsAsSentence(rest) && /^\p{Lu}|[\p{sc=Han}\p{sc=Hang}]/u.test(rest)
}

/** A line that is only a date, perhaps with a time, a weekday and a word such as "Updated". */
export function isDateLine(line: string, language: string): boolean {
  if (!/\d/.test(line)) return false
  const found =
    findDates(line, language).find((date) => /^\d{4}-\d\d-\d\d$/.test(date.value)) ?? looseDate(line, language)
  if (found) {
    const rest = line.slice(0, found.start) + line.slice(found.end)
    const words = rest.match(/[\p{L}\p{M}]{2,}/gu) ?? []
    const letters = rest.match(/\p{L}/gu)?.length ?? 0
    const dense = rest.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0
    return (
      words.length <= 6 && letters <= 48 && dense <= 14 && !/[.!?。]\s*$/u.test(rest.replace(/\b\p{L}{1,4}\.\s*$/u, ''))
    )
  }
  return /^(?:\d+\s+(?:minutes?|hours?|days?|weeks?)\s+ago|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\w{2,4})?)$/iu.test(
    line.trim(),
  )
}

/** A date in a form only a whole string may have, such as 18.12.25. */
function looseDate(line: string, language: string): { readonly start: number; readonly end: number } | undefined {
  const match = /\d[\d./-]{5,9}/.exec(line)
  return match && parseDate(match[0], language) ? { start: match.index, end: match.index + match[0].length } : undefined
}

function isBio(line: string, names: readonly string[]): boolean {
  if (!bioLine.test(line)) return false
  const folded = fold(line)
  return (
    names.length === 0 ||
    names.some((name) => folded.startsWith(name) || folded.includes(name)) ||
    /^(?:the author|he|she|follow|email)\b/iu.test(line)
  )
}
