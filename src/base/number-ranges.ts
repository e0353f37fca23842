// Ranges: two measured numbers joined by a dash or "to" are one number with an upper end.

import { compared, shifted } from './decimal.ts'
import type { Measured } from './number-measures.ts'
import { isYearLike, monthAfter, monthBefore } from './number-sorts.ts'

/** One range out of two numbers joined by a dash or "to", the first taking scale and unit from the second. */
export function joinRanges(text: string, drafts: readonly Measured[]): Measured[] {
  const joined: Measured[] = []
  for (let n = 0; n < drafts.length; n++) {
    const low = drafts[n]!
    const high = drafts[n + 1]
    if (high && isRange(text, low, high)) {
      const value = low.scaled || low.unit === high.unit ? low.value : shifted(low.value, high.power)
      const scaledLow =
        low.scaled || high.power === 0
          ? low.value
          : low.unit !== '' && low.unit === high.unit && low.power === 0
            ? shifted(low.value, high.power)
            : value
      if (compared(scaledLow, high.value) < 0) {
        joined.push({
          ...low,
          end: high.end,
          value: scaledLow,
          upTo: high.value,
          unit: high.unit || low.unit,
          scaled: high.scaled,
        })
        n++
        continue
      }
    }
    joined.push(low)
  }
  return joined
}

const dash = /^\s?[–—−‑\-~〜～]\s?$/u
const toWord = /^\s?(?:to|до|bis|à|ila|a|al?|-?ден|дейін|から|到|至|-to-)\s?$/iu
const andWord = /^\s?(?:and|и|und|et|мен|ve|ile|y|e)\s?$/iu
const fromBefore = /(?:^|[^\p{L}])(?:from|от|с|von|de|entre|between|zwischen|между)\s(?:about |around |some )?$/iu
const changeBefore =
  /\b(?:rose|risen|rise|fell|fallen|fall|grew|grown|increased?|decreased?|dropped|jumped|cut|raised|lifted|slowed|accelerated|climbed|slipped|eased|up|down|went|reduced|expanded|вырос\p{L}*|снизил\p{L}*|увеличил\p{L}*|упал\p{L}*|stieg|gestiegen|sank|passé\p{L}*|augment\p{L}*)\b[^.;]{0,40}$/iu

function isRange(text: string, low: Measured, high: Measured): boolean {
  if (low.numeral.form === 'parts' || high.numeral.form === 'parts') return false
  if (low.numeral.sort || high.numeral.sort || low.sign === '-' || high.sign) return false
  if (low.unit !== '' && high.unit !== '' && low.unit !== high.unit) return false
  if (isYearLike(low) && isYearLike(high)) return false
  if (high.unit === '' && isDays(text, low, high)) return false
  const between = text.slice(low.end, high.start)
  if (between.length > 8) return false
  const before = text.slice(Math.max(0, low.start - 60), low.start)
  if (dash.test(between)) return !/[A-Za-z]$/.test(text.slice(low.start - 1, low.start))
  if (toWord.test(between)) {
    if (low.unit === '%' && high.unit === '%' && !fromBefore.test(before)) return !changeBefore.test(before)
    return (
      !changeBefore.test(before) &&
      (high.unit !== '' || high.scaled || fromBefore.test(before) || /^\s?to\s?$/.test(between))
    )
  }
  return andWord.test(between) && /(?:between|zwischen|entre)\s(?:about )?$/iu.test(before)
}

/** December 19–20, 19–20 декабря, 12月19～20日: two days. */
function isDays(text: string, low: Measured, high: Measured): boolean {
  const after = text.slice(high.end, high.end + 40)
  return (
    monthBefore.test(text.slice(Math.max(0, low.start - 24), low.start)) ||
    monthAfter.test(after) ||
    /^[日月](?!間)/.test(after)
  )
}
