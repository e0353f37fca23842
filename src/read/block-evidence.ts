// What is known of each block of a page before it is judged: its own shape, where it stands to the surest running text,
// what stands around it, and what its part of the page is called.

import { fold } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import type { Card, Cards } from './cards.ts'
import { type CharacterCounts, characterCounts } from './character-counts.ts'
import { headlineBlock } from './container.ts'
import { endsAsSentence, type Reason } from './furniture.ts'
import { type Element, isInside, namesOf } from './page.ts'
import { namesBody } from './part-names.ts'
import { proseOf } from './prose.ts'
import type { QuirksFound } from './quirks.ts'
import { WordCounts } from './word-counts.ts'

/** What is known of the article before its text is looked for. */
export type AboutPage = {
  readonly headline: string
  /** Names in the byline. */
  readonly names: readonly string[]
  readonly language: string
  /** Names by which the outlet calls itself. */
  readonly sites: readonly string[]
  /** What the page says of itself for search engines and previews. */
  readonly description?: string | undefined
  /** Lines known to stand on many pages of the outlet, as `knownLine()` writes them. */
  readonly furniture?: ReadonlySet<string> | undefined
  /** What is particular to the outlet's pages. */
  readonly quirks?: QuirksFound | undefined
}

/** How a block looks to its neighbours. */
export type Look = 'prose' | 'short' | 'line' | 'heading' | 'linked' | 'item' | 'none'

/** What is known of one block. */
export type Evidence = {
  readonly block: PageBlock
  readonly characters: CharacterCounts
  /** What the rules made of it; undefined when they keep it. */
  readonly rule: Reason | undefined
  /** What the names and elements around it say it is. */
  readonly part: Reason | undefined
  /** What its own words say it is. */
  readonly line: Reason | undefined
  readonly sentence: boolean
  /** Levels below the container; -1 outside it. */
  readonly depth: number
  readonly place: 'head' | 'middle' | 'tail'
  /** Share of the surest prose that stands before it, 0 to 1. */
  readonly before: number
  /** How it is called and nested; blocks of one path look alike. */
  readonly path: string
  /** Share of the surest prose that stands in elements called and nested the same, 0 to 1. */
  readonly alike: number
  /** Share of the surest prose that stands in the same parent, 0 to 1. */
  readonly beside: number
  /** Blocks to the nearest sure prose before and after it; 99 when there is none. */
  readonly gapBefore: number
  readonly gapAfter: number
  readonly lookBefore: Look
  readonly lookAfter: Look
  /** What the last heading before it is like, and how many blocks ago it stood. */
  readonly heading: 'none' | 'plain' | 'linked' | 'furniture' | 'headline'
  readonly headingGap: number
  /** The group of like pieces it stands in: cards with links, cards without, or none. */
  readonly card: Card
  /** List items in a row that it stands among. */
  readonly run: number
  /** Short lines without a full stop in a row that it stands among. */
  readonly lines: number
  /** Characters of the surest prose on the page. */
  readonly prose: number
  /** Share of its longer words that the surest prose uses as well, 0 to 1; -1 when it has too few. */
  readonly overlap: number
  /** Earlier blocks with the same text. */
  readonly earlier: number
  /** How many blocks of the page have this text. */
  readonly times: number
  /** What it repeats: the headline, the page's description, or nothing. */
  readonly repeats: 'headline' | 'description' | 'nothing'
  /** Blocks after the headline; negative before it, 999 on a page without. */
  readonly afterHeadline: number
  /** `article` elements: it stands in that of the headline, in another, or in none. */
  readonly article: 'own' | 'other' | 'none'
  /** Levels up to the nearest part named as the running text, 9 when there is none. */
  readonly named: number
}

/** The blocks of a page with what the rules made of them. */
export type FirstVerdicts = {
  readonly blocks: readonly PageBlock[]
  readonly container: Element
  readonly cards: Cards
  /** What the names and elements around each block said, in the order of the blocks. */
  readonly parts: readonly (Reason | undefined)[]
  /** What the words of a block said. */
  readonly words: ReadonlyMap<PageBlock, Reason | undefined>
}

