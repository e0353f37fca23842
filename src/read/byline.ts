// Reads a printed byline: people are authors, agencies are credited, and the house itself (its staff, a desk) is told
// apart from both.

import { parseDate } from '../base/dates.ts'
import { fold, squeeze } from '../base/text.ts'
import type { Author } from '../news/article.ts'
import { credited, isCreditName } from './credits.ts'
import {
  isAccount,
  isFullName,
  isHandle,
  isHouse,
  isInstitution,
  isOfThePress,
  isPersonName,
  isPhotoCredit,
  isRole,
  withoutDegrees,
} from './person-names.ts'

/** Who a printed byline names. */
export type Byline = {
  readonly authors: readonly Author[]
  /** An agency or another outlet. */
  readonly agency?: string
  /** The outlet itself, its staff or a desk of it. */
  readonly staff?: string
}

/** How a byline is read. */
export type BylineReading = {
  /** The outlet's own names. */
  readonly sites: readonly string[]
  readonly language?: string
  /** Whether the mark-up says that this is an author, so that a nickname is one too. */
  readonly handles?: boolean
}

const leadIn =
  /^(?:(?:written|reported|posted|published|compiled|story|text|words|analysis|report|interview|review|opinion|guest post|submitted|created|a guest post)(?: and \w+)?\s+by|by|byline|von|vom|par|por|di|da|door|av|af|autor(?:in|en|es|a|e)?|gastautor(?:in)?|auteurs?|author|авторы?|автор(?:ка|ша|лар|лары)?|текст|мәтін|муаллиф|muallif|yazan|yazar|müəllif|awtor|rédigé par|publié par|propos recueillis par|escrito por|(?:veröffentlicht|erstellt|geschrieben|verfasst|eingereicht) von|(?:eine |ein )?(?:kolumne|(?:gast)?beitrag|artikel|text|bericht|kommentar|interview|analyse|foto und text) von|文|文\/|文／|取材|作者|记者|記者|本报记者|本報記者|特派员|بقلم|كتب|نویسنده|исполнитель|тілші|журналист|корреспондент|корр\.)\s*[:：／/]?\s+(?=\S)|^(?:文|作者|记者|記者|本报记者|责任编辑|编辑|取材|автор|авторы|text|autor(?:in)?|author|by|von|words|muallif|yazan)\s*[:：／/]\s*/iu

const joints =
  /\s*(?:,(?!\s*(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|m\.?s|r\.?d\.?n|ld|esq)\b\.?)|;|\||\/|／|•|·|、|，|・(?=\S+・)|\s&(?:amp;)?\s|\s\+\s|\n|\s[-–—]\s)\s*|\s+(?:and|und|et|y|и|і|және|жана|va|ve|və|we|ва|och|og|en|e|i|with|mit|avec|con)\s+/iu

const roleWords =
  /(?<!\p{L})(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|analyst|fellow|professor|chief|head|staff|senior|political|business|economics?|foreign|affairs|director|minister|photographer|founder|ceo|officer|manager|strategist|specialist|редактор|корреспондент|обозреватель|журналист|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|muhabir(?:i)?|тілші|журналисті|министр|deputy)(?!\p{L})|記者|编委/iu

/** People and credits in a printed byline: "By Anna Berg and Timur Aliyev, Hinode Press". */
export function readByline(raw: string, { sites, language = 'und', handles = false }: BylineReading): Byline {
  const authors: Author[] = []
  let agency: string | undefined
  let staff: string | undefined
  const parts = partsOf(plainByline(raw))
  for (const part of parts) {
    const { name, role } = nameAndRole(part)
    const last = authors.at(-1)
    if (name === '' || parseDate(name, language)) continue
    if (isAccount(name) || isPhotoCredit(name) || !/\p{L}/u.test(name)) continue
    if (last && !last.role && roleWords.test(name) && !isOfThePress(name.replace(/\bnews\b/i, '')))
      authors[authors.length - 1] = { ...last, role: name }
    else if (isInstitution(name, sites)) {
      if (isHouse(name, sites)) staff ??= name
      else if (isCreditName(name) && !isRole(name)) agency ??= credited(name)
    } else if (isRole(name)) staff ??= name.includes(' ') && sites.length > 0 ? name : undefined
    else if (isPersonName(name) || (handles && parts.length === 1 && isHandle(name))) {
      if (!authors.some((author) => fold(author.name) === fold(name))) authors.push(role ? { name, role } : { name })
    }
  }
  // Beside full names, an agency or the house, a single word is a place, a button or a rubric.
  const full = authors.filter((author) => isFullName(author.name))
  const people = full.length > 0 || agency !== undefined || staff !== undefined ? full : authors
  return { authors: people.slice(0, 12), ...(agency ? { agency } : {}), ...(staff ? { staff } : {}) }
}

/** A byline without addresses, handles and words such as "By"; empty for a sentence or a bio. */
function plainByline(raw: string): string {
  let rest = squeeze(raw.replace(/[\u200b\u200e\u200f\u00ad]/g, '')).slice(0, 400)
  if (rest.split(' ').length > 40) return ''
  rest = rest
    .replace(/\S+@\S+\.\w+/g, ' ')
    .replace(/(?:^|\s)@\w+/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .trim()
  for (let times = 0; times < 2; times++) rest = rest.replace(leadIn, '')
  return rest
}

function partsOf(text: string): string[] {
  return text
    .split(joints)
    .map((part) => part?.trim() ?? '')
    .filter(Boolean)
    .slice(0, 20)
}

function nameAndRole(part: string): { readonly name: string; readonly role?: string } {
  let text = part
    .replace(/^(?:and|und|et|y|и|і|және|va|ve|e)\s+(?=\p{Lu})/u, '')
    .replace(leadIn, '')
    .replace(/^[\s([{"“«*]+(?=\p{L})|[\s*"”:]+$/gu, '')
    .trim()
  const bracket = /^(.+?)\s*[([（【]\s*([^()[\]（）]{2,60})\s*[)\]）】]?$/u.exec(text)
  let role: string | undefined
  if (bracket) {
    text = bracket[1]!.trim()
    if (bracket[2]!.length > 4 || /\p{sc=Han}/u.test(bracket[2]!)) role = bracket[2]!.trim()
  }
  const place = /^(.+?)\s+(?:in|aus|à|en|at|for|of|reporting from|special to|from|bei|в)\s+\p{Lu}.*$/u.exec(text)
  if (place && place[1]!.split(' ').length >= 2) text = place[1]!
  // "MIRA SOLBERG Hinode Press", "MIRA SOLBERG AP Medical Writer": the name in capitals, then whose.
  const signed =
    /^((?:\p{Lu}[\p{Lu}.'’-]+ ){1,2}?\p{Lu}[\p{Lu}'’-]+) ((?:(?:AP|AFP|UPI) )?\p{Lu}\p{Ll}.*|AP|AFP|UPI)$/u.exec(text)
  if (signed) {
    text = signed[1]!
    role ??= signed[2]!
  }
  // "oz on", "rasos am": what led to the date that stood behind.
  text = text.replace(/\s+(?:on|am|at|le|il|el|den|um|@)$/iu, '')
  const titled =
    /^(\p{sc=Han}{2,4})\s?(?:記者|记者|特派员|特約|論説委員|编辑)$|^(\p{sc=Hang}{2,4})\s?(?:기자|특파원|논설위원|선임기자|인턴기자)(?:\s외 \d+명)?$/u.exec(
      text,
    )
  if (titled) text = titled[1] ?? titled[2]!
  text = withoutDegrees(text)
  return role ? { name: squeeze(text), role } : { name: squeeze(text) }
}
