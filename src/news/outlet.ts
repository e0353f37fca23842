// Who publishes, where we look for what they publish, and what we may do with it.

export type OutletId = `outlet:${string}`
export type FeedId = `feed:${string}`

/**
 * What an outlet lets us do with its words.
 * `direct`: its pages are fetched and short marked quotations printed (the default);
 * `licensed`: its wording may be used unmarked (a subscribed wire, the digest's own group, an open licence);
 * `discovery`: only headline, date and link are used; `disabled`: nothing is fetched or printed.
 */
export type RightsPolicy = 'direct' | 'licensed' | 'discovery' | 'disabled'

/** Who stands behind an outlet, as a reader of a press review needs to know it. */
export type OwnerKind = 'state' | 'public' | 'private' | 'party' | 'nonprofit' | 'unknown'

/** A medium under one masthead; schema.org `NewsMediaOrganization`. */
export type Outlet = {
  readonly id: OutletId
  /** Name as an edition prints it, with its article: "The Japan Times". */
  readonly name: string
  /** Other forms under which it is cited, in any script: "SCMP", "南华早报". */
  readonly otherNames: readonly string[]
  /** How an edition introduces it: "the Hong Kong daily". */
  readonly descriptor?: string
  readonly url: string
  /** Host names whose pages belong to this outlet. */
  readonly hosts: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** BCP 47, the main one first. */
  readonly languages: readonly string[]
  readonly owner: OwnerKind
  /** `agency` when others reprint it; its dispatches are origins. */
  readonly kind: 'agency' | 'newspaper' | 'broadcaster' | 'magazine' | 'site' | 'data'
  /** Outlets of one publisher share a family and never corroborate each other. */
  readonly family?: string
  /** Weight with which an editor ranks it, 1 (least) to 5; 3 when nothing is known. */
  readonly standing: 1 | 2 | 3 | 4 | 5
  readonly policy: RightsPolicy
  /** What is particular to its pages. */
  readonly quirks?: readonly Quirk[]
}

/**
 * What is known of one outlet's pages and cannot be told of pages in general. A small dated rule, held by a fixture: a page
 * that is misread without it (`npm run fixture`). Places are CSS selectors.
 */
export type Quirk = {
  /** `YYYY-MM-DD`, the day it was first seen; captures of that day and later are read by it. */
  readonly since: string
  /** The first day on which it was no longer so. */
  readonly until?: string | undefined
  /** Why it is needed, for whoever reads it in two years. */
  readonly why: string
  /** Parts that are no text. */
  readonly leaveOut?: readonly string[] | undefined
  /** The part that holds the text. */
  readonly body?: string | undefined
  readonly headline?: string | undefined
  readonly byline?: string | undefined
  /** Of a time element the `datetime` counts, of a meta element the `content`. */
  readonly date?: string | undefined
}

/** The rules in force for a page captured at an instant (RFC 3339); the day counted is that of UTC. */
export function quirksInForce(quirks: readonly Quirk[], capturedAt: string): readonly Quirk[] {
  const day = Temporal.Instant.from(capturedAt).toString().slice(0, 10)
  return quirks.filter(({ since, until }) => since <= day && (until === undefined || day < until))
}

/** The format of a feed; `page` is an index page of links. */
export type FeedKind = 'rss' | 'atom' | 'json' | 'sitemap' | 'page'

/** One address of an outlet that is polled. RDF (RSS 1.0) counts as `rss`. */
export type Feed = {
  readonly id: FeedId
  readonly outlet: OutletId
  readonly url: string
  readonly kind: FeedKind
}

/** The outlet whose host the address belongs to: the host itself or the nearest parent of it. */
export function outletOfUrl(url: string, outlets: Iterable<Outlet>): Outlet | undefined {
  const host = URL.parse(url)?.hostname
  if (!host) return undefined
  let best: { readonly outlet: Outlet; readonly length: number } | undefined
  for (const outlet of outlets) {
    for (const own of outlet.hosts) {
      if ((host === own || host.endsWith(`.${own}`)) && own.length > (best?.length ?? 0)) {
        best = { outlet, length: own.length }
      }
    }
  }
  return best?.outlet
}
