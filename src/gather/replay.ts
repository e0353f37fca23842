// Answers from a recorded week on disk, as the outlets answered then; no network.

import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { SholuError } from '../base/errors.ts'
import { sha256 } from '../base/hash.ts'
import type { Fetch, FetchAnswer } from './fetch.ts'
import { findRecording, type RecordedAnswer, readRecording } from './recording.ts'

/** Which of several recorded answers of an address is given. */
export type ReplayOptions = {
  /** The moment it is, RFC 3339 in UTC; answers recorded later have not been given yet. The end of time when not given. */
  readonly now?: string | (() => string)
  /** Gives the recorded answers of one address one after the other, a new one at each request, then the last again. */
  readonly inTurn?: boolean
}

/**
 * Asks the recorded web in a folder (`fixtures/weeks/2025-W51`, or its `web` folder). Each answer carries in `at` the
 * moment it was recorded. An address that was not recorded answers 404, one whose bytes are known (`ifNoneMatch`) 304.
 */
export function replayFetch(folder: string, options: ReplayOptions = {}): Fetch {
  let recorded: Promise<Recorded> | undefined
  const asked = new Map<string, number>()
  return async (request) => {
    recorded ??= openRecorded(folder)
    const { root, answers } = await recorded
    const key = withoutFragment(request.url)
    const now = typeof options.now === 'function' ? options.now() : options.now
    const given = (answers.get(key) ?? []).filter(({ at }) => now === undefined || Date.parse(at) <= Date.parse(now))
    const times = asked.get(key) ?? 0
    asked.set(key, times + 1)
    const answer = given[options.inTurn ? Math.min(times, given.length - 1) : given.length - 1]
    if (!answer) return { url: key, status: 404, headers: {}, body: new Uint8Array() }
    return played(answer, await recordedBytes(root, answer), request.ifNoneMatch)
  }
}

type Recorded = { readonly root: string; readonly answers: ReadonlyMap<string, readonly RecordedAnswer[]> }

async function openRecorded(folder: string): Promise<Recorded> {
  const root = await findRecording(folder)
  if (!root)
    throw new SholuError(
      'file-missing',
      `${folder} holds no recorded web: there is no captures.jsonl in it or in its web folder.`,
    )
  const answers = new Map<string, RecordedAnswer[]>()
  for (const line of await readRecording(root)) {
    if (line.kind === 'broken') throw new SholuError('file-not-understood', `${line.place}: ${line.why}.`)
    const key = withoutFragment(line.answer.url)
    answers.set(key, [...(answers.get(key) ?? []), line.answer])
  }
  for (const list of answers.values()) list.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return { root, answers }
}

function played(answer: RecordedAnswer, body: Uint8Array, ifNoneMatch: string | undefined): FetchAnswer {
  const etag = `"${sha256(body).slice(0, 32)}"`
  const type = answer.charset ? `${answer.mediaType}; charset=${answer.charset}` : answer.mediaType
  const headers = { 'content-type': type, etag, ...answer.headers }
  const same = answer.status === 200 && ifNoneMatch === headers.etag
  return {
    url: answer.url,
    status: same ? 304 : answer.status,
    headers,
    body: same ? new Uint8Array() : body,
    at: answer.at,
  }
}

/** The bytes of a recorded answer. Throws when its file is missing, or does not lie in the recording's folder. */
export async function recordedBytes(root: string, answer: RecordedAnswer): Promise<Uint8Array> {
  if (answer.file === '') return new Uint8Array()
  const file = await realpath(path.resolve(root, answer.file)).catch((error: unknown) => {
    throw new SholuError('file-missing', `${answer.file}, the recorded answer of ${answer.url}, is not there.`, {
      cause: error,
    })
  })
  const inside = path.relative(await realpath(root), file)
  if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside) || !(await stat(file)).isFile())
    throw new SholuError('file-unreadable', `${answer.file} is no file of the recording in ${root}.`)
  return readFile(file)
}

function withoutFragment(raw: string): string {
  const url = URL.parse(raw)
  if (!url) return raw
  url.hash = ''
  return url.href
}
