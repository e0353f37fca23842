// Numbers in running text: digits with each language's separators, scales, number words, per cent, currencies, ranges.
// Values are exact decimal strings worked out on the digits themselves, never floats.

import {
  approximateAfter,
  approximateBefore,
  currencyCodes,
  currencySymbols,
  currencyWords,
  longScale,
  monthWords,
  numberWords,
  ordinalWords,
  ownScaleWords,
  percentagePointWords,
  percentBefore,
  percentWords,
  russianOrdinals,
  scaleWords,
  tightScales,
} from './number-words.ts'

/** What a number is there for. Only a `quantity` says how much of something there is. */
export type NumberSort = 'quantity' | 'year' | 'ordinal' | 'date-part' | 'time' | 'identifier'

/** A number with its unit, as it stands in a text. */
export type NumberFound = {
  /** UTF-16 offsets of the whole expression: sign, currency sign, scale and unit included, words of approximation not. */
  readonly start: number
  readonly end: number
  /** Plain decimal notation with scale and sign applied: `144500`, `-1.0`, `3000000000000`. */
  readonly value: string
  /** The upper end of a range. */
  readonly upTo?: string
  /** `%`, `percentage-point`, an ISO 4217 code, or empty. */
  readonly unit: '' | '%' | 'percentage-point' | (string & {})
  readonly printed: string
  /** "about", "more than", "около", "约" stand beside it. */
  readonly approximate: boolean
  readonly sort: NumberSort
  /** The sign, where one is printed: "+20.3%". */
  readonly sign?: '+' | '-'
}

/**
 * Every number of the text in order, without overlaps. `language` is BCP 47 and decides what a point, a comma and
 * "billion" mean: 144.500 is 144,500 in German; a Billion is 10¹² there.
 */
export function findNumbers(text: string, language: string): readonly NumberFound[] {
  const reader = readerOf(language)
  const shadow = plainDigits(text)
  const raw = [...digitNumerals(shadow, reader), ...wordNumerals(text, reader), ...hanNumerals(shadow, reader)]
  raw.sort((a, b) => a.start - b.start || b.end - a.end)
  const measured: Draft[] = []
  let last = 0
  for (const numeral of raw) {
    if (numeral.start < last) continue
    const draft = measure(shadow, numeral, reader, last)
    measured.push(draft)
    last = draft.end
  }
  return finish(text, shadow, joinRanges(shadow, measured), reader)
}

/** A decimal shifted by a power of ten, in plain notation: ("3.7", 9) → "3700000000". */
export function shifted(decimal: string, power: number): string {
  const [whole = '0', part = ''] = decimal.split('.')
  if (power === 0) return clean(whole, part)
  return clean(whole + part.slice(0, power).padEnd(power, '0'), part.slice(power))
}

/** The sum of two non-negative decimals. */
export function sum(a: string, b: string): string {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0)
  const total = (BigInt(shifted(a, places)) + BigInt(shifted(b, places))).toString().padStart(places + 1, '0')
  return places === 0 ? total : clean(total.slice(0, -places), total.slice(-places))
}

/** Below zero, zero or above as the first decimal is smaller than, equal to or greater than the second. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0)
  const scaled = (decimal: string) =>
    BigInt(shifted(decimal.replace('-', ''), places)) * (decimal[0] === '-' ? -1n : 1n)
  const difference = scaled(a) - scaled(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function clean(whole: string, part: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '')
  return part === '' ? digits || '0' : `${digits || '0'}.${part}`
}

/** A numeral before its surroundings are looked at. */
type Numeral = {
  readonly start: number
  readonly end: number
  readonly value: string
  /** `digits` may take a scale; `words` carry theirs; `parts` are pieces of a date, a time or an address. */
  readonly form: 'digits' | 'words' | 'parts'
  readonly sort?: NumberSort
  /** True when digits stand without separators, as years do. */
  readonly bare: boolean
  readonly scaled?: boolean
  readonly percent?: boolean
}

type Draft = {
  start: number
  end: number
  value: string
  upTo?: string
  unit: string
  sign?: '+' | '-'
  scaled: boolean
  /** The power of ten its scale words stand for. */
  power: number
  readonly numeral: Numeral
}

/** All that depends on the language, compiled once. */
type Reader = {
  readonly language: string
  readonly decimalComma: boolean
  readonly digits: RegExp
  readonly scale: RegExp
  readonly scalePowers: readonly number[]
  readonly words: Readonly<Record<string, number>> | undefined
  readonly ordinals: Readonly<Record<string, number>> | undefined
}

const readers = new Map<string, Reader>()
const dotDecimal = new Set('en ja zh ko th he hi my mt ga cy ms yue'.split(' '))
const spaceGroups = new Set(
  'ru kk ky uz tg tk tt ba uk be bg mn fr pl cs sk fi sv no nb nn hu lt lv et hy ka az tr'.split(' '),
)

function readerOf(tag: string): Reader {
  const language = tag.toLowerCase().split('-')[0] ?? 'en'
  const known = readers.get(language)
  if (known) return known
  const blank = spaceGroups.has(language) ? ' \\u00A0\\u202F\\u2009' : '\\u00A0\\u202F\\u2009'
  const scales = [...(ownScaleWords[language] ?? []), ...scaleWords]
  const cyrillic = /^uz-cyrl/i.test(tag)
  const reader: Reader = {
    language,
    decimalComma: !dotDecimal.has(language),
    digits: new RegExp(
      `(?<![\\d])(?:\\d{1,3}(?:[${blank}]\\d{3})+(?!\\d)(?:[.,]\\d+(?!\\d))?|\\d+(?:[.,’'٬٫:/-]\\d+)*)`,
      'gu',
    ),
    scale: sticky(
      `[\\s\\u00A0\\u202F-]{0,2}(?:${scales.map(([words]) => `(${words})`).join('|')})\\.?(?![\\p{L}\\p{M}])`,
    ),
    scalePowers: scales.map(([words, power]) => (words.startsWith('billion') && longScale.has(language) ? 12 : power)),
    words: cyrillic ? undefined : numberWords[language],
    ordinals: ordinalWords[language],
  }
  readers.set(language, reader)
  return reader
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'yiu')
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The same text, unit by unit, with full-width, Arabic and Persian digits and signs as ASCII. */
function plainDigits(text: string): string {
  if (!/[０-９．，％＋－٠-٩۰-۹−﹣]/.test(text)) return text
  return text.replace(/[０-９．，％＋－٠-٩۰-۹−﹣]/g, (char) => {
    const code = char.charCodeAt(0)
    if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10)
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
    if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
    return { '．': '.', '，': '、', '％': '%', '＋': '+' }[char] ?? '-'
  })
}

