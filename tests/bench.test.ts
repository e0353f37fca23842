// The bench over a tiny made-up data folder of every kind: it writes a row for each gold row, with the fields the scorers read.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const bench = fileURLToPath(new URL('../bench/bench.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sholu-bench-'))
const data = join(folder, 'data')
after(() => rmSync(folder, { recursive: true, force: true }))

function lay(path: string, content: string | readonly object[]): void {
  const file = join(data, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : content.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

const body =
  'The harbour authority of Aktau will spend 12 billion tenge on dredging next year. “We have no time to lose,” its head Aliya Serik said on Thursday. Freight fell 9.1 percent in the first half of 2025 because the sea is falling, and ships can no longer enter fully loaded.'

lay('extraction/own/gold.jsonl', [{ id: 'p1', url: 'https://paper.example/port', page: 'p1.html', language: 'en' }])
lay(
  'extraction/own/p1.html',
  `<!doctype html><html lang="en"><head><title>Port to be dredged</title></head><body><article><h1>Port to be dredged</h1>${`<p>${body}</p>`.repeat(4)}</article></body></html>`,
)
lay('facts/langid/own.jsonl', [{ id: 'l1', lang: 'en', text: body }])
lay('facts/langid/german.jsonl', [{ id: 'l2', lang: 'de', text: 'Die Fähre fährt wieder.' }])
lay('facts/segmentation/en_own.jsonl', [{ id: 's1', lang: 'en', text: body }])
const article = (id: string, outlet: string) => ({
  ...{ id, outlet, url: `https://${outlet}.example/${id}`, language: 'en', publishedAt: '2025-12-18' },
  ...{ title: 'Port to be dredged', body: `${body}\n${body.replace('Aktau', 'the town')}` },
})
lay('cluster/own.jsonl', [article('a1', 'one'), article('a2', 'two')])
lay('facts/quotes/own_en.jsonl', [{ id: 'q1', lang: 'en', text: body, quotes: [] }])
lay('facts/figures/newsquant_own.jsonl', [{ id: 'f1', lang: 'en', text: body, figures: [] }])
lay('facts/figures/recognizers_own_en.jsonl', [{ id: 'f2', lang: 'en', text: body }])
lay('facts/dates/recognizers_own_en.jsonl', [{ id: 'd1', lang: 'en', text: body, ref: '2025-12-19', times: [] }])
lay('facts/verifier/own.jsonl', [
  { id: 'v1', lang: 'en', source: body, claim: 'Freight fell 9.1 percent in the first half of 2025.', label: 1 },
  { id: 'v2', lang: 'en', source: body, claim: 'Freight fell 9.2 percent in the first half of 2025.', label: 0 },
])
lay('facts/mds/own.jsonl', [
  { id: 'm1', lang: 'en', title: '', summary: '', docs: [{ title: '', text: body }] },
  { id: 'm2', lang: 'en', title: '', summary: '', text: body },
])
lay('facts/compression/own.jsonl', [{ id: 'c1', lang: 'en', text: 'On Thursday, the port (a large one) closed.' }])

const rowsIn = (path: string): Record<string, unknown>[] =>
  readFileSync(join(folder, 'out', path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const measure = async (...words: string[]) => {
  try {
    return { code: 0, ...(await run(process.execPath, [bench, ...words])) }
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string }
    return { code: failed.code, stdout: failed.stdout, stderr: failed.stderr }
  }
}

for (const [what, files, ids, fields] of [
  ['read', ['extraction/own.jsonl'], ['p1'], ['title', 'authors', 'publishedAt', 'language', 'body']],
  ['langid', ['facts/langid/own.jsonl'], ['l1'], ['lang']],
  ['segment', ['facts/segmentation/en_own.jsonl'], ['s1'], ['sents']],
  ['encodings', ['encodings/nothing-declared.jsonl'], ['l2/windows-1252'], ['encoding', 'found', 'right']],
  ['group', ['cluster/own.jsonl'], ['a1', 'a2'], ['storyId']],
  ['quotes', ['facts/quotes/own_en.jsonl'], ['q1'], ['quotes']],
  ['figures', ['facts/figures/newsquant_own.jsonl'], ['f1'], ['figures']],
  ['check', ['facts/verifier/own.jsonl'], ['v1', 'v2'], ['label', 'score']],
  ['summary', ['facts/mds/own.jsonl', 'facts/compression/own.jsonl'], ['m1', 'm2', 'c1'], ['summary']],
] as const) {
  test(`bench ${what} prints a line for each corpus and writes a row for each gold row`, async () => {
    const { code, stdout, stderr } = await measure(what, '--data', data, '--predictions', join(folder, 'out'))
    assert.equal(code, 0, stderr)
    assert.ok(stdout.trim().split('\n').length >= files.length, stdout)
    const rows = files.flatMap(rowsIn)
    assert.deepEqual(rows.map((row) => row.id).sort(), [...ids].sort())
    for (const row of rows) for (const field of fields) assert.ok(field in row, `${what}: no ${field}`)
  })
}

for (const [what, peer] of [
  ['read', /^peer: Readability/m],
  ['langid', /^peer: franc/m],
  ['segment', /^peer: Intl\.Segmenter/m],
  ['encodings', /^peer: the HTML standard alone/m],
  ['group', /^peer: .*TF-IDF/m],
  ['reprints', /^peer: .*runs of five words/m],
  ['summary', /^peer: the first sentence/m],
] as const) {
  test(`bench ${what} measures a peer on the same rows and prints the ratio`, async () => {
    const { stdout, stderr } = await measure(what, '--data', data, '--peer-predictions', join(folder, 'peer'))
    assert.match(stdout, peer, stderr)
    const ratio = Number(/^all .* ratio ([\d.]+)$/m.exec(stdout)?.[1])
    assert.ok(ratio > 0 && ratio < 1e6, stdout)
    assert.match(stdout, /^peak memory: \d+ MB$/m)
  })
}

for (const what of ['quotes', 'figures', 'dates', 'check']) {
  test(`bench ${what} says plainly that it has no peer`, async () => {
    assert.match((await measure(what, '--data', data)).stdout, /^no peer: .{10}/m)
  })
}

test('bench leaves the peer out when told, and writes the same of ours', async () => {
  const alone = await measure('read', '--data', data, '--predictions', join(folder, 'alone'), '--no-peer')
  const both = await measure('read', '--data', data, '--predictions', join(folder, 'both'))
  assert.doesNotMatch(alone.stdout, /peer/)
  assert.match(both.stdout, /peer/)
  const written = (of: string) => readFileSync(join(folder, of, 'extraction/own.jsonl'), 'utf8')
  assert.equal(written('alone'), written('both'))
})

test('the peers answer in the fields the scorers read', async () => {
  for (const what of ['read', 'langid', 'segment', 'group', 'reprints', 'summary'])
    await measure(what, '--data', data, '--peer-predictions', join(folder, 'peer'))
  const first = (path: string) => JSON.parse(readFileSync(join(folder, 'peer', path), 'utf8').split('\n')[0]!)
  assert.ok(first('extraction/own.jsonl').body.join(' ').includes('no time to lose'))
  assert.equal(first('facts/langid/own.jsonl').lang, 'eng')
  assert.equal(first('facts/segmentation/en_own.jsonl').sents.join(''), body)
  assert.ok(first('cluster/own.jsonl').storyId)
  assert.deepEqual(first('cluster/own.dups.jsonl'), { a: 'a1', b: 'a2' })
  assert.match(first('facts/mds/own.jsonl').summary, /^The harbour authority/)
})

test('bench tells how the cost grows with size where there are enough rows', async () => {
  const many = join(folder, 'many')
  const row = (id: number) => ({ id: `l${id}`, lang: 'en', text: body.repeat(1 + (id % 7)) })
  const articles = Array.from({ length: 40 }, (_, id) => ({ ...article(`a${id}`, `paper${id}`), title: `Port ${id}` }))
  for (const [path, rows] of [
    ['facts/langid/own.jsonl', Array.from({ length: 80 }, (_, id) => row(id))],
    ['cluster/own.jsonl', articles],
  ] as const) {
    mkdirSync(dirname(join(many, path)), { recursive: true })
    writeFileSync(join(many, path), rows.map((one) => `${JSON.stringify(one)}\n`).join(''))
  }
  assert.match(
    (await measure('langid', '--data', many, '--no-peer')).stdout,
    /growth: a row of the smallest tenth .* times the size, [\d.]+ times the time/,
  )
  assert.match(
    (await measure('group', '--data', many, '--no-peer')).stdout,
    /growth, .*: 20 rows .* 40 rows .* times the time/,
  )
})

test('bench segment gives pieces that join to the text, whatever signs it holds', async () => {
  const odd = join(folder, 'odd')
  const text = 'The sea 🌊🌊 is falling. Ships wait 🚢 outside. Nobody knows why.'
  mkdirSync(join(odd, 'facts/segmentation'), { recursive: true })
  writeFileSync(join(odd, 'facts/segmentation/en_odd.jsonl'), JSON.stringify({ id: 'o', lang: 'en', text }))
  await measure('segment', '--data', odd, '--predictions', join(odd, 'out'), '--no-peer')
  const { sents } = JSON.parse(readFileSync(join(odd, 'out/facts/segmentation/en_odd.jsonl'), 'utf8'))
  assert.deepEqual(sents, ['The sea 🌊🌊 is falling.', ' Ships wait 🚢 outside.', ' Nobody knows why.'])
})

test('bench reprints writes the pairs of one text under two mastheads', async () => {
  const { code, stderr } = await measure('reprints', '--data', data, '--predictions', join(folder, 'out'))
  assert.equal(code, 0, stderr)
  assert.deepEqual(
    rowsIn('cluster/own.dups.jsonl').map((row) => [row.a, row.b].sort()),
    [['a1', 'a2']],
  )
})

test('bench dates writes the days that were found', async () => {
  const { code, stderr } = await measure('dates', '--data', data, '--predictions', join(folder, 'out'))
  assert.equal(code, 0, stderr)
  assert.equal(rowsIn('facts/dates/recognizers_own_en.jsonl')[0]?.id, 'd1')
})

test('bench check tells the true claim from the false one', async () => {
  await measure('check', '--data', data, '--predictions', join(folder, 'out'))
  assert.deepEqual(
    rowsIn('facts/verifier/own.jsonl').map((row) => row.label),
    [1, 0],
  )
})

test('bench says what it can measure, and what is wrong with a command', async () => {
  assert.match((await measure('--help')).stdout, /--predictions/)
  for (const [words, said] of [
    [['nonsense', '--data', data], /no measurement "nonsense"/],
    [['read'], /--data FOLDER is missing/],
    [['read', '--data', join(folder, 'nowhere')], /There is no folder/],
    [['read', '--nonsense'], /nonsense/],
  ] as const) {
    const { code, stderr } = await measure(...words)
    assert.notEqual(code, 0)
    assert.match(stderr, said)
  }
})
