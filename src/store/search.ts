// Full-text search in any script. Words are cut and folded here, alike for what is kept and what is asked, so SQLite's
// FTS5 only has to find equal words; the passage shown for a hit is cut from the article itself.

import { type ExpressionBuilder, sql } from '../base/database.ts'
import { primaryLanguage } from '../base/language-tag.ts'
import { fold, unitOffset, unspacedScripts, words } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import type { Beat } from '../news/edition.ts'
import { passageAt } from '../news/passage.ts'
import type { SearchHit, SearchWanted } from './store.ts'
import { nounFrom, type StoreQueries, type StoreTables } from './tables.ts'

/** What is asked for: words that must follow one another, the last perhaps only begun. */
type Term = { readonly words: readonly string[]; readonly begun: boolean }

/** Terms beyond these are not looked at. */
const mostTerms = 32

export async function search(
  queries: StoreQueries,
  query: string,
  { limit = 20, language, from, to }: SearchWanted = {},
): Promise<readonly SearchHit[]> {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  let wanted = queries
    .selectFrom('article_words')
    .innerJoin('article', 'article.seq', 'article_words.rowid')
    // A word in the headline tells as much as four in the text.
    .select(['noun', sql<number>`-bm25(article_words, 4.0, 1.0)`.as('score')])
    .where(sql<boolean>`article_words match ${terms.map(matchOf).join(' AND ')}`)
    .where('newest', '=', 1)
  if (from) wanted = wanted.where('day', '>=', from)
  if (to) wanted = wanted.where('day', '<=', to)
  if (language) wanted = wanted.where('language', '=', primaryLanguage(language))
  const rows = await wanted
    .orderBy('score', 'desc')
    .orderBy('day', 'desc')
    .orderBy('article.id')
    .limit(Math.max(0, limit))
    .execute()
  return rows.map((row) => hit(nounFrom(row), terms, row.score))
}

/** The condition that one of a beat's words begins a word of the article. */
export function onBeat(e: ExpressionBuilder<StoreTables, 'article'>, beat: Beat) {
  const terms = beat.words.map((word) => ({ words: queryWords(word), begun: true }))
  const match = terms.filter((term) => term.words.length > 0).map(matchOf)
  if (match.length === 0) return sql<boolean>`false`
  return e(
    'article.seq',
    'in',
    e
      .selectFrom('article_words')
      .select('rowid')
      .where(sql<boolean>`article_words match ${match.join(' OR ')}`),
  )
}

/** A text as FTS5 is given it: folded, and with a space around each character of the scripts that write none between words. */
export function searchText(text: string): string {
  return searchForm(text).replace(unspaced, ' $& ')
}

const unspaced = new RegExp(`[${unspacedScripts}]`, 'gu')

/** A query as terms: words, words in quotation marks, words with an asterisk. Whatever is none of these is no word. */
function termsOf(query: string): readonly Term[] {
  const terms: Term[] = []
  for (const [, phrase, run] of query.matchAll(/["“”„«»]([^"“”„«»]+)["“”«»]|([\p{L}\p{M}\p{N}'’ʼʻ‘.*-]+)/gu)) {
    const found = queryWords(phrase ?? run!)
    if (found.length > 0) terms.push({ words: found, begun: run?.endsWith('*') ?? false })
  }
  return terms.slice(0, mostTerms)
}

/** The words of a few words, folded and cut exactly as FTS5 has those of the texts. */
function queryWords(text: string): readonly string[] {
  return searchText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** A term as FTS5 writes it. Its words hold no quotation mark, so nothing in them can be an operator. */
function matchOf(term: Term): string {
  return `"${term.words.join(' ')}"${term.begun ? ' *' : ''}`
}

type Token = { readonly text: string; readonly start: number; readonly end: number }

/** The words of a text as they are searched, with their places in UTF-16 units: cut at inner hyphens, points, apostrophes. */
function tokens(text: string): readonly Token[] {
  const found: Token[] = []
  for (const word of words(text)) {
    for (const part of word.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const start = word.start + part.index
      // One letter may fold to two words: Thai sara am is written apart.
      for (const text of queryWords(part[0])) found.push({ text, start, end: start + part[0].length })
    }
  }
  return found
}

/**
 * Text as people type it when they search: folded, Latin and Greek letters without their marks (Erdoğan → erdogan,
 * Orbán → orban), Cyrillic without stress marks and with ё as е, Arabic without vowel signs and with one form of alef, yeh, kaf and heh. Other marks stay: in Hindi or
 * Thai they are letters, and й is not и.
 */
function searchForm(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  return fold(text)
    .replace(/[\u00c0-\u03ff\u1e00-\u1fff]+/g, (run) => run.normalize('NFD').replace(/[\u0300-\u036f]+/g, ''))
    .replace(/[\u0591-\u05c7\u0640\u064b-\u0655\u0670]+/g, '')
    .replace(/[ıøłđßæœёأإآٱىیکةۀ]/g, (letter) => plainLetters[letter]!)
}

const plainLetters: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ё: 'е' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه' },
}

/** UTF-16 units a shown passage may have, and how many of them may stand before its first found word. */
const passageUnits = 240
const leadUnits = 60

type Span = { readonly term: number; readonly start: number; readonly end: number }

function hit(article: Article, terms: readonly Term[], score: number): SearchHit {
  const all = tokens(article.text)
  const spans = spansOf(all, terms)
  const anchor = fullest(spans)
  if (!anchor) return { article, found: [], score }
  const { start, end } = blockAround(article, anchor)
  const inside = all.filter((token) => token.start >= start && token.end <= end)
  const first = inside.find((token) => token.start >= anchor.start - leadUnits) ?? anchor
  const last = inside.findLast((token) => token.end <= first.start + passageUnits && token.end >= anchor.end) ?? anchor
  return {
    article,
    passage: passageAt(article, first.start, last.end),
    found: spans
      .filter((span) => span.start >= first.start && span.end <= last.end)
      .map((span) => passageAt(article, span.start, span.end)),
    score,
  }
}

/** Every place where a term stands, in order. */
function spansOf(all: readonly Token[], terms: readonly Term[]): readonly Span[] {
  const spans: Span[] = []
  for (const at of all.keys()) {
    for (const [term, { words, begun }] of terms.entries()) {
      const last = words.length - 1
      const stands = words.every((word, n) => {
        const token = all[at + n]?.text
        return token === word || (begun && n === last && token?.startsWith(word))
      })
      if (stands) spans.push({ term, start: all[at]!.start, end: all[at + last]!.end })
    }
  }
  return spans
}

/** The place from which the most terms stand within one passage; the first of equals. */
function fullest(spans: readonly Span[]): Span | undefined {
  let best: { readonly span: Span; readonly terms: number } | undefined
  for (const [n, span] of spans.entries()) {
    const near = new Set<number>()
    for (let m = n; m < spans.length && spans[m]!.end <= span.start + passageUnits - leadUnits; m++)
      near.add(spans[m]!.term)
    if (near.size > (best?.terms ?? -1)) best = { span, terms: near.size }
  }
  return best?.span
}

/** The block a place stands in, in UTF-16 units; the whole text when the article names none. */
function blockAround(article: Article, place: Span): { readonly start: number; readonly end: number } {
  for (const block of article.blocks) {
    const start = unitOffset(article.text, block.start)
    const end = unitOffset(article.text, block.end)
    if (start <= place.start && place.end <= end) return { start, end }
  }
  return { start: 0, end: article.text.length }
}
