// The banks whose rates are read, each with its exact format. How each format goes wrong is written beside it; all were seen
// in recorded responses of 2024 to 2026.

import { below, child, type Element, rootOf, textIn, textOf } from './xml.ts'

/** The banks, by the short names that settings use. */
export const issuerIds = ['nbk', 'ecb', 'cbr', 'nbkr', 'cbu', 'cbt', 'nbt'] as const
/** One of them. */
export type IssuerId = (typeof issuerIds)[number]

/** One line of a bank's list, as it stands there; nothing in it is checked yet. */
export type RawRate = {
  readonly rawCode: string
  readonly rawNominal: string
  readonly rawValue: string
  readonly rawDay: string
}

/** A bank's response as lines, or why it is none. `broken` counts the lines whose end is missing. */
export type RawList =
  | { readonly lines: readonly RawRate[]; readonly broken: readonly string[] }
  | { readonly why: string }

/** A bank and how its list is read. */
export type Issuer = {
  readonly name: string
  /** The bank's own money, ISO 4217. */
  readonly currency: string
  /** Whether the list says what one unit of the bank's money costs, as the ECB's does, or what others cost in it. */
  readonly direction: 'own-money-costs' | 'others-cost'
  readonly point: '.' | ','
  /** Where the rates of a day are; the newest ones when the bank has no archive at an address. */
  readonly address: (day: string) => string
  readonly lines: (body: Uint8Array) => RawList
}

const russianDay = (day: string, mark: string) => day.split('-').toReversed().join(mark)

/** Each bank’s format. */
export const issuers: Readonly<Record<IssuerId, Issuer>> = {
  // The rate is called `description`, the nominal `quant`; zeros at the end are dropped (`JPY 3`, `IRR 0.4`), `index` is often
  // empty; on days without rates the list has no items. `rates_all.xml` dates each item by `pubDate` instead.
  nbk: {
    name: 'National Bank of Kazakhstan',
    currency: 'KZT',
    direction: 'others-cost',
    point: '.',
    address: (day) => `https://nationalbank.kz/rss/get_rates.cfm?fdate=${russianDay(day, '.')}`,
    lines: fromXml(['rates', 'rss'], (root) => {
      const list = child(root, 'channel') ?? root
      const day = textIn(list, 'date') ?? ''
      return list.children
        .filter((one) => one.name === 'item')
        .map((item) => ({
          from: item,
          code: textIn(item, 'title'),
          nominal: textIn(item, 'quant'),
          value: textIn(item, 'description'),
          day: textIn(item, 'pubDate') ?? day,
        }))
    }),
  },
  // Cubes inside cubes, attributes in single quotes; what one euro costs, so the direction is the other way round.
  ecb: {
    name: 'European Central Bank',
    currency: 'EUR',
    direction: 'own-money-costs',
    point: '.',
    address: () => 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml',
    lines: fromXml(['gesmes:Envelope', 'Envelope'], (root) =>
      [...below(root)]
        .filter((one) => one.attributes.time !== undefined)
        .flatMap((days) =>
          days.children.map((cube) => ({
            from: cube,
            code: cube.attributes.currency,
            nominal: '1',
            value: cube.attributes.rate,
            day: days.attributes.time,
          })),
        ),
    ),
  },
  // Comma, windows-1251; the date is the day from which the rates hold (Friday's list bears Saturday).
  cbr: {
    name: 'Bank of Russia',
    currency: 'RUB',
    direction: 'others-cost',
    point: ',',
    address: (day) => `https://www.cbr.ru/scripts/XML_daily.asp?date_req=${russianDay(day, '/')}`,
    lines: fromXml(['ValCurs'], valutes),
  },
  // Comma, windows-1251 by its declaration only; the date is the day from which the rates hold. The weekly list looks the same.
  nbkr: {
    name: 'National Bank of the Kyrgyz Republic',
    currency: 'KGS',
    direction: 'others-cost',
    point: ',',
    address: () => 'https://www.nbkr.kg/XML/daily.xml',
    lines: fromXml(['CurrencyRates'], (root) =>
      root.children
        .filter((one) => one.name === 'Currency')
        .map((one) => ({
          from: one,
          code: one.attributes.ISOCode,
          nominal: textIn(one, 'Nominal'),
          value: textIn(one, 'Value'),
          day: root.attributes.Date,
        })),
    ),
  },
  // JSON in which figures are strings, so that no digit is lost; `Diff` is absolute.
  cbu: {
    name: 'Central Bank of Uzbekistan',
    currency: 'UZS',
    direction: 'others-cost',
    point: '.',
    address: (day) => `https://cbu.uz/en/arkhiv-kursov-valyut/json/all/${day}/`,
    lines: fromJson,
  },
  // `rate_tmt` is for `multiplier` units; the date is written in two ways.
  cbt: {
    name: 'Central Bank of Turkmenistan',
    currency: 'TMT',
    direction: 'others-cost',
    point: '.',
    address: (day) => `https://cbt.tm/kurs/${day.slice(0, 4)}/${russianDay(day, '')}.xml`,
    lines: fromXml(['cbt_currency_rate'], (root) =>
      root.children
        .filter((one) => one.name === 'rate')
        .map((one) => ({
          from: one,
          code: one.attributes.code,
          nominal: textIn(one, 'multiplier'),
          value: textIn(one, 'rate_tmt'),
          day: textIn(root, 'date'),
        })),
    ),
  },
  // The tags of the Bank of Russia, but point and ISO date; asked for a day it does not have it gives today's without a word.
  // The rouble bears the number 810, withdrawn in 2004, beside the right letters.
  nbt: {
    name: 'National Bank of Tajikistan',
    currency: 'TJS',
    direction: 'others-cost',
    point: '.',
    address: (day) => `https://www.nbt.tj/en/kurs/export_xml.php?date=${day}&export=xmlout`,
    lines: fromXml(['ValCurs'], valutes),
  },
}

