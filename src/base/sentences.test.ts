import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentences } from './sentences.ts'

/** Sentences parted by a bar; the bars are taken out before cutting. */
const cases: readonly (readonly [string, string])[] = [
  ['en', 'Mr. Berg met Dr. Osei at 5 p.m. on Jan. 3.|They agreed.'],
  ['en', 'The U.S. envoy left.|He cited J. K. Moreau and the U.S. The talks ended.'.replace('U.S. The', 'U.S.|The')],
  ['en', 'It rose 3.5 percent to $1.2 billion.|No. 4 was last.'],
  ['en', '“Why now?” she asked.|“We must act.”|He nodded.'],
  ['en', 'Nippon.com and Akorda.kz reported it.|Others did not.'],
  ['en', 'He waited... and then spoke.|Yahoo! was silent.'],
  ['ru', 'Об этом сообщил г-н А. В. Петров из г. Омска.|В 2025 г. рост составил 9,1 % и т. д. по всем отраслям.'],
  ['ru', 'Объём достиг 3,7 млрд долл. в год.|Это много.'],
  ['ru', '«Мы готовы!» — сказал он.|Затем ушёл.'],
  ['kk', 'Кездесу 2025 ж. желтоқсанда өтті.|Оған Т. Әбдіров қатысты.|Бұл маңызды.'],
  ['uz', 'Yuk 9,3 mln. tonnaga yetdi.|Bu o‘tgan yildan ko‘p.'],
  ['tr', 'Prof. Dr. Yılmaz 3. maddeyi okudu.|Ardından ayrıldı.'],
  ['de', 'Am 18. Dezember traf er Dr. Weiß.|Es ging u. a. um Wasser.|Die 3. Runde folgt.'],
  ['fr', 'M. Dubois est arrivé.|Il a vu Mme. Roy.'],
  ['ja', '首相は「協力する。期待している」と述べた。|会合は続く。'],
  ['zh', '他说：“我们准备好了。”|会议结束了吗？|没有。'],
  [
    'en',
    'The hall was full (see p. 12).|Tickets cost £5 [3].|No seat was free.[4]|Some stood."'.replace(
      'stood."',
      'stood.',
    ),
  ],
  ['en', 'So it ended . . .|A new one began. [5]|It was 2019.'],
  [
    'en',
    'Write to Press.Office@town.example or see www.Town.Example for more.|Ask e.g. Ms. Lind.|P.S. Bring boots, coats, etc.|Rain is likely.',
  ],
  ['en', 'where do they go now?|i have no idea.|they left at noon.'],
  ['en', 'She left at 6 p.m.|Mr. Brandt stayed.|See https://town.example/a.b?c=1.2 first.'],
  ['en', 'It works fine.\u00B9 The rest (type 2).7 The end.'.replace('\u00B9 ', '\u00B9|').replace('7 The', '7|The')],
  ['en', '1.) The first point 2.) The second point'.replace(' 2', '|2')],
  ['en', '(a) Roads are shut.|(b) Trains run.|(c) Buses wait.'],
  ['ru', '«Мы начали, – сказал мэр. – Дальше будет легче».|Работы продолжаются.'],
  ['ru', 'Город основан в 300 г. до н. э.|Жители строят дома, дороги и т. д.|Отчёт (он есть у нас. – Ред.) готов.'],
  ['ru', 'Какая красота 😍😍|Спасибо всем!!! 🎉|Ждём снова :)|Приходите'],
  ['ky', 'Жыйын 2024-ж. майда өттү.|Ал узакка созулду.'],
  [
    'de',
    'Wir kauften Brot, z. B. Roggenbrot.|Papst Paul VI. starb 1978.|Sie spielt in der Serie A.|Bei Regen fällt es aus.',
  ],
  ['de', '„Das reicht nicht.“ Er ging.|»Kommt ihr?« Niemand kam.'.replaceAll('“ E', '“|E').replace('« N', '«|N')],
  ['fr', 'Elle a dit : « Nous venons. »|Puis elle est partie.|M. Petit a lu le vol. 3 etc.|Personne ne répond.'],
  ['sv', 'Han sade det.|”Vi är klara.”|Sedan gick han, m.m.|Alla log.'],
  ['kk', 'Ол “Алтын“ кинотеатрына барды.|”Керемет екен”, – деді ол.'],
  ['el', 'Πού πάμε;|Δεν ξέρω.'],
  ['ja', '「やった！」と叫んだ。|会場では"歓声"が上がった。|"続く"と彼は言った ! !|翌日は雨だった。'],
  ['zh', '他表示，“这很难。我们会继续。”|第二天下雨。|“快走！”他说。|片名是《来吧！朋友》。'],
  ['hi', 'वह आया।|सब खुश हुए।'],
  ['my', 'သူလာသည်။|ပျော်ကြသည်။'],
  ['hy', 'Նա եկավ։|Բոլորը ուրախ էին։'],
  ['nl', 'Dhr. de Vries kocht appels, peren enz.|Daarna ging hij naar huis.'],
  ['cs', 'Koupil např. chléb.|Jednání začne 3. května v 10 hod.|Poté odjel.'],
  ['ar', 'وصل الوزير اليوم.|هل سيعود غدا؟|لا أحد يعلم.'],
]

