// Numerals written in words: "three hundred and fifty", «пять тысяч», "fünfundzwanzig", "second reading".

import { plainDecimal } from './decimal.ts'
import type { NumberLanguage } from './number-language.ts'
import { russianOrdinals } from './number-words.ts'
import type { Numeral } from './numerals.ts'

const word = /[\p{L}\p{M}]+(?:['’ʻ‘ʼ][\p{L}\p{M}]+)*/gu

/** Runs of number words: "three hundred and fifty", «пять тысяч», "fünfundzwanzig". */
export function* wordNumerals(text: string, reader: NumberLanguage): Generator<Numeral> {
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

function* closed(text: string, run: WordRun, reader: NumberLanguage, ordinal?: string): Generator<Numeral> {
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
  return plainDecimal((half / 10n).toString(), half % 10n === 0n ? '' : (half % 10n).toString())
}

/** A lone word that is no number here: the article "bir", "hundreds"-like scales without a count, "one". */
function isLoose(printed: string, run: WordRun, text: string, reader: NumberLanguage): boolean {
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

function ordinalOf(form: string, reader: NumberLanguage): number | undefined {
  if (reader.language === 'ru') return russianOrdinals.find(([pattern]) => pattern.test(form))?.[1]
  return reader.ordinals && Object.hasOwn(reader.ordinals, form) ? reader.ordinals[form] : undefined
}

/** Whether "second" is an ordinal here and no unit of time. */
function ordinalStands(text: string, form: string, start: number, end: number, reader: NumberLanguage): boolean {
  if (reader.language !== 'en' || form !== 'second') return true
  const before = text.slice(Math.max(0, start - 10), start)
  return (
    !/(?:\d|per|every|split|a|one)[\s-]$/i.test(before) ||
    /^ (?:time|reading|round|term|phase|stage)/.test(text.slice(end, end + 12))
  )
}
