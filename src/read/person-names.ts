// Tells names of people from those of agencies, desks and outlets by their form, since no list of them is ever complete.

import { fold } from '../base/text.ts'
import { isSite } from './site-names.ts'

/** Words of institutions, in the languages of the press. */
const institution =
  /(?:^|[\s.-])(?:press|news(?:room|desk|wire)?|agenc(?:y|ies|e|ia)|[a-z]*agentur|agence|agenzia|agencia|agência|polizei|police|ajans[ıi]?|staff|team|desk|editors?|editorial|redaktion(?:steam)?|redaktionen|redactie|rédaction|redacción|redazione|redação|redakcja|redakce|redaksi|redaksiya(?:si)?|tahririyat|redaktör(?:ü)?|service|wires?|bureau|reports?|reporters|correspondents|contributors?|guest|newspaper|magazine|magazin|media|network|online|digital|times|post|journal|tribune|gazette|herald|chronicle|zeitung|nachrichten|tv|radio|fernsehen|channel|group|inc|ltd|llc|gmbh|ag|corp|foundation|stiftung|verband|verein|[a-zäöü]{4,}(?:verband|verein|stiftung|fraktion|amt)|kg|e\. ?v\.?|institute?|institut|university|universität|center|centre|company|studio|interactive|solutions|webdesign|software|technologies|hosting|partners?|sponsored|associated press|community|council|association|club|league|committee|communications|marketing|publishing|broadcasting|haber(?:ler)?(?: merkezi)?|gazetesi|servisi|редакция(?:сы)?|редакції|редакциясы|агентство|агенттігі|агенттик|агентлиги|новости|новостей|служба|пресс|пресс-служба|газета|журнал|канал|ақпарат(?:тық)?|жаңалықтар|кабарлар|хабарлары|yangiliklar|agentligi)(?:$|[\s.,-])|通信|通讯|通訊|新华|新華|新闻|新聞|编辑部|編集部|取材班|報道|报道|电视|テレビ|放送|日报|日報|时报|報社|本报|本報|社説|連合|연합|뉴스|편집|신문|기자단|وكالة|صحيفة|تحرير|خبرگزاری|भास्कर|न्यूज/iu

/** Initials of an agency: AFP, dpa, ТАСС, "AFP/dpa". */
const initials =
  /^(?:\p{Lu}{3,6}|AP|AA|dpa|afp|ap|apa|ansa|kna|epd|sid|sda|efe|belga|anp|tt|ntb|pap|lusa|ddp|dapd|reuters)(?:[/-](?:\p{Lu}{2,6}|[a-z]{2,5}))*$/u
/** Initials of other things that stand beside names. */
const otherInitials =
  /^(?:SEO|USA|USATSI|UAE|FAQ|CEO|CFO|CTO|PDF|NEW|ALL|TOP|RSS|APP|DIY|LIVE|VIDEO|FOTO|PHOTO|PAID|SPORT|HOME|MORE|NEWS|США|ФОТО|ВИДЕО)$/u

/** Agencies that go by a name of their own. */
const agencyNames =
  /^(?:afp|ap|dpa|apa|efe|ansa|reuters|bloomberg|interfax|tass|ria|tanjug|kyodo|jiji|yonhap|xinhua|sputnik|tasnim|irna|fars|mehr|wam|spa|mena|anadolu|belta|trend|turan|azertac|kabar|akipress|24\.kg|uza|dunyo|kun\.uz|khovar|avesta|kazinform|qazinform|kaztag|ukrinform|unian|ukrinform|ritzau|belga|lusa|hina|mti|pap|čtk|ctk|bernama|antara|pti|ani|ians|казинформ|қазақпарат|казтаг|тасс|риа новости|интерфакс[\p{L}-]*|кабар|акипресс|уза|дунё|ховар|белта|укринформ|унн|униан|тренд|туран|азертадж|спутник|共同通信|時事|新华社|新華社|中新社|中新网|연합뉴스|뉴시스|뉴스1|رويترز|واس|وام|أ ف ب|ایرنا|تسنیم)(?=$|[\s,./–—-])/iu

