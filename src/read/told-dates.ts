// Dates a page gives to machines: JSON-LD, meta elements, its address, the data of its scripts.

import { isoDay, parseDate } from '../base/dates.ts'
import { candidatesIn, type DateCandidate, type DateManner, inScript } from './date-vote.ts'
import type { PageFacts } from './structured.ts'

/** What a date told to machines is the date of. */
export type DateMeaning = 'published' | 'created' | 'modified'

/** What a name such as `article:published_time` or `dateModified` says its date is of; undefined when of neither. */
export function meaningOf(name: string): DateMeaning | undefined {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '')
  if (otherDates.test(letters)) return undefined
  if (/modif|updat|lastmod|revised|refresh|changed|edited/.test(letters)) return 'modified'
  if (publishedNames.test(letters)) return 'published'
  return createdNames.test(letters) ? 'created' : undefined
}

const otherDates =
  /expir|valid|event|begin|start|end(?:date|time|s)|birth|died|copyright|crawl|generat|render|build|cache|comment|video|image|photo|until|deadline|premier|season|episode|unpub|sale|offer|price|version|review|scheme|format|archive|server|current|today|joined|member|registered|expected|status|publisher|update(?:freq|r)|platform/
const publishedNames =
  /publi|pubdate|pubtime|issued|firstpub|releasedate|datereleased?|onlinedate|displaydate|displaytime|postdate|posted|dateposted|articledate|newsdate|storydate|contentdate|originaldate|^ptime$|apubtime|dateonline/
const createdNames = /creat|date$|datum$|^fecha|^dcdate|^dctermsdate|articletime|^datetime$/

/** What a meta element's name is worth: names everyone uses say more than one outlet's own. */
function weightOf(name: string, meaning: DateMeaning): number {
  if (meaning === 'created')
    return /^(?:date|dc\.date|dcterms?\.(?:date|created)|sailthru\.date|.*creat.*)$/.test(name) ? 2 : 1.5
  if (surest.has(name)) return 4
  return knownNames.test(name) ? 3 : 2.5
}

const surest = new Set([
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'og:published_time',
  'rnews:datepublished',
])
const knownNames =
  /^(?:parsely-pub-date|dc(?:terms)?\.(?:date\.)?issued|citation_(?:publication|online)_date|pub_?date|publish(?:ed)?[-_]?(?:date|time|at)|publication[-_]?date|cxenseparse:.*publi.*|article[.:_-].*publi.*|bt:pubdate|vr:published_time|mediator_published_time|sw-pubdate|release_date|displaydate|ptime|apub:time)$/

/** No page tells its date in more places; one that does is not believed beyond. */
const mostTold = 60

/** Dates in JSON-LD and meta elements, published and modified apart. */
export function toldDates(facts: PageFacts, manner: DateManner): Record<'published' | 'modified', DateCandidate[]> {
  const published: DateCandidate[] = []
  const modified: DateCandidate[] = []
  const { linked } = facts
  published.push(
    ...candidatesIn(linked?.datePublished, manner, { evidence: 'json-ld', place: 'datePublished', weight: 4 }),
  )
  modified.push(
    ...candidatesIn(linked?.dateModified, manner, { evidence: 'json-ld', place: 'dateModified', weight: 4 }),
  )
  for (const [name, contents] of facts.meta) {
    const meaning = meaningOf(name)
    if (!meaning) continue
    const weight = weightOf(name, meaning)
    if (published.length + modified.length > mostTold) break
    for (const raw of contents.slice(0, 4))
      (meaning === 'modified' ? modified : published).push(
        ...candidatesIn(raw, manner, { evidence: 'meta', place: name, weight }),
      )
  }
  return { published, modified }
}

/** A whole date in an address: `/2025/12/18/`, `/2025/dec/18/`, `-20251218`, `/251218_`. */
export function addressDates(...urls: readonly (string | undefined)[]): DateCandidate[] {
  for (const url of urls) {
    const path = (url && URL.parse(url)?.pathname) || ''
    const match = wholeDate.exec(path)
    const value = match && isoDay(Number(match[1]), Number(match[3]), Number(match[4]))
    if (value) return [{ value, raw: match[0], evidence: 'url', place: 'address', weight: match[2] === '/' ? 2 : 1.5 }]
    const named = namedDate.exec(path)
    const printed = named && parseDate(`${named[3]} ${named[2]} ${named[1]}`, 'en')?.value
    if (printed) return [{ value: printed, raw: named[0], evidence: 'url', place: 'address', weight: 2 }]
    const short = shortDate.exec(path)
    const day = short && isoDay(2000 + Number(short[1]), Number(short[2]), Number(short[3]))
    if (day) return [{ value: day, raw: short[0], evidence: 'url', place: 'address', weight: 0.8 }]
  }
  return []
}

const wholeDate =
  /(?<!\d)((?:19|20)\d{2})([/_.-]?)(0[1-9]|1[0-2]|[1-9](?=[/_.-]))\2(0[1-9]|[12]\d|3[01]|[1-9](?=[/_.-]|$))(?!\d)/
const namedDate = /(?<=\/)((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/)/i
const shortDate = /(?<=[/_-])([012]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-])/

/** The first date of a publication in a page's own scripts: for pages that tell machines no other way. */
export function scriptDates(html: string, manner: DateManner): DateCandidate[] {
  const found = scripted.exec(html)?.[1]
  return found ? candidatesIn(found, manner, { evidence: 'text', place: inScript, weight: 1.8 }) : []
}

/** The year and month an address gives: `/2019/03/`. */
export function addressMonth(url: string): string | undefined {
  const match = /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])\//.exec(URL.parse(url)?.pathname ?? '')
  return match ? `${match[1]}-${match[2]}` : undefined
}

const scripted =
  /(?<!un_?|next_?|video_?|image_?|event_?|last_?)(?:date_?publish(?:ed)?|publish(?:ed)?_?(?:date|time|at|on)|publication_?(?:date|time)|pub_?(?:date|time)|first_?publish(?:ed)?(?:_?(?:date|time|at))?|article_?date|post_?date)\\?["']?\s*[:=,]\s*\\?["']([^"'<>\\]{8,40})\\?["']/i
