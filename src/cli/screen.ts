// What a terminal shows: aligned words, one colour for what needs attention, progress that ends as one line of result.
// With --json every line is one JSON object and nothing else is written.

import { clearLine, cursorTo } from 'node:readline'
import type { Progress } from '../newsroom/newsroom.ts'

/** Where a command writes. */
export type Screen = {
  readonly json: boolean
  /** A line for people; silent with --json. */
  say(line?: string): void
  /** A record for programs; silent without --json. */
  record(value: object): void
  readonly progress: Progress
  /** Ends the line of progress under way, as a result. */
  finish(line: string): void
  /** Text in the colour of what needs attention. */
  attention(text: string): string
  quiet(text: string): string
  strong(text: string): string
  readonly width: number
}

/** A screen on standard output; progress goes to standard error, where it is in nobody's way. */
export function openScreen(json: boolean): Screen {
  const colour = !json && process.stdout.isTTY === true && process.env.NO_COLOR === undefined
  const moving = !json && process.stderr.isTTY === true
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  let drawn = false
  const wipe = () => {
    if (!drawn) return
    cursorTo(process.stderr, 0)
    clearLine(process.stderr, 0)
    drawn = false
  }
  const say = (line = '') => {
    if (json) return
    wipe()
    process.stdout.write(`${line}\n`)
  }
  return {
    json,
    say,
    record: (value) => {
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`)
    },
    progress: (step, done, total, note) => {
      if (!moving) return
      wipe()
      const width = 24
      const filled = total > 0 ? Math.round((Math.min(done, total) / total) * width) : 0
      const bar = total > 0 ? `${'━'.repeat(filled)}${'┈'.repeat(width - filled)} ${done} of ${total}` : `${done}`
      const line = `${step.padEnd(11)} ${bar}${note ? `  ${note}` : ''}`
      process.stderr.write(line.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1)))
      drawn = true
    },
    finish: say,
    attention: (text) => paint(33, text),
    quiet: (text) => paint(2, text),
    strong: (text) => paint(1, text),
    width: Math.max(40, Math.min(process.stdout.columns ?? 80, 100)),
  }
}

/** Text broken into lines of at most so many columns, each after an indent. Wide characters count two. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  let size = 0
  for (const word of text.split(' ').flatMap((each) => piecesOf(each, width - indent.length))) {
    const wide = columns(word)
    if (line && size + 1 + wide > width - indent.length) {
      lines.push(indent + line)
      line = word
      size = wide
    } else {
      line = line ? `${line} ${word}` : word
      size += wide + (size > 0 ? 1 : 0)
    }
  }
  if (line) lines.push(indent + line)
  return lines.join('\n')
}

/** A word in pieces that fit into so many columns: scripts without spaces, long addresses. */
function piecesOf(word: string, most: number): readonly string[] {
  if (columns(word) <= most) return [word]
  const pieces: string[] = []
  let piece = ''
  let size = 0
  for (const letter of word) {
    const wide = columns(letter)
    if (size + wide > most && piece !== '') {
      pieces.push(piece)
      piece = ''
      size = 0
    }
    piece += letter
    size += wide
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** Columns a text takes on a terminal: wide characters count two. */
export function columns(text: string): number {
  let count = 0
  for (const letter of text)
    count += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(letter) ? 2 : 1
  return count
}

/** Rows as aligned columns, the last one free. */
export function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) for (const [n, cell] of row.entries()) widths[n] = Math.max(widths[n] ?? 0, columns(cell))
  return rows.map((row) =>
    row
      .map((cell, n) => (n === row.length - 1 ? cell : cell + ' '.repeat(widths[n]! - columns(cell))))
      .join('  ')
      .trimEnd(),
  )
}
