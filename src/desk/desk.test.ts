// The desk answers reading only, to its own hosts only, and shows what the newsroom knows.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sampleArticles, sampleEdition } from '../../tests/sample-edition.ts'
import { sampleNewsroom } from '../../tests/sample-newsroom.ts'
import { SholuError } from '../base/errors.ts'
import { sentencesOf } from '../news/edition.ts'
import { renderSite } from '../publish/publish.ts'
import { deskApp, serveDesk, siteApp } from './desk.ts'
import { insidePath } from './site-app.ts'

const site = renderSite([sampleEdition], { builtAt: '2025-12-21T09:00:00Z' })
const app = deskApp(sampleNewsroom(), { site: async () => site })
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:4151${path}`, { headers })
const textOf = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).text()

const folder = mkdtempSync(join(tmpdir(), 'sholu-site-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('the front of the desk lists the editions with number and status', async () => {
  const text = await textOf('/')
  assert.match(text, /href="\/editions\/2025-W51"/)
  assert.ok(text.includes('published'))
})

test('a newsroom without editions says what to do next', async () => {
  const empty = deskApp({
    ...sampleNewsroom(),
    editions: async () => [],
    outcomes: async () => [],
    setAside: async () => [],
  })
  assert.match(await (await empty.request('http://localhost/')).text(), /sholu work/)
  assert.match(await (await empty.request('http://localhost/outcomes')).text(), /sholu work/)
})

test('an edition shows the focused sentence with its passages marked in the article around them', async () => {
  const text = await textOf('/editions/2025-W51?at=2.3')
  assert.match(text, /id="s2.3" data-at="2.3" [^>]*aria-current="true"/)
  assert.match(text, /<mark>“Tokyo is late, but it is not asking anyone to choose sides,”/)
  assert.ok(
    text.includes(
      'A framework on artificial intelligence could be part of the joint declaration, according to two officials',
    ),
  )
  assert.match(text, /sha256:[0-9a-f]{64}/)
  assert.ok(text.includes('#:~:text='))
})

test('an edition shows the verdicts in words, and the faults of the focused sentence', async () => {
  const text = await textOf('/editions/2025-W51?at=6.3')
  assert.ok(text.includes('19 supported, 1 partly, 1 unsupported'))
  assert.ok(text.includes('follows from no rule'))
  assert.match(text, /class="sentence partly" id="s5.2"/)
})

test('the stories column names each carrier with why, and the stories left out', async () => {
  const text = await textOf('/editions/2025-W51?at=1.1')
  assert.ok(text.includes('61 of 64 five-word runs shared; not credited'))
  assert.ok(text.includes('same day; Naruhito, Tokayev, Imperial Palace in both'))
  assert.ok(text.includes('À Aktaou, la mer recule et le port creuse'))
})

test('a passage whose article is no longer kept is shown as it was cited, and one that changed says so', async () => {
  const gone = deskApp({ ...sampleNewsroom(), article: async () => undefined })
  assert.match(await (await gone.request('http://localhost/editions/2025-W51?at=2.3')).text(), /no longer kept/)
  const changed = deskApp({
    ...sampleNewsroom(),
    article: async (id) => {
      const article = sampleArticles.find((one) => one.id === id)
      return article && { ...article, text: article.text.replaceAll('Tokyo', 'Kyoto') }
    },
  })
  assert.match(
    await (await changed.request('http://localhost/editions/2025-W51?at=2.3')).text(),
    /no longer has these words/,
  )
})

test('a place that is not in the edition gives the first sentence the focus', async () => {
  for (const at of ['99.9', '', '<script>', '2']) {
    assert.match(
      await textOf(`/editions/2025-W51?at=${encodeURIComponent(at)}`),
      /id="s1.1" data-at="1.1" [^>]*aria-current="true"/,
    )
  }
})

test('an edition that is not there is a page that says so', async () => {
  const answer = await get('/editions/2031-W01')
  assert.equal(answer.status, 404)
  assert.match(await answer.text(), /There is nothing at this address/)
})

test('the ledger adds up each step and tells what was set aside and why', async () => {
  const text = await textOf('/outcomes')
  assert.match(
    text,
    /<th scope="row">read<\/th><td class="">87<\/td><td class="">3<\/td><td class="">5<\/td><td class="nil">0<\/td><td>95<\/td>/,
  )
  assert.ok(text.includes('a list of 24 links without running text'))
})

test('search finds articles and escapes what was looked for', async () => {
  assert.ok((await textOf('/search?q=senate')).includes('Kazakh Senate passes bill'))
  const text = await textOf(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  assert.ok(text.includes('No article has these words.') && !text.includes('<script>alert'))
})

test('the language follows the address, then the browser, then English, and links keep the one asked for', async () => {
  assert.match(await textOf('/', { 'Accept-Language': 'fr, ru;q=0.8, en;q=0.5' }), /<html lang="ru">/)
  assert.match(await textOf('/', { 'Accept-Language': 'ru;q=0, kk-KZ' }), /<html lang="kk">/)
  assert.match(await textOf('/', { 'Accept-Language': 'fr' }), /<html lang="en">/)
  const kazakh = await textOf('/?lang=kk', { 'Accept-Language': 'ru' })
  assert.match(kazakh, /<html lang="kk">/)
  assert.match(kazakh, /href="\/editions\/2025-W51\?lang=kk"/)
})

test('every answer has the security headers, also one that refuses', async () => {
  for (const path of ['/', '/healthz', '/site/', '/none', '/assets/desk.css']) {
    const { headers } = await get(path)
    const policy = headers.get('Content-Security-Policy') ?? ''
    assert.ok(policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'"), path)
    assert.ok(!policy.includes('unsafe'), path)
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff')
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer')
  }
})

test('the desk refuses to change anything, other host names, and requests other sites make', async () => {
  assert.equal((await app.request('http://127.0.0.1/', { method: 'POST' })).status, 405)
  assert.equal((await app.request('http://rebound.example/')).status, 403)
  assert.equal(
    (await deskApp(sampleNewsroom(), { hosts: ['desk.example'] }).request('http://desk.example/')).status,
    200,
  )
  assert.equal(
    (await get('/', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' }))
      .status,
    403,
  )
  assert.equal(
    (await get('/', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }))
      .status,
    200,
  )
  assert.equal((await get('/', { 'Sec-Fetch-Site': 'same-origin' })).status, 200)
})

test('health is one word', async () => {
  const answer = await get('/healthz')
  assert.equal(answer.status, 200)
  assert.equal(await answer.text(), 'ok\n')
})

test('trouble in the newsroom is an answer, not an end', async () => {
  const broken = deskApp({
    ...sampleNewsroom(),
    editions: async () => {
      throw new SholuError('store-busy', 'The store is locked.')
    },
  })
  const answer = await broken.request('http://localhost/')
  assert.equal(answer.status, 500)
  assert.match(await answer.text(), /The store is locked/)
})

test('the public site is served under /site/ with media types, ETags and its own page for missing addresses', async () => {
  const page = await get('/site/2025-W51/')
  assert.equal(page.headers.get('Content-Type'), 'text/html; charset=utf-8')
  const tag = page.headers.get('ETag')!
  assert.equal((await get('/site/2025-W51/', { 'If-None-Match': tag })).status, 304)
  assert.equal((await get('/site/2025-W51/', { 'If-None-Match': '"other"' })).status, 200)
  assert.equal((await get('/site/2025-W51')).headers.get('Location'), '/site/2025-W51/')
  assert.equal((await get('/site')).headers.get('Location'), '/site/')
  assert.equal((await get('/site/feed.xml')).headers.get('Content-Type'), 'application/atom+xml; charset=utf-8')
  const missing = await get('/site/no/such/page')
  assert.equal(missing.status, 404)
  assert.match(await missing.text(), /<base href="\/site\/">/)
})

test('siteApp() serves a folder and nothing outside it', async () => {
  const root = join(folder, 'site')
  mkdirSync(join(root, 'a'), { recursive: true })
  writeFileSync(join(root, 'index.html'), 'front')
  writeFileSync(join(root, 'a', 'index.html'), 'inside')
  writeFileSync(join(root, 'a', 'program.exe'), 'no')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(root, 'linked.txt'))
  const served = siteApp(root)
  const ask = (path: string) => served.request(`http://localhost${path}`)
  assert.equal(await (await ask('/')).text(), 'front')
  assert.equal(await (await ask('/a/')).text(), 'inside')
  assert.equal((await ask('/a')).headers.get('Location'), '/a/')
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/a/..%5c..%5csecret.txt',
    '/linked.txt',
    '/a/program.exe',
    '/a%00',
    '//secret.txt',
    '/%E0%A4%A',
    '/a/index.html/',
  ]) {
    const answer = await ask(path)
    assert.equal(answer.status, 404, path)
    assert.ok(!(await answer.text()).includes('secret'), path)
  }
})

