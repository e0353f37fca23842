// What tells one language from another in the same script: its letters, those it cannot do without, and its commonest
// words. Tables only; language.ts weighs them.

/** What is known of one language in one script. */
export type LanguageProfile = {
  readonly language: string
  /** franc's ISO 639-3 code, where franc knows the language in this script. */
  readonly trigrams?: string
  /** Letters it uses beyond the ones every language of the script shares. */
  readonly letters: string
  /** Those of its letters that make up at least `marked` of its running text. */
  readonly marks?: string
  readonly marked?: number
  /** Its commonest words. */
  readonly words: string
}

/** The letters that every language of the script may use. */
const sharedCyrillic = 'абвгдежзклмнопрстуфхчш'
const sharedLatin = 'abcdefghijklmnopqrstuvwxyz'
const sharedArabic = 'ابتثجحخدذرزسشصضطظعغفقلمنهويءآأئؤإةىکیكي'

const cyrillic: readonly LanguageProfile[] = [
  {
    language: 'ru',
    trigrams: 'rus',
    letters: 'иёйцщъыьэюя',
    words:
      'и в не на что с по как это за из к о от его для у же бы все был было были она он они их или при но так после который которая которые который также мы вы я а то до ты мне меня если уже где есть нет этот эта сказал заявил года году том',
  },
  {
    language: 'uk',
    trigrams: 'ukr',
    letters: 'иґєіїйцщьюя',
    marks: 'іїє',
    marked: 0.02,
    words:
      'і в не на що з у та до як це за від його для він вона вони про але або також після які яка який був була було були є ми ви я й зі щоб під час року році більше якщо вже де тому при',
  },
  {
    language: 'be',
    trigrams: 'bel',
    letters: 'ёійўцыьэюя',
    marks: 'іў',
    marked: 0.03,
    words:
      'і ў не на што з у да як гэта за ад яго для ён яна яны пра але або таксама пасля які якая якія быў была было былі ёсць мы вы я каб пад час году годзе больш калі ўжо дзе таму пры гэтым',
  },
  {
    language: 'bg',
    trigrams: 'bul',
    letters: 'ийцщъьюя',
    marks: 'ъ',
    marked: 0.004,
    words:
      'и в не на че с по като това за от се да са е ще той тя те или при но така след който която които също ние вие аз до ти ми ако вече къде има няма този тази бе беше бяха към през ги го му си',
  },
  {
    language: 'mk',
    trigrams: 'mkd',
    letters: 'ицѓѕјљњќџ',
    marks: 'ј',
    marked: 0.004,
    words:
      'и во не на што со по како ова за од се да е ќе тој таа тие или при но така кој која кои исто ние јас до ти ми ако веќе каде има нема овој оваа беше биле бил кон низ ги го му си дека',
  },
  {
    language: 'sr-Cyrl',
    trigrams: 'srp',
    letters: 'ицђјљњћџ',
    marks: 'ј',
    marked: 0.01,
    words:
      'и у не на што са по како ово за од се да је су ће он она они или при али тако који која које такође ми ви ја до ти ако већ где има нема овај ова био била било биле према кроз га му си када',
  },
  {
    language: 'kk',
    trigrams: 'kaz',
    letters: 'иёйцщъыьэюяәғқңөұүһі',
    marks: 'әғқңұүі',
    marked: 0.04,
    words:
      'және мен бен пен үшін деп бұл ол да де бір болып туралы арқылы кейін осы сол бар жоқ еді екен туралы қазақстан бойынша олар біз сіз оның өз болды болған деді керек емес ма ме ба бе жылы жыл',
  },
  {
    language: 'ky',
    trigrams: 'kir',
    letters: 'иёйцщъыьэюяңөү',
    marks: 'ңөү',
    marked: 0.02,
    words:
      'жана менен үчүн деп бул ал да де бир болуп тууралуу аркылуу кийин ушул бар жок эле экен боюнча алар биз сиз анын өз болду болгон деди керек эмес жылы жыл тарабынан эң ошол бирок кыргыз мамлекеттик',
  },
  {
    language: 'uz-Cyrl',
    trigrams: 'uzn',
    letters: 'иёйцъьэюяғқўҳ',
    marks: 'ўқғҳ',
    marked: 0.02,
    words:
      'ва билан учун деб бу у ҳам бир бўлиб ҳақида орқали кейин шу бор йўқ эди экан бўйича улар биз сиз унинг ўз бўлди бўлган деди керак эмас йили йил томонидан энг лекин ўзбекистон каби эса мен сен',
  },
  {
    language: 'tg',
    trigrams: 'tgk',
    letters: 'иёйъэюяғӣқӯҳҷ',
    marks: 'ӣқӯҳҷғ',
    marked: 0.015,
    words:
      'ва дар ба аз ки бо барои ин он ҳам як шуд буд аст мебошад карда кард шудааст низ то чун онҳо мо шумо ӯ худ бояд нест сол соли тоҷикистон бар вай ё ҳар пас ман ту дорад кунад шавад',
  },
  {
    language: 'tt',
    trigrams: 'tat',
    letters: 'иёйцщъыьэюяәҗңөүһ',
    marks: 'әҗңөү',
    marked: 0.04,
    words:
      'һәм белән өчен дип бу ул да дә бер булып турында аша соң шул бар юк иде икән буенча алар без сез аның үз булды булган диде кирәк түгел елда ел ләкин татарстан кебек мин син дә тә та шушы',
  },
  {
    language: 'ba',
    letters: 'иёйцщъыьэюяәғҙҡңөҫүһ',
    marks: 'ҙҡҫ',
    marked: 0.02,
    words:
      'һәм менән өсөн тип был ул да дә бер булып тураһында аша һуң шул бар юҡ ине икән буйынса улар беҙ һеҙ уның үҙ булды булған тине кәрәк түгел йылда йыл ләкин башҡортостан кеүек мин һин',
  },
  {
    language: 'mn',
    trigrams: 'khk',
    letters: 'иёйцщъыьэюяөү',
    marks: 'өү',
    marked: 0.02,
    words:
      'ба нь юм байна болон энэ тэр гэж бол нэг тухай дараа мөн ч л байсан болно байгаа тэд бид та түүний өөрийн гэсэн гэв хэрэг биш онд жил монгол дээр оны хийсэн улсын хүн би чи учир ёстой',
  },
  {
    language: 'az-Cyrl',
    trigrams: 'azj',
    letters: 'ийыәғҝјөүһҹ',
    marks: 'әјҹҝ',
    marked: 0.04,
    words:
      'вә илә үчүн бу о да дә бир олан һаггында сонра һәр вар јох иди кими онлар биз сиз онун өз олду олараг деди лазым дејил или ил һүгугу малик',
  },
  {
    language: 'sah',
    letters: 'иёйцщъыьэюяҕҥөһү',
    marks: 'ҕһҥөү',
    marked: 0.02,
    words:
      'уонна бу ол да эрэ буолар этэ диэн туһунан кини кинилэр биһиги эһиги мин эн саха сахалыы баар суох кэннэ курдук дойду сыллаахха ол иһин',
  },
  {
    language: 'cv',
    letters: 'иёйцщъыьэюяӑӗҫӳ',
    marks: 'ӑӗҫ',
    marked: 0.04,
    words: 'тата та те ку вӑл пӗр тесе пурте ҫак ҫавӑн хӑйӗн пулнӑ',
  },
  {
    language: 'kaa-Cyrl',
    letters: 'иёйцщъыьэюяәғқңөүўҳ',
    marks: 'әўҳң',
    marked: 0.04,
    words:
      'ҳәм менен ушын деп бул ол бир болып ҳаққында кейин усы бар жоқ еди бойынша олар биз оның өз болды болған керек емес',
  },
]

