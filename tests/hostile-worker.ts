// A reading worker for tests that does to itself what the last word of a page's address says: hang, explode, throw, exit.
// Any other page it reads as the real one does.

import { answerPages } from '../src/newsroom/reading-answers.ts'
import { read } from '../src/read/read.ts'

const deeds: Readonly<Record<string, () => void>> = {
  hang: () => {
    for (;;);
  },
  backtrack: () => {
    const slow = /^(?:a+)+$/
    while (slow.test(`${'a'.repeat(60)}b`));
  },
  explode: () => {
    const rows: string[][] = []
    for (;;) rows.push(new Array(10_000).fill(`row ${rows.length}`))
  },
  swell: () => {
    const known = new Map<string, number>()
    for (let n = 0; ; n++) known.set(`key ${n}`, n)
  },
  throw: () => {
    throw new TypeError('a page was too clever')
  },
  exit: () => process.exit(3),
}

answerPages(({ capture, body, known }) => {
  deeds[capture.url.split('/').at(-1)!]?.()
  return { reading: read(capture, body, known) }
})
