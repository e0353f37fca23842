// How much text stands within each element of a page, running text and all: each block counts for every element around it.

import type { Element } from './page.ts'

/** Weights of the blocks within an element. */
export type Sums = { prose: number; all: number }

/**
 * Sums by element, in the order in which elements first had a block. Kept by place and not in a map: on a page of fifty
 * thousand blocks three hundred elements deep it is asked fifteen million times.
 */
export class ElementSums implements Iterable<readonly [Element, Sums]> {
  readonly #sums: (Sums | undefined)[] = []
  readonly #elements: Element[] = []

  /** Counts a block for the element it stands in and all around it. */
  add(element: Element, prose: number, weight: number): void {
    for (let each: Element | undefined = element; each; each = each.parent) {
      const sum = this.#sums[each.place]
      if (sum) {
        sum.prose += prose
        sum.all += weight
      } else {
        this.#sums[each.place] = { prose, all: weight }
        this.#elements.push(each)
      }
    }
  }

  get(element: Element): Sums | undefined {
    return this.#sums[element.place]
  }

  *[Symbol.iterator](): Iterator<readonly [Element, Sums]> {
    for (const element of this.#elements) yield [element, this.#sums[element.place]!]
  }
}
