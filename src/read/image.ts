// Caption and credit of a picture, told apart: "Rowers on the lake. Photo: Anna Berg / Hinode Press".

import { squeeze } from '../base/text.ts'

/** What a page prints under its picture. */
export type ImageNote = { readonly caption?: string; readonly credit?: string }

const creditWord =
  'photos?(?: by| credit| courtesy of)?|images?(?: credits?| source| by| courtesy of)?|picture(?: credit| by)?|credit|courtesy(?: of)?|illustration|source|foto(?:grafie|s|grafia|graf)?|bild(?:er)?|quelle|crédits?(?: photo)?|crédito|imagen|imagem|fotoğraf|görsel|rasm|surat|сурет(?:тер)?|сүрөт|фото(?:графия)?|снимок|источник|акс|写真|画像|提供|图片(?:来源)?|图源|图|照片|사진'

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
    after.exec(text) ??
    trailingName(text) ??
    agencyBracket(text) ??
    copyrighted.exec(text) ??
    barred.exec(text) ??
    glued.exec(text)
  if (both) return { ...(both[1]!.trim() ? { caption: sentence(both[1]!) } : {}), credit: withoutCreditWord(both[2]!) }
  return text === '' ? {} : { caption: text }
}

/** A name after the caption's full stop is a credit: "… in the harbour. Anna Berg/Reuters", "…하고 있다. 연합뉴스". */
function trailingName(text: string): RegExpExecArray | null {
  const match = /^(.{20,}[.!?…。][”"»]?)\s([^.!?:,;]{2,40})$/u.exec(text)
  if (!match) return null
  const words = match[2]!.split(/[\s/]+/).filter(Boolean)
  return words.length <= 5 &&
    words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || /^(?:dpa|via|von|de|and|for)$/u.test(word)) &&
    !/\d/.test(match[2]!)
    ? match
    : null
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

const creditStart = new RegExp(`^[([（【]?\\s*(?:${creditWord})\\s*(?:[:：/／|©=]|\\bby\\b)\\s*`, 'iu')

/** A credit without the word that says so: "Foto: Anna Berg/dpa" gives "Anna Berg/dpa". */
export function withoutCreditWord(text: string): string {
  return squeeze(text)
    .replace(creditStart, '')
    .replace(/^(?:©|\(c\)|ⓒ|copyright\b|credit\b|by\b)\s*:?\s*/iu, '')
    .replace(/撮影$|\s기자$/u, '')
    .replace(/^[([（|/–—-]\s*|\s*[)\]）|]\s*$/gu, '')
    .trim()
}
