// The roof: the one place that knows every room. Hands the command line to the house, and the desk to the command line.

import { runCommand } from './cli/cli.ts'

// Whoever reads our output may stop reading (`sholu outcomes | head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCommand(process.argv.slice(2), {
  openDesk: async (newsroom, site, at) => {
    const { deskApp, serveDesk } = await import('./desk/desk.ts')
    return await serveDesk(deskApp(newsroom, { site }), at)
  },
})
