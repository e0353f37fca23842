import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Article, articleId, layOut } from '../news/article.ts'
import { holds, passageAt } from '../news/passage.ts'
import { compareVersions, findAgain } from './versions.ts'

function version(headline: string, paragraphs: readonly string[], more: Partial<Article> = {}): Article {
  const { text, blocks } = layOut(paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })))
  return {
    id: articleId('capture:0', headline, text),
    capture: 'capture:0',
    url: 'https://lake.example/dam',
    headline,
    byline: [],
    kind: 'news',
    inLanguage: 'en',
    text,
    blocks,
    reader: 'read@0',
    ...more,
  }
}

const first = [
  'The dam will cost 3 billion tenge, the ministry said on Monday.',
  'Minister Aru Sadyk said “the work begins in March and ends in a year”.',
  'Three villages lie below it.',
  'Fishermen wrote to the government in May.',
]
const words = (changes: readonly { was?: { exact: string }; is?: { exact: string } }[]) =>
  changes.map(({ was, is }) => [was?.exact ?? '', is?.exact ?? ''])

test('compareVersions() finds nothing between two readings of the same text', () => {
  const diff = compareVersions(version('Dam', first), version('Dam', first))
  assert.deepEqual(
    [diff.fields, diff.words, diff.moved, diff.figures, diff.quotes, diff.sameShare],
    [[], [], [], [], [], 1],
  )
})

test('compareVersions() tells a figure that was corrected, with both values', () => {
  const diff = compareVersions(version('Dam', first), version('Dam', [first[0]!.replace('3', '30'), ...first.slice(1)]))
  assert.deepEqual(words(diff.words), [['3', '30']])
  assert.deepEqual(
    diff.figures.map(({ wasValue, isValue }) => [wasValue, isValue]),
    [['3000000000 KZT', '30000000000 KZT']],
  )
  assert.deepEqual(words(diff.figures), [['3 billion tenge', '30 billion tenge']])
  assert.deepEqual(diff.quotes, [])
})

test('compareVersions() takes the same value printed in another way for a change of words alone', () => {
  const diff = compareVersions(
    version('Dam', first),
    version('Dam', [first[0]!.replace('3 billion', '3,000 million'), ...first.slice(1)]),
  )
  assert.deepEqual(words(diff.words), [['3 billion', '3,000 million']])
  assert.deepEqual(diff.figures, [])
})

test('compareVersions() tells a quotation whose words were changed from one withdrawn and one added', () => {
  const changed = compareVersions(
    version('Dam', first),
    version('Dam', [first[0]!, first[1]!.replace('a year', 'two years'), ...first.slice(2)]),
  )
  assert.deepEqual(words(changed.quotes), [
    ['the work begins in March and ends in a year', 'the work begins in March and ends in two years'],
  ])
  const withdrawn = compareVersions(version('Dam', first), version('Dam', [first[0]!, first[2]!, first[3]!]))
  assert.deepEqual(words(withdrawn.quotes), [['the work begins in March and ends in a year', '']])
  const added = compareVersions(version('Dam', first), version('Dam', [...first, 'The mayor called it “a gift”.']))
  assert.deepEqual(words(added.quotes), [['', 'a gift']])
})

test('compareVersions() knows a paragraph that only moved, and a figure that moved with it', () => {
  const diff = compareVersions(
    version('Dam', [...first, 'Rain fell on 40 days.']),
    version('Dam', ['Rain fell on 40 days.', ...first]),
  )
  assert.deepEqual(diff.words, [])
  assert.deepEqual(diff.figures, [])
  assert.equal(diff.moved.length, 1)
  assert.equal(diff.sameShare, 1)
})

test('compareVersions() reads two changes with one like word between as one change', () => {
  const diff = compareVersions(
    version('Dam', ['Officials said the old plan was good enough for all.']),
    version('Dam', ['Officials said a new plan seemed good enough for all.']),
  )
  assert.deepEqual(words(diff.words), [['the old plan was', 'a new plan seemed']])
})

test('compareVersions() tells what changed above the text, and gives passages that hold', () => {
  const earlier = version('Dam to cost 3 billion', first, { byline: [{ name: 'Ana Ruiz' }] })
  const later = version(
    'Dam to cost 30 billion',
    [...first.slice(0, 3), 'Herders 𐐷 wrote to the government in June.'],
    {
      byline: [],
    },
  )
  const diff = compareVersions(earlier, later)
  assert.deepEqual(
    diff.fields.map(({ field, was, is }) => [field, was, is]),
    [
      ['headline', 'Dam to cost 3 billion', 'Dam to cost 30 billion'],
      ['byline', 'Ana Ruiz', ''],
    ],
  )
  for (const { was, is } of diff.words) {
    if (was) assert.ok(holds(was, earlier))
    if (is) assert.ok(holds(is, later))
  }
  assert.ok(diff.words.some(({ is }) => is?.exact.endsWith('June')))
})

test('compareVersions() compares texts without spaces sign by sign', () => {
  const diff = compareVersions(
    version('水库', ['工程耗资三十亿坚戈，部长说。'], { inLanguage: 'zh' }),
    version('水库', ['工程耗资三百亿坚戈，部长说。'], { inLanguage: 'zh' }),
  )
  assert.deepEqual(words(diff.words), [['十', '百']])
  assert.deepEqual(
    diff.figures.map(({ wasValue, isValue }) => [wasValue, isValue]),
    [['3000000000 KZT', '30000000000 KZT']],
  )
})

test('compareVersions() is done with two long texts that have nothing in common', () => {
  const long = (word: string) => Array.from({ length: 300 }, (_, n) => `${word} ${n} `.repeat(40))
  const diff = compareVersions(version('A', long('rain')), version('B', long('snow')))
  assert.ok(diff.words.length >= 1)
  assert.ok(diff.sameShare < 0.9)
})

test('findAgain() finds a passage nearest to its old place, and nothing when its words are gone', () => {
  const earlier = version('Dam', [...first, 'Three villages lie below it.'])
  const later = version('Dam', ['A new first line.', ...earlier.text.split('\n\n')])
  const at = earlier.text.lastIndexOf('Three villages')
  const found = findAgain(passageAt(earlier, at, at + 14), later)
  assert.equal(found?.start, later.text.lastIndexOf('Three villages'))
  assert.equal(found?.article, later.id)
  assert.equal(findAgain(passageAt(earlier, 4, 20), version('Dam', ['All else.'])), undefined)
})
