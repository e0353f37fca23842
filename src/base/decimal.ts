// The one door of big.js: money and rates are exact decimals, written as strings; a float never stands for them.

import { Big } from 'big.js'

/** Significant digits kept of a quotient that has no end. */
const kept = 20

/** Whether a string is a plain decimal as Sholu writes them: `515.40`, `-1.0`, `0`. No exponent, no grouping, no spare zeros before. */
export function isDecimal(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)
}

export function times(a: string, b: string): string {
  return plain(new Big(a).times(b))
}

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

/** Plain notation without a trailing point or exponent, and never `-0`. */
function plain(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed()
}
