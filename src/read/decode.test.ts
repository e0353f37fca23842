import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodePage, pageEncoding } from './decode.ts'

/** Sentences of our own in encodings their language was printed in. */
const samples: readonly (readonly [string, readonly string[], string])[] = [
  [
    'ru',
    ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'],
    'Вчера в порту начали разгрузку первого судна с зерном, сообщили в управлении. Работы продлятся три дня.',
  ],
  ['uk', ['windows-1251', 'koi8-u'], 'Учора в порту почали розвантаження першого судна із зерном, її стежать щодня.'],
  ['bg', ['windows-1251'], 'Вчера на пристанището започна разтоварването на първия кораб със зърно.'],
  ['zh', ['gb18030'], '昨天港口开始卸下第一艘运粮船，管理局说工作将持续三天。'],
  ['zh', ['big5'], '昨天港口開始卸下第一艘運糧船，管理局說工作將持續三天。'],
  ['ja', ['shift_jis', 'euc-jp'], '港では昨日、穀物を積んだ最初の船の荷揚げが始まった。作業は三日続く。'],
  ['ko', ['euc-kr'], '어제 항구에서 곡물을 실은 첫 배의 하역이 시작되었다고 관리국이 밝혔다.'],
  ['tr', ['windows-1254'], 'Dün limanda ilk buğday gemisinin boşaltılmasına başlandı, işler üç gün sürecek.'],
  ['ar', ['windows-1256'], 'بدأ أمس في الميناء تفريغ أول سفينة محملة بالحبوب وقالت الإدارة إن العمل يستمر ثلاثة أيام.'],
  [
    'pl',
    ['windows-1250', 'iso-8859-2'],
    'Wczoraj w porcie rozpoczęto rozładunek pierwszego statku ze zbożem, później przyjdą następne łodzie.',
  ],
  ['cs', ['windows-1250'], 'Včera začalo v přístavu vykládání první lodi s obilím, řekl úřad. Práce potrvají tři dny.'],
  [
    'de',
    ['windows-1252'],
    'Gestern begann im Hafen die Löschung des ersten Getreideschiffs, drei Tage später kämen größere.',
  ],
  [
    'fr',
    ['windows-1252'],
    'Hier a commencé au port le déchargement du premier navire céréalier, a déclaré la société à la presse.',
  ],
  ['el', ['windows-1253'], 'Χθες άρχισε στο λιμάνι η εκφόρτωση του πρώτου πλοίου με σιτηρά.'],
  ['he', ['windows-1255'], 'אתמול החלה בנמל פריקת האונייה הראשונה עם תבואה, כך נמסר מההנהלה.'],
  [
    'lt',
    ['windows-1257'],
    'Vakar uoste pradėtas iškrauti pirmasis grūdų laivas, darbai užtruks tris dienas, pranešė įmonė.',
  ],
  ['th', ['windows-874'], 'เมื่อวานนี้ท่าเรือเริ่มขนถ่ายเรือบรรทุกธัญพืชลำแรก'],
]

/** Bytes of a text: every byte and pair of bytes of the encoding is decoded to find the one that stands for a letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  const add = (...bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes))
    if (!table.has(letter)) table.set(letter, bytes)
  }
  for (let first = 0; first < 256; first++) add(first)
  const isMultibyte = /^(?:gb|big5|shift|euc)/.test(encoding)
  for (let first = 0x81; isMultibyte && first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) add(first, second)
  return Uint8Array.from(
    [...text].flatMap((letter) => table.get(letter) ?? assert.fail(`${encoding} has no ${letter}`)),
  )
}

const page = (text: string, meta = '') => `<html><head>${meta}<title>x</title></head><body><p>${text}</p></body></html>`

for (const [language, encodings, text] of samples) {
  test(`decodePage() reads ${language} in ${encodings.join(', ')} that nobody declared, and that is declared wrongly`, () => {
    for (const encoding of encodings) {
      const bytes = encoded(page(text), encoding)
      assert.equal(decodePage(bytes, undefined, true), page(text), encoding)
      assert.equal(decodePage(bytes, 'utf-8', true), page(text), `${encoding} for UTF-8`)
      assert.equal(decodePage(bytes, encoding, true), page(text), `${encoding} declared`)
      const meta = page(text, `<meta charset="${encoding}">`)
      assert.equal(decodePage(encoded(meta, encoding), undefined, true), meta, `${encoding} in the page`)
      assert.equal(
        decodePage(new TextEncoder().encode(page(text)), encoding, true),
        page(text),
        `UTF-8 for ${encoding}`,
      )
    }
  })
}

test('decodePage() obeys the byte order mark, then the server, then the page', () => {
  const text = page('Grüße aus Köln', '<meta charset="iso-8859-2">')
  const central = encoded(text, 'iso-8859-2')
  assert.equal(pageEncoding(central, 'windows-1252', true), 'windows-1252')
  assert.equal(pageEncoding(central, undefined, true), 'iso-8859-2')
  assert.equal(pageEncoding(central, undefined, false), 'windows-1252')
  assert.equal(pageEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, ...central), 'windows-1252', true), 'utf-8')
  assert.equal(pageEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0x00), 'utf-8', true), 'utf-16le')
})

test('decodePage() takes the bytes for what they are where a declaration cannot be true', () => {
  const russian = samples[0]![2]
  assert.equal(decodePage(encoded(page(russian), 'windows-1251'), 'iso-8859-1', true), page(russian))
  assert.equal(decodePage(encoded(page(russian), 'windows-1251'), 'koi8-r', true), page(russian))
  assert.equal(decodePage(encoded(page(russian), 'koi8-r'), 'windows-1251', true), page(russian))
})

test('decodePage() reads UTF-16 without a mark and Japanese between escape sequences', () => {
  const text = page('Порт открыт')
  const wide = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) new DataView(wide.buffer).setUint16(at * 2, text.charCodeAt(at), true)
  assert.equal(decodePage(wide, undefined, true), text)
  const escaped = Uint8Array.from([...'<p>\x1b$B9A\x1b(B</p>'].map((letter) => letter.charCodeAt(0)))
  assert.equal(decodePage(escaped, undefined, true), '<p>港</p>')
})

test('decodePage() keeps UTF-8 with a few broken bytes', () => {
  const whole = new TextEncoder().encode(page(samples[0]![2].repeat(3)))
  const broken = Uint8Array.from([...whole.subarray(0, 120), 0xd0, 0xff, ...whole.subarray(120)])
  assert.equal(pageEncoding(broken, undefined, true), 'utf-8')
  assert.equal(pageEncoding(broken, 'windows-1251', true), 'utf-8')
})

test('decodePage() reads a page of a few accents as Western European', () => {
  for (const text of ['Café', 'naïve', 'São Paulo', 'El Niño', 'Zürich', 'È vero', '£5', '“Yes”'])
    assert.equal(decodePage(encoded(page(text), 'windows-1252'), undefined, true), page(text))
})
