// The check tries to refute a sentence: each kind of falsehood is refused, and what follows by a named rule is let through.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Article, articleId, layOut } from '../news/article.ts'
import type { Citation, CitedArticle, Inference, Sentence } from '../news/edition.ts'
import { passageAt } from '../news/passage.ts'
import { checkSentence, compare } from './check.ts'
import { inferenceHolds } from './inferences.ts'
import type { Allowances, Fault } from './support.ts'

const strict: Allowances = { metadata: [], inferences: [], counted: 0, strictQuotes: true }

const kindsOf = (faults: readonly Fault[]) => [...new Set(faults.map((fault) => fault.kind))].sort()

function kinds(claim: string, passage: string, language = 'en', allow: Partial<Allowances> = {}): readonly string[] {
  return kindsOf(compare(claim, language, [{ text: passage, language }], { ...strict, ...allow }))
}

const indicator =
  'The short-term economic indicator rose 9.1 percent in January–November from a year earlier, the statistics bureau said on 18 December.'

test('a sentence that says what its passage says has no fault', () => {
  assert.deepEqual(kinds('The indicator rose 9.1 percent in January–November.', indicator), [])
})

for (const [language, claim, passage] of [
  [
    'en',
    'The port “will be closed for a year”, the mayor said.',
    'The port will be dredged for a year, the mayor said.',
  ],
  ['ru', 'Порт «закроют на год», сказал мэр.', 'Порт будут углублять год, сказал мэр.'],
  ['kk', 'Порт «бір жылға жабылады», деді әкім.', 'Порт бір жыл бойы тереңдетіледі, деді әкім.'],
] as const) {
  test(`a quoted word that is not in the passage is refused (${language})`, () => {
    assert.ok(kinds(claim, passage, language).includes('quote'))
  })
}

test('a quotation may leave words out where it shows that it does, and not where it does not', () => {
  const passage = 'We will open the harbour, which has been shut since May, before the ice comes, she said.'
  assert.deepEqual(kinds('She said: “We will open the harbour … before the ice comes.”', passage), [])
  assert.ok(kinds('She said: “We will open the harbour before the ice comes.”', passage).includes('quote'))
})

test('a quotation may not cut a word in two or take words from two places in the wrong order', () => {
  const passage = 'The ministers discussed uranium; the harbour came later.'
  assert.ok(kinds('They discussed “uran”.', passage).includes('quote'))
  assert.ok(kinds('They discussed “the harbour … uranium”.', passage).includes('quote'))
})

for (const [what, claim] of [
  ['another value', 'The indicator rose 9.2 percent in January–November.'],
  ['percentage points for per cent', 'The indicator rose 9.1 percentage points in January–November.'],
  ['a money for a percentage', 'The indicator rose $9.1 in January–November.'],
] as const) {
  test(`a number relabelled is refused: ${what}`, () => {
    assert.ok(kinds(claim, indicator).includes('number'))
  })
}

test('a number relabelled is refused in Russian and Kazakh', () => {
  const russian = 'Показатель вырос на 9,1 % за январь–ноябрь.'
  assert.deepEqual(kinds('Показатель вырос на 9,1 %.', russian, 'ru'), [])
  assert.ok(kinds('Показатель вырос на 9,2 %.', russian, 'ru').includes('number'))
  const kazakh = 'Көрсеткіш қаңтар–қараша айларында 9,1 % өсті.'
  assert.deepEqual(kinds('Көрсеткіш 9,1 % өсті.', kazakh, 'kk'), [])
  assert.ok(kinds('Көрсеткіш 9,2 % өсті.', kazakh, 'kk').includes('number'))
})

test('a fine in tenge does not become one in dollars', () => {
  const passage = 'Those who offend again may be fined 144,500 tenge.'
  assert.deepEqual(kinds('Those who offend again may be fined 144,500 tenge.', passage), [])
  assert.ok(kinds('Those who offend again may be fined $144,500.', passage).includes('number'))
})