/** The evidence for every block, in their order. */
export function evidenceOf(page: FirstVerdicts, about: AboutPage): readonly Evidence[] {
  const { blocks, container, parts } = page
  const headline = fold(about.headline)
  const depths = new Depths(container)
  const lines = blocks.map((block) => page.words.get(block))
  const sentences = blocks.map((block) => endsAsSentence(block.text))
  const core = blocks.map(
    (block, at) =>
      sentences[at]! && block.reason === undefined && depths.of(block.element) >= 0 && proseOf(block) >= 60,
  )
  const first = core.indexOf(true)
  const last = core.lastIndexOf(true)
  const shares = new Shares(blocks, core)
  const words = new WordCounts(blocks, core)
  const looks = blocks.map((block, at) => lookOf(block, sentences[at]!))
  const headlineAt = headlineBlock(blocks, headline)
  const ownArticle = headlineAt < 0 ? undefined : articleAround(blocks[headlineAt]!.element)
  const times = new Map<string, number>()
  for (const block of blocks) times.set(block.text, (times.get(block.text) ?? 0) + 1)
  const description = about.description ? fold(about.description) : ''
  const after = gaps(core, true)
  const before = gaps(core, false)
  const runs = runsOf(blocks.map((block) => block.kind === 'list-item'))
  const shorts = runsOf(
    blocks.map(
      (block, at) => !sentences[at] && block.weight < 120 && block.linkShare < 0.5 && block.kind !== 'heading',
    ),
  )
  const seen = new Map<string, number>()
  const named: (boolean | undefined)[] = []
  let heading: Evidence['heading'] = 'none'
  let headingAt = -99
  return blocks.map((block, at): Evidence => {
    const earlier = seen.get(block.text) ?? 0
    seen.set(block.text, earlier + 1)
    const evidence: Evidence = {
      block,
      characters: characterCounts(block.text),
      rule: block.reason,
      part: parts[at],
      line: lines[at],
      sentence: sentences[at]!,
      depth: depths.of(block.element),
      place: first < 0 || at < first ? 'head' : at > last ? 'tail' : 'middle',
      before: shares.before(at),
      path: shares.pathOf(block.element),
      alike: shares.alike(block),
      beside: shares.beside(block),
      gapBefore: before[at]!,
      gapAfter: after[at]!,
      lookBefore: looks[at - 1] ?? 'none',
      lookAfter: looks[at + 1] ?? 'none',
      heading,
      headingGap: at - headingAt,
      card: page.cards.of(block.element),
      run: runs[at]!,
      lines: shorts[at]!,
      prose: shares.total,
      overlap: words.overlap(at, core[at]!),
      earlier,
      times: times.get(block.text)!,
      repeats: repeatsWhat(block, headline, description),
      afterHeadline: headlineAt < 0 ? 999 : at - headlineAt,
      article: articleKind(block.element, ownArticle),
      named: levelsToBody(block.element, named),
    }
    if (block.kind === 'heading') {
      heading =
        at === headlineAt
          ? 'headline'
          : block.linkShare > 0.5
            ? 'linked'
            : block.reason !== undefined || lines[at] !== undefined
              ? 'furniture'
              : 'plain'
      headingAt = at
    }
    return evidence
  })
}

function lookOf(block: PageBlock, sentence: boolean): Look {
  if (block.linkShare > 0.6) return 'linked'
  if (block.kind === 'heading') return 'heading'
  if (block.kind === 'list-item') return 'item'
  if (sentence) return block.weight >= 80 ? 'prose' : 'short'
  return 'line'
}

function articleAround(element: Element): Element | undefined {
  for (let each: Element | undefined = element; each; each = each.parent) if (each.tag === 'article') return each
  return undefined
}

function articleKind(element: Element, own: Element | undefined): Evidence['article'] {
  const around = articleAround(element)
  if (!around) return 'none'
  return own !== undefined && (around === own || isInside(around, own)) ? 'own' : 'other'
}

