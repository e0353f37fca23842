// Dates a page shows: in time elements and microdata, in parts named for a date, and on its lines. Those beside the
// headline count most; those of lists, side columns and readers' comments hardly.

import { nearDate } from '../base/near-dates.ts'
import { squeeze } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import { candidatesIn, type DateCandidate, type DateManner, type DatePlace, dayIn } from './date-vote.ts'
import { isDateLine } from './furniture.ts'
import { type Element, elementsIn, namesOf } from './page.ts'
import { reasonByName } from './part-names.ts'
import { meaningOf } from './told-dates.ts'

/** What is shown of the page, and how. */
export type ShownPage = {
  readonly root: Element
  /** The page's blocks in order, each with the reason it is no text of the article. */
  readonly blocks: readonly PageBlock[]
  readonly headline: string
  readonly url: string
  readonly manner: DateManner
  /** RFC 3339: the clock of the capture, which "3 hours ago" counts from. */
  readonly capturedAt: string
}

/** Dates of first publication and of changes. */
export type ShownDates = { readonly published: readonly DateCandidate[]; readonly modified: readonly DateCandidate[] }

/** Every date shown that may be the article's. */
export function shownDates(page: ShownPage): ShownDates {
  const elements = elementDates(page)
  const lines = lineDates(page)
  return {
    published: [...elements.published, ...lines.published],
    modified: [...elements.modified, ...lines.modified],
  }
}

// --- words ---

const changed =
  /modif|updat|\bakt\.|revis(?:ed|ión|ado)|обновл|измен[её]н|aktualis|geändert|änderung|mis(?:e)? à jour|actualiz|aggiornat|atualiz|güncell|yenilən|zaktualiz|aktualiz|bijgewerkt|uppdater|opdater|oppdater|更新|수정|업데이트|تحديث|به‌روز|жаңарт|янгилан|yangilan|оновлен|täzelen|навсозӣ/i

