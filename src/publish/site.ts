// The pages of the site around the edition's own: front page, archive, how it is made, 404, each in every interface
// language. Links are relative, so the site works at any address and in any folder.

import { type Html, html, raw } from '../base/web.ts'
import type { Edition, Item } from '../news/edition.ts'
import { webAddress } from './address.ts'
import { editionBody, headingOf, languageOf, readingOf, tickerOf, titleOf } from './edition-page.ts'
import { sentenceOf } from './evidence.ts'
import { clean, foreign, isLanguage, originStripOf, originsInWords } from './markup.ts'
import type { Rendering, SiteAbout } from './publish.ts'
import { catalogue, type InterfaceLanguage, interfaceLanguages, numberInWords, rangeInWords } from './words.ts'

/** What each page of the site says about itself. */
type Page = {
  /** Below the language's folder, ending in a slash; empty for the front page. */
  readonly path: string
  readonly language: InterfaceLanguage
  readonly title: string
  readonly description: string
  readonly main: Html
  /** The edition whose rates stand in the ticker. */
  readonly edition?: Edition
  readonly current?: 'latest' | 'archive' | 'how'
  readonly structured?: unknown
  readonly hidden?: boolean
}

/** Editions listed on the front page; all of them stand in the archive. */
const listedOnFront = 8

/** All pages, newest edition first as given. */
export function pagesOf(editions: readonly Edition[], about: SiteAbout): readonly Rendering[] {
  return interfaceLanguages.flatMap((language) => {
    const pages = [
      frontPage(editions, language),
      ...editions.map((edition) => editionPage(edition, editions, language, about)),
      archivePage(editions, language),
      howPage(language),
    ]
    const rendered = pages.map((page) => render(page, editions, about))
    return language === interfaceLanguages[0] ? [...rendered, notFoundPage(editions, about)] : rendered
  })
}

/** Where an edition's page stands below the language's folder: its number, and its digest where there are several. */
export function pathOf(edition: Edition, editions: readonly Edition[]): string {
  const several = editions.some((other) => other.digest !== edition.digest)
  const number = segment(edition.number)
  return several ? `${segment(edition.digest.replace('digest:', ''))}/${number}/` : `${number}/`
}

/** The page's absolute address where the site's is known, else nothing. */
export function absolute(path: string, about: SiteAbout): string | undefined {
  const base = about.baseUrl === undefined ? undefined : webAddress(about.baseUrl)
  return base && new URL(path, base.endsWith('/') ? base : `${base}/`).href
}

function segment(name: string): string {
  return name.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '') || 'edition'
}

function folderOf(language: InterfaceLanguage): string {
  return language === interfaceLanguages[0] ? '' : `${language}/`
}

function frontPage(editions: readonly Edition[], language: InterfaceLanguage): Page {
  const words = catalogue[language]
  const latest = editions.find((edition) => edition.status !== 'withdrawn')
  const series = latest?.series ?? 'Sholu'
  if (!latest) {
    const main = html`<h1>${series}</h1><p class="empty">${words.noEditions}</p>`
    return { path: '', language, title: series, description: words.noEditions, main, current: 'latest' }
  }
  const reading = readingOf(latest, language)
  const page = pathOf(latest, editions)
  const standfirst = { place: '0', figure: 1, sentence: latest.standfirst }
  const items = latest.items.map((item, n) => frontItem(item, n, reading, page))
  const earlier = editions.filter((edition) => edition !== latest).slice(0, listedOnFront)
  const main = html`<div class="front"><header class="opening" ${languageOf(latest)}>
<p class="slug" lang="${language}">${numberInWords(latest.number, language)} · ${words.coverage(rangeInWords(latest.window.from, latest.window.to, language))}</p>
<h1><a href="${page}">${titleOf(latest)}</a></h1>
<p class="standfirst">${sentenceOf(standfirst, reading, page)}</p></header>
<div class="leads" ${languageOf(latest)}>${items}</div>
${earlier.length === 0 ? '' : html`<section class="earlier" aria-labelledby="earlier"><h2 id="earlier">${words.archive}</h2>${listOf(earlier, editions, language, '')}<p class="all"><a href="archive/">${words.allEditions}</a></p></section>`}</div>`
  return {
    path: '',
    language,
    title: series,
    description: latest.standfirst.text,
    main,
    edition: latest,
    current: 'latest',
  }
}

