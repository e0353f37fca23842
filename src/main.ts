// The roof: hands the command line to the house and leaves with its exit code.

import { runCommand } from './cli/cli.ts'

process.exitCode = await runCommand(process.argv.slice(2))
