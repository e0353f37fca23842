// Quotations with their speakers. Better none than a wrong one: a stretch in marks is a quote when somebody is shown to
// say it, or when it is long enough to be nothing else; a name, a title or an ironic word in marks is left out.

import type { Stretch } from '../base/quotation.ts'
import type { SentenceFound } from '../base/sentences.ts'
import type { Attribution, Quote, Speaker } from '../news/statement.ts'
import type { SpeakingPhrase } from './english.ts'
import { besideForeign, reportedForeign } from './foreign.ts'
import type { People } from './people.ts'
import type { Piece, Span } from './piece.ts'
import { entityNamed, isPlaceName } from './places.ts'
import { type Attributed, besideQuotation, reportedBy } from './quotes-english.ts'
import { isTitle } from './titles.ts'
import { isOpener } from './tongues.ts'

/** A quote before it becomes a statement. */
export type QuoteFound = {
  /** The sentence or sentences it stands in. */
  readonly span: Span
  readonly stretches: readonly Stretch[]
  readonly manner: Quote['manner']
  readonly speaker?: Speaker
  /** Who is said to have said it, for the source chain. */
  readonly attribution?: Attribution
}

type Voice = { readonly speaker: Speaker; readonly attribution: Attribution }

type Entry = {
  readonly stretch: Stretch
  readonly attributed: Attributed | undefined
  voice?: Voice
  readonly short: boolean
}

/** Every quote of the piece in the order of its text, the indirect ones among them. */
export function findQuotes(piece: Piece, people: People): readonly QuoteFound[] {
  const direct = quotations(piece, people)
  const quoted = new Set(direct.map((quote) => quote.span.start))
  const indirect = piece.sentences
    .filter(
      (sentence) =>
        !quoted.has(sentence.start) &&
        !direct.some((quote) => quote.span.start < sentence.end && quote.span.end > sentence.start),
    )
    .flatMap((sentence) => indirectly(piece, people, sentence) ?? [])
  return [...direct, ...indirect].sort((a, b) => a.span.start - b.span.start)
}

function quotations(piece: Piece, people: People): readonly QuoteFound[] {
  const entries: Entry[] = []
  const memory = newMemory()
  const speech = piece.stretches.filter((stretch) => !isTitle(piece, stretch))
  for (const [n, stretch] of speech.entries()) {
    const short = isShort(piece.text.slice(stretch.start, stretch.end))
    // A word in marks between a quotation and its speaker, as in «…», said the head of «Firm», ends nothing.
    const next = speech.slice(n + 1, n + 4).find((one) => !isShort(piece.text.slice(one.start, one.end)))
    const attributed = beside(piece, stretch, speech[n - 1], piece.language === 'en' ? speech[n + 1] : next)
    if (short && !attributesWord(piece, stretch, attributed)) continue
    entries.push({ stretch, attributed, short })
  }
  for (const [n, entry] of entries.entries()) {
    const own = entry.attributed && voiceOf(piece, people, entry.attributed, memory)
    const voice = own ?? continued(piece, people, entries, n, memory)
    if (voice) {
      entry.voice = voice
      remember(memory, piece, voice, entry.stretch.start)
    }
  }
  shareForward(piece, entries)
  return grouped(piece, entries)
}

function beside(
  piece: Piece,
  stretch: Stretch,
  previous: Stretch | undefined,
  next: Stretch | undefined,
): Attributed | undefined {
  return piece.language === 'en'
    ? besideQuotation(piece, stretch, previous, next)
    : besideForeign(piece, stretch, previous, next)
}

const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u

/** One or two words, or a few Chinese or Japanese characters: quoted speech only when a verb says so. */
function isShort(inside: string): boolean {
  if (unspaced.test(inside)) return [...inside].length <= 6 && !/[。！？、，]/.test(inside)
  return inside.split(/\s+/).length <= 2
}

/** "called Japan a trustworthy “friend”", “No,” he said: a verb close by attributes even one word. */
function attributesWord(piece: Piece, stretch: Stretch, attributed: Attributed | undefined): boolean {
  if (!attributed) return false
  const { cue } = attributed
  if (cue.start >= stretch.end)
    return /[,!?.…]$/u.test(piece.text.slice(stretch.start, stretch.end)) || cue.start - stretch.end < 90
  return stretch.start - cue.end < 120
}

/** Who spoke last, in which paragraph and where. */
type Memory = { speaker?: Voice; at: number; place: number; readonly voices: Voice[] }

function newMemory(): Memory {
  return { at: -1, place: -1, voices: [] }
}

function remember(memory: Memory, piece: Piece, voice: Voice, at: number): void {
  memory.speaker = voice
  memory.at = piece.paragraphAt(at).start
  memory.place = at
  if (voice.attribution.kind === 'person') memory.voices.push(voice)
}

