// Exact decimals, written as strings: a float never stands for money, a rate or a printed number. The one door of big.js.

import { Big } from 'big.js'

/** Significant digits kept of a quotient that has no end. */
const kept = 20

/** Whether a string is a plain decimal as Sholu writes them: `515.40`, `-1.0`, `0`. No exponent, no grouping, no spare zeros before. */
export function isDecimal(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)
}

/** `a × b`. */
export function times(a: string, b: string): string {
  return plain(new Big(a).times(b))
}

/** `a − b`. */
export function minus(a: string, b: string): string {
  return plain(new Big(a).minus(b))
}

/** `a / b`, exact where the quotient ends, else to 20 significant digits. Throws when `b` is zero. */
export function over(a: string, b: string): string {
  const divisor = new Big(b)
  const dividend = new Big(a)
  const whole = dividend.e - divisor.e
  Big.DP = Math.max(0, kept - whole)
  return plain(dividend.div(divisor))
}

/** `a` without its sign. */
export function absolute(a: string): string {
  return plain(new Big(a).abs())
}

/** Below zero, zero or above as the first is smaller than, equal to or greater than the second. */
export function compared(a: string, b: string): -1 | 0 | 1 {
  return new Big(a).cmp(b)
}

/** Rounded half up to so many significant digits. */
export function toDigits(a: string, digits: number): string {
  return plain(new Big(a).prec(digits, Big.roundHalfUp))
}

/** A non-negative decimal shifted by a power of ten, in plain notation: ("3.7", 9) → "3700000000". Digits printed are kept. */
export function shifted(decimal: string, power: number): string {
  const [whole = '0', part = ''] = decimal.split('.')
  if (power === 0) return plainDecimal(whole, part)
  return plainDecimal(whole + part.slice(0, power).padEnd(power, '0'), part.slice(power))
}

/** The sum of two non-negative decimals, to as many places as the one with more. */
export function sum(a: string, b: string): string {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0)
  const total = (BigInt(shifted(a, places)) + BigInt(shifted(b, places))).toString().padStart(places + 1, '0')
  return places === 0 ? total : plainDecimal(total.slice(0, -places), total.slice(-places))
}

/** A decimal from the digits before and behind its point: no spare zeros before, those behind kept. */
export function plainDecimal(whole: string, part: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '')
  return part === '' ? digits || '0' : `${digits || '0'}.${part}`
}

/** Plain notation without a trailing point or exponent, and never `-0`. */
function plain(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed()
}
