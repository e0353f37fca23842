// Runs the steps of the line over what is due: gather, read, understand, group. Each datum leaves each step with exactly one
// outcome, written in the same transaction as what the step made.

import { messageOf } from '../base/errors.ts'
import { type Fetch, gatherFeed, importPath } from '../gather/gather.ts'
import { group } from '../group/group.ts'
import type { Article, ArticleId } from '../news/article.ts'
import type { CaptureId } from '../news/capture.ts'
import type { Outcome } from '../news/outcome.ts'
import { type Feed, type Outlet, outletOfUrl } from '../news/outlet.ts'
import type { Queue } from '../queue/queue.ts'
import type { Settlement, Store } from '../store/store.ts'
import { understand } from '../understand/understand.ts'
import { shiftDay } from './calendar.ts'
import type { ReadingPool } from './reading-pool.ts'
import type { Settings } from './settings.ts'
import { type Verb, versionOf } from './steps.ts'
import { Counter, outcomeOfError, settled, type Tally, workOff } from './work-off.ts'

export { readDue } from './reading.ts'
export type { Tally } from './work-off.ts'

/** Told of work as it goes on; `total` is 0 while it is not known. */
export type Progress = (step: Verb | 'import', done: number, total: number, note?: string) => void

/** What the line works with. */
export type Line = {
  readonly settings: Settings
  readonly store: Store
  readonly queue: Queue
  /** Where pages are read. */
  readonly readers: ReadingPool
  readonly fetch: Fetch
  /** The way to pages that were captured before. */
  readonly fetchAgain: Fetch
  /** The moment the work is about; that of the recording when a recorded web is read. RFC 3339. */
  readonly now: () => string
  /** The clock on the wall, by which leases run out. RFC 3339. */
  readonly clock: () => string
  readonly progress: Progress
}

// ---- gather

/** Polls the feeds whose time has come; all of them when `force`. */
export async function gatherDue(line: Line, options: { readonly force?: boolean } = {}): Promise<Tally> {
  const counter = new Counter('gather')
  const due: Feed[] = []
  for (const feed of line.settings.feeds) if (options.force || (await isDue(line, feed))) due.push(feed)
  let done = 0
  // What is gathered will be read: a worker starts meanwhile.
  if (due.length > 0) line.readers.prepare()
  line.progress('gather', 0, due.length)
  const pollers = line.settings.recording ? 1 : 8
  const waiting = [...due]
  const poll = async () => {
    for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
      const settlements = await pollFeed(line, feed)
      await line.store.settleAll(settlements)
      counter.add(settlements)
      line.progress('gather', ++done, due.length, new URL(feed.url).hostname)
    }
  }
  await Promise.all(Array.from({ length: pollers }, poll))
  return counter.tally
}

async function isDue(line: Line, feed: Feed): Promise<boolean> {
  const { triedAt, succeededAt } = await line.store.feedState(feed.id)
  if (!triedAt) return true
  if (line.settings.recording && succeededAt) return false
  const next = Temporal.Instant.from(triedAt).add({ minutes: line.settings.pollMinutes })
  return Temporal.Instant.compare(next, Temporal.Instant.from(line.now())) <= 0
}

/** Whether a link needs no fetching: its page was captured, or it was settled once and for all. */
async function isKnown({ store }: Line, url: string): Promise<boolean> {
  if (await store.hasCaptureOf(url)) return true
  const before = await store.outcomeOf('gather', url)
  return before !== undefined && before.outcome.kind !== 'again'
}

async function pollFeed(line: Line, feed: Feed): Promise<Settlement[]> {
  const outlet = line.settings.outlets.find((one) => one.id === feed.outlet)!
  const state = await line.store.feedState(feed.id)
  const triedAt = line.now()
  try {
    const got = await gatherFeed(feed, outlet, {
      fetch: line.fetch,
      now: line.now,
      known: (url) => isKnown(line, url),
      validators: state.validators,
    })
    const captures = [...(got.feedCapture ? [got.feedCapture] : []), ...got.captures]
    const problem = got.problem ? { problem: { why: got.problem.why, at: triedAt } } : {}
    const feedState = {
      feed: feed.id,
      validators: got.validators,
      triedAt,
      succeededAt: triedAt,
      failures: 0,
      ...problem,
    }
    const outcome: Outcome = got.unchanged
      ? { kind: 'nothing-to-do', why: 'the feed has not changed' }
      : { kind: 'done' }
    return [
      settled(line, 'gather', feed.id, outcome, { captures, feedState }),
      ...got.captures.map(({ capture }) => settled(line, 'gather', capture.url, { kind: 'done' })),
      ...got.setAside.map(({ url, why }) => settled(line, 'gather', url, { kind: 'set-aside', why })),
      ...got.redirected.map(({ from, to }) =>
        settled(line, 'gather', from, { kind: 'nothing-to-do', why: `it leads to ${to}` }),
      ),
      ...got.again.map(({ url, why }) => settled(line, 'gather', url, { kind: 'again', why, afterMs: 15 * 60_000 })),
    ]
  } catch (error) {
    const outcome = outcomeOfError(error)
    const failures = state.failures + 1
    const problem = { why: messageOf(error), at: triedAt }
    return [settled(line, 'gather', feed.id, outcome, { feedState: { ...state, triedAt, failures, problem } })]
  }
}

