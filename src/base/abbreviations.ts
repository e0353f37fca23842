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
  /** Close a list or an era: they end a sentence whenever a capital follows. */
  readonly closing: ReadonlySet<string>
}

/** The abbreviations of a language, the first part of its BCP 47 tag in lower case; none where it has no list. */
export function abbreviationsOf(language: string): Abbreviations {
  return byLanguage[language] ?? none
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter(Boolean))
const entry = (
  before: string,
  beforeNumber: string,
  either: string,
  starters: string,
  closing = '',
): Abbreviations => ({
  before: set(before),
  beforeNumber: set(beforeNumber),
  either: set(either),
  starters: set(starters),
  closing: set(closing),
})
const none = entry('', '', '', '')
/** Those every language of the press uses. */
export const commonAbbreviations = entry('dr prof mr mrs ms st vs', '', 'inc ltd co corp', '', 'etc')

const russian = entry(
  'г-н г-жа гр им ул пр просп пер д обл р-н пос дер с ст акад доц проф ред см ср напр т н тов св о-в п.п и.о куб кв рис табл гл англ нем фр лат греч рус каз букв д-р т.е т.к т.н',
  'с стр п ст табл рис гл ч кн т вып ок род ум №',
  'гг г вв в тыс млн млрд трлн руб коп долл км м см мм кг га ц т мин сек ч чел экз',
  'в на по с к у о из за от до для при как но и а это этот эта эти он она они мы вы я также однако кроме после ранее сейчас теперь если когда хотя поэтому так там тогда все всё его её ее их об во со под над между согласно затем между потом уже что кто где же ещё еще не по-прежнему сегодня вчера тем',
  'др пр т.д т.п н.э до.н.э',
)

const kazakh = entry(
  'т проф акад ул к-сі көш қ обл ауд ғ б д-р',
  'б',
  'ж жж млн млрд мың трлн тг км м см кг га ғ қ',
  'бұл ол осы сол ал және бірақ сондай-ақ сонымен олар біз мен ең егер алайда оның осыған қазір бүгін кеше жалпы иә жоқ',
  'т.б т.с.с',
)

const norwegian = entry(
  'f.eks bl.a dvs hr fr dr prof ca st pr',
  'nr s kap kl',
  'kr mill mrd',
  'det den de en et han hun vi jeg i på av for med til fra om når men og at dette denne der her nå ifølge',
  'osv mv m.m m.fl etc',
)