const publishedWords =
  /publi[ckéqs]|опубл|дата публикац|veröff|erstellt|erschienen|жариялан|yayın|dərc|чоп эт|e[’'ʻ]lon qilin|joylan|жойлан|нашр|opublik|dodano|posted|gepostet|first published|created|geplaatst|pubblicat|publicad|بتاریخ|تاريخ النشر|نشر|تاریخ انتشار|掲載|公開|配信|发布|發布|入力|입력|등록|게시/iu

/** What dates a reader, an event, or the page itself: "Registered: 18.09.2008", "Сегодня: четверг, 18 декабря 2025". */
const otherLabel =
  /^(?:registr|register|joined|member since|mitglied|aktuelle zeit|current time|it is currently|today(?: is|:)|heute(?: ist|:)|сегодня(?::|,?\s(?=\p{L}))|зарегистр|inscrit|miembro|born|geboren|printed|gedruckt|abgerufen|retrieved|accessed|expires|valid|ends|until|bis zum|einsendeschluss|anmeldeschluss|release date|termin|event)/iu

/** The part of a dated line before "Updated": what stands after it is a later date. Empty when nothing stands before. */
export function firstPublished(line: string): string {
  const at = line.search(changed)
  if (at < 0) return line
  const before = line.slice(0, at).replace(/\b(?:last|letzte|zuletzt|son|соңғы|последн\p{L}+|dernière)\s*$/iu, '')
  if (/\d/.test(before)) return before
  const told = line.search(publishedWords)
  return told < 0 ? '' : line.slice(told)
}

function lastChanged(line: string): string {
  const at = line.search(changed)
  return at < 0 ? '' : line.slice(at)
}

// --- elements ---

type Found = {
  readonly candidate: DateCandidate
  readonly at: number
  readonly sure: boolean
  readonly beside: boolean
}
type Marked = { readonly element: Element; readonly at: number; readonly meaning: string; readonly weight: number }

/** A part of the page that gives a date: `<time>`, microdata, RDFa, or a part named for it. */
function elementDates(page: ShownPage): ShownDates {
  const published: Found[] = []
  const modified: DateCandidate[] = []
  let heading = -1
  let at = 0
  for (const element of elementsIn(page.root)) {
    at++
    if (heading < 0 && isHeading(element, page.headline)) heading = at
    const marked = markOf(element, at)
    if (!marked || published.length > 60) continue
    const found = dateOf(marked, page.manner)
    if (found.length === 0) continue
    const beside = besideReason(element)
    if (beside === 'comments') continue
    if (marked.meaning === 'modified') modified.push(...found)
    else
      for (const candidate of found)
        published.push({ candidate, at, sure: marked.weight >= 3.5, beside: beside !== undefined })
  }
  return { published: ranked(published, heading), modified: modified.slice(0, 3) }
}

function isHeading(element: Element, headline: string): boolean {
  if (element.tag !== 'h1' && element.tag !== 'h2') return false
  const text = headline === '' ? undefined : shortText(element, 600)
  return text?.includes(headline) ?? false
}

/** What an element's own name says of its date; undefined where it says nothing of dates. */
function markOf(element: Element, at: number): Marked | undefined {
  const { itemprop, property, class: classes, id, pubdate, content } = element.attributes
  const declared = itemprop ?? (content === undefined ? undefined : property)
  if (declared !== undefined && element.tag !== 'meta' && /dat|publ|creat/i.test(declared)) {
    const meaning = meaningOf(declared.split(/\s/)[0]!.replace(/^.*:/, ''))
    if (meaning) return { element, at, meaning, weight: 3.5 }
  }
  const named = hinting.test(classes ?? '') || hinting.test(id ?? '') ? namesOf(element) : ''
  const isTime = element.tag === 'time' || element.attributes['data-time'] !== undefined
  if (!isTime && !dateNames.test(named)) return undefined
  const around = element.parent ? namesOf(element.parent) : ''
  if (isChange(named) || /modified|last-?update/.test(around)) return { element, at, meaning: 'modified', weight: 2 }
  const said = pubdate !== undefined || /publi|pubdate|posted|erstellt/.test(named)
  return { element, at, meaning: 'published', weight: said ? 3.2 : isTime ? 2 : 1.5 }
}

/** The class "updated" beside a name of a date is WordPress's for the date of the post, changed or not. */
function isChange(names: string): boolean {
  if (!changed.test(names)) return false
  const words = names.split(' ')
  return words.some((word) => word !== 'updated' && changed.test(word)) || !words.some((word) => ofPost.test(word))
}

const ofPost = /date$|published|^time$/

const hinting = /dat|fecha|time|publi|posted|creat|erstell|updat|modif|stand\b/i
const dateNames =
  /(?:^|[ -])(?:(?:pub|publish|published|publication|publishing|post|posted|entry|article|news|story|item|blog|content|page|creat|created|create|display|meta|byline|submitted|submit|online|full|event)?-?(?:date|datum|dates|datetime|timestamp|time-?stamp|data|fecha|time)|posted-?on|published(?:-?(?:at|on))?|publication|created(?:-?(?:at|on))?|erstellt|post-?created|date-?(?:published|posted|created|line|display|time|info|block|publication)|datepublished|updated|modified|stand)(?:$|[ -])/

function dateOf({ element, meaning, weight }: Marked, manner: DateManner): DateCandidate[] {
  const { datetime, content, title, 'data-time': dataTime, 'data-date': dataDate } = element.attributes
  const isTime = weight > 3 || element.tag === 'time' || dataTime !== undefined
  const where: DatePlace = {
    evidence: isTime ? 'time' : 'byline',
    place: element.attributes.itemprop ?? `${element.tag}${namesOf(element).trimEnd().slice(0, 40)}`,
    weight,
  }
  for (const raw of [datetime, content, title, dataTime, dataDate]) {
    const found = candidatesIn(raw, manner, where)
    if (found.length > 0) return meaning === 'modified' || !changed.test(shortText(element, 120) ?? '') ? found : []
  }
  const text = shortText(element, 120)
  if (!text || otherLabel.test(text)) return []
  return candidatesIn(meaning === 'modified' ? text : firstPublished(text), manner, where)
}

/** The kind of part an element stands in that is not the article's: comments, lists of other pieces, side columns. */
function besideReason(element: Element): string | undefined {
  for (let each = element.parent; each && each.tag !== 'article' && each.tag !== 'main'; each = each.parent) {
    if (each.tag === 'aside' || each.tag === 'nav' || each.tag === 'footer') return each.tag
    const reason = reasonByName(namesOf(each))
    if (reason && besides.has(reason)) return reason
  }
  return undefined
}

const besides: ReadonlySet<string> = new Set(['comments', 'related', 'sidebar', 'newsletter', 'advertisement'])

/** Lists of other pieces have their dates too: the one next after the headline counts, or before it, or the first. */
function ranked(found: readonly Found[], heading: number): DateCandidate[] {
  const sure = found.filter((each) => each.sure)
  if (sure.length > 0) return [sure[0]!.candidate, ...lessened(found[0]!, 0.5)]
  const near = (each: { readonly at: number }) => heading >= 0 && Math.abs(each.at - heading) < 60
  const after = found.find((each) => each.at > heading && near(each))
  const before = found.findLast((each) => each.at < heading && near(each))
  const chosen = after ?? before
  if (chosen) return [chosen.candidate, ...(after && before ? lessened(before, 0.5) : [])]
  const rest = found.filter((each) => !each.beside)
  // What stands far above the headline is the page's masthead.
  const worth = ({ at, candidate }: Found) => candidate.weight * (at < heading ? 0.5 : 1)
  const best = (rest.length > 0 ? rest : found).toSorted((a, b) => worth(b) - worth(a))[0]
  if (!best) return []
  const alone = found.every((each) => dayIn(each.candidate) === dayIn(best.candidate))
  return lessened(best, (alone ? 1 : 0.6) * (best.beside ? 0.6 : 1) * (best.at < heading ? 0.5 : 1))
}

function lessened({ candidate }: { readonly candidate: DateCandidate }, share: number): DateCandidate[] {
  return [{ ...candidate, weight: candidate.weight * share }]
}

/** The text of an element when it has at most so many characters. */
function shortText(element: Element, most: number): string | undefined {
  let text = ''
  const open: (Element | string)[] = [element]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += ` ${next}`
    else if (next.tag !== 'script' && next.tag !== 'style')
      for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at]!)
    if (text.length > most * 3 || open.length > 200) return undefined
  }
  const squeezed = squeeze(text)
  return squeezed.length > most ? undefined : squeezed
}

