// Finds pieces of one pattern set beside each other on a page, such as the teasers of other articles.

import type { ElementSums } from './element-sums.ts'
import type { Element } from './page.ts'

/** How a block stands in such a group: not at all, in a piece without links, or in one with a link. */
export type Card = 'none' | 'plain' | 'linked'

/** Finds pieces of one pattern set beside each other, such as the teasers of other articles. */
export class Cards {
  readonly #sums: ElementSums
  readonly #siblings = new Map<Element, ReadonlyMap<string, number>>()
  readonly #known = new Map<Element, Card>()

  constructor(sums: ElementSums) {
    this.#sums = sums
  }

  of(element: Element): Card {
    const known = this.#known.get(element)
    if (known !== undefined) return known
    let found: Card = 'none'
    let level = 0
    for (let each = element; each.parent && level < 7; each = each.parent, level++) {
      const kind = this.#kindOf(each, each.parent)
      if (kind === 'linked') {
        found = kind
        break
      }
      if (kind === 'plain') found = kind
    }
    this.#known.set(element, found)
    return found
  }

  #kindOf(element: Element, parent: Element): Card {
    const sum = this.#sums.get(element)
    if (!sum || sum.blocks < 2 || sum.all > 900) return 'none'
    if ((this.#siblingsIn(parent).get(signatureOf(element)) ?? 0) < 3) return 'none'
    return sum.linked > sum.all * 0.12 ? 'linked' : 'plain'
  }

  #siblingsIn(parent: Element): ReadonlyMap<string, number> {
    const known = this.#siblings.get(parent)
    if (known) return known
    const counts = new Map<string, number>()
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      const signature = signatureOf(child)
      counts.set(signature, (counts.get(signature) ?? 0) + 1)
    }
    this.#siblings.set(parent, counts)
    return counts
  }
}

function signatureOf(element: Element): string {
  const names = element.attributes.class
  if (!names) return `${element.tag} `
  const end = names.indexOf(' ')
  const name = end < 0 ? names : names.slice(0, end)
  return `${element.tag} ${/\d/.test(name) ? name.replace(/\d+/g, '') : name}`
}
