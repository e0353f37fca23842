// Feeds of every kind, whole and broken, and what a poll makes of them.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { SholuError } from '../base/errors.ts'
import type { Feed, FeedKind, Outlet } from '../news/outlet.ts'
import { feedText } from './decode.ts'
import { readFeed } from './feed-formats.ts'
import { type Fetch, type FetchAnswer, type GatherDeps, gatherFeed } from './gather.ts'
import { readIndexPage } from './index-page.ts'
import { readSitemap } from './sitemap.ts'

const robust = new URL('../../../shared/data/robust/', import.meta.url)

const item = (n: number, more = '') =>
  `<item><title><![CDATA[Port &amp; rail, part ${n}]]></title><link>https://steppe.kz/2025/12/${n}?a=1&amp;b=2</link>` +
  `<dc:creator>Asel Nur</dc:creator><pubDate>Thu, ${n} Dec 2025 10:00:00 +0500</pubDate>${more}</item>`
const rss = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\n` +
  `<title>Steppe</title><link>https://steppe.kz/</link>\n${items}\n</channel></rss>`
const wholeRss = rss([11, 12, 13, 14, 15].map((n) => item(n)).join('\n'))

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><id>x</id><updated>2025-12-19T00:00:00Z</updated>
<entry><title type="html">Caspian &amp;lt;level&amp;gt; &lt;b&gt;falls&lt;/b&gt;</title><id>tag:1</id>
<link rel="enclosure" href="https://steppe.kz/a.mp3"/><link rel="alternate" href="/caspian"/>
<author><name>Dana Orman</name></author><published>2025-12-18T10:00:00Z</published><updated>2025-12-19T10:00:00Z</updated></entry></feed>`

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://steppe.kz/"><title>S</title><link>https://steppe.kz/</link></channel>
<item rdf:about="https://steppe.kz/talks"><title>会談</title><link>https://steppe.kz/talks</link><dc:date>2025-12-18T19:00:00+09:00</dc:date><dc:creator>記者</dc:creator></item></rdf:RDF>`

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'S',
  items: [
    {
      id: 'https://steppe.kz/op-ed',
      title: 'The corridor',
      date_published: '2025-12-17T00:00:00Z',
      date_modified: '2025-12-18T00:00:00Z',
      authors: [{ name: 'A' }, { name: 'B' }],
    },
  ],
})

test('readFeed() gives link, title, date and author of RSS, RDF, Atom and JSON Feed entries', () => {
  assert.deepEqual(readFeed(wholeRss)?.entries[0], {
    rawLink: 'https://steppe.kz/2025/12/11?a=1&b=2',
    rawTitle: 'Port & rail, part 11',
    rawDate: 'Thu, 11 Dec 2025 10:00:00 +0500',
    rawAuthor: 'Asel Nur',
  })
  assert.deepEqual(readFeed(rdf)?.entries, [
    { rawLink: 'https://steppe.kz/talks', rawTitle: '会談', rawDate: '2025-12-18T19:00:00+09:00', rawAuthor: '記者' },
  ])
  assert.deepEqual(readFeed(atom)?.entries, [
    {
      rawLink: '/caspian',
      rawTitle: 'Caspian <level> falls',
      rawDate: '2025-12-18T10:00:00Z',
      rawModified: '2025-12-19T10:00:00Z',
      rawAuthor: 'Dana Orman',
    },
  ])
  assert.deepEqual(readFeed(json)?.entries, [
    {
      rawLink: 'https://steppe.kz/op-ed',
      rawTitle: 'The corridor',
      rawDate: '2025-12-17T00:00:00Z',
      rawModified: '2025-12-18T00:00:00Z',
      rawAuthor: 'A, B',
    },
  ])
})

test('readFeed() takes a permanent guid for the link, and the name out of an RSS author', () => {
  const entries = readFeed(
    rss(
      '<item><guid>https://steppe.kz/1</guid><author>desk@steppe.kz (News Desk)</author></item>' +
        '<item><guid isPermaLink="false">https://steppe.kz/2</guid></item><item><title>no link</title></item>',
    ),
  )?.entries
  assert.deepEqual(entries, [{ rawLink: 'https://steppe.kz/1', rawAuthor: 'News Desk' }])
})

