// One poll of one feed: ask for it, read its links, fetch the pages that are not yet known. Every link leaves with
// exactly one outcome: captured, known, set aside, or to be tried again.

import { type ErrorCode, messageOf, SholuError } from '../base/errors.ts'
import { sha256 } from '../base/hash.ts'
import type { CaptureHints, FreshCapture } from '../news/capture.ts'
import type { Feed, Outlet } from '../news/outlet.ts'
import { feedText } from './decode.ts'
import type { Entries, Entry } from './entry.ts'
import { readFeed } from './feed-formats.ts'
import { contentType, type Fetch, type FetchAnswer } from './fetch.ts'
import { readIndexPage } from './index-page.ts'
import { looksLike } from './looks.ts'
import { captureOf, judgePage } from './page.ts'
import { readSitemap } from './sitemap.ts'

/** What the last poll leaves for the next, so that nothing is fetched or read twice. */
export type Validators = {
  readonly etag?: string
  readonly lastModified?: string
  /** `sha256:` of the feed's bytes, for servers that answer 200 whether or not anything changed. */
  readonly digest?: string
}

/** What a poll needs of the world. */
export type GatherDeps = {
  readonly fetch: Fetch
  /** RFC 3339, UTC. */
  readonly now: () => string
  /** Whether a page need not be fetched. `entry` is what the feed says of it, for those who look at dates. */
  readonly known: (url: string, entry: Entry) => Promise<boolean>
  readonly validators?: Validators | undefined
  /** Told of each link as its outcome is known. */
  readonly onPage?: ((done: number, total: number) => void) | undefined
  /** Pages fetched in one poll; the rest is left for the next. 100 when not given. */
  readonly maxPages?: number | undefined
}

/** A link that brought no capture, with its reason. */
export type LinkTrouble = { readonly url: string; readonly why: string; readonly code: ErrorCode }

/** What became of every link of one poll. */
export type Gathered = {
  /** Distinct links in the feed; the sum of captures, known, setAside and again. */
  readonly links: number
  readonly captures: readonly FreshCapture[]
  /** Links that were known already: nothing to do. */
  readonly known: readonly string[]
  readonly setAside: readonly LinkTrouble[]
  readonly again: readonly LinkTrouble[]
  /** The feed's own bytes, when it was fetched anew. */
  readonly feedCapture?: FreshCapture
  /** Whether the feed is the same as at the last poll; its links were then not looked at. */
  readonly unchanged: boolean
  /** For the next poll. Empty while links are to be tried again, so that the next poll meets them. */
  readonly validators: Validators
  /** Links whose page answered from another address. */
  readonly redirected: readonly { readonly from: string; readonly to: string }[]
  /** The feed is broken and was read in part. */
  readonly problem?: { readonly why: string }
}

const feedTypes =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

/**
 * Polls a feed once. Throws a SholuError when the feed itself cannot be had or read at all (`retry` says whether to try
 * later); trouble with a single page is in the result.
 */
export async function gatherFeed(feed: Feed, outlet: Outlet, deps: GatherDeps): Promise<Gathered> {
  const nothing = { links: 0, captures: [], known: [], setAside: [], again: [], redirected: [] }
  const validators = deps.validators ?? {}
  if (outlet.policy === 'disabled') return { ...nothing, unchanged: true, validators }
  const answer = await askFeed(feed, deps.fetch, validators)
  const digest = `sha256:${sha256(answer.body)}`
  if (answer.status === 304 || digest === validators.digest) return { ...nothing, unchanged: true, validators }
  const at = answer.at ?? deps.now()
  const { mediaType, charset } = contentType(answer.headers['content-type'])
  const feedCapture = captureOf(answer.url, mediaType || 'application/xml', charset, answer.status, answer.body, {
    capturedAt: at,
    origin: 'network',
    outlet: outlet.id,
    feed: feed.id,
  })
  const { entries, problem } = await entriesOf(feed, answer, deps.fetch)
  const pages = await fetchPages(feed, outlet, linksOf(entries, answer.url), deps)
  return {
    ...pages,
    feedCapture,
    unchanged: false,
    validators: pages.again.length > 0 ? {} : validatorsOf(answer, digest),
    ...(problem ? { problem: { why: `${feed.url}: ${problem}` } } : {}),
  }
}

