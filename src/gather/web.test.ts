// The polite web over real sockets, the recorded web, and robots.txt.

import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { SholuError } from '../base/errors.ts'
import type { Feed, Outlet } from '../news/outlet.ts'
import { contentType } from './fetch.ts'
import { gatherFeed, importPath, replayFetch, type WebFetchOptions, webFetch } from './gather.ts'
import { readRobots } from './robots.ts'

type Seen = { readonly path: string; readonly headers: IncomingMessage['headers'] }

async function serve(t: TestContext, answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    seen.push({ path: request.url!, headers: request.headers })
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

function web(t: TestContext, options: WebFetchOptions = {}) {
  const fetch = webFetch({ allowPrivate: true, pauseMs: 0, ...options })
  t.after(() => fetch.close())
  return fetch
}

const robotsAnd =
  (
    robots: string | number,
    rest: (request: IncomingMessage, response: ServerResponse) => void = (_q, r) => r.end('page'),
  ) =>
  (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== '/robots.txt') return rest(request, response)
    if (typeof robots === 'number') response.writeHead(robots)
    response.end(typeof robots === 'number' ? 'no' : robots)
  }

const failsWith = (code: string, retry: boolean, message?: RegExp) => (error: unknown) =>
  error instanceof SholuError && error.code === code && error.retry === retry && (message?.test(error.message) ?? true)

test('webFetch() asks robots.txt once for a host and keeps out of what it closes', async (t) => {
  const { origin, seen } = await serve(t, robotsAnd('User-agent: *\nDisallow: /private\nAllow: /private/open$\n'))
  const fetch = web(t)
  await Promise.all([fetch({ url: `${origin}/a` }), fetch({ url: `${origin}/b` })])
  assert.equal((await fetch({ url: `${origin}/private/open` })).status, 200)
  await assert.rejects(
    fetch({ url: `${origin}/private/closed` }),
    failsWith('robots-disallowed', false, /private\/closed/),
  )
  assert.deepEqual(seen.map(({ path }) => path).sort(), ['/a', '/b', '/private/open', '/robots.txt'])
})

test('webFetch() obeys the group that names it, by the first word of its User-Agent', async (t) => {
  const robots = 'User-agent: *\nDisallow:\n\nUser-agent: sholu\nDisallow: /\n'
  const { origin } = await serve(t, robotsAnd(robots))
  await assert.rejects(web(t)({ url: `${origin}/` }), failsWith('robots-disallowed', false))
  assert.equal((await web(t, { agent: 'Other/1' })({ url: `${origin}/` })).status, 200)
})

test('webFetch() fetches everything where there is no robots.txt, and nothing while the server of it is in trouble', async (t) => {
  for (const status of [404, 403, 410]) {
    const { origin } = await serve(t, robotsAnd(status))
    assert.equal((await web(t)({ url: `${origin}/` })).status, 200)
  }
  for (const status of [500, 503, 429]) {
    const { origin, seen } = await serve(t, robotsAnd(status))
    const fetch = web(t)
    await assert.rejects(fetch({ url: `${origin}/a` }), failsWith('address-unreachable', true, /robots\.txt/))
    await assert.rejects(fetch({ url: `${origin}/b` }), failsWith('address-unreachable', true))
    assert.deepEqual(
      seen.map(({ path }) => path),
      ['/robots.txt'],
    )
  }
})

test('webFetch() asks the robots.txt of every hop', async (t) => {
  const other = await serve(t, robotsAnd('User-agent: *\nDisallow: /closed\n'))
  const { origin } = await serve(
    t,
    robotsAnd(404, (_request, response) => response.writeHead(302, { location: `${other.origin}/closed` }).end()),
  )
  await assert.rejects(web(t)({ url: `${origin}/` }), failsWith('robots-disallowed', false))
  assert.deepEqual(
    other.seen.map(({ path }) => path),
    ['/robots.txt'],
  )
})

test('webFetch() leaves a pause between two requests to one host, also when asked for many at once', async (t) => {
  const { origin, seen } = await serve(t, robotsAnd(404))
  const fetch = web(t, { pauseMs: 150 })
  const started = performance.now()
  await Promise.all(['/a', '/b', '/c'].map((path) => fetch({ url: origin + path })))
  assert.equal(seen.length, 4)
  assert.ok(performance.now() - started > 3 * 150 - 10, 'four requests, three pauses; a timer may be some ms early')
})

