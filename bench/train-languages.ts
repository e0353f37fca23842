// Trains the language model: prints how well it does on texts it has not learnt from (five folds), then writes
// src/base/language-model.bin from all of them. `node bench/train-languages.ts --data DIR [--messages DIR] [--keep]`.

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { languageBy } from '../src/base/language.ts'
import { unpackedModel } from '../src/base/language-model.ts'
import { countsOf, packedModel, trained } from './language-counts.ts'
import { reportFolds, reportSureness } from './language-report.ts'
import { sharpened } from './language-sureness.ts'
import { foldOf, folds, languageTexts } from './language-texts.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    messages: { type: 'string', default: '/usr/share/locale' },
    keep: { type: 'boolean', default: false },
  },
})
if (!values.data) throw new Error('Say where the data is: --data DIR')

const texts = languageTexts(values.data, values.messages)
const counts = countsOf(texts)
for (const [language, characters] of counts.characters) console.log(`learnt from: ${language} ${characters} characters`)

const answers = Array.from({ length: folds }, (_, fold) => {
  const model = unpackedModel(packedModel(trained(counts, fold), 1))
  return texts
    .filter((text) => text.asked && foldOf(text) === fold)
    .map((text) => ({ text, model, guess: languageBy(() => model, text.text) }))
}).flat()
const sureness = sharpened(answers)
reportFolds(answers)
reportSureness(
  answers.map(({ text, model, guess }) => {
    const header = { ...model.header, sureness }
    const again = languageBy(() => ({ ...model, header }), text.text)
    return { sure: again.confidence, right: guess.language === text.language }
  }),
)

const file = packedModel(trained(counts, undefined, sureness))
console.log(`${file.length} bytes, sha256 ${createHash('sha256').update(file).digest('hex')}`)
if (values.keep) writeFileSync(new URL('../src/base/language-model.bin', import.meta.url), file)