test('insidePath() decodes a path and refuses what a file system could misread', () => {
  assert.equal(insidePath('kk/%D0%B0.html'), 'kk/а.html')
  assert.equal(insidePath(''), '')
  for (const no of ['../x', 'a/../../x', '%2e%2e/x', 'a//b', '/a', 'a%2Fb', 'a%5Cb', 'C:/x', 'x%00', '%', '.']) {
    assert.equal(insidePath(no), undefined, no)
  }
})

test('serveDesk() listens on this machine only, and says when the port is taken', async () => {
  const first = await serveDesk(app, { port: 0 })
  try {
    const url = new URL(first.url)
    assert.equal(url.hostname, '127.0.0.1')
    assert.equal(await (await fetch(new URL('healthz', url))).text(), 'ok\n')
    await assert.rejects(serveDesk(app, { port: Number(url.port) }), { code: 'port-taken' })
  } finally {
    await first.close()
  }
})

test('the versions of a page show what its outlet changed, in words, figures and quotations', async () => {
  const { url } = sampleArticles[0]!
  const text = await textOf(`/versions?address=${encodeURIComponent(url)}`)
  assert.match(text, /<ins>anew<\/ins>/)
  assert.match(text, /<h4>Figures<\/h4>.*40 million tenge/s)
  assert.match(text, /<h4>Quotations<\/h4>/)
  assert.ok(text.includes('As first read.'))
  assert.ok((await textOf('/editions/2025-W51?at=1.1')).includes('/versions?address='))
  assert.equal((await get('/versions?address=https://nowhere.example/')).status, 404)
})

