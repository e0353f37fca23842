// Everything that may lie on a disk, good and bad: each file leaves with its outcome, and none stops the others.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { SholuError } from '../base/errors.ts'
import { captureHolds } from '../news/capture.ts'
import type { Outlet } from '../news/outlet.ts'
import { type Fetch, type ImportDeps, type Imported, importPath } from './gather.ts'
import { looksLike } from './looks.ts'

const deps: ImportDeps = { now: () => '2026-01-01T00:00:00Z', outletOf: () => undefined }
const page = '<!doctype html><title>t</title><p>Text.</p>'

async function folderOf(t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sholu-import-'))
  t.after(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  return folder
}

async function imported(place: string, more: Partial<ImportDeps> = {}): Promise<Imported[]> {
  const found: Imported[] = []
  for await (const one of importPath(place, { ...deps, ...more })) found.push(one)
  return found
}

/** `name: media type` of captures, `name: reason` of the others. */
const said = (outcomes: readonly Imported[]): readonly string[] =>
  outcomes.map((one) => `${one.name}: ${one.kind === 'capture' ? one.fresh.capture.mediaType : one.why}`)

test('importPath() captures a page with its bytes untouched, invalid ones too', async (t) => {
  const bytes = Buffer.concat([Buffer.from(page), Buffer.from([0xff, 0xfe, 0xc3, 0x28])])
  const folder = await folderOf(t, { 'Шолу 1#2.html': bytes })
  const [one] = await imported(path.join(folder, 'Шолу 1#2.html'))
  assert.ok(one?.kind === 'capture')
  const { id: _id, digest: _digest, ...capture } = one.fresh.capture
  assert.deepEqual(capture, {
    url: 'file:Шолу%201%232.html',
    capturedAt: '2026-01-01T00:00:00Z',
    origin: 'file',
    mediaType: 'text/html',
    status: 200,
    length: bytes.length,
  })
  assert.ok(captureHolds(one.fresh.capture, one.fresh.body))
  assert.deepEqual(Buffer.from(one.fresh.body), bytes)
})

test('importPath() of a folder goes through all of it in order, and judges by bytes, not by names', async (t) => {
  const folder = await folderOf(t, {
    'b/page.html': page,
    'a.txt': 'Astana, 18 December. A plain text.',
    'c.html': '%PDF-1.7\n%\xe2\xe3',
    'd.htm': Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'),
    'e.html': 'PK\x03\x04zip',
    'f.html': '',
    'g.pdf': page,
    'h.html': Buffer.from([0, 1, 2, 3, 0, 0]),
    'i.xml': '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    'j.json': '{"a": 1}',
    'k.html':
      '<?xml version="1.0"?>\n<!-- c -->\n<!DOCTYPE html PUBLIC "x" "y">\n<html xmlns="http://www.w3.org/1999/xhtml"/>',
    'l.html': 'Just words, and <p>one paragraph</p>',
    'm.txt': 'Just words about the <p> element',
    'n.html': Buffer.from('\uFEFF<html><p>Шолу</p></html>', 'utf16le'),
    'o.html.gz': gzipSync(page),
    'p.html.gz': gzipSync(gzipSync(page)),
    'q.html.gz': gzipSync(page).subarray(0, 30),
    'r.svg': '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    '.hidden/page.html': page,
  })
  assert.deepEqual(said(await imported(folder)), [
    '.hidden: it is a hidden folder',
    'a.txt: text/plain',
    'b/page.html: text/html',
    'c.html: it looks like a PDF',
    'd.htm: it looks like a PNG image',
    'e.html: it looks like a ZIP archive or an Office document',
    'f.html: it has no bytes',
    'g.pdf: text/html',
    'h.html: it looks like binary data',
    'i.xml: it looks like a feed',
    'j.json: it looks like JSON',
    'k.html: text/html',
    'l.html: text/html',
    'm.txt: text/plain',
    'n.html: text/html',
    'o.html.gz: text/html',
    'p.html.gz: it looks like a gzip file',
    'q.html.gz: The bytes are damaged: they cannot be unpacked as gzip.',
    'r.svg: it looks like XML that is no page',
  ])
})

test('importPath() sets a file over 20 MB aside by its size, and stops a gzip bomb', async (t) => {
  const folder = await folderOf(t, { 'bomb.html.gz': gzipSync(Buffer.alloc(100_000_000, 'a')) })
  const large = await open(path.join(folder, 'large.html'), 'w')
  await large.write(page)
  await large.truncate(3_000_000_000)
  await large.close()
  const before = process.memoryUsage().rss
  assert.deepEqual(said(await imported(folder)), [
    'bomb.html.gz: The bytes unpack to more than 20 MB.',
    'large.html: it is 3,000 MB; at most 20 MB of one page are read',
  ])
  assert.ok(process.memoryUsage().rss - before < 150_000_000)
})

test('importPath() follows no link out of its folder, opens no pipe, and says so', {
  skip: process.platform === 'win32',
}, async (t) => {
  const outside = await folderOf(t, { 'secret.html': page })
  const folder = await folderOf(t, { 'a.html': page, 'sub/b.html': page })
  await symlink(path.join(outside, 'secret.html'), path.join(folder, 'c.html'))
  await symlink(path.join(folder, 'a.html'), path.join(folder, 'd.html'))
  await symlink(folder, path.join(folder, 'e'))
  await symlink('nowhere', path.join(folder, 'f.html'))
  execFileSync('mkfifo', [path.join(folder, 'g.html')])
  assert.deepEqual(said(await imported(folder)), [
    'a.html: text/html',
    'c.html: it is a link that leads out of the folder',
    'd.html: text/html',
    'e: it is a link to a folder that is taken in anyway',
    'f.html: it is a link that leads nowhere',
    'g.html: it is no ordinary file',
    'sub/b.html: text/html',
  ])
  assert.deepEqual(
    said(await imported(path.join(folder, 'c.html'))),
    ['c.html: text/html'],
    'a link named by its path is meant',
  )
})

test('importPath() throws only when there is nothing at the path', async (t) => {
  const folder = await folderOf(t)
  await assert.rejects(
    imported(path.join(folder, 'none.html')),
    (error) => error instanceof SholuError && error.code === 'file-missing',
  )
  assert.deepEqual(await imported(folder), [])
})

const mail = (headers: string, body: string) =>
  `Message-ID: <news-1@steppe.kz>\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`
const newsletter = mail(
  'Received: from a by b\r\nFrom: =?utf-8?B?0JDRgdC10Ls=?= <desk@steppe.kz>\r\nSubject: =?utf-8?Q?=D0=A8=D0=BE=D0=BB=D1=83?=\r\n' +
    'Date: Thu, 18 Dec 2025 10:00:00 +0500\r\nContent-Type: multipart/alternative; boundary="b"',
  '--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain\r\n--b\r\nContent-Type: text/html; charset=windows-1251\r\n' +
    `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from([0x3c, 0x70, 0x3e, 0xd8, 0xee, 0xeb, 0xf3]).toString('base64')}\r\n--b--\r\n`,
)

test('importPath() takes the HTML part of a mail, with subject, date and sender', async (t) => {
  const folder = await folderOf(t, { 'a.eml': newsletter })
  const [one] = await imported(path.join(folder, 'a.eml'))
  assert.ok(one?.kind === 'capture')
  const { url, origin, mediaType, charset, hints } = one.fresh.capture
  assert.deepEqual([url, origin, mediaType, charset], ['mid:news-1@steppe.kz', 'email', 'text/html', 'utf-8'])
  assert.deepEqual(hints, { rawTitle: 'Шолу', rawDate: 'Thu, 18 Dec 2025 10:00:00 +0500', rawAuthor: 'Асел' })
  assert.equal(new TextDecoder().decode(one.fresh.body).trim(), '<p>Шолу')
})

test('importPath() takes the text of a mail without HTML, and knows a memo from a mail', async (t) => {
  const folder = await folderOf(t, {
    'a.eml': mail('From: a@b.kz\r\nSubject: s', 'Only text.'),
    'b.eml': mail('From: a@b.kz\r\nSubject: s', ''),
    'c.txt': 'From: the desk\nTo: all\nDate: today\n\nA memo.',
  })
  const outcomes = await imported(folder)
  assert.deepEqual(said(outcomes), ['a.eml: text/plain', 'b.eml: it is an e-mail without a text', 'c.txt: text/plain'])
})

type WarcPart = {
  readonly type?: string
  readonly url?: string
  readonly http?: string
  readonly body?: Uint8Array | string
}

function warcRecord({
  type = 'response',
  url = 'https://steppe.kz/a',
  http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8',
  body = page,
}: WarcPart): Buffer {
  const block = Buffer.concat([Buffer.from(`${http}\r\n\r\n`), Buffer.from(body)])
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-12-18T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

const records: readonly WarcPart[] = [
  { type: 'warcinfo', url: '' },
  { type: 'request', http: 'GET /a HTTP/1.1' },
  {},
  {
    url: 'https://steppe.kz/gzip',
    http: 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html',
    body: gzipSync(page),
  },
  { url: 'https://steppe.kz/br', http: 'HTTP/1.1 200 OK\r\nContent-Encoding: br', body: brotliCompressSync(page) },
  {
    url: 'https://steppe.kz/chunks',
    http: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked',
    body: `6\r\n<html>\r\n5\r\n<p>hi\r\n0\r\n\r\n`,
  },
  { url: 'https://steppe.kz/unpacked', http: 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip', body: page },
  { url: 'https://steppe.kz/moved', http: 'HTTP/1.1 301 Moved\r\nLocation: /', body: '' },
  { url: 'https://steppe.kz/busy', http: 'HTTP/1.1 503 Busy' },
  { url: 'https://steppe.kz/logo', body: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
  {
    url: 'https://steppe.kz/bomb',
    http: 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip',
    body: gzipSync(Buffer.alloc(30_000_000, 'a')),
  },
  { url: 'https://steppe.kz/long', body: Buffer.alloc(21_000_000, '<p>a') },
  { url: 'https://steppe.kz/last' },
]
const recordOutcomes = [
  'https://steppe.kz/a: text/html',
  'https://steppe.kz/gzip: text/html',
  'https://steppe.kz/br: text/html',
  'https://steppe.kz/chunks: text/html',
  'https://steppe.kz/unpacked: text/html',
  'https://steppe.kz/moved: the server answered 301',
  'https://steppe.kz/busy: the server answered 503',
  'https://steppe.kz/logo: it is no page: it looks like a PNG image',
  'https://steppe.kz/bomb: The bytes unpack to more than 20 MB.',
  'https://steppe.kz/long: it is larger than 20 MB',
  'https://steppe.kz/last: text/html',
]
const outlet: Outlet = {
  id: 'outlet:steppe',
  name: 'Steppe',
  otherNames: [],
  url: 'https://steppe.kz/',
  hosts: ['steppe.kz'],
  country: 'KZ',
  languages: ['en'],
  owner: 'private',
  kind: 'site',
  standing: 3,
  policy: 'direct',
}

test('importPath() takes every answer of a web archive, plain or gzipped, with its address and moment', async (t) => {
  const folder = await folderOf(t, {
    'a.warc': Buffer.concat(records.map(warcRecord)),
    'b.warc.gz': Buffer.concat(records.map((record) => gzipSync(warcRecord(record)))),
    'c.bin': gzipSync(Buffer.concat(records.map(warcRecord))),
  })
  const outcomes = await imported(folder, {
    outletOf: (url) => (url.startsWith('https://steppe.kz/') ? outlet : undefined),
  })
  const expected = ['a.warc', 'b.warc.gz', 'c.bin'].flatMap((name) =>
    recordOutcomes.map((outcome) => `${name}: ${outcome}`),
  )
  assert.deepEqual(said(outcomes), expected)
  assert.ok(outcomes[0]?.kind === 'capture')
  const { url, origin, capturedAt, charset, outlet: whose } = outcomes[0].fresh.capture
  assert.deepEqual(
    [url, origin, capturedAt, charset, whose],
    ['https://steppe.kz/a', 'warc', '2025-12-18T10:00:00Z', 'utf-8', 'outlet:steppe'],
  )
  assert.ok(outcomes[3]?.kind === 'capture')
  assert.equal(new TextDecoder().decode(outcomes[3].fresh.body), '<html><p>hi')
})

test('importPath() keeps what stands before the damage in a web archive, and says where it is', async (t) => {
  const good = [warcRecord({}), warcRecord({ url: 'https://steppe.kz/b' })]
  const flipped = gzipSync(warcRecord({}))
  flipped.fill(0xaa, 20, 60)
  const folder = await folderOf(t, {
    'a.warc': Buffer.concat([...good, Buffer.from('this is no record\r\n\r\n'), ...good]),
    'b.warc.gz': Buffer.concat([gzipSync(good[0]!), flipped]),
    'c.warc': Buffer.concat([good[0]!, Buffer.from('WARC/1.0\r\n'), Buffer.alloc(3_000_000, 'x')]),
    'd.warc.gz': gzipSync(Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(100_000_000, 'x')])),
    'e.warc': 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n',
  })
  const outcomes = said(await imported(folder))
  assert.deepEqual(
    outcomes.map((outcome) => outcome.replace(/(damaged after record \d+).*/, '$1')),
    [
      'a.warc: https://steppe.kz/a: text/html',
      'a.warc: https://steppe.kz/b: text/html',
      'a.warc: record 3: the archive is damaged after record 2',
      'b.warc.gz: https://steppe.kz/a: text/html',
      'b.warc.gz: record 2: the archive is damaged after record 1',
      'c.warc: https://steppe.kz/a: text/html',
      'c.warc: record 2: the archive is damaged after record 1',
      'd.warc.gz: record 1: the archive is damaged after record 0',
      'e.warc: it is a web archive without a single answer of a server',
    ],
  )
})

test('importPath() of a web address asks for it, and tells luck from verdict', async () => {
  const answers: Record<string, number | SholuError> = {
    'https://steppe.kz/a': 200,
    'https://steppe.kz/gone': 404,
    'https://steppe.kz/busy': 503,
    'https://steppe.kz/off': new SholuError('address-unreachable', 'No answer.', { retry: true }),
    'http://127.0.0.1/': new SholuError('address-refused', 'Not public.'),
  }
  const fetch: Fetch = async ({ url }) => {
    const answer = answers[url]!
    if (answer instanceof SholuError) throw answer
    return { url, status: answer, headers: {}, body: Buffer.from(page) }
  }
  const outcomes: string[] = []
  for (const url of Object.keys(answers))
    for (const one of await imported(url, { fetch, outletOf: () => outlet })) outcomes.push(one.kind)
  assert.deepEqual(outcomes, ['capture', 'set-aside', 'again', 'again', 'set-aside'])
  assert.deepEqual(said(await imported('https://steppe.kz/a')), [
    'https://steppe.kz/a: there is no way to the web here',
  ])
})

test('importPath() gives random bytes exactly one outcome per file and never throws', async (t) => {
  const folder = await folderOf(t)
  const beginnings = [
    '',
    'WARC/1.0\r\n',
    '\x1f\x8b\x08\0',
    '%PDF',
    '<html>',
    '<?xml ',
    'From: a\r\nMessage-ID: <x>\r\nDate: x\r\n',
    '{"',
    '\ufffe',
    'filedesc://',
  ].map((start) => Buffer.from(start, 'latin1'))
  const content = fc
    .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), fc.boolean())
    .map(([start, rest, packed]) => {
      const bytes = Buffer.concat([start, rest])
      return packed ? gzipSync(bytes) : bytes
    })
  const name = fc.constantFrom('a.html', 'b.txt', 'c.warc', 'd.warc.gz', 'e.eml', 'f.gz', 'g', 'ж.html')
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, content, { maxKeys: 5 }), async (files) => {
      const run = await mkdtemp(path.join(folder, 'run-'))
      for (const [file, bytes] of Object.entries(files)) await writeFile(path.join(run, file), bytes)
      const outcomes = await imported(run)
      assert.deepEqual(
        outcomes.map((one) => one.name.split(':')[0]),
        Object.keys(files).sort(),
      )
      for (const one of outcomes) if (one.kind === 'capture') assert.ok(captureHolds(one.fresh.capture, one.fresh.body))
    }),
    { numRuns: 150 },
  )
})

