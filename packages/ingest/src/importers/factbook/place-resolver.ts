import { areaRecords, createAreaIndex, gecEntities, resolve } from '@opencorridor/schema/areas'
import type { GecEntity } from '@opencorridor/schema/areas'

/** How codes and names become areas; the importer asks nothing else of the areas. */
export interface PlaceResolver {
  /** What a GEC code (two letters, any case) stands for. */
  byGec(code: string): GecEntity | undefined
  /** The id of the area with this name; nothing where the name is unknown or could be several. */
  byName(name: string): string | undefined
}

/** The year that the profiles stem from: names and codes of that time count. */
const at = '2015'

/** Resolves with the areas that OpenCorridor knows out of the box. */
export function createPlaceResolver(): PlaceResolver {
  const { Area: areas, AreaCode: codes, AreaName: names } = areaRecords()
  const index = createAreaIndex({ areas, codes, names })
  return {
    byGec: (code) => gecEntities.get(code.toUpperCase()),
    byName(name) {
      const found = resolve(index, name, { scheme: 'name', at })
      return found.kind === 'RESOLVED' ? found.area.id : undefined
    },
  }
}
