// Finds the printed byline around the text, and the agency a page credits, where its data and mark-up name nobody.

import { findDates, parseDate } from '../base/dates.ts'
import type { PageBlock } from './blocks.ts'
import { type Byline, readByline } from './byline.ts'
import { creditAtEnd, creditIn } from './credits.ts'
import { endsAsSentence, isDateLine, type Reason } from './furniture.ts'
import { bioLine } from './furniture-words.ts'
import { classedNames } from './marked-people.ts'
import { namesOf } from './page.ts'
import type { AboutPeople, People } from './people.ts'
import { isFullName, isInstitution, isPersonName } from './person-names.ts'

/**
 * The printed byline around the text; `fromDateline` is a name that stood there: 【ソウル＝山田太郎】. Where the page has
 * told of its house or an agency, only a line that begins with "By" speaks against it.
 */
export function printedPeople({ blocks, sites, language }: AboutPeople, told: People, fromDateline?: string): People {
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const last = blocks.findLastIndex((block) => block.reason === undefined)
  const above = blocks.slice(Math.max(0, first - 16), first + 14)
  const below = blocks.slice(Math.max(0, last - 2), last + 6)
  const isTold = told.staff !== undefined || told.agency !== undefined
  let agency: string | undefined
  let staff: string | undefined
  for (const read of isTold ? [namedText] : [namedText, datedText]) {
    for (const block of [...above, ...below]) {
      const line = read(block, language)
      if (line === undefined || (isTold && !line.led)) continue
      const found = readByline(line.text, { sites, language })
      agency ??= found.agency
      staff ??= found.staff
      const sure = found.authors.filter(
        (author) => isFullName(author.name) || (line.led && isAlone(found) && isFirstName(author.name)),
      )
      if (!line.led && sure.length > 4) continue
      if (sure.length > 0) return { authors: sure, agency, staff }
    }
  }
  if (isTold) return { authors: [], agency, staff }
  for (const text of classedNames(blocks.slice(Math.max(0, last - 1), last + 10))) {
    const signed = readByline(text, { sites, language }).authors.filter((author) => isFullName(author.name))
    if (signed.length > 0) return { authors: signed, agency, staff }
  }
  const alone = nameBesideDate(blocks.slice(Math.max(0, first - 10), first), sites, language)
  const name =
    alone ??
    (fromDateline && isPersonName(fromDateline) && !isInstitution(fromDateline, sites) ? fromDateline : undefined)
  const author = name ?? nameOverBio(blocks.slice(Math.max(0, last - 2), last + 12), sites)
  return { authors: author ? [{ name: author }] : [], agency, staff }
}

/** What a line names; `led` when it begins with a word such as "By". */
type NamedLine = { readonly text: string; readonly led: boolean }

const isAlone = ({ authors, agency, staff }: Byline) =>
  authors.length === 1 && agency === undefined && staff === undefined
const isFirstName = (name: string) => /^\p{Lu}\p{Ll}{2,}$/u.test(name)

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
  'title',
  'sidebar',
  'tags',
  'newsletter',
  'author-archive-link',
])
const bylineWord =
  /(?:^|[\s|·•,])(?:by|von|par|por|di|written by|author|автор(?:ы|лары)?|авторлары|文|作者|记者|記者|取材|muallif|муаллиф|yazan|текст|мәтін|мақала авторы|text|redaktör)\s*[:：]?\s+(?=\p{Lu}|\p{sc=Han}|\p{sc=Hang})|(?:作者|记者|記者|文)[:：／/]\s*/iu
const authorParts =
  /(?:^|[ -])(?:byline|author|authors|author-?names?|article-?author|post-?author|writer|avtor|autor|yazar)(?:$|[ -])/

/** What a line names as its author: after "By", or in a part of the page that is called a byline. */
function namedText(block: PageBlock, language: string): NamedLine | undefined {
  if (block.weight > 200 || block.reason === undefined || notBylines.has(block.reason) || block.kind === 'heading')
    return undefined
  if (/责任编辑|责编|責任編集/u.test(block.text) && !/作者|记者/u.test(block.text)) return undefined
  const named = bylineWord.exec(block.text)
  const led = named !== null && (named.index < 2 || mayOpenByline(block.text.slice(0, named.index), language))
  if (named && (named.index < 2 || (led && block.reason !== 'outside-article' && block.weight < 130))) {
    const text = withoutDates(block.text.slice(named.index).replace(bylineWord, ''), language)
    return { text: text.split(/\s{2,}|(?:字号|责任编辑|Қаралды|Просмотр)/u)[0]!, led: true }
  }
  const isByline =
    block.reason === 'byline' || block.reason === 'byline-repeated' || authorParts.test(namesOf(block.element))
  if (!isByline || block.kind === 'list-item' || endsAsSentence(block.text)) return undefined
  return { text: withoutDates(block.text, language), led: false }
}

/** What may stand before "by": a date and a few words such as "Posted" or "An interview". */
function mayOpenByline(before: string, language: string): boolean {
  const words = withoutDates(before, language).match(/[\p{L}\p{M}]{2,}/gu) ?? []
  return words.length <= 3
}

/** A full name beside a date: "Anna Berg 16.12.2025 - 14:25". */
function datedText(block: PageBlock, language: string): NamedLine | undefined {
  if (block.weight > 200 || block.reason === undefined || notBylines.has(block.reason)) return undefined
  if (!findDates(block.text, language).some((date) => /^\d{4}-\d\d-\d\d$/.test(date.value))) return undefined
  const text = withoutDates(block.text, language).split(' | ').find(isPlainName)
  return text === undefined ? undefined : { text, led: false }
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

/** The name over a box below the text that says who its bearer is: "Ana Ruiz", then "Ana Ruiz is a reporter who …". */
function nameOverBio(blocks: readonly PageBlock[], sites: readonly string[]): string | undefined {
  return blocks.find(({ text, weight }, at) => {
    if (weight > 50 || !isPlainName(text) || !isFullName(text) || isInstitution(text, sites)) return false
    return blocks.slice(at + 1, at + 4).some((next) => next.text.startsWith(text) && bioLine.test(next.text))
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
  const ends = runs.filter((run) => run.kind === 'paragraph').slice(-2)
  return ends.map((run) => creditAtEnd(run.text, sites)).findLast((found) => found !== undefined)
}
