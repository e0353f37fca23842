// Pages written here, each with one way of giving a date or of misleading about it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../news/article.ts'
import { newCapture } from '../news/capture.ts'
import { read } from './read.ts'

type About = Partial<Parameters<typeof newCapture>[0]>

const headline = 'Ferry to run again after eleven weeks'
const prose = [
  'The ferry between the two harbours will run again from Monday, the port authority said, after a pause of eleven weeks that left hundreds of commuters on the road.',
  'Work on the landing stage took longer than planned, because divers found an old cable that is not on any map of the bay. “We had to ask three ministries whose it was,” said Lena Okafor, who heads the works.',
  'A ticket will cost the same as before. The first boat leaves at six in the morning, and the last one returns shortly before midnight.',
  'Traders on the quay were relieved. Some had closed for the season, and two of them told the paper that they would not open again before spring.',
]
const text = prose.map((each) => `<p>${each}</p>`).join('\n')
const germanText = [
  'Die Fähre zwischen den beiden Häfen soll ab Montag wieder fahren, teilte die Hafenbehörde mit, nach einer Pause von elf Wochen, in der Hunderte Pendler auf die Straße ausweichen mussten.',
  'Die Arbeiten am Anleger dauerten länger als geplant, weil Taucher ein altes Kabel fanden, das auf keiner Karte der Bucht verzeichnet ist, wie die Leiterin der Arbeiten sagte.',
  'Eine Fahrkarte kostet so viel wie zuvor. Das erste Schiff legt um sechs Uhr morgens ab, das letzte kehrt kurz vor Mitternacht zurück.',
]
  .map((each) => `<p>${each}</p>`)
  .join('\n')

const page = (main: string, head = '', language = 'en') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${headline} | Harbour Post</title>${head}</head><body>
   <header class="site-header"><a href="/">Harbour Post</a></header>${main}<footer><p>© Harbour Post 2025. All rights reserved.</p></footer></body></html>`
const story = (around = '', below = text) => `<main><article><h1>${headline}</h1>${around}${below}</article></main>`
const linked = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline, ...fields })}</script>`

function articleOf(html: string, about: About = {}): Article {
  const body = new TextEncoder().encode(html)
  const { capture } = newCapture(
    {
      url: 'https://harbour-post.example/world/story-of-the-ferry',
      capturedAt: '2025-12-20T12:00:00Z',
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
      ...about,
    },
    body,
  )
  const found = read(capture, body)
  if (found.kind !== 'article') assert.fail(found.why)
  return found.article
}

const published = (html: string, about: About = {}) => articleOf(html, about).datePublished
const dayOf = (html: string, about: About = {}) => published(html, about)?.value.slice(0, 10)

test('read() takes the outlet’s own day for an instant told in UTC, with the offset its printed clock gives', () => {
  const late = page(
    story('<p class="date">December 11, 2025 10:00 PM</p>'),
    linked({ datePublished: '2025-12-12T03:00:46Z' }),
  )
  assert.deepEqual(published(late), {
    value: '2025-12-11T22:00:46-05:00',
    raw: '2025-12-12T03:00:46Z',
    evidence: 'json-ld',
  })
  const early = page(
    story('<p class="date">12. Dezember 2025</p>', germanText),
    linked({ datePublished: '2025-12-11T23:00Z' }),
    'de',
  )
  assert.equal(published(early)?.value, '2025-12-12')
  const address = { url: 'https://harbour-post.example/2025/12/11/ferry/' }
  assert.equal(
    published(page(story(), linked({ datePublished: '2025-12-12T01:48:19Z' })), address)?.value,
    '2025-12-11',
  )
})

test('read() prefers the same instant with the outlet’s offset where the page gives both', () => {
  const head =
    '<meta property="article:published_time" content="2025-12-12T00:46:23+00:00"><meta property="datePublished" content="2025-12-11T19:46:23-05:00">'
  assert.equal(published(page(story(), head))?.value, '2025-12-11T19:46:23-05:00')
})

test('read() keeps an instant in UTC when the page prints its very day', () => {
  const html = page(
    story('<p class="date">12 December 2025, 09:15</p>'),
    linked({ datePublished: '2025-12-12T03:00:00Z' }),
  )
  assert.equal(
    published(html, { url: 'https://harbour-post.example/2025/12/11/ferry/' })?.value,
    '2025-12-12T03:00:00Z',
  )
})

test('read() takes no date of a change for the publication, whichever place gives it', () => {
  const told = linked({ datePublished: '2025-12-04T13:23:00Z', dateModified: '2025-12-05T19:49:50Z' })
  const head = `${told}<meta property="article:published_time" content="2025-12-05T19:49:50Z">`
  assert.equal(dayOf(page(story('<p>20:49, 5 Dec 2025</p>'), head)), '2025-12-04')
  const akt = page(story('<p class="time">Akt.: 5. Dezember 2025 - 21.18 Uhr</p>', germanText), told, 'de')
  assert.equal(dayOf(akt), '2025-12-04')
  const both = page(story('<p>Last updated 5 Dec 2025, originally created 4 Dec 2025</p>'))
  assert.equal(dayOf(both), '2025-12-04')
})

