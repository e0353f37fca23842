import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLanguageToldApart, languageOf } from './language.ts'
import { primaryLanguage } from './language-tag.ts'

const samples: readonly (readonly [string, string])[] = [
  ['en', 'The two sides agreed that the water level must be measured together.'],
  ['de', 'Die beiden Seiten haben vereinbart, den Wasserstand gemeinsam zu messen.'],
  ['fr', 'Les deux parties ont décidé de mesurer ensemble le niveau de la mer.'],
  ['es', 'Las dos partes acordaron medir juntas el nivel del agua este año.'],
  ['it', 'Le due parti hanno deciso di misurare insieme il livello del mare.'],
  ['pt', 'As duas partes decidiram medir juntas o nível da água este ano.'],
  ['nl', 'De twee partijen spraken af het waterpeil voortaan samen te meten.'],
  ['pl', 'Obie strony zgodziły się, że będą razem mierzyć poziom wody.'],
  ['cs', 'Obě strany se dohodly, že budou hladinu vody měřit společně.'],
  ['sk', 'Obe strany sa dohodli, že hladinu vody budú merať spoločne.'],
  ['hu', 'A két fél megállapodott abban, hogy együtt mérik a vízszintet.'],
  ['ro', 'Cele două părți au convenit să măsoare împreună nivelul apei.'],
  ['sv', 'De båda sidorna enades om att mäta vattennivån tillsammans.'],
  ['fi', 'Osapuolet sopivat mittaavansa veden korkeuden yhdessä tänä vuonna.'],
  ['lt', 'Abi šalys susitarė kartu matuoti vandens lygį jūroje.'],
  ['lv', 'Abas puses vienojās kopīgi mērīt ūdens līmeni jūrā.'],
  ['et', 'Mõlemad pooled leppisid kokku, et mõõdavad veetaset koos.'],
  ['hr', 'Obje strane dogovorile su se da će zajedno mjeriti razinu vode.'],
  ['ca', 'Les dues parts van acordar mesurar juntes el nivell del mar aquest any.'],
  ['vi', 'Hai bên đã đồng ý cùng nhau đo mực nước biển trong năm nay.'],
  ['id', 'Kedua pihak sepakat untuk bersama-sama mengukur tinggi permukaan air.'],
  ['sw', 'Pande zote mbili zimekubaliana kupima kiwango cha maji pamoja mwaka huu.'],
  ['tr', 'İki taraf, su seviyesini birlikte ölçmek için anlaştı ve bunu duyurdu.'],
  ['az', 'İki tərəf suyun səviyyəsini birlikdə ölçmək üçün razılığa gəldi.'],
  ['uz', 'Ikki tomon suv sathini birgalikda o‘lchash haqida kelishib oldi.'],
  ['uz-Cyrl', 'Икки томон сув сатҳини биргаликда ўлчаш ҳақида келишиб олди.'],
  ['kk', 'Екі тарап су деңгейін бірге өлшеу туралы келісімге келді.'],
  ['kk-Latn', 'Eki tarap su deñgeiın bırge ölşeu turaly kelısımge keldı.'],
  ['kk-Latn', 'Eki tarap sý deńgeıin birge ólsheý týraly kelisimge keldi.'],
  ['ky', 'Эки тарап суунун деңгээлин чогуу өлчөө жөнүндө макулдашты.'],
  ['tg', 'Ду ҷониб дар бораи якҷоя чен кардани сатҳи об мувофиқа карданд.'],
  ['tk', 'Iki tarap suwuň derejesini bilelikde ölçemek barada ylalaşdy.'],
  ['tt', 'Ике як су дәрәҗәсен бергә үлчәү турында килеште.'],
  ['ba', 'Ике яҡ һыу кимәлен бергә үлсәү тураһында килеште.'],
  ['mn', 'Хоёр тал усны түвшинг хамтран хэмжихээр тохиролцсон байна.'],
  ['ru', 'Обе стороны договорились вместе измерять уровень воды в море.'],
  ['uk', 'Обидві сторони домовилися разом вимірювати рівень води у морі.'],
  ['be', 'Абодва бакі дамовіліся разам вымяраць узровень вады ў моры.'],
  ['bg', 'Двете страни се споразумяха да измерват заедно нивото на водата.'],
  ['sr-Cyrl', 'Обе стране су се договориле да ће заједно мерити ниво воде.'],
  ['fa', 'دو طرف توافق کردند که سطح آب دریا را با هم اندازه‌گیری کنند.'],
  ['ar', 'اتفق الطرفان على قياس مستوى مياه البحر معا هذا العام.'],
  ['ur', 'دونوں ملکوں نے کہا ہے کہ وہ پانی کی سطح کو مل کر ناپیں گے۔'],
  ['ug', 'ئىككى تەرەپ سۇ سەۋىيەسىنى بىرلىكتە ئۆلچەشكە كېلىشتى.'],
  ['hi', 'दोनों पक्ष समुद्र का जल स्तर मिलकर मापने पर सहमत हुए।'],
  ['ja', '両国は海の水位を共同で測ることで合意した。'],
  ['zh', '双方同意共同测量海水水位，并将结果公布。'],
  ['ko', '양측은 바다의 수위를 함께 측정하기로 합의했다.'],
  ['ka', 'მხარეები შეთანხმდნენ წყლის დონის გაზომვაზე.'],
  ['hy', 'Կողմերը պայմանավորվել են միասին չափել ջրի մակարդակը։'],
  ['el', 'Οι δύο πλευρές συμφώνησαν να μετρούν μαζί τη στάθμη του νερού.'],
  ['he', 'שני הצדדים הסכימו למדוד יחד את מפלס המים.'],
  ['th', 'ทั้งสองฝ่ายตกลงที่จะวัดระดับน้ำร่วมกัน'],
]

