// The rows in which React's server components stream a page: `1a:{json}` to the end of the line, or `2b:T1f3,text` with
// the text's length in bytes (hexadecimal).

import { jsonInside } from './script-data.ts'

/** At most so many rows are read. */
const mostRows = 5_000

/** The values of the rows: texts and parsed JSON. Rows that name modules and hints have none. */
export function streamedRows(stream: string): readonly unknown[] {
  const found: unknown[] = []
  const row = /([\da-f]+):(T([\da-f]+),)?/y
  let at = 0
  for (let count = 0; count < mostRows && at < stream.length; count++) {
    row.lastIndex = at
    const match = row.exec(stream)
    if (!match) {
      at = lineEnd(stream, at)
      continue
    }
    const start = row.lastIndex
    if (match[3] !== undefined) {
      at = afterBytes(stream, start, Number.parseInt(match[3], 16))
      found.push(stream.slice(start, at))
    } else {
      at = lineEnd(stream, start)
      const value = jsonInside(stream.slice(start, at))
      if (value !== undefined) found.push(value)
    }
  }
  return found
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** The place so many bytes of UTF-8 further on. */
function afterBytes(text: string, start: number, bytes: number): number {
  let at = start
  let left = bytes
  while (at < text.length && left > 0) {
    const point = text.codePointAt(at)!
    left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    at += point > 0xffff ? 2 : 1
  }
  return at
}
