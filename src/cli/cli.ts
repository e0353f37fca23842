// The command line: every verb a command, progress on long work, output for people by default and JSON Lines with --json.

import { errorCodes, messageOf, SholuError } from '../base/errors.ts'
import { type Outside, parseWords, programFor, type Run } from './commands.ts'

export type { OpenDesk } from './serve.ts'

/** Runs one command; gives the exit code: 0 done, 1 trouble, 2 the words were not understood. */
export async function runCommand(words: readonly string[], outside: Outside): Promise<number> {
  const run: Run = { exitCode: 0 }
  try {
    return (await parseWords(programFor(outside, run), words)) ?? run.exitCode
  } catch (error) {
    return report(error, words.includes('--json'))
  }
}

/** The whole command tree, from which docs/commands.md is made; it can explain itself and do nothing. */
export function programOf() {
  const nothing: Outside = { openDesk: () => Promise.reject(new Error('There is no desk here.')) }
  return programFor(nothing, { exitCode: 0 })
}

function report(error: unknown, json: boolean): number {
  if (!(error instanceof SholuError)) {
    process.stderr.write(
      `Sholu met a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return 1
  }
  const { code, message, retry } = error
  if (json) process.stdout.write(`${JSON.stringify({ kind: 'error', code, message, retry })}\n`)
  process.stderr.write(`${messageOf(error)}\n  ${errorCodes[code]} (${code})\n`)
  return 1
}
