// Who wrote a piece, on pages written here: people, agencies and the house told apart, in the languages of the region.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../news/article.ts'
import { newCapture } from '../news/capture.ts'
import { read } from './read.ts'

const sentence =
  'The ferry between the two harbours will run again from Monday, the port authority said, after a pause of eleven weeks that left hundreds of commuters on the road.'
const prose = [sentence, sentence.replace('Monday', 'Tuesday'), sentence.replace('ferry', 'boat')]

function article(parts: {
  readonly head?: string
  readonly above?: string
  readonly below?: string
  readonly body?: readonly string[]
}): Article {
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>Ferry to run again | Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post">${parts.head ?? ''}</head><body>
    <header class="site-header"><a href="/">Harbour Post</a><nav><ul><li><a href="/a">World</a></li><li><a href="/b">Business</a></li></ul></nav></header>
    <main><article><h1>Ferry to run again</h1>${parts.above ?? ''}
    ${(parts.body ?? prose).map((text) => `<p>${text}</p>`).join('\n')}${parts.below ?? ''}</article></main>
    <footer><p>© Harbour Post. All rights reserved.</p></footer></body></html>`
  const body = new TextEncoder().encode(html)
  const { capture } = newCapture(
    {
      url: 'https://harbour-post.example/world/ferry',
      capturedAt: '2025-12-20T12:00:00Z',
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
    },
    body,
  )
  const reading = read(capture, body)
  if (reading.kind !== 'article') assert.fail(reading.why)
  return reading.article
}

const names = (parts: Parameters<typeof article>[0]) => article(parts).byline.map((author) => author.name)
const linked = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Ferry to run again', author })}</script>`

test('a printed byline names its people in the languages of the region', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['By Anna Berg and Timur Aliyev', ['Anna Berg', 'Timur Aliyev']],
    ['By Anna Berg, Timur Aliyev, and Uwe Stein', ['Anna Berg', 'Timur Aliyev', 'Uwe Stein']],
    ['Von Anna Berg und Uwe Stein', ['Anna Berg', 'Uwe Stein']],
    ['Par Anne Mercier et Luc Petit', ['Anne Mercier', 'Luc Petit']],
    ['Автор: Анна Сергеева', ['Анна Сергеева']],
    ['Авторы: Анна Сергеева и Тимур Алиев', ['Анна Сергеева', 'Тимур Алиев']],
    ['Авторы: Айгүл Сейітова және Ерлан Қасымов', ['Айгүл Сейітова', 'Ерлан Қасымов']],
    ['Muallif: Dilnoza Karimova', ['Dilnoza Karimova']],
    ['Муаллиф: Дилноза Каримова', ['Дилноза Каримова']],
    ['Yazan: Ayşe Yılmaz ve Mehmet Kaya', ['Ayşe Yılmaz', 'Mehmet Kaya']],
    ['文／山田太郎', ['山田太郎']],
    ['記者：王小明、李大同', ['王小明', '李大同']],
    ['作者：李明', ['李明']],
    ['김하나 기자', ['김하나']],
    ['بقلم ليلى حداد', ['ليلى حداد']],
  ]
  for (const [line, wanted] of cases) assert.deepEqual(names({ above: `<p class="byline">${line}</p>` }), wanted, line)
})

test('agencies, the house and its desks are no people', () => {
  const agency = article({ head: linked({ '@type': 'Person', name: 'dpa' }) })
  assert.deepEqual([agency.byline, agency.agency, agency.staffByline], [[], 'dpa', undefined])
  const both = article({ above: '<p class="byline">Par Harbour Post et AFP</p>' })
  assert.deepEqual([both.byline, both.agency, both.staffByline], [[], 'AFP', 'Harbour Post'])
  for (const staff of ['HP Staff', 'Harbour Post Redaktion', 'Lifestyle Desk', 'Редакция', '编辑部', 'Haber Merkezi']) {
    const read = article({ head: linked({ '@type': 'Person', name: staff }) })
    assert.deepEqual([read.byline, read.staffByline], [[], staff], staff)
  }
  const house = article({ head: linked({ '@type': 'Organization', name: 'Harbour Post' }) })
  assert.deepEqual([house.byline, house.staffByline, house.agency], [[], 'Harbour Post', undefined])
})