async function askFeed(feed: Feed, fetch: Fetch, validators: Validators): Promise<FetchAnswer> {
  const answer = await fetch({
    url: feed.url,
    ...(feed.kind === 'page' ? {} : { accept: feedTypes }),
    ...(validators.etag ? { ifNoneMatch: validators.etag } : {}),
    ...(validators.lastModified ? { ifModifiedSince: validators.lastModified } : {}),
  })
  if (answer.status === 304 || (answer.status >= 200 && answer.status < 300)) return answer
  // 410 Gone is the one refusal that is meant for ever; a 404 may be a slip of the outlet's.
  throw new SholuError(
    'address-unreachable',
    `The feed ${feed.url} could not be had: the server answered ${answer.status}.`,
    {
      retry: answer.status !== 410,
    },
  )
}

function validatorsOf(answer: FetchAnswer, digest: string): Validators {
  const { etag, 'last-modified': lastModified } = answer.headers
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}), digest }
}

/** What a feed address holds is decided by what came, not by what it was registered as. */
async function entriesOf(feed: Feed, answer: FetchAnswer, fetch: Fetch): Promise<Entries> {
  const text = feedText(answer.body, contentType(answer.headers['content-type']).charset)
  const look = looksLike(answer.body, feed.kind === 'page' ? 'index.html' : '')
  const isHtml = look.kind === 'page' && look.mediaType === 'text/html'
  if (isHtml) {
    if (feed.kind === 'page') return { entries: readIndexPage(text, answer.url) }
    throw new SholuError('feed-broken', `${feed.url} answered with a web page instead of a feed.`, { retry: true })
  }
  const sitemap = readSitemap(text)
  if (sitemap?.kind === 'index') return readSitemapIndex(sitemap.rawLinks, answer.url, fetch)
  const entries = sitemap ?? readFeed(text)
  if (entries) return entries
  throw new SholuError('feed-broken', `${feed.url} answered with something that is no feed.`, { retry: true })
}

/** News lies in the newest few sitemaps of an index. */
const maxSitemaps = 5

async function readSitemapIndex(rawLinks: readonly string[], base: string, fetch: Fetch): Promise<Entries> {
  const entries: Entry[] = []
  const problems: string[] = []
  for (const rawLink of rawLinks.slice(0, maxSitemaps)) {
    const url = pageAddress(rawLink, base)
    if (!url || new URL(url).hostname !== new URL(base).hostname) {
      problems.push(`its part ${rawLink} is not on the same host`)
      continue
    }
    try {
      const answer = await fetch({ url, accept: feedTypes })
      const part = answer.status === 200 ? readSitemap(feedText(answer.body, undefined)) : undefined
      if (part?.kind === 'pages') entries.push(...part.entries)
      else problems.push(`its part ${url} answered ${answer.status === 200 ? 'with no list of pages' : answer.status}`)
    } catch (error) {
      if (!(error instanceof SholuError)) throw error
      problems.push(error.message)
    }
  }
  return { entries, ...(problems.length > 0 ? { problem: problems.join('; ') } : {}) }
}

/** Parameters that count visitors and change nothing on the page. */
const countingParameter = /^(?:utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|igshid)$/i

/** The complete address of a link, without fragment and visitor counting; nothing when it is no web address. */
function pageAddress(rawLink: string, base: string): string | undefined {
  const url = URL.parse(rawLink, base)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  const counting = [...url.searchParams.keys()].filter((name) => countingParameter.test(name))
  for (const name of counting) url.searchParams.delete(name)
  return url.href
}

type FeedLink = { readonly url: string; readonly entry: Entry }

/** Every address once, with the first entry that names it. A link that is no address keeps its raw form. */
function linksOf(entries: readonly Entry[], base: string): readonly FeedLink[] {
  const links = new Map<string, FeedLink>()
  for (const entry of entries) {
    const url = pageAddress(entry.rawLink, base) ?? entry.rawLink
    if (!links.has(url)) links.set(url, { url, entry })
  }
  return [...links.values()]
}

