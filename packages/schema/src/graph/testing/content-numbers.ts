import type { Database } from '../../database/database.ts'
import type { RecordInput } from '../../records/records.ts'
import { insertRelease } from './insert-records.ts'
import type { Content } from './insert-records.ts'
import { insertSeries } from './insert-series.ts'
import type { TestSeries } from './insert-series.ts'

const datasetId = 'wdi'

interface Place {
  id: string
  name: string
  kind: 'COUNTRY' | 'REGION'
  dissolvedOn?: string
}
const country = (id: string, name: string, rest: Pick<Place, 'dissolvedOn'> = {}): Place => ({
  ...{ id, name, kind: 'COUNTRY' },
  ...rest,
})
const region = (id: string, name: string): Place => ({ id, name, kind: 'REGION' })

const areas = [
  country('KAZ', 'Kazakhstan'),
  country('KGZ', 'Kyrgyzstan'),
  country('RUS', 'Russian Federation'),
  country('SCG', 'Serbia and Montenegro', { dissolvedOn: '2006-06-03' }),
  country('MNE', 'Montenegro'),
  country('SRB', 'Serbia'),
  country('TJK', 'Tajikistan'),
  country('TUR', 'Türkiye'),
  country('UZB', 'Uzbekistan'),
  country('XKX', 'Kosovo*'),
  region('BALKAN', 'Balkan'),
  region('CA', 'Central Asia'),
]

const members = { CA: ['KAZ', 'KGZ', 'TJK', 'UZB'], BALKAN: ['MNE', 'SCG', 'SRB', 'XKX'] }

const indicator = (
  id: string,
  unit: string,
  aggregation: 'SUM' | 'WEIGHTED_MEAN' | 'NONE',
  rest: Partial<RecordInput<'Indicator'>> = {},
): RecordInput<'Indicator'> => ({
  ...{ id, name: id, topics: [], datasetId, unit, unitKind: 'COUNT', status: 'ACTIVE', aggregation },
  ...{ subject: 'AREA', frequency: 'A' },
  ...rest,
})

const dataset = (id: string) => ({
  ...{ id, name: id.toUpperCase(), publisherId: 'wb', licence: 'CC BY 4.0', attribution: id, datasetId: id },
})

const content: Content = {
  Organisation: [{ id: 'wb', name: 'World Bank', datasetId }],
  Dataset: ['wdi', 'census', 'report', 'matrix'].map(dataset),
  Area: areas.map(({ id, kind, dissolvedOn = null }) => ({ id, kind, dissolvedOn, datasetId })),
  AreaName: areas.map(({ id, name }) => ({
    ...{ areaId: id, language: 'en', form: 'SHORT', name, since: '', until: '', datasetId },
  })),
  AreaMembership: Object.entries(members).flatMap(([regionId, countries]) =>
    countries.map((countryId) => ({ regionId, countryId, since: '', until: '', datasetId })),
  ),
  AreaSuccession: ['MNE', 'SRB'].map((successorId) => ({
    ...{ predecessorId: 'SCG', successorId, date: '2006-06-03', datasetId },
  })),
  DatasetAreaNote: [
    { datasetId: 'census', areaId: 'SRB', includedIds: ['XKX'], note: 'Kosovo* is counted in it.' },
  ],
  DimensionCode: [
    { dimension: 'SEX', code: 'F', name: 'Female', datasetId },
    { dimension: 'SEX', code: 'M', name: 'Male', datasetId },
  ],
  Indicator: [
    indicator('POP', 'persons', 'SUM'),
    indicator('SHARE', '% of population', 'WEIGHTED_MEAN', { weightId: 'POP' }),
    indicator('GINI', 'index', 'NONE'),
    indicator('GDP.LCU', 'current LCU', 'SUM', { currency: 'LCU' }),
    indicator('GDP.KD', 'constant 2015 US$', 'SUM', {
      currency: 'USD',
      prices: 'CONSTANT',
      priceBase: '2015',
    }),
    indicator('LOST', '% of something', 'WEIGHTED_MEAN', { weightId: 'GONE' }),
    indicator('FLOW', 'persons', 'SUM', { subject: 'CORRIDOR' }),
    indicator('COST', '% of amount sent', 'NONE', { subject: 'CORRIDOR', frequency: 'Q' }),
    indicator('FLOW.SHARE', '% of persons', 'WEIGHTED_MEAN', { subject: 'CORRIDOR', weightId: 'POP' }),
  ],
  IndicatorCode: [{ indicatorId: 'POP', scheme: 'wdi', code: 'SP.POP.TOTL', datasetId }],
  DatasetPreference: [
    { indicatorId: 'POP', datasetId: 'report', rank: 0 },
    { indicatorId: 'POP', datasetId: 'wdi', rank: 1 },
    { indicatorId: 'POP', datasetId: 'census', rank: 2 },
    { indicatorId: 'FLOW', datasetId: 'matrix', rank: 1 },
  ],
  Corridor: [
    ...['RUS', 'TUR', 'KAZ', 'UZB', 'SCG'].map((to) => ['TJK', to]),
    ...['RUS', 'TUR', 'KAZ'].map((to) => ['KGZ', to]),
    ...['TJK', 'KGZ'].map((to) => ['RUS', to]),
  ].map(([originId = '', destinationId = '']) => ({
    ...{ id: `${originId}-${destinationId}`, originId, destinationId, datasetId: 'matrix' },
  })),
}

