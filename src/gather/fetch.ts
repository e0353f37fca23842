// What every way of asking for an address has in common, be it the web or a recorded week.

/** One address to ask for, and what was had from it before. */
export type FetchRequest = {
  readonly url: string
  /** The `etag` of the last answer. */
  readonly ifNoneMatch?: string
  /** The `last-modified` of the last answer, as it was given. */
  readonly ifModifiedSince?: string
  /** Media types wanted; pages when not given. */
  readonly accept?: string
}

/** What came back, whatever its status. */
export type FetchAnswer = {
  /** The address that answered, after redirects. */
  readonly url: string
  /** 304 when nothing changed; the body is then empty. */
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Unpacked. */
  readonly body: Uint8Array
  /** RFC 3339, UTC: when the answer was given, if it was given earlier and recorded. */
  readonly at?: string
}

/**
 * Asks for one address. Any HTTP status is an answer; throws a SholuError when none came: `address-refused`,
 * `robots-disallowed`, `file-too-large`, or `address-unreachable` with `retry`.
 */
export type Fetch = (request: FetchRequest) => Promise<FetchAnswer>

/** Media type without parameters, and the charset parameter, of a `content-type`. */
export function contentType(raw: string | undefined): { readonly mediaType: string; readonly charset?: string } {
  const [type = '', ...parameters] = (raw ?? '').split(';')
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*["']?\s*([^"'\s;]+)/i.exec(parameter)?.[1])
    .find((found) => found !== undefined)
  return { mediaType: type.trim().toLowerCase(), ...(charset ? { charset: charset.toLowerCase() } : {}) }
}