const latin: readonly LanguageProfile[] = [
  {
    language: 'en',
    trigrams: 'eng',
    letters: '',
    words:
      'the of and to in a is that for it with as was on be at by he she they this from or an have has had not are but his her its were which will would said who more one their been after also about when than into there what if we you i',
  },
  {
    language: 'de',
    trigrams: 'deu',
    letters: 'äöüß',
    words:
      'der die das und in zu den von mit ist des für auf im nicht ein eine einer dem als auch es an werden aus er hat dass sie nach wird bei einen um am sind noch wie über so zum war haben nur oder aber vor zur bis mehr durch man ich wir',
  },
  {
    language: 'fr',
    trigrams: 'fra',
    letters: 'àâæçéèêëîïôœùûü',
    words:
      'de la le et les des en un une du est que dans pour qui par sur au pas plus ce il elle ne se avec son sa ses ont été aux mais ou nous vous je leur cette ces comme être sont a fait après d l qu',
  },
  {
    language: 'es',
    trigrams: 'spa',
    letters: 'áéíñóúü',
    words:
      'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta son entre cuando muy sin sobre también fue había era han ser años está hay nos yo',
  },
  {
    language: 'it',
    trigrams: 'ita',
    letters: 'àèéìíòóù',
    words:
      'di e il la che in a per un è del non con le una si da i della dei al ha più nel alla come anche sono ma lo gli delle ai su o sua suo dal essere stato questo questa dopo loro se ci era hanno mi',
  },
  {
    language: 'pt',
    trigrams: 'por',
    letters: 'áâãàçéêíóôõú',
    words:
      'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre são',
  },
  {
    language: 'nl',
    trigrams: 'nld',
    letters: 'áéëïóöü',
    words:
      'de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog naar door over ze hij was heeft hebben worden wordt tot je of werd meer deze die wel geen kan',
  },
  {
    language: 'pl',
    trigrams: 'pol',
    letters: 'ąćęłńóśźż',
    words:
      'w i na z się nie do że jest to o jak a po od za przez dla są co jego tym był ale oraz tego być tak które który ze już może roku także było jej jako czy przed tylko pod ich ma',
  },
  {
    language: 'cs',
    trigrams: 'ces',
    letters: 'áčďéěíňóřšťúůýž',
    marks: 'ěřů',
    marked: 0.008,
    words:
      'a v se na je že to s z do o i ve jako za si pro by po ale jsem od jeho jak být podle také nebo roku které který byl bylo už jsou než jen při není má před co',
  },
  {
    language: 'sk',
    trigrams: 'slk',
    letters: 'áäčďéíĺľňóôŕšťúýž',
    words:
      'a v sa na je že to s z do o aj vo ako za si pre by po ale som od jeho ako byť podľa tiež alebo roku ktoré ktorý bol bolo už sú než len pri nie má pred čo',
  },
  {
    language: 'tr',
    trigrams: 'tur',
    letters: 'çğıöşüâî',
    marks: 'ığş',
    marked: 0.03,
    words:
      've bir bu da de için ile olarak olan gibi daha çok en ne ama kadar sonra var dedi o her ya ki göre ise olduğu olduğunu yeni değil mi iki tarafından yılında büyük ben sen biz nin onun türkiye',
  },
  {
    language: 'az',
    trigrams: 'azj',
    letters: 'çəğıöşü',
    marks: 'ə',
    marked: 0.03,
    words:
      'və bir bu da də üçün ilə olan kimi daha çox ən nə amma qədər sonra var dedi o hər ya ki görə isə olduğu yeni deyil mi iki tərəfindən ilində böyük mən sən biz onun azərbaycan olaraq edib',
  },
  {
    language: 'uz',
    trigrams: 'uzn',
    letters: '',
    words:
      'va bilan uchun deb bu u ham bir bo‘lib haqida orqali keyin shu bor yo‘q edi ekan bo‘yicha ular biz siz uning o‘z bo‘ldi bo‘lgan dedi kerak emas yili yil tomonidan eng lekin o‘zbekiston kabi esa men sen qilish',
  },
  {
    language: 'tk',
    trigrams: 'tuk',
    letters: 'äçňöşüýž',
    marks: 'äňýž',
    marked: 0.02,
    words:
      'we bilen üçin diýip bu ol hem bir bolup barada arkaly soň şol bar ýok boldy boýunça olar biz siz onuň öz bolan diýdi gerek däl ýylda ýyl tarapyndan iň ýöne türkmenistan ýaly bolsa men sen eken',
  },
  {
    language: 'kk-Latn',
    letters: 'äöüūñğşıáǵńóúýéŋ',
    marks: 'äñūŋğ',
    marked: 0.04,
    words:
      'jäne men ben pen üşın üşin dep būl bul ol da de bır bir bolyp turaly arqyly keiın keiin osy sol bar joq edı edi eken boiynşa olar bız biz sız onyñ öz boldy bolğan dedı dedi kerek emes jyly jyl',
  },
  {
    language: 'kaa',
    letters: 'áǵıńóú',
    marks: 'áǵıń',
    marked: 0.04,
    words:
      'hám menen ushın dep bul ol bir bolıp haqqında keyin usı bar joq edi boyınsha olar biz onıń óz boldı bolǵan kerek emes jılı jıl menen qaraqalpaqstan',
  },
  {
    language: 'sv',
    trigrams: 'swe',
    letters: 'åäöé',
    words:
      'och i att det som en på är av för med den till inte har de ett om var jag vi men han så sig från kan nu när ska eller också efter vid sin där hon under mot blev ut ha',
  },
  {
    language: 'da',
    trigrams: 'dan',
    letters: 'åæøé',
    words:
      'og i at det som en på er af for med den til ikke har de et om var jeg vi men han så sig fra kan nu når skal eller også efter ved sin der hun under mod blev ud have være',
  },
  {
    language: 'no',
    trigrams: 'nob',
    letters: 'åæøéòó',
    words:
      'og i at det som en på er av for med den til ikke har de et om var jeg vi men han så seg fra kan nå når skal eller også etter ved sin der hun under mot ble ut ha være',
  },
  {
    language: 'fi',
    trigrams: 'fin',
    letters: 'äöå',
    words:
      'ja on ei se että oli hän mutta ovat kun myös kuin niin joka sen tai mukaan jos vain ole sekä mitä nyt ovat olla voi hänen jo jotka vielä sitä tämä',
  },
  {
    language: 'et',
    trigrams: 'ekk',
    letters: 'äöüõšž',
    words:
      'ja on ei see et oli ta aga kui ka siis mis oma või kes nad pole ning seda saab kuid veel nii mille juba selle eesti tema peab',
  },
  {
    language: 'lv',
    trigrams: 'lvs',
    letters: 'āčēģīķļņšūž',
    words:
      'un ir ka no uz ar par kas tas bet arī vai lai kā pēc jau nav tika bija viņš būs gada latvijas šo to vēl pie līdz',
  },
  {
    language: 'lt',
    trigrams: 'lit',
    letters: 'ąčęėįšųūž',
    words:
      'ir kad yra su į iš apie buvo ne bet taip kaip jo tai už nuo dėl bei metų pat jau jie ar po per prie lietuvos mes',
  },
  {
    language: 'hu',
    trigrams: 'hun',
    letters: 'áéíóöőúüű',
    words:
      'a az és hogy nem is egy meg de volt ez csak már mint el még azt ha van ki s lesz után szerint pedig vagy amely',
  },
  {
    language: 'ro',
    trigrams: 'ron',
    letters: 'ăâîșțşţ',
    words:
      'de și în a la cu din pe nu că este o un care pentru mai se au sunt fost prin după dar sau ale al cel lui fi',
  },
  {
    language: 'hr',
    trigrams: 'hrv',
    letters: 'čćđšž',
    words:
      'i u je na se da za su od s ne o koji kako a što će iz to ali bi kao po ili nije do koja koje te bio biti samo',
  },
  {
    language: 'sl',
    letters: 'čšž',
    words: 'in je na v za se da so s z po pri ki o kot pa ne tudi bi od ali bo do iz ni le kako zaradi lahko smo',
  },
  { language: 'el', letters: '', words: '' },
  {
    language: 'vi',
    trigrams: 'vie',
    letters: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
    marks: 'đạảấầậắếềệộớờợươ',
    marked: 0.05,
    words: 'và của các là có được cho trong người không với những một đã này đến khi để ở ra như',
  },
  {
    language: 'id',
    trigrams: 'ind',
    letters: '',
    words:
      'yang dan di dengan untuk dari pada ini itu dalam tidak akan adalah ke juga oleh sebagai karena atau telah bisa ada mereka dia saya kami lebih',
  },
  {
    language: 'sw',
    trigrams: 'swh',
    letters: '',
    words: 'na ya wa kwa ni katika la za kuwa cha hii huo hiyo yake kama alisema wake lakini au baada watu pia ambao',
  },
  {
    language: 'ca',
    trigrams: 'cat',
    letters: 'àçèéíïòóúü',
    words: 'de la i el que a en un per els les amb no una es del al com més són ha seu va però també',
  },
]

