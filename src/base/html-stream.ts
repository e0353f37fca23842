// Reads HTML as a stream of elements and texts: what htmlparser2 says of a page in its HTML mode, said in a third of the
// time, because a whole page is at hand and is searched in long strides. html-stream.test.ts holds the two side by side.

import { References } from './references.ts'

/** What hears of a page; `false` ends the reading. */
export type HtmlListener = {
  readonly open: (tag: string, attributes: Record<string, string>) => boolean
  readonly text: (text: string) => void
  readonly close: () => void
}

/** Reads a page to its end, or until the listener has had enough. Never throws; time grows with the length alone. */
export function streamHtml(html: string, listener: HtmlListener): void {
  new HtmlStream(html, listener).read()
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const formParts = set('input option optgroup select button datalist textarea')
const paragraph = set('p')
const headings = set('h1 h2 h3 h4 h5 h6 p')
const tableParts = set('thead tbody')
const terms = set('dd dt')
const ruby = set('rt rp')

/** What an opening tag closes when it stands innermost. */
const closedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', set('tr th td')],
  ['th', set('th')],
  ['td', set('thead th td')],
  ['body', set('head link script')],
  ['a', set('a')],
  ['li', set('li')],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, headings] as const),
  ...['select', 'input', 'output', 'button', 'datalist', 'textarea'].map((tag) => [tag, formParts] as const),
  ['option', set('option')],
  ['optgroup', set('optgroup option')],
  ['dd', terms],
  ['dt', terms],
  ...[
    ...set(
      'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
    ),
  ].map((tag) => [tag, paragraph] as const),
  ['rt', ruby],
  ['rp', ruby],
  ['tbody', tableParts],
  ['tfoot', tableParts],
])

const voids = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)

/** Elements whose inside is text to their end tag; `true` where references in it count. */
const textOnly: ReadonlyMap<string, boolean> = new Map([
  ['iframe', false],
  ['noembed', false],
  ['noframes', false],
  ['script', false],
  ['style', false],
  ['xmp', false],
  ['title', true],
  ['textarea', true],
])

const integrations = set('mi mo mn ms mtext annotation-xml foreignObject desc title')

/** The few names of SVG with a capital that decide something here; the rest are never looked at. */
const capitals: ReadonlyMap<string, string> = new Map([['foreignobject', 'foreignObject']])

/** No tag a person made has more attributes; what comes after them is passed over. */
const mostAttributes = 1_000

const html = 0
const svg = 1
const math = 2

const greaterThan = 0x3e
const slash = 0x2f
const equals = 0x3d
const doubleQuote = 0x22
const singleQuote = 0x27

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c || code === 0x0d
const endsName = (code: number) => code === slash || code === greaterThan || isBlank(code)
const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

class HtmlStream {
  readonly #html: string
  readonly #listener: HtmlListener
  readonly #references = new References()
  readonly #open: string[] = []
  /** How many of each name are open, so that an end tag without its element costs nothing. */
  readonly #counts = new Map<string, number>()
  readonly #contexts: number[] = [html]
  /** The first "&" not before where we read; past the end when there is none. */
  #ampersand = -1
  #at = 0
  #done = false

  constructor(page: string, listener: HtmlListener) {
    this.#html = page
    this.#listener = listener
  }

  read(): void {
    const page = this.#html
    let from = 0
    let search = 0
    while (!this.#done) {
      const at = page.indexOf('<', search)
      if (at < 0) {
        this.#text(from, page.length)
        return
      }
      const code = page.charCodeAt(at + 1)
      if (isLetter(code)) {
        this.#text(from, at)
        from = this.#tag(at + 1)
      } else if (code === slash) {
        if (at + 2 >= page.length) {
          this.#text(from, page.length)
          return
        }
        this.#text(from, at)
        from = this.#endTag(at + 2)
      } else if (code === 0x21 || code === 0x3f) {
        this.#text(from, at)
        from = code === 0x21 ? this.#declaration(at + 2) : this.#past('>', at + 1)
      } else {
        // "<" before anything else is a character of the text.
        search = at + 1
        continue
      }
      search = from
    }
  }

