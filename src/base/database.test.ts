import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { type Database, type Migration, migrate, openDatabase, sql } from './database.ts'

const home = mkdtempSync(path.join(tmpdir(), 'sholu-database-'))
chmodSync(home, 0o755)
after(() => rmSync(home, { recursive: true, force: true }))
let files = 0
const newFile = () => path.join(home, String(++files), 'sholu.db')

type Tables = { word: { id: number; text: string } }
const createWord = sql`create table word (id integer primary key, text text not null) strict`

async function withWords(file = newFile()): Promise<Database> {
  const database = openDatabase(file)
  await createWord.execute(database.queries())
  return database
}

const countOf = async (database: Database) =>
  (await database.queries<Tables>().selectFrom('word').select('id').execute()).length

test('a database keeps rows, gives them back as plain objects and makes its folder', async () => {
  const file = newFile()
  const database = await withWords(file)
  const rows = [{ id: 1, text: 'шолу' }]
  await database.queries<Tables>().insertInto('word').values(rows).execute()
  assert.deepStrictEqual(await database.queries<Tables>().selectFrom('word').selectAll().execute(), rows)
  const streamed = []
  for await (const row of database.queries<Tables>().selectFrom('word').selectAll().stream()) streamed.push(row)
  assert.deepStrictEqual(streamed, rows)
  await database.close()
  await database.close()
  assert.ok(existsSync(file))
})

test('what was acknowledged is written through to the disk, and links between rows are held', async () => {
  const database = await withWords()
  const pragma = async (name: string) =>
    Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database.queries())).rows[0]!)[0]
  assert.equal(await pragma('journal_mode'), 'wal')
  assert.equal(await pragma('synchronous'), 2)
  assert.equal(await pragma('foreign_keys'), 1)
  await database.close()
})

test('a transaction that fails leaves nothing behind, and the next one works', async () => {
  const database = await withWords()
  const queries = database.queries<Tables>()
  const failing = queries.transaction().execute(async (together) => {
    await together.insertInto('word').values({ id: 1, text: 'a' }).execute()
    throw new Error('no')
  })
  await assert.rejects(failing, /^Error: no$/)
  assert.equal(await countOf(database), 0)
  await queries.insertInto('word').values({ id: 1, text: 'a' }).execute()
  assert.equal(await countOf(database), 1)
  await database.close()
})

test('transactions begun at once in one process wait for each other', async () => {
  const database = await withWords()
  const adding = (id: number) =>
    database
      .queries<Tables>()
      .transaction()
      .execute(async (together) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        await together.insertInto('word').values({ id, text: 'a' }).execute()
      })
  await Promise.all([1, 2, 3, 4].map(adding))
  assert.equal(await countOf(database), 4)
  await database.close()
})

test('a database locked by another program is busy, which is worth trying again', async () => {
  const file = newFile()
  const holder = await withWords(file)
  const waiter = openDatabase(file, { busyTimeoutMs: 20 })
  await holder
    .queries<Tables>()
    .transaction()
    .execute(async () => {
      const blocked = waiter.queries<Tables>().insertInto('word').values({ id: 1, text: 'a' }).execute()
      await assert.rejects(blocked, { code: 'store-busy', retry: true, message: new RegExp(file) })
      const begun = waiter.queries<Tables>().transaction()
      await assert.rejects(
        begun.execute(async () => assert.fail('a transaction takes the lock when it begins')),
        { code: 'store-busy' },
      )
      assert.equal(await countOf(waiter), 0)
    })
  await waiter.queries<Tables>().insertInto('word').values({ id: 1, text: 'a' }).execute()
  await waiter.close()
  await holder.close()
})

test('a text file is no database, and the message names it', () => {
  const file = newFile()
  mkdirSync(path.dirname(file))
  writeFileSync(file, 'Dear editor, this is a letter and no database.\n'.repeat(20))
  assert.throws(() => openDatabase(file), {
    code: 'store-damaged',
    message: `Cannot open ${file}: it is not a database.`,
  })
  assert.equal(readFileSync(file, 'utf8').slice(0, 11), 'Dear editor')
})

test('a damaged file is reported by name', async () => {
  const file = newFile()
  const database = await withWords(file)
  const text = 'x'.repeat(3000)
  for (let id = 1; id <= 50; id++) await database.queries<Tables>().insertInto('word').values({ id, text }).execute()
  await database.close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 4096))
  const opened = openDatabase(file)
  await assert.rejects(countOf(opened), { code: 'store-damaged', message: new RegExp(file) })
  await opened.close()
})

test('a file cut short is reported by name', async () => {
  const file = newFile()
  const database = await withWords(file)
  for (let id = 1; id <= 50; id++)
    await database
      .queries<Tables>()
      .insertInto('word')
      .values({ id, text: 'x'.repeat(3000) })
      .execute()
  await database.close()
  writeFileSync(file, readFileSync(file).subarray(0, 20_000))
  await assert.rejects(
    async () => {
      const opened = openDatabase(file)
      await countOf(opened).finally(() => opened.close())
    },
    { code: 'store-damaged', message: new RegExp(file) },
  )
})

test('a place that cannot be a folder is reported by name', () => {
  const file = newFile()
  writeFileSync(path.dirname(file), 'a file where a folder should be')
  assert.throws(() => openDatabase(file), { code: 'folder-not-writable', message: new RegExp(file) })
  assert.throws(() => openDatabase(home), { code: 'folder-not-writable', message: new RegExp(home) })
})

