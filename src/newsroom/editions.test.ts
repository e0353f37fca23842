// An edition's life, and the gate on its way: no lie planted in a sound edition is let through, whatever it is.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { quotedStretches } from '../base/quotation.ts'
import { words } from '../base/text.ts'
import { layWeek } from '../cli/start.ts'
import type { Article, ArticleId } from '../news/article.ts'
import { type Citation, type Edition, editionDigest, type Item, type Sentence, sentencesOf } from '../news/edition.ts'
import { passage } from '../news/passage.ts'
import { checkSentence } from '../write/write.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let folder: string
let newsroom: Newsroom
let edition: Edition
let articles: ReadonlyMap<ArticleId, Article>

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sholu-editions-'))
  layWeek(folder)
  const file = join(folder, 'digest.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('approval: none', 'approval: person'))
  newsroom = await openNewsroom({ folder })
  await newsroom.gather()
  await newsroom.read()
  await newsroom.revisit()
  await newsroom.digestCaptures()
  const drafted = await newsroom.write()
  assert.equal(drafted.kind, 'drafted')
  edition = (drafted as { edition: Edition }).edition
  articles = new Map((await newsroom.store.articles({ versions: 'all' })).map((article) => [article.id, article]))
})

after(async () => {
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
})

type Place = { readonly place: string; readonly sentence: Sentence; readonly item?: Item }

/** The kinds of fault found in a sentence at a place of the edition. */
function kindsOf({ item }: Place, sentence: Sentence): readonly string[] {
  const cited = new Map(edition.articles.map((article) => [article.id, article]))
  return checkSentence(sentence, edition, cited, (id) => articles.get(id), item).map((fault) => fault.kind)
}

const saying = (sentence: Sentence, text: string): Sentence => ({ ...sentence, text })
const spliced = (text: string, start: number, end: number, put: string) => text.slice(0, start) + put + text.slice(end)
const swapped = (text: string, was: string | RegExp, now: string) =>
  (typeof was === 'string' ? text.includes(was) : was.test(text)) ? [text.replace(was, now)] : []