const arabic: readonly LanguageProfile[] = [
  {
    language: 'ar',
    trigrams: 'arb',
    letters: '',
    marks: 'ةىأإ',
    marked: 0.01,
    words: 'في من على إلى أن ما لا هذا هذه التي الذي عن مع كان قد وقال كما بعد قبل بين أو ولا كل وفي هو هي ان الى',
  },
  {
    language: 'fa',
    trigrams: 'pes',
    letters: 'پچژگ',
    words:
      'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد بود شده شود او ما اما یا هر من می گفت دارد کند های',
  },
  {
    language: 'ps',
    trigrams: 'pbu',
    letters: 'پچژګټډړښڅځڼېۍګ',
    marks: 'ښځڅټډړېڼ',
    marked: 0.01,
    words: 'په د او چې کې له ته سره هم دا دی وي نه یې یو شوي هغه دغه',
  },
  {
    language: 'ug',
    trigrams: 'uig',
    letters: 'پچژگڭەۇۆۈۋېھ',
    marks: 'ەۇۆۈۋې',
    marked: 0.04,
    words: 'ۋە بىلەن ئۈچۈن بۇ ئۇ بىر بولۇپ دەپ',
  },
  {
    language: 'ur',
    trigrams: 'urd',
    letters: 'پچژگٹڈڑںےہھ',
    marks: 'ےہںٹڑ',
    marked: 0.02,
    words: 'کے کی میں ہے اور سے کا کو نے پر کہ یہ ہیں اس بھی تھا',
  },
]

