// What every store must do, whatever it is made of. Each engine's test runs this suite.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../news/article.ts'
import type { CaptureId, FreshCapture } from '../news/capture.ts'
import { type Correction, type Edition, editionDigest } from '../news/edition.ts'
import type { LayoutAlarm } from '../news/layout-alarm.ts'
import type { Outcome } from '../news/outcome.ts'
import type { Feed, Outlet } from '../news/outlet.ts'
import { furnitureOf } from '../news/page-note.ts'
import type { Rate } from '../news/rate.ts'
import {
  digest,
  keepNotes,
  keepPage,
  noon,
  sampleArticle,
  sampleCapture,
  sampleEdition,
  sampleEntry,
  sampleStory,
  sampleUnderstanding,
} from './samples.contract.ts'
import type { Facts, Store } from './store.ts'

const dated = (value: string) => ({ datePublished: { value, raw: value, evidence: 'meta' } }) as const

const idsOf = (things: readonly { readonly id: string }[]) => things.map((thing) => thing.id)

const done = { done: 0, 'nothing-to-do': 0, 'set-aside': 0, again: 0 }

export function storeContract(name: string, open: () => Promise<Store>): void {
  const withStore = (what: string, run: (store: Store) => Promise<void>) =>
    test(`${name} ${what}`, async () => {
      const store = await open()
      try {
        await run(store)
        assert.deepEqual(await store.check({ thorough: true }), [])
      } finally {
        await store.close()
      }
    })

  withStore('keeps outlets and feeds, and gives the newest form of each', async (store) => {
    const outlet: Outlet = {
      ...{
        id: 'outlet:a',
        name: 'The A',
        otherNames: [],
        url: 'https://a.example',
        hosts: ['a.example'],
        country: 'JP',
      },
      ...{ languages: ['ja'], owner: 'private', kind: 'newspaper', standing: 3, policy: 'direct' },
    }
    const feed: Feed = { id: 'feed:a', outlet: 'outlet:a', url: 'https://a.example/rss', kind: 'rss' }
    await store.keepOutlets([
      { ...outlet, name: 'A' },
      { ...outlet, id: 'outlet:0' },
    ])
    await store.keepOutlets([outlet])
    await store.keepFeeds([feed])
    assert.deepEqual(await store.outlet('outlet:a'), outlet)
    assert.deepEqual(idsOf(await store.outlets()), ['outlet:0', 'outlet:a'])
    assert.deepEqual(await store.feeds(), [feed])
    await store.dropFeed('feed:a')
    assert.deepEqual(await store.feeds(), [])
  })

  withStore('keeps how polling stands together with what the poll brought', async (store) => {
    const unpolled = { feed: 'feed:a', validators: {}, failures: 0 } as const
    assert.deepEqual(await store.feedState('feed:a'), unpolled)
    const feedState = { ...unpolled, validators: { etag: '"x"' }, triedAt: noon, succeededAt: noon }
    const broken = { capture: 'capture:none' as CaptureId, articles: [] }
    await assert.rejects(store.settle(sampleEntry('gather', 'feed:a'), { feedState, readings: [broken] }))
    assert.deepEqual(await store.feedState('feed:a'), unpolled)
    await store.settle(sampleEntry('gather', 'feed:a'), { feedState })
    assert.deepEqual(await store.feedState('feed:a'), feedState)
    assert.deepEqual(await store.feedStates(), [feedState])
  })

  withStore('keeps a capture once, with its bytes', async (store) => {
    const fresh = sampleCapture('https://a.example/1', 'бір')
    const entry = sampleEntry('gather', 'https://a.example/1')
    assert.deepEqual((await store.settle(entry, { captures: [fresh] })).captures, [fresh.capture.id])
    assert.deepEqual((await store.settle(entry, { captures: [fresh, fresh] })).captures, [])
    assert.deepEqual(await store.capture(fresh.capture.id), fresh.capture)
    assert.deepEqual(await store.bodyOf(fresh.capture.id), fresh.body)
    assert.equal(await store.hasCaptureOf('https://a.example/1'), true)
    assert.equal(await store.hasCaptureOf('https://a.example/2'), false)
    assert.equal((await store.visitsOf('https://a.example/1')).length, 1)
    assert.equal(await store.capture('capture:none'), undefined)
    assert.equal(await store.bodyOf('capture:none'), undefined)
  })

  withStore('refuses bytes that are not those of their capture', async (store) => {
    const { capture } = sampleCapture('https://a.example/1', 'one')
    const body = new TextEncoder().encode('two')
    await assert.rejects(store.settle(sampleEntry('gather', 'x'), { captures: [{ capture, body }] }), {
      code: 'capture-changed',
    })
    assert.equal(await store.outcomeOf('gather', 'x'), undefined)
  })

  withStore('remembers that a page changed and changed back', async (store) => {
    const url = 'https://a.example/1'
    const [first, other] = [sampleCapture(url, 'A', noon), sampleCapture(url, 'B', '2025-12-18T13:00:00Z')]
    const back = sampleCapture(url, 'A', '2025-12-18T14:00:00.5Z')
    for (const fresh of [first, other, back]) await store.settle(sampleEntry('gather', url), { captures: [fresh] })
    assert.deepEqual(await store.capturesOf(url), [first.capture, other.capture])
    assert.deepEqual(await store.visitsOf(url), [
      { capture: first.capture.id, at: noon },
      { capture: other.capture.id, at: '2025-12-18T13:00:00Z' },
      { capture: first.capture.id, at: '2025-12-18T14:00:00.5Z' },
    ])
    assert.deepEqual(await store.newestCapture(url), first.capture)
    const visits = [{ capture: other.capture.id, at: '2025-12-18T15:00:00Z' }]
    await store.settle(sampleEntry('gather', url), { visits })
    assert.deepEqual(await store.newestCapture(url), other.capture)
  })

  withStore('drops old bytes and keeps all that was made of them', async (store) => {
    const old = await keepPage(store, 'https://a.example/1', 'Old', 'Old text.', { capturedAt: '2025-11-01T00:00:00Z' })
    const recent = await keepPage(store, 'https://a.example/2', 'Recent', 'Recent text.')
    assert.equal(await store.dropBodies('2025-11-18T12:00:00Z'), 1)
    assert.equal(await store.bodyOf(old.capture), undefined)
    assert.ok(await store.bodyOf(recent.capture))
    assert.deepEqual(await store.article(old.id), old)
    const byNewer = { step: 'read', takes: 'capture', by: 'read@2', now: noon } as const
    assert.deepEqual(await store.due(byNewer), [recent.capture])
  })

  withStore('finds articles by id, capture and address', async (store) => {
    const one = await keepPage(store, 'https://a.example/1', 'One', 'Text one.')
    const two = await keepPage(store, 'https://a.example/2', 'Two', 'Text two.')
    assert.deepEqual(await store.article(one.id), one)
    assert.equal(await store.article('article:none'), undefined)
    assert.deepEqual(await store.articlesById([two.id, 'article:none', one.id]), [two, one])
    assert.deepEqual(await store.articlesOf(one.capture), [one])
    assert.deepEqual(await store.versionsOf(one.url), [one])
  })

  withStore('lists the articles of a window by their own day, or the capture’s when they bear none', async (store) => {
    const keep = (n: number, more: Partial<Article> = {}) =>
      keepPage(store, `https://a.example/${n}`, `Piece ${n}`, `Text ${n}.`, more)
    const late = await keep(1, dated('2025-12-19'))
    const early = await keep(2, dated('2025-12-12T23:30:00+09:00'))
    const undated = await keep(3, { outlet: 'outlet:b', inLanguage: 'zh-Hant' })
    await keep(4, dated('2025-12-11'))
    await keep(5, dated('2025-12-20'))
    const window = { from: '2025-12-12', to: '2025-12-19' }
    assert.deepEqual(await store.articles(window), [early, undated, late])
    assert.deepEqual(await store.articles({ ...window, outlets: ['outlet:b'] }), [undated])
    assert.deepEqual(await store.articles({ ...window, inLanguage: 'zh' }), [undated])
    assert.deepEqual(await store.articles({ ...window, limit: 1 }), [early])
    assert.equal((await store.articles()).length, 5)
  })

  withStore('finds the articles on a beat by the beginnings of words in any script', async (store) => {
    const texts = [
      'The Kazakhstani delegation arrived.',
      'Президент Қазақстанға келді.',
      'カザフスタンの大統領が来日した。',
      'Переговоры с Казахстаном.',
      'Nothing of the kind, not even in unkazakh words.',
    ]
    for (const [n, text] of texts.entries()) await keepPage(store, `https://a.example/${n}`, `Piece ${n}`, text)
    const beat = { name: 'Kazakhstan', country: 'KZ', words: ['Kazakh', 'қазақ', 'Казах', 'カザフ', '—'] }
    assert.deepEqual(
      (await store.articles({ beat })).map((article) => texts.indexOf(article.text)),
      [0, 1, 2, 3],
    )
    assert.deepEqual(await store.articles({ beat: { ...beat, words: [] } }), [])
  })

  withStore('shows of each address the version seen last, and keeps the others', async (store) => {
    const url = 'https://a.example/1'
    const first = await keepPage(store, url, 'Rises', 'It rises.', { capturedAt: '2025-12-18T08:00:00Z' })
    const second = await keepPage(store, url, 'Falls', 'It falls.', { capturedAt: '2025-12-18T09:00:00Z' })
    assert.deepEqual(await store.articles(), [second])
    assert.deepEqual(await store.search('rises'), [])
    assert.deepEqual(await store.versionsOf(url), [second, first])
    const visits = [{ capture: first.capture, at: '2025-12-18T10:00:00Z' }]
    await store.settle(sampleEntry('gather', url), { visits })
    assert.deepEqual(await store.articles(), [first])
    assert.deepEqual(await store.versionsOf(url), [first, second])
    assert.deepEqual(idsOf(await store.articles({ versions: 'all' })), [first.id, second.id].sort())
  })

  withStore('puts a new reading of a capture in the old one’s place and still knows the old one', async (store) => {
    const fresh = sampleCapture('https://a.example/1', 'page')
    const [poor, better] = [sampleArticle(fresh, 'Menu', 'Home. News.'), sampleArticle(fresh, 'Flood', 'A flood.')]
    const capture = fresh.capture.id
    const read = (articles: readonly Article[], reader: string) =>
      store.settle({ ...sampleEntry('read', capture), by: reader }, { readings: [{ capture, articles }] })
    await store.settle(sampleEntry('gather', fresh.capture.url), { captures: [fresh] })
    assert.deepEqual((await read([poor], 'read@1')).articles, [poor.id])
    assert.deepEqual((await read([poor], 'read@1')).articles, [])
    await read([better], 'read@2')
    assert.deepEqual(await store.articles({ versions: 'all' }), [better])
    assert.deepEqual(await store.article(poor.id), poor)
    const withDate = { ...better, ...dated('2025-12-01'), reader: 'read@3' }
    await read([withDate], 'read@3')
    assert.deepEqual(await store.articles({ to: '2025-12-01' }), [withDate])
    assert.equal((await store.search('flood')).length, 1)
    await read([], 'read@4')
    assert.deepEqual(await store.articles(), [])
    assert.deepEqual(await store.search('flood'), [])
  })

  withStore('searches in every script', async (store) => {
    const pieces = [
      ['hi', 'हिन्दी समाचार में बाढ़ की खबर', 'बाढ़'],
      ['kk', 'Алматыда су тасқыны болды, үкімет отырысы', 'тасқыны'],
      ['zh', '北京大学发布洪水新闻', '洪水'],
      ['th', 'ข่าวน้ำท่วมกรุงเทพ', 'น้ำท่วม'],
      ['ar', 'أعلنت الحكومة عن الفَيَضانات في كازاخستان', 'الفيضانات'],
      ['uk', 'Об’єкт на вулиці та п’ять будинків', "п'ять"],
      ['en', 'The U.S. and covid-19 in O’Neil county, 3.5 per cent', 'covid-19'],
      ['tr', 'İstanbul’da ışık ve çağ', 'istanbul'],
      ['vi', 'Lũ lụt ở Việt Nam', 'Việt Nam'],
      ['ko', '한국 홍수 뉴스', '홍수'],
      ['my', 'မြန်မာသတင်း', 'သတင်း'],
      ['ja', 'カザフスタンの大統領が訪日', '大統領'],
      ['fr', 'L’économie de la région', 'economie'],
      ['ru', 'Серге́й Королёв и заседание', 'сергей королев'],
      ['pl', 'Łódź i Kraków', 'lodz'],
      ['de', 'Die Mu\u0308nchner Straße', 'münchner strasse'],
      ['el', 'Η Αθήνα σήμερα', 'αθηνα'],
      ['he', 'שִׁטָּפוֹן בצפון', 'שטפון'],
      ['uz', 'O‘zbekiston va Qozog‘iston', "o'zbekiston"],
    ] as const
    for (const [language, text] of pieces)
      await keepPage(store, `https://a.example/${language}`, 'Headline', text, { inLanguage: language })
    for (const [language, , query] of pieces) {
      const hits = await store.search(query)
      assert.deepEqual(
        hits.map((found) => found.article.inLanguage),
        [language],
        `searching ${query}`,
      )
      assert.ok(hits[0]!.found.length > 0, `nothing is marked for ${query}`)
    }
  })

  withStore('asks for all words, words together, beginnings, languages and days', async (store) => {
    const one = await keepPage(store, 'https://a.example/1', 'Flood in Astana', 'The water rose.', dated('2025-12-10'))
    const two = await keepPage(store, 'https://a.example/2', 'Dry', 'No flood. Water in Astana is low.', {
      ...dated('2025-12-11'),
      inLanguage: 'en-GB',
    })
    const found = async (...asked: Parameters<Store['search']>) =>
      idsOf((await store.search(...asked)).map((h) => h.article))
    assert.deepEqual(await found('flood astana'), [one.id, two.id])
    assert.deepEqual(await found('flood missing'), [])
    assert.deepEqual(await found('"flood in"'), [one.id])
    assert.deepEqual(await found('“water in” flo*'), [two.id])
    assert.deepEqual(await found('astan*'), [one.id, two.id])
    assert.deepEqual(await found('astan'), [])
    assert.deepEqual(await found('flood', { from: '2025-12-11' }), [two.id])
    assert.deepEqual(await found('flood', { to: '2025-12-10' }), [one.id])
    assert.deepEqual((await found('flood', { language: 'en' })).length, 2)
    assert.deepEqual(await found('flood', { language: 'ru' }), [])
    assert.deepEqual((await found('flood', { limit: 1 })).length, 1)
  })

  withStore('takes every operator and oddity of a query as words', async (store) => {
    const article = await keepPage(store, 'https://a.example/1', 'Near', 'Salt and pepper, or not. Headline: none.')
    const odd = ['"', '*', '""', "'", '-', '(', ')', '^salt', 'salt*', '"salt', '{salt}', 'salt;--', '\0', '\u{1F30A}']
    const operators = [
      'AND',
      'NOT salt',
      'salt OR pepper',
      'NEAR(salt pepper)',
      'headline:none',
      'salt + and',
      'text : salt',
    ]
    for (const query of [...odd, ...operators, '', '  ', '﷽', '.'.repeat(1000), 'salt '.repeat(1000), '\ud800'])
      for (const hit of await store.search(query)) assert.equal(hit.article.id, article.id)
    assert.equal((await store.search('salt OR pepper')).length, 1)
    assert.equal((await store.search('NEAR')).length, 1)
    assert.equal((await store.search('pepper OR salt AND missing')).length, 0)
  })

  withStore('shows for a hit the paragraph’s words and where they stand', async (store) => {
    const filler = 'Many words that tell nothing stand here. '.repeat(20).trim()
    const text = `${filler}\n\n🌊 The river Ishim rose by two metres, and Astana was flooded.\n\n${filler}`
    const article = await keepPage(store, 'https://a.example/1', 'Ishim', text)
    const [hit] = await store.search('astana ishim')
    assert.equal(hit!.passage!.exact, 'The river Ishim rose by two metres, and Astana was flooded')
    assert.deepEqual(
      hit!.found.map((place) => place.exact),
      ['Ishim', 'Astana'],
    )
    assert.equal([...article.text].slice(hit!.found[1]!.start, hit!.found[1]!.end).join(''), 'Astana')
    const onlyHeadline = await keepPage(store, 'https://a.example/2', 'Syrdarya', 'No river is named.')
    assert.deepEqual(await store.search('syrdarya'), [
      { article: onlyHeadline, found: [], score: (await store.search('syrdarya'))[0]!.score },
    ])
  })

  withStore('keeps an understanding whole and its statements and mentions by kind', async (store) => {
    const article = await keepPage(
      store,
      'https://a.example/1',
      'Growth',
      'GDP rose 5 %. “We will build”, said Olzhas.',
    )
    const understanding = sampleUnderstanding(article)
    assert.equal(await store.understanding(article.id), undefined)
    await store.settle(sampleEntry('understand', article.id), { understandings: [understanding] })
    await store.settle(sampleEntry('understand', article.id), { understandings: [understanding] })
    assert.deepEqual(await store.understanding(article.id), understanding)
    assert.deepEqual(await store.statements({ kind: 'quote' }), [understanding.statements[1]])
    assert.deepEqual(await store.statements({ articles: [article.id] }), understanding.statements)
    assert.deepEqual(await store.statements({ to: '2025-12-17' }), [])
    assert.deepEqual(await store.mentionsOf('entity:olzhas'), understanding.mentions)
    assert.equal((await store.sizes()).statements, 2)
  })

  withStore('refuses an understanding whose passages do not stand in the article', async (store) => {
    const article = await keepPage(
      store,
      'https://a.example/1',
      'Growth',
      'GDP rose 5 %. “We will build”, said Olzhas.',
    )
    const { mentions, ...rest } = sampleUnderstanding(article)
    const passage = { ...mentions[0]!.passage, exact: 'Gaukhar' }
    const entry = sampleEntry('understand', article.id)
    const wrong = { ...rest, mentions: [{ ...mentions[0]!, passage }] }
    await assert.rejects(store.settle(entry, { understandings: [wrong] }), { code: 'passage-changed' })
    const unknown = { ...rest, mentions: [], statements: [], article: 'article:none' as const }
    await assert.rejects(store.settle(entry, { understandings: [unknown] }), { code: 'article-unknown' })
    assert.equal(await store.outcomeOf('understand', article.id), undefined)
  })

  withStore('replaces the stories of a digest and keeps their ids', async (store) => {
    const articles: Article[] = []
    for (const day of [10, 11, 12, 13])
      articles.push(
        await keepPage(store, `https://a.example/${day}`, `Day ${day}`, `Text ${day}.`, dated(`2025-12-${day}`)),
      )
    const [a, b, c, d] = articles.map((article) => article.id)
    const settle = (facts: Facts) => store.settle(sampleEntry('group', digest), facts)
    const old = [sampleStory('story:1', [a!]), sampleStory('story:2', [b!, c!])]
    await settle({ stories: { digest, stories: old } })
    assert.deepEqual(await store.stories(digest), old)
    assert.deepEqual(await store.stories('digest:other'), [])
    assert.deepEqual(await store.storyOf(digest, c!), old[1])
    const now = [sampleStory('story:2', [b!]), sampleStory('story:3', [c!, d!])]
    await settle({ stories: { digest, window: { from: '2025-12-11', to: '2025-12-13' }, stories: now } })
    assert.deepEqual(await store.stories(digest), [old[0], ...now])
    assert.deepEqual(await store.stories(digest, { from: '2025-12-12' }), [now[1]])
    assert.deepEqual(await store.story(digest, 'story:2'), now[0])
    assert.deepEqual(await store.storyOf(digest, c!), now[1])
    await settle({ stories: { digest, stories: now } })
    assert.deepEqual(await store.stories(digest), now)
    assert.equal(await store.storyOf(digest, a!), undefined)
    const unknown = { digest, stories: [sampleStory('story:9', ['article:none'])] }
    await assert.rejects(settle({ stories: unknown }), { code: 'article-unknown' })
    await assert.rejects(settle({ stories: { digest, stories: [{ ...now[0]!, origins: [] }] } }), /unsound/)
    assert.deepEqual(await store.stories(digest), now)
  })

  withStore('keeps every revision of an edition on its way out', async (store) => {
    const draft = await sampleEdition(store)
    const keep = async (edition: Edition) =>
      (await store.settle(sampleEntry('edition', edition.id), { edition })).revision
    assert.equal(await keep(draft), 1)
    assert.equal(await keep(draft), 1)
    const edited = { ...draft, title: 'Foreign media on Kazakhstan: Flood' }
    assert.equal(await keep(edited), 2)
    const approved = { ...edited, status: 'approved', approval: approvalOf(edited) } as const
    assert.equal(await keep(approved), 3)
    const published = { ...approved, status: 'published', publishedAt: noon } as const
    assert.equal(await keep(published), 4)
    const correction: Correction = { at: noon, place: '0', was: 'a', now: 'b', why: 'wrong' }
    const corrected = { ...published, title: 'Foreign media on Kazakhstan: A flood', corrections: [correction] }
    assert.equal(await keep(corrected), 5)
    const withdrawn = { ...corrected, status: 'withdrawn' } as const
    assert.equal(await keep(withdrawn), 6)
    assert.deepEqual(await store.edition(draft.id), withdrawn)
    assert.deepEqual(
      (await store.revisionsOf(draft.id)).map((revision) => revision.edition),
      [draft, edited, approved, published, corrected, withdrawn],
    )
    assert.equal((await store.sizes()).editions, 1)
  })

  withStore('lets nothing out that was not approved, and changes nothing that is out in silence', async (store) => {
    const draft = await sampleEdition(store)
    const approval = approvalOf(draft)
    const keep = (edition: Edition) => store.settle(sampleEntry('edition', edition.id), { edition })
    const refused = (edition: Edition, code: string) => assert.rejects(keep(edition), { code })
    await keep(draft)
    await refused({ ...draft, status: 'published' }, 'edition-not-approved')
    await refused({ ...draft, status: 'approved' }, 'edition-not-approved')
    await refused({ ...draft, status: 'approved', approval, title: 'Another' }, 'edition-not-approved')
    await refused({ ...draft, status: 'published', approval }, 'edition-not-approved')
    await keep({ ...draft, status: 'approved', approval })
    await refused({ ...draft, status: 'published', approval, title: 'Another' }, 'edition-not-approved')
    const published = { ...draft, status: 'published', approval, publishedAt: noon } as const
    await keep(published)
    await refused(draft, 'edition-gone-out')
    await refused({ ...published, status: 'approved' }, 'edition-gone-out')
    await refused({ ...published, title: 'Another' }, 'edition-gone-out')
    await keep({ ...published, status: 'withdrawn' })
    await refused(published, 'edition-gone-out')
    assert.equal((await store.revisionsOf(draft.id)).length, 4)
  })

  withStore('refuses an edition that rests on words no article says', async (store) => {
    const draft = await sampleEdition(store)
    const [citation] = draft.standfirst.citations
    const passage = { ...citation.passage, exact: 'The river fell' }
    const edition = { ...draft, standfirst: { ...draft.standfirst, citations: [{ ...citation, passage }] as const } }
    const entry = sampleEntry('edition', edition.id)
    await assert.rejects(store.settle(entry, { edition }), { code: 'passage-changed' })
    assert.equal(await store.edition(edition.id), undefined)
  })

  withStore('finds editions by number, status and order', async (store) => {
    const draft = await sampleEdition(store)
    const keep = (edition: Edition) => store.settle(sampleEntry('edition', edition.id), { edition })
    for (const number of ['2025-W49', '2025-W50', '2026-W01']) {
      const edition = { ...draft, id: `edition:kz-${number}` as const, number }
      await keep(edition)
      if (number === '2025-W50') continue
      const approval = approvalOf(edition)
      await keep({ ...edition, status: 'approved', approval })
      await keep({ ...edition, status: 'published', approval })
    }
    await keep({ ...draft, id: 'edition:uz', digest: 'digest:uz', number: '2026-W02' })
    assert.equal((await store.edition('2025-W50'))!.id, 'edition:kz-2025-W50')
    assert.equal(await store.edition('2025-W50', 'digest:uz'), undefined)
    assert.equal(await store.edition('2025-W48'), undefined)
    assert.equal((await store.latestEdition({ digest }))!.number, '2026-W01')
    assert.equal((await store.latestEdition({ digest, status: 'draft' }))!.number, '2025-W50')
    const numbers = (await store.editions({ digest })).map((edition) => edition.number)
    assert.deepEqual(numbers, ['2026-W01', '2025-W50', '2025-W49'])
    assert.equal((await store.previousOf({ digest, number: '2026-W01' }))!.number, '2025-W49')
    assert.equal(await store.previousOf({ digest, number: '2025-W49' }), undefined)
  })

  withStore('keeps marks apart from the facts they are on', async (store) => {
    const hidden = { on: 'story:1', kind: 'hidden', by: 'an editor', at: noon } as const
    const noted = { on: 'article:1', kind: 'noted', note: 'ask the outlet', by: 'an editor', at: noon } as const
    await store.keepMark(hidden)
    await store.keepMark(noted)
    assert.deepEqual(await store.marks(), [hidden, noted])
    assert.deepEqual(await store.marks(['article:1', 'article:2']), [noted])
    assert.equal(await store.dropMark('story:1', 'hidden'), 1)
    assert.equal(await store.dropMark('story:1', 'hidden'), 0)
    assert.deepEqual(await store.marks(), [noted])
  })

  withStore('gives the rate in force on a day', async (store) => {
    const rate = (validOn: string, value: string, base = 'USD'): Rate => {
      return { base, quote: 'KZT', nominal: 1, value, validOn, issuer: 'National Bank of Kazakhstan' }
    }
    const rates = [rate('2025-12-17', '515.10'), rate('2025-12-19', '516.00'), rate('2025-12-16', '604.2', 'EUR')]
    await store.settle(sampleEntry('markets', 'nbk'), { rates: [rate('2025-12-19', '1'), ...rates] })
    assert.deepEqual(await store.ratesOn('2025-12-18'), [rates[2], rates[0]])
    assert.deepEqual(await store.ratesOn('2025-12-19'), [rates[2], rates[1]])
    assert.deepEqual(await store.ratesOn('2025-12-15'), [])
    assert.deepEqual(await store.rates({ base: 'USD', quote: 'KZT' }), [rates[0], rates[1]])
    assert.deepEqual(await store.rates({ base: 'USD', quote: 'KZT', from: '2025-12-18' }), [rates[1]])
  })

  withStore('says what is due: the new, the outdated and what is to be tried again', async (store) => {
    const captures: FreshCapture[] = []
    for (let n = 0; n < 4; n++) captures.push(sampleCapture(`https://a.example/${n}`, `page ${n}`))
    await store.settle(sampleEntry('gather', 'feed:a'), { captures })
    const [a, b, c, d] = idsOf(captures.map((fresh) => fresh.capture))
    const due = (now: string, by = 'read@1', limit = 10) =>
      store.due({ step: 'read', takes: 'capture', by, now, limit })
    assert.deepEqual(await due(noon), [a, b, c, d])
    assert.deepEqual(await due(noon, 'read@1', 2), [a, b])
    await store.settle(sampleEntry('read', a!))
    await store.settle(sampleEntry('read', b!, { kind: 'again', why: 'busy', afterMs: 60_000 }))
    await store.settle(sampleEntry('read', c!, { kind: 'set-aside', why: 'no text' }))
    assert.deepEqual(await due('2025-12-18T12:00:59.999Z'), [d])
    assert.deepEqual(await due('2025-12-18T12:01:00Z'), [b, d])
    assert.deepEqual(await due(noon, 'read@2'), [a, b, c, d])
    assert.equal(await store.reopen('read', 'capture:none'), 0)
    assert.equal(await store.reopen('read'), 1)
    assert.deepEqual(await due(noon), [c, d])
  })

  withStore('keeps the books: what went into a step is the sum of its outcomes', async (store) => {
    const captures = Array.from({ length: 10 }, (_, n) => sampleCapture(`https://a.example/${n}`, `page ${n}`))
    await store.settle(sampleEntry('gather', 'feed:a'), { captures })
    const outcomes: readonly Outcome[] = [
      { kind: 'done' },
      { kind: 'nothing-to-do', why: 'not an article' },
      { kind: 'set-aside', why: 'no text' },
      { kind: 'again', why: 'busy', afterMs: 1000 },
    ]
    for (const [n, fresh] of captures.slice(0, 8).entries()) {
      const readings = [{ capture: fresh.capture.id, articles: [] }]
      await store.settle(sampleEntry('read', fresh.capture.id, outcomes[n % 4]), { readings })
      assert.deepEqual((await store.outcomeOf('read', fresh.capture.id))!.outcome, outcomes[n % 4])
    }
    const counts = { done: 2, 'nothing-to-do': 2, 'set-aside': 2, again: 2 }
    assert.deepEqual(await store.balance('read', 'capture'), { step: 'read', given: 10, counts, waiting: 2 })
    assert.deepEqual(await store.ledgerCounts(), [
      { step: 'gather', counts: { ...done, done: 1 } },
      { step: 'read', counts },
    ])
    const aside = await store.listSetAside({ step: 'read' })
    assert.deepEqual(
      aside.map((entry) => entry.outcome),
      [outcomes[2], outcomes[2]],
    )
    assert.equal((await store.listSetAside({ limit: 1 })).length, 1)
    assert.deepEqual(await store.listSetAside({ step: 'gather' }), [])
  })

  withStore('keeps what the newest pages of an outlet tell, one note for each capture, newest first', async (store) => {
    const notes = await keepNotes(store, 'outlet:a', 3)
    await keepNotes(store, 'outlet:b', 1)
    assert.deepEqual(await store.pageNotes('outlet:a'), notes.toReversed())
    const again = { ...notes[1]!, length: 7 }
    const { capture } = again
    await store.settle(sampleEntry('read', capture), { readings: [{ capture, articles: [], note: again }] })
    assert.deepEqual(await store.pageNotes('outlet:a'), [notes[2], again, notes[0]])
    assert.equal((await store.pageNotes('outlet:b')).length, 1)
    assert.deepEqual(await store.pageNotes('outlet:c'), [])
  })

  withStore('forgets the notes of old pages, never those of the newest', async (store) => {
    const notes = await keepNotes(store, 'outlet:a', 100)
    const kept = await store.pageNotes('outlet:a')
    assert.ok(kept.length >= 60 && kept.length < 100, `${kept.length} are kept`)
    assert.deepEqual(kept, notes.toReversed().slice(0, kept.length))
  })

  withStore('keeps furniture for good, and knows the one of now', async (store) => {
    const [early, late] = [furnitureOf('outlet:a', ['join us']), furnitureOf('outlet:a', ['join us', 'green card'])]
    assert.equal(await store.furnitureNow('outlet:a'), undefined)
    for (const furniture of [early, late, early, late])
      await store.settle(sampleEntry('read', 'capture:1', { kind: 'again', why: 'known', afterMs: 0 }), { furniture })
    assert.deepEqual(await store.furnitureNow('outlet:a'), late)
    assert.deepEqual(await store.furniture(early.id), early)
    assert.deepEqual(early, { id: early.id, outlet: 'outlet:a', lines: ['join us'] })
    assert.equal(await store.furnitureNow('outlet:b'), undefined)
    assert.equal(await store.furniture('furniture:none'), undefined)
  })

  withStore('keeps alarms, open and closed', async (store) => {
    const alarm: LayoutAlarm = {
      ...{ id: 'alarm:1', outlet: 'outlet:a', fault: 'no-date', since: noon, raisedAt: noon, usualLength: 900 },
      ...{ now: { faulty: 9, pages: 10 }, before: { faulty: 1, pages: 40 }, urls: ['https://a.example/1'] },
    }
    const later = { ...alarm, id: 'alarm:2', outlet: 'outlet:b', raisedAt: '2025-12-19T12:00:00Z' } as const
    await store.keepAlarm(alarm)
    await store.keepAlarm(later)
    assert.deepEqual(await store.alarms(), [later, alarm])
    assert.deepEqual(await store.alarms({ outlet: 'outlet:a' }), [alarm])
    const closed = { ...alarm, closedAt: '2025-12-20T12:00:00Z' }
    await store.keepAlarm(closed)
    assert.deepEqual(await store.alarms(), [later])
    assert.deepEqual(await store.alarms({ closed: true }), [closed])
  })

  withStore('keeps one outcome for a datum at a step, the last', async (store) => {
    const first = sampleEntry('read', 'capture:1', { kind: 'again', why: 'busy', afterMs: 1000 })
    const last = { ...sampleEntry('read', 'capture:1'), attempts: 2 }
    await store.settle(first)
    assert.deepEqual(await store.outcomeOf('read', 'capture:1'), first)
    await store.settle(last)
    assert.deepEqual(await store.outcomeOf('read', 'capture:1'), last)
    assert.equal(await store.outcomeOf('group', 'capture:1'), undefined)
    assert.equal((await store.sizes()).ledger, 1)
  })

  withStore('keeps all of a batch or nothing of it', async (store) => {
    const fresh = sampleCapture('https://a.example/1', 'page')
    const stray = sampleArticle(sampleCapture('https://a.example/2', 'never kept'), 'Stray', 'No capture.')
    const facts = { readings: [{ capture: stray.capture, articles: [stray] }] }
    const settlements = [
      { entry: sampleEntry('gather', 'feed:a'), facts: { captures: [fresh] } },
      { entry: sampleEntry('read', stray.capture), facts },
    ]
    await assert.rejects(store.settleAll(settlements), /not in the store/)
    assert.equal(await store.capture(fresh.capture.id), undefined)
    assert.deepEqual(await store.ledgerCounts(), [])
  })
}

const approvalOf = (edition: Edition) => ({ by: 'an editor', at: noon, digest: editionDigest(edition) })
