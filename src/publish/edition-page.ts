// The page of one edition, top to bottom: ticker, title, standfirst, contents, items with their evidence and origin
// strips, coverage, corrections, neighbours.

import { type Html, html } from '../base/web.ts'
import { type CitedArticle, type Edition, type Item, sentencesOf } from '../news/edition.ts'
import type { Rate } from '../news/rate.ts'
import { hostOf, webAddress } from './address.ts'
import { type Numbered, notesOf, type Reading, sentenceOf } from './evidence.ts'
import {
  carriersByOrigin,
  clean,
  foreign,
  isLanguage,
  linkOut,
  listed,
  originStripOf,
  originsInWords,
} from './markup.ts'
import {
  catalogue,
  countryInWords,
  dayInWords,
  decimalInWords,
  type InterfaceLanguage,
  languageInWords,
  momentInWords,
  numberInWords,
  rangeInWords,
} from './words.ts'

/** A neighbouring edition that has a page. */
export type Neighbour = { readonly href: string; readonly title: string; readonly number: string }

/** Contents are listed when an edition has at least this many items. */
const contentsFrom = 3

/** An edition made ready to print in an interface language. */
export function readingOf(edition: Edition, language: InterfaceLanguage): Reading {
  const articles = new Map(edition.articles.map((article) => [article.id, article]))
  const figures = new Map([...sentencesOf(edition)].map(({ place }, n) => [place, n + 1]))
  return { edition, language, articleOf: (id) => articles.get(id), figures }
}

/** The main part of the edition's page. */
export function editionBody(
  reading: Reading,
  neighbours: { readonly previous?: Neighbour; readonly next?: Neighbour },
): Html {
  const { edition, language } = reading
  const words = catalogue[language]
  if (edition.status === 'withdrawn') return withdrawnBody(reading)
  const standfirst: Numbered = { place: '0', figure: reading.figures.get('0')!, sentence: edition.standfirst }
  return html`<article class="edition" ${languageOf(edition)}>
<header class="opening">
${notice(edition, language)}
<p class="slug" lang="${language}">${numberInWords(edition.number, language)} · ${words.coverage(rangeInWords(edition.window.from, edition.window.to, language))}</p>
<h1>${titleOf(edition)}</h1>
<div class="paragraph"><p class="standfirst">${sentenceOf(standfirst, reading)}</p>${notesOf([standfirst], reading)}</div>
</header>
${contentsOf(edition, language)}
${edition.items.length === 0 ? html`<p class="empty" lang="${language}">${words.noItems}</p>` : ''}
${edition.items.map((item, n) => itemOf(item, n, reading))}
<footer class="closing" lang="${language}">
${correctionsOf(edition, language)}
<p>${words.coverageNote(rangeInWords(edition.window.from, edition.window.to, language))}</p>
<p>${words.publishedBy(clean(edition.publisher))}. ${approvalOf(edition, language)}</p>
${neighboursOf(neighbours, edition, language)}
</footer>
</article>`
}

/** The title; the name of the series before it, which the masthead bears too, is set lighter. */
export function titleOf(edition: Edition): Html {
  const series = `${edition.series}:`
  if (!edition.title.startsWith(series)) return html`${clean(edition.title)}`
  return html`<span class="of-series">${clean(series)}</span>${clean(edition.title.slice(series.length))}`
}

/** One line of official rates with their issuer and day. */
export function tickerOf(rates: readonly Rate[], language: InterfaceLanguage): Html | '' {
  if (rates.length === 0) return ''
  const words = catalogue[language]
  const issuers = [...new Set(rates.map((rate) => `${rate.issuer}\n${rate.validOn}`))].map((line) => line.split('\n'))
  return html`<section class="ticker" aria-label="${words.rates}"><ul>${rates.map(
    (rate) =>
      html`<li>${decimalInWords(String(rate.nominal), language)} ${clean(rate.base)} = <b>${decimalInWords(rate.value, language)}</b> ${clean(rate.quote)}</li>`,
  )}</ul><p>${issuers.map(([issuer, day]) => words.ratesOf(clean(issuer ?? ''), dayInWords(day ?? '', language))).join('; ')}</p></section>`
}

