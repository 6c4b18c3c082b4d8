import type { RecordInput } from '@opencorridor/schema'
import { indicator, population } from './shared-indicators.ts'

/**
 * Indicators that no other catalogue has in this definition; their ids begin with `OC.`. GDP at purchasing power
 * parity is given no aggregation: some values are in dollars of another year than the others.
 */
export const ownIndicators: readonly RecordInput<'Indicator'>[] = [
  indicator({
    id: 'OC.MIG.NETR',
    name: 'Net migration rate (per 1,000 population)',
    topics: ['Migration'],
    definition:
      'People who moved in minus people who moved out within a year, for each 1,000 of the population; negative when ' +
      'more left than came.',
    unitKind: 'RATIO',
    unit: 'per 1,000 population',
    aggregation: 'WEIGHTED_MEAN',
    weightId: population,
  }),
  indicator({
    id: 'OC.REF.ORIG.DEST',
    name: 'Refugees by country of origin and of asylum',
    subject: 'CORRIDOR',
    topics: ['Migration'],
    definition:
      'People from the origin who live in the destination as refugees, as far as the publisher lists the pair; small ' +
      'groups are often not listed.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'OC.IDP',
    name: 'Internally displaced persons',
    topics: ['Migration'],
    definition: 'People who had to flee from their homes and live elsewhere in the same country.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'OC.STATELESS',
    name: 'Stateless persons',
    topics: ['Migration'],
    definition: 'People in the country whom no state regards as its nationals.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'OC.URB.RATE',
    name: 'Rate of urbanisation (% a year, mean of five years)',
    topics: ['Population'],
    definition:
      'Average annual growth of the urban population over the five years that end in the year of the value.',
    unitKind: 'PERCENT',
    unit: 'annual %',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'OC.GDP.PPP',
    name: 'GDP at purchasing power parity (2014 US$)',
    topics: ['Economy & Growth'],
    definition:
      'Gross domestic product at the prices that goods have in the United States, in US dollars of 2014. A value in ' +
      'dollars of another year carries that year (BASE_PER).',
    unitKind: 'CURRENCY',
    unit: '2014 US$ at purchasing power parity',
    currency: 'INT$',
    prices: 'CONSTANT',
    priceBase: '2014',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'OC.GDP.PPP.PC',
    name: 'GDP per capita at purchasing power parity (2014 US$)',
    topics: ['Economy & Growth'],
    definition:
      'Gross domestic product at purchasing power parity for each inhabitant, in US dollars of 2014. A value in ' +
      'dollars of another year carries that year (BASE_PER).',
    unitKind: 'CURRENCY',
    unit: '2014 US$ at purchasing power parity per capita',
    currency: 'INT$',
    prices: 'CONSTANT',
    priceBase: '2014',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'OC.LF.TOTL',
    name: 'Labour force',
    topics: ['Social Protection & Labor'],
    definition: 'People who work or look for work, by national definitions.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'OC.UEM.RATE',
    name: 'Unemployment rate, national definitions (% of labour force)',
    topics: ['Social Protection & Labor'],
    definition: 'Share of the labour force without work, as each country counts it; no modelled figures.',
    unitKind: 'PERCENT',
    unit: '% of labour force',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'OC.UEM.YOUTH',
    name: 'Youth unemployment rate (% of labour force aged 15-24)',
    topics: ['Social Protection & Labor'],
    definition:
      'Share of the labour force aged 15 to 24 without work, in all and by sex, as each country counts it.',
    unitKind: 'PERCENT',
    unit: '% of labour force aged 15-24',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'OC.POV.RATE',
    name: 'Population below the poverty line, national definitions (%)',
    topics: ['Poverty'],
    definition: 'Share of the population below the poverty line of the country itself; the lines differ.',
    unitKind: 'PERCENT',
    unit: '% of population',
    aggregation: 'NONE',
  }),
]
