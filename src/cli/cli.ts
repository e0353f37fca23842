// The command line: every verb a command, progress on long work, output for people by default and JSON Lines with --json.

import { Command, CommanderError } from 'commander'
import { errorCodes, messageOf, SholuError } from '../base/errors.ts'
import { addCommands } from './commands.ts'

/** Runs one command; gives the exit code: 0 done, 1 trouble, 2 the words were not understood. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const program = programOf()
  try {
    await program.parseAsync(words, { from: 'user' })
    return exitCode.value
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return report(error, words.includes('--json'))
  }
}

/** Commands set it when they end without an error and yet not well. */
export const exitCode = { value: 0 }

/** The whole command tree, from which docs/commands.md is made. */
export function programOf(): Command {
  const program = new Command('sholu')
    .description(
      'Reads the world’s press about a country and writes the weekly press review, every sentence traceable.',
    )
    .version('0.1.0')
    .option(
      '--folder <folder>',
      'folder with digest.yaml and outlets.yaml, the archive and the site',
      process.env.SHOLU_FOLDER ?? 'sholu-data',
    )
    .option('--json', 'write JSON Lines for programs')
    .showHelpAfterError('Add --help for what it takes.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
  addCommands(program, exitCode)
  return program
}

function report(error: unknown, json: boolean): number {
  if (!(error instanceof SholuError)) {
    process.stderr.write(
      `Sholu met a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return 1
  }
  if (json)
    process.stdout.write(
      `${JSON.stringify({ kind: 'error', code: error.code, message: error.message, retry: error.retry })}\n`,
    )
  process.stderr.write(`${messageOf(error)}\n  ${errorCodes[error.code]} (${error.code})\n`)
  return 1
}
