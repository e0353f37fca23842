// The house has floors. A file imports from its own room and from floors below it, and enters another room by that
// room's door, the file with the room's name. The two bottom floors are open: every file there is a door. Each npm
// package comes in through one file.

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'

const floors = [
  ['base'],
  ['news'],
  ['gather', 'read', 'group', 'understand', 'write', 'publish', 'markets', 'store', 'queue'],
  ['newsroom'],
  ['cli', 'desk'],
]
const openFloors = new Set(['base', 'news'])
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))

/** Source files with their text, by path from the repository's root with forward slashes. */
type House = ReadonlyMap<string, string>

const roomOf = (file: string) => (file.startsWith('src/') && file.split('/').length > 2 ? file.split('/')[1]! : '')

/** What a file imports: static, dynamic and type-only alike. */
function importsOf(source: string): string[] {
  const pattern =
    /(?:^\s*import\s*|^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*|\bimport\(\s*|\bimport\.meta\.resolve\(\s*)['"`]([^'"`]+)['"`]/gm
  return [...source.matchAll(pattern)].map((match) => match[1]!)
}

function faultsOf(house: House): string[] {
  const faults: string[] = []
  const doors = new Map<string, Set<string>>()
  for (const [file, source] of house) {
    const room = roomOf(file)
    if (floorOf(room) < 0) {
      faults.push(`${file}: room "${room}" is on no floor`)
      continue
    }
    for (const name of importsOf(source)) {
      if (name.startsWith('node:') || builtinModules.includes(name)) continue
      if (!name.startsWith('.')) {
        const owner = name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/')
        doors.set(owner, (doors.get(owner) ?? new Set()).add(file))
        continue
      }
      const to = path.posix.join(path.posix.dirname(file), name)
      const toRoom = roomOf(to)
      if (toRoom === room) continue
      if (floorOf(toRoom) >= floorOf(room) || floorOf(toRoom) < 0)
        faults.push(`${file}: may not import ${to}, which is not below it`)
      else if (!openFloors.has(toRoom) && path.posix.basename(to, '.ts') !== toRoom)
        faults.push(`${file}: may not import ${to}, enter by ${toRoom}/${toRoom}.ts`)
    }
  }
  for (const [name, files] of doors)
    if (files.size > 1) faults.push(`${name} comes in through ${[...files].sort().join(' and ')}`)
  return faults
}

const ours: House = new Map(
  globSync('src/*/**/*.ts')
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !/\.(?:test|contract)\.ts$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')]),
)

test('files import downwards, by the door, and each package comes in through one file', () => {
  assert.ok(ours.size > 20, `only ${ours.size} files were looked at`)
  assert.deepEqual(faultsOf(ours), [])
})

for (const [what, file, source, said] of [
  ['an upward import', 'src/base/planted.ts', "import { x } from '../newsroom/newsroom.ts'", 'which is not below it'],
  ['an upward type import', 'src/news/planted.ts', "import type { X } from '../read/read.ts'", 'which is not below it'],
  ['a sideways import', 'src/group/planted.ts', "export { x } from '../read/read.ts'", 'which is not below it'],
  ['a sideways dynamic import', 'src/group/planted.ts', "await import('../read/read.ts')", 'which is not below it'],
  ['the wrong door', 'src/desk/planted.ts', "import { x } from '../read/body.ts'", 'enter by read/read.ts'],
  ['a room on no floor', 'src/attic/planted.ts', '', 'is on no floor'],
] as const) {
  test(`the floors refuse ${what}`, () => {
    const faults = faultsOf(new Map([...ours, [file, source]]))
    assert.equal(faults.length, 1, faults.join('\n'))
    assert.match(faults[0]!, new RegExp(said))
  })
}

test('the floors refuse a package that comes in through two files', () => {
  const faults = faultsOf(
    new Map([
      ['src/read/one.ts', "import { parse } from '@some/package/deep'"],
      ['src/gather/two.ts', "import x from '@some/package'"],
    ]),
  )
  assert.deepEqual(faults, ['@some/package comes in through src/gather/two.ts and src/read/one.ts'])
})
