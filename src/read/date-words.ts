// What the words around a printed date say of it: that something was published, was changed, or is another thing's date.

/** Words of a change, in the text of a page or the names of its parts. */
export const changed =
  /modif|updat|\bakt\.|revis(?:ed|ión|ado)|обновл|измен[её]н|aktualis|geändert|änderung|mis(?:e)? à jour|actualiz|aggiornat|atualiz|güncell|yenilən|zaktualiz|aktualiz|bijgewerkt|uppdater|opdater|oppdater|更新|수정|업데이트|تحديث|به‌روز|жаңарт|янгилан|yangilan|оновлен|täzelen|навсозӣ/i

/** Words before a date of publication. */
export const publishedWords =
  /publi[ckéqs]|опубл|дата публикац|veröff|erstellt|erschienen|жариялан|yayın|dərc|чоп эт|e[’'ʻ]lon qilin|joylan|жойлан|нашр|opublik|dodano|posted|gepostet|first published|created|geplaatst|pubblicat|publicad|بتاریخ|تاريخ النشر|نشر|تاریخ انتشار|掲載|公開|配信|发布|發布|入力|입력|등록|게시/iu

/** What dates a reader, an event, or the page itself: "Registered: 18.09.2008", "Сегодня: четверг, 18 декабря 2025". */
export const otherLabel =
  /^(?:registr|register|joined|member since|mitglied|aktuelle zeit|current time|it is currently|today(?: is|:)|heute(?: ist|:)|сегодня(?::|,?\s(?=\p{L}))|зарегистр|inscrit|miembro|born|geboren|printed|gedruckt|abgerufen|retrieved|accessed|expires|valid|ends|until|bis zum|einsendeschluss|anmeldeschluss|release date|termin|event)/iu

/** The part of a dated line before "Updated": what stands after it is a later date. Empty when nothing stands before. */
export function firstPublished(line: string): string {
  const at = line.search(changed)
  if (at < 0) return line
  const before = line.slice(0, at).replace(/\b(?:last|letzte|zuletzt|son|соңғы|последн\p{L}+|dernière)\s*$/iu, '')
  if (/\d/.test(before)) return before
  const told = line.search(publishedWords)
  return told < 0 ? '' : line.slice(told)
}

/** The part of a dated line from "Updated" on. */
export function lastChanged(line: string): string {
  const at = line.search(changed)
  return at < 0 ? '' : line.slice(at)
}

/** A label of nothing but a date. */
export const labelStart = /^(?:datum|date|stand|fecha|data|дата|күні|sana|tarih|tarix|日期|日付|날짜)\s?:/iu