test('who made the site, and the place beside an agency, are no people', () => {
  const made = article({ head: '<meta name="author" content="Pegasus Interactive Solutions">' })
  assert.deepEqual([made.byline, made.agency], [[], undefined])
  const placed = article({ above: '<p class="byline">By Reuters | Washington</p>' })
  assert.deepEqual([placed.byline, placed.agency], [[], 'Reuters'])
})

test('accounts of those who keep the machine are nobody', () => {
  for (const account of ['admin', 'NOC Admin', 'wordpressadmin', 'webmaster'])
    assert.deepEqual(article({ head: `<meta name="author" content="${account}">` }).byline, [], account)
})

test('a role behind a name belongs to the name', () => {
  assert.deepEqual(article({ above: '<p class="byline">Anna Berg | Chief Technology Officer</p>' }).byline, [
    { name: 'Anna Berg', role: 'Chief Technology Officer' },
  ])
  assert.deepEqual(
    article({ above: '<div class="byline"><a href="/a">Anna Berg</a><span>Political Correspondent</span></div>' })
      .byline,
    [{ name: 'Anna Berg', role: 'Political Correspondent' }],
  )
})

test('a name in capitals before a plain role or an agency ends where the capitals do', () => {
  assert.deepEqual(article({ above: '<p class="byline">MIRA SOLBERG AP Medical Writer</p>' }).byline, [
    { name: 'MIRA SOLBERG', role: 'AP Medical Writer' },
  ])
})

test('the house is not named beside people', () => {
  const read = article({
    head: linked([
      { '@type': 'Person', name: 'Anna Berg' },
      { '@type': 'Organization', name: 'Harbour Post' },
    ]),
  })
  assert.deepEqual([read.byline, read.staffByline], [[{ name: 'Anna Berg' }], undefined])
})

test('initials in brackets, degrees, addresses and handles are no part of a name', () => {
  assert.deepEqual(names({ above: '<p class="byline">Von Oliver Stein (oma)</p>' }), ['Oliver Stein'])
  assert.deepEqual(names({ above: '<p class="byline">By Anna Berg, PhD</p>' }), ['Anna Berg'])
  assert.deepEqual(names({ above: '<p class="byline">Anna Berg anna@harbour-post.example @annaberg</p>' }), [
    'Anna Berg',
  ])
})

test('a button, a rubric or a date beside a name is no second author', () => {
  assert.deepEqual(
    names({
      above:
        '<div class="byline"><a href="/a">Anna Berg</a> <span>Dec 16, 2025</span> <button>Share</button> <span>Small</span></div>',
    }),
    ['Anna Berg'],
  )
})

test('first and last name in parts of their own are one name, two linked names are two', () => {
  assert.deepEqual(
    names({
      above: '<div class="author"><span class="firstname">Ingrid</span> <span class="lastname">Holm</span></div>',
    }),
    ['Ingrid Holm'],
  )
  assert.deepEqual(
    names({ above: '<div class="byline">By <a href="/a">Anna Berg</a> and <a href="/b">Timur Aliyev</a></div>' }),
    ['Anna Berg', 'Timur Aliyev'],
  )
})

test('the mark-up adds the second author that the data forgets', () => {
  assert.deepEqual(
    names({
      head: linked({ '@type': 'Person', name: 'Anna Berg' }),
      above: '<div><a rel="author" href="/a">Anna Berg</a> <a rel="author" href="/b">Timur Aliyev</a></div>',
    }),
    ['Anna Berg', 'Timur Aliyev'],
  )
})