test('languageOf() tells the languages of the press, and the script where a language has two', () => {
  for (const [language, text] of samples) assert.equal(languageOf(text).language, language, text)
})

test('languageOf() tells the languages of the region in a few words', () => {
  const few: readonly (readonly [string, string])[] = [
    ['ru', 'Уровень воды растёт'],
    ['kk', 'Су деңгейі көтерілді'],
    ['ky', 'Суунун деңгээли көтөрүлдү'],
    ['uz', 'Suv sathi ko‘tarildi'],
    ['uz-Cyrl', 'Сув сатҳи кўтарилди'],
    ['tg', 'Сатҳи об баланд шуд'],
    ['tk', 'Suwuň derejesi ýokarlandy'],
    ['tt', 'Су дәрәҗәсе күтәрелде'],
    ['mn', 'Усны түвшин нэмэгдлээ'],
    ['az', 'Suyun səviyyəsi qalxdı'],
    ['tr', 'Su seviyesi yükseldi'],
    ['fa', 'سطح آب بالا رفت'],
    ['en', 'The water is rising'],
  ]
  for (const [language, text] of few) assert.equal(languageOf(text).language, language, text)
})

test('languageOf() says und when there is too little to say', () => {
  for (const text of ['', '12:40', 'OK', '—', '😀😀', 'USD 12 015,40', '2025-12-18', '\u0301\u0301\u0301', '\ud800'])
    assert.deepEqual(languageOf(text), { language: 'und', confidence: 0 }, JSON.stringify(text))
})

test('languageOf() is not misled by addresses, names and figures in other letters', () => {
  assert.equal(
    languageOf('Компания Nippon Steel Holdings (https://nippon.example/en/about) открыла завод в Актау в 2025 году.')
      .language,
    'ru',
  )
  assert.equal(languageOf('トヨタ（TOYOTA）とNTT Communicationsは、AIの開発で協力する。').language, 'ja')
})

test('languageOf() reads a Cyrillic word with Latin look-alikes in it', () => {
  assert.equal(languageOf('Eкi тaрап су дeңгeйін бiрге өлшeу турaлы кeлiсімге кeлді.').language, 'kk')
})

test('languageOf() takes every apostrophe of Uzbek for the same', () => {
  for (const mark of ['‘', '’', 'ʻ', 'ʼ', "'", '`'])
    assert.equal(languageOf(`Bugun o${mark}lchov bo${mark}yicha kelishib olindi`).language, 'uz', mark)
})

test('languageOf() gives a mixed text the language of most of it', () => {
  const russian = 'Обе стороны договорились вместе измерять уровень воды в море. '
  const kazakh = 'Екі тарап су деңгейін бірге өлшеу туралы келісімге келді. '
  const english = 'The two sides agreed that the water level must be measured together. '
  assert.equal(languageOf(kazakh.repeat(3) + russian).language, 'kk')
  assert.equal(languageOf(russian.repeat(3) + kazakh).language, 'ru')
  assert.equal(languageOf(russian.repeat(3) + english).language, 'ru')
  assert.equal(languageOf(english.repeat(3) + russian).language, 'en')
})

test('languageOf() looks at the middle and the end of a long text too', () => {
  const menu = 'Home News World Business Sport Opinion Video Subscribe Sign in Search '.repeat(6)
  const text = 'Екі тарап су деңгейін бірге өлшеу туралы келісімге келді. '.repeat(60)
  assert.equal(languageOf(menu + text).language, 'kk')
})

test('languageOf() is surer of a long text than of a short one, and unsure of what is no language it knows', () => {
  const text = 'Обе стороны договорились вместе измерять уровень воды в море. '
  assert.ok(languageOf(text.repeat(5)).confidence >= languageOf('уровень воды').confidence)
  assert.ok(languageOf(text).confidence > 0.97)
  assert.ok(languageOf('He ʻōlelo Hawaiʻi ka ʻōlelo a nā kānaka ʻōiwi o Hawaiʻi').confidence < 0.6)
  assert.ok(languageOf('qwxz jkvb wqzx').confidence < 0.3)
})

test('languageOf() lets what somebody else says decide only where the text leaves it open', () => {
  assert.equal(languageOf('Partiet fortsatte arbeidet', 'no').language, 'no')
  assert.equal(languageOf('Салам', 'ky').language, 'ky')
  assert.equal(languageOf('Салам', 'kk').language, 'kk')
  assert.equal(languageOf('Екі тарап келісімге келді.', 'ru').language, 'kk')
})

test('languageOf() takes no longer for a megabyte of one letter than for a page', () => {
  for (const text of ['a'.repeat(1e6), 'щ '.repeat(5e5), '国'.repeat(1e6), '@'.repeat(1e6), '\u0301'.repeat(1e6)]) {
    const started = process.cpuUsage()
    const { confidence } = languageOf(text)
    const { user, system } = process.cpuUsage(started)
    assert.ok((user + system) / 1000 < 200)
    assert.ok(confidence >= 0 && confidence <= 1)
  }
})

test('isLanguageToldApart() knows the languages of the model and those of a script of their own', () => {
  for (const tag of ['kk', 'uz-Cyrl', 'ja', 'ko', 'ka', 'EN-gb', 'zu'])
    assert.equal(isLanguageToldApart(tag), true, tag)
  for (const tag of ['eo', 'haw', 'und']) assert.equal(isLanguageToldApart(tag), false, tag)
})

test('primaryLanguage() is the tag without script and country', () => {
  assert.deepEqual(['uz-Cyrl', 'pt_BR', 'EN'].map(primaryLanguage), ['uz', 'pt', 'en'])
})
