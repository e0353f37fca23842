// Finds a place in capitals that stands on a line of its own above the text, where others print a dateline.

import type { PageBlock } from './blocks.ts'

/** A place in capitals on a line of its own right above the text. */
export function placeAbove(
  blocks: readonly PageBlock[],
): { readonly place: string; readonly agency?: string; readonly author?: string } | undefined {
  const first = blocks.findIndex((block) => block.reason === undefined && block.kind !== 'heading' && block.weight > 60)
  const line = blocks[first - 1]
  if (
    !line ||
    line.kind === 'heading' ||
    line.linkShare > 0.5 ||
    line.reason === 'navigation' ||
    line.reason === 'tags'
  )
    return undefined
  return /^\p{Lu}{4,}(?:[\s/-]\p{Lu}{3,}){0,2}$/u.test(line.text) ? { place: line.text } : undefined
}