// --- lines ---

/** The date under the headline, or the nearest above it (the masthead's comes before both), or the one that ends the text. */
function lineDates({ blocks, headline, manner, capturedAt }: ShownPage): ShownDates {
  const title = blocks.findIndex(
    (block) =>
      headline !== '' && (block.text === headline || (block.kind === 'heading' && block.text.includes(headline))),
  )
  const first = blocks.findIndex(
    (block, at) => at > title && block.reason === undefined && block.kind !== 'heading' && block.weight > 60,
  )
  const last = blocks.findLastIndex((block) => block.reason === undefined)
  const from = first < 0 ? Math.min(blocks.length, title + 8) : first
  const dated = (block: PageBlock) => isDated(block, manner)
  const below = title < 0 ? [] : blocks.slice(title + 1, from).filter(dated)
  const above =
    title < 0
      ? blocks.slice(Math.max(0, from - 12), from).filter(dated)
      : blocks.slice(Math.max(0, title - 6), title).filter(dated)
  const end = last < 0 ? [] : blocks.slice(last + 1, last + 8)
  const inText = first < 0 ? [] : blocks.slice(first, last + 1)
  const modified = [...blocks.slice(title + 1, from), ...end]
    .filter((block) => block.weight < 200 && changed.test(block.text))
    .flatMap((block) => candidatesIn(lastChanged(block.text), manner, byline('line of the change', 1)))
  const line = (block: PageBlock | undefined, where: DatePlace) =>
    block ? candidatesIn(firstPublished(block.text), manner, where) : []
  if (below[0])
    return { published: line(below[0], byline('line under the headline', isSpan(below[0].text) ? 1 : 3)), modified }
  const nearest = above.at(-1)
  if (nearest)
    return { published: line(nearest, byline('line above the headline', above.length > 1 ? 2.5 : 2.2)), modified }
  const beside = [...blocks.slice(title + 1, from), ...blocks.slice(Math.max(0, title - 4), Math.max(0, title))]
  const near = title < 0 ? [] : nearDates(beside, manner, capturedAt)
  if (near.length > 0) return { published: near, modified }
  const told = [...inText.filter((block) => block.reason === 'article-date' || block.reason === 'byline'), ...end].find(
    dated,
  )
  const published = told
    ? line(told, { evidence: 'text', place: 'line of the text', weight: 1.5 })
    : [
        ...leadDate(inText.slice(0, 2), manner),
        ...labelledDates(blocks, manner),
        ...ownEntry(blocks, headline, manner),
        ...loneDate(blocks, title, manner),
      ]
  return { published, modified }
}

