// News sitemaps and sitemap indexes (sitemaps.org 0.9 with Google's news extension).

import { type Entries, entryOf } from './entry.ts'
import { readRecords, type XmlRecord } from './records.ts'

/** A sitemap may name 50,000 pages; only the newest are news. */
const maxEntries = 2000

/** What a sitemap leads to (sitemaps.org protocol). */
export type Sitemap =
  | ({ readonly kind: 'pages' } & Entries)
  /** Further sitemaps, the newest first. */
  | { readonly kind: 'index'; readonly rawLinks: readonly string[] }

/** Reads a sitemap, pages newest first; nothing when the text is none. */
export function readSitemap(text: string): Sitemap | undefined {
  const { root, rootClosed, records } = readRecords(text, 60_000)
  if (root === 'sitemapindex')
    return {
      kind: 'index',
      rawLinks: newestFirst(records).flatMap(({ fields }) => fields.get('loc') ?? fields.get('') ?? []),
    }
  if (root !== 'urlset') return undefined
  const entries = newestFirst(records)
    .slice(0, maxEntries)
    .flatMap(
      ({ fields }) =>
        entryOf({
          rawLink: fields.get('loc') ?? fields.get(''),
          rawTitle: fields.get('news:title'),
          rawDate: dateOf(fields),
          rawModified: fields.get('lastmod'),
          rawAuthor: undefined,
        }) ?? [],
    )
  if (rootClosed && records.every(({ whole }) => whole)) return { kind: 'pages', entries }
  const problem = `it breaks off after entry ${records.filter(({ whole }) => whole).length}, at line ${text.split('\n').length}`
  return { kind: 'pages', entries, problem }
}

function dateOf(fields: ReadonlyMap<string, string>): string | undefined {
  return fields.get('news:publication_date') ?? fields.get('lastmod')
}

function newestFirst(records: readonly XmlRecord[]): readonly XmlRecord[] {
  const time = ({ fields }: XmlRecord) => Date.parse(dateOf(fields) ?? '') || 0
  return records.toSorted((a, b) => time(b) - time(a))
}
