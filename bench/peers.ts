// The peers: what somebody would take who had not Sholu. Well-known packages where there are any, else the plainest code
// that does the job. None of it is part of the product; each package of development comes in here and nowhere else.

import { Readability } from '@mozilla/readability'
import { franc } from 'franc'
import { parseHTML } from 'linkedom'
import { Parser } from '../src/base/markup.ts'
import { foldedWords } from '../src/base/text.ts'

/** What a reader brings back of a page; the fields the scorer reads. */
export type PageRead = {
  readonly title: string
  readonly authors: readonly string[]
  readonly publishedAt: string | null
  readonly language: string | null
  readonly body: readonly string[]
}

const nothingRead: PageRead = { title: '', authors: [], publishedAt: null, language: null, body: [] }
const textBlocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th, dt, dd, figcaption, div, section'

/** Mozilla's Readability, with its defaults. Nothing is read where it throws, as it does over linkedom on some pages. */
export function readWithReadability(html: string): PageRead {
  try {
    const found = new Readability(parseHTML(html).document as unknown as Document).parse()
    if (!found) return nothingRead
    return {
      title: found.title ?? '',
      authors: namesOf(found.byline ?? ''),
      publishedAt: found.publishedTime ?? null,
      language: found.lang ?? null,
      body: blocksOf(found.content ?? ''),
    }
  } catch {
    return nothingRead
  }
}

/**
 * The densest paragraphs: of the paragraphs and boxes of a page those with much text and few links, and the title as the
 * page gives it. What anybody would write in an hour, over htmlparser2.
 */
export function readDensest(html: string): PageRead {
  let [title, language, published, text, linked] = ['', '', '', '', 0]
  const body: string[] = []
  const open: string[] = []
  const flush = () => {
    const line = text.replace(/\s+/g, ' ').trim()
    if (line.length > 80 && linked < line.length / 4) body.push(line)
    text = ''
    linked = 0
  }
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      open.push(tag)
      if (blockTags.has(tag)) flush()
      if (tag === 'html') language ||= attributes.lang?.split('-')[0] ?? ''
      if (tag === 'meta' && attributes.property === 'article:published_time') published ||= attributes.content ?? ''
    },
    ontext: (some) => {
      if (open.includes('script') || open.includes('style')) return
      if (open.at(-1) === 'title' && !open.includes('svg')) title ||= some
      else text += some
      if (open.includes('a')) linked += some.length
    },
    onclosetag: (tag) => {
      if (blockTags.has(tag)) flush()
      open.pop()
    },
  })
  parser.end(html)
  flush()
  return { title: title.trim(), authors: [], publishedAt: published || null, language: language || null, body }
}

const blockTags = new Set([...textBlocks.split(', '), 'br', 'table', 'tr', 'ul', 'ol', 'article', 'body', 'title'])

/** It gives the byline as printed; what any caller would make of it. */
const namesOf = (byline: string) =>
  byline
    .replace(/^\s*by\s+/i, '')
    .split(/\s*(?:[,;&|\n]|\band\b)\s*/i)
    .filter(Boolean)

