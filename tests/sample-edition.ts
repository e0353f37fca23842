// A sample edition with the articles, stories and verdicts behind it, for tests of what people see: the site and the
// desk. Outlets, people and wording are invented; every passage is cut out of its article, so it always holds.

import { pointSlice } from '../src/base/text.ts'
import { type Article, articleId, layOut } from '../src/news/article.ts'
import { newCapture } from '../src/news/capture.ts'
import type { Citation, CitedArticle, Edition, Inference, Item, Sentence, Verdict } from '../src/news/edition.ts'
import { editionDigest, sentencesOf } from '../src/news/edition.ts'
import type { LedgerEntry } from '../src/news/outcome.ts'
import { passageAt } from '../src/news/passage.ts'
import type { Story } from '../src/news/story.ts'
import type { Version } from '../src/news/version.ts'
import { compareVersions } from '../src/read/read.ts'

type Printed = {
  readonly outlet: string
  readonly descriptor?: string
  readonly country: string
  readonly host: string
  readonly language: string
  readonly date: string
  readonly headline: string
  readonly author?: string
  readonly agency?: string
  readonly kind?: Article['kind']
  readonly paragraphs: readonly string[]
}

const dispatch = [
  'Emperor Naruhito met visiting Kazakh President Kassym-Jomart Tokayev at the Imperial Palace on Thursday, the Imperial Household Agency said.',
  'The audience took 20 minutes. A luncheon of about an hour followed, at which Crown Prince Akishino was also present.',
  'Water was a theme of both. The emperor, who has studied it for decades, offered his sympathy over last year’s floods and asked about the falling level of the Caspian Sea.',
  'The president said Kazakhstan has asked the United Nations to look at water as one question rather than many.',
]

