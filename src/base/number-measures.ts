// What stands around a numeral and belongs to it: its scale, its sign, its currency or per cent.

import { shifted, sum } from './decimal.ts'
import type { NumberLanguage } from './number-language.ts'
import {
  currencyCodes,
  currencySymbols,
  currencyWords,
  percentagePointWords,
  percentBefore,
  percentWords,
  tightScales,
} from './number-words.ts'
import type { Numeral } from './numerals.ts'
import { hanPlaces, hanScales } from './numerals-in-han.ts'
import { matchAt, sticky } from './patterns-at.ts'

/** A numeral with what belongs to it, while it is being read. `start` and `end` are UTF-16 offsets. */
export type Measured = {
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

/** Takes in scale, sign, currency and per cent around a numeral. */
export function measure(text: string, numeral: Numeral, reader: NumberLanguage, from: number): Measured {
  const draft: Measured = {
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

function applyScale(text: string, draft: Measured, reader: NumberLanguage): void {
  if (draft.numeral.form === 'words') return
  if (applyHanScale(text, draft)) return
  for (let steps = 0; steps < 2; steps++) {
    // "67+ billion": the plus stands between numeral and scale.
    const from = text[draft.end] === '+' ? draft.end + 1 : draft.end
    const match = matchAt(reader.scale, text, from)
    if (!match) break
    const power = reader.scalePowers[match.slice(1).findIndex((group) => group !== undefined)] ?? 0
    draft.value = shifted(draft.value, power)
    draft.power += power
    draft.end = from + match[0].replace(/\.$/, '').length
    draft.scaled = true
  }
  if (!draft.scaled) applyTightScale(text, draft, reader)
  else applySecondScale(text, draft, reader)
}

/** $40k, 12m: only for English, and only when money or a decimal makes it plain. */
function applyTightScale(text: string, draft: Measured, reader: NumberLanguage): void {
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
function applySecondScale(text: string, draft: Measured, reader: NumberLanguage): void {
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
function applyHanScale(text: string, draft: Measured): boolean {
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

function applyUnitAfter(text: string, draft: Measured, reader: NumberLanguage): void {
  if (draft.unit !== '') return
  if (reader.language === 'ja' && matchAt(tenths, text, draft.end)) draft.value = shifted(draft.value, 1)
  const found = unitAfter(text, draft, reader)
  if (!found) return
  draft.unit = found.unit
  draft.end += found.length
}

type UnitFound = { readonly unit: string; readonly length: number }

function unitAfter(text: string, draft: Measured, reader: NumberLanguage): UnitFound | undefined {
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
function isNoMoney(match: string, draft: Measured): boolean {
  return /^\s*won$/i.test(match) && !draft.scaled && draft.value.length < 4
}

/** Manat is Azerbaijan's unless the text is Turkmen; sum and som are told apart by the language. */
function wordCode(iso: string, match: string, reader: NumberLanguage): string {
  if (iso === 'AZN' && reader.language === 'tk') return 'TMT'
  if (iso === 'KGS' && reader.language === 'uz') return 'UZS'
  if (iso === 'UZS' && reader.language === 'ky' && /сом/i.test(match)) return 'KGS'
  return iso
}

function symbolCode(iso: string, reader: NumberLanguage): string {
  return iso === 'JPY' && reader.language === 'zh' ? 'CNY' : iso
}

function applyUnitBefore(text: string, draft: Measured, reader: NumberLanguage, from: number): void {
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

function applySign(text: string, draft: Measured, from: number): void {
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
