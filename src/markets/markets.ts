// Official exchange rates: each bank's list read in its exact format, crosses worked out within one bank, and amounts given
// in two monies compared. All in decimals.

import { type IssuerId, issuers } from './issuers.ts'

export { type Comparison, type Cross, crossRate, holdsWithin } from './cross.ts'
export { type IssuerId, issuerIds } from './issuers.ts'
export { type About, type RatesRead, ratePerUnit, readRates } from './read-rates.ts'

/** The version of this room. A newer one makes rates due again. */
export const marketReader = 'markets@1'

/** What a bank is called in an edition. */
export function nameOfIssuer(issuer: IssuerId): string {
  return issuers[issuer].name
}

/** Where the rates of a day are; the newest ones for banks that keep no archive at an address (ECB, NBKR). */
export function addressOf(issuer: IssuerId, day: string): string {
  return issuers[issuer].address(day)
}
