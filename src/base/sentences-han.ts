// Where sentences end in Chinese and Japanese: after 。！？, but not inside what is said in brackets of speech, nor
// before the words that tell who said it.

/** Tells whether a place stands inside quotation marks, brackets or a title of Chinese or Japanese. */
export class HanQuotes {
  readonly #spans: readonly (readonly [number, number])[]

  constructor(text: string) {
    this.#spans = /[「『（【《“]/.test(text) ? quotedSpans(text) : []
  }

  holds(place: number): boolean {
    let low = 0
    let high = this.#spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#spans[middle]![1] < place) low = middle + 1
      else high = middle
    }
    const span = this.#spans[low]
    return span !== undefined && span[0] < place && place <= span[1]
  }
}

const closing: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '【': '】',
  '《': '》',
  '“': '”',
}

/** Outermost spans in order; one that never closes within its paragraph, or runs on too long, is none. */
function quotedSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  const open: { readonly mark: string; readonly at: number }[] = []
  for (const { 0: mark, index } of text.matchAll(/[「『（【《“」』）】》”]|\n/gu)) {
    if (mark === '\n') open.length = 0
    else if (mark in closing) {
      if (open.length === deepest) open.shift()
      open.push({ mark, at: index })
    } else {
      const opener = open.findLastIndex((one) => closing[one.mark] === mark)
      if (opener < 0) continue
      const { at } = open[opener]!
      open.length = opener
      while (spans.length > 0 && spans.at(-1)![0] > at) spans.pop()
      if (index - at <= longestSpeech) spans.push([at, index])
    }
  }
  return spans
}

const deepest = 8
/** In UTF-16 units. What is longer is a speech whose sentences stand for themselves, or a mark nobody closed. */
const longestSpeech = 100

/** Whether 。！？ with what closed behind it ends a sentence; `end` is the place after it. */
export function endsHan(text: string, closed: string, end: number, language: string, inside: boolean): boolean {
  if (inside) return false
  const rest = text.slice(end, end + 30)
  if (!closed) return !/^\s*[，、；」』）”]/u.test(rest)
  // 「…。」と述べた: the sentence goes on after what was said.
  if (language === 'ja') return !/^[\sぁ-ん、・]/u.test(rest)
  return !/^\s*[，、；：]/u.test(rest) && !(/”/u.test(closed) && sayer.test(rest))
}

/** “……。”他说。 */
const sayer = /^\s?[^，。！？；：“”「」《》\s]{1,12}(?:说|说道|称|道|表示|指出|写道|喊道|認為|認为|說|說道)[。！]/u

/**
 * Whether ! or ? of ASCII, or dots, end a sentence between letters of Chinese or Japanese; `at` is where the mark
 * begins. A lone mark without blanks is more often a letter lost by a wrong encoding.
 */
export function endsBetweenHan(
  text: string,
  at: number,
  mark: string,
  closed: string,
  end: number,
  language: string,
): boolean {
  if (language === 'zh' || !/^[!?]/.test(mark)) return false
  if (closed && !endsHan(text, closed, end, language, false)) return false
  if (mark.length < 2 && text[at - 1] !== ' ') return false
  return !/^\s*[とっのがはをにもでなや、。，）」』]/u.test(text.slice(end, end + 3))
}
