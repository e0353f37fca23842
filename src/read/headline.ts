// The headline without the site's name: what the page shows as headings and what it tells machines, weighed against each
// other. What is both shown and told is the headline, whatever else is told.

import { fold } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import { weightOf } from './furniture.ts'
import { type Heading, headingsOf, textStart } from './headings.ts'
import { isSiteByLetters, letters } from './site-names.ts'
import type { PageFacts } from './structured.ts'
import { type ToldTitle, toldTitles } from './titles.ts'

/** Where a headline is looked for. */
export type AboutHeadline = {
  readonly blocks: readonly PageBlock[]
  readonly facts: PageFacts
  /** The site's own names. */
  readonly sites: readonly string[]
  /** What a feed called the piece. */
  readonly hint?: string | undefined
}

/** The headline; empty when the page has none. */
export function headlineOf(about: AboutHeadline): string {
  const { blocks, facts, sites } = about
  const told = toldTitles(facts, sites, about.hint)
  const start = textStart(blocks)
  const shown = headingsOf(blocks, start)
  const candidates = new Candidates(sites)
  for (const heading of shown) candidates.addShown(heading, start)
  for (const title of told) candidates.addTold(title)
  candidates.settleAsides(told)
  candidates.addWithin(told)
  if (!candidates.hasBoth()) candidates.addLines(blocks, told, start)
  return candidates.best()
}

// Weights were chosen over 1,040 headlines marked by people (issue 3); each may move by a third without a change worth a
// page in a hundred. A first-level heading outweighs two titles made for machines, not all of them.
const shownWeights = { first: 3, named: 2.4, second: 1.2, lower: 0.3 } as const
const toldWeights = { 'json-ld': 1.1, og: 1.3, twitter: 0.5, meta: 0.2, title: 0.9, feed: 1 } as const
/** What a part of a heading is worth beside the whole. */
const pieceShare = 0.6
/** What is both shown and told. */
const bothBonus = 1.2

/** A text that may be the headline, and what speaks for it. */
type Candidate = {
  text: string
  readonly key: string
  shown: number
  told: number
  /** How much it reads as a headline by itself. */
  readonly form: number
  /** Told alone, by more than the title of the window. */
  whole: boolean
  /** What it is worth as a heading in furniture, once a title says the same. */
  ifTold: number
  /** A part of a heading that the mark-up sets apart. */
  piece: boolean
  /** Several parts of a heading put together, without the marks a title has between them. */
  joined: boolean
}

/** Everything that may be the headline, by its letters. */
class Candidates {
  readonly #all = new Map<string, Candidate>()
  readonly #sites: readonly string[]

  constructor(sites: readonly string[]) {
    this.#sites = sites
  }

  /** Every form a heading can be read in. */
  addShown(heading: Heading, start: number): void {
    const value = shownValue(heading, start)
    for (const [at, form] of heading.forms.entries()) {
      const found = this.#candidate(form)
      if (!found) continue
      if (at > 1) found.piece = true
      else if (heading.forms.length > 1) found.joined = true
      const share = at === 0 ? 1 : at === 1 ? 0.97 : pieceShare
      if (heading.aside === 'furniture' && at < 2) found.ifTold = shownWeights[heading.rank] * 0.6
      if (value * share > found.shown) {
        found.shown = value * share
        found.text = form
      }
    }
  }

  /** A title told, and the parts of it that a heading shows. */
  addTold(title: ToldTitle): void {
    const weight = toldWeights[title.source]
    const bare = this.#candidate(title.bare)
    if (bare) {
      bare.told += weight
      if (bare.joined) bare.text = title.bare
      bare.whole ||= title.source === 'og' || title.source === 'json-ld'
    }
    this.#addRuns(title, (each) => each.shown > 0)
  }

