// Reads an HTML page: what it says of itself for machines, what it shows, and the text between its furniture.

import { primaryLanguage } from '../base/language-tag.ts'
import { fold } from '../base/text.ts'
import type { ArticleDate, ArticleImage, ArticleKind, Author, LeftOut, Section } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import type { Quirk } from '../news/outlet.ts'
import type { FurnitureId } from '../news/page-note.ts'
import { isFree } from './access.ts'
import type { Evidence } from './block-evidence.ts'
import { blocksOf, type PageBlock } from './blocks.ts'
import { type BodyRun, findBody, gatherEvidence } from './body.ts'
import { readByline } from './byline.ts'
import { datelineOf } from './dateline.ts'
import { headlineOf } from './headline.ts'
import { imagesOf } from './images.ts'
import { kindOfPiece } from './kind.ts'
import { type Element, parsePage, startOfText } from './page.ts'
import { toldPeople } from './people.ts'
import { placeAbove } from './place-above.ts'
import { sectionsIn } from './press-review.ts'
import { creditedAgency, printedPeople } from './printed-people.ts'
import { datesOf } from './published.ts'
import { quirksOn } from './quirks.ts'
import { type Refusal, whyNoArticle } from './refusal.ts'
import { sectionOf } from './section.ts'
import { type Signs, signsOf } from './signs.ts'
import { isSite, siteNames } from './site-names.ts'
import { standfirstOf } from './standfirst.ts'
import { factsOf, metaOf, type PageFacts } from './structured.ts'
import { chooseText, weighRuns } from './whole-text.ts'
import { writtenIn } from './written-in.ts'

/** What a reading found, before it is an article. */
export type Draft = {
  readonly headline: string
  readonly standfirst?: string | undefined
  readonly byline: readonly Author[]
  readonly agency?: string | undefined
  readonly staffByline?: string | undefined
  readonly dateline?: string | undefined
  readonly datePublished?: ArticleDate | undefined
  readonly dateModified?: ArticleDate | undefined
  readonly section?: string | undefined
  readonly kind: ArticleKind
  readonly declaredLanguage?: string | undefined
  readonly canonicalUrl?: string | undefined
  readonly runs: readonly BodyRun[]
  readonly images?: readonly ArticleImage[] | undefined
  readonly isAccessibleForFree?: boolean | undefined
  readonly sections?: readonly Section[] | undefined
  readonly leftOut: readonly LeftOut[]
  /** What each field rests on; absent for pages without markup, where the form of the lines alone decides. */
  readonly signs?: Signs | undefined
  /** The judged blocks of the page, or of the part of it the text was taken from. */
  readonly shown?: readonly PageBlock[] | undefined
}

/** What is known of an outlet from its other pages. */
export type OutletKnowledge = {
  /** Names what is known; the article says that it was read with it. */
  readonly id?: FurnitureId
  /** Lines that stand on many pages of the outlet, each as `knownLine()` writes it. They are never part of a text. */
  readonly furniture?: ReadonlySet<string> | undefined
  /** What is particular to its pages. */
  readonly quirks?: readonly Quirk[] | undefined
}

/** Characters; none of the 1,455 gold pages has a block of 8,000. */
const longestBlock = 2_000_000

