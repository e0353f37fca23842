// The desk of one edition: three columns, edition, evidence, stories. One sentence has the focus (`?at=2.3`).

import { pointSlice } from '../base/text.ts'
import { Hono, type Html, html } from '../base/web.ts'
import type { Article, ArticleId, Block } from '../news/article.ts'
import {
  type Citation,
  type CitedArticle,
  type Edition,
  type Item,
  type Sentence,
  sentencesOf,
  type Verdict,
} from '../news/edition.ts'
import { holds, type Passage } from '../news/passage.ts'
import type { Story } from '../news/story.ts'
import {
  addressOfWords,
  catalogue,
  clean,
  dayInWords,
  foreign,
  isLanguage,
  linkOut,
  momentInWords,
  originStripOf,
  originsInWords,
  rangeInWords,
} from '../publish/publish.ts'
import type { DeskNewsroom } from './desk.ts'
import { pageOf, type Wish, wishOf } from './layout.ts'

/** Stories shown that are not in the edition. */
const candidatesShown = 30

type Focus = { readonly place: string; readonly sentence: Sentence; readonly item?: Item }

export function editionRoutes(newsroom: DeskNewsroom, hasSite: boolean): Hono {
  const app = new Hono()
  app.get('/editions/:number', async (context) => {
    const wish = wishOf(context)
    const edition = await newsroom.edition(context.req.param('number'))
    if (!edition) return context.notFound()
    const focus = focusOf(edition, context.req.query('at'))
    const verdicts = new Map((await newsroom.verdicts(edition)).map((verdict) => [verdict.place, verdict]))
    const main = html`<div class="columns">
<section class="column edition" aria-labelledby="c1"><p class="column-name" id="c1">${wish.words.edition}</p>${editionColumn(edition, focus, verdicts, wish)}</section>
<section class="column evidence" aria-labelledby="c2" id="evidence"><h2 class="column-name" id="c2">${wish.words.evidence}</h2>${await evidenceColumn(edition, focus, verdicts.get(focus.place), newsroom, wish)}</section>
<section class="column stories" aria-labelledby="c3" id="stories"><h2 class="column-name" id="c3">${wish.words.stories}</h2>${await storiesColumn(edition, focus, newsroom, wish)}</section>
</div>`
    const page = {
      title: `${edition.number} ${edition.series}`,
      main,
      current: 'editions',
      wide: true,
      hasSite,
    } as const
    return context.html(pageOf(page, context, wish))
  })
  return app
}

/** The sentence at the place asked for; the first sentence of the first item when there is none. */
function focusOf(edition: Edition, at: string | undefined): Focus {
  const all = [...sentencesOf(edition)]
  return all.find(({ place }) => place === at) ?? all[1] ?? all[0]!
}

function editionColumn(edition: Edition, focus: Focus, verdicts: ReadonlyMap<string, Verdict>, wish: Wish): Html {
  const { words, language } = wish
  const lang = isLanguage(edition.inLanguage) ? html` lang="${edition.inLanguage}"` : ''
  const sentence = (place: string, text: string) =>
    sentenceLink(edition, place, text, place === focus.place, verdicts.get(place), wish)
  return html`<p class="facts"><span class="status ${edition.status}">${words.statuses[edition.status]}</span> <span>${clean(edition.number)}</span> <span>${rangeInWords(edition.window.from, edition.window.to, language)}</span></p>
<p class="facts tally">${tally(edition, verdicts, wish)}</p>
<div class="paper"${lang}><h1>${clean(edition.title)}</h1>
<p class="standfirst">${sentence('0', edition.standfirst.text)}</p>
${edition.items.map((item, n) => {
  let m = 0
  return html`<article class="item" id="i${n + 1}"><h2>${foreign(item.outlet)}: ${foreign(item.headline)}</h2>${item.label ? html`<p class="label">${clean(item.label)}</p>` : ''}
${item.paragraphs.map((paragraph) => html`<p>${paragraph.map((one) => sentence(`${n + 1}.${++m}`, one.text))}</p>`)}</article>`
})}</div>`
}

function tally(edition: Edition, verdicts: ReadonlyMap<string, Verdict>, { words }: Wish): string {
  const of = (support: Verdict['support']) =>
    [...sentencesOf(edition)].filter(({ place }) => verdicts.get(place)?.support === support).length
  return verdicts.size === 0 ? words.notChecked : words.checkTally(of('supported'), of('partly'), of('unsupported'))
}

