// What the newsroom and its reading workers say to each other, and the worker's side of it: page after page, each answered
// with its reading or with the error it ended in.

import { type MessagePort, parentPort } from 'node:worker_threads'
import { messageOf } from '../base/errors.ts'
import type { Reading } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import type { PageNote } from '../news/page-note.ts'
import type { Explained, OutletKnowledge } from '../read/read.ts'

/** A page as it is sent to a worker. Its bytes change hands: the sender has them no more. */
export type PageToRead = {
  readonly capture: Capture
  readonly body: Uint8Array
  readonly known?: OutletKnowledge
  /** Whether what the reading rests on is wanted too. */
  readonly explain?: boolean
}

/** What a worker says: that it is ready, or what became of the page it was sent. */
export type WorkerWord = {
  /** CPU time of the worker's thread so far, in milliseconds. */
  readonly cpuMs: number
  readonly reading?: Reading
  /** What the reading tells of its outlet's pages, where the page is one of a known outlet. */
  readonly note?: PageNote
  readonly explained?: Explained
  /** What the reader threw, in one line. */
  readonly error?: string
}

/** What a reader makes of a page. */
export type PageRead = { readonly reading: Reading; readonly note?: PageNote; readonly explained?: Explained }

/** Reads what comes from the newsroom, one page at a time, until the worker is ended. */
export function answerPages(read: (page: PageToRead) => PageRead): void {
  const port = parentPort as MessagePort
  const say = (word: Omit<WorkerWord, 'cpuMs'>) => port.postMessage({ ...word, cpuMs: cpuMs() } satisfies WorkerWord)
  port.on('message', (page: PageToRead) => {
    try {
      say(read(page))
    } catch (error) {
      say({ error: `${error instanceof Error ? error.name : 'Error'}: ${messageOf(error).split('\n')[0]}` })
    }
  })
  say({})
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
