// A press review retells other outlets' pieces, each under a heading "Outlet: Headline". Told by that form alone.

import { fold, squeeze } from '../base/text.ts'
import type { BlockKind, Section } from '../news/article.ts'

/** A run of a review’s text. */
export type Run = { readonly kind: BlockKind; readonly text: string }
/** What each outlet is said to have written, in order. */
export type Review = { readonly sections: readonly Section[]; readonly standfirst?: string }

const headingForm = /^(\p{Lu}[^:：]{1,48}|[\p{sc=Han}\p{sc=Kana}\p{sc=Hang}][^:：]{1,20})\s?[:：]\s+(\S.{8,300})$/u

/**
 * The sections of a press review: three or more headings of the form "Outlet: Headline" with paragraphs under each,
 * most of which name their outlet again. Undefined for any other piece.
 */
export function sectionsIn(headline: string, runs: readonly Run[]): Review | undefined {
  const headings = runs
    .map((run, at) => headingAt(run, runs[at + 1]))
    .map((found, at) => (found ? { ...found, at } : undefined))
    .filter((found) => found !== undefined)
  if (headings.length < 3) return undefined
  const sections = headings.map((heading, n) => ({
    outlet: heading.outlet,
    headline: heading.headline,
    paragraphs: paragraphsOf(runs.slice(heading.at + 1, headings[n + 1]?.at ?? runs.length)),
  }))
  const full = sections.filter((section) => section.paragraphs.length > 0)
  const naming = full.filter((section) => names(section.paragraphs.join(' '), section.outlet)).length
  if (full.length < 3 || naming < full.length * 0.5) return undefined
  // Lists of things have headings of the same form and name the thing again, but they retell nobody.
  if (full.filter((section) => retells(section.paragraphs.join(' '))).length < full.length * 0.7) return undefined
  if (new Set(full.map((section) => fold(section.outlet))).size < 2) return undefined
  const before = runs.slice(0, headings[0]!.at).filter((run) => run.kind !== 'heading' && run.text !== headline)
  const standfirst = before.at(0)?.text
  return { sections: full, ...(standfirst ? { standfirst } : {}) }
}

const retelling =
  /[“„«「][^”»“」]{15,}|"[^"]{15,}"|\b(?:writ(?:es?|ing)|wrote|report(?:s|ed)|says?|said|not(?:es|ed)|argu(?:es|ed)|according to|comment(?:s|ed)|quot(?:es|ed|ing)|recall(?:s|ed)|points? out|describ(?:es|ed)|warn(?:s|ed)|call(?:s|ed) (?:it|the)|schreibt|berichtet|laut|écrit|rapporte|selon|escribe|según|scrive|secondo|yazıyor|göre)\b|пишет|сообща|отмеча|по словам|жазды|жазады|хабарла|деп жаз|yozadi|xabar|報じ|述べ|写道|报道/iu

const retells = (text: string) => retelling.test(text)

/** The last section ends before the pointer to the review's earlier number. */
function paragraphsOf(runs: readonly Run[]): string[] {
  return runs.filter((run) => run.kind !== 'heading' && !isPointer(run.text)).map((run) => run.text)
}

/** "You can read last week's digest here." */
export function isPointer(text: string): boolean {
  const line = squeeze(text)
  return (
    line.length < 160 &&
    /\b(?:here|below|link)\b|hier|ici|aquí|здесь|тут|по ссылке|мына жерден|сілтеме|bu yerda|havola|buradan|こちら|这里/iu.test(
      line,
    ) &&
    /\b(?:digest|reviews?|issue|edition|previous|last week|last month|earlier)\b|ausgabe|presseschau|vorwoche|revue|édition|обзор|выпуск|дайджест|шолу|sharh|bülten|前回|上期/iu.test(
      line,
    )
  )
}

function headingAt(
  run: Run,
  next: Run | undefined,
): { readonly outlet: string; readonly headline: string } | undefined {
  if (run.kind === 'list-item' || run.kind === 'quote' || !next || run.text.length > 260) return undefined
  if (run.kind !== 'heading' && /[.。]["”»]?$/u.test(run.text) && !/\b(?:U\.S|Inc|Co)\.$/.test(run.text))
    return undefined
  const match = headingForm.exec(run.text)
  if (!match) return undefined
  const outlet = match[1]!.trim()
  // An outlet is a name of one to six words, not a clause.
  if (outlet.split(/\s+/).length > 6 || /[,;!?]/.test(outlet)) return undefined
  return next.text.length > 40 || next.kind !== run.kind ? { outlet, headline: match[2]!.trim() } : undefined
}

/** Whether a text names the outlet, in full, by its main word or by its initials. */
function names(text: string, outlet: string): boolean {
  const folded = fold(text)
  const bare = fold(outlet).replace(/^the\s+/, '')
  if (folded.includes(bare)) return true
  const initials = outlet
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  return initials.length >= 2 && new RegExp(`(?<!\\p{L})${initials}(?!\\p{L})`, 'u').test(text)
}
