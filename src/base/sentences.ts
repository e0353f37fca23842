// Cuts a text into sentences. A full stop ends one unless it belongs to an abbreviation, an initial, a number or a
// date, or the text goes on in lower case. Chinese and Japanese end sentences without spaces.

import { abbreviationsOf, commonAbbreviations } from './abbreviations.ts'
import { primaryLanguage } from './language-tag.ts'

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
const closers = '"\'”’»›)\\]}」』）〉》】“‘'
const openers = '"\'“„‘‚«‹([{¿¡「『（〈《【”’'
const ending = new RegExp(`([.!?…。！？｡؟۔।։॥⁇⁈⁉‼]+)([${closers}]*)|\\n[^\\S\\n]*\\n|\\n`, 'gu')

/** Armenian is often typed with a colon for its full stop. */
const armenianEnding = new RegExp(ending.source.replace('[.!?', '[:.!?'), 'gu')

/** Places (UTF-16) after which a new sentence begins. */
function* boundaries(text: string, language: string): Generator<number> {
  const nesting = new EastAsianQuotes(text)
  for (const match of text.matchAll(language === 'hy' ? armenianEnding : ending)) {
    const at = match.index
    const end = at + match[0].length
    if (match[1] === undefined) {
      if (match[0] !== '\n' || endsLine(text, at, end)) yield end
      continue
    }
    if (/[。！？｡]/u.test(match[1])) {
      if (endsEastAsian(text, match[2]!, end, language, nesting.depthAt(end))) yield end
      continue
    }
    if (ends(text, at, match[1], match[2]!, end, language)) yield end
  }
}

/** A single line break ends a sentence when the line was finished, or the next begins an entry of a list. */
function endsLine(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at).trimEnd()
  if (/[.!?…。！？:;][”"»’)\]]?$/u.test(before)) return true
  return /^\s*(?:[•·▪◦*–—-]\s|\d{1,2}[.)]\s)/u.test(text.slice(end, end + 8))
}

/** Tells whether a place stands inside Japanese or Chinese corner brackets. */
class EastAsianQuotes {
  readonly #opened: readonly (readonly [number, number])[]

  constructor(text: string) {
    const spans: [number, number][] = []
    const open: number[] = []
    for (const match of text.matchAll(/[「『（【「」』）】]|\n\s*\n/gu)) {
      if (/[「『（【]/u.test(match[0])) open.push(match.index)
      else if (/\n/.test(match[0])) open.length = 0
      else {
        const start = open.pop()
        if (start !== undefined && open.length === 0) spans.push([start, match.index])
      }
    }
    this.#opened = spans
  }

  depthAt(place: number): number {
    let low = 0
    let high = this.#opened.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#opened[middle]![1] < place) low = middle + 1
      else high = middle
    }
    const span = this.#opened[low]
    return span && span[0] < place && place <= span[1] ? 1 : 0
  }
}

function endsEastAsian(text: string, closed: string, end: number, language: string, depth: number): boolean {
  if (depth > 0) return false
  // 「…。」と述べた: the sentence goes on after what was said.
  if (closed && language === 'ja') return !/^[\sぁ-ん、・]/u.test(text.slice(end, end + 1))
  if (closed) return !/^\s*[，、；：]/u.test(text.slice(end, end + 2))
  return !/^\s*[，、；」』）”]/u.test(text.slice(end, end + 2))
}

/** Whether the mark at `at` ends its sentence; `end` is after the quotation marks that close behind it. */
function ends(text: string, at: number, mark: string, closed: string, end: number, language: string): boolean {
  const rest = text.slice(end, end + 60)
  if (rest.trim() === '') return true
  const footnote = /^\s?\[\d{1,3}\]/u.exec(rest)
  const after = footnote ? rest.slice(footnote[0].length) : rest
  if (!/^[\s\u200B]/u.test(after)) return isGlued(text, at, mark, closed, after)
  const next = followed(after)
  if (next === undefined) return true
  if (/^\p{Ll}/u.test(next.word) && !startsLower(language, next.word)) return false
  if (/^[,;:)]/u.test(after.trimStart())) return false
  if (/[؟۔।։॥]/u.test(mark)) return true
  if (/[!?]/.test(mark)) return !next.dashed || !closed || /^\p{Lu}/u.test(next.word)
  if (mark === '…' || /^\.{2,}$/.test(mark)) return /^[\p{Lu}\p{Lo}\p{N}]/u.test(next.word)
  if (closed && !/^[”"»’)\]'“]/u.test(closed)) return true
  return stopEnds(text, at, closed, next, language)
}

/** A mark with a letter right behind it ends a sentence only where the space was lost: "вчера.Сегодня". */
function isGlued(text: string, at: number, mark: string, closed: string, after: string): boolean {
  if (mark !== '.' && !/^[!?]+$/.test(mark)) return false
  const before = text.slice(Math.max(0, at - 12), at)
  if (closed && !/^[”»)]/u.test(closed)) return false
  return /\p{Ll}{3}$/u.test(before) && /^\p{Lu}\p{Ll}{2}/u.test(after) && !/[\w-]+\.\p{Lu}?\p{Ll}{2,3}$/u.test(before)
}

