// Stretches of text between quotation marks, in the marks of every script: “…”, «…», „…“, ”…”, »…«, ‘…’, 「…」, 『…』, "…".
// An apostrophe is no mark: don't, Tokayev’s, o‘zbek, the officials’ plan.

/** What stands between one pair of marks; offsets are UTF-16 units, the marks and blanks just inside them left out. */
export type Stretch = {
  readonly start: number
  readonly end: number
  /** With the marks, and the blanks French prints inside them: `outerStart` is where the opening mark begins. */
  readonly outerStart: number
  readonly outerEnd: number
  /** The opening mark. */
  readonly open: string
  /** The closing mark; empty when the quotation goes on in the next paragraph, which opens with the mark again. */
  readonly close: string
}

/**
 * The outermost stretches between quotation marks, in order. A mark that is never closed within its paragraph opens
 * nothing, unless the next paragraph begins with it again: then each paragraph is a stretch of one long quotation.
 * 《…》 and 〈…〉 are given too; in Chinese and Japanese they mark titles.
 */
export function quotedStretches(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  const runs = paragraphs(text)
  for (const [n, run] of runs.entries()) {
    const { pairs, unclosed } = pairsOf(text, run.start, run.end)
    const next = runs[n + 1]
    const long = next && unclosed.find((open) => continues(open.mark, text[next.start]!))
    if (long) pairs.push(trimmed(text, long.at + long.mark.length, run.end, long.mark, ''))
    found.push(...outermost(pairs.filter((pair) => pair.end > pair.start)))
  }
  return found
}

type Run = { readonly start: number; readonly end: number }
type Open = { readonly mark: string; readonly at: number }

