// One command for every measurement: `npm run -s bench -- <what> --data FOLDER [--predictions FOLDER]`. It prints a line for each
// corpus and, when asked, writes a prediction file for each gold file under the same relative path, for the scorers.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What can be measured: where it stands, what it is called there, what it reads and what it writes. */
const measurements: Readonly<Record<string, { readonly file: string; readonly name: string; readonly says: string }>> =
  {
    read: { file: 'read.ts', name: 'benchRead', says: 'articles out of pages: extraction/' },
    langid: { file: 'read.ts', name: 'benchLangid', says: 'languages of texts: facts/langid/' },
    segment: { file: 'read.ts', name: 'benchSegment', says: 'sentences of texts: facts/segmentation/' },
    group: { file: 'group.ts', name: 'benchGroup', says: 'stories out of articles: cluster/' },
    reprints: {
      file: 'group.ts',
      name: 'benchReprints',
      says: 'the same text under two mastheads: cluster/*.dups.jsonl',
    },
    quotes: { file: 'understand.ts', name: 'benchQuotes', says: 'quotations and speakers: facts/quotes/' },
    figures: { file: 'understand.ts', name: 'benchFigures', says: 'figures with their units: facts/figures/' },
    dates: { file: 'understand.ts', name: 'benchDates', says: 'time expressions: facts/dates/' },
    check: { file: 'write.ts', name: 'benchCheck', says: 'whether claims follow from their sources: facts/verifier/' },
    summary: {
      file: 'write.ts',
      name: 'benchSummary',
      says: 'summaries and shortenings: facts/mds/, facts/compression/',
    },
  }

const help = `Measures Sholu on gold data and writes predictions for the scorers.

  npm run -s bench -- <what> --data FOLDER [--predictions FOLDER]

${Object.entries(measurements)
  .map(([what, { says }]) => `  ${what.padEnd(10)}${says}`)
  .join('\n')}

  --data FOLDER         where the gold data is: extraction/, cluster/, facts/
  --predictions FOLDER  where predictions go, each under the path of its gold file; none are written without it
  --help                this page`

/** A measurement as every file of this folder offers them; lines it gives back are printed. */
type Measure = (dataDir: string, outDir?: string) => unknown

async function main(words: readonly string[]): Promise<number> {
  let given: ReturnType<typeof readWords>
  try {
    given = readWords(words)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    return 2
  }
  const [what] = given.positionals
  const measurement = Object.entries(measurements).find(([name]) => name === what)?.[1]
  if (given.values.help || !measurement || !given.values.data) {
    const wrong =
      what !== undefined && !measurement ? `There is no measurement "${what}".` : '--data FOLDER is missing.'
    console[given.values.help ? 'log' : 'error'](
      given.values.help ? help : `${what === undefined ? '' : `${wrong}\n\n`}${help}`,
    )
    return given.values.help ? 0 : 2
  }
  if (!existsSync(given.values.data)) {
    console.error(`There is no folder ${resolve(given.values.data)}.`)
    return 1
  }
  const measure = await find(measurement)
  if (!measure) {
    console.error(`bench/${measurement.file} has no ${measurement.name} yet, so "${what}" cannot be measured.`)
    return 1
  }
  const lines = await measure(resolve(given.values.data), given.values.predictions && resolve(given.values.predictions))
  if (Array.isArray(lines)) for (const line of lines) if (typeof line === 'string') console.log(line)
  return 0
}

function readWords(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { data: { type: 'string' }, predictions: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
}

async function find({ file, name }: { readonly file: string; readonly name: string }): Promise<Measure | undefined> {
  const place = new URL(file, import.meta.url)
  if (!existsSync(place)) return undefined
  const offered: Readonly<Record<string, unknown>> = await import(place.href)
  const measure = offered[name]
  return typeof measure === 'function' ? (dataDir, outDir) => measure(dataDir, outDir) : undefined
}

process.exitCode = await main(process.argv.slice(2))
