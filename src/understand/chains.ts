// The source chain: through whom a statement came to the page, nearest to the article first.

import type { Attribution } from '../news/statement.ts'
import type { Piece, Span } from './piece.ts'

const agency =
  /(?:\bPress\b|\bNews(?: Agency)?\b|\bAgency\b|\bReuters\b|\bAFP\b|\bTASS\b|\bXinhua\b|\bInterfax\b|\bBloomberg\b|\bKyodo\b|\bJiji\b|\bAnadolu\b|\bdpa\b|\bKazinform\b|\bQazinform\b|ТАСС|Интерфакс|РИА|агентств|通信|通讯社|新华社|時事|共同|haber ajansı)/iu
const institution =
  /(?:ministry|agency|bureau|committee|government|bank|university|institute|service|office|council|parliament|senate|court|commission|министерств|бюро|комитет|правительств|банк|институт|ведомств|служб|министрлігі|бюросы|комитеті|bakanlığı|kurumu|Ministerium|Behörde|ministère|agence|庁|省|局|协会|部|署|委)/iu
const nobody =
  /(?:sources?|officials?|diplomats?|people familiar|bankers|analysts|источник|дереккөз|kaynak|Kreise|sources?|関係者|消息人士|知情人士)/iu
const paper =
  /(?:report|statement|declaration|draft|prospectus|survey|letter|document|communiqué|memo|study|data|figures|заявлени|декларац|документ|отч[её]т|bildirge|Erklärung|Bericht|déclaration|rapport|宣言|声明|報告|報道|报告)/iu

/** The kind of a source that is no person by name. */
export function sourceKind(name: string, fallback: Attribution['kind']): Attribution['kind'] {
  if (agency.test(name) && !/(?:Household|Space|Energy|Intelligence) Agency/i.test(name)) return 'agency'
  if (nobody.test(name) && !institution.test(name.replace(/government/i, ''))) return 'unnamed'
  if (fallback === 'person') return 'person'
  if (/^[\p{Lu}]/u.test(name) && institution.test(name)) return 'institution'
  if (paper.test(name)) return 'document'
  return fallback
}

const secondHand: Readonly<Record<string, RegExp>> = {
  en: /\b(?:citing|quoting|told|quoted by|reported by|as reported by|in (?:an )?interviews? with|according to)\s+(?:the\s)?(?<name>\p{Lu}[\p{L}.’-]*(?:\s(?:of\s|the\s)?\p{Lu}[\p{L}.’-]*){0,4})/gu,
  ru: /(?:со ссылкой на|сообщает|передаёт|передает|сообщили в|по данным)\s(?:агентств\p{L}\s)?(?<name>[«"]?\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3}[»"]?)/gu,
  ja: /(?<name>[^、。「」\s]{2,14}(?:通信|新聞|庁|省|社))(?:によると|が報じ|は報じ)/gu,
  zh: /(?:据|援引)(?<name>[^，。“”]{2,14}(?:社|通讯社|报|电视台|网))(?:报道|消息)/gu,
}

/** Agencies and papers named beside a statement: "citing Jiji Press", «со ссылкой на ТАСС». */
function secondHandIn(piece: Piece, span: Span): readonly Attribution[] {
  const pattern = secondHand[piece.language]
  if (!pattern) return []
  const found: Attribution[] = []
  for (const match of piece.text.slice(span.start, span.end).matchAll(pattern)) {
    const name = match.groups?.name?.replace(/(?:[’']s|[.,])$/u, '')
    if (
      !name ||
      (!agency.test(name) && !/(?:\.com|\.kz|\.ru|Times|Post|Journal|Herald|Tribune|Nikkei|CNN|BBC)/.test(name))
    )
      continue
    const start = span.start + match.index
    found.push({
      kind: sourceKind(name, 'outlet'),
      name,
      cue: piece.passageOf({ start, end: start + match[0].length }),
    })
  }
  return found
}

/** A chain without doubles, the credited agency first. */
export function chainOf(
  piece: Piece,
  span: Span,
  ...voices: readonly (Attribution | undefined)[]
): readonly Attribution[] {
  const credited: readonly Attribution[] = piece.article.agency ? [{ kind: 'agency', name: piece.article.agency }] : []
  const all = [...credited, ...secondHandIn(piece, span), ...voices.filter((voice) => voice !== undefined)]
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(one.name) && seen.add(one.name))
}
