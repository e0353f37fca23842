// Tries to refute every sentence of an edition: quoted words, numbers, dates, names, negation and modality must stand in
// the passages it cites, or follow from them by a named rule. What it cannot find, it says.

import { quotedStretches } from '../base/quotation.ts'
import { countryName, languageName } from '../base/registry-names.ts'
import { foldedWords, squeeze } from '../base/text.ts'
import type { Article, ArticleId } from '../news/article.ts'
import {
  type Citation,
  type CitedArticle,
  type Edition,
  type Inference,
  type Item,
  type Sentence,
  sentencesOf,
  type Verdict,
} from '../news/edition.ts'
import { holds } from '../news/passage.ts'
import { changesMeaning, copyFaults, keptWords, sideOf } from './align.ts'
import { dateFaults } from './check-dates.ts'
import { nameFaults } from './check-names.ts'
import { givesNumber, numberFaults } from './check-numbers.ts'
import { cutFaults, quoteFaults, standsIn } from './check-quotations.ts'
import { contraryFaults, strengthFaults } from './check-strength.ts'
import { wordFaults } from './check-words.ts'
import { inferenceHolds } from './inferences.ts'
import { attributionWords, frameWords } from './phrases.ts'
import { countFaults } from './recount.ts'
import { type Allowances, blank, type Fault, type Support, sameLanguage } from './support.ts'

/** A verdict for every sentence of an edition, in its order. `find` gives the article as it stands now. */
export function check(edition: Edition, find: (id: ArticleId) => Article | undefined): readonly Verdict[] {
  const cited = new Map(edition.articles.map((article) => [article.id, article]))
  return [...sentencesOf(edition)].map(({ place, sentence, item }) => ({
    place,
    ...judge(checkSentence(sentence, edition, cited, find, item)),
  }))
}

function judge(faults: readonly Fault[]): Pick<Verdict, 'support' | 'faults'> {
  const said = faults.map((fault) => `${fault.kind}: ${fault.what}`)
  if (faults.length === 0) return { support: 'supported', faults: said }
  return { support: faults.every((fault) => fault.kind === 'words') ? 'partly' : 'unsupported', faults: said }
}

/** All that one sentence says and its citations do not. Without an item it is the standfirst, which names its publisher. */
export function checkSentence(
  sentence: Sentence,
  edition: Pick<Edition, 'inLanguage' | 'publisher' | 'series'>,
  cited: ReadonlyMap<ArticleId, CitedArticle>,
  find: (id: ArticleId) => Article | undefined,
  item?: Pick<Item, 'carriers'>,
): readonly Fault[] {
  const language = edition.inLanguage
  const text = squeeze(sentence.text)
  const counting = sentence.citations.filter((one) => one.role === 'counts')
  const counted = new Set(counting.map((one) => one.passage.article)).size
  const grounds = sentence.citations.map((citation) => groundOf(citation, cited, language, counted))
  const supports = grounds.map((ground) => ground.support)
  const countsOnly = counting.length === grounds.length
  const gives = (citation: Citation, printed: string) => {
    const { support, inferences } = grounds.find((one) => one.citation === citation)!
    return givesNumber(printed, language, support, inferences)
  }
  return [
    ...sentence.citations.flatMap((citation) => passageFaults(citation, find)),
    ...compare(text, language, supports, {
      metadata: [...(item ? [] : [edition.publisher, edition.series]), ...grounds.flatMap((one) => one.metadata)],
      inferences: grounds.flatMap((ground) => ground.inferences),
      // A count is made again where all that is cited was counted; else it must be recorded as an inference.
      counted: sentence.citations.some((one) => one.role === 'reports') ? 0 : counted,
      countsOnly,
      strictQuotes: true,
    }),
    ...(countsOnly ? [] : contraryFaults(text, language, supports)),
    ...cutFaults(text, language, supports),
    ...voiceFaults(text, grounds),
    ...copyFaultsOf(text, language, grounds),
    ...countFaults(sentence, language, { cited, find, gives, ...(item ? { carriers: item.carriers } : {}) }),
  ]
}

/** A citation with what may be taken from it: its words, what stands beside them, and the inferences that really follow. */
type Ground = {
  readonly citation: Citation
  readonly support: Support
  readonly metadata: readonly string[]
  readonly inferences: readonly Inference[]
  readonly outlet?: string
}

