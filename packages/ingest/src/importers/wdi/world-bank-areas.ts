import { areaRecords, createAreaIndex, resolve } from '@opencorridor/schema/areas'
import type { WdiAreas } from './wdi-areas.ts'

/**
 * Reads area codes as the World Bank's, with the areas that OpenCorridor knows out of the box: its three-letter codes
 * of countries and aggregates, else its two-letter ones (`NA` is Namibia). Each code is looked up once: the files name
 * each of them thousands of times.
 */
export function worldBankAreas(): WdiAreas {
  const { Area: areas, AreaCode: codes, AreaName: names } = areaRecords()
  const index = createAreaIndex({ areas, codes, names })
  const known = new Map<string, string | undefined>()

  function lookUp(code: string): string | undefined {
    for (const scheme of ['wb', 'wb2']) {
      const resolution = resolve(index, code, { scheme })
      // A scheme may also know its own spelling of names; the column holds codes.
      if (resolution.kind === 'RESOLVED' && resolution.reason.by === 'CODE') return resolution.area.id
    }
    return undefined
  }
  return {
    resolve(code) {
      if (!known.has(code)) known.set(code, lookUp(code))
      return known.get(code)
    },
  }
}
