// Writes a chosen story as an item. Without a model an item is either the *quoted review* (marked quotations, and sentences
// made from typed statements) or, where the outlet's wording is licensed, the *reported review* (its own sentences,
// shortened by deletion only, under attribution).

import { quotedStretches } from '../base/quotation.ts'
import { countryName, languageName } from '../base/registry-names.ts'
import { sentences } from '../base/sentences.ts'
import { fold, squeeze, unitOffset, words } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import type { Carrier, Citation, Digest, Inference, Item, Sentence } from '../news/edition.ts'
import { passageAt } from '../news/passage.ts'
import type { Figure, Quote, Statement } from '../news/statement.ts'
import { articlesOf } from '../news/story.ts'
import { cutAtClause, hasVerb, splitSubject, withoutAsides, wordCount } from './clauses.ts'
import { type ArticleSentence, dayFor, type Material, namings, sentencesIn } from './material.ts'
import { capital, type Phrases } from './phrase-parts.ts'
import { longestUnmarkedRun, type QuotationAccount } from './rights.ts'
import type { Candidate, Choice } from './select.ts'

type Paragraph = [Sentence, ...Sentence[]]

/** Fewest and most words of an item; house style I7. */
const itemWords = { least: 80, most: 280 } as const

/** What composing an item draws on. */
export type Desk = {
  readonly material: Material
  readonly phrases: Phrases
  readonly account: QuotationAccount
  /** Place of the item in the edition, from 0; wording turns with it. */
  readonly turn: number
}

/** The item for a choice; undefined when its outlet gave nothing that may be printed. */
export function compose(choice: Choice, desk: Desk): Item | undefined {
  const { article, outlet, byOfficeHolder } = choice.carrier
  const others = choice.origins.slice(1)
  const licensed = outlet!.policy === 'licensed'
  const differing = comparison(choice, desk)
  const told = licensed ? reported(choice.carrier, desk) : quoted(choice, desk)
  const paragraphs: Paragraph[] = [...told]
  if (differing) paragraphs.push([differing])
  for (const { candidates } of others) {
    if (wordsOf(paragraphs) > itemWords.most - 60) break
    const sentence = elsewhere(candidates, desk, paragraphs.length)
    if (sentence) paragraphs.push([sentence])
  }
  const same = sameText(choice, desk)
  if (same) paragraphs.splice(1, 0, [same])
  const reached = reach(choice, desk)
  if (reached) paragraphs.push([reached])
  if (paragraphs.length === 0) return undefined
  const label = byOfficeHolder
    ? ('opinion by an office-holder' as const)
    : article.kind === 'opinion'
      ? 'opinion'
      : undefined
  return {
    story: choice.story.id,
    rubric: choice.rubric,
    article: article.id,
    outlet: outlet!.name,
    headline: article.headline,
    paragraphs: mergeShort(paragraphs),
    carriers: carriersOf(choice),
    ...(label ? { label } : {}),
  }
}

const wordsOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flat().reduce((sum, one) => sum + wordCount(one.text), 0)

/** Most paragraphs of an item; house style I7. */
const mostParagraphs = 6

/** Joins neighbours, the shortest pair first and the lead last, until an item has no more than six paragraphs. */
function mergeShort(paragraphs: readonly Paragraph[]): Paragraph[] {
  const merged = paragraphs.map((paragraph): Paragraph => [...paragraph])
  while (merged.length > mostParagraphs) {
    let best = 1
    for (let n = 1; n + 1 < merged.length; n++) if (pairSize(merged, n) < pairSize(merged, best)) best = n
    merged.splice(best, 2, [...merged[best]!, ...merged[best + 1]!])
  }
  return merged
}

const pairSize = (paragraphs: readonly Paragraph[], at: number) => wordsOf(paragraphs.slice(at, at + 2))

/** The outlets that carry the story, by origin; the carrying article first in its own. */
function carriersOf(choice: Choice): [Carrier, ...Carrier[]] {
  const list: Carrier[] = []
  for (const [n, { origin, candidates }] of choice.origins.entries()) {
    const first = candidates.find((one) => one.article.id === origin.article) ?? candidates[0]!
    for (const one of [first, ...candidates.filter((other) => other !== first)])
      list.push({ article: one.article.id, origin: n + 1, reprint: one !== first })
  }
  const own = choice.carrier.article.id
  if (!list.some((one) => one.article === own)) list.unshift({ article: own, origin: 0, reprint: false })
  return list as [Carrier, ...Carrier[]]
}

// ---- the quoted review

/** A lead that leaves somebody room to speak, where there is somebody; else as long a one as may be quoted. */
function quoted(choice: Choice, desk: Desk): Paragraph[] {
  const before = desk.account.standing()
  const short = quotedWith(choice, desk, 0.65)
  if (short && short.length > 1) return short
  desk.account.restore(before)
  return quotedWith(choice, desk, 1) ?? []
}

