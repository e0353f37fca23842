// Where independent reports give one figure, and where one of them stands apart.

import { primaryLanguage } from '../base/language-tag.ts'
import { languageName } from '../base/registry-names.ts'
import { squeeze, unitOffset } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import type { Citation, Inference, Sentence } from '../news/edition.ts'
import { passageAt } from '../news/passage.ts'
import { wordCount } from './clauses.ts'
import { type Composing, cite, type FigureStatement, runningSentences } from './composing.ts'
import type { Phrases } from './phrase-parts.ts'
import type { QuotationAccount } from './rights.ts'
import type { Candidate, Choice } from './select.ts'

/** A figure, and the report that gives it. */
type Given = { readonly candidate: Candidate; readonly figure: FigureStatement }

/** The sentence that says what figure the independent reports share, or where one stands apart; undefined when neither. */
export function comparison(choice: Choice, { phrases, material, account }: Composing): Sentence | undefined {
  const given: Given[] = []
  for (const { candidates } of choice.origins) {
    const candidate = candidates.find((one) => one.outlet!.policy === 'direct' || one.outlet!.policy === 'licensed')
    if (!candidate) continue
    const statements = material.understandingOf(candidate.article.id)?.statements ?? []
    for (const figure of statements)
      if (figure.kind === 'figure' && /^[A-Z]{3}$/.test(figure.unit) && !figure.upTo) given.push({ candidate, figure })
  }
  const byMantissa = Map.groupBy(given, ({ figure }) => `${figure.unit} ${figure.value.replace(/0+$/, '')}`)
  const groups = [...byMantissa.values()].map((group) =>
    unique(group, (one) => `${one.candidate.article.id} ${one.figure.value}`),
  )
  const shared = groups.filter((group) => new Set(group.map((one) => one.candidate.article.id)).size >= 3)
  const best = shared.toSorted((a, b) => b.length - a.length)[0]
  if (!best) return undefined
  const values = [...Map.groupBy(best, (one) => one.figure.value).entries()].toSorted(
    (a, b) => b[1].length - a[1].length,
  )
  const [main, ...rest] = values
  const other = rest.find(([, given]) => main![1].length >= 2 && standsApart(given, main![1]))
  if (!other && main![1].length < 3) return undefined
  const named = (group: readonly Given[]) => group.map(({ candidate }) => nameWithLanguage(candidate, phrases))
  const printed = (group: readonly Given[]) => phrases.figure(group[0]!.figure.value, group[0]!.figure.unit, false)
  const cited = (group: readonly Given[]) =>
    group.map(({ candidate, figure }) =>
      cite(clauseOf(candidate.article, figure), 'counts', written(figure.printed, printed(group))),
    )
  const list = [...cited(main![1]), ...(other ? cited(other[1]) : [])] as [Citation, ...Citation[]]
  const wording = wordingOf(main![1], choice.carrier.article, phrases, account)
  const text = other
    ? phrases.figuresDiffer(printed(main![1]), named(main![1]), printed(other[1]), named(other[1]), wording?.text)
    : phrases.figuresAgree(printed(main![1]), main![1].length, named(main![1]), wording?.text)
  return { text, citations: wording ? [...list, cite(wording.passage, 'quotes')] : list }
}

/**
 * Whether the reports that give another figure give it instead of the main one. A report that has both speaks of two
 * measures (12 billion for a port and 120 million for a year of it), which is no difference.
 */
function standsApart(given: readonly Given[], main: readonly Given[]): boolean {
  const articles = new Set(main.map((one) => one.candidate.article.id))
  return given.every((one) => !articles.has(one.candidate.article.id))
}

/** The words up to a figure, by which a reader knows what it is the figure of; from a report in the edition's language. */
function wordingOf(
  given: readonly { readonly candidate: Candidate; readonly figure: FigureStatement }[],
  carrier: Article,
  phrases: Phrases,
  account: QuotationAccount,
): { readonly text: string; readonly passage: Citation['passage'] } | undefined {
  for (const { candidate, figure } of given) {
    if (primaryLanguage(candidate.article.inLanguage) !== phrases.language) continue
    // The lead says it already.
    if (figure.passage.exact === runningSentences(carrier)[0]?.passage.exact) return undefined
    const sentence = squeeze(figure.passage.exact)
    const at = sentence.indexOf(figure.printed)
    if (at < 0) continue
    const clause = sentence
      .slice(0, at)
      .split(/[,;:“”"()]\s*|\s[–—]\s/u)
      .at(-1)!
    const words = `${clause}${figure.printed}`
    if (wordCount(clause) < 2 || wordCount(words) > Math.min(12, account.left(candidate.article))) continue
    account.spend(candidate.article, words)
    return { text: phrases.quote(words), passage: figure.passage }
  }
  return undefined
}

/** The clause a figure stands in, which is all that a comparison needs of its sentence. */
function clauseOf(article: Article, figure: FigureStatement): Citation['passage'] {
  const start = unitOffset(article.text, figure.passage.start)
  const end = unitOffset(article.text, figure.passage.end)
  const at = article.text.indexOf(figure.printed, start)
  if (at < 0 || at + figure.printed.length > end) return figure.passage
  const before = article.text.slice(start, at)
  const after = article.text.slice(at + figure.printed.length, end)
  const opens = Math.max(
    0,
    ...[...before.matchAll(/[,;:“”"«»(（，、；：]\s*|\s[–—]\s/gu)].map((one) => one.index + one[0].length),
  )
  const closes = /[,;:.!?“”"«»)（），、；：。]|\s[–—]\s/u.exec(after)?.index ?? after.length
  return passageAt(article, start + opens, at + figure.printed.length + closes)
}

/** That a figure is printed in another form than the passage has, where it is. */
function written(from: string, to: string): readonly Inference[] {
  return from === to ? [] : [{ rule: 'number-format', from, to }]
}

function unique<T>(list: readonly T[], key: (one: T) => string): readonly T[] {
  return [...new Map(list.map((one) => [key(one), one])).values()]
}

function nameWithLanguage({ article, outlet }: Candidate, phrases: Phrases): string {
  if (primaryLanguage(article.inLanguage) === phrases.language) return outlet!.name
  return phrases.languageNote(outlet!.name, languageName(article.inLanguage, phrases.language))
}