/** Looks again at the pages captured since a day, so that a changed one is captured anew. */
export async function revisit(line: Line, urls: readonly string[]): Promise<Tally> {
  const counter = new Counter('gather')
  for (const [n, url] of urls.entries()) {
    for await (const imported of importPath(url, { ...importDeps(line), fetch: line.fetchAgain })) {
      if (imported.kind !== 'capture') continue
      const before = await line.store.newestCapture(url)
      const { capture, body } = imported.fresh
      const fresh = {
        capture: {
          ...capture,
          ...(before?.feed ? { feed: before.feed } : {}),
          ...(before?.hints ? { hints: before.hints } : {}),
        },
        body,
      }
      const outcome: Outcome =
        before?.id === capture.id ? { kind: 'nothing-to-do', why: 'the page has not changed' } : { kind: 'done' }
      const settlement = settled(line, 'gather', url, outcome, { captures: [fresh] })
      await line.store.settleAll([settlement])
      counter.add([settlement])
    }
    line.progress('gather', n + 1, urls.length, 'looking for changed pages')
  }
  return counter.tally
}

// ---- import

const importDeps = (line: Line) => ({
  now: line.now,
  outletOf: (url: string) => outletOfUrl(url, line.settings.outlets),
  fetch: line.fetch,
})

/** One file, record or address after importing it. */
export type ImportedName = { readonly name: string; readonly capture?: CaptureId; readonly outcome: Outcome }

/** Imports files, folders, archives or addresses; they then go the same path as gathered pages. */
export async function importAll(line: Line, places: readonly string[]): Promise<readonly ImportedName[]> {
  const found: ImportedName[] = []
  let batch: Settlement[] = []
  line.readers.prepare()
  const flush = async () => {
    await line.store.settleAll(batch)
    batch = []
  }
  for (const place of places) {
    for await (const imported of importPath(place, importDeps(line))) {
      if (imported.kind === 'capture') {
        const { id } = imported.fresh.capture
        batch.push(
          settled(line, 'gather', imported.fresh.capture.url, { kind: 'done' }, { captures: [imported.fresh] }),
        )
        found.push({ name: imported.name, capture: id, outcome: { kind: 'done' } })
      } else {
        const outcome: Outcome =
          imported.kind === 'again'
            ? { kind: 'again', why: imported.why, afterMs: 15 * 60_000 }
            : { kind: 'set-aside', why: imported.why }
        batch.push(settled(line, 'gather', `file:${imported.name}`, outcome))
        found.push({ name: imported.name, outcome })
      }
      if (batch.length >= 50) await flush()
      line.progress('import', found.length, 0, imported.name)
    }
  }
  await flush()
  return found
}

// ---- understand: one article at a time, spread by the queue

/** Understands every article that was not understood yet. */
export async function understandDue(line: Line): Promise<Tally> {
  return await workOff(line, 'understand', 'article', {
    atOnce: 1,
    settle: (datum) => understandOne(line, datum as ArticleId),
  })
}

async function understandOne(line: Line, id: ArticleId): Promise<Settlement> {
  try {
    const article = await line.store.article(id)
    if (!article) return settled(line, 'understand', id, { kind: 'set-aside', why: 'there is no such article' })
    return settled(line, 'understand', id, { kind: 'done' }, { understandings: [understand(article)] })
  } catch (error) {
    return settled(line, 'understand', id, outcomeOfError(error))
  }
}

// ---- group: keyed by digest

/** Days around the new articles in which others may tell the same event. */
const groupingDays = 7

/** Groups the articles around those that stand in no story yet. */
export async function groupDue(line: Line): Promise<Tally> {
  const counter = new Counter('group')
  const { store, settings, now } = line
  const due = (await store.due({
    step: 'group',
    takes: 'article',
    by: versionOf('group'),
    now: now(),
    limit: 1_000_000,
  })) as ArticleId[]
  if (due.length === 0) return counter.tally
  const days: string[] = []
  for (const article of await store.articlesById(due)) days.push(await dayOfArticle(store, article))
  days.sort()
  const window = { from: shiftDay(days[0]!, -groupingDays), to: shiftDay(days.at(-1)!, groupingDays) }
  const articles = await store.articles(window)
  const outlets = new Map(settings.outlets.map((outlet) => [outlet.id, outlet]))
  const outletOf = (article: Article): Outlet | undefined => (article.outlet ? outlets.get(article.outlet) : undefined)
  const { stories } = group(articles, {
    outletOf,
    previous: await store.stories(settings.digest.id, window),
    onProgress: (done, total) => line.progress('group', done, total),
  })
  const newest = new Set(articles.map((article) => article.id))
  const settlements = due.map((id, n) =>
    settled(
      line,
      'group',
      id,
      newest.has(id) ? { kind: 'done' } : { kind: 'nothing-to-do', why: 'a newer version of the page stands for it' },
      n === 0 ? { stories: { digest: settings.digest.id, window, stories } } : undefined,
    ),
  )
  await store.settleAll(settlements)
  counter.add(settlements)
  line.progress('group', due.length, due.length)
  return counter.tally
}

async function dayOfArticle(store: Store, article: Article): Promise<string> {
  if (article.datePublished) return article.datePublished.value.slice(0, 10)
  return ((await store.capture(article.capture))?.capturedAt ?? '1970-01-01').slice(0, 10)
}
