// The frame of every desk page: navigation, search, language, keys.

import { type Context, type Html, html } from '../base/web.ts'
import { catalogue, clean, type InterfaceLanguage, interfaceLanguages } from '../publish/publish.ts'
import { type DeskWords, deskWords, languageFor } from './words.ts'

/** How a request wants to be answered. */
export type Wish = {
  readonly language: InterfaceLanguage
  readonly words: DeskWords
  /** An address of the desk that keeps the language asked for. */
  readonly to: (path: string, query?: Readonly<Record<string, string>>) => string
}

/** The language of a request and links that keep it. */
export function wishOf(context: Context): Wish {
  const asked = context.req.query('lang')
  const language = languageFor(asked, context.req.header('Accept-Language'))
  return {
    language,
    words: deskWords[language],
    to: (path, query = {}) => {
      const all = new URLSearchParams({ ...query, ...(asked === undefined ? {} : { lang: language }) })
      return all.size === 0 ? path : `${path}?${all}`
    },
  }
}

/** What a page of the desk says about itself. */
export type DeskPage = {
  readonly title: string
  readonly main: Html
  readonly current?: 'editions' | 'outlets' | 'ledger' | 'search'
  /** What stands in the search field. */
  readonly looking?: string
  readonly hasSite: boolean
  readonly wide?: boolean
}

/** A whole page. */
export function pageOf(page: DeskPage, context: Context, wish: Wish): string {
  const { words, language, to } = wish
  const link = (name: DeskPage['current'], path: string, text: string) =>
    html`<li><a href="${to(path)}"${page.current === name ? html` aria-current="page"` : ''}>${text}</a></li>`
  const here = (other: InterfaceLanguage) => {
    const url = new URL(context.req.url)
    url.searchParams.set('lang', other)
    return `${url.pathname}${url.search}`
  }
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${clean(page.title)} · Sholu</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/desk.css">
<script src="/assets/desk.js" defer></script>
</head>
<body class="desk${page.wide ? ' wide' : ''}">
<a class="skip" href="#main">${words.skip}</a>
<header class="bar">
<nav aria-label="Sholu"><ul><li class="name">Sholu</li>${link('editions', '/', words.editions)}${link('outlets', '/outlets', words.outlets)}${link('ledger', '/outcomes', words.ledger)}${page.hasSite ? html`<li><a href="/site/">${words.site}</a></li>` : ''}</ul></nav>
<form class="search" action="/search" role="search"><label class="visually-hidden" for="q">${words.searchFor}</label><input id="q" name="q" type="search" value="${clean(page.looking ?? '')}" placeholder="${words.search}" autocomplete="off">${context.req.query('lang') === undefined ? '' : html`<input type="hidden" name="lang" value="${language}">`}<button>${words.find}</button></form>
<nav class="languages" aria-label="${catalogue[language].languages}"><ul>${interfaceLanguages.map(
    (other) =>
      html`<li><a lang="${other}" hreflang="${other}" href="${here(other)}"${other === language ? html` aria-current="true"` : ''}>${catalogue[other].languageName}</a></li>`,
  )}</ul></nav>
</header>
<main id="main" tabindex="-1">${page.main}</main>
<footer class="keys-foot"><details class="keys"><summary>${words.keys} <kbd>?</kbd></summary><dl>${words.keyList.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl></details></footer>
</body>
</html>
`)
}
