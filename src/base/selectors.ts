// The one door of css-select: CSS selectors (Selectors Level 4) over any tree, by way of an adapter that walks it.

import { compile, type Options, selectAll } from 'css-select'

export { selectAll }
export type SelectorAdapter<Node, Element extends Node> = NonNullable<Options<Node, Element>['adapter']>

/** Why a text is no selector that can be used; undefined when it is one. */
export function selectorFault(selector: string): string | undefined {
  try {
    compile(selector)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
