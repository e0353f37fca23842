// Finds the printed summary between an article's headline and its text: standfirst, dek, Vorspann, chapô, анонс.

import type { PageBlock } from './blocks.ts'
import { namesOf } from './page.ts'

const standfirstNames =
  /(?:^|[ -])(?:standfirst|stand-first|dek|deck|article-?lead|lead|lede|lead-?text|leadtext|intro|introduction|article-?intro|ingress|chapo|chapeau|vorspann|teaser-?text|excerpt|article-?excerpt|summary|article-?summary|sub-?title|subtitle|sub-?head(?:line)?|subheadline|article-?sub(?:title|head)|sub-?heading|abstract|sommario|entradilla|bajada|sumario|spot|description|article-?description|announce|anons|anounce|lid)(?:$|[ -])/

/** The printed summary between headline and text. */
export function standfirstOf(blocks: readonly PageBlock[], headline: string): string | undefined {
  const title = blocks.findIndex(
    (block) =>
      block.text === headline || (block.kind === 'heading' && block.text.includes(headline) && headline !== ''),
  )
  const first = blocks.findIndex(
    (block) => block.reason === undefined && block.kind === 'paragraph' && block.weight > 60,
  )
  if (first < 0) return undefined
  const near = blocks.slice(Math.max(0, title < 0 ? first - 8 : title + 1), first + 1).filter(isStandfirst)
  // Key points in a list are no standfirst when the page prints one besides.
  return (near.find((block) => block.kind !== 'list-item') ?? near[0])?.text
}

function isStandfirst({ weight, linkShare, element, kind, reason }: PageBlock): boolean {
  if (weight < 40 || weight > 900 || linkShare > 0.3) return false
  if (reason !== undefined && reason !== 'outside-article' && reason !== 'kicker' && reason !== 'related') return false
  const isNamed = [element, element.parent].some((each) => each && standfirstNames.test(namesOf(each)))
  return isNamed || (kind === 'heading' && /^h[2-4]$/.test(element.tag) && weight > 60)
}
