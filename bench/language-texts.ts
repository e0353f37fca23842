// The texts that the language model learns from: the corpora of `facts/` and `cluster/` in a data folder, message
// catalogues of free software, and what franc's trigrams of the Universal Declaration tell of languages without texts.

import path from 'node:path'
import { eachCatalogueText } from './language-catalogues.ts'
import { otherScripts } from './language-scripts.ts'
import { textsFromTrigrams } from './language-trigrams.ts'
import { rowsOf } from './measure.ts'

/** A text of one language. */
export type LanguageText = {
  /** BCP 47, as `languageOf` says it. */
  readonly language: string
  readonly text: string
  /** Texts of one group (an article with its translations, one sentence) are never both learnt from and asked. */
  readonly group: string
  /** The row of `facts/langid`, where it is one: these are asked in the folds. */
  readonly asked?: { readonly label: string; readonly source: string }
}

type LangidRow = { readonly id: string; readonly lang: string; readonly src: string; readonly text: string }
type SplitRow = {
  readonly lang: string
  readonly text: string
  readonly sents: readonly (readonly [number, number])[]
  readonly doc?: string
}
type StoryRow = { readonly id: string; readonly language: string; readonly title: string; readonly body: string }

/** Every text, in a fixed order. */
export function languageTexts(dataDir: string, messagesDir: string): readonly LanguageText[] {
  const silver = translatedSentences(dataDir)
  const asked = askedTexts(dataDir, silver)
  const heldBack = new Set(asked.map(({ language, text }) => `${language} ${text.trim()}`))
  const askedLanguages = new Set(asked.map(({ language }) => language.split('-')[0]!))
  const articles = new Set(silver.map(({ group }) => group))
  const learnt = [
    ...silver,
    ...treebanks(dataDir),
    ...kazakhNews(dataDir),
    ...translatedArticles(dataDir, askedLanguages, articles),
  ].filter(({ language, text }) => !heldBack.has(`${language} ${text.trim()}`))
  const read = [...asked, ...learnt]
  return [...read, ...otherScripts(read), ...catalogueTexts(messagesDir, charactersOf(read)), ...textsFromTrigrams()]
}

const labels: Readonly<Record<string, string>> = {
  'kk-Cyrl': 'kk',
  'uz-Latn': 'uz',
  'az-Latn': 'az',
  kaa: 'kaa-Cyrl',
}

function askedTexts(dataDir: string, silver: readonly LanguageText[]): readonly LanguageText[] {
  const rows = rowsOf<LangidRow>(path.join(dataDir, 'facts/langid/langid.jsonl'))
  const articleAt = articlesOfLines(rows, silver)
  return rows.map(({ id, lang, src, text }) => {
    const place = Number(id.split('/').at(-1))
    const group = /ntrex/.test(id)
      ? articleAt(place)
      : src === 'udhr'
        ? `udhr:${Math.floor(place / 3)}`
        : `${src}:${src === 'tatoeba' ? text.trim().toLowerCase() : place}`
    return { language: labels[lang] ?? lang, text, group, asked: { label: lang, source: src } }
  })
}

/** NTREX is one list of lines for all languages: the article of a line is that of the last line known before it. */
function articlesOfLines(rows: readonly LangidRow[], silver: readonly LanguageText[]): (line: number) => string {
  const articleOf = new Map(silver.map(({ language, text, group }) => [`${language} ${text.trim()}`, group]))
  const known = new Map<number, string>()
  for (const { id, lang, src, text } of rows) {
    const article = src === 'ntrex' && articleOf.get(`${labels[lang] ?? lang} ${text.trim()}`)
    if (article) known.set(Number(id.split('/').at(-1)), article)
  }
  const lines = [...known.keys()].sort((a, b) => a - b)
  return (line) => known.get(lines.findLast((each) => each <= line) ?? lines[0]!)!
}

const treebankFiles: readonly (readonly [string, string])[] = [
  ['kk_ktb', 'kk'],
  ['ky_ktmu', 'ky'],
  ['uz_ut', 'uz'],
  ['tt_nmctt', 'tt'],
  ['tr_boun', 'tr'],
  ['tr_pud', 'tr'],
  ['ru_gsd', 'ru'],
  ['ru_pud', 'ru'],
  ['ru_taiga', 'ru'],
  ['en_ewt', 'en'],
  ['en_pud', 'en'],
  ['de_gsd', 'de'],
  ['fr_gsd', 'fr'],
  ['ja_gsd', 'ja'],
  ['zh_gsdsimp', 'zh'],
  ['zh_pud', 'zh'],
]

