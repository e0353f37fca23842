// Finds who wrote a page's piece: first in what the page tells machines, then in the byline as printed.

import { findDates, parseDate } from '../base/dates.ts'
import { fold, squeeze } from '../base/text.ts'
import type { Author } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { creditAtEnd, creditIn, isInstitution, isPersonName, readByline } from './byline.ts'
import { endsAsSentence, isDateLine, type Reason } from './furniture.ts'
import { type Element, elementsIn, isInside, namesOf, startOfText } from './page.ts'
import type { PageFacts } from './structured.ts'

/** Who wrote a piece, and the agency it credits. */
export type People = { readonly authors: readonly Author[]; readonly agency?: string | undefined }

/** Where names are looked for, and the outlet's own names, which are none. */
export type AboutPeople = {
  readonly root: Element
  readonly facts: PageFacts
  readonly sites: readonly string[]
  readonly language: string
  /** What a feed said. */
  readonly hint?: string | undefined
}

/** Authors as the page's data and microdata give them: the first source that names a person. */
export function toldPeople(about: AboutPeople): People {
  let agency: string | undefined
  for (const names of toldNames(about)) {
    const authors: Author[] = []
    for (const raw of names) {
      const found = readByline(raw, about.sites, about.language)
      agency ??= found.agency
      for (const author of found.authors)
        if (!authors.some((each) => fold(each.name) === fold(author.name))) authors.push(author)
    }
    if (authors.length > 0) return { authors, agency }
  }
  return { authors: [], agency }
}

const metaNames =
  'author article:author article:author_name og:article:author parsely-author sailthru.author dc.creator dcterms.creator byl byline citation_author cxenseparse:author vr:author twitter:misc:written_by'.split(
    ' ',
  )

function* toldNames({ root, facts, hint }: AboutPeople): Generator<readonly string[]> {
  const linked = facts.linked?.authors.filter((author) => !author.organisation).map((author) => author.name)
  if (linked?.length) yield linked
  yield markedNames(root)
  for (const name of metaNames) {
    const found = (facts.meta.get(name) ?? []).filter((each) => !/^(?:https?:|www\.|\/|@)/.test(each))
    if (found.length > 0) yield found
  }
  const label = facts.meta.get('twitter:label1')?.[0]
  if (label && /written by|verfasst von|écrit par|escrito por|автор|scritto da/i.test(label))
    yield facts.meta.get('twitter:data1') ?? []
  yield facts.linked?.authors.filter((author) => author.organisation).map((author) => author.name) ?? []
  if (hint) yield [hint.replace(/^\S+@\S+\s*\((.+)\)$/, '$1')]
}

/** Names in `rel=author` and microdata. Those of other pieces on the page stand elsewhere than the first. */
function markedNames(root: Element): string[] {
  const found: string[] = []
  let group: Element | undefined
  for (const element of elementsIn(root)) {
    const { rel, itemprop } = element.attributes
    const isAuthor = /(?:^|\s)author(?:\s|$)/.test(rel ?? '') || /(?:^|\s)author(?:\s|$)/.test(itemprop ?? '')
    if (!isAuthor || element.tag === 'meta' || element.tag === 'link') continue
    if (isAmong(element, otherPieces)) continue
    if (group && !isInside(element, group)) break
    const named = elementsIn(element).find((inner) => inner.attributes.itemprop === 'name')
    const told = named?.attributes.content
    const text = told === undefined ? startOfText(named ?? element, longestNames + 1) : squeeze(told)
    if (text === '' || text.length > longestNames) continue
    group ??= element.parent?.parent ?? element.parent
    if (!found.includes(text)) found.push(text)
  }
  return found.slice(0, 8)
}

/** Characters; what is longer is no name. */
const longestNames = 80

const otherPieces =
  /(?:^|[ -])(?:comments?|related|recommended|trending|teasers?|cards?|sidebar|footer|latest|popular)(?:$|[ -])/

function isAmong(element: Element, names: RegExp): boolean {
  for (let each: Element | undefined = element; each; each = each.parent) {
    if (each.tag === 'body' || each.tag === 'article') return false
    if (names.test(namesOf(each))) return true
  }
  return false
}

// --- the printed byline ---

/** The printed byline around the text; `fromDateline` is a name that stood there: 【ソウル＝山田太郎】. */
export function printedPeople(
  blocks: readonly PageBlock[],
  { sites, language }: AboutPeople,
  fromDateline?: string,
): People {
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const last = blocks.findLastIndex((block) => block.reason === undefined)
  const above = blocks.slice(Math.max(0, first - 16), first + 14)
  const below = blocks.slice(Math.max(0, last - 2), last + 6)
  let agency: string | undefined
  for (const read of [namedText, datedText]) {
    for (const block of [...above, ...below]) {
      const text = read(block, language)
      if (text === undefined) continue
      const found = readByline(text, sites, language)
      agency ??= found.agency
      const sure = found.authors.filter((author) => isFullName(author.name))
      if (sure.length > 0) return { authors: sure, agency }
    }
  }
  const alone = nameBesideDate(blocks.slice(Math.max(0, first - 10), first), sites, language)
  const names =
    alone ??
    (fromDateline && isPersonName(fromDateline) && !isInstitution(fromDateline, sites) ? fromDateline : undefined)
  return { authors: names ? [{ name: names }] : [], agency }
}

