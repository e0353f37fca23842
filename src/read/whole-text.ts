// Chooses where an article's text is taken from: what the page shows, what it gives to machines (JSON-LD `articleBody`), or
// what stands only in its data. What is shown wins unless it is only the beginning; where it goes on past the end that the
// page itself gives, it is cut there.

import { squeeze } from '../base/text.ts'
import type { LeftOut } from '../news/article.ts'
import type { AboutPage } from './block-evidence.ts'
import { blocksOf, type PageBlock } from './blocks.ts'
import { type Body, type BodyRun, findBody } from './body.ts'
import { type EmbeddedText, embeddedTexts, lettersOf } from './embedded.ts'
import { endsAsSentence, weightOf } from './furniture.ts'
import { type Element, elementsIn } from './page.ts'
import { metaOf, type PageFacts, plain } from './structured.ts'

/** Where a text was taken from. */
export type TextSource = 'shown' | 'json-ld' | 'script' | 'template'

/** An article's text with what it rests on. */
export type ChosenText = {
  readonly runs: readonly BodyRun[]
  readonly leftOut: readonly LeftOut[]
  readonly source: TextSource
  /** The part the text was taken from, where that is not the page as shown. */
  readonly part?: {
    readonly root: Element
    readonly blocks: readonly PageBlock[]
    readonly container: Element | undefined
  }
  /** Of the text that JSON-LD declares, how much the chosen one holds, 0 to 1; undefined where it declares none. */
  readonly declaredShare?: number | undefined
  /** Of the chosen text, how much the declared one holds, 0 to 1. */
  readonly sharedWithDeclared?: number | undefined
}

/** What the choice is made by. */
export type AboutChoice = AboutPage & {
  readonly root: Element
  readonly facts: PageFacts
  /** The blocks of the page, judged. */
  readonly blocks: readonly PageBlock[]
}

/** Chooses the text. */
export function chooseText(shown: Body, about: AboutChoice): ChosenText {
  const declared = declaredText(about.facts)
  const compared = declared ? compare(shown.runs, declared) : undefined
  const first = compared && declared ? fromDeclared(shown, declared, compared, about.blocks) : undefined
  const chosen: ChosenText = first ?? { runs: shown.runs, leftOut: shown.leftOut, source: 'shown' }
  const found = mayBeBeginning(chosen.runs, about.facts) ? fromData(chosen, about) : undefined
  const text = found ?? (weighRuns(chosen.runs) < surelyNothing ? (fromPart(about) ?? chosen) : chosen)
  if (!declared || !compared) return text
  const last = text.runs === shown.runs ? compared : compare(text.runs, declared)
  return { ...text, declaredShare: last.declaredShare, sharedWithDeclared: last.shownShare }
}

/** The weight of a text as `weightOf` counts. */
export const weighRuns = (runs: readonly BodyRun[]) => runs.reduce((sum, run) => sum + weightOf(run.text), 0)

// --- the text that JSON-LD declares ---

type Declared = { readonly text: string; readonly letters: string; readonly weight: number }

/** Lighter declared texts are summaries. */
const lightestDeclared = 300

function declaredText(facts: PageFacts): Declared | undefined {
  if (!facts.linked?.text) return undefined
  const text = plain(facts.linked.text)
  const weight = weightOf(text)
  return weight < lightestDeclared ? undefined : { text, weight, letters: lettersOf(text) }
}

type Compared = {
  /** For each run, whether the declared text holds it. */
  readonly held: readonly boolean[]
  readonly declaredShare: number
  readonly shownShare: number
}

/** Letters by whose equality a long run counts as held though its middle differ. */
const probe = 50

