import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadSettings } from './settings.ts'

const templates = fileURLToPath(new URL('../../templates', import.meta.url))
let folder: string

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sholu-settings-'))
  cpSync(templates, folder, { recursive: true })
})

after(() => rmSync(folder, { recursive: true, force: true }))

const outlet = (lines: string) =>
  `outlets:\n  - id: one\n    name: One\n    url: https://one.example/\n    country: GB\n    languages: [en]\n${lines}`

test('the templates that init writes are sound settings', () => {
  const settings = loadSettings(folder)
  assert.equal(settings.digest.approval, 'person')
  assert.deepEqual(settings.outlets[0]?.hosts, ['times.example'])
  assert.equal(settings.feeds[0]?.outlet, 'outlet:example-times')
})

test('every fault is told with its file, its line and what is allowed', () => {
  const file = join(folder, 'outlets.yaml')
  const good = readFileSync(file, 'utf8')
  for (const [text, said] of [
    [
      outlet('    policy: free\n'),
      /outlets\.yaml:7: outlets\.0\.policy: must be direct, licensed, discovery or disabled/,
    ],
    [outlet('    standing: 9\n'), /outlets\.yaml:7: outlets\.0\.standing: must be 1, 2, 3, 4 or 5/],
    [
      outlet('    feeds: [{ url: "ftp://one.example/feed", kind: rss }]\n'),
      /outlets\.yaml:7: outlets\.0\.feeds\.0\.url: must be a web address/,
    ],
    [
      outlet('    quirks: [{ since: 2026-01-10, why: "An aside in each text.", leaveOut: ["p.x["] }]\n'),
      /outlets\.yaml:7: outlets\.0\.quirks\.0\.leaveOut\.0: must be a CSS selector/,
    ],
    [
      outlet('    quirks: [{ since: January, why: "An aside in each text.", body: .text }]\n'),
      /outlets\.yaml:7: outlets\.0\.quirks\.0\.since: must be a day such as 2025-12-18/,
    ],
    [outlet('').replace('GB', 'gb'), /outlets\.yaml:5: outlets\.0\.country: must be two capital letters/],
    [outlet('') + outlet('').replace('outlets:\n', ''), /two outlets have the id "one"/],
    ['outlets: []\n', /outlets\.yaml:1: outlets: /],
    ['outlets:\n  - id: "unclosed\n', /outlets\.yaml:\d+: /],
  ] as const) {
    writeFileSync(file, text)
    assert.throws(
      () => loadSettings(folder),
      (error: Error & { code?: string }) => {
        assert.equal(error.code, 'settings-invalid')
        assert.match(error.message, said)
        return true
      },
    )
  }
  writeFileSync(file, good)
})

test('several faults of one file are told together', () => {
  const file = join(folder, 'digest.yaml')
  const good = readFileSync(file, 'utf8')
  writeFileSync(file, good.replace('language: en', 'language: English').replace('country: KZ', 'country: Kazakhstan'))
  assert.throws(
    () => loadSettings(folder),
    /digest\.language: must be a BCP 47 tag.*\n.*beat\.country: must be two capital letters/s,
  )
  writeFileSync(file, good)
})