function treebanks(dataDir: string): readonly LanguageText[] {
  return treebankFiles.flatMap(([file, language]) =>
    splitRows(dataDir, file).flatMap((row) => piecesOf(row).map((text) => ({ language, text, group: file }))),
  )
}

function translatedSentences(dataDir: string): readonly LanguageText[] {
  return ['az', 'kk', 'ky', 'mn', 'tg', 'tk', 'tt', 'uz'].flatMap((language) =>
    splitRows(dataDir, `${language}_ntrexsilver`).flatMap((row) =>
      piecesOf(row).map((text) => ({ language, text, group: `ntrex:${row.doc}` })),
    ),
  )
}

const splitRows = (dataDir: string, file: string) =>
  rowsOf<SplitRow>(path.join(dataDir, `facts/segmentation/${file}.jsonl`))

function piecesOf(row: SplitRow): readonly string[] {
  const points = [...row.text]
  return row.sents.map(([start, end]) => points.slice(start, end).join(''))
}

function kazakhNews(dataDir: string): readonly LanguageText[] {
  return rowsOf<{ readonly tokens: readonly string[] }>(path.join(dataDir, 'facts/ner/kaznerd_kk.jsonl'))
    .slice(0, 1500)
    .map(({ tokens }) => ({ language: 'kk', text: tokens.join(' '), group: 'kaznerd' }))
}

/** Whole articles of NTREX; of the languages asked about only those of this half, lest the other half be learnt. */
function translatedArticles(
  dataDir: string,
  askedLanguages: ReadonlySet<string>,
  articles: ReadonlySet<string>,
): readonly LanguageText[] {
  return rowsOf<StoryRow>(path.join(dataDir, 'cluster/ntrex.jsonl')).flatMap(({ id, language, title, body }) => {
    const group = `ntrex:${id.split(':')[1]}`
    if (askedLanguages.has(language) && !articles.has(group)) return []
    const lines = `${title}\n${body}`.split('\n').filter((line) => line.trim())
    return lines.map((text) => ({ language: language === 'sr' ? 'sr-Cyrl' : language, text, group }))
  })
}

/** Of each language at most this many characters come from message catalogues, and no more than from other texts. */
const catalogueCharacters = 120_000

const catalogueLanguages: readonly (readonly [string, string])[] = [
  ['af', 'af'],
  ['ca', 'ca'],
  ['crh', 'crh'],
  ['cy', 'cy'],
  ['da', 'da'],
  ['et', 'et'],
  ['eu', 'eu'],
  ['ga', 'ga'],
  ['gl', 'gl'],
  ['hi', 'hi'],
  ['hr', 'hr'],
  ['is', 'is'],
  ['lt', 'lt'],
  ['lv', 'lv'],
  ['mk', 'mk'],
  ['mr', 'mr'],
  ['nb', 'no'],
  ['ne', 'ne'],
  ['sk', 'sk'],
  ['sl', 'sl'],
  ['sq', 'sq'],
  ['tl', 'tl'],
  ['zh_TW', 'zh'],
]

function charactersOf(texts: readonly LanguageText[]): ReadonlyMap<string, number> {
  const characters = new Map<string, number>()
  for (const { language, text } of texts) characters.set(language, (characters.get(language) ?? 0) + text.length)
  return characters
}

function catalogueTexts(messagesDir: string, others: ReadonlyMap<string, number>): readonly LanguageText[] {
  return catalogueLanguages.flatMap(([folder, language]) => {
    const texts: LanguageText[] = []
    let characters = 0
    for (const text of eachCatalogueText(path.join(messagesDir, folder, 'LC_MESSAGES'))) {
      if (characters > Math.min(catalogueCharacters, others.get(language) ?? catalogueCharacters)) break
      characters += text.length
      texts.push({ language, text, group: 'catalogues' })
    }
    return texts
  })
}

/** Into how many parts the texts are cut; each is asked of a model that learnt from the others. */
export const folds = 5

/** The part a text belongs to; undefined for what is learnt from in every fold. */
export function foldOf({ group }: LanguageText): number | undefined {
  if (!group.includes(':')) return undefined
  let hash = 7
  for (const letter of group) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) | 0
  return (((hash ^ (hash >>> 15)) % folds) + folds) % folds
}
