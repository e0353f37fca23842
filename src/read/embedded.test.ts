// Texts that stand only in a page's data, in the forms editing systems and front ends give them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCapture } from '../news/capture.ts'
import { embeddedTexts } from './embedded.ts'
import { parsePage, textOf } from './page.ts'
import { read } from './read.ts'
import { valuesIn } from './script-data.ts'
import { streamedRows } from './streamed-rows.ts'

const headline = 'Lighthouse keepers to leave the island after ninety years'
const paragraphs = [
  'The last two keepers of the lighthouse on Vessel Rock will leave the island in March, the coast guard said on Tuesday, when a cable from the mainland takes over their work.',
  'For ninety years somebody has lit the lamp by hand. “I have not slept through a night since 1994,” said Tomas Reinholt, who came to the rock as a young man and stayed.',
  'The coast guard will save about 300,000 crowns a year. Fishermen in the harbour say that they will miss the voice on the radio more than the light itself.',
  'What becomes of the house is open. A museum has asked for it, and so has a hotel; the council will decide in April, after a hearing that is expected to last two evenings.',
  'Until then the lamp burns as it always has. On clear nights it can be seen from forty kilometres away, and from the ferry one can make out the man who winds the clock.',
]

function reading(html: string) {
  const body = new TextEncoder().encode(html)
  const capture = newCapture(
    {
      url: 'https://rock-herald.example/2025/12/17/lighthouse',
      capturedAt: '2025-12-20T12:00:00Z',
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
    },
    body,
  ).capture
  return read(capture, body)
}

const page = (data: string, shown = '') =>
  `<!doctype html><html lang="en"><head><title>${headline} | Rock Herald</title><meta property="og:title" content="${headline}"></head><body>
  <h1>${headline}</h1>${shown}<div id="app"></div>${data}</body></html>`

function paragraphsOf(html: string): readonly string[] {
  const found = reading(html)
  if (found.kind !== 'article') assert.fail(found.why)
  const points = [...found.article.text]
  return found.article.blocks.map((block) => points.slice(block.start, block.end).join(''))
}

const elements = paragraphs.map((content) => ({ type: 'text', content }))
const html = paragraphs.map((text) => `<p>${text}</p>`).join('')
const otherStory = [
  'Ferries to the north shore will run every two hours from the first of January, half as often as in summer, the company said when it published its timetable on Monday.',
  'Passengers who work on the other side complained at once. A petition gathered four hundred names in a day, most of them from nurses and teachers with early shifts.',
  'The company answered that the boats were empty after ten in the morning. It promised to look at the figures again in February and to add a crossing if they bear it out.',
  'Two years ago the same plan was dropped after a week of protests. The mayor, who had then taken the side of the passengers, did not want to comment this time.',
  'Tickets become cheaper, at least: a crossing will cost 38 crowns instead of 42, and children travel free at weekends until the end of March.',
]
const related = {
  headline: 'Ferry timetable changes for the winter season',
  url: '/ferry',
  body: otherStory.join('\n\n'),
}

const forms: readonly (readonly [string, string])[] = [
  [
    'a list of content elements in an assignment, as Arc prints it',
    `<script>window.Fusion=window.Fusion||{};Fusion.arcSite="rock";Fusion.globalContent=${JSON.stringify({ headlines: { basic: headline }, content_elements: elements })};Fusion.lastModified=17;</script>`,
  ],
  [
    'a string of HTML in the state of a Next.js page',
    `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { article: { title: headline, body: html } } } })}</script>`,
  ],
  [
    'Portable Text in an assigned state, its words in spans',
    `<script>window.__INITIAL_STATE__ = ${JSON.stringify({
      story: {
        title: headline,
        content: paragraphs.map((text) => ({
          _type: 'block',
          style: 'normal',
          children: [
            { _type: 'span', text: text.slice(0, 20) },
            { _type: 'span', text: text.slice(20) },
          ],
        })),
      },
    })};</script>`,
  ],
  [
    'a tree of ProseMirror nodes in Apollo’s state',
    `<script>window.__APOLLO_STATE__=${JSON.stringify({
      'Article:1': {
        headline,
        body: {
          type: 'doc',
          content: paragraphs.map((text) => ({
            type: 'paragraph',
            content: [
              { type: 'text', text: text.slice(0, 30) },
              { type: 'text', marks: [{ type: 'bold' }], text: text.slice(30) },
            ],
          })),
        },
      },
    })}</script>`,
  ],
  [
    'JSON inside a string that a script parses',
    `<script>window.__INITIAL_DATA__=JSON.parse(${JSON.stringify(JSON.stringify({ article: { headline, text: paragraphs.join('\n\n') } }))})</script>`,
  ],
  [
    'string literals of a state that is code and no JSON',
    `<script>window.__NUXT__=(function(a,b){return {data:[{title:a,content:${JSON.stringify(html)},draft:b}]}}(${JSON.stringify(headline)},false))</script>`,
  ],
  [
    'rows that a React server streams',
    `<script>self.__next_f.push([1,${JSON.stringify(`1:I[5,[],""]\n2:T${new TextEncoder().encode(html).length.toString(16)},`)}])</script><script>self.__next_f.push([1,${JSON.stringify(html)}])</script><script>self.__next_f.push([1,${JSON.stringify(`3:${JSON.stringify({ title: headline, body: '$2' })}\n`)}])</script>`,
  ],
  [
    'Angular’s transferred state',
    `<script id="serverApp-state" type="application/json">${JSON.stringify({ article: { title: headline, text: html } })
      .replaceAll('&', '&a;')
      .replaceAll('"', '&q;')
      .replaceAll('<', '&l;')
      .replaceAll('>', '&g;')}</script>`,
  ],
  ['a template shown on demand', `<template><section>${html}</section></template>`],
]