function frontItem(item: Item, n: number, reading: ReturnType<typeof readingOf>, page: string): Html {
  const { edition, language, articleOf } = reading
  const place = `${n + 1}.1`
  const sentence = item.paragraphs[0]?.[0]
  return html`<section class="lead"><p class="rubric" lang="${language}">${catalogue[language].rubrics[item.rubric]}${item.label ? html` · <strong class="label" ${languageOf(edition)}>${clean(item.label)}</strong>` : ''}</p>
<h2>${headingOf(item, articleOf(item.article), edition, `${page}#i${n + 1}`)}</h2>
${sentence ? html`<p>${sentenceOf({ place, figure: reading.figures.get(place)!, sentence }, reading, page)}</p>` : ''}
<p class="origins" lang="${language}">${originStripOf(item, articleOf, language)} <span class="count" aria-hidden="true">${originsInWords(item, articleOf, language)}</span></p></section>`
}

function editionPage(
  edition: Edition,
  editions: readonly Edition[],
  language: InterfaceLanguage,
  about: SiteAbout,
): Page {
  const path = pathOf(edition, editions)
  const series = editions.filter((other) => other.digest === edition.digest)
  const at = series.indexOf(edition)
  const up = '../'.repeat(path.split('/').length - 1)
  const neighbour = (other: Edition | undefined) =>
    other && { href: `${up}${pathOf(other, editions)}`, title: other.title, number: other.number }
  const [previous, next] = [neighbour(series[at + 1]), neighbour(series[at - 1])]
  const reading = readingOf(edition, language)
  const withdrawn = edition.status === 'withdrawn'
  return {
    path,
    language,
    title: edition.title,
    description: withdrawn ? catalogue[language].withdrawnLong : edition.standfirst.text,
    main: editionBody(reading, { ...(previous ? { previous } : {}), ...(next ? { next } : {}) }),
    edition,
    ...(withdrawn ? {} : { structured: structuredData(edition, path, about) }),
    hidden: edition.status !== 'published',
  }
}

function archivePage(editions: readonly Edition[], language: InterfaceLanguage): Page {
  const words = catalogue[language]
  const main = html`<h1>${words.archive}</h1>${editions.length === 0 ? html`<p class="empty">${words.noEditions}</p>` : listOf(editions, editions, language, '../')}`
  return { path: 'archive/', language, title: words.archive, description: words.archive, main, current: 'archive' }
}

function listOf(
  listed: readonly Edition[],
  editions: readonly Edition[],
  language: InterfaceLanguage,
  up: string,
): Html {
  const words = catalogue[language]
  return html`<ol class="archive">${listed.map(
    (edition) =>
      html`<li><p class="slug">${numberInWords(edition.number, language)} · ${rangeInWords(edition.window.from, edition.window.to, language)}${edition.status === 'withdrawn' ? ` · ${words.withdrawn}` : ''}</p><a href="${up}${pathOf(edition, editions)}" ${languageOf(edition)}>${clean(edition.title)}</a></li>`,
  )}</ol>`
}

function howPage(language: InterfaceLanguage): Page {
  const words = catalogue[language]
  const main = html`<article class="how"><h1>${words.howTitle}</h1>${words.howParagraphs.map(({ heading, text }) => html`<h2>${heading}</h2><p>${withMarks(text)}</p>`)}</article>`
  return {
    path: 'how/',
    language,
    title: words.howTitle,
    description: words.howParagraphs[0]!.heading,
    main,
    current: 'how',
  }
}

/** The text with the marks of the origin strip drawn as they are in the strip. */
function withMarks(text: string): readonly (Html | string)[] {
  return text.split(/([●○])/).map((part) => {
    if (part === '●') return html`<span class="mark"><b class="report">●</b></span>`
    return part === '○' ? html`<span class="mark"><b class="reprint">○</b></span>` : part
  })
}

/** One page for every missing address, at any depth, so its links start from the site's own root. */
function notFoundPage(editions: readonly Edition[], about: SiteAbout): Rendering {
  const main = html`${interfaceLanguages.map((language) => {
    const words = catalogue[language]
    const heading = language === 'en' ? html`<h1>${words.notFound}</h1>` : html`<h2>${words.notFound}</h2>`
    return html`<section class="missing" lang="${language}">${heading}<p>${words.notFoundLong} <a href="./${folderOf(language)}">${words.toLatest}</a></p></section>`
  })}`
  const words = catalogue.en
  const page: Page = {
    path: '',
    language: 'en',
    title: words.notFound,
    description: words.notFoundLong,
    main,
    hidden: true,
  }
  const base = absolute('', about)
  return { ...render(page, editions, about, base ? new URL(base).pathname : '/'), path: '404.html' }
}

function render(page: Page, editions: readonly Edition[], about: SiteAbout, base?: string): Rendering {
  const words = catalogue[page.language]
  const path = `${folderOf(page.language)}${page.path}`
  const root = '../'.repeat(path.split('/').length - 1) || './'
  const home = `${root}${folderOf(page.language)}`
  const series = page.edition?.series ?? editions.find((edition) => edition.status !== 'withdrawn')?.series ?? 'Sholu'
  const seriesLanguage = page.edition ?? editions.find((edition) => edition.status !== 'withdrawn')
  const at = (language: InterfaceLanguage) =>
    absolute(`${folderOf(language)}${page.path}`, about) ?? `${root}${folderOf(language)}${page.path}`
  const title = page.title === series ? clean(series) : `${clean(page.title)} · ${clean(series)}`
  const link = (name: Page['current'], href: string, text: string) =>
    html`<li><a href="${href}"${page.current === name ? html` aria-current="page"` : ''}>${text}</a></li>`
  const body = html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
${base === undefined ? '' : html`<base href="${base}">`}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#FBFAF7" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#111416" media="(prefers-color-scheme: dark)">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Sholu">
<title>${page.title.startsWith(series) ? clean(page.title) : title}</title>
<meta name="description" content="${clean(page.description)}">
${
  page.hidden
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${at(page.language)}">
${interfaceLanguages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${at(language)}">\n`)}<link rel="alternate" hreflang="x-default" href="${at('en')}">
${openGraph(page, at(page.language), series)}`
}
<link rel="alternate" type="application/atom+xml" title="${clean(series)}" href="${root}feed.xml">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}assets/style.css">
<script src="${root}assets/site.js" defer></script>
${page.structured ? html`<script type="application/ld+json">${raw(jsonForPage(page.structured))}</script>` : ''}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="masthead">
<p class="series"><a href="${home}"${seriesLanguage ? html` ${languageOf(seriesLanguage)}` : ''}>${clean(series)}</a></p>
<nav class="pages" aria-label="${words.languages}"><ul>${interfaceLanguages.map(
    (language) =>
      html`<li><a lang="${language}" hreflang="${language}" href="${root}${folderOf(language)}${page.path}"${language === page.language ? html` aria-current="true"` : ''}>${catalogue[language].languageName}</a></li>`,
  )}</ul></nav>
<nav class="pages" aria-label="${clean(series)}"><ul>${link('latest', home, words.latest)}${link('archive', `${home}archive/`, words.archive)}${link('how', `${home}how/`, words.how)}<li><a href="${root}feed.xml">${words.feed}</a></li></ul></nav>
</header>
${page.edition ? tickerOf(page.edition.rates, page.language) : ''}
<main id="main" tabindex="-1">${page.main}</main>
<footer class="foot"><p>${foreign(series, seriesLanguage?.inLanguage)}${seriesLanguage ? html` · ${words.publishedBy(clean(seriesLanguage.publisher))}` : ''} · <a href="${home}how/">${words.how}</a></p></footer>
</body>
</html>
`
  return { path: `${path}index.html`, mediaType: 'text/html; charset=utf-8', body: String(body) }
}

