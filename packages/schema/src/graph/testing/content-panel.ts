import type { Database } from '../../database/database.ts'
import type { RecordInput } from '../../records/records.ts'
import { insertRelease } from './insert-records.ts'
import type { Content } from './insert-records.ts'
import { insertSeries } from './insert-series.ts'
import type { TestSeries } from './insert-series.ts'

const datasetId = 'wdi'

const countries = { KGZ: 'Kyrgyzstan', RUS: 'Russian Federation', TJK: 'Tajikistan', UZB: 'Uzbekistan' }
const regions = { CA: 'Central Asia', HIC: 'High income', LIC: 'Low income' }
const members = { CA: ['KGZ', 'TJK', 'UZB'], HIC: ['RUS'], LIC: ['TJK'] }
const areas = [
  ...Object.entries(countries).map(([id, name]) => ({ id, name, kind: 'COUNTRY' as const })),
  ...Object.entries(regions).map(([id, name]) => ({ id, name, kind: 'REGION' as const })),
]

const indicator = (
  id: string,
  unit: string,
  rest: Partial<RecordInput<'Indicator'>>,
): RecordInput<'Indicator'> => ({
  ...{ id, name: id, topics: [], datasetId, unit, unitKind: 'COUNT', status: 'ACTIVE' },
  ...{ aggregation: 'NONE', subject: 'AREA', frequency: 'A' },
  ...rest,
})
const usd = { unitKind: 'CURRENCY', currency: 'USD', prices: 'CURRENT', aggregation: 'SUM' } as const

const dataset = (id: string, rest: Partial<RecordInput<'Dataset'>> = {}) => ({
  ...{ id, name: id, publisherId: 'wb', licence: 'CC BY 4.0', attribution: id, datasetId: id },
  ...rest,
})

const content: Content = {
  Organisation: [{ id: 'wb', name: 'World Bank', datasetId }],
  Dataset: [dataset('wdi'), dataset('census'), dataset('rpw'), dataset('matrix', { modelled: true })],
  Area: areas.map(({ id, kind }) => ({ id, kind, datasetId })),
  AreaCode: [{ areaId: 'TJK', scheme: 'iso2', code: 'TJ', since: '', until: '', datasetId }],
  AreaName: areas.map(({ id, name }) => ({
    ...{ areaId: id, language: 'en', form: 'SHORT', name, since: '', until: '', datasetId },
  })),
  AreaMembership: Object.entries(members).flatMap(([regionId, ids]) =>
    ids.map((countryId) => ({ regionId, countryId, since: '', until: '', datasetId })),
  ),
  DimensionCode: ['F', 'M'].map((code) => ({ dimension: 'SEX', code, name: code, datasetId })),
  Indicator: [
    indicator('SP.POP.TOTL', 'persons', { unitKind: 'PERSONS', aggregation: 'SUM' }),
    indicator('NY.GDP.MKTP.CD', 'current US$', usd),
    indicator('BX.TRF.PWKR.CD.DT', 'current US$', usd),
    indicator('DEBT', 'current US$', usd),
    indicator('RATE', '%', { unitKind: 'PERCENT' }),
    indicator('ODD', 'not known', { unitKind: 'UNKNOWN' }),
    indicator('SENT', 'current US$', { ...usd, subject: 'CORRIDOR' }),
    indicator('COST', '% of amount sent', { unitKind: 'PERCENT', subject: 'CORRIDOR', frequency: 'Q' }),
  ],
  IndicatorCode: [{ indicatorId: 'SP.POP.TOTL', scheme: 'census', code: 'POPULATION', datasetId }],
  DatasetPreference: ['census', 'wdi'].map((id, rank) => ({
    ...{ indicatorId: 'SP.POP.TOTL', datasetId: id, rank },
  })),
  Corridor: ['TJK-RUS', 'KGZ-RUS', 'TJK-UZB', 'UZB-RUS'].map((id) => {
    const [originId = '', destinationId = ''] = id.split('-')
    return { id, originId, destinationId, datasetId: 'rpw' }
  }),
}

const of =
  (indicatorId: string, from: string, dataset = datasetId) =>
  (subject: string, cells: TestSeries['cells'], rest: Partial<TestSeries> = {}): TestSeries => ({
    ...{ indicatorId, datasetId: dataset, subject, from, cells },
    ...rest,
  })

const population = of('SP.POP.TOTL', '2010')
const gdp = of('NY.GDP.MKTP.CD', '2010')
const remittances = of('BX.TRF.PWKR.CD.DT', '2010')
const debt = of('DEBT', '2010')
const rate = of('RATE', '2010')
const cost = of('COST', '2019-Q1', 'rpw')
const sent = of('SENT', '2010', 'matrix')

/** Series of a release by hand, with the cases that a panel has to tell apart. */
export const panelSeries: readonly TestSeries[] = [
  population('TJK', [8, 8.5, [9, 'E'], 10]),
  population('KGZ', [5, 5, 0, 5]),
  population('UZB', [30, 31]),
  population('CA', [43, 44.5]),
  population('TJK', [3, 4, 4, 5], { dimensions: { SEX: 'F' } }),
  population('KGZ', [2], { dimensions: { SEX: 'F' } }),
  // Ranked before the other, and of one country only.
  of('SP.POP.TOTL', '2012', 'census')('RUS', [140, 141]),
  gdp('TJK', [100, 110, 120, 'O', 150]),
  gdp('KGZ', [50, [55, 'P'], 60]),
  gdp('RUS', [1000, 1100, 1200, 1300]),
  remittances('TJK', [40, 44, null, null, [60, 'E']], { attributes: { '2011': { SOURCE: 'l.7' } } }),
  remittances('KGZ', [10, null, 'L', 40]),
  remittances('UZB', [[3, 'B']]),
  // Quarters beside years.
  of('BX.TRF.PWKR.CD.DT', '2014-Q1')('UZB', [1, 2, 3, 4, 5, 'Q', 7]),
  debt('TJK', [7, 8]),
  of('DEBT', '2010-Q1')('KGZ', [1, 2, 3, 4, 5, 6, 7]),
  rate('TJK', [5, 6, 6.5]),
  rate('KGZ', [9, 9, 9]),
  rate('RUS', [1, 1]),
  rate('UZB', [2, null, 2]),
  of('ODD', '2010')('TJK', [1, 2]),
  cost('TJK-RUS', [3, 2.5, 2, 2.5, 2]),
  cost('KGZ-RUS', [[4, 'E'], 3]),
  cost('TJK-UZB', [6]),
  cost('UZB-RUS', [1, 1, 1, 1, 1, 1, 1, 1, 1]),
  sent('TJK-RUS', [20, 22]),
  sent('KGZ-RUS', [5, 6]),
]

/** A release of panels about areas and corridors, for tests. */
export async function insertPanel(database: Database): Promise<void> {
  await insertRelease(database, 1, '2026.05', content)
  await insertSeries(database, 1, panelSeries)
}