test('readFeed() cut at any place gives entries of the whole feed only, never a cut link, and says where it broke', () => {
  const whole = new Map(readFeed(wholeRss)!.entries.map((entry) => [entry.rawLink, entry]))
  for (let end = wholeRss.indexOf('<item>'); end < wholeRss.lastIndexOf('</channel>'); end++) {
    const cut = readFeed(wholeRss.slice(0, end))
    assert.match(cut?.problem ?? '', /breaks off (?:inside|after) entry \d|breaks off after entry 0/)
    const closed = wholeRss.slice(0, end).split('</link>').length - 2
    assert.equal(cut!.entries.length, closed)
    for (const entry of cut!.entries) {
      const full: Record<string, string | undefined> = whole.get(entry.rawLink)!
      for (const [name, value] of Object.entries(entry)) assert.equal(value, full[name])
    }
  }
})

test('readFeed() of anything else is no feed', () => {
  for (const text of [
    '',
    'hello',
    '<html><body><p>Not found</p></body></html>',
    '{"error":404}',
    '[1,2]',
    '<a><b/></a>',
    '{"version":"https://jsonfeed.org/version/1.1","items":[',
  ])
    assert.equal(readFeed(text), undefined, text)
})

test('readFeed() never throws, whatever the text', () => {
  const pieces = [
    '<rss>',
    '<channel>',
    '<item>',
    '<link>',
    'https://a.kz',
    '</link>',
    '</item>',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&x;',
    '<!DOCTYPE a [',
    '__proto__',
    '<entry/>',
    '\0',
    '</rss>',
    ' a="',
    '{"items":',
  ]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
      const read = readFeed(parts.join(''))
      assert.ok(read === undefined || Array.isArray(read.entries))
      assert.ok(Array.isArray(readIndexPage(parts.join(''), 'https://a.kz/')))
      const sitemap = readSitemap(parts.join(''))
      assert.ok(sitemap === undefined || sitemap.kind === 'index' || Array.isArray(sitemap.entries))
    }),
    { numRuns: 300 },
  )
  assert.equal(Object.keys(Object.prototype).length, 0)
})

test('readFeed() is quick with bombs: entities, depth, attributes, and a comment without end', () => {
  const laughs = [
    '<!ENTITY a "ha">',
    ...Array.from('bcdefghij', (name, n) => `<!ENTITY ${name} "${`&${'abcdefghij'[n]};`.repeat(10)}">`),
  ]
  const bombs = {
    laughs: `<!DOCTYPE rss [${laughs.join('')}]>${rss('<item><title>&j;</title><link>https://a.kz/1</link></item>')}`,
    references: rss(`<item><title>${'&#65;'.repeat(500_000)}</title><link>https://a.kz/1</link></item>`),
    depth: rss(`<item>${'<a>'.repeat(100_000)}`),
    attributes: rss(
      `<item ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}><link>https://a.kz/1</link></item>`,
    ),
    comment: rss(`<!--${'x'.repeat(5_000_000)}`),
    angles: '<'.repeat(1_000_000),
    items: rss('<item><link>https://a.kz/1</link></item>'.repeat(50_000)),
  }
  for (const [name, text] of Object.entries(bombs)) {
    const started = performance.now()
    const read = readFeed(text)
    assert.ok(performance.now() - started < 5000, `${name} took ${performance.now() - started} ms`)
    assert.ok(JSON.stringify(read ?? '').length < 1_000_000, name)
  }
})

test('feedText() believes the bytes over the server and the declaration', () => {
  const russian = (label: string) => `<?xml version="1.0" encoding="${label}"?><rss><title>`
  const cp1251 = Buffer.concat([Buffer.from(russian('windows-1251')), Buffer.from([0xd8, 0xee, 0xeb, 0xf3])])
  assert.match(feedText(cp1251, undefined), /Шолу$/)
  assert.match(feedText(cp1251, 'utf-8'), /Шолу$/)
  assert.match(feedText(Buffer.from(`${russian('utf-8')}Шолу`), 'windows-1251'), /Шолу$/)
  assert.match(feedText(Buffer.from(`\uFEFF${russian('iso-8859-1')}Шолу`), 'iso-8859-1'), /Шолу$/)
  assert.match(feedText(Buffer.from(`\uFEFF${russian('utf-16')}Шолу`, 'utf16le'), undefined), /Шолу$/)
  assert.match(feedText(Buffer.from(`${russian('no-such-charset')}Шолу`), 'nor-this'), /Шолу$/)
})

const newsSitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://steppe.kz/old</loc><news:news><news:publication><news:name>Steppe</news:name></news:publication>
<news:publication_date>2025-12-16T10:00:00+05:00</news:publication_date><news:title>Older &amp; first</news:title></news:news></url>
<url><loc>https://steppe.kz/new</loc><lastmod>2025-12-20</lastmod></url></urlset>`

test('readSitemap() gives pages newest first, with the news extension’s title and date', () => {
  assert.deepEqual(readSitemap(newsSitemap), {
    kind: 'pages',
    entries: [
      { rawLink: 'https://steppe.kz/new', rawDate: '2025-12-20', rawModified: '2025-12-20' },
      { rawLink: 'https://steppe.kz/old', rawTitle: 'Older & first', rawDate: '2025-12-16T10:00:00+05:00' },
    ],
  })
  const cut = readSitemap(newsSitemap.slice(0, newsSitemap.indexOf('<lastmod>')))
  assert.equal(cut?.kind === 'pages' ? cut.problem : '', 'it breaks off after entry 1, at line 4')
  assert.equal(readSitemap(wholeRss), undefined)
})

const indexPage = `<!doctype html><nav><a href="/politics">Politics</a><a href="/2025/12/01/menu-teaser-of-the-month">x</a></nav>
<article><h2><a href="/news/48213">Алтайда мереке өтті</a></h2><time datetime="2025-12-19">19 Dec</time></article>
<article><a href="/kz/eagle-festival-opens-in-the-west/"><img src="x.jpg"></a><h3><a href="/kz/eagle-festival-opens-in-the-west/#top">Eagle festival opens</a></h3></article>
<li><a href="https://www.altai.mn/2025/12/18/mektep">Жаңа оқулықтар</a></li>
<a href="/tag/long-words-in-a-tag-page">tag</a> <a href="https://other.example.com/2025/12/18/away-from-here">away</a>
<a href="/">home</a> <a href="javascript:void(0)">x</a> <a href="mailto:a@b.c">mail</a> <a href="/photo-of-the-day-2025.jpg">pic</a>
<footer><a href="/privacy-policy-and-terms-of-use">Privacy</a></footer>`

test('readIndexPage() finds the article links of its own host, with title and date', () => {
  const entries = readIndexPage(indexPage, 'https://altai.mn/')
  assert.deepEqual(
    entries.map(({ rawLink }) => rawLink),
    [
      'https://altai.mn/2025/12/01/menu-teaser-of-the-month',
      'https://altai.mn/news/48213',
      'https://altai.mn/kz/eagle-festival-opens-in-the-west/',
      'https://www.altai.mn/2025/12/18/mektep',
    ],
  )
  assert.deepEqual(entries[1], {
    rawLink: 'https://altai.mn/news/48213',
    rawTitle: 'Алтайда мереке өтті',
    rawDate: '2025-12-19',
  })
  assert.equal(entries[2]!.rawTitle, 'Eagle festival opens')
  assert.equal(entries[2]!.rawDate, undefined)
})

test('readIndexPage() is quick with pages that nest or link without end', () => {
  const pages = [
    '<div><h2>'.repeat(100_000),
    '<li><a href="/news/10001">x</a><time datetime="1">'.repeat(100_000),
    '<a href="/news/1000'.repeat(100_000),
  ]
  for (const html of pages) {
    const started = performance.now()
    assert.ok(readIndexPage(html, 'https://altai.mn/').length < 5001)
    assert.ok(performance.now() - started < 5000, html.slice(0, 20))
  }
})

const outlet: Outlet = {
  id: 'outlet:steppe',
  name: 'Steppe',
  otherNames: [],
  url: 'https://steppe.kz/',
  hosts: ['www.steppe.kz'],
  country: 'KZ',
  languages: ['en'],
  owner: 'private',
  kind: 'site',
  standing: 3,
  policy: 'direct',
}
const feedOf = (kind: FeedKind = 'rss'): Feed => ({
  id: 'feed:steppe',
  outlet: outlet.id,
  url: 'https://steppe.kz/feed',
  kind,
})
const page = '<!doctype html><title>t</title><p>Text.</p>'