/** The speaker of a phrase, led back to the full name; undefined for a pronoun that could be two people. */
function voiceOf(piece: Piece, people: People, attributed: Attributed, memory: Memory): Voice | undefined {
  const { phrase } = attributed
  const passage = piece.passageOf(phrase)
  const cue = piece.passageOf({
    start: Math.min(attributed.cue.start, phrase.start),
    end: Math.max(attributed.cue.end, phrase.end),
  })
  const told = (name: string, role: string | undefined, kind: Attribution['kind']): Voice => ({
    speaker: { name, ...(role ? { role } : {}), passage },
    attribution: { kind, name, ...(role ? { role } : {}), cue },
  })
  if (phrase.kind === 'pronoun') {
    const meant = antecedent(piece, people, phrase, memory)
    return meant && told(meant.name, meant.role, 'person')
  }
  if (phrase.kind === 'person' && isPlaceName(phrase.name, piece.language)) {
    return told(phrase.name, undefined, 'institution')
  }
  if (phrase.kind === 'person') {
    const heard = memory.voices.findLast((voice) => isShorter(phrase.name, voice.speaker.name, piece.language))
    const person = heard ? heard.speaker : people.meant(phrase.name, phrase.start)
    if (!isTrusted(person.name, piece.language)) return undefined
    return told(person.name, phrase.role ?? person.role, 'person')
  }
  if (phrase.kind === 'institution') return told(phrase.name, undefined, 'institution')
  const holder = people.holding(phrase.name)
  if (holder) return told(holder.name, holder.role, 'person')
  return told(
    phrase.name.replace(/^(?:The|A|An)\s/, (article) => article.toLowerCase()),
    undefined,
    'unnamed',
  )
}

/** Whom "he", "she" or "they" means: the last speaker, unless somebody else was named since. */
function antecedent(
  piece: Piece,
  people: People,
  phrase: SpeakingPhrase,
  memory: Memory,
): { name: string; role?: string } | undefined {
  if (!/^(?:he|she|who|он|она|er|sie|il|elle|ол|ал|u|o|彼|彼女|他|她)$/i.test(phrase.name)) return undefined
  const woman = /^(?:she|она|sie|elle|彼女|她)$/i.test(phrase.name)
    ? true
    : /^(?:he|он|er|il|彼|他)$/i.test(phrase.name)
      ? false
      : undefined
  const paragraph = piece.paragraphAt(phrase.start)
  const last = memory.speaker
  const fits = last?.attribution.kind === 'person' && agrees(people, last.speaker.name, woman)
  if (fits && memory.at === paragraph.start) return last.speaker
  // The subject of the sentence, then of the sentences before it.
  const sentence = piece.sentenceAt(phrase.start)
  let index = sentence ? piece.sentences.indexOf(sentence) : -1
  for (let steps = 0; steps < 4 && index >= 0; steps++, index--) {
    const one = piece.sentences[index]!
    const end = steps === 0 ? phrase.start : one.end
    const named = people.firstNamed(one.start, end, woman)
    if (named && (!fits || named.name !== last.speaker.name)) return named
    if (fits && (named || memory.place >= one.start)) return last.speaker
    const said = piece.language !== 'en' && steps > 0 ? reported(piece, one)?.phrase : undefined
    if (said?.kind === 'person')
      return { name: people.meant(said.name, said.start).name, ...(said.role ? { role: said.role } : {}) }
  }
  return undefined
}

/** In languages read by verb and capital alone, a speaker needs two names, or to be known. */
function isTrusted(name: string, language: string): boolean {
  if (language === 'en' || language === 'ja' || language === 'zh') return true
  if (entityNamed(name)?.kind === 'person') return true
  const words = name.split(' ')
  return words.length >= 2 && !words.some((word) => isPlaceName(word, language) || isOpener(word, language))
}

/** Whether a printed name is part of a fuller one met before: a surname, or the first characters in Japanese. */
function isShorter(printed: string, full: string, language: string): boolean {
  if (language === 'ja' || language === 'zh')
    return full.startsWith(printed) || (full.includes('·') && full.split('·').includes(printed))
  return full.split(' ').includes(printed)
}

function agrees(people: People, name: string, woman: boolean | undefined): boolean {
  const known = people.all.find((person) => person.name === name)?.woman
  return woman === undefined || known === undefined || known === woman
}

