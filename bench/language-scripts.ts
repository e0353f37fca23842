// The same text in another script of its language, by the letters: Kazakh, Uzbek, Karakalpak and Azerbaijani are printed
// in two, and nearly all open text is in one of them.

import type { LanguageText } from './language-texts.ts'

/** What the texts would be in the other script. */
export function otherScripts(texts: readonly LanguageText[]): readonly LanguageText[] {
  return texts.flatMap(({ language, text, group }) =>
    (transliterations[language] ?? []).map((other) => ({ language: other.language, text: other.from(text), group })),
  )
}

type Transliteration = { readonly language: string; readonly from: (text: string) => string }

/** The Kazakh alphabet of 2021, and the one in use since 2019 in much of the press. */
const kazakh2021 =
  'ә ä ғ ğ қ q ң ñ ө ö ұ ū ү ü һ h і ı а a б b в v г g д d е e ё io ж j з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш ş щ şş ы y э e ю iu я ia ъ  ь '
const kazakh2019 =
  'ә á ғ ǵ қ q ң ń ө ó ұ u ү ú һ h і i а a б b в v г g д d е e ё ıo ж j з z и ı й ı к k л l м m н n о o п p р r с s т t у ý ф f х h ц ts ч ch ш sh щ sh ы y э e ю ıý я ıa ъ  ь '
const karakalpak2016 =
  'ә á ғ ǵ қ q ң ń ө ó ү ú ў w ҳ h и i й y а a б b в v г g д d е e ё yo ж j з z к k л l м m н n о o п p р r с s т t у u ф f х x ц c ч ch ш sh щ sh ы ı э e ю yu я ya ъ  ь '
const uzbekCyrillic =
  'o’ ў g’ ғ sh ш ch ч yo ё yu ю ya я ye е ts ц a а b б d д e е f ф g г h ҳ i и j ж k к l л m м n н o о p п q қ r р s с t т u у v в x х y й z з ’ ъ'
const azerbaijaniCyrillic =
  'a а b б c ҹ ç ч d д e е ə ә f ф g ҝ ğ ғ h һ x х ı ы i и j ж k к q г l л m м n н o о ö ө p п r р s с ş ш t т u у ü ү v в y ј z з'

const uzbekByLetters = byLetters(uzbekCyrillic)

/** At the start of a word e is э. */
const uzbekInCyrillic = (text: string) => uzbekByLetters(text.replace(/(?<![\p{L}‘’ʻʼ`'])e/giu, 'э'))

const transliterations: Readonly<Record<string, readonly Transliteration[]>> = {
  kk: [
    { language: 'kk-Latn', from: byLetters(kazakh2021) },
    { language: 'kk-Latn', from: byLetters(kazakh2019) },
  ],
  'kaa-Cyrl': [{ language: 'kaa', from: byLetters(karakalpak2016) }],
  uz: [{ language: 'uz-Cyrl', from: uzbekInCyrillic }],
  az: [{ language: 'az-Cyrl', from: byLetters(azerbaijaniCyrillic) }],
}

function byLetters(table: string): (text: string) => string {
  const pairs = table.split(' ')
  const to = new Map<string, string>()
  for (let place = 0; place + 1 < pairs.length; place += 2) if (pairs[place]) to.set(pairs[place]!, pairs[place + 1]!)
  const longestFirst = [...to.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.join('|'), 'gu')
  return (text) =>
    text
      .replaceAll('İ', 'i')
      .toLowerCase()
      .replace(/['‘’ʻʼ`´]/g, '’')
      .replace(pattern, (letters) => to.get(letters)!)
}
