// The quoted review: an outlet’s words in quotation marks, under attribution, within what its rights allow; and
// sentences made from typed statements.

import { primaryLanguage } from '../base/language-tag.ts'
import { quotedStretches } from '../base/quotation.ts'
import { sentences } from '../base/sentences.ts'
import { fold, unitOffset } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import type { Citation, Digest, Sentence } from '../news/edition.ts'
import { passageAt } from '../news/passage.ts'
import type { Quote, Statement } from '../news/statement.ts'
import { cutAtClause, hasVerb, splitSubject, wordCount } from './clauses.ts'
import {
  type Composing,
  cite,
  type FigureStatement,
  inner,
  type Paragraph,
  runningSentences,
  unstop,
} from './composing.ts'
import { type ArticleSentence, dayFor, namings, sentencesIn } from './material.ts'
import { capital, type Phrases } from './phrase-parts.ts'
import type { QuotationAccount } from './rights.ts'
import type { Candidate, Choice } from './select.ts'

/** A lead that leaves somebody room to speak, where there is somebody; else as long a one as may be quoted. */
export function quoted(choice: Choice, composing: Composing): Paragraph[] {
  const before = composing.account.standing()
  const short = quotedWith(choice, composing, 0.65)
  if (short && short.length > 1) return short
  composing.account.restore(before)
  return quotedWith(choice, composing, 1) ?? []
}

/** `leadShare`: how much of what may be quoted the lead may take. */
function quotedWith(choice: Choice, composing: Composing, leadShare: number): Paragraph[] | undefined {
  const { article } = choice.carrier
  const { phrases, account } = composing
  const lead = quotedLead(choice.carrier, composing, leadShare)
  if (!lead) return undefined
  const paragraphs: Paragraph[] = [[lead.sentence]]
  const statements = composing.material.understandingOf(article.id)?.statements ?? []
  const heard = new Set<string>()
  for (const quote of weightedQuotes(article, statements, composing.material.digest)) {
    if (heard.has(quote.speaker?.name ?? '') || overlaps(quote.passage, lead.used?.passage)) continue
    const form = phrases.says[(composing.turn + heard.size) % phrases.says.length]!
    const sentence = voice(quote, article, phrases, account, form)
    if (!sentence) continue
    heard.add(quote.speaker!.name)
    paragraphs.push([sentence])
    if (paragraphs.length > 3) break
  }
  const figures = figureSentence(choice.carrier, statements, composing)
  if (figures) paragraphs.push([figures])
  return paragraphs
}

function overlaps(one: Citation['passage'], other: Citation['passage'] | undefined): boolean {
  return other !== undefined && one.start < other.end && other.start < one.end
}

/** The first sentence: the outlet once, and its opening words in quotation marks; with a small share, its very first. */
function quotedLead(
  { article, outlet }: Candidate,
  { phrases, account, material, turn }: Composing,
  share: number,
): { readonly sentence: Sentence; readonly used?: ArticleSentence } | undefined {
  for (const sentence of runningSentences(article).slice(0, share < 1 ? 1 : 3)) {
    const most = Math.min(longestLead, Math.floor(account.left(article) * share))
    const said = openingWords(sentence.text, most, phrases, article)
    if (!said) continue
    account.spend(article, said.inMarks)
    const text =
      turn % 3 === 2
        ? phrases.leadingLead(said.text, outlet!.name)
        : phrases.trailingLead(capital(said.text), outlet!.name)
    return { sentence: { text, citations: [cite(narrowed(article, sentence, said), 'quotes')] }, used: sentence }
  }
  if (share < 1) return undefined
  const first = sentencesIn(article)[0]
  const day = article.datePublished ? phrases.date(dayFor(article, material.captureOf(article))) : undefined
  const text = phrases.headlineLead(outlet!.name, day)
  return { sentence: { text, citations: [cite(first!.passage, 'reports')] } }
}

/** Words of a quoted lead; the rest of what may be quoted is left for those who speak. */
const longestLead = 24

/** Whether a word that opens a sentence is a name: it is also written with a capital inside one. */
function isNameIn(article: Article): (word: string) => boolean {
  return (word) => new RegExp(`[\\p{L}\\p{N},] ${RegExp.escape(word)}(?![\\p{L}])`, 'u').test(article.text)
}

