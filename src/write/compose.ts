// Writes a chosen story as an item. Without a model an item is either the *quoted review* (marked quotations, and sentences
// made from typed statements) or, where the outlet's wording is licensed, the *reported review* (its own sentences,
// shortened by deletion only, under attribution).

import { primaryLanguage } from '../base/language-tag.ts'
import { countryName, languageName } from '../base/registry-names.ts'
import type { Carrier, Item, Sentence } from '../news/edition.ts'
import { articlesOf } from '../news/story.ts'
import { wordCount } from './clauses.ts'
import { comparison } from './comparison.ts'
import { type Composing, cite, itemWords, openingOf, type Paragraph } from './composing.ts'
import { elsewhere, quoted } from './quoted-review.ts'
import { reported } from './reported-review.ts'
import type { Candidate, Choice } from './select.ts'

/** The item for a choice; undefined when its outlet gave nothing that may be printed. */
export function compose(choice: Choice, composing: Composing): Item | undefined {
  const { article, outlet, byOfficeHolder } = choice.carrier
  const others = choice.origins.slice(1)
  const licensed = outlet!.policy === 'licensed'
  const differing = comparison(choice, composing)
  const told = licensed ? reported(choice.carrier, composing) : quoted(choice, composing)
  const paragraphs: Paragraph[] = [...told]
  if (differing) paragraphs.push([differing])
  for (const { candidates } of others) {
    if (wordsOf(paragraphs) > itemWords.most - 60) break
    const sentence = elsewhere(candidates, composing, paragraphs.length)
    if (sentence) paragraphs.push([sentence])
  }
  const same = sameText(choice, composing)
  if (same) paragraphs.splice(1, 0, [same])
  const reached = reach(choice, composing)
  if (reached) paragraphs.push([reached])
  if (paragraphs.length === 0) return undefined
  const label = byOfficeHolder
    ? ('opinion by an office-holder' as const)
    : article.kind === 'opinion'
      ? 'opinion'
      : undefined
  return {
    story: choice.story.id,
    rubric: choice.rubric,
    article: article.id,
    outlet: outlet!.name,
    headline: article.headline,
    paragraphs: mergeShort(paragraphs),
    carriers: carriersOf(choice),
    ...(label ? { label } : {}),
  }
}

const wordsOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flat().reduce((sum, one) => sum + wordCount(one.text), 0)

/** Most paragraphs of an item; house style I7. */
const mostParagraphs = 6

/** Joins neighbours, the shortest pair first and the lead last, until an item has no more than six paragraphs. */
function mergeShort(paragraphs: readonly Paragraph[]): Paragraph[] {
  const merged = paragraphs.map((paragraph): Paragraph => [...paragraph])
  while (merged.length > mostParagraphs) {
    let best = 1
    for (let n = 1; n + 1 < merged.length; n++) if (pairSize(merged, n) < pairSize(merged, best)) best = n
    merged.splice(best, 2, [...merged[best]!, ...merged[best + 1]!])
  }
  return merged
}

const pairSize = (paragraphs: readonly Paragraph[], at: number) => wordsOf(paragraphs.slice(at, at + 2))

/** The outlets that carry the story, by origin; the carrying article first in its own. */
function carriersOf(choice: Choice): [Carrier, ...Carrier[]] {
  const list: Carrier[] = []
  for (const [n, { origin, candidates }] of choice.origins.entries()) {
    const first = candidates.find((one) => one.article.id === origin.article) ?? candidates[0]!
    for (const one of [first, ...candidates.filter((other) => other !== first)])
      list.push({ article: one.article.id, origin: n + 1, reprint: one !== first })
  }
  const own = choice.carrier.article.id
  if (!list.some((one) => one.article === own)) list.unshift({ article: own, origin: 0, reprint: false })
  return list as [Carrier, ...Carrier[]]
}

/** "The text is that of Hinode Press; six other outlets carry it, …" */
function sameText(choice: Choice, { phrases }: Composing): Sentence | undefined {
  const own = choice.origins.find(({ origin }) => articlesOf(origin).includes(choice.carrier.article.id))
  if (!own || own.candidates.length < 2) return undefined
  const nameOf = (candidate: Candidate) => candidate.outlet!.name
  const credited = new Set(own.origin.reprints.filter((one) => one.credited).map((one) => one.article))
  const others = own.candidates.filter(
    (one) => one.article.id !== choice.carrier.article.id && nameOf(one) !== nameOf(choice.carrier),
  )
  const original = own.candidates.find((one) => one.article.id === own.origin.article)
  // The text is an agency's, or that of the outlet the carrier has it from.
  const from = original && (original.outlet?.kind === 'agency' || original.article.id !== choice.carrier.article.id)
  const whose = own.origin.agency ?? (from ? nameOf(original) : undefined)
  const listed = others.filter((one) => nameOf(one) !== whose)
  const marked = [...new Set(listed.filter((one) => credited.has(one.article.id)).map(nameOf))]
  const unmarked = [...new Set(listed.map(nameOf))].filter((name) => !marked.includes(name))
  if (marked.length + unmarked.length === 0) return undefined
  const counted = others.map((one) => cite(openingOf(one.article), 'counts'))
  const [first, ...rest] = [cite(openingOf(choice.carrier.article), 'counts'), ...counted]
  return { text: phrases.sameText(whose, marked, unmarked), citations: [first!, ...rest] }
}

/** "Outlets in Japan, Hong Kong and Estonia carry the story, in English and Japanese." */
function reach(choice: Choice, { phrases }: Composing): Sentence | undefined {
  const all = choice.origins.flatMap((one) => one.candidates)
  const countries = [...new Set(all.map((one) => one.outlet!.country))]
  if (countries.length < 3) return undefined
  const languages = [...new Set(all.map((one) => primaryLanguage(one.article.inLanguage)))]
  const text = phrases.reach(
    countries.map((code) => countryName(code, phrases.language)),
    languages.map((code) => languageName(code, phrases.language)),
  )
  const [first, ...rest] = all.map((one) => cite(openingOf(one.article), 'counts'))
  return { text, citations: [first!, ...rest] }
}
