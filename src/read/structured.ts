// What a page says of itself for machines: JSON-LD after schema.org, and meta elements (Open Graph, Dublin Core and the
// like). Nothing of it is trusted yet; the other files weigh it against what the page shows.

import { squeeze } from '../base/text.ts'
import { type Element, elementsIn, parsePage, textOf } from './page.ts'

/** A name given as an author or publisher, and whether it was said to be an organisation. */
export type RawName = { readonly name: string; readonly organisation: boolean }

/** The article as JSON-LD describes it; every field as printed there. */
export type LinkedArticle = {
  readonly types: readonly string[]
  readonly headline?: string
  readonly authors: readonly RawName[]
  readonly publisher?: string
  readonly datePublished?: string
  readonly dateModified?: string
  readonly text?: string
  readonly section?: string
  /** Words of the text, as the page counts them. */
  readonly wordCount?: number
  readonly language?: string
  readonly url?: string
  /** False where the page says its text, or a part of it, is for subscribers only; true where it says it is not. */
  readonly free?: boolean
  readonly imageUrl?: string
  readonly imageCaption?: string
  readonly imageCredit?: string
}

/** What a page says of itself for machines, unchecked. */
export type PageFacts = {
  readonly linked?: LinkedArticle
  /** Types of everything JSON-LD describes on the page. */
  readonly linkedTypes: ReadonlySet<string>
  /** Content of meta elements by lower-case name or property, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly title: string
  /** The path to this page as JSON-LD gives it, the page itself mostly last. */
  readonly crumbs: readonly string[]
  readonly language?: string
  readonly canonical?: string
}

/** Collects what the page says of itself. */
export function factsOf(root: Element, url: string): PageFacts {
  const meta = new Map<string, string[]>()
  const scripts: string[] = []
  let title = ''
  let language: string | undefined
  let canonical: string | undefined
  for (const element of elementsIn(root)) {
    const { attributes } = element
    if (element.tag === 'meta') addMeta(meta, attributes)
    else if (element.tag === 'title' && title === '' && element.parent?.tag !== 'svg') title = squeeze(textOf(element))
    else if (element.tag === 'html' && attributes.lang) language = attributes.lang
    else if (element.tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      canonical ??= attributes.href
    else if (element.tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) scripts.push(rawText(element))
  }
  const nodes = scripts.slice(0, mostScripts).flatMap(nodesIn)
  const linkedTypes = new Set(nodes.flatMap((node) => typesOf(node)))
  const linked = articleAmong(nodes, url, title)
  const resolved = absolute(canonical ?? meta.get('og:url')?.[0] ?? linked?.url, url)
  return {
    ...(linked ? { linked } : {}),
    linkedTypes,
    meta,
    title,
    crumbs: crumbsIn(nodes),
    ...(language ? { language } : {}),
    ...(resolved ? { canonical: resolved } : {}),
  }
}

/** The first non-empty content among meta elements of these names. */
export function metaOf(facts: PageFacts, ...names: readonly string[]): string | undefined {
  for (const name of names) for (const content of facts.meta.get(name) ?? []) if (content !== '') return content
  return undefined
}

function addMeta(meta: Map<string, string[]>, attributes: Readonly<Record<string, string>>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'])
    ?.toLowerCase()
    .trim()
  if (!name || attributes.content === undefined) return
  const list = meta.get(name) ?? []
  // Names and titles may hold mark-up: what is told is its text.
  list.push(attributes.content.includes('<') ? plain(attributes.content) : squeeze(attributes.content))
  meta.set(name, list)
}

function rawText(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

function absolute(address: string | undefined, base: string): string | undefined {
  if (!address) return undefined
  const url = URL.parse(address, base)
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}

// --- JSON-LD ---

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const mostNodes = 2_000

/** No page seen has more than a few dozen. */
const mostScripts = 500

/** Every object of a JSON-LD script, those inside graphs and properties too. */
function nodesIn(script: string): Node[] {
  const found: Node[] = []
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: parsed(script), depth: 0 }]
  while (open.length > 0 && found.length < mostNodes) {
    const { value, depth } = open.shift()!
    if (depth > 12) continue
    if (Array.isArray(value)) for (const each of value) open.push({ value: each, depth: depth + 1 })
    else if (isNode(value)) {
      found.push(value)
      for (const each of Object.values(value))
        if (typeof each === 'object' && each !== null) open.push({ value: each, depth: depth + 1 })
    }
  }
  return found
}

/** JSON as pages print it: with comments, CDATA marks, raw line breaks in strings and commas too many. */
function parsed(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
  for (const attempt of [
    text,
    text
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt is more lenient; after the last the page simply has no such data.
    }
  }
  return salvaged(text)
}

/** The few fields that matter, out of JSON that cannot be parsed. */
function salvaged(text: string): unknown {
  const type = /"@type"\s*:\s*"(\w{0,40}?(?:Article|Posting|Report)\w{0,40})"/.exec(text)?.[1]
  if (!type) return undefined
  const field = (name: string) => new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,400})"`).exec(text)?.[1]
  return {
    '@type': type,
    headline: field('headline'),
    datePublished: field('datePublished'),
    dateModified: field('dateModified'),
  }
}