  #text(from: number, to: number): void {
    if (to > from) this.#listener.text(this.#decoded(from, to, 'text'))
  }

  #decoded(from: number, to: number, place: 'text' | 'attribute'): string {
    if (this.#ampersand < from) {
      const next = this.#html.indexOf('&', from)
      this.#ampersand = next < 0 ? Number.POSITIVE_INFINITY : next
    }
    const raw = this.#html.slice(from, to)
    return this.#ampersand < to ? this.#references.decode(raw, place) : raw
  }

  /** Just past the next mark; the end of the page when there is none. */
  #past(mark: string, from: number): number {
    const at = this.#html.indexOf(mark, from)
    return at < 0 ? this.#html.length : at + mark.length
  }

  // --- what is no element ---

  #declaration(from: number): number {
    const page = this.#html
    if (page.startsWith('--', from)) return this.#comment(from + 2)
    if (!page.startsWith('[CDATA[', from)) return this.#past('>', from)
    const end = page.indexOf(']]>', from + 7)
    if (end < 0) return page.length
    if (this.#context() !== html && end > from + 7) this.#listener.text(page.slice(from + 7, end))
    return end + 3
  }

  #comment(from: number): number {
    const page = this.#html
    if (page.charCodeAt(from) === greaterThan) return from + 1
    if (page.startsWith('->', from)) return from + 2
    for (let at = page.indexOf('--', from); at >= 0; at = page.indexOf('--', at)) {
      at += 2
      while (page.charCodeAt(at) === 0x2d) at++
      if (page.charCodeAt(at) === greaterThan) return at + 1
      if (page.startsWith('!>', at)) return at + 2
    }
    return page.length
  }

  // --- tags ---

  #tag(from: number): number {
    const page = this.#html
    let end = from + 1
    while (end < page.length && !endsName(page.charCodeAt(end))) end++
    if (end >= page.length) return end
    const isForeign = this.#context() !== html
    const printed = page.slice(from, end).toLowerCase()
    const tag = this.#nameOf(printed)
    this.#begin(tag)
    const isSuppressed = this.#suppressed
    const attributes = this.#attributes(end)
    if (attributes === undefined) return page.length
    if (!isSuppressed) {
      if (!this.#listener.open(tag, attributes)) {
        this.#done = true
        return page.length
      }
      if (voids.has(tag)) this.#listener.close()
      if (this.#isSelfClosing && this.#context() !== html && this.#open.at(-1) === tag) this.#pop()
    }
    if (isForeign) return this.#at
    if (printed === 'plaintext') {
      if (this.#at < page.length) this.#listener.text(page.slice(this.#at))
      return page.length
    }
    const decodes = textOnly.get(printed)
    return decodes === undefined ? this.#at : this.#inside(printed, decodes, this.#at)
  }

  #suppressed = false
  #isSelfClosing = false

  /** Takes a new element into the open ones, after those it closes. */
  #begin(tag: string): void {
    // A form in a form is none.
    this.#suppressed = tag === 'form' && (this.#counts.get('form') ?? 0) > 0
    if (this.#suppressed) return
    const closed = closedBy.get(tag)
    if (closed) while (this.#open.length > 0 && closed.has(this.#open.at(-1)!)) this.#pop()
    if (voids.has(tag)) return
    this.#open.push(tag)
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1)
    if (tag === 'svg') this.#contexts.push(svg)
    else if (tag === 'math') this.#contexts.push(math)
    else if (integrations.has(tag)) this.#contexts.push(html)
  }

  #pop(): void {
    const tag = this.#open.pop()!
    this.#counts.set(tag, this.#counts.get(tag)! - 1)
    if (tag === 'svg' || tag === 'math' || integrations.has(tag)) this.#contexts.pop()
    this.#listener.close()
  }

  #context(): number {
    return this.#contexts.at(-1) ?? html
  }

  #nameOf(printed: string): string {
    const context = this.#context()
    if (context === svg) return capitals.get(printed) ?? printed
    if (this.#contexts.length > 1) {
      const capital = capitals.get(printed)
      if (capital !== undefined && (this.#counts.get(capital) ?? 0) > 0) return capital
    }
    return context === html && printed === 'image' ? 'img' : printed
  }

  #endTag(from: number): number {
    const page = this.#html
    const code = page.charCodeAt(from)
    if (code === greaterThan) return from + 1
    if (!isLetter(code)) return this.#past('>', from)
    let end = from + 1
    while (end < page.length && !endsName(page.charCodeAt(end))) end++
    if (end >= page.length) return end
    this.#finish(this.#nameOf(page.slice(from, end).toLowerCase()))
    return this.#past('>', end)
  }

  #finish(tag: string): void {
    if (voids.has(tag)) {
      if (tag === 'br') this.#alone('br')
    } else if ((this.#counts.get(tag) ?? 0) > 0) {
      while (this.#open.at(-1) !== tag) this.#pop()
      this.#pop()
    } else if (tag === 'p') {
      this.#begin('p')
      if (!this.#listener.open('p', {})) this.#done = true
      else this.#pop()
    }
  }

  #alone(tag: string): void {
    if (!this.#listener.open(tag, {})) this.#done = true
    else this.#listener.close()
  }

  /** The attributes of a tag, of several of one name the first; undefined when the page ends within. */
  #attributes(from: number): Record<string, string> | undefined {
    const page = this.#html
    const attributes: Record<string, string> = {}
    this.#isSelfClosing = false
    let kept = 0
    let at = from
    for (;;) {
      let code = page.charCodeAt(at)
      while (isBlank(code)) code = page.charCodeAt(++at)
      if (code === slash) {
        do code = page.charCodeAt(++at)
        while (isBlank(code))
        if (code === greaterThan) this.#isSelfClosing = true
        else continue
      }
      if (code === greaterThan) {
        this.#at = at + 1
        return attributes
      }
      if (at >= page.length) return undefined
      const start = at
      // The first character of a name may be anything, "=" too.
      do code = page.charCodeAt(++at)
      while (at < page.length && code !== equals && !endsName(code))
      const name = page.slice(start, at).toLowerCase()
      while (isBlank(code)) code = page.charCodeAt(++at)
      let value = ''
      if (code === equals) {
        do code = page.charCodeAt(++at)
        while (isBlank(code))
        if (at >= page.length) return undefined
        if (code === doubleQuote || code === singleQuote) {
          const end = page.indexOf(code === doubleQuote ? '"' : "'", at + 1)
          if (end < 0) return undefined
          value = this.#decoded(at + 1, end, 'attribute')
          at = end + 1
        } else {
          const begin = at
          while (at < page.length && code !== greaterThan && !isBlank(code)) code = page.charCodeAt(++at)
          if (at >= page.length) return undefined
          value = this.#decoded(begin, at, 'attribute')
        }
      }
      if (kept < mostAttributes && !Object.hasOwn(attributes, name)) {
        attributes[name] = value
        kept++
      }
    }
  }

  /** The text of an element that holds nothing else, and its end tag. */
  #inside(tag: string, decodes: boolean, from: number): number {
    const page = this.#html
    for (let at = page.indexOf('</', from); at >= 0; at = page.indexOf('</', at + 2)) {
      const end = at + 2 + tag.length
      if (!endsName(page.charCodeAt(end)) || page.slice(at + 2, end).toLowerCase() !== tag) continue
      this.#raw(from, at, decodes)
      this.#finish(this.#nameOf(tag))
      return this.#past('>', end)
    }
    this.#raw(from, page.length, decodes)
    return page.length
  }

  #raw(from: number, to: number, decodes: boolean): void {
    if (to <= from) return
    this.#listener.text(decodes ? this.#decoded(from, to, 'text') : this.#html.slice(from, to))
  }
}