/** A web of plain answers; an unknown address answers 404. */
function webOf(answers: Record<string, string | Partial<FetchAnswer> | SholuError>): Fetch & { asked: string[] } {
  const asked: string[] = []
  const fetch: Fetch = async ({ url }) => {
    asked.push(url)
    const said = answers[url]
    if (said instanceof SholuError) throw said
    const body = typeof said === 'string' ? said : page
    const answer = { url, status: said === undefined ? 404 : 200, headers: {}, body: new TextEncoder().encode(body) }
    return typeof said === 'object' ? { ...answer, ...said } : answer
  }
  return Object.assign(fetch, { asked })
}

const poll = (fetch: Fetch, more: Partial<GatherDeps> = {}, kind: FeedKind = 'rss', of: Outlet = outlet) =>
  gatherFeed(feedOf(kind), of, { fetch, now: () => '2025-12-21T06:00:00Z', known: async () => false, ...more })

const linked = (...links: string[]) =>
  rss(links.map((link) => `<item><title>T</title><link>${link}</link></item>`).join(''))

test('gatherFeed() makes captures with feed, outlet, moment and hints', async () => {
  const fetch = webOf({
    'https://steppe.kz/feed': wholeRss,
    ...Object.fromEntries(
      [11, 12, 13, 14, 15].map((n) => [
        `https://steppe.kz/2025/12/${n}?a=1&b=2`,
        { headers: { 'content-type': 'text/html; charset=Windows-1251' } },
      ]),
    ),
  })
  const progress: string[] = []
  const gathered = await poll(fetch, { onPage: (done, total) => progress.push(`${done}/${total}`) })
  assert.deepEqual(progress, ['1/5', '2/5', '3/5', '4/5', '5/5'])
  assert.equal(gathered.captures.length, 5)
  const { id: _id, digest: _digest, length: _length, ...capture } = gathered.captures[0]!.capture
  assert.deepEqual(capture, {
    url: 'https://steppe.kz/2025/12/11?a=1&b=2',
    outlet: 'outlet:steppe',
    feed: 'feed:steppe',
    capturedAt: '2025-12-21T06:00:00Z',
    origin: 'network',
    mediaType: 'text/html',
    charset: 'windows-1251',
    status: 200,
    hints: { rawTitle: 'Port & rail, part 11', rawDate: 'Thu, 11 Dec 2025 10:00:00 +0500', rawAuthor: 'Asel Nur' },
  })
  assert.equal(gathered.feedCapture?.capture.url, 'https://steppe.kz/feed')
  assert.equal(gathered.problem, undefined)
})

test('gatherFeed() gives every link exactly one outcome', async () => {
  const trouble = (code: 'address-unreachable' | 'robots-disallowed' | 'address-refused', retry: boolean) =>
    new SholuError(code, 'Said so.', { retry })
  const fetch = webOf({
    'https://steppe.kz/feed': linked(
      '/fine',
      '/fine#again',
      '/fine?utm_source=rss',
      '/known',
      '/missing',
      '/broken',
      '/busy',
      '/robots',
      '/offline',
      '/pdf',
      '/empty',
      'https://other.example.com/x',
      '/moved-away',
      '/moved',
      'ftp://steppe.kz/x',
      'http://[bad',
    ),
    'https://steppe.kz/fine': page,
    'https://steppe.kz/broken': { status: 503 },
    'https://steppe.kz/busy': { status: 429 },
    'https://steppe.kz/robots': trouble('robots-disallowed', false),
    'https://steppe.kz/offline': trouble('address-unreachable', true),
    'https://steppe.kz/pdf': '%PDF-1.7 ...',
    'https://steppe.kz/empty': '',
    'https://steppe.kz/moved-away': { url: 'https://ads.example.com/' },
    'https://steppe.kz/moved': { url: 'https://m.steppe.kz/moved' },
  })
  const gathered = await poll(fetch, { known: async (url) => url.endsWith('/known') })
  assert.equal(gathered.links, 14)
  assert.deepEqual(
    gathered.captures.map(({ capture }) => capture.url),
    ['https://steppe.kz/fine', 'https://m.steppe.kz/moved'],
  )
  assert.deepEqual(gathered.known, ['https://steppe.kz/known'])
  assert.deepEqual(
    gathered.again.map(({ url }) => url.split('/').at(-1)),
    ['broken', 'busy', 'offline'],
  )
  assert.deepEqual(
    gathered.setAside.map(({ url, why, code }) => [url.split('/').at(-1), code, why]),
    [
      ['missing', 'page-missing', 'the server answered 404'],
      ['robots', 'robots-disallowed', 'Said so.'],
      ['pdf', 'file-not-understood', 'it is no page: it looks like a PDF'],
      ['empty', 'file-empty', 'it has no bytes'],
      ['x', 'address-refused', 'other.example.com is not among the hosts of Steppe'],
      ['moved-away', 'address-refused', 'ads.example.com is not among the hosts of Steppe'],
      ['x', 'address-refused', 'the link is no web address'],
      ['[bad', 'address-refused', 'the link is no web address'],
    ],
  )
  assert.deepEqual(gathered.redirected, [{ from: 'https://steppe.kz/moved', to: 'https://m.steppe.kz/moved' }])
  assert.deepEqual(gathered.validators, {}, 'the next poll must meet what is to be tried again')
  assert.ok(!fetch.asked.includes('https://other.example.com/x'))
})

