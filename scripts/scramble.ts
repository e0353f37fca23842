// Makes of a real page one of the same build with invented words: markup, names of its parts, days, numbers and the words
// by which a reader knows furniture stay; every other word becomes a word of no language, the same one each time.

import { readdirSync, readFileSync } from 'node:fs'
import { sha256 } from '../src/base/hash.ts'
import { Parser } from '../src/base/markup.ts'

/** A page with invented words, and what became of a text and an address on it. */
export type Scrambled = {
  readonly html: string
  /** The invented words for a text of the page. */
  readonly text: (text: string) => string
  readonly address: (url: string) => string
  /** Scripts that were left out because they are no data. */
  readonly scriptsLeftOut: number
}

/** Scrambles a page of one address; `name` becomes its host, `<name>.example`. */
export function scramble(html: string, url: string, name: string): Scrambled {
  const known = knownWords()
  const text = (raw: string) => scrambleText(raw, known)
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
  const address = (raw: string) => scrambleAddress(raw, url, host, name, known)
  const writer = new PageWriter(text, address)
  const parser = new Parser({
    onopentag: (tag, attributes, implied) => writer.open(tag, attributes, implied),
    ontext: (raw) => writer.text(raw),
    onclosetag: (tag, implied) => writer.close(tag, implied),
  })
  parser.end(html)
  return { html: `<!doctype html>\n${writer.parts.join('')}\n`, text, address, scriptsLeftOut: writer.scriptsLeftOut }
}

// --- words ---

/** Words that stand in the patterns by which pages are read: months, "by", "photo", "subscribe" and their like. */
function knownWords(): ReadonlySet<string> {
  const words = new Set<string>()
  for (const folder of ['../src/read/', '../src/base/']) {
    const place = new URL(folder, import.meta.url)
    for (const file of readdirSync(place).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
      const source = readFileSync(new URL(file, place), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gmu, '')
      for (const [word] of source.matchAll(/[\p{L}\p{M}]{2,}/gu)) words.add(word.toLowerCase())
    }
  }
  return words
}

const alphabets: readonly (readonly [RegExp, string, string])[] = [
  [/\p{sc=Cyrl}/u, 'аеиоуы', 'бвгдзклмнпрст'],
  [/\p{sc=Grek}/u, 'αεηιου', 'βγδκλμνπρσ'],
  [/\p{sc=Arab}/u, 'اوي', 'بتدرسفكلمن'],
  [/\p{sc=Hira}/u, 'あいうえお', 'かきさしたちなにまみらり'],
  [/\p{sc=Kana}/u, 'アイウエオ', 'カキサシタチナニマミラリ'],
  [/\p{sc=Hang}/u, '가나다라마바', '사아자차카타파하'],
  [/\p{sc=Han}/u, '山川水木石雨', '田竹米羊舟虫貝里門風'],
  [/\p{L}/u, 'aeiou', 'bdfgklmnprstvz'],
]

function scrambleText(raw: string, known: ReadonlySet<string>): string {
  return raw.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const lower = word.toLowerCase()
    const isShort = [...word].length < 3 && /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]+$/u.test(word)
    return known.has(lower) || isShort ? word : invented(word, lower)
  })
}

/** A word of the same length, script and capitals; alike words give the same one. */
function invented(word: string, lower: string): string {
  const digits = sha256(lower)
  return [...word]
    .map((letter, n) => {
      const [, vowels, consonants] = alphabets.find(([script]) => script.test(letter)) ?? alphabets.at(-1)!
      const chosen = [...((n + digits.charCodeAt(0)) % 2 === 0 ? vowels : consonants)]
      const drawn = chosen[(Number.parseInt(digits.slice(n % 60, (n % 60) + 2), 16) + n) % chosen.length]!
      return letter !== letter.toLowerCase() ? drawn.toUpperCase() : drawn
    })
    .join('')
}

