// The words by which numbers are written and measured in the languages Sholu reads: scales, currencies, per cent,
// number words, months. Tables only.

/** Powers of ten written as words or abbreviations after digits. "Billion" is 9 or 12 by language; see `longScale`. */
export const scaleWords: readonly (readonly [string, number])[] = [
  ['quadrillions?|quadrillionen|квадриллион\\p{L}*|katrilyon|京', 15],
  ['trillions?|trn|tn|триллион\\p{L}*|трлн|trilyon\\p{L}*|trillion\\p{L}*|trln|兆|조|triliun', 12],
  ['milliard\\p{L}*|mlrd|mrd|mld|mds|миллиард\\p{L}*|млрд|milyar\\p{L}*|milyard|мільярд\\p{L}*|tỷ', 9],
  ['billions?|bln|bn', 9],
  ['billionen?|billones|billón|bilhões|bilhão|bilion\\p{L}*', 9],
  [
    'millions?|millionen|mln|mio|mn|mill|миллион\\p{L}*|млн|мільйон\\p{L}*|milyon\\p{L}*|million\\p{L}*|millones|millón|milhões|milhão',
    6,
  ],
  ['lakhs?', 5],
  ['crores?', 7],
  ['thousand|тысяч\\p{L}*|тыс|тис|мың|миң|ming|мянган?|bin|tausend|tsd|mille|mil|tisíc|tysięcy|min|müň|ҳазор|hazor', 3],
]

/** Scale words that are something else in other languages. */
export const ownScaleWords: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  az: [['min', 3]],
  tr: [['bin', 3]],
  fr: [['mille', 3]],
  it: [['mila', 3]],
  es: [
    ['mil millones', 9],
    ['mil', 3],
  ],
  pt: [
    ['mil', 3],
    ['mi', 6],
    ['bi', 9],
  ],
}

/** Languages whose "billion" is a million millions. */
export const longScale: ReadonlySet<string> = new Set(
  'de fr es it nl sv da no nb nn fi pl cs sk hu hr sl sr ca'.split(' '),
)

/** Letters that scale digits without a blank, as in English headlines: $3.7bn, 12m, 40k. */
export const tightScales: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 }

/** Currency names as they follow a number, ISO 4217. The first that matches counts, so the longer come first. */
export const currencyWords: readonly (readonly [string, string])[] = [
  ['Australian dollars?|австралийск\\p{L}+ доллар\\p{L}*|澳元|豪ドル', 'AUD'],
  ['Canadian dollars?|канадск\\p{L}+ доллар\\p{L}*|加元|加拿大元|カナダドル', 'CAD'],
  ['Hong Kong dollars?|гонконгск\\p{L}+ доллар\\p{L}*|港元|港币|香港ドル', 'HKD'],
  ['Singapore(?:an)? dollars?|新加坡元|シンガポールドル', 'SGD'],
  ['New Zealand dollars?', 'NZD'],
  ['Taiwan(?:ese)? dollars?|新台币|新台幣|台湾ドル', 'TWD'],
  [
    '(?:US|U\\.S\\.|American)[- ]dollars?|US-Dollars?|dollars? américains?|dollars?|доллар\\p{L}*(?: США)?|долл(?:\\.? США)?|АҚШ доллар\\p{L}*|АКШ доллар\\p{L}*|ABD dolar\\p{L}*|dolar\\p{L}*|dólar(?:es)?|dollaro|dollari|AQSh dollar\\p{L}*|AQShning|ABŞ dollar\\p{L}*|доллари? ИМА|доллар\\p{L}*|bucks|greenbacks?|美元|美金|米ドル|ドル|달러|mỹ kim|دلار|دولار',
    'USD',
  ],
  ['US cents?', 'USD'],
  ['euro(?:s|\\p{L}{0,3})|евро|еуро|yevro|evro|avro|欧元|ユーロ|유로|يورو|یورو', 'EUR'],
  ['pounds? sterling|фунт\\p{L}* стерлингов|sterlin|英镑|ポンド|livres? sterling|Pfund Sterling', 'GBP'],
  [
    'yens?|yenlik|yenden|yene|иен\\p{L}*|йен\\p{L}*|иенсі|日元|日圆|日円|円|엔|ین|iena|yapon iyenasi|iyena\\p{L}*',
    'JPY',
  ],
  ['yuan\\p{L}{0,3}|renminbi|юан\\p{L}*|юань\\p{L}*|人民币|人民元|yüan|元|위안|RMB', 'CNY'],
  ['tenges?|тенге|теңге\\p{L}*|тңг|тг|坚戈|テンゲ|텡게|tengä|tengesi|tengi', 'KZT'],
  ['(?:Russian )?r(?:o)?ubles?|rubel|рубл\\p{L}*|руб|卢布|ルーブル|루블|rubli|rubl\\p{L}*', 'RUB'],
  ["so[‘’ʻʼ'`]m\\p{L}*|uzbek(?:istani)? s[ou]ms?|soums?|сўм\\p{L}*|сум\\p{L}*|苏姆|スム", 'UZS'],
  ['(?:Kyrgyz(?:stani)? )?soms?|сом\\p{L}{0,4}|索姆|ソム', 'KGS'],
  ['somoni\\p{L}*|сомон\\p{L}*|索莫尼', 'TJS'],
  ['(?:Turkish |türk )?lir(?:a\\p{L}{0,4}|e)|лир\\p{L}{0,3}|里拉|リラ|TL', 'TRY'],
  ['(?:Turkmen |türkmen |туркменск\\p{L}+ )manat\\p{L}*|туркменск\\p{L}+ манат\\p{L}*', 'TMT'],
  ['manats?|manat\\p{L}*|манат\\p{L}*|马纳特|マナト', 'AZN'],
  ['(?:Indian )?rupees?|рупи\\p{L}*|卢比|ルピー', 'INR'],
  ['hryvnias?|hryvnyas?|гривн\\p{L}*|гривень|格里夫纳', 'UAH'],
  ['tugriks?|tögrögs?|төгрөг\\p{L}*|тугрик\\p{L}*', 'MNT'],
  ['lari|лари', 'GEL'],
  ['drams?|драм\\p{L}*', 'AMD'],
  ['South Korean won|вон|韩元|ウォン|원', 'KRW'],
  [
    '(?:Swiss )?francs? suisses?|Swiss francs?|Schweizer Franken|Franken|швейцарск\\p{L}+ франк\\p{L}*|瑞士法郎|スイスフラン',
    'CHF',
  ],
  ['zlot(?:ys?|ych|e)|злот\\p{L}*', 'PLN'],
  ['dirhams?|дирхам\\p{L}*|迪拉姆', 'AED'],
  ['Saudi riyals?|riyals?|саудовск\\p{L}+ риял\\p{L}*', 'SAR'],
  ['(?:Iranian )?rials?|риал\\p{L}*|ریال', 'IRR'],
]