  /** The parts of a title that are shown by themselves. */
  #addRuns(title: ToldTitle, isShown: (each: Candidate) => boolean): void {
    const whole = letters(title.text)
    const seen = new Set([letters(title.bare)])
    for (const run of title.runs) {
      const key = letters(run)
      const found = this.#all.get(key)
      if (!found || seen.has(key) || !isShown(found)) continue
      seen.add(key)
      // Titles begin with the headline more often than with anything else.
      const share = found.form > -0.5 && whole.startsWith(key) ? 0.85 : 0.35 + 0.6 * (key.length / whole.length)
      found.told += toldWeights[title.source] * Math.min(0.9, share)
    }
  }

  /**
   * What looks like furniture and says what the titles say is none; a lesser heading that has no word in common with any
   * title is of another piece.
   */
  settleAsides(told: readonly ToldTitle[]): void {
    const words = new Set(told.flatMap((title) => longWords(title.text)))
    for (const each of this.#all.values()) {
      if (each.told >= 0.7) each.shown = Math.max(each.shown, each.ifTold)
      else if (
        each.told === 0 &&
        each.shown < 2.9 &&
        words.size > 0 &&
        !longWords(each.text).some((word) => words.has(word))
      )
        each.shown *= 0.4
    }
  }

  /** A title that a heading holds, set apart from the rest of it, is shown by it. */
  addWithin(told: readonly ToldTitle[]): void {
    const keys = new Map(told.map(({ bare }) => [letters(bare), bare]))
    const shown = [...this.#all.values()].filter((each) => each.shown >= 0.5)
    for (const [key, bare] of keys) {
      if (bare.length < 12) continue
      for (const heading of shown) {
        if (heading.key.length <= key.length || !heading.key.includes(key) || !isSetApart(heading.text, bare)) continue
        const found = this.#candidate(bare)
        if (found) found.shown = Math.max(found.shown, heading.shown * 0.9)
      }
    }
  }

  /** Whether any is both shown and told. */
  hasBoth(): boolean {
    return [...this.#all.values()].some((each) => each.shown >= 1 && each.told > 0.5)
  }

  /** Plain lines that a title begins with, for pages that print their headline in no heading. */
  addLines(blocks: readonly PageBlock[], told: readonly ToldTitle[], start: number): void {
    const runs = new Set(told.flatMap((title) => title.runs.map(letters)))
    const lines = new Set<Candidate>()
    for (const [at, block] of blocks.slice(0, start + 3).entries()) {
      if (block.weight > 300 || block.weight < 12 || !runs.has(letters(block.text))) continue
      const found = this.#candidate(block.text)
      if (!found || (found.shown > 0 && !lines.has(found))) continue
      found.shown = Math.max(found.shown, block.linkShare > 0.9 ? 0.5 : at > start - 12 ? 1 : 0.8)
      lines.add(found)
    }
    for (const title of told) this.#addRuns(title, (each) => lines.has(each))
  }

  /** The one that most speaks for; empty when there is none. */
  best(): string {
    let best: Candidate | undefined
    let most = 0
    for (const each of this.#all.values()) {
      const value = worthOf(each)
      if (value > most) {
        most = value
        best = each
      }
    }
    return best ? this.#whole(this.#within(best)).text : ''
  }

  /** A headline told alone stands for itself with a kicker before it or a site's name behind it. */
  #within(best: Candidate): Candidate {
    let chosen = best
    for (const each of this.#all.values()) {
      if (!each.whole || each === best || each.text.length < 15 || each.text.length < best.text.length * 0.4) continue
      if (
        best.key.includes(each.key) &&
        (each.piece || isSetApart(best.text, each.text)) &&
        (chosen === best || worthOf(each) > worthOf(chosen))
      )
        chosen = each
    }
    return chosen
  }

  /** A title cut short by the machine that told it is shown whole. */
  #whole(best: Candidate): Candidate {
    const stem = fold(best.text.replace(/(?:…|\.{3})$/u, '').trim())
    const isCut = /(?:…|\.{3})$/u.test(best.text)
    if (stem.length < 15 || (best.shown >= 1 && !isCut)) return best
    for (const each of this.#all.values())
      if (
        fold(each.text).startsWith(stem) &&
        each.text.length > best.text.length &&
        (isCut ? each.shown >= 1 || each.whole : each.shown >= 1 && each.told > 0)
      )
        return each
    return best
  }

  #candidate(text: string): Candidate | undefined {
    const key = letters(text)
    const known = this.#all.get(key)
    if (known) return known
    if (key === '' || isSiteByLetters(key, this.#sites, 0.75)) return undefined
    const made = {
      text,
      key,
      shown: 0,
      told: 0,
      form: formOf(text),
      whole: false,
      ifTold: 0,
      piece: false,
      joined: false,
    }
    this.#all.set(key, made)
    return made
  }
}

/** Words of four letters or more, folded, cut to their first five letters; pairs of characters where no blanks are. */
function longWords(text: string): readonly string[] {
  return (fold(text).match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2}|[\p{L}\p{N}]{4,}/gu) ?? []).map((word) =>
    word.slice(0, 5),
  )
}

/** What a heading is worth by its rank and its distance from the text. */
function shownValue(heading: Heading, start: number): number {
  if (heading.aside) return 0.1
  const weight = shownWeights[heading.rank]
  if (heading.at > start + 2) return weight * 0.4
  // At the very top, far above the text, stands the masthead.
  if (heading.at <= 1 && start - heading.at > 12) return weight - 0.6
  return start - heading.at <= 12 ? weight + 0.3 : weight
}

/** What speaks for a candidate, together. */
function worthOf({ shown, told, form }: Candidate): number {
  return shown + told + form + (shown >= 0.8 && told >= 0.7 ? bothBonus : 0)
}

/** Whether a headline holds another one set apart by colons, bars or dashes: "Opinion | Headline", "Headline - City". */
function isSetApart(whole: string, part: string): boolean {
  const long = fold(whole)
  const short = fold(part)
  const at = long.indexOf(short)
  if (at < 0) return false
  const before = long.slice(0, at)
  const after = long.slice(at + short.length)
  return (
    (before === '' || /(?:[|｜:：]|\s[-–—·•»/])\s*$/u.test(before)) &&
    (after === '' || /^(?:\s*[|｜]|\.\s|\s[-–—·•»:]\s|-(?=[\p{sc=Han}\p{sc=Hang}]))/u.test(after))
  )
}

/** How much a text reads as a headline by itself. */
function formOf(text: string): number {
  if (text.length >= 30 && text.length <= 80) return 0
  const weight = weightOf(text)
  if (weight > 300) return -2
  const words = Math.max(text.split(' ').length, (weight - text.length) / 3)
  if (weight < 12) return -1.2
  if (words < 2 && weight < 30) return -0.8
  if (weight < 20) return words < 3 ? -0.6 : -0.2
  return weight > 200 ? -0.5 : 0
}
