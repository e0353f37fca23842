// Bytes no newsroom would print: wrong encodings, broken markup, pages made to hang a reader.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newCapture } from '../news/capture.ts'
import { read } from './read.ts'

const about = {
  url: 'https://x.example/a',
  capturedAt: '2025-12-20T12:00:00Z',
  origin: 'network',
  mediaType: 'text/html',
  status: 200,
} as const
const readBytes = (body: Uint8Array, charset?: string) =>
  read(newCapture({ ...about, ...(charset ? { charset } : {}) }, body).capture, body)
const readText = (html: string) => readBytes(new TextEncoder().encode(html))

const line =
  'Порт сообщил, что паром снова начнёт ходить с понедельника после долгого перерыва, а билеты не подорожают.'
const russian = (charset: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>Паром вернётся</title></head><body><h1>Паром вернётся</h1><p>${line}</p><p>${line} Об этом пишет газета.</p></body></html>`

/** Windows-1251 as old pages have it. */
function windows1251(text: string): Uint8Array {
  const table = new Map(
    Array.from(
      { length: 128 },
      (_, at) => [new TextDecoder('windows-1251').decode(Uint8Array.of(at + 128)), at + 128] as const,
    ),
  )
  return Uint8Array.from(
    [...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : (table.get(letter) ?? 63))),
  )
}

const textOf = (reading: ReturnType<typeof read>) => (reading.kind === 'article' ? reading.article.text : '')

test('read() reads windows-1251 named only by the page, by the server, or by nobody', () => {
  assert.ok(textOf(readBytes(windows1251(russian('windows-1251')))).startsWith(line))
  assert.ok(textOf(readBytes(windows1251(russian('x-unknown')), 'windows-1251')).startsWith(line))
  assert.ok(textOf(readBytes(windows1251(russian('utf-8')))).startsWith(line))
})

test('read() believes the page when the server says UTF-8 and the bytes are not', () => {
  assert.ok(textOf(readBytes(windows1251(russian('windows-1251')), 'utf-8')).startsWith(line))
})

test('read() reads UTF-16 with its byte order mark, whatever else is said', () => {
  const text = `\ufeff${russian('utf-8')}`
  const body = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    body[at * 2] = text.charCodeAt(at) & 255
    body[at * 2 + 1] = text.charCodeAt(at) >> 8
  }
  assert.ok(textOf(readBytes(body, 'windows-1251')).startsWith(line))
})

test('read() replaces broken UTF-8 and reads on', () => {
  const body = new TextEncoder().encode(russian('utf-8'))
  const at = body.length - 120
  body[at] = 0xff
  const text = textOf(readBytes(body, 'utf-8'))
  assert.ok(text.startsWith(line))
  assert.ok(!text.includes('Р°'))
})

test('read() refuses a page nested deeper than any page is, without overflowing', () => {
  const reading = readText(`<html><body>${'<div>'.repeat(200_000)}text${'</div>'.repeat(200_000)}`)
  assert.equal(reading.kind, 'not-an-article')
})

test('read() reads a page whose tags are never closed', () => {
  const reading = readText(
    `<html><body><h1>Паром вернётся</h1>${'<b><i>'.repeat(300)}<p>${line}<p>${line} Снова.<div><span>`,
  )
  assert.ok(textOf(reading).includes(line))
})

test('read() bounds what it does with pages of millions of characters', () => {
  const started = process.cpuUsage()
  for (const html of [
    `<html><body>${'<p>'.repeat(1_700_000)}`,
    `<html><body><p>${'a '.repeat(2_500_000)}</p>`,
    `<html><body>${'<a href="#">x</a>'.repeat(300_000)}`,
    `<html><body><p class="${'comment '.repeat(300_000)}">x</p>`,
    `<html><head><script type="application/ld+json">${'['.repeat(1_000_000)}</script></head><body><p>${line}</p>`,
    `<html><body>${'<table><tr><td>'.repeat(400)}${'1 '.repeat(500_000)}`,
    `<html><body>${'</div>'.repeat(800_000)}`,
    `<html><body>${`<p>${'18 December '.repeat(12)}</p>`.repeat(20_000)}`,
    `<html><body><p>${'('.repeat(1_000_000)}</p><p>${'“'.repeat(500_000)}</p>`,
  ]) {
    assert.match(readText(html).kind, /article/)
  }
  assert.ok(process.cpuUsage(started).user < 60_000_000)
})

test('read() refuses a page of more than twenty megabytes', () => {
  const reading = readBytes(new Uint8Array(20_000_001).fill(32))
  assert.match(reading.kind === 'not-an-article' ? reading.why : '', /too large/)
})

test('read() never throws, whatever the bytes, and its blocks lie inside its text', () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="article-body">',
    '<h1>',
    '<script type="application/ld+json">',
    '{"@type":"NewsArticle","headline":',
    '</script>',
    '<br>',
    `${line} `,
    '“',
    '<!--',
    ']]>',
    '&#x1F600;',
    '&',
    '<table><tr><td>9.1',
    '2025-12-18',
    'By Mira Solberg',
    '\u0000',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), fc.uint8Array({ maxLength: 40 }), (parts, tail) => {
      const html = new TextEncoder().encode(parts.join(''))
      const reading = readBytes(Uint8Array.from([...html, ...tail]))
      if (reading.kind !== 'article') return
      const length = [...reading.article.text].length
      assert.ok(reading.article.blocks.every((block) => block.start < block.end && block.end <= length))
    }),
    { numRuns: 400, seed: 54 },
  )
})
