// An edition's life: drafted from the week's stories, approved by a person (or by the digest's settings), published.

import { SholuError } from '../base/errors.ts'
import type { Article, ArticleId } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import { type Edition, editionDigest, type Verdict } from '../news/edition.ts'
import type { Outlet } from '../news/outlet.ts'
import type { Understanding } from '../news/statement.ts'
import { type Rendering, renderSite } from '../publish/publish.ts'
import { type Breach, check, type Decision, type Draft, type NoDraft, type StyleFault, write } from '../write/write.ts'
import { type Coverage, coverageAt, coverageOf, shiftDay } from './calendar.ts'
import type { Line } from './line.ts'
import { tickerOn } from './rates.ts'
import { versionOf, versionsBefore } from './steps.ts'

/** What became of an edition that was due. */
export type Drafted =
  | {
      readonly kind: 'drafted'
      readonly edition: Edition
      readonly decisions: readonly Decision[]
      readonly verdicts: readonly Verdict[]
      readonly breaches: readonly Breach[]
      readonly style: readonly StyleFault[]
    }
  | ({ readonly kind: 'too-thin'; readonly number: string } & NoDraft)

/** Writes the draft of the edition with a number, or of the one due now. A new draft is a new revision. */
export async function draftEdition(line: Line, number?: string): Promise<Drafted> {
  const coverage = number ? coverageOf(number, line.settings.digest) : coverageAt(line.now(), line.settings.digest)
  const standing = await line.store.edition(coverage.number, line.settings.digest.id)
  if (standing && standing.status !== 'draft') {
    const why = `Edition ${standing.number} is ${standing.status}; it is not drafted anew.`
    throw new SholuError('edition-gone-out', why)
  }
  line.progress('write', 0, 1)
  const draft = await writeDraft(line, coverage)
  const entry = {
    step: 'write',
    datum: `${line.settings.digest.id}/${coverage.number}`,
    by: versionOf('write'),
    at: line.now(),
    attempts: 1,
  }
  if (!('edition' in draft)) {
    await line.store.settle({ ...entry, outcome: { kind: 'nothing-to-do', why: draft.why } })
    return { kind: 'too-thin', number: coverage.number, ...draft }
  }
  await line.store.settle({ ...entry, outcome: { kind: 'done' } }, { edition: draft.edition })
  line.progress('write', 1, 1)
  return { kind: 'drafted', ...draft }
}

async function writeDraft(line: Line, { number, window }: Coverage): Promise<Draft | NoDraft> {
  const { store, settings } = line
  const { digest } = settings
  const around = { from: shiftDay(window.from, -1), to: shiftDay(window.to, 1) }
  const articles = await store.articles(around)
  const captures = new Map<string, Capture>()
  const understandings = new Map<ArticleId, Understanding>()
  for (const article of articles) {
    const capture = await store.capture(article.capture)
    if (capture) captures.set(article.capture, capture)
    const understanding = await store.understanding(article.id)
    if (understanding) understandings.set(article.id, understanding)
  }
  const outlets = new Map(settings.outlets.map((outlet) => [outlet.id, outlet]))
  const previous = await store.previousOf({ digest: digest.id, number })
  return write({
    digest,
    number,
    window,
    articles,
    stories: await store.stories(digest.id, around),
    understandingOf: (id) => understandings.get(id),
    outletOf: (article): Outlet | undefined => (article.outlet ? outlets.get(article.outlet) : undefined),
    captureOf: (article) => captures.get(article.capture)!,
    ...(previous ? { previous: { id: previous.id, number: previous.number, title: previous.title } } : {}),
    rates: await tickerOn(line, window.to),
    madeBy: versionsBefore('write'),
  })
}

/** The newest revision of an edition, by number or id. Throws `edition-unknown`. */
export async function findEdition({ store, settings }: Line, name: string): Promise<Edition> {
  const edition = (await store.edition(name, settings.digest.id)) ?? (await store.edition(name))
  if (!edition)
    throw new SholuError('edition-unknown', `There is no edition "${name}". \`sholu editions\` lists those there are.`)
  return edition
}

/** What the check finds of each sentence now, against the articles as they are kept. */
export async function verdictsOn(line: Line, edition: Edition): Promise<readonly Verdict[]> {
  const articles = await line.store.articlesById(edition.articles.map((article) => article.id))
  const byId = new Map(articles.map((article): [ArticleId, Article] => [article.id, article]))
  return check(edition, (id) => byId.get(id))
}

/** Approves exactly the content that stands now. Throws `edition-unsupported` when a sentence is refuted. */
export async function approveEdition(line: Line, name: string, by: string): Promise<Edition> {
  const edition = await findEdition(line, name)
  const refuted = (await verdictsOn(line, edition)).filter((verdict) => verdict.support === 'unsupported')
  if (refuted.length > 0) {
    const list = refuted.map((verdict) => `${verdict.place} (${verdict.faults.join('; ')})`).join(', ')
    throw new SholuError(
      'edition-unsupported',
      `Edition ${edition.number} cannot be approved: its passages do not bear ${list}.`,
    )
  }
  if (edition.status !== 'draft') return edition
  const approved: Edition = {
    ...edition,
    status: 'approved',
    approval: { by, at: line.now(), digest: editionDigest(edition) },
  }
  await line.store.settle(
    ledgerLine(line, edition, 'publish', { kind: 'again', why: 'approved, not yet published', afterMs: 0 }),
    { edition: approved },
  )
  return approved
}

function ledgerLine(
  line: Line,
  edition: Edition,
  step: 'publish',
  outcome: Parameters<Line['store']['settle']>[0]['outcome'],
) {
  return { step, datum: edition.id, outcome, by: versionOf(step), at: line.now(), attempts: 1 }
}

/** Publishes an approved edition and gives the whole site anew. Throws `edition-not-approved`. */
export async function publishEdition(
  line: Line,
  name: string,
): Promise<{ readonly edition: Edition; readonly renderings: readonly Rendering[] }> {
  const edition = await findEdition(line, name)
  if (edition.status === 'draft')
    throw new SholuError(
      'edition-not-approved',
      `Edition ${edition.number} is a draft: nothing goes out that a person has not approved. \`sholu approve ${edition.number} --by NAME\` does that.`,
    )
  if (edition.status === 'withdrawn')
    throw new SholuError('edition-not-approved', `Edition ${edition.number} was withdrawn.`)
  const published: Edition =
    edition.status === 'published' ? edition : { ...edition, status: 'published', publishedAt: line.now() }
  line.progress('publish', 0, 1)
  await line.store.settle(ledgerLine(line, edition, 'publish', { kind: 'done' }), { edition: published })
  const renderings = await siteOf(line)
  line.progress('publish', 1, 1)
  return { edition: published, renderings }
}

/** The public site with every published edition. */
export async function siteOf(line: Line): Promise<readonly Rendering[]> {
  const all = await line.store.editions({ digest: line.settings.digest.id })
  const out = all.filter((edition) => edition.status === 'published' || edition.status === 'withdrawn')
  return renderSite(out, { builtAt: line.now() })
}
