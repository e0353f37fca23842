// An outlet whose layout changed raises an alarm that says what and since when, and closes by itself; chance, few pages and
// another mix of pieces raise none.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedOf, fetchFrom, openLine, type Web } from '../../tests/sample-line.ts'
import type { PageNote } from '../news/page-note.ts'
import { examine } from './doctor.ts'
import { alarmNow, newAlarms } from './layout-alarms.ts'
import { gatherDue, readDue, revisit } from './line.ts'

const at = '2025-12-30T08:00:00Z'

/** Four pages a day from 1 December on, newest first as the store gives them; `of` says what the nth lacks. */
function notesOf(count: number, of: (n: number) => Partial<PageNote> = () => ({})): readonly PageNote[] {
  return Array.from({ length: count }, (_, n): PageNote => {
    const day = Temporal.PlainDate.from('2025-12-01').add({ days: Math.floor(n / 4) })
    const capturedAt = `${day}T0${n % 4}:00:00Z`
    return {
      ...{ capture: `capture:${n}`, outlet: 'outlet:a', url: `https://a.example/${n}`, capturedAt, day: `${day}` },
      ...{ sort: 'article', length: 2_000 + (n % 7) * 300, hasDate: true, hasByline: true },
      ...{ kept: [], leftOut: [], known: [], ...of(n) },
    }
  }).toReversed()
}

const faultsOf = (notes: readonly PageNote[]) => newAlarms(notes, at).map((alarm) => alarm.fault)

test('pages that suddenly lack a date raise an alarm that says since when, of how many, and of how many before', () => {
  const notes = notesOf(50, (n) => ({ hasDate: n === 3 || n === 45 ? n === 45 : n < 40 }))
  const [alarm, ...others] = newAlarms(notes, at)
  assert.deepEqual(others, [])
  assert.equal(alarm?.fault, 'no-date')
  assert.equal(alarm?.since, '2025-12-11T00:00:00Z')
  assert.deepEqual(alarm?.now, { faulty: 9, pages: 10 })
  assert.deepEqual(alarm?.before, { faulty: 1, pages: 40 })
  assert.deepEqual(alarm?.urls, ['https://a.example/47', 'https://a.example/48', 'https://a.example/49'])
})

for (const [fault, lack] of [
  ['no-article', { sort: 'too-little-text', length: 0, hasDate: false, hasByline: false }],
  ['no-byline', { hasByline: false }],
  ['short-text', { length: 300 }],
] as const) {
  test(`the alarm ${fault} is raised when nearly every page has the fault, and by nothing less`, () => {
    assert.deepEqual(faultsOf(notesOf(60, (n) => (n < 45 ? {} : lack))), [fault])
    assert.deepEqual(faultsOf(notesOf(60, (n) => (n < 45 || n % 2 === 0 ? {} : lack))), [])
    assert.deepEqual(faultsOf(notesOf(48, (n) => (n < 45 ? {} : lack))), [], 'three pages were enough')
    assert.deepEqual(faultsOf(notesOf(25, (n) => (n < 10 ? {} : lack))), [], 'ten pages before were enough')
    assert.deepEqual(faultsOf(notesOf(80, (n) => (n % 3 > 0 ? {} : lack))), [], 'it was never usual')
  })
}

test('another mix of pieces raises no alarm: more unsigned ones, more brief ones, more galleries', () => {
  const mixes = [
    { unsigned: 0.3, brief: 0.2, gallery: 0.05 },
    { unsigned: 0.7, brief: 0.6, gallery: 0.4 },
  ] as const
  for (let seed = 1; seed <= 200; seed++) {
    let state = seed
    // A plain linear congruence: the same pages in every run.
    const chance = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return state / 2 ** 32
    }
    const notes = notesOf(80, (n) => {
      const mix = mixes[n < 60 ? 0 : 1]
      if (chance() < mix.gallery) return { sort: 'too-little-text', length: 0, hasDate: false, hasByline: false }
      return { hasByline: chance() >= mix.unsigned, ...(chance() < mix.brief ? { length: 500 } : {}) }
    })
    assert.deepEqual(faultsOf(notes), [], `seed ${seed}`)
  }
})

