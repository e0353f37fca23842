// Names written the same whatever the script: Токаев, トカエフ, 托卡耶夫, 토카예프 and Tokayev get Latin letters, then a key of
// their consonants, which survive the journey between languages better than vowels do.

const letters: Readonly<Record<string, string>> = {
  // Cyrillic: Russian, Ukrainian, Belarusian, Kazakh, Kyrgyz, Tajik, Uzbek, Mongolian, Serbian, Macedonian
  ...pairs(`а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ sh ъ ' ы y ь ' э e
    ю yu я ya і i ї yi є ye ґ g ў u ә a ғ g қ k ң n ө o ұ u ү u һ h ӣ i ӯ u ҳ h ҷ j ћ c ђ dj љ l њ n џ dz ј j ѕ dz ѓ g ќ k`),
  // Greek
  ...pairs(
    `α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ i φ f χ kh ψ ps ω o ά a έ e ή i ί i ό o ύ i ώ o`,
  ),
  // Arabic, Persian, Urdu
  ...pairs(`ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ z ر r ز z س s ش sh ص s ض d ط t ظ z ع ' غ g ف f ق k ك k ک k ل l م m ن n ه h ة a و v ؤ v
    ي y ی y ى a ئ y ء ' پ p چ ch ژ zh گ g ڤ v`),
  // Hebrew
  ...pairs(
    `א a ב b ג g ד d ה h ו v ז z ח kh ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t`,
  ),
  // Georgian, Armenian
  ...pairs(`ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ g ყ k შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h
    ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ g ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k
    օ o ֆ f և ev`),
  // Devanagari
  ...pairs(`अ a आ a इ i ई i उ u ऊ u ए e ऐ ai ओ o औ au क k ख kh ग g घ g च ch छ ch ज j झ j ट t ठ t ड d ढ d ण n त t थ t द d ध d न n प p फ f ब b भ b म m
    य y र r ल l व v श sh ष sh स s ह h ं n ा a ि i ी i ु u ू u े e ै ai ो o ौ au`),
  // Kana, katakana only: hiragana seldom writes a foreign name
  ...pairs(`ア a イ i ウ u エ e オ o カ ka キ ki ク k ケ ke コ ko ガ ga ギ gi グ g ゲ ge ゴ go サ sa シ shi ス s セ se ソ so ザ za ジ ji ズ z ゼ ze ゾ zo タ ta チ chi
    ツ ts テ te ト t ダ da ヂ ji ヅ z デ de ド d ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ f ヘ he ホ ho バ ba ビ bi ブ b ベ be ボ bo パ pa ピ pi プ p ペ pe
    ポ po マ ma ミ mi ム m メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル r レ re ロ ro ワ wa ヲ o ン n ヴ v ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ッ ' ー '`),
  // Han as Chinese papers spell foreign names with it
  ...pairs(`阿 a 艾 ai 安 an 奥 o 巴 ba 班 ban 贝 be 本 ben 比 bi 别 be 伯 b 博 bo 布 b 查 cha 达 da 丹 dan 德 d 登 den 迪 di 丁 din 东 don 杜 du 多 do 厄 e 恩 n
    尔 r 法 fa 菲 fi 费 fe 芬 fin 夫 f 弗 f 福 fo 富 fu 盖 ga 甘 gan 戈 go 格 g 根 gen 贡 gun 古 gu 哈 kha 海 hai 汉 han 赫 kh 亨 hen 胡 hu 霍 ho 基 ki 吉 ji 加 ga
    贾 ja 杰 je 金 kin 卡 ka 凯 kai 坎 kan 康 kon 科 ko 克 k 肯 ken 库 ku 奎 kui 拉 la 莱 le 兰 lan 劳 lau 勒 l 雷 re 里 ri 利 li 列 le 林 lin 龙 lon 隆 lon 卢 lu
    鲁 ru 伦 lun 罗 ro 洛 lo 马 ma 玛 ma 麦 mai 曼 man 梅 me 门 men 蒙 mon 米 mi 明 min 莫 mo 姆 m 穆 mu 纳 na 奈 nai 内 ne 尼 ni 涅 ne 宁 nin 纽 nu 努 nu 诺 no
    欧 o 帕 pa 潘 pan 佩 pe 彭 pen 皮 pi 平 pin 珀 p 普 p 奇 ch 恰 cha 钦 chin 切 che 琼 jon 让 jan 日 j 萨 sa 塞 se 赛 sai 桑 san 瑟 s 沙 sha 尚 shan 舍 she 圣 san
    施 sh 什 sh 舒 shu 史 s 斯 s 苏 su 索 so 塔 ta 泰 tai 坦 tan 汤 tom 特 t 滕 ten 提 ti 铁 te 廷 tin 图 tu 土 tu 托 to 瓦 va 万 van 威 vi 韦 ve 维 vi 温 ven 文 ven
    沃 vo 乌 u 武 vu 西 si 希 shi 锡 si 夏 sha 谢 she 辛 sin 休 hu 雅 ya 亚 ya 扬 yan 耶 ye 叶 ye 伊 i 因 in 英 in 尤 yu 约 yo 扎 za 赞 zan 泽 ze 詹 jam 珍 jen 朱 zhu
    兹 z 佐 zo 祖 zu 茨 ts 楚 chu 娜 na 莎 sha 娃 va 琳 lin 妮 ni 蒂 ti 黛 da 丽 li 琴 chin 敏 min 热 je 拜 bai 扬 yan 延 yen 叙 shu 绍 sho 捷 te 齐 ch 柯 ko 诗 sh`),
}

