// The desk's page of outlets: what their newest pages read as, the alarms open on them, the furniture known of them.

import { Hono, type Html, html } from '../base/web.ts'
import { clean, dayInWords, foreign, linkOut, momentInWords } from '../publish/publish.ts'
import type { DeskNewsroom, OutletStanding } from './desk.ts'
import { pageOf, type Wish, wishOf } from './layout.ts'

export function outletRoutes(newsroom: Pick<DeskNewsroom, 'outlets'>, hasSite: boolean): Hono {
  const app = new Hono()
  app.get('/outlets', async (context) => {
    const wish = wishOf(context)
    const main = outletList(await newsroom.outlets(), wish)
    return context.html(pageOf({ title: wish.words.outlets, main, current: 'outlets', hasSite }, context, wish))
  })
  return app
}

function outletList(standings: readonly OutletStanding[], wish: Wish): Html {
  const { words } = wish
  return html`<h1>${words.outlets}</h1>
<ol class="lines">${standings.map((standing) => outletEntry(standing, wish))}</ol>`
}

function outletEntry({ outlet, pages, articles, newest, alarms, furniture }: OutletStanding, wish: Wish): Html {
  const { words, language } = wish
  const alarm = ({ fault, since, now, before, urls }: OutletStanding['alarms'][number]) =>
    html`<p class="alarm"><strong>${words.layoutAlarm}</strong> ${words.layoutFault(fault, dayInWords(since.slice(0, 10), language), now, before)} ${urls.map((url) => html`<span class="datum">${linkOut(url, clean(url))}</span> `)}</p>`
  const known = html`<details><summary>${words.knownFurniture(furniture.length)}</summary><ul>${furniture.map((line) => html`<li>${foreign(line)}</li>`)}</ul></details>`
  return html`<li><p class="facts"><span>${clean(outlet.country)}</span> <span>${words.newestPages(pages, articles)}</span>${newest ? html` <time datetime="${clean(newest)}">${momentInWords(newest, language)}</time>` : ''}</p>
<p>${linkOut(outlet.url, foreign(outlet.name))}</p>
${alarms.map(alarm)}${furniture.length > 0 ? known : ''}</li>`
}
