// What stands on many pages of an outlet is learned and leaves all of them; what one piece repeats, or several reprint, stays.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { feedOf, fetchFrom, openLine, type Web } from '../../tests/sample-line.ts'
import type { Article } from '../news/article.ts'
import { knownLine } from '../read/read.ts'
import { draftEdition } from './editions.ts'
import { gatherDue, groupDue, type Line, readDue, understandDue } from './line.ts'
import { openReadingPool, usualLimits } from './reading-pool.ts'
import { verify } from './trace.ts'

const promo = [
  'Good journalism needs good company',
  'The Paper has crossed the mountains for its readers every week since 1911, in snow and in peace, and asks for nothing but your company on the way.',
  'Join us for the price of a cup of tea',
  'Our readers pay for every line that is printed here, and nobody else does.',
  'Ask at any kiosk for the green card',
]
const refrain = 'And the river went on, and the river went on.'

/** Ten nouns to write a piece with, so that no two pieces share a line. */
const things = ['bridge', 'harbour', 'school', 'railway', 'market', 'dam', 'mill', 'tower', 'well', 'road']

const proseOf = (thing: string) => [
  `The council of the valley has decided that the old ${thing} is to be mended before winter, after a night of talks that ended at dawn.`,
  `An engineer who looked at the ${thing} in spring found cracks in three places, and wrote in his report that the fourth was only a matter of time.`,
  `Kazakh builders offered to mend the ${thing} within forty days, for half of what the ministry had put aside for it in its plan of the year.`,
  `Whether the ${thing} will then be open to lorries is another question, which the council wants to answer in its next session.`,
]

const pageWith = (thing: string, day: number, lines: readonly string[]) => `<!doctype html><html lang="en"><head>
<title>Of the ${thing}</title><meta property="article:published_time" content="2025-12-${String(day).padStart(2, '0')}T08:00:00Z"></head>
<body><div class="story"><h1>Of the ${thing}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`

const url = (thing: string) => `https://paper.example/news/${thing}`

/** Pieces of several days, each with the promo between its paragraphs. */
function webOf(some: readonly string[], lines: (thing: string) => readonly string[] = withPromo): Web {
  return {
    'https://paper.example/feed': feedOf('paper.example', some),
    'https://post.example/feed': feedOf('post.example', []),
    ...Object.fromEntries(
      some.map((thing) => [url(thing), pageWith(thing, 10 + (things.indexOf(thing) % 4), lines(thing))]),
    ),
  }
}

function withPromo(thing: string): readonly string[] {
  const [first, ...rest] = proseOf(thing)
  return [first!, ...promo, ...rest]
}

const start = '2025-12-19T08:00:00Z'

async function read(t: TestContext, web: Web, workers = 2): Promise<{ line: Line; articles: readonly Article[] }> {
  const pool = openReadingPool({ ...usualLimits, workers })
  const line = await openLine(t, fetchFrom(web), { now: start }, pool)
  await gatherDue(line)
  await readDue(line)
  return { line, articles: await line.store.articles() }
}

test('a promo in the text of every page of an outlet leaves all of them, the first ones too', async (t) => {
  const { line, articles } = await read(t, webOf(things))
  assert.equal(articles.length, things.length)
  const furniture = await line.store.furnitureNow('outlet:the-paper')
  assert.deepEqual(furniture?.lines, promo.map(knownLine).sort())
  for (const article of articles) {
    const thing = article.url.split('/').at(-1)!
    assert.equal(article.text, proseOf(thing).join('\n\n'))
    assert.equal(article.readWith, furniture?.id)
  }
  const { given, counts, waiting } = await line.store.balance('read', 'capture')
  assert.equal(counts.done, things.length)
  assert.equal(counts.again + waiting, 0)
  assert.equal(counts.done + counts['nothing-to-do'], given)
})

test('each page counts once in the tally, though it was read twice', async (t) => {
  const pool = openReadingPool({ ...usualLimits, workers: 1 })
  const line = await openLine(t, fetchFrom(webOf(things)), { now: start }, pool)
  await gatherDue(line)
  const { counts } = await readDue(line)
  assert.equal(counts.done, things.length)
  assert.equal(counts.again, 0)
})

