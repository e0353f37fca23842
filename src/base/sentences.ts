// Cuts a text into sentences. A full stop ends one unless it belongs to an abbreviation, an initial, a number or a
// date, or the text goes on in lower case. Chinese and Japanese end sentences without spaces.

import { type Follower, fullStopEnds } from './full-stops.ts'
import { primaryLanguage } from './language-tag.ts'
import { entryMarkAt, nextEntry } from './list-entries.ts'
import { closingsAfter, StraightQuotes } from './sentence-closings.ts'
import { endsBetweenHan, endsHan, HanQuotes } from './sentences-han.ts'

/** A sentence and where it stands. */
export type SentenceFound = {
  readonly text: string
  /** UTF-16 units into the text, white space at both ends left out. */
  readonly start: number
  readonly end: number
}

/** The sentences of a text in their order; every letter stands in exactly one. `language` is BCP 47 (`und` will do). */
export function sentences(text: string, language: string): readonly SentenceFound[] {
  const base = primaryLanguage(language)
  const found: SentenceFound[] = []
  let start = 0
  for (const end of boundaries(text, base)) {
    push(found, text, start, end)
    start = end
  }
  push(found, text, start, text.length)
  return found
}

function push(found: SentenceFound[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && blank.test(text[start]!)) start++
  while (end > start && blank.test(text[end - 1]!)) end--
  if (end > start) found.push({ text: text.slice(start, end), start, end })
}

const blank = /[\s\u200B\uFEFF]/u
const openers = '"\'“„‘‚«‹([{¿¡「『（〈《【”’'

/** Marks that end sentences: of Europe, Arabic, Armenian, Devanagari, Ethiopic, Burmese, Khmer, Chinese. */
const marks = '.!?…。！？｡؟۔։।॥⁇⁈⁉‼።፧။៕។'
/** Emoji, ":-)", "))": people chatting end sentences with them. */
const face =
  '(?:\\p{Extended_Pictographic}[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200D\\uFE0F ]{0,20}|[:;=]-?[)D]{1,9}|\\){2,9})'
/** Marks, spaced ones too (". . .", "! ?"), or a line break, or a smiling face. */
const endingSource = `([${marks}]+(?:[ \\u00A0\\u3000][${marks}]+(?![\\p{Lu}\\p{Ll}\\p{N}]))*)|\\n[^\\S\\n]*\\n|\\n|${face}(?=\\s+[\\p{Lu}@])`
const ending = new RegExp(endingSource, 'gu')
/** Armenian is often typed with a colon for its full stop; Greek asks with a semicolon. */
const endings: Readonly<Record<string, RegExp>> = {
  hy: new RegExp(endingSource.replaceAll(`[${marks}`, `[:${marks}`), 'gu'),
  el: new RegExp(endingSource.replaceAll(`[${marks}`, `[;\u037E${marks}`), 'gu'),
}

/** Places (UTF-16) after which a new sentence begins. */
function* boundaries(text: string, language: string): Generator<number> {
  const speech = new HanQuotes(text)
  const straight = new StraightQuotes(text)
  const pattern = new RegExp(endings[language] ?? ending)
  let start = 0
  let entry = entryFrom(text, 0)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const at = match.index
    if (entry !== undefined && at >= entry.next) {
      yield entry.next
      start = entry.next
      entry = entryFrom(text, start)
    }
    if (at < (entry?.end ?? 0)) continue
    const mark = match[1]
    const after = at + match[0].length
    const { end, closed } = mark === undefined ? { end: after, closed: '' } : closingsAfter(text, after, straight)
    pattern.lastIndex = end
    const isEnd =
      mark === undefined
        ? endsUnmarked(text, start, at, match[0])
        : ends({ text, start, at, mark: mark.replace(/\s/gu, ''), closed, end, language }, speech)
    if (!isEnd) continue
    yield end
    start = end
    entry = entryFrom(text, start)
  }
  for (; entry !== undefined && entry.next < text.length; entry = entryFrom(text, entry.next)) yield entry.next
}

/** The entry of a one-line list that begins at a sentence's start, where its mark ends and where the next one begins. */
function entryFrom(text: string, start: number): { readonly end: number; readonly next: number } | undefined {
  const mark = entryMarkAt(text, start)
  if (!mark) return undefined
  const next = nextEntry(text, mark)
  return { end: mark.end, next: next ?? Number.POSITIVE_INFINITY }
}

/** Whether what is no punctuation, a line break or a smiling face, ends a sentence. */
function endsUnmarked(text: string, start: number, at: number, found: string): boolean {
  if (found === '\n') return endsLine(text, at, at + 1)
  return !found.startsWith('))') || !back(text, start, at, 1000).includes('(')
}

/** A single line break ends a sentence when the line was finished, or the next begins an entry of a list. */
function endsLine(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at).trimEnd()
  if (/[.!?…。！？:;][”"»’)\]]?$/u.test(before)) return true
  return /^\s*(?:[•·▪◦*–—-]\s|\d{1,2}[.)]\s)/u.test(text.slice(end, end + 8))
}

/** A mark that may end a sentence. */
type Mark = {
  readonly text: string
  /** Where the sentence began, and where the mark begins, UTF-16. */
  readonly start: number
  readonly at: number
  /** The mark without blanks. */
  readonly mark: string
  /** The quotation marks and brackets that close behind it, and the place after them. */
  readonly closed: string
  readonly end: number
  readonly language: string
}

const han = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u
const hanOrOpener = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー（(「『【]/u

function isHanBefore(text: string, at: number, language: string): boolean {
  return (
    language === 'ja' ||
    han.test(
      text
        .slice(Math.max(0, at - 2), at)
        .trim()
        .at(-1) ?? '',
    )
  )
}

