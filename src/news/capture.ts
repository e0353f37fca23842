// What one request, or one imported file, brought. A capture is never changed; all else can be made again from it.

import { sha256 } from '../base/hash.ts'
import type { FeedId, OutletId } from './outlet.ts'

export type CaptureId = `capture:${string}`

/** The road a capture came by. */
export type CaptureOrigin = 'network' | 'file' | 'warc' | 'email'

/** A capture without its bytes, which the store keeps beside it. */
export type Capture = {
  /** Hash of address and bytes, so the same bytes at the same address are one capture however often they come. */
  readonly id: CaptureId
  /** The address asked for, after redirects; `file:` with the bare file name for an import without an address. */
  readonly url: string
  readonly outlet?: OutletId
  /** The feed that led here. */
  readonly feed?: FeedId
  /** RFC 3339, UTC: when these bytes were first seen at this address. */
  readonly capturedAt: string
  readonly origin: CaptureOrigin
  /** Media type without parameters, lower case: `text/html`. */
  readonly mediaType: string
  /** Character set named by the server or the file, if any; the page may name another. */
  readonly charset?: string
  /** HTTP status; 200 for a file. */
  readonly status: number
  /** `sha256:` and 64 hex digits of the bytes. */
  readonly digest: `sha256:${string}`
  /** Bytes. */
  readonly length: number
  /** What the feed said of the piece, unchecked: its title and date help when the page has none. */
  readonly hints?: CaptureHints
}

/** What a feed entry says about the page it points to. Unchecked. */
export type CaptureHints = { readonly rawTitle?: string; readonly rawDate?: string; readonly rawAuthor?: string }

/** Bytes together with what is known of them, before anything is kept. */
export type FreshCapture = { readonly capture: Capture; readonly body: Uint8Array }

/** Makes a capture of bytes just received; its id follows from address and bytes alone. */
export function newCapture(about: Omit<Capture, 'id' | 'digest' | 'length'>, body: Uint8Array): FreshCapture {
  const digest = `sha256:${sha256(body)}` as const
  const id: CaptureId = `capture:${sha256(`${about.url}\n${digest}`).slice(0, 32)}`
  return { capture: { ...about, id, digest, length: body.length }, body }
}

/** Whether the bytes are still the ones that were captured. */
export function captureHolds(capture: Capture, body: Uint8Array): boolean {
  return body.length === capture.length && `sha256:${sha256(body)}` === capture.digest
}
