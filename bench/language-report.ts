// Prints how the language model does in the folds: by language, by length, what is taken for what, and whether it is as
// sure as it is right.

import type { LanguageGuess } from '../src/base/language.ts'
import type { LanguageModel } from '../src/base/language-model.ts'
import type { LanguageText } from './language-texts.ts'

/** A text that was asked, the model that had not seen it, and what it said. */
export type Answer = { readonly text: LanguageText; readonly model: LanguageModel; readonly guess: LanguageGuess }

const core = 'en ru kk-Cyrl ky uz-Latn uz-Cyrl tg tk tt mn az-Latn tr fa'.split(' ')

const isRight = ({ text, guess }: Answer) => guess.language === text.language
/** As the scorer of `facts/` counts: the script does not matter. */
const isRightLanguage = ({ text, guess }: Answer) => guess.language.split('-')[0] === text.language.split('-')[0]
const isShort = ({ text }: Answer) => text.text.length < 30

export function reportFolds(answers: readonly Answer[]): void {
  const labels = [...new Set(answers.map(({ text }) => text.asked!.label))]
  const of = (label: string) => answers.filter(({ text }) => text.asked!.label === label)
  const mean = (shares: readonly number[]) => shares.reduce((sum, each) => sum + each, 0) / shares.length
  const macro = (wanted: readonly string[]) => mean(wanted.map((label) => share(of(label), isRightLanguage)))
  console.log(`thirteen: ${percent(macro(core))}; all ${labels.length}: ${percent(macro(labels))}`)
  const short = answers.filter(isShort)
  console.log(
    `under 30 characters: ${percent(share(short, isRightLanguage))} of ${short.length}; thirteen ${percent(
      share(
        short.filter(({ text }) => core.includes(text.asked!.label)),
        isRightLanguage,
      ),
    )}; all texts ${percent(share(answers, isRightLanguage))}, with the script ${percent(share(answers, isRight))}`,
  )
  for (const label of labels) {
    const ofLabel = of(label)
    const shorts = ofLabel.filter(isShort)
    console.log(
      `  ${label}: ${percent(share(ofLabel, isRightLanguage))} of ${ofLabel.length}` +
        (shorts.length > 0 ? `; short ${percent(share(shorts, isRightLanguage))} of ${shorts.length}` : ''),
    )
  }
  const taken = new Map<string, number>()
  for (const answer of answers.filter((each) => !isRight(each))) {
    const pair = `${answer.text.language} > ${answer.guess.language}`
    taken.set(pair, (taken.get(pair) ?? 0) + 1)
  }
  console.log(
    [...taken]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 30)
      .map(([pair, times]) => `${pair} ${times}`)
      .join(', '),
  )
}

/** Whether of the answers given with some sureness that share is right. */
export function reportSureness(answers: readonly { readonly sure: number; readonly right: boolean }[]): void {
  for (const [low, high] of [
    [0, 0.5],
    [0.5, 0.7],
    [0.7, 0.9],
    [0.9, 0.97],
    [0.97, 0.99],
    [0.99, 1.01],
  ] as const) {
    const those = answers.filter(({ sure }) => sure >= low && sure < high)
    const sure = those.reduce((sum, each) => sum + each.sure, 0) / Math.max(1, those.length)
    console.log(
      `  sure ${low} to ${Math.min(1, high)}: ${those.length} answers, ${percent(sure)} said, ${percent(
        share(those, ({ right }) => right),
      )} right`,
    )
  }
}

function share<Each>(of: readonly Each[], holds: (each: Each) => boolean): number {
  return of.filter(holds).length / Math.max(1, of.length)
}

const percent = (part: number) => (100 * part).toFixed(2)
