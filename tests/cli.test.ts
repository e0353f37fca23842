// The commands as a person meets them: each explains itself, ends with the right code, speaks JSON Lines when asked, and says
// of bad input what is wrong with it and where.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { programOf } from '../src/cli/cli.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
let scratch: string
let week: string

function sholu(folder: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--folder', folder, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 120_000,
  })
  return {
    status,
    stdout,
    stderr,
    lines: () =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  }
}

const newFolder = (name: string) => {
  const folder = join(scratch, name)
  mkdirSync(folder, { recursive: true })
  assert.equal(sholu(folder, 'init').status, 0)
  return folder
}

before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'sholu-cli-'))
  week = join(scratch, 'week')
  const { status, stderr } = sholu(week, 'start', '--once')
  assert.equal(status, 0, stderr)
})

after(() => rmSync(scratch, { recursive: true, force: true }))

test('every command explains itself with --help', () => {
  for (const command of programOf().commands) {
    const { status, stdout } = sholu(week, command.name(), '--help')
    assert.equal(status, 0, command.name())
    assert.match(stdout, new RegExp(`Usage: sholu ${command.name()}`))
    assert.ok(command.description().length > 20, command.name())
  }
})

test('words that are not understood end with 2 and a hint', () => {
  const { status, stderr } = sholu(week, 'pubish')
  assert.equal(status, 2)
  assert.match(stderr, /Did you mean publish/)
})

test('start leaves a published edition, and a second start finds it there', () => {
  const first = sholu(week, '--json', 'editions').lines()[0]
  assert.equal(first.status, 'published')
  assert.ok(existsSync(join(week, 'site', first.number, 'index.html')))
  assert.match(sholu(week, 'start', '--once').stdout, /Foreign media on Kazakhstan/)
})

test('trace prints the ladder from sentence to capture', () => {
  const { status, stdout } = sholu(week, 'trace', '2025-W51', '1.1')
  assert.equal(status, 0)
  for (const rung of ['citation 1', 'passage', 'article', 'capture', 'sha256:', 'bytes hold', 'feed', 'outlet'])
    assert.ok(stdout.includes(rung), rung)
  const wrong = sholu(week, 'trace', '2025-W51', '99.1')
  assert.equal(wrong.status, 1)
  assert.match(wrong.stderr, /no sentence 99\.1; they run from 0 to/)
})

test('verify holds, and fails on one changed byte of a capture, an article or the edition', () => {
  const whole = sholu(week, 'verify', '2025-W51')
  assert.equal(whole.status, 0, whole.stdout)
  assert.match(whole.stdout, /Everything holds/)
  const file = join(week, 'sholu.db')
  const original = readFileSync(file)
  const damages: readonly [string, (database: DatabaseSync) => void][] = [
    ['edition', (database) => changeText(database, 'reports', 'retorts')],
    ['article', (database) => changeText(database, 'Imperial', 'ImperiaL')],
  ]
  for (const [what, damage] of damages) {
    const database = new DatabaseSync(file)
    database.exec('pragma wal_checkpoint(truncate)')
    const untouched = readFileSync(file)
    damage(database)
    database.close()
    const broken = sholu(week, 'verify', '2025-W51')
    assert.equal(broken.status, 1, `${what}: ${broken.stdout}${broken.stderr}`)
    for (const rest of ['-wal', '-shm']) rmSync(file + rest, { force: true })
    writeFileSync(file, untouched)
  }
  assert.ok(original.length > 0)
  assert.equal(sholu(week, 'verify', '2025-W51').status, 0)
})