test('an alarm stands while pages are faulty, with their new number, and closes when they are as before', () => {
  const lackingFrom = (from: number, to: number) => (n: number) => ({ hasDate: n < from || n >= to })
  const [alarm] = newAlarms(notesOf(50, lackingFrom(40, 99)), at)
  const later = alarmNow(alarm!, notesOf(58, lackingFrom(40, 99)), at)
  assert.equal(later.closedAt, undefined)
  assert.deepEqual(later.now, { faulty: 18, pages: 18 })
  assert.equal(alarmNow(alarm!, notesOf(53, lackingFrom(40, 50)), at).closedAt, undefined, 'three pages were enough')
  assert.equal(alarmNow(alarm!, notesOf(57, lackingFrom(40, 54)), at).closedAt, undefined)
  assert.equal(alarmNow(alarm!, notesOf(58, lackingFrom(40, 54)), at).closedAt, at)
  assert.deepEqual(faultsOf(notesOf(58, lackingFrom(40, 54))), [], 'it is raised again at once')
})

// ---- a paper of our own that changes its markup twice

const paragraphs = (n: number) =>
  [
    `The council of the valley met for the ${n}th time this year and decided that bridge number ${n} is to be mended before the winter comes.`,
    `Engineer ${n} found cracks in three places of it in spring, and wrote in his report that the next one was only a matter of time.`,
    `Kazakh builders offered to mend it within ${n} days, for half of what the ministry had put aside for it in its plan of the year.`,
    `Whether bridge ${n} will then be open to lorries is a question that the council wants to answer in its next session, on a Friday.`,
  ].map((text) => `<p>${text}</p>`)

type Layout = 'old' | 'undated' | 'empty'

function pageIn(layout: Layout, n: number): string {
  const head = `<!doctype html><html lang="en"><head><title>Bridge ${n} to be mended</title>`
  const text = `<article><h1>Bridge ${n} to be mended</h1><p>By Aliya Serik</p>${paragraphs(n).join('')}</article>`
  if (layout === 'old')
    return `${head}<meta property="article:published_time" content="2025-11-${String(1 + (n % 28)).padStart(2, '0')}T08:00:00Z"></head><body>${text}</body></html>`
  if (layout === 'undated') return `${head}</head><body>${text}</body></html>`
  return `${head}</head><body><div id="app"></div><script src="/app.js"></script></body></html>`
}

test('a paper that loses its dates, then its texts, is named by the doctor, until it reads as before', async (t) => {
  const web: Web = { 'https://post.example/feed': feedOf('post.example', []) }
  const clock = { now: '2025-12-01T06:00:00Z' }
  const line = await openLine(t, fetchFrom(web), clock)
  const slugs: string[] = []
  const nextDay = async (layout: Layout, pages = 6) => {
    clock.now = Temporal.Instant.from(clock.now).add({ hours: 24 }).toString()
    for (let more = 0; more < pages; more++) {
      const n = slugs.length
      slugs.push(`bridge-${n}`)
      web[`https://paper.example/news/bridge-${n}`] = pageIn(layout, n)
    }
    web['https://paper.example/feed'] = feedOf('paper.example', slugs.slice(-pages))
    await gatherDue(line, { force: true })
    await readDue(line)
  }
  const said = async () =>
    (await examine(line)).filter((finding) => finding.what === 'layout').map((finding) => finding.said)
  for (let day = 0; day < 4; day++) await nextDay('old')
  assert.deepEqual(await said(), [])
  await nextDay('undated')
  const [first, ...others] = await said()
  assert.deepEqual(others, [])
  assert.match(first!, /^since 6 Dec 2025 6 of 6 pages of The Paper gave no date; before it was 0 of 24; .*bridge-2\d$/)
  await nextDay('empty')
  await nextDay('empty')
  const both = await said()
  assert.equal(both.length, 2, both.join('\n'))
  assert.match(both.join('\n'), /since 7 Dec 2025 12 of 12 pages of The Paper were no article; before it was 0 of 30/)
  // The paper mends its pages, the old ones too.
  for (const [n, slug] of slugs.entries()) web[`https://paper.example/news/${slug}`] = pageIn('old', n)
  clock.now = Temporal.Instant.from(clock.now).add({ hours: 24 }).toString()
  await revisit(
    line,
    slugs.slice(-12).map((slug) => `https://paper.example/news/${slug}`),
  )
  await readDue(line)
  assert.deepEqual(await said(), [])
  assert.equal((await line.store.alarms({ closed: true })).length, 2)
})
