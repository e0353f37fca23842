// Whether one claim follows from one source text, with no edition around it: the check for words somebody else wrote.

import { sentences } from '../base/sentences.ts'
import { foldedWords } from '../base/text.ts'
import { compare, type Fault, stem } from './check.ts'
import { isDeletionOf } from './clauses.ts'
import { functionWords } from './function-words.ts'
import { negatorsIn } from './modality.ts'

/** A verdict on a claim. `score` orders claims from refuted (0) to word for word (1). */
export type Judgement = { readonly supported: boolean; readonly score: number; readonly faults: readonly Fault[] }

/** Judges each sentence of the claim against the sentences of the source that come nearest to it; the worst counts. */
export function judgeClaim(claim: string, source: string, language: string): Judgement {
  const ground = sentences(source, language).map((one) => ({ text: one.text, words: foldedWords(one.text) }))
  const judged = sentences(claim, language).map((one) => judgeSentence(one.text, ground, language))
  if (judged.length === 0)
    return { supported: false, score: 0, faults: [{ kind: 'words', what: 'the claim is empty' }] }
  const worst = judged.toSorted((a, b) => a.score - b.score)[0]!
  return { ...worst, supported: judged.every((one) => one.supported), faults: judged.flatMap((one) => one.faults) }
}

function judgeSentence(
  claim: string,
  ground: readonly { text: string; words: readonly string[] }[],
  language: string,
): Judgement {
  const said = foldedWords(claim)
  const content = said.filter((word) => !functionWords(language).has(word)).map(stem)
  const near = ground
    .map((one) => ({ one, share: shareIn(content, new Set(one.words.map(stem))) }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 3)
  const best = near[0]
  if (!best) return { supported: false, score: 0, faults: [{ kind: 'words', what: claim }] }
  const supports = near
    .filter(({ share }) => share >= best.share - 0.35)
    .map(({ one }) => ({ text: one.text, language }))
  const allow = { metadata: [], inferences: [], counted: 0, strictQuotes: true }
  const faults = compare(claim, language, supports, allow)
  const deletion = ground.some((one) => isDeletionOf(said, one.words))
  const denials = (text: string) => negatorsIn(text, language).length
  const dropped = deletion
    ? ground.filter((one) => isDeletionOf(said, one.words)).every((one) => denials(one.text) > denials(claim))
    : false
  const hard = faults.filter((fault) => fault.kind !== 'words').length + (dropped ? 1 : 0)
  const covered = shareIn(content, new Set(supports.flatMap((support) => foldedWords(support.text).map(stem))))
  const score = Math.max(0, Math.min(1, (deletion && !dropped ? 1 : covered * 0.9) - 0.3 * hard))
  return { supported: hard === 0 && (deletion || covered >= 0.6), score, faults }
}

function shareIn(list: readonly string[], set: ReadonlySet<string>): number {
  return list.length === 0 ? 1 : list.filter((word) => set.has(word)).length / list.length
}
