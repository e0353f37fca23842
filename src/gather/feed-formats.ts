// RSS, RDF, Atom and JSON Feed: what their entries say about the pages they point to.

// feedsmith: the only parser measured that reads all four formats and forgives bare `&`, undeclared prefixes and
// leading blanks; see shared/research/platform.md, 4.
import { type AnyFeed, parseFeed } from 'feedsmith'
import { type Entries, type Entry, entryOf } from './entry.ts'
import { readRecords, type XmlRecord } from './records.ts'

/** A longer feed is read up to here; its newest entries stand first. */
const maxEntries = 2000

/** The entries of a feed in its own order; nothing when the text is no feed at all. */
export function readFeed(text: string): Entries | undefined {
  const parsed = parsedWhole(text)
  if (parsed) return { entries: entriesOf(parsed).slice(0, maxEntries) }
  if (/^\s*[{[]/.test(text)) return undefined
  return recovered(text)
}

/** feedsmith's reading, unless it fails or the XML is cut off, which feedsmith does not notice. */
function parsedWhole(text: string): AnyFeed | undefined {
  try {
    const parsed = parseFeed(text)
    if (parsed.format === 'json') return parsed
    const lastEntry = Math.max(text.lastIndexOf('<item'), text.lastIndexOf('<entry'), text.lastIndexOf(':item'))
    return /<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>/i.test(text.slice(Math.max(0, lastEntry))) ? parsed : undefined
  } catch {
    return undefined
  }
}

function recovered(text: string): Entries | undefined {
  const { root, rootClosed, records } = readRecords(text, maxEntries)
  if (root === undefined || !['rss', 'rdf', 'feed', 'channel'].includes(root)) return undefined
  const entries = records.flatMap((record) => entryOfRecord(record) ?? [])
  const line = text.split('\n').length
  const cut = records.some((record) => !record.whole)
  if (rootClosed && !cut) return { entries, problem: `it is not well-formed; ${entries.length} entries could be read` }
  const where = cut ? `inside entry ${records.length}` : `after entry ${records.length}`
  return { entries, problem: `it breaks off ${where}, at line ${line}; ${entries.length} entries could be read` }
}

function entryOfRecord({ fields }: XmlRecord): Entry | undefined {
  const first = (...names: readonly string[]) =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined)
  const guid = fields.get('guid@ispermalink') === 'false' ? undefined : webLink(fields.get('guid'))
  return entryOf({
    rawLink: first('link', 'link@href') ?? guid ?? webLink(fields.get('id')),
    rawTitle: first('title', 'dc:title'),
    rawDate: first('pubdate', 'published', 'dc:date', 'dcterms:issued', 'updated'),
    rawModified: first('updated', 'dcterms:modified', 'atom:updated'),
    rawAuthor: first('dc:creator', 'name', 'author'),
  })
}

function entriesOf(parsed: AnyFeed): readonly Entry[] {
  const found = (entries: readonly (Entry | undefined)[]) => entries.filter((entry) => entry !== undefined)
  switch (parsed.format) {
    case 'rss':
      return found(
        (parsed.feed.items ?? []).map((item) =>
          entryOf({
            rawLink:
              item.link ??
              alternate(item.atom?.links) ??
              (item.guid?.isPermaLink === false ? undefined : webLink(item.guid?.value)),
            rawTitle: item.title ?? item.dc?.titles?.[0],
            rawDate: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published,
            rawModified: item.atom?.updated ?? item.dcterms?.modified?.[0],
            rawAuthor: item.dc?.creators?.join(', ') ?? names(item.authors),
          }),
        ),
      )
    case 'rdf':
      return found(
        (parsed.feed.items ?? []).map((item) =>
          entryOf({
            rawLink: item.link ?? webLink(item.rdf?.about),
            rawTitle: item.title,
            rawDate: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
            rawModified: item.dcterms?.modified?.[0],
            rawAuthor: item.dc?.creators?.join(', '),
          }),
        ),
      )
    case 'atom':
      return found(
        (parsed.feed.entries ?? []).map((entry) =>
          entryOf({
            rawLink: alternate(entry.links) ?? webLink(entry.id),
            rawTitle: entry.title?.value,
            rawDate: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
            rawModified: entry.updated,
            rawAuthor: names(entry.authors) ?? entry.dc?.creators?.join(', '),
          }),
        ),
      )
    case 'json':
      return found(
        (parsed.feed.items ?? []).map((item) =>
          entryOf({
            rawLink: item?.url ?? webLink(item?.id) ?? item?.external_url,
            rawTitle: item?.title,
            rawDate: item?.date_published ?? item?.date_modified,
            rawModified: item?.date_modified,
            rawAuthor: names(item?.authors),
          }),
        ),
      )
  }
}

function alternate(
  links: readonly { readonly href?: string | undefined; readonly rel?: string | undefined }[] | undefined,
): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href
}

function names(people: readonly { readonly name?: string | undefined }[] | undefined): string | undefined {
  const given = people?.flatMap(({ name }) => name ?? []) ?? []
  return given.length > 0 ? given.join(', ') : undefined
}

/** An id that is also an address. */
function webLink(raw: string | undefined): string | undefined {
  return raw !== undefined && /^https?:\/\//i.test(raw.trim()) ? raw : undefined
}
