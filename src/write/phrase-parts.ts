// The shape of a language's phrase table, and what all tables are made with: lists, days, scaled numbers.

import type { Decimal } from '../news/statement.ts'

/** Everything the composer may say in its own words. Each function gives one whole sentence or part of one. */
export type Phrases = {
  readonly language: string
  readonly quote: (words: string) => string
  readonly innerQuote: (words: string) => string
  /** "…, The Paper reports." */
  readonly trailingLead: (said: string, outlet: string) => string
  /** "According to The Paper, …." */
  readonly leadingLead: (said: string, outlet: string) => string
  /** The lead when only the headline may be printed. */
  readonly headlineLead: (outlet: string, date: string | undefined) => string
  /** The outlet's own words, a whole sentence. */
  readonly writes: readonly ((outlet: string, quoted: string) => string)[]
  /** A named person's words, a whole sentence. */
  readonly says: readonly ((who: string, quoted: string) => string)[]
  /** A person's words as another outlet gives them, a whole sentence. */
  readonly quotes: (outlet: string, who: string, quoted: string) => string
  /** In which countries and languages a story is told. */
  readonly reach: (countries: readonly string[], languages: readonly string[]) => string
  readonly who: (name: string, role: string | undefined) => string
  readonly languageNote: (outlet: string, language: string) => string
  readonly sameText: (agency: string | undefined, credited: readonly string[], uncredited: readonly string[]) => string
  readonly figureList: (outlet: string, list: readonly string[]) => string
  /** `wording`: words up to the figure from one of the reports, in quotation marks. */
  readonly figuresAgree: (figure: string, reports: number, outlets: readonly string[], wording?: string) => string
  readonly figuresDiffer: (
    figure: string,
    outlets: readonly string[],
    other: string,
    others: readonly string[],
    wording?: string,
  ) => string
  readonly pledge: (outlet: string, quoted: string) => string
  readonly standfirst: (topics: readonly string[], publisher: string, country: string) => string
  readonly second: Readonly<Record<'agency' | 'newspaper' | 'broadcaster' | 'magazine' | 'site' | 'data', string>>
  readonly figure: (value: Decimal, unit: string, signed: boolean) => string
  readonly date: (day: string) => string
  readonly and: (items: readonly string[]) => string
}

/** A sentence with its first letter upper case. */
export function capital(text: string): string {
  const first = [...text][0] ?? ''
  return first.toLocaleUpperCase() + text.slice(first.length)
}

/** "A, B and C" as a language says it. */
export const listIn = (language: string) => {
  const format = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' })
  return (items: readonly string[]) => format.format(items)
}

/** A day, `YYYY-MM-DD`, as "18 December". */
export const dateIn = (language: string) => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`))
}

/** How a language writes a figure. */
export type FigureStyle = {
  /** Zeros and the word for them, the most first: `[9, 'billion']`. */
  readonly scales: readonly (readonly [number, string])[]
  readonly point: string
  readonly group: string
  readonly percent: string
  /** ISO 4217 code → the word after the number. */
  readonly currencies: Readonly<Record<string, string>>
  /** ISO 4217 code → the sign before the number. */
  readonly signs: Readonly<Record<string, string>>
}

/** "3.7 billion tenge", "+9.1%"; `signed` puts a plus before growth. */
export function figureIn(style: FigureStyle): (value: Decimal, unit: string, signed: boolean) => string {
  return (value, unit, signed) => {
    const number = scaled(value, style)
    const sign = value.startsWith('-') ? '−' : signed ? '+' : ''
    if (unit === '%') return `${sign}${number}${style.percent}`
    if (style.signs[unit]) return `${sign}${style.signs[unit]}${number}`
    return `${sign}${number}${unit ? ` ${style.currencies[unit] ?? unit}` : ''}`
  }
}

/** "12400000000" as a scale word and a short number where that is exact, in full otherwise. */
function scaled(value: Decimal, { scales, point, group }: FigureStyle): string {
  const [whole = '0', fraction = ''] = value.replace(/^-/, '').split('.')
  for (const [zeros, word] of scales) {
    if (fraction || whole.length <= zeros) continue
    const tail = whole.slice(-zeros).replace(/0+$/, '')
    if (tail.length > 2) continue
    return `${whole.slice(0, -zeros)}${tail ? point + tail : ''} ${word}`
  }
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole
  return fraction ? `${grouped}${point}${fraction}` : grouped
}
