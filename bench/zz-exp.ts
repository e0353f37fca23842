import { languageBy } from '../src/base/language.ts'
import { unpackedModel } from '../src/base/language-model.ts'
import { countsOf, packedModel, recipe, trained } from './language-counts.ts'
import { reportFolds } from './language-report.ts'
import { foldOf, folds, languageTexts } from './language-texts.ts'

const texts = languageTexts('../shared/data', '/usr/share/locale')
const counts = countsOf(texts)
console.log('counted', process.uptime())
const recipes = JSON.parse(process.argv[2]!)
for (const r of recipes) {
  const made = { ...recipe, ...r }
  const answers = Array.from({ length: folds }, (_, fold) => {
    const model = unpackedModel(packedModel(trained(counts, fold, [0, 0, 0, 0], made), 0))
    return texts
      .filter((t) => t.asked && foldOf(t) === fold)
      .map((text) => ({ text, model, guess: languageBy(() => model, text.text) }))
  }).flat()
  console.log('=====', JSON.stringify(r), process.uptime())
  const log = console.log
  let n = 0
  if (!process.argv[3])
    console.log = (x) => {
      if (n++ < 2 || /^[a-z]+(-[A-Z][a-z]+)? >/.test(x)) log(x)
    }
  reportFolds(answers)
  console.log = log
  const w = trained(counts, undefined, [0, 0, 0, 0], made)
  const size = packedModel(w, 5).length
  console.log(w.header.grams, w.header.weights, size)
}
