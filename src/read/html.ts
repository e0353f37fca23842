// Reads an HTML page: what it says of itself for machines, what it shows, and the text between its furniture.

import { findDates, parseDate } from '../base/dates.ts'
import { baseLanguage, languageOf } from '../base/language.ts'
import { fold, squeeze } from '../base/text.ts'
import type { ArticleDate, ArticleKind, Author, LeftOut, Section } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import { type Body, blocksOf, findBody, type PageBlock } from './body.ts'
import { creditAtEnd, creditIn, isInstitution, isPersonName, readByline } from './byline.ts'
import { datelineOf } from './dateline.ts'
import { endsAsSentence, weightOf } from './furniture.ts'
import { headlineOf, isSite, siteNames } from './headline.ts'
import { type ImageNote, imageNote } from './image.ts'
import { kindOfPiece } from './kind.ts'
import { type Element, elementsIn, namesOf, parsePage, textOf } from './page.ts'
import { sectionsIn } from './press-review.ts'
import { datesOf } from './published.ts'
import { whyNoArticle } from './refusal.ts'
import { factsOf, metaOf, type PageFacts, plain } from './structured.ts'

/** What a reading found, before it is an article. */
export type Draft = {
  readonly headline: string
  readonly standfirst?: string | undefined
  readonly byline: readonly Author[]
  readonly agency?: string | undefined
  readonly dateline?: string | undefined
  readonly datePublished?: ArticleDate | undefined
  readonly dateModified?: ArticleDate | undefined
  readonly section?: string | undefined
  readonly kind: ArticleKind
  readonly declaredLanguage?: string | undefined
  readonly canonicalUrl?: string | undefined
  readonly runs: readonly { readonly kind: 'paragraph' | 'heading' | 'quote' | 'list-item'; readonly text: string }[]
  readonly image?: ImageNote | undefined
  readonly sections?: readonly Section[] | undefined
  readonly leftOut: readonly LeftOut[]
}

/** An HTML page as an article, or why it is none. */
export function readHtml(html: string, capture: Capture): Draft | { readonly why: string } {
  const page = parsePage(html)
  if (!page) return { why: 'The page nests its elements deeper than a page a person made; it was not read.' }
  const facts = factsOf(page.root, capture.url)
  const sites = siteNames(facts, capture.url)
  const headline = headlineOf(page.root, facts, sites, capture.hints?.rawTitle)
  const language = roughLanguage(facts, page.root)
  const people = peopleOf(page.root, facts, sites, language, capture.hints?.rawAuthor)
  const blocks = blocksOf(page.root)
  const names = people.authors.map((author) => fold(author.name))
  const body = findBody(blocks, page.root, { headline, names, language, sites })
  const runs = wholeText(body, facts)
  const why = whyNoArticle({ headline, facts, blocks, body, runs, root: page.root, url: capture.url })
  if (why) return { why }
  const standfirst = standfirstOf(blocks, body, headline)
  const credits = creditsOf(runs, blocks, sites, headline)
  const dateline = datelineOf(runs.find((run) => run.kind === 'paragraph')?.text ?? '') ?? placeAbove(blocks)
  const byline = completedByline(people.authors, blocks, sites, language, dateline?.author)
  const dates = datesOf({
    root: page.root,
    html,
    facts,
    url: capture.url,
    language,
    blocks,
    headline,
    capturedAt: capture.capturedAt,
    ...(capture.hints?.rawDate ? { rawHint: capture.hints.rawDate } : {}),
  })
  const sections = sectionsIn(headline, runs)
  const agency =
    people.agency ??
    byline.agency ??
    credits ??
    (dateline?.agency && !isSite(dateline.agency, sites) ? dateline.agency : undefined)
  const section = sectionOf(facts, blocks)
  return {
    headline,
    standfirst: sections?.standfirst ?? standfirst,
    byline: byline.authors,
    agency,
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
    image: imageNote(blocks, facts),
    sections: sections?.sections,
    leftOut: body.leftOut,
  }
}