function paragraphs(text: string): readonly Run[] {
  return [...text.matchAll(/[^\s][^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))
}

/** The marks that close what a mark opened. */
const closers: Readonly<Record<string, string>> = {
  '“': '”"“',
  '”': '”“',
  '„': '“”‟"',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〝': '〟〞',
  '｢': '｣',
  '﹁': '﹂',
  '﹃': '﹄',
  '"': '"',
  '″': '″',
  '״': '״',
  '＂': '＂',
  '<<': '>>',
  "'": "'",
  '′': '′',
  '``': "''",
  "''": "''",
  ',,': "''“”",
}

const marks = /``|''|,,|<<|>>|[“”„‟«»‹›‘’‚「」『』《》〈〉〝〞〟｢｣﹁﹂﹃﹄"״″＂'′]/g
const single = new Set(['‘', '’', '‚', "'", '′'])
const deepest = 8

/** Pairs at every depth, and the double marks left open, outermost first. */
function pairsOf(text: string, start: number, end: number): { pairs: Stretch[]; unclosed: readonly Open[] } {
  const pairs: Stretch[] = []
  const stack: Open[] = []
  marks.lastIndex = start
  for (let match = marks.exec(text); match && match.index < end; match = marks.exec(text)) {
    const mark = match[0]
    const at = match.index
    const before = at > start ? text[at - 1]! : ''
    const after = at + mark.length < end ? text[at + mark.length]! : ''
    const opener = mayClose(text, mark, at, before, after, end) ? lastOpened(stack, mark, before, after) : -1
    if (opener >= 0) {
      const open = stack[opener]!
      pairs.push(trimmed(text, open.at + open.mark.length, at, open.mark, mark))
      stack.length = opener
    } else if (mayOpen(mark, before, after, text.slice(at + mark.length, at + mark.length + 5))) {
      // A straight mark that opens while one is open: a name within what is said, or the earlier one was never closed.
      if (symmetric(mark) && stack.at(-1)?.mark === mark && (mark !== '"' || stack.at(-2)?.mark === mark)) stack.pop()
      if (stack.length === deepest) stack.shift()
      stack.push({ mark, at })
    }
    const next = marks.lastIndex
    if (next >= end) break
  }
  return { pairs: pairs.concat(sharedClosings(pairs, stack)), unclosed: stack.filter((open) => !single.has(open.mark)) }
}

/** The nearest open mark this one closes, or -1. */
function lastOpened(stack: readonly Open[], mark: string, before: string, after: string): number {
  for (let n = stack.length - 1; n >= 0; n--) {
    const open = stack[n]!
    if (!closers[open.mark]!.includes(mark)) continue
    if (mark === "'" && open.mark === ',,') continue
    // A reversed or doubled pair, ”…“ or “…“; elsewhere “ opens.
    if (mark === '“' && (open.mark === '“' || open.mark === '”') && (isBlank(before) || letter.test(after))) continue
    // «…» inside »…« and the other way round: a guillemet after a blank opens rather than closes a reversed pair.
    if ((open.mark === '»' || open.mark === '›') && open.mark !== mark && isBlank(before)) continue
    return n
  }
  return -1
}

/** Russian prints «Company «Name» with one closing mark for two; the outer stretch ends there too. */
function sharedClosings(pairs: readonly Stretch[], stack: readonly Open[]): Stretch[] {
  return stack.flatMap((open) => {
    if (open.mark !== '«') return []
    const inner = pairs.find((pair) => pair.open === '«' && pair.start > open.at)
    return inner && inner.start - open.at < 60 ? [{ ...inner, start: open.at + 1, outerStart: open.at }] : []
  })
}

function symmetric(mark: string): boolean {
  return mark === '"' || mark === '״' || mark === "'" || mark === '″' || mark === '′' || mark === '＂' || mark === "''"
}

const letter = /[\p{L}\p{M}\p{N}]/u
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
const hangul = /\p{sc=Hang}/u

function isBlank(char: string): boolean {
  return char === '' || /[\s\u00A0\u200B\u202F\u2060]/.test(char)
}

function mayOpen(mark: string, before: string, after: string, ahead: string): boolean {
  if (mark === ',,' || mark === '<<') return isBlank(before) && !isBlank(after)
  if ('「『《〈〝｢﹁﹃«„“‹``'.includes(mark)) return mark !== '«' && mark !== '‹' ? true : after !== ''
  if ('」』》〉〞〟｣﹂﹄>>'.includes(mark)) return false
  if (isBlank(after) || /[.,;:!?)\]]/.test(after)) return false
  const free = isBlank(before) || /[([{—–\-/“"«‘'„「:：，。、]/.test(before) || unspaced.test(before)
  if (!free) return false
  if (mark === '’') return false
  if (single.has(mark)) return !unspaced.test(before) && !isElision(ahead)
  return true
}

/** ’90s, ’em, ’tis: an apostrophe at the start of a word. */
function isElision(ahead: string): boolean {
  return /^(\d\ds?\b|(?:em|tis|twas|til|cause|n)\b)/i.test(ahead)
}

function mayClose(text: string, mark: string, at: number, before: string, after: string, end: number): boolean {
  if (mark === '"' || mark === '″' || mark === '״') {
    // "KEGOC"тің, "중요하다"고: endings are put on behind the mark. In Hebrew it stands inside acronyms.
    return (
      !isBlank(before) && (!letter.test(after) || unspaced.test(after) || hangul.test(after) || /\p{Ll}/u.test(after))
    )
  }
  if (mark === "'" || mark === '’' || mark === '′' || mark === '‘') {
    if (isBlank(before) || (letter.test(after) && !hangul.test(after))) return false
    return !isPlural(text, mark, at, before, after, end)
  }
  return true
}

/** The officials’ plan: an apostrophe after s, when the stretch is closed later by a mark after punctuation. */
function isPlural(text: string, mark: string, at: number, before: string, after: string, end: number): boolean {
  if (!/[sS]/.test(before) || !/\s/.test(after)) return false
  const rest = text.slice(at + 1, Math.min(end, at + 400))
  const opening = mark === '’' ? '‘' : "'"
  return new RegExp(`^\\s\\p{Ll}[^${opening}${mark}]*[.,!?]${mark}(?!\\p{L})`, 'u').test(rest)
}

function continues(open: string, first: string): boolean {
  return first === open || (open === '«' && first === '»')
}

function trimmed(text: string, start: number, end: number, open: string, close: string): Stretch {
  let from = start
  let to = end
  while (from < to && isBlank(text[from]!)) from++
  while (to > from && isBlank(text[to - 1]!)) to--
  return { start: from, end: to, outerStart: start - open.length, outerEnd: end + close.length, open, close }
}

function outermost(pairs: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Stretch[] = []
  for (const pair of sorted) if (pair.start >= (kept.at(-1)?.end ?? -1)) kept.push(pair)
  return kept
}
