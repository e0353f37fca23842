// Article texts that stand only in a page's data: the state a script hands to the browser (Next.js, Nuxt, Apollo, Arc and
// the like), AMP state, and parts shown only on demand (`<template>`, `<noscript>`). Found by shape, never by site: a long
// string of prose, or a list of content elements with texts. JSON is parsed, nothing is run.

import { blocksOf } from './blocks.ts'
import { isStoryList, partOfElements, partOfLines } from './content-elements.ts'
import { type Element, elementsIn, parsePage } from './page.ts'
import { jsonInside, valuesIn } from './script-data.ts'
import { streamedRows } from './streamed-rows.ts'

/** A text found in a page's data, as a part of a page. */
export type EmbeddedText = {
  readonly root: Element
  /** Characters of prose, as `weightOf` counts. */
  readonly weight: number
  /** True when it stands in a record that bears this article's headline, false under another's, undefined under none. */
  readonly isHeaded: boolean | undefined
  readonly source: 'script' | 'template'
}

/** Lighter texts are not worth taking (weight as `weightOf` counts). */
const lightest = 300

/** At most so many values are looked at on one page, and so deep. */
const mostValues = 200_000
const deepest = 60

/** At most so many texts are given, the longest first. */
const mostTexts = 12

/**
 * Texts in the data of a page, the longest first. With `begun`, the first paragraphs of the text as far as it is known,
 * only scripts that hold one of them are opened.
 */
export function embeddedTexts(page: Element, headline: string, begun: readonly string[] = []): readonly EmbeddedText[] {
  const finder = new Finder(lettersOf(headline))
  const probes = begun.flatMap(probesIn)
  const streamed: string[] = []
  for (const element of elementsIn(page)) {
    if (element.tag === 'script') {
      const script = ownText(element)
      if (isStreamed(script)) for (const value of valuesIn(script)) streamed.push(streamedChunk(value) ?? '')
      else if (script.length >= lightest && !isLinkedData(element) && isWorthOpening(script, probes))
        for (const value of valuesIn(script)) finder.visit(value, undefined, 0)
    } else if (element.tag === 'template' || element.tag === 'noscript') finder.addPart(element)
  }
  const stream = streamed.join('')
  if (stream.length >= lightest && isWorthOpening(stream, probes))
    for (const row of streamedRows(stream)) finder.visit(row, undefined, 0)
  return finder.found.toSorted((a, b) => b.weight - a.weight).slice(0, mostTexts)
}

/** Letters and digits alone, lower case: how texts are compared whose marks and markup differ. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What a script holds that holds this paragraph: its longest run without marks, plain and as JSON may escape it. */
function probesIn(paragraph: string): readonly string[] {
  const runs = paragraph.slice(0, 400).match(/[\p{L}\p{N} ]{12,60}/gu)
  const probe = runs?.toSorted((a, b) => b.length - a.length)[0]
  if (probe === undefined) return []
  const escaped = probe.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return escaped === probe ? [probe] : [probe, escaped]
}

const isLinkedData = (element: Element) => /ld\+json/i.test(element.attributes.type ?? '')

function ownText(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** Whether a script pushes a piece of what a React server streams. */
const isStreamed = (script: string) => /^[^"]{0,60}__next_f/.test(script.slice(0, 80))

const isWorthOpening = (script: string, probes: readonly string[]) =>
  probes.length === 0 || probes.some((probe) => script.includes(probe))

/** The string of `[1, "…"]`, as pages of React's server components push their text piece by piece. */
function streamedChunk(value: unknown): string | undefined {
  return Array.isArray(value) && value.length === 2 && value[0] === 1 && typeof value[1] === 'string'
    ? value[1]
    : undefined
}

class Finder {
  readonly found: EmbeddedText[] = []
  readonly #headline: string
  #values = 0

  constructor(headline: string) {
    this.#headline = headline
  }

  visit(value: unknown, isHeaded: boolean | undefined, depth: number): void {
    if (depth > deepest || ++this.#values > mostValues) return
    if (typeof value === 'string') this.#string(value, isHeaded, depth)
    else if (Array.isArray(value)) {
      this.#elements(value, isHeaded)
      for (const each of value) this.visit(each, isHeaded, depth + 1)
    } else if (typeof value === 'object' && value !== null) {
      const record = value as Readonly<Record<string, unknown>>
      const within = this.#bearsHeadline(record) ?? isHeaded
      for (const each of Object.values(record)) this.visit(each, within, depth + 1)
    }
  }

  /** A part of the page that is shown only on demand. */
  addPart(element: Element): void {
    if (element.children.length === 0 || isInsideHead(element)) return
    this.#add(element, undefined, 'template')
  }

  #string(text: string, isHeaded: boolean | undefined, depth: number): void {
    if (text.length < lightest * 0.4) return
    const inner = jsonInside(text)
    if (inner !== undefined) this.visit(inner, isHeaded, depth + 1)
    else if (text.length >= 150 && readsAsProse(text)) {
      const root = /<\w/.test(text) || /&[#\w]+;/.test(text) ? parsePage(text)?.root : partOfLines(text)
      if (root) this.#add(root, isHeaded, 'script')
    }
  }

  #elements(list: readonly unknown[], isHeaded: boolean | undefined): void {
    if (list.length < 2 || isStoryList(list)) return
    const root = partOfElements(list)
    if (root) this.#add(root, isHeaded, 'script')
  }

  #add(root: Element, isHeaded: boolean | undefined, source: EmbeddedText['source']): void {
    const weight = blocksOf(root).reduce(
      (sum, block) => sum + (block.linkShare < 0.5 && block.weight > 25 ? block.weight : 0),
      0,
    )
    if (weight >= lightest) this.found.push({ root, weight, isHeaded, source })
  }

  /** True when a record bears this article's headline, false when it bears another, undefined when it bears none. */
  #bearsHeadline(record: Readonly<Record<string, unknown>>): boolean | undefined {
    let other = false
    for (const key of ['headline', 'title', 'headlines', 'hed', 'heading', 'name', 'seoTitle']) {
      for (const text of titlesIn(record[key])) {
        const letters = lettersOf(text)
        if (letters.length < 8 || letters.length > 600) continue
        if (this.#headline.length > 8 && (letters.includes(this.#headline) || this.#headline.includes(letters)))
          return true
        other ||= letters.length > 20
      }
    }
    return other ? false : undefined
  }
}

/** A title as records hold it: a string, or an object of strings (`{ "basic": … }`, `{ "rendered": … }`). */
function titlesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.values(value).filter((each) => typeof each === 'string')
}

function readsAsProse(text: string): boolean {
  const sample = text.slice(0, 4_000)
  if (/^(?:https?:|data:|\/|[.#@]?[\w-]+\s*\{)/.test(sample) || /\bfunction\s*\(|=>\s*\{|;\s*var /.test(sample))
    return false
  const ends = sample.match(/[.!?…](?:["”»’)]|<|\s)|[。！？]/gu)?.length ?? 0
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return ends >= 2 && letters > sample.length * 0.5
}

function isInsideHead(element: Element): boolean {
  for (let each = element.parent; each; each = each.parent) if (each.tag === 'head') return true
  return false
}
