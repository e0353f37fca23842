// What an outlet prints again and again around its pieces (cookie notices, newsletter boxes, a bio) says nothing of an
// event and copies nothing, so it is taken out before anything is compared.

import { fold, squeeze } from '../base/text.ts'
import { contentWords } from './terms.ts'

/** A text as an outlet printed it. */
export type Printed = { readonly outlet: string; readonly headline: string; readonly text: string }

/** From this many pieces on, each about something else, a repeated line is furniture. */
const pieces = 3

/**
 * The texts without the lines that stand in three or more pieces of the same outlet whose headlines have little in
 * common. Versions of one piece share their headline, so what they share is no furniture.
 */
export function withoutFurniture(texts: readonly Printed[]): readonly string[] {
  const lines = texts.map((printed) => printed.text.split('\n'))
  const repeated = new Repeated(texts.map((printed) => headlineWords(printed)))
  const keyOf = (printed: Printed, line: string) => `${printed.outlet}\n${fold(squeeze(line))}`
  for (const [at, printed] of texts.entries()) {
    if (printed.outlet === '') continue
    for (const line of lines[at]!) if (line.trim() !== '') repeated.see(keyOf(printed, line), at)
  }
  return texts.map((printed, at) =>
    printed.outlet === ''
      ? printed.text
      : lines[at]!.filter((line) => !repeated.isFurniture(keyOf(printed, line))).join('\n'),
  )
}

/** Words by which two pieces of one outlet are told apart: those of the headline, or of the first words without one. */
export function headlineWords(printed: Pick<Printed, 'headline' | 'text'>): ReadonlySet<string> {
  return new Set(contentWords(printed.headline.trim() === '' ? printed.text.slice(0, 80) : printed.headline))
}

/** Counts in how many pieces about different things a key was seen. */
export class Repeated<Key> {
  private readonly seen = new Map<Key, number[]>()
  private readonly headlines: readonly ReadonlySet<string>[]

  constructor(headlines: readonly ReadonlySet<string>[]) {
    this.headlines = headlines
  }

  /** Notes that the key stands in the piece at this place. */
  see(key: Key, at: number): void {
    const before = this.seen.get(key)
    if (before === undefined) this.seen.set(key, [at])
    else if (before.length < pieces && before.every((other) => !this.alike(other, at))) before.push(at)
  }

  isFurniture(key: Key): boolean {
    return (this.seen.get(key)?.length ?? 0) >= pieces
  }

  private alike(a: number, b: number): boolean {
    if (a === b) return true
    const one = this.headlines[a]!
    const other = this.headlines[b]!
    if (one.size === 0 || other.size === 0) return false
    let shared = 0
    for (const word of one) if (other.has(word)) shared++
    return shared / Math.min(one.size, other.size) >= 0.34
  }
}
