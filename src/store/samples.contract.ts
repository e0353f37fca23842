// Small nouns for the store's tests: a page, what was read on it, understood of it and written from it.

import { type Article, articleId, layOut } from '../news/article.ts'
import { type FreshCapture, newCapture } from '../news/capture.ts'
import type { Edition, Item } from '../news/edition.ts'
import type { LedgerEntry, Outcome } from '../news/outcome.ts'
import type { OutletId } from '../news/outlet.ts'
import type { PageNote } from '../news/page-note.ts'
import { passageAt } from '../news/passage.ts'
import type { Understanding } from '../news/statement.ts'
import type { Story } from '../news/story.ts'
import type { Store } from './store.ts'

/** A capture of an address at a moment. */
export function sampleCapture(url: string, body: string, capturedAt = noon): FreshCapture {
  const about = { url, capturedAt, origin: 'network', mediaType: 'text/html', status: 200 } as const
  return newCapture(about, new TextEncoder().encode(body))
}

/** An article that stands in a capture. */
export function sampleArticle(
  fresh: FreshCapture,
  headline: string,
  text: string,
  more: Partial<Article> = {},
): Article {
  const { capture } = fresh
  const blocks = layOut(text.split('\n\n').map((paragraph) => ({ kind: 'paragraph', text: paragraph }))).blocks
  return {
    ...{ id: articleId(capture.id, headline, text), capture: capture.id, url: capture.url, headline, byline: [] },
    ...{ kind: 'news', inLanguage: 'en', text, blocks, reader: 'read@1', ...more },
  }
}

/** A ledger line. */
export function sampleEntry(step: string, datum: string, outcome: Outcome = { kind: 'done' }, at = noon): LedgerEntry {
  return { step, datum, outcome, by: `${step}@1`, at, attempts: 1 }
}

/** Keeps a page and the article on it, as gather and read do. */
export async function keepPage(
  store: Store,
  url: string,
  headline: string,
  text: string,
  more: Partial<Article> & { readonly capturedAt?: string } = {},
): Promise<Article> {
  const { capturedAt, ...rest } = more
  const fresh = sampleCapture(url, `<h1>${headline}</h1>${text}`, capturedAt)
  const article = sampleArticle(fresh, headline, text, rest)
  const readings = [{ capture: fresh.capture.id, articles: [article] }]
  await store.settleAll([
    { entry: sampleEntry('gather', url), facts: { captures: [fresh] } },
    { entry: sampleEntry('read', fresh.capture.id), facts: { readings } },
  ])
  return article
}

/** Keeps notes of so many pages of an outlet, each captured a minute after the one before; gives them in this order. */
export async function keepNotes(store: Store, outlet: OutletId, count: number): Promise<readonly PageNote[]> {
  const notes: PageNote[] = []
  for (let n = 0; n < count; n++) {
    const capturedAt = Temporal.Instant.from(noon).add({ minutes: n }).toString()
    const fresh = sampleCapture(`https://${outlet.slice(7)}.example/${n}`, `page ${n}`, capturedAt)
    const { id: capture, url } = fresh.capture
    const note: PageNote = {
      ...{ capture, outlet, url, capturedAt, day: '2025-12-18', sort: 'article', length: 900 + n, hasDate: true },
      ...{ hasByline: false, kept: [`line ${n}`], leftOut: ['menu'], known: [] },
    }
    const readings = [{ capture, articles: [], note }]
    await store.settle(sampleEntry('read', capture), { captures: [fresh], readings })
    notes.push(note)
  }
  return notes
}

/** Two statements and a mention; the article must say "GDP rose 5 %. “We will build”, said Olzhas.". */
export function sampleUnderstanding(article: Article): Understanding {
  const place = (words: string) => {
    const at = article.text.indexOf(words)
    return passageAt(article, at, at + words.length)
  }
  const speaker = { name: 'Olzhas', entity: 'entity:olzhas', passage: place('Olzhas') } as const
  return {
    article: article.id,
    statements: [
      {
        ...{
          id: 'statement:1',
          kind: 'figure',
          value: '5',
          unit: '%',
          form: 'growth',
          printed: '5 %',
          approximate: false,
        },
        ...{ passage: place('GDP rose 5 %'), chain: [{ kind: 'outlet', name: 'The A' }] },
      },
      {
        ...{ id: 'statement:2', kind: 'quote', manner: 'direct', quoted: [place('We will build')], speaker },
        ...{ passage: place('“We will build”, said Olzhas'), chain: [] },
      },
    ],
    mentions: [{ entity: 'entity:olzhas', passage: place('Olzhas') }],
    dates: [],
    by: 'understand@1',
  }
}

/** A story in which every article is an origin of its own. */
export function sampleStory(id: Story['id'], articles: readonly Article['id'][]): Story {
  return {
    id,
    articles,
    origins: articles.map((article) => ({ article, reprints: [] })),
    belongings: articles.map((article) => ({ article, why: 'the same flood' })),
  }
}

/** A draft of one sentence, with its article kept. */
export async function sampleEdition(store: Store): Promise<Edition> {
  const article = await keepPage(store, 'https://a.example/flood', 'Flood', 'The river rose. Astana is safe.')
  const passage = passageAt(article, 0, 'The river rose'.length)
  const sentence = { text: 'The river rose.', citations: [{ passage, role: 'reports', inferences: [] }] } as const
  const item: Item = {
    ...{ story: 'story:1', rubric: 'society', article: article.id, outlet: 'The A', headline: 'Flood' },
    ...{ paragraphs: [[sentence]], carriers: [{ article: article.id, origin: 1, reprint: false }] },
  }
  return {
    ...{ id: 'edition:kz-2025-W51', digest, series: 'Foreign media on Kazakhstan', publisher: 'The desk' },
    ...{ number: '2025-W51', inLanguage: 'en', status: 'draft', window: { from: '2025-12-12', to: '2025-12-18' } },
    ...{ title: 'Foreign media on Kazakhstan: A river', standfirst: sentence, items: [item], rates: [], articles: [] },
    ...{ corrections: [], madeBy: ['write@1'] },
  }
}

export const noon = '2025-12-18T12:00:00Z'

export const digest = 'digest:kz' as const
