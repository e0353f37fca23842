// Documents are true: the generated ones are what the code says, links lead somewhere, and the README's commands exist.

import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { generatedPages } from '../scripts/docs.ts'
import { programOf } from '../src/cli/cli.ts'

const root = new URL('..', import.meta.url).pathname
const pages = [...globSync('*.md', { cwd: root }), ...globSync('{docs,notes,bench}/**/*.md', { cwd: root })]

test('the generated pages are what the code says (else: node scripts/docs.ts)', () => {
  for (const [file, text] of generatedPages()) assert.equal(readFileSync(join(root, file), 'utf8'), text, file)
})

test('every link between pages leads to a file that is there', () => {
  assert.ok(pages.length >= 8, `only ${pages.length} pages were found`)
  for (const page of pages) {
    for (const match of readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
      assert.ok(existsSync(join(root, dirname(page), match[1]!)), `${page} links to ${match[1]}, which is not there`)
    }
  }
})

test('every sholu command that a page names exists', () => {
  const known = new Set(programOf().commands.map((command) => command.name()))
  let named = 0
  for (const page of pages) {
    for (const match of readFileSync(join(root, page), 'utf8').matchAll(
      /npm run -s sholu -- (?:--folder \S+ )?([a-z]+)/g,
    )) {
      named++
      assert.ok(known.has(match[1]!), `${page} names the command "${match[1]}", which is not there`)
    }
  }
  assert.ok(named >= 3, 'no page names a command')
})

test('nothing in the repository names a path of one machine or a registry', () => {
  const files = globSync(
    ['src/**/*', 'tests/**/*', 'scripts/*', 'bench/**/*', '*.md', 'docs/*', 'notes/*', 'package-lock.json'],
    { cwd: root },
  )
  assert.ok(files.length > 50)
  for (const file of files) {
    if (!/\.(?:ts|mjs|js|md|json|yaml|css)$/.test(file)) continue
    const text = readFileSync(join(root, file), 'utf8')
    assert.doesNotMatch(text, /(?:^|[^A-Za-z.])\/(?:home|root|Users)\/[a-z]/m, file)
    if (file === 'package-lock.json') assert.doesNotMatch(text, /"resolved": "https?:/, file)
  }
})
