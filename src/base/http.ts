// The one way out of the house: HTTP GET over undici with a guarded connector. Every hop of every request passes the
// same checks: the address, what its name resolves to, and who in fact answered.

import { lookup as systemLookup } from 'node:dns'
import { isIP, type Socket } from 'node:net'
// undici: its connector can be replaced, so the check stands where the connection is made and cannot be raced.
import { Agent, buildConnector, request } from 'undici'
import { type AddressRules, isOpened, isPublicAddress, portOf, webAddress } from './addresses.ts'
import { messageOf, SholuError, systemCode } from './errors.ts'
import { acceptedEncodings, inflate, megabytes } from './inflate.ts'

/** All addresses of a host name, as `dns.lookup` with `all` gives them. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

/** How a client asks, and how long and how much it takes. */
export type HttpOptions = AddressRules & {
  /** The User-Agent: who asks, and where to complain. */
  readonly agent: string
  /** Bytes after unpacking; 20 MB when not given. */
  readonly maxBytes?: number
  /** For the headers to come, and between two pieces of the body. 15 s when not given. */
  readonly silenceMs?: number
  /** For the whole request with its redirects, never prolonged by progress. 60 s when not given. */
  readonly deadlineMs?: number
  /** The system's resolver when not given. */
  readonly resolve?: Resolve
}

/** One GET. */
export type HttpRequest = {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Called before each hop with its address, so that redirects are asked about like first addresses. */
  readonly beforeHop?: (url: URL) => Promise<void>
  /** A longer body is cut at this many bytes instead of refused. */
  readonly cutAtBytes?: number
}

/** A complete answer, whatever its status. */
export type HttpAnswer = {
  /** The address that answered, after redirects. */
  readonly url: string
  readonly status: number
  /** Names in lower case; several of one name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
  /** Unpacked. */
  readonly body: Uint8Array
}

/** Asks for addresses until it is closed. */
export type HttpClient = {
  /**
   * Any status is an answer. Throws `address-refused`, `file-too-large`, or `address-unreachable` (retry) when no
   * complete answer came.
   */
  get(request: HttpRequest): Promise<HttpAnswer>
  close(): Promise<void>
}

const maxRedirects = 5

/** Opens a client; close it when done. It keeps no cookies and speaks HTTP/1.1 only. */
export function httpClient(options: HttpOptions): HttpClient {
  const silence = options.silenceMs ?? 15_000
  const dispatcher = new Agent({
    connect: guardedConnector(options),
    headersTimeout: silence,
    bodyTimeout: silence,
    connections: 2,
    allowH2: false,
  })
  return {
    get: (asked) => followed(asked, options, dispatcher),
    close: () => dispatcher.destroy(),
  }
}

async function followed(asked: HttpRequest, options: HttpOptions, dispatcher: Agent): Promise<HttpAnswer> {
  let leftMs = options.deadlineMs ?? 60_000
  const visited = new Set<string>()
  let url = webAddress(asked.url, options)
  for (;;) {
    visited.add(url.href)
    // Waiting one's turn is not the server's doing, so only the exchanges themselves use up the time.
    await asked.beforeHop?.(url)
    const started = performance.now()
    const answer = await oneHop(url, asked, options, dispatcher, leftMs)
    leftMs -= performance.now() - started
    const next = redirection(answer, url)
    if (!next) return answer
    url = webAddress(next, options)
    if (visited.has(url.href)) throw unreachable(asked.url, `it redirects in a circle at ${url.href}`)
    if (visited.size > maxRedirects) throw unreachable(asked.url, `it redirects more than ${maxRedirects} times`)
  }
}

function redirection(answer: HttpAnswer, from: URL): string | undefined {
  if (![301, 302, 303, 307, 308].includes(answer.status) || !answer.headers.location) return undefined
  return URL.parse(answer.headers.location, from)?.href ?? answer.headers.location
}

async function oneHop(
  url: URL,
  asked: HttpRequest,
  options: HttpOptions,
  dispatcher: Agent,
  deadlineMs: number,
): Promise<HttpAnswer> {
  const ended = new AbortController()
  const late = new Error('no complete answer came in the time allowed')
  const timer = setTimeout(() => ended.abort(late), Math.max(1, deadlineMs))
  try {
    const response = await request(url, {
      dispatcher,
      signal: ended.signal,
      headers: { 'user-agent': options.agent, 'accept-encoding': acceptedEncodings, ...asked.headers },
    })
    const headers = plainHeaders(response.headers)
    const maxBytes = options.maxBytes ?? 20_000_000
    const raw = await capped(response.body, url, headers, asked.cutAtBytes ?? maxBytes, asked.cutAtBytes !== undefined)
    const body = await unpacked(raw, headers, url, maxBytes)
    return {
      url: url.href,
      status: response.statusCode,
      headers,
      body: body.subarray(0, asked.cutAtBytes ?? body.length),
    }
  } catch (error) {
    throw named(error, url, ended.signal)
  } finally {
    clearTimeout(timer)
  }
}

