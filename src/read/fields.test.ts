// The fields of an article beside its text: pictures, section, kind, access. Pages written here, one difficulty each.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../news/article.ts'
import { newCapture } from '../news/capture.ts'
import { read } from './read.ts'

const headline = 'Glass bridge over the gorge opens after three years'
const paragraphs = [
  'A bridge of glass over the gorge of the Kesh river opened to walkers on Saturday, three years after the first cable was drawn across and eleven months later than promised.',
  'Two hundred people may stand on it at once. “It moves a little, and it is meant to,” said Ilyas Beren, the engineer, who crossed first with his two daughters.',
  'The district paid for half of it and expects forty thousand visitors in the first summer. Shepherds on the far side hope for a shop, and for a bus that comes more than twice a week.',
  'Crossing costs nothing for people of the valley. Others pay the price of a cup of tea, and children under ten walk free of charge as long as somebody holds their hand.',
]
const prose = paragraphs.map((text) => `<p>${text}</p>`)

function articleOf(html: string, url = 'https://gorge-times.example/2025/12/bridge'): Article {
  const body = new TextEncoder().encode(html)
  const { capture } = newCapture(
    { url, capturedAt: '2025-12-20T12:00:00Z', origin: 'network', mediaType: 'text/html', status: 200 },
    body,
  )
  const found = read(capture, body)
  if (found.kind !== 'article') assert.fail(found.why)
  return found.article
}

const page = (main: string, head = '', title = headline) =>
  `<!doctype html><html lang="en"><head><title>${title} | Gorge Times</title>${head}</head><body><nav><a href="/">Gorge Times</a></nav><main>${main}</main></body></html>`