/** An opening sentence with its subject outside the marks and as much of the rest inside as may be quoted. */
function openingWords(
  raw: string,
  most: number,
  phrases: Phrases,
  article: Article,
): { readonly text: string; readonly inMarks: string; readonly words: string } | undefined {
  const sentence = unstop(withoutDateline(raw, article))
  if (quotedStretches(sentence).length > 1) return undefined
  const split = article.inLanguage.startsWith('en') ? splitSubject(sentence, isNameIn(article)) : undefined
  if (split) {
    const inMarks = cutAtClause(split.rest, most)
    if (inMarks && hasVerb(inMarks, article.inLanguage))
      return {
        text: `${split.subject} ${phrases.quote(inner(inMarks, phrases))}`,
        inMarks,
        words: `${split.subject} ${inMarks}`,
      }
  }
  const inMarks = cutAtClause(sentence, most)
  return inMarks && hasVerb(inMarks, article.inLanguage)
    ? { text: phrases.quote(inner(inMarks, phrases)), inMarks, words: inMarks }
    : undefined
}

/** The part of a sentence's passage that was used: from its subject to the last word quoted. */
function narrowed(article: Article, sentence: ArticleSentence, said: { readonly words: string }): Citation['passage'] {
  const start = unitOffset(article.text, sentence.passage.start)
  const at = article.text.indexOf(said.words, start)
  const end = unitOffset(article.text, sentence.passage.end)
  return at >= 0 && at + said.words.length <= end ? passageAt(article, at, at + said.words.length) : sentence.passage
}

/** An opening sentence without the place and day printed before it: "TOKYO, Dec. 18 (Hinode) -- ". */
function withoutDateline(text: string, article: Article): string {
  const line = /^(.{2,60}?)\s(?:--|[—–])\s+(?=\p{Lu})/u.exec(text)
  return line && article.dateline && fold(line[1]!).includes(fold(article.dateline)) ? text.slice(line[0].length) : text
}

/** Quotes worth printing, the weightiest first: a named speaker with an office, the beat named, a fair length. */
function weightedQuotes(
  article: Article,
  statements: readonly Statement[],
  digest: Digest,
): readonly (Statement & Quote)[] {
  const weight = (quote: Statement & Quote) => {
    const text = quote.quoted.map((one) => one.exact).join(' ')
    const size = wordCount(text)
    return (
      (quote.speaker ? 1 : -1) +
      (quote.speaker?.role ? 1 : 0) +
      Math.min(2, namings(quote.passage.exact, digest.beat.words)) * 0.7 +
      (size >= 9 && size <= 28 ? 1.2 : size >= 5 && size <= 34 ? 0.4 : -1) +
      (/\d/.test(text) ? 0.3 : 0)
    )
  }
  return statements
    .filter(
      (one): one is Statement & Quote => one.kind === 'quote' && one.manner !== 'indirect' && one.quoted.length > 0,
    )
    .filter((quote) => weight(quote) > 1 && quote.passage.article === article.id)
    .toSorted((a, b) => weight(b) - weight(a) || a.passage.start - b.passage.start)
}

/** A sentence that gives a speaker's words; undefined when they are too long to print. */
function voice(
  quote: Statement & Quote,
  article: Article,
  phrases: Phrases,
  account: QuotationAccount,
  form: (who: string, quoted: string) => string,
): Sentence | undefined {
  const longest = quote.quoted.toSorted((a, b) => wordCount(b.exact) - wordCount(a.exact))[0]!
  const words = unstop(longest.exact).replace(/[,;]$/u, '')
  if (!quote.speaker || wordCount(words) < 5) return undefined
  if (/^\p{Lu}/u.test(words)) {
    const said = wholeSentences(words, account.left(article), article.inLanguage)
    if (!said) return undefined
    account.spend(article, said)
    const who = phrases.who(quote.speaker.name, quote.speaker.role)
    const speakerCitations = speakerAt(quote, article)
    return {
      text: capital(form(who, phrases.quote(inner(said, phrases)))),
      citations: [cite(quote.passage, 'quotes'), ...speakerCitations],
    }
  }
  return undefined
}

/** As many whole sentences of what somebody said as may be printed; a person's words are never cut within one. */
function wholeSentences(words: string, most: number, language: string): string | undefined {
  if (wordCount(words) <= most) return words
  let end = 0
  for (const sentence of sentences(words, language)) {
    if (wordCount(words.slice(0, sentence.end)) > most) break
    end = sentence.end
  }
  const said = unstop(words.slice(0, end))
  return wordCount(said) >= 5 ? said : undefined
}

