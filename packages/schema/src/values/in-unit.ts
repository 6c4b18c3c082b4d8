import type { InView } from '../releases/release-view.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** SDMX attributes that say of a cell that it is in another unit than its indicator, and what the indicator has. */
const attributes: Readonly<Record<string, (indicator: InView<'Indicator'>) => string | null>> = {
  BASE_PER: ({ priceBase }) => priceBase,
  CURRENCY: ({ currency }) => currency,
  UNIT_MEASURE: ({ unit }) => unit,
}

/**
 * Tells values in the unit of their indicator from those that are, as an attribute of the cell says, in dollars of
 * another year, another currency or another unit: these neither add up with the rest nor have a rank among it.
 */
export function inUnitOf(indicator: InView<'Indicator'>): (series: StoredSeries, cell: number) => boolean {
  return (series, cell) => {
    const said = series.attributes.get(series.firstPeriod + cell)
    if (said === undefined) return true
    return Object.entries(attributes).every(
      ([name, own]) => said[name] === undefined || said[name] === own(indicator),
    )
  }
}
