// How sure a reading says it is of each field, on pages written here.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCapture } from '../news/capture.ts'
import { explain, read } from './read.ts'

const headline = 'Night trains to the coast return in June'
const paragraphs = [
  'Night trains between the capital and the coast will run again from the first of June, the railway said on Thursday, nine years after the last sleeping car was sold.',
  'Four trains a week will leave at ten in the evening. “People asked for it in every letter we got,” said Daria Holm, who answers for long journeys at the company.',
  'A bed costs as much as a night in a simple hotel. Seats are cheaper, and children pay half, as they do on every train of the company until the age of fourteen.',
  'Tickets go on sale in March. The first train will stop in eleven towns, two of which have had no station master since the line was last used at night.',
]

function explained(html: string) {
  const body = new TextEncoder().encode(html)
  const { capture } = newCapture(
    {
      url: 'https://coast-line.example/2025/12/18/night-trains',
      capturedAt: '2025-12-20T12:00:00Z',
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
    },
    body,
  )
  assert.deepEqual(explain(capture, body).reading, read(capture, body))
  const { reading, restsOn } = explain(capture, body)
  if (reading.kind !== 'article') assert.fail(reading.why)
  return { confidence: reading.article.confidence!, restsOn: restsOn! }
}

const prose = paragraphs.map((text) => `<p>${text}</p>`).join('')
const linked = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, datePublished: '2025-12-18T09:00:00Z', author: { '@type': 'Person', name: 'Lena Fors' }, articleBody: paragraphs.join(' ') })}</script>`
const sure = `<html lang="en"><head><title>${headline} | Coast Line</title><meta property="og:title" content="${headline}"><meta name="author" content="Lena Fors"><meta property="article:published_time" content="2025-12-18T09:00:00Z">${linked}</head>
  <body><article><h1>${headline}</h1><p class="byline">By Lena Fors</p><time datetime="2025-12-18T09:00:00Z">18 December 2025</time><div class="article-body">${prose}</div></article></body></html>`
const unsure = `<html><head><title>Coast Line - Trains - news</title><meta property="og:title" content="All about trains on the coast"></head><body><div><h1>Night trains - the return</h1><div>LFO</div>${prose}</div><div>${prose.replaceAll('train', 'boat').replaceAll('Train', 'Boat')}</div></body></html>`

test('read() is surer of fields on which the places of a page agree than of fields that rest on one', () => {
  const [high, low] = [explained(sure).confidence, explained(unsure).confidence]
  for (const field of ['headline', 'text', 'byline', 'datePublished'] as const)
    assert.ok(high[field] > low[field], `${field}: ${high[field]} and ${low[field]}`)
  for (const field of ['headline', 'text', 'byline', 'datePublished', 'inLanguage'] as const)
    assert.ok(high[field] >= 0.9 && high[field] < 1, `${field}: ${high[field]}`)
})

test('read() gives nought for a field it has not found', () => {
  const { confidence } = explained(unsure.replace('<div>LFO</div>', ''))
  assert.equal(confidence.byline, 0)
})

test('explain() says in words what each field rests on', () => {
  const { restsOn } = explained(sure)
  assert.ok(restsOn.headline.includes('shown as the first heading'))
  assert.ok(restsOn.datePublished.includes('JSON-LD says the same day'))
  assert.ok(restsOn.byline.includes('printed in the byline'))
  assert.ok(restsOn.text.includes('JSON-LD gives the same text'))
  assert.ok(restsOn.inLanguage.includes('declared by the page'))
  assert.ok(explained(unsure).restsOn.headline.includes('meta elements tell another'))
})

test('read() gives no confidence for plain text, where the form of the lines alone decides', () => {
  const body = new TextEncoder().encode(`${headline}\n\n${paragraphs.join('\n\n')}\n`)
  const { capture } = newCapture(
    { url: 'file:night.txt', capturedAt: '2025-12-20T12:00:00Z', origin: 'file', mediaType: 'text/plain', status: 200 },
    body,
  )
  const found = read(capture, body)
  assert.equal(found.kind === 'article' && 'confidence' in found.article, false)
})
