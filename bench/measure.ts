// How everything here is measured: our code over every corpus first, then the peer over the same rows in the same run, in
// CPU time, so that what else the machine does counts little. Prints speed, ratio, peak memory and how the cost grows with size.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What was asked for on the command line. */
export type Run = {
  /** The folder with `extraction/`, `cluster/` and `facts/`. */
  readonly dataDir: string
  /** Where our predictions go, each under the path of its gold file; none are written without it. */
  readonly outDir?: string
  /** The same for the peer's. */
  readonly peerDir?: string
  readonly peers: boolean
  /** Whether weights are fitted anew and printed, where a measurement has any. */
  readonly fit?: boolean
}

/** Gold rows that are measured and scored together. */
export type Corpus<Row> = {
  readonly name: string
  /** Where its predictions go, below the folder for predictions. */
  readonly file: string
  readonly rows: readonly Row[]
}

/** Somebody who answers rows: we or a peer. */
export type Contender<Answer> = { readonly name: string; readonly answer: Answer }

/** Why a measurement has no peer, in a few words after "no peer: ". */
export type NoPeer = { readonly none: string }

type Measured<Row, Answer> = {
  readonly corpora: readonly Corpus<Row>[]
  readonly ours: Answer
  /** Fetched only when its turn comes, so that its memory is not counted as ours. */
  readonly peer: (() => Promise<Contender<Answer>>) | NoPeer
  /** What else is said of a corpus's answers, such as how many there are. */
  readonly note?: (answers: readonly object[], corpus: Corpus<Row>) => string
}

/** Rows that are answered each for itself. */
export type EachMeasured<Row, Input> = Measured<Row, (input: Input) => object> & {
  /** Makes the input of a row ready; not timed. */
  readonly load: (row: Row, corpus: Corpus<Row>) => Input
  /** Characters or bytes of an input. */
  readonly size: (input: Input) => number
}

/** Rows of a corpus that are answered all together. */
export type TogetherMeasured<Row> = Measured<Row, (rows: readonly Row[]) => readonly object[]>

type Speed = { readonly rows: number; readonly seconds: number }
type Sample = { readonly size: number; readonly seconds: number }

/** Measures what answers each row for itself; growth is the time for the smallest and for the largest rows. */
export async function measureEach<Row, Input>(run: Run, measured: EachMeasured<Row, Input>): Promise<void> {
  await race(run, measured, growthBySize, (answer, corpus) => {
    const samples: Sample[] = []
    const answers = corpus.rows.map((row) => {
      const input = measured.load(row, corpus)
      const { result, seconds } = timed(() => answer(input))
      samples.push({ size: measured.size(input), seconds })
      return result
    })
    return { answers, seconds: sum(samples.map((sample) => sample.seconds)), samples }
  })
}

/** Measures what answers a corpus as a whole; growth is the time for every second row of the slowest corpus and for all. */
export async function measureTogether<Row>(run: Run, measured: TogetherMeasured<Row>): Promise<void> {
  const growth = (laps: readonly Lap<Row>[]) => {
    const slowest = laps.toSorted((a, b) => b.seconds - a.seconds)[0]?.corpus
    if (!slowest || slowest.rows.length < 20) return undefined
    const half = slowest.rows.filter((_, place) => place % 2 === 0)
    const [part, all] = [half, slowest.rows].map((rows) => timed(() => measured.ours(rows)).seconds)
    return `growth, ${slowest.name}: ${half.length} rows take ${brief(part!)} CPU-seconds, ${slowest.rows.length} rows ${brief(all!)}: ${times(slowest.rows.length, half.length)} the rows, ${times(all!, part!)} the time`
  }
  await race(run, measured, growth, (answer, corpus) => {
    const { result, seconds } = timed(() => answer(corpus.rows))
    return { answers: result, seconds, samples: [] }
  })
}

/** One contender over one corpus. */
type Lap<Row> = {
  readonly corpus: Corpus<Row>
  readonly seconds: number
  /** Row by row, where rows are answered each for itself. */
  readonly samples: readonly Sample[]
}