test('webFetch() waits as long as robots.txt asks, up to two minutes', async (t) => {
  const { origin, seen } = await serve(t, robotsAnd('User-agent: *\nCrawl-delay: 0.4\n'))
  const started = performance.now()
  await web(t)({ url: `${origin}/a` })
  assert.equal(seen.length, 2)
  assert.ok(performance.now() - started > 390)
  const robots = (delay: string) =>
    readRobots('http://a.kz/robots.txt', Buffer.from(`User-agent: *\nCrawl-delay: ${delay}\n`), 'Sholu')
  assert.deepEqual(
    ['5', '1e9', '-3', 'soon'].map((delay) => robots(delay).delaySeconds),
    [5, 120, 0, 0],
  )
})

test('webFetch() pauses a second when nothing else is said', async (t) => {
  const { origin, seen } = await serve(t, robotsAnd(404))
  const fetch = webFetch({ allowPrivate: true })
  t.after(() => fetch.close())
  const started = performance.now()
  await fetch({ url: `${origin}/a` })
  assert.equal(seen.length, 2)
  assert.ok(performance.now() - started > 990)
})

test('webFetch() says who it is and sends the validators of the last answer', async (t) => {
  const { origin, seen } = await serve(t, robotsAnd(404))
  await web(t)({
    url: `${origin}/a`,
    ifNoneMatch: '"1"',
    ifModifiedSince: 'Sun, 21 Dec 2025 06:00:00 GMT',
    accept: 'text/xml',
  })
  const { headers } = seen[1]!
  assert.match(headers['user-agent']!, /^Sholu\/\d/)
  assert.deepEqual(
    [headers['if-none-match'], headers['if-modified-since'], headers.accept],
    ['"1"', 'Sun, 21 Dec 2025 06:00:00 GMT', 'text/xml'],
  )
})

test('webFetch() goes to no private address unless it was opened', async (t) => {
  const { origin, seen } = await serve(t, robotsAnd(404))
  const fetch = webFetch({ pauseMs: 0 })
  t.after(() => fetch.close())
  for (const url of [
    origin,
    origin.replace('127.0.0.1', 'localhost'),
    origin.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
    'http://0.0.0.0/',
    'http://2130706433/',
  ])
    await assert.rejects(fetch({ url }), failsWith('address-refused', false), url)
  assert.deepEqual(seen, [])
})

test('readRobots() takes product names and forgotten colons as Google’s reader does', () => {
  const allowed = (robots: string, url: string) =>
    readRobots('http://a.kz/robots.txt', Buffer.from(robots), 'Sholu').allows(url)
  assert.equal(allowed('user-agent sholu\ndisallow /\n', 'http://a.kz/x'), false)
  assert.equal(allowed('User-agent: Sholu press\nDisallow: /\n', 'http://a.kz/x'), false)
  assert.equal(allowed('User-agent: Sholu/2\nDisallow: /\n', 'http://a.kz/x'), false)
  assert.equal(allowed('User-agent: Sholus\nDisallow: /\n', 'http://a.kz/x'), true)
  assert.equal(
    allowed('\uFEFFUser-agent: *\r\nDisallow: /жаңалық\r\n', 'http://a.kz/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B'),
    false,
  )
  assert.equal(allowed('<!doctype html><p>Not found</p>', 'http://a.kz/x'), true)
})

test('readRobots() agrees with Google’s own tests', async (t) => {
  const file = new URL('../../../shared/data/robust/robots/google_rep.jsonl', import.meta.url)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return t.skip('the shared robots tests are not on this machine')
  const cases = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const wrong = cases.filter(({ robots, agent, url, allowed }) => {
    const origin = URL.parse(url)?.origin ?? 'http://foo.bar'
    return (
      readRobots(`${origin}/robots.txt`, Buffer.from(robots), agent || 'none').allows(url || `${origin}/`) !== allowed
    )
  })
  assert.ok(cases.length > 50)
  assert.deepEqual(
    wrong.map(({ id }) => id),
    [],
  )
})

test('contentType() takes a header apart', () => {
  assert.deepEqual(contentType('Text/HTML; Charset="UTF-8"; x=y'), { mediaType: 'text/html', charset: 'utf-8' })
  assert.deepEqual(contentType('text/html;charset=windows-1251'), { mediaType: 'text/html', charset: 'windows-1251' })
  assert.deepEqual(contentType(undefined), { mediaType: '' })
})