/** The sentences that introduce the speaker by the name and the role printed, when they are not the quote's own. */
function speakerAt(quote: Statement & Quote, article: Article): Citation[] {
  const speaker = quote.speaker!
  const needed = [speaker.name, ...(speaker.role ? [speaker.role] : [])]
  const found: Citation[] = []
  for (const part of needed) {
    if (quote.passage.exact.includes(part) || found.some((one) => one.passage.exact.includes(part))) continue
    const where = sentencesIn(article).find((sentence) => sentence.text.includes(part))
    if (where) found.push(cite(where.passage, 'reports'))
  }
  return found
}

/** "The service gives these figures: transport and storage +20.3%, construction +14.7%." */
function figureSentence(
  { outlet }: Candidate,
  statements: readonly Statement[],
  { phrases }: Composing,
): Sentence | undefined {
  const told = statements
    .filter((one): one is FigureStatement => one.kind === 'figure' && one.unit === '%' && one.measure !== undefined)
    .filter((figure) => wordCount(figure.measure!) <= 5 && figure.passage.exact.includes(figure.measure!))
  const perSentence = Map.groupBy(told, (figure) => figure.passage.start)
  const list = [...perSentence.values()].find((figures) => figures.length >= 2)?.slice(0, 5)
  if (!list) return undefined
  const text = list.map(
    (figure) => `${figure.measure} ${phrases.figure(figure.value, figure.unit, figure.form === 'growth')}`,
  )
  return {
    text: phrases.figureList(phrases.second[outlet!.kind], text),
    citations: [cite(list[0]!.passage, 'reports')],
  }
}

/** What another independent report says: its best-placed words, in the edition's language only. */
export function elsewhere(candidates: readonly Candidate[], composing: Composing, turn: number): Sentence | undefined {
  const { phrases, account, material } = composing
  for (const { article, outlet } of candidates) {
    if (outlet!.policy !== 'direct' && outlet!.policy !== 'licensed') continue
    if (primaryLanguage(article.inLanguage) !== phrases.language) continue
    const statements = material.understandingOf(article.id)?.statements ?? []
    const promise = pledgeSentence({ article, outlet }, statements, composing)
    if (promise) return promise
    for (const quote of weightedQuotes(article, statements, material.digest)) {
      if (!/^\p{Lu}/u.test(unstop(quote.quoted[0]!.exact))) continue
      const said = voice(quote, article, phrases, account, (who, words) => phrases.quotes(outlet!.name, who, words))
      if (said) return said
    }
    for (const sentence of runningSentences(article).slice(0, 6)) {
      if (namings(sentence.text, material.digest.beat.words) === 0 || quotedStretches(sentence.text).length > 1)
        continue
      const most = account.left(article)
      const words = cutAtClause(unstop(sentence.text), most, 8)
      if (!words || !hasVerb(words, article.inLanguage)) continue
      account.spend(article, words)
      const form = phrases.writes[turn % phrases.writes.length === 1 ? 0 : turn % phrases.writes.length]!
      return {
        text: form(outlet!.name, phrases.quote(inner(words, phrases))),
        citations: [cite(sentence.passage, 'quotes')],
      }
    }
  }
  return undefined
}

/** What an article says somebody will do by a day still to come, in its own words; whole sentences only. */
function pledgeSentence(
  { article, outlet }: Pick<Candidate, 'article' | 'outlet'>,
  statements: readonly Statement[],
  { phrases, account, material }: Composing,
): Sentence | undefined {
  const day = dayFor(article, material.captureOf(article))
  for (const one of statements) {
    if (one.kind !== 'pledge' || !one.by || !one.due || one.due <= day || !/^\d{4}-\d{2}/.test(one.due)) continue
    const words = cutAtClause(unstop(one.passage.exact), account.left(article))
    if (!words?.includes(one.duePrinted ?? one.due) || !hasVerb(words, article.inLanguage) || leansOnBefore.test(words))
      continue
    account.spend(article, words)
    return {
      text: phrases.pledge(outlet!.name, phrases.quote(inner(words, phrases))),
      citations: [cite(one.passage, 'quotes')],
    }
  }
  return undefined
}

const leansOnBefore = /^(?:he|she|they|it|this|these|those)\b|, (?:he|she|they|it) (?:said|added|says)\b/iu
