// A page as a small tree. Made from the stream of its tags, bounded in depth and number, so that no page, however broken
// or hostile, can hang the reader or overflow its stack.

import { Parser } from '../base/markup.ts'
import { squeeze } from '../base/text.ts'

/** An element of a page; children in their order, text as strings. */
export type Element = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | undefined
  readonly children: (Element | string)[]
  /** All elements of the page in their order, and where in it this one and the last of those within it stand. */
  readonly all: readonly Element[]
  readonly place: number
  last: number
  /** What `namesOf` found, once it was asked. */
  names: string | undefined
}

/** A page as a tree. */
export type Page = {
  readonly root: Element
  /** True when the page had more elements or tags than are looked at. */
  readonly cut: boolean
}

/** More elements than this are not looked at; the largest news pages seen have some 30,000. */
const mostElements = 150_000

/** No real page nests deeper; beyond it the page is refused. */
const deepest = 2_000

/** Deeper elements are put beside each other at this depth. */
const deepestKept = 300

/** Parses HTML. Undefined when it nests deeper than any page a person made. */
export function parsePage(html: string): Page | undefined {
  const builder = new Builder()
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (!builder.open(tag, attributes)) throw new Enough()
      },
      ontext: builder.text,
      onclosetag: builder.close,
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false },
  )
  const end = endOfTags(html)
  try {
    for (let at = 0; at < end; at += chunk) parser.write(html.slice(at, Math.min(end, at + chunk)))
    parser.end()
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return builder.tooDeep ? undefined : { root: builder.finished(), cut: builder.full || end < html.length }
}

/** More tags than this are not looked at: each end tag costs as much as elements are open. */
const mostTags = 500_000

/** Where the last tag that is looked at ends. */
function endOfTags(html: string): number {
  let at = -1
  for (let tags = 0; tags < mostTags; tags++) {
    at = html.indexOf('<', at + 1)
    if (at < 0) return html.length
  }
  return at
}

/** Characters given to the parser at once. */
const chunk = 65_536

/** Thrown inside the parser to end it early. */
class Enough extends Error {}

class Builder {
  tooDeep = false
  full = false
  #depth = 0
  readonly #all: Element[] = []
  readonly #open: Element[] = []

  constructor() {
    this.#open.push(this.#made('#page', {}, undefined))
  }

  readonly open = (tag: string, attributes: Readonly<Record<string, string>>): boolean => {
    this.#depth++
    this.tooDeep = this.#depth > deepest
    this.full = this.#all.length > mostElements
    if (this.tooDeep || this.full) return false
    const parent = this.#open[Math.min(this.#open.length, deepestKept) - 1]!
    const element = this.#made(tag, attributes, parent)
    parent.children.push(element)
    this.#open.push(element)
    return true
  }

  readonly text = (text: string): void => {
    const { children } = this.#open.at(-1)!
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }

  readonly close = (): void => {
    this.#depth--
    if (this.#open.length > 1) this.#open.pop()
  }

  /** The root, each element told where its inside ends. */
  finished(): Element {
    const all = this.#all
    for (let place = all.length - 1; place > 0; place--) {
      const { parent, last } = all[place]!
      if (parent!.last < last) parent!.last = last
    }
    return all[0]!
  }

  #made(tag: string, attributes: Readonly<Record<string, string>>, parent: Element | undefined): Element {
    const all = this.#all
    const place = all.length
    const element: Element = { tag, attributes, parent, children: [], all, place, last: place, names: undefined }
    all.push(element)
    return element
  }
}

/** Every element below one, in the order of the page. */
export function elementsIn(from: Element): readonly Element[] {
  return from.all.slice(from.place + 1, from.last + 1)
}

/** All text below an element as it stands, scripts and styles left out. */
export function textOf(from: Element): string {
  const only = from.children[0]
  if (from.children.length === 1 && typeof only === 'string') return only
  const parts: string[] = []
  collect(from, parts)
  return parts.join('')
}

/** The same, without its beginning and end blanks and with runs of blanks as one, and no more than some characters. */
export function startOfText(from: Element, most: number): string {
  const parts: string[] = []
  // Blanks may be most of what stands there: each try collects four times as much.
  for (let wanted = most * 2; ; wanted *= 4) {
    parts.length = 0
    const left = collect(from, parts, wanted)
    const text = squeeze(parts.join(''))
    if (left > 0 || text.length > most) return text.slice(0, most)
  }
}

/** Collects texts until there are enough; gives how many characters are still wanted. */
function collect(from: Element, parts: string[], wanted = Number.POSITIVE_INFINITY): number {
  let left = wanted
  for (const child of from.children) {
    if (left <= 0) return left
    if (typeof child === 'string') {
      parts.push(child.length > left ? child.slice(0, left) : child)
      left -= child.length
    } else if (child.tag === 'br') parts.push('\n')
    else if (child.tag !== 'script' && child.tag !== 'style' && child.tag !== 'noscript') {
      const isBlock = blockTags.has(child.tag)
      if (isBlock) parts.push('\n')
      left = collect(child, parts, left)
      if (isBlock) parts.push('\n')
    }
  }
  return left
}

/** Elements that stand on lines of their own. */
export const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul video audio iframe object noscript button select textarea label option title'.split(
    ' ',
  ),
)

/** Whether one element is the other or stands inside it. */
export function isInside(element: Element, outer: Element): boolean {
  return element.all === outer.all && element.place >= outer.place && element.place <= outer.last
}

/** What class, id and the like say of an element, as lower-case words with hyphens: ` article-body main `; else empty. */
export function namesOf(element: Element): string {
  element.names ??= namesIn(element.attributes)
  return element.names
}

function namesIn(attributes: Readonly<Record<string, string>>): string {
  let raw = ''
  for (const name of namingAttributes) {
    const value = attributes[name]
    if (value) raw = raw === '' ? value : `${raw} ${value}`
  }
  if (raw === '') return ''
  raw = raw.slice(0, longestNames)
  return /[A-Z_:./]|[^\x00-\x7f]/.test(raw)
    ? ` ${raw
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/[_:./]+/g, '-')} `
    : ` ${raw} `
}

const namingAttributes = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
] as const

/** Characters; of longer names the rest is not looked at. */
const longestNames = 600
