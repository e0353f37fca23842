// The scrapinghub benchmark's measure of a text against gold: runs of four words, as in the scorer of the gold data.

/** Gold for a page: its whole text (with or without a summary above it), or pieces that must and must not be in the text. */
export type Gold =
  | { readonly kind: 'text'; readonly text: string; readonly summary: string }
  | { readonly kind: 'pieces'; readonly present: readonly string[]; readonly absent: readonly string[] }

export type Score = { readonly precision: number; readonly recall: number }

/** The words of a text as the benchmark cuts them. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** Runs of four words and how often each comes; a shorter text is one run. */
export function shinglesOf(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  if (words.length === 0) return found
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const key = words.slice(at, at + 4).join(' ')
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return found
}

/** Precision and recall of the texts of a page; not a number where there is nothing to count. */
export function scoreOf(gold: Gold, texts: readonly string[]): Score {
  if (gold.kind === 'pieces') return scoreOfPieces(gold, texts)
  const text = shinglesOf(wordsIn(texts.join('\n')))
  const main = compare(gold.text, text)
  if (gold.summary === '') return main
  const whole = compare(`${gold.summary}\n${gold.text}`, text)
  return harmonic(whole) > harmonic(main) ? whole : main
}

/** The mean of the numbers among these. */
export function mean(numbers: readonly number[]): number {
  const counted = numbers.filter((number) => !Number.isNaN(number))
  return counted.reduce((sum, number) => sum + number, 0) / counted.length
}

function compare(gold: string, text: ReadonlyMap<string, number>): Score {
  const wanted = shinglesOf(wordsIn(gold))
  let both = 0
  for (const [key, times] of wanted) both += Math.min(times, text.get(key) ?? 0)
  const total = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((sum, times) => sum + times, 0)
  return { precision: both / total(text), recall: both / total(wanted) }
}

function scoreOfPieces(gold: Extract<Gold, { kind: 'pieces' }>, texts: readonly string[]): Score {
  const text = texts.join('\n').replace(/\s+/g, ' ')
  const found = (pieces: readonly string[]) => pieces.filter((piece) => text.includes(piece)).length
  const right = found(gold.present)
  return { precision: right / (right + found(gold.absent)), recall: right / gold.present.length }
}

const harmonic = ({ precision, recall }: Score) =>
  precision > 0 && recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
