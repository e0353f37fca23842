// Names of countries in any language, from the platform's own tables, and what a listed name means.

import { fold } from '../base/text.ts'
import type { Entity, EntityId } from '../news/entity.ts'
import { knownEntities } from './names.ts'

/** The entity a name means, when it is listed. */
export function entityNamed(name: string): Entity | undefined {
  const folded = fold(name)
  return byForm().get(folded)
}

/** Whether a name is a listed place or a country in English or the given language, and so no person. */
export function isPlaceName(name: string, language: string): boolean {
  const folded = fold(name)
  return byForm().get(folded)?.kind === 'place' || countriesOf(language).has(folded) || countriesOf('en').has(folded)
}

/** The country with an ISO 3166-1 code as an entity. */
function countryEntity(code: string): EntityId {
  return `entity:country-${code.toLowerCase()}`
}

const countries = new Map<string, ReadonlySet<string>>()

function countriesOf(language: string): ReadonlySet<string> {
  const known = countries.get(language)
  if (known) return known
  const names = new Set(countryForms(language).map(({ form }) => fold(form.replace(/\*$/u, ''))))
  countries.set(language, names)
  return names
}

let forms: ReadonlyMap<string, Entity> | undefined

function byForm(): ReadonlyMap<string, Entity> {
  forms ??= new Map(
    knownEntities.flatMap((entity) => entity.forms.map((form) => [fold(form.replace(/\*/g, '')), entity] as const)),
  )
  return forms
}

const countryCodes =
  'AF AL DZ AM AU AT AZ BH BD BY BE BR BG CA CL CN CO HR CY CZ DK EG EE FI FR GE DE GR HK HU IS IN ID IR IQ IE IL IT JP JO KZ KE KR KP KW KG LV LB LT LU MY MX MD MN MA NL NZ NG NO OM PK PS PH PL PT QA RO RU SA RS SG SK SI ZA ES LK SE CH SY TW TJ TH TR TM UA AE GB US UZ VN YE'.split(
    ' ',
  )

/** Country names in the article's language, with the endings its grammar puts on them. */
export function countryForms(language: string): readonly { readonly form: string; readonly id: EntityId }[] {
  const names = displayNames(language)
  if (!names) return []
  return countryCodes.flatMap((code) => {
    const name = names.of(code)
    if (!name || name === code) return []
    const id = countryEntity(code)
    return [...new Set([name, ...(shortNames[language]?.[code] ?? [])])].map((form) => ({
      form: inflected(form, language),
      id,
    }))
  })
}

function displayNames(language: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  } catch {
    return undefined
  }
}

/** Names in daily use that the platform does not give. */
const shortNames: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    US: ['U.S.', 'USA', 'America'],
    GB: ['Britain', 'UK'],
    TR: ['Turkey'],
    KR: ['South Korea'],
    CZ: ['Czech Republic'],
  },
  ru: { US: ['США'], KG: ['Кыргызстан', 'Киргизия'], GB: ['Великобритания'], KR: ['Южная Корея'] },
  kk: { US: ['АҚШ'], KG: ['Қырғызстан'] },
  ja: { US: ['米国'], CN: ['中国'], GB: ['英国'], KR: ['韓国'], KZ: ['カザフ'] },
  zh: { US: ['美国'], JP: ['日本'], KZ: ['哈萨克斯坦', '哈国'], KG: ['吉尔吉斯斯坦'] },
  tr: { US: ['ABD'] },
  de: { US: ['USA'] },
  fr: { US: ['Etats-Unis'] },
}

function inflected(name: string, language: string): string {
  if (/^(?:ru|uk|be|bg)$/.test(language)) return name.length > 4 ? `${name.replace(/[аяйьы]$/u, '')}*` : name
  if (/^(?:kk|ky|uz|tr|az|tk|tt|tg|mn|fi|hu|et)$/.test(language)) return name.length > 3 ? `${name}*` : name
  return name
}
