// English noun phrases that speak: "Prime Minister Sanae Takaichi", "Tomohiko Uyama of Hokkaido University",
// "Ruslan Zheldibay, press secretary to the Kazakh president", "government sources", "she".

import type { Span } from './piece.ts'

/** A noun phrase that can speak, with its parts as printed. */
export type SpeakingPhrase = Span & {
  readonly kind: 'person' | 'institution' | 'pronoun' | 'unnamed'
  /** The bare name, the institution, the pronoun, or the phrase itself when nobody is named. */
  readonly name: string
  readonly role?: string
}

const titleWords =
  'president|vice|deputy|prime|minister|premier|chancellor|emperor|empress|king|queen|prince|princess|crown|sultan|emir|sheikh|pope|secretary|ambassador|envoy|governor|gov|mayor|senator|sen|representative|rep|congressman|congresswoman|speaker|chairman|chairwoman|chair|chairperson|director|general|gen|colonel|col|major|maj|lieutenant|lt|captain|capt|sergeant|sgt|admiral|adm|commander|marshal|professor|prof|doctor|dr|mr|mrs|ms|miss|sir|lord|lady|dame|judge|justice|attorney|prosecutor|sheriff|chief|officer|commissioner|inspector|detective|spokesman|spokeswoman|spokesperson|leader|head|foreign|defense|defence|finance|interior|economy|energy|transport|state|press|managing|executive|senior|acting|former|ex-president|ceo|cfo|founder|co-founder|analyst|economist|columnist|editor|coach|father|rev|reverend|bishop|archbishop|cardinal|rabbi|imam|mufti|akim|first|lady|majority|minority|party|assistant|under-secretary|undersecretary|republican|democratic|democrat'
const titles = new Set(titleWords.split('|'))

const institutionWord =
  /^(?:ministry|ministries|agency|committee|commission|bureau|university|institute|institution|bank|company|corporation|corp|inc|ltd|llc|group|government|department|office|association|union|council|court|parliament|senate|majilis|mazhilis|congress|house|party|police|foundation|fund|organization|organisation|service|services|administration|authority|board|center|centre|federation|society|college|school|hospital|airlines|railways?|railway|exchange|forum|league|alliance|coalition|campaign|press|news|times|post|journal|kremlin|pentagon|nato|un|eu|imf|opec|academy|laboratory|lab|think-tank|secretariat|embassy|consulate|army|navy|forces?|chamber|securities|partners|consult|consulting|holdings?|industries|energy|oil|gas|port|headquarters|cabinet|duma|knesset|diet|state|nations|republic|household)$/i

const roleNoun =
  /^(?!(?:for|or|nor|per|over|after|under|other|another|her|their|never|ever|later|earlier|rather|whether|either|neither|however|together|further|former|latter|before|were|want|went|sent|spent|meant|percent|different|recent|current|important)$)(?:[a-z-]*(?:er|or|ist|man|woman|men|women|person|people|ian|ant|ent|eer|ess|chief|head|official|officials|aide|aides|ally|expert|experts|secretary|ambassador|envoy|fellow|analyst|scholar|spokesman|minister|president|premier|judge|clerk|pilot|nurse|student|parent|coach|critic|mayor|king|queen|star|host|guard|lead|partner|member|associate|counsel|boss|adviser|advisor))s?$/

const nobodyNoun =
  /^(?:sources?|officials?|spokesm[ae]n|spokesw[oa]m[ae]n|spokesperson|analysts?|experts?|diplomats?|police|authorities|government|ministry|ministers?|agency|company|firm|bank|statement|report|reports|document|documents|letter|survey|poll|study|court|party|campaign|group|organi[sz]ation|critics|supporters|lawyers?|prosecutors?|investigators?|residents?|witness(?:es)?|traders?|researchers?|economists?|scientists?|president|premier|leader|leaders|emperor|king|queen|prince|pope|senator|governor|mayor|director|chairman|chief|head|secretary|ambassador|judge|professor|aides?|advisers?|advisors?|activists?|reporters?|newspaper|outlet|website|channel|network|bureau|committee|commission|department|office|union|council|institute|university|centre|center|parliament|team|people|man|woman|men|women|mother|father|son|daughter|wife|husband|students?|members?|lawmakers?|politicians?|candidates?|voters?|workers?|owners?|farmers?|engineers?|managers?|executives?|operator|players?|coach|ad|article|post|message|e-mail|email|tweet|paper|book|note|memo|filing|lawsuit|complaint|indictment|declaration|draft|communiqué|communique|release|resolution|constitution|law|author|authors|writer|journalist|prospectus|observers?|sailors?|captain|doctors?|teachers?|attorney|attorneys|republicans|democrats|conservatives|liberals|strategists?|pollsters?|others|many|some|one|another|both|friend|friends|colleague|colleagues|mediator|negotiators?|counterparts?|neighbou?rs?)$/i

