import type { RecordInput } from '@opencorridor/schema'
import { catalogueDatasetId, indicator, population } from './shared-indicators.ts'

/** Indicators of the starter texts that World Development Indicators has too, under its code and name. */
export const starterSharedIndicators: readonly RecordInput<'Indicator'>[] = [
  indicator({
    id: 'BX.TRF.PWKR.DT.GD.ZS',
    name: 'Personal remittances, received (% of GDP)',
    topics: ['Migration'],
    definition:
      'What residents receive from persons abroad, and what they earn there as short-term workers, as share of the ' +
      'gross domestic product.',
    unitKind: 'PERCENT',
    unit: '% of GDP',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'BX.TRF.PWKR.CD.DT',
    name: 'Personal remittances, received (current US$)',
    topics: ['Migration'],
    definition: 'What residents receive from persons abroad, and what they earn there as short-term workers.',
    unitKind: 'CURRENCY',
    unit: 'current US$',
    currency: 'USD',
    prices: 'CURRENT',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'SM.POP.TOTL',
    name: 'International migrant stock, total',
    topics: ['Migration'],
    definition: 'People who live in the area and were born, or are citizens, elsewhere; refugees among them.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'SM.POP.TOTL.ZS',
    name: 'International migrant stock (% of population)',
    topics: ['Migration'],
    definition: 'International migrant stock as share of the people who live in the area.',
    unitKind: 'PERCENT',
    unit: '% of population',
    aggregation: 'WEIGHTED_MEAN',
    weightId: population,
  }),
]

type Share = Pick<RecordInput<'Indicator'>, 'id' | 'name' | 'definition' | 'unit'>

/** A percentage about migrants; none of them may be added up or averaged. */
function share(given: Share): RecordInput<'Indicator'> {
  return indicator({ topics: ['Migration'], ...given, unitKind: 'PERCENT', aggregation: 'NONE' })
}

/** Indicators of the starter texts that no other catalogue has in this definition. */
export const starterOwnIndicators: readonly RecordInput<'Indicator'>[] = [
  {
    id: 'OC.REM.COST',
    name: 'Cost of sending remittances (% of amount sent)',
    subject: 'CORRIDOR',
    frequency: 'Q',
    topics: ['Migration'],
    definition:
      'Fee and exchange rate margin of a transfer, as share of the amount: the simple average of the services that ' +
      'are compared, for one amount in US dollars (AMOUNT). On the corridor of the people: the money runs from the ' +
      'destination of the migrants to their origin.',
    unitKind: 'PERCENT',
    unit: '% of amount sent',
    aggregation: 'NONE',
    status: 'ACTIVE',
    datasetId: catalogueDatasetId,
  },
  {
    id: 'OC.REM.COST.SMART',
    name: 'Cost of sending remittances to a smart remitter (SmaRT, % of amount sent)',
    subject: 'CORRIDOR',
    frequency: 'Q',
    topics: ['Migration'],
    definition:
      'Smart Remitter Target of the World Bank (metadata of SDG indicator 10.c.1): the simple average of the three ' +
      'cheapest services that say their exchange rate, deliver within five days and are within reach of most people, as ' +
      'share of the amount (AMOUNT, in US dollars); another measure than the average of all services, and never mixed ' +
      'with it. Computed from single services, those count as within reach whose network of payment is ranked high or ' +
      'medium (before 2016-Q2: nationwide), and fewer than three give no value. On the corridor of the people.',
    unitKind: 'PERCENT',
    unit: '% of amount sent',
    aggregation: 'NONE',
    status: 'ACTIVE',
    datasetId: catalogueDatasetId,
  },
  indicator({
    id: 'OC.EMI.STK',
    name: 'Migrants from the area',
    topics: ['Migration'],
    definition: 'International migrants whose origin is in the area, wherever they live.',
    unitKind: 'PERSONS',
    unit: 'persons',
    aggregation: 'SUM',
  }),
  share({
    id: 'OC.EMI.STK.ZS',
    name: 'Migrants from the area (% of population)',
    definition: 'Migrants from the area as share of the people who live in the area.',
    unit: '% of population',
  }),
  share({
    id: 'OC.EMI.STK.WLD.ZS',
    name: 'Migrants from the area (% of world migrants)',
    definition: 'Migrants from the area as share of all international migrants of the world.',
    unit: '% of world migrants',
  }),
  share({
    id: 'OC.MIG.STK.WLD.ZS',
    name: 'International migrant stock (% of world migrants)',
    definition:
      'International migrant stock of the area as share of all international migrants of the world.',
    unit: '% of world migrants',
  }),
  share({
    id: 'OC.MIG.STK.FE.ZS',
    name: 'Women among international migrants (% of migrants)',
    definition: 'Women and girls as share of the international migrant stock of the area.',
    unit: '% of migrants',
  }),
  share({
    id: 'OC.MIG.STK.YTH.ZS',
    name: 'Youth among international migrants (% of migrants)',
    definition: 'People aged 15 to 24 as share of the international migrant stock of the area.',
    unit: '% of migrants',
  }),
  share({
    id: 'OC.MIG.STK.INTRA.ZS',
    name: 'Migrants who moved within the region (% of migrants)',
    definition: 'Migrants whose origin and destination are both in the region, as share of its migrants.',
    unit: '% of migrants',
  }),
  indicator({
    id: 'OC.MIG.EARN.CD',
    name: 'Earnings of migrant workers (US$)',
    topics: ['Migration'],
    definition: 'What migrant workers earn in a year, in US dollars; the price basis is not stated.',
    unitKind: 'CURRENCY',
    unit: 'US$',
    currency: 'USD',
    aggregation: 'SUM',
  }),
  indicator({
    id: 'OC.GDP.PCAP.USD',
    name: 'GDP per capita (US$, price basis not stated)',
    topics: ['Economy & Growth'],
    definition:
      'Gross domestic product for each inhabitant in US dollars, as a text quotes it without saying at which prices.',
    unitKind: 'CURRENCY',
    unit: 'US$',
    currency: 'USD',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'OC.UEM.UNSPEC',
    name: 'Unemployment (%, definition not stated)',
    topics: ['Social Protection & Labor'],
    definition: 'Unemployment as a text quotes it without saying how it is defined.',
    unitKind: 'PERCENT',
    unit: '%',
    aggregation: 'NONE',
  }),
  indicator({
    id: 'OC.UEM.YOUTH.UNSPEC',
    name: 'Youth unemployment (%, definition not stated)',
    topics: ['Social Protection & Labor'],
    definition: 'Unemployment of young people as a text quotes it without saying how it is defined.',
    unitKind: 'PERCENT',
    unit: '%',
    aggregation: 'NONE',
  }),
]
