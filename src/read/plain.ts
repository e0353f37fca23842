// Reads a page that was saved as plain text: no markup tells furniture from article, so the form of the lines must.
// Such pages begin with menus, tickers and dates, and end with the author, pointers to other pieces and side columns.

import { parseDate } from '../base/dates.ts'
import { languageOf } from '../base/language.ts'
import { primaryLanguage } from '../base/language-tag.ts'
import { fold, squeeze } from '../base/text.ts'
import type { ArticleDate, Author, LeftOut } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import { readByline } from './byline.ts'
import { creditAtEnd, creditIn } from './credits.ts'
import { datelineOf } from './dateline.ts'
import { endsAsSentence, isDateLine, type Reason, reasonByLine, weightOf } from './furniture.ts'
import type { Draft } from './html.ts'
import { noteIn } from './image.ts'
import { headlineKind, isOpinionLabel } from './kind.ts'
import { isInstitution, isPersonName } from './person-names.ts'
import { isPointer, sectionsIn } from './press-review.ts'
import type { Refusal } from './refusal.ts'

type Line = { readonly text: string; readonly weight: number; readonly list: boolean; use?: Use }

/** What a line turned out to be: a part of the article, or furniture with its reason. */
type Use = 'title' | 'standfirst' | 'date' | 'image' | 'text' | Reason

const used: ReadonlySet<Use> = new Set(['title', 'standfirst', 'date', 'image', 'text'])

/** A page of plain text as an article, or why it is none. */
export function readPlainText(raw: string, capture: Capture): Draft | Refusal {
  const lines = linesOf(raw)
  if (lines.length === 0) return { sort: 'too-little-text', why: 'The page is empty.' }
  markRepeated(lines)
  return reviewIn(lines) ?? articleIn(lines, capture)
}

// --- lines ---

/** Lines without the empty ones; text that was wrapped at a fixed width is put together again. */
function linesOf(raw: string): Line[] {
  const all = raw.replace(/\r\n?/g, '\n').slice(0, 2_000_000).split('\n')
  const found = isWrapped(all) ? unwrapped(all) : all
  return found.slice(0, 50_000).flatMap((line) => {
    const list = /^\s*[•·▪◦*–-]\s/u.test(line)
    const text = squeeze(list ? line.replace(/^\s*[•·▪◦*–-]\s+/u, '') : line)
    return text === '' ? [] : [{ text, weight: weightOf(text), list }]
  })
}

/** Paragraphs of several lines of nearly one length, parted by empty lines. */
function isWrapped(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.trim().length > 40)
  if (long.length < 8 || long.some((line) => line.length > 130)) return false
  return long.filter((line) => !endsAsSentence(line.trim())).length > long.length * 0.55
}

function unwrapped(lines: readonly string[]): string[] {
  const found: string[] = []
  let open = ''
  for (const line of lines) {
    const goesOn = open.length > 40 && line.trim() !== '' && !/^\s*[•*–-]\s/u.test(line)
    if (goesOn) open = `${open} ${line.trim()}`
    else {
      found.push(open)
      open = line
    }
    if (line.trim() === '') open = ''
  }
  found.push(open)
  return found
}

/** A short line printed three times or more, or a quotation of rates, is a ticker. */
function markRepeated(lines: readonly Line[]): void {
  const times = new Map<string, number>()
  for (const line of lines) times.set(line.text, (times.get(line.text) ?? 0) + 1)
  const about = { linkShare: 0, place: 'head', language: 'und', headline: '', names: [] } as const
  for (const line of lines) {
    if (reasonByLine(line.text, about) === 'currency-ticker') line.use = 'currency-ticker'
    else if (times.get(line.text)! > 2 && line.weight < 160 && !endsAsSentence(line.text)) line.use = 'ticker'
  }
}

// --- a press review ---

function reviewIn(lines: readonly Line[]): Draft | undefined {
  const open = lines.filter((line) => line.use === undefined)
  const title = open[0]
  if (!title || endsAsSentence(title.text)) return undefined
  const body = open.slice(1)
  const runs = body.map((line) => ({
    kind: line.list ? ('list-item' as const) : ('paragraph' as const),
    text: line.text,
  }))
  const review = sectionsIn(title.text, runs)
  if (!review) return undefined
  const headings = new Set(review.sections.map((section) => fold(section.headline)))
  for (const line of body) line.use = isPointer(line.text) ? 'previous-issue' : 'text'
  title.use = 'title'
  return {
    headline: title.text,
    standfirst: review.standfirst,
    byline: [],
    kind: 'press-review',
    runs: body
      .filter((line) => line.use === 'text')
      .map((line) => ({
        kind: [...headings].some((heading) => fold(line.text).endsWith(heading)) ? 'heading' : 'paragraph',
        text: line.text,
      })),
    sections: review.sections,
    leftOut: leftOutOf(lines),
  }
}

