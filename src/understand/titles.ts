// Marks that hold no speech: titles of laws, books and articles, names of events, companies and nicknames.

import type { Stretch } from '../base/quotation.ts'
import type { Piece } from './piece.ts'

const namers =
  /\b(?:law|bill|act|book|novel|film|movie|documentary|show|series|song|album|play|essay|article|op-ed|column|magazine|newspaper|programme?|project|initiative|forum|summit|conference|exhibition|festival|plan|strategy|doctrine|operation|campaign|titled|entitled|headlined|named|nicknamed|known as|the so-called|dubbed|hashtag|codenamed|code-named|game|painting|opera|ballet|poem|podcast|band|team|club|website|site|app|section|chapter)(?:,?\s(?:called|titled|entitled|named|on|of))?[\s,]*$/i

const foreignNamers =
  /(?:закон\p{L}*|книг\p{L}+|фильм\p{L}*|стать\p{L}+|газет\p{L}+|журнал\p{L}*|компани\p{L}+|проект\p{L}*|программ\p{L}+|форум\p{L}*|саммит\p{L}*|группы?|холдинг\p{L}*|агентств\p{L}+|ТОО|ООО|АО|ПАО|ЖШС|АҚ|партии?|порт\p{L}*|канал\p{L}*|завод\p{L}*|фонд\p{L}*|формат\p{L}*|стратеги\p{L}+|роман\p{L}*|спектакл\p{L}+|клуб\p{L}*|сериал\p{L}*|фестивал\p{L}+|заңы?|заңның|кітабы?|газеті|журналы|Gesetz|Buch|Film|Zeitung|Firma|Forum|Projekt|Programm|loi|livre|film|journal|société|projet|forum|kanun|kitab[ıi]?|film|gazete|proje|firma|şirketi|filmi|qonun|kitob|gazeta|loyiha|法|书|书籍|电影|文章|报|首届|首次|名为|题为|称为|の本|映画|法案|団体|組織|会社|企業)\s*$/iu

const foreignNouns =
  /^[\s”"»’』」]*(?:туралы|заңы|атты|деп аталатын|газеті|мақаласы|саммит\p{L}*|форум\p{L}*|формат\p{L}*|жоба\p{L}*|компания\p{L}*|аттуу|zirve\p{L}*|sammit\p{L}*|forumi|nomli|deb nomlangan|adlı|isimli|genannte|首脑会议|峰会|论坛|战略|计划|项目|机制|对话|倡议|法案|首脳会合|首脳会議|サミット|対話|構想|法案|計画|事業|と題|という名|をテーマ|主任|银行|集团|公司|研究部|をめぐる|と呼ばれる|を題材|問題)/u

const nounAfter =
  /^[\s”"’,]*(?:summit|forum|initiative|format|project|programme?|strategy|campaign|series|bill|law|act|book|film|doctrine|conference|dialogue|operation|movement|tour|award|festival|exhibition|law|amendment)\b/i

/** Whether what stands in the marks is a name and no speech. */
export function isTitle(piece: Piece, stretch: Stretch): boolean {
  const { text } = piece
  const inside = text.slice(stretch.start, stretch.end)
  if ((stretch.open === '《' || stretch.open === '〈' || stretch.open === '『') && piece.language !== 'ko') return true
  const before = text.slice(Math.max(0, stretch.outerStart - 60), stretch.outerStart)
  const after = text.slice(stretch.outerEnd, stretch.outerEnd + 30)
  if (!/\p{L}/u.test(inside) || / \+ |[+＋]/.test(inside)) return true
  if (
    /^(?:On|О|Об|Über|sur)\s(?:\p{Lu}|the|amend|внесении|мерах|[а-я]+ых)/u.test(inside) &&
    /(?:law|act|bill|закон\p{L}*|указ\p{L}*|decree)\s*$/iu.test(before)
  )
    return true
  if (piece.language !== 'en') {
    if (unspaced.test(inside))
      return [...inside].length <= 16 && (foreignNamers.test(before) || foreignNouns.test(after))
    const words = inside.split(/\s+/)
    if (words.length <= 8 && foreignNouns.test(after)) return true
    return words.length <= 8 && !/[.!?,]$/u.test(inside) && foreignNamers.test(before)
  }
  const cased = titleCased(inside)
  if (cased && (namers.test(before) || nounAfter.test(after))) return true
  if (
    cased &&
    inside.split(/\s+/).length >= 3 &&
    /(?:\bon|\bin|\bof|\bfor|\bto|\bhost of|\bat|’s|'s)\s*$/i.test(before) &&
    !/\p{Ll}{3,}.*[.!?,]$/u.test(inside)
  )
    return true
  return (
    cased && inside.split(/\s+/).length >= 4 && /^(?:Amendments|The|A|Act|Law)\b/.test(inside) && !/,$/.test(inside)
  )
}

const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u
const small = /^(?:a|an|the|of|and|or|in|on|at|to|for|by|with|from|as|is|it|vs|&|\+|de|la)$/i

/** "Amendments to Certain Acts": every word but the small ones has a capital, and there are two or more. */
function titleCased(inside: string): boolean {
  const words = inside.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !small.test(word))
  if (words.length < 2) return words.length === 1 && /^\p{Lu}/u.test(words[0]!) && inside.split(/\s+/).length > 1
  return words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
}
