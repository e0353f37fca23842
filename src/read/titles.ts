// What a page tells machines that its headline is, cut at its bars and dashes: "Headline | Section – The Harbour Post".

import { fold, squeeze } from '../base/text.ts'
import { isSite, letters } from './site-names.ts'
import { metaOf, type PageFacts, plain } from './structured.ts'

/** A title told to machines. */
export type ToldTitle = {
  readonly source: 'json-ld' | 'og' | 'twitter' | 'meta' | 'title' | 'feed'
  /** As told, on one line. */
  readonly text: string
  /** Without the names of the site at either end. */
  readonly bare: string
  /** Every run of its parts, longest first, the whole among them. */
  readonly runs: readonly string[]
}

/** The titles a page tells, strongest first; none that is only the site's name. */
export function toldTitles(facts: PageFacts, sites: readonly string[], hint?: string): readonly ToldTitle[] {
  const raw: readonly (readonly [ToldTitle['source'], string | undefined])[] = [
    ['json-ld', facts.linked?.headline],
    ['og', metaOf(facts, 'og:title')],
    ['twitter', metaOf(facts, 'twitter:title')],
    ['meta', metaOf(facts, 'parsely-title', 'dc.title', 'title', 'sailthru.title')],
    ['title', facts.title],
    ['feed', hint],
  ]
  return raw.flatMap(([source, value]) => {
    const text = value ? squeeze(plain(value).replace(/\n/g, ' ')).slice(0, 500) : ''
    if (text === '' || isSite(text, sites, 0.75)) return []
    const parts = partsOf(text)
    const bare = bareTitle(text, parts, sites)
    return bare === '' ? [] : [{ source, text, bare, runs: runsOf(text, parts) }]
  })
}

type Part = { readonly start: number; readonly end: number; readonly mark: string }

/** Bars, arrows and dashes with blanks around them; bars alone; dashes and low lines between scripts without blanks. */
const separators =
  /\s+[-–—―|·•»«›‹>:/~◆♥]+\s+|\s*[|｜¦│ㅣ]\s*|\s*:{2,}\s*|\s*-{2,}\s*|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{P}])[-_](?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])|_(?=\D)|\s+[»›]\s*|:\s+|：|(?<=\p{sc=Han}\p{P}?)\s+(?=\p{sc=Han})/gu

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let start = 0
  for (const match of text.matchAll(separators)) {
    if (parts.length >= 9) break
    if (match.index > start) parts.push({ start, end: match.index, mark: match[0] })
    start = match.index + match[0].length
  }
  parts.push({ start, end: text.length, mark: '' })
  return parts
}

function runsOf(text: string, parts: readonly Part[]): readonly string[] {
  const runs: string[] = []
  for (let count = parts.length; count > 0; count--)
    for (let at = 0; at + count <= parts.length; at++)
      runs.push(text.slice(parts[at]!.start, parts[at + count - 1]!.end).trim())
  return runs.filter((run) => run.length > 2)
}

/** A title without the site's names, and without short parts behind a bar. */
function bareTitle(text: string, parts: readonly Part[], sites: readonly string[]): string {
  let from = 0
  let to = parts.length
  const part = (at: number) => text.slice(parts[at]!.start, parts[at]!.end).trim()
  const namesSite = (start: number, end: number) => isSite(text.slice(parts[start]!.start, parts[end]!.end), sites)
  while (to - from > 1) {
    if (namesSite(to - 1, to - 1) && !/^:\s/.test(parts[to - 2]!.mark)) to--
    else if (to - from > 2 && namesSite(to - 2, to - 1)) to -= 2
    else if (isBar(parts[to - 2]!.mark) && isRest(text.slice(parts[from]!.start, parts[to - 2]!.end), part(to - 1)))
      to--
    else break
  }
  // Where the name stood before other parts ("Headline | Site - news of the bay"), they go with it.
  for (let at = from + 1; at < to; at++)
    if (namesSite(at, at) && !/^:\s/.test(parts[at - 1]!.mark) && letters(part(at)).length >= 4) to = at
  while (to - from > 1 && namesSite(from, from)) from++
  return text.slice(parts[from]!.start, parts[to - 1]!.end).trim()
}

const isBar = (mark: string) => /[|｜¦│ㅣ_]|::|--/u.test(mark)

/** What stands behind a bar is shorter than the headline and no sentence. */
function isRest(headline: string, rest: string): boolean {
  return headline.length > rest.length && fold(headline).split(' ').length > 2
}
