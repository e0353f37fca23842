// Names of countries and languages in a given language, by Unicode's CLDR.

import { primaryLanguage } from './language-tag.ts'

/** "Japan" for `JP`; a region's name without the state it belongs to: "Hong Kong". The code itself when it is none. */
export function countryName(code: string, language: string): string {
  // CLDR's short names shorten "United States" too; they are wanted only for regions of another state.
  const style = code === 'HK' || code === 'MO' || code === 'PS' ? 'short' : 'long'
  return nameOf(code, language, 'region', style)
}

/** "Japanese" for `ja` and all its variants. The tag itself when it is none. */
export function languageName(tag: string, language: string): string {
  return nameOf(primaryLanguage(tag), language, 'language', 'long')
}

function nameOf(code: string, language: string, type: 'region' | 'language', style: 'long' | 'short'): string {
  try {
    return new Intl.DisplayNames(language, { type, style }).of(code) ?? code
  } catch {
    return code
  }
}