function groundOf(
  citation: Citation,
  cited: ReadonlyMap<ArticleId, CitedArticle>,
  language: string,
  counted: number,
): Ground {
  const about = cited.get(citation.passage.article)
  const day = about?.datePublished?.value.slice(0, 10)
  const support = {
    text: citation.passage.exact,
    language: about?.inLanguage ?? language,
    ...(day ? { day } : {}),
  }
  const metadata = about
    ? [
        about.outlet.name,
        about.agency ?? '',
        ...about.byline.map((author) => author.name),
        ...(day ? [day] : []),
        // Where an outlet stands and in which language it writes is told of reports that are counted.
        ...(citation.role === 'counts' ? registered(about, language) : []),
      ]
    : []
  const known = { metadata: about ? [...metadata, about.headline] : metadata, counted }
  const inferences = citation.inferences.filter((inference) => inferenceHolds(inference, [support], known))
  // A headline may be told where the citation says that it is.
  const headlines = inferences.filter((one) => one.rule === 'metadata').map((one) => one.to)
  return {
    citation,
    support,
    metadata: [...metadata, ...headlines],
    inferences,
    ...(about ? { outlet: about.outlet.name } : {}),
  }
}

function passageFaults({ passage }: Citation, find: (id: ArticleId) => Article | undefined): Fault[] {
  const article = find(passage.article)
  if (!article) return [{ kind: 'passage', what: `${passage.article} is not in the archive` }]
  if (holds(passage, article)) return []
  return [{ kind: 'passage', what: `“${passage.exact.slice(0, 60)}” is no longer what ${article.id} says there` }]
}

/** Words in quotation marks under the name of an outlet that did not print them, where another cited one did. */
function voiceFaults(text: string, grounds: readonly Ground[]): Fault[] {
  const named = new Set(grounds.flatMap(({ outlet }) => (outlet && text.includes(outlet) ? [outlet] : [])))
  if (named.size === 0) return []
  return quotedStretches(text).flatMap(({ start, end }) => {
    const quoted = text.slice(start, end)
    const printing = grounds.filter(({ support, metadata }) => standsIn(quoted, [support.text, ...metadata]))
    if (printing.length === 0 || printing.some(({ outlet }) => outlet === undefined || named.has(outlet))) return []
    return [{ kind: 'quote' as const, what: `“${quoted}” are the words of ${printing[0]!.outlet}` }]
  })
}

/** What a sentence that is nearly its passage changes of it. Only what stands outside quotation marks is looked at. */
function copyFaultsOf(text: string, language: string, grounds: readonly Ground[]): Fault[] {
  const told = grounds.filter(({ citation }) => citation.role !== 'counts')
  const [ground] = told
  if (!ground || told.length > 1 || !sameLanguage(ground.support.language, language)) return []
  const whole = sideOf(text)
  const passage = sideOf(squeeze(ground.support.text))
  const granted = new Set([...frameWords(language), ...foldedWords(ground.outlet ?? '')])
  const kept = keptWords(whole.folded, passage.folded)
  const [first, last] = [kept[0]?.claim ?? 0, kept.at(-1)?.claim ?? -1]
  // The attribution before and behind the sentence is the house's own.
  const isOurs = (n: number) => (n < first || n > last) && granted.has(whole.folded[n]!)
  const own = whole.words.map((_, n) => n).filter((n) => !isOurs(n))
  const outside = own.filter((n) => !whole.quoted.some(({ start, end }) => isWithin(whole.words[n]!, start, end)))
  if (kept.length < 4 || kept.length < 0.8 * own.length || outside.length < own.length / 2) return []
  const [from, to] = [whole.words[own[0]!]!.start, whole.words[own.at(-1)!]!.end]
  const side = sideOf(text.slice(from, to))
  const aligned = keptWords(side.folded, passage.folded)
  const changes = changesMeaning(side, passage, aligned, language, new Set(passage.folded))
  const attribution = attributionWords(language)
  return copyFaults(side, passage, aligned, language).flatMap((fault): Fault[] => {
    if (fault.kind !== 'words') return [fault]
    if (foldedWords(fault.what).every((word) => attribution.has(word))) return []
    return [{ kind: changes ? 'changed' : 'words', what: fault.what }]
  })
}

/** The names of an article's language and of its outlet's country, as the edition's language calls them. */
function registered(about: CitedArticle, language: string): readonly string[] {
  const country = about.outlet.country
  return [...(country ? [countryName(country, language)] : []), languageName(about.inLanguage, language)]
}

/** All that `claim` says and `supports` do not. */
export function compare(
  claim: string,
  language: string,
  supports: readonly Support[],
  allow: Allowances,
): readonly Fault[] {
  const stretches = quotedStretches(claim)
  const outside = blank(claim, stretches)
  const inferred = allow.inferences.filter((inference) => inferenceHolds(inference, supports, allow))
  return [
    ...(allow.strictQuotes ? quoteFaults(claim, stretches, supports, allow.metadata) : []),
    ...numberFaults(outside, language, supports, inferred, allow),
    ...dateFaults(outside, language, supports, inferred, allow.metadata),
    ...nameFaults(outside, language, supports, inferred, allow.metadata),
    ...(allow.countsOnly ? [] : strengthFaults(outside, language, supports)),
    ...wordFaults(outside, language, supports, inferred, allow.metadata),
  ]
}

const isWithin = (word: { readonly start: number }, start: number, end: number) =>
  word.start >= start && word.start < end
