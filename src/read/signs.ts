// The signs that speak for or against each field of a reading: where it was told, where it was printed, who disagrees.
// `confidence.ts` weighs them, and `sholu read --explain` prints them.

import { squeeze } from '../base/text.ts'
import type { ArticleDate, Author } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { lettersOf } from './embedded.ts'
import { endsAsSentence, weightOf } from './furniture.ts'
import { type Element, elementsIn, namesOf } from './page.ts'
import { namesBody } from './part-names.ts'
import type { PageFacts } from './structured.ts'
import type { ChosenText } from './whole-text.ts'

/** Signs by field; the words are shown to people as they stand. */
export type Signs = {
  readonly headline: readonly string[]
  readonly text: readonly string[]
  readonly byline: readonly string[]
  readonly datePublished: readonly string[]
}

/** What the signs are read from. */
export type AboutSigns = {
  readonly root: Element
  readonly facts: PageFacts
  readonly blocks: readonly PageBlock[]
  readonly headline: string
  readonly byline: readonly Author[]
  readonly datePublished: ArticleDate | undefined
  readonly text: ChosenText
  readonly container: Element | undefined
  readonly url: string
}

/** The signs of a reading. */
export function signsOf(about: AboutSigns): Signs {
  return {
    headline: headlineSigns(about),
    text: textSigns(about),
    byline: bylineSigns(about),
    datePublished: dateSigns(about),
  }
}

/** The signs that hold, of pairs of a condition and its words. */
function holding(...pairs: readonly (readonly [boolean | undefined, string])[]): readonly string[] {
  return pairs.flatMap(([holds, words]) => (holds ? [words] : []))
}

// --- headline ---

function headlineSigns({ facts, blocks, headline }: AboutSigns): readonly string[] {
  const letters = lettersOf(headline)
  if (letters === '') return []
  const meta = ['og:title', 'twitter:title', 'dc.title', 'parsely-title'].flatMap((name) => facts.meta.get(name) ?? [])
  const shown = blocks.filter((block) => block.element.tag === 'h1').map((block) => lettersOf(block.text))
  const linked = facts.linked?.headline === undefined ? undefined : lettersOf(facts.linked.headline)
  const told = meta.map(lettersOf).filter((each) => each !== '')
  return holding(
    [shown.includes(letters), 'shown as the first heading'],
    [shown.length > 0 && !shown.includes(letters), 'the first heading is another'],
    [shown.length === 0, 'no first heading is shown'],
    [linked === letters, 'told by JSON-LD'],
    [linked !== undefined && linked !== letters, 'JSON-LD tells another'],
    [told.includes(letters), 'told by meta elements'],
    [told.length > 0 && !told.some((each) => each.includes(letters)), 'meta elements tell another'],
    [lettersOf(facts.title).includes(letters), 'within the title of the page'],
    [/\s[|–—-]\s|[|｜]/.test(headline), 'a bar or dash parts it'],
    [letters.length < 12, 'very short'],
  )
}

// --- date ---