// --- an article ---

function articleIn(lines: readonly Line[], capture: Capture): Draft | Refusal {
  const open = lines.filter((line) => line.use === undefined)
  const language = primaryLanguage(
    languageOf(
      open
        .filter((line) => line.weight > 80)
        .map((line) => line.text)
        .join('\n'),
    ).language,
  )
  const { first, last } = proseSpan(open)
  if (first < 0) return { sort: 'too-little-text', why: 'The text is too short to be an article.' }
  const head = open.slice(0, first)
  markHead(head, language)
  const title = titleOf(head, capture)
  if (title) title.use = 'title'
  const dates = dateOf(head, title, language, capture)
  const ending = endOfText(open, first, last)
  const body = open.slice(first, ending.at)
  const names = ending.name ? [ending.name] : []
  const byline = peopleOf(head, names, language)
  markBody(body, title?.text ?? '', byline.authors, language)
  markTail(open.slice(ending.at), byline.authors, language)
  const runs = body.filter((line) => line.use === 'text').map((line) => ({ kind: runKind(line), text: line.text }))
  const prose = runs.reduce((sum, run) => sum + weightOf(run.text), 0)
  if (prose < 140) return { sort: 'too-little-text', why: 'The text is too short to be an article.' }
  const headline = title?.text ?? capture.hints?.rawTitle ?? ''
  const standfirst = head.find((line) => line.use === 'standfirst')?.text
  const image = head.find((line) => line.use === 'image')
  const dateline = datelineOf(runs[0]!.text)
  const agency = byline.agency ?? creditOf(head, body, open.slice(ending.at)) ?? dateline?.agency
  return {
    headline,
    standfirst,
    byline: byline.authors,
    agency,
    dateline: dateline?.place,
    datePublished: dates,
    kind: head.some((line) => isOpinionLabel(line.text)) ? 'opinion' : headlineKind(headline),
    runs: standfirst ? [{ kind: 'paragraph', text: standfirst }, ...runs] : runs,
    images: image ? [noteIn(image.text)] : undefined,
    leftOut: leftOutOf(lines),
  }
}

function runKind(line: Line): 'paragraph' | 'heading' | 'list-item' {
  if (line.list) return 'list-item'
  return line.weight < 90 && !endsAsSentence(line.text) ? 'heading' : 'paragraph'
}

function proseSpan(lines: readonly Line[]): { readonly first: number; readonly last: number } {
  const sure = (line: Line) => line.weight >= 110 && endsAsSentence(line.text)
  const first = lines.findIndex(
    (line, at) => sure(line) && lines.slice(at, at + 4).filter((each) => each.weight > 60).length >= 2,
  )
  return { first: first >= 0 ? first : lines.findIndex(sure), last: lines.findLastIndex(sure) }
}

/** Gives the lines above the text their use, the title and the dates left open. */
function markHead(head: readonly Line[], language: string): void {
  const about = { linkShare: 0, place: 'head', language, headline: '', names: [] } as const
  for (const line of head) {
    if (isDateLine(line.text, language)) continue
    const reason = reasonByLine(line.text, about)
    if (reason === 'image-credit') line.use = 'image'
    else if (reason) line.use = reason
    else if (creditIn(line.text, [])) line.use = 'credit'
  }
}

/** The line that reads as a headline: some words, no full stop, next to dates, bylines or the text. */
function titleOf(head: readonly Line[], capture: Capture): Line | undefined {
  const hinted = head.find(
    (line) => capture.hints?.rawTitle && fold(line.text) === fold(squeeze(capture.hints.rawTitle)),
  )
  if (hinted) return hinted
  let best: { readonly line: Line; readonly score: number } | undefined
  for (const [at, line] of head.entries()) {
    if (line.use !== undefined || line.list || isDateLine(line.text, 'und')) continue
    const score = titleScore(line, head[at - 1], head[at + 1], at === head.length - 1)
    if (score > (best?.score ?? 0)) best = { line, score }
  }
  return best?.line
}