test('a folder or file one may not write to is reported by name', async () => {
  const file = newFile()
  await (await withWords(file)).close()
  const missing = path.join(path.dirname(file), 'other.db')
  chmodSync(path.dirname(file), 0o555)
  asNobody(() => {
    const refused = (name: string) => ({ code: 'folder-not-writable', message: new RegExp(name) })
    assert.throws(() => openDatabase(missing), refused(missing))
    assert.throws(() => openDatabase(file), refused(file))
  })
  chmodSync(path.dirname(file), 0o777)
  chmodSync(file, 0o444)
  asNobody(() => assert.throws(() => openDatabase(file), { code: 'folder-not-writable', message: new RegExp(file) }))
  chmodSync(path.dirname(file), 0o755)
})

/** Rights do not bind the super-user, who often runs tests in containers; for a while be nobody. */
function asNobody(work: () => void): void {
  const mighty = process.geteuid?.() === 0
  if (mighty) process.seteuid!(65534)
  try {
    work()
  } finally {
    if (mighty) process.seteuid!(0)
  }
}

test('a full disk is reported by name, and what was acknowledged before stays', async () => {
  const file = newFile()
  const database = await withWords(file)
  await sql`pragma max_page_count = 30`.execute(database.queries())
  let acknowledged = 0
  const filling = async () => {
    for (let id = 1; ; id++) {
      await database
        .queries<Tables>()
        .transaction()
        .execute((together) =>
          together
            .insertInto('word')
            .values({ id, text: 'x'.repeat(3000) })
            .execute(),
        )
      acknowledged = id
    }
  }
  await assert.rejects(filling, { code: 'disk-full', retry: false, message: new RegExp(file) })
  assert.ok(acknowledged > 0)
  assert.equal(await countOf(database), acknowledged)
  await sql`pragma max_page_count = 1000`.execute(database.queries())
  await database.queries<Tables>().insertInto('word').values({ id: 1000, text: 'again' }).execute()
  await database.close()
  const reopened = openDatabase(file)
  assert.equal(await countOf(reopened), acknowledged + 1)
  await reopened.close()
})

test('a backup is a whole database, made while the other is in use', async () => {
  const database = await withWords()
  await database.queries<Tables>().insertInto('word').values({ id: 1, text: 'a' }).execute()
  const copy = newFile()
  const heard: number[] = []
  await database.backupTo(copy, (done) => heard.push(done))
  await assert.rejects(database.backupTo(copy), { code: 'file-exists' })
  await assert.rejects(database.backupTo(database.file), { code: 'file-exists' })
  await database.queries<Tables>().insertInto('word').values({ id: 2, text: 'b' }).execute()
  const opened = openDatabase(copy)
  assert.equal(await countOf(opened), 1)
  assert.ok(!existsSync(`${copy}.part`))
  await opened.close()
  await database.close()
})

const step = (name: string, ...statements: string[]): Migration => ({
  name,
  up: async (queries) => {
    for (const statement of statements) await sql.raw(statement).execute(queries)
  },
})

test('migrations run once, in order, and a broken one leaves the steps before it in place', async () => {
  const database = openDatabase(newFile())
  const first = step('first', 'create table word (id integer primary key, text text not null) strict')
  const broken = step('second', `insert into word values (1, 'half')`, 'insert into nowhere values (1)')
  await assert.rejects(migrate(database, 'store', [first, broken]), /nowhere/)
  assert.equal(await countOf(database), 0)
  const second = step('second', `insert into word values (1, 'whole')`)
  await migrate(database, 'store', [first, second])
  await migrate(database, 'store', [first, second])
  assert.equal(await countOf(database), 1)
  await migrate(database, 'queue', [step('first', 'create table job (id integer primary key) strict')])
  await assert.rejects(migrate(database, 'store', [first]), { code: 'store-newer', message: new RegExp(database.file) })
  await database.close()
})

const migratesSlowly = `
  import { migrate, openDatabase, sql } from ${JSON.stringify(new URL('database.ts', import.meta.url).href)}
  const database = openDatabase(process.argv[1])
  console.log('open')
  const steps = Array.from({ length: 60 }, (_, n) => ({
    name: 'step ' + n,
    up: async (queries) => {
      await sql.raw('create table step_' + n + ' (id integer primary key) strict').execute(queries)
      await sql.raw('insert into step_' + n + ' values (' + n + ')').execute(queries)
    },
  }))
  await migrate(database, 'store', steps)
  await database.close()
  console.log('done')`

/** Runs the program above on a file, killing it that long after it opened the file; gives all it said. */
async function migrateInChild(file: string, killAfterMs?: number): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', migratesSlowly, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '' && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    said += chunk
  })
  await ended
  return said
}

async function stepsIn(file: string): Promise<{ readonly noted: number; readonly made: number }> {
  const queries = openDatabase(file)
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}`.execute(queries.queries())).rows[0]!.n
  const noted = (await count(`sqlite_schema where name = 'migration'`)) === 0 ? 0 : await count('migration')
  const made = await count(`sqlite_schema where name like 'step%'`)
  await queries.close()
  return { noted, made }
}

test('two programs that bring one file up to date at once do each step once', { timeout: 60_000 }, async () => {
  const file = newFile()
  const said = await Promise.all([migrateInChild(file), migrateInChild(file)])
  assert.deepEqual(said, ['open\ndone\n', 'open\ndone\n'])
  assert.deepEqual(await stepsIn(file), { noted: 60, made: 60 })
})

test('a program killed while it brings a file up to date is followed by one that finishes', {
  timeout: 60_000,
}, async () => {
  const file = newFile()
  let before = 0
  for (const killAfterMs of [0, 2, 5, 9, 15]) {
    await migrateInChild(file, killAfterMs)
    const { noted, made } = await stepsIn(file)
    assert.equal(noted, made)
    assert.ok(noted >= before)
    before = noted
  }
  assert.match(await migrateInChild(file), /done/)
  assert.deepEqual(await stepsIn(file), { noted: 60, made: 60 })
})