test('a first name or an account in the data is spelled out as the page prints it', () => {
  assert.deepEqual(
    names({
      head: linked({ '@type': 'Person', name: 'annaberg' }),
      above: '<span class="author-name">Anna Berg</span>',
    }),
    ['Anna Berg'],
  )
  assert.deepEqual(
    names({ head: linked({ '@type': 'Person', name: 'Anna' }), above: '<p class="author">Anna Berg</p>' }),
    ['Anna Berg'],
  )
})

test('who writes a web log under another name is its author', () => {
  assert.deepEqual(
    names({
      above:
        '<p class="entry-meta">16. Dezember 2025 <span class="author vcard"><a class="url fn n" href="/u">gizzmo</a></span></p>',
    }),
    ['gizzmo'],
  )
  assert.deepEqual(names({ above: '<p class="post-info">Posted by Konstantin on December 16, 2025</p>' }), [
    'Konstantin',
  ])
})

test('names of readers and of other pieces are no authors', () => {
  assert.deepEqual(
    names({
      above: '<p class="byline">By Anna Berg</p>',
      below:
        '<div class="related"><a rel="author" href="/b">Timur Aliyev</a></div><div class="comments"><p class="comment-author">Uwe Stein says</p></div>',
    }),
    ['Anna Berg'],
  )
  assert.deepEqual(
    names({
      below: '<div class="comments"><span class="comment-author vcard"><b class="fn">Uwe Stein</b></span></div>',
    }),
    [],
  )
})

test('a headline, a list of rubrics and a photographer name no author', () => {
  const read = article({
    above: '<div class="post-author"><a href="/t">HP-Team</a></div>',
    below: '<ul class="author-archive"><li>Harbour Life</li><li>Storm Stories</li></ul>',
  })
  assert.deepEqual([read.byline, read.staffByline], [[], 'HP-Team'])
  const photo = article({ above: '<figure><img src="a.jpg"><figcaption>Foto: Rolf Stein/imago</figcaption></figure>' })
  assert.deepEqual([photo.byline, photo.agency], [[], undefined])
})

test('an agency is credited by the form of its line, a photographer or a role never', () => {
  const credit = (line: string) => article({ below: `<p>${line}</p>` }).agency
  assert.equal(credit('(Northwire)'), 'Northwire')
  assert.equal(credit('Источник: Казинформ'), 'Казинформ')
  assert.equal(credit('来源：新华社'), '新华社')
  assert.equal(credit('Quelle: dpa'), 'dpa')
  assert.equal(credit('(Rolf Stein)'), undefined)
  assert.equal(credit('(Getty Images)'), undefined)
  assert.equal(credit('(Senior Editor)'), undefined)
  assert.equal(article({ body: [...prose, `${sentence.replace('ferry', 'steamer')} (Reuters)`] }).agency, 'Reuters')
})

test('a dateline gives the agency and, where no byline is, its writer', () => {
  const read = article({ body: [`TOKYO, Dec. 18 (Hinode Press) — ${sentence}`, ...prose] })
  assert.deepEqual([read.dateline, read.agency], ['TOKYO', 'Hinode Press'])
  const japanese =
    '連絡船が月曜から再開すると港湾局が十八日に発表した。十一週間の休止で、数百人の通勤客が道路に回っていた。'
  assert.deepEqual(names({ body: [`【ソウル＝山田太郎】${japanese}`, japanese.repeat(2), japanese.repeat(3)] }), [
    '山田太郎',
  ])
})

test('the author is the one whose name stands over the box that says who she is, below the text', () => {
  const bio = 'Ana Ruiz is a reporter who has walked the salt roads since 2009 and writes about what she finds there.'
  assert.deepEqual(names({ below: `<div class="box"><h4>Ana Ruiz</h4><p>${bio}</p></div>` }), ['Ana Ruiz'])
  assert.deepEqual(names({ below: `<div class="box"><h4>Ana Ruiz</h4><p>${sentence}</p></div>` }), [])
})