const pronoun = /^(?:he|she|they|it|I|we|who|him|her|them)$/

const leading =
  /^(?:and|but|so|then|also|however|meanwhile|still|yet|while|because|as|that|what|which|though|although|when|nevertheless|instead|later|earlier|once|now|even|even so|indeed|in turn|for (?:his|her|its) part|for example|for instance|moreover|furthermore|besides|separately|similarly|likewise|finally|first|second|afterwards?|recently|previously|in addition|in response|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|where|whether|if|or|since|until|before|after|like|including|nor|both|just|only|perhaps|again)[\s,]+/i

const trailing =
  /[\s,]+(?:also|has|have|had|was|were|is|then|later|earlier|once|recently|repeatedly|previously|again|further|often|always|never|still|even|first|twice|in turn|however|too|meanwhile|himself|herself|itself|themselves|publicly|privately|reportedly|flatly|bluntly|simply|openly|explicitly|specifically|initially|subsequently|eventually|all|both|instead|in response|in part|separately|additionally|already|just|now|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|at the time|for (?:his|her|its) part|quickly|correctly|famously|once again|regularly|\p{Ll}+ly)$/iu

const prepositions = /^(?:of|for|at|from|in|with|to|by|on|about|against|under|near|behind|inside|among|between)$/

const notNames = new Set(
  'The A An In On At By For From With As But And Or So If When While After Before Since Until Although Though Because However Meanwhile Also Still Yet Then There Here This That These Those It Its He She They We I You His Her Their Our My What Which Who Why How According Speaking Asked Earlier Later Last Next Now Today Yesterday Tomorrow Some Many Most Few Both All Each Every Another Other One Two Three Four Five Six Seven Eight Nine Ten Among Amid Under Over Between During Despite Instead Even Just Only Not No Yes Of To Nor Per Once Such Like Unlike Separately Finally Moreover Overall Perhaps Maybe Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(
    ' ',
  ),
)

type Token = { readonly text: string; readonly start: number; readonly end: number }

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

