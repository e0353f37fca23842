// Lists of content elements as editing systems keep an article's text, made into a part of a page: paragraphs, headings,
// quotations and list entries, by what their `type` and text keys are called in common (Arc, Portable Text, ProseMirror,
// Slate, Draft.js, and those alike).

import { type Element, parsePage } from './page.ts'

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mediaType =
  /image|img|photo|picture|gallery|video|media|embed|audio|podcast|advert|^ads?$|promo|newsletter|related|read-?more|teaser|recirc|social|tweet|instagram|facebook|youtube|iframe|poll|quiz|form$|button|divider|interstitial|author|byline|comment|caption|credit|oembed|chart|script|style|inline-?(?:article|recommend|story)/i
const headingType = /head(?:ing|line|er)|^h[1-6]$|sub-?title|crosshead|zwischentitel/i
const quoteType = /quote/i
const entryType = /list-?item|^li$|bullet/i
const blockType = /para|^p$|block|unstyled|^html|raw|rich|body|section|list|^[uo]l$|^div$/i
const inlineType =
  /^(?:text|link|a|span|strong|em|bold|italic|[biu]|mark|br|hard-?break|line-?break|entity|inline.*|text-?node|sub|sup)$/i

const textKey = /^(?:text|content|html|value|body|paragraph|markup|data|copy|plain)(?:_?(?:html|text|content))?$/i
const partKey =
  /^(?:text|content|contents|children|items|nodes|elements|paragraphs|body|value|data|attributes|props|model|fields|block|list_?items|content_?elements|paragraph|attrs)$/i

/** Deeper parts are left out. */
const deepest = 12

/** At most so many elements make one text. */
const mostElements = 5_000

/** Whether a list holds records of other stories rather than parts of one. */
export function isStoryList(list: readonly unknown[]): boolean {
  const stories = list.filter(
    (each) =>
      isRecord(each) &&
      (each.headline ?? each.title ?? each.headlines) !== undefined &&
      (each.url ?? each.link ?? each.slug ?? each.href ?? each.canonical_url ?? each.path ?? each.publishedAt) !==
        undefined,
  )
  return stories.length >= list.length * 0.5
}

/** A plain text as a part of a page, a paragraph a line. */
export function partOfLines(text: string): Element | undefined {
  const writer = new Writer()
  for (const line of text.split(/\n+/)) writer.put('p', line)
  return parsePage(writer.html)?.root
}

/** A list of content elements as a part of a page; undefined when it has fewer than two texts. */
export function partOfElements(list: readonly unknown[]): Element | undefined {
  const writer = new Writer()
  for (const each of list) writer.append(each, 0)
  return writer.elements >= 2 ? parsePage(writer.html)?.root : undefined
}

/** Writes content elements as HTML. */
class Writer {
  html = ''
  elements = 0

  append(item: unknown, depth: number): void {
    if (depth > deepest || this.elements > mostElements) return
    if (typeof item === 'string') {
      if (/\p{L}.*\s|[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}]{4}/u.test(item) && !/^\s*[{[]/.test(item)) this.put('p', item)
      return
    }
    if (!isRecord(item)) return
    const type = typeOf(item)
    if (mediaType.test(type)) return
    const text = Object.entries(item).find(
      ([key, value]) => textKey.test(key) && typeof value === 'string' && /\p{L}/u.test(value) && !isNoText(value),
    )?.[1]
    if (typeof text === 'string') {
      this.put(tagFor(type), text)
      return
    }
    for (const [key, value] of Object.entries(item)) {
      if (!partKey.test(key)) continue
      if (Array.isArray(value)) this.#parts(type, value, depth)
      else if (isRecord(value)) this.append({ type, ...value }, depth + 1)
    }
  }

  put(tag: string, text: string): void {
    if (!/\S/.test(text)) return
    this.elements++
    this.html += `<${tag}>${isMarkup(text) ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>\n`
  }

  #parts(type: string, parts: readonly unknown[], depth: number): void {
    if (isInline(type, parts)) this.put(tagFor(type), parts.map((part) => inlineText(part, 0)).join(''))
    else for (const part of parts) this.append(part, depth + 1)
  }
}

const isMarkup = (text: string) => /<\/?[a-z]|&[#\w]+;/i.test(text)

const isNoText = (text: string) => /^(?:https?:|\/|data:)\S*$|^\s*(?:\{\s*"|\[\s*[[{"])/.test(text)

function typeOf(item: Fields): string {
  const raw = item.type ?? item._type ?? item.__typename ?? item.nodeType ?? item.component ?? item.kind ?? ''
  const type = typeof raw === 'string' ? raw : ''
  const name = /^(?:tag|element)$/i.test(type) ? item.name : undefined
  return typeof name === 'string' ? name : type.replace(/_/g, '-')
}

function tagFor(type: string): string {
  if (headingType.test(type)) return 'h2'
  if (quoteType.test(type)) return 'blockquote'
  return entryType.test(type) ? 'li' : 'p'
}

/** Whether parts run on in one line: none is a block, and they are marked as inline or stand inside a block. */
function isInline(type: string, parts: readonly unknown[]): boolean {
  const types = parts.map((part) => (isRecord(part) ? typeOf(part) : ''))
  if (types.some((each) => each !== '' && !inlineType.test(each))) return false
  return types.some((each) => each !== '') || blockType.test(type) || headingType.test(type) || entryType.test(type)
}

function inlineText(part: unknown, depth: number): string {
  if (typeof part === 'string') return part
  if (!isRecord(part) || depth > deepest) return ''
  for (const [key, value] of Object.entries(part)) {
    if (textKey.test(key) && typeof value === 'string') return value
    if (partKey.test(key) && Array.isArray(value)) return value.map((each) => inlineText(each, depth + 1)).join('')
  }
  return ''
}
