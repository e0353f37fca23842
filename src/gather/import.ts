// Takes in what lies on disk: pages, texts, mails, web archives, whole folders, a recorded week; or one web address.
// Every file leaves with its outcome, and no bad file stops the others.

import { createReadStream, type Dirent } from 'node:fs'
import { type FileHandle, lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { type ErrorCode, messageOf, SholuError, systemCode } from '../base/errors.ts'
import { gunzipPieces, inflate, megabytes } from '../base/inflate.ts'
import type { FreshCapture } from '../news/capture.ts'
import type { Outlet } from '../news/outlet.ts'
import { readMail } from './email.ts'
import type { Fetch } from './fetch.ts'
import { looksLike } from './looks.ts'
import { captureOf, inWords, type Judged, judgePage } from './page.ts'
import { findRecording, readRecording } from './recording.ts'
import { recordedBytes } from './replay.ts'
import { readWarc } from './warc.ts'

/** What an import needs of the world. */
export type ImportDeps = {
  /** RFC 3339, UTC. */
  readonly now: () => string
  /** The outlet a web address belongs to. */
  readonly outletOf: (url: string) => Outlet | undefined
  /** Needed only for a web address. */
  readonly fetch?: Fetch | undefined
}

/** What became of one file, one record of an archive, or one address. `name` is how to speak of it. */
export type Imported =
  | { readonly kind: 'capture'; readonly name: string; readonly fresh: FreshCapture }
  | { readonly kind: 'set-aside'; readonly name: string; readonly why: string; readonly code: ErrorCode }
  | { readonly kind: 'again'; readonly name: string; readonly why: string; readonly code: ErrorCode }

/** Bytes of one page, after unpacking. */
export const maxPageBytes = 20_000_000

/**
 * Imports what is at the path: an HTML, text or mail file (perhaps gzipped), a web archive, a folder with all below it
 * in the order of names, a recorded week, or an http(s) address. What a file is is decided by its bytes. Throws
 * `file-missing` when there is nothing at the path; any other trouble is an outcome.
 */
export async function* importPath(place: string, deps: ImportDeps): AsyncGenerator<Imported> {
  if (/^https?:\/\//i.test(place)) {
    yield await importAddress(place, deps)
    return
  }
  const about = await stat(place).catch((error: unknown) => {
    if (systemCode(error) === 'EACCES')
      throw new SholuError('file-unreadable', `${place} cannot be opened.`, { cause: error })
    throw new SholuError('file-missing', `There is no file or folder ${place}.`, { cause: error })
  })
  if (!about.isDirectory()) {
    yield* importFile(place, path.basename(place), deps)
    return
  }
  const recording = await findRecording(place)
  if (recording) yield* importRecording(recording, deps)
  else yield* importFolder(await realpath(place), '', deps)
}

function setAside(name: string, code: ErrorCode, why: string): Imported {
  return { kind: 'set-aside', name, why, code }
}

/** Trouble with one file as its outcome; what is no known trouble is a bug and goes on up. */
function outcomeOf(name: string, error: unknown): Imported {
  if (error instanceof SholuError)
    return { kind: error.retry ? 'again' : 'set-aside', name, why: error.message, code: error.code }
  const code = systemCode(error)
  if (code === 'ENOENT') return setAside(name, 'file-missing', 'it was gone before it could be read')
  if (code) return setAside(name, 'file-unreadable', `it cannot be read (${code})`)
  throw error
}

function named(name: string, judged: Judged): Imported {
  return { ...judged, name }
}

async function importAddress(url: string, deps: ImportDeps): Promise<Imported> {
  if (!deps.fetch) return setAside(url, 'address-refused', 'there is no way to the web here')
  const outlet = deps.outletOf(url)
  if (outlet?.policy === 'disabled') return setAside(url, 'outlet-not-fetched', `${outlet.name} is not fetched`)
  try {
    const answer = await deps.fetch({ url })
    const capturedAt = answer.at ?? deps.now()
    return named(url, judgePage(answer, { capturedAt, origin: 'network', outlet: deps.outletOf(answer.url)?.id }))
  } catch (error) {
    return outcomeOf(url, error)
  }
}

async function* importFolder(root: string, below: string, deps: ImportDeps): AsyncGenerator<Imported> {
  let entries: Dirent[]
  try {
    entries = await readdir(path.join(root, below), { withFileTypes: true })
  } catch (error) {
    yield outcomeOf(below, error)
    return
  }
  // By code unit, so that the order is the same on every machine.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    const file = path.join(root, name)
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.')) yield setAside(name, 'file-not-understood', 'it is a hidden folder')
      else yield* importFolder(root, name, deps)
    } else if (entry.isSymbolicLink()) {
      const trouble = await troubleOfLink(root, file)
      if (trouble) yield setAside(name, 'file-unreadable', trouble)
      else yield* importFile(file, name, deps)
    } else yield* importFile(file, name, deps)
  }
}

async function troubleOfLink(root: string, link: string): Promise<string | undefined> {
  const target = await realpath(link).catch(() => undefined)
  if (target === undefined) return 'it is a link that leads nowhere'
  const inside = path.relative(root, target)
  if (inside.startsWith('..') || path.isAbsolute(inside)) return 'it is a link that leads out of the folder'
  return (await lstat(target)).isFile() ? undefined : 'it is a link to a folder that is taken in anyway'
}

