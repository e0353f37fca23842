// Asks the live web, politely: robots.txt first, one request at a time to one host, and a pause between two.

import { setTimeout as pause } from 'node:timers/promises'
import { messageOf, SholuError } from '../base/errors.ts'
import { type HttpClient, type HttpOptions, httpClient } from '../base/http.ts'
import type { Fetch } from './fetch.ts'
import { allowsAll, type Robots, readRobots, robotsBytes } from './robots.ts'

/** How the web is asked; every part has a default. */
export type WebFetchOptions = Partial<HttpOptions> & {
  /** Between the starts of two requests to one host, robots.txt among them. 1 s when not given. */
  readonly pauseMs?: number
}

const defaultAgent = 'Sholu/0.1 (press review; obeys robots.txt for "Sholu")'
const robotsKeptMs = 24 * 3_600_000
const robotsRetriedMs = 5 * 60_000
const wantedPages = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'

/** Opens a way to the web; close it when done. Its User-Agent should say where the one who runs it can be reached. */
export function webFetch(options: WebFetchOptions = {}): Fetch & { close(): Promise<void> } {
  const agent = options.agent ?? defaultAgent
  const client = httpClient({ ...options, agent })
  const hosts = new Map<string, Host>()
  const hostOf = (url: URL): Host => {
    const name = url.hostname.replace(/^www\./, '')
    const known = hosts.get(name)
    if (known) return known
    const fresh: Host = { turn: Promise.resolve(), nextAt: 0, pauseMs: options.pauseMs ?? 1000, robots: new Map() }
    hosts.set(name, fresh)
    return fresh
  }
  const beforeHop = async (url: URL): Promise<void> => {
    const host = hostOf(url)
    const robots = await robotsOf(host, url, client, agent)
    if (!robots.allows(url.href))
      throw new SholuError(
        'robots-disallowed',
        `${url.href} is not fetched: the robots.txt of ${url.host} asks not to.`,
      )
    await turn(host)
  }
  const fetch: Fetch = async ({ url, ifNoneMatch, ifModifiedSince, accept }) =>
    client.get({
      url,
      headers: {
        accept: accept ?? wantedPages,
        ...(ifNoneMatch ? { 'if-none-match': ifNoneMatch } : {}),
        ...(ifModifiedSince ? { 'if-modified-since': ifModifiedSince } : {}),
      },
      beforeHop,
    })
  return Object.assign(fetch, { close: () => client.close() })
}

/** What is remembered of a host, whatever the scheme and port. Times are of the monotonic clock. */
type Host = {
  /** Ends when the last one who took a turn may go. */
  turn: Promise<void>
  nextAt: number
  pauseMs: number
  /** By scheme, name and port (RFC 9309, 2.3). */
  readonly robots: Map<string, { readonly answer: Promise<Robots>; readonly until: number }>
}

/** Waits until a request may start: those who ask first go first, each a pause after the one before. */
function turn(host: Host): Promise<void> {
  host.turn = host.turn.then(async () => {
    const wait = host.nextAt - performance.now()
    if (wait > 0) await pause(wait)
    host.nextAt = performance.now() + host.pauseMs
  })
  return host.turn
}

function robotsOf(host: Host, url: URL, client: HttpClient, agent: string): Promise<Robots> {
  const known = host.robots.get(url.origin)
  if (known && known.until > performance.now()) return known.answer
  const answer = askRobots(host, new URL('/robots.txt', url), client, agent)
  host.robots.set(url.origin, { answer, until: performance.now() + robotsKeptMs })
  // A server in trouble is asked again soon, but not once for each of its pages.
  answer.catch(() => {
    host.robots.set(url.origin, { answer, until: performance.now() + robotsRetriedMs })
  })
  return answer
}

/** RFC 9309, 2.3.1: no such file allows everything; a server in trouble allows nothing until it is well again. */
async function askRobots(host: Host, url: URL, client: HttpClient, agent: string): Promise<Robots> {
  await turn(host)
  const answer = await client.get({ url: url.href, cutAtBytes: robotsBytes }).catch((error: unknown) => {
    if (error instanceof SholuError && error.code === 'address-refused') throw error
    throw robotsMissing(url, messageOf(error), error)
  })
  if (answer.status >= 500 || answer.status === 429) throw robotsMissing(url, `it answered ${answer.status}`)
  if (answer.status < 200 || answer.status >= 300) return allowsAll
  const robots = readRobots(url.href, answer.body, agent.split('/')[0]!)
  host.pauseMs = Math.max(host.pauseMs, robots.delaySeconds * 1000)
  host.nextAt = Math.max(host.nextAt, performance.now() + robots.delaySeconds * 1000)
  return robots
}

function robotsMissing(url: URL, why: string, cause?: unknown): SholuError {
  const message = `Nothing of ${url.host} is fetched for now: its robots.txt cannot be had (${why}).`
  return new SholuError('address-unreachable', message, { retry: true, cause })
}
