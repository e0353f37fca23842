// The stream of a page beside htmlparser2's, over whatever markup chance makes, and the time it takes on hostile pages.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { streamHtml } from './html-stream.ts'
import { Parser } from './markup.ts'

type Said = readonly (string | readonly [string, Readonly<Record<string, string>>])[]

function said(html: string): Said {
  const heard = new Heard()
  streamHtml(html, heard)
  return heard.said
}

function saidByHtmlparser2(html: string): Said {
  const heard = new Heard()
  const parser = new Parser({ onopentag: heard.open, ontext: heard.text, onclosetag: heard.close })
  parser.end(html)
  // At the end it closes what is open; a listener of a whole page has no use for that.
  return heard.said
}

/** Notes what is said; texts beside each other are one, and names are in lower case (SVG's capitals are not kept). */
class Heard {
  readonly said: (string | readonly [string, Readonly<Record<string, string>>])[] = []

  readonly open = (tag: string, attributes: Record<string, string>): boolean => {
    this.said.push([tag.toLowerCase(), { ...attributes }])
    return true
  }

  readonly text = (text: string): void => {
    if (text === '') return
    const last = this.said.at(-1)
    if (typeof last === 'string' && last.startsWith('text ')) this.said[this.said.length - 1] = last + text
    else this.said.push(`text ${text}`)
  }

  readonly close = (): void => {
    this.said.push('close')
  }
}

const withoutEnd = (of: Said): Said => of.slice(0, of.findLastIndex((each) => each !== 'close') + 1)

/** Ends any tag and comment that chance left open, so that what is compared is not how the end of a page is taken. */
const ending = ' x">\'>-->]]></script></style></title></textarea></iframe></xmp></noembed></noframes>'

const tags =
  'p div span a b li ul table tr td th tbody svg path title math mi desc foreignObject image br img input form h1 h2 select option script style textarea iframe xmp body head html'.split(
    ' ',
  )
const tag = fc.constantFrom(...tags)
const blank = fc.constantFrom('', ' ', '\n', '\t ', '\f')
const reference = fc.constantFrom(
  ...'&amp; &amp &AMP &lt; &nbsp; &copy &copy= &copy1 &notit; &notin; &hellip; &#65; &#x41; &#X41 &#0; &#150; &#xd800; &#99999999; &#; &#x; & && &; &bogus; &ngE; &acE; &frac12'.split(
    ' ',
  ),
)
const word = fc.oneof(
  reference,
  fc.constantFrom('a', 'Ä', 'ط', '東', '1 < 2', '<', '<<', '>', '"', "'", '=', '/', '🌊'),
)
const value = fc.array(word, { maxLength: 4 }).map((words) => words.join('').replaceAll(/["<>]/g, ''))
const attribute = fc
  .tuple(
    fc.constantFrom('class', 'ID', 'href', 'data-x', 'x:y', '=', '@a'),
    value,
    fc.constantFrom('"', "'", '', '-', ' ="'),
  )
  .map(([name, text, mark]) => {
    if (mark === '-') return name
    if (mark === '') return `${name}=${text.replaceAll(/[\s'"]/g, '') || 'v'}`
    return mark === ' ="' ? `${name} = "${text}"` : `${name}=${mark}${text.replaceAll(mark, '')}${mark}`
  })
const opening = fc
  .tuple(
    tag,
    fc.array(
      fc.tuple(blank, attribute).map(([before, each]) => `${before || ' '}${each}`),
      { maxLength: 3 },
    ),
    blank,
    fc.constantFrom('', '/', ' /', '//'),
  )
  .map(([name, attributes, space, slash]) => `<${name}${attributes.join('')}${space}${slash}>`)
const closing = fc
  .tuple(tag, blank, fc.boolean())
  .map(([name, space, isLoud]) => `</${isLoud ? name.toUpperCase() : name}${space}>`)
const odd = fc.constantFrom(
  ...[
    '<!doctype html>',
    '<!-- a -->',
    '<!-->',
    '<!--->',
    '<!-- a --!>',
    '<!-- a -- b --->',
    '<!a>',
    '<!>',
    '<!->',
    '<?php x ?>',
    '<![CDATA[a<b>]]]>',
    '<![CDAT a>',
    '</>',
    '</ p>',
    '</1>',
    '<1>',
    '<p<b>',
    '<a/b/c=d>',
    '<a =b>',
    '<a b==c>',
    '<a b=c/>',
    '<a b= >',
  ],
)
const page = fc.array(fc.oneof(opening, closing, word, odd), { maxLength: 14 }).map((pieces) => pieces.join(''))

test('a page is said as htmlparser2 says it, whatever its markup', () => {
  fc.assert(
    fc.property(page, (html) => {
      // After "<" in a title or a text box htmlparser2 12.0.0 passes over a reference; the standard does not.
      fc.pre(!/<[/\w]*&/.test(html))
      const whole = html + ending
      assert.deepEqual(withoutEnd(said(whole)), withoutEnd(saidByHtmlparser2(whole)))
    }),
    { numRuns: 3_000 },
  )
})

test('an end tag takes what stands open within its element', () => {
  assert.deepEqual(said('<div><p>a<b>b</div>c'), [
    ['div', {}],
    ['p', {}],
    'text a',
    ['b', {}],
    'text b',
    'close',
    'close',
    'close',
    'text c',
  ])
})

test('scripts are text to their end tag, and references in them are none', () => {
  assert.deepEqual(said('<script>if (a</b) "&amp;"</SCRIPT >c'), [
    ['script', {}],
    'text if (a</b) "&amp;"',
    'close',
    'text c',
  ])
})

test('the listener ends the reading', () => {
  const tags: string[] = []
  streamHtml('<a><b><c><d>', { open: (tag) => tags.push(tag) < 2, text: () => {}, close: () => {} })
  assert.deepEqual(tags, ['a', 'b'])
})
