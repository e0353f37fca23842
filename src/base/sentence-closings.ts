// What still belongs to a sentence after the mark that ends it: quotation marks and brackets that close, footnote
// numbers, emoji. Whether a mark closes or opens is told by what stands beside it.

/** Follows the straight double quotation marks of a text, to tell whether the next one opens or closes. */
export class StraightQuotes {
  readonly #text: string
  #counted = 0
  #odd = false

  constructor(text: string) {
    this.#text = text
  }

  /** Whether an odd number of them stands in the line before `place`. Places must not go back. */
  openAt(place: number): boolean {
    for (; this.#counted < place; this.#counted++) {
      const code = this.#text.charCodeAt(this.#counted)
      if (code === 0x22) this.#odd = !this.#odd
      else if (code === 0x0a) this.#odd = false
    }
    return this.#odd
  }
}

export type Closings = {
  /** UTF-16 place after everything that still belongs to the sentence. */
  readonly end: number
  /** The quotation marks and brackets among it. */
  readonly closed: string
}

const alwaysClosing = /[)\]}」』）〉》】”’»›]/
const opensElsewhere = /[“‘«‹]/
const besideWord = /[\p{L}\p{N}]/u
const footnotes = / ?(?:\[\d{1,3}\])+|[¹²³⁰⁴-⁹]+|(?<=(?:\p{L}{3}|[)"”»])[.!?])\d{1,3}(?=\s+\p{Lu})/uy
const faces =
  /[ \u00A0]?(?:\p{Extended_Pictographic}(?:[\u200D\uFE0E\uFE0F\u20E3]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*)/uy

/** What closes after a sentence's mark that ends at `from`. */
export function closingsAfter(text: string, from: number, quotes: StraightQuotes): Closings {
  let at = from
  let closed = ''
  for (;;) {
    const mark = closingAt(text, at, quotes)
    if (mark) {
      closed += mark.trimStart()
      at += mark.length
      continue
    }
    const more = runAt(footnotes, text, at) || (isPictorial(text, at) ? runAt(faces, text, at) : 0)
    if (more === 0) return { end: at, closed }
    at += more
  }
}

/** The mark that closes at a place, with the blank before it; empty when none does. */
function closingAt(text: string, at: number, quotes: StraightQuotes): string {
  const char = text[at]
  if (char === undefined) return ''
  const after = text[at + 1] ?? ''
  if (alwaysClosing.test(char)) return char
  if (char === '"') return !besideWord.test(after) || quotes.openAt(at) ? char : ''
  if (char === "'" || opensElsewhere.test(char)) return besideWord.test(after) ? '' : char
  // French and typesetters' Japanese put a blank before the closing mark.
  if (!/[ \u00A0\u202F\u3000]/.test(char)) return ''
  if (/[」』）〉》】]/.test(after)) return char + after
  if (after === '' || besideWord.test(text[at + 2] ?? '')) return ''
  if (/[»”)]/.test(after)) return char + after
  return after === '"' && quotes.openAt(at) ? char + after : ''
}

function isPictorial(text: string, at: number): boolean {
  const code = text.charCodeAt(text[at] === ' ' ? at + 1 : at)
  return code >= 0x2190
}

function runAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex - at : 0
}
