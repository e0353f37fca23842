// The section an article stands in: as the page tells machines, or as the kicker above the headline prints it.

import type { PageBlock } from './blocks.ts'
import { metaOf, type PageFacts } from './structured.ts'

/** The section's name as printed; undefined when the page names none. */
export function sectionOf(facts: PageFacts, blocks: readonly PageBlock[]): string | undefined {
  const told =
    facts.linked?.section ?? metaOf(facts, 'article:section', 'section', 'parsely-section', 'og:article:section')
  if (told && told.length < 60) return told
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const kicker = blocks
    .slice(Math.max(0, first - 10), Math.max(0, first))
    .find(
      (block) =>
        block.reason === 'kicker' &&
        block.kind !== 'heading' &&
        block.weight < 40 &&
        !/^\p{Lu}{4,}$/u.test(block.text) &&
        /^\p{L}[\p{L}\s&/-]+$/u.test(block.text),
    )
  return kicker?.text
}