const isFullName = (name: string) => name.includes(' ') || /\p{sc=Han}|\p{sc=Hang}/u.test(name)

const notBylines: ReadonlySet<Reason> = new Set([
  'comments',
  'related',
  'navigation',
  'image-credit',
  'caption',
  'cookie-notice',
  'advertisement',
  'share-bar',
  'table',
  'footer',
])
const bylineWord =
  /(?:^|[\s|·•,])(?:by|von|par|por|di|written by|author|автор(?:ы|лары)?|авторлары|文|作者|记者|記者|取材|muallif|муаллиф|yazan|текст|мәтін|мақала авторы|text|redaktör)\s*[:：]?\s+(?=\p{Lu}|\p{sc=Han}|\p{sc=Hang})|(?:作者|记者|記者|文)[:：／/]\s*/iu
const authorParts =
  /(?:^|[ -])(?:byline|author|authors|author-?names?|article-?author|post-?author|writer|avtor|autor|yazar)(?:$|[ -])/

/** What a line names as its author: after "By", or in a part of the page that is called a byline. */
function namedText(block: PageBlock, language: string): string | undefined {
  if (block.weight > 200 || block.reason === undefined || notBylines.has(block.reason)) return undefined
  if (/责任编辑|责编|責任編集/u.test(block.text) && !/作者|记者/u.test(block.text)) return undefined
  const named = bylineWord.exec(block.text)
  if (named && (named.index < 2 || (block.reason !== 'outside-article' && block.weight < 130))) {
    const rest = withoutDates(block.text.slice(named.index).replace(bylineWord, ''), language)
    return rest.split(/\s{2,}|(?:字号|责任编辑|Қаралды|Просмотр)/u)[0]!
  }
  const isByline =
    block.reason === 'byline' || block.reason === 'byline-repeated' || authorParts.test(namesOf(block.element))
  return isByline && !endsAsSentence(block.text) ? withoutDates(block.text, language) : undefined
}

/** A full name beside a date: "Anna Berg 16.12.2025 - 14:25". */
function datedText(block: PageBlock, language: string): string | undefined {
  if (block.weight > 200 || block.reason === undefined || notBylines.has(block.reason)) return undefined
  if (!findDates(block.text, language).some((date) => /^\d{4}-\d\d-\d\d$/.test(date.value))) return undefined
  return withoutDates(block.text, language).split(' | ').find(isPlainName)
}

function isPlainName(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u.test(text) && isPersonName(text)
}

/** A full name on a line of its own, next to the date, between headline and text. */
function nameBesideDate(blocks: readonly PageBlock[], sites: readonly string[], language: string): string | undefined {
  return blocks.find((block, at) => {
    if (
      block.kind === 'heading' ||
      block.weight > 50 ||
      (block.reason !== 'outside-article' && block.reason !== 'kicker')
    )
      return false
    if (!isPlainName(block.text) || isInstitution(block.text, sites)) return false
    return [blocks[at - 1], blocks[at + 1]].some((near) => near && near.weight < 100 && isDateLine(near.text, language))
  })?.text
}

/** The line with its dates, times and counts taken out, parts joined by bars. */
function withoutDates(text: string, language: string): string {
  let rest = text.replace(/^By(?=\p{Lu})/u, '')
  for (const date of [...findDates(rest, language)].reverse())
    rest = `${rest.slice(0, date.start)} | ${rest.slice(date.end)}`
  return rest
    .replace(/\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:uhr|gmt|utc|jst|et|est|msk))?/giu, ' | ')
    .replace(
      /(?:last update|updated|published|posted|giriş|güncelleme|yayınlanma|son güncelleme|обновлено|опубликовано|aktualisiert|mis à jour|publié|просмотров|қаралды|көрүүлөр)\s*[:：]?[\s\d]*/giu,
      ' | ',
    )
    .split(/\s*[|•·]\s*|\s+[-–—]\s+|\s{3,}/u)
    .map((part) => part.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, ''))
    .filter((part) => /\p{L}{2}/u.test(part) && !parseDate(part, language))
    .join(' | ')
}

// --- credits ---

const notCredits: ReadonlySet<Reason> = new Set([
  'navigation',
  'share-bar',
  'image-credit',
  'related',
  'comments',
  'footer',
  'cookie-notice',
  'sidebar',
])

/** The agency a page credits, by the form of a line: under the headline, or at the end of the text. */
export function creditedAgency(
  runs: readonly { readonly kind: string; readonly text: string }[],
  blocks: readonly PageBlock[],
  sites: readonly string[],
  headline: string,
): string | undefined {
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const last = blocks.findLastIndex((block) => block.reason === undefined && block.weight > 60)
  if (first < 0) return undefined
  for (const block of [...blocks.slice(Math.max(0, first - 10), first), ...blocks.slice(last, last + 6)]) {
    if (block.text === headline || block.linkShare > 0.9 || (block.reason && notCredits.has(block.reason))) continue
    const found = creditIn(block.text, sites)
    if (found) return found
  }
  const end = runs.findLast((run) => run.kind === 'paragraph' && endsAsSentence(run.text))
  return end ? creditAtEnd(end.text, sites) : undefined
}
