// Fits how sure an answer of the language model is: a logistic curve over the answers of the folds, and over what is
// answered when the right language is not in the model.

import { signs } from '../src/base/language.ts'
import { plainLetters, type Writing, wordsIn } from '../src/base/language-grams.ts'
import { scored } from '../src/base/language-model.ts'
import type { Answer } from './language-report.ts'

type Example = { readonly signs: readonly number[]; readonly right: boolean; readonly weight: number }

/** A text whose language is unknown counts this much: rarer in the press than one whose language is known. */
const unknownShare = 0.02

/** The four numbers of `ModelHeader.sureness`. */
export function sharpened(answers: readonly Answer[]): readonly [number, number, number, number] {
  const examples = answers.flatMap((answer) => [
    ...examplesOf(answer, answer.text.text),
    ...examplesOf(answer, answer.text.text.slice(0, 25)),
  ])
  return fitted(examples) as unknown as readonly [number, number, number, number]
}

function examplesOf({ text, model }: Answer, piece: string): readonly Example[] {
  const writing = writingIn(piece)
  if (!writing) return []
  const words = wordsIn(plainLetters(piece), writing)
  const letters = words.replaceAll(' ', '').length
  const { ranked, grams } = scored(model, words)
  const told = ranked[0] ? [exampleOf(ranked, grams, ranked[0].language === text.language, 1)] : []
  const others = ranked.filter(({ language }) => language !== text.language)
  return letters < 4 || !others[0] ? [] : [...told, exampleOf(others, grams, false, unknownShare)]
}

function exampleOf(
  ranked: ReturnType<typeof scored>['ranked'],
  grams: number,
  right: boolean,
  weight: number,
): Example {
  return { signs: signs(ranked[0]!.score, ranked[1]?.score ?? 0, grams), right, weight }
}

function writingIn(text: string): Writing | undefined {
  const [latin, cyrillic, arabic] = [/\p{sc=Latn}/gu, /\p{sc=Cyrl}/gu, /\p{sc=Arab}/gu].map(
    (letter) => text.match(letter)?.length ?? 0,
  ) as [number, number, number]
  const most = Math.max(latin, cyrillic, arabic)
  return most < 4 ? undefined : most === latin ? 'Latn' : most === cyrillic ? 'Cyrl' : 'Arab'
}

/** Logistic regression by Newton's method. */
function fitted(examples: readonly Example[]): readonly number[] {
  const size = 4
  let weights = new Array<number>(size).fill(0)
  for (let round = 0; round < 25; round++) {
    const slope = new Array<number>(size).fill(0)
    const bend = Array.from({ length: size }, (_, row) => {
      const line = new Array<number>(size).fill(0)
      line[row] = 1e-3
      return line
    })
    for (const { signs, right, weight } of examples) {
      const sure = 1 / (1 + Math.exp(-signs.reduce((sum, sign, place) => sum + sign * weights[place]!, 0)))
      for (let row = 0; row < size; row++) {
        slope[row]! += weight * ((right ? 1 : 0) - sure) * signs[row]!
        for (let column = 0; column < size; column++)
          bend[row]![column]! += weight * sure * (1 - sure) * signs[row]! * signs[column]!
      }
    }
    const change = solved(bend, slope)
    weights = weights.map((each, place) => each + change[place]!)
  }
  return weights.map((each) => Math.round(each * 1000) / 1000)
}

/** Gauss, with the largest number of a column first. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, place) => [...row, right[place]!])
  for (let column = 0; column < rows.length; column++) {
    const best = rows.reduce(
      (found, row, place) =>
        place >= column && Math.abs(row[column]!) > Math.abs(rows[found]![column]!) ? place : found,
      column,
    )
    ;[rows[column], rows[best]] = [rows[best]!, rows[column]!]
    for (let row = 0; row < rows.length; row++) {
      if (row === column) continue
      const share = rows[row]![column]! / rows[column]![column]!
      for (let place = column; place <= rows.length; place++) rows[row]![place]! -= share * rows[column]![place]!
    }
  }
  return rows.map((row, place) => row[rows.length]! / row[place]!)
}
