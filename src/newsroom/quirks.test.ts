// A rule for an outlet is obeyed from the day it is written, by the pages read before it too, and never by what an edition cited.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedOf, fetchFrom, openLine } from '../../tests/sample-line.ts'
import type { Quirk } from '../news/outlet.ts'
import { gatherDue, type Line, readDue } from './line.ts'

const prose = (thing: string) => [
  `The council has decided that the old ${thing} is to be mended before winter, after a night of talks that ended at dawn.`,
  `An engineer who looked at the ${thing} found cracks in three places, and wrote that the fourth was only a matter of time.`,
  `Kazakh builders offered to mend the ${thing} within forty days, for half of what the ministry had put aside for it.`,
]
const aside =
  'Our readers may remember what this newspaper wrote of it in the spring of the year before, and in the autumn.'

const page = (thing: string) => `<!doctype html><html lang="en"><head><title>Of the ${thing}</title>
<meta property="article:published_time" content="2025-12-18T08:00:00Z"></head><body><div class="a"><h1>Of the ${thing}</h1>
<p>${prose(thing)[0]}</p><p class="z9">${aside.replace('it', `the ${thing}`)}</p><p>${prose(thing)[1]}</p><p>${prose(thing)[2]}</p></div></body></html>`

const web = {
  'https://paper.example/feed': feedOf('paper.example', ['bridge', 'mill']),
  'https://post.example/feed': feedOf('post.example', []),
  'https://paper.example/news/bridge': page('bridge'),
  'https://paper.example/news/mill': page('mill'),
}

const rule: Quirk = { since: '2025-12-01', why: 'It remembers itself in the middle of a text.', leaveOut: ['p.z9'] }

/** The same line with other rules for the outlet. */
function withQuirks(line: Line, quirks: readonly Quirk[]): Line {
  const outlets = line.settings.outlets.map((outlet) =>
    outlet.id === 'outlet:the-paper' ? { ...outlet, quirks } : outlet,
  )
  return { ...line, settings: { ...line.settings, outlets } }
}

const texts = async (line: Line) => (await line.store.articles()).map((article) => article.text)

test('a quirk that is added, changed or taken away makes the pages of its outlet due again, and no other run does', async (t) => {
  const line = await openLine(t, fetchFrom(web), { now: '2025-12-19T08:00:00Z' })
  await gatherDue(line)
  assert.equal((await readDue(line)).counts.done, 2)
  for (const text of await texts(line)) assert.match(text, /newspaper wrote/)

  const ruled = withQuirks(line, [rule])
  assert.equal((await readDue(ruled)).counts.done, 2)
  for (const article of await line.store.articles()) {
    assert.doesNotMatch(article.text, /newspaper wrote/)
    assert.deepEqual(article.quirks, [rule])
  }
  assert.equal((await readDue(ruled)).counts.done, 0)

  const ended = withQuirks(line, [{ ...rule, until: '2025-12-10' }])
  assert.equal((await readDue(ended)).counts.done, 2)
  for (const article of await line.store.articles()) assert.equal(article.quirks, undefined)
  assert.equal((await readDue(ended)).counts.done, 0)
  assert.equal((await readDue(line)).counts.done, 0)
})