test('gatherFeed() keeps no page again that it knows under the address it redirects to', async () => {
  const fetch = webOf({
    'https://steppe.kz/feed': linked('/short'),
    'https://steppe.kz/short': { url: 'https://steppe.kz/long' },
  })
  const gathered = await poll(fetch, { known: async (url) => url.endsWith('/long') })
  assert.deepEqual([gathered.captures, gathered.known], [[], ['https://steppe.kz/short']])
})

test('gatherFeed() does nothing when the feed is the same, by 304 or by its bytes', async () => {
  const seen: (string | undefined)[] = []
  const steady: Fetch = async (request) => {
    seen.push(request.ifNoneMatch, request.ifModifiedSince)
    const same = request.ifNoneMatch === 'W/"1"'
    const headers = { etag: 'W/"1"', 'last-modified': 'Sun, 21 Dec 2025 06:00:00 GMT' }
    return { url: request.url, status: same ? 304 : 200, headers, body: new TextEncoder().encode(same ? '' : linked()) }
  }
  const first = await poll(steady)
  assert.equal(first.unchanged, false)
  const second = await poll(steady, { validators: first.validators })
  assert.equal(second.unchanged, true)
  assert.deepEqual(second.validators, first.validators)
  assert.deepEqual(seen, [undefined, undefined, 'W/"1"', 'Sun, 21 Dec 2025 06:00:00 GMT'])
  const plain = webOf({ 'https://steppe.kz/feed': linked('/a'), 'https://steppe.kz/a': page })
  const third = await poll(plain)
  const fourth = await poll(plain, { validators: third.validators })
  assert.deepEqual([third.unchanged, fourth.unchanged, plain.asked.length], [false, true, 3])
})

test('gatherFeed() uses what it can of a broken feed and says where it broke', async () => {
  const fetch = webOf({
    'https://steppe.kz/feed': wholeRss.slice(0, wholeRss.indexOf('part 13')),
    'https://steppe.kz/2025/12/11?a=1&b=2': page,
    'https://steppe.kz/2025/12/12?a=1&b=2': page,
  })
  const gathered = await poll(fetch)
  assert.equal(gathered.captures.length, 2)
  assert.match(
    gathered.problem!.why,
    /steppe\.kz\/feed: it breaks off inside entry 3, at line 6; 2 entries could be read/,
  )
})

test('gatherFeed() throws when there is no feed to be had, and says whether to try again', async () => {
  const fails = (fetch: Fetch, code: string, retry: boolean) =>
    assert.rejects(poll(fetch), (error) => error instanceof SholuError && error.code === code && error.retry === retry)
  await fails(webOf({}), 'address-unreachable', true)
  await fails(webOf({ 'https://steppe.kz/feed': { status: 500 } }), 'address-unreachable', true)
  await fails(webOf({ 'https://steppe.kz/feed': { status: 410 } }), 'address-unreachable', false)
  await fails(webOf({ 'https://steppe.kz/feed': page }), 'feed-broken', true)
  await fails(webOf({ 'https://steppe.kz/feed': 'under construction' }), 'feed-broken', true)
  await fails(
    webOf({ 'https://steppe.kz/feed': new SholuError('robots-disallowed', 'No.') }),
    'robots-disallowed',
    false,
  )
})