const outlet: Outlet = {
  id: 'outlet:steppe',
  name: 'Steppe',
  otherNames: [],
  url: 'https://steppe.example/',
  hosts: ['steppe.example'],
  country: 'KZ',
  languages: ['en'],
  owner: 'private',
  kind: 'site',
  standing: 3,
  policy: 'direct',
}
const feed: Feed = { id: 'feed:steppe', outlet: outlet.id, url: 'https://steppe.example/feed', kind: 'rss' }

/** A recorded week of our own: a feed, a page that changed on the second day, a page in Cyrillic, an error. */
async function recordedWeek(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sholu-week-'))
  t.after(() => rm(folder, { recursive: true }))
  const root = path.join(folder, 'web', 'steppe.example')
  await mkdir(root, { recursive: true })
  const links = ['/a', '/b', '/gone', '/unknown'].map((link) => `<item><title>T</title><link>${link}</link></item>`)
  await writeFile(
    path.join(root, 'feed.xml'),
    `<rss version="2.0"><channel><title>S</title>${links.join('')}</channel></rss>`,
  )
  await writeFile(path.join(root, 'a1.html'), '<!doctype html><p>Nine per cent.</p>')
  await writeFile(path.join(root, 'a2.html'), '<!doctype html><p>Nine point one per cent. Updated.</p>')
  await writeFile(
    path.join(root, 'b.html'),
    Buffer.concat([Buffer.from('<!doctype html><p>'), Buffer.from([0xd8, 0xee, 0xeb, 0xf3])]),
  )
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  const line = (path_: string, file: string, at: string, more = {}) =>
    JSON.stringify({ url: `https://steppe.example${path_}`, file, status: 200, mediaType: 'text/html', at, ...more })
  const first = [
    line('/feed', 'steppe.example/feed.xml', '2025-12-21T06:00:00Z', { mediaType: 'application/rss+xml' }),
    line('/a', 'steppe.example/a2.html', '2025-12-19T08:00:00Z'),
    line('/a', 'steppe.example/a1.html', '2025-12-18T08:00:00Z'),
  ]
  const second = [
    line('/b', 'steppe.example/b.html', '2025-12-18T09:00:00Z', { charset: 'windows-1251', headers: { ETag: '"b"' } }),
    line('/gone', '', '2025-12-18T09:00:00Z', { status: 500 }),
    first[1],
  ]
  await writeFile(path.join(folder, 'web', 'captures-1.jsonl'), `${first.join('\n')}\n`)
  await writeFile(path.join(folder, 'web', 'captures-2.jsonl'), `${second.join('\n')}\n\n`)
  return folder
}

const bodyOf = async (answer: Promise<{ readonly body: Uint8Array }>) => new TextDecoder().decode((await answer).body)

test('replayFetch() answers as the outlets did, the newest answer at the moment it is told', async (t) => {
  const folder = await recordedWeek(t)
  const url = 'https://steppe.example/a'
  assert.match(await bodyOf(replayFetch(folder)({ url: `${url}#part` })), /Updated/)
  assert.match(
    await bodyOf(replayFetch(path.join(folder, 'web'), { now: '2025-12-18T12:00:00Z' })({ url })),
    /Nine per cent/,
  )
  assert.equal((await replayFetch(folder, { now: () => '2025-12-17T00:00:00Z' })({ url })).status, 404)
  const inTurn = replayFetch(folder, { inTurn: true })
  const turns = [await inTurn({ url }), await inTurn({ url }), await inTurn({ url })]
  assert.deepEqual(
    turns.map(({ at }) => at),
    ['2025-12-18T08:00:00Z', '2025-12-19T08:00:00Z', '2025-12-19T08:00:00Z'],
  )
  const b = await replayFetch(folder)({ url: 'https://steppe.example/b' })
  assert.deepEqual([b.headers['content-type'], b.headers.etag], ['text/html; charset=windows-1251', '"b"'])
  assert.equal((await replayFetch(folder)({ url: 'https://steppe.example/gone' })).status, 500)
  assert.equal((await replayFetch(folder)({ url: 'https://other.example/' })).status, 404)
})

test('replayFetch() knows bytes that are known already', async (t) => {
  const fetch = replayFetch(await recordedWeek(t))
  const { etag } = (await fetch({ url: 'https://steppe.example/a' })).headers
  const again = await fetch({ url: 'https://steppe.example/a', ifNoneMatch: etag! })
  assert.deepEqual([again.status, again.body.length], [304, 0])
})

