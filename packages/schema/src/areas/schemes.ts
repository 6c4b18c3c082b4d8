/** A code list, or a publisher's own spelling of codes and names. */
export interface Scheme {
  readonly id: string
  readonly title: string
  /** Whose list it is, and where it is published. */
  readonly source: string
  /** Whether its codes are looked up when no scheme is asked for. */
  readonly unscoped: boolean
}

/**
 * Every scheme that an area has codes in, in the order in which a reason is given when several say the same.
 * GEC is looked up by name of the scheme only: half of its codes mean another country in ISO 3166-1. So are UN DESA's
 * location codes, whose 9xx numbers other lists use otherwise.
 */
export const schemes: readonly Scheme[] = [
  { id: 'iso3', title: 'ISO 3166-1 alpha-3', source: 'ISO 3166-1; former codes: ISO 3166-3', unscoped: true },
  { id: 'iso2', title: 'ISO 3166-1 alpha-2', source: 'ISO 3166-1; former codes: ISO 3166-3', unscoped: true },
  { id: 'm49', title: 'UN M49', source: 'United Nations Statistics Division, M49', unscoped: true },
  {
    id: 'wb',
    title: 'World Bank economy code',
    source: 'World Bank, country and lending groups',
    unscoped: true,
  },
  { id: 'wb2', title: 'World Bank two-letter code', source: 'World Bank API, countries', unscoped: true },
  { id: 'iati', title: 'IATI recipient country', source: 'IATI codelist Country', unscoped: true },
  { id: 'rpw', title: 'Remittance Prices Worldwide', source: 'World Bank, RPW corridors', unscoped: true },
  { id: 'cldr', title: 'Unicode CLDR alpha-3', source: 'Unicode CLDR; i18n-iso-countries', unscoped: true },
  {
    id: 'mledoze',
    title: 'world-countries cca3',
    source: 'mledoze/countries, where it differs',
    unscoped: true,
  },
  { id: 'sdg', title: 'UN SDG geographic area', source: 'UN SDG database, GeoArea', unscoped: true },
  { id: 'gapminder', title: 'Gapminder geo', source: 'Gapminder open-numbers, country', unscoped: true },
  {
    id: 'iso-user',
    title: 'ISO 3166-1 codes assigned by users',
    source: 'the ranges that ISO 3166-1 leaves to its users: XK, XKX and XKK for Kosovo*',
    unscoped: true,
  },
  { id: 'iso-reserved', title: 'ISO 3166-1 exceptional reservations', source: 'ISO 3166-1', unscoped: true },
  { id: 'iso4', title: 'ISO 3166-3 alpha-4', source: 'ISO 3166-3, formerly used names', unscoped: true },
  {
    id: 'undesa',
    title: 'UN DESA location code',
    source: 'UN DESA Population Division, 2019',
    unscoped: false,
  },
  { id: 'gec', title: 'GEC (formerly FIPS 10-4)', source: 'The World Factbook, Appendix D', unscoped: false },
]

const ranks = new Map(schemes.map(({ id }, rank) => [id, rank]))
const scoped = new Set(schemes.filter(({ unscoped }) => !unscoped).map(({ id }) => id))

/** Place of a scheme in {@link schemes}; one that is not listed comes last. */
export function schemeRank(scheme: string): number {
  return ranks.get(scheme) ?? schemes.length
}

/** Whether the codes of a scheme are looked up when no scheme is asked for. A scheme not listed here is not. */
export function isUnscoped(scheme: string): boolean {
  return ranks.has(scheme) && !scoped.has(scheme)
}