type Follower = {
  /** The next word, without what opens before it. */
  readonly word: string
  readonly opened: boolean
  readonly dashed: boolean
}

function followed(after: string): Follower | undefined {
  const match = new RegExp(`^\\s*([–—-]\\s*)?([${openers}]*)([\\p{L}\\p{M}\\p{N}'’.-]+|[^\\s])`, 'u').exec(after)
  if (!match) return undefined
  return { word: match[3]!, opened: match[2] !== '', dashed: match[1] !== undefined }
}

/** Names such as iPhone begin sentences in lower case too; scripts without capitals never tell. */
function startsLower(language: string, word: string): boolean {
  return /^(?:i|e)\p{Lu}/u.test(word) || language === 'ka'
}

function stopEnds(text: string, at: number, closed: string, next: Follower, language: string): boolean {
  const line = text.slice(Math.max(0, at - 40), at)
  const before = /[^\s([{"“„«'‘/]*$/u.exec(line)![0]
  if (before === '') return true
  const lower = before.toLowerCase()
  if (/^\(?\d+$/u.test(before)) return numberEnds(text, at, before, next, language)
  if (closed) return true
  const known = abbreviationsOf(language)
  const tail = lower.split(/[-–—]/u).at(-1)!
  if (known.before.has(lower) || known.before.has(tail) || commonAbbreviations.before.has(tail)) return false
  if (/^\p{Lu}$/u.test(before)) return initialEnds(text, at, next, language)
  if (/^(?:\p{Lu}[\p{Ll}\p{M}]?\.-?)+\p{Lu}[\p{Ll}\p{M}]?$/u.test(before)) return isStarter(next, language)
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(before)) return isStarter(next, language) || known.starters.size === 0
  if (known.either.has(lower) || commonAbbreviations.either.has(lower)) {
    return /^[\p{Lu}]/u.test(next.word) && (isStarter(next, language) || next.opened)
  }
  if (known.beforeNumber.has(lower) && /^[\dIVX№]/u.test(next.word)) return false
  return true
}

/** "1." opens a list; "18. Dezember" and "3. maddesi" are ordinals; after a year a sentence ends. */
function numberEnds(text: string, at: number, digits: string, next: Follower, language: string): boolean {
  const before = text.slice(0, at - digits.length)
  if (/(?:^|\n)\s*$/u.test(before) && digits.length < 3) return false
  if (/^\d/u.test(next.word) && digits.length < 3) return !ordinalDots.has(language)
  if (!ordinalDots.has(language) || digits.replace(/\D/g, '').length > 2) return true
  return isStarter(next, language)
}

/** An initial goes before a name; but "Plan B. The" and "und ich. Die" end. */
function initialEnds(text: string, at: number, next: Follower, language: string): boolean {
  // "А. В. Петров": another initial follows.
  if (/^\p{Lu}\.$/u.test(next.word)) return false
  const before = text.slice(Math.max(0, at - 30), at - 1).trimEnd()
  const previous = /\p{L}[\p{L}\p{M}'’-]*\.?$/u.exec(before)?.[0] ?? ''
  if (isStarter(next, language) && /^\p{Ll}/u.test(previous)) return true
  if (/^I$/.test(text[at - 1]!) && language === 'en' && /^\p{Ll}/u.test(previous)) return true
  return isStarter(next, language) && next.word.length > 1 && !/^\p{Lu}\.$/u.test(previous) && language === 'en'
}

function isStarter(next: Follower, language: string): boolean {
  return abbreviationsOf(language).starters.has(next.word.toLowerCase().replace(/['’.].*$/u, ''))
}

/** Languages that write ordinals with a full stop. */
const ordinalDots = new Set(['de', 'tr', 'az', 'cs', 'sk', 'sl', 'hr', 'sr', 'pl', 'da', 'no', 'fi', 'et', 'lv', 'hu'])
