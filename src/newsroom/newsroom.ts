// The one room where verbs, store and queue meet, and the door for people and programs: open a newsroom on a folder, run
// its line, write and publish editions, walk a sentence down to its bytes.

import { hostname } from 'node:os'
import { join } from 'node:path'
import { databaseFile, openDatabase } from '../base/database.ts'
import { systemCode } from '../base/errors.ts'
import { makeFolder } from '../base/folders.ts'
import { type Fetch, importPath, replayFetch, webFetch } from '../gather/gather.ts'
import type { Article, ArticleId, Reading } from '../news/article.ts'
import { type CitedArticle, citedArticle, type Edition, type Verdict } from '../news/edition.ts'
import type { LedgerEntry, OutcomeKind } from '../news/outcome.ts'
import type { Story, StoryId } from '../news/story.ts'
import type { Version } from '../news/version.ts'
import type { Rendering } from '../publish/publish.ts'
import { openQueue } from '../queue/queue.ts'
import type { Explained } from '../read/read.ts'
import { type Balance, openStore, type StepCount, type Store } from '../store/store.ts'
import { coverageAt, coverageOf } from './calendar.ts'
import { examine, type Finding } from './doctor.ts'
import { approveEdition, type Drafted, draftEdition, publishEdition, siteOf, verdictsOn } from './editions.ts'
import {
  gatherDue,
  groupDue,
  type ImportedName,
  importAll,
  type Line,
  type Progress,
  readDue,
  revisit,
  type Tally,
  understandDue,
} from './line.ts'
import { type OutletStanding, outletStandings } from './outlet-standing.ts'
import { ratesDue } from './rates.ts'
import { openReadingPool, usualLimits } from './reading-pool.ts'
import { loadSettings, type Settings } from './settings.ts'
import { siteFolder, writeSite } from './site-folder.ts'
import { steps } from './steps.ts'
import { type Trace, trace, type Verification, verify } from './trace.ts'
import { type ChangedCitation, changedCitations, changedPages, versionsAt } from './versions.ts'

export type { Finding } from './doctor.ts'
export type { Drafted } from './editions.ts'
export type { ImportedName, Progress, Tally } from './line.ts'
export type { OutletStanding } from './outlet-standing.ts'
export { digestSchema, loadSettings, outletSchema, type Settings } from './settings.ts'
export { siteFolder, writeSite } from './site-folder.ts'

export { steps } from './steps.ts'
export type { Rung, Trace, Verification } from './trace.ts'
export type { ChangedCitation } from './versions.ts'

export type NewsroomOptions = {
  /** Folder with `digest.yaml` and `outlets.yaml`; the archive and the site are kept in it. */
  readonly folder: string
  /** Settings to use instead of those in the folder. */
  readonly settings?: Settings
  /** The way to the outlets; the web, or the recording the settings name, when absent. */
  readonly fetch?: Fetch
  /** RFC 3339; the clock on the wall, or the recording's moment, when absent. */
  readonly now?: () => string
  readonly onProgress?: Progress
}

