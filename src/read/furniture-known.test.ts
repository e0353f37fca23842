// Lines known from other pages of the outlet: left out with their own reason, and never the piece itself.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCapture } from '../news/capture.ts'
import { knownLine, type OutletKnowledge, read } from './read.ts'

const paragraphs = [
  'The lighthouse on the northern pier will be lit again on Friday, the town council said, after a winter in which its lamp failed four times and two trawlers ran aground.',
  'A new lamp was brought over the mountains by lorry, because no ship would carry it without insurance, and the insurers wanted to see a working lighthouse first.',
  'Fishermen on the pier said they would believe it when they saw it. The keeper, who is eighty-one, has asked for a second chair.',
]
const promise =
  'The Pier Courier has told the news of this coast since 1911 and will go on telling it as long as there is a coast.'
const html = `<!doctype html><html lang="en"><head><title>Lighthouse to be lit again</title></head><body><main><article>
<h1>Lighthouse to be lit again</h1><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p><p>${promise}</p><p>${paragraphs[2]}</p></article></main></body></html>`

function readingWith(known?: OutletKnowledge) {
  const body = new TextEncoder().encode(html)
  const { capture } = newCapture(
    {
      url: 'https://pier-courier.example/lighthouse',
      capturedAt: '2025-12-20T12:00:00Z',
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
    },
    body,
  )
  const reading = known ? read(capture, body, known) : read(capture, body)
  if (reading.kind !== 'article') assert.fail(reading.why)
  return reading
}

test('read() leaves out a line that stands on many pages of the outlet, and says so', () => {
  assert.ok(readingWith().article.text.includes(promise))
  const reading = readingWith({ furniture: new Set([knownLine(`  ${promise.toUpperCase()} `)]) })
  assert.equal(reading.article.text, paragraphs.join('\n\n'))
  assert.equal(reading.leftOut.find((each) => each.text.includes(promise))?.why, 'repeated-on-outlet')
})

test('read() keeps a piece whose own paragraphs are all known, since it is the same piece seen before', () => {
  const reading = readingWith({ furniture: new Set([...paragraphs, promise].map(knownLine)) })
  assert.equal(reading.article.text, readingWith().article.text)
})
