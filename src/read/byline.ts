// Who wrote a piece: people are authors, and agencies, desks and outlets are credits. Told apart by the form of a name,
// since no list of agencies is ever complete.

import { parseDate } from '../base/dates.ts'
import { fold, squeeze } from '../base/text.ts'
import type { Author } from '../news/article.ts'
import { isSite } from './site-names.ts'

/** Who a printed byline names. */
export type Byline = { readonly authors: readonly Author[]; readonly agency?: string }

const leadIn =
  /^(?:(?:written|reported|posted|published|compiled|story|text|words|analysis|report|interview|review|opinion)(?: and \w+)?\s+by|by|byline|von|par|por|di|da|door|av|af|autor(?:in|en|es|a|e)?|auteurs?|author|авторы?|автор(?:ка|ша)|текст|мәтін|муаллиф|muallif|yazan|yazar|müəllif|awtor|rédigé par|publié par|propos recueillis par|escrito por|veröffentlicht von|文|文\/|文／|取材|作者|记者|記者|本报记者|本報記者|特派员|بقلم|كتب|نویسنده|исполнитель|тілші|журналист|корреспондент|корр\.)\s*[:：／/]?\s+(?=\S)|^(?:文|作者|记者|記者|本报记者|责任编辑|编辑|取材|автор|авторы|text|autor|author|by)\s*[:：／/]\s*/iu

const joints =
  /\s*(?:,(?!\s*(?:jr|sr|ii|iii|iv|phd|md|esq)\b\.?)|;|\||\/|／|•|·|、|，|・(?=\S+・)|\s&(?:amp;)?\s|\s\+\s|\n|\s[-–—]\s)\s*|\s+(?:and|und|et|y|и|і|және|жана|va|ve|və|we|ва|och|og|en|e|with|mit|avec|con)\s+/iu

/** Words of institutions, in the languages of the press. */
const institution =
  /(?:^|[\s.-])(?:press|news(?:room|desk|wire)?|agenc(?:y|ies|e|ia)|agentur|agence|agenzia|ajans[ıi]?|staff|team|desk|editors?|editorial|redaktion(?:steam)?|rédaction|redacción|redazione|redação|redakcja|redakce|redaksiya(?:si)?|tahririyat|redaktör(?:ü)?|service|wires?|bureau|reports?|reporters|correspondents|contributors?|guest|admin(?:istrator)?|newspaper|magazine|media|network|online|digital|times|post|journal|tribune|gazette|herald|chronicle|tv|radio|channel|group|inc|ltd|llc|gmbh|corp|foundation|institute|university|center|centre|company|studio|partners?|sponsored|associated press|community|council|association|club|league|committee|communications|marketing|publishing|broadcasting|haber(?:ler)?(?: merkezi)?|gazetesi|servisi|редакция(?:сы)?|редакції|редакциясы|агентство|агенттігі|агенттик|новости|новостей|служба|пресс|пресс-служба|газета|журнал|канал|ақпарат(?:тық)?|жаңалықтар|кабарлар|хабарлары|yangiliklar)(?:$|[\s.,-])|通信|通讯|通訊|新华|新華|新闻|新聞|编辑部|編集部|取材班|報道|报道|电视|テレビ|放送|日报|日報|时报|報社|本报|本報|社説|連合|연합|뉴스|편집|신문|기자단|وكالة|صحيفة|تحرير|خبرگزاری/iu

const roleWords =
  /\b(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|analyst|fellow|professor|chief|head|staff|senior|political|business|economics?|foreign|affairs|director|minister|photographer|редактор|корреспондент|обозреватель|журналист|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|muhabir(?:i)?|тілші|журналисті|министр|deputy)\b|記者|编委/iu

