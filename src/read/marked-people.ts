// Names that the mark-up of a page calls its author's: rel=author, microdata, hCard, and parts of the page called a byline.

import { squeeze } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import { blockTags, type Element, elementsIn, isInside, namesOf } from './page.ts'
import { reasonByName } from './part-names.ts'

/** Names in `rel=author` and microdata. Those of other pieces on the page stand elsewhere than the first. */
export function markedNames(root: Element): readonly string[] {
  const found: string[] = []
  let group: Element | undefined
  for (const element of root.all) {
    const { rel, itemprop } = element.attributes
    if (rel === undefined && itemprop === undefined) continue
    if (!isAuthorWord(rel) && !isAuthorWord(itemprop)) continue
    if (element.tag === 'meta' || element.tag === 'link' || isAmongOthers(element)) continue
    if (group && !isInside(element, group)) break
    const named = elementsIn(element).find((inner) => inner.attributes.itemprop === 'name')
    const text = named?.attributes.content ?? partedText(named ?? element)
    if (text === '' || text.length > 120) continue
    group ??= bylineAround(element)
    if (!found.includes(text)) found.push(text)
    if (found.length >= 8) break
  }
  return found
}

const isAuthorWord = (value: string | undefined) => value !== undefined && /(?:^|\s)author(?:\s|$)/.test(value)

/** Names in parts of the page called a byline or an author's name, among these blocks. */
export function classedNames(blocks: readonly PageBlock[]): readonly string[] {
  const found: string[] = []
  const seen = new Set<Element>()
  let group: Element | undefined
  for (const block of blocks) {
    if (block.weight > 160 || block.kind === 'heading') continue
    for (const element of namedElements(lineOf(block.element))) {
      if (seen.has(element)) continue
      seen.add(element)
      if (group && !isInside(element, group)) return found
      if (isAmongOthers(element)) continue
      const text = partedText(element)
      if (text.length > 140 || !/\p{L}{2}/u.test(text.replace(/^(?:by|von|par|por|author|autor(?:in)?)\b/iu, '')))
        continue
      group ??= bylineAround(element)
      if (!found.some((each) => each.includes(text) || text.includes(each))) found.push(text)
      if (found.length >= 8) return found
    }
  }
  return found
}

/** The element that stands on a line of its own around an inline one. */
function lineOf(element: Element): Element {
  let line = element
  for (let depth = 0; depth < 3 && line.parent && !blockTags.has(line.tag); depth++) line = line.parent
  return line
}

/** The outermost and inner elements of a block that are called after an author, the narrowest first. */
function* namedElements(element: Element): Generator<Element> {
  const inner = elementsUpTo(element, 40).filter(isAuthorPart)
  // A name inside a byline says it more exactly than the byline.
  const narrow = inner.filter((each) => /(?:^|[ -])(?:name|fn|username)(?:$|[ -])/.test(namesOf(each)))
  yield* narrow.length > 0 ? narrow : inner
  let around: Element | undefined = element
  for (let depth = 0; around && depth < 3; depth++, around = around.parent) if (isAuthorPart(around)) yield around
}

const authorParts =
  /(?:^|[ -])(?:byline|by-line|bylines|authors?|author-?names?|article-?author|post-?author|entry-?author|story-?author|meta-?author|writer|autor|autore|autoren|autorenzeile|auteur|avtor|yazar|muallif|username|fn|posted-?by|submitted|item-poster|person-link|publisher)(?:$|[ -])/
const notAuthorParts =
  /(?:^|[ -])(?:bio|biography|desc|description|about|image|img|avatar|photo|picture|pic|social|follow|job|role|position|more|posts|date|time|comments?|commenter|recent-?comments|related|copyright|company|email|twitter|ad)(?:$|[ -])|author-(?:title|text|box|info-text)/

const knownParts = new Map<string, boolean>()

function isAuthorPart(element: Element): boolean {
  const names = namesOf(element)
  if (names === '') return false
  let known = knownParts.get(names)
  if (known === undefined) {
    known = authorParts.test(names) && !notAuthorParts.test(names)
    if (knownParts.size > 20_000) knownParts.clear()
    knownParts.set(names, known)
  }
  return known
}

