// Texts of languages of which no texts are at hand: drawn from the commonest trigrams of their Universal Declaration of
// Human Rights, as franc (MIT licence) ships them, and from their commonest words.

import { readFileSync } from 'node:fs'
import type { LanguageText } from './language-texts.ts'

type Source = { readonly language: string; readonly code: string; readonly script: string; readonly words: string }

/** Words set down by us; where two languages share most of their trigrams they tell them apart. */
const sources: readonly Source[] = [
  {
    language: 'sw',
    code: 'swh',
    script: 'Latin',
    words:
      'na ya wa kwa ni katika la za cha kuwa hii huo pia baada alisema kama lakini watu nchi serikali mwaka yake wake',
  },
  {
    language: 'zu',
    code: 'zul',
    script: 'Latin',
    words:
      'ukuthi futhi ngoba kodwa uma lapho manje kakhulu abantu uthe bathi khona nje ngesikhathi ukuze noma kusho lokhu lo le emva ngemuva kanye nokuthi wathi usho okwamanje namhlanje njengoba yini uhulumeni',
  },
  {
    language: 'xh',
    code: 'xho',
    script: 'Latin',
    words:
      'ukuba kwaye kuba kodwa xa apho ngoku kakhulu abantu uthe bathi khona nje ngexesha ukuze okanye utsho oku lo le emva kwakhona kunye nokuba wathi uthi okwangoku namhlanje njengoko yintoni urhulumente into ukuthi ngokuba loo apha emzantsi',
  },
  {
    language: 'so',
    code: 'som',
    script: 'Latin',
    words: 'iyo ka ee in uu ku ayaa waxaa oo la soo si kale dalka dowladda wuxuu sheegay markii dadka ay ah kuwa waxay',
  },
  {
    language: 'ha',
    code: 'hau',
    script: 'Latin',
    words:
      'da na a ya ta ne ce cewa shi su wannan domin amma yadda bayan kasar gwamnatin shugaban mutane an kuma cikin',
  },
  {
    language: 'yo',
    code: 'yor',
    script: 'Latin',
    words: 'ni ti ati awọn fún pé sí jẹ wọn nínú náà láti kí bí ó àti orílẹ̀ ìjọba',
  },
  {
    language: 'rw',
    code: 'kin',
    script: 'Latin',
    words: 'mu ku na ko kandi ariko abantu uyu iyi nyuma yavuze leta umwaka',
  },
  { language: 'mg', code: 'plt', script: 'Latin', words: 'ny sy amin dia izany tsy ho fa no ireo taona fanjakana hoy' },
  {
    language: 'ur',
    code: 'urd',
    script: 'Arabic',
    words: 'کے میں کی ہے اور سے کا کو نے پر یہ ہیں کہ اس بھی تھا گیا ہو کر',
  },
  {
    language: 'cv',
    code: '',
    script: '',
    words:
      'тата та пек вара ҫак вӑл эпӗ эсӗ пирӗн сирӗн унӑн ӑна хӑй пурте ҫынсем чӑваш ялта хула ҫулта кун пулнӑ пулать тет терӗ мар ҫук пур ҫӗр ӗҫ ачасем шкулта халӑх ҫӗнӗ пысӑк лайӑх тӗлӗшпе ҫинчен валли патӗнче ҫинче хыҫҫӑн ӑҫта мӗн кам мӗншӗн',
  },
]

const texts = 150
const charactersOfText = 200

/** For every such language some thousands of characters. */
export function textsFromTrigrams(): readonly LanguageText[] {
  const all = readFileSync(new URL('../node_modules/franc/data.js', import.meta.url), 'utf8')
  const data = JSON.parse(
    all
      .slice(all.indexOf('{', all.indexOf('export')))
      .replace(/^(\s*)([\p{L}_]+):/gmu, '$1"$2":')
      .replace(/:\s*'([^']*)'/g, (_, list: string) => `: ${JSON.stringify(list)}`)
      .replace(/,(\s*\})/g, '$1'),
  ) as Readonly<Record<string, Readonly<Record<string, string>>>>
  return sources.flatMap(({ language, code, script, words }) => {
    const random = randomFrom(language)
    const trigrams = data[script]?.[code]?.split('|') ?? []
    return Array.from({ length: texts }, () => ({
      language,
      text: drawnText(trigrams, words.split(' '), random),
      group: 'trigrams',
    }))
  })
}

/** A walk from trigram to trigram; at the end of a word, now and then, one of the common words. */
function drawnText(trigrams: readonly string[], words: readonly string[], random: () => number): string {
  let text = ' '
  while (text.length < charactersOfText) {
    if (text.endsWith(' ') && (trigrams.length === 0 || random() < 0.25))
      text += `${words[Math.floor(random() * words.length)]} `
    else {
      const open = trigrams.filter((each) => each.startsWith(text.slice(-2)) || (text.length < 3 && each[0] === ' '))
      const starts = open.length > 0 ? open : trigrams.filter((each) => each[0] === ' ')
      const chosen = drawn(starts, trigrams, random)
      text +=
        open.length > 0 && text.length > 1 ? chosen.slice(2) : `${text.endsWith(' ') ? '' : ' '}${chosen.trimStart()}`
    }
  }
  return text.trim()
}

/** The weight of a trigram falls with its rank, as Zipf has it. */
function drawn(from: readonly string[], ranked: readonly string[], random: () => number): string {
  const weights = from.map((each) => 1 / (ranked.indexOf(each) + 20))
  let left = random() * weights.reduce((sum, each) => sum + each, 0)
  const place = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return from[Math.max(0, place)]!
}

/** The same numbers between 0 and 1 for the same name (mulberry32). */
function randomFrom(name: string): () => number {
  let state = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.codePointAt(0)!, 7)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
