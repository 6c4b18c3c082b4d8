import { areaRecords, createAreaIndex, resolve } from '@opencorridor/schema/areas'
import type { AreaIndex, AreaRecords } from '@opencorridor/schema/areas'
import { remembered } from './remembered.ts'

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
  /**
   * Schemes to look in, the first that knows the text answers: `['wb', 'wb2']`, `['m49']`, `['wb', 'name']`. Where it
   * may mean several places there, the text stays unknown: the next scheme may mean yet another by it.
   */
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

/** Texts whose places are held at once: more than there are codes and names in one file of any publisher known. */
const held = 10_000

/** Looks places up among the areas that ship with the program; each text once, since files repeat them. */
export function createPlaceLookup({ schemes, by, at }: PlaceLookupOptions): PlaceLookup {
  const asked = (reasonBy: string): boolean => by === undefined || reasonBy === by

  function lookUp(text: string): Place | undefined {
    for (const scheme of schemes) {
      const resolution = resolve(shippedAreas(), text, { scheme, ...(at === undefined ? {} : { at }) })
      if (resolution.kind === 'UNKNOWN') continue
      if (resolution.kind === 'AMBIGUOUS') {
        if (resolution.candidates.some(({ reason }) => asked(reason.by))) return undefined
        continue
      }
      if (!asked(resolution.reason.by)) continue
      return { id: resolution.area.id, kind: resolution.area.kind }
    }
    return undefined
  }
  return { resolve: remembered(lookUp, held) }
}
