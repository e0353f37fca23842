// Who speaks an English quotation: what stands right after it, right before it, around it in its sentence, or in the
// sentences beside it. No speaker is given where none is sure.

import type { Stretch } from '../base/quotation.ts'
import type { SentenceFound } from '../base/sentences.ts'
import { type SpeakingPhrase, speakingPhrase } from './english.ts'
import { besideStretch, type Piece, type Span } from './piece.ts'
import { accordingTo, clauseStart, cueFirst, cuePattern, notSpeaking, passive, reporting, weak } from './speech.ts'

/** The phrase that speaks and the words that say so. */
export type Attributed = { readonly phrase: SpeakingPhrase; readonly cue: Span }

/** The speaker named beside one quotation, looking only at its own sentence. */
export function besideQuotation(
  piece: Piece,
  stretch: Stretch,
  previous: Stretch | undefined,
  next: Stretch | undefined,
): Attributed | undefined {
  const { from, opened, closed, to } = besideStretch(piece, stretch, previous, next)
  const last = piece.sentenceAt(Math.max(closed - 1, stretch.end - 1))
  return (
    afterQuotation(piece.text, stretch, closed, to) ??
    beforeQuotation(piece.text, from, opened) ??
    laterInSentence(piece.text, closed, Math.min(to, last?.end ?? to))
  )
}