test('gatherFeed() reads a feed by what came, not by what it was registered as', async () => {
  const pages = { 'https://steppe.kz/new': page, 'https://steppe.kz/old': page }
  const asSitemap = await poll(webOf({ 'https://steppe.kz/feed': newsSitemap, ...pages }), {}, 'rss')
  assert.deepEqual(
    asSitemap.captures.map(({ capture }) => capture.hints?.rawTitle),
    [undefined, 'Older & first'],
  )
  const asPage = await poll(webOf({ 'https://steppe.kz/feed': wholeRss }), {}, 'page')
  assert.equal(asPage.links, 5)
  const html = `<!doctype html><body><h2><a href="/news/10001">Title</a></h2></body>`
  const index = await poll(webOf({ 'https://steppe.kz/feed': html, 'https://steppe.kz/news/10001': page }), {}, 'page')
  assert.equal(index.captures[0]?.capture.hints?.rawTitle, 'Title')
})

test('gatherFeed() follows a sitemap index on its own host, newest first, and says what could not be had', async () => {
  const part = (loc: string, day: number) => `<sitemap><loc>${loc}</loc><lastmod>2025-12-${day}</lastmod></sitemap>`
  const index = `<sitemapindex>${part('https://steppe.kz/s1.xml', 10)}${part('/s2.xml', 20)}${part('https://other.example.com/s3.xml', 21)}${part('/gone.xml', 19)}</sitemapindex>`
  const one = (loc: string) => `<urlset><url><loc>${loc}</loc></url></urlset>`
  const fetch = webOf({
    'https://steppe.kz/feed': index,
    'https://steppe.kz/s1.xml': one('/a'),
    'https://steppe.kz/s2.xml': one('/b'),
    'https://steppe.kz/a': page,
    'https://steppe.kz/b': page,
  })
  const gathered = await poll(fetch, {}, 'sitemap')
  assert.deepEqual(
    gathered.captures.map(({ capture }) => capture.url),
    ['https://steppe.kz/b', 'https://steppe.kz/a'],
  )
  assert.match(gathered.problem!.why, /other\.example\.com\/s3\.xml is not on the same host; .*gone\.xml answered 404/)
})

test('gatherFeed() leaves the rest for the next poll when its share is fetched', async () => {
  const fetch = webOf({
    'https://steppe.kz/feed': linked('/a', '/b', '/c'),
    'https://steppe.kz/a': page,
    'https://steppe.kz/b': page,
  })
  const gathered = await poll(fetch, { maxPages: 2 })
  assert.equal(gathered.captures.length, 2)
  assert.deepEqual(
    gathered.again.map(({ url, code }) => [url, code]),
    [['https://steppe.kz/c', 'poll-full']],
  )
})

test('gatherFeed() keeps to the outlet’s policy', async () => {
  const fetch = webOf({ 'https://steppe.kz/feed': linked('/a'), 'https://steppe.kz/a': page })
  const off = await poll(fetch, {}, 'rss', { ...outlet, policy: 'disabled' })
  assert.deepEqual([off.links, off.unchanged, fetch.asked.length], [0, true, 0])
  const headlines = await poll(fetch, {}, 'rss', { ...outlet, policy: 'discovery' })
  assert.deepEqual(
    headlines.setAside.map(({ code }) => code),
    ['outlet-not-fetched'],
  )
  assert.deepEqual(fetch.asked, ['https://steppe.kz/feed'])
})

test('feeds collected by feedparser’s makers are read without a crash, and nearly all of them as feeds', (t: TestContext) => {
  let files: string[]
  try {
    files = readdirSync(new URL('feeds/feedparser/', robust), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xml'),
    )
  } catch {
    return t.skip('the shared feeds are not on this machine')
  }
  const notFeeds = files.filter((name) => {
    const bytes = readFileSync(new URL(`feeds/feedparser/${name.replaceAll('\\', '/')}`, robust))
    return readFeed(feedText(bytes, undefined)) === undefined
  })
  assert.ok(files.length > 1000, `${files.length} files`)
  assert.ok(notFeeds.length < 30, `${notFeeds.length} of ${files.length}: ${notFeeds.join(' ')}`)
})
