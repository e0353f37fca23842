// Learns the furniture of outlets: lines that stand on many of the newest pages of one, and the pages that are to be
// read again for it. See notes/furniture-of-an-outlet.md.

import { pointSlice } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import type { OutletId } from '../news/outlet.ts'
import { furnitureOf } from '../news/page-note.ts'
import { knownLine, repeatedLines } from '../read/read.ts'
import type { Settlement } from '../store/store.ts'
import type { Line } from './line.ts'
import { settled } from './work-off.ts'

/** Pages of an outlet that are looked at together, the newest. */
const pagesTogether = 40

/** When more is known than this, what no longer stands on the newest pages is forgotten. */
const mostLines = 1_000

/**
 * Looks at the newest pages of outlets for lines that stand on many. What is learned is kept together with the pages it
 * concerns becoming due again, in one transaction. True when any page is to be read again.
 */
export async function learnFurniture(line: Line, outlets: readonly OutletId[]): Promise<boolean> {
  let isAny = false
  for (const outlet of outlets) {
    const settlements = await learnOf(line, outlet)
    await line.store.settleAll(settlements)
    isAny ||= settlements.length > 0
  }
  return isAny
}

async function learnOf(line: Line, outlet: OutletId): Promise<readonly Settlement[]> {
  const { store } = line
  const notes = (await store.pageNotes(outlet)).filter((note) => note.sort === 'article').slice(0, pagesTogether)
  const fresh = repeatedLines(notes)
  const before = await store.furnitureNow(outlet)
  const all = new Set([...(before?.lines ?? []), ...fresh])
  if (all.size === 0) return []
  // Lines stay known: a page read again later is still without what stood on its neighbours.
  const furniture = furnitureOf(outlet, all.size > mostLines ? fresh : all)
  // Another process may have learned while pages were read with what was known before.
  const isLate = notes.some((note) => note.readWith !== furniture.id && note.kept.some((line) => all.has(line)))
  if (furniture.id === before?.id && !isLate) return []
  const lines = new Set(furniture.lines)
  const settlements: Settlement[] = []
  for (const article of await store.articles({ outlets: [outlet], versions: 'all' })) {
    if (article.readWith === furniture.id || !holdsAny(article, lines)) continue
    if ((await store.bodyOf(article.capture)) === undefined) continue
    const why = 'lines of it are known by now to stand on many pages of its outlet'
    const facts = settlements.length === 0 ? { furniture } : undefined
    settlements.push(settled(line, 'read', article.capture, { kind: 'again', why, afterMs: 0 }, facts))
  }
  return settlements
}

function holdsAny(article: Article, lines: ReadonlySet<string>): boolean {
  return article.blocks.some(
    ({ kind, start, end }) => kind !== 'heading' && lines.has(knownLine(pointSlice(article.text, start, end))),
  )
}
