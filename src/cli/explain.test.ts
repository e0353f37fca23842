// What `sholu read --explain` prints, on a wide terminal, on a narrow one, and for programs.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readFiles } from './read-files.ts'
import { columns, type Screen } from './screen.ts'

const headline = 'Harbour pilots refuse to board at night after two falls'
const paragraphs = [
  'Pilots of the outer harbour will not climb aboard ships after dark until every ladder is lit, their guild said on Wednesday, two weeks after the second fall this winter.',
  'Shipowners call the step “understandable and very expensive”. A ship that waits until morning costs its owner some 40,000 crowns, said Marek Olin of their association.',
  'The port office has asked both sides to a talk on Friday. It owns lamps for half of the ladders, and says that the rest can be bought within a month.',
]
const page = `<!doctype html><html lang="en"><head><title>${headline} | Outer Harbour News</title><meta property="og:title" content="${headline}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, datePublished: '2025-12-17T08:00:00+01:00', author: { '@type': 'Person', name: 'Vera Lund' } })}</script></head>
<body><nav><ul><li><a href="/a">World</a></li><li><a href="/b">Harbour</a></li></ul></nav><article><h1>${headline}</h1><p class="byline">By Vera Lund</p>
<figure><img src="/ladder.jpg"><figcaption>A pilot on a ladder. Photo: Per Holm</figcaption></figure>
<p>${paragraphs[0]}</p><h2>What the owners say</h2><p>${paragraphs[1]}</p><div class="newsletter"><p>Sign up for our newsletter.</p></div><p>${paragraphs[2]}</p></article>
<footer><p>© Outer Harbour News 2025. All rights reserved.</p></footer></body></html>`

async function printed(html: string, width: number, json = false) {
  const folder = mkdtempSync(join(tmpdir(), 'sholu-explain-'))
  const lines: string[] = []
  const records: Record<string, unknown>[] = []
  const same = (text: string) => text
  const screen: Screen = {
    json,
    say: (line = '') => lines.push(...line.split('\n')),
    record: (value) => records.push({ ...value }),
    progress: () => {},
    finish: () => {},
    attention: same,
    quiet: same,
    strong: same,
    width,
  }
  try {
    const file = join(folder, 'pilots.html')
    writeFileSync(file, html)
    await readFiles([file], screen, true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { lines, records }
}

test('read --explain prints each field with its confidence and what it rests on', async () => {
  const { lines } = await printed(page, 100)
  const at = lines.findIndex((line) => line.startsWith('headline'))
  assert.match(lines[at]!, /^headline +0\.9\d {2}Harbour pilots refuse/)
  assert.match(lines[at + 1]!, /^ +shown as the first heading, told by JSON-LD/)
  assert.ok(lines.some((line) => /^published +0\.\d\d {2}2025-12-17T08:00:00\+01:00, from JSON-LD/.test(line)))
  assert.ok(lines.some((line) => /^byline +0\.9\d {2}Vera Lund$/.test(line)))
  assert.ok(lines.some((line) => /^access +the page does not say$/.test(line)))
  assert.ok(lines.some((line) => /^pictures +A pilot on a ladder\. \(Per Holm\)$/.test(line)))
})

test('read --explain prints the lines of the page in order, kept ones marked and others with their reason', async () => {
  const { lines } = await printed(page, 100)
  const place = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line))
  const order = [
    /^ {4}navigation/,
    /^ {4}caption/,
    /^┃ Pilots of the outer/,
    /^┃ What the owners say/,
    /^ {4}newsletter/,
    /^┃ The port office/,
    /^ {4}(?:copyright|footer)/,
  ]
  const places = order.map(place)
  assert.ok(
    places.every((one) => one >= 0),
    String(places),
  )
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('read --explain keeps within the columns of a narrow terminal, in scripts without spaces too', async () => {
  const japanese = page.replaceAll(
    paragraphs[1]!,
    '船主らは「理解できるが、非常に高くつく」と述べた。朝まで待つ船は約四万クローネの費用がかかるという。'.repeat(3),
  )
  for (const width of [44, 100])
    for (const line of (await printed(japanese, width)).lines) assert.ok(columns(line) <= width, `${width}: ${line}`)
})

test('read --explain --json writes the reading, what it rests on, and a record for each line', async () => {
  const { records } = await printed(page, 100, true)
  const [first, ...rest] = records
  assert.equal(first!.kind, 'reading')
  assert.ok((first!.restsOn as { headline: string[] }).headline.includes('shown as the first heading'))
  assert.ok(rest.length > 6 && rest.every((each) => each.kind === 'page-line'))
  assert.deepEqual(
    rest.filter((each) => each.kept).map((each) => each.block),
    ['paragraph', 'heading', 'paragraph', 'paragraph'],
  )
  assert.ok(rest.some((each) => each.kept === false && each.why === 'newsletter'))
})

test('read --explain says what a page is that holds no article', async () => {
  const { lines } = await printed(
    '<html><body><h1>Page not found</h1><p>Nothing is here any more, sorry.</p></body></html>',
    100,
  )
  assert.match(lines[0]!, /^pilots\.html: not an article \(error-page\): /)
})