function roughLanguage(facts: PageFacts, root: Element): string {
  const sample = squeeze(textOf(root)).slice(0, 6_000)
  const guess = languageOf(sample)
  const said = facts.language ? baseLanguage(facts.language) : undefined
  return guess.language === 'und' || (said && guess.confidence < 0.12) ? (said ?? 'und') : baseLanguage(guess.language)
}

// --- text ---

/** The text as shown; where the page shows only its beginning and gives the rest to machines, the whole. */
function wholeText(body: Body, facts: PageFacts): Draft['runs'] {
  const declared = facts.linked?.text
  if (!declared) return body.runs
  const shown = body.runs.reduce((sum, run) => sum + weightOf(run.text), 0)
  if (weightOf(declared) < 300 || shown > weightOf(declared) * 0.6) return body.runs
  const paragraphs = plain(declared)
    .split(/\n+/)
    .map((text) => squeeze(text))
    .filter(Boolean)
  return paragraphs.map((text) => ({ kind: 'paragraph', text }))
}

const standfirstNames =
  /(?:^|[ -])(?:standfirst|stand-first|dek|deck|article-?lead|lead|lede|lead-?text|leadtext|intro|introduction|article-?intro|ingress|chapo|chapeau|vorspann|teaser-?text|excerpt|article-?excerpt|summary|article-?summary|sub-?title|subtitle|sub-?head(?:line)?|subheadline|article-?sub(?:title|head)|sub-?heading|abstract|sommario|entradilla|bajada|sumario|spot|description|article-?description|announce|anons|anounce|lid)(?:$|[ -])/

/** The printed summary between headline and text. */
function standfirstOf(blocks: readonly PageBlock[], body: Body, headline: string): string | undefined {
  const title = blocks.findIndex(
    (block) =>
      block.text === headline || (block.kind === 'heading' && block.text.includes(headline) && headline !== ''),
  )
  const first = blocks.findIndex((block) => block.reason === undefined && block.kind !== 'heading' && block.weight > 60)
  if (first < 0) return undefined
  const near = blocks.slice(Math.max(0, title < 0 ? first - 8 : title + 1), first + 1)
  for (const block of near) {
    if (block.weight < 40 || block.weight > 900 || block.linkShare > 0.3) continue
    const isNamed = [block.element, block.element.parent].some((each) => each && standfirstNames.test(namesOf(each)))
    const isSubheading = block.kind === 'heading' && /^h[2-4]$/.test(block.element.tag) && block.weight > 60
    if (!isNamed && !isSubheading) continue
    if (
      block.reason === undefined ||
      block.reason === 'outside-article' ||
      block.reason === 'kicker' ||
      block.reason === 'related'
    )
      return block.text
  }
  return undefined
}

// --- people and credits ---

type People = { readonly authors: readonly Author[]; readonly agency?: string | undefined }

/** Authors as the page's data and marked-up bylines give them; the first source that names a person. */
function peopleOf(
  root: Element,
  facts: PageFacts,
  sites: readonly string[],
  language: string,
  hint: string | undefined,
): People {
  let agency: string | undefined
  for (const names of rawNames(root, facts, hint)) {
    const authors: Author[] = []
    for (const raw of names) {
      const found = readByline(raw, sites, language)
      agency ??= found.agency
      for (const author of found.authors)
        if (!authors.some((each) => fold(each.name) === fold(author.name))) authors.push(author)
    }
    if (authors.length > 0) return { authors, agency }
  }
  return { authors: [], agency }
}