/** Changes one word in every row of the tables that keep editions or articles as JSON. */
function changeText(database: DatabaseSync, was: string, now: string): void {
  let changed = 0
  const tables = database
    .prepare(
      "select name from sqlite_master where type = 'table' and (name like 'edition%' or name like 'article%') and sql not like '%virtual%'",
    )
    .all()
  for (const { name } of tables) {
    if (was === 'reports' ? !String(name).startsWith('edition') : !String(name).startsWith('article')) continue
    const columns = database.prepare(`select name from pragma_table_info('${name}') where type = 'TEXT'`).all()
    for (const { name: column } of columns) {
      try {
        changed += Number(
          database
            .prepare(`update "${name}" set "${column}" = replace("${column}", ?, ?) where "${column}" like ?`)
            .run(was, now, `%${was}%`).changes,
        )
      } catch {
        // A guarded column refuses; another of the table holds the words too.
      }
    }
  }
  assert.ok(changed > 0, 'nothing was damaged')
}

test('import sets bad files aside with their reason, takes in the good ones, and loses none', () => {
  const folder = newFolder('bad')
  const files = join(scratch, 'files')
  mkdirSync(files)
  writeFileSync(join(files, 'empty.html'), '')
  writeFileSync(join(files, 'really-a.pdf.html'), '%PDF-1.7\n%âãÏÓ\n1 0 obj\n')
  const paragraph = (n: number) =>
    `<p>The harbour of Mangy Cove took in ${n} ships last week, port captain Elin Vass told reporters on Monday at the quay.</p>`
  const page = `<!doctype html><title>Ships return</title><article><h1>Ships return to Mangy Cove</h1>${[11, 12, 13, 14, 15, 16].map(paragraph).join('')}</article>`
  writeFileSync(join(files, 'invalid-utf8.html'), Buffer.concat([Buffer.from(page), Buffer.from([0xff, 0xfe, 0xc0])]))
  const large = openSync(join(files, 'large.html'), 'w')
  ftruncateSync(large, 50_000_000)
  closeSync(large)
  const { status, lines } = sholu(folder, '--json', 'import', files)
  assert.equal(status, 0)
  const outcomes = Object.fromEntries(
    lines()
      .filter((line: { kind: string }) => line.kind === 'imported')
      .map((line: { name: string; outcome: { kind: string; why?: string } }) => [line.name, line.outcome]),
  )
  assert.deepEqual(Object.keys(outcomes).sort(), ['empty.html', 'invalid-utf8.html', 'large.html', 'really-a.pdf.html'])
  assert.match(outcomes['empty.html']?.why ?? '', /empty|no bytes/i)
  assert.match(outcomes['really-a.pdf.html']?.why ?? '', /PDF/)
  assert.match(outcomes['large.html']?.why ?? '', /50/)
  assert.equal(outcomes['invalid-utf8.html']?.kind, 'done')
  const listed = sholu(folder, '--json', 'outcomes').lines()
  assert.equal(listed.filter((line: { kind: string }) => line.kind === 'set-aside').length, 3)
  assert.equal(sholu(folder, 'import', join(files, 'empty.html')).status, 1)
  assert.match(sholu(folder, 'import', join(files, 'not-there.html')).stderr, /no file.*not-there\.html/i)
})

test('a broken digest.yaml is reported with file, line and what is allowed', () => {
  const folder = newFolder('settings')
  const file = join(folder, 'digest.yaml')
  const good = readFileSync(file, 'utf8')
  for (const [was, now, said] of [
    ['approval: person', 'approval: nobody', /digest\.yaml:\d+: digest\.approval: must be person or none/],
    [
      'timeZone: Asia/Almaty',
      'timeZone: Asia/Nowhere',
      /digest\.yaml:\d+: digest\.timeZone: must be an IANA time zone/,
    ],
    ['  publisher: Your press office', '', /digest\.yaml:\d+: digest\.publisher: is missing/],
    ['agent:', 'agnet:', /digest\.yaml:\d+: agnet: is no setting Sholu knows/],
    ['items: { min: 4, max: 7 }', 'items: { min: 4, max: 7', /digest\.yaml:\d+: /],
  ] as const) {
    assert.ok(good.includes(was), was)
    writeFileSync(file, good.replace(was, now))
    const { status, stderr } = sholu(folder, 'work')
    assert.equal(status, 1)
    assert.match(stderr, said)
  }
  writeFileSync(file, good)
  rmSync(join(folder, 'outlets.yaml'))
  assert.match(sholu(folder, 'work').stderr, /outlets\.yaml: there is no such file/)
})

