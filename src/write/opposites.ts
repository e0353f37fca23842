// Words that say the contrary of each other: where a passage says one and a sentence the other, the sentence is wrong.

import { primaryLanguage } from '../base/language-tag.ts'
import { foldedWords } from '../base/text.ts'

/** Each line: one side, then the other. Forms that differ by an ending are found by their stem. */
const pairs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    [
      'rose rise rises risen rising increase increased increases increasing grew grow grows grown growing climbed climb climbs climbing gained gain gains surged jumped soared growth',
      'fell fall falls fallen falling slipped slip slips slipping decrease decreased decreases decreasing declined decline declines declining dropped drop drops dropping lost lose loses losing plunged slumped tumbled sank shrank shrink shrinks shrinking loss losses',
    ],
    ['up higher', 'down lower'],
    ['more', 'less fewer'],
    ['accelerated accelerate accelerates faster', 'slowed slow slows slower'],
    [
      'approved approve approves accepted accept accepts adopted adopt adopts passed backed back backs supported support supports supporting',
      'rejected reject rejects refused refuse refuses opposed oppose opposes opposing blocked block blocks vetoed veto vetoes denied deny denies',
    ],
    ['confirmed confirm confirms', 'denied deny denies'],
    [
      'opened open opens began begin begins started start starts launched launch launches',
      'closed close closes ended end ends stopped stop stops finished finish suspended suspend suspends',
    ],
    ['won win wins winning victory', 'lost lose loses losing defeat defeated'],
    ['before', 'after'],
    ['above over', 'below under'],
    ['imported import imports', 'exported export exports'],
    ['bought buy buys buying', 'sold sell sells selling'],
    [
      'allowed allow allows permitted permit permits',
      'banned ban bans forbade forbid forbids prohibited prohibit prohibits blocked block blocks',
    ],
    ['surplus', 'deficit'],
    ['best', 'worst'],
    ['ahead', 'behind'],
    ['fastest quickest', 'slowest'],
    ['highest largest biggest', 'lowest smallest'],
    ['welcomed welcome welcomes praised praise praises', 'condemned condemn condemns criticised criticized criticise'],
    ['signed sign signs', 'cancelled canceled cancel cancels'],
    ['joined join joins', 'left leave leaves quit quits'],
    ['first', 'last'],
    ['most majority', 'least minority'],
    ['strong stronger strengthened strengthen strengthens', 'weak weaker weakened weaken weakens'],
    ['positive', 'negative'],
    ['include included includes including', 'exclude excluded excludes excluding'],
    ['success successful succeeded', 'failure failed unsuccessful'],
    ['alive survived', 'dead died killed'],
    ['guilty', 'innocent acquitted'],
    ['agreed agree agrees agreement', 'disagreed disagree disagrees disagreement'],
    ['hundred hundreds', 'thousand thousands million millions billion billions trillion trillions'],
    ['thousand thousands', 'million millions billion billions trillion trillions'],
    ['million millions', 'billion billions trillion trillions'],
    ['billion billions', 'trillion trillions'],
    ['north northern', 'south southern'],
    ['east eastern', 'west western'],
  ],
  ru: [
    [
      'вырос выросла выросло выросли растёт растет рост увеличился увеличилась увеличилось увеличились повысился повысилась',
      'упал упала упало упали падает падение снизился снизилась снизилось снизились сократился сократилась сокращение',
    ],
    [
      'одобрил одобрила одобрили принял приняла приняли поддержал поддержала поддержали',
      'отклонил отклонила отклонили отверг отвергла отвергли',
    ],
    ['подтвердил подтвердила подтвердили', 'опроверг опровергла опровергли'],
    ['открыл открыла открыли начал начала начали', 'закрыл закрыла закрыли завершил завершила завершили'],
    ['разрешил разрешила разрешили', 'запретил запретила запретили'],
    ['больше выше', 'меньше ниже'],
    ['до', 'после'],
    ['тысяча тысячи тысяч', 'миллион миллиона миллионов млн миллиард миллиарда миллиардов млрд'],
    ['миллион миллиона миллионов млн', 'миллиард миллиарда миллиардов млрд'],
  ],
  kk: [
    ['өсті артты көбейді жоғарылады өсім', 'төмендеді азайды кеміді қысқарды'],
    ['мақұлдады қабылдады қолдады', 'қабылдамады'],
    ['ашылды басталды', 'жабылды аяқталды'],
    ['рұқсат', 'тыйым'],
    ['көп жоғары', 'аз төмен'],
    ['дейін', 'кейін'],
    ['мың', 'миллион млн миллиард млрд'],
    ['миллион млн', 'миллиард млрд'],
  ],
}

/** What a word stands against, and the words that stand with it. */
type Sides = { readonly against: readonly string[]; readonly beside: readonly string[] }

const tables = new Map<string, ReadonlyMap<string, Sides>>()

function tableOf(language: string): ReadonlyMap<string, Sides> {
  const main = primaryLanguage(language)
  const before = tables.get(main)
  if (before) return before
  const table = new Map<string, Sides>()
  const add = (word: string, against: readonly string[], beside: readonly string[]) => {
    const known = table.get(word) ?? { against: [], beside: [] }
    table.set(word, { against: [...known.against, ...against], beside: [...known.beside, ...beside] })
  }
  for (const [one, other] of pairs[main] ?? []) {
    const [left, right] = [one.split(' '), other.split(' ')]
    for (const word of left) add(word, right, left)
    for (const word of right) add(word, left, right)
  }
  tables.set(main, table)
  return table
}

/** Whether a text has words of rising and words of falling. */
export function directionsIn(text: string, language: string): { readonly up: boolean; readonly down: boolean } {
  const there = foldedWords(text)
  const [up, down] = pairs[primaryLanguage(language)]?.[0] ?? ['', '']
  const has = (list: string) => list.split(' ').some((word) => there.includes(word))
  return { up: has(up), down: has(down) }
}

/** Words of the claim that the ground does not have while it has their contrary, each with that contrary. */
export function contrariesIn(
  claim: string,
  ground: string,
  language: string,
): readonly { readonly said: string; readonly instead: string }[] {
  const table = tableOf(language)
  const there = new Set(foldedWords(ground))
  return foldedWords(claim).flatMap((said) => {
    if (there.has(said)) return []
    const sides = table.get(said)
    const instead = sides?.against.find((word) => there.has(word))
    const same = sides?.beside.some((word) => there.has(word))
    return instead && !same ? [{ said, instead }] : []
  })
}