test('looksLike() takes no short text for a signature', () => {
  assert.deepEqual(looksLike(Buffer.from('BMW opens a plant in Kostanay')), { kind: 'page', mediaType: 'text/plain' })
  assert.deepEqual(looksLike(Buffer.from('MZ is a county code')), { kind: 'page', mediaType: 'text/plain' })
  assert.deepEqual(looksLike(Buffer.from('[Copyright Steppe Press]')), { kind: 'page', mediaType: 'text/plain' })
  assert.deepEqual(looksLike(Buffer.from('ID3\x03\0\0', 'latin1')), { kind: 'other', what: 'an audio file' })
})

test('looksLike() lets a stray control character pass in a long page, and bytes full of them not', () => {
  assert.equal(looksLike(Buffer.from(`<p>${'word '.repeat(200)}\x01</p>`)).kind, 'page')
  assert.deepEqual(looksLike(Buffer.from('\x01\x02\x03 words \x04\x05')), { kind: 'other', what: 'binary data' })
})

test('importPath() takes the shared seeds as plain texts', async (t) => {
  const seeds = new URL('../../../shared/seeds/', import.meta.url)
  const outcomes = await imported(seeds.pathname).catch(() => undefined)
  if (outcomes === undefined) return t.skip('the shared seeds are not on this machine')
  assert.ok(outcomes.length >= 2)
  for (const one of outcomes) {
    assert.ok(one.kind === 'capture')
    assert.equal(one.fresh.capture.mediaType, 'text/plain')
    assert.deepEqual(Buffer.from(one.fresh.body), await readFile(new URL(one.name, seeds)))
  }
})