/** Symbols before or after a number. `¥` is the yen, or the yuan in a Chinese text. */
export const currencySymbols: readonly (readonly [string, string])[] = [
  ['US\\$|USD\\$|U\\.S\\.\\$', 'USD'],
  ['HK\\$', 'HKD'],
  ['(?:A|AU)\\$', 'AUD'],
  ['(?:C|CA|CAD)\\$', 'CAD'],
  ['S\\$', 'SGD'],
  ['NT\\$', 'TWD'],
  ['NZ\\$', 'NZD'],
  ['R\\$', 'BRL'],
  ['[$＄]', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['[¥￥]', 'JPY'],
  ['₸', 'KZT'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₼', 'AZN'],
  ['₴', 'UAH'],
  ['₹|Rs\\.?', 'INR'],
  ['₩', 'KRW'],
  ['₾', 'GEL'],
  ['₮', 'MNT'],
]

/** ISO 4217 codes met beside numbers in the region’s press. */
export const currencyCodes =
  'USD EUR GBP JPY CNY KZT RUB KGS UZS TJS TMT TRY AZN AMD GEL UAH BYN MDL PLN CHF KRW INR PKR IRR AED SAR MNT HKD SGD AUD CAD SEK NOK DKK CZK HUF'.split(
    ' ',
  )

/** What percentage points are called. */
export const percentagePointWords =
  'percentage[- ]points?|per cent points?|pct points?|p\\.p\\.|pp|ppts?|процентн\\p{L}+ пункт\\p{L}*|п\\.\\s?п\\.?|пайыздық (?:тармақ|пункт)\\p{L}*|пайыздык пункт\\p{L}*|foiz punkt\\p{L}*|foizli punkt|Prozentpunkten?|points? de pourcentage|points? de pour cent|puntos? porcentual(?:es)?|yüzde puan\\p{L}*|个百分点|個百分點|百分点|%ポイント|％ポイント|パーセントポイント|%포인트'

/** What per cent is called, and its signs. */
export const percentWords =
  '[%％٪]|per ?cents?|pct|percentage(?! points?)|процент\\p{L}*|проц\\.|пайыз\\p{L}*|процент|foiz\\p{L}*|фоиз\\p{L}*|дарсад|хувь|хувиар|göterim\\p{L}*|Prozent|pour ?cent|p\\. ?100|por ciento|per cento|procent\\p{L}*|відсотк\\p{L}*|パーセント|퍼센트|prosent|faiz(?=\\s|[.,]|$)'

/** Before the number: yüzde 9,1; 百分之九点一; %9,1. */
export const percentBefore = 'yüzde|[%％]|百分之'

/** Words before a number that make it approximate, at the end of what precedes it. */
export const approximateBefore =
  "about|around|some|nearly|almost|more than|over|at least|less than|fewer than|under|up to|approximately|approx\\.?|roughly|an estimated|estimated|close to|as (?:much|many) as|no (?:more|less|fewer) than|just (?:over|under)|well over|upwards of|in excess of|exceeding|only|~|≈|circa|около|более(?: чем)?|больше|примерно|порядка|почти|свыше|менее(?: чем)?|меньше|не менее|не более|до|приблизительно|ориентировочно|близко к|шамамен|жуығы|кеминде|болжолу менен|болжол менен|taxminan|qariyb|kamida|yaklaşık(?: olarak)?|neredeyse|en az|en fazla|rund|etwa|circa|ca\\.|ungefähr|mehr als|über|fast|knapp|gut|mindestens|höchstens|bis zu|weniger als|environ|près de|plus de|plus d['’]|quelque|autour de|moins de|au moins|presque|jusqu['’]à|unos|más de|casi|cerca de|约|大约|近|超过|逾|将近|接近|至少|最多|不到|上|約|およそ|少なくとも|ほぼ|最大"

/** Words after a number and its unit that make it approximate. */
export const approximateAfter =
  "or so|or more|or less|-plus|plus|\\+|-?(?:т[аеы]н|д[аеы]н|н[аеы]н) (?:астам|аса|көп|жогору|ашык|ашуун)|жуық|жуык|шамасында|чамасында|dan (?:ortiq|ko[‘’ʻ']p|oshiq)|(?:[dt][ae]n) (?:ortiq|fazla|daha fazla)|fazla|aşkın|civarında|çevresinde|多|余|餘|以上|左右|上下|前後|程度|超|余り|あまり|強|弱|を超え|近く"

type Numerals = Readonly<Record<string, number>>

/** `word=value` lists; several words of one value are parted by `/`. */
function numerals(list: string): Numerals {
  const table: Record<string, number> = {}
  for (const entry of list.trim().split(/\s+/)) {
    const [forms, value] = entry.split('=') as [string, string]
    for (const form of forms.split('/')) table[form] = Number(value)
  }
  return table
}

const russian = numerals(`
  два/две/двух/двум/двумя/двое/двоих=2 три/трех/трёх/трем/трём/тремя/трое/троих=3 четыре/четырех/четырёх/четырем/четырём/четверо=4
  пять/пяти/пятью/пятеро=5 шесть/шести/шестью=6 семь/семи/семью=7 восемь/восьми/восемью=8 девять/девяти/девятью=9
  десять/десяти/десятью=10 одиннадцать/одиннадцати=11 двенадцать/двенадцати=12 тринадцать/тринадцати=13
  четырнадцать/четырнадцати=14 пятнадцать/пятнадцати=15 шестнадцать/шестнадцати=16 семнадцать/семнадцати=17
  восемнадцать/восемнадцати=18 девятнадцать/девятнадцати=19 двадцать/двадцати=20 тридцать/тридцати=30 сорок/сорока=40
  пятьдесят/пятидесяти=50 шестьдесят/шестидесяти=60 семьдесят/семидесяти=70 восемьдесят/восьмидесяти=80
  девяносто/девяноста=90 сто/ста=100 двести/двухсот=200 триста/трехсот/трёхсот=300 четыреста/четырехсот/четырёхсот=400
  пятьсот/пятисот=500 шестьсот/шестисот=600 семьсот/семисот=700 восемьсот/восьмисот=800 девятьсот/девятисот=900
  тысяча/тысячи/тысяч/тысячу/тысячам=1000 миллион/миллиона/миллионов/миллионам=1000000
  миллиард/миллиарда/миллиардов=1000000000 триллион/триллиона/триллионов=1000000000000`)

/** Cardinal words of each language. One is left out where it is also the article. */
export const numberWords: Readonly<Record<string, Numerals>> = {
  en: numerals(`two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
    fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60
    seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000
    zero=0 one=1 dozen=12`),
  ru: russian,
  kk: numerals(`бір=1 екі=2 үш=3 төрт=4 бес=5 алты=6 жеті=7 сегіз=8 тоғыз=9 он=10 жиырма=20 отыз=30 қырық=40 елу=50 алпыс=60
    жетпіс=70 сексен=80 тоқсан=90 жүз=100 мың=1000 миллион=1000000 миллиард=1000000000 триллион=1000000000000`),
  ky: numerals(`бир=1 эки=2 үч=3 төрт=4 беш=5 алты=6 жети=7 сегиз=8 тогуз=9 он=10 жыйырма=20 отуз=30 кырк=40 элүү=50 алтымыш=60
    жетимиш=70 сексен=80 токсон=90 жүз=100 миң=1000 миллион=1000000 миллиард=1000000000 триллион=1000000000000`),
  uz: numerals(`bir=1 ikki=2 uch=3 to'rt=4 besh=5 olti=6 yetti=7 sakkiz=8 to'qqiz=9 o'n=10 yigirma=20 o'ttiz=30 qirq=40
    ellik=50 oltmish=60 yetmish=70 sakson=80 to'qson=90 yuz=100 ming=1000 million=1000000 milliard=1000000000
    trillion=1000000000000`),
  tr: numerals(`bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60
    yetmiş=70 seksen=80 doksan=90 yüz=100 bin=1000 milyon=1000000 milyar=1000000000 trilyon=1000000000000`),
  de: numerals(`zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14
    fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60
    siebzig=70 achtzig=80 neunzig=90 hundert=100 tausend=1000 million/millionen=1000000 milliarde/milliarden=1000000000
    billion/billionen=1000000000000 eine=1 dutzend=12`),
  fr: numerals(`deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14
    quinze=15 seize=16 vingt/vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 cent/cents=100 mille=1000
    million/millions=1000000 milliard/milliards=1000000000 billion/billions=1000000000000 un=1`),
}

/** Ordinal words: "second reading", «второе чтение», "екінші оқылым". */
export const ordinalWords: Readonly<Record<string, Numerals>> = {
  en: numerals(`first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12
    twentieth=20`),
  de: numerals(`erste/ersten/erster/erstes/erstem=1 zweite/zweiten/zweiter/zweites/zweitem=2
    dritte/dritten/dritter/drittes/drittem=3 vierte/vierten/vierter/viertes=4 fünfte/fünften/fünfter=5`),
  fr: numerals(`premier/première/premiers/premières=1 deuxième/seconde=2 troisième=3 quatrième=4 cinquième=5`),
  kk: numerals(
    `бірінші=1 екінші=2 үшінші=3 төртінші=4 бесінші=5 алтыншы=6 жетінші=7 сегізінші=8 тоғызыншы=9 оныншы=10`,
  ),
  ky: numerals(`биринчи=1 экинчи=2 үчүнчү=3 төртүнчү=4 бешинчи=5`),
  uz: numerals(`birinchi=1 ikkinchi=2 uchinchi=3 to'rtinchi=4 beshinchi=5`),
  tr: numerals(`birinci=1 ikinci=2 üçüncü=3 dördüncü=4 beşinci=5`),
}

/** Russian ordinals by stem, which takes many endings. */
export const russianOrdinals: readonly (readonly [RegExp, number])[] = [
  [/^перв(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)$/u, 1],
  [/^втор(?:ой|ого|ому|ым|ом|ая|ую|ое|ые|ых)$/u, 2],
  [/^трет(?:ий|ьего|ьему|ьим|ьем|ья|ьей|ью|ье|ьи|ьих)$/u, 3],
  [/^четв[её]рт(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых)$/u, 4],
  [/^пят(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых)$/u, 5],
]

/** Month names, any form, in the languages that print them beside a day; case counts for "May" and "Mars". */
export const monthWords =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.?|April|Apr\\.?|May|June?|Jun\\.|July?|Jul\\.|August|Aug\\.?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|' +
  'январ\\p{L}*|феврал\\p{L}*|марта?|марте|апрел\\p{L}*|мая|май|мае|июн\\p{L}*|июл\\p{L}*|август\\p{L}*|сентябр\\p{L}*|октябр\\p{L}*|ноябр\\p{L}*|декабр\\p{L}*|' +
  'қаңтар\\p{L}*|ақпан\\p{L}*|наурыз\\p{L}*|сәуір\\p{L}*|мамыр\\p{L}*|маусым\\p{L}*|шілде\\p{L}*|тамыз\\p{L}*|қыркүйек\\p{L}*|қазан(?:да|ға|ы|ның|нан)?(?!\\p{L})|қараша\\p{L}*|желтоқсан\\p{L}*|' +
  'yanvar\\p{L}*|fevral\\p{L}*|mart\\p{L}*|aprel\\p{L}*|may(?:da|dan|gacha|ning)?(?!\\p{L})|iyun\\p{L}*|iyul\\p{L}*|avqust\\p{L}*|avgust\\p{L}*|sent[iy]?a?br\\p{L}*|okt[iy]?abr\\p{L}*|noy?abr\\p{L}*|dekabr\\p{L}*|' +
  'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık|' +
  'Jänner|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Okt\\.|Dez\\.|' +
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|' +
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|' +
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)'