test('replayFetch() gives no file outside its folder, and says when there is no recording', async (t) => {
  const folder = await recordedWeek(t)
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'web', 'link.html'))
  const lines = ['../secret.txt', 'link.html', path.join(folder, 'secret.txt'), 'nothing.html', '.'].map(
    (file, index) => JSON.stringify({ url: `https://x.example/${index}`, file, at: '2025-12-18T00:00:00Z' }),
  )
  await writeFile(path.join(folder, 'web', 'captures-3.jsonl'), lines.join('\n'))
  const fetch = replayFetch(folder)
  for (const [index, code] of [
    'file-unreadable',
    'file-unreadable',
    'file-unreadable',
    'file-missing',
    'file-unreadable',
  ].entries())
    await assert.rejects(fetch({ url: `https://x.example/${index}` }), failsWith(code, false))
  await assert.rejects(
    replayFetch(path.join(folder, 'web', 'steppe.example'))({ url: 'https://x.example/' }),
    failsWith('file-missing', false),
  )
  await writeFile(path.join(folder, 'web', 'captures-4.jsonl'), '{"url":"no address"}')
  await assert.rejects(
    replayFetch(folder)({ url: 'https://x.example/' }),
    failsWith('file-not-understood', false, /captures-4\.jsonl, line 1/),
  )
})

test('gatherFeed() on a recorded week gives captures the moments they were recorded at', async (t) => {
  const fetch = replayFetch(await recordedWeek(t))
  const gathered = await gatherFeed(feed, outlet, {
    fetch,
    now: () => '2026-01-01T00:00:00Z',
    known: async () => false,
  })
  assert.deepEqual(
    gathered.captures.map(({ capture }) => [capture.url.slice(-2), capture.capturedAt, capture.charset]),
    [
      ['/a', '2025-12-19T08:00:00Z', undefined],
      ['/b', '2025-12-18T09:00:00Z', 'windows-1251'],
    ],
  )
  assert.equal(gathered.feedCapture?.capture.capturedAt, '2025-12-21T06:00:00Z')
  assert.deepEqual([gathered.again.length, gathered.setAside.length], [1, 1])
})

test('importPath() of a recorded week gives every answer its outcome, both versions of a page among them', async (t) => {
  const folder = await recordedWeek(t)
  const outcomes: string[] = []
  for await (const imported of importPath(folder, { now: () => '2026-01-01T00:00:00Z', outletOf: () => outlet })) {
    const said =
      imported.kind === 'capture'
        ? `${imported.fresh.capture.capturedAt} ${imported.fresh.capture.outlet}`
        : imported.why
    outcomes.push(`${imported.kind} ${imported.name.slice(-5)} ${said}`)
  }
  assert.deepEqual(outcomes, [
    'set-aside /feed it is a feed, not a page',
    'capture ple/a 2025-12-19T08:00:00Z outlet:steppe',
    'capture ple/a 2025-12-18T08:00:00Z outlet:steppe',
    'capture ple/b 2025-12-18T09:00:00Z outlet:steppe',
    'set-aside /gone the server answered 500',
  ])
})

test('gatherFeed() over the live web and a real server: pages once, then nothing', async (t) => {
  const { origin, seen } = await serve(t, (request, response) => {
    if (request.url === '/feed') {
      if (request.headers['if-none-match'] === '"f"') return response.writeHead(304).end()
      response.setHeader('etag', '"f"')
      return response.end(
        '<rss version="2.0"><channel><item><link>/one</link></item><item><link>/two</link></item></channel></rss>',
      )
    }
    if (request.url === '/robots.txt') return response.writeHead(404).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><p>Шолу</p>')
  })
  const deps = { fetch: web(t), now: () => '2026-01-01T00:00:00Z', known: async () => false }
  const local = { ...outlet, url: origin, hosts: ['127.0.0.1'] }
  const first = await gatherFeed({ ...feed, url: `${origin}/feed` }, local, deps)
  assert.equal(first.captures.length, 2)
  const second = await gatherFeed({ ...feed, url: `${origin}/feed` }, local, { ...deps, validators: first.validators })
  assert.equal(second.unchanged, true)
  assert.deepEqual(
    seen.map(({ path }) => path),
    ['/robots.txt', '/feed', '/one', '/two', '/feed'],
  )
})
