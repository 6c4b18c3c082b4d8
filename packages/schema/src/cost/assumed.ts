/** Sizes that neither a document nor its variables tell; published in docs/limits.md. */
export const assumed = {
  /** Countries, where none is named; members of a region; partners of a country. */
  places: 250,
  /** Places of a ranking or statistics that names none: countries, or all corridors of a matrix. */
  anyPlaces: 5_000,
  /** Series of one indicator and place, where every breakdown is asked for. */
  breakdowns: 20,
  /** First and last year, where a question has none. */
  firstYear: 1960,
  lastYear: 2024,
  /** Years from the first to the last. */
  years: 65,
  /** Values of a year: the finest frequency. */
  valuesPerYear: 12,
  /** Columns of a year, where annual, quarterly and monthly series stand side by side: 1, 4 and 12. */
  columnsPerYear: 17,
  /** Values in one point: a value of a column is read and written in a tenth of the time that an object takes. */
  valuesPerPoint: 10,
  /** Items of a list that has no page size. */
  items: 10,
  /** Introspection, whatever it asks for. */
  introspection: 1_000,
} as const