const southSlavic = entry(
  'npr tzv tj dr prof ing sv gđa gđica г гђа проф др инж св нпр тзв тј',
  'br čl str бр чл стр',
  'god mil mlrd kn din tis год мил млрд дин',
  'u na i a o s sa za od do po to je se ali kad ako on ona oni mi ja у на и а о с са за од до по то је се али кад ако он она они ми ја',
  'itd итд',
)

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  en: entry(
    'gen sen rep gov lt col capt sgt maj adm rev hon pres fr sr supt det cmdr mt ft messrs mmes drs assoc pvt p.s ps e.g i.e viz cf no.s',
    'no nos p pp vol art sec fig ch est jan feb mar apr jun jul aug sep sept oct nov dec approx ca c ext v',
    'jr sr u.s u.k u.n u.s.a e.u d.c a.m p.m am pm ph.d b.a m.a b.c a.d inc ltd co corp al bros jan feb aug sept oct nov dec st ave blvd rd no dept univ vs ft oz lb',
    'the a an in on at it he she they we i you this that these those there but and or so if when while as after before however his her its their our my for from by with to no not what who how why where since until although though because meanwhile earlier later also both each every some many most more all one two according under over during despite once here another other last next now then yet still even only such among between through without within mr mrs ms dr',
  ),
  de: entry(
    'hr fr dipl ing st nr bd bzw ca evtl ggf inkl max min mind vgl z.b z.zt d.h u.a o.ä v.a sog str tel zb a.d i.d med phil jur',
    'nr art abs s bd kap ziff',
    'jh jhd mio mrd tsd u.a v.chr n.chr co std usf uhr bzw',
    'der die das ein eine einer es er sie wir ich ihr im in am an auf aus bei mit nach von vor zu zum zur für und aber oder doch denn wenn als während auch dies diese dieser dieses so da dann dort hier jetzt nun noch nur nicht kein keine man sein seine ihre was wer wie wo warum seit bis durch gegen ohne um unter über zwischen allerdings jedoch dabei dazu damit außerdem zudem zuvor danach laut bereits heute gestern morgen',
    'usw u.s.w',
  ),
  fr: entry(
    'm mm mme mlle mgr me st ste dr pr av bd cf art p pp n° éd env',
    'art p pp vol no n°',
    'av apr j.-c cie max min',
    'le la les l un une des il elle ils elles on nous vous je ce cet cette ces en dans sur pour par avec sans mais et ou or car si quand comme après avant depuis selon à au aux de du d son sa ses leur leurs c qui que quoi où tout tous toutes plus personne chacun',
  ),
  es: entry(
    'sr sra srta sres dr dra d dña ud uds vd st sto sta av avda núm art pág págs vol cap fig gral ing lic prof ee uu',
    'núm art pág vol cap fig lun mar mié jue vie sáb dom',
    'ee.uu ee uu s.a c.v a.c d.c p.m a.m cía',
    'el la los las un una unos unas en de del por para con sin sobre pero y o si cuando como según su sus este esta estos estas ese esa eso esto él ella ellos lo se no más también además tras desde hasta entre ante al a',
  ),
  it: entry(
    'sig sigg dott dir amm psicol dr prof avv ing on sen st s pag art n vol cap gen',
    'art n pag vol cap',
    's.p.a',
    'il lo la i gli le un uno una in di da con per su tra fra ma e o se quando come dopo prima secondo questo questa non si è a al alla del della nel nella',
    'ecc',
  ),
  pt: entry(
    'sr sra dr dra prof eng art n pág vol cap st sto sta d',
    'art n pág vol',
    's.a ltda',
    'o a os as um uma em no na nos nas de do da por para com sem sobre mas e ou se quando como segundo seu sua este esta não',
  ),
  pl: entry(
    'prof dr hab inż mgr gen płk ks św ul al np tj tzn m.in wg ok im red',
    'nr art str pkt ust r',
    'r w tys mln mld zł godz',
    'w na z do po od i a o to jest się nie jak ale gdy jeśli po dla przez ten ta te',
    'itd itp',
  ),
  ru: russian,
  uk: entry(
    'ім вул просп пл р-н обл акад проф доц див п напр с ст м',
    'с стр п ст №',
    'р рр ст тис млн млрд грн коп т.зв',
    'у в на за з із до для та але і це він вона вони ми ви я також однак після якщо коли',
    'ін т.д т.п',
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
    'г лв хил млн млрд т.н',
    'в на за с от до и но това той тя те ние също след ако когато',
    'др',
  ),
  kk: kazakh,
  ky: entry(
    'т проф акад к көч обл',
    'б',
    'ж жж млн млрд миң сом км',
    'бул ал ошол жана бирок ошондой алар биз мен эгер анын азыр бүгүн',
    'ж.б',
  ),
  tg: entry('ш н в проф акад д-р', 'с', 'с млн млрд', 'ин он ва вале аммо дар аз ба ки онҳо мо ӯ агар баъд', 'ва.ғ'),
  uz: entry(
    'prof akad sh ko‘ch t проф акад д-р',
    'b',
    'y yy mln mlrd mlr ming йй й млн млрд',
    'bu u shu va lekin ammo ular biz men agar uning hozir bugun бу у шу ва лекин улар биз агар',
    'v.b h.k va.h.k в.б ҳ.к',
  ),
  tr: entry(
    'sn hz sen doç prof dr av yrd öğr gör alb yzb org gen tel cad sok mah apt bkz örn',
    'no s md c',
    'a.ş ltd şti t.c m.ö m.s',
    'bu o şu bir ve ama ancak ise de da ben biz siz onlar daha en çok eğer bunun böyle şimdi ayrıca öte',
    'vb vs vd',
  ),
  az: entry('prof dos akad küç', '№', 's mln mlrd min', 'bu o və amma lakin onlar biz mən əgər onun indi', 'və.s'),
  tk: entry('prof akad köç', '', 'ş.m mln mlrd', 'bu ol şol we emma olar biz men eger onuň'),
  tt: entry('проф акад ур', '', 'б.э млн млрд мең ел', 'бу ул шул һәм ләкин алар без мин әгәр аның', 'һ.б'),
  mn: entry('проф акад', '', 'г.м сая тэрбум', 'энэ тэр бид тэд мөн харин гэвч'),
  el: entry(
    'κ κα κκ δρ καθ π.χ δηλ λεωφ',
    'αρ σελ',
    'μ.μ π.μ ευρ',
    'ο η το οι τα στο στη στην και αλλά αν όταν',
    'κ.λπ κλπ κ.ά κ.τ.λ',
  ),
  nl: entry(
    'dhr mevr mw dr drs mr ir ing prof st o.a bijv d.w.z i.v.m m.b.t t.a.v resp ca max min',
    'nr art blz p',
    'jl mln mld b.v n.v',
    'de het een hij zij ze we wij ik in op aan van voor met door bij na om en maar of als toen ook dit dat deze die er daar hier nu volgens dat',
    'enz e.d e.a etc',
  ),
  sv: entry(
    't.ex bl.a s.k d.v.s dvs f.d fr.o.m t.o.m ca st dr prof',
    'nr s kap',
    'kr milj mdr kl',
    'det den de en ett han hon vi jag i på av för med till från om när men och att detta denna där här nu enligt',
    'osv m.m m.fl etc',
  ),
  da: entry(
    'f.eks bl.a fx dvs hr fr dr prof ca st pr',
    'nr s kap kl',
    'kr mio mia',
    'det den de en et han hun vi jeg i på af for med til fra om når men og at dette denne der her nu ifølge',
    'osv mv m.m m.fl etc',
  ),
  no: norwegian,
  nb: norwegian,
  fi: entry(
    'esim mm ts ns prof tri ent',
    'n s',
    'milj mrd klo',
    'se ne hän he me minä sen kun jos mutta ja myös tämä nyt',
    'jne yms',
  ),
  cs: entry(
    'např tzv tj mj sv ing mgr bc mudr judr phdr prof doc dr gen pí',
    'č čl str odst sb',
    'r st tis mil mld',
    'v na z do po od i a o to je se jak ale když pokud podle přes ten ta ti on ona oni my já',
    'atd apod aj',
  ),
  sk: entry(
    'napr tzv t.j sv ing mgr prof doc dr gen',
    'č čl str ods',
    'r st tis mil mld',
    'v na z do po od i a o to je sa ako ale keď ak podľa ten tá oni my ja',
    'atď a.i',
  ),
  ro: entry(
    'dl dna d-na dlui dr prof ing str bd nr cca',
    'nr art alin pag',
    'mil mld',
    'în pe la din de cu și dar sau dacă când după un o el ea ei noi eu acest această acesta este nu se',
    'etc ș.a',
  ),
  hu: entry('pl ún ill kb dr prof id ifj', 'sz', 'mrd', 'a az egy ez és de hogy ha nem is ő ők mi én így most', 'stb'),
  sr: southSlavic,
  hr: southSlavic,
  bs: southSlavic,
  ar: entry('د أ م ص', 'ص', '', ''),
  hi: entry('डॉ श्री', '', '', ''),
  vi: entry('tp ts gs pgs ths bs ks', '', '', ''),
  hy: none,
}
