import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language.ts'
import { primaryLanguage } from './language-tag.ts'

const samples: readonly (readonly [string, string])[] = [
  ['en', 'The two sides agreed that the water level must be measured together.'],
  ['de', 'Die beiden Seiten haben vereinbart, den Wasserstand gemeinsam zu messen.'],
  ['fr', 'Les deux parties ont décidé de mesurer ensemble le niveau de la mer.'],
  ['es', 'Las dos partes acordaron medir juntas el nivel del agua este año.'],
  ['it', 'Le due parti hanno deciso di misurare insieme il livello del mare.'],
  ['pt', 'As duas partes decidiram medir juntas o nível da água este ano.'],
  ['pl', 'Obie strony zgodziły się, że będą razem mierzyć poziom wody.'],
  ['tr', 'İki taraf, su seviyesini birlikte ölçmek için anlaştı ve bunu duyurdu.'],
  ['az', 'İki tərəf suyun səviyyəsini birlikdə ölçmək üçün razılığa gəldi.'],
  ['uz', 'Ikki tomon suv sathini birgalikda o‘lchash haqida kelishib oldi.'],
  ['uz-Cyrl', 'Икки томон сув сатҳини биргаликда ўлчаш ҳақида келишиб олди.'],
  ['kk', 'Екі тарап су деңгейін бірге өлшеу туралы келісімге келді.'],
  ['ky', 'Эки тарап суунун деңгээлин чогуу өлчөө жөнүндө макулдашты.'],
  ['tg', 'Ду ҷониб дар бораи якҷоя чен кардани сатҳи об мувофиқа карданд.'],
  ['tk', 'Iki tarap suwuň derejesini bilelikde ölçemek barada ylalaşdy.'],
  ['tt', 'Ике як су дәрәҗәсен бергә үлчәү турында килеште.'],
  ['mn', 'Хоёр тал усны түвшинг хамтран хэмжихээр тохиролцсон байна.'],
  ['ru', 'Обе стороны договорились вместе измерять уровень воды в море.'],
  ['uk', 'Обидві сторони домовилися разом вимірювати рівень води у морі.'],
  ['be', 'Абодва бакі дамовіліся разам вымяраць узровень вады ў моры.'],
  ['fa', 'دو طرف توافق کردند که سطح آب دریا را با هم اندازه‌گیری کنند.'],
  ['ar', 'اتفق الطرفان على قياس مستوى مياه البحر معا هذا العام.'],
  ['ja', '両国は海の水位を共同で測ることで合意した。'],
  ['zh', '双方同意共同测量海水水位，并将结果公布。'],
  ['ko', '양측은 바다의 수위를 함께 측정하기로 합의했다.'],
  ['ka', 'მხარეები შეთანხმდნენ წყლის დონის გაზომვაზე.'],
  ['hy', 'Կողմերը պայմանավորվել են միասին չափել ջրի մակարդակը։'],
]

test('languageOf() tells the languages of the press, and the script where a language has two', () => {
  for (const [language, text] of samples) assert.equal(languageOf(text).language, language, text)
})

test('languageOf() says und when there is too little to say', () => {
  for (const text of ['', '12:40', 'OK', '—', '😀😀', 'USD 12 015,40'])
    assert.equal(languageOf(text).language, 'und', text)
})

test('languageOf() is not misled by addresses, names and figures in other letters', () => {
  assert.equal(
    languageOf('Компания Nippon Steel Holdings (https://nippon.example/en/about) открыла завод в Актау в 2025 году.')
      .language,
    'ru',
  )
  assert.equal(languageOf('トヨタ（TOYOTA）とNTT Communicationsは、AIの開発で協力する。').language, 'ja')
})

test('languageOf() is surer of a long text than of a short one', () => {
  const text = 'Обе стороны договорились вместе измерять уровень воды в море. '
  assert.ok(languageOf(text.repeat(5)).confidence >= languageOf('уровень воды').confidence)
})

test('primaryLanguage() is the tag without script and country', () => {
  assert.deepEqual(['uz-Cyrl', 'pt_BR', 'EN'].map(primaryLanguage), ['uz', 'pt', 'en'])
})