const of =
  (indicatorId: string, dataset = 'wdi') =>
  (
    subject: string,
    from: string,
    cells: TestSeries['cells'],
    rest: Partial<TestSeries> = {},
  ): TestSeries => ({ indicatorId, datasetId: dataset, subject, from, cells, ...rest })

const pop = of('POP')
const census = of('POP', 'census')
const share = of('SHARE')
const flow = of('FLOW', 'matrix')
const cost = of('COST', 'matrix')

/** The numbers of the release, with the cases that rankings and aggregates have to tell apart. */
export const numbers: readonly TestSeries[] = [
  pop('KAZ', '2018', [18, 18.5, [19, 'E']]),
  pop('KGZ', '2018', [6, 6.5]),
  pop('TJK', '2018', [9, 'L', 9.5]),
  pop('UZB', '2018', [33, 33.5, [34, 'E']]),
  pop('RUS', '2010', [143]),
  pop('CA', '2018', [66, 67.5]),
  pop('BALKAN', '2018', [11]),
  pop('TJK', '2018', [4, 4, 5], { dimensions: { SEX: 'F' } }),
  pop('KGZ', '2018', [3], { dimensions: { SEX: 'F' } }),
  // A report on one country, ranked before all others.
  of('POP', 'report')('TUR', '2018', [80]),
  of('POP', 'report')('UZB', '2020', [40]),
  census('SRB', '2018', [7, 7, 7]),
  census('MNE', '2018', [0.6]),
  census('XKX', '2018', [1.8, 1.8]),
  census('SCG', '2005', [8]),
  share('KAZ', '2018', [10, 10]),
  share('KGZ', '2018', [40, 40]),
  share('TJK', '2018', [25, 25]),
  share('RUS', '2010', [5, 6]),
  of('GINI')('KAZ', '2018', [27.8]),
  of('GINI')('KGZ', '2018', [27.8]),
  of('GINI')('TJK', '2015', [34]),
  of('GDP.LCU')('KAZ', '2018', [1]),
  of('GDP.KD')('KAZ', '2018', [100, 110]),
  of('GDP.KD')('KGZ', '2018', [10, 12], { attributes: { '2019': { BASE_PER: '2010' } } }),
  flow('TJK-RUS', '2017', [100, 120]),
  flow('TJK-TUR', '2017', [20, 5]),
  flow('TJK-KAZ', '2017', [20]),
  flow('TJK-UZB', '2017', [0, 'Q']),
  flow('TJK-SCG', '2005', [1]),
  flow('KGZ-RUS', '2017', [60, 70]),
  flow('KGZ-TUR', '2017', [9, 8]),
  flow('RUS-TJK', '2017', [3, 2]),
  cost('TJK-RUS', '2020-Q1', [3, 2.5]),
  cost('TJK-KAZ', '2020-Q1', [4]),
]

/** A release of numbers about areas and corridors, for tests. */
export async function insertNumbers(database: Database): Promise<void> {
  await insertRelease(database, 1, '2026.05', content)
  await insertSeries(database, 1, numbers)
}