function* digitNumerals(text: string, reader: Reader): Generator<Numeral> {
  reader.digits.lastIndex = 0
  for (const match of text.matchAll(reader.digits)) {
    const raw = match[0]
    const start = match.index
    const whole = /[:/-]/.test(raw) ? undefined : decimalOf(raw, reader.decimalComma)
    if (whole !== undefined) {
      yield { start, end: start + raw.length, value: whole, form: 'digits', bare: /^\d+$/.test(raw) }
      continue
    }
    yield* parts(text, raw, start, reader)
  }
}

/** Pieces of "18.12.2025", "14:05", "5–7", "3-1", "2,3,4", "192.168.0.1". */
function* parts(text: string, raw: string, start: number, reader: Reader): Generator<Numeral> {
  const sort = sortOfCompound(raw)
  const pattern = sort === undefined ? /\d+(?:[.,’'٬٫]\d+)*/g : /\d+/g
  for (const piece of raw.matchAll(pattern)) {
    const at = start + piece.index
    const value = decimalOf(piece[0], reader.decimalComma)
    if (value === undefined) {
      // A list without blanks: 2,3,4.
      for (const digit of piece[0].matchAll(/\d+/g)) {
        const from = at + digit.index
        yield { start: from, end: from + digit[0].length, value: clean(digit[0], ''), form: 'digits', bare: true }
      }
      continue
    }
    const own = sort === 'date-part' && piece[0].length === 4 ? 'year' : sort
    const numeral = { start: at, end: at + piece[0].length, value, bare: /^\d+$/.test(piece[0]) }
    yield own === undefined ? { ...numeral, form: 'digits' } : { ...numeral, form: 'parts', sort: own }
  }
  void text
}

function sortOfCompound(raw: string): NumberSort | undefined {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(raw) || /^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})$/.test(raw)) return 'date-part'
  if (/^\d{4}[./]\d{1,2}[./]\d{1,2}$/.test(raw) || /^\d{1,2}\/\d{1,2}$/.test(raw)) return 'date-part'
  if (/^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/.test(raw)) return 'time'
  if (/^\d+(?:\.\d+){2,}$/.test(raw) && !/^\d{1,3}(?:\.\d{3})+$/.test(raw)) return 'identifier'
  if (/^\d+(?:-\d+){2,}$/.test(raw) || /^\d+:\d+$/.test(raw)) return 'identifier'
  const score = /^(\d{1,2})-(\d{1,2})$/.exec(raw)
  if (score && Number(score[1]) >= Number(score[2])) return 'identifier'
  if (/^\d+\/\d+/.test(raw)) return /^(?:19|20)\d\d\/\d{2,4}$/.test(raw) ? 'year' : 'identifier'
  return undefined
}

/** The plain decimal a printed number stands for, or undefined when its separators make no number. */
function decimalOf(raw: string, decimalComma: boolean): string | undefined {
  const digits = raw
    .replace(/[ \u00A0\u202F\u2009]/g, '')
    .replace(/[’'٬]/g, '’')
    .replace(/٫/g, ',')
  if (/^\d+$/.test(digits)) return clean(digits, '')
  if (digits.includes('’'))
    return /^\d{1,3}(?:’\d{3})+([.,]\d+)?$/.test(digits) ? decimalOf(digits.replace(/’/g, ''), decimalComma) : undefined
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points > 0 && commas > 0) {
    const point = digits.lastIndexOf('.') > digits.lastIndexOf(',')
    return split(digits, point ? ',' : '.', point ? '.' : ',')
  }
  const mark = points > 0 ? '.' : ','
  if (points + commas > 1) return split(digits, mark, undefined)
  // One mark: three digits behind it are a group, when the language groups by it.
  const groups = (mark === ',') !== decimalComma && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)
  if (groups && !raw.includes(' ')) return split(digits, mark, undefined)
  return split(digits, undefined, mark)
}

function split(digits: string, group: string | undefined, decimal: string | undefined): string | undefined {
  const cut = decimal === undefined ? -1 : digits.lastIndexOf(decimal)
  const whole = cut < 0 ? digits : digits.slice(0, cut)
  const part = cut < 0 ? '' : digits.slice(cut + 1)
  if (group !== undefined && whole.includes(group)) {
    const [first = '', ...rest] = whole.split(group)
    const last = rest.pop() ?? ''
    const even =
      first.length >= 1 && first.length <= 3 && last.length === 3 && rest.every((g) => g.length === 3 || g.length === 2)
    if (!even || !/^\d*$/.test(part)) return undefined
    return clean(first + rest.join('') + last, part)
  }
  return /^\d+$/.test(whole) && /^\d*$/.test(part) ? clean(whole, part) : undefined
}