test('read() takes the date of a change where the page prints no other, and says so with the words', () => {
  const date = published(page(story('', `${germanText}<p class="info">Aktualisiert: 5.12.2025</p>`), '', 'de'))
  assert.equal(date?.value, '2025-12-05')
  assert.match(date?.raw ?? '', /Aktualisiert/)
})

test('read() gives the last change with its own evidence, and none before the publication', () => {
  const changed = (modified: string) =>
    articleOf(page(story(), linked({ datePublished: '2025-12-11T09:15:00+09:00', dateModified: modified })))
      .dateModified
  assert.deepEqual(changed('2025-12-12T10:00:00+09:00'), {
    value: '2025-12-12T10:00:00+09:00',
    raw: '2025-12-12T10:00:00+09:00',
    evidence: 'json-ld',
  })
  assert.equal(changed('2025-12-01T10:00:00+09:00'), undefined)
  const shown = articleOf(page(story('<p>11 December 2025</p><p>Updated: 12 December 2025</p>')))
  assert.equal(shown.dateModified?.value, '2025-12-12')
  assert.equal(shown.dateModified?.evidence, 'byline')
})

test('read() knows the names content systems give to a date of publication', () => {
  for (const name of [
    'DC.date.issued',
    'dcterms.created',
    'sailthru.date',
    'cXenseParse:recs:publishtime',
    'article.published',
    'parsely-pub-date',
    'vr:published_time',
    'citation_publication_date',
    'mediator_published_time',
    'date',
  ])
    assert.deepEqual(
      published(page(story(), `<meta name="${name}" content="2025-12-11T09:15:00+05:00">`)),
      { value: '2025-12-11T09:15:00+05:00', raw: '2025-12-11T09:15:00+05:00', evidence: 'meta' },
      name,
    )
})

test('read() takes no meta element for the publication that dates something else', () => {
  for (const name of [
    'expires-date',
    'last-modified',
    'event-start-date',
    'copyright-date',
    'build-date',
    'og:updated_time',
  ])
    assert.equal(published(page(story(), `<meta name="${name}" content="2025-12-11">`)), undefined, name)
})

test('read() finds a date in parts named for it, in attributes and in RDFa', () => {
  for (const part of [
    '<span class="Author_publicationTime__F2lab">2025-12-11T09:15+02:00</span>',
    '<span class="newsitem-time"><i></i> 11.12.2025</span>',
    '<div class="field--name-field-online-datum">Donnerstag, 11.12.2025 - 14:30</div>',
    '<time datetime="2025-12-11">Thursday</time>',
    '<span class="rdf-meta hidden" property="schema:dateCreated" content="2025-12-11T03:46:34+00:00"></span>',
    '<span class="published" title="2025-12-11T18:52:11+00:00"></span>',
    '<abbr class="date" title="2025-12-11">on Thursday</abbr>',
    '<span itemprop="datePublished" content="2025-12-11">11th</span>',
  ])
    assert.equal(dayOf(page(story(part))), '2025-12-11', part)
})

test('read() reads the class "updated" beside a date of the post as the date of the post', () => {
  const html = page(
    story('<time class="entry-date updated td-module-date" datetime="2025-12-11T19:46:23-05:00">December 11</time>'),
  )
  assert.equal(published(html)?.value, '2025-12-11T19:46:23-05:00')
})

test('read() takes no date of a reader’s comment, of other pieces or of a photograph', () => {
  const around = `<section class="comments"><div><time datetime="2025-12-13">13 December</time><p>Well done.</p></div></section>
    <aside class="related"><ul><li><a href="/x">Bridge closed</a> <time datetime="2025-12-14">14 December</time></li></ul></aside>`
  assert.equal(dayOf(page(story('<p class="date">11 December 2025</p>') + around)), '2025-12-11')
  assert.equal(
    dayOf(page(`${story()}<section class="comments"><time datetime="2025-12-13">13 December</time></section>`)),
    undefined,
  )
  const photograph = story(
    '<figure><figcaption>Archive picture (16.08.2024): the landing stage</figcaption></figure><p>11.12.2025</p>',
  )
  assert.equal(dayOf(page(photograph)), '2025-12-11')
})

test('read() finds the date the text opens with, and labelled dates anywhere', () => {
  assert.equal(dayOf(page(story('', `<p>11.12.2025 – ${prose[0]}</p>${text}`))), '2025-12-11')
  assert.equal(dayOf(page(story('', germanText.replace('<p>', '<p>(11. Dezember 2025) ')), '', 'de')), '2025-12-11')
  for (const label of [
    'Veröffentlicht am 11. Dezember 2025',
    'Datum: 11.12.2025',
    'Erstellt am 11.12.2025',
    'Dieser Beitrag wurde am 11. Dezember 2025 um 23:03 Uhr gepostet.',
  ])
    assert.equal(dayOf(page(story('', `${germanText}<div><p>${label}</p></div>`), '', 'de')), '2025-12-11', label)
})

