// How long reading takes over pages made to take its time: each bomb alone, in CPU milliseconds.

import { read } from '../src/read/read.ts'
import { bombs } from './bombs.ts'
import type { Run } from './measure.ts'
import { loadedPage } from './pages.ts'

/** Milliseconds; a page that takes longer is told of. */
const longest = 2_000

/** Prints the time of every bomb. */
export async function benchHostile(_run: Run): Promise<void> {
  let slow = 0
  for (const [name, make] of Object.entries(bombs)) {
    const { capture, bytes } = loadedPage(
      { id: name, url: 'https://paper.example/port' },
      new TextEncoder().encode(make()),
    )
    const started = process.threadCpuUsage()
    const reading = read(capture, bytes)
    const { user, system } = process.threadCpuUsage(started)
    const ms = (user + system) / 1_000
    if (ms > longest) slow++
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`.padStart(8)
    console.log(`${name.padEnd(40)}${size}${String(Math.round(ms)).padStart(7)} ms  ${reading.kind}`)
  }
  console.log(`${Object.keys(bombs).length} pages, ${slow} of them over ${longest} ms`)
}