const word = /[\p{L}\p{M}]+(?:['’ʻ‘ʼ][\p{L}\p{M}]+)*/gu

/** Runs of number words: "three hundred and fifty", «пять тысяч», "fünfundzwanzig". */
function* wordNumerals(text: string, reader: Reader): Generator<Numeral> {
  const { words: table, ordinals } = reader
  if (!table && !ordinals) return
  let run: WordRun | undefined
  for (const match of text.matchAll(word)) {
    const start = match.index
    const end = start + match[0].length
    const form = match[0].toLowerCase().replace(/[’ʻ‘ʼ]/g, "'")
    const gap = run ? text.slice(run.end, start) : ''
    const joined = run !== undefined && /^(?:[ \u00A0]|-)?$/.test(gap.length > 1 ? 'x' : gap)
    if (run && joined && isLink(form, reader.language) && !run.link) {
      run = { ...run, link: true, end }
      continue
    }
    const ordinal = ordinalOf(form, reader)
    const value = table ? cardinalOf(form, table, reader.language) : undefined
    const next: WordRun | undefined =
      value === undefined ? undefined : extend(joined ? run : undefined, value, start, end, reader.language)
    if (next) {
      if (run && next.start !== run.start) yield* closed(text, run, reader)
      run = next
      continue
    }
    if (run) yield* closed(text, run, reader, joined && ordinal !== undefined ? form : undefined)
    const consumed = run && joined && ordinal !== undefined
    run = value === undefined ? undefined : extend(undefined, value, start, end, reader.language)
    if (ordinal !== undefined && !consumed && value === undefined && ordinalStands(text, form, start, end, reader)) {
      yield { start, end, value: String(ordinal), form: 'words', sort: 'ordinal', bare: false }
    }
  }
  if (run) yield* closed(text, run, reader)
}

type WordRun = {
  readonly start: number
  readonly end: number
  /** End of the last number word, without a linking "and". */
  readonly solid: number
  readonly total: bigint
  readonly current: bigint
  readonly last: bigint
  readonly count: number
  readonly link: boolean
}

function isLink(form: string, language: string): boolean {
  return (language === 'en' && form === 'and') || (language === 'fr' && form === 'et')
}

function cardinalOf(form: string, table: Readonly<Record<string, number>>, language: string): bigint | undefined {
  if (Object.hasOwn(table, form)) return BigInt(table[form]!)
  return language === 'de' ? germanCompound(form, table) : undefined
}

/** fünfundzwanzig, zweihundert, dreitausendfünfhundert. */
function germanCompound(form: string, table: Readonly<Record<string, number>>): bigint | undefined {
  const at = (part: string): bigint | undefined => {
    if (part === '' || part === 'ein' || part === 'eins') return 1n
    if (Object.hasOwn(table, part)) return BigInt(table[part]!)
    for (const [name, size] of [
      ['tausend', 1000n],
      ['hundert', 100n],
    ] as const) {
      const cut = part.indexOf(name)
      if (cut < 0) continue
      const times = at(part.slice(0, cut))
      const rest = part.slice(cut + name.length).replace(/^und/, '')
      const more = rest === '' ? 0n : at(rest)
      return times === undefined || more === undefined ? undefined : times * size + more
    }
    const both = /^(\p{L}+?)und(\p{L}+zig|dreißig)$/u.exec(part)
    if (!both) return undefined
    const [units, tens] = [at(both[1]!), at(both[2]!)]
    return units !== undefined && tens !== undefined && units < 10n ? units + tens : undefined
  }
  if (!/(?:zig|ßig|hundert|tausend)/.test(form) || form.length > 60) return undefined
  return at(form)
}

/** A run with one more number word, or undefined when the word begins another number. */
function extend(
  run: WordRun | undefined,
  value: bigint,
  start: number,
  end: number,
  language: string,
): WordRun | undefined {
  const base = run ?? { start, end, solid: end, total: 0n, current: 0n, last: 10n ** 18n, count: 0, link: false }
  const step = { ...base, end, solid: end, count: base.count + 1, link: false, last: value }
  if (language === 'fr' && value === 20n && base.count > 0 && base.current % 100n === 4n) {
    return { ...step, current: base.current + 76n }
  }
  if (
    value === 12n &&
    language !== 'fr' &&
    base.count === 1 &&
    language === 'en' &&
    base.current > 0n &&
    base.current < 20n
  ) {
    return { ...step, current: base.current * 12n }
  }
  if (value === 100n) {
    if (base.current >= 100n) return undefined
    return { ...step, current: (base.current || 1n) * 100n }
  }
  if (value >= 1000n) {
    if (base.count > 0 && base.current === 0n) return undefined
    return { ...step, total: base.total + (base.current || 1n) * value, current: 0n }
  }
  const room =
    base.count === 0 ||
    base.last >= 100n ||
    (base.last >= 20n && value < (language === 'fr' ? 20n : 10n) && base.last % 10n === 0n) ||
    (base.last === 10n && value < 10n && language !== 'en' && language !== 'ru' && language !== 'de')
  if (!room) return undefined
  return { ...step, current: base.current + value }
}

const wordFraction = /^-?(?:half|halves|thirds?|quarters?|fifths?|tenths?)\b/

function* closed(text: string, run: WordRun, reader: Reader, ordinal?: string): Generator<Numeral> {
  const value = (run.total + run.current).toString()
  const end = run.solid
  const printed = text.slice(run.start, end).toLowerCase()
  if (ordinal !== undefined || wordFraction.test(text.slice(end).trimStart().slice(0, 9).toLowerCase())) {
    if (ordinal !== undefined && /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)/.test(printed)) {
      const from = text.toLowerCase().indexOf(ordinal, end)
      const unit = ordinalOf(ordinal, reader) ?? 0
      yield {
        start: run.start,
        end: from + ordinal.length,
        value: String(Number(value) + unit),
        form: 'words',
        sort: 'ordinal',
        bare: false,
      }
    }
    return
  }
  if (run.count === 1 && isLoose(printed, run, text, reader)) return
  let start = run.start
  const article = /(?:^|[^\p{L}])((?:a|an|one|half a)\s)$/iu.exec(text.slice(Math.max(0, start - 8), start))
  const half = article?.[1]?.toLowerCase().startsWith('half') ?? false
  if (article && reader.language === 'en' && /^(?:hundred|thousand|million|billion|trillion|dozen)/.test(printed))
    start -= article[1]!.length
  yield { start, end, value: half ? halved(value) : value, form: 'words', bare: false, scaled: run.total > 0n }
}

function halved(whole: string): string {
  const half = BigInt(whole) * 5n
  return clean((half / 10n).toString(), half % 10n === 0n ? '' : (half % 10n).toString())
}

/** A lone word that is no number here: the article "bir", "hundreds"-like scales without a count, "one". */
function isLoose(printed: string, run: WordRun, text: string, reader: Reader): boolean {
  const value = run.total + run.current
  if (value === 1n && run.total === 0n) return true
  if (value >= 100n || printed === 'dozen' || printed === 'dutzend') {
    const before = text.slice(Math.max(0, run.start - 8), run.start)
    if (reader.language === 'en') return !/(?:^|[^\p{L}])(?:a|an|one|half a|per|every)\s$/iu.test(before)
    if (reader.language === 'ru') return !/ст[оа]$|ст[аи]$|сот$|с[ое]т\p{L}*$/u.test(printed)
    return reader.language !== 'kk' &&
      reader.language !== 'ky' &&
      reader.language !== 'uz' &&
      reader.language !== 'tr' &&
      reader.language !== 'fr'
      ? value !== 100n
      : value > 100n
  }
  // Turkish "on", "elli", "altı", French "six" are safe; "kırk", "yüz" (face), "bin" (get on) are not alone.
  if (reader.language === 'tr' && (printed === 'yüz' || printed === 'bin')) return true
  return false
}

function ordinalOf(form: string, reader: Reader): number | undefined {
  if (reader.language === 'ru') return russianOrdinals.find(([pattern]) => pattern.test(form))?.[1]
  return reader.ordinals && Object.hasOwn(reader.ordinals, form) ? reader.ordinals[form] : undefined
}

/** Whether "second" is an ordinal here and no unit of time. */
function ordinalStands(text: string, form: string, start: number, end: number, reader: Reader): boolean {
  if (reader.language !== 'en' || form !== 'second') return true
  const before = text.slice(Math.max(0, start - 10), start)
  return (
    !/(?:\d|per|every|split|a|one)[\s-]$/i.test(before) ||
    /^ (?:time|reading|round|term|phase|stage)/.test(text.slice(end, end + 12))
  )
}

const hanDigits: Readonly<Record<string, bigint>> = {
  〇: 0n,
  零: 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  兩: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
}
const hanPlaces: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n }
const hanScales: Readonly<Record<string, bigint>> = {
  万: 10_000n,
  萬: 10_000n,
  만: 10_000n,
  亿: 10n ** 8n,
  億: 10n ** 8n,
  억: 10n ** 8n,
  兆: 10n ** 12n,
  조: 10n ** 12n,
}
const hanRun = /[〇零一二两兩三四五六七八九十百千万萬亿億兆]+(?:点[〇零一二三四五六七八九]+)?/gu
const hanCounter = /^[个個名国國家项項倍位天条件歳岁年月日人次か者つ点%％届期架艘辆座]/u

