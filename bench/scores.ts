// Prints what the scorer beside the gold pages says of predictions, when it is there.

import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** The corpora of news that are scored together too. */
const news = ['scrapinghub', 'naeb', 'fundus', 'fundus-eval']

/** Whether predictions of pages can be scored. */
export function hasScorer(dataDir: string): boolean {
  return existsSync(path.join(dataDir, 'extraction', 'score.mjs'))
}

/** The scorer's table for the predictions of a system, corpus by corpus, and its line for the news together. */
export function printScores(name: string, dataDir: string, predictions: string): void {
  const gold = path.join(dataDir, 'extraction')
  const scorer = realpathSync(path.join(gold, 'score.mjs'))
  const score = (words: readonly string[]) =>
    execFileSync(process.execPath, [scorer, ...words], { encoding: 'utf8', maxBuffer: 1e8 })
  const table = score(['--gold', gold, '--pred', path.join(predictions, 'extraction')]).split(/^-- /m)[0]!
  console.log(`scores of ${name}:\n${table.trimEnd()}`)
  const pooled = news.flatMap((corpus) => {
    const [goldFile, predicted] = [
      path.join(gold, corpus, 'gold.jsonl'),
      path.join(predictions, 'extraction', `${corpus}.jsonl`),
    ]
    return existsSync(goldFile) && existsSync(predicted) ? ['--gold', goldFile, '--pred', predicted] : []
  })
  const all = /^all .*$/m.exec(pooled.length > 0 ? score(pooled) : '')?.[0]
  if (all) console.log(all.replace(/^all {4}/, 'news'))
}
