import { areaRecords, createAreaIndex, resolve } from '@opencorridor/schema/areas'

/** Says which country a publisher means; undefined for what is none, or is not known. */
export interface PlaceNames {
  /** A name in the World Bank's spelling: `Egypt, Arab Rep.`. */
  name(text: string): string | undefined
  /** A three-letter code, or Gapminder's where it differs (`nld_curacao`). */
  code(text: string): string | undefined
}

/** Places as OpenCorridor knows them out of the box; each text is looked up once. */
export function createPlaceNames(): PlaceNames {
  const { Area: areas, AreaCode: codes, AreaName: names } = areaRecords()
  const index = createAreaIndex({ areas, codes, names })
  const known = new Map<string, string | undefined>()

  function lookUp(text: string, schemes: readonly string[]): string | undefined {
    const key = `${schemes.join()} ${text}`
    if (!known.has(key)) {
      const found = schemes
        .map((scheme) => resolve(index, text, { scheme, at: '2018' }))
        .find(({ kind }) => kind === 'RESOLVED')
      const area = found?.kind === 'RESOLVED' ? found.area : undefined
      known.set(key, area?.kind === 'COUNTRY' ? area.id : undefined)
    }
    return known.get(key)
  }
  return {
    name: (text) => lookUp(text, ['wb', 'name']),
    code: (text) => lookUp(text, ['gapminder', 'iso3', 'wb', 'rpw']),
  }
}