type Found = {
  readonly from: Element
  readonly code: string | undefined
  readonly nominal: string | undefined
  readonly value: string | undefined
  readonly day: string | undefined
}

function valutes(root: Element): readonly Found[] {
  return root.children
    .filter((one) => one.name === 'Valute')
    .map((one) => ({
      from: one,
      code: textIn(one, 'CharCode'),
      nominal: textIn(one, 'Nominal'),
      value: textIn(one, 'Value'),
      day: root.attributes.Date,
    }))
}

function fromXml(roots: readonly string[], find: (root: Element) => readonly Found[]): (body: Uint8Array) => RawList {
  return (body) => {
    const root = rootOf(body)
    if (!root) return { why: 'it is no XML' }
    if (!roots.includes(root.name)) return { why: `its root is <${root.name.slice(0, 40)}>, not <${roots[0]}>` }
    const found = find(root)
    return {
      lines: found.filter((one) => one.from.whole).map(rawRate),
      broken: found.filter((one) => !one.from.whole).map((one) => one.code ?? 'a line'),
    }
  }
}

function rawRate({ code, nominal, value, day }: Found): RawRate {
  return { rawCode: code ?? '', rawNominal: nominal ?? '', rawValue: value ?? '', rawDay: day ?? '' }
}

function fromJson(body: Uint8Array): RawList {
  let list: unknown
  try {
    list = JSON.parse(textOf(body))
  } catch {
    return { why: 'it is no JSON' }
  }
  if (!Array.isArray(list)) return { why: 'it is no JSON list' }
  const lines = list.map((one: unknown): RawRate => {
    const field = (name: string) => fieldOf(one, name)
    return { rawCode: field('Ccy'), rawNominal: field('Nominal'), rawValue: field('Rate'), rawDay: field('Date') }
  })
  return { lines, broken: [] }
}

/** A field that is a string; a number would have lost digits already. */
function fieldOf(record: unknown, name: string): string {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, name)) return ''
  const value: unknown = Reflect.get(record, name)
  return typeof value === 'string' ? value : ''
}
