// What must hold of the site whatever the editions say.

import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleCited, sampleEdition, sampleKazakhEdition, sampleOfSize } from '../../tests/sample-edition.ts'
import type { Citation, Edition } from '../news/edition.ts'
import { sentencesOf } from '../news/edition.ts'
import { addressOfWords, textDirective, webAddress } from './address.ts'
import { renderSite } from './publish.ts'
import { stretchesOf } from './shared-words.ts'
import { catalogue, dayInWords, interfaceLanguages, rangeInWords } from './words.ts'

const builtAt = '2025-12-21T09:00:00Z'
const baseUrl = 'https://review.example/kz/'
const editions = [sampleEdition, sampleKazakhEdition, sampleOfSize(40, '2025-W49'), sampleOfSize(0, '2025-W48')]
const site = renderSite(editions, { builtAt, baseUrl })
const page = (name: string, renderings = site) => String(renderings.find((rendering) => rendering.path === name)?.body)
const withStatus = (status: Edition['status']): Edition => ({ ...sampleEdition, status })

test('renderSite() gives every edition a page at its number in each interface language', () => {
  const paths = new Set(site.map((rendering) => rendering.path))
  for (const folder of ['', 'kk/', 'ru/']) {
    for (const name of ['', 'archive/', 'how/', ...editions.map((edition) => `${edition.number}/`)]) {
      assert.ok(paths.has(`${folder}${name}index.html`), `${folder}${name}index.html`)
    }
  }
  assert.ok(paths.has('404.html') && paths.has('feed.xml') && paths.has('assets/style.css'))
  assert.equal(paths.size, site.length, 'two renderings have one path')
})

test('renderSite() gives the same bytes for the same editions, in whatever order they come', () => {
  const again = renderSite([...editions].reverse(), { builtAt, baseUrl })
  assert.deepEqual(again, site)
})

test('every link inside the site leads to a file of the site', () => {
  const paths = new Set(site.map((rendering) => rendering.path))
  let links = 0
  for (const rendering of site.filter((one) => one.path.endsWith('.html'))) {
    for (const [, href] of String(rendering.body).matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href!) || rendering.path === '404.html') continue
      const [file] = href!.split('#')
      if (file === '') continue
      const target = path.posix.join(path.posix.dirname(rendering.path), file!)
      const found = paths.has(target) || paths.has(path.posix.join(target, 'index.html'))
      assert.ok(found, `${rendering.path} links to ${href}`)
      links++
    }
  }
  assert.ok(links > 200, `only ${links} links were looked at`)
})

test('every fragment a page links to is on it, once', () => {
  for (const rendering of site.filter((one) => one.path.endsWith('.html'))) {
    const text = String(rendering.body)
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!)
    assert.equal(new Set(ids).size, ids.length, `${rendering.path} has an id twice`)
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(id!), `${rendering.path}: #${id}`)
  }
})

test('an edition’s page shows each cited passage and no other words of its articles', () => {
  const text = page('2025-W51/index.html').replace(/<\/?mark>/g, '')
  for (const { sentence } of sentencesOf(sampleEdition)) {
    for (const { passage } of sentence.citations) assert.ok(text.includes(passage.exact.replaceAll('"', '&quot;')))
  }
  assert.ok(!text.includes('Диалог в этом формате ведётся с 2004 года'), 'a sentence nobody cited is printed')
})

test('sentences are numbered through the whole edition without a gap', () => {
  const figures = [...page('2025-W51/index.html').matchAll(/class="figure"[^>]*>(\d+)<\/a>/g)].map((match) =>
    Number(match[1]),
  )
  assert.deepEqual(
    figures,
    Array.from({ length: [...sentencesOf(sampleEdition)].length }, (_, n) => n + 1),
  )
})

test('the chain of a reprint without a credit names the origin it copies', () => {
  const cited = sampleCited.find((article) => article.outlet.name === 'Baltic Signal')!
  const sentence = sampleEdition.items[0]!.paragraphs[0]![0]!
  const citation: Citation = {
    ...sentence.citations[0],
    passage: { ...sentence.citations[0].passage, article: cited.id },
  }
  const item = { ...sampleEdition.items[0]!, paragraphs: [[{ ...sentence, citations: [citation] as const }]] as const }
  const text = page('2025-W51/index.html', renderSite([{ ...sampleEdition, items: [item] }], { builtAt }))
  assert.match(text, /Baltic Signal<\/bdi> ← <bdi>Hinode Press/)
})

test('a draft is left out, and shown only when asked for, marked and hidden from search engines', () => {
  assert.equal(
    renderSite([withStatus('draft')], { builtAt }).some((one) => one.path.startsWith('2025-W51/')),
    false,
  )
  const shown = page('2025-W51/index.html', renderSite([withStatus('draft')], { builtAt, drafts: true }))
  assert.ok(shown.includes(catalogue.en.draft) && shown.includes('content="noindex"'))
})

