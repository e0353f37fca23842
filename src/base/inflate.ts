// Undoes gzip, deflate, brotli and zstd, never past a given size, so that a few bytes cannot fill the memory.

import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { messageOf, SholuError, systemCode } from './errors.ts'

type Inflater = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Buffer>

const gunzip: Inflater = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.gunzip)
const inflateZlib: Inflater = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflate)
const inflateRaw: Inflater = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw)

const inflaters: ReadonlyMap<string, Inflater> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflateEither],
  ['br', promisify<Uint8Array, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress)],
  ['zstd', promisify<Uint8Array, zlib.ZstdOptions, Buffer>(zlib.zstdDecompress)],
])

/** What an `Accept-Encoding` may offer. */
export const acceptedEncodings = 'gzip, deflate, br, zstd'

/**
 * The bytes under a `Content-Encoding`, which may name two codings one over the other. Throws `file-too-large` when
 * more than `maxBytes` would come out, `file-not-understood` for an unknown coding or damaged bytes.
 */
export async function inflate(bytes: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > 2)
    throw new SholuError(
      'file-not-understood',
      `The bytes are packed ${codings.length} times over; at most 2 are undone.`,
    )
  let open = bytes
  for (const coding of codings.reverse()) {
    if (open.length === 0) break
    const undo = inflaters.get(coding)
    if (!undo)
      throw new SholuError('file-not-understood', `The bytes are packed as "${coding}", which Sholu cannot undo.`)
    try {
      open = await undo(open, { maxOutputLength: maxBytes })
    } catch (error) {
      throw systemCode(error) === 'ERR_BUFFER_TOO_LARGE'
        ? new SholuError('file-too-large', `The bytes unpack to more than ${megabytes(maxBytes)}.`, { cause: error })
        : new SholuError('file-not-understood', `The bytes are damaged: they cannot be unpacked as ${coding}.`, {
            cause: error,
          })
    }
  }
  return open
}

/**
 * A gzip stream of one or many members, piece by piece. What stands before a damage is given before the error is thrown,
 * which Node's own stream does not do. One piece in gives at most about a thousand times its size, so keep pieces small.
 */
export async function* gunzipPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  const gunzip = zlib.createGunzip()
  let error: unknown
  let ready: Uint8Array[] = []
  let goOn = () => {}
  gunzip.on('data', (piece: Uint8Array) => ready.push(piece))
  gunzip.on('end', () => goOn())
  gunzip.on('error', (cause) => {
    error = cause
    goOn()
  })
  const taken = async function* () {
    const given = ready
    ready = []
    yield* given
    if (error !== undefined)
      throw new SholuError('file-not-understood', `the bytes are damaged: ${messageOf(error)}`, { cause: error })
  }
  try {
    for await (const piece of pieces) {
      for (const part of atMembers(piece)) {
        await new Promise<void>((done) => {
          goOn = done
          gunzip.write(part, () => done())
        })
        yield* taken()
      }
    }
    await new Promise<void>((done) =>
      gunzip
        .once('error', () => done())
        .once('end', () => done())
        .end(),
    )
    yield* taken()
  } finally {
    gunzip.destroy()
  }
}

/** Cut where a gzip member may begin: zlib gives nothing of a write in which it meets a damage. */
function* atMembers(piece: Uint8Array): Generator<Uint8Array> {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
  let start = 0
  while (start < bytes.length) {
    const next = bytes.indexOf('\x1f\x8b\x08', start + 1, 'latin1')
    const end = next < 0 ? bytes.length : next
    yield bytes.subarray(start, end)
    start = end
  }
}

/** "20 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}

// Servers send "deflate" both with the zlib header, as RFC 9110 asks, and without it.
function inflateEither(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Promise<Buffer> {
  const wrapped = (bytes[0]! & 0x0f) === 8 && (bytes[0]! * 256 + (bytes[1] ?? 0)) % 31 === 0
  return wrapped ? inflateZlib(bytes, options) : inflateRaw(bytes, options)
}