/** A sentence of the edition; what the check found is said in shape, colour and words. */
function sentenceLink(
  edition: Edition,
  place: string,
  text: string,
  focused: boolean,
  verdict: Verdict | undefined,
  wish: Wish,
): Html {
  const support = verdict?.support ?? 'supported'
  const href = `${wish.to(`/editions/${encodeURIComponent(edition.number)}`, { at: place })}#s${place}`
  const flag =
    support === 'supported'
      ? ''
      : html` <span class="flag" lang="${wish.language}">${wish.words.support[support]}</span>`
  return html`<a class="sentence ${support}" id="s${place}" data-at="${place}" href="${href}"${focused ? html` aria-current="true"` : ''}>${clean(text)}${flag}</a> `
}

async function evidenceColumn(
  edition: Edition,
  focus: Focus,
  verdict: Verdict | undefined,
  newsroom: DeskNewsroom,
  wish: Wish,
): Promise<Html> {
  const { words } = wish
  const { citations } = focus.sentence
  const passages: Html[] = []
  const changed = (await newsroom.changedCitations(edition)).filter((one) => one.place === focus.place)
  for (const [n, citation] of citations.entries()) {
    const cited = edition.articles.find((article) => article.id === citation.passage.article)
    const article = await newsroom.article(citation.passage.article)
    const since = changed.some(({ passage }) => isSame(passage, citation.passage))
    passages.push(passageOf(citation, words.passage(n + 1, citations.length), cited, article, since, wish))
  }
  return html`<p class="facts"><span>${focus.place === '0' ? words.standfirst : words.sentence(focus.place)}</span> <span class="support ${verdict?.support ?? ''}">${verdict ? words.support[verdict.support] : words.notChecked}</span></p>
${verdict && verdict.faults.length > 0 ? html`<ul class="faults">${verdict.faults.map((fault) => html`<li>${clean(fault)}</li>`)}</ul>` : ''}
${passages}`
}

function passageOf(
  citation: Citation,
  name: string,
  cited: CitedArticle | undefined,
  article: Article | undefined,
  changedSince: boolean,
  wish: Wish,
): Html {
  const { words, language } = wish
  const tongue = cited?.inLanguage ?? article?.inLanguage ?? ''
  const lang = isLanguage(tongue) ? html` lang="${tongue}"` : ''
  const there = cited && addressOfWords(cited.url, citation.passage.exact, tongue)
  return html`<article class="passage">
<p class="facts"><span>${name}</span> <span>${words.roles[citation.role]}</span>${cited ? html` <span>${foreign([cited.outlet.name, ...(cited.agency ? [cited.agency] : [])].join(' ← '))}</span>` : ''}</p>
${cited ? html`<h3>${linkOut(cited.url, foreign(cited.headline, cited.inLanguage))}</h3><p class="facts">${cited.byline.map((author) => html`<span>${foreign(author.name)}</span> `)}${cited.datePublished ? html`<time datetime="${clean(cited.datePublished.value)}">${clean(dayInWords(cited.datePublished.value, language))}</time>` : ''}</p>` : ''}
<div class="original"${lang} dir="auto">${article && holds(citation.passage, article) ? inItsText(citation, article, wish) : html`<p><mark>${clean(citation.passage.exact)}</mark></p>`}</div>
${article ? (holds(citation.passage, article) ? '' : html`<p class="fault">${words.passageChanged}</p>`) : html`<p class="facts">${words.textNotKept}</p>`}
${changedSince ? html`<p class="fault">${words.changedSince}</p>` : ''}
${citation.inferences.length === 0 ? '' : html`<ul class="inferences">${citation.inferences.map(({ rule, from, to }) => html`<li>${foreign(from)} → ${foreign(to)} <span>${catalogue[language].rules[rule]}</span></li>`)}</ul>`}
${cited ? html`<dl class="capture"><div><dt>${words.capture}</dt><dd>${momentInWords(cited.capture.capturedAt, language)}</dd></div><div><dt>${words.hash}</dt><dd class="hash">${clean(cited.capture.digest)}</dd></div></dl>` : ''}
${cited ? html`<p class="links">${there ? linkOut(there, words.openAtWords) : ''}<a href="${wish.to('/versions', { address: cited.url })}">${words.versions}</a></p>` : ''}
</article>`
}

const isSame = (a: Passage, b: Passage) => a.article === b.article && a.start === b.start && a.end === b.end