type LinkOutcome =
  | { readonly kind: 'capture'; readonly fresh: FreshCapture }
  | { readonly kind: 'known' }
  | { readonly kind: 'set-aside' | 'again'; readonly why: string; readonly code: ErrorCode }

async function fetchPages(
  feed: Feed,
  outlet: Outlet,
  links: readonly FeedLink[],
  deps: GatherDeps,
): Promise<Pick<Gathered, 'links' | 'captures' | 'known' | 'setAside' | 'again' | 'redirected'>> {
  const captures: FreshCapture[] = []
  const known: string[] = []
  const setAside: LinkTrouble[] = []
  const again: LinkTrouble[] = []
  const redirected: { from: string; to: string }[] = []
  let fetched = 0
  for (const [index, link] of links.entries()) {
    const outcome = await outcomeOf(link, feed, outlet, deps, () => fetched++ < (deps.maxPages ?? 100))
    if (outcome.kind === 'capture') {
      captures.push(outcome.fresh)
      if (outcome.fresh.capture.url !== link.url) redirected.push({ from: link.url, to: outcome.fresh.capture.url })
    } else if (outcome.kind === 'known') known.push(link.url)
    else (outcome.kind === 'again' ? again : setAside).push({ url: link.url, why: outcome.why, code: outcome.code })
    deps.onPage?.(index + 1, links.length)
  }
  return { links: links.length, captures, known, setAside, again, redirected }
}

async function outcomeOf(
  { url, entry }: FeedLink,
  feed: Feed,
  outlet: Outlet,
  deps: GatherDeps,
  mayFetch: () => boolean,
): Promise<LinkOutcome> {
  if (!URL.canParse(url) || !/^https?:/.test(url))
    return { kind: 'set-aside', why: 'the link is no web address', code: 'address-refused' }
  if (await deps.known(url, entry)) return { kind: 'known' }
  if (outlet.policy === 'discovery')
    return { kind: 'set-aside', why: `${outlet.name} is only watched for headlines`, code: 'outlet-not-fetched' }
  const away = foreign(url, outlet, feed.url)
  if (away) return { kind: 'set-aside', why: away, code: 'address-refused' }
  if (!mayFetch()) return { kind: 'again', why: 'this poll has fetched its share of pages', code: 'poll-full' }
  try {
    const answer = await deps.fetch({ url })
    const astray = foreign(answer.url, outlet)
    if (astray) return { kind: 'set-aside', why: astray, code: 'address-refused' }
    if (answer.url !== url && (await deps.known(answer.url, entry))) return { kind: 'known' }
    return judgePage(answer, {
      capturedAt: answer.at ?? deps.now(),
      origin: 'network',
      outlet: outlet.id,
      feed: feed.id,
      hints: hintsOf(entry),
    })
  } catch (error) {
    if (!(error instanceof SholuError)) throw error
    return { kind: error.retry ? 'again' : 'set-aside', why: messageOf(error), code: error.code }
  }
}

/** A page is an outlet's only when it stands on one of its hosts; nothing may be put under a masthead by a stray link. */
function foreign(url: string, outlet: Outlet, also?: string): string | undefined {
  const host = hostOf(url)
  const hosts = [...outlet.hosts, hostOf(outlet.url), ...(also ? [hostOf(also)] : [])]
  if (hosts.some((own) => host === bare(own) || host.endsWith(`.${bare(own)}`))) return undefined
  return `${host} is not among the hosts of ${outlet.name}`
}

function hostOf(url: string): string {
  return bare(URL.parse(url)?.hostname ?? '')
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function hintsOf(entry: Entry): CaptureHints {
  return {
    ...(entry.rawTitle ? { rawTitle: entry.rawTitle } : {}),
    ...(entry.rawDate ? { rawDate: entry.rawDate } : {}),
    ...(entry.rawAuthor ? { rawAuthor: entry.rawAuthor } : {}),
  }
}
