// How much of a block reads as running text, and the sums of it for every element of a page.

import type { PageBlock } from './blocks.ts'
import { ElementSums } from './element-sums.ts'
import { endsAsSentence } from './furniture.ts'

/** How much of a block reads as running text. */
export function proseOf(block: PageBlock): number {
  if (block.linkShare > 0.5 || block.kind === 'heading') return 0
  const sentence = endsAsSentence(block.text)
  if (block.weight < 40) return sentence ? block.weight * 0.5 : 0
  if (block.weight < 90 && !sentence) return block.weight * 0.2
  const list = block.kind === 'list-item' ? 0.6 : 1
  return block.weight * (1 - block.linkShare) * list * (sentence ? 1 : 0.7)
}

/** The sums for every element that holds one of the blocks. */
export function sumsOf(blocks: readonly PageBlock[]): ElementSums {
  const sums = new ElementSums()
  for (const block of blocks)
    sums.add(block.element, { prose: proseOf(block), all: block.weight, linked: block.weight * block.linkShare })
  return sums
}