/** `leadShare`: how much of what may be quoted the lead may take. */
function quotedWith(choice: Choice, desk: Desk, leadShare: number): Paragraph[] | undefined {
  const { article } = choice.carrier
  const { phrases, account } = desk
  const lead = quotedLead(choice.carrier, desk, leadShare)
  if (!lead) return undefined
  const paragraphs: Paragraph[] = [[lead.sentence]]
  const statements = desk.material.understandingOf(article.id)?.statements ?? []
  const heard = new Set<string>()
  for (const quote of weightedQuotes(article, statements, desk.material.digest)) {
    if (heard.has(quote.speaker?.name ?? '') || overlaps(quote.passage, lead.used?.passage)) continue
    const form = phrases.says[(desk.turn + heard.size) % phrases.says.length]!
    const sentence = voice(quote, article, phrases, account, form)
    if (!sentence) continue
    heard.add(quote.speaker!.name)
    paragraphs.push([sentence])
    if (paragraphs.length > 3) break
  }
  const figures = figureSentence(choice.carrier, statements, desk)
  if (figures) paragraphs.push([figures])
  return paragraphs
}

function overlaps(one: Citation['passage'], other: Citation['passage'] | undefined): boolean {
  return other !== undefined && one.start < other.end && other.start < one.end
}