/** Every lie of a sort that can be planted in a sentence's words. */
const lies: Readonly<Record<string, (text: string, names: readonly string[]) => readonly string[]>> = {
  'a number changed': (text) =>
    [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map((number) =>
      spliced(
        text,
        number.index,
        number.index + number[0].length,
        number[0].replace(/\d$/, (d) => `${(+d + 1) % 10}`),
      ),
    ),
  'a unit changed': (text) => [
    ...swapped(text, '%', ' percentage points'),
    ...swapped(text, '$', '€'),
    ...swapped(text, 'tenge', 'dollars'),
    ...swapped(text, 'billion', 'million'),
    ...swapped(text, 'trillion', 'billion'),
  ],
  'a sign turned': (text) => swapped(text, /\+(?=\d)/, '−'),
  'a count raised': (text) => [
    ...swapped(text, /\bsix other/, 'seven other'),
    ...swapped(text, /^Three independent/, 'Four independent'),
    ...swapped(text, /^Four independent/, 'Five independent'),
  ],
  'a count lowered': (text) => [
    ...swapped(text, /\bsix other/, 'five other'),
    ...swapped(text, /^Three independent/, 'Two independent'),
    ...swapped(text, /^Four independent/, 'Three independent'),
  ],
  'a name swapped': (text) =>
    words(text)
      .filter((word, n) => n > 0 && /^\p{Lu}\p{Ll}{3,}/u.test(word.text))
      .map((word) => spliced(text, word.start, word.end, 'Nazarbayev')),
  'a country put in': (text) => [text.replace(/([,.][^,.]*)$/, ' in Uzbekistan$1')],
  'a day changed': (text) => [
    ...swapped(text, 'Thursday', 'Friday'),
    ...swapped(text, 'Friday', 'Monday'),
    ...swapped(text, 'Dec. 18', 'Dec. 19'),
    ...swapped(text, 'Dec. 4', 'Dec. 5'),
  ],
  'a month changed': (text) => [...swapped(text, 'November', 'October'), ...swapped(text, 'March', 'April')],
  'a denial dropped': (text) => [
    ...swapped(text, ' not ', ' '),
    ...swapped(text, ' cannot ', ' can '),
    ...swapped(text, '“Nobody in', '“Everybody in'),
    ...swapped(text, '“Nobody in', '“In'),
  ],
  'a denial put in': (text) => swapped(text, /\b(is|are|was|were|will|can|has|had|may|could)\b/, '$1 not'),
  'a possibility made certain': (text) => swapped(text, /\b(?:could|may|can|would|expects to)\b/, 'will'),
  'a doubt dropped': (text) => swapped(text, /\b(?:could|may|can|would|expects to) /, ''),
  'a word changed in a quotation': (text) =>
    quotedStretches(text).flatMap(({ start, end }) =>
      words(text.slice(start, end)).map((word) => spliced(text, start + word.start, start + word.end, 'nearly')),
    ),
  'a word cut out of a quotation': (text) =>
    quotedStretches(text).flatMap(({ start, end }) =>
      words(text.slice(start, end))
        .slice(1, -1)
        .map((word) => spliced(text, start + word.start, start + word.end + 1, '')),
    ),
  'a mark dropped': (text) => [...swapped(text, '”', ''), ...swapped(text, '“', '')],
  'an outlet put in the place of another': (text, names) =>
    names
      .filter((name) => text.includes(name))
      .flatMap((name) => names.filter((other) => other !== name).map((other) => text.replace(name, other))),
  'an outlet left out of a list': (text, names) =>
    /(?:carry it|give|reports differ)/.test(text)
      ? names.filter((name) => text.includes(`, ${name}`)).map((name) => text.replace(`, ${name}`, ''))
      : [],
  'credit and no credit exchanged': (text) =>
    text.includes('with credit')
      ? [text.replace('with credit', '§').replace('without credit', 'with credit').replace('§', 'without credit')]
      : [],
  'a country that does not carry it': (text) => swapped(text, /^Outlets in /, 'Outlets in Brazil, '),
  'another language': (text) => swapped(text, /in English\b/, 'in Kazakh'),
  'the contrary': (text) =>
    (
      [
        ['rose', 'fell'],
        ['approved', 'rejected'],
        ['forbids', 'allows'],
        ['slipped', 'rose'],
        ['fastest', 'slowest'],
        ['above', 'below'],
        ['gain', 'loss'],
        ['passed', 'blocked'],
      ] as const
    ).flatMap(([was, now]) =>
      swapped(blanked(text), new RegExp(`\\b${was}\\b`), now).map(() => text.replace(was, now)),
    ),
}
const blanked = (text: string) =>
  quotedStretches(text).reduceRight((left, { start, end }) => spliced(left, start, end, ' '.repeat(end - start)), text)

/** What is only a wording may pass as `partly`; everything else has to fall. */
for (const [what, plant] of Object.entries(lies)) {
  test(`a lie falls wherever it is planted: ${what}`, () => {
    const names = [...new Set(edition.articles.map((article) => article.outlet.name))]
    let planted = 0
    for (const place of sentencesOf(edition)) {
      for (const text of plant(place.sentence.text, names)) {
        if (text === place.sentence.text) continue
        planted++
        const kinds = kindsOf(place, saying(place.sentence, text))
        assert.ok(
          kinds.some((kind) => kind !== 'words'),
          `${place.place} let through: ${text}`,
        )
      }
    }
    assert.ok(planted > 0, 'no sentence of the week has room for it')
  })
}

const changed = (sentence: Sentence, n: number, citation: Citation): Sentence => ({
  ...sentence,
  citations: sentence.citations.map((one, m) => (m === n ? citation : one)) as unknown as Sentence['citations'],
})

/** Every forgery of a sort that can be made in a sentence's citations. */
const forgeries: Readonly<Record<string, (sentence: Sentence) => readonly Sentence[]>> = {
  'offsets shifted by one': (sentence) =>
    sentence.citations.map((one, n) => {
      const { start, end } = one.passage
      return changed(sentence, n, { ...one, passage: { ...one.passage, start: start + 1, end: end + 1 } })
    }),
  'words altered in the passage': (sentence) =>
    sentence.citations.map((one, n) =>
      changed(sentence, n, { ...one, passage: { ...one.passage, exact: one.passage.exact.replace(/\S+$/, 'nearly') } }),
    ),
  'an article’s id swapped': (sentence) =>
    sentence.citations.flatMap((one, n) => {
      const other = edition.articles.find((article) => article.id !== one.passage.article)!
      return [changed(sentence, n, { ...one, passage: { ...one.passage, article: other.id } })]
    }),
  'a passage of an article that does not exist': (sentence) => [
    changed(sentence, 0, {
      ...sentence.citations[0],
      passage: { ...sentence.citations[0].passage, article: 'article:none' },
    }),
  ],
  'a quotation cited to another article': (sentence) =>
    sentence.citations.flatMap((one, n) => {
      if (one.role !== 'quotes' || sentence.citations.length > 1) return []
      // A reprint has the same words, and says whose they are.
      const has = (id: ArticleId) => articles.get(id)!.text.includes(one.passage.exact)
      const other = edition.articles.find((article) => article.id !== one.passage.article && !has(article.id))!
      const text = articles.get(other.id)!
      return [changed(sentence, n, { ...one, passage: passage(text, 0, Math.min(200, [...text.text].length)) })]
    }),
  'an inference that does not follow': (sentence) =>
    /3 trillion yen/.test(sentence.text)
      ? [
          {
            text: sentence.text.replaceAll('3 trillion yen', '30 trillion yen'),
            citations: sentence.citations.map((one) => ({
              ...one,
              inferences: one.inferences.map((inference) => ({ ...inference, to: '30 trillion yen' })),
            })) as unknown as Sentence['citations'],
          },
        ]
      : [],
  'inferences that would let anything through': (sentence) =>
    swapped(sentence.text, /\b(?:Tokayev|Takaichi|Tokyo|Astana)\b/, 'Nazarbayev').map((text) => ({
      text,
      citations: sentence.citations.map((one) => ({
        ...one,
        inferences: [
          { rule: 'counted', from: '0', to: 'Nazarbayev' },
          { rule: 'counted', from: '1', to: 'Nazarbayev' },
          { rule: 'name-form', from: one.passage.exact.slice(0, 1), to: 'Nazarbayev' },
          { rule: 'number-format', from: one.passage.exact, to: `Nazarbayev, ${one.passage.exact}` },
          { rule: 'date-format', from: one.passage.exact, to: 'Nazarbayev' },
          { rule: 'metadata', from: 'Nazarbayev', to: 'Nazarbayev' },
        ],
      })) as unknown as Sentence['citations'],
    })),
  'numbers let through beside one that follows': (sentence) =>
    swapped(sentence.text, /\d+(?:[.,]\d+)?/, '77').map((text) => ({
      text,
      citations: sentence.citations.map((one) => ({
        ...one,
        inferences: [{ rule: 'number-format', from: one.passage.exact, to: `77 and ${one.passage.exact}` }],
      })) as unknown as Sentence['citations'],
    })),
}

for (const [what, forge] of Object.entries(forgeries)) {
  test(`a forged citation falls wherever it is made: ${what}`, () => {
    let made = 0
    for (const place of sentencesOf(edition)) {
      for (const sentence of forge(place.sentence)) {
        made++
        assert.ok(
          kindsOf(place, sentence).some((kind) => kind !== 'words'),
          `${place.place} let through: ${sentence.text}`,
        )
      }
    }
    assert.ok(made > 0)
  })
}

test('every sentence of the edition is true to its passages', () => {
  for (const place of sentencesOf(edition)) assert.deepEqual(kindsOf(place, place.sentence), [], place.sentence.text)
})

// ---- the gate

const withLead = (of: Edition, text: string): Edition => ({
  ...of,
  items: of.items.map((item, n) =>
    n === 0
      ? { ...item, paragraphs: [[saying(item.paragraphs[0]![0], text)] as const, ...item.paragraphs.slice(1)] }
      : item,
  ),
})
const keep = (of: Edition) =>
  newsroom.store.settle(
    { step: 'write', datum: of.id, outcome: { kind: 'done' }, by: 'test', at: '2025-12-21T13:00:00Z', attempts: 1 },
    { edition: of },
  )

test('an edition with a lie in it cannot be approved, and the refusal names place and words', async () => {
  const lead = edition.items[0]!.paragraphs[0]![0].text
  await keep(withLead(edition, lead.replace('Thursday', 'Friday')))
  await assert.rejects(newsroom.approve(edition.number, 'Aigerim Example'), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'edition-unsupported')
    assert.match(error.message, /1\.1 .*Friday/)
    return true
  })
  assert.equal((await newsroom.edition(edition.number))!.status, 'draft')
  await assert.rejects(newsroom.publish(edition.number), { code: 'edition-not-approved' })
})

