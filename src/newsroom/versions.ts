// The versions of a page: what stood at an address when, and what changed from one to the next. And what of an edition's
// cited words an outlet has changed since.

import { SholuError } from '../base/errors.ts'
import type { Article, ArticleId } from '../news/article.ts'
import { type Edition, sentencesOf } from '../news/edition.ts'
import type { Passage } from '../news/passage.ts'
import type { Version, VersionDiff } from '../news/version.ts'
import { compareVersions, findAgain } from '../read/read.ts'
import type { Store } from '../store/store.ts'
import type { Line } from './line.ts'

/**
 * What stood at an address, oldest first; bytes that changed nothing one reads are no version of their own. The address
 * may also be an article's id. Throws `page-unknown`.
 */
export async function versionsAt({ store }: Pick<Line, 'store'>, address: string): Promise<readonly Version[]> {
  const named = address.startsWith('article:') ? await store.article(address as ArticleId) : undefined
  const versions = await versionsOfPage(store, named?.url ?? address)
  if (versions.length === 0)
    throw new SholuError('page-unknown', `No article was read at "${address}". \`sholu search\` finds pages by words.`)
  return versions
}

async function versionsOfPage(store: Store, url: string): Promise<readonly Version[]> {
  const readings = new Map((await store.versionsOf(url)).map((article) => [article.capture, article]))
  const versions: Version[] = []
  for (const { capture, at } of await store.visitsOf(url)) {
    const article = readings.get(capture)
    if (!article) continue
    const last = versions.at(-1)
    const since = last && compareVersions(last.article, article)
    if (last && since && isNothing(since)) versions[versions.length - 1] = { ...last, lastSeen: at }
    else versions.push({ article, firstSeen: at, lastSeen: at, ...(since ? { since } : {}) })
  }
  return versions
}

const isNothing = (diff: VersionDiff) =>
  diff.words.length === 0 && diff.moved.length === 0 && diff.fields.every((change) => change.field === 'dateModified')

/** The pages in a span of days that were printed in more than one version, by address. */
export async function changedPages(
  { store }: Pick<Line, 'store'>,
  window: { readonly from: string; readonly to: string },
): Promise<readonly { readonly url: string; readonly versions: readonly Version[] }[]> {
  const urls = new Map<string, number>()
  for (const { url } of await store.articles({ ...window, versions: 'all' })) urls.set(url, (urls.get(url) ?? 0) + 1)
  const changed: { url: string; versions: readonly Version[] }[] = []
  for (const [url, readings] of [...urls].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (readings < 2) continue
    const versions = await versionsOfPage(store, url)
    if (versions.length > 1) changed.push({ url, versions })
  }
  return changed
}

/** A cited passage whose words no longer stand in the page as it was seen last. */
export type ChangedCitation = {
  /** Place of the sentence in the edition. */
  readonly place: string
  readonly url: string
  readonly passage: Passage
  /** What stands there now; absent when it was taken out. */
  readonly is?: Passage
  /** When the version now standing was first seen. */
  readonly since: string
}

/** Cited words that their outlets have changed since they were read. */
export async function changedCitations(
  { store }: Pick<Line, 'store'>,
  edition: Edition,
): Promise<readonly ChangedCitation[]> {
  const known = new Map<string, Promise<Newer | undefined>>()
  const changed: ChangedCitation[] = []
  for (const { place, sentence } of sentencesOf(edition)) {
    for (const { passage } of sentence.citations) {
      if (!known.has(passage.article)) known.set(passage.article, newerVersion(store, passage.article))
      const newer = await known.get(passage.article)!
      if (!newer || findAgain(passage, newer.version.article)) continue
      const is = newer.diff.words.find(({ was }) => was && was.start < passage.end && passage.start < was.end)?.is
      changed.push({
        place,
        url: newer.version.article.url,
        passage,
        ...(is ? { is } : {}),
        since: newer.version.firstSeen,
      })
    }
  }
  return changed
}

type Newer = { readonly version: Version; readonly diff: VersionDiff }

async function newerVersion(store: Store, id: ArticleId): Promise<Newer | undefined> {
  const cited: Article | undefined = await store.article(id)
  const version = cited && (await versionsOfPage(store, cited.url)).at(-1)
  if (!cited || !version || version.article.text === cited.text) return undefined
  return { version, diff: compareVersions(cited, version.article) }
}
