import type { RecordInput } from '@opencorridor/schema'

/** Dataset of the records that belong to no publisher: our own catalogue. */
export const catalogueDatasetId = 'opencorridor-catalogue'

type Given = Omit<RecordInput<'Indicator'>, 'datasetId' | 'frequency' | 'status' | 'subject'> &
  Partial<Pick<RecordInput<'Indicator'>, 'subject'>>

/** Completes an annual, active indicator about areas. */
export function indicator(given: Given): RecordInput<'Indicator'> {
  return { subject: 'AREA', ...given, frequency: 'A', status: 'ACTIVE', datasetId: catalogueDatasetId }
}

/** Weight of means over people: total population. */
export const population = 'SP.POP.TOTL'

/**
 * Indicators that several publishers have, under the code and name of World Development Indicators (World Bank). The
 * definitions are ours. Rates and indices are given no aggregation unless the mean weighted with population is exact.
 */
export const sharedIndicators: readonly RecordInput<'Indicator'>[] = [
  indicator({
    id: population,
    name: 'Population, total',
    topics: ['Population'],
    definition: 'People who live in the area, whatever their citizenship, around the middle of the year.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'SP.POP.GROW',
    name: 'Population growth (annual %)',
    topics: ['Population'],
    definition:
      'Change of the population within a year, by births, deaths and migration, in % of the population.',
    unitKind: 'PERCENT',
    unit: 'annual %',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'SP.URB.TOTL.IN.ZS',
    name: 'Urban population (% of total population)',
    topics: ['Population'],
    definition: 'Share of the population that lives where the country itself speaks of urban areas.',
    unitKind: 'PERCENT',
    unit: '% of total population',
    aggregation: 'WEIGHTED_MEAN',
    weightId: population,
  }),
  indicator({
    id: 'NY.GDP.MKTP.CD',
    name: 'GDP (current US$)',
    topics: ['Economy & Growth'],
    definition:
      'Gross domestic product in prices of the year, converted to US dollars with the official exchange rate.',
    unitKind: 'CURRENCY',
    unit: 'current US$',
    currency: 'USD',
    prices: 'CURRENT',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'NY.GDP.MKTP.KD.ZG',
    name: 'GDP growth (annual %)',
    topics: ['Economy & Growth'],
    definition: 'Change of the gross domestic product against the year before, without the change of prices.',
    unitKind: 'PERCENT',
    unit: 'annual %',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'FP.CPI.TOTL.ZG',
    name: 'Inflation, consumer prices (annual %)',
    topics: ['Economy & Growth'],
    definition: 'Change of consumer prices against the year before.',
    unitKind: 'PERCENT',
    unit: 'annual %',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'SI.POV.GINI',
    name: 'Gini index',
    topics: ['Poverty'],
    definition:
      'How unequally income (in some surveys consumption) is shared: 0 when all have the same, 100 when one has all.',
    unitKind: 'INDEX',
    unit: 'index (0 to 100)',
    aggregation: 'NONE',
  }),
]