/** A quotation that stands alone goes on with the one before it in its paragraph, or with a speech begun before. */
function continued(
  piece: Piece,
  people: People,
  entries: readonly Entry[],
  n: number,
  memory: Memory,
): Voice | undefined {
  const entry = entries[n]!
  const paragraph = piece.paragraphAt(entry.stretch.start)
  const sentence = piece.sentenceAt(entry.stretch.start)
  const previous = entries[n - 1]
  if (previous && previous.stretch.close === '' && previous.voice) return previous.voice
  const opened = entry.stretch.outerStart
  const alone = sentence !== undefined && piece.text.slice(sentence.start, opened).replace(/[^\p{L}]/gu, '').length < 4
  const ahead = sentence ? piece.sentences[piece.sentences.indexOf(sentence) - 1] : undefined
  if (previous?.voice && alone && ahead && previous.stretch.end > ahead.start) return previous.voice
  if (previous?.voice && previous.stretch.start >= paragraph.start) {
    const between = piece.text.slice(previous.stretch.end, opened)
    if (alone || between.length < 120) return previous.voice
  }
  if (entry.short) return undefined
  if (!alone) return within(piece, people, sentence, memory)
  // A sentence before it in the paragraph, or the end of the paragraph before, reports somebody.
  const index = sentence ? piece.sentences.indexOf(sentence) : -1
  const before = piece.sentences[index - 1]
  if (!before) return undefined
  const sameParagraph = before.start >= paragraph.start
  const introduced = reported(piece, before)
  if (introduced && (sameParagraph || opened <= paragraph.start + 1)) return voiceOf(piece, people, introduced, memory)
  return undefined
}

/** The attribution of the whole sentence, for a fragment that has none of its own. */
function within(piece: Piece, people: People, sentence: SentenceFound | undefined, memory: Memory): Voice | undefined {
  const found = sentence && reported(piece, sentence)
  return found && voiceOf(piece, people, found, memory)
}

function reported(piece: Piece, sentence: SentenceFound): Attributed | undefined {
  return piece.language === 'en' ? reportedBy(piece, sentence) : reportedForeign(piece, sentence)
}

/** “One.” “Two,” she said: the speaker named later in the paragraph, or in the next one of a long quotation. */
function shareForward(piece: Piece, entries: readonly Entry[]): void {
  for (let n = entries.length - 2; n >= 0; n--) {
    const entry = entries[n]!
    const next = entries[n + 1]!
    if (entry.voice || !next.voice) continue
    const paragraph = piece.paragraphAt(entry.stretch.start)
    const between = piece.text.slice(entry.stretch.end, next.stretch.start)
    const touching = between.replace(/[^\p{L}]/gu, '').length === 0
    if (touching && (next.stretch.start < paragraph.end || entry.stretch.close === '')) entry.voice = next.voice
  }
}

/** Stretches of one sentence and one speaker make one quote. */
function grouped(piece: Piece, entries: readonly Entry[]): readonly QuoteFound[] {
  const quotes: QuoteFound[] = []
  let group: Entry[] = []
  const flush = () => {
    if (group.length > 0) quotes.push(quoteOf(piece, group))
    group = []
  }
  for (const entry of entries) {
    const last = group.at(-1)
    const sentence = piece.sentenceAt(entry.stretch.start)
    const same =
      last && sentence && last.stretch.start >= sentence.start && last.voice?.speaker.name === entry.voice?.speaker.name
    if (!same) flush()
    group.push(entry)
  }
  flush()
  return quotes
}

function quoteOf(piece: Piece, group: readonly Entry[]): QuoteFound {
  const first = group[0]!.stretch
  const last = group.at(-1)!.stretch
  const start = piece.sentenceAt(first.start)?.start ?? first.start
  const end = piece.sentenceAt(Math.max(last.start, last.end - 1))?.end ?? last.end
  const span = { start: Math.min(start, first.start), end: Math.max(end, last.end) }
  const voice = group[0]!.voice
  return {
    span,
    stretches: group.map((entry) => entry.stretch),
    manner: mannerOf(piece, group, span),
    ...(voice ? { speaker: voice.speaker, attribution: voice.attribution } : {}),
  }
}

/** Direct when the marks hold whole clauses: a capital first, or little besides the speaker around them. */
function mannerOf(piece: Piece, group: readonly Entry[], span: Span): Quote['manner'] {
  const inside = group.reduce((sum, { stretch }) => sum + letters(piece.text.slice(stretch.start, stretch.end)), 0)
  const speaker = group[0]!.voice?.speaker.passage?.exact ?? ''
  const outside = letters(piece.text.slice(span.start, span.end)) - inside - letters(speaker)
  const first = piece.text.slice(group[0]!.stretch.start, group[0]!.stretch.end)
  const clause = /^[^\p{L}]*\p{Lu}/u.test(first) && !group[0]!.short
  const whole = unspaced.test(first) ? /[。！？]$/.test(first) || [...first].length > 14 : clause
  return (whole && group.length === 1) || outside <= 8 || (clause && outside <= inside * 0.5) ? 'direct' : 'mixed'
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length

function indirectly(piece: Piece, people: People, sentence: SentenceFound): QuoteFound | undefined {
  const attributed = reported(piece, sentence)
  if (!attributed) return undefined
  const voice = voiceOf(piece, people, attributed, newMemory())
  if (!voice) return undefined
  return { span: sentence, stretches: [], manner: 'indirect', speaker: voice.speaker, attribution: voice.attribution }
}