function plainHeaders(raw: Record<string, string | string[] | undefined>): Readonly<Record<string, string>> {
  const headers: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined) headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value
  }
  return { ...headers }
}

async function capped(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown },
  url: URL,
  headers: Readonly<Record<string, string>>,
  maxBytes: number,
  cut: boolean,
): Promise<Uint8Array> {
  const tooLarge = (size: string) =>
    new SholuError('file-too-large', `${url.href} is ${size}; at most ${megabytes(maxBytes)} are read.`)
  const announced = Number(headers['content-length'])
  if (!cut && announced > maxBytes) {
    abandon(body)
    throw tooLarge(megabytes(announced))
  }
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    pieces.push(piece)
    size += piece.length
    if (size <= maxBytes) continue
    if (cut) break
    throw tooLarge(`more than ${megabytes(maxBytes)}`)
  }
  return Buffer.concat(pieces)
}

/** Leaves a body unread; its complaint about that has nobody to hear it. */
function abandon(body: AsyncIterable<Uint8Array> & { destroy(): unknown }): void {
  if ('on' in body && typeof body.on === 'function') body.on('error', () => {})
  body.destroy()
}

async function unpacked(
  raw: Uint8Array,
  headers: Readonly<Record<string, string>>,
  url: URL,
  maxBytes: number,
): Promise<Uint8Array> {
  try {
    return await inflate(raw, headers['content-encoding'] ?? '', maxBytes)
  } catch (error) {
    if (!(error instanceof SholuError)) throw error
    if (error.code === 'file-too-large')
      throw new SholuError('file-too-large', `${url.href}: ${error.message}`, { cause: error })
    throw unreachable(url.href, error.message, error)
  }
}

function unreachable(url: string, why: string, cause?: unknown): SholuError {
  return new SholuError('address-unreachable', `${url} could not be fetched: ${why}.`, { retry: true, cause })
}

function named(error: unknown, url: URL, signal: AbortSignal): SholuError {
  if (error instanceof SholuError) return error
  if (signal.aborted) return unreachable(url.href, messageOf(signal.reason), error)
  const code = systemCode(error)
  const why =
    code === 'ENOTFOUND'
      ? `there is no host ${url.hostname}`
      : code === 'ECONNREFUSED'
        ? `${url.host} refuses connections`
        : `${messageOf(error).replace(/\.$/, '')}${code ? ` (${code})` : ''}`
  return unreachable(url.href, why, error)
}

/**
 * A connector that resolves a name once, refuses it whole if any of its addresses is not public, connects to one of
 * exactly those addresses, and asks the socket afterwards who is at the other end.
 */
function guardedConnector(options: HttpOptions): buildConnector.connector {
  const resolve = options.resolve ?? systemResolve
  const refused = (host: string, address: string) =>
    new SholuError('address-refused', `${host} is not fetched: it leads to ${address}, which is not a public address.`)
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '')
    const open = isOpened(host, portOf(target), options)
    if (!open && isIP(host) && !isPublicAddress(host)) return callback(refused(host, host), null)
    const connect = buildConnector({
      timeout: 10_000,
      lookup: (name: string, wanted: { all?: boolean }, done: LookupDone) => {
        resolve(name).then(
          (found) => {
            const bad = open ? undefined : found.find(({ address }) => !isPublicAddress(address))
            if (bad) done(refused(name, bad.address))
            else if (found.length === 0) done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }))
            else if (wanted.all) done(null, found)
            else done(null, found[0]!.address, found[0]!.family)
          },
          (error: Error) => done(error),
        )
      },
    } as buildConnector.BuildOptions)
    connect(target, (...[error, socket]) => {
      if (error) return callback(error, null)
      const peer = remoteOf(socket!)
      if (open || isPublicAddress(peer)) return callback(null, socket!)
      socket!.destroy()
      callback(refused(host, peer || 'an unknown address'), null)
    })
  }
}

type LookupDone = (
  error: Error | null,
  found?: string | readonly { readonly address: string; readonly family: number }[],
  family?: number,
) => void

function remoteOf(socket: Socket): string {
  return socket.remoteAddress ?? ''
}

const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, found) => (error ? reject(error) : resolve(found)))
  })
