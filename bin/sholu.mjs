#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { runWithNode26 } from './with-node.mjs'

await runWithNode26(fileURLToPath(new URL('../src/main.ts', import.meta.url)), process.argv.slice(2))
