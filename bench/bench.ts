// One command for every measurement: `npm run -s bench -- <what> --data FOLDER [--predictions FOLDER]`. It prints a line for each
// corpus, ours and then a peer's, and writes, when asked, a prediction file for each gold file under the same relative path,
// for the scorers.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Run } from './measure.ts'

/** What can be measured: where it stands, what it is called there, what it reads and what it writes. */
const measurements: Readonly<Record<string, { readonly file: string; readonly name: string; readonly says: string }>> =
  {
    read: { file: 'read.ts', name: 'benchRead', says: 'articles out of pages: extraction/' },
    workers: { file: 'workers.ts', name: 'benchWorkers', says: 'the same pages read in this thread and in workers' },
    hostile: { file: 'hostile.ts', name: 'benchHostile', says: 'how long pages made to take time take' },
    patterns: { file: 'patterns.ts', name: 'benchPatterns', says: 'patterns that a page could make slow' },
    langid: { file: 'read.ts', name: 'benchLangid', says: 'languages of texts: facts/langid/' },
    segment: { file: 'read.ts', name: 'benchSegment', says: 'sentences of texts: facts/segmentation/' },
    encodings: {
      file: 'encodings.ts',
      name: 'benchEncodings',
      says: 'texts out of old encodings, declared or not: facts/langid/, extraction/',
    },
    confidence: {
      file: 'confidence.ts',
      name: 'benchConfidence',
      says: 'how often fields read with some confidence are right: extraction/',
    },
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

const help = `Measures Sholu and a peer on gold data and writes predictions for the scorers.

  npm run -s bench -- <what> --data FOLDER [--predictions FOLDER] [--no-peer]

${Object.entries(measurements)
  .map(([what, { says }]) => `  ${what.padEnd(10)}${says}`)
  .join('\n')}

  --data FOLDER         where the gold data is: extraction/, cluster/, facts/
  --predictions FOLDER  where predictions go, each under the path of its gold file; none are written without it
  --peer-predictions FOLDER
                        the same for the peer's
  --no-peer             only Sholu
  --fit                 with confidence: print the weights fitted on all pages, for src/read/confidence.ts
  --help                this page

It prints rows, rows per second of CPU time and what was found for each corpus, the peak of memory, how the cost grows
with size, and then the same of the peer with the ratio. bench/README.md says what each measurement is.`

/** A measurement as the files of this folder offer them. */
type Measure = (run: Run) => Promise<void>

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
  const { data, predictions, 'peer-predictions': peerPredictions, 'no-peer': noPeer } = given.values
  await measure({
    dataDir: resolve(data),
    ...(predictions ? { outDir: resolve(predictions) } : {}),
    ...(peerPredictions ? { peerDir: resolve(peerPredictions) } : {}),
    peers: !noPeer,
    fit: given.values.fit === true,
  })
  return 0
}

function readWords(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      predictions: { type: 'string' },
      'peer-predictions': { type: 'string' },
      'no-peer': { type: 'boolean' },
      fit: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
}

async function find({ file, name }: { readonly file: string; readonly name: string }): Promise<Measure | undefined> {
  const place = new URL(file, import.meta.url)
  if (!existsSync(place)) return undefined
  const offered: Readonly<Record<string, unknown>> = await import(place.href)
  const measure = offered[name]
  return typeof measure === 'function' ? (run) => measure(run) : undefined
}

process.exitCode = await main(process.argv.slice(2))
