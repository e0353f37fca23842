// A page's lines in their order, each kept in the text or left out with its reason: what `sholu read --explain` shows.

import type { BlockKind, LeftOut } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { kindOfRun } from './body.ts'

/** A line of a page and what became of it. */
export type PageLine =
  | { readonly kept: true; readonly kind: BlockKind; readonly text: string }
  | { readonly kept: false; readonly why: string; readonly because?: string; readonly text: string }

/** The lines of a judged page. Of the text that stands nowhere among them (it was taken from data) the runs come first. */
export function pageLines(
  blocks: readonly PageBlock[],
  runs: readonly { readonly kind: BlockKind; readonly text: string }[],
  leftOut: readonly LeftOut[],
): readonly PageLine[] {
  const kept = new Map<string, number>()
  for (const run of runs) kept.set(run.text, (kept.get(run.text) ?? 0) + 1)
  const reasons = new Map<string, LeftOut>()
  for (const out of leftOut) for (const line of out.text.split('\n')) if (!reasons.has(line)) reasons.set(line, out)
  const shown = new Set(blocks.map((block) => block.text))
  const lines: PageLine[] = runs.filter((run) => !shown.has(run.text)).map((run) => ({ kept: true, ...run }))
  for (const block of blocks) {
    const { text, reason } = block
    const times = kept.get(text) ?? 0
    if (times > 0) {
      kept.set(text, times - 1)
      lines.push({ kept: true, kind: kindOfRun(block), text })
      continue
    }
    const out = reasons.get(text)
    const because = out?.because
    lines.push({ kept: false, why: out?.why ?? reason ?? 'outside-article', ...(because ? { because } : {}), text })
  }
  return lines
}
