// Material for an edition, built by hand: invented outlets and articles, grouped as the test says, understood as the
// program understands them.

import { type Article, articleId, layOut } from '../src/news/article.ts'
import { type Capture, newCapture } from '../src/news/capture.ts'
import type { Digest, Edition } from '../src/news/edition.ts'
import type { Outlet } from '../src/news/outlet.ts'
import type { Understanding } from '../src/news/statement.ts'
import { articlesOf, type Origin, type Story } from '../src/news/story.ts'
import { understand } from '../src/understand/understand.ts'
import type { Material } from '../src/write/write.ts'

export function outlet(name: string, about: Partial<Outlet> = {}): Outlet {
  const host = `${name.toLowerCase().replace(/[^\p{L}]+/gu, '-')}.example`
  return {
    id: `outlet:${host}`,
    name,
    otherNames: [],
    url: `https://${host}/`,
    hosts: [host],
    country: 'JP',
    languages: ['en'],
    owner: 'private',
    kind: 'newspaper',
    standing: 3,
    policy: 'direct',
    ...about,
  }
}

/** A piece as a test tells it; the first paragraph is its lead. */
export type Piece = {
  readonly outlet: Outlet
  readonly headline: string
  readonly paragraphs: readonly string[]
  readonly about?: Partial<Article>
}

/** Paragraphs on some port that name nobody, so that a piece is long enough to be quoted from. */
export function filler(language = 'en'): readonly string[] {
  const texts: Readonly<Record<string, readonly string[]>> = {
    en: [
      'The quay was built forty winters ago and has been mended twice since then, according to the plans that hang in the office of the harbour.',
      'Cranes stand idle for part of the season because the channel is narrow, and pilots wait for the wind to turn before they bring a ship in.',
      'Merchants along the shore keep their grain in sheds of brick, and they say that a deeper channel would spare them the long road by land.',
      'Fishermen see it in another way, since the mud that is lifted from the bottom settles on the banks where their nets are set in spring.',
      'A survey of the bottom was begun in autumn and is to be finished before the ice comes, with soundings taken along the whole of the channel.',
    ],
    ru: [
      'Причал построили сорок зим назад и с тех пор дважды чинили, как следует из чертежей, которые висят в конторе порта у самого берега.',
      'Краны часть сезона простаивают, потому что канал узок, и лоцманы ждут перемены ветра, прежде чем провести судно к причалу.',
      'Купцы держат зерно в кирпичных складах вдоль берега и говорят, что глубокий канал избавил бы их от долгой дороги посуху.',
      'Рыбаки смотрят на это иначе: ил, поднятый со дна, оседает на отмелях, где весной стоят их сети и где нерестится рыба.',
      'Съёмку дна начали осенью и хотят закончить до ледостава, промеры делают по всей длине канала от маяка до складов.',
    ],
    kk: [
      'Айлақ қырық қыс бұрын салынған, содан бері екі рет жөнделген, бұл порт кеңсесінде ілулі тұрған сызбалардан көрінеді.',
      'Арна тар болғандықтан крандар маусымның бір бөлігінде бос тұрады, лоцмандар кемені кіргізу үшін желдің өзгеруін күтеді.',
      'Саудагерлер астықты жағалаудағы кірпіш қоймаларда сақтайды және терең арна ұзақ құрлық жолынан құтқарар еді дейді.',
      'Балықшылар бұған басқаша қарайды, өйткені түптен көтерілген лай көктемде ау құрылатын қайраңдарға шөгеді.',
      'Түпті түсіру күзде басталды және мұз қатқанша аяқталуы тиіс, өлшеулер арнаның бүкіл бойымен жүргізіледі.',
    ],
  }
  return texts[language]!
}

/** The article of a piece, with the capture it was read from. */
export function print(piece: Piece): { readonly article: Article; readonly capture: Capture } {
  const slug = piece.headline.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  const url = `${piece.outlet.url}${slug}`
  const { text, blocks } = layOut(
    piece.paragraphs.map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph })),
  )
  const { capture } = newCapture(
    {
      url,
      outlet: piece.outlet.id,
      capturedAt: '2025-12-18T08:00:00Z',
      origin: 'network',
      mediaType: 'text/html',
      status: 200,
    },
    new TextEncoder().encode(`${piece.headline}\n${text}`),
  )
  const article: Article = {
    id: articleId(capture.id, piece.headline, text),
    capture: capture.id,
    outlet: piece.outlet.id,
    url,
    headline: piece.headline,
    byline: [],
    datePublished: { value: '2025-12-18', raw: '18 December 2025', evidence: 'meta' },
    kind: 'news',
    inLanguage: piece.outlet.languages[0]!,
    text,
    blocks,
    reader: 'read@1',
    ...piece.about,
  }
  return { article, capture }
}

/** A story as a test tells it: each list is one origin, its first piece the original. */
export type Told = readonly (readonly Piece[])[]

/** Which reprints say where they have their text from; all with an agency line unless told otherwise. */
const isCredited = (piece: Piece) => piece.about?.agency !== undefined

export const digest: Digest = {
  id: 'digest:sample',
  title: 'Foreign media on Kazakhstan',
  publisher: 'the sample desk',
  beat: { name: 'Kazakhstan', country: 'KZ', words: ['Kazakh', 'Казах', 'Қазақ', 'カザフ'] },
  inLanguage: 'en',
  timeZone: 'Asia/Almaty',
  windowDays: 7,
  items: { min: 1, max: 7 },
  approval: 'person',
}

/** The material of a week in which these stories were told. */
export function material(stories: readonly Told[], about: Partial<Digest> = {}): Material {
  const printed = new Map<Piece, ReturnType<typeof print>>()
  for (const piece of stories.flat(2)) printed.set(piece, printed.get(piece) ?? print(piece))
  const articleOf = (piece: Piece) => printed.get(piece)!.article
  const all = [...printed.values()]
  const outlets = new Map([...printed.keys()].map((piece) => [piece.outlet.id, piece.outlet]))
  const captures = new Map(all.map(({ capture }) => [capture.id, capture]))
  const understood = new Map<string, Understanding>(all.map(({ article }) => [article.id, understand(article)]))
  return {
    digest: { ...digest, ...about },
    number: '2025-W51',
    window: { from: '2025-12-15', to: '2025-12-21' },
    articles: all.map(({ article }) => article),
    stories: stories.map((told, n) => storyOf(told, n, articleOf)),
    understandingOf: (id) => understood.get(id),
    outletOf: (article) => (article.outlet ? outlets.get(article.outlet) : undefined),
    captureOf: (article) => captures.get(article.capture)!,
    rates: [],
    madeBy: ['read@1'],
  }
}

function storyOf(told: Told, n: number, articleOf: (piece: Piece) => Article): Story {
  const origins = told.map(([first, ...rest]): Origin => {
    const agency = first!.about?.agency ?? rest.find(isCredited)?.about?.agency
    return {
      article: articleOf(first!).id,
      ...(agency === undefined ? {} : { agency }),
      reprints: rest.map((piece) => ({
        article: articleOf(piece).id,
        of: articleOf(first!).id,
        share: 1,
        credited: isCredited(piece),
        evidence: 'told by the test',
      })),
    }
  })
  const articles = origins.flatMap(articlesOf)
  return {
    id: `story:${n}`,
    articles,
    origins,
    belongings: articles.map((article) => ({ article, why: 'told by the test' })),
  }
}

/** All texts of an edition's items, sentence by sentence. */
export const textsOf = (edition: Edition) =>
  edition.items.flatMap((item) => item.paragraphs.flat().map((sentence) => sentence.text))