const printed = {
  sumida: {
    outlet: 'The Sumida Times',
    descriptor: 'the Tokyo daily',
    country: 'JP',
    host: 'sumida-times.example',
    language: 'en',
    date: '2025-12-18T16:20:00+09:00',
    headline: 'Emperor receives Kazakh president at Imperial Palace',
    agency: 'Hinode Press',
    paragraphs: dispatch,
  },
  window: {
    outlet: 'Nippon Window',
    country: 'JP',
    host: 'nippon-window.example',
    language: 'en',
    date: '2025-12-18',
    headline: 'Emperor Meets Kazakh Leader',
    agency: 'Hinode Press',
    paragraphs: [...dispatch, '[Copyright Hinode Press]'],
  },
  kanto: {
    outlet: 'The Kanto News',
    descriptor: 'the Yokohama daily',
    country: 'JP',
    host: 'kanto-news.example',
    language: 'en',
    date: '2025-12-18',
    headline: 'Imperial audience for Kazakh president',
    agency: 'Hinode Press',
    paragraphs: dispatch.slice(0, 3),
  },
  baltic: {
    outlet: 'Baltic Signal',
    country: 'EE',
    host: 'baltic-signal.example',
    language: 'en',
    date: '2025-12-19',
    headline: 'Water talk at the Tokyo palace',
    paragraphs: dispatch.slice(0, 2),
  },
  tozai: {
    outlet: 'Tozai Shimbun',
    descriptor: 'the Osaka daily',
    country: 'JP',
    host: 'tozai-shimbun.example',
    language: 'ja',
    date: '2025-12-18T19:00:00+09:00',
    headline: '天皇陛下、カザフスタン大統領と会見 水問題で懇談',
    author: '山本 恵子',
    paragraphs: [
      '天皇陛下は18日、皇居・宮殿でカザフスタンのトカエフ大統領と会見された。会見は約20分間にわたった。',
      '宮内庁によると、陛下は「水の問題は、多くの人が手を携えて取り組むことが大切だと思います」と述べられた。',
      '首脳会合では、民間の事業を5年間で3兆円規模とする目標が示される見通しだ。',
    ],
  },
  harbour: {
    outlet: 'Harbour Morning Post',
    descriptor: 'the Hong Kong daily',
    country: 'HK',
    host: 'harbour-post.example',
    language: 'en',
    date: '2025-12-19T08:30:00+08:00',
    headline: 'Five presidents, one table: Tokyo raises its stake in Central Asia',
    author: 'Lydia Fong',
    paragraphs: [
      'Japan hosts the leaders of five Central Asian states on Friday and Saturday, the first meeting of this kind at the level of presidents.',
      'A framework on artificial intelligence could be part of the joint declaration, according to two officials who prepare it.',
      '“Tokyo is late, but it is not asking anyone to choose sides,” said Marit Solberg, who teaches Eurasian politics at the Nordhavn Institute. “For Astana that is worth more than a loan.”',
      'Business projects worth three trillion yen over five years are to be named as a target.',
    ],
  },
  vestnik: {
    outlet: 'Vostochny Vestnik',
    descriptor: 'the Novosibirsk daily',
    country: 'RU',
    host: 'vestnik-vostok.example',
    language: 'ru',
    date: '2025-12-19',
    headline: 'Токио назвал цену: 3 трлн иен для пяти стран',
    author: 'Анна Лебедева',
    paragraphs: [
      'В Токио начался саммит «Центральная Азия + Япония». Диалог в этом формате ведётся с 2004 года.',
      'Японские компании за пять лет могут вложить в проекты региона до 3 трлн иен, следует из проекта декларации.',
      '«Каспийский маршрут перестаёт быть запасным», — заявил директор Центра транспортных исследований Пётр Самойлов.',
      'Краткосрочный экономический индикатор Казахстана за январь–ноябрь составил 109,1% к тому же периоду прошлого года.',
    ],
  },
  tynysy: {
    outlet: 'Qazaq Tynysy',
    country: 'KZ',
    host: 'qazaq-tynysy.example',
    language: 'kk',
    date: '2025-12-18',
    headline: 'Қасым-Жомарт Тоқаев Жапония императорымен кездесті',
    paragraphs: [
      'Мемлекет басшысы Токиодағы Император сарайында болды. Кездесу жиырма минутқа созылды.',
      '«Су мәселесі барша адамзатқа ортақ», – деді Президент.',
    ],
  },
  altai: {
    outlet: 'Altai Üni',
    descriptor: 'the Kazakh-language site in Bayan-Ölgii',
    country: 'MN',
    host: 'altai-uni.example',
    language: 'kk',
    date: '2025-12-17',
    headline: 'Ақтау порты түбін тереңдетеді: теңіз деңгейі тағы төмендеді',
    paragraphs: [
      'Ақтау портының айлағын тереңдету жұмысы 2026 жылдың көктемінде басталады, оған 12 млрд теңге бөлінді.',
      '«Су жыл сайын шегініп барады, кешігуге болмайды», – деді порттың бас инженері Серікбол Әміртай.',
    ],
  },
  courrier: {
    outlet: 'Le Courrier des Steppes',
    descriptor: 'the Paris magazine',
    country: 'FR',
    host: 'courrier-steppes.example',
    language: 'fr',
    date: '2025-12-17',
    headline: 'À Aktaou, la mer recule et le port creuse',
    author: 'Claire Aubertin',
    paragraphs: [
      'Le niveau de la Caspienne a baissé de 23 centimètres en un an devant Aktaou, selon le centre hydrologique Khazar.',
      'Le port lancera au printemps un dragage estimé à 12 milliards de tenges.',
    ],
  },
  steppe: {
    outlet: 'Steppe Indicators',
    descriptor: 'the London data service',
    country: 'GB',
    host: 'steppe-indicators.example',
    language: 'en',
    date: '2025-12-16',
    headline: 'Kazakhstan short-term indicator up 9.1% in eleven months',
    kind: 'data',
    paragraphs: [
      'The short-term economic indicator rose 9.1% year on year in January–November 2025, after 5.6% in the same period a year earlier, the statistics bureau said.',
      'Transport and storage led with 20.3%, followed by construction (14.7%), trade (8.8%) and industry (7.4%).',
      'By region the indicator grew fastest in Astana, by 18.6%.',
    ],
  },
  bosphorus: {
    outlet: 'Bosphorus Agency',
    descriptor: 'the Istanbul news agency',
    country: 'TR',
    host: 'bosphorus-agency.example',
    language: 'en',
    date: '2025-12-18',
    headline: 'Kazakh Senate passes bill on illegal content in second reading',
    paragraphs: [
      'The Senate of Kazakhstan approved amendments on archival matters and illegal content in second reading on Thursday.',
      'Repeat offenders face a fine of 144,500 tenge ($280) or detention of up to 10 days, Deputy Minister of Culture and Information Yevgeny Kochetov said.',
    ],
  },
  warte: {
    outlet: 'Rheinische Warte',
    descriptor: 'the Cologne daily',
    country: 'DE',
    host: 'rheinische-warte.example',
    language: 'de',
    date: '2025-12-19',
    headline: 'Kasachstans Senat beschließt umstrittenes Inhaltegesetz',
    author: 'Jonas Wiechert',
    paragraphs: [
      'Der Senat hat das Gesetz in zweiter Lesung angenommen; es war vom 4. Dezember verschoben worden.',
      '„Der Begriff der Propaganda bleibt unbestimmt“, sagte die Juristin Helene Brandauer in Bonn.',
    ],
  },
  ledger: {
    outlet: 'The Atlantic Ledger',
    descriptor: 'the Boston magazine',
    country: 'US',
    host: 'atlantic-ledger.example',
    language: 'en',
    date: '2025-12-16',
    headline: 'The Middle Corridor needs fewer forms, not more ports',
    author: 'Daniyar Akhmetkali',
    kind: 'opinion',
    paragraphs: [
      'A container that crosses the Caspian today waits longer for signatures than for the ship.',
      'By the end of 2026 my ministry will replace eleven paper forms with one electronic waybill.',
    ],
  },
} satisfies Record<string, Printed>

