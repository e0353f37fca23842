// English noun phrases that speak: "Prime Minister Sanae Takaichi", "Tomohiko Uyama of Hokkaido University",
// "Ruslan Zheldibay, press secretary to the Kazakh president", "government sources", "she".

import {
  continuesName,
  institutionWord,
  isCapital,
  isPossessive,
  isTitle,
  plain,
  roleNoun,
  type Token,
  titles,
  tokensOf,
  usefulRole,
} from './english-words.ts'
import type { Span } from './piece.ts'

/** A noun phrase that can speak, with its parts as printed. */
export type SpeakingPhrase = Span & {
  readonly kind: 'person' | 'institution' | 'pronoun' | 'unnamed'
  /** The bare name, the institution, the pronoun, or the phrase itself when nobody is named. */
  readonly name: string
  readonly role?: string
}

const nobodyNoun =
  /^(?:sources?|officials?|spokesm[ae]n|spokesw[oa]m[ae]n|spokesperson|analysts?|experts?|diplomats?|police|authorities|government|ministry|ministers?|agency|company|firm|bank|statement|report|reports|document|documents|letter|survey|poll|study|court|party|campaign|group|organi[sz]ation|critics|supporters|lawyers?|prosecutors?|investigators?|residents?|witness(?:es)?|traders?|researchers?|economists?|scientists?|president|premier|leader|leaders|emperor|king|queen|prince|pope|senator|governor|mayor|director|chairman|chief|head|secretary|ambassador|judge|professor|aides?|advisers?|advisors?|activists?|reporters?|newspaper|outlet|website|channel|network|bureau|committee|commission|department|office|union|council|institute|university|centre|center|parliament|team|people|man|woman|men|women|mother|father|son|daughter|wife|husband|students?|members?|lawmakers?|politicians?|candidates?|voters?|workers?|owners?|farmers?|engineers?|managers?|executives?|operator|players?|coach|ad|article|post|message|e-mail|email|tweet|paper|book|note|memo|filing|lawsuit|complaint|indictment|declaration|draft|communiqué|communique|release|resolution|constitution|law|author|authors|writer|journalist|prospectus|observers?|sailors?|captain|doctors?|teachers?|attorney|attorneys|republicans|democrats|conservatives|liberals|strategists?|pollsters?|others|many|some|one|another|both|friend|friends|colleague|colleagues|mediator|negotiators?|counterparts?|neighbou?rs?)$/i

const pronoun = /^(?:he|she|they|it|I|we|who|him|her|them)$/

const leading =
  /^(?:and|but|so|then|also|however|meanwhile|still|yet|while|because|as|that|what|which|though|although|when|nevertheless|instead|later|earlier|once|now|even|even so|indeed|in turn|for (?:his|her|its) part|for example|for instance|moreover|furthermore|besides|separately|similarly|likewise|finally|first|second|afterwards?|recently|previously|in addition|in response|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|where|whether|if|or|since|until|before|after|like|including|nor|both|just|only|perhaps|again)[\s,]+/i

const trailing =
  /[\s,]+(?:also|has|have|had|was|were|is|then|later|earlier|once|recently|repeatedly|previously|again|further|often|always|never|still|even|first|twice|in turn|however|too|meanwhile|himself|herself|itself|themselves|publicly|privately|reportedly|flatly|bluntly|simply|openly|explicitly|specifically|initially|subsequently|eventually|all|both|instead|in response|in part|separately|additionally|already|just|now|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|at the time|for (?:his|her|its) part|quickly|correctly|famously|once again|regularly|\p{Ll}+ly)$/iu

const prepositions = /^(?:of|for|at|from|in|with|to|by|on|about|against|under|near|behind|inside|among|between)$/

/**
 * The phrase that speaks in a stretch of text, read from its beginning: `text` between `start` and `end` is a clause's
 * subject, or what follows "said" and "according to". Undefined when nobody who can speak stands there.
 */
export function speakingPhrase(text: string, start: number, end: number, loose = false): SpeakingPhrase | undefined {
  let from = start
  let to = end
  for (let n = 0; n < 4; n++) {
    const match = leading.exec(text.slice(from, to).replace(/^[\s,]+/, ''))
    from += /^[\s,]*/.exec(text.slice(from, to))![0].length
    if (!match || /^(?:one|both|some)/i.test(match[0])) break
    from += match[0].length
  }
  for (let n = 0; n < 4; n++) {
    const match = trailing.exec(text.slice(from, to).replace(/[\s,]+$/, ''))
    to -= /[\s,]*$/.exec(text.slice(from, to))![0].length
    if (!match) break
    to -= match[0].length
  }
  if (to <= from) return undefined
  const chunks = chunksOf(text, from, to)
  return phraseOf(text, chunks, loose)
}

