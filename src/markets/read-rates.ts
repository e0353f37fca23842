// A bank's response becomes rates. A line that is not exactly in the bank's format is set aside with its reason: a wrong
// rate is worse than none.

import { absolute, compared, isDecimal, minus, over, times } from '../base/decimal.ts'
import type { Rate } from '../news/rate.ts'
import type { Decimal } from '../news/statement.ts'
import { type Issuer, type IssuerId, issuers, type RawRate } from './issuers.ts'

/** What a response came to: every line of it is either a rate or set aside. */
export type RatesRead = {
  readonly rates: readonly Rate[]
  readonly setAside: readonly { readonly what: string; readonly why: string }[]
}

/** What is known about a response from outside. */
export type About = {
  /** Day that was asked for, `YYYY-MM-DD`; an answer for a later day is another answer. */
  readonly asked?: string
  readonly url?: string
}

/** A list of a bank is some tens of kilobytes; ten years of the ECB's are three megabytes. */
const largest = 8_000_000

/** Reads one response of a bank. Never throws for what the bytes hold. */
export function readRates(issuer: IssuerId, body: Uint8Array, about: About = {}): RatesRead {
  const bank = issuers[issuer]
  if (body.length === 0) return nothing('it is empty')
  if (body.length > largest) return nothing(`it is larger than ${largest / 1_000_000} MB`)
  const list = bank.lines(body)
  if ('why' in list) return nothing(list.why)
  const rates: Rate[] = []
  const setAside = list.broken.map((what) => ({ what, why: 'the response ends before the line does' }))
  for (const raw of list.lines) {
    const rate = rateOf(raw, bank, about)
    if ('why' in rate) setAside.push({ what: raw.rawCode || 'a line', why: rate.why })
    else rates.push(rate)
  }
  if (rates.length + setAside.length === 0) return nothing('it lists no rate')
  return withoutDoubtful({ rates, setAside })
}

const nothing = (why: string): RatesRead => ({ rates: [], setAside: [{ what: 'the response', why }] })

function rateOf(raw: RawRate, bank: Issuer, about: About): Rate | { readonly why: string } {
  // The rouble's letters until 1997, which some lists still bear.
  const code = raw.rawCode === 'RUR' ? 'RUB' : raw.rawCode
  if (!/^[A-Z]{3}$/.test(code)) return { why: `"${raw.rawCode.slice(0, 20)}" is no currency code` }
  if (code === bank.currency) return { why: 'it is the bank’s own money' }
  const validOn = dayOf(raw.rawDay)
  if (!validOn) return { why: raw.rawDay ? `"${raw.rawDay.slice(0, 20)}" is no day` : 'it bears no day' }
  if (about.asked && validOn > about.asked)
    return { why: `the bank was asked for ${about.asked} and answered for ${validOn}` }
  const withdrawn = withdrawals[code]
  if (withdrawn && validOn > withdrawn) return { why: `${code} was withdrawn on ${withdrawn}` }
  const nominal = nominalOf(raw.rawNominal)
  if (nominal === undefined) return { why: `"${raw.rawNominal.slice(0, 20)}" is no nominal` }
  const value = figureOf(raw.rawValue, bank.point)
  if (value === undefined) return { why: `"${raw.rawValue.slice(0, 20)}" is no figure as the bank writes them` }
  if (compared(value, '0') <= 0) return { why: 'the rate is zero' }
  const [base, quote] = bank.direction === 'others-cost' ? [code, bank.currency] : [bank.currency, code]
  return { base, quote, nominal, value, validOn, issuer: bank.name, ...(about.url ? { url: about.url } : {}) }
}

/** Last day of monies that lists still carry after their end. */
const withdrawals: Readonly<Record<string, string>> = {
  BYR: '2016-12-31',
  AZM: '2006-12-31',
  TMM: '2009-12-31',
  EEK: '2011-01-14',
  LVL: '2014-01-14',
  LTL: '2015-01-15',
  HRK: '2023-01-14',
}

/** `19.12.2025` or `2025-12-19`, if there is such a day. */
function dayOf(raw: string): string | undefined {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{2})\.(\d{2})\.(\d{4}))$/.exec(raw.trim())
  if (!match) return undefined
  const [year, month, day] = match[1] ? [match[1], match[2], match[3]] : [match[6], match[5], match[4]]
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return undefined
  }
}

/** 1, 10, 100 … 100,000: what banks use, and what a value can be divided by without a remainder. */
function nominalOf(raw: string): number | undefined {
  return /^10{0,5}$/.test(raw.trim()) ? Number(raw.trim()) : undefined
}

/** The figure with all its digits, those after the point kept even when zero. */
function figureOf(raw: string, point: '.' | ','): Decimal | undefined {
  const text = raw.trim()
  if (point === ',' && text.includes('.')) return undefined
  const value = text.replace(point, '.')
  return isDecimal(value) && value.length <= 30 ? value : undefined
}

/** What one unit of `base` costs in `quote`, exactly. */
export function ratePerUnit(rate: Rate): Decimal {
  return over(rate.value, String(rate.nominal))
}

/** Leaves out a money listed twice with different figures, and one that breaks its peg, as the bank's own lists have it at times. */
function withoutDoubtful({ rates, setAside }: RatesRead): RatesRead {
  const doubts: { what: string; why: string }[] = []
  const kept: Rate[] = []
  const byKey = Map.groupBy(rates, (rate) => `${rate.base}/${rate.quote} ${rate.validOn}`)
  for (const same of byKey.values()) {
    const [first] = same
    if (same.every((rate) => compared(ratePerUnit(rate), ratePerUnit(first!)) === 0)) kept.push(first!)
    else doubts.push(...same.map((rate) => ({ what: moneyOf(rate), why: 'it is listed twice with different rates' })))
  }
  const sound = kept.filter((rate) => {
    const why = brokenPeg(rate, kept)
    if (why) doubts.push({ what: moneyOf(rate), why })
    return !why
  })
  return { rates: sound, setAside: [...setAside, ...doubts] }
}

const moneyOf = (rate: Rate) => (rate.issuer === issuers.ecb.name ? rate.quote : rate.base)

/**
 * The manat stands at 3.5 to the dollar since 2015-01-01. On 2026-04-01 a bank listed it 14 % off, and right again the day
 * after; honest lists stay within 0.5 %.
 */
function brokenPeg(rate: Rate, list: readonly Rate[]): string | undefined {
  if (rate.base !== 'TMT' || rate.validOn < '2015-01-01') return undefined
  const dollar = list.find((one) => one.base === 'USD' && one.validOn === rate.validOn && one.quote === rate.quote)
  if (!dollar) return undefined
  const pegged = times(ratePerUnit(rate), '3.5')
  const off = over(absolute(minus(pegged, ratePerUnit(dollar))), ratePerUnit(dollar))
  return compared(off, '0.02') > 0 ? 'it is more than 2 % off its peg of 3.5 to the dollar in the same list' : undefined
}