function titleScore(line: Line, before: Line | undefined, after: Line | undefined, isLast: boolean): number {
  const words = line.text.split(/\s+/).length
  if (line.weight < 12 || line.weight > 260) return 0
  let score = line.weight >= 30 && line.weight <= 160 ? 3 : 1
  if (words < 3 && !/[\p{sc=Han}\p{sc=Hang}\p{sc=Kana}]/u.test(line.text)) score -= 2
  if (endsAsSentence(line.text) && !/[?!？！]["»”]?$/u.test(line.text)) score -= 2
  // A menu is a row of single words, each with a capital and none joining them.
  if (
    /^(?:\p{Lu}[\p{L}&]*\s?[|•·/]?\s?){3,}$/u.test(line.text) &&
    !/\b(?:of|the|to|in|on|for|with|and)\b/i.test(line.text) &&
    words <= 8
  )
    score -= 1
  if (/[|•]/.test(line.text)) score -= 1
  for (const near of [before, after])
    if (
      near &&
      (near.use === 'byline' || near.use === 'image' || near.use === 'credit' || isDateLine(near.text, 'und'))
    )
      score += 1
  if (isLast) score += 1
  return score
}

/** The date nearest the title; one above it that another follows is the page's own, printed on every page. */
function dateOf(
  head: readonly Line[],
  title: Line | undefined,
  language: string,
  capture: Capture,
): ArticleDate | undefined {
  const dated = head
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.use === undefined || line.use === 'article-date' || line.use === 'byline')
    .filter(({ line }) => parseDate(line.text, language) && line.weight < 160 && line !== title)
  const place = title ? head.indexOf(title) : head.length
  const changed = dated.filter(({ line }) =>
    /updat|modif|обновл|aktualis|mis à jour|güncell|更新|жаңарт/iu.test(line.text),
  )
  const free = dated.filter((each) => !changed.includes(each))
  const below = free.find(({ at }) => at > place)
  const above = free.findLast(({ at }) => at < place)
  const chosen = below ?? above
  for (const { line } of dated) if (line !== chosen?.line && line.use !== 'byline') line.use = 'page-date'
  for (const { line } of changed) line.use = 'article-date'
  for (const line of head)
    if (line.use === undefined && line !== chosen?.line && line !== title)
      line.use = standfirstOrKicker(line, head.indexOf(line) > place)
  if (!chosen) return hintedDate(capture, language)
  if (chosen.line.use === undefined) chosen.line.use = 'date'
  return { value: parseDate(chosen.line.text, language)!.value, raw: chosen.line.text, evidence: 'text' }
}

function hintedDate(capture: Capture, language: string): ArticleDate | undefined {
  const raw = capture.hints?.rawDate
  const value = raw ? parseDate(raw, language)?.value : undefined
  return raw && value ? { value, raw, evidence: capture.origin === 'email' ? 'email' : 'feed' } : undefined
}

function standfirstOrKicker(line: Line, isBelowTitle: boolean): Use {
  if (isBelowTitle && line.weight > 60 && endsAsSentence(line.text)) return 'standfirst'
  if (isBelowTitle && isNameLine(line.text)) return 'byline'
  return 'kicker'
}

function isNameLine(text: string): boolean {
  return (
    text.length < 60 &&
    text.split(' ').length >= 2 &&
    text.split(' ').length <= 5 &&
    !endsAsSentence(text.replace(/\b\p{Lu}\.$/u, '')) &&
    isPersonName(text) &&
    !isInstitution(text, [])
  )
}

/** Where the text ends: at the author's name, a bio, or the first line that leads elsewhere. */
function endOfText(
  lines: readonly Line[],
  first: number,
  last: number,
): { readonly at: number; readonly name?: string } {
  const total = lines.slice(first).reduce((sum, line) => sum + line.weight, 0)
  let before = 0
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!
    if (at > first && before > total * 0.35) {
      if (isNameLine(line.text) && signsOff(lines, at)) return { at, name: line.text }
      if (at > last) break
      if (line.weight < 120 && leadsElsewhere(lines, at)) return { at }
    }
    before += line.weight
  }
  const at = Math.min(lines.length, last + 1)
  const name = lines.slice(at).find((line) => isNameLine(line.text))?.text
  return name ? { at, name } : { at }
}