type Key = keyof typeof printed

function toArticle(key: Key): Article {
  const piece: Printed = printed[key]
  const url = `https://${piece.host}/2025/12/${key}?lang=${piece.language}&from=feed`
  const { capture } = newCapture(
    {
      url,
      capturedAt: `${piece.date.slice(0, 10)}T10:05:00Z`,
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
    },
    new TextEncoder().encode(piece.paragraphs.join('\n')),
  )
  const { text, blocks } = layOut(piece.paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })))
  return {
    id: articleId(capture.id, piece.headline, text),
    capture: capture.id,
    outlet: `outlet:${piece.host.split('.')[0]}`,
    url,
    headline: piece.headline,
    byline: piece.author ? [{ name: piece.author }] : [],
    ...(piece.agency ? { agency: piece.agency } : {}),
    datePublished: { value: piece.date, raw: piece.date, evidence: 'json-ld' },
    kind: piece.kind ?? 'news',
    inLanguage: piece.language,
    text,
    blocks,
    reader: 'read@1',
  }
}

const articlesByKey = Object.fromEntries((Object.keys(printed) as Key[]).map((key) => [key, toArticle(key)])) as Record<
  Key,
  Article
>

/** The articles behind the edition, with their texts. */
export const sampleArticles: readonly Article[] = Object.values(articlesByKey)

/** A page that its outlet changed once: a word at the end is another, and a paragraph was added. */
export function sampleVersions(address: string): readonly Version[] {
  const first = sampleArticles.find((article) => article.url === address)
  if (!first) return []
  const { text, blocks } = layOut([
    ...first.blocks.map(({ kind, start, end }) => ({
      kind,
      text: pointSlice(first.text, start, end).replace(/(\p{L}+)\.$/u, 'anew.'),
    })),
    { kind: 'paragraph', text: 'The ministry later gave the sum as “40 million tenge”.' },
  ])
  const later: Article = { ...first, id: articleId(first.capture, first.headline, text), text, blocks }
  return [
    { article: first, firstSeen: '2025-12-19T10:05:00Z', lastSeen: '2025-12-19T18:05:00Z' },
    {
      article: later,
      firstSeen: '2025-12-20T09:00:00Z',
      lastSeen: '2025-12-20T09:00:00Z',
      since: compareVersions(first, later),
    },
  ]
}

/** What a rendering knows of each article. */
export const sampleCited: readonly CitedArticle[] = (Object.keys(printed) as Key[]).map(toCited)

