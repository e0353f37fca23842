// Which stories an edition tells, which article carries each, and in which order. Every choice says why.

import { primaryLanguage } from '../base/language-tag.ts'
import { foldedWords } from '../base/text.ts'
import type { Article } from '../news/article.ts'
import { type Rubric, rubrics } from '../news/edition.ts'
import type { Outlet } from '../news/outlet.ts'
import { articlesOf, type Origin, type Story } from '../news/story.ts'
import { type Aboutness, aboutness, dayFor, lengthOf, type Material, sentencesIn } from './material.ts'

/** An article with all that selecting asked about it. */
export type Candidate = {
  readonly article: Article
  readonly outlet: Outlet | undefined
  readonly about: Aboutness
  readonly foreign: boolean
  /** A piece by somebody in office; labelled, and no independent report. */
  readonly byOfficeHolder: boolean
  readonly inWindow: boolean
}

/** A story chosen for the edition. */
export type Choice = {
  readonly story: Story
  readonly carrier: Candidate
  readonly rubric: Rubric
  /** Independent origins that foreign outlets printed, the carrier's first. */
  readonly origins: readonly { readonly origin: Origin; readonly candidates: readonly Candidate[] }[]
  readonly score: number
}

/** What was decided about one story, in words an editor can check. */
export type Decision = {
  readonly story: Story['id']
  readonly headline: string
  readonly chosen: boolean
  readonly score: number
  readonly rubric?: Rubric
  readonly why: string
}

/** The stories of the edition in the order of the genre, and a decision for every story of the window. */
export function select(material: Material): {
  readonly choices: readonly Choice[]
  readonly decisions: readonly Decision[]
} {
  const candidates = new Map(material.articles.map((article) => [article.id, candidateOf(article, material)]))
  const choices: Choice[] = []
  const decisions: Decision[] = []
  for (const story of material.stories) {
    const members = story.articles.flatMap((id) => candidates.get(id) ?? []).filter((candidate) => candidate.inWindow)
    if (members.length === 0) continue
    const judged = judge(story, members, material)
    if ('why' in judged)
      decisions.push({
        story: story.id,
        headline: members[0]!.article.headline,
        chosen: false,
        score: 0,
        why: judged.why,
      })
    else choices.push(judged)
  }
  choices.sort((a, b) => b.score - a.score || (a.story.id < b.story.id ? -1 : 1))
  const chosen = balanced(choices, material.digest.items.max)
  for (const choice of choices) {
    const taken = chosen.includes(choice)
    decisions.push({
      story: choice.story.id,
      headline: choice.carrier.article.headline,
      chosen: taken,
      score: Math.round(choice.score * 100) / 100,
      rubric: choice.rubric,
      why: `${explain(choice)}${taken ? '' : '; others stood higher'}`,
    })
  }
  const order = (choice: Choice) => rubrics.indexOf(choice.rubric)
  return { choices: chosen.toSorted((a, b) => order(a) - order(b) || b.score - a.score), decisions }
}

function candidateOf(article: Article, material: Material): Candidate {
  const outlet = material.outletOf(article)
  const day = dayFor(article, material.captureOf(article))
  return {
    article,
    outlet,
    about: aboutness(article, material.digest.beat.words),
    foreign: outlet !== undefined && outlet.country !== material.digest.beat.country,
    byOfficeHolder: article.kind === 'opinion' && holdsOffice(article),
    inWindow: day >= material.window.from && day <= material.window.to,
  }
}

const office =
  /\b(?:(?:deputy |vice[- ]|prime |foreign )?minister|president|ambassador|senator|governor|mayor|member of (?:the )?parliament|secretary of state|chancellor)\b|министр|посол|депутат|сенатор|аким|министрі|елші|Minister|Botschafter|ministre|ambassadeur|bakan|大臣|部长/iu