/** A newsroom at work. Close it when done. */
export type Newsroom = {
  readonly settings: Settings
  readonly store: Store
  /** Polls the feeds that are due; all of them with `force`. */
  gather(options?: { readonly force?: boolean }): Promise<Tally>
  /** Takes in files, folders, archives, mails and addresses. */
  import(places: readonly string[]): Promise<readonly ImportedName[]>
  /** Looks again at pages captured before, for changes. */
  revisit(): Promise<Tally>
  read(): Promise<Tally>
  understand(): Promise<Tally>
  group(): Promise<Tally>
  /** read, understand, group: all that follows once captures are there. */
  digestCaptures(): Promise<readonly Tally[]>
  write(number?: string): Promise<Drafted>
  approve(name: string, by: string): Promise<Edition>
  /** Publishes an approved edition and writes the whole site into its folder. */
  publish(name: string): Promise<{ readonly edition: Edition; readonly folder: string; readonly files: number }>
  trace(name: string, place: string): Promise<Trace>
  verify(name: string): Promise<Verification>
  /** What stood at an address (or that of an article, by id) when, and what changed. Throws `page-unknown`. */
  versions(address: string): Promise<readonly Version[]>
  /** Pages of the edition now due that were printed in more than one version. */
  changedPages(): Promise<readonly { readonly url: string; readonly versions: readonly Version[] }[]>
  doctor(): Promise<readonly Finding[]>
  /** How each step stands with the data it takes. */
  balances(): Promise<readonly Balance[]>
  /** The number of the edition due now. */
  numberDue(): string
  close(): Promise<void>

  // What the desk shows.
  editions(): Promise<readonly Edition[]>
  edition(name: string): Promise<Edition | undefined>
  article(id: ArticleId): Promise<Article | undefined>
  cited(ids: readonly ArticleId[]): Promise<readonly CitedArticle[]>
  verdicts(edition: Edition): Promise<readonly Verdict[]>
  story(id: StoryId): Promise<Story | undefined>
  candidates(edition: Edition): Promise<readonly Story[]>
  /** How each outlet stands, those with an alarm first. */
  outlets(): Promise<readonly OutletStanding[]>
  /** What became of the data of each step, in the order of the line. */
  stepCounts(): Promise<readonly StepCount[]>
  outcomes(): Promise<readonly { readonly step: string; readonly outcome: OutcomeKind; readonly count: number }[]>
  setAside(): Promise<readonly LedgerEntry[]>
  search(words: string): Promise<readonly { readonly article: CitedArticle; readonly excerpt?: string }[]>
  changedCitations(edition: Edition): Promise<readonly ChangedCitation[]>
  site(): Promise<readonly Rendering[]>
}

/** Opens the newsroom of a folder: its settings, store and queue. Throws for settings, rights and a damaged store. */
export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const { folder } = options
  const settings = options.settings ?? loadSettings(folder)
  makeFolder(folder)
  const database = openDatabase(join(folder, databaseFile))
  const store = await openStore({ database })
  const queue = await openQueue({ database, worker: `${hostname()}:${process.pid}` })
  await queue.reclaim(isDeadHere, Temporal.Now.instant().toString())
  await store.keepOutlets(settings.outlets)
  await store.keepFeeds(settings.feeds)
  const clock = () => Temporal.Now.instant().round('millisecond').toString()
  const recorded = settings.recording?.now
  const now = options.now ?? (recorded ? () => Temporal.Instant.from(recorded).toString() : clock)
  const web = options.fetch || settings.recording ? undefined : webFetch({ agent: settings.agent })
  const fetch = options.fetch ?? web ?? replayFetch(settings.recording!.folder, { now, inTurn: true })
  // A recorded page that changed is first met as it first was; who looks again meets it as it was last.
  const fetchAgain = options.fetch ?? web ?? replayFetch(settings.recording!.folder, { now })
  const readers = openReadingPool(settings.reading)
  const line: Line = {
    settings,
    store,
    queue,
    readers,
    fetch,
    fetchAgain,
    now,
    clock,
    progress: options.onProgress ?? (() => {}),
  }
  return {
    settings,
    store,
    gather: async (wanted) => {
      await ratesDue(line)
      return await gatherDue(line, wanted)
    },
    import: (places) => importAll(line, places),
    revisit: async () => revisit(line, await pagesToRevisit(line)),
    read: () => readDue(line),
    understand: () => understandDue(line),
    group: () => groupDue(line),
    digestCaptures: async () => [await readDue(line), await understandDue(line), await groupDue(line)],
    write: (number) => draftEdition(line, number),
    approve: (name, by) => approveEdition(line, name, by),
    publish: async (name) => {
      const { edition, renderings } = await publishEdition(line, name)
      writeSite(siteFolder(folder), renderings)
      return { edition, folder: siteFolder(folder), files: renderings.length }
    },
    trace: (name, place) => trace(line, name, place),
    verify: (name) => verify(line, name),
    versions: (address) => versionsAt(line, address),
    changedPages: () => changedPages(line, coverageAt(now(), settings.digest).window),
    doctor: () => examine(line),
    balances: async () => [
      await store.balance('read', 'capture'),
      await store.balance('understand', 'article'),
      await store.balance('group', 'article'),
    ],
    numberDue: () => coverageAt(now(), settings.digest).number,
    close: async () => {
      await readers.close()
      await web?.close()
      await queue.close()
      await store.close()
      await database.close()
    },
    ...deskView(line),
  }
}