test('an edition whose passage does not stand in its article cannot even be kept', async () => {
  const [first] = edition.items[0]!.paragraphs[0]!
  const forged = changed(first!, 0, {
    ...first!.citations[0],
    passage: { ...first!.citations[0].passage, exact: 'Never printed' },
  })
  const item = { ...edition.items[0]!, paragraphs: [[forged] as const, ...edition.items[0]!.paragraphs.slice(1)] }
  await assert.rejects(keep({ ...edition, items: [item, ...edition.items.slice(1)] }), { code: 'passage-changed' })
})

test('an approval names who, when and exactly which content', async () => {
  await keep(edition)
  const approved = await newsroom.approve(edition.number, 'Aigerim Example')
  assert.equal(approved.status, 'approved')
  assert.deepEqual(
    { by: approved.approval?.by, digest: approved.approval?.digest },
    { by: 'Aigerim Example', digest: editionDigest(edition) },
  )
})

test('what was changed after its approval cannot go out', async () => {
  const approved = (await newsroom.edition(edition.number))!
  assert.equal(approved.status, 'approved')
  const tampered = { ...approved, title: `${approved.title}, they say` }
  await assert.rejects(keep(tampered), { code: 'edition-not-approved' })
  await assert.rejects(keep({ ...tampered, status: 'published', publishedAt: '2025-12-21T13:00:00Z' }), {
    code: 'edition-not-approved',
  })
  assert.equal((await newsroom.edition(edition.number))!.title, edition.title)
})

test('an approved edition goes out as it is, is not drafted anew, and goes out a second time as the same', async () => {
  const { edition: published, files } = await newsroom.publish(edition.number)
  assert.equal(published.status, 'published')
  assert.equal(editionDigest(published), editionDigest(edition))
  assert.ok(files > 3)
  await assert.rejects(newsroom.write(), { code: 'edition-gone-out' })
  const again = await newsroom.publish(edition.number)
  assert.deepEqual(again.edition, published)
  assert.equal((await newsroom.approve(edition.number, 'Somebody Else')).approval?.by, 'Aigerim Example')
})

test('a published edition changes only with a correction on record', async () => {
  const published = (await newsroom.edition(edition.number))!
  await assert.rejects(keep({ ...published, title: 'Another title' }), { code: 'edition-gone-out' })
  await assert.rejects(keep({ ...published, status: 'draft' }), { code: 'edition-gone-out' })
})

test('an edition that is not there is named', async () => {
  await assert.rejects(newsroom.approve('2031-W07', 'Aigerim Example'), { code: 'edition-unknown' })
  await assert.rejects(newsroom.publish('nonsense'), { code: 'edition-unknown' })
})
