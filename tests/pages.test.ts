// Every page under fixtures/pages was misread once. It reads as it should, and one that takes a quirk of its outlet is
// misread without it.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { scramble } from '../scripts/scramble.ts'
import { aboutFixture, fixtureFolders, readFixture, shown } from './page-fixtures.ts'

for (const folder of fixtureFolders()) {
  const about = aboutFixture(folder)
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))

  test(`${basename(folder)} reads as it should: ${about.why}`, () => {
    assert.deepEqual(shown(readFixture(folder)), expected)
  })

  if (about.quirks.length > 0)
    test(`${basename(folder)} is misread without the quirks of its outlet`, () => {
      assert.notDeepEqual(shown(readFixture(folder, [])), expected)
    })
}

test('there are fixtures of pages', () => assert.ok(fixtureFolders().length >= 6))

test('scramble() keeps the build, days, numbers and known words of a page, and no other word', () => {
  const { html, text, address } = scramble(
    `<html lang="de"><head><title>Fischer warten | Der Kai</title><script>track('Fischer')</script>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-02","headline":"Fischer warten"}</script></head>
<body onload="spy()"><p class="byline" style="color:red">Von Mira Tanner, 2. März 2026</p><p>Dreihundert Fischer warteten.</p>
<a href="https://www.kai.test/politik/fischer-17">Mehr</a><img alt="Ein Boot" src="/bilder/boot.jpg"><!-- Fischer --></body></html>`,
    'https://www.kai.test/politik/fischer-17',
    'quay',
  )
  for (const gone of ['Fischer', 'Tanner', 'Mira', 'Dreihundert', 'Boot', 'spy', 'track', 'kai.test', 'color'])
    assert.ok(!html.toLowerCase().includes(gone.toLowerCase()), gone)
  for (const kept of [
    'lang="de"',
    'class="byline"',
    '2. März 2026',
    '"datePublished":"2026-03-02"',
    'NewsArticle',
    'Von ',
  ])
    assert.ok(html.includes(kept), kept)
  assert.ok(html.includes(`<title>${text('Fischer warten | Der Kai')}</title>`))
  assert.match(address('https://www.kai.test/politik/fischer-17'), /^https:\/\/quay\.example\/[a-z]{7}\/[a-z]{7}-17$/)
  assert.equal(address('javascript:alert(1)'), '')
  assert.match(text('Балықшылар 漁船'), /^[а-яА-Я]{10} \p{sc=Han}{2}$/u)
})
