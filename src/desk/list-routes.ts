// The desk's pages that list: editions, the ledger of outcomes, search; and the desk's own style, script and fonts.

import { readFileSync } from 'node:fs'
import { Hono, type Html, html } from '../base/web.ts'
import { sentencesOf } from '../news/edition.ts'
import type { LedgerEntry, OutcomeKind } from '../news/outcome.ts'
import {
  clean,
  dayInWords,
  foreign,
  linkOut,
  momentInWords,
  type Rendering,
  rangeInWords,
  sharedStyle,
  siteAssets,
} from '../publish/publish.ts'
import type { DeskNewsroom, Found, OutcomeCount } from './desk.ts'
import { pageOf, type Wish, wishOf } from './layout.ts'
import { siteApp } from './site-app.ts'

/** Set-aside lines shown at once; the counts above tell of all. */
const linesShown = 200

export function listRoutes(newsroom: DeskNewsroom, hasSite: boolean): Hono {
  const app = new Hono()
  const assets = deskAssets()
  app.route(
    '/',
    siteApp(async () => assets, '/assets/'),
  )
  app.get('/', async (context) => {
    const wish = wishOf(context)
    const main = await editionsList(newsroom, wish)
    return context.html(pageOf({ title: wish.words.editions, main, current: 'editions', hasSite }, context, wish))
  })
  app.get('/outcomes', async (context) => {
    const wish = wishOf(context)
    const main = ledger(await newsroom.outcomes(), await newsroom.setAside(), wish)
    return context.html(pageOf({ title: wish.words.ledger, main, current: 'ledger', hasSite }, context, wish))
  })
  app.get('/search', async (context) => {
    const wish = wishOf(context)
    const looking = (context.req.query('q') ?? '').trim().slice(0, 200)
    const found = looking === '' ? [] : await newsroom.search(looking)
    const main = searchResults(looking, found, wish)
    return context.html(pageOf({ title: wish.words.search, main, current: 'search', looking, hasSite }, context, wish))
  })
  return app
}

function deskAssets(): readonly Rendering[] {
  const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
  return [
    { path: 'desk.css', mediaType: 'text/css; charset=utf-8', body: `${sharedStyle()}\n${textOf('desk.css')}` },
    { path: 'desk.js', mediaType: 'text/javascript; charset=utf-8', body: textOf('desk.js') },
    ...siteAssets()
      .filter((asset) => asset.path.startsWith('assets/fonts/'))
      .map((asset) => ({ ...asset, path: asset.path.replace('assets/', '') })),
  ]
}

async function editionsList(newsroom: DeskNewsroom, { words, language, to }: Wish): Promise<Html> {
  const editions = await newsroom.editions()
  if (editions.length === 0) return html`<h1>${words.editions}</h1><p class="empty">${words.noEditions}</p>`
  return html`<h1>${words.editions}</h1>
<ol class="editions">${editions.map((edition) => {
    const href = to(`/editions/${encodeURIComponent(edition.number)}`)
    return html`<li><p class="facts"><span class="status ${edition.status}">${words.statuses[edition.status]}</span> <span>${clean(edition.number)}</span> <span>${rangeInWords(edition.window.from, edition.window.to, language)}</span> <span>${words.items}: ${edition.items.length}</span> <span>${words.sentences}: ${[...sentencesOf(edition)].length}</span></p>
<a href="${href}">${foreign(edition.title, edition.inLanguage)}</a></li>`
  })}</ol>`
}

const outcomeKinds: readonly OutcomeKind[] = ['done', 'nothing-to-do', 'set-aside', 'again']

function ledger(counts: readonly OutcomeCount[], entries: readonly LedgerEntry[], wish: Wish): Html {
  const { words, language } = wish
  const steps = [...new Set(counts.map((count) => count.step))]
  const of = (step: string, outcome: OutcomeKind) =>
    counts
      .filter((count) => count.step === step && count.outcome === outcome)
      .reduce((sum, { count }) => sum + count, 0)
  const row = (step: string) => {
    const numbers = outcomeKinds.map((kind) => of(step, kind))
    return html`<tr><th scope="row">${clean(step)}</th>${numbers.map((n) => html`<td class="${n === 0 ? 'nil' : ''}">${n}</td>`)}<td>${numbers.reduce((a, b) => a + b, 0)}</td></tr>`
  }
  const table = html`<div class="scroll" role="region" aria-label="${words.ledger}" tabindex="0"><table class="counts"><thead><tr><th scope="col">${words.step}</th>${outcomeKinds.map((kind) => html`<th scope="col">${words.outcomes[kind]}</th>`)}<th scope="col">${words.total}</th></tr></thead><tbody>${steps.map(row)}</tbody></table></div>`
  const lines = entries.slice(0, linesShown).map(
    ({ step, datum, outcome, by, at, attempts }) =>
      html`<li><p class="facts"><span class="outcome ${outcome.kind}">${words.outcomes[outcome.kind]}</span> <span>${clean(step)}</span> <time datetime="${clean(at)}">${momentInWords(at, language)}</time> <span>${words.attempts}: ${attempts}</span> <span>${clean(by)}</span></p>
<p class="datum">${linkOut(datum, clean(datum))}</p>${'why' in outcome ? html`<p>${clean(outcome.why)}</p>` : ''}</li>`,
  )
  return html`<h1>${words.ledger}</h1>
${steps.length === 0 ? html`<p class="empty">${words.noOutcomes}</p>` : table}
<h2>${words.needsAttention}</h2>
${lines.length === 0 ? html`<p class="empty">${words.nothingSetAside}</p>` : html`<ol class="lines">${lines}</ol>`}`
}

function searchResults(looking: string, found: readonly Found[], { words, language }: Wish): Html {
  const list = found.map(
    ({ article, excerpt }) =>
      html`<li><p class="facts"><span>${foreign(article.outlet.name)}</span> ${article.datePublished ? html`<time datetime="${clean(article.datePublished.value)}">${clean(dayInWords(article.datePublished.value, language))}</time>` : ''}</p>
${linkOut(article.url, foreign(article.headline, article.inLanguage))}${excerpt ? html`<p class="excerpt">${foreign(excerpt, article.inLanguage)}</p>` : ''}</li>`,
  )
  return html`<h1>${words.search}</h1>
<p class="facts">${looking === '' ? words.searchHint : words.found(found.length)}</p>
${list.length === 0 ? '' : html`<ol class="lines">${list}</ol>`}`
}