/** A name that stands alone under the text: repeated, followed by a paragraph about its bearer, or by nothing but short lines. */
function signsOff(lines: readonly Line[], at: number): boolean {
  const name = fold(lines[at]!.text)
  const rest = lines.slice(at + 1, at + 6)
  if (rest.some((line) => fold(line.text) === name || fold(line.text).startsWith(`${name} `))) return true
  const surname = name.split(' ').at(-1)!
  if (rest[0] && rest[0].weight > 60 && fold(rest[0].text).slice(0, 80).includes(surname)) return true
  return lines.slice(at + 1).every((line) => line.weight < 110)
}

/** A heading such as "Related stories" with no paragraph of the text behind it. */
function leadsElsewhere(lines: readonly Line[], at: number): boolean {
  const reason = reasonByLine(lines[at]!.text, {
    linkShare: 0,
    place: 'tail',
    language: 'und',
    headline: '',
    names: [],
  })
  if (
    reason !== 'related' &&
    reason !== 'author-archive-link' &&
    reason !== 'copyright' &&
    reason !== 'comments' &&
    reason !== 'sidebar' &&
    reason !== 'author-bio'
  )
    return false
  return lines.slice(at + 1, at + 4).every((line) => !(line.weight > 180 && endsAsSentence(line.text)))
}

function markBody(body: readonly Line[], title: string, authors: readonly Author[], language: string): void {
  const names = authors.map((author) => fold(author.name))
  for (const [at, line] of body.entries()) {
    if (line.use !== undefined) continue
    const reason = reasonByLine(line.text, { linkShare: 0, place: 'middle', language, headline: fold(title), names })
    const isLoose = line.weight < 12 && !endsAsSentence(line.text) && !line.list
    line.use =
      reason ??
      (isLoose || (at === body.length - 1 && line.weight < 60 && !endsAsSentence(line.text)) ? 'label' : 'text')
  }
}

/** The lines after the text: the author's name, what is said of the author, and pointers to other pieces. */
function markTail(tail: readonly Line[], authors: readonly Author[], language: string): void {
  const names = authors.map((author) => fold(author.name))
  let inBio = false
  for (const line of tail) {
    if (line.use !== undefined) continue
    const folded = fold(line.text)
    if (names.includes(folded)) {
      line.use = 'byline-repeated'
      inBio = true
      continue
    }
    const reason = reasonByLine(line.text, { linkShare: 0, place: 'tail', language, headline: '', names })
    if (reason && !(inBio && reason === 'byline-repeated' && line.weight > 60)) line.use = reason
    else if (
      line.weight > (inBio ? 25 : 60) &&
      endsAsSentence(line.text) &&
      (inBio || names.some((name) => folded.includes(name)))
    )
      line.use = 'author-bio'
    else line.use = 'outside-article'
    inBio = line.use === 'author-bio'
  }
}

function peopleOf(
  head: readonly Line[],
  names: readonly string[],
  language: string,
): { readonly authors: readonly Author[]; readonly agency?: string } {
  const printed = head
    .filter((line) => line.use === 'byline')
    .map((line) => readByline(line.text, { sites: [], language }))
  const authors = printed.flatMap((each) => each.authors)
  const agency = printed.find((each) => each.agency)?.agency
  const found = authors.length > 0 ? authors : names.map((name) => ({ name }))
  return agency ? { authors: found, agency } : { authors: found }
}

function creditOf(head: readonly Line[], body: readonly Line[], tail: readonly Line[]): string | undefined {
  for (const line of [...head.filter((each) => each.use === 'credit'), ...body.slice(-2), ...tail]) {
    const found = creditIn(line.text, [])
    if (found) {
      if (line.use === 'text') line.use = 'credit'
      return found
    }
  }
  const end = body.findLast((line) => line.use === 'text')
  return end ? creditAtEnd(end.text, []) : undefined
}

function leftOutOf(lines: readonly Line[]): LeftOut[] {
  const found: { why: string; text: string; at: number }[] = []
  for (const [at, line] of lines.entries()) {
    const why = line.use ?? 'outside-article'
    if (used.has(why)) continue
    const last = found.at(-1)
    if (last && last.why === why && last.at === at - 1) {
      last.text += `\n${line.text}`
      last.at = at
    } else found.push({ why, text: line.text, at })
  }
  return found.map(({ why, text }) => ({ why, text }))
}
