// Pages written here, each with one difficulty of its class: what a reader must keep, and what it must leave out.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article, LeftOut } from '../news/article.ts'
import { newCapture } from '../news/capture.ts'
import { passageAt } from '../news/passage.ts'
import { read } from './read.ts'

const address = 'https://harbour-post.example/world/story-of-the-ferry'

function capture(body: Uint8Array, about: Partial<Parameters<typeof newCapture>[0]> = {}) {
  return newCapture(
    {
      url: address,
      capturedAt: '2025-12-20T12:00:00Z',
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
      ...about,
    },
    body,
  ).capture
}

function reading(html: string, about: Partial<Parameters<typeof newCapture>[0]> = {}) {
  const body = new TextEncoder().encode(html)
  return read(capture(body, about), body)
}

function articleOf(
  html: string,
  about: Partial<Parameters<typeof newCapture>[0]> = {},
): { readonly article: Article; readonly leftOut: readonly LeftOut[] } {
  const found = reading(html, about)
  if (found.kind !== 'article') assert.fail(found.why)
  return found
}

const paragraphs = [
  'The ferry between the two harbours will run again from Monday, the port authority said, after a pause of eleven weeks that left hundreds of commuters on the road.',
  'Work on the landing stage took longer than planned, because divers found an old cable that is not on any map of the bay. “We had to ask three ministries whose it was,” said Lena Okafor, who heads the works.',
  'A ticket will cost the same as before. The first boat leaves at six in the morning, and the last one returns shortly before midnight.',
  'Traders on the quay were relieved. Some had closed for the season, and two of them told the paper that they would not open again before spring.',
]
const prose = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
const page = (main: string, head = '', title = 'Ferry to run again after eleven weeks | Harbour Post') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
   <header class="site-header"><a href="/">Harbour Post</a><nav><ul><li><a href="/a">World</a></li><li><a href="/b">Business</a></li></ul></nav></header>
   ${main}<footer><p>© Harbour Post 2025. All rights reserved.</p></footer></body></html>`
const plainPage = page(
  `<main><article><h1>Ferry to run again after eleven weeks</h1><p class="byline">By Mira Solberg</p>${prose}</article></main>`,
)

const linked = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Ferry to run again after eleven weeks', ...fields })}</script>`

const textOf = (article: Article) =>
  article.blocks.map((block) => [...article.text].slice(block.start, block.end).join(''))
const whyOf = (leftOut: readonly LeftOut[], needle: string) => leftOut.find((each) => each.text.includes(needle))?.why

test('read() keeps the paragraphs of a plain article and nothing else', () => {
  const { article } = articleOf(plainPage)
  assert.deepEqual(textOf(article), paragraphs)
  assert.equal(article.headline, 'Ferry to run again after eleven weeks')
  assert.deepEqual(article.byline, [{ name: 'Mira Solberg' }])
  assert.equal(article.inLanguage, 'en')
  assert.equal(article.kind, 'news')
  assert.equal(article.reader, 'read@2')
})

test('read() gives passages that hold their words, astral letters included', () => {
  const { article } = articleOf(plainPage.replace('whose it was', 'whose 𝔦𝔱 was 🚢'))
  const at = article.text.indexOf('whose')
  assert.equal(passageAt(article, at, at + 5).exact, 'whose')
  assert.ok(textOf(article)[1]!.includes('𝔦𝔱 was 🚢'))
})

test('read() gives the same reading of the same bytes', () => {
  assert.deepEqual(reading(plainPage), reading(plainPage))
})

test('read() keeps headings, quotations and list entries in their order, each with its kind', () => {
  const { article } = articleOf(
    page(`<article><h1>Ferry to run again after eleven weeks</h1><p>${paragraphs[0]}</p><h2>What the divers found</h2><p>${paragraphs[1]}</p>
    <blockquote><p>It was a cable nobody had missed for sixty years.</p></blockquote><ul><li>First boat: six in the morning.</li><li>Last boat: shortly before midnight.</li></ul><p>${paragraphs[3]}</p></article>`),
  )
  assert.deepEqual(
    article.blocks.map((block) => block.kind),
    ['paragraph', 'heading', 'paragraph', 'quote', 'list-item', 'list-item', 'paragraph'],
  )
})

