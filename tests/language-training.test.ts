// The language model is trained by a script of the bench; here it learns from a few sentences of our own.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countsOf, packedModel, trained } from '../bench/language-counts.ts'
import { otherScripts } from '../bench/language-scripts.ts'
import { foldOf, folds } from '../bench/language-texts.ts'
import { languageBy } from '../src/base/language.ts'
import { unpackedModel } from '../src/base/language-model.ts'

const kazakh = ['Су деңгейі биыл көтерілді.', 'Екі ел жаңа келісім жасады.', 'Өзен бойында мектеп ашылды.']
const russian = [
  'Уровень воды в этом году поднялся.',
  'Две страны заключили новое соглашение.',
  'У реки открыли школу.',
]
const texts = [
  ...kazakh.map((text, place) => ({ language: 'kk', text, group: `sentence:${place}` })),
  ...russian.map((text, place) => ({ language: 'ru', text, group: `sentence:${place}` })),
]

test('a model learns languages from sentences and comes back from its file as it was', () => {
  const weights = trained(countsOf(texts), undefined)
  const model = unpackedModel(packedModel(weights, 1))
  assert.deepEqual(model.header, weights.header)
  assert.equal(languageBy(() => model, 'Жаңа мектеп биыл ашылды').language, 'kk')
  assert.equal(languageBy(() => model, 'Новую школу открыли у воды').language, 'ru')
})

test('a model of a fold has not learnt the texts of that fold', () => {
  const fold = foldOf(texts[0]!)!
  assert.ok(fold >= 0 && fold < folds)
  const counts = countsOf(texts)
  assert.ok(trained(counts, fold).packed.length < trained(counts, undefined).packed.length)
})

test('texts in another script of their language are made by the letters', () => {
  const [first, second] = otherScripts([{ language: 'kk', text: 'Ұлы дала', group: 'a' }])
  assert.deepEqual([first?.language, first?.text, second?.text], ['kk-Latn', 'ūly dala', 'uly dala'])
  assert.equal(otherScripts([{ language: 'uz', text: 'Eski oʻyin', group: 'a' }])[0]?.text, 'эски ўйин')
})
