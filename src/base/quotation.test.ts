import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quotedStretches } from './quotation.ts'

const inside = (text: string) => quotedStretches(text).map((s) => text.slice(s.start, s.end))

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['She called it “a new road” and left.', ['a new road']],
  ['"We agreed," he said. "It is done."', ['We agreed,', 'It is done.']],
  ['They don\'t say "no" in Tokayev\'s office.', ['no']],
  ['Tokayev’s aides don’t call it ‘a deal’ yet.', ['a deal']],
  ['‘The ministers’ answer was late,’ she said.', ['The ministers’ answer was late,']],
  ['The officials’ plan and the ’90s ideas have no marks.', []],
  ["He said: 'We won't wait.' Then he left.", ["We won't wait."]],
  ['O‘zbek yo‘li “yangi bosqich” haqida yozdi.', ['yangi bosqich']],
  ['Министр назвал проект «важным для „всех“ сторон».', ['важным для „всех“ сторон']],
  ['Он сказал: «Мы готовы», и ушёл.', ['Мы готовы']],
  ['ООО «Компания «Ромашка» отказалась.', ['Компания «Ромашка']],
  ['Ол «жаңа кезең» деді.', ['жаңа кезең']],
  ['Er nannte es „einen Anfang“ und „mehr als das“.', ['einen Anfang', 'mehr als das']],
  ['Sie sprach von »neuen Wegen« im Land.', ['neuen Wegen']],
  ['Han kallade det ”en ny början” i går.', ['en ny början']],
  ['Elle a dit : « Nous sommes prêts », puis elle est partie.', ['Nous sommes prêts']],
  ['首相は「新しい段階に『入った』」と述べた。', ['新しい段階に『入った』']],
  ['他说：“我们准备好了。”', ['我们准备好了。']],
  ['他说："我们准备好了"，然后离开。', ['我们准备好了']],
  ['Bakan, "Yeni bir dönem" dedi; Türkiye\'nin planı budur.', ['Yeni bir dönem']],
  ['“He told me ‘never again’ twice,” she said.', ['He told me ‘never again’ twice,']],
  ['A 5\'10" man has no marks.', []],
  ['“Never closed here.\n\nAnother “short one” follows.', ['short one']],
  ['“First part.\n\n“Second part,” he said.', ['First part.', 'Second part,']],
  ['«Первая часть.\n\n«Вторая часть», — сказал он.', ['Первая часть.', 'Вторая часть']],
]

