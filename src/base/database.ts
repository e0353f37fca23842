// The one door to Kysely and node:sqlite: opens a database file, hands out typed queries, brings its tables up to date.
//
// Kysely is here so that a second engine (PostgreSQL) can be asked with the same queries; its own SQLite dialect runs
// over Node's built-in SQLite through the small adapter below. One `Database` has one connection, which rooms share:
// whoever opens it hands it to each room, so the rooms never wait for each other's locks and need not know each other.

import { accessSync, closeSync, constants, existsSync, openSync, renameSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql, type Transaction } from 'kysely'
import { messageOf, SholuError, systemCode } from './errors.ts'
import { makeFolder } from './folders.ts'

export { type ExpressionBuilder, type Generated, sql } from 'kysely'

/** Queries over the tables `T`, inside a transaction or not. Inside one, use only the queries the transaction gave. */
export type Queries<T> = Kysely<T>

/** Queries that are kept together or not at all. */
export type TogetherQueries<T> = Transaction<T>

/** The file's name inside a data folder. */
export const databaseFile = 'sholu.db'

/** An open database. */
export type Database = {
  /** Its path, or `:memory:`. */
  readonly file: string
  /** Queries over the tables a room declares: `database.queries<StoreTables>()`. All share one connection. */
  readonly queries: <T extends Tables>() => Queries<T>
  /** Copies the whole database into a new file while it stays open; `onPages` hears how many pages are done of all. */
  readonly backupTo: (file: string, onPages?: (done: number, total: number) => void) => Promise<void>
  /** Waits for the query under way and closes. Closing twice does nothing. */
  readonly close: () => Promise<void>
}

type Tables = Record<string, Record<string, unknown>>

/** One step by which a room's tables change. Its place in the list is its number; a released step is never changed. */
export type Migration = {
  readonly name: string
  readonly up: (queries: TogetherQueries<Tables>) => Promise<void>
}

/**
 * Opens a database file, making it and its folder when they are absent. `:memory:` keeps nothing.
 *
 * Write-ahead log and `synchronous = FULL`: what a commit acknowledged outlives a killed process and a power cut.
 * `busyTimeoutMs` (5000) is how long a query waits for another process's lock; it blocks this one meanwhile.
 *
 * Throws SholuError, and so does every later query: `store-damaged`, `folder-not-writable`, `disk-full`, `store-busy`
 * (retry), `disk-failed`. Each message names the file.
 */
export function openDatabase(file: string, options: { readonly busyTimeoutMs?: number } = {}): Database {
  const place = file === ':memory:' ? 'the database in memory' : file
  const connection = namingTrouble(place, () => {
    if (file !== ':memory:') preparePlace(file)
    return connect(file, options.busyTimeoutMs ?? 5000)
  })
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapted(connection, place) }) })
  let closing: Promise<void> | undefined
  return {
    file,
    queries: <T extends Tables>() => kysely.$extendTables<T>() as unknown as Queries<T>,
    backupTo: (to, onPages) => backupTo(connection, file, to, onPages),
    close: () => {
      closing ??= kysely.destroy().then(() => {
        if (connection.isOpen) connection.close()
      })
      return closing
    },
  }
}

/**
 * Brings a room's tables up to date: each step that is not yet applied, in order, each in a transaction of its own
 * together with the row that says so, so a killed process goes on where it stood. Two processes may do it at once.
 * Throws `store-newer` when the file has steps this program does not know.
 */
export async function migrate(database: Database, room: string, migrations: readonly Migration[]): Promise<void> {
  const queries = database.queries<MigrationTables>()
  await sql`create table if not exists migration
    (room text not null, number integer not null, name text not null, primary key (room, number)) strict`.execute(
    queries,
  )
  if ((await appliedOf(queries, room)) > migrations.length) throw newer(database.file, room)
  for (const [index, migration] of migrations.entries()) {
    await queries.transaction().execute(async (together) => {
      const applied = await appliedOf(together, room)
      if (applied > migrations.length) throw newer(database.file, room)
      if (applied > index) return
      await migration.up(together as unknown as TogetherQueries<Tables>)
      await together
        .insertInto('migration')
        .values({ room, number: index + 1, name: migration.name })
        .execute()
    })
  }
}

type MigrationTables = { migration: { room: string; number: number; name: string } }

async function appliedOf(queries: Queries<MigrationTables>, room: string): Promise<number> {
  const row = await queries
    .selectFrom('migration')
    .select((e) => e.fn.max('number').as('last'))
    .where('room', '=', room)
    .executeTakeFirst()
  return row?.last ?? 0
}

function newer(file: string, room: string): SholuError {
  return new SholuError('store-newer', `Cannot use ${file}: its ${room} tables were made by a newer Sholu.`)
}

/** Refuses early and in plain words what SQLite would report only at the first write. */
function preparePlace(file: string): void {
  const folder = path.dirname(path.resolve(file))
  accessSync(nearestFolder(folder), constants.W_OK | constants.X_OK)
  makeFolder(folder)
  if (existsSync(file)) closeSync(openSync(file, 'r+'))
}

