// Pages made to take a reader's time and memory: each under the largest size that is read, each of one kind of excess.

const megabyte = 1_000_000

/** Bytes of the large ones, just under what is refused. */
const large = 19 * megabyte

const filled = (piece: string, bytes = large) => piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)))
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Port to be dredged</title>${head}</head><body><article><h1>Port to be dredged</h1>${body}</article></body></html>`
const data = (json: string) => page('<p>a</p>', `<script type="application/ld+json">${json}</script>`)
const line =
  'The harbour authority, which said (on 12 May 2024) that “it” would pay: By A. Berg / Reuters – more at paper.example/x'

/** The bombs by name; each is made only when it is asked for. */
export const bombs: Readonly<Record<string, () => string>> = {
  'elements 200,000 deep': () => page('<div>'.repeat(200_000)),
  'blocks 280 elements deep': () => page('<div>'.repeat(280) + filled('<p>A word of it here, at 12:30 on 1 May 2024.')),
  'blocks 1,900 elements deep': () => page('<div>'.repeat(1_900) + filled('<p>a b c.')),
  'an element of a million attributes': () =>
    page(`<p ${Array.from({ length: megabyte }, (_, n) => `a${n}=1`).join(' ')}>x</p>`),
  'one text of 19 MB': () => page(`<p>${filled('Word and more. ')}</p>`),
  'one word of 19 MB': () => page(`<p>${filled('a')}</p>`),
  'one text of 19 MB in Han': () => page(`<p>${filled('東京の港は。')}</p>`),
  'short lines': () => page(`<p>${filled('word and\n')}</p>`),
  'a sentence on each line': () => page(`<p>${filled('It is so. And 12 of (them) “said” it!\n')}</p>`),
  'everything unclosed': () => page(filled('<div><p><b><i><table><tr><td><ul><li>')),
  'ten million <': () => filled('<', 10 * megabyte),
  'end tags of nothing': () => page('<div>'.repeat(1_900) + filled('</x>')),
  'end tags of paragraphs': () => page(filled('</p>')),
  'a comment without end': () => page(`<!--${filled('--')}`),
  'an attribute without end': () => page(`<p a="${filled("'")}`),
  ampersands: () => page(filled('&')),
  references: () => page(filled('&notit;&#65;')),
  'a reference of its own each time': () => page(Array.from({ length: 2 * megabyte }, (_, n) => `&a${n};`).join('')),
  'lines of every sign': () => page(filled(`<p>${line}</p>`)),
  'long lines of every sign': () => page(filled(`<p>${line.repeat(5).slice(0, 590)}</p>`)),
  'pieces in pieces': () => page(filled(`<article><h2>Port</h2><p>${line}</p></article>`)),
  'tables in tables': () => page('<table><tr><td>'.repeat(280) + filled('word 12 ', 15 * megabyte)),
  'authors in authors': () => page('<div itemprop="author">'.repeat(280) + filled('word ', 15 * megabyte)),
  'headings in headings': () => page('<h1><div>'.repeat(140) + filled('word ', 15 * megabyte)),
  'times in bylines': () => page('<div class="byline"><time>'.repeat(140) + filled('word 12 ', 15 * megabyte)),
  authors: () => page(filled('<a rel="author">Anna Berg</a>')),
  dates: () => page(filled('<time datetime="2024-05-12T10:00:00Z">12 May 2024</time>')),
  'a class of its own each time': () =>
    page(
      Array.from({ length: 140_000 }, (_, n) => `<p class="c${n} related-x${n} share${n} footer">w${n}</p>`).join(''),
    ),
  metas: () => filled('<meta property="author" content="Anna Berg">'),
  'data scripts': () => filled('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port"}</script>'),
  'broken data scripts': () =>
    filled('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port", ,,}</script>'),
  'data five million brackets deep': () => data(filled('[', 5 * megabyte)),
  'data of one type without end': () => data(`{"@type":"${filled('Article')}`),
  'a script of blanks': () => page('<p>a</p>', `<script>/*${filled(' ')}x</script>`),
  'a script of dates': () => page(`<script>${filled('"datePublished":"2024-05-12",')}</script>`),
  drawings: () => page(`<svg>${filled('<path d="M1 2L3 4"/>')}</svg>`),
  'nothing but zero bytes': () => filled('\0'),
  'entities that grow (XML)': () =>
    `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`).join('')}]><l>${filled('&a29;', megabyte)}</l>`,
}
