// Which words of a text changed from one version to the next: paragraphs are aligned first, then the words of those that differ.

import { type DifferenceRun, differences } from '../base/difference.ts'
import { fold, pointSlice, unitOffset, words } from '../base/text.ts'
import type { Article } from '../news/article.ts'

/** A run of a text in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/** A run of words taken out, put in, or put in the place of another. */
export type SpanChange = { readonly was?: Span; readonly is?: Span }

/** What changed, the whole paragraphs that stand elsewhere now, and how many words stand in both. */
export type ChangedWords = {
  readonly changes: readonly SpanChange[]
  /** In the later text. */
  readonly moved: readonly Span[]
  readonly sameWords: number
}

/** The changes in the order of the text. */
export function changedWords(earlier: Article, later: Article): ChangedWords {
  const before = paragraphsOf(earlier)
  const after = paragraphsOf(later)
  const runs = differences(
    before.map((one) => one.text),
    after.map((one) => one.text),
  )
  const { moved, movedBefore } = movedAmong(runs, before, after)
  const changes: SpanChange[] = []
  let sameWords = countWords(moved)
  for (const run of runs) {
    const left = before.slice(...run.before)
    if (run.same) {
      sameWords += countWords(left)
      continue
    }
    const stay = after.slice(...run.after).filter((one) => !moved.has(one))
    const found = changesIn(
      earlier.text,
      left.filter((one) => !movedBefore.has(one)),
      later.text,
      stay,
    )
    changes.push(...found.changes)
    sameWords += found.sameWords
  }
  return { changes, moved: [...moved], sameWords }
}

type Paragraph = Span & { readonly text: string }

function paragraphsOf(article: Article): readonly Paragraph[] {
  return article.blocks.map((block) => {
    const text = pointSlice(article.text, block.start, block.end)
    const start = unitOffset(article.text, block.start)
    return { text, start, end: start + text.length }
  })
}

const countWords = (paragraphs: Iterable<Paragraph>) =>
  [...paragraphs].reduce((sum, one) => sum + words(one.text).length, 0)

/** Paragraphs taken out at one place and put in, word for word, at another. */
function movedAmong(
  runs: readonly DifferenceRun[],
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): { readonly moved: ReadonlySet<Paragraph>; readonly movedBefore: ReadonlySet<Paragraph> } {
  const differing = runs.filter((run) => !run.same)
  const gone = differing.flatMap((run) => before.slice(...run.before))
  const moved = new Set<Paragraph>()
  const movedBefore = new Set<Paragraph>()
  for (const one of differing.flatMap((run) => after.slice(...run.after))) {
    const old = gone.find((each) => each.text === one.text && !movedBefore.has(each))
    if (!old) continue
    moved.add(one)
    movedBefore.add(old)
  }
  return { moved, movedBefore }
}

type Token = Span & { readonly text: string; readonly isWord: boolean }

/** Words, and every other printed sign by itself: a changed % or quotation mark is a change. */
function tokensOf(text: string, paragraphs: readonly Span[]): readonly Token[] {
  const tokens: Token[] = []
  for (const { start, end } of paragraphs) {
    const part = text.slice(start, end)
    let at = 0
    const signs = (until: number) => {
      for (const match of part.slice(at, until).matchAll(/[^\s\p{Cf}]/gu)) {
        const from = start + at + match.index
        tokens.push({ text: fold(match[0]), start: from, end: from + match[0].length, isWord: false })
      }
    }
    for (const word of words(part)) {
      signs(word.start)
      tokens.push({ text: word.text.normalize('NFKC'), start: start + word.start, end: start + word.end, isWord: true })
      at = word.end
    }
    signs(part.length)
  }
  return joinNumbers(tokens)
}

/** 3,000 and 2:45 are one sign each: what changes is the number. */
function joinNumbers(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (let n = 0; n < tokens.length; n++) {
    let token = tokens[n]!
    while (/\d$/.test(token.text)) {
      const [sign, digits] = [tokens[n + 1], tokens[n + 2]]
      const close = sign?.start === token.end && digits?.start === sign.end
      if (!close || !/^[.,:'’/]$/.test(sign!.text) || !/^\d/.test(digits!.text)) break
      token = { ...token, text: `${token.text}${sign!.text}${digits!.text}`, end: digits!.end }
      n += 2
    }
    joined.push(token)
  }
  return joined
}

function changesIn(
  before: string,
  beforeParts: readonly Span[],
  after: string,
  afterParts: readonly Span[],
): { readonly changes: readonly SpanChange[]; readonly sameWords: number } {
  const left = tokensOf(before, beforeParts)
  const right = tokensOf(after, afterParts)
  const runs = differences(
    left.map((token) => token.text),
    right.map((token) => token.text),
  )
  const changes: { was: [number, number]; is: [number, number] }[] = []
  let sameWords = 0
  for (const run of runs) {
    if (run.same) {
      sameWords += left.slice(...run.before).filter((token) => token.isWord).length
      continue
    }
    const last = changes.at(-1)
    // One word that happens to be alike between two changes is read as part of one change.
    if (last && run.before[0] - last.was[1] <= 2 && wordsIn(left, last.was[1], run.before[0]) <= 1) {
      last.was[1] = run.before[1]
      last.is[1] = run.after[1]
    } else changes.push({ was: [...run.before], is: [...run.after] })
  }
  return {
    sameWords,
    changes: changes.map(({ was, is }) => ({ ...spanned('was', left, was), ...spanned('is', right, is) })),
  }
}

const wordsIn = (tokens: readonly Token[], start: number, end: number) =>
  tokens.slice(start, end).filter((token) => token.isWord).length

function spanned(side: 'was' | 'is', tokens: readonly Token[], [start, end]: readonly [number, number]): SpanChange {
  return start === end ? {} : { [side]: { start: tokens[start]!.start, end: tokens[end - 1]!.end } }
}
