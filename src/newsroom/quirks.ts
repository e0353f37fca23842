// A rule for an outlet that was added, changed or ended makes the pages it concerns due again.

import type { CaptureId } from '../news/capture.ts'
import { type Outlet, quirksInForce } from '../news/outlet.ts'
import { quirksHash } from '../news/page-note.ts'
import type { Store } from '../store/store.ts'
import type { Line } from './line.ts'
import { settled } from './work-off.ts'

const why = 'the rules for its outlet are others by now'

/** Makes pages due that were read by other quirks than the settings hold: the outlet's newest, articles or not, and all its articles. */
export async function reopenForQuirks(line: Line): Promise<void> {
  for (const outlet of line.settings.outlets) {
    const captures = await readOtherwise(line.store, outlet)
    await line.store.settleAll(
      captures.map((capture) => settled(line, 'read', capture, { kind: 'again', why, afterMs: 0 })),
    )
  }
}

async function readOtherwise(store: Store, outlet: Outlet): Promise<readonly CaptureId[]> {
  const quirks = outlet.quirks ?? []
  const now = (capturedAt: string) => quirksHash(quirksInForce(quirks, capturedAt))
  const notes = await store.pageNotes(outlet.id)
  // Most outlets have no rules and never had: their articles are not looked through.
  if (quirks.length === 0 && notes.every((note) => note.quirks === undefined)) return []
  const found = new Set(notes.filter((note) => note.quirks !== now(note.capturedAt)).map((note) => note.capture))
  for (const { capture, quirks: before = [] } of await store.articles({ outlets: [outlet.id], versions: 'all' })) {
    const capturedAt = (await store.capture(capture))?.capturedAt
    if (capturedAt !== undefined && quirksHash(before) !== now(capturedAt)) found.add(capture)
  }
  const kept: CaptureId[] = []
  for (const capture of found) if ((await store.bodyOf(capture)) !== undefined) kept.push(capture)
  return kept.sort()
}