test('read() leaves out what stands between the paragraphs: related links, newsletter box, advertisement, caption', () => {
  const { article, leftOut } = articleOf(
    page(`<article><h1>Ferry to run again after eleven weeks</h1>
    <figure><img src="a.jpg"><figcaption>The empty quay on Friday. Photo: Ana Ruiz</figcaption></figure>
    <p>${paragraphs[0]}</p><p><strong>Read more:</strong> <a href="/x">Why the bay has no map</a></p><p>${paragraphs[1]}</p>
    <div class="box-17"><h3>The Evening Tide</h3><p>Get the day’s stories in your inbox. Sign up for our newsletter.</p></div>
    <p>Advertisement</p><p>${paragraphs[2]}</p><p>${paragraphs[3]}</p></article>`),
  )
  assert.deepEqual(textOf(article), paragraphs)
  assert.deepEqual(article.images, [
    { url: 'https://harbour-post.example/world/a.jpg', caption: 'The empty quay on Friday.', credit: 'Ana Ruiz' },
  ])
  assert.equal(whyOf(leftOut, 'Why the bay'), 'related')
  assert.equal(whyOf(leftOut, 'in your inbox'), 'newsletter')
  assert.equal(whyOf(leftOut, 'Advertisement'), 'advertisement')
})

test('read() leaves out comments, share bars, a bio, an appeal and notes under the text', () => {
  const { article, leftOut } = articleOf(
    page(`<main><h1>Ferry to run again after eleven weeks</h1><p class="author">By Mira Solberg</p><div class="text">${prose}
    <p>Harbour Post is paid for by its readers. Become a member today.</p><p>Spotted an error? Write to the desk.</p></div>
    <div>Share: <a href="#">Facebook</a> <a href="#">X</a></div><p class="bio">Mira Solberg is a reporter who has covered ports for ten years.</p>
    <section><h3>Comments (2)</h3><div><b>oldsailor</b><p>I took that ferry every day when I was at school, and nobody asked about cables then.</p></div></section></main>`),
  )
  assert.deepEqual(textOf(article), paragraphs)
  assert.equal(whyOf(leftOut, 'oldsailor') ?? whyOf(leftOut, 'every day when'), 'comments')
  assert.equal(whyOf(leftOut, 'ten years'), 'author-bio')
})

test('read() leaves out a ticker printed eight times and takes the date next to the headline, not the page’s', () => {
  const ticker = ['KGS/USD = 0.01144 0%', 'KZT/USD = 0.00203 0%']
    .map((line) => `<li>${line}</li>`)
    .join('')
    .repeat(8)
  const { article, leftOut } = articleOf(
    page(
      `<ul class="t">${ticker}</ul><div>20 December 2025</div><div>11 December 2025</div><h1>Ferry to run again after eleven weeks</h1><div class="c">${prose}</div>`,
    ),
  )
  assert.deepEqual(textOf(article), paragraphs)
  assert.equal(article.datePublished?.value, '2025-12-11')
  assert.equal(whyOf(leftOut, 'KZT/USD'), 'currency-ticker')
})

test('read() believes two places that agree on the date over one that does not, however official', () => {
  const body = `<article><h1>Ferry to run again after eleven weeks</h1><p class="date">11 December 2025, 09:15</p>${prose}</article>`
  const url = 'https://harbour-post.example/2025/12/11/ferry/'
  const { article } = articleOf(page(body, linked({ datePublished: '2025-12-20T03:00:00Z' })), { url })
  assert.equal(article.datePublished?.value.slice(0, 10), '2025-12-11')
  assert.equal(
    articleOf(
      page(body.replace(/<p class="date">.*?<\/p>/, ''), linked({ datePublished: '2025-12-11T09:15:00+01:00' })),
    ).article.datePublished?.value,
    '2025-12-11T09:15:00+01:00',
  )
})

test('read() tells the date of first publication from that of the last change', () => {
  const head = linked({ datePublished: '2025-12-11T09:15:00Z', dateModified: '2025-12-12T10:00:00Z' })
  const { article } = articleOf(
    page(
      `<article><h1>Ferry to run again after eleven weeks</h1><p>11.12.2025 - 09:15 Last update: 12.12.2025 - 10:00</p>${prose}</article>`,
      head,
    ),
  )
  assert.equal(article.datePublished?.value, '2025-12-11T09:15:00Z')
  assert.equal(article.dateModified?.value, '2025-12-12T10:00:00Z')
  const shown = articleOf(
    page(
      `<article><h1>Ferry to run again after eleven weeks</h1><p>Ida Holm 11.12.2025 - 09:15 Last update: 12.12.2025 - 10:00</p>${prose}</article>`,
    ),
  ).article
  assert.equal(shown.datePublished?.value, '2025-12-11')
  assert.deepEqual(shown.byline, [{ name: 'Ida Holm' }])
})

