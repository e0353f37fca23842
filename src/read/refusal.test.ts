// Pages that hold no article, of every class and in several languages, and articles that look a little like one.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NoArticle } from '../news/article.ts'
import { newCapture } from '../news/capture.ts'
import { read } from './read.ts'

function readingOf(html: string, url = 'https://valley-courier.example/2025/12/mill') {
  const body = new TextEncoder().encode(html)
  const { capture } = newCapture(
    { url, capturedAt: '2025-12-20T12:00:00Z', origin: 'network', mediaType: 'text/html', status: 200 },
    body,
  )
  return read(capture, body)
}

const page = (main: string, title = 'Valley Courier', head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body><header><a href="/">Valley Courier</a><nav><a href="/a">World</a> <a href="/login">Log in</a></nav></header>${main}<footer><p>© Valley Courier 2025</p></footer></body></html>`
const teasers = (lines: readonly string[], under: string) =>
  `<main>${lines.map((line, at) => `<div class="teaser"><h3><a href="/story/${at}">${line}</a></h3><p>${under}</p></div>`).join('')}</main>`
const many = (line: string) => Array.from({ length: 9 }, (_, at) => `${line} ${at + 1}`)

const opening =
  'The old mill above the weir will grind again from spring, the council decided on Monday evening after four hours of debate and by a majority of one.'

const cases: readonly (readonly [NoArticle, string, string, string?])[] = [
  [
    'error-page',
    'English',
    page(
      '<h1>Page not found</h1><p>The page you were looking for is not here. Try the search or go back to the front page.</p>',
      '404',
    ),
  ],
  [
    'error-page',
    'German',
    page(
      '<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite gibt es nicht mehr. Vielleicht hilft Ihnen die Suche weiter.</p>',
    ),
  ],
  [
    'error-page',
    'Russian',
    page(
      '<h1>Страница не найдена</h1><p>Такой страницы нет на сайте. Вернитесь на главную или воспользуйтесь поиском.</p>',
    ),
  ],
  [
    'error-page',
    'Kazakh',
    page(
      '<h1>Бет табылмады</h1><p>Сіз іздеген бет жоқ немесе жойылған. Басты бетке оралыңыз немесе іздеуді қолданыңыз.</p>',
    ),
  ],
  [
    'error-page',
    'Japanese',
    page(
      '<h1>ページが見つかりません</h1><p>お探しのページは移動または削除された可能性があります。トップページからお探しください。</p>',
    ),
  ],
  [
    'error-page',
    'Turkish',
    page(
      '<h1>Sayfa bulunamadı</h1><p>Aradığınız sayfa kaldırılmış ya da adı değiştirilmiş olabilir. Ana sayfaya dönebilirsiniz.</p>',
    ),
  ],
  [
    'robot-check',
    'English',
    page(
      '<h1>Just a moment</h1><p>Verify you are human by completing the action below. We need to review the security of your connection before proceeding.</p>',
    ),
  ],
  [
    'robot-check',
    'Russian',
    page(
      '<h1>Подтвердите</h1><p>Подтвердите, что вы не робот. Мы заметили необычные запросы с вашего адреса, поэтому просим пройти проверку.</p>',
    ),
  ],
  [
    'robot-check',
    'Chinese',
    page(
      '<h1>安全验证</h1><p>请完成验证后继续访问。系统检测到您的网络环境存在异常流量，为保证正常访问，请您按提示操作。</p>',
    ),
  ],
  [
    'cookie-dialog',
    'English',
    page(
      '<div><p>We use cookies and similar tools to store information on your device and measure our pages.</p><p>You can withdraw your consent at any time in the privacy settings.</p><p>Our 214 partners use cookies and process personal data on the basis of your consent.</p></div>',
    ),
  ],
  [
    'cookie-dialog',
    'German',
    page(
      '<div><p>Wir verwenden Cookies und ähnliche Techniken, um Informationen auf Ihrem Gerät zu speichern.</p><p>Ihre Einwilligung können Sie jederzeit in den Einstellungen zum Datenschutz widerrufen.</p><p>Weitere Angaben zu Cookies und zum Datenschutz finden Sie in unserer Erklärung.</p></div>',
    ),
  ],
  [
    'cookie-dialog',
    'Russian',
    page(
      '<div><p>Мы используем файлы cookie, чтобы сайт работал лучше и мы могли считать посетителей.</p><p>Продолжая, вы соглашаетесь на обработку персональных данных в соответствии с политикой конфиденциальности.</p><p>Отказаться от cookie можно в настройках обозревателя.</p></div>',
    ),
  ],
  [
    'login-wall',
    'English',
    page(
      `<article><h1>Mill to grind again</h1><p>${opening}</p><div class="box"><p>Subscribe to continue reading</p></div></article>`,
    ),
  ],
  [
    'login-wall',
    'Russian',
    page(
      '<article><h1>Мельница заработает снова</h1><p>Старая мельница над плотиной снова заработает весной: так решил совет в понедельник после четырёх часов споров.</p><div class="box"><p>Чтобы читать дальше, оформите подписку</p></div></article>',
    ),
  ],
  [
    'login-wall',
    'Japanese',
    page(
      '<article><h1>水車小屋が再開へ</h1><p>堰の上にある古い水車小屋が春に再び動き出す。町議会が月曜日の夜、四時間の議論の末に一票差で決めた。</p><div><p>この記事は有料会員限定です。残り812文字</p></div></article>',
    ),
  ],
  [
    'login-wall',
    'Turkish',
    page(
      '<article><h1>Değirmen yeniden dönüyor</h1><p>Bendin üstündeki eski değirmen ilkbaharda yeniden çalışacak; meclis pazartesi akşamı dört saatlik tartışmanın ardından bir oy farkla karar verdi.</p><div><p>Okumaya devam etmek için giriş yapın</p></div></article>',
    ),
  ],
  [
    'section-page',
    'three teasers of a small outlet, each text cut off',
    page(
      `<h1>Latest</h1><ul>${['Eagles win at the feast', 'Schools are given books', 'The sea draws back']
        .map((line, at) => `<li><h2><a href="/2025/12/${at}/">${line}</a></h2><p>${opening.slice(0, 120)}…</p></li>`)
        .join('')}</ul>`,
      'Valley Courier · the independent paper of the valley',
    ),
    'https://valley-courier.example/',
  ],
  [
    'section-page',
    'English',
    page(
      teasers(many('The council talks of the mill once more and puts off vote'), 'A short line says what it is about.'),
      'Regions | Valley Courier',
    ),
    'https://valley-courier.example/regions',
  ],
  [
    'section-page',
    'Russian',
    page(
      teasers(
        many('Совет снова обсуждает судьбу старой мельницы над плотиной'),
        'Короткая строка о том, что произошло.',
      ),
      'Регионы',
    ),
    'https://valley-courier.example/regiony',
  ],
  [
    'section-page',
    'a front page',
    page(
      teasers(many('The council talks of the mill once more and puts off vote'), 'A short line says what it is about.'),
    ),
    'https://valley-courier.example/',
  ],
  [
    'listing',
    'a tag',
    page(
      teasers(many('The council talks of the mill once more and puts off vote'), 'A short line says what it is about.'),
      'mill',
    ),
    'https://valley-courier.example/tag/mill',
  ],
  [
    'listing',
    'a search in German',
    page(
      teasers(
        many('Der Rat berät noch einmal über die alte Mühle am Wehr Nummer'),
        'Eine kurze Zeile sagt, worum es geht.',
      ),
      'Suche',
    ),
    'https://valley-courier.example/suche?q=mill',
  ],
  [
    'listing',
    'an author',
    page(
      teasers(
        many('Совет снова обсуждает судьбу старой мельницы над плотиной'),
        'Короткая строка о том, что произошло.',
      ),
    ),
    'https://valley-courier.example/author/mira-berg',
  ],
  ['too-little-text', 'a line or two', page('<article><h1>Soon</h1><p>More to follow.</p></article>')],
]

for (const [sort, what, html, url] of cases)
  test(`read() says that a page is no article: ${sort}, ${what}`, () => {
    const found = readingOf(html, url)
    assert.equal(found.kind === 'not-an-article' ? found.sort : 'article', sort)
  })

const text = [
  opening,
  'For twelve years the wheel has stood still. “My grandmother baked with that flour,” said Osk Lindal, who will run the mill with his sister and two apprentices from the village.',
  'The works cost 90,000 crowns, half of which comes from the district. A first sack is promised for the end of April, if the river brings water enough after the thaw.',
]
const prose = text.map((each) => `<p>${each}</p>`).join('')

test('read() takes a short report for an article though pages of that kind are often refused', () => {
  const kept: readonly (readonly [string, string, string?])[] = [
    [
      'a report on missing pages',
      page(
        `<article><h1>“Page not found”: archive loses ten years of records</h1>${prose}${prose.replaceAll('mill', 'archive')}</article>`,
        'Archive loses ten years',
      ),
    ],
    [
      'a report on cookies',
      page(
        `<article><h1>Court rules on cookies</h1>${prose}<p>The court said that consent to cookies must be given freely.</p></article>`,
      ),
    ],
    [
      'a report with a link to log in',
      page(`<article><h1>Mill to grind again</h1>${prose}<p><a href="/login">Log in to comment</a></p></article>`),
    ],
    [
      'a report with related stories',
      page(
        `<article><h1>Mill to grind again</h1>${prose}</article>${teasers(many('Another story of the valley that was printed last week'), 'A line.')}`,
      ),
    ],
    [
      'a report at the root of its host',
      page(
        `<article><h1>Mill above the weir to grind again</h1>${prose}</article>`,
        'Mill above the weir to grind again',
      ),
      'https://mill.valley-courier.example/',
    ],
    [
      'a teaser of some length behind a wall',
      page(
        `<article><h1>Mill to grind again</h1>${prose}${prose.slice(0, 700)}</p><p>Subscribe to continue reading</p></article>`,
      ),
    ],
  ]
  for (const [what, html, url] of kept) assert.equal(readingOf(html, url).kind, 'article', what)
})

test('read() finds the text in the article part when a name around it speaks of furniture, or comments outweigh it', () => {
  const shared = readingOf(
    page(
      `<div class="pad"><article class="post"><h1>Mill to grind again</h1><div class="entry share">${prose}</div></article></div>`,
    ),
  )
  assert.equal(shared.kind, 'article')
  const comments = Array.from(
    { length: 40 },
    (_, at) =>
      `<li class="comment"><p>I remember that mill, number ${at}, and the flour it made was the best in the valley by far.</p></li>`,
  )
  const outweighed = readingOf(
    page(
      `<main><article class="post"><h1>Mill to grind again</h1><div class="entry">${prose}</div></article><div class="comments"><h3>Comments (40)</h3><ol>${comments.join('')}</ol></div></main>`,
    ),
  )
  assert.equal(outweighed.kind === 'article' && outweighed.article.text.includes('I remember'), false)
  assert.ok(outweighed.kind === 'article' && outweighed.article.text.includes('first sack'))
})