/** The passage marked in its paragraph, with the paragraphs before and after; the whole text on request. */
function inItsText(citation: Citation, article: Article, { words, language }: Wish): Html {
  const { start, end } = citation.passage
  const blocks =
    article.blocks.length > 0
      ? article.blocks
      : [{ kind: 'paragraph', start: 0, end: [...article.text].length } as const]
  const touched = blocks.flatMap((block, n) => (block.end > start && block.start < end ? [n] : []))
  const [first, last] = [Math.max(0, (touched[0] ?? 0) - 1), (touched.at(-1) ?? 0) + 1]
  const paragraph = (block: Block) => html`<p class="${block.kind}">${markedIn(article, block, start, end)}</p>`
  const near = blocks.slice(first, last + 1).map(paragraph)
  if (near.length === blocks.length) return html`${near}`
  return html`${near}<details class="whole"><summary lang="${language}">${words.wholeText}</summary>${blocks.map(paragraph)}</details>`
}

function markedIn(article: Article, block: Block, start: number, end: number): readonly (Html | string)[] {
  const [from, to] = [Math.max(block.start, start), Math.min(block.end, end)]
  const slice = (a: number, b: number) => clean(pointSlice(article.text, a, b))
  if (from >= to) return [slice(block.start, block.end)]
  return [slice(block.start, from), html`<mark>${slice(from, to)}</mark>`, slice(to, block.end)]
}

async function storiesColumn(edition: Edition, focus: Focus, newsroom: DeskNewsroom, wish: Wish): Promise<Html> {
  const { words } = wish
  const story = focus.item && (await newsroom.story(focus.item.story))
  const candidates = (await newsroom.candidates(edition)).slice(0, candidatesShown)
  const wanted = [...(story?.articles ?? []), ...candidates.flatMap((one) => one.articles)]
  const known = await newsroom.cited([...new Set(wanted)])
  const articles = new Map([...edition.articles, ...known].map((article) => [article.id, article]))
  const articleOf = (id: ArticleId) => articles.get(id)
  const strip =
    focus.item &&
    html`<p class="origins">${originStripOf(focus.item, articleOf, wish.language)} <span>${originsInWords(focus.item, articleOf, wish.language)}</span></p>`
  return html`${focus.item ? html`<h3>${words.story}</h3>${strip}${story ? storyOf(story, articleOf, wish) : html`<p class="facts">${words.storyUnknown}</p>`}` : ''}
<h3>${words.candidates}</h3>
${candidates.length === 0 ? html`<p class="facts">${words.noCandidates}</p>` : html`<ol class="candidates">${candidates.map((one) => candidateOf(one, articleOf, wish))}</ol>`}`
}

type ArticleOf = (id: ArticleId) => CitedArticle | undefined

function storyOf(story: Story, articleOf: ArticleOf, wish: Wish): Html {
  const { words } = wish
  const why = new Map(story.belongings.map((belonging) => [belonging.article, belonging.why]))
  return html`<ol class="story">${story.origins.map((origin, n) => {
    const reprints = origin.reprints.map(
      (reprint) =>
        html`<li><span class="mark" aria-hidden="true"><b class="reprint">○</b></span> ${carrier(reprint.article, articleOf, wish)} <span class="why">${words.reprintOf}: ${clean(reprint.evidence)}</span></li>`,
    )
    return html`<li><p class="facts">${words.origin(n + 1)}${origin.agency ? html` <span>${clean(origin.agency)}</span>` : ''}</p><ul><li><span class="mark" aria-hidden="true"><b class="report">●</b></span> ${carrier(origin.article, articleOf, wish)} ${why.has(origin.article) ? html`<span class="why">${words.why}: ${clean(why.get(origin.article)!)}</span>` : ''}</li>${reprints}</ul></li>`
  })}</ol>`
}

function candidateOf(story: Story, articleOf: ArticleOf, wish: Wish): Html {
  const first = story.articles[0]
  return html`<li>${first ? carrier(first, articleOf, wish) : ''} <span class="why">${wish.words.articles(story.articles.length)}; ${catalogue[wish.language].origins(story.articles.length, story.origins.length)}</span></li>`
}

function carrier(id: ArticleId, articleOf: ArticleOf, { language }: Wish): Html {
  const article = articleOf(id)
  if (!article) return html`<code>${clean(id)}</code>`
  const day = article.datePublished
  return html`<span class="outlet">${foreign(article.outlet.name)}</span> ${linkOut(article.url, foreign(article.headline, article.inLanguage))}${day ? html` <time datetime="${clean(day.value)}">${clean(dayInWords(day.value, language))}</time>` : ''}`
}