test('a date that is not in the passage is refused, and a weekday too', () => {
  assert.ok(kinds('The bureau said so on 19 December.', indicator).includes('date'))
  assert.ok(kinds('The bureau said so on Friday.', indicator).includes('date'))
})

test('a name that is not in the passage is refused: the home country is not put in', () => {
  const passage = 'The ministers spoke about transport corridors, government sources said.'
  const claim = 'The ministers spoke about transport corridors through Kazakhstan, government sources said.'
  assert.deepEqual(
    compare(claim, 'en', [{ text: passage, language: 'en' }], strict).filter((fault) => fault.kind === 'name'),
    [{ kind: 'name', what: 'Kazakhstan' }],
  )
  assert.ok(kinds('Министры говорили о Казахстане.', 'Министры говорили о коридорах.', 'ru').includes('name'))
})

test('a name is known in its Russian cases', () => {
  assert.deepEqual(kinds('Токаев встретился с императором.', 'Император принял Токаева и встретился с ним.', 'ru'), [])
})

test('a negation that is dropped or put in is refused', () => {
  const passage = 'The bank will not raise its rate this year.'
  assert.ok(kinds('The bank will raise its rate this year.', passage).includes('negation'))
  assert.ok(
    kinds('The bank will not raise its rate this year.', 'The bank will raise its rate this year.').includes(
      'negation',
    ),
  )
  assert.ok(kinds('Банк повысит ставку в этом году.', 'Банк не повысит ставку в этом году.', 'ru').includes('negation'))
})

test('a possibility that becomes a plan is refused', () => {
  assert.ok(kinds('The railway will reach the border.', 'The railway could reach the border.').includes('modality'))
})

test('a list of the wording of a sentence names the words that no passage has', () => {
  const faults = compare('The indicator soared.', 'en', [{ text: indicator, language: 'en' }], strict)
  assert.deepEqual(faults, [{ kind: 'words', what: 'soared' }])
})

// ---- inferences

const hold = (inference: Inference, text: string, language = 'en', day?: string) =>
  inferenceHolds(inference, [{ text, language, ...(day ? { day } : {}) }], { metadata: ['The Paper'], counted: 3 })

for (const [what, inference, text, language, day] of [
  [
    'Thursday is the 18th',
    { rule: 'weekday-to-date', from: 'Thursday', to: '2025-12-18' },
    'They met on Thursday.',
    'en',
    '2025-12-19',
  ],
  [
    'an index of 109.1 is growth of 9.1',
    { rule: 'index-to-growth', from: '109.1', to: '9.1' },
    'The index was 109.1.',
    'en',
    undefined,
  ],
  ['three is 3', { rule: 'number-words', from: 'three', to: '3' }, 'There were three offers.', 'en', undefined],
  [
    '1,2 млрд is 1.2 billion',
    { rule: 'number-format', from: '1,2 млрд', to: '1.2 billion' },
    'Это стоило 1,2 млрд тенге.',
    'ru',
    undefined,
  ],
  ['Токаев is Tokayev', { rule: 'name-form', from: 'Токаев', to: 'Tokayev' }, 'Выступил Токаев.', 'ru', undefined],
  ['three were counted', { rule: 'counted', from: '3', to: 'three' }, '', 'en', undefined],
] as const) {
  test(`an inference that follows holds: ${what}`, () => {
    assert.equal(hold(inference, text, language, day), true)
  })
}

