// How each outlet stands: what its newest pages read as, what is known of its furniture, and the alarms open on it.

import type { LayoutAlarm } from '../news/layout-alarm.ts'
import type { Outlet } from '../news/outlet.ts'
import type { Line } from './line.ts'

export type OutletStanding = {
  readonly outlet: Outlet
  /** The newest pages looked at together, and how many of them were articles. */
  readonly pages: number
  readonly articles: number
  /** When the newest of them was captured, RFC 3339. */
  readonly newest?: string
  /** Lines known to stand on many of its pages. */
  readonly furniture: readonly string[]
  /** Open alarms, newest first. */
  readonly alarms: readonly LayoutAlarm[]
}

/** Every outlet of the settings; those with an alarm first, then as the settings have them. */
export async function outletStandings({ store, settings }: Line): Promise<readonly OutletStanding[]> {
  const standings: OutletStanding[] = []
  for (const outlet of settings.outlets) {
    const notes = await store.pageNotes(outlet.id)
    standings.push({
      outlet,
      pages: notes.length,
      articles: notes.filter((note) => note.sort === 'article').length,
      ...(notes[0] ? { newest: notes[0].capturedAt } : {}),
      furniture: (await store.furnitureNow(outlet.id))?.lines ?? [],
      alarms: await store.alarms({ outlet: outlet.id }),
    })
  }
  return standings.toSorted((a, b) => Number(b.alarms.length > 0) - Number(a.alarms.length > 0))
}
