// Names of persons met in English running text, each with the office printed beside it.

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

const thingWord =
  /^(?:palace|sea|road|street|river|corridor|summit|treaty|act|law|agreement|games|cup|day|week|asian|european|african|american|asia|europe|africa|america|valley|mountains?|islands?|airport|station|square|hall|park|plaza|tower|building|zone|region|district|province|city|county|strait|ocean|lake|canal|bridge|initiative|declaration|convention|protocol|war|prize|award|series|index|content|issues|acts|ahead|silk|route|line|north|south|east|west|northern|southern|eastern|western|central|economics|indicator|review|warte|signal|window)$/i
