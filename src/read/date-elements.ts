// Dates in a page's elements: `<time>`, microdata, RDFa, and parts named for a date. Those beside the headline count
// most; those of lists and side columns hardly, those of readers' comments not at all.

import { squeeze } from '../base/text.ts'
import { candidatesIn, type DateCandidate, type DateManner, type DatePlace, dayIn } from './date-vote.ts'
import { changed, firstPublished, otherLabel } from './date-words.ts'
import { type Element, elementsIn, namesOf } from './page.ts'
import { reasonByName } from './part-names.ts'
import { type DateMeaning, meaningOf } from './told-dates.ts'

/** A page's elements, and how its dates are to be read. */
export type PageElements = {
  readonly root: Element
  readonly headline: string
  readonly manner: DateManner
}

/** Dates of first publication and of changes. */
export type ShownDates = { readonly published: readonly DateCandidate[]; readonly modified: readonly DateCandidate[] }

type Found = {
  readonly candidate: DateCandidate
  readonly at: number
  readonly sure: boolean
  readonly beside: boolean
}
type Marked = { readonly element: Element; readonly at: number; readonly meaning: DateMeaning; readonly weight: number }

/** A part of the page that gives a date: `<time>`, microdata, RDFa, or a part named for it. */
export function elementDates(page: PageElements): ShownDates {
  const published: Found[] = []
  const modified: DateCandidate[] = []
  let heading = -1
  let at = 0
  let looked = 0
  for (const element of elementsIn(page.root)) {
    at++
    if (withoutDate.has(element.tag)) continue
    if (heading < 0 && isHeading(element, page.headline)) heading = at
    const marked = markOf(element, at)
    if (!marked || ++looked > mostLooked) continue
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

/** Archives have hundreds of dates; the article's is among the first. */
const mostLooked = 200

/** Elements that show no text of their own and carry no microdata here. */
const withoutDate: ReadonlySet<string> = new Set(
  'script style link img svg path g use br hr option input source iframe picture button form noscript'.split(' '),
)

function isHeading(element: Element, headline: string): boolean {
  if (element.tag !== 'h1' && element.tag !== 'h2') return false
  const text = headline === '' ? undefined : shortText(element, 600)
  return text?.includes(headline) ?? false
}

/** What an element's own name says of its date; undefined where it says nothing of dates. */
function markOf(element: Element, at: number): Marked | undefined {
  const { attributes, tag } = element
  const declared = attributes.itemprop ?? (attributes.content === undefined ? undefined : attributes.property)
  if (declared !== undefined && tag !== 'meta' && /dat|publ|creat/i.test(declared)) {
    const meaning = meaningOf(declared.split(/\s/)[0]!.replace(/^.*:/, ''))
    if (meaning) return { element, at, meaning, weight: 3.5 }
  }
  const named = nameMark(element)
  const isTime = tag === 'time' || attributes['data-time'] !== undefined
  if (!isTime && named === 'none') return undefined
  const isOfChange = named === 'modified' || (named === 'none' && isChange(namesOf(element)))
  if (isOfChange || (element.parent && /modified|last-?update/.test(namesOf(element.parent))))
    return { element, at, meaning: 'modified', weight: 2 }
  const said = attributes.pubdate !== undefined || named === 'said'
  return { element, at, meaning: 'published', weight: said ? 3.2 : isTime ? 2 : 1.5 }
}

/** What class and id say: a date of publication by its very word, some date, a change, or nothing. */
type NameMark = 'said' | 'date' | 'modified' | 'none'

function nameMark(element: Element): NameMark {
  const { class: classes, id } = element.attributes
  if (id !== undefined && hinting.test(id)) return markByNames(namesOf(element))
  if (classes === undefined) return 'none'
  const known = nameMarks.get(classes)
  if (known) return known
  const mark = hinting.test(classes) ? markByNames(namesOf(element)) : 'none'
  if (nameMarks.size > 20_000) nameMarks.clear()
  nameMarks.set(classes, mark)
  return mark
}

const nameMarks = new Map<string, NameMark>()

function markByNames(names: string): NameMark {
  if (!dateNames.test(names)) return 'none'
  if (isChange(names)) return 'modified'
  return /publi|pubdate|posted|erstellt/.test(names) ? 'said' : 'date'
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
