// Public figures, institutions and places of Central Asia and its partners, each with the forms newspapers print in
// their own scripts. Countries are not listed here: their names come from the platform (Intl.DisplayNames).

import type { Entity, EntityKind } from '../news/entity.ts'

/** `id | English name | other forms`; a form ending in `*` takes any ending. */
const people = `
tokayev | Kassym-Jomart Tokayev | Kassym-Zhomart Tokayev, Kasym-Jomart Tokajew, Kassym-Jomart Tokaïev, Tokayev*, Tokaev*, Tokajew*, Tokaïev, Касым-Жомарт* Токаев*, Токаев*, Қасым-Жомарт Тоқаев*, Тоқаев*, Qosim-Jomart To‘qayev*, To‘qayev*, Toqayev*, トカエフ, 托卡耶夫, 토카예프
nazarbayev | Nursultan Nazarbayev | Nazarbayev*, Назарбаев*, ナザルバエフ, 纳扎尔巴耶夫
bektenov | Olzhas Bektenov | Bektenov*, Бектенов*, Бектенов*, 别克捷诺夫
zheldibay | Ruslan Zheldibay | Zheldibay*, Желдибай*, Желдібай*, ジェルディバイ, 热尔德拜
kochetov | Yevgeny Kochetov | Kochetov*, Кочетов*
naruhito | Emperor Naruhito | Naruhito*, Нарухито, 天皇陛下, 德仁
akishino | Crown Prince Akishino | Akishino, Акисино, 秋篠宮, 秋筱宫
takaichi | Sanae Takaichi | Takaichi*, Такаити, Такаичи, 高市早苗, 高市首相, 高市
mirziyoyev | Shavkat Mirziyoyev | Mirziyoyev*, Mirsijojew*, Mirzioïev, Мирзиёев*, Мирзиеев*, ミルジヨエフ, 米尔济约耶夫
japarov | Sadyr Japarov | Zhaparov*, Japarov*, Жапаров*, ジャパロフ, 扎帕罗夫
rahmon | Emomali Rahmon | Rahmon*, Рахмон*, ラフモン, 拉赫蒙
berdimuhamedov | Serdar Berdimuhamedov | Berdimuhamedov*, Berdymukhammedov*, Бердымухамедов*, ベルディムハメドフ, 别尔德穆哈梅多夫
putin | Vladimir Putin | Putin*, Poutine, Путин*, プーチン, 普京
xi-jinping | Xi Jinping | Си Цзиньпин*, 習近平, 习近平
trump | Donald Trump | Трамп*, トランプ, 特朗普
erdogan | Recep Tayyip Erdoğan | Erdoğan*, Erdogan*, Эрдоган*, Ердоған*, エルドアン, 埃尔多安
aliyev | Ilham Aliyev | Aliyev*, Əliyev*, Алиев*, アリエフ, 阿利耶夫
guterres | António Guterres | Guterres, Гутерриш*, グテーレス, グテレス, 古特雷斯
zelensky | Volodymyr Zelensky | Zelensky*, Zelenskyy*, Selenskyj*, Зеленск*, ゼレンスキー, 泽连斯基`

const organisations = `
united-nations | United Nations | UN, U.N., ООН, Организация Объединённых Наций, БҰҰ, Birleşmiş Milletler, Vereinte Nationen, Nations unies, 国連, 联合国, BMT
european-union | European Union | EU, Евросоюз*, ЕС, Еуропалық одақ*, Avrupa Birliği, AB, Europäische Union, Union européenne, 欧州連合, 欧盟
sco | Shanghai Cooperation Organisation | Shanghai Cooperation Organization, SCO, ШОС, ШЫҰ, 上海協力機構, 上海合作组织
eaeu | Eurasian Economic Union | EAEU, ЕАЭС, ЕАЭО, 欧亚经济联盟
imf | International Monetary Fund | IMF, МВФ, ХВҚ, IWF, FMI, 国際通貨基金, 国际货币基金组织
world-bank | World Bank | Всемирный банк*, Дүниежүзілік банк*, Dünya Bankası, Weltbank, Banque mondiale, 世界銀行, 世界银行
ebrd | European Bank for Reconstruction and Development | EBRD, ЕБРР, 欧州復興開発銀行
opec | OPEC+ | OPEC, ОПЕК+, ОПЕК
imperial-household-agency | Imperial Household Agency | 宮内庁, 宫内厅
bureau-national-statistics | Bureau of National Statistics | Бюро национальной статистики, Ұлттық статистика бюросы
national-bank-kazakhstan | National Bank of Kazakhstan | Нацбанк* Казахстана, Ұлттық Банк*
senate-kazakhstan | Senate of Kazakhstan | Сенат Казахстана
majilis | Majilis | Mazhilis, Мажилис*, Мәжіліс*
kazmunaygas | KazMunayGas | КазМунайГаз*, ҚазМұнайГаз*
kazatomprom | Kazatomprom | Казатомпром*, Қазатомөнеркәсіп*`

const places = `
astana | Astana | Астан*, アスタナ, 阿斯塔纳
almaty | Almaty | Алматы*, Алма-Ат*, Almatı*, アルマトイ, アルマティ, 阿拉木图
aktau | Aktau | Актау, Ақтау*, アクタウ, 阿克套
atyrau | Atyrau | Атырау*, アティラウ, 阿特劳
shymkent | Shymkent | Шымкент*, 奇姆肯特
khorgos | Khorgos | Хоргос*, Қорғас*, Xorgos*, ホルゴス, 霍尔果斯
caspian-sea | Caspian Sea | Каспи*, Hazar Denizi, Kaspische* Meer*, mer Caspienne, カスピ海, 里海, Kaspiy
middle-corridor | Middle Corridor | Срединн* коридор*, Орта дәліз*, Orta Koridor*, Mittlere* Korridor*, 中間回廊, 中间走廊
tokyo | Tokyo | Токио, Tokio, 東京, 东京
moscow | Moscow | Москв*, Мәскеу*, Moskova, Moskau, Moscou, モスクワ, 莫斯科
beijing | Beijing | Пекин*, Pekin*, Peking, Pékin, 北京
ankara | Ankara | Анкар*, アンカラ, 安卡拉
baku | Baku | Баку, Bakü, バクー, 巴库
bishkek | Bishkek | Бишкек*, Бішкек*, ビシケク, 比什凯克
tashkent | Tashkent | Ташкент*, Toshkent*, Taşkent*, Taschkent, タシケント, 塔什干
dushanbe | Dushanbe | Душанбе, ドゥシャンベ, 杜尚别
ashgabat | Ashgabat | Ашхабад*, Ашгабат*, アシガバート, 阿什哈巴德
central-asia | Central Asia | Центральн* Ази*, Средн* Ази*, Орта Азия*, Orta Asya*, Markaziy Osiyo*, Zentralasien*, Asie centrale, 中央アジア, 中亚`

function listed(table: string, kind: EntityKind): readonly Entity[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', name = '', forms = ''] = line.split('|').map((part) => part.trim())
      return { id: `entity:${id}` as const, kind, name, forms: [name, ...forms.split(',').map((form) => form.trim())] }
    })
}

/** Entities known by name; a form ending in `*` takes any ending of up to five letters. */
export const knownEntities: readonly Entity[] = [
  ...listed(people, 'person'),
  ...listed(organisations, 'organisation'),
  ...listed(places, 'place'),
]
