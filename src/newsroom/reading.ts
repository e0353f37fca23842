// The step that reads: captures become articles in workers, and what many pages of an outlet tell together is learned
// from: furniture that stands on many of them, and the alarm when they no longer read as they did.

import type { Article } from '../news/article.ts'
import type { CaptureId } from '../news/capture.ts'
import type { OutletId } from '../news/outlet.ts'
import type { PageNote } from '../news/page-note.ts'
import type { OutletKnowledge } from '../read/read.ts'
import type { Settlement, Store } from '../store/store.ts'
import { learnFurniture } from './furniture.ts'
import { watchLayouts } from './layout-watch.ts'
import type { Line } from './line.ts'
import { reopenForQuirks } from './quirks.ts'
import { Counter, outcomeOfError, settled, type Tally, workOff } from './work-off.ts'

/** Furniture found in pages that were read again can be more than was known; so often it is looked for at most. */
const mostRounds = 4

/**
 * Reads every capture that no article was made of yet. What is known of an outlet stands still while pages are read,
 * so the order of pages does not matter; what is learned then makes the pages it concerns due again, here and now.
 */
export async function readDue(line: Line): Promise<Tally> {
  const counter = new Counter('read')
  const outlets = new Set<OutletId>()
  await reopenForQuirks(line)
  for (let round = 1; ; round++) {
    const known = knowledgeFor(line)
    const seen = new Set<OutletId>()
    await workOff(
      line,
      'read',
      'capture',
      {
        // Twice as many as are read at once, so that no worker waits for the bytes of its next page.
        atOnce: line.readers.size * 2,
        settle: (datum) => readOne(line, datum as CaptureId, known, seen),
      },
      counter,
    )
    for (const outlet of seen) outlets.add(outlet)
    if (round === mostRounds || !(await learnFurniture(line, [...seen].sort()))) break
  }
  await watchLayouts(line, [...outlets].sort())
  return counter.tally
}

/** What is known of outlets, as it was when first asked. */
export type Knowledge = (outlet: OutletId | undefined) => Promise<OutletKnowledge | undefined>

function knowledgeFor({ store, settings }: Line): Knowledge {
  const quirks = new Map(settings.outlets.map((outlet) => [outlet.id, outlet.quirks]))
  const known = new Map<OutletId, Promise<OutletKnowledge | undefined>>()
  return async (outlet) => {
    if (!outlet) return undefined
    if (!known.has(outlet))
      known.set(
        outlet,
        store.furnitureNow(outlet).then((now) => ({
          ...(now ? { id: now.id, furniture: new Set(now.lines) } : {}),
          quirks: quirks.get(outlet),
        })),
      )
    return await known.get(outlet)
  }
}

/** What was known when an article was read. Undefined when it is not in the archive. */
export async function knowledgeOf(
  store: Store,
  { readWith, quirks }: Pick<Article, 'readWith' | 'quirks'>,
): Promise<OutletKnowledge | undefined> {
  if (!readWith) return { quirks }
  const found = await store.furniture(readWith)
  return found && { id: readWith, furniture: new Set(found.lines), quirks }
}

async function readOne(line: Line, id: CaptureId, knownOf: Knowledge, seen: Set<OutletId>): Promise<Settlement> {
  try {
    const capture = await line.store.capture(id)
    const body = await line.store.bodyOf(id)
    if (!capture || !body) return settled(line, 'read', id, { kind: 'set-aside', why: 'its bytes are no longer kept' })
    const known = await knownOf(capture.outlet)
    const answer = await line.readers.read({ capture, body, ...(known ? { known } : {}) })
    if (answer.kind === 'failed') return settled(line, 'read', id, { kind: 'set-aside', why: answer.why })
    const { reading } = answer
    const note = answer.note && isOfFeed(line, capture.url) ? undefined : answer.note
    if (note) seen.add(note.outlet)
    return reading.kind === 'article'
      ? settled(line, 'read', id, { kind: 'done' }, readingOf(id, [reading.article], note))
      : settled(
          line,
          'read',
          id,
          { kind: 'nothing-to-do', why: `not an article: ${reading.why}` },
          readingOf(id, [], note),
        )
  } catch (error) {
    return settled(line, 'read', id, outcomeOfError(error))
  }
}

type ReadingFacts = NonNullable<NonNullable<Settlement['facts']>['readings']>[number]

function readingOf(
  capture: CaptureId,
  articles: ReadingFacts['articles'],
  note: PageNote | undefined,
): Settlement['facts'] {
  return { readings: [{ capture, articles, ...(note ? { note } : {}) }] }
}

/** An index page that is polled is no page of the paper. */
const isOfFeed = ({ settings }: Line, url: string) => settings.feeds.some((feed) => feed.url === url)