/** Latin letters with no mark that a plain decomposition takes off. */
const special: Readonly<Record<string, string>> = pairs('ı i ø o đ d ł l ß ss æ ae œ oe þ th ð d ə a ŋ n')

function pairs(list: string): Record<string, string> {
  const parts = list.trim().split(/\s+/)
  const table: Record<string, string> = {}
  for (let at = 0; at + 1 < parts.length; at += 2) table[parts[at]!] = parts[at + 1]!
  return table
}

const hangulFirst = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const hangulVowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const hangulLast = ' k k k n n n t l k m l l l p l m p p t t n t t k t p t'.split(' ')

/** A word in Latin letters, lower case, without marks. Characters with no known sound are left out. */
export function romanise(word: string): string {
  let latin = ''
  for (const mark of word.normalize('NFC').toLowerCase()) {
    const code = mark.codePointAt(0)!
    const known = letters[mark] ?? special[mark]
    if (known !== undefined) latin += known
    else if (code >= 0xac00 && code <= 0xd7a3) {
      const syllable = code - 0xac00
      const first = Math.floor(syllable / 588)
      latin += hangulFirst[first]! + hangulVowels[Math.floor((syllable % 588) / 28)]! + hangulLast[syllable % 28]!
    } else {
      const plain = mark.normalize('NFD')
      for (const part of plain) if (part >= 'a' && part <= 'z') latin += part
      // A Cyrillic or Greek letter with a mark of its own: ѓ, ώ.
      if (plain.length > 1 && letters[plain[0]!] !== undefined) latin += letters[plain[0]!]!
    }
  }
  return latin.replaceAll("'", '')
}

/** Whether a Han character spells sounds in foreign names. */
export function isSpelling(mark: string): boolean {
  return /\p{sc=Han}/u.test(mark) && letters[mark] !== undefined
}

/**
 * The consonants of a romanised name, alike ones as one, at most five: `tkf` for Tokayev, Tokaev, Tokaefu.
 * Shorter than two when the name is all vowels.
 */
export function soundKey(latin: string): string {
  const consonants = latin
    .replace(/sch|tch|tsch|dzh|dsch|sh|zh|ch|cz|sz|ç|ş/g, 's')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ts|tz/g, 's')
    .replace(/x/g, 'ks')
    .replace(/ck|q|c/g, 'k')
    .replace(/[gk]h?/g, 'k')
    .replace(/[vw]/g, 'f')
    .replace(/b/g, 'p')
    .replace(/d/g, 't')
    .replace(/[jz]/g, 's')
    .replace(/r/g, 'l')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')
  return consonants.slice(0, 5)
}
