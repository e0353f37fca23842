import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { byteOrderMark } from './byte-order-mark.ts'
import { encodingOf } from './encoding-labels.ts'
import { declaredEncoding, prescanBytes } from './meta-charset.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const cases: readonly (readonly [string, string | undefined])[] = [
  ['<meta charset=koi8-r>', 'koi8-r'],
  ['<META CharSet = "Windows-1251" />', 'windows-1251'],
  ["<meta content='text/html; charset=gb2312' http-equiv=Content-Type>", 'gbk'],
  ['<meta http-equiv="content-type" content="text/html;charset=\'euc-kr\'">', 'euc-kr'],
  ['<meta name="description" content="charset=koi8-r">', undefined],
  ['<meta content="text/html; charset=koi8-r">', undefined],
  ['<!-- <meta charset=koi8-r> --><meta charset=big5>', 'big5'],
  ['<!--><meta charset=big5>', 'big5'],
  ['<a title="<meta charset=koi8-r>"><meta charset=big5>', 'big5'],
  ['<meta charset="nonsense"><meta charset=big5>', 'big5'],
  ['<meta charset=utf-16le>', 'utf-8'],
  ['<meta charset=x-user-defined>', 'windows-1252'],
  ['<meta charset="win-1251">', 'windows-1251'],
  ['<meta charset="utf8mb4">', 'utf-8'],
  ['<metadata charset=koi8-r>', undefined],
  ['<meta charset=koi8-r', undefined],
  ['<?xml version="1.0" encoding="Shift_JIS"?><html>', 'shift_jis'],
  ['<?xml version="1.0" encoding="UTF-16"?><html>', 'utf-8'],
  ['<?xml version="1.0" encoding="big5"?><meta charset=koi8-r>', 'koi8-r'],
  ['nothing at all', undefined],
]

test('declaredEncoding() finds what the markup declares and nothing that only looks like it', () => {
  for (const [markup, expected] of cases) assert.equal(declaredEncoding(bytes(markup)), expected, markup)
})

test('declaredEncoding() searches the first 1,024 bytes, or as many as it is told', () => {
  const late = bytes(`<!--${'x'.repeat(prescanBytes)}--><meta charset=koi8-r>`)
  assert.equal(declaredEncoding(late), undefined)
  assert.equal(declaredEncoding(late, late.length), 'koi8-r')
})

const sniffing = new URL('../../../shared/data/robust/encoding/html5lib_sniff.jsonl', import.meta.url)

test('declaredEncoding() agrees with every case of html5lib', {
  skip: existsSync(sniffing) ? false : 'the shared cases are not on this machine',
}, () => {
  const rows = readFileSync(sniffing, 'utf8').split('\n').filter(Boolean)
  assert.ok(rows.length > 40)
  for (const row of rows) {
    const { data_hex: hex, encoding } = JSON.parse(row) as { data_hex: string; encoding: string }
    const page = Buffer.from(hex, 'hex')
    const found = byteOrderMark(page) ?? declaredEncoding(page, page.length) ?? 'windows-1252'
    assert.equal(found, encodingOf(encoding), page.toString('latin1').slice(0, 200))
  }
})

test('declaredEncoding() reads any bytes in time that grows with them', () => {
  const piece = fc.constantFrom(
    '<meta ',
    'charset',
    '=',
    '"',
    "'",
    '<!--',
    '-->',
    '<',
    '/',
    '>',
    ' ',
    'koi8-r',
    '<a ',
    '<?',
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const found = declaredEncoding(bytes(pieces.join('')))
      assert.ok(found === undefined || found === 'koi8-r')
    }),
    { numRuns: 500, seed: 7 },
  )
  const started = process.cpuUsage()
  for (const each of ['<meta ', '<a b="', '<!--', '<a =', '<meta content="charset ']) {
    const long = bytes(each.repeat(200_000))
    assert.equal(declaredEncoding(long, long.length), undefined)
  }
  assert.ok(process.cpuUsage(started).user < 4_000_000)
})
