// Which blocks of a page are running text: a small page of our own for each class of mistake, and what was left out says
// what told it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../news/article.ts'
import { newCapture } from '../news/capture.ts'
import { questions, secondQuestions } from './block-features.ts'
import { firstWeights, secondWeights } from './block-weights.ts'
import { blocksOf } from './blocks.ts'
import { kindOfRun } from './body.ts'
import { Cards } from './cards.ts'
import { bestContainer } from './container.ts'
import { parsePage } from './page.ts'
import { reasonByName, tellingName } from './part-names.ts'
import { sumsOf } from './prose.ts'
import { read } from './read.ts'

const headline = 'Granary on the old quay becomes a school for boatbuilders'
const paragraphs = [
  'The granary on the old quay, empty since the last grain ship left in 1998, will become a school for boatbuilders, the county council decided on Tuesday by nine votes to four.',
  'Forty pupils are to begin in September of next year. They will learn to build wooden boats of up to twelve metres, and the council expects that most of them will find work on the coast.',
  '“We have three yards and not one apprentice,” said Torben Hald, whose family has built boats in the town for four generations. “Somebody must know how to bend a plank.”',
  'The council will pay for the roof and the heating. The machines come from a yard in the next county that closed in spring, and the teachers from wherever they can be found.',
  'Opponents said that the money was needed for the ferry. The council answered that the school would cost less in ten years than the ferry loses in two.',
]
const prose = paragraphs.map((text) => `<p>${text}</p>`).join('\n')

const page = (main: string) =>
  `<!doctype html><html lang="en"><head><title>${headline} | Quay Gazette</title></head><body>
   <header><a href="/">Quay Gazette</a><nav><ul><li><a href="/town">Town</a></li><li><a href="/coast">Coast</a></li></ul></nav></header>
   ${main}<footer><p>© Quay Gazette. All rights reserved.</p></footer></body></html>`

function readingOf(html: string) {
  const body = new TextEncoder().encode(html)
  const about = {
    url: 'https://quay-gazette.example/town/granary-school.html',
    capturedAt: '2025-12-20T12:00:00Z',
    origin: 'network' as const,
    mediaType: 'text/html',
    status: 200,
  }
  const found = read(newCapture(about, body).capture, body)
  if (found.kind !== 'article') assert.fail(found.why)
  return found
}

const linesOf = ({ text, blocks }: Article) => {
  const points = [...text]
  return blocks.map(({ start, end }) => points.slice(start, end).join(''))
}

const bodyOf = (main: string) => linesOf(readingOf(page(main)).article)

const teasers = [
  [
    'Harbour fees rise by a tenth',
    'Skippers of small boats will pay more from January, while the large ones keep their old fees, the port office announced…',
  ],
  [
    'A whale in the fairway',
    'For two days nothing moved in the fairway, because a young whale had chosen it for a rest between two storms. Fishermen say…',
  ],
  [
    'Bakers strike over flour',
    'The town woke up without bread on Wednesday. The bakers want the mill to return to the old prices, which it raised in…',
  ],
  [
    'Last film at the Odeon',
    'After ninety years the cinema on the market square shows its last film on Saturday, and the tickets were gone within an hour…',
  ],
]
const teaserList = (element = 'div') =>
  teasers
    .map(
      ([title, text]) =>
        `<${element} class="item"><h3><a href="/${title!.length}">${title}</a></h3><p>${text}</p></${element}>`,
    )
    .join('\n')

test('read() leaves out the teasers of other articles that follow the text in the same part of the page', () => {
  assert.deepEqual(
    bodyOf(`<div class="col"><h1>${headline}</h1>${prose}<div class="items">${teaserList()}</div></div>`),
    paragraphs,
  )
})

test('read() finds a short text beside a long list of other articles', () => {
  const short = paragraphs.slice(0, 2)
  const main = `<div class="left"><h1>${headline}</h1>${short.map((text) => `<p>${text}</p>`).join('')}</div>
    <ul class="day">${teaserList('li')}${teaserList('li').replaceAll('<h3>', '<h3>Again: ')}</ul>`
  assert.deepEqual(bodyOf(main), short)
})

test('bestContainer() takes the part under the headline and not the heavier list of teasers above it', () => {
  const root = parsePage(
    page(
      `<div class="wire">${teaserList()}${teaserList().replaceAll('The', 'Their')}</div><div class="piece"><h1>${headline}</h1>${prose}</div>`,
    ),
  )!.root
  const blocks = blocksOf(root)
  const about = { headline, names: [], language: 'en', sites: [] }
  const found = bestContainer(blocks, root, about, new Cards(sumsOf(blocks)))
  assert.equal(found?.attributes.class, 'piece')
})

