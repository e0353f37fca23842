// From a sentence down to the bytes, and up again: one changed byte anywhere below an edition is found.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { databaseFile } from '../base/database.ts'
import { layWeek } from '../cli/start.ts'
import { type Edition, sentencesOf } from '../news/edition.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let folder: string
let newsroom: Newsroom
let edition: Edition

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sholu-trace-'))
  layWeek(folder)
  newsroom = await openNewsroom({ folder })
  await newsroom.gather()
  await newsroom.read()
  await newsroom.revisit()
  await newsroom.digestCaptures()
  await newsroom.write()
  edition = await newsroom.approve('2025-W51', 'Aigerim Example')
})

after(async () => {
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every sentence of the edition walks down to bytes that hold', async () => {
  for (const { place, sentence } of sentencesOf(edition)) {
    const { rungs } = await newsroom.trace('2025-W51', place)
    assert.equal(rungs.length, sentence.citations.length)
    for (const rung of rungs) {
      assert.equal(rung.passageHolds, true, place)
      assert.equal(rung.bytesHold, true, place)
      assert.match(rung.feed ?? '', /^https?:/, place)
      assert.equal(rung.article?.capture, rung.capture?.id)
    }
  }
})

test('a place or an edition that is not there is named', async () => {
  await assert.rejects(newsroom.trace('2025-W51', '99.9'), { code: 'place-unknown' })
  await assert.rejects(newsroom.trace('2031-W01', '1.1'), { code: 'edition-unknown' })
})

test('a sound edition verifies without a fault', async () => {
  const found = await newsroom.verify('2025-W51')
  assert.deepEqual(found.faults, [])
  assert.equal(found.digest, edition.approval?.digest)
  assert.equal(found.withoutBytes, 0)
  assert.ok(found.citations >= found.sentences)
})

type Row = Record<string, string | Uint8Array>

/** Changes one column of one row behind the store’s back, looks, and puts it back. */
async function damaged(
  table: string,
  key: readonly [column: string, value: string],
  column: string,
  change: (was: string | Uint8Array) => string | Uint8Array,
  look: () => Promise<void>,
): Promise<void> {
  const where = `where ${key[0]} = ?`
  const write = (value: string | Uint8Array) => {
    const database = new DatabaseSync(join(folder, databaseFile))
    database.exec('pragma busy_timeout = 5000')
    // Rows that never change may be guarded; whoever damages a file asks no guard.
    const guards = database.prepare("select sql, name from sqlite_master where type = 'trigger'").all() as Row[]
    for (const { name } of guards) database.exec(`drop trigger "${name}"`)
    const { changes } = database.prepare(`update ${table} set ${column} = ? ${where}`).run(value, key[1])
    for (const { sql } of guards) database.exec(sql as string)
    database.close()
    assert.ok(Number(changes) >= 1, `no row of ${table} was changed`)
  }
  const reading = new DatabaseSync(join(folder, databaseFile), { readOnly: true })
  const row = reading.prepare(`select ${column} as was from ${table} ${where}`).get(key[1]) as Row
  reading.close()
  write(change(row.was!))
  try {
    await look()
  } finally {
    write(row.was!)
  }
}

const faults = async () => (await newsroom.verify('2025-W51')).faults.join('\n')
const first = () => edition.articles[0]!

test('a capture whose bytes were exchanged for other bytes is found, by verify and by trace', async () => {
  const other = (was: string | Uint8Array) => {
    const page = Buffer.from(gunzipSync(was as Uint8Array))
    page[page.length - 20]! ^= 1
    return new Uint8Array(gzipSync(page))
  }
  await damaged('body', ['digest', first().capture.digest], 'gzip', other, async () => {
    assert.match(await faults(), new RegExp(`${first().capture.id}.* are not those that were captured`))
    assert.equal((await newsroom.trace('2025-W51', '1.1')).rungs[0]!.bytesHold, false)
  })
})

test('a capture whose packed bytes are broken is found', async () => {
  const broken = (was: string | Uint8Array) => {
    const bytes = new Uint8Array(was as Uint8Array)
    bytes[bytes.length >> 1]! ^= 0xff
    return bytes
  }
  await damaged('body', ['digest', first().capture.digest], 'gzip', broken, async () => {
    assert.match(await faults(), /are not those that were captured/)
  })
})

test('a capture that names another hash is found', async () => {
  const { id, digest } = first().capture
  const other = (was: string | Uint8Array) => (was as string).replace(digest, `sha256:${'0'.repeat(64)}`)
  await damaged('capture', ['id', id], 'noun', other, async () => {
    assert.match(await faults(), /does not have the hash the edition names|are not those that were captured/)
  })
})

test('an article changed in its row is found: by its passage, and by what its capture reads as', async () => {
  const { exact } = edition.items[0]!.paragraphs[0]![0].citations[0].passage
  const cited = (was: string | Uint8Array) => (was as string).replace(exact.slice(0, 20), 'X'.repeat(20))
  await damaged('article', ['id', first().id], 'noun', cited, async () => {
    assert.match(await faults(), /is no longer what|are not in|is not what/)
    assert.equal((await newsroom.trace('2025-W51', '1.1')).rungs[0]!.passageHolds, false)
  })
})

test('an article changed where nothing cites it is found all the same', async () => {
  const article = (await newsroom.article(first().id))!
  const tail = article.text.slice(-12)
  const other = (was: string | Uint8Array) =>
    (was as string).replace(JSON.stringify(tail).slice(1, -1), JSON.stringify(`${tail.slice(0, -2)}#.`).slice(1, -1))
  await damaged('article', ['id', first().id], 'noun', other, async () => {
    assert.match(await faults(), new RegExp(`${first().id}.* is not what`))
  })
})

test('an article whose date was changed in its row is found', async () => {
  const other = (was: string | Uint8Array) => (was as string).replaceAll('2025-12-18', '2025-12-16')
  await damaged('article', ['id', first().id], 'noun', other, async () => {
    assert.match(await faults(), new RegExp(`${first().id}.* is not what`))
  })
})

test('an article that is gone is found', async () => {
  await damaged(
    'article',
    ['id', first().id],
    'id',
    () => 'article:elsewhere',
    async () => {},
  ).catch(() => {
    // Rows that others rest on cannot be renamed at all: that is as good.
  })
  assert.equal(await faults(), '')
})

test('an edition changed after its approval is found, even in a word no check looks at', async () => {
  const other = (was: string | Uint8Array) =>
    (was as string).replace('"series":"Foreign media', '"series":"Foreign Media')
  await damaged('edition', ['status', 'approved'], 'noun', other, async () => {
    assert.match(await faults(), /is not the one that Aigerim Example approved/)
  })
})

test('a sentence changed in the row of the edition is found twice: by the hash and by the check', async () => {
  const other = (was: string | Uint8Array) =>
    (was as string).replace('“Emperor Naruhito on Thursday', '“Emperor Naruhito on Monday')
  await damaged('edition', ['status', 'approved'], 'noun', other, async () => {
    const said = await faults()
    assert.match(said, /approved: its content has the hash/)
    assert.match(said, /sentence 1\.1 \(unsupported\)/)
  })
})

test('what was put back verifies again', async () => {
  assert.equal(await faults(), '')
})

test('bytes no longer kept are no fault, and are counted', async () => {
  await newsroom.store.dropBodies('2031-01-01T00:00:00Z')
  const found = await newsroom.verify('2025-W51')
  assert.deepEqual(found.faults, [])
  assert.ok(found.withoutBytes > 0)
  assert.equal((await newsroom.trace('2025-W51', '1.1')).rungs[0]!.bytesHold, 'no longer kept')
})
