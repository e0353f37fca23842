// The evidence of a sentence: a small figure after it, and the passages it rests on with outlet, author, date, the road
// the text came by, and the moment and hash of the capture. Works without script: the figure is a link to the passage,
// the passage a `details` element.

import { type Html, html } from '../base/web.ts'
import type { ArticleId } from '../news/article.ts'
import type { Citation, CitedArticle, Edition, Inference, Item, Sentence } from '../news/edition.ts'
import { addressOfWords } from './address.ts'
import { clean, foreign, isLanguage, joined, linkOut } from './markup.ts'
import { stretchesOf } from './shared-words.ts'
import { catalogue, dayInWords, type InterfaceLanguage, momentInWords } from './words.ts'

/** A sentence with its place (`2.3`) and its number, counted through the whole edition. */
export type Numbered = { readonly place: string; readonly figure: number; readonly sentence: Sentence }

/** What a page needs to print an edition. */
export type Reading = {
  readonly edition: Edition
  readonly language: InterfaceLanguage
  readonly articleOf: (id: ArticleId) => CitedArticle | undefined
  /** Figures by place, counted from 1 through the edition. */
  readonly figures: ReadonlyMap<string, number>
}

/** The sentence and its figure. `page` is the address of the edition's page, empty on that page itself. */
export function sentenceOf({ place, figure, sentence }: Numbered, reading: Reading, page = ''): Html {
  const label = catalogue[reading.language].evidenceFor(figure, outletsOf(sentence, reading).map(clean).join(', '))
  return html`<span class="sentence" id="${page ? `front-${place}` : `s${place}`}">${clean(sentence.text)}</span><a class="figure" href="${page}#p${place}" aria-label="${label}">${figure}</a>`
}

/** The passages of the sentences of one paragraph, each closed until asked for. */
export function notesOf(sentences: readonly Numbered[], reading: Reading, item?: Item): Html {
  const words = catalogue[reading.language]
  let before = ''
  const notes = sentences.map((numbered) => {
    const outlets = outletsOf(numbered.sentence, reading).map(clean).join(', ')
    const repeated = outlets === before
    before = outlets
    return html`<details class="note" name="evidence" id="e${numbered.place}" data-sentence="s${numbered.place}">
<summary><span class="number">${numbered.figure}</span> <span class="${repeated ? 'of repeated' : 'of'}">${outlets}</span></summary>
<div class="passages" id="p${numbered.place}" tabindex="-1">${numbered.sentence.citations.map((citation) => passageOf(numbered.sentence, citation, reading, item))}</div>
</details>`
  })
  return html`<div class="notes" role="group" aria-label="${words.evidence} ${spanOf(sentences)}" lang="${reading.language}">${notes}</div>`
}

function spanOf(sentences: readonly Numbered[]): string {
  const [first, last] = [sentences[0]?.figure, sentences.at(-1)?.figure]
  return first === last ? `${first ?? ''}` : `${first}–${last}`
}

function passageOf(sentence: Sentence, citation: Citation, reading: Reading, item?: Item): Html {
  const words = catalogue[reading.language]
  const article = reading.articleOf(citation.passage.article)
  const language = article?.inLanguage ?? ''
  const lang = isLanguage(language) ? html` lang="${language}"` : ''
  const quoted = stretchesOf(sentence.text, citation).map((stretch) =>
    stretch.shared ? html`<mark>${clean(stretch.text)}</mark>` : clean(stretch.text),
  )
  const there = article && addressOfWords(article.url, citation.passage.exact, language)
  return html`<figure class="passage">
<blockquote${lang} dir="auto"><p>${quoted}</p></blockquote>
<figcaption>
${article ? html`<p class="chain">${roadOf(article, reading, item)}</p>` : ''}
${article ? html`<p>${bylineOf(article, reading.language)}</p>` : ''}
${inferencesOf(citation.inferences, reading.language)}
${article ? html`<p class="capture">${words.captured(momentInWords(article.capture.capturedAt, reading.language))}<br><span class="hash" title="${words.hash}: ${clean(article.capture.digest)}">${shortHash(article.capture.digest)}</span></p>` : ''}
${there ? html`<p>${linkOut(there, words.openAtWords)}</p>` : ''}
</figcaption>
</figure>`
}

/** "The Japan Times ← Jiji Press": the outlet, then where its text came from. */
function roadOf(article: CitedArticle, reading: Reading, item?: Item): Html {
  const road = [article.outlet.name, ...behind(article, reading, item)]
  return html`<span class="visually-hidden">${catalogue[reading.language].from(clean(road.join(', ')))}</span><span aria-hidden="true">${joined(
    road.map((name) => foreign(name)),
    ' ← ',
  )}</span>`
}

function behind(article: CitedArticle, reading: Reading, item?: Item): readonly string[] {
  if (article.agency && article.agency !== article.outlet.name) return [article.agency]
  const carrier = item?.carriers.find((one) => one.article === article.id)
  if (!carrier?.reprint) return []
  const origin = item?.carriers.find((one) => one.origin === carrier.origin && !one.reprint)
  const first = origin && reading.articleOf(origin.article)
  if (!first) return []
  return first.agency ? [first.agency] : [first.outlet.name]
}

function bylineOf(article: CitedArticle, language: InterfaceLanguage): Html {
  const words = catalogue[language]
  const names = article.byline.map((author) => author.name).join(', ')
  const day = article.datePublished && dayInWords(article.datePublished.value, language)
  const date =
    article.datePublished && html`<time datetime="${clean(article.datePublished.value)}">${clean(day ?? '')}</time>`
  return html`${names ? html`<bdi>${clean(words.by(names))}</bdi>` : ''}${names && date ? ', ' : ''}${date}`
}

function inferencesOf(inferences: readonly Inference[], language: InterfaceLanguage): Html | '' {
  if (inferences.length === 0) return ''
  const words = catalogue[language]
  return html`<p class="inferences"><span>${words.follows}:</span> ${joined(
    inferences.map(
      ({ rule, from, to }) =>
        html`<span class="inference">${foreign(from)} → ${foreign(to)} <i>(${words.rules[rule]})</i></span>`,
    ),
    '; ',
  )}</p>`
}

/** The first 16 digits of a hash, enough to tell two captures apart by eye; the whole stands in the title. */
function shortHash(digest: string): string {
  return clean(digest.length > 28 ? `${digest.slice(0, 23)}…` : digest)
}

function outletsOf(sentence: Sentence, reading: Reading): readonly string[] {
  const names = sentence.citations.map(({ passage }) => reading.articleOf(passage.article)?.outlet.name ?? '')
  return [...new Set(names)].filter((name) => name !== '')
}
