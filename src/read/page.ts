// A page as a small tree. Made from htmlparser2's events, bounded in depth and number, so that no page, however broken
// or hostile, can hang the reader or overflow its stack.

import { Parser } from '../base/markup.ts'

/** An element of a page; children in their order, text as strings. */
export type Element = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | undefined
  readonly children: (Element | string)[]
}

/** A page as a tree. */
export type Page = {
  readonly root: Element
  /** True when the page had more elements than are kept. */
  readonly cut: boolean
}

/** More elements than this are not looked at; the largest news pages seen have some 30,000. */
const mostElements = 150_000

/** No real page nests deeper; beyond it the page is refused. */
const deepest = 2_000

/** Deeper elements are put beside each other at this depth. */
const deepestKept = 300

/** Thrown inside the parser to end it early. */
class Enough extends Error {}

/** Parses HTML. Undefined when it nests deeper than any page a person made. */
export function parsePage(html: string): Page | undefined {
  const root: Element = { tag: '#page', attributes: {}, parent: undefined, children: [] }
  const builder = new Builder(root)
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => builder.open(tag, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: () => builder.close(),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false },
  )
  try {
    for (let at = 0; at < html.length; at += chunk) parser.write(html.slice(at, at + chunk))
    parser.end()
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return builder.tooDeep ? undefined : { root, cut: builder.full }
}

const chunk = 65_536

class Builder {
  tooDeep = false
  full = false
  #elements = 0
  #depth = 0
  readonly #open: Element[]

  constructor(root: Element) {
    this.#open = [root]
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++
    if (this.#depth > deepest) {
      this.tooDeep = true
      throw new Enough()
    }
    if (++this.#elements > mostElements) {
      this.full = true
      throw new Enough()
    }
    const parent = this.#open[Math.min(this.#open.length, deepestKept) - 1]!
    const element: Element = { tag, attributes, parent, children: [] }
    parent.children.push(element)
    this.#open.push(element)
  }

  text(text: string): void {
    const parent = this.#open.at(-1)!
    const last = parent.children.length - 1
    if (typeof parent.children[last] === 'string') parent.children[last] += text
    else parent.children.push(text)
  }

  close(): void {
    this.#depth--
    if (this.#open.length > 1) this.#open.pop()
  }
}

/** Every element below one, in the order of the page. */
export function* elementsIn(from: Element): Generator<Element> {
  const open: Element[] = []
  const put = (element: Element) => {
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]!
      if (typeof child !== 'string') open.push(child)
    }
  }
  put(from)
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    put(next)
  }
}

/** All text below an element as it stands, scripts and styles left out. */
export function textOf(from: Element): string {
  const parts: string[] = []
  collect(from, parts)
  return parts.join('')
}

function collect(from: Element, parts: string[]): void {
  for (const child of from.children) {
    if (typeof child === 'string') parts.push(child)
    else if (child.tag === 'br') parts.push('\n')
    else if (child.tag !== 'script' && child.tag !== 'style' && child.tag !== 'noscript') {
      if (blockTags.has(child.tag)) parts.push('\n')
      collect(child, parts)
      if (blockTags.has(child.tag)) parts.push('\n')
    }
  }
}

/** Elements that stand on lines of their own. */
export const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul video audio iframe object noscript button select textarea label option title'.split(
    ' ',
  ),
)

/** Whether one element is the other or stands inside it. */
export function isInside(element: Element, outer: Element): boolean {
  for (let each: Element | undefined = element; each; each = each.parent) if (each === outer) return true
  return false
}

/** What class, id and the like say of an element, as lower-case words with hyphens: `article-body main`. */
export function namesOf(element: Element): string {
  const known = nameCache.get(element)
  if (known !== undefined) return known
  const { class: classes, id, role, itemprop } = element.attributes
  const raw = [
    classes,
    id,
    role,
    itemprop,
    element.attributes['data-testid'],
    element.attributes['data-component'],
    element.attributes['data-module'],
    element.attributes['data-type'],
  ]
    .filter(Boolean)
    .join(' ')
    .slice(0, 600)
  const names =
    raw === ''
      ? ''
      : ` ${raw
          .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
          .toLowerCase()
          .replace(/[_:./]+/g, '-')} `
  nameCache.set(element, names)
  return names
}

const nameCache = new WeakMap<Element, string>()
