// The tables of the store as the queries see them. Each noun is kept whole as JSON in `noun`; the other columns are what
// it is looked up by. Times in `…_ms` are milliseconds since 1970, so that instants written differently compare right.

import type { Generated, Queries } from '../base/database.ts'

export type StoreTables = {
  outlet: { id: string; noun: string }
  feed: { id: string; outlet: string; noun: string }
  feed_state: { feed: string; state: string }
  capture: {
    seq: Generated<number>
    id: string
    url: string
    digest: string
    captured_at: string
    first_seen_ms: number
    last_seen_ms: number
    noun: string
  }
  /** Bytes by their hash, gzipped: the same bytes at two addresses are kept once. */
  body: { digest: string; gzip: Uint8Array }
  visit: { capture: string; url: string; at: string; at_ms: number }
  article: {
    seq: Generated<number>
    id: string
    capture: string
    outlet: string | null
    url: string
    day: string
    language: string
    /** 1 when its capture is read otherwise now. */
    retired: number
    /** 1 when its capture is the one seen last at its address. */
    newest: number
    noun: string
  }
  article_words: { rowid: number; headline: string; text: string }
  understanding: { article: string; noun: string }
  statement: { article: string; number: number; id: string; kind: string; noun: string }
  mention: { article: string; number: number; entity: string; noun: string }
  story: { digest: string; id: string; first_day: string; noun: string }
  story_article: { digest: string; article: string; story: string }
  edition: {
    id: string
    revision: number
    digest: string
    number: string
    status: string
    at: string
    content: string
    noun: string
  }
  mark: { seq: Generated<number>; thing: string; kind: string; noun: string }
  rate: { issuer: string; base: string; quote: string; valid_on: string; noun: string }
  /** What single pages tell of their outlet; the newest of each. */
  page_note: { capture: string; outlet: string; at_ms: number; noun: string }
  /** Lines known of outlets; a row never changes. */
  furniture: { id: string; noun: string }
  furniture_of_outlet: { outlet: string; furniture: string }
  layout_alarm: { id: string; outlet: string; closed: number; raised_ms: number; noun: string }
  ledger: {
    step: string
    datum: string
    kind: string
    why: string | null
    after_ms: number | null
    due_ms: number | null
    made_by: string
    at: string
    at_ms: number
    attempts: number
  }
}

export type StoreQueries = Queries<StoreTables>

/** Milliseconds since 1970 of an RFC 3339 instant. Throws on anything else: a bug of the caller. */
export function millisecondsOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds
}

/** The noun a row keeps. */
export function nounFrom<Noun>(row: { readonly noun: string }): Noun {
  return JSON.parse(row.noun)
}

/** A list cut to pieces a single statement can take. */
export function chunked<T>(list: readonly T[], size = 400): readonly (readonly T[])[] {
  const chunks: T[][] = []
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size))
  return chunks
}