function* rawNames(root: Element, facts: PageFacts, hint: string | undefined): Generator<readonly string[]> {
  const linked = facts.linked?.authors.filter((author) => !author.organisation).map((author) => author.name)
  if (linked?.length) yield linked
  yield marked(root)
  for (const name of [
    'author',
    'article:author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'citation_author',
    'twitter:creator:name',
    'cxenseparse:author',
    'vr:author',
  ]) {
    const found = (facts.meta.get(name) ?? []).filter((each) => !/^(?:https?:|www\.|\/|@)/.test(each))
    if (found.length > 0) yield found
  }
  yield facts.linked?.authors.filter((author) => author.organisation).map((author) => author.name) ?? []
  if (hint) yield [hint.replace(/^\S+@\S+\s*\((.+)\)$/, '$1')]
}

/** Names in `rel=author` and microdata, above the comments. */
function marked(root: Element): string[] {
  const found: string[] = []
  for (const element of elementsIn(root)) {
    const { rel, itemprop } = element.attributes
    const isAuthor = /(?:^|\s)author(?:\s|$)/.test(rel ?? '') || /(?:^|\s)author(?:\s|$)/.test(itemprop ?? '')
    if (!isAuthor || element.tag === 'meta' || element.tag === 'link') continue
    if (insideComments(element)) break
    const named = [...elementsIn(element)].find((inner) => inner.attributes.itemprop === 'name')
    const text = squeeze(named ? (named.attributes.content ?? textOf(named)) : textOf(element))
    if (text !== '' && text.length < 80 && !found.includes(text)) found.push(text)
    if (found.length > 5) break
  }
  return found
}

function insideComments(element: Element): boolean {
  for (let each: Element | undefined = element; each; each = each.parent)
    if (/(?:^|[ -])comments?(?:$|[ -])/.test(namesOf(each))) return true
  return false
}

/** A place in capitals on a line of its own right above the text. */
function placeAbove(
  blocks: readonly PageBlock[],
): { readonly place: string; readonly agency?: string; readonly author?: string } | undefined {
  const first = blocks.findIndex((block) => block.reason === undefined && block.kind !== 'heading' && block.weight > 60)
  const line = blocks[first - 1]
  if (
    !line ||
    line.kind === 'heading' ||
    line.linkShare > 0.5 ||
    line.reason === 'navigation' ||
    line.reason === 'tags'
  )
    return undefined
  return /^\p{Lu}{4,}(?:[\s/-]\p{Lu}{3,}){0,2}$/u.test(line.text) ? { place: line.text } : undefined
}

/** Where the data names nobody, the byline as printed. */
function completedByline(
  authors: readonly Author[],
  blocks: readonly PageBlock[],
  sites: readonly string[],
  language: string,
  fromDateline: string | undefined,
): People {
  if (authors.length > 0) return { authors }
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const last = blocks.findLastIndex((block) => block.reason === undefined)
  const near = [...blocks.slice(Math.max(0, first - 14), first + 1), ...blocks.slice(Math.max(0, last - 2), last + 6)]
  let agency: string | undefined
  for (const block of near) {
    const text = bylineText(block, language)
    if (text === undefined) continue
    const found = readByline(text, sites, language)
    agency ??= found.agency
    const sure = found.authors.filter(
      (author) => author.name.includes(' ') || /\p{sc=Han}|\p{sc=Hang}/u.test(author.name),
    )
    if (sure.length > 0) return { authors: sure, agency }
  }
  return {
    authors:
      fromDateline && isPersonName(fromDateline) && !isInstitution(fromDateline, sites) ? [{ name: fromDateline }] : [],
    agency,
  }
}

const bylineWord =
  /(?:^|[\s|·•,])(?:by|von|par|por|di|written by|author|автор(?:ы|лары|ы)?|авторы?|авторлары|文|作者|记者|記者|取材|muallif|муаллиф|yazan|текст|мәтін|мақала авторы|text|redaktör)\s*[:：]?\s+(?=\p{Lu}|\p{sc=Han}|\p{sc=Hang})|(?:作者|记者|記者|文)[:：／/]\s*/iu

