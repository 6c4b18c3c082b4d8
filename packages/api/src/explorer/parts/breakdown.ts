/** A code of one dimension. */
export interface Dimension {
  dimension: string
  code: string
}

/**
 * The breakdown that stands for an indicator whose series all have one: costs of sending are told for 200 US dollars,
 * the amount of SDG 10.c.
 */
export const breakdownOf = (indicator: string): readonly Dimension[] =>
  ['OC.REM.COST', 'OC.REM.COST.SMART'].includes(indicator) ? [{ dimension: 'AMOUNT', code: '200' }] : []

/** As it stands in an address. */
export const breakdownText = (dimensions: readonly Dimension[]): string =>
  dimensions.map(({ dimension, code }) => `${dimension}:${code}`).join(',')
