// The whole repository type-checks, and the types forbid what they are there to forbid.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))

function compile(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, ...words], { cwd: root, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

test('the whole repository type-checks', () => {
  const { status, said } = compile('--noEmit')
  assert.equal(status, 0, said)
})

const imports = `
import type { Citation, Sentence } from '../../src/news/edition.ts'
import type { ArticleId } from '../../src/news/article.ts'
import type { CaptureId } from '../../src/news/capture.ts'
declare const citation: Citation
declare const capture: CaptureId
`

for (const [what, code, compiles] of [
  ['a sentence with a citation', `export const sentence: Sentence = { text: 'It rose.', citations: [citation] }`, true],
  ['a sentence without a citation', `export const sentence: Sentence = { text: 'It rose.', citations: [] }`, false],
  ['a sentence whose citations are left out', `export const sentence: Sentence = { text: 'It rose.' }`, false],
  ["a capture's id where an article's is wanted", 'export const id: ArticleId = capture', false],
] as const) {
  test(`${what} ${compiles ? 'compiles' : 'does not compile'}`, () => {
    const folder = mkdtempSync(join(root, 'tests', 'planted-'))
    try {
      writeFileSync(join(folder, 'planted.ts'), imports + code)
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          extends: '../../tsconfig.json',
          include: [],
          files: ['planted.ts'],
          compilerOptions: { noUnusedLocals: false },
        }),
      )
      const { status, said } = compile('--noEmit', '-p', folder)
      assert.equal(status === 0, compiles, said)
      if (!compiles) assert.match(said, /planted\.ts\(\d+,\d+\): error TS2\d+/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
