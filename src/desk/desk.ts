// The editor's desk: an edition with the evidence of the focused sentence and the stories beside it, the ledger of
// outcomes, search, and the public site under /site/. Read-only; it listens and shows. The door of the room.

import { messageOf } from '../base/errors.ts'
import { type Context, Hono, html, type Listening, listen } from '../base/web.ts'
import type { Article, ArticleId } from '../news/article.ts'
import type { CitedArticle, Edition, Verdict } from '../news/edition.ts'
import type { LayoutAlarm } from '../news/layout-alarm.ts'
import type { LedgerEntry, OutcomeKind } from '../news/outcome.ts'
import type { Outlet } from '../news/outlet.ts'
import type { Passage } from '../news/passage.ts'
import type { Story, StoryId } from '../news/story.ts'
import type { Version } from '../news/version.ts'
import type { Rendering } from '../publish/publish.ts'
import { editionRoutes } from './edition-routes.ts'
import { guards } from './guards.ts'
import { pageOf, wishOf } from './layout.ts'
import { listRoutes } from './list-routes.ts'
import { outletRoutes } from './outlet-routes.ts'
import { siteApp } from './site-app.ts'
import { versionRoutes } from './version-routes.ts'

export { siteApp } from './site-app.ts'

/** How many data left a step with an outcome. */
export type OutcomeCount = { readonly step: string; readonly outcome: OutcomeKind; readonly count: number }

/** An article found by a search, and the words it was found by. */
export type Found = {
  readonly article: CitedArticle
  /** A short run of its text around what was looked for. */
  readonly excerpt?: string
}

/** How an outlet stands. */
export type OutletStanding = {
  readonly outlet: Outlet
  /** Newest pages looked at together, and how many of them were articles. */
  readonly pages: number
  readonly articles: number
  readonly newest?: string
  /** Lines known to stand on many of its pages. */
  readonly furniture: readonly string[]
  /** Open ones. */
  readonly alarms: readonly LayoutAlarm[]
}

/** All the desk asks of the newsroom. Every answer is a noun; the desk changes nothing. */
export type DeskNewsroom = {
  /** Every edition, newest first. */
  editions(): Promise<readonly Edition[]>
  /** By number (`2025-W51`) or id. */
  edition(number: string): Promise<Edition | undefined>
  /** With its text; undefined when the body is no longer kept. */
  article(id: ArticleId): Promise<Article | undefined>
  /** What a rendering knows of each article, in the order asked; unknown ones are left out. */
  cited(ids: readonly ArticleId[]): Promise<readonly CitedArticle[]>
  /** What the check finds of each sentence. */
  verdicts(edition: Edition): Promise<readonly Verdict[]>
  story(id: StoryId): Promise<Story | undefined>
  /** Stories of the edition's window that are not in it, best first. */
  candidates(edition: Edition): Promise<readonly Story[]>
  outcomes(): Promise<readonly OutcomeCount[]>
  /** Every outlet, those with an alarm first. */
  outlets(): Promise<readonly OutletStanding[]>
  /** What stood at an address when, oldest first. Throws `page-unknown`. */
  versions(address: string): Promise<readonly Version[]>
  /** Cited words that their outlets have changed since they were read. */
  changedCitations(edition: Edition): Promise<readonly { readonly place: string; readonly passage: Passage }[]>
  /** Data set aside or to be tried again, newest first. */
  setAside(): Promise<readonly LedgerEntry[]>
  /** Articles with the words, best first. */
  search(words: string): Promise<readonly Found[]>
}

export type DeskOptions = {
  /** The public site shown under `/site/`: a folder, or renderings made for the moment. */
  readonly site?: string | (() => Promise<readonly Rendering[]>)
  /** Host names the desk answers to, without port; those of this machine when left out. */
  readonly hosts?: readonly string[]
}

/** The desk as an application of web-standard requests. */
export function deskApp(newsroom: DeskNewsroom, options: DeskOptions = {}): Hono {
  const app = new Hono()
  app.use(guards(options.hosts))
  app.get('/healthz', (context) => context.text('ok\n'))
  const hasSite = options.site !== undefined
  app.route('/', listRoutes(newsroom, hasSite))
  app.route('/', editionRoutes(newsroom, hasSite))
  app.route('/', versionRoutes(newsroom, hasSite))
  app.route('/', outletRoutes(newsroom, hasSite))
  if (options.site !== undefined) app.route('/', siteApp(options.site, '/site/'))
  app.notFound((context) => notFound(context, hasSite))
  app.onError((error, context) => context.text(`The desk could not answer: ${messageOf(error)}\n`, 500))
  return app
}

function notFound(context: Context, hasSite: boolean): Response {
  const wish = wishOf(context)
  const main = html`<h1>${wish.words.notFound}</h1><p><a href="${wish.to('/')}">${wish.words.toEditions}</a></p>`
  return new Response(pageOf({ title: wish.words.notFound, main, hasSite }, context, wish), {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}

/** Serves an application until closed; port 0 takes any free one. Throws `port-taken`. */
export function serveDesk(app: Hono, at: { readonly host?: string; readonly port: number }): Promise<Listening> {
  return listen(app.fetch, { host: at.host ?? '127.0.0.1', port: at.port })
}
