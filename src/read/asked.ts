// Asks a list of questions of many blocks. Most are put together from a few simple ones; each simple one is asked once.

import type { Question } from './block-features.ts'

/** Asks the questions of one thing; the place of each answer stands in `answers` until the next is asked. */
export type Asking<About> = { readonly answers: Uint16Array; readonly ask: (about: About) => Uint16Array }

type Pair = { readonly place: number; readonly one: number; readonly other: number; readonly times: number }

/** Gets a list of questions ready to be asked together. The first answers are those of the list, in its order. */
export function askingOf<About>(questions: readonly Question<About>[]): Asking<About> {
  const places = new Map<Question<About>, number>(questions.map((question, place) => [question, place]))
  const simple: { readonly place: number; readonly of: (about: About) => number }[] = []
  const pairs: Pair[] = []
  const done = new Set<number>()
  const add = (question: Question<About>): number => {
    const place = places.get(question) ?? places.size
    places.set(question, place)
    if (done.has(place)) return place
    done.add(place)
    if (question.parts) {
      const [one, other] = question.parts
      pairs.push({ place, one: add(one), other: add(other), times: other.answers.length })
    } else simple.push({ place, of: question.of })
    return place
  }
  for (const question of questions) add(question)
  const answers = new Uint16Array(places.size)
  const ask = (about: About) => {
    for (const { place, of } of simple) answers[place] = of(about)
    for (const { place, one, other, times } of pairs) answers[place] = answers[one]! * times + answers[other]!
    return answers
  }
  return { answers, ask }
}
