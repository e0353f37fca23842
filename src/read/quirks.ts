// Applies what is known of one outlet's pages and cannot be told of pages in general: which parts are no text, which part
// is the text, where headline, byline and date stand. A quirk is dated, and found by CSS selectors.

import { type SelectorAdapter, selectAll } from '../base/selectors.ts'
import { squeeze } from '../base/text.ts'
import type { Quirk } from '../news/outlet.ts'
import { type Element, elementsIn, textOf } from './page.ts'

/** What the quirks of an outlet say of one page. */
export type QuirksFound = {
  /** Parts that are no text, each with the reason the quirk gives. */
  readonly left: ReadonlyMap<Element, string>
  /** The part that holds the text. */
  readonly body?: Element
  readonly headline?: string
  readonly byline?: string
  /** As printed or, of a time element, as its `datetime` says. */
  readonly date?: string
}

/** Quirks applied to a page. The first that finds a thing decides. */
export function quirksOn(root: Element, quirks: readonly Quirk[]): QuirksFound {
  const left = new Map<Element, string>()
  let found: QuirksFound = { left }
  for (const quirk of quirks) {
    const first = (selector: string | undefined) => (selector ? allFound(root, selector)[0] : undefined)
    for (const selector of quirk.leaveOut ?? [])
      for (const element of allFound(root, selector)) if (!left.has(element)) left.set(element, quirk.why)
    const [body, headline, byline, date] = [quirk.body, quirk.headline, quirk.byline, quirk.date].map(first)
    found = {
      ...(body ? { body } : {}),
      ...(headline ? { headline: squeeze(textOf(headline)) } : {}),
      ...(byline ? { byline: squeeze(textOf(byline)) } : {}),
      ...(date ? { date: date.attributes.datetime ?? squeeze(date.attributes.content ?? textOf(date)) } : {}),
      ...found,
    }
  }
  return found
}

type Node = Element | string

const isElement = (node: Node): node is Element => typeof node !== 'string'

const adapter: SelectorAdapter<Node, Element> = {
  isTag: isElement,
  getAttributeValue: (element, name) => element.attributes[name],
  getChildren: (node) => (isElement(node) ? node.children : []),
  getName: (element) => element.tag,
  getParent: (element) => element.parent ?? null,
  getSiblings: (node) => (isElement(node) ? (node.parent?.children ?? [node]) : [node]),
  getText: (node) => (isElement(node) ? textOf(node) : node),
  hasAttrib: (element, name) => Object.hasOwn(element.attributes, name),
  removeSubsets: (nodes) => nodes.filter((node) => !nodes.some((other) => other !== node && holds(other, node))),
}

function holds(outer: Node, inner: Node): boolean {
  return isElement(outer) && isElement(inner) && elementsIn(outer).includes(inner)
}

function allFound(root: Element, selector: string): readonly Element[] {
  return selectAll<Node, Element>(selector, root, { adapter })
}
