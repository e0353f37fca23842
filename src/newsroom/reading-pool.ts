// Workers that read pages, each page under a cap of CPU time and memory. A page that hangs or explodes ends its worker and
// nothing else: it is answered with the reason, the worker is replaced, the other pages go on. See
// notes/reading-in-workers.md.

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { messageOf, systemCode } from '../base/errors.ts'
import type { Reading } from '../news/article.ts'
import type { PageRead, PageToRead, WorkerWord } from './reading-answers.ts'

/** What one page may cost. */
export type ReadingLimits = {
  /** Workers at once; as many as the machine runs in parallel when absent. */
  readonly workers?: number | undefined
  /** CPU time of one page, seconds. By the wall clock a page may take ten times as long, and half a minute. */
  readonly cpuSeconds: number
  /** JavaScript heap of the worker at one page, MB (2^20 bytes). */
  readonly memoryMb: number
}

/** Ten seconds are a thousand times what a page takes; 512 MB are thrice what the largest page that is read takes. */
export const usualLimits: ReadingLimits = { cpuSeconds: 10, memoryMb: 512 }

/** What became of a page: its reading, or why there is none. */
export type PageAnswer = ({ readonly kind: 'read' } & PageRead) | { readonly kind: 'failed'; readonly why: string }

/** Workers at hand. Close the pool when done. */
export type ReadingPool = {
  /** Pages that may be read at once. */
  readonly size: number
  /** Starts a worker ahead of the first page, so that it is ready when the page comes. */
  prepare(): void
  /** Reads a page. Its bytes change hands. Never rejects for what a page does. */
  read(page: PageToRead): Promise<PageAnswer>
  close(): Promise<void>
}

/** Opens a pool; it starts no worker before it must. `file` is the worker's program; tests bring their own. */
export function openReadingPool(
  limits: ReadingLimits = usualLimits,
  file: URL = new URL('./reading-worker.ts', import.meta.url),
): ReadingPool {
  const size = Math.max(1, limits.workers ?? availableParallelism())
  const desks: Desk[] = []
  const waiting: Job[] = []
  let closed = false

  const handOut = () => {
    for (const desk of desks) if (desk.isFree && waiting.length > 0) desk.take(waiting.shift()!)
    // One more worker pays for its start only when enough is waiting for it.
    const starting = desks.filter((desk) => !desk.isReady).length
    if (!closed && desks.length < size && waiting.length > starting * pagesWorthAStart) hire()
  }
  const hire = () => {
    const desk: Desk = new Desk(file, limits, handOut, (why) => {
      desks.splice(desks.indexOf(desk), 1)
      // A worker that cannot even start is no fault of a page, and neither would the next one start.
      if (!desk.isReady)
        for (const job of waiting.splice(0)) job.fail(new Error(`No page can be read: a worker ${why}.`))
      handOut()
    })
    desks.push(desk)
  }
  return {
    size,
    prepare: () => {
      if (!closed && desks.length === 0) hire()
    },
    read: (page) => {
      if (closed) throw new Error(`${page.capture.url} cannot be read: the reading pool is closed.`)
      const { promise, resolve, reject } = Promise.withResolvers<PageAnswer>()
      waiting.push({ page, answer: resolve, fail: reject })
      handOut()
      return promise
    },
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.fail(new Error('The reading pool was closed.'))
      await Promise.all([...desks].map((desk) => desk.close()))
    },
  }
}

/** Starting a worker takes about as long as reading so many pages. */
const pagesWorthAStart = 12

/** Milliseconds between two looks at a page that takes long. */
const lookEveryMs = 100

/** MB (2^20 bytes) for new objects: with more a worker takes more memory and is no faster. */
const maxYoungGenerationSizeMb = 12

/** A page may wait for the processor; only one that hangs where CPU time cannot be asked meets this cap. */
const wallTimes = 10

const leastWallSeconds = 30

type Job = {
  readonly page: PageToRead
  readonly answer: (answer: PageAnswer) => void
  readonly fail: (bug: Error) => void
}