/** The first sentence: the outlet once, and its opening words in quotation marks; with a small share, its very first. */
function quotedLead(
  { article, outlet }: Candidate,
  { phrases, account, material, turn }: Desk,
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

/** Sentences of the paragraphs proper: whole ones of some length, so that no date line or subhead is taken for one. */
function runningSentences(article: Article): readonly ArticleSentence[] {
  return sentencesIn(article).filter(
    ({ text, block }) =>
      article.blocks[block]!.kind === 'paragraph' &&
      /[.!?。！？…]["”»」’)]*$/u.test(text.trim()) &&
      wordCount(text) >= 7,
  )
}

/** Whether a word that opens a sentence is a name: it is also written with a capital inside one. */
function isNameIn(article: Article): (word: string) => boolean {
  return (word) =>
    new RegExp(`[\\p{L}\\p{N},] ${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(article.text)
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

/** The first words of an article, by which it is cited where it is only counted. */
function openingOf(article: Article): Citation['passage'] {
  const first = sentencesIn(article)[0]!.passage
  const start = unitOffset(article.text, first.start)
  const text = article.text.slice(start, unitOffset(article.text, first.end))
  const found = words(text)
  const last = found[Math.min(found.length, /\p{Lo}/u.test(found[0]?.text ?? '') ? 16 : longestUnmarkedRun) - 1]
  return last ? passageAt(article, start, start + last.end) : first
}

/** An opening sentence without the place and day printed before it: "TOKYO, Dec. 18 (Hinode) -- ". */
function withoutDateline(text: string, article: Article): string {
  const line = /^(.{2,60}?)\s(?:--|[—–])\s+(?=\p{Lu})/u.exec(text)
  return line && article.dateline && fold(line[1]!).includes(fold(article.dateline)) ? text.slice(line[0].length) : text
}

/** A sentence without its final stop. */
const unstop = (text: string) => squeeze(text).replace(/[.。]+(?=["”»’]?$)/u, '')

/** Double quotation marks inside a quotation become the inner ones of the edition's language. */
function inner(text: string, phrases: Phrases): string {
  return quotedStretches(text).reduceRight((whole, { start, end, outerStart, outerEnd }) => {
    return whole.slice(0, outerStart) + phrases.innerQuote(whole.slice(start, end)) + whole.slice(outerEnd)
  }, text)
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

function cite(passage: Citation['passage'], role: Citation['role'], inferences: readonly Inference[] = []): Citation {
  return { passage, role, inferences }
}

// ---- figures

type FigureStatement = Statement & Figure

/** "The service gives these figures: transport and storage +20.3%, construction +14.7%." */
function figureSentence(
  { outlet }: Candidate,
  statements: readonly Statement[],
  { phrases }: Desk,
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

// ---- other outlets

/** What another independent report says: its best-placed words, in the edition's language only. */
function elsewhere(candidates: readonly Candidate[], desk: Desk, turn: number): Sentence | undefined {
  const { phrases, account, material } = desk
  for (const { article, outlet } of candidates) {
    if (outlet!.policy !== 'direct' && outlet!.policy !== 'licensed') continue
    if (article.inLanguage.split('-')[0] !== phrases.language) continue
    const statements = material.understandingOf(article.id)?.statements ?? []
    const promise = pledgeSentence({ article, outlet }, statements, desk)
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
  { phrases, account, material }: Desk,
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

/** "The text is that of Hinode Press; six other outlets carry it, …" */
function sameText(choice: Choice, { phrases }: Desk): Sentence | undefined {
  const own = choice.origins.find(({ origin }) => articlesOf(origin).includes(choice.carrier.article.id))
  if (!own || own.candidates.length < 2) return undefined
  const nameOf = (candidate: Candidate) => candidate.outlet!.name
  const credited = new Set(own.origin.reprints.filter((one) => one.credited).map((one) => one.article))
  const others = own.candidates.filter(
    (one) => one.article.id !== choice.carrier.article.id && nameOf(one) !== nameOf(choice.carrier),
  )
  const original = own.candidates.find((one) => one.article.id === own.origin.article)
  const agency = own.origin.agency ?? (original?.outlet?.kind === 'agency' ? original.outlet.name : undefined)
  const marked = others.filter((one) => credited.has(one.article.id)).map(nameOf)
  const unmarked = others.filter((one) => !credited.has(one.article.id) && one !== original).map(nameOf)
  if (marked.length + unmarked.length === 0) return undefined
  const counted = others.map((one) => cite(openingOf(one.article), 'counts'))
  const [first, ...rest] = [cite(openingOf(choice.carrier.article), 'counts'), ...counted]
  return { text: phrases.sameText(agency, marked, unmarked), citations: [first!, ...rest] }
}

/** "Outlets in Japan, Hong Kong and Estonia carry the story, in English and Japanese." */
function reach(choice: Choice, { phrases }: Desk): Sentence | undefined {
  const all = choice.origins.flatMap((one) => one.candidates)
  const countries = [...new Set(all.map((one) => one.outlet!.country))]
  if (countries.length < 3) return undefined
  const languages = [...new Set(all.map((one) => one.article.inLanguage.split('-')[0]!))]
  const text = phrases.reach(
    countries.map((code) => countryName(code, phrases.language)),
    languages.map((code) => languageName(code, phrases.language)),
  )
  const [first, ...rest] = all.map((one) => cite(openingOf(one.article), 'counts'))
  return { text, citations: [first!, ...rest] }
}

// ---- agreement and difference

/** The sentence that says what figure the independent reports share, or where one stands apart; undefined when neither. */
function comparison(choice: Choice, { phrases, material, account }: Desk): Sentence | undefined {
  type Given = { readonly candidate: Candidate; readonly figure: FigureStatement }
  const given: Given[] = []
  for (const { candidates } of choice.origins) {
    const candidate = candidates[0]!
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
  const [main, other] = values
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

/** The words up to a figure, by which a reader knows what it is the figure of; from a report in the edition's language. */
function wordingOf(
  given: readonly { readonly candidate: Candidate; readonly figure: FigureStatement }[],
  carrier: Article,
  phrases: Phrases,
  account: QuotationAccount,
): { readonly text: string; readonly passage: Citation['passage'] } | undefined {
  for (const { candidate, figure } of given) {
    if (candidate.article.inLanguage.split('-')[0] !== phrases.language) continue
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
  if (article.inLanguage.split('-')[0] === phrases.language) return outlet!.name
  return phrases.languageNote(outlet!.name, languageName(article.inLanguage, phrases.language))
}

// ---- the reported review

const danglingStart =
  /^(?:he|she|they|it|this|that|these|those|but|however|meanwhile|also|in addition|moreover|such|his|her|their|its|он|она|они|это|однако|также|ол|олар|бұл|сондай-ақ|алайда)(?![\p{L}])/iu

/** The outlet's own sentences in their order, the lead attributed; only where its wording is licensed. */
function reported({ article, outlet }: Candidate, { phrases, turn }: Desk): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const all = runningSentences(article)
  const lead = all[0]
  if (!lead) return []
  const attributed = fold(lead.text).includes(fold(outlet!.name))
  const said = unstop(withoutAsides(lead.text))
  const canLead = turn % 3 === 2 && /^(?:The|A|An|In|On)\b/.test(said) && quotedStretches(said).length === 0
  const text = attributed
    ? squeeze(lead.text)
    : canLead
      ? phrases.leadingLead(said.slice(0, 1).toLowerCase() + said.slice(1), outlet!.name)
      : phrases.trailingLead(said, outlet!.name)
  paragraphs.push([{ text, citations: [cite(lead.passage, 'reports')] }])
  let size = wordCount(text)
  let keptBefore = true
  let block = lead.block
  for (const sentence of all.slice(1)) {
    const clean = squeeze(sentence.text)
    const dangling = danglingStart.test(clean) && !keptBefore
    keptBefore = false
    if (dangling || size + wordCount(clean) > itemWords.most - 70 || !/[.!?”»"]$/u.test(clean)) continue
    if (furnitureLike.test(clean)) continue
    keptBefore = true
    size += wordCount(clean)
    const one: Sentence = {
      text: clean,
      citations: [cite(sentence.passage, quotedStretches(clean).length > 0 ? 'quotes' : 'reports')],
    }
    const last = paragraphs.at(-1)!
    if (sentence.block === block && last.length < 3) last.push(one)
    else paragraphs.push([one])
    block = sentence.block
  }
  return paragraphs.slice(0, 6)
}

const furnitureLike = /^(?:photo|image|read more|source|subscribe|follow us|copyright)\b|©/iu
