// Who speaks a quotation in the other languages, by the verbs of speech of each and the names beside them. A first
// level: verb and name must stand close, in the order the language prints them.

import type { Stretch } from '../base/quotation.ts'
import type { SentenceFound } from '../base/sentences.ts'
import type { SpeakingPhrase } from './english.ts'
import { besideUnspaced, reportedUnspaced } from './han.ts'
import { besideStretch, type Piece, type Span } from './piece.ts'
import type { Attributed } from './quotes-english.ts'
import { isOpener, type Tongue, tongueOf } from './tongues.ts'

/** A run of capitals without the offices, cases and other scripts before the bare name. */
export function bareName(run: string, language: string): string {
  const words = run.split(/\s/)
  const last = words.findLastIndex((word, n) => n < words.length - 1 && isOffice(word, words.length, language))
  let kept = words.slice(last + 1)
  while (kept.length > 0 && isOpener(kept[0]!, language)) kept = kept.slice(1)
  const script = /\p{sc=Cyrl}/u.test(kept.at(-1) ?? '')
  return kept.slice(kept.findLastIndex((word) => /\p{sc=Cyrl}/u.test(word) !== script) + 1).join(' ')
}

function isOffice(word: string, count: number, language: string): boolean {
  if (office.test(word) || /\p{L}['’]\p{Ll}+$/u.test(word)) return true
  if (count < 3) return false
  if (language === 'de')
    return /(?:er|ist|ent|loge|or|ökonom|anwalt|chef|rat|vorstand)(?:in)?$|(?:login|nomin|wältin|rätin)$/u.test(word)
  return /(?:chi|shunos|шысы|шісі|ист|олог|ғалым)$/u.test(word)
}

/** The speaker beside one quotation. */
export function besideForeign(
  piece: Piece,
  stretch: Stretch,
  previous: Stretch | undefined,
  next: Stretch | undefined,
): Attributed | undefined {
  if (piece.language === 'ja' || piece.language === 'zh') return besideUnspaced(piece, stretch, next)
  const tongue = tongueOf(piece)
  if (!tongue) return undefined
  const { from, opened, closed, to } = besideStretch(piece, stretch, previous, next)
  return afterForeign(piece, tongue, closed, to, from, opened) ?? beforeForeign(piece, tongue, from, opened)
}

const lead = '^[\\s,.!?…—–-]*'

const cut = /[.;:!?«»„“”"()\n]|\s[—–-]\s/u

function afterForeign(
  piece: Piece,
  tongue: Tongue,
  closed: number,
  to: number,
  from: number,
  opened: number,
): Attributed | undefined {
  const after = piece.text.slice(closed, to)
  const match = new RegExp(`${lead}(?:\\p{Ll}+\\s){0,1}?(${tongue.verb})(?![\\p{L}])`, 'iu').exec(after)
  if (match) {
    const start = closed + match[0].length
    const cue = { start: start - match[1]!.length, end: start }
    if (tongue.verbThenName) {
      const phrase = nameAfter(piece, tongue, start, to)
      if (phrase) return { phrase, cue }
    }
    const subject = nameBefore(piece, tongue, from, opened)
    if (subject) return { phrase: subject, cue }
    return undefined
  }
  const source = new RegExp(`${lead}(?:${tongue.source})\\s`, 'iu').exec(after)
  if (!source) return undefined
  const start = closed + source[0].length
  const phrase = nameAfter(piece, tongue, start, to)
  return phrase && { phrase, cue: { start: closed, end: start } }
}

function beforeForeign(piece: Piece, tongue: Tongue, from: number, opened: number): Attributed | undefined {
  const segment = piece.text.slice(from, opened)
  if (!/\p{L}/u.test(segment)) return undefined
  const source = [...segment.matchAll(new RegExp(`(?<![\\p{L}])(?:${tongue.source})\\s`, 'giu'))].at(-1)
  if (source) {
    const start = from + source.index + source[0].length
    const phrase = nameAfter(piece, tongue, start, opened)
    if (phrase) return { phrase, cue: { start: from + source.index, end: start } }
  }
  if (tongue.sourceAfter) {
    const match = new RegExp(`(?:${tongue.sourceAfter})(?![\\p{L}])`, 'iu').exec(segment)
    const phrase = match ? nameBefore(piece, tongue, from, from + match.index) : undefined
    if (match && phrase)
      return { phrase, cue: { start: from + match.index, end: from + match.index + match[0].length } }
  }
  const verbs = [...segment.matchAll(new RegExp(`(?<![\\p{L}])(?:${tongue.verb})(?![\\p{L}])`, 'giu'))]
  const verb = verbs.at(-1)
  if (verb) {
    const at = from + verb.index
    const cue = { start: at, end: at + verb[0].length }
    const phrase = nameBefore(piece, tongue, from, at) ?? nameAfter(piece, tongue, cue.end, opened)
    return phrase && { phrase, cue }
  }
  // "Name: «…»"
  if (!/:\s*$/u.test(segment)) return undefined
  const phrase = nameBefore(piece, tongue, from, opened)
  return phrase && { phrase, cue: { start: opened - 1, end: opened } }
}

const nameRun =
  /\p{Lu}[\p{L}\p{M}]+(?:[-’'ʻ‘ʼ][\p{L}\p{M}]+)*(?:\s(?:(?:von|van|de|du|al|bin|ibn|оглы|кызы|uulu|уулу)\s)?(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}\p{M}]+(?:[-’'ʻ‘ʼ][\p{L}\p{M}]+)*)*|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}\p{M}-]+/gu