/** People and credits in a printed byline: "By Anna Berg and Timur Aliyev, Hinode Press". `sites` are the outlet's own names. */
export function readByline(raw: string, sites: readonly string[], language = 'und'): Byline {
  const authors: Author[] = []
  let agency: string | undefined
  let rest = squeeze(raw.replace(/[\u200b\u200e\u200f]/g, '')).slice(0, 400)
  // A long "byline" is a sentence or a bio.
  if (rest.split(' ').length > 40) return { authors }
  rest = rest
    .replace(/\S+@\S+\.\w+/g, ' ')
    .replace(/(?:^|\s)@\w+/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .trim()
  for (let times = 0; times < 2; times++) rest = rest.replace(leadIn, '')
  for (const part of partsOf(rest, language)) {
    const { name, role } = nameAndRole(part)
    const last = authors.at(-1)
    if (name === '' || parseDate(name, language)) continue
    if (isInstitution(name, sites)) {
      if (!isSite(name, sites) && /\p{L}{3}/u.test(name) && !genericDesk.test(name))
        agency ??= isCreditName(name) ? credited(name) : undefined
    } else if (roleWords.test(name) && last && !last.role) authors[authors.length - 1] = { ...last, role: name }
    else if (isPersonName(name) && !authors.some((author) => fold(author.name) === fold(name))) {
      authors.push(role ? { name, role } : { name })
    }
  }
  return { authors: authors.slice(0, 12), ...(agency ? { agency } : {}) }
}

const genericDesk =
  /\b(?:desk|staff|team|newsroom|editors|reporters|correspondents)$|^(?:(?:our |the )?(?:staff|news|web|online|editorial|guest|foreign|sports?)\s?(?:staff|desk|team|reporters?|writers?|correspondents?|editors?|reports?|contributors?|services?|wires?)?|admin(?:istrator)?|редакция|от редакции|редакциясы|redaktion|redacción|redazione|la rédaction|haber merkezi|tahririyat|编辑部|編集部|agenc(?:y|ies)|contributors?)$/iu

function partsOf(text: string, language: string): string[] {
  const found = text
    .split(joints)
    .map((part) => part?.trim() ?? '')
    .filter(Boolean)
  // "Surname, Name" is one person, and so is "Ivanov Ivan, special to the Times".
  return language === 'hu' ? found : found.slice(0, 20)
}

function nameAndRole(part: string): { readonly name: string; readonly role?: string } {
  let text = part
    .replace(leadIn, '')
    .replace(/^[\s([{"“«*]+(?=\p{L})|[\s*"”:]+$/gu, '')
    .trim()
  const bracket = /^(.+?)\s*[([（【]\s*([^()[\]（）]{2,60})\s*[)\]）】]?$/u.exec(text)
  let role: string | undefined
  if (bracket) {
    text = bracket[1]!.trim()
    if (bracket[2]!.length > 4 || /\p{sc=Han}/u.test(bracket[2]!)) role = bracket[2]!.trim()
  }
  const place = /^(.+?)\s+(?:in|aus|à|en|at|for|of|reporting from|special to|в)\s+\p{Lu}.*$/u.exec(text)
  if (place && place[1]!.split(' ').length >= 2) text = place[1]!
  const cjk = /^(\p{sc=Han}{2,4})\s?(?:記者|记者|기자|特派员|特約|論説委員|编辑)$/u.exec(text)
  if (cjk) text = cjk[1]!
  const korean = /^(\p{sc=Hang}{2,4})\s?(?:기자|특파원|논설위원|선임기자|인턴기자)$/u.exec(text)
  if (korean) text = korean[1]!
  return role ? { name: squeeze(text), role } : { name: squeeze(text) }
}

/** Whether a name is that of an agency, a desk or the outlet. */
export function isInstitution(name: string, sites: readonly string[]): boolean {
  if (isSite(name, sites) && !looksLikePerson(name)) return true
  if (sites.some((site) => fold(site) === fold(name))) return true
  if (institution.test(name)) return true
  // Initials of an agency: AFP, dpa, ТАСС, "AP".
  if (/^(?:\p{Lu}{2,6}|dpa|ap|afp|kna|epd|sda|apa|ansa)(?:[/-]\p{Lu}{2,6})*$/u.test(name)) return true
  // «Интерфакс», "24.kg", "Akorda.kz"
  return /^[«„"“].*[»“"”]$/u.test(name) || /^\S+\.(?:com|net|org|kz|kg|uz|ru|de|fr|tr|info|press|news)$/iu.test(name)
}

const looksLikePerson = (name: string) => /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{Ll}'’-]+$/u.test(name)

/** Whether a text has the form of a person's name in the scripts of the press. */
export function isPersonName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || /[\d@#<>{}=_!?:：;"“”«»©…()（）]/u.test(name) || roleOnly.test(name))
    return false
  if (/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー・ 　]+$/u.test(name))
    return name.replace(/[\s　・]/g, '').length >= 2 && name.length <= 14
  if (/^[\p{sc=Hang} ]+$/u.test(name)) return name.replace(/ /g, '').length >= 2 && name.length <= 8
  const words = name.split(/\s+/)
  if (words.length > 6) return false
  if (/\p{Lu}|\p{Ll}/u.test(name)) {
    const capital = words.filter((word) => /^['’"(]?(?:[dDlLO]['’])?\p{Lu}/u.test(word)).length
    const small = words.filter((word) =>
      /^(?:de|da|do|dos|das|di|del|della|der|den|van|von|vom|zu|zur|la|le|el|al|bin|ibn|ben|bint|abu|uulu|kyzy|qizi|ogli|oglu|o‘g‘li|улы|ұлы|қызы|кызы|уулу|оглы|y|e|af|av|ter|ten|mac|mc|st|'t|dr|mr|ms)\.?$/iu.test(
        word,
      ),
    ).length
    if (capital + small < words.length && !/^\p{Ll}+ \p{Ll}+$/u.test(name)) return false
    return words.length >= 2 || (name.length >= 3 && capital === 1)
  }
  return words.length <= 5
}

const roleOnly =
  /^(?:reporter|editor|writer|staff|author|the author|correspondent|journalist|photo|photos?|image|видео|фото|updated|published|share|read more|view|more|by|about|contact|follow|and|comments?|subscribe|anonymous|unknown|null|undefined|user|guest|admin|test)$/iu

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
    const isAgency = institution.test(capitals[1]!) && !notAgencies.test(capitals[1]!) && !isSite(capitals[1]!, sites)
    return isAgency ? credited(capitals[1]!) : undefined
  }
  const name = bracketed?.[1] ?? named?.[1] ?? quoted?.[1]
  if (!name || isSite(name, sites) || !isCreditName(name)) return undefined
  return credited(name)
}