/** The heading every item bears: `{outlet}: {headline}`. */
export function headingOf(item: Item, article: CitedArticle | undefined, edition: Edition, href?: string): Html {
  const language = item.ownHeadline ? edition.inLanguage : (article?.inLanguage ?? edition.inLanguage)
  const content = html`<span class="outlet">${foreign(item.outlet)}:</span> ${foreign(item.headline, language === edition.inLanguage ? undefined : language)}`
  if (href !== undefined) return html`<a href="${href}">${content}</a>`
  return linkOut(article?.url, content)
}

export function languageOf(edition: Edition): Html | '' {
  return isLanguage(edition.inLanguage) ? html`lang="${edition.inLanguage}"` : ''
}

function notice(edition: Edition, language: InterfaceLanguage): Html | '' {
  const words = catalogue[language]
  if (edition.status === 'draft') return html`<p class="notice" lang="${language}">${words.draft}</p>`
  return edition.status === 'approved' ? html`<p class="notice" lang="${language}">${words.approved}</p>` : ''
}

function approvalOf(edition: Edition, language: InterfaceLanguage): string {
  const words = catalogue[language]
  if (edition.approval)
    return `${words.approvedBy(clean(edition.approval.by), dayInWords(edition.approval.at, language))}.`
  return edition.status === 'published' ? words.unapproved : ''
}

function withdrawnBody({ edition, language }: Reading): Html {
  return html`<article class="edition" ${languageOf(edition)}><header class="opening">
<p class="slug" lang="${language}">${numberInWords(edition.number, language)}</p>
<h1>${titleOf(edition)}</h1>
<p class="notice" lang="${language}">${catalogue[language].withdrawnLong}</p></header>
<footer class="closing" lang="${language}">${correctionsOf(edition, language)}</footer></article>`
}

function contentsOf(edition: Edition, language: InterfaceLanguage): Html | '' {
  if (edition.items.length < contentsFrom) return ''
  const heading = catalogue[language].inThisEdition
  return html`<nav class="contents" aria-label="${heading}"><h2 lang="${language}">${heading}</h2><ol>${edition.items.map(
    (item, n) =>
      html`<li>${headingOf(
        item,
        edition.articles.find((article) => article.id === item.article),
        edition,
        `#i${n + 1}`,
      )}</li>`,
  )}</ol></nav>`
}

function itemOf(item: Item, n: number, reading: Reading): Html {
  const { edition, language, articleOf } = reading
  const article = articleOf(item.article)
  const previous = edition.items[n - 1]
  let sentence = 0
  const paragraphs = item.paragraphs.map((paragraph) =>
    paragraph.map((one): Numbered => {
      const place = `${n + 1}.${++sentence}`
      return { place, figure: reading.figures.get(place)!, sentence: one }
    }),
  )
  return html`<section class="item" id="i${n + 1}" aria-labelledby="h${n + 1}">
${previous?.rubric === item.rubric ? '' : html`<p class="rubric" lang="${language}">${catalogue[language].rubrics[item.rubric]}</p>`}
<h2 id="h${n + 1}">${headingOf(item, article, edition)}</h2>
<p class="about">${aboutOf(item, article, reading)}</p>
<div class="text">${paragraphs.map(
    (paragraph) =>
      html`<div class="paragraph"><p>${paragraph.flatMap((one, m) => [m === 0 ? '' : ' ', sentenceOf(one, reading)])}</p>${notesOf(paragraph, reading, item)}</div>`,
  )}</div>
<footer class="carried" lang="${language}">
<p class="origins">${originStripOf(item, articleOf, language)} <span class="count" aria-hidden="true">${originsInWords(item, articleOf, language)}</span></p>
${alsoCovered(item, reading)}
${article && webAddress(article.url) ? html`<p class="link">${linkOut(article.url, catalogue[language].readAt(clean(item.outlet)))}<span class="host">${hostOf(article.url)}</span></p>` : ''}
</footer>
</section>`
}