/** The byline a name stands in: the widest part around it with little text. */
function bylineAround(element: Element): Element {
  let around = element
  for (let depth = 0; depth < 4; depth++) {
    const { parent } = around
    if (!parent || /^(?:body|main|article|html)$/.test(parent.tag) || longerThan(parent, 400)) break
    around = parent
  }
  return around
}

/** Whether an element holds more text than this many characters, without reading all of it. */
function longerThan(element: Element, most: number): boolean {
  let length = 0
  for (const each of [element, ...elementsUpTo(element, 200)]) {
    if (each.tag === 'script' || each.tag === 'style') continue
    for (const child of each.children) if (typeof child === 'string') length += child.trim().length
    if (length > most) return true
  }
  return false
}

/** The first elements below one. */
function elementsUpTo(element: Element, count: number): readonly Element[] {
  return element.all.slice(element.place + 1, Math.min(element.last, element.place + count) + 1)
}

/** The line of a piece's own under it, and its author's box. */
const ownParts = /(?:^|[ -])(?:post|entry|article|story)-?(?:footer|foot|meta|info|header|author|byline)(?:$|[ -])/
const commentParts = /(?:^|[ -])(?:comment-?author|commenter|comment-?meta|recent-?comments)(?:$|[ -])/
const otherPieces =
  /(?:^|[ -])(?:comments?|commentlist|comment-author|related|recommended|trending|teasers?|cards?|sidebar|footer|latest|popular|widget|widgets)(?:$|[ -])/
const otherReasons: ReadonlySet<string> = new Set([
  'comments',
  'related',
  'sidebar',
  'footer',
  'newsletter',
  'advertisement',
])

/** Whether an element stands in a part that speaks of other pieces or of readers. */
function isAmongOthers(element: Element): boolean {
  for (let each: Element | undefined = element; each; each = each.parent) {
    if (each.tag === 'body' || each.tag === 'article') return false
    const names = namesOf(each)
    if (names === '' || ownParts.test(names)) continue
    if ((each !== element && otherPieces.test(names)) || commentParts.test(names)) return true
    if (each !== element && otherReasons.has(reasonByName(names) ?? '')) return true
  }
  return false
}

/** Characters, blanks among them, of which a text is put together; what is longer is no byline. */
const mostParted = 6_000

/** Text of an element with a bar between the parts that the eye sees apart; a first and a last name are one. */
function partedText(element: Element): string {
  const parts: string[] = []
  let open = ''
  let inline = true
  let left = mostParted
  const walk = (from: Element) => {
    for (const child of from.children) {
      if (left <= 0) return
      if (typeof child === 'string') {
        open += child.slice(0, left)
        left -= child.length
      } else if (/^(?:script|style|noscript|svg|template|img|time)$/.test(child.tag)) close(true)
      else {
        const isApart = blockTags.has(child.tag) || child.tag === 'br'
        const isLinked = child.tag === 'a' || child.tag === 'span'
        if (isApart) close(true)
        else if (isLinked && /[\p{L}\p{N}]$/u.test(open)) close(false)
        walk(child)
        if (isApart) close(true)
        else if (isLinked) close(false)
      }
    }
  }
  const close = (apart: boolean) => {
    const text = squeeze(open)
    open = ''
    if (text === '') return
    if (apart) inline = false
    parts.push(text)
  }
  walk(element)
  close(false)
  const isOneName = inline && parts.length <= 3 && parts.every((part) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(part))
  return squeeze(isOneName ? parts.join(' ') : joined(parts))
}

/** Parts with a bar between them, except around words and commas that join them. */
function joined(parts: readonly string[]): string {
  let text = ''
  for (const part of parts) {
    const joins =
      text === '' ||
      /(?:[,&:]|\s(?:and|und|et|y|и|by|von|par|mit|with))$/iu.test(text) ||
      /^(?:[,&:]|(?:and|und|et|y|и|by|von|par|mit|with)(?:\s|$))/iu.test(part) ||
      /^(?:by|von|par|por|di|text|автор)$/iu.test(text)
    text += joins ? ` ${part}` : ` | ${part}`
  }
  return text
}
