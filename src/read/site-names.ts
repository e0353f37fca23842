// The names by which a site calls itself, which belong neither in a headline nor among the people who wrote it.

import { fold, squeeze } from '../base/text.ts'
import { metaOf, type PageFacts } from './structured.ts'

/** Names by which the site calls itself, its host among them. */
export function siteNames(facts: PageFacts, url: string): readonly string[] {
  const host = URL.parse(url)?.hostname.replace(/^(?:www\d?|m|amp)\./, '') ?? ''
  const label = host.split('.').slice(0, -1).join('.')
  const declared = metaOf(facts, 'og:site_name')
  const named = [
    declared,
    // "The Harbour Post | News from the bay": the part before the bar is the name.
    declared?.split(/\s[|–—•·»:-]+\s/u)[0],
    metaOf(facts, 'application-name', 'apple-mobile-web-app-title'),
    metaOf(facts, 'twitter:site')?.replace(/^@/, ''),
    facts.linked?.publisher,
  ].filter((name) => name !== undefined && !holdsTitle(name, facts))
  return [
    ...new Set(
      [...named, host, label].flatMap((name) => (name && name.length > 1 && name.length < 100 ? [squeeze(name)] : [])),
    ),
  ]
}

/** Some pages give their headline as the name of the site too; then it names no site. */
function holdsTitle(name: string, facts: PageFacts): boolean {
  const title = letters(metaOf(facts, 'og:title') ?? facts.title).slice(0, 30)
  return title.length > 10 && letters(name).includes(title)
}

/**
 * Whether a text is a name of the site, allowing for a missing article, ending or space: "nytimes.com", "NY Times".
 * `share` is how much of the longer spelling, 0 to 1, the shorter must make up.
 */
export function isSite(text: string, sites: readonly string[], share = 0.5): boolean {
  return isSiteByLetters(letters(text), sites, share)
}

/** The same for a text given by its letters. */
export function isSiteByLetters(name: string, sites: readonly string[], share = 0.5): boolean {
  if (name === '') return false
  for (const known of lettersOf(sites)) {
    if (known === name) return true
    const [short, long] = known.length < name.length ? [known, name] : [name, known]
    if (short.length >= 4 && short.length >= long.length * share && long.includes(short)) return true
  }
  return false
}

const knownLetters = new WeakMap<readonly string[], readonly string[]>()

function lettersOf(sites: readonly string[]): readonly string[] {
  const known = knownLetters.get(sites)
  if (known) return known
  const found = sites.map(letters).filter((each) => each !== '')
  knownLetters.set(sites, found)
  return found
}

/** Letters and digits alone, folded, without a leading article: what two spellings of one name have in common. */
export function letters(text: string): string {
  return fold(text)
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
