import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quotedStretches } from './quotation.ts'

const inside = (text: string) => quotedStretches(text).map((s) => text.slice(s.start, s.end))

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['She called it “a new road” and left.', ['a new road']],
  ['"We agreed," he said. "It is done."', ['We agreed,', 'It is done.']],
  ['They don\'t say "no" in Tokayev\'s office.', ['no']],
  ['Tokayev’s aides don’t call it ‘a deal’ yet.', ['a deal']],
  ['‘The ministers’ answer was late,’ she said.', ['The ministers’ answer was late,']],
  ['The officials’ plan and the ’90s ideas have no marks.', []],
  ["He said: 'We won't wait.' Then he left.", ["We won't wait."]],
  ['O‘zbek yo‘li “yangi bosqich” haqida yozdi.', ['yangi bosqich']],
  ['Министр назвал проект «важным для „всех“ сторон».', ['важным для „всех“ сторон']],
  ['Он сказал: «Мы готовы», и ушёл.', ['Мы готовы']],
  ['ООО «Компания «Ромашка» отказалась.', ['Компания «Ромашка']],
  ['Ол «жаңа кезең» деді.', ['жаңа кезең']],
  ['Er nannte es „einen Anfang“ und „mehr als das“.', ['einen Anfang', 'mehr als das']],
  ['Sie sprach von »neuen Wegen« im Land.', ['neuen Wegen']],
  ['Han kallade det ”en ny början” i går.', ['en ny början']],
  ['Elle a dit : « Nous sommes prêts », puis elle est partie.', ['Nous sommes prêts']],
  ['首相は「新しい段階に『入った』」と述べた。', ['新しい段階に『入った』']],
  ['他说：“我们准备好了。”', ['我们准备好了。']],
  ['他说："我们准备好了"，然后离开。', ['我们准备好了']],
  ['Bakan, "Yeni bir dönem" dedi; Türkiye\'nin planı budur.', ['Yeni bir dönem']],
  ['“He told me ‘never again’ twice,” she said.', ['He told me ‘never again’ twice,']],
  ['A 5\'10" man has no marks.', []],
  ['“Never closed here.\n\nAnother “short one” follows.', ['short one']],
  ['“First part.\n\n“Second part,” he said.', ['First part.', 'Second part,']],
  ['«Первая часть.\n\n«Вторая часть», — сказал он.', ['Первая часть.', 'Вторая часть']],
]

test('quotedStretches() finds what stands between the marks of each language', () => {
  for (const [text, expected] of cases) assert.deepEqual(inside(text), expected, text)
})

test('quotedStretches() tells a quotation that goes on in the next paragraph by its empty closing mark', () => {
  const [first, second] = quotedStretches('“One.\n\n“Two,” he said.')
  assert.equal(first?.close, '')
  assert.equal(second?.close, '”')
})

test('quotedStretches() gives ordered stretches inside any text and never throws', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    '"',
    "'",
    '「',
    '」',
    ' ',
    '\n',
    'a',
    's',
    '.',
    '你',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const stretch of quotedStretches(text)) {
        assert.ok(stretch.start >= last && stretch.end > stretch.start && stretch.end <= text.length)
        last = stretch.end
      }
    }),
    { numRuns: 500 },
  )
})

test('quotedStretches() takes time in proportion to the text when nothing is closed', () => {
  const text = '“a '.repeat(100_000)
  assert.deepEqual(quotedStretches(text), [])
})
