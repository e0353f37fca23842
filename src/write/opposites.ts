// Words that say the contrary of each other: where a passage says one and a sentence the other, the sentence is wrong.

import { foldedWords } from '../base/text.ts'

/** Each line: one side, then the other. Forms that differ by an ending are found by their stem. */
const pairs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    [
      'rose rise rises risen rising increase increased increases increasing grew grow grows grown growing climbed climb climbs climbing gained gain gains surged jumped soared growth',
      'fell fall falls fallen falling decrease decreased decreases decreasing declined decline declines declining dropped drop drops dropping lost lose loses losing plunged slumped tumbled sank shrank shrink shrinks shrinking loss losses',
    ],
    ['up higher', 'down lower'],
    ['more', 'less fewer'],
    ['accelerated accelerate accelerates faster', 'slowed slow slows slower'],
    [
      'approved approve approves accepted accept accepts adopted adopt adopts passed backed back backs supported support supports supporting',
      'rejected reject rejects refused refuse refuses opposed oppose opposes opposing vetoed veto vetoes denied deny denies',
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

const tables = new Map<string, ReadonlyMap<string, readonly string[]>>()

function tableOf(language: string): ReadonlyMap<string, readonly string[]> {
  const main = language.split('-')[0]!
  const before = tables.get(main)
  if (before) return before
  const table = new Map<string, string[]>()
  for (const [one, other] of pairs[main] ?? []) {
    const [left, right] = [one.split(' '), other.split(' ')]
    for (const word of left) table.set(word, [...(table.get(word) ?? []), ...right])
    for (const word of right) table.set(word, [...(table.get(word) ?? []), ...left])
  }
  tables.set(main, table)
  return table
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
    const contraries = table.get(said)
    const instead = contraries?.find((word) => there.has(word))
    const same = [...table].some(([word, others]) => there.has(word) && others === contraries)
    return instead && !same ? [{ said, instead }] : []
  })
}
