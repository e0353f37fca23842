// Words that carry grammar and no news, by language: a sentence may use them without finding them in its passages.
// A stricter list than base/function-words.ts on purpose: what is excused here is excused from the check, and "against",
// "without" or "until" say something.

import { primaryLanguage } from '../base/language-tag.ts'

const lists: Readonly<Record<string, string>> = {
  en: `a an the and or but of in on at to by for from with as is are was were be been being has have had do does did it its
    he she they them their his her this that these those there which who whom whose what when where while after before
    during also both each other another same such than then so if not no more most some any all one two about into over
    under between among through per will would can could may might must said says say saying told tells writes write
    reports report according i we you our your my me us him up out off only own very just`,
  ru: `и в во на с со к ко по от до из за о об у для при под над через между как что это этот эта эти тот та те он она они
    оно его её их ему ей им который которая которые был была были быть есть не ни или но а же ли бы то так также все всё
    ещё уже после перед во время году года лет`,
  kk: `және мен пен бен да де та те үшін туралы бойынша деп деді дейді болып болған бар жоқ бұл сол осы ол олар оның олардың
    екен еді ма ме ба бе қарай дейін кейін бұрын арқылы ретінде`,
}

const sets = new Map<string, ReadonlySet<string>>()

/** Folded function words of a language; those of English where there is no list. */
export function functionWords(language: string): ReadonlySet<string> {
  const main = primaryLanguage(language)
  const before = sets.get(main)
  if (before) return before
  const set = new Set((lists[main] ?? lists.en!).split(/\s+/))
  sets.set(main, set)
  return set
}
