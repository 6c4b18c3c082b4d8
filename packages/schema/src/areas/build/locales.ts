import { createRequire } from 'node:module'

/**
 * Languages of the names: those of the United Nations, of the region that the documents are about, and of countries
 * that its migrants go to. BCP 47.
 */
export const areaLanguages =
  'en fr es ar zh ru de it tr uk pl ro sq sr bs mk ka hy az kk ky tg uz tk be bg hr el pt he'.split(' ')

const require = createRequire(import.meta.url)

/**
 * Names of countries in a language, from the package i18n-iso-countries, read file by file: its main module would load
 * all seventy languages.
 * @returns alpha-2 code to names, the preferred one first.
 * @throws TypeError when the package has no such language, or another layout.
 */
export function readLocale(language: string): Map<string, readonly string[]> {
  const locale: unknown = require(`i18n-iso-countries/langs/${language}.json`)
  if (typeof locale !== 'object' || locale === null || !('countries' in locale)) {
    throw new TypeError(`i18n-iso-countries: langs/${language}.json has no field "countries".`)
  }
  const names = new Map<string, readonly string[]>()
  for (const [alpha2, value] of Object.entries(locale.countries ?? {})) {
    const list: unknown[] = Array.isArray(value) ? value : [value]
    names.set(
      alpha2,
      list.filter((name) => typeof name === 'string'),
    )
  }
  return names
}