/** What of a line may name its author: after "By", or beside a date; undefined when the line is no byline. */
function bylineText(block: PageBlock, language: string): string | undefined {
  if (
    block.weight > 200 ||
    block.reason === undefined ||
    block.reason === 'comments' ||
    block.reason === 'related' ||
    block.reason === 'navigation' ||
    block.reason === 'image-credit' ||
    block.reason === 'caption'
  )
    return undefined
  const named = bylineWord.exec(block.text)
  if (named && (block.reason !== 'outside-article' || named.index < 2))
    return withoutDate(block.text.slice(named.index).replace(bylineWord, ''), language).split(
      /\s{2,}|(?:字号|责任编辑|Қаралды|Просмотр)/u,
    )[0]!
  if (block.reason === 'byline' || block.reason === 'byline-repeated') return withoutDate(block.text, language)
  const dates = findDates(block.text, language).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date.value))
  if (
    dates.length === 0 ||
    (block.reason !== 'article-date' &&
      block.reason !== 'outside-article' &&
      block.reason !== 'kicker' &&
      block.reason !== 'label')
  )
    return undefined
  const rest = withoutDate(block.text, language)
  return rest
    .split(' | ')
    .find((part) => /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3}$/u.test(part) && isPersonName(part))
}

/** The line with its dates, times and counts taken out, parts joined by bars. */
function withoutDate(text: string, language: string): string {
  let rest = text
  for (const date of [...findDates(text, language)].reverse())
    rest = `${rest.slice(0, date.start)} | ${rest.slice(date.end)}`
  return rest
    .replace(/\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:uhr|gmt|utc|jst|et|est|msk))?/giu, ' | ')
    .replace(
      /(?:last update|updated|published|posted|обновлено|опубликовано|aktualisiert|mis à jour|publié|просмотров|қаралды|көрүүлөр)\s*[:：]?[\s\d]*/giu,
      ' | ',
    )
    .split(/\s*[|•·]\s*|\s+[-–—]\s+|\s{3,}/u)
    .map((part) =>
      part
        .trim()
        .replace(/^[,;:–—-]+|[,;:–—-]+$/gu, '')
        .trim(),
    )
    .filter((part) => /\p{L}{2}/u.test(part) && !parseDate(part, language))
    .join(' | ')
}

/** The agency a page credits, by the form of a line: under the headline, or at the end of the text. */
function creditsOf(
  runs: Draft['runs'],
  blocks: readonly PageBlock[],
  sites: readonly string[],
  headline: string,
): string | undefined {
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const last = blocks.findLastIndex((block) => block.reason === undefined && block.weight > 60)
  if (first < 0) return undefined
  const near = [...blocks.slice(Math.max(0, first - 10), first), ...blocks.slice(last, last + 6)]
  for (const block of near) {
    if (
      block.text === headline ||
      block.reason === 'navigation' ||
      block.reason === 'share-bar' ||
      block.linkShare > 0.9 ||
      block.reason === 'image-credit' ||
      block.reason === 'caption'
    )
      continue
    const found = creditIn(block.text, sites)
    if (found) return found
  }
  const end = runs.findLast((run) => run.kind === 'paragraph' && endsAsSentence(run.text))
  return end ? creditAtEnd(end.text, sites) : undefined
}

function sectionOf(facts: PageFacts, blocks: readonly PageBlock[]): string | undefined {
  const told =
    facts.linked?.section ?? metaOf(facts, 'article:section', 'section', 'parsely-section', 'og:article:section')
  if (told && told.length < 60) return told
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const kicker = blocks
    .slice(Math.max(0, first - 10), Math.max(0, first))
    .find(
      (block) =>
        block.reason === 'kicker' &&
        block.kind !== 'heading' &&
        block.weight < 40 &&
        !/^\p{Lu}{4,}$/u.test(block.text) &&
        /^\p{L}[\p{L}\s&/-]+$/u.test(block.text),
    )
  return kicker?.text
}