/** Chinese and Japanese number words. A lone digit counts only before a counter, and 一 never. */
function* hanNumerals(text: string, reader: Reader): Generator<Numeral> {
  if (reader.language !== 'zh' && reader.language !== 'ja') return
  for (const match of text.matchAll(hanRun)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    if (/\d[\d.,]*$/.test(text.slice(Math.max(0, start - 1), start))) continue
    const value = hanValue(raw)
    if (value === undefined) continue
    const ordinal = text[start - 1] === '第'
    const lone = raw.length === 1
    if (
      !ordinal &&
      lone &&
      (raw === '一' || '千万亿百億兆'.includes(raw) || !hanCounter.test(text.slice(end, end + 1)))
    )
      continue
    if (!ordinal && /^(?:十分|千万|万一|百分|一一|三三)$/.test(raw + text.slice(end, end + 1)) && raw.length <= 2)
      continue
    if (!ordinal && !lone && !hanCounter.test(text.slice(end, end + 1)) && !/[十百千万萬亿億兆点]/.test(raw)) continue
    const percent = text.slice(Math.max(0, start - 3), start) === '百分之'
    const from = percent ? start - 3 : ordinal ? start - 1 : start
    yield {
      start: from,
      end,
      value,
      form: 'words',
      bare: false,
      ...(ordinal ? { sort: 'ordinal' as const } : {}),
      ...(percent ? { percent } : {}),
      scaled: /[万萬亿億兆]/.test(raw),
    }
  }
}

function hanValue(raw: string): string | undefined {
  const [whole = '', part] = raw.split('点')
  let total = 0n
  let section = 0n
  let digit: bigint | undefined
  for (const char of whole) {
    if (char in hanDigits) {
      if (digit !== undefined && digit !== 0n) return undefined
      digit = hanDigits[char]!
    } else if (char in hanPlaces) {
      section += (digit ?? 1n) * hanPlaces[char]!
      digit = undefined
    } else {
      const size = hanScales[char]!
      const now = section + (digit ?? 0n)
      // 三万亿: a scale right after a scale multiplies what stands before it.
      total = now === 0n ? total * size : total + now * size
      section = 0n
      digit = undefined
    }
  }
  const integer = total + section + (digit ?? 0n)
  if (part === undefined) return integer.toString()
  return clean(integer.toString(), [...part].map((char) => (hanDigits[char] ?? 0n).toString()).join(''))
}

