// Watches over the layouts of outlets after their pages were read: raises alarms, keeps their counts, closes them; and says
// what an alarm says in words.

import type { LayoutAlarm, LayoutFault } from '../news/layout-alarm.ts'
import type { OutletId } from '../news/outlet.ts'
import { alarmNow, newAlarms } from './layout-alarms.ts'
import type { Line } from './line.ts'

/** Brings the alarms of outlets up to date with their newest pages. */
export async function watchLayouts({ store, now }: Line, outlets: readonly OutletId[]): Promise<void> {
  for (const outlet of outlets) {
    const notes = await store.pageNotes(outlet)
    const open = await store.alarms({ outlet })
    for (const alarm of open) await store.keepAlarm(alarmNow(alarm, notes, now()))
    for (const alarm of newAlarms(notes, now()))
      if (!open.some(({ fault }) => fault === alarm.fault)) await store.keepAlarm(alarm)
  }
}

const lacks: Readonly<Record<LayoutFault, string>> = {
  'no-article': 'were no article',
  'short-text': 'gave less than a third of the usual text',
  'no-date': 'gave no date',
  'no-byline': 'named no author',
}

/** "Since 18 Dec 2025 9 of 10 pages of Example Post gave no date; before it was 1 of 40." */
export function sayAlarm({ fault, since, now, before }: LayoutAlarm, outletName: string): string {
  const day = Temporal.Instant.from(since).toZonedDateTimeISO('UTC').toPlainDate()
  const said = day.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  return `since ${said} ${now.faulty} of ${now.pages} pages of ${outletName} ${lacks[fault]}; before it was ${before.faulty} of ${before.pages}`
}
