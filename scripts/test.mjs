// Runs every test under Node 26 and ends with one plain line, "N passed, N failed".
import { fileURLToPath } from 'node:url'
import { runWithNode26 } from '../bin/with-node.mjs'

await runWithNode26(fileURLToPath(new URL('test.ts', import.meta.url)), process.argv.slice(2))
