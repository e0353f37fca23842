// Why a page holds no article: an error page, a wall, a dialog, a list of other pieces, or next to nothing.

import type { NoArticle } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import type { Body } from './body.ts'
import { weightOf } from './furniture.ts'
import { type Element, isInside } from './page.ts'
import { metaOf, type PageFacts } from './structured.ts'
import { asksToSubscribe, wallWords } from './wall-words.ts'

/** What a page is judged by. */
export type AboutRefusal = {
  readonly headline: string
  readonly facts: PageFacts
  readonly blocks: readonly PageBlock[]
  readonly body: Body
  readonly runs: readonly { readonly kind: string; readonly text: string }[]
  readonly root: Element
  readonly url: string
}

/** What the page is instead of an article, and the same in words. */
export type Refusal = { readonly sort: NoArticle; readonly why: string }

/** Weight of prose under which nothing is an article, and up to which a page is looked at with suspicion. */
const tooShort = 140
const shortish = 1_100

const errorWords =
  /(?<!\p{L})(?:404|error 40\d|page (?:was )?not found|not found|page (?:does not|doesn['’]t) exist|no longer (?:available|exists)|403 forbidden|access denied|forbidden|internal server error|service unavailable|bad gateway|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|sayfa bulunamadı|nie znaleziono|sahifa topilmadi|pagina niet gevonden|sidan (?:kunde inte|hittades inte)|siden (?:blev ikke|ble ikke) funnet|stránka nenalezena|az oldal nem található|pagina nu a fost găsită)(?!\p{L})|страница не найдена|ошибка 404|сторінку не знайдено|бет табылмады|парақ табылмады|барак табылган жок|ページが見つかりません|页面不存在|找不到(?:该|页面)|페이지를 찾을 수 없|الصفحة غير موجودة|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|саҳифа (?:ёфт|топилм)|η σελίδα δεν βρέθηκε|お探しのページ|존재하지 않는 페이지/iu
const cookieWords =
  /cookie|consent|privacy|gdpr|datenschutz|einwilligung|confidentialité|persónuvernd|конфиденциальн|персональных данных|çerez|隐私|プライバシー/giu
const robotWords =
  /\b(?:enable javascript|javascript is (?:disabled|required)|are you (?:a )?(?:human|robot)|verify (?:that )?you are|checking your browser|unusual traffic|captcha|ddos protection|access to this page has been denied|i(?:'|’)?m not a robot|prove (?:that )?you(?:'|’)?re (?:not a robot|human)|just a moment|please wait while we (?:verify|check)|sie (?:ein mensch|kein roboter) sind|bitte aktivieren sie javascript|que vous n(?:'|’)êtes pas un robot|no eres un robot|robot olmadığınızı)\b|включите javascript|вы не робот|проверка браузера|підтвердьте, що ви не робот|ロボットではありません|人机验证|安全验证|验证您是(?:真人|人类)|请完成验证|로봇이 아닙니다/iu

/** The reason, or undefined when the page may well be an article. */
export function whyNoArticle(about: AboutRefusal): Refusal | undefined {
  const { headline, facts, runs, blocks } = about
  const text = runs.map((run) => run.text).join('\n')
  const prose = weightOf(text)
  const shown = blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, 40_000)
  if (shown.trim() === '' && prose === 0) return { sort: 'too-little-text', why: 'The page shows no text.' }
  const isDeclared = facts.linked !== undefined || metaOf(facts, 'og:type') === 'article'
  const short = prose < shortish
  if (short && saysError(headline, facts.title, text, prose) && (!isDeclared || prose < 400))
    return { sort: 'error-page', why: 'The page says that what was asked for is not there (an error page).' }
  if (short && robotWords.test(shown) && (prose < 500 || robotWords.test(text)))
    return { sort: 'robot-check', why: 'The page asks the visitor to prove to be no robot.' }
  if (isCookieDialog(text, prose, 0.45) || (prose < 300 && isCookieDialog(proseLinesOf(blocks), prose, 0.7)))
    return { sort: 'cookie-dialog', why: 'The page holds only a cookie or consent dialog.' }
  if (isWalled(about, prose)) return { sort: 'login-wall', why: 'The text is behind a login or subscription wall.' }
  if (isSection(about, prose, isDeclared))
    return isListing(about)
      ? { sort: 'listing', why: 'The page lists what was found for a tag, an author or a search.' }
      : { sort: 'section-page', why: 'The page lists other pieces (a section or front page).' }
  if (prose < (isDeclared ? 80 : tooShort))
    return {
      sort: 'too-little-text',
      why: prose === 0 ? 'No running text was found on the page.' : 'The text is too short to be an article.',
    }
  return undefined
}

/** Whether headline or title is mostly a message of error, or a few lines of text begin with one. */
function saysError(headline: string, title: string, text: string, prose: number): boolean {
  const isMessage = (line: string) => {
    const words = errorWords.exec(line)?.[0]
    return words !== undefined && (words.length > line.length * 0.4 || prose < 300)
  }
  return isMessage(headline) || isMessage(title) || (prose < 500 && errorWords.test(text.slice(0, 300)))
}

/** The longer lines of a page, furniture or not, without menus and footers. */
function proseLinesOf(blocks: readonly PageBlock[]): string {
  const lines = blocks.filter(
    ({ weight, linkShare, reason }) => weight > 40 && linkShare < 0.5 && reason !== 'footer' && reason !== 'comments',
  )
  return lines
    .map((block) => block.text)
    .join('\n')
    .slice(0, 8_000)
}

function isCookieDialog(text: string, prose: number, share: number): boolean {
  if (prose > 6_000) return false
  const sentences = text.split(/[.!?]\s|\n/).filter((each) => each.length > 20)
  if (sentences.length === 0) return false
  const about = sentences.filter((each) => each.match(cookieWords)).length
  return about >= 2 && about >= sentences.length * share
}

const commentWords = /comment|kommentier|коммент|пікір|yorum|コメント|评论|σχόλι/iu

/** A page that says it is not free and shows little, or a box right under a few lines that asks to log in. */
function isWalled({ facts, blocks }: AboutRefusal, prose: number): boolean {
  const limit = facts.linked?.free === false ? 800 : 420
  if (prose >= limit) return false
  const last = blocks.findLastIndex((block) => block.reason === undefined)
  const near = blocks.slice(Math.max(0, last - 3), last + 8)
  return near.some(
    (block) =>
      block.weight < 500 &&
      block.reason !== 'comments' &&
      (asksToSubscribe(block.text) || (wallWords.test(block.text) && !isMenuLine(block))) &&
      !commentWords.test(block.text),
  )
}

/** A line of links such as "Log in | Register" that stands on every page of a site. */
const isMenuLine = ({ reason, linkShare }: PageBlock) =>
  linkShare > 0.6 &&
  (reason === 'navigation' || reason === 'outside-article' || reason === 'sidebar' || reason === 'footer')

/** Linked headings with a line or two under each, and nowhere a text of some length. */
function isSection({ body, blocks, facts, url, headline }: AboutRefusal, prose: number, isDeclared: boolean): boolean {
  const address = URL.parse(url)
  const isFront = address?.pathname === '/' && address.search === ''
  const isList =
    [...facts.linkedTypes].some((type) => /^(?:CollectionPage|SearchResultsPage)$/.test(type)) ||
    metaOf(facts, 'og:type') === 'website'
  const container = body.container
  const scope = container ? blocks.filter((block) => isInside(block.element, container)) : blocks
  const isTeaser = (block: PageBlock) =>
    block.linkShare > 0.8 &&
    block.text !== headline &&
    block.weight > 15 &&
    (block.kind === 'heading' || block.weight > 30) &&
    block.element.tag !== 'h1'
  const teasers = scope.filter(isTeaser).length
  const run = longestRun(scope, isTeaser)
  if (areCutShort(blocks) && blocks.filter(isTeaser).length >= 2) return true
  // The title of a front page is the outlet's name, not a heading that stands over a text.
  const isTitled = headline.length > 12 && facts.title.includes(headline) && prose >= 150
  if (isFront && isTitled && container && !isList && teasers < 4) return false
  if (isFront && !isDeclared && run < 600) return teasers >= 3 || prose < 600
  if (teasers >= 4 && run < 420 && (!isDeclared || isList)) return true
  const links = blocks.filter((block) => block.linkShare > 0.8 && block.weight > 25).length
  return isList && !isDeclared && run < 300 && links >= 8
}

const listingPath =
  /\/(?:tags?|tegi?|authors?|autor(?:en|es)?|avtor(?:y)?|search|suche|buscar|recherche|poisk|archives?|archiv|arxiv|topics?|thema|temas?|etiket|labels?|keywords?|by|writers?|page\/\d+)(?:\/|$|\?)/i

/** A list of what was found for a tag, an author or a search. */
function isListing({ url, facts }: AboutRefusal): boolean {
  const address = URL.parse(url)
  return (
    facts.linkedTypes.has('SearchResultsPage') ||
    facts.linkedTypes.has('ProfilePage') ||
    listingPath.test(`${address?.pathname ?? ''}`) ||
    /[?&](?:q|s|query|search|tag|keyword)=/i.test(address?.search ?? '')
  )
}

/** Whether the paragraphs are beginnings of texts that stand elsewhere: nearly all of them break off. */
function areCutShort(blocks: readonly PageBlock[]): boolean {
  const prose = blocks.filter(({ reason, kind, weight }) => reason === undefined && kind !== 'heading' && weight > 40)
  const cut = prose.filter(({ text }) => /(?:…|\.\.\.|\[(?:…|\.\.\.)\])\s*$/u.test(text))
  return cut.length >= 2 && cut.length >= prose.length * 0.7
}

/** The most prose that stands together without a teaser between. */
function longestRun(blocks: readonly PageBlock[], isTeaser: (block: PageBlock) => boolean): number {
  let longest = 0
  let run = 0
  for (const block of blocks) {
    if (isTeaser(block)) run = 0
    else if (block.reason === undefined && block.kind !== 'heading') run += block.weight * (1 - block.linkShare)
    longest = Math.max(longest, run)
  }
  return longest
}