test('a withdrawn edition keeps its address and loses its text, and leaves the feed', () => {
  const withdrawn = renderSite([withStatus('withdrawn')], { builtAt })
  const text = page('2025-W51/index.html', withdrawn)
  assert.ok(text.includes(catalogue.en.withdrawnLong))
  assert.ok(!text.includes('hand in hand') && !page('index.html', withdrawn).includes('hand in hand'))
  assert.ok(!page('feed.xml', withdrawn).includes('<entry'))
})

test('an edition that nobody approved says so when it went out', () => {
  const { approval: _approval, ...unapproved } = sampleEdition
  assert.ok(page('2025-W51/index.html', renderSite([unapproved], { builtAt })).includes(catalogue.en.unapproved))
  assert.ok(!page('2025-W51/index.html').includes(catalogue.en.unapproved))
})

test('a site without editions has a front page, an archive and a feed that say so', () => {
  const empty = renderSite([], { builtAt })
  assert.ok(page('index.html', empty).includes(catalogue.en.noEditions))
  assert.ok(page('ru/archive/index.html', empty).includes(catalogue.ru.noEditions))
  assert.match(page('feed.xml', empty), /<updated>2025-12-21T09:00:00Z<\/updated>/)
})

test('editions of two digests with one number do not take each other’s place', () => {
  const other: Edition = { ...sampleEdition, id: 'edition:other/2025-W51', digest: 'digest:other' }
  const paths = renderSite([sampleEdition, other], { builtAt }).map((rendering) => rendering.path)
  assert.ok(paths.includes('other/2025-W51/index.html'))
  assert.ok(paths.includes('foreign-media-on-kazakhstan/2025-W51/index.html'))
  assert.equal(new Set(paths).size, paths.length)
})

test('a number that is no number cannot name a path outside the site', () => {
  for (const number of ['../../etc', '..', 'a/b\\c', 'C:\\x', '']) {
    for (const { path: name } of renderSite([{ ...sampleEdition, number }], { builtAt })) {
      assert.match(name, /^(?:[\p{L}\p{N}-]+\/)*[\p{L}\p{N}.-]+$/u)
      assert.ok(!name.includes('..'))
    }
  }
})

test('canonical, alternate and Open Graph addresses are absolute when the site’s address is known', () => {
  const text = page('kk/2025-W51/index.html')
  assert.ok(text.includes('<link rel="canonical" href="https://review.example/kz/kk/2025-W51/">'))
  assert.ok(text.includes('hreflang="ru" href="https://review.example/kz/ru/2025-W51/"'))
  assert.ok(text.includes('hreflang="x-default" href="https://review.example/kz/2025-W51/"'))
  assert.ok(text.includes('<meta property="og:url" content="https://review.example/kz/kk/2025-W51/">'))
})

test('the structured data is JSON, names the edition and cites every article', () => {
  const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page('2025-W51/index.html'))?.[1]
  const data = JSON.parse(json!)
  assert.equal(data['@type'], 'NewsArticle')
  assert.equal(data.headline, sampleEdition.title)
  assert.equal(data.citation.length, sampleEdition.articles.length)
})

test('the words of other languages carry their language', () => {
  const text = page('ru/2025-W51/index.html')
  assert.match(text, /<html lang="ru">/)
  assert.match(text, /<article class="edition" lang="en">/)
  assert.match(text, /<blockquote lang="ja" dir="auto">/)
  assert.match(text, /<bdi lang="kk">Ақтау порты/)
})

test('the feed has an entry per published edition with a permanent id', () => {
  const text = page('feed.xml')
  const ids = [...text.matchAll(/<id>(urn:uuid:[0-9a-f-]{36})<\/id>/g)].map((match) => match[1])
  assert.equal(new Set(ids).size, editions.length + 1)
  assert.ok(text.includes('<updated>2025-12-21T15:10:00Z</updated>'), 'a correction dates its entry')
  assert.deepEqual(
    [...page('feed.xml', renderSite([sampleEdition], { builtAt })).matchAll(/<id>(.*?)<\/id>/g)].map(
      (match) => match[1],
    )[1],
    ids[1],
    'the id does not depend on the site’s address or the other editions',
  )
})

test('every font file is a WOFF2 the style sheet names', () => {
  const fonts = site.filter((rendering) => rendering.mediaType === 'font/woff2')
  assert.equal(fonts.length, 12)
  for (const font of fonts) {
    assert.equal(new TextDecoder().decode((font.body as Uint8Array).slice(0, 4)), 'wOF2')
    assert.ok(page('assets/style.css').includes(`url(fonts/${path.posix.basename(font.path)})`))
  }
})

