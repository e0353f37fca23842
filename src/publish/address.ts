// Addresses a page may link to, and addresses that open an outlet's page at the very words cited: URL Fragment Text
// Directives (WICG scroll-to-text-fragment).

import { squeeze } from '../base/text.ts'

/** The address if it is one of the web; nothing for any other scheme, for credentials in it, and for what is no address. */
export function webAddress(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  return url.username || url.password ? undefined : url.href
}

/** The host an address belongs to, as readers know it. */
export function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^www\./, '')
}

/**
 * The address of the words in the page: `https://…#:~:text=…`. Browsers that do not know text fragments open the page.
 * Nothing when the page's address is not one of the web.
 */
export function addressOfWords(address: string, exact: string, language: string): string | undefined {
  const href = webAddress(address)
  if (!href) return undefined
  const [page, fragment = ''] = splitOnce(href, '#')
  const directive = textDirective(exact, language)
  return directive ? `${page}#${splitOnce(fragment, ':~:')[0]}:~:text=${directive}` : href
}

/** Longest passage given whole; a longer one is given by its first and last words. Code units. */
const wholeUpTo = 120

/**
 * The value of a text directive: the passage itself when it is short and of one block, else `start,end`. Browsers match
 * whole words within one block, so both ends are cut at word borders of the passage's language and out of one line each.
 */
export function textDirective(exact: string, language: string): string {
  const lines = exact
    .toWellFormed()
    .split(/[\n\r]+/)
    .map(squeeze)
    .filter((line) => line !== '')
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (lines.length === 1 && first.length <= wholeUpTo) return encoded(first)
  return `${encoded(firstWords(first, language))},${encoded(lastWords(last, language))}`
}

/** Percent-encoded; `-`, `,` and `&` have a meaning of their own in a text directive. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}

const wordsAtEachEnd = 6
const unitsAtEachEnd = 48

function firstWords(line: string, language: string): string {
  let [taken, count] = ['', 0]
  for (const segment of segmentsOf(line, language)) {
    if (count > 0 && (count >= wordsAtEachEnd || taken.length + segment.segment.length > unitsAtEachEnd)) break
    taken += segment.segment
    if (segment.isWordLike) count++
  }
  return taken.trim()
}

function lastWords(line: string, language: string): string {
  let [taken, count] = ['', 0]
  for (const segment of segmentsOf(line, language).reverse()) {
    if (count > 0 && (count >= wordsAtEachEnd || taken.length + segment.segment.length > unitsAtEachEnd)) break
    taken = segment.segment + taken
    if (segment.isWordLike) count++
  }
  return taken.trim()
}

function segmentsOf(line: string, language: string): Intl.SegmentData[] {
  let locale: string | undefined
  try {
    locale = Intl.getCanonicalLocales(language)[0]
  } catch {
    locale = undefined
  }
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(line)]
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}
