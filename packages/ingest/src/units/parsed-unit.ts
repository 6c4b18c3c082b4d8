/** What a value is a number of. `UNKNOWN` when the source's unit was not understood: reported, never guessed. */
export type UnitKind =
  'PERCENT' | 'CURRENCY' | 'PERSONS' | 'COUNT' | 'INDEX' | 'RATIO' | 'QUANTITY' | 'UNKNOWN'

/**
 * A unit taken apart. `PERCENT` is a share, rate or growth in percent; `CURRENCY` an amount of money, also per head;
 * `PERSONS` people; `COUNT` other things that are counted; `INDEX` a score, scale, rank or index number; `RATIO` one
 * thing for each (or each so many) of another; `QUANTITY` an amount of a physical unit, also per something.
 */
export interface UnitReading {
  unitKind: UnitKind
  /** The unit as a reader sees it: `% of GDP`, `current US$`, `per 1,000 live births`. */
  unit: string
  /** ISO 4217, or `LCU` (local currency unit), `INT$` (international dollar). */
  currency?: string
  prices?: 'CURRENT' | 'CONSTANT'
  /** Year of constant prices. */
  priceBase?: string
}

/** How values of several areas may be put together. */
export interface AggregationReading {
  aggregation: 'SUM' | 'WEIGHTED_MEAN' | 'NONE'
  /** The indicator to weight with, where the aggregation is `WEIGHTED_MEAN`. */
  weightId?: string
}

export interface ParsedUnit extends UnitReading, AggregationReading {
  /**
   * SDMX `UNIT_MULT`: the source's values times ten to this power are in `unit`. Number words count (`billion cubic
   * meters` is 9 and `cubic meters`); a prefix inside a unit symbol does not (`kt` stays `kt`).
   */
  unitMult: number
}