function dateSigns({ root, facts, blocks, datePublished, url }: AboutSigns): readonly string[] {
  if (!datePublished) return []
  const day = datePublished.value.slice(0, 10)
  const days = daysOf(datePublished.value)
  const says = (raw: string | undefined) => raw !== undefined && daysOf(raw).some((each) => days.includes(each))
  const meta = [...facts.meta].flatMap(([name, values]) =>
    /publi|date|issued|created|time/.test(name) && !/modif|updat|expir/.test(name) ? values : [],
  )
  const times = elementsIn(root)
    .filter((element) => element.tag === 'time')
    .slice(0, 6)
    .flatMap((element) => element.attributes.datetime ?? [])
  const address = /(\d{4})[/-]?(\d{2})[/-]?(\d{2})(?!\d)/.exec(url)?.slice(1).join('-')
  const linked = facts.linked?.datePublished
  const near = blocks.filter((block) => block.reason === 'article-date' || block.reason === 'byline')
  return holding(
    [says(linked), 'JSON-LD says the same day'],
    [linked !== undefined && !says(linked), 'JSON-LD says another day'],
    [meta.some(says), 'a meta element says the same day'],
    [meta.some((each) => daysOf(each).length > 0) && !meta.some(says), 'meta elements say another day'],
    [times.some(says), 'a time element says the same day'],
    [times.length > 0 && !times.some(says), 'time elements say another day'],
    [address === day, 'the address says the same day'],
    [
      address !== undefined && /^(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d$/.test(address) && address !== day,
      'the address says another day',
    ],
    [near.length > 0, 'a date or byline is printed beside the text'],
    [datePublished.evidence === 'text' || datePublished.evidence === 'byline', 'printed on the page'],
    [datePublished.evidence === 'url', 'only the address has it'],
  )
}

/** The days an ISO date or instant may mean: as written, and in universal time. */
function daysOf(raw: string): readonly string[] {
  const written = /\d{4}-\d{2}-\d{2}/.exec(raw)?.[0]
  if (written === undefined) return []
  const zoned = /T\d{2}:?\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(raw) ? Date.parse(raw) : Number.NaN
  return Number.isNaN(zoned) ? [written] : [written, new Date(zoned).toISOString().slice(0, 10)]
}

// --- byline ---

function bylineSigns({ facts, blocks, byline }: AboutSigns): readonly string[] {
  if (byline.length === 0) return []
  const names = byline.map((author) => lettersOf(author.name))
  const holdAll = (texts: readonly string[]) => names.every((name) => texts.some((text) => text.includes(name)))
  const linked = facts.linked?.authors.map((author) => lettersOf(author.name)) ?? []
  const meta = [...facts.meta].flatMap(([name, values]) =>
    /author|byl|creator/.test(name) ? values.map(lettersOf) : [],
  )
  const printed = blocks
    .filter((block) => block.reason !== undefined && block.weight < 240)
    .map((block) => lettersOf(block.text))
  const marked = blocks.filter((block) => block.reason === 'byline').map((block) => lettersOf(block.text))
  return holding(
    [holdAll(linked), 'told by JSON-LD'],
    [linked.length > 0 && !holdAll(linked), 'JSON-LD tells others'],
    [linked.length > byline.length, 'JSON-LD tells more'],
    [holdAll(meta), 'told by meta elements'],
    [meta.length > 0 && !holdAll(meta), 'meta elements tell others'],
    [holdAll(marked), 'printed in the byline'],
    [!holdAll(marked) && holdAll(printed), 'printed on the page'],
    [!holdAll(printed), 'printed nowhere'],
    [marked.length === 0, 'no byline is printed'],
    [byline.length > 2, 'three or more names'],
    [
      byline.some(({ name }) => !/[\s.·]/.test(name) && !/[\p{sc=Han}\p{sc=Hang}\p{sc=Kana}]/u.test(name)),
      'a name of one word',
    ],
    [byline.some(({ name }) => name.split(/\s+/).length > 4 || /[\d|@,]/.test(name)), 'an unusual name'],
  )
}

// --- text ---

function textSigns({ blocks, text, container }: AboutSigns): readonly string[] {
  const { runs, source, declaredShare, sharedWithDeclared } = text
  const weights = runs.map((run) => weightOf(run.text))
  const weight = weights.reduce((sum, each) => sum + each, 0)
  const kept = new Set(runs.map((run) => run.text))
  const first = blocks.findIndex((block) => kept.has(block.text))
  const last = blocks.findLastIndex((block) => kept.has(block.text))
  const isProse = (block: PageBlock) => block.weight > 120 && block.linkShare < 0.4 && endsAsSentence(block.text)
  const all = blocks.filter(isProse).reduce((sum, block) => sum + block.weight, 0)
  const keptProse = blocks
    .filter((block) => isProse(block) && kept.has(block.text))
    .reduce((sum, block) => sum + block.weight, 0)
  const passed = blocks.slice(first, last + 1).filter((block) => isProse(block) && !kept.has(block.text)).length
  const short = weights.filter((each) => each < 60).length
  const share = all > 0 ? keptProse / all : 0
  const agrees = declaredShare !== undefined && sharedWithDeclared !== undefined
  return holding(
    [source === 'json-ld', 'taken from JSON-LD'],
    [source === 'script' || source === 'template', 'taken from the data of the page'],
    [agrees && declaredShare > 0.85 && sharedWithDeclared > 0.85, 'JSON-LD gives the same text'],
    [agrees && (declaredShare < 0.6 || sharedWithDeclared < 0.6), 'JSON-LD gives another text'],
    [
      container !== undefined && (namesBody(namesOf(container)) || container.attributes.itemprop === 'articleBody'),
      'its part of the page is named as the text',
    ],
    [weight < 600, 'under 600 characters'],
    [weight >= 600 && weight < 1_500, 'under 1,500 characters'],
    [weight > 12_000, 'over 12,000 characters'],
    [share > 0.85, 'nearly all prose of the page'],
    [share <= 0.85 && share > 0.5, 'most prose of the page'],
    [share <= 0.5, 'less than half of the prose of the page'],
    [passed > 0, 'whole paragraphs between were left out'],
    [short > runs.length * 0.4, 'many short lines'],
    [!endsAsSentence(squeeze(runs.at(-1)?.text ?? '')), 'does not end with a sentence'],
    [runs.filter((run) => run.kind === 'list-item').length > runs.length * 0.3, 'many list entries'],
  )
}