const adjective =
  "(?:of |de |d['’]|des? |in |worth of |Japanese |American |Kazakh(?:stani)? |Chinese |Russian |Turkish |Swiss |японск\\p{L}+ |казахстанск\\p{L}+ |российск\\p{L}+ |американск\\p{L}+ |китайск\\p{L}+ |жапон(?:иялық)? |қазақстандық |япон |Japon |japanisch\\p{L}* |日本)?"
const codes = currencyCodes.join('|')
const currencyAfter = currencyWords.map(
  ([words, code]) => [sticky(`[\\s\\u00A0\\u202F-]{0,2}${adjective}(?:${words})(?![\\p{L}\\p{M}])`), code] as const,
)
const hanCurrency = sticky(
  '[\\s]?(美元|美金|米ドル|ドル|欧元|ユーロ|日元|日圆|日円|円|人民币|人民元|元|坚戈|テンゲ|卢布|ルーブル|里拉|リラ|苏姆|スム|索姆|ソム|英镑|ポンド|卢比|港元|韩元|ウォン|달러|엔|위안|텡게|원|유로)',
)
const anyCurrency = sticky(
  `[\\s\\u00A0\\u202F-]{0,2}${adjective}(?:${currencyWords.map(([words]) => words).join('|')})(?![\\p{L}\\p{M}])`,
)
const symbolAfter = currencySymbols.map(
  ([symbol, code]) => [sticky(`[\\s\\u00A0\\u202F]?(?:${symbol})`), code] as const,
)
const anySymbolAfter = sticky(`[\\s\\u00A0\\u202F]?(?:${currencySymbols.map(([symbol]) => symbol).join('|')})(?![\\d])`)
const codeAfter = new RegExp(`[\\s\\u00A0\\u202F]?(${codes})(?![\\p{L}])`, 'yu')
const symbolBefore = new RegExp(
  `(?:(${codes})|(${currencySymbols.map(([symbol]) => symbol).join('|')}))[\\s\\u00A0]?$`,
  'u',
)
const points = sticky(`[\\s\\u00A0-]{0,2}(?:${percentagePointWords})(?![\\p{L}])`)
const percent = sticky(`(?:[\\s\\u00A0\\u202F-]{0,2}(?:[%％٪]|(?:${percentWords})(?![\\p{L}])))`)
const percentFirst = new RegExp(`(?:^|[^\\p{L}\\d])((?:${percentBefore})\\s?)$`, 'iu')
const signBefore =
  /(?:^|[\s(（[«"“:：、,])([+\-−–－]|(?:minus|minus |минус|мінус|минус|eksi|マイナス|プラス|plus)\s?)$/iu
const tenths = sticky('割')

/** Takes in scale, sign, currency and per cent around a numeral. */
function measure(text: string, numeral: Numeral, reader: Reader, from: number): Draft {
  const draft: Draft = {
    start: numeral.start,
    end: numeral.end,
    value: numeral.value,
    unit: numeral.percent ? '%' : '',
    scaled: numeral.scaled ?? false,
    power: 0,
    numeral,
  }
  if (numeral.form === 'parts' || numeral.sort === 'ordinal') return draft
  applyScale(text, draft, reader)
  applyUnitAfter(text, draft, reader)
  applyUnitBefore(text, draft, reader, from)
  applySign(text, draft, from)
  return draft
}

function applyScale(text: string, draft: Draft, reader: Reader): void {
  if (draft.numeral.form === 'words') return
  if (applyHanScale(text, draft)) return
  for (let steps = 0; steps < 2; steps++) {
    const match = matchAt(reader.scale, text, draft.end)
    if (!match) break
    const power = reader.scalePowers[match.slice(1).findIndex((group) => group !== undefined)] ?? 0
    draft.value = shifted(draft.value, power)
    draft.power += power
    draft.end += match[0].replace(/\.$/, '').length
    draft.scaled = true
  }
  if (!draft.scaled) applyTightScale(text, draft, reader)
  else applySecondScale(text, draft, reader)
}

/** $40k, 12m: only for English, and only when money or a decimal makes it plain. */
function applyTightScale(text: string, draft: Draft, reader: Reader): void {
  const match = /^([kmbt])(?![\p{L}\d])/iu.exec(text.slice(draft.end, draft.end + 2))
  if (!match || reader.language !== 'en') return
  const letter = match[1]!
  const money = symbolBefore.test(text.slice(Math.max(0, draft.start - 5), draft.start))
  if (!money && !/[kbK]/.test(letter)) return
  const power = tightScales[letter.toLowerCase()] ?? 0
  draft.value = shifted(draft.value, power)
  draft.power = power
  draft.end += 1
  draft.scaled = true
}

/** 1 млрд 200 млн; 2 мың 500. */
function applySecondScale(text: string, draft: Draft, reader: Reader): void {
  const more = matchAt(/[ \u00A0](\d{1,3})(?![\d.,])/y, text, draft.end)
  if (!more || draft.value.includes('.')) return
  const at = draft.end + more[0].length
  const scale = matchAt(reader.scale, text, at)
  const power = scale ? (reader.scalePowers[scale.slice(1).findIndex((group) => group !== undefined)] ?? 0) : 0
  if (power >= draft.power || (power === 0 && draft.power !== 3) || (power === 0 && more[1]!.length !== 3)) return
  draft.value = sum(draft.value, shifted(more[1]!, power))
  draft.end = at + (scale?.[0].replace(/\.$/, '').length ?? 0)
}

/** 3万亿, 1億2000万, 36.57亿, 5千. */
function applyHanScale(text: string, draft: Draft): boolean {
  let at = draft.end
  let total: string | undefined
  let pending: string | undefined = draft.value
  for (;;) {
    let power = 0
    while (at < text.length) {
      const char = text[at]!
      const size = hanScales[char] ?? (pending !== undefined || power > 0 ? hanPlaces[char] : undefined)
      if (size === undefined) break
      power += size.toString().length - 1
      at++
    }
    if (power === 0) break
    total = sum(total ?? '0', shifted(pending!, power))
    draft.power = power
    pending = undefined
    const more = matchAt(/\d{1,4}(?![\d.,])/y, text, at)
    if (!more || power < 4) break
    pending = more[0]
    at += more[0].length
  }
  if (total === undefined) return false
  draft.value = pending === undefined ? total : sum(total, pending)
  draft.end = at
  draft.scaled = true
  return true
}

function applyUnitAfter(text: string, draft: Draft, reader: Reader): void {
  if (draft.unit !== '') return
  if (reader.language === 'ja' && matchAt(tenths, text, draft.end)) draft.value = shifted(draft.value, 1)
  const found = unitAfter(text, draft, reader)
  if (!found) return
  draft.unit = found.unit
  draft.end += found.length
}

type UnitFound = { readonly unit: string; readonly length: number }

function unitAfter(text: string, draft: Draft, reader: Reader): UnitFound | undefined {
  const at = draft.end
  const ending = matchAt(points, text, at)
  if (ending) return { unit: 'percentage-point', length: ending[0].length }
  const share = matchAt(percent, text, at) ?? (reader.language === 'ja' ? matchAt(tenths, text, at) : null)
  if (share) return { unit: '%', length: share[0].length }
  const code = matchAt(codeAfter, text, at)
  if (code) return { unit: code[1]!, length: code[0].length }
  const han = matchAt(hanCurrency, text, at)
  if (han) return { unit: hanCode(han[1]!), length: han[0].length }
  if (matchAt(anySymbolAfter, text, at)) {
    for (const [pattern, iso] of symbolAfter) {
      const match = matchAt(pattern, text, at)
      if (match) return { unit: symbolCode(iso, reader), length: match[0].length }
    }
  }
  if (!matchAt(anyCurrency, text, at)) return undefined
  for (const [pattern, iso] of currencyAfter) {
    const match = matchAt(pattern, text, at)
    if (!match) continue
    return isNoMoney(match[0], draft) ? undefined : { unit: wordCode(iso, match[0], reader), length: match[0].length }
  }
  return undefined
}

function hanCode(name: string): string {
  return currencyWords.find(([words]) => words.split('|').includes(name))?.[1] ?? ''
}

/** "The 3 won": a verb, unless the number is large. */
function isNoMoney(match: string, draft: Draft): boolean {
  return /^\s*won$/i.test(match) && !draft.scaled && draft.value.length < 4
}

/** Manat is Azerbaijan's unless the text is Turkmen; sum and som are told apart by the language. */
function wordCode(iso: string, match: string, reader: Reader): string {
  if (iso === 'AZN' && reader.language === 'tk') return 'TMT'
  if (iso === 'KGS' && reader.language === 'uz') return 'UZS'
  if (iso === 'UZS' && reader.language === 'ky' && /сом/i.test(match)) return 'KGS'
  return iso
}

function symbolCode(iso: string, reader: Reader): string {
  return iso === 'JPY' && reader.language === 'zh' ? 'CNY' : iso
}

function applyUnitBefore(text: string, draft: Draft, reader: Reader, from: number): void {
  const before = text.slice(Math.max(from, draft.start - 12), draft.start)
  if (draft.unit === '') {
    const share = percentFirst.exec(before)
    if (share) {
      draft.unit = '%'
      draft.start -= share[1]!.length
      return
    }
  }
  const symbol = symbolBefore.exec(before)
  if (!symbol) return
  const ahead = before.slice(0, before.length - symbol[0].length)
  if (symbol[1] && /\p{L}$/u.test(ahead)) return
  const code = symbol[1] ?? currencySymbols.find(([source]) => new RegExp(`^(?:${source})$`, 'u').test(symbol[2]!))?.[1]
  if (!code) return
  if (draft.unit === '%' || draft.unit === 'percentage-point') return
  draft.unit = symbol[1] ? code : symbolCode(code, reader)
  draft.start -= symbol[0].length
}

function applySign(text: string, draft: Draft, from: number): void {
  const before = text.slice(Math.max(0, draft.start - 8), draft.start)
  const match = signBefore.exec(before)
  const printed = match?.[1]
  if (printed === undefined || draft.start - printed.length < from) return
  // A dash between blanks is punctuation; a sign touches its number.
  if (/^[–−－-]$/.test(printed) && /[\p{L}\d]\s?$/u.test(before.slice(0, -1)) && printed === '–') return
  if (/^plus/i.test(printed) && draft.unit !== '%') return
  draft.sign = /^(?:\+|plus|プラス)/i.test(printed) ? '+' : '-'
  if (draft.sign === '-') draft.value = `-${draft.value}`
  draft.start -= printed.length
}

const dash = /^\s?[–—−‑\-~〜～]\s?$/u
const toWord = /^\s?(?:to|до|bis|à|ila|a|al?|-?ден|дейін|から|到|至|-to-)\s?$/iu
const andWord = /^\s?(?:and|и|und|et|мен|ve|ile|y|e)\s?$/iu
const fromBefore = /(?:^|[^\p{L}])(?:from|от|с|von|de|entre|between|zwischen|между)\s(?:about |around |some )?$/iu
const changeBefore =
  /\b(?:rose|risen|rise|fell|fallen|fall|grew|grown|increased?|decreased?|dropped|jumped|cut|raised|lifted|slowed|accelerated|climbed|slipped|eased|up|down|went|reduced|expanded|вырос\p{L}*|снизил\p{L}*|увеличил\p{L}*|упал\p{L}*|stieg|gestiegen|sank|passé\p{L}*|augment\p{L}*)\b[^.;]{0,40}$/iu

/** One range out of two numbers joined by a dash or "to", the first taking scale and unit from the second. */
function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (let n = 0; n < drafts.length; n++) {
    const low = drafts[n]!
    const high = drafts[n + 1]
    if (high && isRange(text, low, high)) {
      const value = low.scaled || low.unit === high.unit ? low.value : shifted(low.value, high.power)
      const scaledLow =
        low.scaled || high.power === 0
          ? low.value
          : low.unit !== '' && low.unit === high.unit && low.power === 0
            ? shifted(low.value, high.power)
            : value
      if (compareDecimals(scaledLow, high.value) < 0) {
        joined.push({
          ...low,
          end: high.end,
          value: scaledLow,
          upTo: high.value,
          unit: high.unit || low.unit,
          scaled: high.scaled,
        })
        n++
        continue
      }
    }
    joined.push(low)
  }
  return joined
}

function isRange(text: string, low: Draft, high: Draft): boolean {
  if (low.numeral.form === 'parts' || high.numeral.form === 'parts') return false
  if (low.numeral.sort || high.numeral.sort || low.sign === '-' || high.sign) return false
  if (low.unit !== '' && high.unit !== '' && low.unit !== high.unit) return false
  if (isYearLike(low) && isYearLike(high)) return false
  if (high.unit === '' && isDays(text, low, high)) return false
  const between = text.slice(low.end, high.start)
  if (between.length > 8) return false
  const before = text.slice(Math.max(0, low.start - 60), low.start)
  if (dash.test(between)) return !/[A-Za-z]$/.test(text.slice(low.start - 1, low.start))
  if (toWord.test(between)) {
    if (low.unit === '%' && high.unit === '%' && !fromBefore.test(before)) return !changeBefore.test(before)
    return (
      !changeBefore.test(before) &&
      (high.unit !== '' || high.scaled || fromBefore.test(before) || /^\s?to\s?$/.test(between))
    )
  }
  return andWord.test(between) && /(?:between|zwischen|entre)\s(?:about )?$/iu.test(before)
}

/** December 19–20, 19–20 декабря, 12月19～20日: two days. */
function isDays(text: string, low: Draft, high: Draft): boolean {
  const after = text.slice(high.end, high.end + 40)
  return (
    monthBefore.test(text.slice(Math.max(0, low.start - 24), low.start)) ||
    monthAfter.test(after) ||
    /^[日月](?!間)/.test(after)
  )
}

function isYearLike(draft: Draft): boolean {
  return draft.numeral.bare && /^(?:1[5-9]|20)\d\d$/.test(draft.numeral.value) && draft.unit === '' && !draft.scaled
}

const approximateEnd = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:${approximateBefore})\\s?(?:the |a |un |une |les |на )?$`,
  'iu',
)
const approximateEndUnspaced = /(?:约|大约|近|超过|逾|将近|接近|至少|约合|約|およそ|少なくとも|ほぼ)\s?$/u
const approximateStart = sticky(`[\\s\\u00A0]?(?:${approximateAfter})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`)

function finish(text: string, shadow: string, drafts: readonly Draft[], reader: Reader): readonly NumberFound[] {
  const found: NumberFound[] = []
  for (const [n, draft] of drafts.entries()) {
    const sort = draft.numeral.sort ?? sortOf(shadow, draft, found.at(-1), drafts[n + 1], reader)
    const before = shadow.slice(Math.max(0, draft.start - 24), draft.start)
    const approximate =
      sort === 'quantity' &&
      ((approximateEnd.test(before) && !isSpan(shadow, draft, found.at(-1))) ||
        approximateEndUnspaced.test(before) ||
        matchAt(approximateStart, shadow, draft.end) !== null)
    found.push({
      start: draft.start,
      end: draft.end,
      value: draft.value,
      ...(draft.upTo === undefined ? {} : { upTo: draft.upTo }),
      unit: draft.unit,
      printed: text.slice(draft.start, draft.end),
      approximate,
      sort,
      ...(draft.sign ? { sign: draft.sign } : {}),
    })
  }
  return found
}

/** "3 trillion yen over five years": a span of time, no approximation. */
function isSpan(text: string, draft: Draft, previous: NumberFound | undefined): boolean {
  return previous !== undefined && /^\s(?:over|under|up to|до|über)\s$/u.test(text.slice(previous.end, draft.start))
}

const monthAfter = new RegExp(
  `^(?:\\s?[–—-]\\s?\\d{1,2}|,? (?:and|и|және|ve|und|et|va) \\d{1,2}|, ?\\d{1,2})?(?:st|nd|rd|th|-?го|-?е|er|\\.|º)?[\\s\\u00A0-]{0,2}(?:of |de |жылғы )?${monthWords}(?![\\p{L}])`,
  'iu',
)
const monthBefore = new RegExp(`(?:^|[^\\p{L}])${monthWords}[\\s\\u00A0,]{0,2}(?:the )?$`, 'iu')
const yearAfter =
  /^(?:\s?[–—-]\s?\d{2,4})?[\s\u00A0-]{0,2}(?:г\.|гг\.?|год\p{L}*|жыл\p{L}*|жж?\.|yil\p{L}*|yıl\p{L}*|yılı|йил\p{L}*|сол\p{L}*|年|년|оны?\b|ý\.)/u
const yearWords =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|from|during|of|early|late|mid|before|after|through|throughout|between|for|to|year|fiscal|FY|and|as of|im Jahr|seit|ab|bis|Jahr|von|vor|nach|en|depuis|dès|avant|après|d['’]ici(?: à)?|fin|début|en l['’]an|à|et|desde|año|del|ve|ile)[\s\u00A0-]$/iu
const identifierBefore =
  /(?:[A-Za-zА-Яа-яЁё]|[A-Za-zА-ЯЁ]-|№\s?|[#@_]|\b(?:No\.?|Nos\.?|Article|Section|Chapter|Resolution|Flight|Route|Highway|Room|Line|Paragraph|Art\.|Nr\.|Nr|n°|стать\p{L}+|ст\.|пункт\p{L}*|глав\p{L}+|закон\p{L}*|madde\p{L}*|Artikel|article|Windows|Boeing|Airbus|Channel|Grade|Formula|Unit|Block|Pier|Terminal|Apollo|iPhone|Covid|COVID)\s)$/u
const plainPrefix = /(?:^|[^\p{L}])(?:mid|pre|post|late|early|non|C|орта|к|to|US|A|HK|R)-?$/iu
const ordinalAfter =
  /^(?:(?:st|nd|rd|th)\b|-?(?:й|го|му|м|я|ю|ой|ый|ая|ое|ом|ые|ых|ми|ти)(?!\p{L})|-?(?:ші|шы|інші|ыншы|чи|чы|чу|чү|inchi|nchi|chi)(?!\p{L})|[’']?(?:inci|ıncı|uncu|üncü|nci|ncı)(?!\p{L})|(?:er|ère|ème|e|è|re)(?!\p{L})|[ºª])/u
const timeAfter = /^(?:\s?(?:a\.m\.|p\.m\.|am|pm|AM|PM|o['’]clock|Uhr|GMT|UTC)(?!\p{L})|時(?!間)|h\d\d|点(?:整|钟|\d))/u

function sortOf(
  text: string,
  draft: Draft,
  previous: NumberFound | undefined,
  next: Draft | undefined,
  reader: Reader,
): NumberSort {
  if (draft.upTo !== undefined && draft.unit !== '') return 'quantity'
  const before = text.slice(Math.max(0, draft.start - 24), draft.start)
  const after = text.slice(draft.end, draft.end + 40)
  if (draft.unit !== '' || draft.scaled || draft.sign)
    return draft.sign && /[\p{L}\d]$/u.test(before) ? 'identifier' : 'quantity'
  const whole = !draft.value.includes('.')
  const digits = draft.numeral.form === 'digits'
  if (!digits)
    return whole && monthAfter.test(after) && Number(draft.value) <= 31 && reader.language !== 'en'
      ? 'quantity'
      : sortOfHan(after)
  if (timeAfter.test(after)) return 'time'
  const day = whole && draft.numeral.bare && Number(draft.value) >= 1 && Number(draft.value) <= 31
  if (day && (monthAfter.test(after) || (monthBefore.test(before) && !/^\s?(?:%|percent)/.test(after))))
    return 'date-part'
  if (
    day &&
    previous?.sort === 'date-part' &&
    /^(?:\s?[–—-]\s?|,? (?:and|и|ve|und|et|va|және|мен) )$/u.test(text.slice(previous.end, draft.start)) &&
    !/^\s\p{Ll}/u.test(after.slice(0, 2) === ' ' ? after : '')
  ) {
    return 'date-part'
  }
  if (whole && /^(?:月(?!間)|日(?!間|本)|월|일)/.test(after) && Number(draft.value) <= 31) return 'date-part'
  if (
    day &&
    reader.language === 'de' &&
    /^\.\s\p{L}/u.test(after) &&
    /(?:der|die|das|am|vom|zum|im|dem|den|des|ab|bis)\s$/i.test(before)
  )
    return 'ordinal'
  if (ordinalAfter.test(after) && whole)
    return yearLike(draft) && yearAfter.test(after.replace(/^-?\p{L}+/u, '')) ? 'year' : 'ordinal'
  if (text[draft.start - 1] === '第') return 'ordinal'
  if (yearLike(draft)) {
    if (yearAfter.test(after) && !/^年(?:間|以上|ぶり)/.test(after)) return 'year'
    if (/^s\b|^['’]s\b|^er\b|-е\b/.test(after)) return 'year'
    if (isYear(before, after, previous, next, text, draft, reader)) return 'year'
  }
  if (draft.upTo !== undefined) return 'quantity'
  if (identifierBefore.test(before) && !plainPrefix.test(before)) return 'identifier'
  if (/^(?:[A-Z]\b|G\b|D\b|[A-Za-z]+\d)/.test(after) && !/^[A-Z]{3}/.test(after)) return 'identifier'
  if (/^0\d/.test(text.slice(draft.start, draft.end)) && draft.numeral.bare) return 'identifier'
  if (/^\+\d/.test(after) || /[A-Za-z]\d*\+$/.test(before)) return 'identifier'
  return 'quantity'
}

function sortOfHan(after: string): NumberSort {
  if (/^月(?!間)|^日(?!間|本)/.test(after)) return 'date-part'
  return 'quantity'
}

function yearLike(draft: Draft): boolean {
  return isYearLike(draft) && draft.upTo === undefined
}

function isYear(
  before: string,
  after: string,
  previous: NumberFound | undefined,
  next: Draft | undefined,
  text: string,
  draft: Draft,
  reader: Reader,
): boolean {
  if (monthBefore.test(before)) return true
  if (
    previous &&
    (previous.sort === 'date-part' || previous.sort === 'year') &&
    /^[\s,.–—/-]{1,3}$/.test(text.slice(previous.end, draft.start))
  )
    return true
  if (next && isYearLike(next) && /^\s?[–—-]\s?$/.test(text.slice(draft.end, next.start))) return true
  if (/^[\s\u00A0]\p{Ll}{2,}s\b/u.test(after) && reader.language === 'en' && !yearWords.test(before)) return false
  if (yearWords.test(before))
    return !/^[\s\u00A0](?:people|tonnes|metres|meters|miles|kilomet|troops|soldiers|jobs|homes|workers|years|dollars|square|cubic|hectares|Menschen|Tonnen|Meter|Kilometer|personnes|tonnes)/.test(
      after,
    )
  if (['en', 'de', 'fr', 'es', 'it', 'pt', 'tr', 'az'].includes(reader.language))
    return (
      /^(?:1[89]|20[0-4])\d/.test(draft.value) &&
      !/^[\s\u00A0](?:\p{Ll}+s\b|people|Menschen|kişi|kilomet|metre|tonn?e)/u.test(after)
    )
  return false
}