/** "3 hours ago", "Yesterday, 14:05", "18 December, 14:05" beside the headline, by the clock of the capture. */
function nearDates(lines: readonly PageBlock[], manner: DateManner, capturedAt: string): DateCandidate[] {
  for (const { text: line } of lines) {
    const value = line.length < 60 ? nearDate(line, manner.language, capturedAt) : undefined
    if (value) return [{ value, raw: squeeze(line), ...byline('line of the last days', 1.4) }]
  }
  return []
}

function byline(place: string, weight: number): DatePlace {
  return { evidence: 'byline', place, weight }
}

function isDated(block: PageBlock, manner: DateManner): boolean {
  if (block.weight >= 200 || !/\d|[一二三四五六七八九〇]/.test(block.text) || isOfPicture(block)) return false
  const line = firstPublished(block.text)
  if (line === '' || otherLabel.test(line) || candidatesIn(line, manner, byline('', 1)).length === 0) return false
  const may = block.reason === 'byline' || block.reason === 'article-date' || block.weight < 100
  return may || isDateLine(block.text, manner.language)
}

function isOfPicture({ element, reason }: PageBlock): boolean {
  if (reason === 'caption' || reason === 'image-credit') return true
  for (let each: Element | undefined = element; each; each = each.parent) if (each.tag === 'figure') return true
  return false
}

/** "28.01.2022 – 29.01.2022" is when something takes place. */
function isSpan(line: string): boolean {
  return /\d{4}\s?[-–—]\s?\d{1,2}[./]\d{1,2}[./]\d{2}/.test(line)
}

/** The date the text opens with: "27.1.2022 - ", "(21. November 2022) ". */
function leadDate(first: readonly PageBlock[], manner: DateManner): DateCandidate[] {
  for (const block of first) {
    const match = leading.exec(block.text.slice(0, 60))
    const found = match ? candidatesIn(match[1], manner, text('start of the text', 1.4)) : []
    if (found.length > 0) return found
  }
  return []
}

const leading =
  /^(?:\p{Lu}[\p{L}-]{2,20},?\s(?:den\s|am\s)?)?[([]?(\d[^()[\]–—:|]{5,30}?\d{2,4})(?:[)\]]|\s?[-–—:|•.])/u

function text(place: string, weight: number): DatePlace {
  return { evidence: 'text', place, weight }
}

const apart: ReadonlySet<string> = new Set(['comments', 'related', 'newsletter', 'advertisement', 'copyright'])

/** "Veröffentlicht am 3. Mai 2019" anywhere on the page, and the like. */
function labelledDates(blocks: readonly PageBlock[], manner: DateManner): DateCandidate[] {
  for (const [at, block] of blocks.entries()) {
    if (block.weight > 300 || apart.has(block.reason ?? '') || !/\d/.test(block.text)) continue
    const label = labelStart.test(block.text) || publishedWords.test(block.text)
    const before = blocks[at - 1]?.text ?? ''
    if (
      !label &&
      !(block.weight < 40 && before.length < 40 && (labelStart.test(before) || publishedWords.test(before)))
    )
      continue
    const found = candidatesIn(firstPublished(block.text), manner, text('labelled line', 1.2))
    if (found.length > 0) return found
  }
  return []
}

const labelStart = /^(?:datum|date|stand|fecha|data|дата|күні|sana|tarih|tarix|日期|日付|날짜)\s?:/iu

/** The piece's own entry in a list of pieces. */
function ownEntry(blocks: readonly PageBlock[], headline: string, manner: DateManner): DateCandidate[] {
  if (headline.length < 12) return []
  const entry = blocks.find(
    ({ text: line, weight }) =>
      line.length > headline.length && weight < headline.length * 2.5 + 60 && line.includes(headline),
  )
  return entry ? candidatesIn(entry.text.replace(headline, ' '), manner, text('own entry in a list', 1.3)) : []
}

/** The line of only a date nearest to the headline, where the page has nothing better; far above it stands the page's own. */
function loneDate(blocks: readonly PageBlock[], title: number, manner: DateManner): DateCandidate[] {
  let nearest: { readonly line: string; readonly away: number } | undefined
  for (const [at, block] of blocks.entries()) {
    if (block.reason !== 'article-date' || block.kind === 'list-item') continue
    const away = Math.abs(at - title)
    if (!nearest || away < nearest.away) nearest = { line: firstPublished(block.text), away }
  }
  return nearest && nearest.away <= 60 ? candidatesIn(nearest.line, manner, text('line of a date', 0.5)) : []
}
