// Hunts for regular expressions that a page could make slow: every one of src/read and src/base is pressed with strings of
// growing length, and those whose time grows faster than the length are told. `npm run -s bench -- patterns --data .`

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Run } from './measure.ts'
import { type Pump, pumpsOf } from './pattern-samples.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A pattern and the file it stands in. */
export type FoundPattern = { readonly file: string; readonly pattern: RegExp }

/** A pattern that a string makes slow. */
export type SlowPattern = FoundPattern & {
  readonly pump: Pump
  /** Milliseconds at the largest length tried, and that length in characters. */
  readonly ms: number
  readonly length: number
  /** The power of the length that the time grows with; 1 is as it should be. */
  readonly power: number
}

/** Prints the slow patterns, the worst first. */
export async function benchPatterns(_run: Run): Promise<void> {
  const patterns = await patternsIn(['src/read', 'src/base'])
  const slow = slowAmong(patterns)
  for (const { file, pattern, pump, ms, length, power } of slow)
    console.log(
      `${file}: ${Math.round(ms)} ms at ${length} characters, power ${power.toFixed(1)}: ${JSON.stringify(pump.start)} + ${JSON.stringify(pump.unit)} over and over + ${JSON.stringify(pump.end)}\n    ${String(pattern).slice(0, 160)}`,
    )
  console.log(`${patterns.length} patterns, ${slow.length} whose time grows faster than the text`)
}

/** The patterns that stand in the sources, and those the modules make of strings as they are loaded. */
export async function patternsIn(folders: readonly string[]): Promise<readonly FoundPattern[]> {
  const files = folders
    .flatMap((folder) => globSync(`${folder}/*.ts`, { cwd: root }))
    .filter((file) => !/\.(?:test|contract)\./.test(file))
  const found = new Map<string, FoundPattern>()
  const add = (file: string, pattern: RegExp) => found.set(String(pattern), { file, pattern })
  for (const file of files)
    for (const pattern of literalsIn(readFileSync(path.join(root, file), 'utf8'))) add(file, pattern)
  await withHeardPatterns(
    (pattern) => add('made of strings', pattern),
    async () => {
      for (const file of files) await import(path.join(root, file))
    },
  )
  return [...found.values()]
}

async function withHeardPatterns(hear: (pattern: RegExp) => void, work: () => Promise<void>): Promise<void> {
  const plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(plain, {
    construct(target, words, newTarget) {
      const made = Reflect.construct(target, words, newTarget)
      hear(made)
      return made
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = plain
  }
}

/** Regular expressions written as such. Strings, templates and comments are passed over. */
export function literalsIn(source: string): readonly RegExp[] {
  const found: RegExp[] = []
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=(?:^|[(,=:[!&|?{};+>\n]|return|=>)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]*)/g
  for (const [, body, flags] of source.matchAll(token)) {
    if (body === undefined) continue
    found.push(new RegExp(body, flags))
  }
  return found
}

/** Of these patterns the slow ones, the worst first; of each the string that makes it slowest. */
export function slowAmong(patterns: readonly FoundPattern[]): readonly SlowPattern[] {
  const slow = patterns.flatMap((found) => {
    const worst = pumpsOf(found.pattern)
      .map((pump) => pressed(found, pump))
      .filter((each) => each !== undefined)
      .sort((a, b) => b.ms - a.ms)[0]
    return worst ? [worst] : []
  })
  return slow.sort((a, b) => b.ms - a.ms)
}

/** Units of a string, from where even an exponential pattern answers; each step is twice the one before. */
const shortest = 25
const longest = 6_400

/** Milliseconds: under it nothing is told from noise; over the other the pattern is not pressed further. */
const noise = 2
const enough = 30

/** Microseconds for a character; what takes less is not slow, whatever its first steps seemed to say. */
const quick = 0.5

/** A time that grows with this power of the length or more is faster than linear, allowing for noise. */
const steep = 1.5

function pressed({ file, pattern }: FoundPattern, pump: Pump): SlowPattern | undefined {
  const again = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
  let before = 0
  for (let units = shortest; units <= longest; units *= 2) {
    const text = pump.start + pump.unit.repeat(units) + pump.end
    const ms = Math.min(timeOf(again, text), timeOf(again, text))
    const power = before > noise / 10 ? Math.log2(ms / before) : 0
    const isLast = units * 2 > longest || ms > enough
    const isSlow = ms > noise && power >= steep && (ms * 1000) / text.length > quick
    if (isLast && isSlow) return { file, pattern, pump, ms, length: text.length, power }
    if (isLast) return undefined
    before = ms
  }
  return undefined
}

function timeOf(pattern: RegExp, text: string): number {
  const started = performance.now()
  pattern.test(text)
  return performance.now() - started
}