for (const [what, inference, text, language, day] of [
  [
    'Thursday is not the 19th',
    { rule: 'weekday-to-date', from: 'Thursday', to: '2025-12-19' },
    'They met on Thursday.',
    'en',
    '2025-12-19',
  ],
  [
    'nor Thursday of another month',
    { rule: 'weekday-to-date', from: 'Thursday', to: '2025-11-13' },
    'They met on Thursday.',
    'en',
    '2025-12-19',
  ],
  [
    'a weekday needs the article’s day',
    { rule: 'weekday-to-date', from: 'Thursday', to: '2025-12-18' },
    'They met on Thursday.',
    'en',
    undefined,
  ],
  ['109.1 is not 9.2', { rule: 'index-to-growth', from: '109.1', to: '9.2' }, 'The index was 109.1.', 'en', undefined],
  [
    'the words must stand there',
    { rule: 'number-words', from: 'four', to: '4' },
    'There were three offers.',
    'en',
    undefined,
  ],
  ['three is not 4', { rule: 'number-words', from: 'three', to: '4' }, 'There were three offers.', 'en', undefined],
  [
    '1,2 млрд is not 1.2 million',
    { rule: 'number-format', from: '1,2 млрд', to: '1.2 million' },
    'Это стоило 1,2 млрд тенге.',
    'ru',
    undefined,
  ],
  [
    'Токаев is not Nazarbayev',
    { rule: 'name-form', from: 'Токаев', to: 'Nazarbayev' },
    'Выступил Токаев.',
    'ru',
    undefined,
  ],
  ['four were not counted', { rule: 'counted', from: '4', to: 'four' }, '', 'en', undefined],
  ['no such metadata', { rule: 'metadata', from: 'The Sheet', to: 'The Sheet' }, '', 'en', undefined],
] as const) {
  test(`an inference that does not follow is ignored: ${what}`, () => {
    assert.equal(hold(inference, text, language, day), false)
  })
}

test('a number that rests on a false inference is a fault all the same', () => {
  const passage = 'The index stood at 109.1.'
  const grown = (to: string) => ({ inferences: [{ rule: 'index-to-growth' as const, from: '109.1', to }] })
  assert.ok(!kinds('The index grew 9.1 percent.', passage, 'en', grown('9.1 percent')).includes('number'))
  assert.ok(kinds('The index grew 9.2 percent.', passage, 'en', grown('9.2 percent')).includes('number'))
})

// ---- citations

const article: Article = {
  id: articleId('capture:one', 'Port to be dredged', 'text'),
  capture: 'capture:one',
  url: 'https://paper.example/port',
  headline: 'Port to be dredged',
  byline: [],
  kind: 'news',
  inLanguage: 'en',
  ...layOut([{ kind: 'paragraph', text: 'The port of Aktau will be dredged in spring. It is getting shallow.' }]),
  reader: 'read@1',
}
const cited: CitedArticle = {
  id: article.id,
  outlet: { name: 'The Paper' },
  headline: article.headline,
  byline: [],
  inLanguage: 'en',
  kind: 'news',
  url: article.url,
  capture: { id: 'capture:one', capturedAt: '2025-12-18T00:00:00Z', digest: 'sha256:0' },
}
const citing = (text: string, exact: string): Sentence => {
  const start = article.text.indexOf(exact)
  const citation: Citation = {
    passage: passageAt(article, start, start + exact.length),
    role: 'reports',
    inferences: [],
  }
  return { text, citations: [citation] }
}
const about = { inLanguage: 'en', publisher: 'a desk', series: 'Foreign media' }

test('a sentence rests on the passage it cites and not on the rest of the article', () => {
  const said = 'Aktau will be dredged in spring, The Paper reports.'
  const find = () => article
  const check = (exact: string) =>
    checkSentence(citing(said, exact), about, new Map([[article.id, cited]]), find).map((fault) => fault.kind)
  assert.deepEqual(check('The port of Aktau will be dredged in spring.'), [])
  assert.ok(check('It is getting shallow.').includes('name'))
})

test('a passage whose article has changed, or is gone, is a fault', () => {
  const sentence = citing('The port will be dredged.', 'The port of Aktau will be dredged in spring.')
  const changed = { ...article, text: article.text.replace('spring', 'summer') }
  const kindOf = (found: Article | undefined) =>
    checkSentence(sentence, about, new Map([[article.id, cited]]), () => found).map((fault) => fault.kind)
  assert.deepEqual(kindOf(article), [])
  assert.ok(kindOf(changed).includes('passage'))
  assert.ok(kindOf(undefined).includes('passage'))
})