/** The scripts that many languages share, with the letters all of them may use and what tells the languages apart. */
export const sharedScripts: readonly {
  /** One letter of the script; global. */
  readonly script: RegExp
  readonly shared: string
  readonly profiles: readonly LanguageProfile[]
}[] = [
  { script: /\p{sc=Cyrl}/gu, shared: sharedCyrillic, profiles: cyrillic },
  { script: /\p{sc=Latn}/gu, shared: sharedLatin, profiles: latin },
  { script: /\p{sc=Arab}/gu, shared: sharedArabic, profiles: arabic },
]

/** Scripts that one language is nearly always meant by. */
export const ownScripts: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Hang}/gu, 'ko'],
  [/\p{sc=Armn}/gu, 'hy'],
  [/\p{sc=Geor}/gu, 'ka'],
  [/\p{sc=Grek}/gu, 'el'],
  [/\p{sc=Hebr}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Deva}/gu, 'hi'],
  [/\p{sc=Beng}/gu, 'bn'],
  [/\p{sc=Taml}/gu, 'ta'],
  [/\p{sc=Telu}/gu, 'te'],
  [/\p{sc=Mlym}/gu, 'ml'],
  [/\p{sc=Gujr}/gu, 'gu'],
  [/\p{sc=Guru}/gu, 'pa'],
  [/\p{sc=Knda}/gu, 'kn'],
  [/\p{sc=Sinh}/gu, 'si'],
  [/\p{sc=Khmr}/gu, 'km'],
  [/\p{sc=Laoo}/gu, 'lo'],
  [/\p{sc=Mymr}/gu, 'my'],
  [/\p{sc=Ethi}/gu, 'am'],
  [/\p{sc=Mong}/gu, 'mn-Mong'],
]