function scrambleAddress(raw: string, base: string, host: string, name: string, known: ReadonlySet<string>): string {
  const url = URL.parse(raw, URL.canParse(base) ? base : `https://${name}.example/`)
  if (!url || !/^https?:$/.test(url.protocol)) return ''
  const own = host === '' || url.hostname === host || url.hostname.endsWith(`.${host}`)
  const path = scrambleText(decoded(url.pathname), known)
  return `https://${own ? name : 'elsewhere'}.example${encodeURI(path)}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

// --- markup ---

const addresses = new Set(['href', 'src', 'action', 'cite', 'poster', 'data-src', 'data-url', 'itemid'])
const asTheyAre = new Set(
  'class id role itemprop itemscope itemtype rel type lang xml:lang dir datetime property name charset http-equiv hidden aria-hidden pubdate colspan rowspan'.split(
    ' ',
  ),
)
/** What a meta element or a datum says by its form and not by words. */
const formal =
  /^(?:[\d\s:.,TZ+/-]+|\d{4}-\d\d-\d\d\S*|[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?|article|website|summary(?:_large_image)?|true|false|text\/html.*|https?:\/\/(?:www\.)?schema\.org\S*)$/i

class PageWriter {
  readonly parts: string[] = []
  scriptsLeftOut = 0
  #script: string | undefined
  #silent = 0
  readonly #text: (raw: string) => string
  readonly #address: (raw: string) => string

  constructor(text: (raw: string) => string, address: (raw: string) => string) {
    this.#text = text
    this.#address = address
  }

  open(tag: string, attributes: Readonly<Record<string, string>>, implied: boolean): void {
    if (tag === 'script' && !/json/i.test(attributes.type ?? '')) this.scriptsLeftOut++
    if (tag === 'style' || tag === 'svg' || (tag === 'script' && !/json/i.test(attributes.type ?? ''))) {
      this.#silent++
      return
    }
    if (tag === 'script') this.#script = ''
    if (this.#silent > 0 || implied) return
    const kept = Object.entries(attributes).flatMap(([name, value]) => this.#attribute(tag, name, value))
    this.parts.push(`<${tag}${kept.join('')}>`)
  }

  #attribute(tag: string, name: string, value: string): readonly string[] {
    const write = (text: string) => [` ${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`]
    if (!/^[a-z][\w:.-]*$/i.test(name) || /^on/i.test(name)) return []
    if (addresses.has(name)) return write(this.#address(value))
    if (asTheyAre.has(name)) return write(value)
    if (name === 'style') return /display\s*:\s*none/.test(value) ? write('display:none') : []
    if (name === 'content' && tag === 'meta') return write(this.#datum(value))
    if (name === 'title' || name === 'alt' || name === 'aria-label') return write(this.#text(value))
    if (name.startsWith('data-')) return /^[\w:.+-]{1,40}$/.test(value) ? write(value) : []
    return []
  }

  #datum(value: string): string {
    if (formal.test(value.trim())) return value
    return /^https?:\/\//.test(value) ? this.#address(value) : this.#text(value)
  }

  text(raw: string): void {
    if (this.#silent > 0) return
    if (this.#script !== undefined) this.#script += raw
    else this.parts.push(this.#text(raw).replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  }

  close(tag: string, implied: boolean): void {
    if (tag === 'style' || tag === 'svg' || (tag === 'script' && this.#script === undefined)) {
      this.#silent = Math.max(0, this.#silent - 1)
      return
    }
    if (this.#silent > 0) return
    if (tag === 'script') {
      this.parts.push(this.#data(this.#script ?? ''), '</script>')
      this.#script = undefined
    } else if (!implied && !voids.has(tag)) this.parts.push(`</${tag}>`)
  }

  /** Data with invented words; data that cannot be parsed are left out. */
  #data(raw: string): string {
    try {
      return JSON.stringify(this.#scrambled(JSON.parse(raw), '')).replaceAll('<', '\\u003c')
    } catch {
      this.scriptsLeftOut++
      return ''
    }
  }

  #scrambled(value: unknown, key: string): unknown {
    if (typeof value === 'string') return key.startsWith('@') && key !== '@id' ? value : this.#datum(value)
    if (Array.isArray(value)) return value.map((one) => this.#scrambled(one, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#scrambled(one, name)]))
  }
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