function chunksOf(text: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = []
  let start = from
  for (const match of text.slice(from, to).matchAll(/,\s+/g)) {
    spans.push({ start, end: from + match.index })
    start = from + match.index + match[0].length
  }
  spans.push({ start, end: to })
  return spans.filter((span) => span.end > span.start)
}

function phraseOf(text: string, chunks: readonly Span[], loose: boolean): SpeakingPhrase | undefined {
  const [head, ...rest] = chunks
  if (!head) return undefined
  const first = headOf(text, head, loose)
  if (!first) return undefined
  const next = rest[0]
  if (!next || first.kind === 'pronoun') return first
  // "the head of the agency, Aru Bek," names the person in the apposition.
  if (first.kind === 'unnamed') {
    const inner = headOf(text, next, false)
    if (inner?.kind === 'person' && inner.end === next.end && !inner.role) {
      return { start: first.start, end: next.end, kind: 'person', name: inner.name, role: bareRole(first.name) }
    }
    return first
  }
  if (first.end !== head.end) return first
  const role = roleOf(text.slice(next.start, next.end))
  if (role !== undefined) {
    return {
      ...first,
      end: next.end,
      ...(first.kind === 'person' ? { role: first.role ? `${first.role}` : role } : {}),
    }
  }
  return /^who\b/.test(text.slice(next.start, next.end)) ? { ...first, end: next.end } : first
}

