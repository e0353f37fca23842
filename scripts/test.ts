// Runs the tests: all of them, or the files named. `npm test -- src/read/read.test.ts`
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

const root = new URL('..', import.meta.url)
process.chdir(root.pathname)
const named = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const files = named.length > 0 ? named : globSync(['src/**/*.test.ts', 'tests/**/*.test.ts']).sort()

let passed = 0
let failed = 0
let skipped = 0
const stream = run({ files, concurrency: Math.max(2, availableParallelism()), timeout: 300_000 })
stream.on('test:pass', (event) => {
  if (event.details.type === 'suite') return
  if (event.skip !== undefined) skipped++
  else passed++
})
stream.on('test:fail', (event) => {
  if (event.details.type !== 'suite') failed++
})
const report = stream.compose(spec)
report.pipe(process.stdout)
report.on('end', () => {
  if (passed + failed === 0) failed = 1
  process.exitCode = failed > 0 ? 1 : 0
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
})