/** "the Tokyo daily · Japan · Japanese · 18 December 2025", and the label where a reader must know it. */
function aboutOf(item: Item, article: CitedArticle | undefined, { language }: Reading): readonly (Html | string)[] {
  const country = countryInWords(article?.outlet.country, language)
  const tongue = article && languageInWords(article.inLanguage, language)
  const day = article?.datePublished
  const parts = [
    item.label ? html`<strong class="label">${clean(item.label)}</strong>` : undefined,
    article?.outlet.descriptor ? html`<span>${clean(article.outlet.descriptor)}</span>` : undefined,
    country ? html`<span lang="${language}">${country}</span>` : undefined,
    tongue ? html`<span lang="${language}">${tongue}</span>` : undefined,
    day
      ? html`<time lang="${language}" datetime="${clean(day.value)}">${clean(dayInWords(day.value, language))}</time>`
      : undefined,
    item.ownHeadline ? html`<span lang="${language}">${catalogue[language].ownHeadline}</span>` : undefined,
  ].filter((part) => part !== undefined)
  return parts.flatMap((part, n) => (n === 0 ? [part] : [' · ', part]))
}

function alsoCovered(item: Item, { articleOf, language }: Reading): Html | '' {
  const words = catalogue[language]
  const groups = carriersByOrigin(item)
  const own = groups.find((group) => group.some((carrier) => carrier.article === item.article)) ?? []
  const name = (id: CitedArticle['id']) => {
    const article = articleOf(id)
    return linkOut(article?.url, foreign(article?.outlet.name ?? '?'))
  }
  const others = groups
    .filter((group) => group !== own)
    .map((group) => {
      const [first, ...rest] = group.map((carrier) => name(carrier.article))
      return html`${first}${rest.length === 0 ? '' : html` (${words.sameText} ${listed(rest, language)})`}`
    })
  const same = own.filter((carrier) => carrier.article !== item.article).map((carrier) => name(carrier.article))
  if (others.length + same.length === 0) return ''
  const covered = others.length === 0 ? '' : html`<span>${words.alsoCovered} ${listed(others, language)}.</span>`
  const reprinted = same.length === 0 ? '' : html`<span>${words.sameText} ${listed(same, language)}.</span>`
  return html`<p class="also">${covered} ${reprinted}</p>`
}

function correctionsOf(edition: Edition, language: InterfaceLanguage): Html | '' {
  if (edition.corrections.length === 0) return ''
  const words = catalogue[language]
  return html`<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">${words.corrections}</h2><ul>${edition.corrections.map(
    (correction) => {
      const [was, now] = words.correction(clean(correction.was), clean(correction.now))
      return html`<li><time datetime="${clean(correction.at)}">${momentInWords(correction.at, language)}</time> <a href="#s${clean(correction.place)}">${clean(correction.place)}</a><br><del>${was}</del><br><ins>${now}</ins><br>${clean(correction.why)}</li>`
    },
  )}</ul></section>`
}

function neighboursOf(
  { previous, next }: { readonly previous?: Neighbour; readonly next?: Neighbour },
  edition: Edition,
  language: InterfaceLanguage,
): Html | '' {
  const words = catalogue[language]
  const link = (label: string, neighbour: Neighbour, rel: string) =>
    html`<p class="neighbour">${label}, ${numberInWords(neighbour.number, language)}: <a rel="${rel}" href="${neighbour.href}">${foreign(neighbour.title)}</a></p>`
  const before = previous
    ? link(words.previous, previous, 'prev')
    : edition.previous
      ? html`<p class="neighbour">${words.previous}, ${numberInWords(edition.previous.number, language)}: ${foreign(edition.previous.title)}</p>`
      : ''
  return html`${before}${next ? link(words.next, next, 'next') : ''}`
}
