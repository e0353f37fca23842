// The wording of an edition that comes from no outlet: attribution, counts, lists. One table a language; the style is that
// of the weekly reviews of news agencies: attribution in the present tense, no verdict, no first person.

import { primaryLanguage } from '../base/language-tag.ts'
import { foldedWords } from '../base/text.ts'
import type { Phrases } from './phrase-parts.ts'
import { english } from './phrases-english.ts'
import { kazakh } from './phrases-kazakh.ts'
import { russian } from './phrases-russian.ts'

/** The table for a language; English where there is none. */
export function phrasesFor(language: string): Phrases {
  return tables[primaryLanguage(language)] ?? english
}

const tables: Readonly<Record<string, Phrases>> = { en: english, ru: russian, kk: kazakh }

const frames = new Map<string, ReadonlySet<string>>()

/**
 * Every word the phrases of a language are made of, folded. A checker may meet them in a sentence without finding them in
 * a passage; it is taken from the phrases themselves, so the two cannot drift apart.
 */
export function frameWords(language: string): ReadonlySet<string> {
  const p = phrasesFor(language)
  const before = frames.get(p.language)
  if (before) return before
  const said = [
    p.trailingLead('', ''),
    p.leadingLead('', ''),
    p.headlineLead('', '1'),
    ...p.writes.map((f) => f('The', '')),
    ...p.says.map((f) => f('', '')),
    p.languageNote('', ''),
    p.sameText('A', ['B'], ['C']),
    p.sameText(undefined, ['B', 'C'], []),
    p.sameText('A', [], ['B']),
    p.sameText(undefined, [], ['B', 'C']),
    p.figureList('', []),
    p.figuresAgree('', 2, []),
    p.figuresDiffer('', ['A'], '', ['B']),
    p.figuresDiffer('', ['A', 'B'], '', ['C', 'D']),
    p.pledge('', ''),
    p.quotes('', '', ''),
    p.reach(['United'], []),
    p.standfirst([], '', ''),
    ...Object.values(p.second),
    p.and(['A', 'B', 'C']),
    ...Array.from({ length: 11 }, (_, n) => p.figuresAgree('', n, [])),
    ...['KZT', 'JPY', 'USD', 'EUR', 'CNY', 'RUB', 'TRY', 'GBP', 'UZS', 'KGS'].map((code) => p.figure('1', code, false)),
    ...['1000000', '1000000000', '1000000000000'].map((value) => p.figure(value, 'KZT', false)),
  ]
  const found = new Set(said.flatMap((text) => foldedWords(text)))
  frames.set(p.language, found)
  return found
}

/** The words by which a language's phrases say who speaks, folded: "says", "writes", "according to". */
export function attributionWords(language: string): ReadonlySet<string> {
  const p = phrasesFor(language)
  const said = [
    p.trailingLead('', ''),
    p.leadingLead('', ''),
    p.quotes('', '', ''),
    p.pledge('', ''),
    ...[...p.says, ...p.writes].map((form) => form('', '')),
  ]
  return new Set(said.flatMap((text) => foldedWords(text)))
}