test('read() reads a year that runs into the time behind it', () => {
  const glued = '<p class="meta"><span>11 December 2025</span><span>21:25</span></p>'
  assert.equal(dayOf(page(story(glued))), '2025-12-11')
})

test('read() reads numbers day first or month first by country, by what else the page says, and never after the capture', () => {
  const dated = story('<p class="date">03/04/2025</p>')
  assert.equal(dayOf(page(dated)), '2025-03-04')
  assert.equal(dayOf(page(dated, '', 'en-GB')), '2025-04-03')
  assert.equal(dayOf(page(dated), { url: 'https://harbour-post.co.uk/story' }), '2025-04-03')
  assert.equal(dayOf(page(dated, '<meta name="date" content="2025-04-03">')), '2025-04-03')
  assert.equal(
    dayOf(page(story('<p class="date">12/01/2026</p>')), { capturedAt: '2026-01-14T08:00:00Z' }),
    '2026-01-12',
  )
})

test('read() finds the day in an address, six digits too, and weighs the month of one', () => {
  const at = (path: string) => published(page(story()), { url: `https://harbour-post.example${path}` })
  assert.deepEqual(at('/2025/12/11/ferry/'), { value: '2025-12-11', raw: '2025/12/11', evidence: 'url' })
  assert.equal(at('/presse/251211_ferry.html')?.value, '2025-12-11')
  assert.equal(at('/ferry-20251211')?.value, '2025-12-11')
  assert.equal(at('/world/2025/dec/11/ferry')?.value, '2025-12-11')
  assert.equal(at('/news/123456789'), undefined)
})

test('read() finds a date in the page’s own data when it stands nowhere else', () => {
  for (const script of [
    'var publication_date = "2025-12-11 21:18:11";',
    'window.stats={"contentDatePublished":"2025-12-11"}',
    'stats.pubdate="2025/12/11";',
  ])
    assert.equal(dayOf(page(story(), `<script>${script}</script>`)), '2025-12-11', script)
})

test('read() counts "3 hours ago" and days without a year from the clock of the capture', () => {
  const at = (line: string) => published(page(story(`<p class="meta">${line}</p>`)))
  assert.deepEqual(at('3 hours ago'), { value: '2025-12-20T09:00:00Z', raw: '3 hours ago', evidence: 'byline' })
  assert.equal(at('Yesterday, 14:05')?.value, '2025-12-19')
  assert.equal(at('11 December, 14:05')?.value, '2025-12-11')
  assert.equal(at('Dec. 24')?.value, '2024-12-24')
})

test('read() takes no masthead’s date of today over the date of the piece', () => {
  const masthead = '<div class="masthead"><span>Saturday, 20 December 2025</span></div>'
  assert.equal(dayOf(page(masthead + story('<p>11 December 2025</p>'))), '2025-12-11')
  for (const other of [
    'Current time: 20 December 2025, 12:18',
    'Today is 20 December 2025',
    'Joined: 18.09.2008, 05:56',
  ])
    assert.equal(dayOf(page(story(`<p class="time">${other}</p><p>11 December 2025</p>`))), '2025-12-11', other)
})

test('read() takes no date of an event for the publication', () => {
  const ticker = '<p>Boat show +++ 12.12.2025 – 14.12.2025</p>'
  const html = page(story(`${ticker}`), '<meta name="date" content="2025-12-11">')
  assert.equal(dayOf(html), '2025-12-11')
})

test('read() takes no date after the capture, and no change before the publication within the day', () => {
  const future = linked({ datePublished: '2026-03-01T08:00:00Z' })
  assert.equal(published(page(story(), future)), undefined)
  assert.equal(dayOf(page(story('<p class="date">11 December 2025</p>'), future)), '2025-12-11')
  const early = linked({ datePublished: '2025-12-11T20:00:00+01:00', dateModified: '2025-12-11T09:14:32+01:00' })
  assert.equal(articleOf(page(story(), early)).dateModified, undefined)
})

test('read() is not held up by thousands of dates', () => {
  const metas = Array.from(
    { length: 5_000 },
    (_, n) => `<meta name="publish-date-${n}" content="${1990 + (n % 30)}-0${1 + (n % 9)}-1${n % 10}">`,
  )
  const times = Array.from(
    { length: 20_000 },
    (_, n) => `<time class="entry-date" datetime="2025-0${1 + (n % 9)}-1${n % 10}">x</time>`,
  )
  const started = performance.now()
  assert.ok(articleOf(page(story(times.join('')), metas.join(''))))
  assert.ok(performance.now() - started < 4_000)
})
