// The place, and the agency, printed before the first sentence: "TOKYO (Hinode Press) —", "ТОКИО, 18 дек – ТАСС.",
// 【ソウル＝山田太郎】, "本报东京12月18日电". The text itself is never changed.

/** Where a piece says it was written, and who the line names beside it. */
export type Dateline = { readonly place: string; readonly agency?: string; readonly author?: string }

const patterns: readonly RegExp[] = [
  // ТОКИО, 18 декабря – ТАСС. ; Токио. 18 декабря. ИНТЕРФАКС – ; ТОКИО, 18 дек – РИА Новости.
  /^(?<place>\p{sc=Cyrl}[\p{sc=Cyrl}-]+(?:[ -]\p{Lu}[\p{sc=Cyrl}-]+)?)\s*[.,]\s*\d{1,2}\s\p{sc=Cyrl}{3,10}\.?\s*(?:\d{4}\s*(?:г|года)?\.?)?\s*[.,]?\s*(?:[—–-]|\/)?\s*(?<agency>[«"]?\p{Lu}[\p{L}-]*[»"]?(?: [«"]?\p{Lu}[\p{L}-]*[»"]?){0,3})\s*(?:[.—–/]|-\s)\s*(?=\S)/u,
  // TOKYO, Dec. 18 (Hinode Press) — ; Tokyo (AFP) – ; TOKYO —
  /^(?<place>\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:,\s?\p{Lu}[\p{L}.]{1,20}){0,2}?)(?:,\s*(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,10}\.?)(?:,?\s\d{4})?)?\s*(?:[(（/]\s*(?<agency>[^()（）]{2,40})\s*[)）/])?\s*(?:[—–]|--?)\s*(?=\S)/u,
  /^(?<place>\p{Lu}[\p{L}.'’-]+(?:[ /-]\p{Lu}[\p{L}.'’-]+){0,2})(?:,\s*(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,10}\.?)(?:,?\s\d{4})?)?\s*[(（]\s*(?<agency>[^()（）]{2,40})\s*[)）]\s*(?:[—–:.-]|--)?\s*(?=\S)/u,
  // Tokyo, Dec. 18 –
  /^(?<place>\p{Lu}[\p{L}.'’-]+(?:[ -]\p{Lu}[\p{L}.'’-]+){0,2}),\s*(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,10}\.?)(?:,?\s\d{4})?\s*[—–-]+\s+(?=\S)/u,
  // ASTANA. Der Senat …
  /^(?<place>\p{Lu}{4,}(?:[ -]\p{Lu}{3,})?)(?:\/\p{Lu}{4,})?[.:]\s+(?=\p{Lu}\p{Ll})/u,
  /^(?<place>\p{Lu}{3,}(?:[ -]\p{Lu}{3,})?)\s*[.,]\s*(?:\d{1,2}\s\p{L}{3,10}\.?\s*)?[—–-]\s*(?=\S)/u,
  // 【ソウル＝小池和樹】 【東京・時事】
  /^【(?<place>[^】＝=・共時]{1,12}?)(?:[＝=・](?<author>[^】]{2,20}))?】/u,
  // 本报东京12月18日电 新华社东京12月18日电（记者 李明）
  /^(?:【[^】]{1,12}】)?(?<agency>本报|本報|\p{sc=Han}{2,6}社|\p{sc=Han}{2,5}网|\p{sc=Han}{2,5}報)?(?<place>\p{sc=Han}{2,6}?)\d{1,2}月\d{1,2}日(?:电|電|讯)(?:\s?[（(](?:记者|記者)?\s?(?<author>[^）)]{2,12})[）)])?/u,
]

/** The dateline at the start of the first paragraph. */
export function datelineOf(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, 120)
  for (const pattern of patterns) {
    const groups = pattern.exec(start)?.groups
    const place = groups?.place?.trim().replace(/[,.]$/, '')
    if (!groups || !place || notPlaces.test(place)) continue
    const agency = groups.agency?.trim()
    const author = groups.author?.replace(/^(?:记者|記者)\s?/, '').trim()
    const usesAgency = agency && !/^本[报報]$/u.test(agency) && !/\d/.test(agency)
    return { place, ...(usesAgency ? { agency } : {}), ...(author ? { author } : {}) }
  }
  return undefined
}

const notPlaces =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|NOTE|OPINION|ANALYSIS|Q|A|СРОЧНО|ВАЖНО|Q&A|FACTBOX|TIMELINE|LIVE|PHOTOS?|VIDEO|NEW)$/iu
