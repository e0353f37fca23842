// Caption and credit of an article's first picture, told apart: "Rowers on the lake. Photo: Anna Berg / Hinode Press".

import { squeeze } from '../base/text.ts'
import type { PageBlock } from './blocks.ts'
import { creditIn } from './byline.ts'
import type { PageFacts } from './structured.ts'

/** What a page prints under its picture. */
export type ImageNote = { readonly caption?: string; readonly credit?: string }

const creditWord =
  'photos?(?: by| credit| courtesy of)?|images?(?: credit| source| by| courtesy of)?|picture(?: credit| by)?|credit|courtesy(?: of)?|illustration|source|foto(?:grafie|s|grafia|graf)?|bild(?:er)?|quelle|crédits?(?: photo)?|crédito|imagen|imagem|fotoğraf|görsel|rasm|surat|сурет(?:тер)?|сүрөт|фото(?:графия)?|снимок|источник|акс|写真|画像|提供|图片(?:来源)?|图源|图|照片|사진'

const alone = new RegExp(
  `^[([（【]?\\s*(?:${creditWord})\\s*(?:[:：/／|©=]|\\bby\\b)\\s*(.{2,100}?)\\s*[)\\]）】]?\\.?$`,
  'iu',
)
const after = new RegExp(
  `^(.{8,}?)\\s*(?:[([（【|/—–-]\\s*|(?<=[.…!?])\\s+|\\s{2,})(?:${creditWord})\\s*(?:[:：/／|©=]|\\bby\\b)\\s*(.{2,100}?)\\s*[)\\]）】]?\\.?$`,
  'iu',
)
const bracketed = /^(.{12,}?[.!?…]?)\s*[(（]\s*([^()（）]{2,60})\s*[)）]\.?$/u
const copyrighted = /^(.{0,300}?)\s*[([（]?\s*(?:©|\(c\)|ⓒ)\s*(.{2,60}?)\s*[)\]）]?$/iu
const barred = /^(.{12,}?)\s*[|｜]\s*([^|｜]{3,60})$/u
const glued = /^(.{12,}?)\s(?:Foto|Photo|Image|Bild|Фото|Сурет|Fotoğraf)\s?[:：]\s?(.{2,60})$/u

/** Caption and credit in one printed line; nothing when it is neither. */
export function noteIn(raw: string): ImageNote {
  const text = squeeze(raw)
  const only = alone.exec(text)
  if (only) return { credit: only[1]!.trim() }
  const both =
    after.exec(text) ?? agencyBracket(text) ?? copyrighted.exec(text) ?? barred.exec(text) ?? glued.exec(text)
  if (both) return { ...(both[1]!.trim() ? { caption: sentence(both[1]!) } : {}), credit: both[2]!.trim() }
  return text === '' ? {} : { caption: text }
}

/** A bracket at the end is a credit when it names somebody: "(Reuters)", "(Anna Berg/Hinode Press)". */
function agencyBracket(text: string): RegExpExecArray | null {
  const match = bracketed.exec(text)
  if (!match) return null
  const words = match[2]!.split(/[\s/]+/)
  return words.length <= 6 &&
    words.every((word) => /^[\p{Lu}\p{sc=Han}\p{sc=Kana}]/u.test(word)) &&
    !/\d{4}/.test(match[2]!)
    ? match
    : null
}

const sentence = (text: string) => text.trim().replace(/\s*[|/–—-]$/u, '')

/** The note of the first picture of the page, from what was left out of its text, or from its data. */
export function imageNotes(blocks: readonly PageBlock[], facts: PageFacts): readonly ImageNote[] | undefined {
  let caption: string | undefined
  let credit: string | undefined
  const first = blocks.findIndex((block) => block.reason === undefined && block.weight > 60)
  const near = blocks
    .slice(Math.max(0, first - 12))
    .filter((block) => block.reason === 'caption' || block.reason === 'image-credit')
  for (const block of near.slice(0, 3)) {
    if (block.weight > 500 || block.linkShare > 0.8) continue
    if (creditIn(block.text, [])) continue
    const note = noteIn(block.text)
    caption ??= note.caption
    credit ??= note.credit
    if (credit) break
  }
  caption ??= facts.linked?.imageCaption
  credit ??= facts.linked?.imageCredit
  return caption || credit ? [{ ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) }] : undefined
}
