import { areaRecords, createAreaIndex, resolve } from '@opencorridor/schema/areas'
import type { AreaIndex, AreaRecords } from '@opencorridor/schema/areas'

/** A place that a publisher's code or name stands for. */
export interface Place {
  /** Id of the area: `TJK`, `XKX`. */
  id: string
  kind: 'COUNTRY' | 'REGION'
}

/** Says which place a publisher means; undefined for what is not known or could be several. It never guesses. */
export interface PlaceLookup {
  resolve(text: string): Place | undefined
}

export interface PlaceLookupOptions {
  /** Schemes to look in, the first that knows the text answers: `['wb', 'wb2']`, `['m49']`, `['wb', 'name']`. */
  schemes: readonly string[]
  /** Whether texts are codes or names; a scheme may know both, and a column holds one of them. Default both. */
  by?: 'CODE' | 'NAME'
  /** ISO date or year for which the texts hold: `CS` was two states. Default: today. */
  at?: string
}

type ShippedArea = AreaRecords['Area'][number]

let shipped: AreaIndex<ShippedArea> | undefined

/** The areas that ship with the program; built once in a process. */
export function shippedAreas(): AreaIndex<ShippedArea> {
  if (shipped === undefined) {
    const { Area: areas, AreaCode: codes, AreaName: names } = areaRecords()
    shipped = createAreaIndex({ areas, codes, names })
  }
  return shipped
}

/** Looks places up among the areas that ship with the program; each text once, since files repeat them. */
export function createPlaceLookup({ schemes, by, at }: PlaceLookupOptions): PlaceLookup {
  const found = new Map<string, Place | undefined>()

  function lookUp(text: string): Place | undefined {
    for (const scheme of schemes) {
      const resolution = resolve(shippedAreas(), text, { scheme, ...(at === undefined ? {} : { at }) })
      if (resolution.kind !== 'RESOLVED') continue
      if (by !== undefined && resolution.reason.by !== by) continue
      return { id: resolution.area.id, kind: resolution.area.kind }
    }
    return undefined
  }
  return {
    resolve(text) {
      if (!found.has(text)) found.set(text, lookUp(text))
      return found.get(text)
    },
  }
}
