import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCapture } from '../news/capture.ts'
import type { Quirk } from '../news/outlet.ts'
import { read } from './read.ts'

const said = [
  'The river rose by a metre in one night, and the ferries stayed in port until the afternoon.',
  'Traders who had come from both banks waited on the quay with their carts and their patience.',
  'By evening the water had fallen, and the first ferry left with three hundred people on board.',
]
const teased =
  'Our correspondent also wrote about the bridge that was promised forty years ago and is promised again this year.'

const html = `<!doctype html><html lang="en"><head><title>Ferries wait | The Quay</title></head><body>
<header><h1>The Quay, since 1931</h1></header>
<div class="x1"><p class="x9">Ferries wait for the river</p><p class="x8">Edited: 3/2/2026</p><p class="x7">Mira Tan</p>
<div class="x2"><p>${said[0]}</p><p>${said[1]}</p><p class="x5">${teased}</p><p>${said[2]}</p></div></div>
</body></html>`

const rule: Quirk = {
  since: '2026-01-10',
  until: '2026-05-01',
  why: 'The outlet prints a pointer to its archive in the middle of each text, and the headline in no heading.',
  leaveOut: ['p.x5'],
  headline: '.x1 > .x9',
  byline: '.x7',
  date: '.x8',
}

function readOn(day: string, quirks: readonly Quirk[]) {
  const bytes = new TextEncoder().encode(html)
  const { capture } = newCapture(
    {
      url: 'https://quay.example/ferries',
      capturedAt: `${day}T10:00:00Z`,
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
    },
    bytes,
  )
  const reading = read(capture, bytes, { quirks })
  assert.equal(reading.kind, 'article')
  return reading.kind === 'article' ? reading : assert.fail()
}

test('read() follows the quirks of an outlet: what is no text, where headline, byline and date stand', () => {
  const { article, leftOut } = readOn('2026-03-05', [rule])
  assert.equal(article.headline, 'Ferries wait for the river')
  assert.deepEqual(article.byline, [{ name: 'Mira Tan' }])
  assert.equal(article.datePublished?.raw, 'Edited: 3/2/2026')
  assert.equal(article.text, said.join('\n\n'))
  assert.equal(leftOut.find((one) => one.text === teased)?.why, 'quirk')
})

test('read() follows a quirk from the day it was seen to the day it ended, and not outside', () => {
  const follows = (day: string) => !readOn(day, [rule]).article.text.includes(teased)
  assert.deepEqual(['2026-01-09', '2026-01-10', '2026-04-30', '2026-05-01'].map(follows), [false, true, true, false])
  assert.ok(readOn('2026-03-05', []).article.text.includes(teased))
})

test('read() takes the text from the part a quirk names, and of two quirks the first that finds something', () => {
  const wanted: Quirk = { since: '2026-01-01', why: 'The text stands in one part.', body: '.x2', headline: '.nowhere' }
  const other: Quirk = { since: '2026-01-01', why: 'An older layout.', body: '.x1', headline: 'title' }
  const { article } = readOn('2026-03-05', [wanted, other])
  assert.equal(article.blocks.length, 4)
  assert.equal(article.headline, 'Ferries wait | The Quay')
})
