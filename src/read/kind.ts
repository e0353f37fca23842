// What kind of piece it is: news unless its type, section, address, headline or form says otherwise.

import type { ArticleKind, BlockKind } from '../news/article.ts'
import type { PageBlock } from './blocks.ts'
import { type Element, elementsIn } from './page.ts'
import { metaOf, type PageFacts } from './structured.ts'

/** What the kind of a piece is told from. */
export type AboutPiece = {
  readonly facts: PageFacts
  readonly headline: string
  readonly section: string | undefined
  readonly url: string
  readonly runs: readonly { readonly kind: BlockKind; readonly text: string }[]
  readonly blocks: readonly PageBlock[]
  readonly container: Element | undefined
}

const opinionWords =
  /^(?:opinions?|op-?ed|commentary|comment|comment is free|editorials?|columns?|columnists?|viewpoints?|perspectives?|guest (?:essay|column)|letters|мнени[ея]|колонк[аи]|комментарий|точка зрения|авторская колонка|думка|пікір|көзқарас|ой-пікір|пикир|fikr|fikrlar|мнения|meinung(?:en)?|kommentar|leitartikel|gastbeitrag|gastkommentar|kolumne|tribunes?|opinion|opinión|chronique|éditorial|point de vue|débats?|opinione|editoriale|commento|opinião|coluna|opinia|felieton|görüş(?:ler)?|yorum(?:lar)?|yazarlar|nuomon(?:ė|ės)|viedokļi|arvamus|mielipiteet|mielipide|kolumnit?|ledare|åsikt(?:er)?|debatt|kronikk(?:er)?|leder|meninger|opinie|názory?|komentáře?|vélemény|publicisztika|opinii|γνώμ(?:η|ες)|απόψεις|коментари?|mišljenj[ea]|kolumne|góc nhìn|quan điểm|opini|kolom|विचार|köşe yazısı|köşe yazıları|社説|論説|オピニオン|寄稿|视点|評論|评论|观点|社评|사설|오피니언|칼럼|رأي|مقالات|آراء|دیدگاه|یادداشت)$/iu

const interviewWords =
  /\b(?:interview|q&a|im gespräch|entretien|entrevista|intervista|wywiad|röportaj|söyleşi)\b|интервью|сұхбат|маек|suhbat|インタビュー|专访|專訪|인터뷰|مقابلة|گفت‌وگو/iu

/** The kind of a piece that is no press review. */
export function kindOfPiece(about: AboutPiece): ArticleKind {
  const { facts, headline, section, url } = about
  const types = facts.linked?.types.join(' ') ?? ''
  const path = URL.parse(url)?.pathname ?? ''
  if (
    /LiveBlog/.test(types) ||
    /\/(?:live-?blog|live-updates|liveticker|en-direct)(?:\/|-|$)/i.test(path) ||
    liveHeadline.test(headline)
  )
    return 'live'
  if (
    /Opinion/.test(types) ||
    /\/(?:opinions?|op-?ed|commentisfree|commentary|editorials?|columnists?|columns?|meinung|kommentare?|tribunes?|opinion|yazarlar|mnenie|mneniya|kolonki?|nuomones|opinioni|editoriali|opinie|felietony|opiniao|koseyazilari?|gastbeitrag|gastbeitraege|debatt|kronikker|leder|mening|glosse|kolumnen?)\//i.test(
      path,
    )
  )
    return 'opinion'
  if (section && opinionWords.test(section.trim())) return 'opinion'
  if (labels(about).some((label) => opinionWords.test(label)) || opinionHeadline.test(headline)) return 'opinion'
  if (interviewWords.test(headline) || isInterview(about)) return 'interview'
  if (
    /^Review$|CriticReview|Review(?:NewsArticle)?\b/.test(types) ||
    /\/reviews?\//i.test(path) ||
    reviewHeadline.test(headline)
  )
    return 'review'
  return isData(about) ? 'data' : 'news'
}

/** Whether a printed label such as "Opinion" marks a piece as one. */
export function isOpinionLabel(label: string): boolean {
  return opinionWords.test(label.trim())
}

