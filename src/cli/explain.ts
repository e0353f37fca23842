// `sholu read --explain`: an article's fields, each with how sure the reading is and what it rests on, then the lines of
// its page in their order, the kept ones marked and the others with the reason they were left out for.

import type { Article, ArticleDate, LeftOut, ReadingConfidence } from '../news/article.ts'
import type { Explained, PageLine } from '../read/read.ts'
import { columns, type Screen, wrap } from './screen.ts'

/** Prints a reading and all it rests on; with --json each line of the page is a record of its own. */
export function sayExplained(
  screen: Screen,
  article: Article,
  leftOut: readonly LeftOut[],
  { restsOn, page }: Explained,
): void {
  const { say, strong, quiet, width } = screen
  const lines = page ?? withoutOrder(article, leftOut)
  const outs = lines.filter((line) => !line.kept).length
  say(strong(wrap(article.headline, width)))
  say(quiet(wrap(article.url, width)))
  say()
  for (const field of fieldsOf(article)) sayField(screen, field, article.confidence, restsOn)
  say()
  say(
    quiet(
      wrap(
        `The page: ${lines.length} lines, ${lines.length - outs} kept (┃), ${outs} left out${page ? '' : ', these last'}.`,
        width,
      ),
    ),
  )
  sayLines(screen, lines)
  say()
}

// --- fields ---

type Field = {
  readonly name: string
  readonly value: string
  readonly told?: keyof ReadingConfidence
}

function fieldsOf(article: Article): readonly Field[] {
  const optional = (name: string, value: string | undefined) => (value ? [{ name, value }] : [])
  return [
    { name: 'headline', value: article.headline, told: 'headline' },
    ...optional('standfirst', article.standfirst),
    {
      name: 'published',
      value: article.datePublished ? dateLine(article.datePublished) : 'no date found',
      told: 'datePublished',
    },
    ...optional('modified', article.dateModified && dateLine(article.dateModified)),
    {
      name: 'byline',
      value: article.byline.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ') || 'nobody named',
      told: 'byline',
    },
    ...optional('agency', article.agency),
    ...optional('dateline', article.dateline),
    { name: 'language', value: article.inLanguage, told: 'inLanguage' },
    { name: 'kind', value: article.kind },
    ...optional('section', article.section),
    {
      name: 'access',
      value:
        article.isAccessibleForFree === undefined
          ? 'the page does not say'
          : article.isAccessibleForFree
            ? 'free'
            : 'a subscription is needed',
    },
    ...optional('address', article.canonicalUrl),
    ...(article.images ?? []).map(({ url, caption, credit }, at) => ({
      name: at === 0 ? 'pictures' : '',
      value: `${caption ?? url?.split('/').at(-1)?.slice(0, 60) ?? 'a picture'}${credit ? ` (${credit})` : ''}`,
    })),
    ...(article.sections ?? []).map(({ outlet, headline }, at) => ({
      name: at === 0 ? 'retells' : '',
      value: `${outlet}: ${headline}`,
    })),
    {
      name: 'text',
      value: `${article.blocks.length} paragraphs, ${[...article.text].length} characters`,
      told: 'text',
    },
  ]
}

/** A date with where it was found and, where that differs, as it stands there. */
function dateLine({ value, raw, evidence }: ArticleDate): string {
  const where = {
    'json-ld': 'JSON-LD',
    meta: 'a meta element',
    time: 'a time element',
    byline: 'the byline',
    url: 'the address',
    text: 'the text',
    feed: 'the feed',
    email: 'the mail',
  }[evidence]
  return `${value}, from ${where}${raw === value ? '' : `: “${raw.slice(0, 60)}”`}`
}

/** Columns for a field's name and for its confidence. */
const nameWide = 11
const sureWide = 6

/** Below this confidence a field needs a second look. */
const doubtful = 0.7

function sayField(
  screen: Screen,
  { name, value, told }: Field,
  confidence: ReadingConfidence | undefined,
  restsOn: Explained['restsOn'],
): void {
  const { say, quiet, attention, width } = screen
  const indent = ' '.repeat(nameWide + sureWide)
  const sure = told && confidence ? confidence[told] : undefined
  const figure = sure === undefined || sure === 0 ? '' : sure.toFixed(2)
  const head = `${name.padEnd(nameWide)}${figure.padEnd(sureWide)}`
  const [first, ...rest] = wrap(value, width, indent).split('\n')
  say(
    `${sure !== undefined && sure > 0 && sure < doubtful ? attention(head) : quiet(head)}${(first ?? '').slice(indent.length)}`,
  )
  for (const line of rest) say(line)
  const signs = told ? (restsOn?.[told] ?? []) : []
  if (signs.length > 0) say(quiet(wrap(signs.join(', '), width, indent)))
}

// --- lines ---

/** Kept lines first, then those left out: for pages whose order is not known. */
function withoutOrder(article: Article, leftOut: readonly LeftOut[]): readonly PageLine[] {
  const points = [...article.text]
  return [
    ...article.blocks.map(({ kind, start, end }) => ({
      kept: true as const,
      kind,
      text: points.slice(start, end).join(''),
    })),
    ...leftOut.map((out) => ({ kept: false as const, ...out })),
  ]
}

function sayLines({ say, record, strong, quiet, width }: Screen, lines: readonly PageLine[]): void {
  for (const line of lines) record({ ...line, kind: 'page-line', ...(line.kept ? { block: line.kind } : {}) })
  for (const group of grouped(lines)) {
    if (group[0]!.kept) {
      const line = group[0]!
      const mark = { heading: '┃ ', 'list-item': '┃ • ', 'table-row': '┃ ▦ ', quote: '┃ “ ', paragraph: '┃ ' }[
        line.kind
      ]
      const text = wrap(line.text, width, mark)
      say(line.kind === 'heading' ? strong(text) : text)
      continue
    }
    const { why, because } = group[0]!
    const label = `${why}${group.length > 1 ? ` ×${group.length}` : ''}`
    const text = `${label}: ${shortened(group.map((each) => each.text.replace(/\s+/g, ' ')).join(' · '), width * 2 - label.length - 30)}`
    say(quiet(wrap(because ? `${text} — ${because}` : text, width, '    ')))
  }
}

/** Lines left out side by side for the same reason stand together; every kept line stands alone. */
function grouped(lines: readonly PageLine[]): readonly (readonly [PageLine, ...PageLine[]])[] {
  const groups: [PageLine, ...PageLine[]][] = []
  for (const line of lines) {
    const last = groups.at(-1)?.[0]
    const isSame = last && !last.kept && !line.kept && last.why === line.why && last.because === line.because
    if (isSame) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups
}

/** The beginning of a text, up to so many columns. */
function shortened(text: string, most: number): string {
  if (columns(text) <= most) return text
  let size = 0
  let end = 0
  for (const letter of text) {
    size += columns(letter)
    if (size > most - 1) break
    end += letter.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}
