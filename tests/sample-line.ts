// A line over a real store in a folder of its own, and a small web of pages written by hand.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { databaseFile, openDatabase } from '../src/base/database.ts'
import type { Fetch } from '../src/gather/gather.ts'
import type { Line } from '../src/newsroom/line.ts'
import { openReadingPool, type ReadingPool } from '../src/newsroom/reading-pool.ts'
import { loadSettings } from '../src/newsroom/settings.ts'
import { openQueue } from '../src/queue/queue.ts'
import { openStore } from '../src/store/store.ts'

const digest = `digest:
  id: foreign-media
  title: Foreign media on Kazakhstan
  publisher: a desk
  language: en
  timeZone: Asia/Almaty
  items: { min: 1, max: 7 }
beat: { name: Kazakhstan, country: KZ, words: [Kazakh] }
`
const outlets = `outlets:
  - id: the-paper
    name: The Paper
    url: https://paper.example/
    country: JP
    languages: [en]
    feeds: [{ url: 'https://paper.example/feed', kind: rss }]
  - id: the-post
    name: The Post
    url: https://post.example/
    country: HK
    languages: [en]
    feeds: [{ url: 'https://post.example/feed', kind: rss }]
`

/** Writes the settings of two outlets with a feed each into a folder. */
export function laySettings(folder: string): void {
  writeFileSync(join(folder, 'digest.yaml'), digest)
  writeFileSync(join(folder, 'outlets.yaml'), outlets)
}

/** Pages are read by the usual workers, or by those given, which are closed with the line. */
export async function openLine(
  t: TestContext,
  fetch: Fetch,
  clock: { now: string },
  pool?: ReadingPool,
): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'sholu-line-'))
  laySettings(folder)
  const settings = loadSettings(folder)
  const database = openDatabase(join(folder, databaseFile))
  const store = await openStore({ database })
  const queue = await openQueue({ database, worker: 'test' })
  await store.keepOutlets(settings.outlets)
  await store.keepFeeds(settings.feeds)
  const readers = pool ?? openReadingPool()
  t.after(async () => {
    await readers.close()
    await queue.close()
    await store.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const now = () => clock.now
  return { settings, store, queue, readers, fetch, fetchAgain: fetch, now, clock: now, progress: () => {} }
}

/** What a web answers: text for a page, a number for a bare status. */
export type Web = Record<string, string | number>

/** A web that can be changed while it is read. */
export function fetchFrom(web: Web): Fetch {
  return async ({ url }) => {
    const answer = web[url] ?? 404
    const isFeed = url.endsWith('/feed')
    return {
      url,
      status: typeof answer === 'number' ? answer : 200,
      headers: { 'content-type': isFeed ? 'application/rss+xml; charset=utf-8' : 'text/html; charset=utf-8' },
      body: new TextEncoder().encode(typeof answer === 'number' ? '' : answer),
    }
  }
}

export const feedOf = (host: string, slugs: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${host}</title><link>https://${host}/</link>${slugs
    .map(
      (slug) =>
        `<item><title>${slug}</title><link>https://${host}/news/${slug}</link><pubDate>Thu, 18 Dec 2025 08:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`

export const pageOf = (
  headline: string,
  lead: string,
) => `<!doctype html><html lang="en"><head><title>${headline}</title>
<meta property="article:published_time" content="2025-12-18T08:00:00Z"></head><body><article><h1>${headline}</h1><p>${lead}</p>${[
  'The quay was built forty winters ago and has been mended twice since then, according to the plans in the office.',
  'Cranes stand idle for part of the season because the channel is narrow, and Kazakh pilots wait for the wind to turn.',
  'Merchants along the shore keep their grain in sheds of brick and say that a deeper channel would spare them the road.',
  'Fishermen see it in another way, since the mud that is lifted from the bottom settles where their nets are set in spring.',
  'A survey of the bottom was begun in autumn and is to be finished before the ice comes, along the whole of the channel.',
]
  .map((text) => `<p>${text}</p>`)
  .join('')}</article></body></html>`