/** One outcome for a file, or one for each record when it is a web archive. Never throws for what the file holds. */
async function* importFile(file: string, name: string, deps: ImportDeps): AsyncGenerator<Imported> {
  let handle: FileHandle | undefined
  try {
    const about = await stat(file)
    if (!about.isFile()) {
      yield setAside(name, 'file-unreadable', 'it is no ordinary file')
      return
    }
    if (about.size === 0) {
      yield setAside(name, 'file-empty', 'it has no bytes')
      return
    }
    handle = await open(file)
    const head = await firstBytes(handle)
    const look = looksLike(head, name)
    const gzipped = look.kind === 'gzip'
    if (look.kind === 'warc' || (gzipped && looksLike(await firstUnpacked(file)).kind === 'warc')) {
      yield* importWarc(file, name, gzipped, deps)
      return
    }
    if (about.size > maxPageBytes) {
      const most = megabytes(maxPageBytes)
      yield setAside(name, 'file-too-large', `it is ${megabytes(about.size)}; at most ${most} of one page are read`)
      return
    }
    const bytes = await wholeFile(handle)
    yield await importBytes(gzipped ? await inflate(bytes, 'gzip', maxPageBytes) : bytes, name, deps)
  } catch (error) {
    yield outcomeOf(name, error)
  } finally {
    await handle?.close()
  }
}

async function firstBytes(handle: FileHandle): Promise<Uint8Array> {
  const bytes = Buffer.alloc(16_384)
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
  return bytes.subarray(0, bytesRead)
}

/** Some bytes from the start of a gzip file, unpacked; none when it is damaged there. */
async function firstUnpacked(file: string): Promise<Uint8Array> {
  try {
    for await (const piece of gunzipPieces(createReadStream(file, { end: 16_383 }))) return piece
  } catch {
    // Said again, with its reason, when the whole file is read.
  }
  return new Uint8Array()
}

/** The file's bytes; one that has grown past the limit since it was looked at is refused. */
async function wholeFile(handle: FileHandle): Promise<Uint8Array> {
  const bytes = await handle.readFile()
  if (bytes.length > maxPageBytes) throw new SholuError('file-too-large', `it is ${megabytes(bytes.length)}`)
  return bytes
}

async function importBytes(bytes: Uint8Array, name: string, deps: ImportDeps): Promise<Imported> {
  const bareName = name.split('/').at(-1)!
  const url = `file:${bareName.replace(/[%#?\s]/g, encodeURIComponent)}`
  const look = looksLike(bytes, bareName.replace(/\.gz$/i, ''))
  if (bytes.length === 0) return setAside(name, 'file-empty', 'it has no bytes')
  if (look.kind === 'email') return importMail(bytes, name, url, deps)
  if (look.kind !== 'page') return setAside(name, 'file-not-understood', `it looks like ${inWords(look)}`)
  const about = { capturedAt: deps.now(), origin: 'file' as const }
  return { kind: 'capture', name, fresh: captureOf(url, look.mediaType, undefined, 200, bytes, about) }
}

async function importMail(bytes: Uint8Array, name: string, url: string, deps: ImportDeps): Promise<Imported> {
  const mail = await readMail(bytes).catch((error: unknown) => messageOf(error))
  if (typeof mail === 'string') return setAside(name, 'file-not-understood', `it looks like an e-mail, but: ${mail}`)
  if (mail.body.length === 0) return setAside(name, 'file-empty', 'it is an e-mail without a text')
  const about = { capturedAt: deps.now(), origin: 'email' as const, hints: mail.hints }
  return { kind: 'capture', name, fresh: captureOf(mail.url ?? url, mail.mediaType, 'utf-8', 200, mail.body, about) }
}

async function* importWarc(file: string, name: string, gzipped: boolean, deps: ImportDeps): AsyncGenerator<Imported> {
  let records = 0
  for await (const record of readWarc(file, gzipped, maxPageBytes)) {
    records++
    const place = `${name}: ${record.name}`
    if (record.kind === 'set-aside') yield setAside(place, record.code, record.why)
    else {
      const { url, at } = record.answer
      const about = { capturedAt: at ?? deps.now(), origin: 'warc' as const, outlet: deps.outletOf(url)?.id }
      yield settled(named(place, judgePage(record.answer, about)))
    }
  }
  if (records === 0) yield setAside(name, 'file-empty', 'it is a web archive without a single answer of a server')
}

async function* importRecording(root: string, deps: ImportDeps): AsyncGenerator<Imported> {
  for (const line of await readRecording(root)) {
    if (line.kind === 'broken') {
      yield setAside(line.place, 'file-not-understood', line.why)
      continue
    }
    const { url, at, status, mediaType, charset, headers } = line.answer
    try {
      const body = await recordedBytes(root, line.answer)
      const type = charset ? `${mediaType}; charset=${charset}` : mediaType
      const answer = { url, status, headers: { ...headers, 'content-type': type }, body, at }
      yield settled(named(url, judgePage(answer, { capturedAt: at, origin: 'file', outlet: deps.outletOf(url)?.id })))
    } catch (error) {
      yield outcomeOf(url, error)
    }
  }
}

/** What was recorded will not answer otherwise if it is asked again. */
function settled(imported: Imported): Imported {
  return imported.kind === 'again' ? { ...imported, kind: 'set-aside' } : imported
}