/** An apposition that tells an office: "press secretary to the Kazakh president". */
export function roleOf(printed: string): string | undefined {
  const raw = printed.trim()
  if (raw.length < 4 || raw.length > 160) return undefined
  if (
    /^(?:who|which|where|when|that|adding|saying|noting|speaking|according|in|on|at|as|and|but|while|after|before|during|with|for|to|from|by|citing|referring|if|including|he|she|they|it)\b/i.test(
      raw,
    )
  )
    return undefined
  const words = raw.split(/\s+/)
  const office = words.slice(0, 9).some((word) => {
    const bare = word.replace(/[.,'’]s?$/u, '').toLowerCase()
    return titles.has(bare) || roleNoun.test(bare)
  })
  if (!office || /\b(?:is|was|were|are|has|had|have|said|says|will|would)\b/.test(raw)) return undefined
  return bareRole(raw)
}

function bareRole(raw: string): string {
  return raw.replace(/^(?:a|an|the|its|his|her|their)\s+/i, '').trim()
}

function headOf(text: string, span: Span, loose: boolean): SpeakingPhrase | undefined {
  const tokens = tokensOf(text, span)
  const first = tokens[0]
  if (!first) return undefined
  if (pronoun.test(first.text) || (/^(?:He|She|They|It|We|I)$/.test(first.text) && (loose || tokens.length <= 2))) {
    return { start: first.start, end: first.end, kind: 'pronoun', name: first.text.toLowerCase() }
  }
  let at = 0
  while (
    at < tokens.length &&
    /^(?:the|a|an|The|A|An|his|her|their|its|His|Her|Their|Its|one|One|another|Another|some|Some|several|Several|many|Many|both|two|three)$/.test(
      tokens[at]!.text,
    )
  )
    at++
  const from = at
  const run = lastRun(tokens, from)
  if (!run) return nobody(text, tokens, first)
  return named(text, tokens, from, run, first, loose)
}

type Run = { readonly from: number; readonly to: number }

const finite = /^(?:was|were|is|are|has|had|have|will|would|could|that|he|she|it|they|[a-z]{3,}ing)$/

/** The run of capitals that is the name: the last one reached through titles and role nouns. */
function lastRun(tokens: readonly Token[], from: number): Run | undefined {
  let run: Run | undefined
  let at = from
  while (at < tokens.length) {
    const token = tokens[at]!
    if (isCapital(token)) {
      let to = at + 1
      while (to < tokens.length && continuesName(tokens, to)) to++
      run = { from: at, to }
      at = to
      if (isPossessive(tokens[to - 1]!)) continue
      if (tokens.slice(run.from, run.to).every(isTitle)) continue
      // "New York Times columnist David Brooks": go on only through role nouns.
      let ahead = at
      while (
        ahead < tokens.length &&
        ahead - at < 5 &&
        (roleNoun.test(tokens[ahead]!.text) ||
          titles.has(plain(tokens[ahead]!)) ||
          /^[a-z]+-[a-z]+$|^(?:and|policy|security|foreign|economic|research|senior|affairs|national|state|legal|political|military)$/.test(
            tokens[ahead]!.text,
          ))
      )
        ahead++
      if (ahead > at && isCapital(tokens[ahead])) {
        at = ahead
        continue
      }
      return run
    }
    if (prepositions.test(token.text) || finite.test(token.text)) return run
    at++
  }
  return run
}

function named(
  text: string,
  tokens: readonly Token[],
  from: number,
  run: Run,
  first: Token,
  loose: boolean,
): SpeakingPhrase | undefined {
  // Words before the name must introduce it; "police in Kazakhstan" has its head before the preposition.
  const before = tokens.slice(from, run.from)
  if (before.some((token) => prepositions.test(token.text))) return nobody(text, tokens, first)
  // "Officials said": a common noun with the capital of the sentence's first word.
  if (run.to - run.from === 1 && run.from === 0 && nobodyNoun.test(tokens[0]!.text))
    return nobodyUpTo(text, first, tokens, 0)
  let cut = run.from
  for (let at = run.from; at < run.to; at++) if (isTitle(tokens[at]!) || isPossessive(tokens[at]!)) cut = at + 1
  const inRun = tokens.slice(run.from, run.to)
  const institution =
    inRun.some((token) => institutionWord.test(plain(token))) &&
    !(cut > run.from && cut < run.to && !tokens.slice(cut, run.to).some((token) => institutionWord.test(plain(token))))
  const last = tokens[run.to - 1]!
  const tail = tokens[run.to]
  if (tail && !prepositions.test(tail.text) && !/^(?:who|\()$/.test(tail.text) && /^\p{Ll}/u.test(tail.text)) {
    // "Kazakhstan officials", "Trump supporters", "the Clinton campaign": the head is the noun after the name.
    if (nobodyNoun.test(tail.text) || roleNoun.test(tail.text)) return nobodyUpTo(text, first, tokens, run.to)
    if (!loose) return undefined
  }
  if (cut >= run.to) {
    // Only titles: "the Prime Minister", "Kazakhstan’s president".
    return { start: first.start, end: last.end, kind: 'unnamed', name: text.slice(tokens[0]!.start, last.end) }
  }
  if (institution || (inRun.length === 1 && /^\p{Lu}{2,}$/u.test(inRun[0]!.text))) {
    const start = tokens[run.from]!.start
    return { start: first.start, end: last.end, kind: 'institution', name: text.slice(start, last.end) }
  }
  const start = tokens[cut]!.start
  const printedRole = text.slice(tokens[from]?.start ?? start, start).trim()
  const base: SpeakingPhrase = {
    start: first.start,
    end: last.end,
    kind: 'person',
    name: text.slice(start, last.end),
    ...(usefulRole(printedRole) ? { role: printedRole } : {}),
  }
  return withPlace(text, tokens, run.to, base)
}

/** "of Hokkaido University" after a name is a role; "in Tokyo" is none. */
function withPlace(text: string, tokens: readonly Token[], at: number, base: SpeakingPhrase): SpeakingPhrase {
  const preposition = tokens[at]
  if (!preposition || !/^(?:of|from|at|with)$/.test(preposition.text)) return base
  let to = at + 1
  if (tokens[to]?.text === 'the') to++
  if (!isCapital(tokens[to])) return base
  while (
    to < tokens.length &&
    (isCapital(tokens[to]) ||
      (/^(?:of|for|and|the|&|in)$/.test(tokens[to]!.text) && (isCapital(tokens[to + 1]) || isCapital(tokens[to + 2]))))
  )
    to++
  const end = tokens[to - 1]!.end
  const printed = text.slice(preposition.start, end)
  return { ...base, end, ...(base.role ? {} : { role: printed }) }
}

/** Nobody named: "government sources", "a spokesman for the ministry". */
function nobody(text: string, tokens: readonly Token[], first: Token): SpeakingPhrase | undefined {
  const at = tokens.findIndex((token) => nobodyNoun.test(token.text))
  if (at < 0 || at > 6) return undefined
  if (tokens.slice(0, at).some((token) => prepositions.test(token.text))) return undefined
  return nobodyUpTo(text, first, tokens, at)
}

function nobodyUpTo(text: string, first: Token, tokens: readonly Token[], at: number): SpeakingPhrase {
  let to = at + 1
  while (to < tokens.length && nobodyNoun.test(tokens[to]!.text)) to++
  if (/^(?:for|of|at|from|with|in|to|close)$/.test(tokens[to]?.text ?? '')) {
    let ahead = to + 1
    while (
      ahead < tokens.length &&
      ahead - to < 9 &&
      !/^(?:who|that|which|said|has|had|was|were|is|are)$/.test(tokens[ahead]!.text)
    )
      ahead++
    to = ahead
  }
  const last = tokens[to - 1]!
  return { start: first.start, end: last.end, kind: 'unnamed', name: text.slice(first.start, last.end) }
}