/** Whether a worker (`host:pid`) ran on this machine and is no longer there, so that its leases need not run out. */
function isDeadHere(worker: string): boolean {
  const [host, pid] = worker.split(':')
  if (host !== hostname() || !pid) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return systemCode(error) === 'ESRCH'
  }
}

/** Addresses of the pages captured in the window of the edition now due. */
async function pagesToRevisit({ store, settings, now }: Line): Promise<readonly string[]> {
  const articles = await store.articles(coverageAt(now(), settings.digest).window)
  return [
    ...new Set(
      articles.filter((article) => article.outlet && /^https?:/.test(article.url)).map((article) => article.url),
    ),
  ]
}

/** What a page reads as, or why it could not be read. */
export type ReadName = {
  readonly name: string
  readonly reading?: Reading
  /** What the reading rests on, when it was asked for. */
  readonly explained?: Explained
  readonly why?: string
}

/**
 * What each page of a file, folder, archive or address reads as, one after the other; nothing is kept. A page is read, and
 * explained, in a worker within its limits.
 */
export async function* readFile(place: string, options: { readonly explain?: boolean } = {}): AsyncGenerator<ReadName> {
  const clock = () => Temporal.Now.instant().toString()
  const readers = openReadingPool({ ...usualLimits, workers: 1 })
  readers.prepare()
  try {
    for await (const imported of importPath(place, { now: clock, outletOf: () => undefined })) {
      const { name } = imported
      if (imported.kind !== 'capture') {
        yield { name, why: imported.why }
        continue
      }
      const answer = await readers.read({ ...imported.fresh, ...(options.explain ? { explain: true } : {}) })
      if (answer.kind !== 'read') yield { name, why: answer.why }
      else {
        const { reading, explained } = answer
        yield { name, reading, ...(explained ? { explained } : {}) }
      }
    }
  } finally {
    await readers.close()
  }
}

function deskView(line: Line) {
  const { store, settings } = line
  const digest = settings.digest.id
  const citedOf = async (ids: readonly ArticleId[]): Promise<readonly CitedArticle[]> => {
    const found: CitedArticle[] = []
    for (const article of await store.articlesById(ids)) {
      const outlet = settings.outlets.find((one) => one.id === article.outlet)
      const capture = await store.capture(article.capture)
      if (capture) found.push(citedArticle(article, outlet, capture))
    }
    return found
  }
  return {
    editions: () => store.editions({ digest }),
    edition: (name: string) => store.edition(name, digest),
    article: (id: ArticleId) => store.article(id),
    cited: citedOf,
    verdicts: (edition: Edition) => verdictsOn(line, edition),
    story: (id: StoryId) => store.story(digest, id),
    candidates: async (edition: Edition) => {
      const told = new Set(edition.items.map((item) => item.story))
      const { window } = coverageOf(edition.number, settings.digest)
      const rest = (await store.stories(digest, window)).filter((story) => !told.has(story.id))
      return rest.toSorted((a, b) => b.origins.length - a.origins.length || b.articles.length - a.articles.length)
    },
    outlets: () => outletStandings(line),
    stepCounts: async () => inLine(await store.ledgerCounts()),
    outcomes: async () => flatten(inLine(await store.ledgerCounts())),
    setAside: () => store.listSetAside({ limit: 500, kinds: ['set-aside', 'again'] }),
    search: async (query: string) => {
      const hits = await store.search(query, { limit: 40 })
      const cited = await citedOf(hits.map((hit) => hit.article.id))
      return hits.flatMap((hit, n) => {
        const article = cited[n]
        return article ? [{ article, ...(hit.passage ? { excerpt: hit.passage.exact } : {}) }] : []
      })
    },
    changedCitations: (edition: Edition) => changedCitations(line, edition),
    site: () => siteOf(line),
  }
}

/** Steps in the order of the line; what is no step of it comes last. */
function inLine(counts: readonly StepCount[]): readonly StepCount[] {
  const place = (step: string) => (steps.findIndex(({ verb }) => verb === step) + 100) % 100
  return counts.toSorted((a, b) => place(a.step) - place(b.step))
}

function flatten(counts: readonly StepCount[]) {
  return counts.flatMap(({ step, counts: of }) =>
    (Object.entries(of) as [OutcomeKind, number][]).map(([outcome, count]) => ({ step, outcome, count })),
  )
}
