// The headline without the site's name: what the page shows largest, what it tells machines, and its title, weighed.

import { fold, squeeze } from '../base/text.ts'
import { type Element, elementsIn, namesOf, textOf } from './page.ts'
import { metaOf, type PageFacts, plain } from './structured.ts'

/** Names by which the site calls itself. */
export function siteNames(facts: PageFacts, url: string): readonly string[] {
  const host = URL.parse(url)?.hostname.replace(/^www\d?\./, '') ?? ''
  const label = host.split('.').slice(0, -1).join('.')
  const named = [
    metaOf(facts, 'og:site_name'),
    metaOf(facts, 'application-name'),
    metaOf(facts, 'twitter:site')?.replace(/^@/, ''),
    facts.linked?.publisher,
    host,
    label,
  ]
  return [...new Set(named.flatMap((name) => (name && name.length > 1 ? [squeeze(name)] : [])))]
}

/** The headline; empty when the page has none. `hint` is what a feed called the piece. */
export function headlineOf(root: Element, facts: PageFacts, sites: readonly string[], hint?: string): string {
  const shown = headingsOf(root)
  const told = [
    facts.linked?.headline,
    metaOf(facts, 'og:title', 'twitter:title', 'title', 'dc.title', 'parsely-title'),
    facts.title,
    hint,
  ]
    .flatMap((each) => (each ? [withoutSite(oneLine(plain(each)), sites, shown)] : []))
    .filter((each) => each !== '' && !isSite(each, sites))
  // What is both shown and told is the headline, whatever else is told.
  for (const each of told) {
    const same = shown.find((heading) => letters(heading) === letters(each))
    if (same) return same
  }
  // A title made for search engines alone is not what the page calls its piece.
  const isOnlyTitled =
    facts.linked?.headline === undefined && metaOf(facts, 'og:title', 'twitter:title', 'dc.title') === undefined
  if (isOnlyTitled && shown.length === 1 && !isSite(shown[0]!, sites)) return shown[0]!
  const first = told[0]
  if (first === undefined) return shown[0] ?? ''
  // A title cut short by the machine that told it is shown whole.
  const whole = shown.find(
    (heading) => /(?:…|\.{3})$/.test(first) && fold(heading).startsWith(fold(first.replace(/(?:…|\.{3})$/, '').trim())),
  )
  return whole ?? first
}

/** First-level headings as shown, without those of the masthead. */
function headingsOf(root: Element): string[] {
  const found: string[] = []
  for (const element of elementsIn(root)) {
    const isHeadline =
      element.attributes.itemprop === 'headline' && !/^(?:meta|link|html|body|article)$/.test(element.tag)
    if (element.tag !== 'h1' && !isHeadline) continue
    const text = oneLine(textOf(element))
    if (text.length < 4 || /(?:^| )(?:logo|site-title|site-name|brand)/.test(namesOf(element))) continue
    found.push(text)
    if (found.length >= 8) break
  }
  return found
}

const oneLine = (text: string) => squeeze(text.replace(/\n/g, ' '))

/** "Headline | The Times", "The Times: headline" without the site's part. */
function withoutSite(title: string, sites: readonly string[], shown: readonly string[]): string {
  // A heading on the page that the title begins or ends with settles it.
  const within = shown.find(
    (heading) => heading.length >= 12 && heading.length < title.length && isPartOf(heading, title),
  )
  if (within) return within
  let rest = title
  for (let times = 0; times < 3; times++) {
    const match = /^(.*\S)\s*(?:\s[-–—|·•»«:/]+\s|\s?[|｜]\s?|\s::\s|_)\s*(\S[^|]*)$/u.exec(rest)
    if (!match) break
    if (
      isSite(match[2]!, sites) ||
      (/[|｜_]/.test(rest.slice(match[1]!.length, rest.length - match[2]!.length)) &&
        match[1]!.length > match[2]!.length)
    )
      rest = match[1]!
    else break
  }
  const leading = /^(\S.{0,40}?)\s*(?:\s[-–—|·•»:]\s|[|｜]|:\s)\s*(\S.*)$/u.exec(rest)
  return leading && isSite(leading[1]!, sites) ? leading[2]! : rest
}

function isPartOf(heading: string, title: string): boolean {
  const part = fold(heading)
  const whole = fold(title)
  if (whole.startsWith(part)) return /^\s*[-–—|·•»:/(｜_]/u.test(whole.slice(part.length))
  return whole.endsWith(part) && /[-–—|·•»:/｜_]\s*$/u.test(whole.slice(0, whole.length - part.length))
}

/** Whether a text is a name of the site, allowing for a missing article, ending or space: "nytimes.com", "NY Times". */
export function isSite(text: string, sites: readonly string[]): boolean {
  const name = letters(text)
  if (name === '') return false
  return sites.some((site) => {
    const known = letters(site)
    if (known === '') return false
    if (known === name) return true
    const [short, long] = known.length < name.length ? [known, name] : [name, known]
    return short.length >= 4 && long.includes(short) && (short.length >= long.length * 0.5 || known === short)
  })
}

const letters = (text: string) =>
  fold(text)
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