/** Words of the press alone: what has one is an agency or an outlet. */
const pressWord =
  /(?:^|[\s.-])(?:press|pressedienst|presse-?agentur|nachrichtenagentur|news|newswire|wires?|wire service|agenc(?:y|ies|e|ia)|agentur|agenzia|ajans[ıi]?|media|times|post|journal|tribune|gazette|herald|chronicle|shimbun|reuters|interfax|bloomberg|haber|агентство|агенттігі|агенттик|агентлиги|agentligi|новости|тасс|риа|интерфакс)(?:$|[\s.,-])|通信|通讯|通訊|新华|新華|新闻|新聞|社$|网$|網$|報$|报$|連合|연합|뉴스|통신|신문|وكالة|خبرگزاری|\p{L}(?:информ|inform|wire|press|news)$/iu

/** Whether a name is by its form that of an agency or an outlet, not only of some institution. */
export function isOfThePress(name: string): boolean {
  return !otherInitials.test(name) && (initials.test(name) || pressWord.test(name) || agencyNames.test(name))
}

/** Whether a name is that of an agency, a desk or the outlet. */
export function isInstitution(name: string, sites: readonly string[]): boolean {
  const isPlainName = looksLikePerson(name) || /^\p{Ll}{3,} \p{Ll}{3,}$/u.test(name)
  if (isSite(name, sites) && !isPlainName) return true
  if (sites.some((site) => fold(site) === fold(name))) return true
  if (/^the\s+\p{L}/iu.test(name)) return true
  if (institution.test(name) || (initials.test(name) && !otherInitials.test(name))) return true
  if (agencyNames.test(name) && !looksLikePerson(name.replace(/^\S+ /u, ''))) return true
  // «Интерфакс», "24.kg", "Akorda.kz"
  return /^[«„"“].*[»“"”]$/u.test(name) || /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,6}$/iu.test(name)
}

/**
 * Whether an institution is the house itself: the outlet, its staff or a desk of it: "MND Staff", "BR24 Redaktion".
 * What is none of these is an agency or another outlet.
 */
export function isHouse(name: string, sites: readonly string[]): boolean {
  return isSite(name, sites) || genericDesk.test(name)
}

const genericDesk =
  /(?:^|[\s-])(?:desk|staff|team|newsroom|editors|reporters|correspondents|contributors|editorial board|redaktion|redaktionsteam|redazione|rédaction|redacción|redação|redakcja|redactie|редакция|tahririyati?|admin(?:istrator)?)$|^(?:(?:our |the )?(?:staff|news|web|online|editorial|guest|foreign|sports?)\s?(?:staff|desk|team|reporters?|writers?|correspondents?|editors?|reports?|contributors?|services?|wires?)?|staff and .*|team \p{Lu}.*|redaktion \p{Lu}.*|редакция|от редакции|редакциясы|haber merkezi|编辑部|編集部|agenc(?:y|ies)|contributors?|(?:\p{Lu}\S* ){0,4}staff (?:writers?|reports?|reporters?)|redacción \p{Lu}.*|redação \p{Lu}.*)$/iu

/** Accounts of those who keep the machine, whom no reader would call an author. */
export const isAccount = (name: string) =>
  /^(?:\w*admin\w*|\S+ admin(?:istrator)?|administrator|webmaster|root|editor|cms|system|support|user\d*|author|test|default|wordpress|wp)$/iu.test(
    name,
  )

/** A first and a last name in their plainest form. */
export const looksLikePerson = (name: string) =>
  /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.?)? \p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(name)

const particles =
  /^(?:de|da|do|dos|das|du|di|del|della|dello|der|den|van|von|vom|v\.|zu|zur|zum|la|le|el|al|as|bin|ibn|ben|bint|abu|uulu|kyzy|qizi|ogli|oglu|o‘g‘li|oʻgʻli|o'g'li|улы|ұлы|қызы|кызы|уулу|оглы|угли|зода|y|e|i|af|av|ter|ten|mac|mc|st|'t|dr|mr|mrs|ms|prof)\.?$/iu

/** Whether a text has the form of a person's name in the scripts of the press. */
export function isPersonName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || /[\d@#<>{}=_!?:：;"“”«»©…()（）[\]【】/\\|]/u.test(name)) return false
  if (roleOnly.test(name) || notPeople.test(name)) return false
  if (/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー・ 　]+$/u.test(name)) {
    if (/[\p{sc=Hira}]{3}|^(?:纠错|编辑|責任編集|责任编辑|来源|查看|更多|作者|記者|记者)$/u.test(name)) return false
    return name.replace(/[\s　・]/g, '').length >= 2 && name.length <= 14
  }
  if (/^[\p{sc=Hang} ]+$/u.test(name)) return name.replace(/ /g, '').length >= 2 && name.length <= 8
  const words = name.split(/\s+/)
  if (words.length > 6) return false
  if (/\p{Lu}|\p{Ll}/u.test(name)) {
    const capital = words.filter((word) => /^['’"(]?(?:[dDlLO]['’])?\p{Lu}/u.test(word)).length
    const small = words.filter((word) => particles.test(word)).length
    if (capital + small < words.length || capital === 0) return false
    return words.length >= 2 || (name.length >= 3 && capital === 1)
  }
  return words.length <= 5
}

