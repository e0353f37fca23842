// Headlines of pages written here: what is shown and what is told to machines, apart and against each other.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCapture } from '../news/capture.ts'
import { read } from './read.ts'

const prose = [
  'The ferry between the two harbours will run again from Monday, the port authority said, after a pause of eleven weeks that left hundreds of commuters on the road.',
  'Work on the landing stage took longer than planned, because divers found an old cable that is not on any map of the bay.',
  'A ticket will cost the same as before. The first boat leaves at six in the morning, and the last one returns shortly before midnight.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n')

/** The headline read from a page; `head` and `above` are mark-up, `title` the title of the window. */
function headline(title: string, above: string, head = '', url = 'https://harbour-post.example/world/ferry'): string {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
    <header class="site-header"><a href="/">Harbour Post</a><nav><ul><li><a href="/a">World</a></li><li><a href="/b">Business</a></li></ul></nav></header>
    <main><article>${above}${prose}</article></main><footer><p>© Harbour Post. All rights reserved.</p></footer></body></html>`
  const body = new TextEncoder().encode(html)
  const { capture } = newCapture(
    { url, capturedAt: '2025-12-20T12:00:00Z', origin: 'network', mediaType: 'text/html', status: 200 },
    body,
  )
  const reading = read(capture, body)
  if (reading.kind !== 'article') assert.fail(reading.why)
  return reading.article.headline
}

const told = (og: string, site = 'Harbour Post') =>
  `<meta property="og:title" content="${og}"><meta property="og:site_name" content="${site}">`

test('the headline shown is kept when search engines are told another', () => {
  assert.equal(
    headline(
      'Ferry timetable 2026 | Harbour Post',
      '<h1>After eleven weeks, the boat is back</h1>',
      told('Ferry timetable 2026'),
    ),
    'After eleven weeks, the boat is back',
  )
})

test('a heading for search engines alone gives way to the one readers see', () => {
  assert.equal(
    headline(
      'Ferry harbour start date 2026',
      '<h1 class="SeoTitle">Ferry harbour start date 2026</h1><h2><span>Transport</span><span>After eleven weeks, the boat is back</span></h2>',
      told('After eleven weeks, the boat is back'),
    ),
    'After eleven weeks, the boat is back',
  )
})

test('a heading that is the name of the site is none', () => {
  assert.equal(
    headline(
      'Harbour Post » Blog Archive » Ferry to run again on Monday',
      '<h1>Harbour Post</h1><h2>Ferry to run again on Monday</h2>',
    ),
    'Ferry to run again on Monday',
  )
})

test('a section printed as a first-level heading is no headline when the title begins with another', () => {
  assert.equal(
    headline(
      'Паром снова пойдёт с понедельника — Происшествия — Вести бухты',
      '<h1>Вести бухты / Происшествия</h1><h2>Паром снова пойдёт с понедельника</h2>',
    ),
    'Паром снова пойдёт с понедельника',
  )
})

test('a site that says its name nowhere else is cut off by what the page shows', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['渡轮周一恢复通航-海湾新闻网', '渡轮周一恢复通航'],
    ['渡輪週一恢復通航 - 海灣日報 - 新聞', '渡輪週一恢復通航'],
    ['フェリー、月曜に運航再開：湾岸新聞デジタル', 'フェリー、月曜に運航再開'],
    ['연락선 월요일부터 다시 운항-사회ㅣ만일보', '연락선 월요일부터 다시 운항'],
    ['Паром дүйсенбіден бастап қайта жүреді | Шығанақ хабары', 'Паром дүйсенбіден бастап қайта жүреді'],
    ['Parom dushanbadan yana qatnaydi :: Ko‘rfaz yangiliklari', 'Parom dushanbadan yana qatnaydi'],
    ['Feribot pazartesi yeniden sefere başlıyor › Körfez Haber', 'Feribot pazartesi yeniden sefere başlıyor'],
    ['العبارة تعود إلى العمل يوم الاثنين | صحيفة الخليج الصغير', 'العبارة تعود إلى العمل يوم الاثنين'],
    ['Das Schiff fährt ab Montag wieder » Buchtbote', 'Das Schiff fährt ab Montag wieder'],
  ]
  for (const [title, wanted] of cases) assert.equal(headline(title, `<div>${wanted}</div>`), wanted)
})

test('a kicker is left away when the page tells the headline without it', () => {
  assert.equal(
    headline(
      'Transport: Ferry to run again on Monday - Harbour Post',
      '<h1>Transport: Ferry to run again on Monday</h1>',
      told('Ferry to run again on Monday'),
    ),
    'Ferry to run again on Monday',
  )
  assert.equal(
    headline(
      'Ferry to run again on Monday - Harbour Post',
      '<h1><span class="kicker">Verkehr</span><span>Ferry to run again on Monday</span></h1>',
    ),
    'Ferry to run again on Monday',
  )
})

test('a colon that belongs to the headline stays', () => {
  assert.equal(
    headline(
      'Okafor: no cable is on any map - Harbour Post',
      '<h1>Okafor: no cable is on any map</h1>',
      told('Okafor: no cable is on any map'),
    ),
    'Okafor: no cable is on any map',
  )
})

test('a headline in two parts keeps the mark that its title has between them', () => {
  assert.equal(
    headline(
      'The bay in winter: Ferry to run again - Harbour Post',
      '<h1><span>The bay in winter</span><span>Ferry to run again</span></h1>',
      told('The bay in winter: Ferry to run again'),
    ),
    'The bay in winter: Ferry to run again',
  )
})

test('a date, a subtitle and hidden words in a heading are no part of it', () => {
  assert.equal(
    headline(
      'Harbour Post',
      '<h1><span class="visually-hidden">Article: </span>Ferry to run again on Monday<small>16.12.2025</small></h1>',
    ),
    'Ferry to run again on Monday',
  )
})

test('a title cut short is shown whole', () => {
  assert.equal(
    headline(
      'Ferry to run again after eleven weeks of divers, cables and...',
      '<h2>Ferry to run again after eleven weeks of divers, cables and three ministries</h2>',
    ),
    'Ferry to run again after eleven weeks of divers, cables and three ministries',
  )
})

test('a page that gives its headline as the name of its site keeps it', () => {
  assert.equal(
    headline(
      'Ferry to run again on Monday',
      '<div>text</div>',
      told('Ferry to run again on Monday', 'Ferry to run again on Monday'),
    ),
    'Ferry to run again on Monday',
  )
})

test('readings printed above characters are no part of a headline', () => {
  assert.equal(
    headline(
      '湾岸新聞',
      '<h1><ruby>連絡船<rt>れんらくせん</rt></ruby>が月曜から<ruby>運航<rt>うんこう</rt></ruby></h1>',
    ),
    '連絡船が月曜から運航',
  )
})

test('headings of other pieces and of the form for comments are no headline', () => {
  assert.equal(
    headline('Bay blog', '<h1 class="entry-title">The boat is back at last</h1>', told('Ferry news')),
    'The boat is back at last',
  )
  assert.equal(
    headline(
      'The boat is back at last – Bay blog',
      '<aside><h1>Storm takes roofs in the hills</h1></aside><h3>The boat is back at last</h3>',
    ),
    'The boat is back at last',
  )
})

test('headings that share no word with any title are of other pieces', () => {
  assert.equal(
    headline(
      'Паром снова пойдёт с понедельника | новости , бухта | vesti.example',
      '<h2>Скидки на путёвки</h2><h2>От 170 рублей</h2><h2>Буря сорвала крыши</h2>',
    ),
    'Паром снова пойдёт с понедельника',
  )
})