test('webAddress() gives addresses of the web and nothing else', () => {
  assert.equal(webAddress('https://a.example/б?x=1#y'), 'https://a.example/%D0%B1?x=1#y')
  for (const no of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.example',
    'a',
    '',
    ' ',
    'https://u:p@a.example/',
    'vbscript:x',
    'java\nscript:alert(1)',
  ]) {
    assert.equal(webAddress(no), undefined, no)
  }
})

test('addressOfWords() gives a short passage whole, with the signs of the directive encoded', () => {
  assert.equal(
    addressOfWords('https://a.example/x', 'two-thirds, 5 & more', 'en'),
    'https://a.example/x#:~:text=two%2Dthirds%2C%205%20%26%20more',
  )
})

test('addressOfWords() gives a long passage by its first and last words', () => {
  const long =
    'The short-term economic indicator rose by nine per cent in the first eleven months of the year, the bureau of national statistics said on Tuesday.'
  assert.equal(
    addressOfWords('https://a.example/x#part', long, 'en'),
    'https://a.example/x#part:~:text=The%20short%2Dterm%20economic%20indicator%20rose,of%20national%20statistics%20said%20on%20Tuesday.',
  )
})

test('textDirective() gives a passage of two blocks by its ends, even when it is short', () => {
  assert.equal(textDirective('First line.\n\nSecond line.', 'en'), 'First%20line.,Second%20line.')
})

test('textDirective() cuts Japanese at word borders', () => {
  const text =
    '宮内庁によると、陛下は「水の問題は、多くの人が手を携えて取り組むことが大切だと思います」と述べられた。'.repeat(3)
  const [start, end] = textDirective(text, 'ja').split(',').map(decodeURIComponent)
  assert.ok(text.startsWith(start!) && text.endsWith(end!) && start!.length >= 6 && end!.length >= 6)
})

test('textDirective() takes any text, and its parts stand in the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('en', 'ja', 'kk', 'no language'),
      (text, language) => {
        const parts = textDirective(text, language)
          .split(',')
          .filter((part) => part !== '')
        const plain = text.toWellFormed().replace(/[\s\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]+/g, ' ')
        for (const part of parts) {
          assert.match(part, /^[^-&,\s]+$/)
          assert.ok(plain.includes(decodeURIComponent(part)))
        }
      },
    ),
  )
})

test('stretchesOf() marks the words a sentence shares with its passage, and joined they are the passage', () => {
  for (const { sentence } of sentencesOf(sampleEdition)) {
    for (const citation of sentence.citations) {
      const stretches = stretchesOf(sentence.text, citation)
      assert.equal(stretches.map((stretch) => stretch.text).join(''), citation.passage.exact)
    }
  }
  const { text, citations } = sampleEdition.items[2]!.paragraphs[0]![0]
  const marked = (citation: Citation) =>
    stretchesOf(text, citation)
      .filter((one) => one.shared)
      .map((one) => one.text)
  assert.ok(marked(citations[0]).some((one) => one.endsWith('January–November 2025, after 5.6%')))
  assert.ok(marked(citations[1]!).includes('109,1%'), 'what a rule was applied to is marked')
})

test('the three catalogues say everything, each in its own words', () => {
  const keys = Object.keys(catalogue.en)
  for (const language of interfaceLanguages) {
    assert.deepEqual(Object.keys(catalogue[language]), keys)
    assert.equal(catalogue[language].howParagraphs.length, catalogue.en.howParagraphs.length)
  }
  for (const key of ['archive', 'corrections', 'howTitle', 'draft', 'alsoCovered'] as const) {
    assert.equal(new Set(interfaceLanguages.map((language) => catalogue[language][key])).size, 3, key)
  }
})

test('numbers of outlets follow the grammar of each language', () => {
  assert.equal(catalogue.en.origins(1, 1), '1 outlet, 1 independent report')
  assert.equal(catalogue.ru.origins(7, 3), '7 изданий, 3 независимых сообщения')
  assert.equal(catalogue.ru.origins(21, 11), '21 издание, 11 независимых сообщений')
  assert.equal(catalogue.kk.origins(7, 3), '7 басылым, 3 тәуелсіз хабар')
})

test('dates are put in words, and what is no date is left as it is', () => {
  assert.equal(dayInWords('2025-12-18T23:30:00+09:00', 'en'), '18 December 2025')
  assert.equal(rangeInWords('2025-12-15', '2025-12-21', 'en'), '15–21 December 2025')
  assert.match(rangeInWords('2025-12-15', '2025-12-21', 'kk'), /15–21 желтоқсан/)
  assert.equal(dayInWords('last Thursday', 'ru'), 'last Thursday')
  assert.equal(rangeInWords('x', '2025-99-99', 'en'), 'x – 2025-99-99')
})