/** Whether a text is a name someone writes under in a web log: "gizzmo", "r23", "tinyhousegiantjourney". */
export function isHandle(name: string): boolean {
  // "joshua becker": a name its bearer writes small.
  if (/^\p{Ll}{2,} \p{Ll}{3,}$/u.test(name)) return !smallWords.test(name) && !notPeople.test(name)
  return (
    /^[\p{L}\d][\p{L}\d_.-]{1,29}$/u.test(name) &&
    /\p{L}.*\p{L}/u.test(name) &&
    !isAccount(name) &&
    !roleOnly.test(name)
  )
}

/** Whether a name has more than one word, or is of a script that needs none between its parts. */
export const isFullName = (name: string) => name.includes(' ') || /\p{sc=Han}|\p{sc=Hang}/u.test(name)

const smallWords =
  /^(?:der|die|das|den|ein|eine|the|a|an|of|in|on|im|am|vom|zum|zur|le|la|les|el|los|il|by|for|to)\s|\s(?:in|on|of|to|by|von|am)$/u

const roleOnly =
  /^(?:reporter|editor|writer|staff|author|the author|correspondent|journalist|photo|photos?|image|видео|фото|updated|published|share|read more|view|more|by|about|contact|follow|and|comments?|subscribe|anonymous|unknown|null|undefined|user|guest|admin|test|von|par|por|autor|autorin|redakteur(?:in)?|chefredakteur(?:in)?|verfasst|publisher|quelle|source|источник|кaynak|foto|text|sponsored|paid content|автор|und|et)$/iu

/** Photographers and their agencies: "Rolf Muster/imago", "Getty Images". */
export const isPhotoCredit = (name: string) =>
  /(?<!\p{L})getty|shutterstock|istock|imago|unsplash|pixabay|pexels|adobe ?stock|picture alliance|wikimedia|depositphotos|thinkstock|instagram|facebook|screenshot|zuma ?(?:wire|press)|content pool|(?<!\p{L})(?:photos?|fotos?)(?!\p{L})/iu.test(
    name,
  ) ||
  (/\//.test(name) && name.split('/').some((part) => /^\s*\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{Ll}'’-]+\s*$/u.test(part)))

/** Whether a name says only what someone does: "Senior Editor", "Travel News Reporter". */
export const isRole = (name: string) =>
  /(?:^|[\s-])(?:reporters?|correspondents?|editors?|writers?|journalist|columnist|contributor|producer|analyst|experte|expertin|generalsekretär(?:in)?|redakteur(?:in)?|корреспондент|редактор|обозреватель|muhabiri?)(?:\s|$)/iu.test(
    name,
  )

/** Photographers' agencies, and phrases that stand where names stand. */
const notPeople =
  /(?<!\p{L})(?:getty|shutterstock|istock|imago|unsplash|pixabay|pexels|adobe stock|picture alliance|wikimedia|depositphotos|images|image|photos?|fotos?|videos?|views?|posts?|articles?|artikel|stories|story|read|reads|minutes?|online|schedule|book now|learn more|categories|category|tags?|kommentare?|comments?|share|teilen|facebook|twitter|instagram|whatsapp|linkedin|email|e-mail|newsletter|login|subscribe|menu|search|home|page|pages|blog|podcast|copyright|rights|reserved|updated|published|posted|today|yesterday|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})/iu

/** Academic titles before and degrees behind a name, which are no part of it in a byline. */
export function withoutDegrees(name: string): string {
  return name
    .replace(
      /(?:,?\s+(?:ph\.?\s?d|m\.?d|r\.?d\.?n?|ld|ms|msc|ma|mba|facp|faclm|esq|cpa|dds|dvm|rn|lcsw|jd)\.?)+$/iu,
      '',
    )
    .replace(
      /^(?:\S+-)?(?:rechtsanw(?:alt|ältin)|(?:gast)?autor(?:in)?|redakteur(?:in)?|reporter(?:in)?|expert(?:e|in))\s+(?=\p{Lu}\S+\s\p{Lu})/iu,
      '',
    )
    .trim()
}
