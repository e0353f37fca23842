// The line over a real store: each datum leaves each step with one outcome, whatever goes wrong on the way.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedOf, fetchFrom, openLine, pageOf, type Web } from '../../tests/sample-line.ts'
import type { Article } from '../news/article.ts'
import { gatherDue, groupDue, type Line, readDue, revisit, understandDue } from './line.ts'

const url = (host: string, slug: string) => `https://${host}/news/${slug}`
const slugs = ['harbour-to-be-deepened', 'railway-to-be-mended', 'school-to-be-built']
const lead = (slug: string) => `Kazakhstan says of the ${slug.split('-')[0]} that it is to be paid for next year.`
const web = (): Web => ({
  'https://paper.example/feed': feedOf('paper.example', slugs),
  'https://post.example/feed': feedOf('post.example', []),
  ...Object.fromEntries(slugs.map((slug) => [url('paper.example', slug), pageOf(`The ${slug}`, lead(slug))])),
})
const start = '2025-12-19T08:00:00Z'

async function assertBalanced({ store }: Line, waiting = 0): Promise<void> {
  for (const [step, takes] of [
    ['read', 'capture'],
    ['understand', 'article'],
    ['group', 'article'],
  ] as const) {
    const balance = await store.balance(step, takes)
    const { counts } = balance
    const sum = counts.done + counts['nothing-to-do'] + counts['set-aside'] + counts.again + balance.waiting
    assert.equal(sum, balance.given, step)
    if (waiting === 0) assert.equal(balance.waiting, 0, step)
  }
}

test('a feed becomes captures, articles, statements and stories, each settled once', async (t) => {
  const line = await openLine(t, fetchFrom(web()), { now: start })
  const gathered = await gatherDue(line)
  assert.equal(gathered.counts.again, 0)
  const read = await readDue(line)
  // The feed document itself is no article.
  assert.equal(read.counts.done, 3)
  assert.equal((await understandDue(line)).counts.done, 3)
  assert.equal((await groupDue(line)).counts.done, 3)
  await assertBalanced(line)
  const again = [await readDue(line), await understandDue(line), await groupDue(line)]
  for (const { counts } of again) assert.equal(counts.done, 0)
})

test('a feed that answers 500 is to be tried again, and is when its time has come', async (t) => {
  const pages = web()
  const clock = { now: start }
  const line = await openLine(t, fetchFrom(pages), clock)
  const feed = line.settings.feeds.find((one) => one.url === 'https://paper.example/feed')!
  pages[feed.url] = 500
  await gatherDue(line)
  const settled = await line.store.outcomeOf('gather', feed.id)
  assert.equal(settled?.outcome.kind, 'again')
  assert.match(settled?.outcome.kind === 'again' ? settled.outcome.why : '', /500/)
  const state = await line.store.feedState(feed.id)
  assert.equal(state.failures, 1)
  assert.match(state.problem?.why ?? '', /500/)
  pages[feed.url] = feedOf('paper.example', slugs)
  await gatherDue(line)
  assert.equal((await line.store.feedState(feed.id)).failures, 1, 'it was polled before its time')
  clock.now = '2025-12-19T20:00:00Z'
  await gatherDue(line)
  assert.equal((await line.store.feedState(feed.id)).failures, 0)
  assert.equal((await line.store.outcomeOf('gather', feed.id))?.outcome.kind, 'done')
  assert.equal((await readDue(line)).counts.done, 3)
})

test('a page that cannot be had now is tried again with the next poll, one that is gone is not', async (t) => {
  const pages = web()
  const clock = { now: start }
  const line = await openLine(t, fetchFrom(pages), clock)
  const [late, gone] = [url('paper.example', slugs[0]!), url('paper.example', slugs[1]!)]
  pages[late] = 503
  pages[gone] = 404
  await gatherDue(line)
  assert.equal((await line.store.outcomeOf('gather', late))?.outcome.kind, 'again')
  assert.equal((await line.store.outcomeOf('gather', gone))?.outcome.kind, 'set-aside')
  pages[late] = pageOf('The harbour', lead('harbour'))
  clock.now = '2025-12-19T20:00:00Z'
  pages['https://paper.example/feed'] = feedOf('paper.example', [...slugs, 'one-more'])
  pages[url('paper.example', 'one-more')] = pageOf('One more', lead('one'))
  await gatherDue(line)
  assert.equal((await line.store.outcomeOf('gather', late))?.outcome.kind, 'done')
  assert.equal((await readDue(line)).counts.done, 3)
})

test('a bug in a step stops the line, and what was settled before stays settled', async (t) => {
  const line = await openLine(t, fetchFrom(web()), { now: start })
  await gatherDue(line)
  const captures = await line.store.due({ step: 'read', takes: 'capture', by: 'read@1', now: start })
  const last = captures.at(-1)!
  const broken: Line = {
    ...line,
    store: {
      ...line.store,
      bodyOf: async (id) => {
        if (id === last) throw new TypeError('a bug')
        return await line.store.bodyOf(id)
      },
    },
  }
  await assert.rejects(readDue(broken), /a bug/)
  const { counts, waiting } = await line.store.balance('read', 'capture')
  assert.equal(waiting, 1, JSON.stringify(counts))
  await assertBalanced(line, 1)
  const read = await readDue(line)
  assert.equal(read.counts.done + read.counts['nothing-to-do'], 1)
  await assertBalanced(line, 1)
})

test('a page looked at again and changed is kept in both versions, and the newer one stands', async (t) => {
  const pages = web()
  const clock = { now: start }
  const line = await openLine(t, fetchFrom(pages), clock)
  await gatherDue(line)
  await readDue(line)
  await understandDue(line)
  await groupDue(line)
  const changed = url('paper.example', slugs[0]!)
  const all = slugs.map((slug) => url('paper.example', slug))
  assert.equal((await revisit(line, all)).counts['nothing-to-do'], 3)
  pages[changed] = pageOf(`The ${slugs[0]}`, 'Kazakhstan says that the harbour is to be paid for the year after.')
  clock.now = '2025-12-19T20:00:00Z'
  const { counts } = await revisit(line, all)
  assert.equal(counts.done, 1)
  assert.equal(counts['nothing-to-do'], 2)
  await readDue(line)
  const versions = await line.store.versionsOf(changed)
  assert.equal(versions.length, 2)
  assert.match(versions[0]!.text, /the year after/)
  assert.match(versions[1]!.text, /next year/)
  const newest = (await line.store.articles()).find((article: Article) => article.url === changed)
  assert.match(newest!.text, /the year after/)
  assert.equal((await line.store.capturesOf(changed)).length, 2)
  await understandDue(line)
  await groupDue(line)
  await assertBalanced(line)
})

test('bytes that are not those of their capture are set aside with the reason, and the rest is read', async (t) => {
  const line = await openLine(t, fetchFrom(web()), { now: start })
  await gatherDue(line)
  const [first] = await line.store.due({ step: 'read', takes: 'capture', by: 'read@1', now: start })
  const damaged: Line = {
    ...line,
    store: {
      ...line.store,
      bodyOf: async (id) => (id === first ? undefined : await line.store.bodyOf(id)),
    },
  }
  const { counts } = await readDue(damaged)
  assert.equal(counts['set-aside'], 1)
  assert.match((await line.store.listSetAside({ step: 'read' }))[0]!.outcome.kind, /set-aside/)
})
