// Measures write/ on gold claims, clusters and sentences: predictions for the scorers of `facts/`, and how fast they came.

import { judgeClaim, shorten, summarise } from '../src/write/write.ts'
import { corporaIn, measureEach, type Run } from './measure.ts'

type ClaimRow = { readonly id: string; readonly lang: string; readonly source: string; readonly claim: string }
type TextRow = {
  readonly id: string
  readonly lang: string
  readonly text?: string
  readonly docs?: readonly { readonly text: string }[]
}

/** Judges every claim of `facts/verifier`; rows {id, label, score}. */
export async function benchCheck(run: Run): Promise<void> {
  await measureEach<ClaimRow, ClaimRow>(run, {
    corpora: corporaIn(run, 'facts/verifier'),
    load: (row) => row,
    size: ({ source, claim }) => source.length + claim.length,
    ours: ({ id, lang, source, claim }) => {
      const { supported, score } = judgeClaim(claim, source, lang)
      return { id, label: supported ? 1 : 0, score: Math.round(score * 1e4) / 1e4 }
    },
    peer: { none: 'those who judge claims are language models; their published figures stand in bench/README.md' },
  })
}

/** How long an editor's round-up of a few reports is, in words. */
const summaryWords = 60

/** Summarises every cluster of `facts/mds` in 60 words and shortens every sentence of `facts/compression`; rows {id, summary}. */
export async function benchSummary(run: Run): Promise<void> {
  await measureEach<TextRow, Reports>(run, {
    corpora: corporaIn(run, 'facts/mds'),
    load: ({ id, lang, text, docs }) => ({
      id,
      reports: (docs ?? [{ text: text ?? '' }]).map((one) => ({ text: one.text, language: lang })),
    }),
    size: ({ reports }) => reports.reduce((all, { text }) => all + text.length, 0),
    ours: ({ id, reports }) => ({ id, summary: summarise(reports, summaryWords).join(' ') }),
    peer: async () => {
      const { leads } = await import('./peers.ts')
      return {
        name: 'the first sentence of each report (bench/peers.ts)',
        answer: ({ id, reports }) => ({ id, summary: leads(reports, summaryWords) }),
      }
    },
  })
  await measureEach<TextRow, TextRow>(run, {
    corpora: corporaIn(run, 'facts/compression'),
    load: (row) => row,
    size: ({ text }) => text?.length ?? 0,
    ours: ({ id, text }) => ({ id, summary: shorten(text ?? '') }),
    peer: { none: 'no kept package shortens sentences without a model' },
  })
}

type Reports = {
  readonly id: string
  readonly reports: readonly { readonly text: string; readonly language: string }[]
}