/** The folder itself, or the parent that is there. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder ? folder : nearestFolder(path.dirname(folder))
}

function connect(file: string, timeout: number): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout, enableForeignKeyConstraints: true })
  try {
    connection.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory')
    // 32 MB of pages; the default of 2 MB makes full-text writes read pages again and again.
    connection.exec('pragma cache_size = -32000')
    connection.prepare('select count(*) from sqlite_schema').get()
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** What Kysely's SQLite dialect asks of a database, answered by Node's. Compiled statements are kept and used again. */
function adapted(connection: DatabaseSync, file: string): SqliteDatabase {
  const prepared = new Map<string, Prepared>()
  return {
    close: () => connection.close(),
    prepare: (text) => {
      // A transaction takes the write lock at once: one that reads first and writes later could fail half-way.
      if (text === 'begin') return once(connection, file, 'begin immediate')
      // SQLite ends a transaction by itself when the disk is full; ending it again would hide the reason.
      if (text === 'rollback' && !connection.isTransaction) return nothing
      const known = prepared.get(text)
      if (known) return known.statement
      const made = once(connection, file, text)
      prepared.set(text, { statement: made })
      if (prepared.size > keptStatements) prepared.delete(prepared.keys().next().value!)
      return made
    },
  }
}

/** Statements kept compiled. Ours are some 150; batches of varying length add more. */
const keptStatements = 400

type Prepared = { readonly statement: SqliteStatement }

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

function once(connection: DatabaseSync, file: string, text: string): SqliteStatement {
  const statement = namingTrouble(file, () => connection.prepare(text))
  return {
    reader: statement.columns().length > 0,
    all: (values) => namingTrouble(file, () => statement.all(...bound(values)).map(plain)),
    run: (values) => namingTrouble(file, () => statement.run(...bound(values))),
    // A statement being walked must not be started anew by another query, so it is one of its own.
    iterate: (values) => walked(file, connection.prepare(text), values),
  }
}

function* walked(file: string, statement: StatementSync, values: readonly unknown[]): Generator<unknown> {
  const rows = namingTrouble(file, () => statement.iterate(...bound(values)))
  for (;;) {
    const next = namingTrouble(file, () => rows.next())
    if (next.done) return
    yield plain(next.value)
  }
}

/** Node's rows have no prototype, which deepEqual and JSON libraries stumble over. */
function plain(row: object): object {
  return { ...row }
}

function bound(values: readonly unknown[]): SQLInputValue[] {
  return values.map((value) => (typeof value === 'boolean' ? Number(value) : value)) as SQLInputValue[]
}

async function backupTo(
  connection: DatabaseSync,
  file: string,
  to: string,
  onPages?: (done: number, total: number) => void,
): Promise<void> {
  if (path.resolve(to) === path.resolve(file))
    throw new SholuError('file-exists', `Cannot back ${file} up onto itself: give another name.`)
  if (existsSync(to))
    throw new SholuError('file-exists', `Cannot write the backup ${to}: there is a file of that name.`)
  const part = `${to}.part`
  try {
    makeFolder(path.dirname(path.resolve(to)))
    rmSync(part, { force: true })
    await backup(connection, part, {
      rate: 2000,
      progress: ({ totalPages, remainingPages }) => onPages?.(totalPages - remainingPages, totalPages),
    })
    renameSync(part, to)
  } catch (error) {
    rmSync(part, { force: true })
    throw named(error, to)
  }
}

function namingTrouble<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw named(error, file)
  }
}

/** The same trouble by our names, where the operator can do something about it; anything else is a bug and stays as it is. */
function named(error: unknown, file: string): unknown {
  if (error instanceof SholuError) return error
  const cause = { cause: error }
  switch (sqliteCode(error) ?? systemCode(error)) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new SholuError('store-busy', `Cannot use ${file} now: another program holds it locked.`, {
        retry: true,
        ...cause,
      })
    case 11: // SQLITE_CORRUPT
      return new SholuError('store-damaged', `Cannot read ${file}: it is damaged (${messageOf(error)}).`, cause)
    case 26: // SQLITE_NOTADB
      return new SholuError('store-damaged', `Cannot open ${file}: it is not a database.`, cause)
    case 13: // SQLITE_FULL
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(file, error)
    case 10: // SQLITE_IOERR: a full disk also shows itself so, when the log or its index cannot grow
      return isFull(file)
        ? diskFull(file, error)
        : new SholuError('disk-failed', `Cannot read or write ${file}: ${messageOf(error)}.`, cause)
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOENT':
      return new SholuError('folder-not-writable', `Cannot write to ${file}: ${messageOf(error)}.`, cause)
    default:
      return error
  }
}

function diskFull(file: string, error: unknown): SholuError {
  const message = `Cannot write to ${file}: the disk is full. What was acknowledged is kept.`
  return new SholuError('disk-full', message, { cause: error })
}

/** SQLite's primary result code. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  return error.errcode & 0xff
}

function isFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path.dirname(path.resolve(file)))
    return bavail * bsize < 1_000_000
  } catch {
    return false
  }
}