function toCited(key: Key): CitedArticle {
  const piece: Printed = printed[key]
  const article = articlesByKey[key]
  const bytes = new TextEncoder().encode(piece.paragraphs.join('\n'))
  const { capture } = newCapture(
    {
      url: article.url,
      capturedAt: `${piece.date.slice(0, 10)}T10:05:00Z`,
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
    },
    bytes,
  )
  return {
    id: article.id,
    outlet: {
      id: article.outlet!,
      name: piece.outlet,
      country: piece.country,
      ...(piece.descriptor ? { descriptor: piece.descriptor } : {}),
    },
    headline: article.headline,
    byline: article.byline,
    ...(article.agency ? { agency: article.agency } : {}),
    ...(article.datePublished ? { datePublished: article.datePublished } : {}),
    inLanguage: article.inLanguage,
    kind: article.kind,
    url: article.url,
    capture: { id: capture.id, capturedAt: capture.capturedAt, digest: capture.digest },
  }
}

/** A citation of the words, which must stand in the article. */
function cite(
  key: Key,
  words: string,
  role: Citation['role'] = 'reports',
  inferences: readonly Inference[] = [],
): Citation {
  const article = articlesByKey[key]
  const at = article.text.indexOf(words)
  if (at < 0) throw new Error(`"${words}" does not stand in ${key}`)
  return { passage: passageAt(article, at, at + words.length), role, inferences }
}

const said = (text: string, ...citations: readonly [Citation, ...Citation[]]): Sentence => ({ text, citations })

function item(
  about: Pick<Item, 'rubric' | 'label' | 'ownHeadline'> & { readonly headline?: string; readonly story: string },
  key: Key,
  carriers: readonly (readonly [Key, number, boolean])[],
  paragraphs: Item['paragraphs'],
): Item {
  const { story, headline, ...rest } = about
  return {
    ...rest,
    story: `story:${story}`,
    article: articlesByKey[key].id,
    outlet: printed[key].outlet,
    headline: headline ?? printed[key].headline,
    paragraphs,
    carriers: carriers.map(([of, origin, reprint]) => ({
      article: articlesByKey[of].id,
      origin,
      reprint,
    })) as unknown as Item['carriers'],
  }
}

const thursday: Inference = { rule: 'weekday-to-date', from: 'Thursday', to: '18 December' }