/** `known` holds by place of an element whether it is named as the running text, once it was asked. */
function levelsToBody(element: Element, known: (boolean | undefined)[]): number {
  let level = 0
  for (let each: Element | undefined = element; each && level < 6; each = each.parent, level++) {
    known[each.place] ??= each.attributes.itemprop === 'articleBody' || namesBody(namesOf(each))
    if (known[each.place]) return level
  }
  return 9
}

function repeatsWhat(block: PageBlock, headline: string, description: string): Evidence['repeats'] {
  if (block.weight > 500 || block.weight < 8) return 'nothing'
  const folded = fold(block.text)
  if (headline !== '' && (folded === headline || (folded.length < headline.length * 1.5 && folded.includes(headline))))
    return 'headline'
  if (description === '' || block.weight < 30) return 'nothing'
  const start = folded.slice(0, 40)
  return description.startsWith(start) || folded.startsWith(description.slice(0, 40)) ? 'description' : 'nothing'
}

function gaps(core: readonly boolean[], forward: boolean): readonly number[] {
  const found = new Array<number>(core.length).fill(99)
  let gap = 99
  const step = forward ? -1 : 1
  for (let at = forward ? core.length - 1 : 0; at >= 0 && at < core.length; at += step) {
    found[at] = gap
    gap = core[at] ? 1 : Math.min(99, gap + 1)
  }
  return found
}

/** For each place the length of the run of yeses it belongs to. */
function runsOf(belongs: readonly boolean[]): readonly number[] {
  const found = new Array<number>(belongs.length).fill(0)
  for (let start = 0; start < belongs.length; ) {
    let end = start
    while (belongs[end]) end++
    for (let at = start; at < end; at++) found[at] = end - start
    start = Math.max(end, start + 1)
  }
  return found
}

/** Levels between elements and the container, each looked up once. */
class Depths {
  readonly #known = new Map<Element, number>()

  constructor(container: Element) {
    this.#known.set(container, 0)
  }

  of(element: Element | undefined): number {
    if (!element) return -1
    const known = this.#known.get(element)
    if (known !== undefined) return known
    const above = this.of(element.parent)
    const depth = above < 0 ? -1 : above + 1
    this.#known.set(element, depth)
    return depth
  }
}

/** How the surest prose is spread over the page. */
class Shares {
  readonly #before: number[] = []
  readonly #byPath = new Map<string, number>()
  readonly #byParent = new Map<Element | undefined, number>()
  readonly #paths = new Map<Element, string>()
  readonly #names: (string | undefined)[] = []
  total = 0

  constructor(blocks: readonly PageBlock[], core: readonly boolean[]) {
    for (const [at, block] of blocks.entries()) {
      this.#before.push(this.total)
      if (!core[at]) continue
      this.total += block.weight
      const path = this.pathOf(block.element)
      this.#byPath.set(path, (this.#byPath.get(path) ?? 0) + block.weight)
      const parent = block.element.parent
      this.#byParent.set(parent, (this.#byParent.get(parent) ?? 0) + block.weight)
    }
  }

  before(at: number): number {
    return this.#before[at]! / Math.max(1, this.total)
  }

  alike(block: PageBlock): number {
    return (this.#byPath.get(this.pathOf(block.element)) ?? 0) / Math.max(1, this.total)
  }

  beside(block: PageBlock): number {
    return (this.#byParent.get(block.element.parent) ?? 0) / Math.max(1, this.total)
  }

  pathOf(element: Element): string {
    const known = this.#paths.get(element)
    if (known !== undefined) return known
    const path = [element, element.parent, element.parent?.parent]
      .map((each) => (each ? this.#nameOf(each) : ''))
      .join('>')
    this.#paths.set(element, path)
    return path
  }

  #nameOf(element: Element): string {
    this.#names[element.place] ??= element.tag + namesOf(element).replace(/\d+/g, '')
    return this.#names[element.place]!
  }
}