test('sentences() cuts where a sentence ends and nowhere else', () => {
  for (const [language, barred] of cases) {
    const expected = barred.split('|')
    const text = expected.join(/[\p{sc=Han}]/u.test(barred) ? '' : ' ')
    assert.deepEqual(
      sentences(text, language).map((each) => each.text),
      expected,
    )
  }
})

test('sentences() parts paragraphs and keeps a heading to itself', () => {
  const text = 'What comes next\n\nThe port opens in May. Ships wait.'
  assert.deepEqual(
    sentences(text, 'en').map((each) => each.text),
    ['What comes next', 'The port opens in May.', 'Ships wait.'],
  )
})

test('sentences() leaves no letter out and keeps places true, whatever the text', () => {
  const pieces = fc.constantFrom(
    'He said.',
    '“Yes!”',
    '。',
    '「はい。」',
    'т. е.',
    'Dr.',
    '\n',
    '\n\n',
    ' ',
    '😀',
    '...',
    'A.',
    '3.',
    '»',
    '(',
    'abc',
    'Ә',
  )
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }),
      fc.constantFrom('en', 'ru', 'kk', 'ja', 'zh', 'und'),
      (parts, language) => {
        const text = parts.join('')
        const found = sentences(text, language)
        for (const each of found) assert.equal(text.slice(each.start, each.end), each.text)
        assert.equal(
          found
            .map((each) => each.text)
            .join('')
            .replace(/\s/gu, ''),
          text.replace(/\s/gu, ''),
        )
        assert.ok(found.every((each, at) => at === 0 || each.start >= found[at - 1]!.end))
      },
    ),
    { numRuns: 500, seed: 53 },
  )
})

test('sentences() takes no longer than the text is long', () => {
  const started = process.cpuUsage()
  assert.ok(sentences('He said so. '.repeat(40_000), 'en').length === 40_000)
  assert.equal(sentences('「'.repeat(60_000), 'ja').length, 1)
  assert.equal(sentences('.'.repeat(200_000), 'ru').length, 1)
  for (const piece of [
    '" ',
    '. "',
    '「。',
    '“。',
    '」「',
    '( a. b ',
    '1. a 1. b ',
    'i . a ',
    ')) A',
    '😀 ',
    ' – a. – B',
    '? ! ',
  ])
    assert.ok(sentences(piece.repeat(20_000), piece.includes('。') ? 'zh' : 'en').length > 0)
  assert.ok(process.cpuUsage(started).user < 5_000_000)
})
