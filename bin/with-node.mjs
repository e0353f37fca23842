#!/usr/bin/env node
// Runs a TypeScript file of this repository under Node 26, whichever Node was started: `node bin/with-node.mjs FILE …`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Stripped and compiled modules are kept here, which takes a third off each start.
const compiled = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))

/** Runs `file` with `words`; stays in this process when its Node is new enough, and never returns otherwise. */
export async function runWithNode26(file, words) {
  if (Number(process.versions.node.split('.')[0]) >= 26) {
    module.enableCompileCache?.(compiled)
    process.argv = [process.execPath, file, ...words]
    await import(pathToFileURL(file).href)
    return
  }
  const local = fileURLToPath(
    new URL(`../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`, import.meta.url),
  )
  if (!existsSync(local)) {
    console.error('Sholu needs Node 26, which `npm start` installs into this folder by itself. Run that once first.')
    process.exit(1)
  }
  const result = spawnSync(local, [file, ...words], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
  })
  if (result.error) console.error(`Node 26 could not be started: ${result.error.message}`)
  process.exit(result.status ?? 1)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...words] = process.argv.slice(2)
  await runWithNode26(resolve(file ?? ''), words)
}
