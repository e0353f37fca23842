// Quoted words: they must stand in one passage, whole, in order, and not be cut so that they say something else.

import { quotedStretches } from '../base/quotation.ts'
import { foldedWords, squeeze } from '../base/text.ts'
import { bindingTail } from './clauses.ts'
import { negatorsIn, weakenersIn } from './modality.ts'
import type { Fault, Support } from './support.ts'
import { blank, sameLanguage } from './support.ts'

const quoteMarks = /["'“”„‟«»‹›‘’‚‛「」『』]/gu
const bare = (text: string) => squeeze(text.normalize('NFC').replace(quoteMarks, ''))
const omission = /\(?(?:…|\.\.\.)\)?/u

export function quoteFaults(
  claim: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
  supports: readonly Support[],
  metadata: readonly string[],
): Fault[] {
  const grounds = [...supports.map((support) => support.text), ...metadata]
  const faults = stretches.flatMap(({ start, end }) => {
    const quoted = claim.slice(start, end)
    return standsIn(quoted, grounds) ? [] : [{ kind: 'quote' as const, what: `“${quoted}”` }]
  })
  // What an unclosed mark opens would be looked at as if nobody had said it.
  const open = /[“”„‟«»「」『』]/u.exec(blankWithMarks(claim))
  return open ? [...faults, { kind: 'quote', what: `a quotation mark without its pair: ${open[0]}` }] : faults
}

/** The text with its quotations blanked out, their marks with them. */
function blankWithMarks(text: string): string {
  return blank(
    text,
    quotedStretches(text).map(({ outerStart, outerEnd }) => ({ start: outerStart, end: outerEnd })),
  )
}

/** Whether quoted words stand in one of the grounds, word for word but for omissions that are shown. */
export function standsIn(quoted: string, grounds: readonly string[]): boolean {
  const parts = partsQuoted(quoted)
  return grounds.map(bare).some((ground) => standInOrder(parts, ground))
}

function partsQuoted(quoted: string): readonly string[] {
  return quoted
    .replace(/\[[^\]]*\]/g, '…')
    .split(omission)
    .map((part) => bare(part).replace(/[\s,.;:]+$/u, ''))
    .filter((part) => part !== '')
}

/** Denials, doubts and conditions that stand in the same clause just before or behind words quoted, and were left out. */
export function cutFaults(claim: string, language: string, supports: readonly Support[]): Fault[] {
  const said = foldedWords(claim)
  const stretches = quotedStretches(claim)
  const same = supports.filter((support) => sameLanguage(support.language, language))
  return stretches.flatMap(({ start, end }) => {
    const parts = partsQuoted(claim.slice(start, end))
    const places = same.flatMap(({ text }) => {
      const ground = bare(text)
      const at = parts[0] === undefined ? -1 : wholeWordsAt(parts[0], ground, 0)
      const last = at < 0 ? -1 : wholeWordsAt(parts.at(-1)!, ground, at)
      return last < 0 ? [] : [cutAround(ground.slice(0, at), ground.slice(last + parts.at(-1)!.length), said, language)]
    })
    // Words that stand in several passages are rightly quoted where one of them has nothing more to say.
    return places.some((faults) => faults.length === 0) ? [] : (places[0] ?? [])
  })
}

function cutAround(before: string, behind: string, said: readonly string[], language: string): Fault[] {
  const clauseBefore = before.split(/[.!?;:,()–—]/u).at(-1)!
  const clauseBehind = behind.split(/[.!?;:,()–—]/u)[0]!
  const lost = (list: readonly string[]) => list.filter((word) => !said.includes(word))
  const denials = lost([...negatorsIn(clauseBefore, language), ...negatorsIn(clauseBehind, language)])
  const doubts = lost(weakenersIn(clauseBefore, language).map((one) => one.word))
  const condition = bindingTail.exec(behind)
  return [
    ...denials.map((word) => ({
      kind: 'negation' as const,
      what: `the passage says “${word}” beside the words quoted`,
    })),
    ...doubts.map((word) => ({
      kind: 'modality' as const,
      what: `the passage says “${word}” before the words quoted`,
    })),
    ...(condition && lost(foldedWords(condition[0])).length > 0
      ? [{ kind: 'modality' as const, what: `the words quoted go on: “${behind.trim().slice(0, 40)}”` }]
      : []),
  ]
}

function standInOrder(parts: readonly string[], ground: string): boolean {
  let from = 0
  for (const part of parts) {
    const at = wholeWordsAt(part, ground, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

/** Where `part` stands in `ground` with no word cut in two; −1 when it does not. */
function wholeWordsAt(part: string, ground: string, from: number): number {
  const letter = /[\p{L}\p{N}]/u
  const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u
  for (let at = ground.indexOf(part, from); at >= 0; at = ground.indexOf(part, at + 1)) {
    const before = ground[at - 1] ?? ' '
    const after = ground[at + part.length] ?? ' '
    const cutFirst = letter.test(before) && letter.test(part[0]!) && !unspaced.test(before)
    const cutLast = letter.test(after) && letter.test(part.at(-1)!) && !unspaced.test(after)
    if (!cutFirst && !cutLast) return at
  }
  return -1
}