/** One worker with the page it is at. */
class Desk {
  readonly #worker: Worker
  readonly #limits: ReadingLimits
  readonly #gone: (why: string) => void
  #ready = false
  #looking = false
  #ended = false
  #cpuMs = 0
  #job: (Job & { readonly startedAt: number; readonly look: NodeJS.Timeout }) | undefined

  constructor(file: URL, limits: ReadingLimits, freed: () => void, gone: (why: string) => void) {
    this.#limits = limits
    this.#gone = gone
    // The workers' own limit is the second net: V8 may end the whole process at it, when one allocation is larger than what is
    // left. So the heap is looked at while a page takes long, and the worker ended well before.
    this.#worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb * 2 + 256, maxYoungGenerationSizeMb },
    })
    this.#worker.on('message', (word: WorkerWord) => {
      this.#cpuMs = word.cpuMs
      if (!this.#ready) this.#ready = true
      else if (word.reading) this.#settle({ kind: 'read', ...readIn(word, word.reading) })
      else this.#settle({ kind: 'failed', why: `ended in an error (${word.error})` })
      freed()
    })
    this.#worker.on('error', (error) =>
      this.#end(
        systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
          ? this.#tooMuchMemory
          : `ended in an error (${messageOf(error)})`,
      ),
    )
    this.#worker.on('exit', (code) => this.#end(`ended its worker (exit code ${code})`))
  }

  get isReady(): boolean {
    return this.#ready
  }

  get isFree(): boolean {
    return this.#ready && !this.#ended && !this.#job
  }

  take(job: Job): void {
    const look = setInterval(() => void this.#look(), lookEveryMs)
    this.#job = { ...job, startedAt: performance.now(), look }
    const page = { ...job.page, body: ownBytes(job.page.body) }
    this.#worker.postMessage(page, [page.body.buffer])
  }

  async close(): Promise<void> {
    this.#end('was stopped: the newsroom closed')
    await this.#worker.terminate()
  }

  get #tooMuchMemory(): string {
    return `needed more than ${this.#limits.memoryMb} MB of memory`
  }

  #settle(answer: PageAnswer): void {
    const job = this.#job
    if (!job) return
    clearInterval(job.look)
    this.#job = undefined
    job.answer(
      answer.kind === 'read' ? answer : { kind: 'failed', why: `Reading ${job.page.capture.url} ${answer.why}.` },
    )
  }

  /** Asks what the page has cost so far. A worker deep in one long operation does not answer before it is over. */
  async #look(): Promise<void> {
    const job = this.#job
    if (!job) return
    const { cpuSeconds, memoryMb } = this.#limits
    const wallMs = performance.now() - job.startedAt
    const wallSeconds = Math.max(leastWallSeconds, cpuSeconds * wallTimes)
    if (wallMs > wallSeconds * 1_000) return this.#end(`took more than ${wallSeconds} s`)
    if (this.#looking) return
    this.#looking = true
    const [cpu, heap] = await Promise.all([this.#worker.cpuUsage(), this.#worker.getHeapStatistics()]).catch(() => [])
    this.#looking = false
    if (this.#job !== job || !cpu || !heap) return
    if ((cpu.user + cpu.system) / 1_000 - this.#cpuMs > cpuSeconds * 1_000)
      return this.#end(`took more than ${cpuSeconds} s of CPU time`)
    if (heap.used_heap_size > memoryMb * 2 ** 20) this.#end(this.#tooMuchMemory)
  }

  /** The end of this worker; the page it is at pays for it. */
  #end(why: string): void {
    if (this.#ended) return
    this.#ended = true
    this.#settle({ kind: 'failed', why })
    void this.#worker.terminate()
    this.#gone(why)
  }
}

/** Bytes that may change hands: those that are a window on more are cut out first. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes)
}

function readIn({ note, explained }: WorkerWord, reading: Reading): PageRead {
  return { reading, ...(note ? { note } : {}), ...(explained ? { explained } : {}) }
}