/** The kind that a headline alone tells. */
export function headlineKind(headline: string): ArticleKind {
  if (liveHeadline.test(headline)) return 'live'
  if (opinionHeadline.test(headline)) return 'opinion'
  return interviewWords.test(headline) ? 'interview' : 'news'
}

const liveHeadline =
  /^(?:live|liveblog|live updates?|онлайн|прямой эфир|текстовая трансляция|liveticker|en direct|en vivo|canlı)\s*[:|–—-]|\blive updates?\s*$|\bliveticker\b/iu
const reviewHeadline =
  /\breview\s*(?:$|[:–—|])|^(?:book |film |movie |album |theatre |tv |game |restaurant )?review\s*[:–—|]|\b(?:filmkritik|buchkritik|rezension|im test)\b|^(?:рецензия|обзор (?:фильма|книги|спектакля|игры))\b|\b(?:reseña|crítica|recensione|recenzja)\s*[:–—|]/iu
const opinionHeadline =
  /^(?:opinion|op-ed|commentary|editorial|column|мнение|kommentar|tribune|opinión|görüş|社説|评论|пікір)\s*[:：|–—-]|[|｜]\s*(?:opinion|мнение|社説)$/iu

/** Short lines above the text: kickers and labels such as "Opinion". A lone "Comment" leads to the readers' comments. */
function labels({ blocks, facts }: AboutPiece): readonly string[] {
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const near = blocks
    .slice(Math.max(0, first - 12), Math.max(0, first))
    .filter((block) => block.weight < 40 && block.reason !== 'navigation' && block.reason !== 'sidebar')
  const lines = near.map((block) => block.text.trim()).filter((line) => !/^comments?$/i.test(line))
  return [...lines, metaOf(facts, 'article:tag', 'article:opinion') ?? '']
}

/** Questions and answers in turn: four or more short paragraphs that ask, most answered by somebody who says "I" or "we". */
function isInterview({ runs }: AboutPiece): boolean {
  const asked = runs.flatMap((run, at) => (asks(run) ? [at] : []))
  if (asked.length < 4 || asked.length < runs.length * 0.2) return false
  const personal = asked.filter((at) => firstPerson.test(runs[at + 1]?.text.slice(0, 1_500) ?? '')).length
  return personal >= asked.length * 0.5
}

function asks({ kind, text }: { readonly kind: BlockKind; readonly text: string }): boolean {
  return (
    /[?？؟]\s*["»”]?$/u.test(text) &&
    text.length < 400 &&
    (kind === 'heading' ||
      /^(?:[–—-]\s|Q[.:]|В[.:]|«|“|\p{Lu}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Arab}])/u.test(text))
  )
}

const firstPerson =
  /(?<!\p{L})(?:I|I['’](?:m|ve|d|ll)|we|my|our|ich|wir|mich|uns|mein\w*|je|j['’]|nous|mon|ma|yo|nosotros|mi|creo|io|noi|mio|eu|nós|ja|my|mnie|nam|я|мы|мне|меня|нас|нам|ми|мене|мен|біз|менің|бизди?н?|men|biz|mening|ben|benim|bizim|jeg|jag|vi|jsem|jsme|私|僕|我々|我|我们|저는|우리|나는|أنا|نحن|من|ما)(?!\p{L})|私|僕|我|저는|우리/u

/** A table of figures with little prose around it. */
function isData({ container, runs }: AboutPiece): boolean {
  if (!container) return false
  const rows = rowsOfFigures(container)
  const prose = runs.reduce((sum, run) => sum + run.text.length, 0)
  return rows >= 4 && prose < Math.min(rows * 400, 3_000)
}

/** Rows of tables with a digit somewhere in them. Each element is gone through once, however tables stand in tables. */
function rowsOfFigures(container: Element): number {
  const inside = elementsIn(container)
  if (!inside.some((element) => element.tag === 'tr')) return 0
  const figured = new Set<Element>()
  for (const element of inside) {
    if (!element.children.some((child) => typeof child === 'string' && /\d/.test(child))) continue
    for (let each: Element | undefined = element; each && each !== container; each = each.parent) {
      if (figured.has(each) || unread.has(each.tag)) break
      figured.add(each)
    }
  }
  return [...figured].filter((element) => element.tag === 'tr').length
}

const unread: ReadonlySet<string> = new Set(['script', 'style', 'noscript'])