for (const [what, data] of forms) {
  const isStreamed = what.startsWith('rows')
  test(`read() takes a text that stands only in ${what}`, () => {
    const beginning = isStreamed || what.startsWith('a template') ? `<p>${paragraphs[0]}</p>` : ''
    assert.deepEqual(paragraphsOf(page(data, beginning)), paragraphs)
  })
}

test('read() goes on with the data where the page shows only the beginning', () => {
  const data = `<script type="application/json">${JSON.stringify({ story: { title: headline, body: elements } })}</script>`
  assert.deepEqual(
    paragraphsOf(page(data, `<article><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p></article>`)),
    paragraphs,
  )
})

test('read() keeps what is shown when the data holds another story, or the same text', () => {
  const shown = `<article>${html}</article>`
  const more = { ...related, body: `${related.body}\n\n${related.body.replaceAll('the', 'a')}` }
  assert.deepEqual(
    paragraphsOf(page(`<script type="application/json">${JSON.stringify({ next: more })}</script>`, shown)),
    paragraphs,
  )
  assert.deepEqual(
    paragraphsOf(
      page(`<script type="application/json">${JSON.stringify({ article: { headline, body: html } })}</script>`, shown),
    ),
    paragraphs,
  )
})

test('read() takes no list of other stories for the text', () => {
  const list = ['one', 'two', 'three'].map((name) => ({ ...related, url: `/${name}` }))
  const found = reading(page(`<script type="application/json">${JSON.stringify({ more: list })}</script>`))
  assert.equal(found.kind, 'not-an-article')
})

test('read() leaves captions and newsletter boxes out of a text in data, as out of a page', () => {
  const withFurniture = `${html.replace('</p>', '</p><figure><figcaption>The rock in May. Photo: Ana Ruiz</figcaption></figure><div class="newsletter"><p>Sign up for our newsletter and get it daily.</p></div>')}`
  assert.deepEqual(
    paragraphsOf(
      page(`<script type="application/json">${JSON.stringify({ a: { headline, body: withFurniture } })}</script>`),
    ),
    paragraphs,
  )
})

const linked = (articleBody: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, articleBody })}</script>`

test('read() ends a text where the page says it ends, when other stories follow in parts of another kind', () => {
  const others = `<div class="stream"><div class="card"><h3>Storm closes the harbour for a second day in a row</h3><p>${related.body.slice(0, 240)}.</p></div>
    <div class="card"><h3>New school opens on the north shore</h3><p>${related.body.slice(300, 560)}.</p></div></div>`
  const shown = `<div class="page"><div class="text">${html}</div>${others}</div>`
  assert.deepEqual(paragraphsOf(page(linked(paragraphs.join(' ')), shown)), paragraphs)
})

test('read() goes on past the text the page declares where the same text goes on', () => {
  const shown = `<article><div class="text">${html}</div></article>`
  assert.deepEqual(paragraphsOf(page(linked(paragraphs.slice(0, 4).join('\n')), shown)), paragraphs)
})

test('valuesIn() parses JSON in code, skips functions and gives back nothing that was run', () => {
  const long = 'x'.repeat(240)
  const script = `(function(){ var a = { b: function(){ return "no" } }; window.s = {"text":"${long}"}; globalThis.ran = true })()`
  assert.deepEqual(valuesIn(script), [{ text: long }])
  assert.equal('ran' in globalThis, false)
})

test('valuesIn() ends early on brackets that never close', () => {
  const started = performance.now()
  assert.deepEqual(valuesIn(`x = ${'{"a":['.repeat(60_000)}`), [])
  assert.ok(performance.now() - started < 1_500)
})

test('embeddedTexts() gives up on data nested without end', () => {
  const nested = `${'{"a":'.repeat(3_000)}"${paragraphs.join(' ')}"${'}'.repeat(3_000)}`
  const root = parsePage(`<script type="application/json">${nested}</script>`)!.root
  assert.deepEqual(embeddedTexts(root, headline), [])
})

test('embeddedTexts() gives a text with markup as a part of a page', () => {
  const root = parsePage(`<script>var s = ${JSON.stringify({ content: html })}</script>`)!.root
  const [text] = embeddedTexts(root, headline)
  assert.ok(textOf(text!.root).includes(paragraphs[4]!))
  assert.equal(text!.isHeaded, undefined)
})

test('streamedRows() counts a text’s length in bytes', () => {
  const text = 'Маяк на скале погаснет в марте.'
  const bytes = new TextEncoder().encode(text).length.toString(16)
  assert.deepEqual(streamedRows(`a:T${bytes},${text}b:"short"\n`), [text])
})
