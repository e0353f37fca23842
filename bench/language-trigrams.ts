// Texts of languages of which no texts, or only messages of programs, are at hand: drawn from the commonest trigrams of their Universal Declaration of
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
    language: 'no',
    code: 'nob',
    script: 'Latin',
    words:
      'og i at det som en på er av for med den til ikke har de et om var jeg vi men han så seg fra kan nå når skal eller også etter ved sin der hun under mot ble ut ha være sier blir mye noe hva hvor hvordan hvis mellom regjeringen statsministeren ifølge opplyser mandag tirsdag onsdag torsdag fredag lørdag søndag hun dette disse ikke bare flere kroner prosent norge norske uken måned år',
  },
  {
    language: 'da',
    code: 'dan',
    script: 'Latin',
    words:
      'og i at det som en på er af for med den til ikke har de et om var jeg vi men han så sig fra kan nu når skal eller også efter ved sin der hun under mod blev ud have være siger bliver meget noget hvad hvor hvordan hvis mellem regeringen statsministeren ifølge oplyser mandag tirsdag onsdag torsdag fredag lørdag søndag dette disse flere kroner procent danmark danske uge måned år',
  },
  {
    language: 'sk',
    code: 'slk',
    script: 'Latin',
    words:
      'a v sa na je že to s z do o aj vo ako za si pre by po ale som od jeho ako byť podľa tiež alebo roku ktoré ktorý bol bolo už sú než len pri nie má pred čo povedal uviedol vláda krajiny ľudia všetko preto však bude budú boli ktorá medzi viac teraz prezident minister slovenskej pondelok utorok streda štvrtok piatok',
  },
  {
    language: 'hr',
    code: 'hrv',
    script: 'Latin',
    words:
      'i u je na se da za su od s ne o koji kako a što će iz to ali bi kao po ili nije do koja koje te bio biti samo rekao kazao vlada predsjednik ministar godine prije nakon između dogovorile zajedno također ljudi zemlje više danas ponedjeljak utorak srijeda četvrtak petak',
  },
  {
    language: 'sl',
    code: 'slv',
    script: 'Latin',
    words:
      'in je na v za se da so s z po pri ki o kot pa ne tudi bi od ali bo do iz ni le kako zaradi lahko smo povedal dejal vlada predsednik minister leta pred med skupaj ljudje države več danes ponedeljek torek sreda četrtek petek',
  },
  {
    language: 'et',
    code: 'ekk',
    script: 'Latin',
    words:
      'ja on ei see et oli ta aga kui ka siis mis oma või kes nad pole ning seda saab kuid veel nii mille juba selle eesti tema peab ütles sõnul valitsus president minister aasta inimesed riigi täna esmaspäev',
  },
  {
    language: 'lv',
    code: 'lvs',
    script: 'Latin',
    words:
      'un ir ka no uz ar par kas tas bet arī vai lai kā pēc jau nav tika bija viņš būs gada latvijas šo to vēl pie līdz sacīja valdība prezidents ministrs cilvēki valsts šodien pirmdien otrdien',
  },
  {
    language: 'lt',
    code: 'lit',
    script: 'Latin',
    words:
      'ir kad yra su į iš apie buvo ne bet taip kaip jo tai už nuo dėl bei metų pat jau jie ar po per prie lietuvos mes sakė teigė vyriausybė prezidentas ministras žmonės šalies šiandien pirmadienį',
  },
  {
    language: 'ca',
    code: 'cat',
    script: 'Latin',
    words:
      'de la i el que a en un per els les amb no una es del al com més són ha seu va però també dir govern president any aquest aquesta dels després avui dilluns han estat',
  },
  {
    language: 'gl',
    code: 'glg',
    script: 'Latin',
    words:
      'de a e o que en un por os as con non unha do da ao como máis son ten seu foi pero tamén dixo goberno presidente ano este esta dos despois hoxe luns unhas onde moi polo pola',
  },
  {
    language: 'af',
    code: 'afr',
    script: 'Latin',
    words:
      'die en van in is het nie wat dat te om vir met op sy hulle was ook aan as deur by maar kan word hy sê gesê regering president jaar mense land vandag maandag nog na al haar ons dit daar moet',
  },
  {
    language: 'sq',
    code: 'als',
    script: 'Latin',
    words:
      'e të në që i për me një nga se ka nuk është u si ose dhe por do duke tha qeveria presidenti ministri vit njerëz vendit sot hënë më pas janë kjo ky',
  },
  {
    language: 'is',
    code: '',
    script: 'Latin',
    words:
      'og að í er á sem til við um með en ekki var hann fyrir það því af frá hún þá eru segir sagði ríkisstjórn forseti ár fólk landsins í dag mánudag þetta hefur verið hafa vera eftir',
  },
  {
    language: 'eu',
    code: '',
    script: 'Latin',
    words:
      'eta da ez bat dira du izan dute zen baina ere gobernuak presidenteak urte gaur esan zuen bere dela egin horrek baino gehiago hori herriko',
  },
  {
    language: 'ga',
    code: '',
    script: 'Latin',
    words:
      'agus an na ar is a i go ag le do sé nach bhí tá siad de don leis mar ach rialtas uachtarán bliain inniu dúirt daoine seo sin níos faoi',
  },
  {
    language: 'cy',
    code: '',
    script: 'Latin',
    words:
      'y yn a i o mae ac ar fod ei wedi bod gan am nid oedd hefyd gyda llywodraeth arlywydd blwyddyn heddiw dywedodd pobl hyn ond eu',
  },
  {
    language: 'tl',
    code: 'tgl',
    script: 'Latin',
    words:
      'ang ng sa na at ay mga ni kay si para hindi ito mula sinabi pamahalaan pangulo taon araw tao bansa ngayon lunes niya nila kung dahil kasi pero',
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