function tokensOf(text: string, span: Span): readonly Token[] {
  const slice = text.slice(span.start, span.end)
  return [...slice.matchAll(/\(|\)|[\p{L}\p{N}&][\p{L}\p{M}\p{N}'’.&‑-]*/gu)].map((match) => {
    const raw = /^(?:[\p{L}]\.)+$|^(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Sgt|Prof|St|Jr|Sr|Capt|Adm|Maj|Rev)\.$/u.test(
      match[0],
    )
      ? match[0]
      : match[0].replace(/\.$/, '')
    return { text: raw, start: span.start + match.index, end: span.start + match.index + raw.length }
  })
}

const isCapital = (token: Token | undefined) =>
  token !== undefined && /^\p{Lu}/u.test(token.text) && !notNames.has(token.text)
const plain = (token: Token) =>
  token.text
    .replace(/\.$/, '')
    .replace(/['’]s$/u, '')
    .toLowerCase()
const isTitle = (token: Token) => titles.has(plain(token))
const isPossessive = (token: Token) => /['’]s$/u.test(token.text) || /s['’]$/u.test(token.text)

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

function continuesName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (isPossessive(tokens[at - 1]!)) return false
  if (isCapital(token)) return true
  const between = /^(?:de|da|del|della|di|du|la|le|van|von|der|den|bin|ibn|al|el|ul|und|&|dos|zu|af|uulu|kyzy|qizi)$/
  const joint = /^(?:of|for|and|the|on|in)$/
  if (between.test(token.text)) return isCapital(tokens[at + 1])
  // "Ministry of Foreign Affairs": only inside institutions.
  return (
    joint.test(token.text) &&
    institutionWord.test(tokens[at - 1]!.text) &&
    (isCapital(tokens[at + 1]) || (tokens[at + 1]?.text === 'the' && isCapital(tokens[at + 2])))
  )
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

function usefulRole(printed: string): boolean {
  if (printed.length < 3) return false
  return !/^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?$/.test(printed)
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

const thingWord =
  /^(?:palace|sea|road|street|river|corridor|summit|treaty|act|law|agreement|games|cup|day|week|asian|european|african|american|asia|europe|africa|america|valley|mountains?|islands?|airport|station|square|hall|park|plaza|tower|building|zone|region|district|province|city|county|strait|ocean|lake|canal|bridge|initiative|declaration|convention|protocol|war|prize|award|series|index|content|issues|acts|ahead|silk|route|line|north|south|east|west|northern|southern|eastern|western|central|economics|indicator|review|warte|signal|window)$/i

/** A name met in the text, with its role where one is printed beside it. */
export type NameMet = Span & { readonly name: string; readonly role?: string; readonly woman?: boolean }

/** Names of persons in running text: two or more capitals in a row, or one after a personal title. */
export function* namesIn(text: string, span: Span): Generator<NameMet> {
  const tokens = tokensOf(text, span)
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at])) continue
    let to = at + 1
    while (
      to < tokens.length &&
      continuesName(tokens, to) &&
      text.slice(tokens[to - 1]!.end, tokens[to]!.start) === ' '
    )
      to++
    let cut = at
    for (let n = at; n < to; n++) if (isTitle(tokens[n]!) || isPossessive(tokens[n]!)) cut = n + 1
    const titled = cut > at && isTitle(tokens[cut - 1]!)
    // A possessive name is still a name: "Sanae Takaichi’s office".
    if (cut === to && isPossessive(tokens[to - 1]!))
      cut = to - 1 - [...tokens.slice(at, to - 1)].reverse().findIndex((token) => isTitle(token) || isPossessive(token))
    const nameTokens = tokens.slice(Math.max(at, Math.min(cut, to)), to)
    const bare =
      nameTokens.length > 0 &&
      !nameTokens.some((token) => institutionWord.test(plain(token)) || thingWord.test(plain(token)))
    if (bare && (nameTokens.length >= 2 ? nameTokens.length <= 5 : titled)) {
      const start = nameTokens[0]!.start
      const end = nameTokens.at(-1)!.end
      const rolePrinted = text.slice(tokens[at]!.start, start).trim()
      const role = usefulRole(rolePrinted) && titled ? rolePrinted : roleBefore(text, tokens, at)
      const title = tokens[cut - 1]?.text
      yield {
        start,
        end,
        name: text.slice(start, end).replace(/['’]s$/u, ''),
        ...(role ? { role } : {}),
        ...(title && /^(?:Mrs|Ms|Miss|Queen|Princess|Empress)/.test(title) ? { woman: true } : {}),
        ...(title && /^(?:Mr|King|Prince|Emperor)/.test(title) ? { woman: false } : {}),
      }
    }
    at = to - 1
  }
}

/** A role in small letters right before a name: "press secretary Ruslan …". */
function roleBefore(text: string, tokens: readonly Token[], at: number): string | undefined {
  let from = at
  while (
    from > 0 &&
    at - from < 4 &&
    (roleNoun.test(tokens[from - 1]!.text) || titles.has(tokens[from - 1]!.text)) &&
    text.slice(tokens[from - 1]!.end, tokens[from]!.start) === ' '
  )
    from--
  // A plural before a name is no office of its bearer: "told reporters Renn would come".
  if (from === at || /s$/.test(tokens[at - 1]!.text)) return undefined
  return text.slice(tokens[from]!.start, tokens[at - 1]!.end)
}
