// Words that mean the same in the languages the press of Eurasia is written in, by the stems they are met under. Names of
// places and people whose sound the letters do not tell stand here too.

import { fold } from '../base/text.ts'

/**
 * One line a thing: its key, then stems. A stem matches at the start of a word; one in a script without spaces matches
 * anywhere. A line whose key has a capital is a name, which counts for more than a common word.
 */
const table = `
Kazakhstan: kazakh қазақ казах kasach kazajst kazaj cazaq cazac qozog‘ 哈萨克 哈薩克 カザフ 카자흐 كازاخ قزاق
Japan: japan japon giappon жапон япон yaponi yapon japón 日本 日方 日媒 일본 يابان ژاپن
China: china chines kitay қытай кита chinois çin xitoy chine cina 中国 中方 중국 صين چین
Russia: russi россий росси русск ресей russe rusya rossiya 俄罗斯 俄方 ロシア 러시아 روسيا روسیه
Uzbekistan: uzbek узбек өзбек özbek oʻzbek o‘zbek ouzbek usbek 乌兹别克 ウズベク 우즈베크
Kyrgyzstan: kyrgyz kirgiz кыргыз киргиз қырғыз kirgis kırgız qirg‘iz qirgʻiz kirghiz 吉尔吉斯 キルギス 키르기스
Tajikistan: tajik tadschik таджик тәжік tadjik tacik tojik tayik 塔吉克 タジク タジキ 타지키
Turkmenistan: turkmen туркмен түрікмен turkmén türkmen 土库曼 トルクメ 투르크메
Mongolia: mongol монгол моңғол moğol 蒙古 モンゴル 몽골
Turkey: turkey türkiye türk turc турц турец түркия түрік turquie türkei 土耳其 トルコ 튀르키예 터키
Azerbaijan: azerba азербай әзербай azerbay aserbai ozarbay 阿塞拜 アゼルバイ
Ukraine: ukrain украин україн ucrani 乌克兰 ウクライナ 우크라이
USA: usa сша америк american ақш amerikan états-unis abd aqsh usas 美国 アメリカ 米国 미국
Europe: europ европ еуропа avrupa yevropa 欧洲 欧盟 欧州 유럽
Germany: german deutsch герман неме неміс allemagne allemand alman almanya germaniya 德国 ドイツ 독일
France: france frança french франц fransa frans frankreich französ 法国 フランス 프랑스
Britain: brit великобритан британ ұлыбритан grande-bretagne ingiltere 英国 イギリス 영국
Iran: iran иран 伊朗 イラン 이란
India: india инди үндіст inde hindistan indien 印度 インド 인도
Korea: korea коре корей coré corea kore koreya 韩国 朝鲜 韓国 北朝鮮 한국 북한
Tokyo: tokyo токио tokio 东京 東京 도쿄
Beijing: beijing пекин pekin peking бейжің 北京 베이징
Moscow: moscow моск moskau moscou moskova moskva мәскеу 莫斯科 モスクワ
Astana: astana астан 阿斯塔纳 アスタナ
Almaty: almaty алмат 阿拉木图 アルマトイ
Tashkent: tashkent ташкент taschkent taşkent toshkent 塔什干 タシケント
Bishkek: bishkek бишкек bichkek bişkek bischkek 比什凯克 ビシケク
Aktau: aktau актау ақтау aqtau 阿克套 アクタウ
Khorgos: khorgos khorgas хоргос қорғас xorgos hourgos 霍尔果斯 ホルゴス
Caspian: caspian каспи caspien kaspisch hazar kaspi 里海 カスピ
CentralAsia: zentralasi центральноази orta-as 中亚 中央アジア
Takaichi: takaichi такаити такайч такаичи 高市
Naruhito: naruhito нарухит 德仁 天皇陛下
Akishino: akishino акисин акишин 秋篠
Tokayev: tokayev tokaev токаев тоқаев toqayev tokaïev tokajew 托卡耶夫 トカエフ 토카예프
Mirziyoyev: mirziyoyev мирзиё мирзиёев mirsijo mirziyo 米尔济约耶夫 ミルジヨエフ
Putin: putin путин poutine 普京 プーチン 푸틴
Xi: jinping цзиньпин 习近平 習近平
Trump: trump трамп 特朗普 川普 トランプ 트럼프
Zelensky: zelensk зеленск selensk 泽连斯基 ゼレンスキー
Eurasia: eurasi евразий евразий еуразия avrasya yevroosiyo 欧亚 ユーラシア
UnitedNations: оон біұ nations-unies vereinten bmt nagon 联合国 国連 유엔
emperor: emperor император empereur kaiser imparator imperator imperador 天皇 日皇 皇居 皇帝 일왕
palace: palace дворец дворц сарай palais palast saray saroy palacio 皇宫 皇居 宮殿 御所 궁
crownprince: crown наследный мұрагер kronprinz héritier veliaht valiahd 皇嗣 王储 皇太子
audience: audience audienz аудиенц huzur 会见 会見 接见
luncheon: luncheon lunch обед mittagessen déjeuner öğle түскі 昼食 午餐 午宴
president: presiden президент président präsident preziden cumhurbaşkan 总统 大統領 대통령
primeminister: premier премьер başbakan ministerpräsident bosh 首相 总理 총리
minister: ministe министр minist bakan vazir 部长 大臣 장관
deputy: deputy замести заместитель stellvertret vize adjoint yardımcı орынбасар o‘rinbosar 副
summit: summit саммит gipfel sommet zirve sammit cumbre vertice 峰会 サミット 首脳会合 首脳会議 정상회
talks: talks negotiat переговор verhandl négociat pourparler görüşme müzakere келіссөз muzokara 会谈 会談 谈判 회담
visit: visit визит besuch ziyaret сапар tashrif visita 访问 訪問 访日 来日 訪日 방문
agreement: agree соглашен договор abkommen vereinbar accord anlaşma келісім bitim kelishuv acuerdo 协议 协定 合意 協定 합의
declaration: declarat деклараци erklärung déclaration bildiri декларация 宣言 声明 共同宣言
parliament: parliament парламент parlament parlement meclis majilis мәжіліс мажилис 议会 議会 下院 의회
senate: senat сенат sénat 参议院 上院 상원
law: bill law закон законопроект gesetz loi yasa kanun заң qonun ley 法案 法律 법안
reading: reading чтени lesung lecture оқылым okuma 二读 読会
fine: fine штраф geldstraf bußgeld amende ceza айыппұл jarima multa 罚款 罰金
propaganda: propagand пропаганд насихат 宣传 宣伝
lgbt: lgbt лгбт
petition: petition петици dilekçe petisiya өтініш 请愿 請願
archive: archiv архив arşiv мұрағат arxiv 档案
economy: econom экономи wirtschaft économ ekonomi экономика iqtisod 经济 経済 경제
growth: growth grew рост wachstum croissan büyüme өсім o‘sish crecim 增长 成長 성장
gdp: gdp ввп bip pib gsyh жіө yaim 国内生产总值 生产总值
indicator: indicat индикатор показател indikat gösterge көрсеткіш ko‘rsatkich 指标 指標
statistics: statisti статист istatistik 统计 統計
industry: industr промышл sanayi өнеркәсіп sanoat 工业 産業
construction: construct строител bauwesen inşaat құрылыс qurilish 建筑业 建设 建設
trade: trade торгов handel ticaret сауда savdo comercio 贸易 貿易
transport: transport транспорт verkehr ulaştırma көлік 运输 輸送
railway: railway железнодор жд bahn ferroviaire demiryolu теміржол temir 铁路 鉄道
freight: freight cargo груз fracht fret yük жүк yuk 货物 貨物 货运
scanner: scanner scanning x-ray inspect сканер рентген röntgen scanner rayons тексеру skaner 扫描 检查 X線 検査
port: port порт hafen liman порты 港口 港
dredging: dredg дноуглуб baggern ausbagg dragage tarama 疏浚 浚渫
sealevel: sea море meer mer deniz теңіз dengiz 海平面 水位
water: water вода водн wasser eau su су suv agua 水资源 水
flood: flood паводк наводн flut hochwasser inondation тасқын toshqin inundac 洪水 洪灾
uranium: uranium уран uran nucléaire 铀 ウラン
nuclear: nuclear ядер атомн nuklear atom nükleer 核电 原子力 핵
hydrogen: hydrogen водород wasserstoff hydrogène hidrojen сутек vodorod 氢 水素
oil: oil нефт erdöl öl pétrole petrol мұнай neft petróleo 石油 原油 석유
gas: gas газ erdgas gaz doğalgaz 天然气 天然ガス
minerals: mineral минерал металл rohstoff minerai maden пайдалы qazilma critic критич 矿产 矿 鉱物 重要鉱物
raremetals: редкозем selten terres nadir rare 稀土 レアアース
ai: ai ии yapay жасанды sun’iy künstliche artific искусствен intelligen 人工智能 AI
corridor: corridor коридор korridor koridor couloir дәліз 走廊 回廊
supplychain: supply цепоч lieferkette chaîne tedarik тізбе 供应链 供給網 サプライチェーン
deal: deal contract контракт сделк vertrag contrat sözleşme келісімшарт shartnoma 合同 契約
business: business бизнес geschäft unternehm entreprise 企业 企業 ビジネス
investment: invest инвест yatırım investiss инвестиция 投资 投資 투자
framework: framework рамоч rahmen cadre çerçeve 框架 枠組
tenge: tenge тенге теңге tengue 坚戈 テンゲ
yen: yen иен jenn 日元 円
dollar: dollar доллар dolar 美元 ドル 달러
election: elect выбор wahl élect seçim сайлау saylov elecc 选举 選挙 선거
war: войн krieg war guerre savaş соғыс urush guerra 战争 戦争 전쟁
sanctions: sanction санкци sankti yaptırım 制裁 제재
court: court суд gericht tribunal mahkeme сот 法院 裁判 법원
police: police полици polizei polis 警察 경찰
attack: attack атак напад angriff attaque saldırı шабуыл 袭击 攻撃 공격
earthquake: earthquake землетряс erdbeben séisme deprem жер сілкініс zilzila terremot 地震 지진
fire: fire пожар brand feuer incend yangın өрт yong‘in 火灾 火災
accident: accident авари unfall kaza апат 事故
school: school школ schule école okul мектеп maktab 学校
textbook: textbook учебник schulbuch manuel kitap оқулық darslik 教科书 教科書
hospital: hospital больниц krankenhaus hôpital hastane аурухана kasalxona 医院 病院
university: universit университет üniversite 大学 대학
tender: tender тендер ausschreib appel ihale 招标 入札
festival: festival фестивал festival bayram мереке 节 祭
eagle: eagle орёл беркут орл adler aigle kartal бүркіт burgut 鹰 鷲
football: football футбол fußball futbol 足球 サッカー
dialogue: dialog диалог dialogue diyalog 对话 対話
border: border границ grenze frontière sınır шекара chegara 边境 国境
customs: customs таможен zoll douan gümrük кеден bojxona 海关 税関
`

