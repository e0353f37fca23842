// Reads the same gold pages in this thread, in one worker and in as many as the machine runs in parallel: how long each takes by the wall
// clock, what a worker's start costs, and whether all read the same.

import { availableParallelism } from 'node:os'
import { openReadingPool, usualLimits } from '../src/newsroom/reading-pool.ts'
import { read } from '../src/read/read.ts'
import type { Run } from './measure.ts'
import { type LoadedPage, loadPage, pageCorpora } from './pages.ts'

/** More pages than these tell nothing new. */
const mostPages = 1_000

/** Prints pages a second, in this thread and in workers. */
export async function benchWorkers(run: Run): Promise<void> {
  const pages = pageCorpora(run.dataDir)
    .flatMap((corpus) => corpus.rows.map((page) => ({ corpus, page })))
    .filter((_, n, all) => n % Math.ceil(all.length / mostPages) === 0)
    .map(({ corpus, page }) => loadPage(run.dataDir, corpus, page))
  const plain = await timed(async () => pages.map(({ capture, bytes }) => JSON.stringify(read(capture, bytes))))
  say('in this thread', pages, plain)
  const counts = [...new Set([1, availableParallelism()])]
  for (const workers of counts) {
    const pool = openReadingPool({ ...usualLimits, workers })
    const first = await timed(() => pool.read(pageOf(pages[0]!)))
    const pooled = await timed(() => Promise.all(pages.map((page) => pool.read(pageOf(page)))))
    const same = pooled.result.filter((answer, n) => {
      return answer.kind === 'read' && JSON.stringify(answer.reading) === plain.result[n]
    }).length
    await pool.close()
    const start = `first page after ${Math.round(first.wallMs)} ms`
    say(`in ${workers} worker${workers > 1 ? 's' : ''}`, pages, pooled, `; ${start}; ${same} of ${pages.length} alike`)
  }
}

/** A copy of the bytes, because those that are sent change hands. */
const pageOf = ({ capture, bytes }: LoadedPage) => ({ capture, body: new Uint8Array(bytes) })

type Timed<T> = { readonly result: T; readonly wallMs: number; readonly cpuMs: number }

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const started = process.cpuUsage()
  const at = performance.now()
  const result = await work()
  const { user, system } = process.cpuUsage(started)
  return { result, wallMs: performance.now() - at, cpuMs: (user + system) / 1_000 }
}

function say(name: string, pages: readonly unknown[], { wallMs, cpuMs }: Timed<unknown>, more = ''): void {
  const rate = (ms: number) => Math.round(pages.length / (ms / 1_000))
  console.log(`${name.padEnd(16)}${pages.length} pages, ${rate(wallMs)} a second, ${rate(cpuMs)} a CPU-second${more}`)
}
