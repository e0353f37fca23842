// The words of an English noun phrase: titles, offices, institutions and names.

import type { Span } from './piece.ts'

/** A word or bracket of a text, without a closing full stop that is not its own. UTF-16 offsets. */
export type Token = { readonly text: string; readonly start: number; readonly end: number }

/** The words of a stretch of text, in order. */
export function tokensOf(text: string, span: Span): readonly Token[] {
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

/** Whether the word has a capital that may be a name’s. */
export const isCapital = (token: Token | undefined) =>
  token !== undefined && /^\p{Lu}/u.test(token.text) && !notNames.has(token.text)

/** The word in lower case without its possessive ending. */
export const plain = (token: Token) =>
  token.text
    .replace(/\.$/, '')
    .replace(/['’]s$/u, '')
    .toLowerCase()

export const isTitle = (token: Token) => titles.has(plain(token))

export const isPossessive = (token: Token) => /['’]s$/u.test(token.text) || /s['’]$/u.test(token.text)

/** Whether the word at a place goes on with the name that ends before it. There must be one. */
export function continuesName(tokens: readonly Token[], at: number): boolean {
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

/** Whether a role tells an office and not only a form of address. */
export function usefulRole(printed: string): boolean {
  if (printed.length < 3) return false
  return !/^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?$/.test(printed)
}

const titleWords =
  'president|vice|deputy|prime|minister|premier|chancellor|emperor|empress|king|queen|prince|princess|crown|sultan|emir|sheikh|pope|secretary|ambassador|envoy|governor|gov|mayor|senator|sen|representative|rep|congressman|congresswoman|speaker|chairman|chairwoman|chair|chairperson|director|general|gen|colonel|col|major|maj|lieutenant|lt|captain|capt|sergeant|sgt|admiral|adm|commander|marshal|professor|prof|doctor|dr|mr|mrs|ms|miss|sir|lord|lady|dame|judge|justice|attorney|prosecutor|sheriff|chief|officer|commissioner|inspector|detective|spokesman|spokeswoman|spokesperson|leader|head|foreign|defense|defence|finance|interior|economy|energy|transport|state|press|managing|executive|senior|acting|former|ex-president|ceo|cfo|founder|co-founder|analyst|economist|columnist|editor|coach|father|rev|reverend|bishop|archbishop|cardinal|rabbi|imam|mufti|akim|first|lady|majority|minority|party|assistant|under-secretary|undersecretary|republican|democratic|democrat'

/** Words of titles that stand before a name, in lower case. */
export const titles = new Set(titleWords.split('|'))

/** The whole of a word, in lower case, by which an institution is told. */
export const institutionWord =
  /^(?:ministry|ministries|agency|committee|commission|bureau|university|institute|institution|bank|company|corporation|corp|inc|ltd|llc|group|government|department|office|association|union|council|court|parliament|senate|majilis|mazhilis|congress|house|party|police|foundation|fund|organization|organisation|service|services|administration|authority|board|center|centre|federation|society|college|school|hospital|airlines|railways?|railway|exchange|forum|league|alliance|coalition|campaign|press|news|times|post|journal|kremlin|pentagon|nato|un|eu|imf|opec|academy|laboratory|lab|think-tank|secretariat|embassy|consulate|army|navy|forces?|chamber|securities|partners|consult|consulting|holdings?|industries|energy|oil|gas|port|headquarters|cabinet|duma|knesset|diet|state|nations|republic|household)$/i

/** The whole of a word that may be an office or a trade. */
export const roleNoun =
  /^(?!(?:for|or|nor|per|over|after|under|other|another|her|their|never|ever|later|earlier|rather|whether|either|neither|however|together|further|former|latter|before|were|want|went|sent|spent|meant|percent|different|recent|current|important)$)(?:[a-z-]*(?:er|or|ist|man|woman|men|women|person|people|ian|ant|ent|eer|ess|chief|head|official|officials|aide|aides|ally|expert|experts|secretary|ambassador|envoy|fellow|analyst|scholar|spokesman|minister|president|premier|judge|clerk|pilot|nurse|student|parent|coach|critic|mayor|king|queen|star|host|guard|lead|partner|member|associate|counsel|boss|adviser|advisor))s?$/

const notNames = new Set(
  'The A An In On At By For From With As But And Or So If When While After Before Since Until Although Though Because However Meanwhile Also Still Yet Then There Here This That These Those It Its He She They We I You His Her Their Our My What Which Who Why How According Speaking Asked Earlier Later Last Next Now Today Yesterday Tomorrow Some Many Most Few Both All Each Every Another Other One Two Three Four Five Six Seven Eight Nine Ten Among Amid Under Over Between During Despite Instead Even Just Only Not No Yes Of To Nor Per Once Such Like Unlike Separately Finally Moreover Overall Perhaps Maybe Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(
    ' ',
  ),
)