/** What a word of a text stands for. */
export type Bridge = { readonly key: string; readonly name: boolean }

const spaced = new Map<string, Bridge>()
const unspaced = new Map<string, Bridge>()
/** By the first two letters of a stem, the length of the longest stem that begins so. */
const longest = new Map<string, number>()
for (const line of table.trim().split('\n')) {
  const [key = '', stems = ''] = line.split(':')
  const bridge = { key: key.toLowerCase(), name: /^[A-Z]/.test(key) }
  for (const stem of fold(stems.trim()).split(/\s+/)) {
    if (stem === '') continue
    if (/[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]/u.test(stem)) unspaced.set(stem, bridge)
    else {
      spaced.set(stem, bridge)
      const head = stem.slice(0, 2)
      longest.set(head, Math.max(longest.get(head) ?? 0, stem.length))
    }
  }
}

/** The thing a folded word of a spaced script names; short stems must be the whole word. */
export function bridgeOf(folded: string): Bridge | undefined {
  const most = longest.get(folded.slice(0, 2)) ?? 0
  for (let length = Math.min(folded.length, most); length >= 2; length--) {
    const found = spaced.get(folded.slice(0, length))
    if (found !== undefined && (length >= 4 || folded.length - length <= 1)) return found
  }
  return undefined
}

/** The things named in a run of an unspaced script, longest match first, with the words that name them. */
export function bridgesIn(run: string): readonly { readonly bridge: Bridge; readonly words: string }[] {
  const found: { readonly bridge: Bridge; readonly words: string }[] = []
  for (let at = 0; at < run.length; ) {
    let taken = 1
    for (let length = Math.min(6, run.length - at); length >= 1; length--) {
      const bridge = unspaced.get(run.slice(at, at + length))
      if (bridge === undefined) continue
      found.push({ bridge, words: run.slice(at, at + length) })
      taken = length
      break
    }
    at += taken
  }
  return found
}