/** Headings of lists that are printed in capitals too. */
const notAgencies =
  /\b(?:latest|more|top|related|breaking|world|sports?|business|local|all|recent|popular|read|watch|live|daily|today|weekly|other|national|political|our|your|group|online|digital|tv|radio|channel|staff|desk|team|comments?|newsletter|post|posts|media data)\b/iu

/** An agency in brackets after the last sentence: "… on Friday. (Jiji Press)". */
export function creditAtEnd(paragraph: string, sites: readonly string[]): string | undefined {
  const match = /[.!?。”"»]\s*[([（【—–-]+\s*(?:copyright\s+|©\s*)?([^()[\]（）【】.]{2,40}?)\s*[)\]）】]?\.?$/iu.exec(
    paragraph,
  )
  if (!match || isSite(match[1]!, sites) || !isCreditName(match[1]!)) return undefined
  return isInstitution(match[1]!, sites) || /[)\]）】]\.?$/u.test(paragraph) ? credited(match[1]!) : undefined
}

/** Up to five words, each with a capital, none of them a sentence's. */
function isCreditName(name: string): boolean {
  const words = name.trim().split(/\s+/)
  if (!/\p{Lu}|\p{sc=Han}|\p{sc=Hang}|\p{sc=Kana}|\p{sc=Arab}/u.test(name)) return false
  if (words.length > 5 || /\d|[.!?。]$|[:：()（）]/u.test(name) || !/\p{L}{2}/u.test(name)) return false
  if (
    /^(?:end|ends|more|sic|photo|video|edited|reuters photo|continued|read more|конец|продолжение|fin|ende|完|了)$/iu.test(
      name.trim(),
    )
  )
    return false
  return words.every((word) =>
    /^(?:\p{Lu}|\p{sc=Han}|\p{sc=Kana}|\p{sc=Hang}|\p{sc=Arab}|of|the|de|la|and|und|&|и|dpa|afp|ap)/u.test(word),
  )
}