test('read() keeps the short lines of a list that belongs to the text', () => {
  const winners = [
    'Best hull: Ines Moller, Ravn yard',
    'Best rigging: Poul Ekman, Quay school',
    'Best oar: Sanna Lind, Hald yard',
    'Best knot: Ebbe Storm, Ravn yard',
  ]
  const list = `<p>The prizes of this year went to four apprentices:</p><ul>${winners.map((text) => `<li>${text}</li>`).join('')}</ul>`
  assert.deepEqual(
    bodyOf(
      `<article><h1>${headline}</h1>${paragraphs
        .slice(0, 3)
        .map((text) => `<p>${text}</p>`)
        .join('')}${list}${paragraphs
        .slice(3)
        .map((text) => `<p>${text}</p>`)
        .join('')}</article>`,
    ),
    [
      ...paragraphs.slice(0, 3),
      'The prizes of this year went to four apprentices:',
      ...winners,
      ...paragraphs.slice(3),
    ],
  )
})

test('read() keeps subheadings, quotations and questions in their order', () => {
  const main = `<article><h1>${headline}</h1><p>${paragraphs[0]}</p><h2>A roof before the winter</h2><p>${paragraphs[3]}</p>
    <blockquote><p>${paragraphs[2]}</p></blockquote><p><strong>And what of the ferry?</strong></p><p>${paragraphs[4]}</p></article>`
  const { article } = readingOf(page(main))
  assert.deepEqual(linesOf(article), [
    paragraphs[0],
    'A roof before the winter',
    paragraphs[3],
    paragraphs[2],
    'And what of the ferry?',
    paragraphs[4],
  ])
  assert.deepEqual(
    article.blocks.map(({ kind }) => kind),
    ['paragraph', 'heading', 'paragraph', 'quote', 'paragraph', 'paragraph'],
  )
})

test('read() puts a text together that stands in several parts with something between them', () => {
  const part = (some: readonly string[]) =>
    `<div class="text-part">${some.map((text) => `<p>${text}</p>`).join('')}</div>`
  const between =
    '<div class="embed"><iframe src="https://video.example/7"></iframe></div><aside class="newsletter"><p>Sign up for our newsletter.</p></aside>'
  assert.deepEqual(
    bodyOf(`<main><h1>${headline}</h1>${part(paragraphs.slice(0, 2))}${between}${part(paragraphs.slice(2))}</main>`),
    paragraphs,
  )
})

test('read() keeps a text that a page builder has put into its widgets', () => {
  const widget = (inner: string) =>
    `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${inner}</div></div>`
  const main = `<main><h1>${headline}</h1>${widget(`<p>${paragraphs[0]}</p>`)}${widget(
    paragraphs
      .slice(1)
      .map((text) => `<p>${text}</p>`)
      .join(''),
  )}</main>`
  assert.deepEqual(bodyOf(main), paragraphs)
})

test('reasonByName() takes the components of a content system for no cookie dialog', () => {
  assert.equal(reasonByName(' cmp cmp-text '), undefined)
  assert.equal(reasonByName(' cmp-banner '), 'cookie-notice')
  assert.equal(reasonByName(' elementor-widget elementor-widget-heading '), undefined)
  assert.equal(reasonByName(' widget widget-recent '), 'sidebar')
})

test('tellingName() gives the name that speaks of furniture', () => {
  assert.equal(tellingName(' col wide newsletter-box '), 'newsletter')
  assert.equal(tellingName(' story-text '), undefined)
})

test('read() says of every line left out what told it', () => {
  const main = `<article><h1>${headline}</h1><p class="byline">By Ada Brink</p>${prose}
    <div class="newsletter-box"><p>All the news of the quay, every morning at six.</p></div><p><a href="/ferry">Read also: the ferry that nobody wants</a></p></article>
    <div class="column"><p>Weather: fog until noon, then more fog.</p></div>`
  const { leftOut } = readingOf(page(main))
  for (const { why, text, because } of leftOut) assert.ok(because, `${why}: ${text}`)
  const told = (needle: string) => leftOut.find(({ text }) => text.includes(needle))?.because ?? ''
  assert.match(told('every morning at six'), /“newsletter”/)
  assert.match(told('nobody wants'), /“Read also”/)
  assert.match(told('fog until noon'), /outside/)
})

test('every weight of the judgement belongs to an answer that can be given', () => {
  const answersOf = (asked: readonly { readonly name: string; readonly answers: readonly string[] }[]) =>
    asked.flatMap(({ name, answers }) => answers.map((answer) => `${name} = ${answer}`))
  const first = answersOf(questions)
  assert.equal(new Set(first).size, first.length, 'two questions are called alike')
  const second = new Set([...first, ...answersOf(secondQuestions)])
  assert.deepEqual(
    Object.keys(firstWeights).filter((name) => !first.includes(name)),
    [],
  )
  assert.deepEqual(
    Object.keys(secondWeights).filter((name) => !second.has(name)),
    [],
  )
  assert.ok(Object.keys(secondWeights).length > 100)
})

test('a row of a table of figures is told from an entry of a list', () => {
  const { root } = parsePage(
    '<ul><li>Skiffs</li></ul><table><tr><td>Boats</td><td>20.3</td></tr><tr><td>Rafts</td><td>-2.1</td></tr></table>',
  )!
  assert.deepEqual(
    blocksOf(root).map((block) => [kindOfRun(block), block.text]),
    [
      ['list-item', 'Skiffs'],
      ['table-row', 'Boats | 20.3'],
      ['table-row', 'Rafts | -2.1'],
    ],
  )
})
