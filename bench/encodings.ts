// Measures how pages of every old encoding are turned into text: gold texts are written into small pages, encoded as their
// language used to be, and declared rightly, wrongly or not at all. Right is a page that gives its text back.

import { globSync } from 'node:fs'
import path from 'node:path'
import { pageEncoding } from '../src/read/decode.ts'
import { type Corpus, measureEach, type Run, rowsOf } from './measure.ts'

type Page = { readonly id: string; readonly encoding: string; readonly text: string; readonly server?: string }
type Encoded = Page & { readonly bytes: Uint8Array }

/** Encodings in which a language was printed on the web. */
const oldEncodings: Readonly<Record<string, readonly string[]>> = {
  ...of(['ru'], ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5']),
  ...of(['uk'], ['windows-1251', 'koi8-u']),
  ...of(['be', 'bg', 'mk', 'sr', 'sr-Cyrl', 'uz-Cyrl'], ['windows-1251']),
  ...of(['zh'], ['gb18030', 'big5']),
  ...of(['ja'], ['shift_jis', 'euc-jp', 'iso-2022-jp']),
  ...of(['ko'], ['euc-kr']),
  ...of(['tr', 'az', 'az-Latn'], ['windows-1254']),
  ...of(['ar', 'fa', 'ur'], ['windows-1256']),
  ...of(['pl', 'cs', 'hu', 'sk', 'hr', 'ro'], ['windows-1250', 'iso-8859-2']),
  ...of(['de', 'fr', 'es', 'it', 'pt', 'sv', 'no', 'nb', 'da', 'nl', 'fi', 'is', 'ca'], ['windows-1252']),
  ...of(['el'], ['windows-1253']),
  ...of(['he'], ['windows-1255']),
  ...of(['lt', 'lv', 'et'], ['windows-1257']),
  ...of(['th'], ['windows-874']),
}

function of(languages: readonly string[], encodings: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(languages.map((language) => [language, encodings]))
}

/** Reads pages of old encodings; rows of id, encoding and whether the text came back. */
export async function benchEncodings(run: Run): Promise<void> {
  const texts = [...gathered(run)]
  const pages = texts.flatMap(({ id, language, text }) =>
    (oldEncodings[language] ?? []).flatMap((encoding) => {
      const page = { id: `${id}/${encoding}`, encoding, text }
      return /[^\0-\x7F]/.test(text) && encoded(text, encoding) ? [page] : []
    }),
  )
  const corpus = (name: string, rows: readonly Page[]): Corpus<Page> => ({
    name: `encodings/${name}`,
    file: `encodings/${name.replaceAll(' ', '-')}.jsonl`,
    rows,
  })
  await measureEach<Page, Encoded>(run, {
    corpora: [
      corpus('nothing declared', pages),
      corpus(
        'utf-8 declared',
        pages.map((page) => ({ ...page, server: 'utf-8' })),
      ),
      corpus(
        'iso-8859-1 declared',
        pages.filter(({ encoding }) => encoding !== 'windows-1252').map((page) => ({ ...page, server: 'iso-8859-1' })),
      ),
      corpus(
        'rightly declared',
        pages.map((page) => ({ ...page, server: page.encoding })),
      ),
      corpus(
        'declared, but utf-8',
        pages.map((page) => ({ ...page, encoding: 'utf-8', server: page.encoding })),
      ),
    ],
    load: (page) => ({ ...page, bytes: encoded(html(page.text), page.encoding)! }),
    size: ({ bytes }) => bytes.length,
    ours: ({ id, bytes, server, text, encoding }) =>
      answered(id, encoding, text, bytes, pageEncoding(bytes, server, true)),
    peer: async () => ({
      name: 'the HTML standard alone: what the server says, or else windows-1252',
      answer: ({ id, bytes, server, text, encoding }) => answered(id, encoding, text, bytes, server ?? 'windows-1252'),
    }),
    note: (answers) => noted(answers as readonly ReturnType<typeof answered>[]),
  })
}

const html = (text: string) =>
  `<html><head><title>Page</title></head><body><div class="menu"><a href="/">Home</a></div><p>${text}</p></body></html>`

function answered(id: string, encoding: string, text: string, bytes: Uint8Array, found: string) {
  return { id, encoding, found, right: new TextDecoder(found).decode(bytes) === html(text) }
}

function noted(answers: readonly ReturnType<typeof answered>[]): string {
  const names = [...new Set(answers.map(({ encoding }) => encoding))].sort()
  const share = (some: readonly { readonly right: boolean }[]) =>
    `${((some.filter(({ right }) => right).length / Math.max(1, some.length)) * 100).toFixed(1)} %`
  const parts = names.map((name) => `${name} ${share(answers.filter(({ encoding }) => encoding === name))}`)
  return `${share(answers)} right: ${parts.join(', ')}`
}

type Text = { readonly id: string; readonly language: string; readonly text: string }
type GoldText = { readonly id: string; readonly lang: string; readonly text: string }
type GoldBody = { readonly id: string; readonly language?: string; readonly body?: readonly string[] }

/** Sentences of `facts/langid`, and the first paragraphs of the articles of `extraction`. */
function* gathered(run: Run): Generator<Text> {
  const files = (pattern: string) => globSync(pattern, { cwd: run.dataDir }).sort()
  for (const file of files('facts/langid/*.jsonl')) {
    for (const { id, lang, text } of rowsOf<GoldText>(path.join(run.dataDir, file))) yield { id, language: lang, text }
  }
  for (const file of files('extraction/*/gold.jsonl')) {
    for (const { id, language, body } of rowsOf<GoldBody>(path.join(run.dataDir, file))) {
      if (language && Array.isArray(body)) yield { id, language, text: body.join(' ').slice(0, 1500) }
    }
  }
}

/** Bytes of a text; undefined when the encoding has no place for one of its letters. */
function encoded(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'iso-2022-jp') return iso2022Jp(text)
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    const found = code < 0x80 ? [code] : table.get(letter)
    if (!found) return undefined
    bytes.push(...found)
  }
  return Uint8Array.from(bytes)
}

/** JIS X 0208 between escape sequences; its bytes are those of EUC-JP without the high bit. */
function iso2022Jp(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  let isJapanese = false
  for (const letter of text) {
    const pair = letter.charCodeAt(0) < 0x80 ? undefined : tableOf('euc-jp').get(letter)
    if (letter.charCodeAt(0) >= 0x80 && pair?.length !== 2) return undefined
    if ((pair !== undefined) !== isJapanese) bytes.push(0x1b, ...(pair ? [0x24, 0x42] : [0x28, 0x42]))
    isJapanese = pair !== undefined
    bytes.push(...(pair ? pair.map((byte) => byte & 0x7f) : [letter.charCodeAt(0)]))
  }
  return Uint8Array.from(isJapanese ? [...bytes, 0x1b, 0x28, 0x42] : bytes)
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** What bytes stand for each letter beyond ASCII: every byte and every pair of bytes, decoded. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const kept = tables.get(encoding)
  if (kept) return kept
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (...bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes))
    if ([...letter].length === 1 && letter !== '\uFFFD' && letter.codePointAt(0)! > 0x7f && !table.has(letter))
      table.set(letter, bytes)
  }
  for (let first = 0x80; first < 0x100; first++) add(first)
  const isMultibyte = /^(?:gb|big5|shift|euc)/.test(encoding)
  for (let first = 0x81; isMultibyte && first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) add(first, second)
  tables.set(encoding, table)
  return table
}