function ends(found: Mark, speech: HanQuotes): boolean {
  const { text, at, mark, closed, end, language } = found
  if (/[。！？｡]/u.test(mark)) return endsHan(text, closed, end, language, speech.holds(end))
  const rest = text.slice(end, end + 60)
  if (rest.trim() === '') return true
  // "[…]" and "(...)" tell of something left out.
  if (/^(?:…|\.{3,})$/.test(mark) && /^[\])]/.test(closed) && /[[(]\s?$/.test(text.slice(Math.max(0, at - 2), at)))
    return false
  if (hanOrOpener.test(rest.trimStart()[0]!) && isHanBefore(text, at, language)) {
    return !speech.holds(end) && endsBetweenHan(text, at, mark, closed, end, language)
  }
  if (!/^[\s\u200B]/u.test(rest)) return isGlued(found, rest)
  return endsBeforeBlank(found, rest)
}

function endsBeforeBlank(found: Mark, rest: string): boolean {
  const { text, start, at, mark, closed, language } = found
  const next = followed(rest)
  if (next === undefined) return true
  const after = rest.trimStart()
  if (/^(?:[,;:)\]]|[”»](?![\p{L}\p{N}])|\[(?:…|\.\.\.)\])/u.test(after)) return false
  // "… betont das Amt. (dpa)"
  if (/^\(\p{Ll}{2,4}\)/u.test(after)) return true
  if (/^\p{Ll}/u.test(next.word) && !startsLower(language, next.word)) return isCasual(found, next)
  if (/[؟۔։।॥።፧။៕។]/u.test(mark)) return true
  if (next.dashed && goesOn(found, after)) return false
  if (/[!?;\u037E]/.test(mark)) return !next.dashed || !closed || /^\p{Lu}/u.test(next.word)
  if (mark === '…' || /^\.{2,}$/.test(mark)) return /^[\p{Lu}\p{Lo}\p{N}@]/u.test(next.word)
  if (closed && !/^[”"»’)\]'“]/u.test(closed)) return true
  return fullStopEnds(text, start, at, closed, next, language)
}

/** "…, – сказал он. – Завтра…": what was said goes on after the words that tell who says it; so does a note "(… – Ed.)". */
function goesOn({ text, start, at }: Mark, after: string): boolean {
  if (/^[–—-]\s*[^()\n]{1,30}\)/u.test(after) && back(text, start, at, 1000).includes('(')) return true
  return /[,!?…»”"]\s[–—-]\s\p{Ll}[^.!?]{0,120}$/u.test(back(text, start, at, 140))
}

/** The sentence so far, at most so many UTF-16 units of it: what looks back must not grow with the text. */
function back(text: string, start: number, at: number, most: number): string {
  return text.slice(Math.max(start, at - most), at)
}

/** Text typed without capitals: the sentence itself began in lower case. */
function isCasual({ text, start, at, mark, closed, language }: Mark, next: Follower): boolean {
  if (closed || /^(?:…|\.{2,})$/.test(mark) || next.opened || next.dashed) return false
  const first = /[^\s]/u.exec(text.slice(start, start + 8))?.[0] ?? ''
  const isSmall = /\p{Ll}/u.test(first) || (language === 'en' && smallI.test(back(text, start, at, 300)))
  if (!isSmall) return false
  if (!/[\p{Ll}\p{N})]$/u.test(text.slice(Math.max(0, at - 1), at))) return false
  return (
    mark !== '.' ||
    fullStopEnds(text, start, at, closed, { ...next, word: next.word[0]!.toUpperCase() + next.word.slice(1) }, language)
  )
}

/** "so shanna and i are going" */
const smallI = /(?:^|\s)i(?:['’]\p{L}+)?\s/u

/** A mark with a letter right behind it ends a sentence only where the space was lost: "вчера.Сегодня". */
function isGlued({ text, at, mark, closed, language }: Mark, after: string): boolean {
  if (!/^(?:[.!?]|[!?]+|…|\.{2,})$/u.test(mark)) return false
  if (closed && !/^[”»)]/u.test(closed)) return false
  const before = text.slice(Math.max(0, at - 40), at)
  if (!/\p{Ll}{3}$/u.test(before) || !/^\p{Lu}\p{Ll}/u.test(after)) return false
  // Armenian ends sentences by ։ and pauses by dots.
  if (mark !== '.') return language !== 'hy'
  return /^\p{Lu}\p{Ll}{2}/u.test(after) && !isAddress(/\S*$/u.exec(before)![0], /^\S*/u.exec(after)![0])
}

/** Jane.Doe@example.com, www.Example.Com, Akorda.Kz */
function isAddress(before: string, after: string): boolean {
  return (
    /[@/]|^www\.|[\w-]\.\p{Lu}?\p{Ll}{2,3}$/iu.test(before) ||
    /@|^\p{L}{2,3}(?![\p{L}’'])/u.test(after) ||
    /^\p{L}+\./u.test(after)
  )
}

function followed(after: string): Follower | undefined {
  const match = followerPattern.exec(after)
  if (!match) return undefined
  return { word: match[3]!, opened: match[2]!, dashed: match[1] !== undefined }
}

const followerPattern = new RegExp(`^\\s*([–—-]\\s*)?([${openers}]*)([\\p{L}\\p{M}\\p{N}'’.-]+|[^\\s])`, 'u')

/** Names such as iPhone begin sentences in lower case too; scripts without capitals never tell. */
function startsLower(language: string, word: string): boolean {
  return /^(?:(?:i|e)\p{Lu}|https?$|www\.)/u.test(word) || language === 'ka'
}
