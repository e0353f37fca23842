// Reads web archives (WARC 1.0 and 1.1, plain or gzipped): every answer of a server in them becomes a page.

import { createReadStream } from 'node:fs'
// warcio: writes and reads back with digests right; see shared/research/platform.md, 4.
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { messageOf, SholuError } from '../base/errors.ts'
import { gunzipPieces, inflate, megabytes } from '../base/inflate.ts'
import type { FetchAnswer } from './fetch.ts'
import { looksLike } from './looks.ts'

/** One response of an archive (ISO 28500), or why it cannot be had. `name` is how to speak of it. */
export type WarcRecord =
  | { readonly kind: 'answer'; readonly name: string; readonly answer: FetchAnswer }
  | { readonly kind: 'set-aside'; readonly name: string; readonly why: string; readonly code: SholuError['code'] }

/** Headers of one record; more than this are no headers. */
const maxHeaderBytes = 1_000_000

/**
 * The response records of an archive, one after the other, so an archive may be larger than memory. Requests, metadata
 * and the like are passed over. Where an archive is damaged the rest is set aside: one last record says so.
 */
export async function* readWarc(file: string, gzipped: boolean, maxBytes: number): AsyncGenerator<WarcRecord> {
  const guard = { leftInHeaders: Number.POSITIVE_INFINITY }
  const bytes = guarded(opened(file, gzipped), guard)
  const parser = new WARCParser(new AsyncIterReader(bytes, null))
  let read = 0
  try {
    for (;;) {
      guard.leftInHeaders = maxHeaderBytes
      const record = await parser.parse()
      if (record === null) return
      guard.leftInHeaders = Number.POSITIVE_INFINITY
      if (!/^WARC\/1\.\d/.test(record.warcHeaders.statusline))
        throw new Error('there is no record where one should begin')
      read++
      const answered = await answerOf(record, maxBytes)
      if (answered) yield answered
      await passOver(record)
    }
  } catch (error) {
    const why = `the archive is damaged after record ${read}: ${messageOf(error)}`
    yield { kind: 'set-aside', name: `record ${read + 1}`, why, code: 'file-not-understood' }
  } finally {
    await bytes.return(undefined)
  }
}

function opened(file: string, gzipped: boolean): AsyncIterable<Uint8Array> {
  const raw = createReadStream(file, { highWaterMark: 16 * 1024 })
  return gzipped ? gunzipPieces(raw) : raw
}

/** A header without end, in a few compressed bytes, must not fill the memory. */
async function* guarded(
  bytes: AsyncIterable<Uint8Array>,
  guard: { leftInHeaders: number },
): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of bytes) {
    guard.leftInHeaders -= piece.length
    if (guard.leftInHeaders < 0) throw new Error(`headers of more than ${megabytes(maxHeaderBytes)}`)
    yield piece
  }
}

async function answerOf(record: WARCRecord, maxBytes: number): Promise<WarcRecord | undefined> {
  if (record.warcType !== 'response' || !record.httpHeaders) return undefined
  const url = record.warcTargetURI ?? ''
  const name = url || 'a record without an address'
  if (!/^https?:/.test(url)) return undefined
  try {
    const headers: Record<string, string> = {}
    for (const [key, value] of record.httpHeaders.headers) headers[key.toLowerCase()] = value
    const chunked = /\bchunked\b/i.test(headers['transfer-encoding'] ?? '')
    const packed = await cappedBytes(new AsyncIterReader(record.reader, null, chunked), maxBytes)
    const body = await unpacked(packed, headers['content-encoding'] ?? '', maxBytes)
    const at = Date.parse(record.warcDate ?? '')
    const answer: FetchAnswer = {
      url,
      status: Number(record.httpHeaders.statusCode) || 0,
      headers,
      body,
      ...(Number.isNaN(at) ? {} : { at: new Date(at).toISOString().replace('.000Z', 'Z') }),
    }
    return { kind: 'answer', name, answer }
  } catch (error) {
    if (!(error instanceof SholuError)) throw error
    return { kind: 'set-aside', name, why: error.message, code: error.code }
  }
}

async function cappedBytes(pieces: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > maxBytes) throw new SholuError('file-too-large', `it is larger than ${megabytes(maxBytes)}`)
    kept.push(piece)
  }
  return Buffer.concat(kept)
}

/** Archives of some crawlers keep the header of a packing that they have already undone. */
async function unpacked(packed: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await inflate(packed, encoding, maxBytes)
  } catch (error) {
    const stillPacked = looksLike(packed).kind !== 'page'
    if (!(error instanceof SholuError) || error.code === 'file-too-large' || stillPacked) throw error
    return packed
  }
}

/** Whatever of a record was not read lies before the next one. */
async function passOver(record: WARCRecord): Promise<void> {
  if (record.consumed) return
  await record.skipFully()
}