function openGraph(page: Page, address: string, series: string): Html {
  const property = (name: string, value: string | undefined) =>
    value ? html`<meta property="${name}" content="${clean(value)}">\n` : ''
  const isEdition = page.structured !== undefined
  return html`${property('og:type', isEdition ? 'article' : 'website')}${property('og:title', page.title)}${property('og:description', page.description)}${property('og:url', address.startsWith('http') ? address : undefined)}${property('og:site_name', series)}${property('og:locale', { en: 'en_GB', kk: 'kk_KZ', ru: 'ru_RU' }[page.language])}${isEdition ? property('article:published_time', page.edition?.publishedAt) : ''}<meta name="twitter:card" content="summary">`
}

/** schema.org NewsArticle with the articles it cites. */
function structuredData(edition: Edition, path: string, about: SiteAbout): unknown {
  const url = absolute(path, about)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: edition.title,
    description: edition.standfirst.text,
    ...(isLanguage(edition.inLanguage) ? { inLanguage: edition.inLanguage } : {}),
    ...(url ? { url, mainEntityOfPage: url } : {}),
    ...(edition.publishedAt ? { datePublished: edition.publishedAt } : {}),
    ...(edition.corrections.length > 0 ? { dateModified: edition.corrections.at(-1)!.at } : {}),
    isPartOf: { '@type': 'Periodical', name: edition.series },
    publisher: { '@type': 'Organization', name: edition.publisher },
    temporalCoverage: `${edition.window.from}/${edition.window.to}`,
    articleSection: [...new Set(edition.items.map((item) => catalogue.en.rubrics[item.rubric]))],
    citation: edition.articles.flatMap((article) => {
      const address = webAddress(article.url)
      if (!address) return []
      return [
        {
          '@type': 'NewsArticle',
          headline: article.headline,
          url: address,
          inLanguage: article.inLanguage,
          ...(article.datePublished ? { datePublished: article.datePublished.value } : {}),
          publisher: { '@type': 'NewsMediaOrganization', name: article.outlet.name },
        },
      ]
    }),
  }
}

/** JSON that cannot end the script element it stands in. */
function jsonForPage(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? clean(inner) : inner)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
