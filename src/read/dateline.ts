// The place, and the agency, printed before the first sentence: "TOKYO (Hinode Press) —", "ТОКИО, 18 дек – ТАСС.",
// 【ソウル＝山田太郎】, "本报东京12月18日电", "(서울=만일통신) 김하나 기자 =". The text itself is never changed.

import { fold } from '../base/text.ts'
import { isOfThePress } from './person-names.ts'

/** Where a piece says it was written, and who the line names beside it. */
export type Dateline = { readonly place: string; readonly agency?: string; readonly author?: string }

/** `date` is "Dec. 18" or "18 декабря", with or without its year. */
const date =
  '(?:\\p{L}{3,10}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s\\p{L}{3,10}\\.?)(?:,?\\s\\d{4}(?:\\s?(?:г|года|ж|жыл|yil|йил)\\.?)?)?'
const agencyWords = '[«"]?\\p{Lu}[\\p{L}.-]*[»"]?(?: [«"]?\\p{Lu}[\\p{L}-]*[»"]?){0,3}'

/** A form of dateline; `sure` when the form alone tells it, else the words are looked at. */
type Form = { readonly pattern: RegExp; readonly sure: boolean }

const forms: readonly Form[] = [
  // ТОКИО, 18 декабря – ТАСС. ; Алматы. 18 желтоқсан. ҚазАқпарат – ; TOSHKENT, 18-dekabr — Sputnik. ; Bakı, 18 dekabr, AZƏRTAC
  {
    pattern: new RegExp(
      `^(?<place>\\p{Lu}[\\p{L}’ʻ‘-]+(?:[ -]\\p{Lu}[\\p{L}-]+)?)\\s*[.,]\\s*\\d{1,2}[\\s-]\\p{L}{3,10}\\.?\\s*(?:\\d{4}\\s*(?:г|года|ж|жыл|yil|йил)?\\.?)?\\s*[.,]?\\s*(?:[—–-]\\s*|\\/\\s*)?(?<agency>${agencyWords})\\s*(?:[.—–/]|-\\s|:)\\s*(?=\\S)`,
      'u',
    ),
    sure: true,
  },
  // АСТАНА, 18 желтоқсан — ; Tokyo, Dec. 18 –
  {
    pattern: new RegExp(
      `^(?<place>\\p{Lu}[\\p{L}.'’ʻ‘-]+(?:[ -]\\p{Lu}[\\p{L}.'’-]+){0,2}),\\s*${date}\\s*[—–-]+\\s+(?=\\S)`,
      'u',
    ),
    sure: true,
  },
  // ASTANA. Der Senat … ; АСТАНА. KAZINFORM –
  {
    pattern: new RegExp(
      `^(?<place>\\p{Lu}{4,}(?:[ -]\\p{Lu}{3,})?)(?:\\/\\p{Lu}{4,})?[.:]\\s+(?:(?<agency>${agencyWords})\\s*[—–-]\\s+)?(?=\\p{Lu}[\\p{Ll}\\s])`,
      'u',
    ),
    sure: false,
  },
  // TOKYO, Dec. 18 (Hinode Press) — ; TOKYO —
  {
    pattern: new RegExp(
      `^(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,40}(?:,\\s?\\p{Lu}[\\p{L}.]{1,20}){0,2}?)(?:,\\s*${date})?\\s*(?:[(（/]\\s*(?<agency>[^()（）/]{2,40})\\s*[)）/])?\\s*(?:[—–]|--?)\\s*(?=\\S)`,
      'u',
    ),
    sure: false,
  },
  // Tokyo (AFP) – ; Berlin, 18. Dezember (dpa) - ; ASTANA /Kazinform/ – ; Berlin (dpa). Die
  {
    pattern: new RegExp(
      `^(?<place>\\p{Lu}[\\p{L}.'’-]+(?:[ /-]\\p{L}[\\p{L}.'’-]+){0,3})(?:,\\s*${date})?\\s*[(（/]\\s*(?<agency>[^()（）/]{2,40}(?:\\/[\\p{L}]{2,8})?)\\s*[)）/]\\s*(?:[—–:.-]|--)?\\s*(?=\\S)`,
      'u',
    ),
    sure: false,
  },
  {
    pattern: /^(?<place>\p{Lu}{3,}(?:[ -]\p{Lu}{3,})?)\s*[.,]\s*(?:\d{1,2}\s\p{L}{3,10}\.?\s*)?[—–-]\s*(?=\S)/u,
    sure: false,
  },
  // 【ソウル＝小池和樹】 【東京・時事】 【北京共同】
  {
    pattern: /^[【［](?<place>[^】］＝=・共時]{1,12}?)(?:(?<agency>共同|時事)|[＝=・](?<author>[^】］]{2,20}))?[】］]/u,
    sure: true,
  },
  // （中央社記者王小明台北18日電） 〔記者王小明／台北報導〕
  {
    pattern:
      /^[（(](?<agency>\p{sc=Han}{2,4}社)記者(?<author>\p{sc=Han}{2,3})(?<place>\p{sc=Han}{2,3})\d{1,2}日(?:\p{sc=Han}{1,4})?[電电][）)]/u,
    sure: true,
  },
  {
    pattern:
      /^[〔［【](?:記者|记者)(?<author>\p{sc=Han}{2,4})[／/](?<place>\p{sc=Han}{2,5}?)(?:連線|綜合)?(?:報導|报道|電)[〕］】]/u,
    sure: true,
  },
  // 本报东京12月18日电 新华社东京12月18日电（记者 李明） 中新网北京12月18日电 （记者 李明）
  {
    pattern:
      /^(?:【[^】]{1,12}】)?(?<agency>本报|本報|\p{sc=Han}{2,6}社|\p{sc=Han}{2,5}网|\p{sc=Han}{2,5}報)?(?<place>\p{sc=Han}{2,6}?)\d{1,2}月\d{1,2}日(?:电|電|讯)(?:\s?[（(](?:记者|記者)?\s?(?<author>[^）)]{2,12})[）)])?/u,
    sure: true,
  },
  // (서울=만일통신) 김하나 기자 = ; 【베이징=AP/만일】
  {
    pattern:
      /^[([【［](?<place>[\p{sc=Hang}·]{2,10})=(?<agency>[^)\]】］]{2,20})[)\]】］]\s*(?:(?<author>\p{sc=Hang}{2,4})\s?(?:기자|특파원)\s?=\s?)?/u,
    sure: true,
  },
  // القاهرة - رويترز: ; الرياض (واس) - ; دمشق، سوريا (CNN) --
  {
    pattern:
      /^(?<place>\p{sc=Arab}{3,15}(?: \p{sc=Arab}{2,12})?)(?:،\s\p{sc=Arab}[\p{sc=Arab} ]{2,25})?\s*(?:[(]\s*(?<agency>[^()]{2,30})\s*[)]\s*(?:[—–:.-]|--)?|[-–—/]\s*(?<desk>[\p{sc=Arab} "«».]{2,25}?)\s*[-–—:])\s*(?=\S)/u,
    sure: false,
  },
]

/** The dateline at the start of the first paragraph. */
export function datelineOf(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, 140)
  for (const { pattern, sure } of forms) {
    const match = pattern.exec(start)
    const groups = match?.groups
    const place = groups?.place?.trim().replace(/[\s,.–—-]+$/, '')
    if (!match || !groups || !place || notPlaces.test(place)) continue
    const agency = (groups.agency ?? groups.desk)?.trim()
    // A day between place and text leaves no doubt.
    if (
      !sure &&
      !/\d/.test(match[0].replace(/[(（].*?[)）]/u, '')) &&
      !mayBePlace(place, agency, start.slice(match[0].length))
    )
      continue
    const author = groups.author?.replace(/^(?:记者|記者)\s?/, '').trim()
    const usesAgency = agency && !/^本[报報]$/u.test(agency) && !/\d/.test(agency)
    return { place, ...(usesAgency ? { agency } : {}), ...(author ? { author } : {}) }
  }
  return undefined
}

/** Whether a form that other lines have too is a dateline: "Anna Berg (XY) said", "LCI – the channel" are none. */
function mayBePlace(place: string, agency: string | undefined, rest: string): boolean {
  // Small letters are initials that an agency signs with; capitals may be a party or a country.
  if (agency !== undefined) return (isOfThePress(agency) || /^\p{Ll}{3,4}$/u.test(agency)) && !isShort(agency, place)
  if (place.replace(/[^\p{L}]/gu, '').length < 4 && !/^(?:UFA|УФА|ROM|OŞ|ОШ)$/u.test(place)) return false
  return /^["“„«'‘(]?[\p{Lu}\d]|^[^\p{Lu}\p{Ll}]/u.test(rest)
}

/** Whether the letters in brackets are those of the name before them: "The Bay Institute (TBI)". */
function isShort(letters: string, name: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(letters) || !name.includes(' ')) return false
  let at = -1
  const folded = fold(name)
  return [...fold(letters)].every((letter) => {
    at = folded.indexOf(letter, at + 1)
    return at >= 0
  })
}

const notPlaces =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|NOTE|OPINION|ANALYSIS|Q|A|СРОЧНО|ВАЖНО|Q&A|FACTBOX|TIMELINE|LIVE|PHOTOS?|VIDEO|NEW|USATSI|CORRECTION|EDITOR.S NOTE|EILMELDUNG|UPDATE|ACHTUNG|ВНИМАНИЕ|ФОТО|ВИДЕО|МОЛНИЯ|JUST IN|WARNING|SPOILER.*|(?:AM|IM|SEIT|NACH|BEI|В|ВО|НА|ПО|ABOUT|THE|THIS|HOW|WHY|WHAT|WHO|WHERE|IN|ON|AT|FOR|FROM|BY|AND|OR|BUT|IF|IT|WE) .*)$/iu
