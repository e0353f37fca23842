// Whether a piece can be read without a subscription, as its page says: JSON-LD, meta elements, or a wall below a cut text.

import type { PageBlock } from './blocks.ts'
import { metaOf, type PageFacts } from './structured.ts'
import { asksToSubscribe } from './wall-words.ts'

/** Heavier texts are not cut by a wall below them (weight as `weightOf` counts). */
const surelyWhole = 2_500

/** As schema.org has it: false when a subscription is needed, true when the page says it is not, else undefined. */
export function isFree(facts: PageFacts, blocks: readonly PageBlock[], weight: number): boolean | undefined {
  if (facts.linked?.free === false) return false
  const tier = metaOf(
    facts,
    'article:content_tier',
    'og:article:content_tier',
    'content_tier',
    'content-tier',
  )?.toLowerCase()
  const paid = metaOf(
    facts,
    'cxenseparse:paywall',
    'cxenseparse:recs:paywall',
    'paywall',
    'is_paywalled',
    'article:paywall',
  )
  if (tier === 'locked' || /^(?:true|yes|1|paid|hard|premium)$/i.test(paid ?? '')) return false
  if (weight < surelyWhole && hasWallBelow(blocks)) return false
  if (facts.linked?.free === true || tier === 'free' || /^(?:false|no|0|free)$/i.test(paid ?? '')) return true
  return undefined
}

/** Whether a line right below the text asks to subscribe or to log in to go on. */
function hasWallBelow(blocks: readonly PageBlock[]): boolean {
  const last = blocks.findLastIndex((block) => block.reason === undefined)
  if (last < 0) return false
  return blocks
    .slice(last + 1, last + 6)
    .some((block) => block.weight < 400 && block.reason !== 'comments' && asksToSubscribe(block.text))
}
