// The data that scripts of a page carry: JSON, and JSON set into assignments and calls (`window.__STATE__ = {…}`,
// `JSON.parse("…")`, `self.__next_f.push([1,"…"])`). It is parsed as JSON and nothing of it is ever run.

/** Longer scripts are cut here (characters); the largest article data seen is 0.7 MB. */
const longestScript = 3_000_000

/** At most so many values are taken out of one script. */
const mostValues = 200

/** A shorter value holds no article (characters), unless it is one piece of many. */
const shortestValue = 200

/** The values a script carries, in their order; strings that hold JSON themselves are opened. */
export function valuesIn(script: string): readonly unknown[] {
  const text = unwrapped(script.slice(0, longestScript))
  if (text.startsWith('{') || text.startsWith('[')) {
    const whole = parsed(text)
    if (whole !== undefined) return [whole]
  }
  return new Scanner(text).values()
}

/** JSON inside a string, or undefined. */
export function jsonInside(text: string): unknown {
  const start = text.trimStart()
  return text.length >= shortestValue && /^(?:\{\s*"|\[\s*[[{"])/.test(start.slice(0, 40)) ? parsed(start) : undefined
}

/** Characters of a mark at the end of a script, blanks and all. */
const longestMark = 60

/** Comment and CDATA marks taken off; the quotes of Angular's transferred state (`&q;`) put back. */
function unwrapped(script: string): string {
  const opened = script.trim().replace(/^(?:<!--|(?:\/\*|\/\/)?\s*<!\[CDATA\[\s*(?:\*\/)?)/, '')
  // Only the very end is searched: over a megabyte of blanks the pattern would take minutes.
  const end = opened.slice(-longestMark).replace(/(?:\/\*|\/\/)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*$/, '')
  const text = `${opened.slice(0, -longestMark)}${end}`.trim()
  if (!/^[{[]\s*&q;/.test(text.slice(0, 20))) return text
  const marks: Readonly<Record<string, string>> = { a: '&', q: '"', s: "'", l: '<', g: '>' }
  return text.replace(/&([aqslg]);/g, (_, letter: string) => marks[letter]!)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Walks once over a script and takes out of it what is JSON, and long string literals. */
class Scanner {
  readonly #text: string
  readonly #found: unknown[] = []
  /** Characters that may still be matched in vain, so that hostile scripts cost no more than a few passes. */
  #patience: number

  constructor(text: string) {
    this.#text = text
    this.#patience = text.length * 3
  }

  values(): readonly unknown[] {
    const text = this.#text
    let at = 0
    while (at < text.length && this.#found.length < mostValues) {
      const letter = text.charCodeAt(at)
      if (isQuote(letter)) at = this.#string(at)
      else if (letter === openBrace || letter === openBracket) at = this.#structure(at)
      else at++
    }
    return this.#found
  }

  #string(at: number): number {
    const end = endOfString(this.#text, at)
    if (end < 0) return at + 1
    if (end - at >= shortestValue) {
      const content = unquoted(this.#text.slice(at, end))
      this.#found.push(jsonInside(content) ?? content)
    }
    return end
  }

  #structure(at: number): number {
    if (this.#patience <= 0 || !opensJson(this.#text, at)) return at + 1
    const end = endOfStructure(this.#text, at)
    this.#patience -= (end < 0 ? this.#text.length : end) - at
    if (end < 0) return at + 1
    if (end - at < shortestValue && !/^\[1,\s*"/.test(this.#text.slice(at, at + 8))) return end
    const value = parsed(this.#text.slice(at, end))
    if (value === undefined) return at + 1
    this.#found.push(value)
    return end
  }
}

const openBrace = 0x7b
const openBracket = 0x5b
const backslash = 0x5c
const backtick = 0x60
const isQuote = (letter: number) => letter === 0x22 || letter === 0x27 || letter === backtick

/** Whether a bracket opens JSON rather than a block of code. */
function opensJson(text: string, at: number): boolean {
  const next = /^\s*(.)/s.exec(text.slice(at + 1, at + 40))?.[1]
  if (next === undefined) return false
  return text.charCodeAt(at) === openBrace ? next === '"' : /["[{\d]/.test(next)
}

/** The place after a string literal; -1 when it does not end. Only template literals go over lines. */
function endOfString(text: string, start: number): number {
  const quote = text.charCodeAt(start)
  for (let at = start + 1; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === backslash) at++
    else if (letter === quote) return at + 1
    else if (letter === 0x0a && quote !== backtick) return -1
  }
  return -1
}

/** The place after a bracketed value, strings skipped; -1 when it does not end. */
function endOfStructure(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 0x22) {
      const end = endOfString(text, at)
      if (end < 0) return -1
      at = end - 1
    } else if (letter === openBrace || letter === openBracket) depth++
    else if (letter === 0x7d || letter === 0x5d) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return -1
}

/** What a string literal of JavaScript holds. */
function unquoted(literal: string): string {
  if (literal.startsWith('"')) {
    const value = parsed(literal)
    if (typeof value === 'string') return value
  }
  const inner = literal.slice(1, -1)
  if (!inner.includes('\\')) return inner
  // A raw template (`String.raw`) that holds JSON keeps its backslashes.
  if (literal.startsWith('`') && jsonInside(inner) !== undefined) return inner
  return inner.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
    (_, long, four, two, one) => {
      const code = Number.parseInt(long ?? four ?? two ?? '', 16)
      if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      return escapes[one as string] ?? (one as string)
    },
  )
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '\n': '' }