function typesOf(node: Node): string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type])
    .filter((each) => typeof each === 'string')
    .map((each) => each.replace(/^.*[/:#]/, ''))
}

const articleType = /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|^Report$|^Review$|Posting)$/

function articleAmong(nodes: readonly Node[], url: string, title: string): LinkedArticle | undefined {
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [],
    ),
  )
  const articles = nodes.filter(
    (node) =>
      typesOf(node).some((type) => articleType.test(type)) &&
      (node.headline ?? node.name ?? node.datePublished) !== undefined,
  )
  const path = URL.parse(url)?.pathname
  const isThis = (node: Node) =>
    path !== undefined &&
    path !== '/' &&
    [node.url, node.mainEntityOfPage, node['@id']].some((each) => addressIn(each)?.includes(path))
  const isTitled = (node: Node) =>
    title !== '' && typeof node.headline === 'string' && title.includes(node.headline.slice(0, 30))
  const chosen =
    articles.find((node) => isThis(node) && isTitled(node)) ??
    articles.find(isThis) ??
    articles.find(isTitled) ??
    articles[0]
  return chosen ? linkedArticle(chosen, byId) : undefined
}

function addressIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (isNode(value)) return addressIn(value['@id'] ?? value.url)
  return undefined
}

function linkedArticle(node: Node, byId: ReadonlyMap<unknown, Node>): LinkedArticle {
  const image = firstOf(node.image)
  const imageNode = isNode(image) ? (byId.get(image['@id']) ?? image) : undefined
  const publisher = namesIn(node.publisher, byId)[0]?.name
  return compact({
    types: typesOf(node),
    authors: namesIn(node.author ?? node.creator, byId),
    headline: textIn(node.headline) ?? textIn(node.name),
    publisher,
    datePublished: textIn(node.datePublished) ?? textIn(node.dateCreated),
    dateModified: textIn(node.dateModified),
    text: textIn(node.articleBody) ?? textIn(node.text),
    section: textIn(firstOf(node.articleSection)),
    wordCount: countIn(node.wordCount),
    language: textIn(node.inLanguage) ?? (isNode(node.inLanguage) ? textIn(node.inLanguage.alternateName) : undefined),
    url: addressIn(node.mainEntityOfPage) ?? addressIn(node.url),
    free: isFree(node),
    imageUrl: typeof image === 'string' ? image : (addressIn(imageNode?.url ?? imageNode?.contentUrl) ?? undefined),
    imageCaption: textIn(imageNode?.caption) ?? textIn(imageNode?.description),
    imageCredit: textIn(imageNode?.creditText) ?? namesIn(imageNode?.creator ?? imageNode?.author, byId)[0]?.name,
  })
}

/** `isAccessibleForFree` of the article; where a part of it is not free, the article is not. */
function isFree(node: Node): boolean | undefined {
  const parts = Array.isArray(node.hasPart) ? node.hasPart : [node.hasPart]
  const told = [node, ...parts.filter(isNode)].map((each) => truth(each.isAccessibleForFree))
  if (told.includes(false)) return false
  return told[0]
}

function truth(value: unknown): boolean | undefined {
  const said = String(value).replace(/^.*\//, '').toLowerCase()
  return /^(?:true|yes|1)$/.test(said) ? true : /^(?:false|no|0)$/.test(said) ? false : undefined
}

/** The names of the path to this page, as JSON-LD gives them, the page itself last. */
function crumbsIn(nodes: readonly Node[]): readonly string[] {
  const list = nodes.find((node) => typesOf(node).includes('BreadcrumbList'))?.itemListElement
  if (!Array.isArray(list)) return []
  return list
    .filter(isNode)
    .toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
    .slice(0, 12)
    .flatMap((item) => textIn(item.name) ?? (isNode(item.item) ? textIn(item.item.name) : undefined) ?? [])
}

function countIn(value: unknown): number | undefined {
  const count = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isInteger(count) && count > 0 && count < 100_000 ? count : undefined
}

function compact(article: { [Key in keyof LinkedArticle]-?: LinkedArticle[Key] | undefined }): LinkedArticle {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined)) as LinkedArticle
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

function namesIn(value: unknown, byId: ReadonlyMap<unknown, Node>): RawName[] {
  if (Array.isArray(value)) return value.slice(0, 30).flatMap((each) => namesIn(each, byId))
  if (typeof value === 'string')
    return value.trim() === '' || /^https?:/.test(value) ? [] : [{ name: plain(value), organisation: false }]
  if (!isNode(value)) return []
  const node = value.name === undefined ? (byId.get(value['@id']) ?? value) : value
  const organisation = typesOf(node).some((type) => /Organi[sz]ation|Corporation|Company/.test(type))
  const names = (Array.isArray(node.name) ? node.name : [node.name]).flatMap((each) => textIn(each) ?? [])
  return names.map((name) => ({ name, organisation }))
}

function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value.trim() === '') return undefined
  return plain(value)
}

/** Text that may hold markup or character references, as it is meant to be read. Line breaks stay. */
export function plain(text: string): string {
  const raw = /[<&]/.test(text) ? unescaped(unescaped(text)) : text
  return raw
    .split('\n')
    .map((line) => squeeze(line))
    .join('\n')
    .trim()
}

function unescaped(text: string): string {
  if (!/&[#\w]+;|<[a-z/!?]/i.test(text)) return text
  const page = parsePage(text)
  return page ? textOf(page.root) : text
}
