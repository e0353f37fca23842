// Reading as each system does it, alone in a process of its own: speed once it is warm, its peak of memory, and how its time
// grows with the size of a page. `measureAlone` starts such a process for each system; started itself, this file is one.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Run } from './measure.ts'
import { type LoadedPage, loadedPage, loadPage, pageCorpora } from './pages.ts'

type Read = (page: LoadedPage) => unknown

/** The systems by the name they are printed with; each is loaded in its own process alone. */
const systems: Readonly<Record<string, () => Promise<Read>>> = {
  Sholu: async () => {
    const { read } = await import('../src/read/read.ts')
    return ({ capture, bytes }) => read(capture, bytes)
  },
  'Readability over linkedom': async () => {
    const { readWithReadability } = await import('./peers.ts')
    return ({ bytes }) => readWithReadability(new TextDecoder().decode(bytes))
  },
  'densest paragraphs': async () => {
    const { readDensest } = await import('./peers.ts')
    return ({ bytes }) => readDensest(new TextDecoder().decode(bytes))
  },
}

/** What a process says of a system. */
type Alone = {
  readonly pages: number
  readonly megabytes: number
  /** CPU-seconds over the corpus, first when nothing was compiled yet, then the best of the rounds after. */
  readonly cold: number
  readonly warm: number
  readonly peakMegabytes: number
  readonly growth: readonly { readonly megabytes: number; readonly ms: number }[]
}

/** The corpus that published speeds are of; where it is not there, the first. */
const usual = 'extraction/scrapinghub'

/** Prints speed, memory and growth of every system over one corpus. */
export function measureAlone(run: Run): void {
  const corpora = pageCorpora(run.dataDir)
  const corpus = corpora.find(({ name }) => name === usual) ?? corpora[0]
  if (!corpus) return
  let ours: Alone | undefined
  for (const name of Object.keys(systems).slice(0, run.peers ? undefined : 1)) {
    const said = alone(name, run.dataDir, corpus.name)
    ours ??= said
    const ratio = said === ours ? '' : `, ratio ${(said.warm / ours.warm).toFixed(1)}`
    if (said === ours)
      console.log(
        `${corpus.name}, each system in a process of its own (${said.pages} pages, ${said.megabytes.toFixed(1)} MB):`,
      )
    console.log(
      `  ${name}: ${rate(said.warm, said)} a CPU-second (${rate(said.cold, said)} before it is warm)${ratio}, peak ${said.peakMegabytes} MB`,
    )
    console.log(
      `    growth: ${said.growth.map(({ megabytes, ms }) => `${megabytes.toFixed(2)} MB ${Math.round(ms)} ms`).join(', ')}${factor(said)}`,
    )
  }
}

const rate = (seconds: number, { pages }: Alone) => (pages / seconds).toFixed(pages / seconds < 10 ? 1 : 0)

function factor({ growth }: Alone): string {
  const [first, last] = [growth[0], growth.at(-1)]
  if (!first || !last || first === last) return ''
  return `: ${(last.megabytes / first.megabytes).toFixed(1)} times the size, ${(last.ms / first.ms).toFixed(1)} times the time`
}

/** V8 lets the space for new objects grow to 32 MB and more though 4 MB are as fast; the newsroom's readers have them too. */
const spaceForNewObjects = '--max-semi-space-size=4'

function alone(system: string, dataDir: string, corpus: string): Alone {
  const words = [spaceForNewObjects, fileURLToPath(import.meta.url), system, dataDir, corpus]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
}

// --- inside such a process ---

const rounds = 3

async function main(name: string, dataDir: string, corpusName: string): Promise<void> {
  const corpus = pageCorpora(dataDir).find((each) => each.name === corpusName)!
  const read = await systems[name]!()
  // Pages are loaded one by one, so that what waits to be read is not counted as the reader's memory.
  const lap = () => {
    let [seconds, bytes] = [0, 0]
    for (const row of corpus.rows) {
      const page = loadPage(dataDir, corpus, row)
      bytes += page.bytes.length
      seconds += secondsOf(() => read(page))
    }
    return { seconds, bytes }
  }
  const { seconds: cold, bytes } = lap()
  const warm = Math.min(...Array.from({ length: rounds }, () => lap().seconds))
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const said: Alone = {
    ...{ pages: corpus.rows.length, megabytes: bytes / 1e6, cold, warm, peakMegabytes },
    growth: growthOf(read, typicalPage(dataDir, corpusName), name === 'Sholu' ? largest : largest / 4),
  }
  console.log(JSON.stringify(said))
}

function secondsOf(work: () => unknown): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1e6
}

/** Bytes. */
const largest = 5_000_000

/** The page of a corpus whose size is in the middle of all. */
function typicalPage(dataDir: string, corpusName: string): LoadedPage {
  const corpus = pageCorpora(dataDir).find((each) => each.name === corpusName)!
  const pages = corpus.rows.map((row) => loadPage(dataDir, corpus, row))
  return pages.sort((a, b) => a.bytes.length - b.bytes.length)[Math.floor(pages.length / 2)]!
}

/** The time for ever larger pages, made by repeating what stands in a page's body; the best of three. */
function growthOf(read: Read, page: LoadedPage, most: number): Alone['growth'] {
  const html = new TextDecoder().decode(page.bytes)
  const start = html.indexOf('>', html.search(/<body/i)) + 1
  const end = Math.max(html.search(/<\/body/i), start)
  const found: { megabytes: number; ms: number }[] = []
  for (let size = most / 16; size <= most; size *= 2) {
    const times = Math.max(1, Math.round((size - html.length) / Math.max(1, end - start)))
    const large = html.slice(0, start) + html.slice(start, end).repeat(times) + html.slice(end)
    const loaded = loadedPage({ id: 'large', url: 'https://paper.example/large' }, new TextEncoder().encode(large))
    const seconds = Math.min(...[1, 2, 3].map(() => secondsOf(() => read(loaded))))
    found.push({ megabytes: loaded.bytes.length / 1e6, ms: seconds * 1000 })
  }
  return found
}

if (import.meta.main) await main(process.argv[2]!, process.argv[3]!, process.argv[4]!)