/** A capitalised office before a name: "Präsident", "Bakan", "Başkanı", "Президент". */
const office =
  /^(?:\p{L}*(?:minister|präsident|kanzler|sprecher|chef|leiter|direktor|professor|referent|forscher|experte|vorsitzende|botschafter|berater|anwalt|ökonom|analyst)(?:in|s)?|Dr|Prof|Doç|Herr|Frau|M|Mme|Sayın|Bakan[ıi]?|Başkan[ıi]?|Cumhurbaşkan[ıi]|Genel|Müdürü?|Uzmanı?|Sekreteri?|Profesör\p{L}*|Temsilcisi|Sözcüsü|Yardımcısı|Koordinatörü|Direktörü|Президент\p{L}*|Премьер-министр\p{L}*|Министр\p{L}*|Глава|Директор|Эксперт|Аналитик|Император|Посол|Экономист|Профессор|Председатель|Prezident|Vazir|Direktor)\.?$/iu

function nameAfter(piece: Piece, tongue: Tongue, from: number, to: number): SpeakingPhrase | undefined {
  const slice = piece.text.slice(from, Math.min(to, from + 240))
  const stop = cutAt(masked(slice))
  const clause = slice.slice(0, stop)
  const pronoun = new RegExp(`^[\\s,]*(${tongue.pronoun})(?![\\p{L}])`, 'iu').exec(clause)
  if (pronoun) {
    const end = from + pronoun[0].length
    return {
      start: end - pronoun[1]!.length,
      end,
      kind: 'pronoun',
      name: pronoun[1]!.replace(/^-t-|^-/, '').toLowerCase(),
    }
  }
  const [head = '', ...rest] = clause.split(/,\s/)
  const run = fullName(masked(head), tongue, piece) ?? firstRun(masked(head), tongue, true)
  if (!run && rest[0] && roleLike(piece, head.trim())) {
    // "a expliqué son directeur adjoint, l’océanographe Elnour …"
    const later = fullName(masked(rest[0]), tongue, piece)
    const at = from + clause.indexOf(rest[0]) + (later?.index ?? 0)
    return later && phraseFrom(piece, at, later.text, head.trim(), undefined)
  }
  if (!run || run.index > 150) return undefined
  const before = head.slice(0, run.index).trim()
  if (piece.language === 'de' && /(?:^|\s)(?:im|am|zum|beim|vor|nach|bei|auf|in|mit|für)\s*$/i.test(before))
    return undefined
  return phraseFrom(piece, from + run.index, run.text, before, rest[0])
}