test('a passage whose words the outlet has changed since says so', async () => {
  const sample = sampleNewsroom()
  const { sentence } = [...sentencesOf(sampleEdition)].find(({ place }) => place === '2.3')!
  const changedCitations = async () => [{ place: '2.3', passage: sentence.citations[0].passage }]
  const changed = deskApp({ ...sample, changedCitations })
  const shown = async (at: string) => (await changed.request(`http://localhost/editions/2025-W51?at=${at}`)).text()
  assert.ok((await shown('2.3')).includes('The outlet has changed these words'))
  assert.ok(!(await shown('1.1')).includes('The outlet has changed these words'))
})

test('the page of outlets names the alarm of one whose layout changed, and its furniture, in three languages', async () => {
  const text = await textOf('/outlets')
  assert.ok(text.includes('Since 18 December 2025 9 of 10 pages gave no date; before it was 1 of 40.'), text)
  assert.ok(text.includes('join us for the price of a cup of tea'))
  assert.match(text, /href="\/outlets" aria-current="page"/)
  assert.match(await textOf('/outlets?lang=ru'), /без даты: начиная с .* – 9 из 10, до того – 1 из 40/)
  assert.match(await textOf('/outlets?lang=kk'), /күні көрсетілмеген.* 9\/10 бет, бұрын – 1\/40 бет/)
})
