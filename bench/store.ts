// How fast the store keeps and finds: `node bench/store.ts [articles]` (5000). Made-up texts of some 3 kB; every article comes
// with its capture, bytes, word index and two ledger lines, 500 to a transaction, written through to the disk.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Article, articleId } from '../src/news/article.ts'
import { type FreshCapture, newCapture } from '../src/news/capture.ts'
import { openStore, type Settlement } from '../src/store/store.ts'

const total = Number(process.argv[2] ?? 5000)
const at = '2025-12-18T12:00:00Z'
const syllables = 'ка за на та ми ру до ле ке шо ба ты су ры өң құ al ma ty bi ra ko ne se to'.split(' ')

/** Words drawn so that a few are frequent and most are rare, always the same for a number. */
function textOf(seed: number, length: number): string {
  let state = seed * 2654435761 + 1
  const next = (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) ** 3 * bound)
  }
  return Array.from({ length }, () => wordOf(next(40_000))).join(' ')
}

function wordOf(n: number): string {
  let word = ''
  for (let rest = n + 25; rest > 0; rest = Math.floor(rest / 25)) word += syllables[rest % 25]
  return word
}

function pageOf(n: number): { readonly fresh: FreshCapture; readonly article: Article } {
  const text = textOf(n, 430)
  const url = `https://outlet-${n % 60}.example/${n}`
  const about = { url, capturedAt: at, origin: 'network', mediaType: 'text/html', status: 200 } as const
  const fresh = newCapture(about, new TextEncoder().encode(`<html>${text}${text}</html>`))
  const headline = textOf(n + 1e6, 8)
  const day = `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
  const article: Article = {
    ...{ id: articleId(fresh.capture.id, headline, text), capture: fresh.capture.id, url, headline, byline: [] },
    ...{ datePublished: { value: day, raw: day, evidence: 'meta' }, kind: 'news', inLanguage: 'kk', text, blocks: [] },
    reader: 'read@1',
  }
  return { fresh, article }
}

function settlementsOf({ fresh, article }: ReturnType<typeof pageOf>): readonly Settlement[] {
  const entry = { datum: fresh.capture.id, outcome: { kind: 'done' }, at, attempts: 1 } as const
  const readings = [{ capture: fresh.capture.id, articles: [article] }]
  return [
    { entry: { ...entry, step: 'gather', by: 'gather@1' }, facts: { captures: [fresh] } },
    { entry: { ...entry, step: 'read', by: 'read@1' }, facts: { readings } },
  ]
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

const folder = mkdtempSync(path.join(tmpdir(), 'sholu-bench-'))
const store = await openStore({ folder })
let keepingMs = 0
let longestMs = 0
for (let n = 0; n < total; n += 500) {
  const settlements = Array.from({ length: Math.min(500, total - n) }, (_, m) => pageOf(n + m)).flatMap(settlementsOf)
  const { ms } = await timed(() => store.settleAll(settlements))
  keepingMs += ms
  longestMs = Math.max(longestMs, ms)
}
const single = await timed(() => store.settleAll(settlementsOf(pageOf(total))))
const searches: number[] = []
let hits = 0
for (let n = 0; n < 200; n++) {
  const { ms, result } = await timed(() => store.search(`${wordOf(n * 3)} ${wordOf(n)}`))
  searches.push(ms)
  hits += result.length
}
searches.sort((a, b) => a - b)
const month = await timed(() => store.articles({ from: '2025-03-01', to: '2025-03-31' }))
const beat = { name: 'beat', country: 'KZ', words: [wordOf(3), wordOf(500)] }
const onBeat = await timed(() => store.articles({ from: '2025-03-01', to: '2025-03-31', beat }))
const due = await timed(() => store.due({ step: 'read', takes: 'capture', by: 'read@1', now: at, limit: 500 }))
const check = await timed(() => store.check())
const backup = await timed(() => store.backup(path.join(folder, 'copy.db')))
const { bytes } = await store.sizes()
await store.close()
rmSync(folder, { recursive: true, force: true })

const shown = (ms: number) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`
console.log(
  `keep ${total} articles, 500 a transaction: ${Math.round((total / keepingMs) * 1000)}/s, longest ${shown(longestMs)}`,
)
console.log(`keep one: ${shown(single.ms)}`)
console.log(
  `search, two words (${hits} hits of 200 searches): p50 ${shown(searches[100]!)}, p95 ${shown(searches[190]!)}`,
)
console.log(
  `one month of articles (${month.result.length}): ${shown(month.ms)}; on a beat (${onBeat.result.length}): ${shown(onBeat.ms)}`,
)
console.log(`what is due, nothing being due: ${shown(due.ms)}; check: ${shown(check.ms)}; backup: ${shown(backup.ms)}`)
console.log(`${(bytes / 1e6).toFixed(0)} MB`)