test('a page that comes when the furniture is known is read without it at once', async (t) => {
  const web = webOf(things)
  const clock = { now: start }
  const line = await openLine(t, fetchFrom(web), clock)
  await gatherDue(line)
  await readDue(line)
  const known = await line.store.furnitureNow('outlet:the-paper')
  clock.now = '2025-12-20T08:00:00Z'
  web['https://paper.example/feed'] = feedOf('paper.example', [...things, 'lighthouse'])
  web[url('lighthouse')] = pageWith('lighthouse', 20, withPromo('lighthouse'))
  await gatherDue(line)
  await readDue(line)
  const late = (await line.store.articles()).find((article) => article.url === url('lighthouse'))
  assert.equal(late?.text, proseOf('lighthouse').join('\n\n'))
  assert.equal(late?.readWith, known?.id)
  assert.deepEqual(await line.store.furnitureNow('outlet:the-paper'), known)
})

test('what one piece says again is no furniture', async (t) => {
  const [first, second, ...rest] = proseOf('bridge')
  const song = [first!, refrain, second!, refrain, ...rest]
  const { line, articles } = await read(
    t,
    webOf(things, (thing) => (thing === 'bridge' ? song : proseOf(thing))),
  )
  assert.equal(await line.store.furnitureNow('outlet:the-paper'), undefined)
  const sung = articles.find((article) => article.url === url('bridge'))
  assert.equal(sung?.text, song.join('\n\n'))
  assert.equal(sung?.readWith, undefined)
})

test('a text of an agency that an outlet prints on many pages is a reprint, no furniture', async (t) => {
  const wire = proseOf('pipeline')
  const { line, articles } = await read(
    t,
    webOf(things, (thing) => (things.indexOf(thing) < 8 ? wire : proseOf(thing))),
  )
  assert.equal(await line.store.furnitureNow('outlet:the-paper'), undefined)
  for (const article of articles.slice(0, 3)) assert.ok(article.text.length > 400)
})

test('a paragraph of background that a running story repeats for a day is no furniture', async (t) => {
  const background =
    'The dispute over the water of the valley began in 1987, when the first of the four dams was built without the consent of those below.'
  const pages = webOf(things, (thing) => [...proseOf(thing), background])
  for (const thing of things)
    pages[url(thing)] = pageWith(thing, 17 + (things.indexOf(thing) % 2), [...proseOf(thing), background])
  const { line, articles } = await read(t, pages)
  assert.equal(await line.store.furnitureNow('outlet:the-paper'), undefined)
  assert.ok(articles.every((article) => article.text.endsWith(background)))
})

test('three pages teach nothing', async (t) => {
  const { line, articles } = await read(t, webOf(things.slice(0, 3)))
  assert.equal(await line.store.furnitureNow('outlet:the-paper'), undefined)
  assert.ok(articles.every((article) => article.text.includes(promo[3]!)))
})

test('what is learned and read is the same whatever the number of workers and the order of the pages', async (t) => {
  const kept: string[] = []
  for (const [workers, list] of [
    [1, things],
    [3, things.toReversed()],
  ] as const) {
    const { articles } = await read(t, webOf(list), workers)
    kept.push(JSON.stringify(articles))
  }
  assert.equal(kept[0], kept[1])
})

test('a line that is cut off while pages are to be read again goes on where it stood', async (t) => {
  const pool = openReadingPool({ ...usualLimits, workers: 2 })
  const line = await openLine(t, fetchFrom(webOf(things)), { now: start }, pool)
  await gatherDue(line)
  let reads = 0
  const cut: Line = {
    ...line,
    readers: {
      ...pool,
      read: (page) => {
        if (++reads > things.length + 3) throw new Error('the power went')
        return pool.read(page)
      },
    },
  }
  await assert.rejects(readDue(cut), /the power went/)
  assert.ok((await line.store.balance('read', 'capture')).counts.again > 0)
  await readDue(line)
  for (const article of await line.store.articles()) assert.ok(!article.text.includes(promo[1]!), article.url)
  assert.equal((await line.store.balance('read', 'capture')).counts.again, 0)
})

test('verify() reads each cited page again with what was known when it was read, and misses it when it is gone', async (t) => {
  const { line } = await read(t, webOf(things))
  await understandDue(line)
  await groupDue(line)
  const drafted = await draftEdition(line, '2025-W50')
  assert.equal(drafted.kind, 'drafted')
  const sound = await verify(line, '2025-W50')
  assert.ok(sound.articles > 0)
  assert.deepEqual(sound.faults, [])
  const forgetful: Line = { ...line, store: { ...line.store, furniture: async () => undefined } }
  const { faults } = await verify(forgetful, '2025-W50')
  assert.equal(faults.length, sound.articles)
  assert.match(faults[0]!, /was read with furniture:[0-9a-f]+, which is not in the archive/)
})