const article = (inner = prose.join(''), title = headline) => `<article><h1>${title}</h1>${inner}</article>`
const linked = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, ...fields })}</script>`

test('read() gives every picture of the piece with caption and credit, the lead picture first', () => {
  const { images } = articleOf(
    page(
      article(
        `<figure><img src="/pictures/lead.jpg" width="1200"><figcaption>The bridge at dawn. <span class="credit">Photo: Mara Lind/Reuters</span></figcaption></figure>
        ${prose[0]}${prose[1]}
        <div class="image-block"><img data-src="/pictures/walkers.jpg" src="data:image/gif;base64,R0lG"><p class="caption">First walkers on Saturday</p><p class="copyright">© Valley Press</p></div>
        ${prose[2]}<figure><img srcset="/pictures/small.jpg 400w, /pictures/large.jpg 1600w"><figcaption>A shepherd looks on. (Valley Press)</figcaption></figure>${prose[3]}`,
      ),
    ),
  )
  assert.deepEqual(images, [
    {
      url: 'https://gorge-times.example/pictures/lead.jpg',
      caption: 'The bridge at dawn.',
      credit: 'Mara Lind/Reuters',
    },
    {
      url: 'https://gorge-times.example/pictures/walkers.jpg',
      caption: 'First walkers on Saturday',
      credit: 'Valley Press',
    },
    { url: 'https://gorge-times.example/pictures/large.jpg', caption: 'A shepherd looks on.', credit: 'Valley Press' },
  ])
})

test('read() leaves out pictures beside the piece: logos, portraits, related stories, advertising', () => {
  const { images } = articleOf(
    page(
      `${article(`<div class="author-box"><img src="/portrait.jpg"></div>${prose[0]}<img src="/icon.svg">
      <div class="related"><a href="/other"><img src="/other.jpg"></a></div>${prose[1]}<div class="advertisement"><img src="/advert.jpg"></div>${prose[2]}${prose[3]}`)}
      <section><a href="/next"><img src="/next.jpg"><h3>Another story of the same day</h3></a></section>`,
    ),
  )
  assert.equal(images, undefined)
})

test('read() takes the lead picture from what the page tells machines where it shows none', () => {
  const image = {
    '@type': 'ImageObject',
    url: 'https://cdn.example/lead.jpg',
    caption: 'The gorge in May',
    creditText: 'Foto: Mara Lind',
  }
  assert.deepEqual(articleOf(page(article(), linked({ image: [image] }))).images, [
    { url: 'https://cdn.example/lead.jpg', caption: 'The gorge in May', credit: 'Mara Lind' },
  ])
  assert.deepEqual(articleOf(page(article(), '<meta property="og:image" content="/lead.jpg">')).images, [
    { url: 'https://gorge-times.example/lead.jpg' },
  ])
})

test('read() parts a name after a caption’s full stop from the caption, in any script', () => {
  const captioned = (text: string) =>
    articleOf(page(article(`<figure><img src="/a.jpg"><figcaption>${text}</figcaption></figure>${prose.join('')}`)))
      .images![0]
  assert.deepEqual(captioned('The bridge on the day it opened to all. Getty Images')!.credit, 'Getty Images')
  assert.deepEqual(captioned('산책로를 걷는 사람들이 다리 위에서 사진을 찍고 있다. 연합뉴스')!.credit, '연합뉴스')
  assert.deepEqual(captioned('The bridge on the day it opened. Nobody fell.')!.credit, undefined)
})

test('read() takes the section from data, from the path of links or from the kicker, and no site’s name', () => {
  assert.equal(articleOf(page(article(), linked({ articleSection: 'Regions' }))).section, 'Regions')
  const crumbs = ['Home', 'News', 'Mountains', headline].map((name, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
  }))
  const list = `<script type="application/ld+json">${JSON.stringify({ '@type': 'BreadcrumbList', itemListElement: crumbs })}</script>`
  assert.equal(articleOf(page(article(), list)).section, 'Mountains')
  assert.equal(
    articleOf(
      page(
        article(),
        `${linked({ articleSection: 'Gorge Times' })}<meta property="og:site_name" content="Gorge Times">`,
      ),
    ).section,
    undefined,
  )
  assert.equal(articleOf(page(article(), '<meta property="article:section" content="Article">')).section, undefined)
})

test('read() tells a review, a live page and an opinion by more than one word of the address', () => {
  assert.equal(
    articleOf(page(article(prose.join(''), 'The long walk: film review'), '', 'The long walk: film review')).kind,
    'review',
  )
  assert.equal(articleOf(page(article()), 'https://gorge-times.example/blogs/live/glass-bridge').kind, 'news')
  assert.equal(articleOf(page(article()), 'https://gorge-times.example/live-blog/glass-bridge').kind, 'live')
  assert.equal(articleOf(page(article()), 'https://gorge-times.example/kolumnen/glass-bridge').kind, 'opinion')
})

test('read() takes no list of questions for an interview unless a person answers', () => {
  const questions = ['How long is it?', 'Who may cross?', 'What does it cost?', 'When is it closed?']
  const answers = (by: string) =>
    `<p>${paragraphs[3]}</p>` +
    questions.map((question, at) => `<h3>${question}</h3><p>${by} ${paragraphs[at]}</p>`).join('')
  assert.equal(articleOf(page(article(answers('Those who ask are told this.')))).kind, 'news')
  assert.equal(articleOf(page(article(answers('I can tell you what we know.')))).kind, 'interview')
})

test('read() takes no list of things for a press review', () => {
  const things = ['Alder', 'Birch', 'Cedar', 'Dogwood']
  const list = things
    .map(
      (name) =>
        `<h2>${name}: the best for a small garden</h2><p>${name} grows slowly and needs little water in its first two summers, which makes it a tree for the patient.</p>`,
    )
    .join('')
  assert.equal(articleOf(page(article(list))).kind, 'news')
})

test('read() says whether a piece is free as the page says it, and nothing where the page is silent', () => {
  const access = (head: string, inner?: string) => articleOf(page(article(inner), head)).isAccessibleForFree
  assert.equal(access(''), undefined)
  assert.equal(access(linked({ isAccessibleForFree: true })), true)
  assert.equal(access(linked({ isAccessibleForFree: 'False' })), false)
  assert.equal(
    access(linked({ isAccessibleForFree: true, hasPart: { isAccessibleForFree: false, cssSelector: '.p' } })),
    false,
  )
  assert.equal(access('<meta property="article:content_tier" content="locked">'), false)
  assert.equal(access('<meta property="article:content_tier" content="free">'), true)
  assert.equal(access('<meta property="article:content_tier" content="metered">'), undefined)
})

test('read() takes a piece for walled when a line below its cut text asks to subscribe', () => {
  for (const line of [
    'Subscribe to continue reading',
    'Этот материал доступен только по подписке',
    'Diesen Artikel weiterlesen mit Tal+',
    'この記事は有料会員限定です',
    'Bu yazı abonelere özel',
  ])
    assert.equal(
      articleOf(page(article(`${prose.join('')}<div class="box"><p>${line}</p></div>`))).isAccessibleForFree,
      false,
      line,
    )
})