const items: readonly Item[] = [
  item(
    { rubric: 'diplomacy', story: 'palace' },
    'sumida',
    [
      ['sumida', 1, false],
      ['window', 1, true],
      ['kanto', 1, true],
      ['baltic', 1, true],
      ['tozai', 2, false],
      ['tynysy', 3, false],
    ],
    [
      [
        said(
          'Emperor Naruhito received Kazakh President Kassym-Jomart Tokayev at the Imperial Palace in Tokyo on 18 December, The Sumida Times reports.',
          cite('sumida', dispatch[0]!, 'reports', [thursday]),
        ),
        said(
          'The audience lasted 20 minutes and was followed by a luncheon that Crown Prince Akishino joined.',
          cite('sumida', dispatch[1]!),
          cite('tynysy', 'Кездесу жиырма минутқа созылды.', 'reports', [
            { rule: 'number-words', from: 'жиырма', to: '20' },
          ]),
        ),
      ],
      [
        said(
          'The emperor “offered his sympathy over last year’s floods and asked about the falling level of the Caspian Sea”.',
          cite(
            'sumida',
            'offered his sympathy over last year’s floods and asked about the falling level of the Caspian Sea',
            'quotes',
          ),
        ),
        said(
          'Tozai Shimbun quotes him as saying that “it is important that many people work hand in hand” on water.',
          cite(
            'tozai',
            '陛下は「水の問題は、多くの人が手を携えて取り組むことが大切だと思います」と述べられた。',
            'quotes',
          ),
        ),
      ],
      [
        said(
          'Tokayev said that Kazakhstan has asked the United Nations to treat water as one question.',
          cite('sumida', dispatch[3]!),
        ),
      ],
    ],
  ),
  item(
    { rubric: 'region', story: 'summit' },
    'harbour',
    [
      ['harbour', 1, false],
      ['tozai', 2, false],
      ['vestnik', 3, false],
    ],
    [
      [
        said(
          'Japan is hosting the leaders of five Central Asian states on 19 and 20 December, the first such meeting of presidents, Harbour Morning Post reports.',
          cite('harbour', printed.harbour.paragraphs[0]!, 'reports', [
            { rule: 'weekday-to-date', from: 'Friday and Saturday', to: '19 and 20 December' },
          ]),
        ),
        said(
          'A framework on artificial intelligence could be part of the joint declaration.',
          cite('harbour', 'A framework on artificial intelligence could be part of the joint declaration'),
        ),
      ],
      [
        said(
          '“Tokyo is late, but it is not asking anyone to choose sides,” said Marit Solberg of the Nordhavn Institute.',
          cite('harbour', printed.harbour.paragraphs[2]!, 'quotes'),
        ),
      ],
      [
        said(
          'Three outlets report a target of 3 trillion yen in business projects over five years.',
          cite('harbour', printed.harbour.paragraphs[3]!, 'counts', [
            { rule: 'number-words', from: 'three trillion', to: '3 trillion' },
          ]),
          cite('tozai', printed.tozai.paragraphs[2]!, 'counts', [
            { rule: 'number-format', from: '3兆円', to: '3 trillion yen' },
          ]),
          cite('vestnik', printed.vestnik.paragraphs[1]!, 'counts', [
            { rule: 'number-format', from: '3 трлн иен', to: '3 trillion yen' },
          ]),
        ),
        said(
          'The Caspian route “is ceasing to be the reserve”, Pyotr Samoilov of the Centre for Transport Studies told Vostochny Vestnik.',
          cite('vestnik', printed.vestnik.paragraphs[2]!, 'quotes', [
            { rule: 'name-form', from: 'Пётр Самойлов', to: 'Pyotr Samoilov' },
          ]),
        ),
      ],
    ],
  ),
  item(
    { rubric: 'economy', story: 'indicator' },
    'steppe',
    [
      ['steppe', 1, false],
      ['vestnik', 2, false],
    ],
    [
      [
        said(
          'Kazakhstan’s short-term economic indicator rose 9.1% year on year in January–November 2025, after 5.6% a year earlier, according to Steppe Indicators.',
          cite('steppe', printed.steppe.paragraphs[0]!),
          cite('vestnik', printed.vestnik.paragraphs[3]!, 'reports', [
            { rule: 'index-to-growth', from: '109,1%', to: '9.1%' },
          ]),
        ),
      ],
      [
        said(
          'Transport and storage led with 20.3%, ahead of construction at 14.7%, trade at 8.8% and industry at 7.4%.',
          cite('steppe', printed.steppe.paragraphs[1]!),
        ),
        said('Among the regions Astana grew fastest, by 18.6%.', cite('steppe', printed.steppe.paragraphs[2]!)),
      ],
    ],
  ),
  item(
    { rubric: 'economy', story: 'port' },
    'altai',
    [
      ['altai', 1, false],
      ['courrier', 2, false],
    ],
    [
      [
        said(
          'Dredging at the port of Aktau is to begin in spring 2026 at a cost of 12 billion tenge, Altai Üni reports.',
          cite('altai', printed.altai.paragraphs[0]!, 'reports', [
            { rule: 'currency-name', from: 'теңге', to: 'tenge' },
            { rule: 'number-format', from: '12 млрд', to: '12 billion' },
          ]),
          cite('courrier', printed.courrier.paragraphs[1]!),
        ),
        said(
          'The Caspian has fallen 23 centimetres off Aktau in a year, Le Courrier des Steppes adds, citing the Khazar hydrology centre.',
          cite('courrier', printed.courrier.paragraphs[0]!),
        ),
      ],
    ],
  ),
  item(
    { rubric: 'economy', story: 'corridor', label: 'opinion by an office-holder' },
    'ledger',
    [['ledger', 1, false]],
    [
      [
        said(
          'In an article for The Atlantic Ledger, Daniyar Akhmetkali writes that a container crossing the Caspian “waits longer for signatures than for the ship”.',
          cite('ledger', printed.ledger.paragraphs[0]!, 'quotes'),
        ),
        said(
          'He pledges that by the end of 2026 one electronic waybill will replace eleven paper forms.',
          cite('ledger', printed.ledger.paragraphs[1]!),
        ),
      ],
    ],
  ),
  item(
    { rubric: 'law', story: 'senate' },
    'bosphorus',
    [
      ['bosphorus', 1, false],
      ['warte', 2, false],
    ],
    [
      [
        said(
          'Kazakhstan’s Senate approved amendments on archival matters and illegal content in second reading on 18 December, Bosphorus Agency reports.',
          cite('bosphorus', printed.bosphorus.paragraphs[0]!, 'reports', [thursday]),
        ),
        said(
          'Repeat offenders face a fine of 144,500 tenge ($280) or up to 10 days of detention, according to Deputy Minister of Culture and Information Yevgeny Kochetov.',
          cite('bosphorus', printed.bosphorus.paragraphs[1]!),
        ),
      ],
      [
        said(
          '“The notion of propaganda remains undefined,” lawyer Helene Brandauer told Rheinische Warte.',
          cite('warte', printed.warte.paragraphs[1]!, 'quotes'),
        ),
      ],
    ],
  ),
]