/** The first name of a clause that no preposition governs: its subject. */
function nameBefore(piece: Piece, tongue: Tongue, from: number, to: number): SpeakingPhrase | undefined {
  const start = Math.max(from, to - 260)
  const segment = piece.text.slice(start, to)
  const last = Math.max(
    ...[...segment.matchAll(/[;:](?=\s+\S)|\s[—–]\s/gu)].map((match) => match.index + match[0].length),
    0,
  )
  const clause = segment.slice(last)
  const run = firstRun(masked(clause), tongue, false)
  if (run) {
    const before = /(?:^|[,.]\s)([^,.]*)$/u.exec(clause.slice(0, run.index))?.[1]?.trim() ?? ''
    return phraseFrom(
      piece,
      start + last + run.index,
      run.text,
      before,
      undefined,
      clause.slice(run.index + run.text.length),
    )
  }
  const pronoun = new RegExp(`(?:^|[\\s,])(${tongue.pronoun.replace('(?:-t-)?', '')})(?=[\\s,:])`, 'iu').exec(clause)
  if (!pronoun) return undefined
  const at = start + last + pronoun.index + pronoun[0].length - pronoun[1]!.length
  return { start: at, end: at + pronoun[1]!.length, kind: 'pronoun', name: pronoun[1]!.toLowerCase() }
}