/** Whether the writer is introduced as holding an office, in the byline or where the piece speaks of its author. */
function holdsOffice(article: Article): boolean {
  if (article.byline.some((author) => author.role && office.test(author.role))) return true
  const names = article.byline.flatMap((author) => author.name.split(/\s+/).slice(-1))
  const ends = [
    article.standfirst ?? '',
    ...sentencesIn(article)
      .slice(-3)
      .map((sentence) => sentence.text),
  ]
  return ends.some(
    (text) =>
      names.some((name) => name.length > 2 && text.includes(name)) &&
      /\b(?:is|author|writer)\b/.test(text) &&
      office.test(text),
  )
}

function judge(story: Story, members: readonly Candidate[], material: Material): Choice | { readonly why: string } {
  const foreign = members.filter((member) => member.foreign)
  if (foreign.length === 0)
    return { why: members.some((member) => member.outlet) ? 'only home outlets tell it' : 'no known outlet tells it' }
  const printable = foreign.filter(
    (member) => member.outlet!.policy === 'direct' || member.outlet!.policy === 'licensed',
  )
  if (printable.length === 0) return { why: 'its outlets allow no quotation' }
  if (printable.every((member) => member.about === 'none')) return { why: `${material.digest.beat.name} is not named` }
  if (!printable.some((member) => member.about === 'subject' || member.about === 'mention'))
    return { why: `${material.digest.beat.name} is named only in passing` }
  const own = printable.filter((member) => sameLanguage(member.article.inLanguage, material.digest.inLanguage))
  if (own.length === 0)
    return { why: 'no article in the language of the digest tells it, and no translation is configured' }
  const inOrigin = (origin: Origin) => {
    const ids = new Set(articlesOf(origin))
    return foreign.filter(
      (member) =>
        ids.has(member.article.id) &&
        !member.byOfficeHolder &&
        member.about !== 'none' &&
        member.outlet!.policy !== 'disabled',
    )
  }
  const origins = story.origins
    .map((origin) => ({ origin, candidates: inOrigin(origin) }))
    .filter((one) => one.candidates.length > 0)
  const carrier = own.toSorted(
    (a, b) => worth(b, story, material) - worth(a, story, material) || (a.article.id < b.article.id ? -1 : 1),
  )[0]!
  if (carrier.about === 'passing' || carrier.about === 'none')
    return { why: `${material.digest.beat.name} is named only in passing` }
  if (carrier.about === 'mention' && oneForEachPublisher(origins).length < 2)
    return { why: `${material.digest.beat.name} is not its subject, and one outlet alone tells it` }
  const carrierFirst = origins.toSorted(
    (a, b) => Number(holdsArticle(b.origin, carrier.article)) - Number(holdsArticle(a.origin, carrier.article)),
  )
  const independent = oneForEachPublisher(carrierFirst)
  const score =
    3 * Math.log2(1 + independent.length) +
    Math.log2(1 + foreign.length) +
    worth(carrier, story, material) +
    0.3 * new Set(foreign.map((one) => one.outlet!.country)).size
  return { story, carrier, rubric: rubricOf(carrier.article), origins: independent, score }
}

/** Origins of different publishers: a second text by an outlet, or by another of its family, corroborates nothing. */
function oneForEachPublisher(origins: Choice['origins']): Choice['origins'] {
  const seen = new Set<string>()
  return origins.filter(({ origin, candidates }) => {
    const { outlet } = candidates.find((one) => one.article.id === origin.article) ?? candidates[0]!
    const publisher = outlet!.family ?? outlet!.id
    return !seen.has(publisher) && seen.add(publisher)
  })
}

const holdsArticle = (origin: Origin, article: Article) => articlesOf(origin).includes(article.id)

