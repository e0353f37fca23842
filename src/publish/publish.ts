// Edition → renderings. The door of the room: what a digest's editions look like to its readers. One frozen edition
// object, many renderings, so page and feed never disagree.

import type { Edition } from '../news/edition.ts'
import { feedOf } from './feed.ts'
import { fontFiles } from './fonts.ts'
import { pagesOf } from './site.ts'
import { siteScript, siteStyle } from './style.ts'

export { addressOfWords, hostOf, webAddress } from './address.ts'
export { clean, foreign, isLanguage, linkOut, originStripOf, originsInWords } from './markup.ts'
export { sharedStyle } from './style.ts'
export {
  catalogue,
  countryInWords,
  dayInWords,
  type InterfaceLanguage,
  interfaceLanguages,
  languageInWords,
  momentInWords,
  numberInWords,
  rangeInWords,
} from './words.ts'

/** A file of the site. */
export type Rendering = {
  /** Below the site's folder, with forward slashes: `2025-W51/index.html`. */
  readonly path: string
  /** With charset for text: `text/html; charset=utf-8`. */
  readonly mediaType: string
  readonly body: string | Uint8Array
}

export type SiteAbout = {
  /** Address the site will stand at, for what needs absolute addresses: canonical links, Open Graph, the feed. */
  readonly baseUrl?: string
  /** RFC 3339: when the site is made. It dates the feed of a site without editions, and nothing else. */
  readonly builtAt: string
  /** Show drafts too, marked as such and hidden from search engines; for a look before approval. */
  readonly drafts?: boolean
}

/**
 * The whole site: front page, a page per edition at a permanent address, archive, how it is made, 404, each in every
 * interface language, the Atom feed, style, script and fonts. Drafts are left out unless asked for; a withdrawn edition
 * keeps its address and loses its text. The same editions give the same files, byte for byte.
 */
export function renderSite(editions: readonly Edition[], about: SiteAbout): readonly Rendering[] {
  const shown = editions.filter((edition) => edition.status !== 'draft' || about.drafts === true).toSorted(newestFirst)
  return [...pagesOf(shown, about), feedOf(shown, about), ...siteAssets()]
}

/** Style, script and fonts, which the desk serves too. */
export function siteAssets(): readonly Rendering[] {
  return [
    { path: 'assets/style.css', mediaType: 'text/css; charset=utf-8', body: siteStyle() },
    { path: 'assets/site.js', mediaType: 'text/javascript; charset=utf-8', body: siteScript() },
    ...fontFiles.map((font) => ({ path: `assets/fonts/${font.name}`, mediaType: 'font/woff2', body: font.read() })),
  ]
}

function newestFirst(a: Edition, b: Edition): number {
  if (a.number !== b.number) return a.number < b.number ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** The version of this verb, kept with all it makes. */
export const publisher = 'publish@1'
