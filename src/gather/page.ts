// An answer of an outlet becomes a capture, or is set aside, or is asked for again. The one judgement, wherever the
// answer came from.

import type { ErrorCode } from '../base/errors.ts'
import { type CaptureHints, type CaptureOrigin, type FreshCapture, newCapture } from '../news/capture.ts'
import type { FeedId, OutletId } from '../news/outlet.ts'
import { contentType, type FetchAnswer } from './fetch.ts'
import { looksLike } from './looks.ts'

/** The one outcome of a page that was asked for; `again` when another time may do better. */
export type Judged =
  | { readonly kind: 'capture'; readonly fresh: FreshCapture }
  | { readonly kind: 'set-aside'; readonly why: string; readonly code: ErrorCode }
  | { readonly kind: 'again'; readonly why: string; readonly code: ErrorCode }

/** Answers that may be better another time: too early, too many, or the server is in trouble. */
function mayBetter(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500
}

/** How the page came to us. */
export type PageAbout = {
  readonly capturedAt: string
  readonly origin: CaptureOrigin
  readonly outlet?: OutletId | undefined
  readonly feed?: FeedId | undefined
  readonly hints?: CaptureHints | undefined
}

/** Judges one answer. What it is is decided by its bytes; the server's media type is not believed. */
export function judgePage(answer: FetchAnswer, about: PageAbout): Judged {
  const { status, body } = answer
  if (mayBetter(status)) return { kind: 'again', why: `the server answered ${status}`, code: 'address-unreachable' }
  if (status < 200 || status >= 300)
    return { kind: 'set-aside', why: `the server answered ${status}`, code: 'page-missing' }
  if (body.length === 0) return { kind: 'set-aside', why: 'it has no bytes', code: 'file-empty' }
  const said = contentType(answer.headers['content-type'])
  const look = looksLike(body, said.mediaType === 'text/plain' ? '' : '.html')
  if (look.kind === 'feed') return { kind: 'set-aside', why: 'it is a feed, not a page', code: 'file-not-understood' }
  if (look.kind !== 'page')
    return { kind: 'set-aside', why: `it is no page: it looks like ${inWords(look)}`, code: 'file-not-understood' }
  return { kind: 'capture', fresh: captureOf(answer.url, look.mediaType, said.charset, status, body, about) }
}

/** A capture of page bytes. */
export function captureOf(
  url: string,
  mediaType: string,
  charset: string | undefined,
  status: number,
  body: Uint8Array,
  about: PageAbout,
): FreshCapture {
  const hints = about.hints && Object.keys(about.hints).length > 0 ? about.hints : undefined
  return newCapture(
    {
      url,
      ...(about.outlet ? { outlet: about.outlet } : {}),
      ...(about.feed ? { feed: about.feed } : {}),
      capturedAt: about.capturedAt,
      origin: about.origin,
      mediaType,
      ...(charset ? { charset } : {}),
      status,
      ...(hints ? { hints } : {}),
    },
    body,
  )
}

/** A look in words that follow "it looks like". */
export function inWords(look: Exclude<ReturnType<typeof looksLike>, { kind: 'page' }>): string {
  const words = { email: 'an e-mail', feed: 'a feed', warc: 'a web archive', gzip: 'a gzip file' }
  return look.kind === 'other' ? look.what : words[look.kind]
}
