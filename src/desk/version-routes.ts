// The desk's page of one printed page: what stood at its address when, and what its outlet changed.

import { SholuError } from '../base/errors.ts'
import { pointSlice } from '../base/text.ts'
import { Hono, type Html, html } from '../base/web.ts'
import type { Article } from '../news/article.ts'
import type { Change, Version, VersionDiff } from '../news/version.ts'
import { clean, foreign, isLanguage, linkOut, momentInWords } from '../publish/publish.ts'
import type { DeskNewsroom } from './desk.ts'
import { pageOf, type Wish, wishOf } from './layout.ts'

/** Code points shown on either side of a change. */
const around = 80

export function versionRoutes(newsroom: Pick<DeskNewsroom, 'versions'>, hasSite: boolean): Hono {
  const app = new Hono()
  app.get('/versions', async (context) => {
    const versions = await known(newsroom, (context.req.query('address') ?? '').slice(0, 4_000))
    if (versions.length === 0) return context.notFound()
    const wish = wishOf(context)
    return context.html(
      pageOf({ title: wish.words.versions, main: versionsOf(versions, wish), hasSite }, context, wish),
    )
  })
  return app
}

/** None for an address at which nothing was read. */
async function known(newsroom: Pick<DeskNewsroom, 'versions'>, address: string): Promise<readonly Version[]> {
  try {
    return await newsroom.versions(address)
  } catch (error) {
    if (error instanceof SholuError && error.code === 'page-unknown') return []
    throw error
  }
}

function versionsOf(versions: readonly Version[], wish: Wish): Html {
  const { words, language } = wish
  const { article } = versions.at(-1)!
  const numbered = versions.map((version, n) => ({ version, n })).reverse()
  return html`<h1>${words.versions}</h1>
<h2>${linkOut(article.url, foreign(article.headline, article.inLanguage))}</h2>
<ol class="versions" reversed>${numbered.map(
    ({
      version,
      n,
    }) => html`<li><h3><time datetime="${clean(version.firstSeen)}">${momentInWords(version.firstSeen, language)}</time></h3>
${version.since ? changesOf(version.since, versions[n - 1]!.article, version.article, wish) : html`<p>${words.asFirstRead}</p>`}</li>`,
  )}</ol>`
}

function changesOf(diff: VersionDiff, earlier: Article, later: Article, { words, language }: Wish): Html {
  const printed = (value: string) => (/^\d{4}-\d\d-\d\dT/.test(value) ? momentInWords(value, language) : value)
  const lang = isLanguage(later.inLanguage) ? html` lang="${later.inLanguage}"` : ''
  const list = (name: string, changes: readonly Change[]) =>
    changes.length === 0
      ? ''
      : html`<h4>${name}</h4><ul class="changes"${lang} dir="auto">${changes.map((change) => html`<li>${inPlace(change, earlier, later)}</li>`)}</ul>`
  const fields = diff.fields.map(
    ({ field, was, is }) =>
      html`<li><span class="facts">${words.fields[field]}</span> <del>${clean(printed(was))}</del> <ins>${clean(printed(is))}</ins></li>`,
  )
  return html`<p class="facts">${words.sameWords(Math.floor(diff.sameShare * 100))}</p>
${fields.length === 0 ? '' : html`<ul class="changes">${fields}</ul>`}
${list(words.changedFigures, diff.figures)}${list(words.changedQuotes, diff.quotes)}${list(
  words.changedWords,
  diff.words.filter((change) => !diff.figures.some((figure) => isSame(figure, change))),
)}
${diff.moved.length === 0 ? '' : html`<h4>${words.movedParagraphs}</h4><ul class="changes"${lang} dir="auto">${diff.moved.map((passage) => html`<li>${clean(passage.exact)}</li>`)}</ul>`}`
}

const isSame = (a: Change, b: Change) =>
  a.was?.start === b.was?.start && a.is?.start === b.is?.start && a.is?.end === b.is?.end

/** The change with some words before and after it. */
function inPlace({ was, is }: Change, earlier: Article, later: Article): Html {
  const place = is ?? was
  const text = is ? later.text : earlier.text
  const before = place ? pointSlice(text, Math.max(0, place.start - around), place.start) : ''
  const after = place ? pointSlice(text, place.end, place.end + around) : ''
  return html`${clean(wholeWordsAtEnd(before))}${was ? html`<del>${clean(was.exact)}</del>` : ''}${was && is ? ' ' : ''}${is ? html`<ins>${clean(is.exact)}</ins>` : ''}${clean(wholeWordsAtStart(after))}`
}

/** Of the words before a change those of its paragraph, none of them cut. */
function wholeWordsAtEnd(text: string): string {
  const paragraph = text.replace(/^.*\n/su, '')
  return paragraph.length < text.length || text.length < around ? paragraph : `… ${text.replace(/^\S*\s/u, '')}`
}

function wholeWordsAtStart(text: string): string {
  const paragraph = text.replace(/\n.*$/su, '')
  return paragraph.length < text.length || text.length < around ? paragraph : `${text.replace(/\s\S*$/u, '')} …`
}
