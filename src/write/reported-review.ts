// The reported review: an outlet’s own sentences in their order, under attribution. Only where its wording is licensed.

import { quotedStretches } from '../base/quotation.ts'
import { fold, squeeze } from '../base/text.ts'
import type { Sentence } from '../news/edition.ts'
import { withoutAsides, wordCount } from './clauses.ts'
import { type Composing, cite, itemWords, type Paragraph, runningSentences, unstop } from './composing.ts'
import type { Candidate } from './select.ts'

/** The outlet's own sentences in their order, the lead attributed; only where its wording is licensed. */
export function reported({ article, outlet }: Candidate, { phrases, turn }: Composing): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const all = runningSentences(article)
  const lead = all[0]
  if (!lead) return []
  const attributed = fold(lead.text).includes(fold(outlet!.name))
  const said = unstop(withoutAsides(lead.text))
  const canLead = turn % 3 === 2 && /^(?:The|A|An|In|On)\b/.test(said) && quotedStretches(said).length === 0
  const text = attributed
    ? squeeze(lead.text)
    : canLead
      ? phrases.leadingLead(said.slice(0, 1).toLowerCase() + said.slice(1), outlet!.name)
      : phrases.trailingLead(said, outlet!.name)
  paragraphs.push([{ text, citations: [cite(lead.passage, 'reports')] }])
  let size = wordCount(text)
  let keptBefore = true
  let block = lead.block
  for (const sentence of all.slice(1)) {
    const clean = squeeze(sentence.text)
    const dangling = danglingStart.test(clean) && !keptBefore
    keptBefore = false
    if (dangling || size + wordCount(clean) > itemWords.most - 70 || !/[.!?”»"]$/u.test(clean)) continue
    if (furnitureLike.test(clean)) continue
    keptBefore = true
    size += wordCount(clean)
    const one: Sentence = {
      text: clean,
      citations: [cite(sentence.passage, quotedStretches(clean).length > 0 ? 'quotes' : 'reports')],
    }
    const last = paragraphs.at(-1)!
    if (sentence.block === block && last.length < 3) last.push(one)
    else paragraphs.push([one])
    block = sentence.block
  }
  return paragraphs.slice(0, 6)
}

const danglingStart =
  /^(?:he|she|they|it|this|that|these|those|but|however|meanwhile|also|in addition|moreover|such|his|her|their|its|он|она|они|это|однако|также|ол|олар|бұл|сондай-ақ|алайда)(?![\p{L}])/iu

const furnitureLike = /^(?:photo|image|read more|source|subscribe|follow us|copyright)\b|©/iu