async function race<Row, Answer>(
  run: Run,
  measured: Measured<Row, Answer>,
  growthOf: (laps: readonly Lap<Row>[]) => string | undefined,
  answerAll: (
    answer: Answer,
    corpus: Corpus<Row>,
  ) => Omit<Lap<Row>, 'corpus'> & { readonly answers: readonly object[] },
): Promise<void> {
  const { corpora, ours, peer, note } = measured
  const wide = Math.max(0, ...corpora.map(({ name }) => name.length)) + 2
  const say = (name: string, words: string) => console.log(`${name.padEnd(wide)}${words}`)
  const lap = (answer: Answer, corpus: Corpus<Row>, folder: string | undefined, sayIt: typeof shown): Lap<Row> => {
    const { answers, seconds, samples } = answerAll(answer, corpus)
    const noted = note ? `; ${note(answers, corpus)}` : ''
    say(corpus.name, `${sayIt({ rows: corpus.rows.length, seconds })}${noted}`)
    if (folder !== undefined) writeRows(folder, corpus.file, answers)
    return { corpus, seconds, samples }
  }
  const laps = corpora.map((corpus) => lap(ours, corpus, run.outDir, shown))
  say('all', shown(total(laps)))
  console.log(`peak memory: ${peakMegabytes()} MB`)
  const growth = growthOf(laps)
  if (growth) console.log(growth)
  if (!run.peers) return
  if ('none' in peer) return void console.log(`no peer: ${peer.none}`)
  const { name, answer } = await peer()
  console.log(`peer: ${name}; ratio: our rows a CPU-second to its`)
  const theirs = corpora.map((corpus, place) =>
    lap(answer, corpus, run.peerDir, (speed) => against(total([laps[place]!]), speed)),
  )
  say('all', against(total(laps), total(theirs)))
  console.log(`peak memory, the peer's added: ${peakMegabytes()} MB`)
}

const perSecond = ({ rows, seconds }: Speed) => rows / Math.max(1e-6, seconds)
const brief = (number: number) =>
  number < 0.1 ? number.toPrecision(2) : number.toFixed(number < 1 ? 2 : number < 10 ? 1 : 0)
const times = (large: number, small: number) => `${brief(large / Math.max(1e-6, small))} times`
const shown = (speed: Speed) =>
  `${String(speed.rows).padStart(5)} rows, ${brief(perSecond(speed)).padStart(5)} a CPU-second`
const against = (our: Speed, their: Speed) => `${shown(their)}, ratio ${brief(perSecond(our) / perSecond(their))}`
const total = (laps: readonly Lap<unknown>[]): Speed => ({
  rows: sum(laps.map(({ corpus }) => corpus.rows.length)),
  seconds: sum(laps.map(({ seconds }) => seconds)),
})
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)
/** The largest resident set so far; the system counts it in kB. */
const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const started = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(started)
  return { result, seconds: (user + system) / 1e6 }
}

/** Fewer rows than this have no tenths worth comparing. */
const fewestForTenths = 50

function growthBySize(laps: readonly Lap<unknown>[]): string | undefined {
  const samples = laps.flatMap((lap) => lap.samples)
  if (samples.length < fewestForTenths) return undefined
  const bySize = samples.filter(({ size }) => size > 0).sort((a, b) => a.size - b.size)
  const tenth = Math.floor(bySize.length / 10)
  const [small, large] = [bySize.slice(0, tenth), bySize.slice(-tenth)].map((some) => ({
    size: median(some.map(({ size }) => size)) / 1000,
    ms: median(some.map(({ seconds }) => seconds)) * 1000,
  }))
  return `growth: a row of the smallest tenth (${brief(small!.size)} kB) takes ${brief(small!.ms)} ms, of the largest (${brief(large!.size)} kB) ${brief(large!.ms)} ms: ${times(large!.size, small!.size)} the size, ${times(large!.ms, small!.ms)} the time`
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** The corpora of a folder of JSON Lines below the data; none where the folder is not there. */
export function corporaIn<Row>(run: Run, folder: string, wanted = /\.jsonl$/): readonly Corpus<Row>[] {
  const place = path.join(run.dataDir, folder)
  if (!existsSync(place)) {
    console.log(`${folder}: not there`)
    return []
  }
  return readdirSync(place)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => ({
      name: `${path.basename(folder)}/${name.replace(/\.jsonl$/, '')}`,
      file: path.join(folder, name),
      rows: rowsOf<Row>(path.join(place, name)),
    }))
}

/** The rows of a file of JSON Lines. */
export function rowsOf<Row>(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line))
}

/** Writes rows as JSON Lines. */
export function writeRows(folder: string, name: string, rows: readonly object[]): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}
