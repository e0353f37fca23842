// Abbreviations that end in a full stop without ending a sentence, and the usual first words of sentences, by language.
// Tables only; sentences.ts reads them.

/** What a language's full stops may mean. Words are in lower case, without their last full stop. */
export type Abbreviations = {
  /** Never end a sentence: a name or a number follows. */
  readonly before: ReadonlySet<string>
  /** Go before a number. */
  readonly beforeNumber: ReadonlySet<string>
  /** End a sentence when a usual first word follows. */
  readonly either: ReadonlySet<string>
  /** Usual first words of a sentence. */
  readonly starters: ReadonlySet<string>
}

/** The abbreviations of a language, the first part of its BCP 47 tag in lower case; none where it has no list. */
export function abbreviationsOf(language: string): Abbreviations {
  return byLanguage[language] ?? none
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter(Boolean))
const entry = (before: string, beforeNumber: string, either: string, starters: string): Abbreviations => ({
  before: set(before),
  beforeNumber: set(beforeNumber),
  either: set(either),
  starters: set(starters),
})
const none = entry('', '', '', '')
/** Those every language of the press uses. */
export const commonAbbreviations = entry('dr prof mr mrs ms st vs', '', 'inc ltd co corp etc', '')

const russian = entry(
  'г-н г-жа гр им ул пр просп пер д обл р-н пос дер с ст акад доц проф ред см ср напр т н тов св о-в п.п и.о куб кв рис табл гл англ нем фр лат греч рус каз',
  'с стр п ст №  табл рис гл ч кн т вып №',
  'гг г вв в тыс млн млрд трлн руб коп долл др пр т.д т.п т.е т.к т.н н.э до.н.э км м см мм кг га ц т мин сек ч чел экз',
  'в на по с к у о из за от до для при как но и а это этот эта эти он она они мы вы я также однако кроме после ранее сейчас теперь если когда хотя поэтому так там тогда все всё его её ее их об во со под над между согласно затем между потом уже что кто где же ещё еще не по-прежнему сегодня вчера тем',
)

