// Names of countries and languages as the edition's language calls them, by Unicode's CLDR.

/** "Japan" for `JP`; a region's name without the state it belongs to: "Hong Kong". */
export function countryName(code: string, language: string): string {
  const long = new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  return /SAR|специальный|арнайы|ААА/iu.test(long)
    ? (new Intl.DisplayNames(language, { type: 'region', style: 'short' }).of(code) ?? long)
    : long
}

/** "Japanese" for `ja` and all its variants. */
export function languageName(tag: string, language: string): string {
  const main = tag.split('-')[0]!
  return new Intl.DisplayNames(language, { type: 'language' }).of(main) ?? main
}
