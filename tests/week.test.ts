// The bundled week becomes its golden edition: same captures, same settings, same bytes; and what a perfect desk would see in
// the week is seen.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { goldenFile, written } from '../scripts/golden.ts'
import { layWeek } from '../src/cli/start.ts'
import type { Article } from '../src/news/article.ts'
import { type Edition, originStrip, sentencesOf } from '../src/news/edition.ts'
import { articlesOf, faultsOfStory, type Story } from '../src/news/story.ts'
import { type Drafted, type Newsroom, openNewsroom } from '../src/newsroom/newsroom.ts'

let folder: string
let newsroom: Newsroom
let drafted: Drafted & { kind: 'drafted' }
let edition: Edition
let stories: readonly Story[]
let articles: readonly Article[]

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sholu-week-'))
  layWeek(folder)
  newsroom = await openNewsroom({ folder })
  await newsroom.gather()
  await newsroom.read()
  await newsroom.revisit()
  await newsroom.digestCaptures()
  const written = await newsroom.write()
  assert.equal(written.kind, 'drafted')
  drafted = written as typeof drafted
  edition = drafted.edition
  stories = await newsroom.store.stories(newsroom.settings.digest.id)
  articles = await newsroom.store.articles()
})

after(async () => {
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
})

const from = (host: string, part: string) => {
  const found = articles.find((article) => article.url.includes(host) && article.url.includes(part))
  assert.ok(found, `${host} … ${part} was not read as an article`)
  return found
}

test('the same captures and settings give the same edition, byte for byte', () => {
  assert.equal(written(edition), readFileSync(goldenFile, 'utf8'))
})

test('the edition passes its own check, its house style and the outlets’ rights', () => {
  assert.ok(edition.items.length >= 4 && edition.items.length <= 7, `${edition.items.length} items`)
  assert.deepEqual(
    drafted.verdicts.filter((verdict) => verdict.support !== 'supported'),
    [],
  )
  assert.deepEqual(drafted.breaches, [])
  assert.deepEqual(
    drafted.style.filter((fault) => fault.level === 'must'),
    [],
  )
})

test('every datum of the week left every step with exactly one outcome', async () => {
  for (const { step, given, counts, waiting } of await newsroom.balances()) {
    assert.equal(counts.done + counts['nothing-to-do'] + counts['set-aside'] + counts.again + waiting, given, step)
    assert.equal(waiting, 0, step)
    assert.ok(given > 60, `${step} was given ${given}`)
  }
})

test('the dispatch is one origin, whether its reprints say so or not', () => {
  const dispatch = from('hinode-press', 'emperor-kazakh-president')
  const story = stories.find((one) => one.articles.includes(dispatch.id))!
  const origin = story.origins.find((one) => articlesOf(one).includes(dispatch.id))!
  assert.equal(origin.article, dispatch.id)
  const hosts = origin.reprints
    .map((reprint) => new URL(articles.find((one) => one.id === reprint.article)!.url).hostname)
    .sort()
  assert.deepEqual(hosts, [
    'atlantic-ledger.example',
    'baltic-signal.example',
    'harbour-morning-post.example',
    'kanto-news.example',
    'nippon-window.example',
    'sumida-times.example',
  ])
  const uncredited = origin.reprints.filter((reprint) => !reprint.credited).length
  assert.equal(uncredited, 2)
})

test('the summit is one story of seven outlets, and the outlet whose figure clashes stands apart', () => {
  const ours = [
    from('harbour-morning-post', '3337015'),
    from('caravan-review', 'five-presidents'),
    from('tozai-shimbun', '20251220-politics'),
    from('vostochny-vestnik', '/asia/2025/12/20/'),
    from('zhongya-shangbao', '/yaowen/'),
    from('rheinische-warte', '4402183'),
    from('anadolu-ufku', 'h41877'),
  ]
  const story = stories.find((one) => one.articles.includes(ours[0]!.id))!
  for (const article of ours) assert.ok(story.articles.includes(article.id), `${article.url} is not in the story`)
  const said = [...sentencesOf(edition)]
    .map(({ sentence }) => sentence.text)
    .find((text) => text.includes('30 trillion yen'))
  assert.ok(
    said?.includes('Anadolu Ufku') && said.includes('3 trillion yen'),
    said ?? 'no sentence tells of 30 trillion yen',
  )
})

test('every story holds each of its articles in exactly one origin', () => {
  assert.deepEqual(stories.flatMap(faultsOfStory), [])
})

test('home outlets, passing mentions and pages that are no article carry nothing', () => {
  for (const article of edition.articles)
    assert.doesNotMatch(article.url, /qazaq-tynysy|figure-skating|oil-glut|rapid-chess/)
  const urls = articles.map((article) => article.url)
  for (const part of [
    '/asia/central-asia/article/3336655',
    'trading-houses-kazakh-rare-metals',
    '/en/topics/central-asia',
    '20251219-299870',
  ])
    assert.ok(!urls.some((url) => url.includes(part)), `${part} was read as an article`)
})

test('an office-holder’s opinion is labelled and corroborates nothing', () => {
  const opinion = from('atlantic-ledger', 'akhmetkali')
  for (const item of edition.items) {
    if (item.article === opinion.id) assert.match(item.label ?? '', /office-holder/)
    else assert.ok(!item.carriers.some((carrier) => carrier.article === opinion.id))
  }
})

test('the updated article is read in its newer version', async () => {
  const summit = from('harbour-morning-post', '3337015')
  assert.match(summit.text, /58 memorandum/)
  assert.equal((await newsroom.store.versionsOf(summit.url)).length, 2)
})

test('the article’s date is taken, never the page’s', () => {
  assert.equal(from('caravan-review', 'tokayev-naruhito-tokyo').datePublished?.value.slice(0, 10), '2025-12-18')
  assert.equal(from('vostochny-vestnik', '/asia/2025/12/20/').datePublished?.value.slice(0, 10), '2025-12-20')
})

test('a week of a few pages an outlet teaches no furniture and raises no alarm', async () => {
  const standings = await newsroom.outlets()
  assert.equal(standings.length, newsroom.settings.outlets.length)
  assert.ok(standings.filter((standing) => standing.articles > 0).length > 15)
  for (const { outlet, furniture, alarms } of standings) {
    assert.deepEqual(furniture, [], outlet.name)
    assert.deepEqual(alarms, [], outlet.name)
  }
  assert.ok(!(await newsroom.doctor()).some((finding) => finding.what === 'layout'))
})

test('no furniture of the week’s pages is in an article', () => {
  for (const article of articles)
    assert.doesNotMatch(
      article.text,
      /KZT\/USD|View more articles|Suggested Articles|cookie|Subscribe to our|Читайте также/i,
      article.url,
    )
})

test('each item’s origin strip counts reports, not outlets', () => {
  const first = edition.items.find((item) => originStrip(item).includes('○'))
  assert.ok(first, 'no item has a reprint')
  assert.match(originStrip(first), /^●○+( ●○*)*$/)
})