/** The texts of the innermost blocks, in order; a block that holds blocks gives what stands between them. */
function blocksOf(content: string): readonly string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`)
  for (const block of document.querySelectorAll(`${textBlocks}, br`)) {
    block.before(document.createTextNode('\n\n'))
    block.after(document.createTextNode('\n\n'))
  }
  return (document.body.textContent ?? '')
    .split(/\n\s*\n/)
    .map((text: string) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

/** ISO 639-3, `und` when unknown. */
export const languageByFranc = (text: string): string => franc(text, { minLength: 1 })

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const kept = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, kept)
  return kept
}

/** Where sentences end, by the platform (ICU). */
export function sentencesByIntl(text: string, language: string): readonly string[] {
  return Array.from(segmenterOf(language).segment(text), ({ segment }) => segment)
}

/** The first sentence of every report, as far as they fit: the lead that a summary has to beat. */
export function leads(texts: readonly { readonly text: string; readonly language: string }[], words: number): string {
  const chosen: string[] = []
  let left = words
  for (const { text, language } of texts) {
    const lead = sentencesByIntl(text.trim(), language)[0]?.trim() ?? ''
    const length = lead.split(/\s+/).length
    if (chosen.length > 0 && length > left) continue
    chosen.push(lead)
    left -= length
  }
  return chosen.join(' ')
}

/** A text to be grouped. */
export type PlainText = {
  readonly id: string
  readonly title: string
  readonly body: string
  /** ISO 8601. */
  readonly publishedAt: string | null
}

/** From this cosine on a text joins a story; the one that was best over several corpora in the published comparison. */
const joins = 0.3
const dayMs = 86_400_000

/**
 * Stories by one pass in order of time: the TF-IDF vector of title and body joins the story whose sum of vectors is
 * nearest, less with days between (Gauss, 3 days). Gives each text's story.
 */
export function groupByTfIdf(texts: readonly PlainText[]): ReadonlyMap<string, string> {
  const ordered = [...texts].sort((a, b) => ((a.publishedAt ?? '~') < (b.publishedAt ?? '~') ? -1 : 1))
  const vectors = tfIdf(ordered.map(({ title, body }) => `${title} ${title} ${body.slice(0, 4000)}`))
  const stories: { id: string; sum: Map<string, number>; square: number; at: number }[] = []
  const holding = new Map<string, Set<number>>()
  const storyOf = new Map<string, string>()
  ordered.forEach(({ id, publishedAt }, place) => {
    const vector = vectors[place]!
    const at = publishedAt === null ? Number.NaN : Date.parse(publishedAt)
    const dots = new Map<number, number>()
    for (const [word, weight] of vector)
      for (const story of holding.get(word) ?? [])
        dots.set(story, (dots.get(story) ?? 0) + weight * stories[story]!.sum.get(word)!)
    let [best, likeness] = [-1, joins]
    for (const [story, dot] of dots) {
      const days = Math.abs(at - stories[story]!.at) / dayMs
      const near = (dot / Math.sqrt(stories[story]!.square)) * (Number.isNaN(days) ? 1 : Math.exp(-(days * days) / 18))
      if (near > likeness) [best, likeness] = [story, near]
    }
    if (best < 0) best = stories.push({ id, sum: new Map(), square: 0, at }) - 1
    const story = stories[best]!
    for (const [word, weight] of vector) {
      const before = story.sum.get(word) ?? 0
      story.sum.set(word, before + weight)
      story.square += (before + weight) ** 2 - before ** 2
      const found = holding.get(word)
      if (found) found.add(best)
      else holding.set(word, new Set([best]))
    }
    if (!Number.isNaN(at)) story.at = at
    storyOf.set(id, story.id)
  })
  return storyOf
}

/** Vectors of length 1; words of one text only and words of a quarter of all texts and more are left out. */
function tfIdf(texts: readonly string[]): readonly ReadonlyMap<string, number>[] {
  const counts = texts.map((text) => {
    const count = new Map<string, number>()
    for (const word of foldedWords(text)) count.set(word, (count.get(word) ?? 0) + 1)
    return count
  })
  const holders = new Map<string, number>()
  for (const count of counts) for (const word of count.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  const most = Math.max(2, texts.length / 4)
  return counts.map((count) => {
    const weights = [...count].flatMap(([word, times]): [string, number][] => {
      const texts = holders.get(word)!
      return texts < 2 || texts > most ? [] : [[word, (1 + Math.log(times)) * Math.log(counts.length / texts)]]
    })
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([word, weight]) => [word, weight / length]))
  })
}

/** Pairs of texts of which the shorter has half of its runs of five words in the longer. */
export function reprintsByRuns(texts: readonly PlainText[]): readonly { readonly a: string; readonly b: string }[] {
  const holders = new Map<string, number[]>()
  const sizes = texts.map(({ body }, place) => {
    const words = foldedWords(body)
    const runs = new Set(
      Array.from({ length: Math.max(0, words.length - 4) }, (_, n) => words.slice(n, n + 5).join(' ')),
    )
    for (const run of runs) {
      const held = holders.get(run)
      if (held) held.push(place)
      else holders.set(run, [place])
    }
    return runs.size
  })
  const shared = new Map<number, number>()
  for (const held of holders.values())
    for (const a of held)
      for (const b of held) if (a < b) shared.set(a * texts.length + b, (shared.get(a * texts.length + b) ?? 0) + 1)
  return [...shared].flatMap(([pair, runs]) => {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length]
    return runs / Math.min(sizes[a]!, sizes[b]!) >= 0.5 ? [{ a: texts[a]!.id, b: texts[b]!.id }] : []
  })
}
