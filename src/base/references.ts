// Character references of HTML ("&amp;", "&#8217;", "&copy") as the standard reads them. The names come from htmlparser2,
// asked once for each; those with a number are worked out here.

import { Parser } from './markup.ts'

/** Where references stand; in an attribute "&copy=1" is no reference (HTML standard, 13.2.5.73). */
export type ReferencePlace = 'text' | 'attribute'

/** Reads references; a new one for each page, since it bounds how many rare names a page may ask for. */
export class References {
  #left = mostRareNames

  /** The text with its references replaced. */
  decode(text: string, place: ReferencePlace): string {
    const isAttribute = place === 'attribute'
    let decoded = ''
    let from = 0
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      const end = text.charCodeAt(at + 1) === numberSign ? numberEnd(text, at) : nameEnd(text, at)
      if (end === at + 1) continue
      const value =
        text.charCodeAt(at + 1) === numberSign
          ? characterOf(text, at, end)
          : this.#named(text.slice(at, end), isAttribute, isAttribute && text.charCodeAt(end) === equalsSign)
      if (value === undefined) continue
      decoded += text.slice(from, at) + value
      from = end
      at = end - 1
    }
    return from === 0 ? text : decoded + text.slice(from)
  }

  /** What a run such as `&amp;` or `&notit` stands for; undefined when it is no reference. */
  #named(run: string, isAttribute: boolean, isFollowedByEquals: boolean): string | undefined {
    const common = commonNames.get(run)
    if (common !== undefined) return common
    if (run.charCodeAt(run.length - 1) !== semicolon && isFollowedByEquals) return undefined
    if (this.#left-- <= 0) return undefined
    const value = isAttribute ? askedInAttribute(run) : askedInText(run)
    return value === run ? undefined : value
  }
}

/** Rare names looked up on one page; beyond it they stay as they stand. No page seen has a hundredth of it. */
const mostRareNames = 20_000

/** The names that make up nearly all references of the press. */
const commonNames: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', '\u00a0'],
  ['&laquo;', '«'],
  ['&raquo;', '»'],
  ['&mdash;', '—'],
  ['&ndash;', '–'],
  ['&lsquo;', '‘'],
  ['&rsquo;', '’'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&bdquo;', '„'],
  ['&hellip;', '…'],
  ['&copy;', '©'],
  ['&middot;', '·'],
  ['&bull;', '•'],
])

const numberSign = 0x23
const equalsSign = 0x3d
const semicolon = 0x3b

/** No name is longer; what follows cannot change what the run begins with. */
const longestName = 40

const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
const isHexadecimal = (code: number) => isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66)

/** The end of a run of letters and digits after "&", its semicolon with it; just after "&" when there is none. */
function nameEnd(text: string, at: number): number {
  let end = at + 1
  const last = Math.min(text.length, at + 1 + longestName)
  while (end < last && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++
  return end > at + 1 && text.charCodeAt(end) === semicolon ? end + 1 : end
}

/** The end of "&#123;" or "&#x7b"; just after "&" when no digit follows. */
function numberEnd(text: string, at: number): number {
  const isHex = (text.charCodeAt(at + 2) | 0x20) === 0x78
  const start = at + (isHex ? 3 : 2)
  let end = start
  while (isHex ? isHexadecimal(text.charCodeAt(end)) : isDigit(text.charCodeAt(end))) end++
  if (end === start) return at + 1
  return text.charCodeAt(end) === semicolon ? end + 1 : end
}

function characterOf(text: string, at: number, end: number): string {
  const isHex = (text.charCodeAt(at + 2) | 0x20) === 0x78
  const number = Number.parseInt(text.slice(at + (isHex ? 3 : 2), end), isHex ? 16 : 10)
  if (number === 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff)) return '\ufffd'
  // The standard reads 128 to 159 as windows-1252 has them.
  if (number >= 0x80 && number <= 0x9f) return windows1252.decode(Uint8Array.of(number))
  return String.fromCodePoint(number)
}

const windows1252 = new TextDecoder('windows-1252')

// A parser of each kind is kept: one run after the other is put before it, and what it says of it is what it stands for.

let heard = ''
const inText = new Parser({
  ontext: (text) => {
    heard += text
  },
})
const inAttribute = new Parser({
  onattribute: (_, value) => {
    heard = value
  },
})

function askedInText(run: string): string {
  heard = ''
  inText.parseComplete(`${run}<br>`)
  return heard
}

function askedInAttribute(run: string): string {
  heard = ''
  inAttribute.parseComplete(`<a b="${run}">`)
  return heard
}
