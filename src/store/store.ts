// The store keeps what was captured, what was made of it, and for each datum what became of it at each step.
// Nouns go in and nouns come out; no caller sees a table. Any engine that passes store.contract.ts is a store.

import path from 'node:path'
import { type Database, databaseFile, openDatabase } from '../base/database.ts'
import type { Article, ArticleId } from '../news/article.ts'
import type { Capture, CaptureId, FreshCapture } from '../news/capture.ts'
import type { Beat, DigestId, Edition, EditionId } from '../news/edition.ts'
import type { EntityId, Mention } from '../news/entity.ts'
import type { LayoutAlarm } from '../news/layout-alarm.ts'
import type { Mark } from '../news/mark.ts'
import type { LedgerEntry, OutcomeKind } from '../news/outcome.ts'
import type { Feed, FeedId, Outlet, OutletId } from '../news/outlet.ts'
import type { FurnitureId, KnownFurniture, PageNote } from '../news/page-note.ts'
import type { Passage } from '../news/passage.ts'
import type { Rate } from '../news/rate.ts'
import type { Statement, Understanding } from '../news/statement.ts'
import type { Story, StoryId } from '../news/story.ts'
import { sqliteStore } from './sqlite.ts'

/**
 * Opens the store of a data folder, or the one in a database that is already open and may be shared with the queue.
 * A store that opened its own database closes it; a lent one stays open. Throws SholuError: see `openDatabase`, and
 * `store-newer`.
 */
