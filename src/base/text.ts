// Text as code points and words. JavaScript counts UTF-16 units; at every border Sholu counts code points.

const astral = /[\uD800-\uDFFF]/

/** Code points before the UTF-16 offset. */
export function pointOffset(text: string, unit: number): number {
  if (!astral.test(text)) return unit
  let points = 0
  for (let at = 0; at < unit; points++) at += text.codePointAt(at)! > 0xffff ? 2 : 1
  return points
}

/** The UTF-16 offset of a code point; the text's length when there are fewer. */
export function unitOffset(text: string, point: number): number {
  if (!astral.test(text)) return Math.min(point, text.length)
  let at = 0
  for (let points = 0; points < point && at < text.length; points++) at += text.codePointAt(at)! > 0xffff ? 2 : 1
  return at
}

/** The text between two code points. */
export function pointSlice(text: string, start: number, end: number): string {
  if (!astral.test(text)) return text.slice(start, end)
  return text.slice(unitOffset(text, start), unitOffset(text, end))
}

/** Runs of white space, no-break spaces among them, as one space; none at the ends. */
export function squeeze(text: string): string {
  const trimmed = text.trim()
  return isSqueezed(trimmed) ? trimmed : trimmed.replace(blanks, ' ').trim()
}

const blanks = /[\s\u200B]+/g

/** Whether every blank of a text without blanks at its ends is one space between two words. */
function isSqueezed(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code < 0xa0) continue
    if (code === 0x20) {
      if (text.charCodeAt(at + 1) === 0x20) return false
    } else if (isBlank(code)) return false
  }
  return true
}

/** White space as regular expressions have it, and the zero-width space. */
function isBlank(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  if (code < 0x3001) {
    if (code <= 0x200b || code === 0x3000) return true
    return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
  }
  return code === 0xfeff
}

/** Whether there is anything but white space in a text. */
export function isBlankText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x200b || !isBlank(code)) return false
  }
  return true
}

/** Scripts written without spaces between words, as the inside of a character class (Unicode flag). */
export const unspacedScripts = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'
const spaced = `[[\\p{L}\\p{M}\\p{N}]--[${unspacedScripts}]]`
/** Apostrophes of every keyboard, hyphens, and what is not seen: soft hyphens, joiners of Persian and Indic letters. */
const joint = "['’ʼʻ‘`´′ʹ\\-‐‑]|[\\u00AD\\u200C\\u200D\\u2060]+"
/** A point goes on unless the space behind a sentence was lost; a comma only between digits; ״ in Hebrew acronyms. */
const otherJoint =
  '(?:(?<!\\p{Ll})\\.|\\.(?!\\p{Lu}\\p{Ll}))|(?<=\\p{N})[,٫٬](?=\\p{N})|(?<=\\p{sc=Hebr})["״׳](?=\\p{sc=Hebr})'
const wordPattern = new RegExp(`[${unspacedScripts}]\\p{M}*|${spaced}+(?:(?:${joint}|${otherJoint})${spaced}+)*`, 'gv')

/** A word with its place in UTF-16 units. */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

/**
 * The words of a text in any script, in order. Scripts written without spaces give one word per character, with the marks on it.
 * Apostrophes, hyphens and points inside a word belong to it, and what parts the digits of a number: "o’zbek", "co-operation",
 * "U.S", "3.5", "1,234".
 */
export function words(text: string): readonly Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}

/** Words folded for comparison: compatibility-normalised and lower case, apostrophes alike. */
export function foldedWords(text: string): readonly string[] {
  return words(text).map((word) => fold(word.text))
}

/**
 * One form for comparison: NFKC, lower case, one kind of apostrophe and of hyphen, nothing unseen. Turkish İ and ı are i, for
 * capitals do not tell them apart; Arabic letters have no vowel signs, and Persian ones are those of Arabic keyboards.
 */
export function fold(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase()
  return text
    .replaceAll('´', "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(foldable, (letter) => folded[letter] ?? '')
}

const folded: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'’ʼʻ‘`´′ʹ׳'].map((apostrophe) => [apostrophe, "'"])),
  ...{ '‐': '-', '‑': '-', '״': '"', ı: 'i', ی: 'ي', ک: 'ك' },
}
/** Those, and what is left out: the dot of a lowered İ, soft hyphens and joiners, vowel signs and the stretched stroke. */
const foldable = new RegExp(
  `[${Object.keys(folded).join('')}]|(?<=i)\\u0307|[\\u00AD\\u200C\\u200D\\u2060\\u0640\\u064B-\\u065F\\u0670\\u0591-\\u05BD\\u05BF-\\u05C7]`,
  'gu',
)

/** Text that is its own compatibility form and has no other apostrophe. */
const plainAscii = /^[\x00-\x5f\x61-\x7f]*$/

/** Characters of scripts in which one says as much as two or three letters: Han, kana, Hangul and Thai. */
export function denseIn(text: string): number {
  if (!mayBeDense.test(text)) return 0
  let dense = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x0e00 || (code >= 0x2000 && code < 0x2c00)) continue
    denseCharacters ??= denseTable()
    if (code < 0xd800 || code > 0xdbff) dense += denseCharacters[code]!
    else if (denseScripts.test(String.fromCodePoint(text.codePointAt(at++)!))) dense++
  }
  return dense
}

/** Most text has none: they stand above U+0E00 and not among the signs from U+2000 on. */
const mayBeDense = /[\u0e00-\u1fff\u2c00-\uffff]/

const denseScripts = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u

let denseCharacters: Uint8Array | undefined

function denseTable(): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, code) => (denseScripts.test(String.fromCharCode(code)) ? 1 : 0))
}