test('read() takes the date from wherever the page has it: meta, <time>, address, feed', () => {
  const body = `<article><h1>Ferry to run again after eleven weeks</h1>${prose}</article>`
  const dated = (html: string, about = {}) => articleOf(html, about).article.datePublished
  assert.equal(
    dated(page(body, '<meta property="article:published_time" content="2025-12-11T09:15:00+09:00">'))?.evidence,
    'meta',
  )
  assert.equal(dated(page(body.replace('</h1>', '</h1><time datetime="2025-12-11">Thursday</time>')))?.evidence, 'time')
  assert.equal(dated(page(body), { url: 'https://harbour-post.example/2025/12/11/ferry/' })?.value, '2025-12-11')
  assert.deepEqual(dated(page(body), { hints: { rawDate: 'Thu, 11 Dec 2025 09:15:00 GMT' } }), {
    value: '2025-12-11T09:15:00Z',
    raw: 'Thu, 11 Dec 2025 09:15:00 GMT',
    evidence: 'feed',
  })
  assert.equal(dated(page(body)), undefined)
})

test('read() keeps both names of a byline of two, and their roles', () => {
  const body = (byline: string) =>
    page(`<article><h1>Ferry to run again after eleven weeks</h1><p class="byline">${byline}</p>${prose}</article>`)
  const names = (byline: string) => articleOf(body(byline)).article.byline.map((author) => author.name)
  assert.deepEqual(names('By Mira Solberg and Tom van der Berg'), ['Mira Solberg', 'Tom van der Berg'])
  assert.deepEqual(names('Von Jürgen Weiß und Ana Ruiz'), ['Jürgen Weiß', 'Ana Ruiz'])
  assert.deepEqual(names('Автор: Айгүл Серікқызы, Пётр Лаптев'), ['Айгүл Серікқызы', 'Пётр Лаптев'])
  assert.deepEqual(articleOf(body('By Mira Solberg, Chief Correspondent')).article.byline, [
    { name: 'Mira Solberg', role: 'Chief Correspondent' },
  ])
})

test('read() takes an agency for a credit and never for a person, by the form of the line', () => {
  const agencyOf = (above: string, below = '') =>
    articleOf(page(`<article><h1>Ferry to run again after eleven weeks</h1>${above}${prose}${below}</article>`)).article
  for (const [above, below] of [
    ['<p>NORTHWIND PRESS</p>', ''],
    ['<p class="byline">Northwind Press</p>', ''],
    ['', '<p>[Copyright Northwind Press]</p>'],
    ['', '<p>(Northwind Press)</p>'],
    ['', '<p>Northwind Press contributed to this report.</p>'],
  ] as const) {
    const article = agencyOf(above, below)
    assert.equal(article.agency, 'Northwind Press', above + below)
    assert.deepEqual(article.byline, [])
    assert.deepEqual(textOf(article), paragraphs)
  }
  assert.equal(agencyOf('', '<p>Источник: «Интервал»</p>').agency, 'Интервал')
  assert.equal(agencyOf('<p class="byline">Harbour Post Staff</p>').agency, undefined)
})

test('read() finds place and agency of a dateline and leaves the text as printed', () => {
  const withStart = (start: string) =>
    articleOf(
      page(
        `<article><h1>Ferry to run again after eleven weeks</h1><p>${start}${paragraphs[0]}</p>${prose.slice(prose.indexOf('</p>') + 4)}</article>`,
      ),
    ).article
  for (const [start, place, agency] of [
    ['TOKYO, Dec. 18 (Northwind) -- ', 'TOKYO', 'Northwind'],
    ['Tokyo, Dec. 18 – ', 'Tokyo', undefined],
    ['ALMATY — ', 'ALMATY', undefined],
    ['ASTANA. ', 'ASTANA', undefined],
  ] as const) {
    const article = withStart(start)
    assert.equal(article.dateline, place)
    assert.equal(article.agency, agency)
    assert.ok(article.text.startsWith(start))
  }
})

test('read() gives the headline without the site’s name, wherever the name stands', () => {
  const headlineOf = (title: string, main = '<h2>Harbour Post</h2>') =>
    articleOf(page(`${main}<div class="story">${prose}</div>`, '', title)).article.headline
  assert.equal(headlineOf('Ferry to run again | Harbour Post'), 'Ferry to run again')
  assert.equal(headlineOf('Harbour Post: Ferry to run again'), 'Ferry to run again')
  assert.equal(headlineOf('Ferry to run again - harbour-post.example'), 'Ferry to run again')
  assert.equal(headlineOf('Ferry - a history - Harbour Post', '<h1>Ferry - a history</h1>'), 'Ferry - a history')
  assert.equal(
    headlineOf('‘Never again’: ferry to run | Harbour Post', '<h1>‘Never again’: ferry to run</h1>'),
    '‘Never again’: ferry to run',
  )
})