export async function openStore(place: { readonly folder: string } | { readonly database: Database }): Promise<Store> {
  if ('database' in place) return await sqliteStore(place.database, false)
  const database = openDatabase(path.join(place.folder, databaseFile))
  try {
    return await sqliteStore(database, true)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** `YYYY-MM-DD`. */
export type Day = string
/** RFC 3339. */
export type Instant = string

/** Everything that is kept. A noun alone (`article`, `story`) finds one by its id: undefined when there is none. */
export type Store = {
  // Outlets and feeds: what the settings say, and how polling stands.

  /** Keeps outlets, each replacing the one of the same id. */
  readonly keepOutlets: (outlets: readonly Outlet[]) => Promise<void>
  readonly outlet: (id: OutletId) => Promise<Outlet | undefined>
  /** By id. */
  readonly outlets: () => Promise<readonly Outlet[]>
  /** Keeps feeds, each replacing the one of the same id; how its polling stands is not touched. */
  readonly keepFeeds: (feeds: readonly Feed[]) => Promise<void>
  /** By id. */
  readonly feeds: () => Promise<readonly Feed[]>
  /** Forgets a feed and its polling; what it brought stays. */
  readonly dropFeed: (id: FeedId) => Promise<void>
  /** How polling stands; of a feed never polled, one with no validators and no failures. */
  readonly feedState: (feed: FeedId) => Promise<FeedState>
  /** Those of every feed that was polled, by feed. */
  readonly feedStates: () => Promise<readonly FeedState[]>

  // The ledger: every step of every datum ends here, facts and outcome together.

  /**
   * Keeps what a step made of a datum and writes the ledger line, in one transaction: after a kill either both are
   * there or neither. Settling the same again changes nothing but the line. Throws `capture-changed` when bytes are
   * not those of their capture, `passage-changed` when a passage does not stand in its article, `article-unknown`,
   * and for editions what `Facts.edition` says; then nothing is kept.
   */
  readonly settle: (entry: LedgerEntry, facts?: Facts) => Promise<Kept>
  /** The same for many, in one transaction; some 500 at a time are quick and do not hold others up. */
  readonly settleAll: (settlements: readonly Settlement[]) => Promise<Kept>
  readonly outcomeOf: (step: string, datum: string) => Promise<LedgerEntry | undefined>
  /**
   * What a step has still to do, oldest first: data of the kind it takes with no outcome by this version of the verb,
   * and those to be tried again whose time has come. Captures whose bytes were dropped are not due.
   */
  readonly due: (wanted: {
    readonly step: string
    readonly takes: DatumKind
    readonly by: string
    readonly now: Instant
    readonly limit?: number
  }) => Promise<readonly string[]>
  /** Forgets that data were set aside at a step (all of it, or one datum), so that they are due. Gives how many. */
  readonly reopen: (step: string, datum?: string) => Promise<number>
  /** The sum of each step's outcomes, by step. */
  readonly ledgerCounts: () => Promise<readonly StepCount[]>
  /** How a step stands with the data it takes: `given` is always the sum of the others. */
  readonly balance: (step: string, takes: DatumKind) => Promise<Balance>
  /** What was given up, newest first, with its reason. */
  readonly listSetAside: (wanted?: {
    readonly step?: string
    readonly limit?: number
    /** `set-aside` alone when not given. */
    readonly kinds?: readonly OutcomeKind[]
  }) => Promise<readonly LedgerEntry[]>

  // Captures never change; each time the same bytes come again is a visit.

  readonly capture: (id: CaptureId) => Promise<Capture | undefined>
  /** The bytes, or nothing when unknown or dropped. Throws `capture-changed` when they are not what was captured. */
  readonly bodyOf: (id: CaptureId) => Promise<Uint8Array | undefined>
  /** Every capture of an address, first seen first. */
  readonly capturesOf: (url: string) => Promise<readonly Capture[]>
  /** Which bytes were seen at an address when, oldest first: bytes that came back after others are seen twice. */
  readonly visitsOf: (url: string) => Promise<readonly Visit[]>
  /** The capture seen last at an address. */
  readonly newestCapture: (url: string) => Promise<Capture | undefined>
  /** Whether anything was ever captured at the address. */
  readonly hasCaptureOf: (url: string) => Promise<boolean>
  /** Drops the bytes of captures last seen before an instant; hashes, articles and passages stay. Gives how many. */
  readonly dropBodies: (lastSeenBefore: Instant) => Promise<number>

  // Articles: readings of captures.

  readonly article: (id: ArticleId) => Promise<Article | undefined>
  /** Those found of the ids given, in their order. */
  readonly articlesById: (ids: readonly ArticleId[]) => Promise<readonly Article[]>
  /** What a capture reads as now. */
  readonly articlesOf: (capture: CaptureId) => Promise<readonly Article[]>
  /** Every version printed under an address, the one seen last first. */
  readonly versionsOf: (url: string) => Promise<readonly Article[]>
  /** By day, then address, whatever order they came in. */
  readonly articles: (wanted?: ArticlesWanted) => Promise<readonly Article[]>
  /**
   * Full-text search in headlines and texts of the newest versions, best first. Words are found in any script and
   * form of writing (case, Latin and Greek diacritics, ё, Arabic vowel signs do not matter); all of them must stand in
   * the article. Words in quotation marks must stand together; an asterisk after a word asks for its beginning.
   * Anything else is taken as a word, so no query can fail.
   */
  readonly search: (query: string, wanted?: SearchWanted) => Promise<readonly SearchHit[]>

  // What pages tell of their outlets.

  /** What the newest pages of an outlet tell, by capture, newest first; older notes are forgotten. */
  readonly pageNotes: (outlet: OutletId) => Promise<readonly PageNote[]>
  /** Furniture by its id, be it still what is known or not. */
  readonly furniture: (id: FurnitureId) => Promise<KnownFurniture | undefined>
  /** What is known of an outlet's furniture now. */
  readonly furnitureNow: (outlet: OutletId) => Promise<KnownFurniture | undefined>
  /** Keeps an alarm instead of the one of the same id. */
  readonly keepAlarm: (alarm: LayoutAlarm) => Promise<void>
  /** Open alarms, or closed ones, newest first. */
  readonly alarms: (wanted?: {
    readonly outlet?: OutletId
    readonly closed?: boolean
  }) => Promise<readonly LayoutAlarm[]>

  // What was understood.

  readonly understanding: (article: ArticleId) => Promise<Understanding | undefined>
  /** Statements of current articles, by the article's day, newest first. */
  readonly statements: (wanted?: StatementsWanted) => Promise<readonly Statement[]>
  /** Where an entity is named, newest article first. */
  readonly mentionsOf: (entity: EntityId, wanted?: { readonly limit?: number }) => Promise<readonly Mention[]>

  // Stories.

  readonly story: (digest: DigestId, id: StoryId) => Promise<Story | undefined>
  readonly storyOf: (digest: DigestId, article: ArticleId) => Promise<Story | undefined>
  /** Those with an article dated in the window, by first day, then id. */
  readonly stories: (digest: DigestId, window?: { readonly from?: Day; readonly to?: Day }) => Promise<readonly Story[]>

  // Editions: revisions are added, never overwritten.

  /** The newest revision, by id or by number ("2025-W51"); where several digests have the number, the one kept last. */
  readonly edition: (idOrNumber: string, digest?: DigestId) => Promise<Edition | undefined>
  /** Newest revision of each, the newest number first. */
  readonly editions: (wanted?: EditionsWanted) => Promise<readonly Edition[]>
  /** The one with the highest number. */
  readonly latestEdition: (wanted?: EditionsWanted) => Promise<Edition | undefined>
  /** The published edition of the same digest with the next lower number. */
  readonly previousOf: (edition: Pick<Edition, 'digest' | 'number'>) => Promise<Edition | undefined>
  /** Every revision of an edition, the first first. */
  readonly revisionsOf: (id: EditionId) => Promise<readonly Revision[]>

  // Marks and rates.

  readonly keepMark: (mark: Mark) => Promise<void>
  /** Takes back the marks of one kind on a thing. Gives how many there were. */
  readonly dropMark: (on: Mark['on'], kind: Mark['kind']) => Promise<number>
  /** Oldest first; of all things when none is named. */
  readonly marks: (on?: readonly Mark['on'][]) => Promise<readonly Mark[]>
  /** The rates in force on a day: of each issuer and pair the newest one valid on or before it. */
  readonly ratesOn: (day: Day) => Promise<readonly Rate[]>
  /** Rates of one pair, oldest first. */
  readonly rates: (wanted: {
    readonly base: string
    readonly quote: string
    readonly from?: Day
    readonly to?: Day
  }) => Promise<readonly Rate[]>

  // The store itself.

  /** How much is kept of each thing, and how many bytes the store takes. */
  readonly sizes: () => Promise<Sizes>
  /** Faults found in the store, in words; empty when sound. `thorough` also hashes every body again. */
  readonly check: (options?: { readonly thorough?: boolean }) => Promise<readonly string[]>
  /** Copies the store into a new file while work goes on. Throws `file-exists`. */
  readonly backup: (to: string, onPages?: (done: number, total: number) => void) => Promise<void>
  readonly close: () => Promise<void>
}

/** How the polling of a feed stands. */
export type FeedState = {
  readonly feed: FeedId
  /** What the server gave to ask "has it changed?" with, in its own words. */
  readonly validators: { readonly etag?: string; readonly lastModified?: string }
  readonly triedAt?: Instant
  readonly succeededAt?: Instant
  /** The last trouble, kept until the next success. */
  readonly problem?: { readonly why: string; readonly at: Instant }
  /** Failures since the last success. */
  readonly failures: number
}

/** The kinds of data a step can take, by which the store knows what is due. */
export type DatumKind = 'feed' | 'capture' | 'article'

/** What a step made. */
export type Facts = {
  /** Kept once by id; each also counts as a visit at its `capturedAt`. */
  readonly captures?: readonly FreshCapture[]
  /** Bytes that were seen again without being fetched again (304). */
  readonly visits?: readonly Visit[]
  readonly feedState?: FeedState
  /**
   * All that a capture now reads as; an empty list when it is not an article. Earlier readings stay, out of sight. With
   * a note, it is what the reading tells of the outlet's pages.
   */
  readonly readings?: readonly {
    readonly capture: CaptureId
    readonly articles: readonly Article[]
    readonly note?: PageNote
  }[]
  /** From now on what is known of its outlet; what was known before is kept. */
  readonly furniture?: KnownFurniture
  readonly understandings?: readonly Understanding[]
  readonly stories?: StoriesOf
  /**
   * A new revision. Throws `edition-not-approved` when it is published without approval or with other content than was
   * approved, `edition-gone-out` when a published or withdrawn one would become a draft, or would change with
   * no correction on record. The same edition again adds no revision.
   */
  readonly edition?: Edition
  readonly rates?: readonly Rate[]
}

/** The stories of a digest, or of one window of it. Those that have an article in the window, and those that share an
 * article with the new ones, give way; ids that come again are kept. Without a window all give way. */
export type StoriesOf = {
  readonly digest: DigestId
  readonly window?: { readonly from: Day; readonly to: Day }
  readonly stories: readonly Story[]
}

/** One outcome with what was made. */
export type Settlement = { readonly entry: LedgerEntry; readonly facts?: Facts }

/** What was new of the facts settled. */
export type Kept = {
  readonly captures: readonly CaptureId[]
  readonly articles: readonly ArticleId[]
  /** Of an edition settled, the number of its newest revision, from 1. */
  readonly revision?: number
}

/** Bytes seen at a moment. */
export type Visit = { readonly capture: CaptureId; readonly at: Instant }

/** Which articles; all of them when nothing is said. */
export type ArticlesWanted = {
  /** Days both included: of the article's own date, or of the capture (UTC) when it bears none. */
  readonly from?: Day
  readonly to?: Day
  readonly outlets?: readonly OutletId[]
  /** Only articles in which one of the beat's words begins a word. */
  readonly beat?: Beat
  readonly inLanguage?: string
  /** `newest` (the default): of each address the version seen last. `all`: earlier versions too. */
  readonly versions?: 'newest' | 'all'
  readonly limit?: number
}

/** Which of the articles found; days as in `ArticlesWanted`. */
export type SearchWanted = {
  /** 20 when not given. */
  readonly limit?: number
  /** BCP 47, compared by its first part: `zh` finds `zh-Hant`. */
  readonly language?: string
  readonly from?: Day
  readonly to?: Day
}

/** An article that holds every word asked for. */
export type SearchHit = {
  readonly article: Article
  /** A stretch of the text with as many of the words as possible; absent when they stand only in the headline. */
  readonly passage?: Passage
  /** The words found inside that stretch. */
  readonly found: readonly Passage[]
  /** Higher is better; comparable within one search only. */
  readonly score: number
}

/** Which statements; days are those of the article, both included. */
export type StatementsWanted = {
  readonly kind?: Statement['kind']
  readonly from?: Day
  readonly to?: Day
  readonly articles?: readonly ArticleId[]
  readonly limit?: number
}

/** Which editions; all when nothing is said. */
export type EditionsWanted = { readonly digest?: DigestId; readonly status?: Edition['status'] }

/** One state of an edition, counted from 1. */
export type Revision = { readonly revision: number; readonly at: Instant; readonly edition: Edition }

/** How many data left a step with each outcome. */
export type StepCount = { readonly step: string; readonly counts: Readonly<Record<OutcomeKind, number>> }

/** `given` = done + nothing-to-do + set-aside + again + waiting. */
export type Balance = {
  readonly step: string
  readonly given: number
  readonly counts: Readonly<Record<OutcomeKind, number>>
  /** Data with no outcome yet. */
  readonly waiting: number
}

/** How many of each thing are kept. */
export type Sizes = {
  readonly outlets: number
  readonly feeds: number
  readonly captures: number
  readonly visits: number
  readonly bodies: number
  readonly articles: number
  readonly understandings: number
  readonly statements: number
  readonly stories: number
  readonly editions: number
  readonly rates: number
  readonly ledger: number
  /** Of the whole file, free pages included. */
  readonly bytes: number
}
