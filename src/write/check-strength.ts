// Denials, doubts and contraries: a sentence may be no surer than its passage, and never say the contrary.

import { primaryLanguage } from '../base/language-tag.ts'
import { quotedStretches } from '../base/quotation.ts'
import { foldedWords } from '../base/text.ts'
import { isDeletionOf } from './clauses.ts'
import { negatorsIn, weakenersIn } from './modality.ts'
import { contrariesIn } from './opposites.ts'
import { frameWords } from './phrases.ts'
import type { Fault, Support } from './support.ts'
import { blank, sameLanguage } from './support.ts'

export function strengthFaults(outside: string, language: string, supports: readonly Support[]): Fault[] {
  const same = supports.filter((support) => primaryLanguage(support.language) === primaryLanguage(language))
  if (same.length === 0) return []
  const grounds = same.map((support) => support.text).join('\n')
  const faults: Fault[] = []
  const denied = new Set(negatorsIn(grounds, language))
  for (const word of negatorsIn(outside, language)) {
    if (!denied.has(word) && denied.size === 0)
      faults.push({ kind: 'negation', what: `“${word}” is not in the passage` })
  }
  // A retold sentence that is the passage with words left out must keep the words that deny and weaken.
  const kept = foldedWords(outside)
  if (kept.length < 4) return faults
  for (const support of same) {
    const whole = foldedWords(support.text)
    const part = kept.filter((word) => whole.includes(word))
    if (part.length < kept.length * 0.7 || !isDeletionOf(part, whole)) continue
    const gone = (list: readonly string[], from: readonly string[]) => from.filter((word) => !list.includes(word))
    for (const word of gone(negatorsIn(outside, language), nearby(whole, part, negatorsIn(support.text, language))))
      faults.push({ kind: 'negation', what: `the passage says “${word}”` })
    const weak = weakenersIn(outside, language).map((one) => one.word)
    for (const word of gone(
      weak,
      nearby(
        whole,
        part,
        weakenersIn(support.text, language).map((one) => one.word),
      ),
    ))
      faults.push({ kind: 'modality', what: `the passage says “${word}”` })
  }
  const strongest = (list: readonly { readonly strength: number }[]) => Math.min(5, ...list.map((one) => one.strength))
  const claimWeak = weakenersIn(outside, language)
  const groundWeak = weakenersIn(grounds, language)
  if (
    claimWeak.length > 0 &&
    groundWeak.length > 0 &&
    strongest(claimWeak) > strongest(groundWeak) + 1 &&
    same.length === 1
  )
    faults.push({ kind: 'modality', what: `“${claimWeak[0]!.word}” is stronger than “${groundWeak[0]!.word}”` })
  return faults
}

/** The contrary of what a passage says: "fell" where it says "rose". */
export function contraryFaults(claim: string, language: string, supports: readonly Support[]): Fault[] {
  const outside = blank(claim, quotedStretches(claim))
  const same = supports.filter((support) => sameLanguage(support.language, language))
  const frame = frameWords(language)
  return contrariesIn(outside, same.map((support) => support.text).join('\n'), language)
    .filter(({ said }) => !frame.has(said))
    .map(({ said, instead }) => ({ kind: 'contrary', what: `“${said}” where the passage says “${instead}”` }))
}

/** Those of `marked` that stand between or beside two kept words, so that leaving them out changes what is kept. */
function nearby(whole: readonly string[], part: readonly string[], marked: readonly string[]): readonly string[] {
  const kept = new Set(part)
  return marked.filter((word) => {
    const at = whole.indexOf(word)
    return (kept.has(whole[at - 1] ?? '') && kept.has(whole[at + 1] ?? '')) || kept.has(whole[at + 1] ?? '')
  })
}