const clauseEnd = /[;:“”"]|\s[—–-]\s|—|[.?!](?=\s|$)/u

/** “…,” said X. “…,” X said. “…,” according to X. */
function afterQuotation(text: string, stretch: Stretch, closed: number, to: number): Attributed | undefined {
  const after = text.slice(closed, to)
  const ended = /[,!?…—–-][\s'’"”)]*$/u.test(text.slice(stretch.start, stretch.end)) || /^\s*[,—–-]/u.test(after)
  const inverted = cueFirst.exec(after)
  if (inverted && (ended || /^[\s]/.test(after)) && !/^\s*[.]/.test(after)) {
    const verbEnd = closed + inverted[0].length
    const phrase = objectPhrase(text, verbEnd, to, /told|tells/i.test(inverted[1]!))
    if (phrase) return { phrase, cue: { start: verbEnd - inverted[1]!.length, end: verbEnd } }
  }
  if (!ended) return undefined
  const clause = clauseEnd.exec(after)
  const end = clause ? closed + guardAbbreviation(text, closed, to, clause.index) : to
  const piece = text.slice(closed, end)
  const source = /^[\s,—–-]*(?:according to|in the words of)\s+/iu.exec(piece)
  if (source) {
    const start = closed + source[0].length
    const phrase = speakingPhrase(text, start, end)
    if (phrase) return { phrase, cue: { start, end: phrase.end } }
  }
  return subjectFirst(text, closed, end)
}

/** A full stop after "Sen." or an initial ends nothing. */
function guardAbbreviation(text: string, from: number, to: number, index: number): number {
  let at = index
  while (
    text[from + at] === '.' &&
    /(?:\b\p{Lu}|\b(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Prof|St|Jr|Sgt|Capt|Adm|Maj|Rev|vs|No|Inc|Corp|Co))$/u.test(
      text.slice(from, from + at),
    )
  ) {
    const next = clauseEnd.exec(text.slice(from + at + 1, to))
    if (!next) return to - from
    at += 1 + next.index
  }
  return at
}

/** "X said", "the minister later told reporters": a subject, then its verb, within the clause. */
function subjectFirst(text: string, from: number, to: number): Attributed | undefined {
  for (const match of text.slice(from, to).matchAll(cuePattern)) {
    const start = from + match.index
    if (start - from > 160) return undefined
    if (notSpeaking.test(text.slice(from, start))) continue
    const phrase = speakingPhrase(text, from, start)
    if (phrase) return { phrase, cue: { start, end: start + match[0].length } }
    if (start - from > 40) return undefined
  }
  return undefined
}

/** What stands after "said": X, with its apposition. */
function objectPhrase(text: string, from: number, to: number, told: boolean): SpeakingPhrase | undefined {
  const slice = text.slice(from, to)
  const clause = clauseEnd.exec(slice)
  const end = clause ? from + guardAbbreviation(text, from, to, clause.index) : to
  if (
    told ||
    /^\s+(?:his|her|their|its|he|she|they|it)\s+\p{Ll}+\s+(?:was|were|is|are|has|had|would|will)\b/u.test(slice)
  )
    return undefined
  if (/^\s+(?:in|on|at|during|that|to|of|it|this|there|about|for|with|after|before)\s/i.test(slice)) {
    return undefined
  }
  const lead = /^\s+(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\s/.exec(slice)
  const at = from + (lead?.[0].length ?? 0)
  const phrase = speakingPhrase(text, at, end)
  if (phrase) return phrase
  const plain = /^\s+((?:a|an|the|one|another)\s[\p{L}-]+(?:\s[\p{L}-]+){0,3})[.,;]?$/u.exec(text.slice(at, end))
  if (!plain) return undefined
  const start = at + plain[0].indexOf(plain[1]!)
  return { start, end: start + plain[1]!.length, kind: 'unnamed', name: plain[1]! }
}

/** X said: “…”. X described Y as “…”. According to X, “…”. described by X as “…”. */
function beforeQuotation(text: string, from: number, to: number): Attributed | undefined {
  const segment = text.slice(from, to)
  if (!/\p{L}/u.test(segment)) return undefined
  const source = [...segment.matchAll(accordingTo)].at(-1)
  if (source) {
    const start = from + source.index + source[0].length
    const comma = /,|\s(?:who|that|as)\s|$/u.exec(text.slice(start, to))
    const phrase = speakingPhrase(text, start, start + (comma?.index ?? to - start))
    if (phrase) return { phrase, cue: { start: from + source.index, end: phrase.end } }
  }
  const turned = passive.exec(segment)
  if (turned) {
    const start = from + turned.index + turned[0].length
    const as = /\sas\s|\sas$|,|\sin\s|$/u.exec(text.slice(start, to))
    const phrase = speakingPhrase(text, start, start + (as?.index ?? to - start))
    if (phrase) return { phrase, cue: { start: from + turned.index, end: start } }
  }
  const all = [...segment.matchAll(cuePattern)].reverse()
  const cues = [...all.filter((match) => !weak.test(match[0])), ...all.filter((match) => weak.test(match[0]))]
  for (const match of cues) {
    const start = from + match.index
    if (notSpeaking.test(segment.slice(0, match.index))) continue
    const phrase = subjectBefore(text, from, start, match[0])
    if (phrase) return { phrase, cue: { start, end: start + match[0].length } }
  }
  return undefined
}

/** The subject of a verb at `verb`: its own clause first, then, for "adding" and "and called", the sentence's. */
function subjectBefore(text: string, from: number, verb: number, form: string): SpeakingPhrase | undefined {
  const segment = text.slice(from, verb)
  const participle =
    /ing$/i.test(form) ||
    /(?:,|\band|\bbut|\bthen)\s+(?:\p{Ll}+ly\s+|also\s+|then\s+|later\s+|now\s+|again\s+|once\s+|even\s+|has\s+|had\s+)*$/iu.test(
      segment,
    )
  if (!participle) {
    let start = from
    let mark = ''
    for (const match of segment.matchAll(clauseStart)) {
      const end = from + match.index + match[0].length
      if (end < verb) {
        start = end
        mark = match[0]
      }
    }
    const relative = /who/i.test(mark)
    if (relative) return subjectPhrase(text, from, start - mark.length + 1)
    const own = subjectPhrase(text, start, verb)
    if (own) return own
    if (start === from) return undefined
    // "Bek, who lives abroad, said": the clause before belongs to the same subject.
    return /,\s*(?:\p{Ll}+ly\s*)?$/u.test(text.slice(start, verb)) ? subjectPhrase(text, from, verb) : undefined
  }
  return mainSubject(text, from, verb)
}

/** The subject in a clause that may open with adverbials: "On Thursday in Tokyo, the minister, Aru Bek, …". */
function subjectPhrase(text: string, start: number, end: number): SpeakingPhrase | undefined {
  let at = start
  for (let n = 0; n < 4; n++) {
    const slice = text.slice(at, end)
    const adverbial =
      /^\s*(?:(?:and|but|so|yet)\s+)?(?:in|on|at|during|after|before|from|with|for|to|by|since|until|as|while|when|speaking|asked|despite|amid|under|over|according|citing|earlier|later|last|meanwhile|following|responding|addressing|talking|writing|if|although|though|once|through|throughout|among|besides|instead|like|unlike|because|standing|sitting|appearing|commenting|referring|having|being|born)\b[^,]*,\s+/iu.exec(
        slice,
      )
    if (!adverbial) break
    at += adverbial[0].length
  }
  if (end - at > 260) return undefined
  const whole = speakingPhrase(text, at, end)
  if (whole && reaches(text, whole, end)) return whole
  // "In Tokyo Takaichi said": a last capitalised name right before the verb.
  const near = /(?:^|[\s,])((?:[Tt]he |[Aa]n? )?(?:[\p{L}.’'-]+\s){0,5})$/u.exec(text.slice(at, end))
  if (!near?.[1]) return undefined
  const words = near[1]
  for (let skip = 0, offset = end - words.length; skip < 6 && offset < end; skip++) {
    const phrase = speakingPhrase(text, offset, end)
    const before = text.slice(Math.max(at, offset - 5), offset)
    if (
      phrase &&
      phrase.start === offset &&
      reaches(text, phrase, end) &&
      !/\b(?:of|for|from|at|to|by|with|about|on|and)\s$/i.test(before)
    )
      return phrase
    const blank = text.indexOf(' ', offset)
    if (blank < 0) break
    offset = blank + 1
  }
  return undefined
}

/** Whether nothing but adverbs, an apposition or a relative clause stands between the phrase and its verb. */
function reaches(text: string, phrase: SpeakingPhrase, verb: number): boolean {
  const between = text.slice(phrase.end, verb)
  if (
    /^[\s,]*(?:(?:also|has|have|had|then|later|earlier|once|recently|repeatedly|again|further|often|still|even|first|in turn|however|too|meanwhile|himself|herself|itself|now|just|previously|famously|\p{Ll}+ly|on \p{L}+day|\p{Lu}\p{Ll}+day|for (?:his|her|its|their) part|at the time|in response|in part|would|might|could|did|was|is|who|\(.*\))[\s,]*)*$/u.test(
      between,
    )
  )
    return true
  if (/^\s*(?:\([^)]*\)\s*)?,.*,\s*(?:also |later |then |has |had |\p{Ll}+ly )*$/u.test(between)) return true
  if (/^\s*\([^)]*\)[\s,]*$/u.test(between)) return true
  // "Esenov of the Steppe Policy Centre in Almaty", "officials close to the talks"
  return (
    /^\s+(?:of|for|at|from|in|with|who|to)\s[^,]{2,60}\s*$/u.test(between) &&
    !/\b(?:and|but|as|when|while|after|because)\b/.test(between)
  )
}

/** The subject of the sentence: its first phrase, read up to its first verb of speech or comma. */
function mainSubject(text: string, from: number, verb: number): SpeakingPhrase | undefined {
  const segment = text.slice(from, verb)
  for (const match of segment.matchAll(reporting)) {
    const start = from + match.index
    if (notSpeaking.test(segment.slice(0, match.index))) continue
    const phrase = subjectPhrase(text, from, start)
    if (phrase) return phrase
  }
  const phrase = speakingPhrase(text, from, Math.min(verb, from + 200), true)
  return phrase && /^[\s"“”,]*$/u.test(text.slice(from, phrase.start)) ? phrase : undefined
}

/** “fragment” and more of the sentence, X said. */
function laterInSentence(text: string, closed: number, to: number): Attributed | undefined {
  const after = text.slice(closed, to)
  const comma = [...after.matchAll(/,\s+/g)].reverse()
  for (const match of comma) {
    const from = closed + match.index + match[0].length
    const source = /^(?:according to|in the words of)\s+/i.exec(text.slice(from, to))
    if (source) {
      const phrase = speakingPhrase(text, from + source[0].length, to)
      return phrase ? { phrase, cue: { start: from, end: phrase.end } } : undefined
    }
    const found = subjectFirst(text, from, to)
    if (!found || found.phrase.start - from > 4) continue
    const tail = text.slice(found.cue.end, to)
    if (
      /^(?:\s+(?:in|on|at|during|to|last|this|\p{Lu}\p{Ll}+day|reporters|yesterday|today|earlier|later|recently|afterwards?)[^,]{0,60})?[.,”"’]*$/u.test(
        tail,
      )
    )
      return found
  }
  return undefined
}

/** The attribution of a sentence without marks: "X said that …", "…, X said", "According to X, …". */
export function reportedBy(piece: Piece, sentence: SentenceFound): Attributed | undefined {
  const { text } = piece
  const { end } = sentence
  const start = Math.max(sentence.start, text.lastIndexOf('\n', end - 1) + 1)
  const line = text.slice(start, end)
  const source = /\baccording to\s+/iu.exec(line)
  if (source) {
    const from = start + source.index + source[0].length
    const stop =
      source.index < 3
        ? /,\s/u.exec(text.slice(from, end))
        : /[.;:]\s|[.;:]$|\s(?:as|which|while|but)\s/u.exec(text.slice(from, end))
    const phrase = speakingPhrase(text, from, stop ? from + stop.index : end)
    if (phrase) return { phrase, cue: { start: start + source.index, end: phrase.end } }
  }
  for (const match of line.matchAll(reporting)) {
    const verb = start + match.index
    if (notSpeaking.test(line.slice(0, match.index))) continue
    const phrase = subjectPhrase(text, start, verb)
    if (phrase && phrase.start - start < 120) return { phrase, cue: { start: verb, end: verb + match[0].length } }
    break
  }
  return laterInSentence(text, start, end)
}