const rate = (base: string, nominal: number, value: string) => ({
  base,
  quote: 'KZT',
  nominal,
  value,
  validOn: '2025-12-19',
  issuer: 'National Bank of Kazakhstan',
})

const content: Edition = {
  id: 'edition:foreign-media-on-kazakhstan/2025-W51',
  digest: 'digest:foreign-media-on-kazakhstan',
  series: 'Foreign media on Kazakhstan',
  publisher: 'Sholu Review Desk',
  number: '2025-W51',
  inLanguage: 'en',
  status: 'published',
  window: { from: '2025-12-15', to: '2025-12-21' },
  title:
    'Foreign media on Kazakhstan: Emperor receives Kazakh president at Imperial Palace; Tokyo raises its stake in Central Asia',
  standfirst: said(
    'An audience at the Imperial Palace, a summit of five presidents in Tokyo and growth of 9.1% in the short-term economic indicator: Sholu Review Desk presents its weekly review of Kazakhstan in the foreign media.',
    cite('sumida', dispatch[0]!),
    cite('harbour', printed.harbour.paragraphs[0]!),
    cite('steppe', printed.steppe.paragraphs[0]!),
  ),
  items,
  rates: [
    rate('USD', 1, '513.42'),
    rate('EUR', 1, '601.83'),
    rate('CNY', 1, '72.91'),
    rate('RUB', 1, '6.37'),
    rate('UZS', 100, '4.27'),
  ],
  articles: sampleCited,
  previous: {
    id: 'edition:foreign-media-on-kazakhstan/2025-W50',
    number: '2025-W50',
    title: 'Foreign media on Kazakhstan: Rail freight through Khorgos grows; Turkish builders win an Almaty hospital',
  },
  publishedAt: '2025-12-21T09:00:00Z',
  corrections: [
    {
      at: '2025-12-21T15:10:00Z',
      place: '3.2',
      was: 'trade at 8.7%',
      now: 'trade at 8.8%',
      why: 'The figure was copied from the previous month.',
    },
  ],
  madeBy: ['read@1', 'group@1', 'understand@1', 'write@1'],
}

/** A published edition of six items, in five languages of the press, with a correction. */
export const sampleEdition: Edition = {
  ...content,
  approval: { by: 'Aigerim Sadykova', at: '2025-12-21T08:40:00Z', digest: editionDigest(content) },
}

/** The edition with another number of items: 0 gives an empty one, more than six repeats them. */
export function sampleOfSize(size: number, number = sampleEdition.number): Edition {
  const { previous: _previous, ...rest } = sampleEdition
  return {
    ...rest,
    id: `edition:foreign-media-on-kazakhstan/${number}`,
    number,
    corrections: [],
    items: Array.from({ length: size }, (_, n) => items[n % items.length]!),
  }
}