/** An HTML page as an article, or why it is none. */
export function readHtml(html: string, capture: Capture, known: OutletKnowledge = {}): Draft | Refusal {
  const page = parsePage(html)
  if (!page)
    return { sort: 'not-a-page', why: 'The page nests its elements deeper than a page a person made; it was not read.' }
  const facts = factsOf(page.root, capture.url)
  const sites = siteNames(facts, capture.url)
  const blocks = blocksOf(page.root)
  if (blocks.some((block) => block.text.length > longestBlock))
    return { sort: 'too-large', why: 'A paragraph of the page is longer than any a person wrote; it was not read.' }
  const quirks = known.quirks?.length ? quirksOn(page.root, known.quirks) : undefined
  const headline = quirks?.headline || headlineOf({ blocks, facts, sites, hint: capture.hints?.rawTitle })
  const language = roughLanguage(facts, page.root)
  const about = { root: page.root, blocks, facts, sites, language, headline, hint: capture.hints?.rawAuthor }
  const people = quirks?.byline ? readByline(quirks.byline, { sites, language }) : toldPeople(about)
  const names = people.authors.map((author) => fold(author.name))
  const description = descriptionOf(facts)
  const aboutPage = { headline, names, language, sites, description, furniture: known.furniture, quirks }
  const body = findBody(blocks, page.root, aboutPage)
  const text = chooseText(body, { ...aboutPage, root: page.root, facts, blocks })
  const runs = text.runs
  const why = whyNoArticle({ headline, facts, blocks, body, runs, root: page.root, url: capture.url })
  if (why) return why
  const standfirst = standfirstOf(blocks, headline)
  const credits = creditedAgency(runs, blocks, sites, headline)
  const dateline = datelineOf(runs.find((run) => run.kind === 'paragraph')?.text ?? '') ?? placeAbove(blocks)
  const byline = people.authors.length > 0 ? people : printedPeople(about, people, dateline?.author)
  const dates = datesOf({
    root: page.root,
    html,
    facts,
    url: capture.url,
    language,
    blocks,
    headline,
    capturedAt: capture.capturedAt,
    ...(quirks?.date ? { rawPlaced: quirks.date } : {}),
    ...(capture.hints?.rawDate ? { rawHint: capture.hints.rawDate } : {}),
    hintEvidence: capture.origin === 'email' ? 'email' : 'feed',
  })
  const sections = sectionsIn(headline, runs)
  const agency =
    people.agency ??
    byline.agency ??
    credits ??
    (dateline?.agency && !isSite(dateline.agency, sites) ? dateline.agency : undefined)
  const section = sectionOf({
    facts,
    blocks,
    headline,
    sites,
    names: byline.authors.map((author) => fold(author.name)),
  })
  return {
    headline,
    standfirst: sections?.standfirst ?? standfirst,
    byline: byline.authors,
    agency,
    staffByline: byline.authors.length > 0 ? undefined : (people.staff ?? byline.staff),
    dateline: dateline?.place,
    datePublished: dates.published,
    dateModified: dates.modified,
    section,
    kind: sections
      ? 'press-review'
      : kindOfPiece({ facts, headline, section, url: capture.url, runs, blocks, container: body.container }),
    declaredLanguage: facts.language ?? facts.linked?.language,
    canonicalUrl: facts.canonical,
    runs:
      standfirst && !runs.some((run) => run.text.includes(standfirst))
        ? [{ kind: 'paragraph', text: standfirst }, ...runs]
        : runs,
    images: imagesOf({
      ...(text.part ?? { root: page.root, blocks, container: body.container }),
      headline,
      facts,
      url: capture.url,
    }),
    isAccessibleForFree: isFree(facts, blocks, weighRuns(runs)),
    sections: sections?.sections,
    leftOut: text.leftOut,
    shown: text.part?.blocks ?? blocks,
    signs: signsOf({
      root: page.root,
      facts,
      blocks: text.part?.blocks ?? blocks,
      headline,
      byline: byline.authors,
      datePublished: dates.published,
      text,
      container: text.part ? text.part.container : body.container,
      url: capture.url,
    }),
  }
}

/** What is known of every block of a page before it is judged, for training the judgement. Undefined on a page without prose. */
export function evidenceInPage(html: string, capture: Capture): readonly Evidence[] | undefined {
  const page = parsePage(html)
  if (!page) return undefined
  const facts = factsOf(page.root, capture.url)
  const sites = siteNames(facts, capture.url)
  const blocks = blocksOf(page.root)
  const headline = headlineOf({ blocks, facts, sites, hint: capture.hints?.rawTitle })
  const language = roughLanguage(facts, page.root)
  const about = { root: page.root, blocks, facts, sites, language, headline, hint: capture.hints?.rawAuthor }
  const people = toldPeople(about)
  const names = people.authors.map((author) => fold(author.name))
  const known = { headline, names, language, sites, description: descriptionOf(facts) }
  return gatherEvidence(blocks, page.root, known)?.evidence
}

function descriptionOf(facts: PageFacts): string | undefined {
  return metaOf(facts, 'og:description', 'description', 'twitter:description')
}

function roughLanguage(facts: PageFacts, root: Element): string {
  return primaryLanguage(writtenIn(startOfText(root, 6_000), facts.language).language)
}
