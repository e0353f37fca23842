// read: a Capture becomes an Article, or "not an article, because". The door of this room. Pure: the same capture and
// bytes give the same reading, byte for byte.

import { squeeze } from '../base/text.ts'
import { type Article, articleId, type LeftOut, layOut, type Reading, type ReadingConfidence } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import { quirksInForce } from '../news/outlet.ts'
import { confidenceOf, languageSigns } from './confidence.ts'
import { decodePage } from './decode.ts'
import { type Draft, type OutletKnowledge, readHtml } from './html.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { readPlainText } from './plain.ts'
import type { Refusal } from './refusal.ts'
import { writtenIn } from './written-in.ts'

export { knownLine } from './furniture-parts.ts'
export type { OutletKnowledge } from './html.ts'
export type { PageLine } from './page-lines.ts'
export { noteOf, repeatedLines } from './repeated-lines.ts'
export { compareVersions, findAgain } from './versions.ts'

/** Name and version of this verb, carried by every article it makes. */
export const reader = 'read@2'

/** Bytes; a larger page is not read. */
const largestPage = 20_000_000

/**
 * Reads a capture. A page without an article is an answer, never an error; invalid bytes are replaced. What is known of
 * the outlet from its other pages may be given; the same capture, bytes and knowledge give the same reading.
 */
export function read(capture: Capture, body: Uint8Array, everKnown: OutletKnowledge = {}): Reading {
  const known = knownThen(everKnown, capture)
  const draft = drafted(capture, body, known)
  return ownCopy('why' in draft ? { kind: 'not-an-article', ...draft } : finished(capture, draft, known).reading)
}

/** A reading with what it rests on, in words for people. */
export type Explained = {
  readonly reading: Reading
  /** What each field rests on; absent where there is no article, and for pages without markup. */
  readonly restsOn?: Readonly<Record<keyof ReadingConfidence, readonly string[]>>
  /** The page's lines in their order, kept or left out; absent likewise. */
  readonly page?: readonly PageLine[]
}

/** The same as `read()`, with what the reading rests on. */
export function explain(capture: Capture, body: Uint8Array, everKnown: OutletKnowledge = {}): Explained {
  const known = knownThen(everKnown, capture)
  const draft = drafted(capture, body, known)
  if ('why' in draft) return { reading: ownCopy({ kind: 'not-an-article', ...draft }) }
  const { reading, restsOn } = finished(capture, draft, known)
  return ownCopy({
    reading,
    ...(restsOn ? { restsOn } : {}),
    ...(draft.shown ? { page: pageLines(draft.shown, draft.runs, draft.leftOut) } : {}),
  })
}

/** What is known, with only the rules that were in force when the page was captured. */
function knownThen(known: OutletKnowledge, { capturedAt }: Capture): OutletKnowledge {
  return known.quirks?.length ? { ...known, quirks: quirksInForce(known.quirks, capturedAt) } : known
}

function drafted(capture: Capture, body: Uint8Array, known: OutletKnowledge): Draft | Refusal {
  const refused = refusal(capture, body)
  if (refused) return refused
  const isHtml = looksLikeHtml(capture.mediaType, body)
  const text = decodePage(body, capture.charset, isHtml)
  return isHtml ? readHtml(text, capture, known) : readPlainText(text, capture)
}

/** Strings of its own: one cut out of a page keeps the whole page in memory as long as it lives. */
function ownCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

const readable = /^(?:text\/|application\/(?:xhtml\+xml|xml|octet-stream)|message\/|$)/

function refusal(capture: Capture, body: Uint8Array): Refusal | undefined {
  if (capture.status >= 400)
    return { sort: 'error-page', why: `The server answered with an error (${capture.status}).` }
  if (body.length === 0) return { sort: 'too-little-text', why: 'The page is empty.' }
  if (body.length > largestPage)
    return { sort: 'too-large', why: `The page is too large to read (${Math.round(body.length / 1e6)} MB).` }
  const start = String.fromCharCode(...body.subarray(0, 8))
  if (start.startsWith('%PDF') || capture.mediaType === 'application/pdf')
    return { sort: 'not-a-page', why: 'The page is a PDF file.' }
  if (/^(?:\x89PNG|GIF8|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|RIFF)/.test(start))
    return { sort: 'not-a-page', why: 'The bytes are an image or an archive, not a page.' }
  if (!readable.test(capture.mediaType))
    return { sort: 'not-a-page', why: `Pages of type ${capture.mediaType} hold no article.` }
  return undefined
}

function looksLikeHtml(mediaType: string, body: Uint8Array): boolean {
  if (/html/.test(mediaType)) return true
  if (mediaType === 'text/plain') return false
  const start = new TextDecoder('windows-1252').decode(body.subarray(0, 2_000)).replaceAll('\u0000', '')
  return /<(?:!doctype html|html|head|body|div|p|article)[\s>]/i.test(start)
}

function finished(capture: Capture, draft: Draft, known: OutletKnowledge): Explained {
  const { text, blocks } = layOut(draft.runs)
  const headline = squeeze(draft.headline)
  const written = writtenIn(text.length > 200 ? text : `${headline}. ${text}`, draft.declaredLanguage)
  const restsOn = draft.signs && {
    ...draft.signs,
    inLanguage: languageSigns(written.language, written.guess, draft.declaredLanguage),
  }
  const article: Article = {
    id: articleId(capture.id, headline, text),
    capture: capture.id,
    ...(capture.outlet ? { outlet: capture.outlet } : {}),
    url: capture.url,
    ...(draft.canonicalUrl && draft.canonicalUrl !== capture.url ? { canonicalUrl: draft.canonicalUrl } : {}),
    headline,
    ...(draft.standfirst ? { standfirst: draft.standfirst } : {}),
    byline: draft.byline,
    ...(draft.agency ? { agency: draft.agency } : {}),
    ...(draft.staffByline ? { staffByline: draft.staffByline } : {}),
    ...(draft.dateline ? { dateline: draft.dateline } : {}),
    ...(draft.datePublished ? { datePublished: draft.datePublished } : {}),
    ...(draft.dateModified ? { dateModified: draft.dateModified } : {}),
    ...(draft.section ? { section: draft.section } : {}),
    kind: draft.kind,
    inLanguage: written.language,
    text,
    blocks,
    ...(draft.images ? { images: draft.images } : {}),
    ...(draft.isAccessibleForFree === undefined ? {} : { isAccessibleForFree: draft.isAccessibleForFree }),
    ...(draft.sections ? { sections: draft.sections } : {}),
    reader,
    ...(known.id ? { readWith: known.id } : {}),
    ...(known.quirks?.length ? { quirks: known.quirks } : {}),
    ...(restsOn ? { confidence: confidenceOf(restsOn) } : {}),
  }
  const reading: Reading = { kind: 'article', article, leftOut: draft.leftOut as readonly LeftOut[] }
  return { reading, ...(restsOn ? { restsOn } : {}) }
}
