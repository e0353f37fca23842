// Credits to agencies by the form of a line: in brackets, behind "Source:", in capitals, or at the end of the text.

import { squeeze } from '../base/text.ts'
import { isInstitution, isOfThePress, isPhotoCredit, isRole, looksLikePerson } from './person-names.ts'
import { isSite } from './site-names.ts'

/** An agency's name without "the", "Copyright" or brackets: "[Copyright Hinode Press]" → "Hinode Press". Capitals become plain. */
export function credited(raw: string): string {
  const name = squeeze(raw)
    .replace(/^[\s([（【«"“©*—–-]+|[\s)\]）】»"”*.—–-]+$/gu, '')
    .replace(
      /^(?:copyright|\(c\)|©|source|источник|дереккөз|manba|kaynak|quelle|来源|來源|出典)\s*[:：]?\s*(?:\d{4})?\s*/iu,
      '',
    )
    .trim()
  if (/^\p{Lu}[\p{Lu}\s.'’-]{6,}$/u.test(name) && /\s/.test(name)) {
    return name
      .toLowerCase()
      .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  }
  return name
}

/** A credit to an agency in a line of its own or in brackets at the end of the text, by form. */
export function creditIn(line: string, sites: readonly string[]): string | undefined {
  const text = squeeze(line)
  if (text.length > 120) return undefined
  const bracketed =
    /^[([（【]\s*(?:(?:copyright|©|\(c\)|source|via)\s*:?\s*(?:\d{4}\s*)?)?([^()[\]（）【】]{2,50}?)\s*[)\]）】]\.?$/iu.exec(
      text,
    )
  const named =
    /^(?:source|quelle|источник|дереккөз(?:і)?|булак|manba|манба|kaynak|fuente|fonte|źródło|来源|來源|出典|출처|المصدر|منبع|copyright|©)\s*(?:©\s*)?[:：]?\s*(?:\d{4}\s*)?[«„“"]?(\p{L}[^,;:«»“”"]{1,50}?)[»“”"]?\.?$/iu.exec(
      text,
    )
  const helped =
    /^[*_([]?\s*(\p{Lu}[\p{L}.'’ -]{2,40}?)\s+(?:contributed to this (?:report|story|article)|contributed)\.?\s*[*_)\]]?$/u.exec(
      text,
    )
  const capitals = /^(\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){1,3})$/u.exec(text)
  const quoted = /^[—–-]?\s*[«„“"](\p{Lu}[^«»„“”"]{1,30})[»“”"]$/u.exec(text)
  if (helped) return isInstitution(helped[1]!, sites) && !isSite(helped[1]!, sites) ? credited(helped[1]!) : undefined
  if (capitals) {
    const isAgency =
      isInstitution(capitals[1]!, sites) && !notAgencies.test(capitals[1]!) && !isSite(capitals[1]!, sites)
    return isAgency ? credited(capitals[1]!) : undefined
  }
  const name = bracketed?.[1] ?? named?.[1] ?? quoted?.[1]
  const isSourced = named !== null || /^[([（【]\s*(?:copyright|©|\(c\)|source|via)/iu.test(text)
  if (!name || isSite(name, sites) || !isCreditName(name) || !mayBeAgency(name, isSourced)) return undefined
  return credited(name)
}

/** A photographer or a role is no agency; what has no word of the press is one only where the line calls it the source. */
function mayBeAgency(name: string, isSourced: boolean): boolean {
  if (isPhotoCredit(name) || isRole(name)) return false
  return isOfThePress(name) || (isSourced && !looksLikePerson(name) && name.split(' ').length <= 2)
}

/** Headings of lists that are printed in capitals too. */
const notAgencies =
  /\b(?:latest|more|top|related|breaking|world|sports?|business|local|all|recent|popular|read|watch|live|daily|today|weekly|other|national|political|our|your|group|online|digital|tv|radio|channel|staff|desk|team|comments?|newsletter|post|posts|media data)\b/iu

/** An agency in brackets after the last sentence: "… on Friday. (Jiji Press)". */
export function creditAtEnd(paragraph: string, sites: readonly string[]): string | undefined {
  const match = /[.!?。”"»]\s*[([（【—–-]+\s*(?:copyright\s+|©\s*)?([^()[\]（）【】.]{2,40}?)\s*[)\]）】]?\.?$/iu.exec(
    paragraph,
  )
  if (
    !match ||
    isSite(match[1]!, sites) ||
    !isCreditName(match[1]!) ||
    !mayBeAgency(match[1]!, /copyright|©/i.test(match[0]))
  )
    return undefined
  return isInstitution(match[1]!, sites) || /[)\]）】]\.?$/u.test(paragraph) ? credited(match[1]!) : undefined
}

/** Up to five words, each with a capital, none of them a sentence's. */
export function isCreditName(name: string): boolean {
  const words = name.trim().split(/\s+/)
  if (smallInitials.test(name)) return true
  if (!/\p{Lu}|\p{sc=Han}|\p{sc=Hang}|\p{sc=Kana}|\p{sc=Arab}/u.test(name)) return false
  if (words.length > 5 || /\d|[.!?。]$|[:：()（）]/u.test(name) || !/\p{L}{2}/u.test(name)) return false
  if (
    /^(?:end|ends|more|sic|photo|video|edited|reuters photo|continued|read more|sponsored|anzeige|конец|продолжение|fin|ende|完|了)$/iu.test(
      name.trim(),
    )
  )
    return false
  return words.every((word) =>
    /^(?:\p{Lu}|\p{sc=Han}|\p{sc=Kana}|\p{sc=Hang}|\p{sc=Arab}|of|the|de|la|and|und|&|и|dpa|afp|ap)/u.test(word),
  )
}

/** Agencies that sign in small letters. */
const smallInitials =
  /^(?:dpa|afp|ap|apa|ansa|kna|epd|sid|sda|dapd|efe|kathpress)(?:[/-](?:dpa|afp|ap|apa|ansa|kna|epd|sid|sda|\w{2,4}))*$/iu
