// The store's tables, as the ordered steps by which they came to be. A released step is never changed; a new one is added.

import { type Migration, type Queries, sql } from '../base/database.ts'

export const storeMigrations: readonly Migration[] = [
  {
    name: 'outlets, feeds, captures and the ledger',
    up: (queries) =>
      inOrder(queries, [
        'create table outlet (id text primary key, noun text not null) strict, without rowid',
        'create table feed (id text primary key, outlet text not null, noun text not null) strict, without rowid',
        'create table feed_state (feed text primary key, state text not null) strict, without rowid',
        `create table capture (seq integer primary key, id text not null unique, url text not null, digest text not null,
          captured_at text not null, first_seen_ms integer not null, last_seen_ms integer not null, noun text not null) strict`,
        'create index capture_of_url on capture (url, first_seen_ms)',
        'create index capture_of_body on capture (digest)',
        'create table body (digest text primary key, gzip blob not null) strict',
        `create table visit (capture text not null references capture (id), url text not null, at text not null,
          at_ms integer not null, primary key (capture, at_ms)) strict, without rowid`,
        'create index visit_of_url on visit (url, at_ms)',
        `create table ledger (step text not null, datum text not null, kind text not null, why text, after_ms integer,
          due_ms integer, made_by text not null, at text not null, at_ms integer not null, attempts integer not null,
          primary key (step, datum)) strict, without rowid`,
        `create index set_aside on ledger (at_ms) where kind = 'set-aside'`,
      ]),
  },
  {
    name: 'articles with their words, and what was understood of them',
    up: (queries) =>
      inOrder(queries, [
        `create table article (seq integer primary key, id text not null unique,
          capture text not null references capture (id), outlet text, url text not null, day text not null,
          language text not null, retired integer not null, newest integer not null, noun text not null) strict`,
        'create index article_of_capture on article (capture)',
        'create index article_of_url on article (url)',
        'create index article_of_day on article (newest, day)',
        // The words are cut and folded by us (search.ts), so any script can be searched; no second copy of the text is
        // kept. Marks (M) belong to words: without them Hindi, Thai and Burmese fall apart.
        `create virtual table article_words using fts5 (headline, text, content='', contentless_delete=1,
          tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'")`,
        `create table understanding (article text primary key references article (id), noun text not null)
          strict, without rowid`,
        `create table statement (article text not null references article (id), number integer not null,
          id text not null, kind text not null, noun text not null, primary key (article, number)) strict, without rowid`,
        'create index statement_of_kind on statement (kind, article)',
        `create table mention (article text not null references article (id), number integer not null,
          entity text not null, noun text not null, primary key (article, number)) strict, without rowid`,
        'create index mention_of_entity on mention (entity, article)',
      ]),
  },
  {
    name: 'stories, editions, marks and rates',
    up: (queries) =>
      inOrder(queries, [
        `create table story (digest text not null, id text not null, first_day text not null, noun text not null,
          primary key (digest, id)) strict, without rowid`,
        `create table story_article (digest text not null, article text not null references article (id),
          story text not null, primary key (digest, article),
          foreign key (digest, story) references story (digest, id) on delete cascade) strict, without rowid`,
        'create index article_of_story on story_article (digest, story)',
        `create table edition (id text not null, revision integer not null, digest text not null, number text not null,
          status text not null, at text not null, content text not null, noun text not null,
          primary key (id, revision)) strict`,
        'create index edition_of_number on edition (number)',
        `create table mark (seq integer primary key, thing text not null, kind text not null, noun text not null) strict`,
        'create index mark_on_thing on mark (thing)',
        `create table rate (issuer text not null, base text not null, quote text not null, valid_on text not null,
          noun text not null, primary key (issuer, base, quote, valid_on)) strict, without rowid`,
      ]),
  },
  {
    name: 'what pages tell of their outlets, furniture known of them, alarms',
    up: (queries) =>
      inOrder(queries, [
        `create table page_note (capture text primary key references capture (id), outlet text not null,
          at_ms integer not null, noun text not null) strict`,
        'create index note_of_outlet on page_note (outlet, at_ms desc, capture)',
        'create table furniture (id text primary key, noun text not null) strict',
        `create table furniture_of_outlet (outlet text primary key, furniture text not null references furniture (id))
          strict, without rowid`,
        `create table layout_alarm (id text primary key, outlet text not null, closed integer not null,
          raised_ms integer not null, noun text not null) strict`,
      ]),
  },
]

async function inOrder<T>(queries: Queries<T>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(queries)
}
