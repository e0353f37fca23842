// Official rates for the ticker: asked of the banks the settings name, once a day each, and chosen for an edition.

import { readFileSync } from 'node:fs'
import { SholuError } from '../base/errors.ts'
import { addressOf, type IssuerId, marketReader, nameOfIssuer, type RatesRead, readRates } from '../markets/markets.ts'
import type { LedgerEntry, Outcome } from '../news/outcome.ts'
import type { Rate } from '../news/rate.ts'
import { shiftDay } from './calendar.ts'
import type { Line } from './line.ts'

/** Where the rates of one bank come from: a file, an address, or the bank's own address for the day. */
export type RatesFrom = { readonly issuer: IssuerId; readonly file?: string; readonly url?: string }

/** Banks set rates once a day; one that has not yet is asked again after three hours, one that does not answer sooner. */
const notYetMs = 3 * 60 * 60_000
const badLuckMs = 15 * 60_000

/** Asks every bank whose rates of the day are not there yet. Trouble with a bank is a line in the ledger, never an end of the work. */
export async function ratesDue(line: Line): Promise<void> {
  const day = Temporal.Instant.from(line.now())
    .toZonedDateTimeISO(line.settings.digest.timeZone)
    .toPlainDate()
    .toString()
  for (const from of line.settings.rates) {
    const datum = `${from.issuer} ${day}`
    const before = await line.store.outcomeOf('rates', datum)
    if (before && !isDue(before, line.now())) continue
    const { outcome, rates, setAside } = await askBank(line, from, day)
    const entry = (what: string, became: Outcome, attempts = 1): LedgerEntry => ({
      step: 'rates',
      datum: what,
      outcome: became,
      by: marketReader,
      at: line.now(),
      attempts,
    })
    await line.store.settleAll([
      { entry: entry(datum, outcome, (before?.attempts ?? 0) + 1), facts: { rates } },
      ...setAside.map(({ what, why }) => ({ entry: entry(`${datum} ${what}`, { kind: 'set-aside', why }) })),
    ])
  }
}

function isDue({ outcome, by, at }: LedgerEntry, now: string): boolean {
  if (by !== marketReader) return true
  if (outcome.kind !== 'again') return false
  const next = Temporal.Instant.from(at).add({ milliseconds: outcome.afterMs })
  return Temporal.Instant.compare(next, Temporal.Instant.from(now)) <= 0
}

async function askBank(line: Line, from: RatesFrom, day: string): Promise<RatesRead & { readonly outcome: Outcome }> {
  const none = (outcome: Outcome) => ({ outcome, rates: [], setAside: [] })
  const url = from.url ?? addressOf(from.issuer, day)
  try {
    const body = from.file === undefined ? await fetched(line, url) : readFileSync(from.file)
    const read = readRates(from.issuer, body, { asked: day, url })
    const newest = read.rates
      .map((rate) => rate.validOn)
      .toSorted()
      .at(-1)
    if (newest === undefined) return none({ kind: 'set-aside', why: read.setAside[0]?.why ?? 'it lists no rate' })
    if (newest >= day || from.file !== undefined || line.settings.recording)
      return { ...read, outcome: { kind: 'done' } }
    const why = `the newest rates of the ${nameOfIssuer(from.issuer)} are those of ${newest}`
    return { ...read, outcome: { kind: 'again', why, afterMs: notYetMs } }
  } catch (error) {
    if (error instanceof SholuError && error.retry)
      return none({ kind: 'again', why: error.message, afterMs: badLuckMs })
    if (error instanceof SholuError) return none({ kind: 'set-aside', why: error.message })
    if (from.file !== undefined) return none({ kind: 'set-aside', why: `${from.file} could not be read` })
    throw error
  }
}

async function fetched(line: Line, url: string): Promise<Uint8Array> {
  const { status, body } = await line.fetch({ url, accept: 'application/xml, text/xml, application/json' })
  if (status === 200) return body
  throw new SholuError('address-unreachable', `${url} answered with status ${status}.`, {
    retry: status >= 500 || status === 429,
  })
}

/** A rate this many days old is not shown as the week's: the longest holidays of a bank are shorter. */
const staleDays = 10

/** The rates an edition shows: for each money of the ticker, in its order, the one of the bank named first in the settings. */
export async function tickerOn({ store, settings }: Line, day: string): Promise<readonly Rate[]> {
  const inForce = (await store.ratesOn(day)).filter((rate) => rate.validOn >= shiftDay(day, -staleDays))
  const issuers = settings.rates.map((one) => nameOfIssuer(one.issuer))
  const rank = (rate: Rate) => issuers.indexOf(rate.issuer)
  return settings.ticker.flatMap((money) => {
    const told = inForce.filter((rate) => rate.base === money && rank(rate) >= 0)
    return told.toSorted((a, b) => rank(a) - rank(b)).slice(0, 1)
  })
}
