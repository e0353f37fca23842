// The layout of a recorded web: a folder of files and `captures*.jsonl`, one line for each answer an outlet gave.

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** One line of `captures*.jsonl`. */
export type RecordedAnswer = {
  readonly url: string
  /** Path below the folder, forward slashes; empty for an answer without a body. */
  readonly file: string
  readonly status: number
  /** Lower case, without parameters. */
  readonly mediaType: string
  readonly charset?: string
  /** RFC 3339, UTC: when it was given. */
  readonly at: string
  /** Further response headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** One line of a recording, or where and why it cannot be used. */
export type RecordedLine =
  | { readonly kind: 'answer'; readonly answer: RecordedAnswer }
  | { readonly kind: 'broken'; readonly place: string; readonly why: string }

const isList = (name: string): boolean => /^captures.*\.jsonl$/.test(name)

/** The folder that holds the lists: the one given, or its `web` folder. */
export async function findRecording(folder: string): Promise<string | undefined> {
  for (const place of [folder, path.join(folder, 'web')]) {
    const names = await readdir(place).catch(() => [])
    if (names.some(isList)) return place
  }
  return undefined
}

/** Every line of every list, lists by name; a line that stands in two lists is given once. */
export async function readRecording(root: string): Promise<readonly RecordedLine[]> {
  const lines: RecordedLine[] = []
  const seen = new Set<string>()
  for (const name of (await readdir(root)).filter(isList).sort()) {
    const text = (await readFile(path.join(root, name), 'utf8')).replace(/^\uFEFF/, '')
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
      if (raw.trim() === '') continue
      const line = readLine(raw, `${name}, line ${index + 1}`)
      const key =
        line.kind === 'answer' ? JSON.stringify([line.answer.url, line.answer.at, line.answer.file]) : line.place
      if (seen.has(key)) continue
      seen.add(key)
      lines.push(line)
    }
  }
  return lines
}

function readLine(raw: string, place: string): RecordedLine {
  const broken = (why: string): RecordedLine => ({ kind: 'broken', place, why })
  let said: unknown
  try {
    said = JSON.parse(raw)
  } catch {
    return broken('this is not JSON')
  }
  if (typeof said !== 'object' || said === null) return broken('this is not a JSON object')
  const field = (name: string): unknown => Object.entries(said).find(([key]) => key === name)?.[1]
  const url = field('url')
  const file = field('file') ?? ''
  const status = field('status') ?? 200
  const mediaType = field('mediaType') ?? 'text/html'
  const charset = field('charset')
  const at = field('at')
  if (typeof url !== 'string' || !URL.canParse(url)) return broken('"url" is not a web address')
  if (typeof file !== 'string') return broken('"file" is not a path')
  if (typeof status !== 'number' || !(status >= 100 && status < 600)) return broken('"status" is not an HTTP status')
  if (typeof mediaType !== 'string') return broken('"mediaType" is not a media type')
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return broken('"at" is not a moment')
  return {
    kind: 'answer',
    answer: {
      url,
      file,
      status,
      mediaType: mediaType.toLowerCase(),
      ...(typeof charset === 'string' ? { charset: charset.toLowerCase() } : {}),
      at,
      headers: headersOf(field('headers')),
    },
  }
}

function headersOf(said: unknown): Readonly<Record<string, string>> {
  if (typeof said !== 'object' || said === null) return {}
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])),
  )
}
