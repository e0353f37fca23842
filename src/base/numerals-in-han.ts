// Numerals written in the characters of Chinese and Japanese: 三百五十, 一亿两千万, 百分之九点一.

import { plainDecimal } from './decimal.ts'
import type { NumberLanguage } from './number-language.ts'
import type { Numeral } from './numerals.ts'

/** Chinese and Japanese number words. A lone digit counts only before a counter, and 一 never. */
export function* hanNumerals(text: string, reader: NumberLanguage): Generator<Numeral> {
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

/** The value of a character that multiplies the digit before it. */
export const hanPlaces: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n }

/** The value of a character that multiplies all before it since the last such one; Korean ones too. */
export const hanScales: Readonly<Record<string, bigint>> = {
  万: 10_000n,
  萬: 10_000n,
  만: 10_000n,
  亿: 10n ** 8n,
  億: 10n ** 8n,
  억: 10n ** 8n,
  兆: 10n ** 12n,
  조: 10n ** 12n,
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
const hanRun = /[〇零一二两兩三四五六七八九十百千万萬亿億兆]+(?:点[〇零一二三四五六七八九]+)?/gu
const hanCounter = /^[个個名国國家项項倍位天条件歳岁年月日人次か者つ点%％届期架艘辆座]/u

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
  return plainDecimal(integer.toString(), [...part].map((char) => (hanDigits[char] ?? 0n).toString()).join(''))
}