/** Company names in marks belong to the office before a name: «…» in small letters of the same length. */
function masked(text: string): string {
  return text.replace(/[«“„"][^«»“”„"]{1,40}[»”“"](?=\s\p{Lu})/gu, (name) => 'x'.repeat(name.length))
}

function cutAt(slice: string): number {
  for (const match of slice.matchAll(new RegExp(cut.source, 'gu'))) {
    if (match[0] === '.' && /(?:^|[\s.])\p{L}$|(?:Dr|Prof|Doç)$/u.test(slice.slice(0, match.index))) continue
    return match.index
  }
  return slice.length
}

/** The last run of two or more names, which is the speaker after offices and the names of firms. */
function fullName(clause: string, tongue: Tongue, piece: Piece): Run | undefined {
  let best: Run | undefined
  for (const match of clause.matchAll(nameRun)) {
    const name = bareName(match[0], piece.language)
    if (!name.includes(' ')) continue
    const before = clause.slice(0, match.index)
    if (piece.language === 'de' || piece.language === 'fr') {
      if (best || new RegExp(`(?:^|[\\s(])(?:${tongue.prepositions})\\s$`, 'iu').test(before)) continue
    }
    best = { index: match.index, text: match[0] }
  }
  return best
}

type Run = { readonly index: number; readonly text: string }

function firstRun(clause: string, tongue: Tongue, afterVerb: boolean): Run | undefined {
  const openers = new RegExp(`^(?:${tongue.openers})$`, 'u')
  const governed = new RegExp(`(?:^|[\\s(])(?:${tongue.prepositions})\\s$`, 'iu')
  for (const match of clause.matchAll(nameRun)) {
    let { index } = match
    let text = match[0]
    const words = text.split(/\s/)
    while (words.length > 0 && openers.test(words[0]!)) {
      const word = words.shift()!
      const skip = text.slice(word.length).search(/\S/)
      index += word.length + Math.max(skip, 0)
      text = text.slice(word.length).trimStart()
    }
    if (text === '') continue
    if (!afterVerb && governed.test(clause.slice(0, index))) continue
    if (words.length === 1 && !afterVerb && isCommon(text, clause, index)) continue
    return { index, text }
  }
  return undefined
}

/** A single capital at the very start of a clause may be any word; it is taken only before a verb-like comma or end. */
function isCommon(text: string, clause: string, index: number): boolean {
  const after = clause.slice(index + text.length)
  return index === 0 && !/^(?:\s*[,:]|\s*$|['’]|\s(?:также|уже|вновь|ayrıca|da|de|hat|erklärte|a)\b)/u.test(after)
}

function phraseFrom(
  piece: Piece,
  at: number,
  text: string,
  before: string,
  apposition: string | undefined,
  after = '',
): SpeakingPhrase | undefined {
  const words = text.split(/\s/)
  const last = words.findLastIndex((word, n) => n < words.length - 1 && isOffice(word, words.length, piece.language))
  const offset = last < 0 ? 0 : words.slice(0, last + 1).join(' ').length + 1
  const roles = last >= 0 && !/\p{L}['’]\p{Ll}+$/u.test(words[last]!) ? [words.slice(0, last + 1).join(' ')] : []
  let name = text.slice(offset).trim()
  // Turkish and Uzbek case endings after an apostrophe: Karaosmanlı'ya.
  if (piece.language === 'tr' || piece.language === 'az') name = name.replace(/['’]\p{Ll}+$/u, '')
  if (name === '' || office.test(name)) return undefined
  const start = at + offset
  const lower = before.replace(/^[\s,—–-]+/u, '')
  const printed =
    lower !== '' && lower.split(/\s+/).length <= 14 && !/\d{4}/.test(lower) && roleLike(piece, lower)
      ? lower
      : undefined
  const lead = [printed, ...roles].filter(Boolean).join(' ')
  const behind = apposition ?? /^,\s([^,]+),/u.exec(after)?.[1]
  const role = lead || (behind && roleLike(piece, behind.trim()) ? behind.trim() : undefined)
  const institution = /^(?:\p{Lu}{2,}|Минист\p{L}+|Kreml\p{L}*|Кремл\p{L}*)$/u.test(name)
  return {
    start,
    end: start + name.length,
    kind: institution ? 'institution' : 'person',
    name,
    ...(role && piece.text.includes(role) ? { role } : {}),
  }
}

const roleWords =
  /(?:министр|президент|премьер|директор|глава|руководител|эксперт|аналитик|экономист|посол|профессор|сотрудни|спикер|секретар|председател|представител|депутат|юрист|инженер|император|политолог|исследовател|координатор|начальник|капитан|владелец|менеджер|уч[её]н|завед|ректор|основател|житель|водител|диспетчер|адвокат|советник|төраға|директор|министр|басшы|сарапшы|маман|ғалым|профессор|өкіл|жетекші|мұғалім|инженер|редактор|хатшы|башчы|адис|төрага|vazir|direktor|rahbar|mutaxassis|ekspert|raisi|boshlig|başkan|bakan|müdür|uzman|profesör|sözcü|temsilci|ministre|président|directeur|directrice|chercheu|professeur|porte-parole|responsable|expert|analyste|économiste|ambassadeur|ingénieur|chef|représentant|minister|präsident|sprecher|leiter|direktor|professor|forscher|expert|referent|chef|ökonom|analyst|botschafter|berater|vorsitzend|vorstand|geschäftsführer)/iu

function roleLike(_piece: Piece, printed: string): boolean {
  return (
    printed.length > 3 &&
    printed.length < 120 &&
    roleWords.test(printed) &&
    !/(?:^|\s)(?:которы|чт[оо]|dass|weil|qui|que)\s/iu.test(printed)
  )
}

/** The attribution of a sentence without marks. */
export function reportedForeign(piece: Piece, sentence: SentenceFound): Attributed | undefined {
  if (piece.language === 'ja' || piece.language === 'zh') return reportedUnspaced(piece, sentence)
  const tongue = tongueOf(piece)
  if (!tongue) return undefined
  const span: Span = { start: sentence.start, end: sentence.end }
  const source = new RegExp(`(?<![\\p{L}])(?:${tongue.source})\\s`, 'iu').exec(sentence.text)
  if (source && (source.index < 3 || /,\s$/.test(sentence.text.slice(0, source.index)))) {
    const at = span.start + source.index + source[0].length
    const phrase = nameAfter(piece, tongue, at, span.end)
    if (phrase) return { phrase, cue: { start: span.start + source.index, end: at } }
  }
  if (tongue.sourceAfter) {
    const match = new RegExp(`(?:${tongue.sourceAfter})(?![\\p{L}])`, 'iu').exec(sentence.text)
    const phrase =
      match && match.index < 120 ? nameBefore(piece, tongue, span.start, span.start + match.index) : undefined
    if (match && phrase)
      return { phrase, cue: { start: span.start + match.index, end: span.start + match.index + match[0].length } }
  }
  const that = new RegExp(
    `(?<![\\p{L}])(?:${tongue.verb})(?![\\p{L}])(?=,\\s(?:что|dass|щ[оо])|\\s(?:que|qu’))`,
    'iu',
  ).exec(sentence.text)
  if (!that) return undefined
  const at = span.start + that.index
  const phrase = nameBefore(piece, tongue, span.start, at)
  return phrase && { phrase, cue: { start: at, end: at + that[0].length } }
}
