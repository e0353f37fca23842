// Cuts a page into blocks: runs of text as the eye sees them, each with its kind and the element it stands in.

import { isBlankText, squeeze } from '../base/text.ts'
import type { BlockKind } from '../news/article.ts'
import { endsAsSentence, type Reason, weightOf } from './furniture.ts'
import { blockTags, type Element, elementsIn, isInside, namesOf, startOfText } from './page.ts'
import { reasonByName } from './part-names.ts'

/** One run of text on the page, as the eye sees it. */
export type PageBlock = {
  readonly kind: BlockKind
  readonly text: string
  readonly linkShare: number
  /** The element it stands in. */
  readonly element: Element
  readonly weight: number
  reason?: Reason | undefined
  /** What told the reason. */
  because?: string | undefined
}

/** The runs of text of a page in their order. Hidden parts and scripts have none. */
export function blocksOf(root: Element): PageBlock[] {
  const collector = new Collector()
  collector.walk(root, { kind: 'paragraph', element: root, link: false })
  collector.flush()
  return collector.blocks
}

const skippedTags = new Set(
  'script style noscript template svg math iframe canvas head link meta input img picture source map area embed param track applet noembed frame frameset colgroup col rp rt'.split(
    ' ',
  ),
)

/** More runs of text than this are not looked at; the largest news pages seen have some 5,000. */
const mostBlocks = 20_000

type Walk = { readonly kind: BlockKind; readonly element: Element; readonly link: boolean }

class Collector {
  readonly blocks: PageBlock[] = []
  #parts: string[] = []
  #linked = 0
  #at: Walk | undefined

  walk(element: Element, state: Walk): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child, state)
      else if (child.tag === 'br') this.#parts.push('\n')
      else if (!skippedTags.has(child.tag) && !isHidden(child)) this.#element(child, state)
    }
  }

  #element(child: Element, state: Walk): void {
    const isBlock = blockTags.has(child.tag)
    if (isBlock) this.flush()
    if (child.tag === 'table') {
      const rows = figureRows(child)
      for (const text of rows ?? [])
        this.blocks.push({
          kind: 'list-item',
          text,
          linkShare: 0,
          element: child,
          weight: weightOf(text),
          reason: 'table',
          because: 'a table of figures',
        })
      if (rows) return
    }
    this.walk(child, {
      kind: kindOf(child, state.kind),
      element: isBlock || reasonByName(namesOf(child)) !== undefined ? child : state.element,
      link: state.link || (child.tag === 'a' && child.attributes.href !== undefined),
    })
    if (isBlock) this.flush()
  }

  #text(text: string, state: Walk): void {
    // Text of a named inline part ("caption" in a span) is a block of its own when it comes first or alone.
    this.#at ??= state
    if (state.link) this.#linked += weightOf(squeeze(text))
    this.#parts.push(text)
    if (this.#at.element !== state.element && isInside(this.#at.element, state.element) && !isBlankText(text))
      this.#at = state
  }

  flush(): void {
    const state = this.#at
    const raw = this.#parts.join('')
    const linked = this.#linked
    this.#parts = []
    this.#linked = 0
    this.#at = undefined
    if (!state || isBlankText(raw)) return
    const linkShare = linked === 0 ? 0 : Math.min(1, linked / Math.max(1, weightOf(squeeze(raw))))
    for (const text of lines(raw)) {
      if (this.blocks.length >= mostBlocks) return
      this.blocks.push({
        kind: state.kind,
        text,
        linkShare,
        element: state.element,
        weight: weightOf(text),
      })
    }
  }
}

/** The rows of a table of figures or names, cells parted by bars; undefined for a table that only lays the page out. */
function figureRows(table: Element): string[] | undefined {
  const rows: string[] = []
  let cells = 0
  for (const element of elementsIn(table)) {
    if (element.tag === 'table' || rows.length > 500) return undefined
    if (element.tag !== 'tr') continue
    const texts = element.children
      .filter((child) => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'))
      .map((cell) => startOfText(cell as Element, longestCell + 1))
    if (texts.some((text) => text.length > longestCell)) return undefined
    cells += texts.length
    if (texts.some((text) => text !== '')) rows.push(texts.join(' | '))
  }
  const figures = rows.filter((row) => /\d/.test(row)).length
  return rows.length >= 2 && cells >= rows.length * 1.8 && figures >= rows.length * 0.4 ? rows : undefined
}

/** Characters; a table with more in a cell lays out text. */
const longestCell = 200

/** Paragraphs set apart by line breaks: two breaks always part, one parts when what stands before it is whole. */
function lines(raw: string): string[] {
  const found: string[] = []
  let open = ''
  let end = ''
  let blanks = 0
  for (const piece of raw.split('\n')) {
    const text = squeeze(piece)
    if (text === '') {
      blanks++
      continue
    }
    const goesOn =
      open !== '' && blanks === 0 && open.length > 25 && !endsAsSentence(end) && /^[\p{Ll}\d("'“«]/u.test(text)
    if (goesOn) open = `${open} ${text}`
    else {
      if (open !== '') found.push(open)
      open = text
    }
    // Only the end of what stands open is looked at: a text of a million lines is not put together a million times.
    end = goesOn ? `${end.slice(-longestEnd)} ${text}` : text
    blanks = 0
  }
  if (open !== '') found.push(open)
  return found
}

/** Characters; quotation marks and brackets after a sentence's point are never more. */
const longestEnd = 100

function kindOf(element: Element, around: BlockKind): BlockKind {
  const { tag } = element
  if (headings.has(tag)) return 'heading'
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'list-item'
  if (tag === 'blockquote' || around === 'quote') return 'quote'
  if (blockTags.has(tag)) return around === 'list-item' ? around : 'paragraph'
  return around
}

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

function isHidden(element: Element): boolean {
  const { style, hidden, 'aria-hidden': ariaHidden } = element.attributes
  if (hidden !== undefined && hidden !== 'false' && hidden !== 'until-found') return true
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true
  return ariaHidden === 'true' && element.tag !== 'body' && element.tag !== 'main' && element.tag !== 'article'
}