test('a folder that cannot be written is named', {
  skip: process.getuid?.() === 0 && !existsSync('/proc/sys') ? 'needs a user or /proc' : false,
}, () => {
  const folder = newFolder('locked')
  rmSync(join(folder, 'sholu.db'), { force: true })
  const readOnly = process.getuid?.() === 0 ? '/proc/sys' : folder
  if (readOnly === folder) chmodSync(folder, 0o555)
  const { status, stderr } = spawnSync(
    process.execPath,
    [main, '--folder', join(readOnly, 'sholu-data'), 'start', '--once'],
    { encoding: 'utf8' },
  )
  if (readOnly === folder) chmodSync(folder, 0o755)
  assert.equal(status, 1)
  assert.match(stderr, /cannot write|could not be|cannot be written/i)
  assert.ok(stderr.includes(readOnly), stderr)
})

test('a database that is none is named, and the file is left as it was', () => {
  const folder = newFolder('damaged')
  const file = join(folder, 'sholu.db')
  const text = 'These are notes and no database.\n'.repeat(100)
  writeFileSync(file, text)
  const { status, stderr } = sholu(folder, 'editions')
  assert.equal(status, 1)
  assert.match(stderr, /sholu\.db/)
  assert.equal(readFileSync(file, 'utf8'), text)
})

test('nothing is published that a person has not approved', () => {
  const folder = join(scratch, 'strict')
  mkdirSync(folder)
  const digest = readFileSync(join(week, 'digest.yaml'), 'utf8')
  writeFileSync(join(folder, 'digest.yaml'), digest.replace('approval: none', 'approval: person'))
  writeFileSync(join(folder, 'outlets.yaml'), readFileSync(join(week, 'outlets.yaml')))
  assert.equal(sholu(folder, 'work').status, 0)
  const refused = sholu(folder, 'publish', '2025-W51')
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /draft.*approve 2025-W51 --by/s)
  assert.ok(!existsSync(join(folder, 'site')))
  assert.equal(sholu(folder, 'approve', '2025-W51', '--by', 'Aigerim Example').status, 0)
  assert.equal(sholu(folder, 'publish', '2025-W51').status, 0)
  assert.ok(existsSync(join(folder, 'site', '2025-W51', 'index.html')))
})

test('doctor finds the installation sound and says what became of all data', () => {
  const { status, stdout } = sholu(week, 'doctor')
  assert.equal(status, 0, stdout)
  assert.match(stdout, /✓ {2}database/)
  assert.match(stdout, /kanto-news\.example/, 'the broken feed is shown')
})

test('127 real pages go through the whole line in one command, with every outcome counted', {
  skip: existsSync(join(shared, 'data/extraction/fundus')) ? false : 'the shared data are not on this machine',
}, () => {
  const folder = newFolder('fundus')
  const { status, stderr } = sholu(folder, 'import', join(shared, 'data/extraction/fundus/pages'))
  assert.equal(status, 0, stderr)
  const steps = sholu(folder, '--json', 'outcomes')
    .lines()
    .filter((line: { kind: string }) => line.kind === 'step')
  const counts = Object.fromEntries(
    steps.map((line: { step: string; counts: Record<string, number> }) => [line.step, line.counts]),
  )
  const sum = (step: string) => Object.values(counts[step] ?? {}).reduce((a: number, b) => a + Number(b), 0)
  assert.equal(sum('read'), 127)
  assert.equal(sum('understand'), counts.read!.done)
  assert.equal(sum('group'), counts.read!.done)
})