function compare(runs: readonly BodyRun[], { letters }: Declared): Compared {
  let heldLetters = 0
  let allLetters = 0
  const held = runs.map((run) => {
    const own = lettersOf(run.text)
    allLetters += own.length
    const isHeld =
      own.length <= probe
        ? letters.includes(own)
        : letters.includes(own.slice(0, probe)) || letters.includes(own.slice(-probe))
    if (isHeld) heldLetters += own.length
    return isHeld
  })
  return {
    held,
    declaredShare: Math.min(1, heldLetters / Math.max(1, letters.length)),
    shownShare: heldLetters / Math.max(1, allLetters),
  }
}

function fromDeclared(
  shown: Body,
  declared: Declared,
  compared: Compared,
  blocks: readonly PageBlock[],
): ChosenText | undefined {
  if (weighRuns(shown.runs) <= declared.weight * 0.6) {
    const runs = paragraphsOf(declared.text)
    return { runs, leftOut: shown.leftOut, source: 'json-ld' }
  }
  return isWhole(declared, compared) ? cut(shown, compared, blocks) : undefined
}

function paragraphsOf(text: string): readonly BodyRun[] {
  return text
    .split(/\n+/)
    .map((line) => squeeze(line))
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', text: line }))
}

/** Whether the declared text is the whole article and all of it is shown, so that its end is the article's end. */
function isWhole(declared: Declared, { declaredShare }: Compared): boolean {
  return (
    declared.weight >= 700 &&
    declaredShare >= 0.9 &&
    endsAsSentence(declared.text) &&
    !/(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u.test(declared.text)
  )
}

/**
 * Leaves out what the declared text has not and what stands in parts of the page of another kind than its paragraphs do:
 * other stories after its end, teasers between. A page may declare no more than the text before its first heading, so
 * what goes on in parts of the same kind stays.
 */
function cut(shown: Body, { held }: Compared, blocks: readonly PageBlock[]): ChosenText {
  const first = held.indexOf(true)
  const last = held.lastIndexOf(true)
  const standing = blocksFor(shown.runs, blocks)
  const parts = standing.map(partOf)
  const own = new Set(parts.filter((_, at) => held[at]))
  const dropped: LeftOut[] = []
  const runs = shown.runs.filter((run, at) => {
    if (at < first || held[at] || own.has(parts[at]!)) return true
    if (at < last && (run.kind !== 'paragraph' || weightOf(run.text) > 200)) return true
    const block = standing[at]
    if (block) block.reason = 'outside-article'
    dropped.push({ why: 'outside-article', text: run.text, because: 'not in the text the page gives to machines' })
    return false
  })
  return { runs, leftOut: [...shown.leftOut, ...dropped], source: 'shown' }
}

/** For each run the block it stands in; runs and kept blocks come in the same order. */
function blocksFor(runs: readonly BodyRun[], blocks: readonly PageBlock[]): readonly (PageBlock | undefined)[] {
  const kept = blocks.filter((block) => block.reason === undefined)
  let at = 0
  return runs.map((run) => {
    // A run that stands nowhere (a standfirst put before the text) must not cost a walk over the whole page.
    for (let next = at; next < Math.min(kept.length, at + 50); next++) {
      if (kept[next]!.text !== run.text) continue
      at = next + 1
      return kept[next]
    }
    return undefined
  })
}

/** The kind of part a block stands in: tags and classes of its element and two around it. */
function partOf(block: PageBlock | undefined): string {
  const around = block ? [block.element, block.element.parent, block.element.parent?.parent] : []
  return around.map((each) => `${each?.tag} ${each?.attributes.class ?? ''}`).join('<')
}

// --- a part of the page alone ---

/** A lighter text is looked for again, in the parts of the page that call themselves the article. */
const surelyNothing = 200

/**
 * The text of a part that calls itself the article, looked at as if it were the whole page: a name such as "share" on the
 * element around the whole text then speaks of no share bar, nor do long comments below outweigh a short text.
 */
function fromPart(about: AboutChoice): ChosenText | undefined {
  const parts = elementsIn(about.root).filter(
    (element) =>
      element.tag === 'article' ||
      element.attributes.itemprop === 'articleBody' ||
      element.attributes.role === 'article',
  )
  let best: ChosenText | undefined
  for (const root of parts.slice(0, mostParts)) {
    const blocks = blocksOf(root)
    const body = findBody(blocks, root, about)
    const weight = weighRuns(body.runs)
    if (weight >= surelyNothing * 1.5 && weight > (best ? weighRuns(best.runs) * 1.5 : 0))
      best = {
        runs: body.runs,
        leftOut: body.leftOut,
        source: 'shown',
        part: { root, blocks, container: body.container },
      }
  }
  return best
}

const mostParts = 5

// --- texts in the page's data ---

/** Heavier texts are taken for whole without a look at the page's data, unless the page says it is not free. */
const surelyWhole = 2_500

function mayBeBeginning(runs: readonly BodyRun[], facts: PageFacts): boolean {
  const weight = weighRuns(runs)
  const words = facts.linked?.wordCount
  if (words !== undefined && words * 6 > weight * 1.6 && weight < 20_000) return true
  return weight < surelyWhole || (facts.linked?.free === false && weight < 3 * surelyWhole)
}

function fromData(chosen: ChosenText, about: AboutChoice): ChosenText | undefined {
  const weight = weighRuns(chosen.runs)
  const shownLetters = chosen.runs.map((run) => lettersOf(run.text))
  let best: { readonly weight: number; readonly chosen: ChosenText } | undefined
  const begun = weight < 500 ? [] : chosen.runs.filter((run) => weightOf(run.text) > 40).slice(0, 3)
  const texts = embeddedTexts(
    about.root,
    about.headline || about.facts.title,
    begun.map((run) => run.text),
  )
  for (const text of texts) {
    if (text.weight < Math.max(500, weight * 1.3)) continue
    const letters = lettersOf(text.root.children.length > 0 ? wholeOf(text.root) : '')
    if (!isOfThisArticle(text, letters, shownLetters, weight, about)) continue
    const { root, source } = text
    const blocks = blocksOf(root)
    const body = findBody(blocks, root, about)
    const found = weighRuns(body.runs)
    if (found < Math.max(500, weight * 1.3)) continue
    if (best && found <= best.weight * 1.05) continue
    const part = { root, blocks, container: body.container }
    best = { weight: found, chosen: { runs: body.runs, leftOut: chosen.leftOut, source, part } }
  }
  return best?.chosen
}

function wholeOf(root: Element): string {
  return blocksOf(root)
    .map((block) => block.text)
    .join('\n')
}

/** A text in the page's data is this article's when it goes on what is shown, or bears the headline or its summary. */
function isOfThisArticle(
  text: EmbeddedText,
  letters: string,
  shown: readonly string[],
  shownWeight: number,
  about: AboutChoice,
): boolean {
  const long = shown.filter((run) => run.length > 20)
  const all = long.reduce((sum, run) => sum + run.length, 0)
  const held = long.filter((run) => letters.includes(run.slice(0, probe))).reduce((sum, run) => sum + run.length, 0)
  if (all > 0 && held >= all * 0.5) return true
  // What is shown is something else: little of it, or a dialog; then the record must be this article's own.
  if (shownWeight > 1_200) return false
  if (text.isHeaded === true || tellsSummary(letters, about.facts)) return true
  return shownWeight < 200 && text.isHeaded === undefined && tellsHeadline(letters, about.headline || about.facts.title)
}

/** Whether a text has most of the headline's longer words. */
function tellsHeadline(letters: string, headline: string): boolean {
  const long = headline.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4)
  return long.length >= 3 && long.filter((word) => letters.includes(lettersOf(word))).length >= long.length * 0.6
}

function tellsSummary(letters: string, facts: PageFacts): boolean {
  const summary = metaOf(facts, 'og:description', 'description', 'twitter:description')
  if (!summary || summary.length < 40) return false
  return letters.includes(lettersOf(summary).slice(0, 30))
}