/** The marks of each language by CLDR, nested ones, and the ways they are mistyped. */
const languages: readonly (readonly [string, readonly string[]])[] = [
  ['He said, “It is ‘over’.” They left.', ['It is ‘over’.']],
  ['“She said ‘no.’” He left.', ['She said ‘no.’']],
  ['‘It’s the farmers’ market,’ he said, ‘and it’s open.’', ['It’s the farmers’ market,', 'and it’s open.']],
  ['Rock ’n’ roll of the ’60s, he says.', []],
  ['The 6\'2" player said "yes" twice.', ['yes']],
  ['A 27" screen and a 32" screen.', []],
  ['"He told me \'go\' and left," she said.', ["He told me 'go' and left,"]],
  ['“Mixed marks" are common.', ['Mixed marks']],
  ['“First para.\n\n“Second para.\n\n“Third,” he said.', ['First para.', 'Second para.', 'Third,']],
  ["``Old style'' marks.", ['Old style']],
  ['Er sagte: „Wir kommen ‚bald‘.“ Dann ging er.', ['Wir kommen ‚bald‘.']],
  ['»Das ist ›gut‹«, sagte sie.', ['Das ist ›gut‹']],
  ['„Das ist falsch typisiert", sagte er. Und „das auch”.', ['Das ist falsch typisiert', 'das auch']],
  ['Er sprach von «neuen ‹Wegen›».', ['neuen ‹Wegen›']],
  ['Il a dit : « C’est “important” », puis rien.', ['C’est “important”']],
  ['« Il parle de ‹ paix › », dit-elle.', ['Il parle de ‹ paix ›']],
  ['Le “grand jour” est là, l’homme d’État aussi.', ['grand jour']],
  ['Dijo: «Es “muy” bueno». Y “otra vez”.', ['Es “muy” bueno', 'otra vez']],
  ['«Non c’è “tempo”», ha detto. Ha parlato di "crisi".', ['Non c’è “tempo”', 'crisi']],
  ['Disse que “é ‘tarde’ demais” e saiu.', ['é ‘tarde’ demais']],
  ['Powiedział: „To jest «ważne»”. I wyszedł.', ['To jest «ważne»']],
  ['„Gazeta” pisze, że „nie”.', ['Gazeta', 'nie']],
  ['Řekl: „Je to ‚tak‘.“ A »jinak«.', ['Je to ‚tak‘.', 'jinak']],
  ['Azt mondta: „Ez »fontos« ügy.” Elment.', ['Ez »fontos« ügy.']],
  ['A spus: „Este «grav»”. A plecat.', ['Este «grav»']],
  ['Hij zei: ‘Dat is niet zo’s werk.’ En „ook dit”.', ['Dat is niet zo’s werk.', 'ook dit']],
  ["Hij zei: 'Zo'n dag.' 's Avonds ging hij.", ["Zo'n dag."]],
  ['Han sa: ”Det är ’sant’.” Han gick.', ['Det är ’sant’.']],
  ['Han sa: »Det är sant.» Han gick.', ['Det är sant.']],
  ['Hän sanoi: ”Se on totta.” Ja ”toinen”.', ['Se on totta.', 'toinen']],
  ['Han sagde: »Det er sandt.« Og ”det”.', ['Det er sandt.', 'det']],
  ['Han sa: «Det er ‘sant’.» Ferdig.', ['Det er ‘sant’.']],
  ['Он сказал: «Это „важно“», и ушёл.', ['Это „важно“']],
  ['"Газпром" и "Роснефть" договорились.', ['Газпром', 'Роснефть']],
  ['Он сказал, что “всё хорошо”.', ['всё хорошо']],
  ['„Новости“ пишут.', ['Новости']],
  ['Фильм «Тайна «Марии» вышел».', ['Тайна «Марии» вышел']],
  ['Він сказав: «Це “важливо”». П’ять пам’яток.', ['Це “важливо”']],
  ['"П\'ять років", – сказав він. Об\'єкт.', ["П'ять років"]],
  ['Той каза: „Това е «важно»“.', ['Това е «важно»']],
  ['Рекао је: „Ово је ’важно’”. И отишао.', ['Ово је ’важно’']],
  ['Rekao je: „Ovo je ‘važno’.” Ili »tako«.', ['Ovo je ‘važno’.', 'tako']],
  ['Είπε: «Είναι “σοβαρό”». Έφυγε.', ['Είναι “σοβαρό”']],
  ['Նա ասաց. «Սա «լավ» է»։ Գնաց։', ['Սա «լավ» է']],
  ['მან თქვა: „ეს კარგია“.', ['ეს კარგია']],
  ['הוא אמר: "צה"ל ניצח" והלך.', ['צה"ל ניצח']],
  ['הוא אמר: ״צה״ל ניצח״ והלך.', ['צה״ל ניצח']],
  ['הוא אמר: „שלום”.', ['שלום']],
  ['قال: «هذا “مهم”»، ثم ذهب.', ['هذا “مهم”']],
  ['قال: "هذا مهم"، وأضاف: “نعم”.', ['هذا مهم', 'نعم']],
  ['قال ”هذا مهم“ ثم ذهب.', ['هذا مهم']],
  ['او گفت: «این “مهم” است».', ['این “مهم” است']],
  ['Bakan, “Bu ‘önemli’ bir gün” dedi. Türkiye’nin.', ['Bu ‘önemli’ bir gün']],
  ["Bakan 'evet' dedi; Ankara'da Türkiye'nin.", ['evet']],
  ['Nazir «bu vacibdir» deyib.', ['bu vacibdir']],
  ['Ол “маңызды“ деді.', ['маңызды']],
  ['"Самұрық-Қазына" қоры "жаңа жоба" бастады.', ['Самұрық-Қазына', 'жаңа жоба']],
  ['Vazir: “Bu o‘zgarish – yo‘l”, dedi. G‘alaba ko‘p.', ['Bu o‘zgarish – yo‘l']],
  ['Vazir: "O\'zbekiston yo\'li" dedi.', ["O'zbekiston yo'li"]],
  ['“Toshkent sharhi” va ‘Ma’rifat’ yozdi.', ['Toshkent sharhi', 'Ma’rifat']],
  ['U ‘yangi yo‘l’ haqida gapirdi.', ['yangi yo‘l']],
  ['首相は「『新しい』段階」と述べ、〝強調〟した。', ['『新しい』段階', '強調']],
  ['首相は｢新しい段階｣と述べた。', ['新しい段階']],
  ['「一つ目。\n\n「二つ目」と言った。', ['一つ目。', '二つ目']],
  ['他说：“这是‘大事’。”然后读《人民日报》。', ['这是‘大事’。', '人民日报']],
  ['他說：「這是『大事』。」', ['這是『大事』。']],
  ['他说：＂这是大事＂。', ['这是大事']],
  ['他说：‘这是大事’，走了。', ['这是大事']],
  ['他说：”这是大事“，走了。', ['这是大事']],
  ['그는 “이것은 ‘중요’하다”고 말했다. ‘새 길’도.', ['이것은 ‘중요’하다', '새 길']],
  ['그는 "이것은 중요하다"고 말했다.', ['이것은 중요하다']],
  ['책 『길』과 「글」, 〈영화〉와 《책》.', ['길', '글', '영화', '책']],
  ['เขากล่าวว่า “นี่คือ ‘สำคัญ’ มาก”', ['นี่คือ ‘สำคัญ’ มาก']],
  ['เขากล่าวว่า"นี่สำคัญ"แล้วไป', ['นี่สำคัญ']],
  ['उसने कहा, “यह ‘ज़रूरी’ है।” वह गया।', ['यह ‘ज़रूरी’ है।']],
  ["उसने कहा, 'यह ज़रूरी है।' वह गया।", ['यह ज़रूरी है।']],
  ['Ông nói: “Đây là ‘việc lớn’.”', ['Đây là ‘việc lớn’.']],
  ['Тэрбээр “Энэ чухал” гэв. «Нэг» гэсэн.', ['Энэ чухал', 'Нэг']],
  ['Ӯ гуфт: «Ин „муҳим“ аст».', ['Ин „муҳим“ аст']],
  ['Jis sakė: „Tai ‚svarbu‘.“', ['Tai ‚svarbu‘.']],
  ['Hann sagði: „Þetta er ‚mikilvægt‘.“', ['Þetta er ‚mikilvægt‘.']],
  ['Ai tha: “Kjo është ‘me rëndësi’”. Dhe „kjo”.', ['Kjo është ‘me rëndësi’', 'kjo']],
  ['«Hau “garrantzitsua” da», esan zuen.', ['Hau “garrantzitsua” da']],
  ['“The workers’ union,” said the boss’ wife, “is ready.”', ['The workers’ union,', 'is ready.']],
  ["'The workers' union is here,' he said.", ["The workers' union is here,"]],
  ['He said—“yes”—and left.', ['yes']],
  ['(“Quite,” she said.)', ['Quite,']],
  ['He said“no space”and left.', ['no space']],
  ['— Мы готовы, — сказал он.', []],
  ['At 5′ and 6″ there are no marks.', []],
  ['“” and "" and «» are empty.', []],
  ['«Primero.\n\n»Segundo», dijo.', ['Primero.', 'Segundo']],
  [",,Das ist alt'', sagte er.", ['Das ist alt']],
  ['Он сказал: <<Это важно>> и ушёл.', ['Это важно']],
  ['"В итоге клуб "Маяк" победил", – сказал он.', ['В итоге клуб "Маяк" победил']],
  ['"KEGOC"тің жаңа басшысы "Самұрық"қа келді.', ['KEGOC', 'Самұрық']],
]

test('quotedStretches() knows the marks of some forty languages, nested and mistyped', () => {
  for (const [text, expected] of languages) assert.deepEqual(inside(text), expected, text)
})

test('quotedStretches() finds what stands between the marks of each language', () => {
  for (const [text, expected] of cases) assert.deepEqual(inside(text), expected, text)
})

test('quotedStretches() tells a quotation that goes on in the next paragraph by its empty closing mark', () => {
  const [first, second] = quotedStretches('“One.\n\n“Two,” he said.')
  assert.equal(first?.close, '')
  assert.equal(second?.close, '”')
})

test('quotedStretches() gives ordered stretches inside any text and never throws', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    '"',
    "'",
    '「',
    '」',
    ' ',
    '\n',
    'a',
    's',
    '.',
    '你',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const stretch of quotedStretches(text)) {
        assert.ok(stretch.start >= last && stretch.end > stretch.start && stretch.end <= text.length)
        last = stretch.end
      }
    }),
    { numRuns: 500 },
  )
})

test('quotedStretches() takes time in proportion to the text when nothing is closed', () => {
  const text = '“a '.repeat(100_000)
  assert.deepEqual(quotedStretches(text), [])
})