test('read() reads paragraphs that only line breaks part, inside the cells of a table', () => {
  const { article } = articleOf(
    page(
      `<table><tr><td width="180"><a href="/1">One</a><br><a href="/2">Two</a></td><td><font size="5"><b>Ferry to run again after eleven weeks</b></font><br><br>${paragraphs.join('<br><br>\n')}</td></tr></table>`,
    ),
  )
  assert.deepEqual(textOf(article), paragraphs)
})

test('read() takes the text a page gives only to machines where it shows no more than its beginning', () => {
  const { article } = articleOf(
    page(
      `<article><h1>Ferry to run again after eleven weeks</h1><p>${paragraphs[0]}</p></article>`,
      linked({ articleBody: paragraphs.join('\n\n') }),
    ),
  )
  assert.deepEqual(textOf(article), paragraphs)
})

test('read() finds the article in a graph of JSON-LD, by this page’s address, though the JSON be untidy', () => {
  const graph = {
    '@graph': [
      {
        '@type': 'NewsArticle',
        url: 'https://harbour-post.example/other',
        headline: 'Another',
        datePublished: '2025-01-01',
      },
      {
        '@type': 'NewsArticle',
        url: address,
        headline: 'Ferry to run again after eleven weeks',
        datePublished: '2025-12-11T09:15:00Z',
        author: { '@id': '#p' },
      },
      { '@type': 'Person', '@id': '#p', name: 'Mira Solberg' },
    ],
  }
  const { article } = articleOf(
    page(
      `<article><h1>Ferry to run again after eleven weeks</h1>${prose}</article>`,
      `<script type="application/ld+json">/*<![CDATA[*/ ${JSON.stringify(graph).replace('"Another"', '"Ano\nther"').replace(']}', ',]}')} /*]]>*/</script>`,
    ),
  )
  assert.equal(article.datePublished?.value, '2025-12-11T09:15:00Z')
  assert.deepEqual(article.byline, [{ name: 'Mira Solberg' }])
})

test('read() trusts the text over the language the page declares', () => {
  const russian =
    'Порт сообщил, что паром снова начнёт ходить с понедельника после перерыва в одиннадцать недель. Рабочие нашли старый кабель, которого нет ни на одной карте залива.'
  const html = page(
    `<article><h1>Паром снова начнёт ходить</h1><p>${russian}</p><p>${russian.replace('Порт', 'Вчера порт')}</p></article>`,
    '',
    'Паром снова начнёт ходить',
  )
  assert.equal(articleOf(html).article.inLanguage, 'ru')
  assert.equal(articleOf(plainPage.replace('lang="en"', '')).article.inLanguage, 'en')
})

test('read() tells opinion, interview, live and data from news', () => {
  const kindOf = (main: string, about = {}) => articleOf(page(main), about).article.kind
  assert.equal(kindOf(`<article><p class="kicker">Opinion</p><h1>Let the ferry go</h1>${prose}</article>`), 'opinion')
  assert.equal(
    kindOf(`<article><h1>Ferry</h1>${prose}</article>`, { url: 'https://harbour-post.example/opinion/ferry' }),
    'opinion',
  )
  assert.equal(
    kindOf(`<article><h1>“I like cables”: an interview with Lena Okafor</h1>${prose}</article>`),
    'interview',
  )
  assert.equal(kindOf(`<article><h1>Live updates: the first ferry</h1>${prose}</article>`), 'live')
  const rows = ['Freight', 'Passengers', 'Fish', 'Salt']
    .map((name, at) => `<tr><td>${name}</td><td>${at + 3}.${at}%</td></tr>`)
    .join('')
  assert.equal(
    kindOf(
      `<article><h1>Harbour traffic up 4% in November</h1><p>${paragraphs[0]}</p><table>${rows}</table></article>`,
    ),
    'data',
  )
})

test('read() leaves a table of figures out of the text, row by row', () => {
  const { article, leftOut } = articleOf(
    page(
      `<article><h1>Ferry to run again after eleven weeks</h1>${prose}<table><tr><th>Month</th><th>Boats</th></tr><tr><td>October</td><td>61</td></tr><tr><td>November</td><td>72</td></tr></table></article>`,
    ),
  )
  assert.deepEqual(textOf(article), paragraphs)
  assert.equal(whyOf(leftOut, 'November | 72'), 'table')
})