/** The week before, in Kazakh, with a long title. */
export const sampleKazakhEdition: Edition = {
  ...sampleOfSize(0, '2025-W50'),
  inLanguage: 'kk',
  series: 'Шетел баспасөзі Қазақстан туралы',
  window: { from: '2025-12-08', to: '2025-12-14' },
  publishedAt: '2025-12-14T09:00:00Z',
  title:
    'Шетел баспасөзі Қазақстан туралы: Ақтау портының айлағын тереңдету жұмыстарына бөлінген қаражат ұлғайтылды; Қорғас арқылы өтетін теміржол тасымалы өсті',
  standfirst: said(
    'Ақтау портындағы жұмыстар мен Каспий теңізінің деңгейі: редакция Қазақстан туралы шетел басылымдарының апталық шолуын ұсынады.',
    cite('altai', printed.altai.paragraphs[0]!),
  ),
  items: [
    item(
      { rubric: 'economy', story: 'port' },
      'altai',
      [['altai', 1, false]],
      [
        [
          said(
            '«Су жыл сайын шегініп барады», – деді порттың бас инженері Серікбол Әміртай, деп жазады Altai Üni.',
            cite('altai', printed.altai.paragraphs[1]!, 'quotes'),
          ),
        ],
      ],
    ),
  ],
}

const origin = (key: Key, reprints: readonly Key[] = [], agency?: string) => ({
  article: articlesByKey[key].id,
  ...(agency ? { agency } : {}),
  reprints: reprints.map((of) => ({
    article: articlesByKey[of].id,
    of: articlesByKey[key].id,
    share: 0.97,
    credited: of !== 'baltic',
    evidence:
      of === 'baltic'
        ? '61 of 64 five-word runs shared; not credited'
        : '118 of 121 five-word runs shared; credited to Hinode Press',
  })),
})

function story(name: string, origins: Story['origins'], why: string): Story {
  const articles = origins.flatMap((one) => [one.article, ...one.reprints.map((reprint) => reprint.article)])
  return { id: `story:${name}`, articles, origins, belongings: articles.map((article) => ({ article, why })) }
}

/** The stories of the window; the last one was not selected. */
export const sampleStories: readonly Story[] = [
  story(
    'palace',
    [origin('sumida', ['window', 'kanto', 'baltic'], 'Hinode Press'), origin('tozai'), origin('tynysy')],
    'same day; Naruhito, Tokayev, Imperial Palace in both',
  ),
  story(
    'summit',
    [origin('harbour'), origin('tozai'), origin('vestnik')],
    'same two days; Tokyo, five leaders, 3 trillion yen',
  ),
  story('indicator', [origin('steppe'), origin('vestnik')], 'same figure 9.1 % / 109,1 %, same period'),
  story('port', [origin('altai'), origin('courrier')], 'Aktau, dredging, 12 billion tenge'),
  story('corridor', [origin('ledger')], 'alone'),
  story('senate', [origin('bosphorus'), origin('warte')], 'Senate, second reading, 18 December'),
  story('unselected', [origin('courrier')], 'Caspian level, Khazar hydrology centre'),
]

/** A verdict for each sentence: all supported but two. */
export const sampleVerdicts: readonly Verdict[] = [...sentencesOf(sampleEdition)].map(({ place }) => {
  if (place === '5.2')
    return { place, support: 'partly', faults: ['“pledges” is stronger than the passage’s “will replace”'] }
  if (place === '6.3')
    return {
      place,
      support: 'unsupported',
      faults: ['“undefined” follows from no rule; the passage says „unbestimmt“'],
    }
  return { place, support: 'supported', faults: [] }
})

/** A few lines of the ledger that ask for attention. */
export const sampleSetAside: readonly LedgerEntry[] = [
  {
    step: 'read',
    datum: 'https://kanto-news.example/sections/world',
    outcome: { kind: 'set-aside', why: 'not an article: a list of 24 links without running text' },
    by: 'read@1',
    at: '2025-12-21T06:02:11Z',
    attempts: 1,
  },
  {
    step: 'gather',
    datum: 'https://baltic-signal.example/feeds/europe.xml',
    outcome: { kind: 'again', why: 'the server answered 500', afterMs: 900_000 },
    by: 'gather@1',
    at: '2025-12-21T06:00:07Z',
    attempts: 3,
  },
]
