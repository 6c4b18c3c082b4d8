import { createPlaceLookup } from '../../places/place-lookup.ts'
import type { WdiAreas } from './wdi-areas.ts'

/**
 * Reads area codes as the World Bank's, with the areas that OpenCorridor knows out of the box: its three-letter codes
 * of countries and aggregates, else its two-letter ones (`NA` is Namibia).
 */
export function worldBankAreas(): WdiAreas {
  const places = createPlaceLookup({ schemes: ['wb', 'wb2'], by: 'CODE' })
  return { resolve: (code) => places.resolve(code)?.id }
}