test('read() gives the sections of a press review in HTML', () => {
  const item = (outlet: string, headline: string, first: string) =>
    `<h3>${outlet}: ${headline}</h3><p>${first} ${paragraphs[2]}</p><p>${outlet} adds more on it. ${paragraphs[3]}</p>`
  const { article } = articleOf(
    page(
      `<article><h1>Foreign media on Ostland: Ferry returns; a cable nobody knew</h1><p>The return of the ferry and a forgotten cable were among the topics of the week in foreign media, the agency writes in its review.</p>
    ${item('The Quay Times', 'Ferry returns', 'The ferry is back, The Quay Times reports.')}${item('Baltic Morning Herald', 'A cable nobody knew', 'According to BMH, nobody knew the cable.')}${item('Le Quai', 'Le bac revient', 'Le Quai writes that traders are glad.')}</article>`,
      '',
      'Foreign media on Ostland: Ferry returns; a cable nobody knew | Ostland Agency',
    ),
  )
  assert.equal(article.kind, 'press-review')
  assert.deepEqual(
    article.sections?.map((section) => [section.outlet, section.headline, section.paragraphs.length]),
    [
      ['The Quay Times', 'Ferry returns', 2],
      ['Baltic Morning Herald', 'A cable nobody knew', 2],
      ['Le Quai', 'Le bac revient', 2],
    ],
  )
})

test('read() takes no news with colons in its headings for a press review', () => {
  const { article } = articleOf(
    page(
      `<article><h1>Ferry to run again after eleven weeks</h1>${['Cost: nobody knows it yet', 'Time: eleven weeks and a day', 'Place: the northern quay'].map((heading, at) => `<h3>${heading}</h3><p>${paragraphs[at]}</p>`).join('')}</article>`,
    ),
  )
  assert.equal(article.kind, 'news')
  assert.equal(article.sections, undefined)
})

test('read() puts the printed standfirst before the text, once', () => {
  const standfirst = 'Eleven weeks after it stopped, the ferry between the two harbours is to sail again on Monday.'
  const { article } = articleOf(
    page(
      `<header><h1>Ferry to run again after eleven weeks</h1><p class="standfirst">${standfirst}</p></header><div class="article-body">${prose}</div>`,
    ),
  )
  assert.equal(article.standfirst, standfirst)
  assert.deepEqual(textOf(article), [standfirst, ...paragraphs])
})

const sentence = (words: string) => `<p>${words}</p>`
const refused: readonly (readonly [string, string, RegExp, object?])[] = [
  [
    'an error page served as a page',
    page(
      '<h1>Page not found</h1><p>Sorry, the page you asked for does not exist. Try the search, or go back to the front page of this site.</p>',
      '',
      '404 | Harbour Post',
    ),
    /error page/,
  ],
  [
    'a login wall',
    page(
      `<article><h1>Ferry to run again</h1><p>${paragraphs[0]}</p><div class="wall"><p>This article is for subscribers only. Log in to continue reading.</p><form><input type="password"></form></div></article>`,
      linked({ isAccessibleForFree: false }),
    ),
    /wall/,
  ],
  [
    'a cookie dialog',
    page(
      `<div class="x">${sentence('We use cookies and similar tools to store information on your device and to measure our pages.')}${sentence('You can give or refuse consent at any time in the privacy settings of this page.')}${sentence('Our partners process personal data and cookies on the basis of your consent or of an interest of theirs.')}</div>`,
    ),
    /cookie/,
  ],
  [
    'a section page',
    page(
      `<main>${Array.from({ length: 8 }, (_, at) => `<div><h3><a href="/s/${at}">The harbour builds its landing stage number ${at}</a></h3><p>Work goes on as planned, says the port authority.</p></div>`).join('')}</main>`,
    ),
    /lists other pieces/,
  ],
  ['an empty body', '<html><body></body></html>', /no text/],
  ['a line or two', page('<article><h1>Soon</h1><p>More to follow.</p></article>'), /too short|No running text/],
  ['a PDF', '%PDF-1.7 and so on', /PDF/, { mediaType: 'application/pdf' }],
  ['an answer with an error', plainPage, /error \(500\)/, { status: 500 }],
  ['a picture', 'GIF89a', /image/],
]

for (const [what, html, why, about] of refused) {
  test(`read() says why ${what} is not an article`, () => {
    const found = reading(html, about)
    assert.equal(found.kind, 'not-an-article')
    assert.match(found.kind === 'not-an-article' ? found.why : '', why)
  })
}

test('read() does not take a page with a login form in its header for a wall', () => {
  assert.equal(reading(plainPage.replace('<nav>', '<form>Log in <input type="password"></form><nav>')).kind, 'article')
})
