// Finds the running text among the blocks of a page: rules and the names of the page's parts give a first verdict on each
// block, and the judgement weighs it with all else that is known of the block. What is left out keeps its reason.

import type { BlockKind, LeftOut } from '../news/article.ts'
import { type AboutPage, type Evidence, evidenceOf } from './block-evidence.ts'
import { judgeBlocks } from './block-judgement.ts'
import type { PageBlock } from './blocks.ts'
import { Cards } from './cards.ts'
import { bestContainer } from './container.ts'
import { exactReason, type Reason, tellingWords } from './furniture.ts'
import { markFurniture, markKnown, markLeft } from './furniture-parts.ts'
import { judgeLines } from './line-rules.ts'
import { type Element, isInside } from './page.ts'
import { sumsOf } from './prose.ts'

/** A run of the article’s text. */
export type BodyRun = { readonly kind: BlockKind; readonly text: string }

/** The article’s text, what of the page is not of it and why, and the element it was found in. */
export type Body = {
  readonly runs: readonly BodyRun[]
  readonly leftOut: readonly LeftOut[]
  readonly container: Element | undefined
}

/** The article's text on a page. No runs when the page has no prose. Gives every block left out its reason. */
export function findBody(blocks: readonly PageBlock[], root: Element, about: AboutPage): Body {
  const found = gatherEvidence(blocks, root, about)
  if (!found) return { runs: [], leftOut: [], container: undefined }
  judgeBlocks(found.evidence)
  const runs = blocks
    .filter((block) => block.reason === undefined)
    .map((block) => ({ kind: kindOfRun(block), text: block.text }))
  return { runs, leftOut: leftOutOf(blocks), container: found.container }
}

/** What is known of every block, the verdict of the rules among it. Undefined when the page has no prose. */
export function gatherEvidence(
  blocks: readonly PageBlock[],
  root: Element,
  about: AboutPage,
): { readonly evidence: readonly Evidence[]; readonly container: Element } | undefined {
  markFurniture(blocks, root)
  if (about.furniture) markKnown(blocks, about.furniture)
  if (about.quirks) markLeft(blocks, about.quirks.left)
  const cards = new Cards(sumsOf(blocks))
  const container = about.quirks?.body ?? bestContainer(blocks, root, about, cards)
  if (!container) return undefined
  const parts = blocks.map((block) => block.reason)
  const inside = new Set(blocks.filter((block) => isInside(block.element, container)))
  const words = judgeLines([...inside], about)
  // Menus stand on a page twice and more often.
  const said = new Map<string, Reason | undefined>()
  for (const block of blocks) {
    if (words.has(block)) continue
    if (!said.has(block.text)) said.set(block.text, exactReason(block.text, about.language, about.names))
    const word = said.get(block.text)
    if (word) words.set(block, word)
    const isMarked = block.reason !== undefined
    if (isMarked ? settled.has(block.reason!) || !word : inside.has(block)) continue
    block.reason = word ?? 'outside-article'
    block.because = word ? tellingWords(word, block.text) : 'it stands outside the part that holds the text'
  }
  return { evidence: evidenceOf({ blocks, container, cards, parts, words }, about), container }
}

/** A row of a table is judged as an entry of a list, and is none. */
export function kindOfRun({ kind, element }: PageBlock): BlockKind {
  return kind === 'list-item' && element.tag === 'table' ? 'table-row' : kind
}

/** Reasons that a line's own words do not make more exact. */
const settled: ReadonlySet<Reason> = new Set([
  'repeated-on-outlet',
  'quirk',
  'table',
  'navigation',
  'related',
  'comments',
  'cookie-notice',
  'share-bar',
  'advertisement',
])

// --- what was left out ---

const mostLeftOut = 400

const longestLeftOut = 2_000

function leftOutOf(blocks: readonly PageBlock[]): LeftOut[] {
  const found: { why: string; text: string; because?: string }[] = []
  for (const block of blocks) {
    if (block.reason === undefined) continue
    const last = found.at(-1)
    if (last && last.why === block.reason && last.because === block.because && last.text.length < longestLeftOut)
      last.text += `\n${block.text}`
    else if (found.length < mostLeftOut)
      found.push({ why: block.reason, text: block.text, ...(block.because ? { because: block.because } : {}) })
  }
  return found
}