/** How well an article would carry its story. */
function worth(candidate: Candidate, story: Story, material: Material): number {
  const { article, outlet, about } = candidate
  const statements = material.understandingOf(article.id)?.statements ?? []
  const quotes = statements.filter((one) => one.kind === 'quote' && one.speaker && one.manner !== 'indirect').length
  const figures = statements.filter((one) => one.kind === 'figure' && one.unit !== '').length
  const own = story.origins.find((origin) => origin.article === article.id)
  return (
    (about === 'subject' ? 2 : about === 'mention' ? 0.8 : 0) +
    (outlet?.standing ?? 3) * 0.3 +
    Math.min(quotes, 3) * 0.35 +
    Math.min(figures, 4) * 0.15 +
    Math.min(lengthOf(article), 600) / 400 +
    (own ? 1.2 + 0.6 * Math.log2(1 + own.reprints.length) : 0) +
    (candidate.byOfficeHolder ? -1 : 0) +
    (outlet?.policy === 'licensed' ? 1.5 : 0)
  )
}

const sameLanguage = (a: string, b: string) => primaryLanguage(a) === primaryLanguage(b)

/** The best choices, but no rubric fills more than half of the edition and no outlet carries three items. */
function balanced(sorted: readonly Choice[], most: number): readonly Choice[] {
  const taken: Choice[] = []
  const perRubric = new Map<Rubric, number>()
  const perOutlet = new Map<string, number>()
  const take = (choice: Choice) => {
    taken.push(choice)
    perRubric.set(choice.rubric, (perRubric.get(choice.rubric) ?? 0) + 1)
    perOutlet.set(choice.carrier.outlet!.id, (perOutlet.get(choice.carrier.outlet!.id) ?? 0) + 1)
  }
  for (const choice of sorted) {
    if (taken.length >= most) break
    if ((perRubric.get(choice.rubric) ?? 0) >= Math.ceil(most / 2)) continue
    if ((perOutlet.get(choice.carrier.outlet!.id) ?? 0) >= 2) continue
    take(choice)
  }
  return taken
}

function explain(choice: Choice): string {
  const outlets = choice.origins.flatMap((one) => one.candidates).length
  const { article, outlet, about } = choice.carrier
  return `${outlets} foreign outlet${outlets === 1 ? '' : 's'}, ${choice.origins.length} independent origin${choice.origins.length === 1 ? '' : 's'}; carried by ${outlet!.name} (${about}, standing ${outlet!.standing}, ${lengthOf(article)} words); rubric ${choice.rubric}`
}

// Stems that tell a rubric, by weight of the place they stand in; matched at the start of a word, whole with a `$`.
const rubricStems: Readonly<Record<Rubric, readonly string[]>> = {
  diplomacy:
    'emperor palace president summit audience state-visit visit leaders talks prime-minister император президент саммит визит переговоры президенті кездесу'.split(
      ' ',
    ),
  region: 'caspian central-asian corridor region neighbour water каспий регион аймақ'.split(' '),
  bilateral:
    'agreement equipment cooperation partnership pledges pledged deliver scanner contract embassy bilateral сотрудничество соглашение ынтымақтастық келісім'.split(
      ' ',
    ),
  economy:
    'economy economic growth gdp indicator trade tonnes freight oil inflation index investment per-cent tender exports рост экономика өсім экономика'.split(
      ' ',
    ),
  society: 'school festival culture health sport language petition students школа культура мектеп мәдениет'.split(' '),
  law: 'senate bill$ law$ laws$ parliament reading court fine legislation majilis amendments сенат закон заң мәжіліс'.split(
    ' ',
  ),
}

/** The rubric whose words weigh most in headline and opening. */
export function rubricOf(article: Article): Rubric {
  const weigh = (text: string, weight: number, sums: Map<Rubric, number>) => {
    const found = ` ${foldedWords(text).join(' ')} `
    for (const rubric of rubrics) {
      for (const stem of rubricStems[rubric]) {
        if (found.includes(` ${stem.replace('-', ' ').replace('$', ' ')}`))
          sums.set(rubric, (sums.get(rubric) ?? 0) + weight)
      }
    }
  }
  const sums = new Map<Rubric, number>()
  weigh(article.headline, 3, sums)
  for (const sentence of sentencesIn(article).slice(0, 3)) weigh(sentence.text, 1, sums)
  let best: Rubric = 'society'
  for (const rubric of rubrics) if ((sums.get(rubric) ?? 0) > (sums.get(best) ?? 0)) best = rubric
  return best
}
