import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, foldedWords, words } from './text.ts'

/** Words parted by a bar. */
const cases: readonly (readonly [string, string])[] = [
  ['The co-op’s 1,234.5 tonnes, 9,1 % and 3.5', 'The|co-op’s|1,234.5|tonnes|9,1|and|3.5'],
  ['in U.S. ports, www.harbour.example', 'in|U.S|ports|www.harbour.example'],
  ['Вчера пришёл.Сегодня ушёл', 'Вчера|пришёл|Сегодня|ушёл'],
  ['O‘zbekiston, oʻlka, o`zbek, g’alaba', 'O‘zbekiston|oʻlka|o`zbek|g’alaba'],
  ['Қазақстан-2050 «Самұрық»тың т.б.', 'Қазақстан-2050|Самұрық|тың|т.б'],
  ['eco\u00ADnomy non\u2011stop', 'eco\u00ADnomy|non\u2011stop'],
  ['او می\u200Cخواهد برود', 'او|می\u200Cخواهد|برود'],
  ['צה״ל הודיע "שלום" לצה"ל', 'צה״ל|הודיע|שלום|לצה"ל'],
  ['港は2025年に開く', '港|は|2025|年|に|開|く'],
  ['データA-年', 'デ|ー|タ|A|年'],
  ['ที่นี่ดี', 'ที่|นี่|ดี'],
  ['l’État rock’n’roll', 'l’État|rock’n’roll'],
  ['वह आया', 'वह|आया'],
  ['й и\u0306', 'й|и\u0306'],
  [' – … ', ''],
]

test('words() parts a text of any script at what stands between words and nowhere else', () => {
  for (const [text, barred] of cases) {
    const expected = barred === '' ? [] : barred.split('|')
    assert.deepEqual(
      words(text).map((word) => word.text),
      expected,
    )
  }
})

test('words() tells where each word stands, in any text', () => {
  const piece = fc.constantFrom(
    'a',
    'Ә',
    '.',
    ',',
    "'",
    '’',
    '-',
    ' ',
    '1',
    '年',
    'カ',
    'ー',
    '\u00AD',
    '\u200D',
    '\u0301',
    'ที่',
    'צ',
    '"',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const word of words(text)) {
        assert.ok(word.start >= last && word.text === text.slice(word.start, word.end))
        assert.match(word.text, /[\p{L}\p{M}\p{N}]/u)
        last = word.end
      }
    }),
    { numRuns: 500, seed: 11 },
  )
})

test('fold() gives what people hold for one word one form', () => {
  for (const alike of [
    ['İstanbul', 'istanbul', 'ISTANBUL', 'İSTANBUL'],
    ['Iğdır', 'IĞDIR', 'iğdır'],
    ['O‘zbekiston', 'Oʻzbekiston', "o'zbekiston", 'O´ZBEKISTON', 'O`zbekiston'],
    ['eco\u00ADnomy', 'Economy', 'eco\u200Dnomy'],
    ['non\u2011stop', 'non-stop', 'non\u2010stop'],
    ['и\u0306', 'й', 'Й'],
    ['کتاب', 'كتاب', 'كِتَاب', 'كتـاب'],
    ['می\u200Cخواهد', 'ميخواهد'],
    ['צה״ל', 'צה"ל'],
    ['ﬁnance', 'Finance', 'ｆｉｎａｎｃｅ'],
  ])
    assert.deepEqual(new Set(alike.map(fold)).size, 1, alike.join(' '))
})

test('fold() keeps apart what are different words', () => {
  for (const [one, other] of [
    ['мед', 'мёд'],
    ['сон', 'сөн'],
    ['für', 'fur'],
    ['کل', 'گل'],
  ] as const)
    assert.notEqual(fold(one), fold(other))
  assert.deepEqual(foldedWords('Ağrı’da 1,5 MİLYON'), ["ağri'da", '1,5', 'milyon'])
})

test('words() takes time in proportion to the text', () => {
  const started = process.cpuUsage()
  for (const piece of ['a-', "'a", '1,', 'a.B', '年', '\u00AD', 'a\u00AD', 'צ"', ' ']) words(piece.repeat(200_000))
  assert.ok(process.cpuUsage(started).user < 5_000_000)
})