const kazakh = entry(
  'т проф акад ул к-сі көш қ обл ауд ғ б',
  'б',
  'ж жж млн млрд мың трлн т.б т.с.с тг км м см кг га ғ қ',
  'бұл ол осы сол ал және бірақ сондай-ақ сонымен олар біз мен ең егер алайда оның осыған қазір бүгін кеше жалпы',
)

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  en: entry(
    'gen sen rep gov lt col capt sgt maj adm rev hon pres fr sr supt det cmdr mt ft messrs mmes no.s',
    'no nos p pp vol art sec fig ch est jan feb mar apr jun jul aug sep sept oct nov dec approx ca v',
    'jr sr u.s u.k u.n u.s.a e.u d.c a.m p.m am pm ph.d b.a m.a b.c a.d i.e e.g inc ltd co corp etc al bros jan feb aug sept oct nov dec st ave blvd rd no dept univ vs ft oz lb',
    'the a an in on at it he she they we i you this that these those there but and or so if when while as after before however his her its their our my for from by with to no not what who how why where since until although though because meanwhile earlier later also both each every some many most more all one two according under over during despite once here another other last next now then yet still even only such among between through without within',
  ),
  de: entry(
    'hr fr dipl ing st nr bd bzw ca evtl ggf inkl max min mind vgl z.b z.zt d.h u.a o.ä v.a sog str tel zb a.d i.d',
    'nr art abs s bd kap ziff',
    'usw u.s.w etc jh jhd mio mrd tsd u.a v.chr n.chr co std usf uhr bzw',
    'der die das ein eine einer es er sie wir ich ihr im in am an auf aus bei mit nach von vor zu zum zur für und aber oder doch denn wenn als während auch dies diese dieser dieses so da dann dort hier jetzt nun noch nur nicht kein keine man sein seine ihre was wer wie wo warum seit bis durch gegen ohne um unter über zwischen allerdings jedoch dabei dazu damit außerdem zudem zuvor danach laut bereits heute gestern morgen',
  ),
  fr: entry(
    'm mm mme mlle mgr me st ste dr pr av bd cf art p pp vol n° no éd env',
    'art p pp vol no n°',
    'etc av apr j.-c cie max min',
    'le la les l un une des il elle ils elles on nous vous je ce cet cette ces en dans sur pour par avec sans mais et ou or car si quand comme après avant depuis selon à au aux de du d son sa ses leur leurs c qui que quoi où tout tous toutes plus',
  ),
  es: entry(
    'sr sra srta sres dr dra d dña ud uds vd st sto sta av avda núm art pág págs vol cap fig gral ing lic prof ee uu',
    'núm art pág vol cap fig',
    'etc ee.uu ee uu s.a c.v a.c d.c p.m a.m cía',
    'el la los las un una unos unas en de del por para con sin sobre pero y o si cuando como según su sus este esta estos estas ese esa eso esto él ella ellos lo se no más también además tras desde hasta entre ante al a',
  ),
  it: entry(
    'sig sigg dott dr prof avv ing on sen st s pag art n vol cap gen',
    'art n pag vol cap',
    'ecc s.p.a',
    'il lo la i gli le un uno una in di da con per su tra fra ma e o se quando come dopo prima secondo questo questa non si è a al alla del della nel nella',
  ),
  pt: entry(
    'sr sra dr dra prof eng art n pág vol cap st sto sta d',
    'art n pág vol',
    'etc s.a ltda',
    'o a os as um uma em no na nos nas de do da por para com sem sobre mas e ou se quando como segundo seu sua este esta não',
  ),
  pl: entry(
    'prof dr hab inż mgr gen płk ks św ul al np tj tzn m.in wg ok im red',
    'nr art str pkt ust r',
    'itd itp r w tys mln mld zł godz',
    'w na z do po od i a o to jest się nie jak ale gdy jeśli po dla przez ten ta te',
  ),
  ru: russian,
  uk: entry(
    'ім вул просп пл р-н обл акад проф доц див п напр с ст м',
    'с стр п ст №',
    'р рр ст тис млн млрд грн коп ін т.д т.п т.зв',
    'у в на за з із до для та але і це він вона вони ми ви я також однак після якщо коли',
  ),
  be: entry(
    'ім вул праф гл',
    'с п арт',
    'г гг тыс млн млрд руб',
    'у на за з да для і але гэта ён яна яны мы таксама пасля калі',
  ),
  bg: entry(
    'ул бул гр проф доц д-р инж ген св',
    'с чл ал т №',
    'г лв хил млн млрд др т.н',
    'в на за с от до и но това той тя те ние също след ако когато',
  ),
  kk: kazakh,
  ky: entry(
    'т проф акад к көч обл',
    'б',
    'ж жж млн млрд миң ж.б сом км',
    'бул ал ошол жана бирок ошондой алар биз мен эгер анын азыр бүгүн',
  ),
  tg: entry('ш н в проф акад', 'с', 'с млн млрд ва.ғ', 'ин он ва вале аммо дар аз ба ки онҳо мо ӯ агар баъд'),
  uz: entry(
    'prof akad sh ko‘ch t проф акад',
    'b',
    'y yy mln mlrd ming v.b h.k va.h.k йй й млн млрд',
    'bu u shu va lekin ammo ular biz men agar uning hozir bugun бу у шу ва лекин улар биз агар',
  ),
  tr: entry(
    'sn doç prof dr av yrd öğr gör alb yzb org gen tel cad sok mah apt bkz örn vb',
    'no s md c',
    'vb vs vd a.ş ltd şti t.c m.ö m.s',
    'bu o şu bir ve ama ancak ise de da ben biz siz onlar daha en çok eğer bunun böyle şimdi ayrıca öte',
  ),
  az: entry('prof dos akad küç', '№', 'və.s s mln mlrd min', 'bu o və amma lakin onlar biz mən əgər onun indi'),
  tk: entry('prof akad köç', '', 'ş.m mln mlrd', 'bu ol şol we emma olar biz men eger onuň'),
  tt: entry('проф акад ур', '', 'б.э һ.б млн млрд мең ел', 'бу ул шул һәм ләкин алар без мин әгәр аның'),
  mn: entry('проф акад', '', 'г.м сая тэрбум', 'энэ тэр бид тэд мөн харин гэвч'),
  el: entry(
    'κ κα κκ δρ καθ π.χ δηλ λεωφ',
    'αρ σελ',
    'κ.λπ κλπ μ.μ π.μ ευρ',
    'ο η το οι τα στο στη στην και αλλά αν όταν',
  ),
  hy: none,
}
