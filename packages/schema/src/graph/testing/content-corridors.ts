import type { Database } from '../../database/database.ts'
import type { RecordInput } from '../../records/records.ts'
import { insertRelease } from './insert-records.ts'
import type { Content } from './insert-records.ts'
import { insertSeries } from './insert-series.ts'
import type { TestSeries } from './insert-series.ts'

const datasetId = 'wdi'

const area = (id: string, name: string, kind: 'COUNTRY' | 'REGION' = 'COUNTRY') => ({ id, name, kind })
const areas = [
  area('DEU', 'Germany'),
  area('KAZ', 'Kazakhstan'),
  area('KGZ', 'Kyrgyzstan'),
  area('RUS', 'Russian Federation'),
  area('TJK', 'Tajikistan'),
  area('UZB', 'Uzbekistan'),
  area('CA', 'Central Asia', 'REGION'),
]

const indicator = (
  id: string,
  subject: 'AREA' | 'CORRIDOR',
  frequency: 'A' | 'Q' = 'A',
  unit = 'persons',
): RecordInput<'Indicator'> => ({
  ...{ id, name: id, subject, frequency, unit, topics: [], unitKind: 'COUNT', status: 'ACTIVE', datasetId },
  aggregation: 'NONE',
})

const pairs = ['TJK-RUS', 'TJK-KAZ', 'TJK-DEU', 'KGZ-RUS', 'KGZ-KAZ', 'UZB-RUS', 'RUS-TJK', 'RUS-DEU']

const project = (id: string, place: string, theme: string) => ({
  Project: { id, title: id, status: 'CLOSED', datasetId },
  ProjectArea: { projectId: id, areaId: place, ordinal: 0, role: 'implementation', datasetId },
  ProjectTheme: { projectId: id, themeId: theme, datasetId },
})
const projects = [
  project('in-tjk', 'TJK', 'skills'),
  project('in-kgz', 'KGZ', 'skills'),
  project('in-rus', 'RUS', 'reception'),
  project('in-ca', 'CA', 'skills'),
]

const content: Content = {
  Dataset: [
    ...['wdi', 'survey', 'matrix', 'desa', 'rpw', 'eurostat', 'flows'].map((id) => ({
      ...{ id, name: id, publisherId: 'wb', licence: 'CC BY 4.0', attribution: id, datasetId: id },
    })),
    {
      ...{
        id: 'report',
        name: 'report',
        publisherId: 'wb',
        licence: '©',
        attribution: 'r',
        datasetId: 'report',
      },
    },
  ],
  Organisation: [{ id: 'wb', name: 'World Bank', datasetId }],
  Area: areas.map(({ id, kind }) => ({ id, kind, datasetId })),
  AreaName: areas.map(({ id, name }) => ({
    ...{ areaId: id, language: 'en', form: 'SHORT', name, since: '', until: '', datasetId },
  })),
  AreaMembership: ['KAZ', 'KGZ', 'TJK', 'UZB'].map((countryId) => ({
    ...{ regionId: 'CA', countryId, since: '', until: '', datasetId },
  })),
  Theme: ['skills', 'reception'].map((id) => ({ id, kind: 'PILLAR', name: id, datasetId })),
  Project: projects.map((it) => it.Project),
  ProjectArea: projects.map((it) => it.ProjectArea),
  ProjectTheme: projects.map((it) => it.ProjectTheme),
  Corridor: pairs.map((id) => {
    const [originId = '', destinationId = ''] = id.split('-')
    return { id, originId, destinationId, datasetId }
  }),
  DimensionCode: [
    ...['200', '500'].map((code) => ({ dimension: 'AMOUNT', code, name: `US$ ${code}`, datasetId })),
    ...['F', 'M'].map((code) => ({ dimension: 'SEX', code, name: code, datasetId })),
    ...['DEU', 'RUS', 'TJK'].map((code) => ({ dimension: 'REPORTER', code, name: code, datasetId })),
  ],
  Indicator: [
    indicator('REM.GDP', 'AREA', 'A', '% of GDP'),
    indicator('COST.MEAN', 'AREA', 'A', '% of amount sent'),
    { ...indicator('STOCK', 'CORRIDOR'), aggregation: 'SUM' },
    indicator('FLOW', 'CORRIDOR'),
    indicator('MIXED', 'CORRIDOR'),
    indicator('OC.REM.COST', 'CORRIDOR', 'Q', '% of amount sent'),
    indicator('OC.REM.COST.SMART', 'CORRIDOR', 'Q', '% of amount sent'),
    indicator('EMPTY', 'AREA'),
    indicator('POVERTY', 'AREA', 'A', '% of population'),
    { ...indicator('GDP.LCU', 'AREA', 'A', 'current LCU'), currency: 'LCU' },
  ],
  IndicatorCode: [{ indicatorId: 'REM.GDP', scheme: 'wdi', code: 'BX.TRF', datasetId }],
  DatasetPreference: [
    { indicatorId: 'STOCK', datasetId: 'desa', rank: 1 },
    { indicatorId: 'STOCK', datasetId: 'matrix', rank: 2 },
    { indicatorId: 'REM.GDP', datasetId: 'wdi', rank: 1 },
  ],
  Statement: [
    {
      ...{ id: 'cost', kind: 'COST', metric: 'transfer cost', value: 1.9, confidence: 'EXPLICIT' as const },
      ...{ indicatorId: 'OC.REM.COST', datasetId: 'report' },
    },
  ],
  StatementSubject: [
    {
      statementId: 'cost',
      subjectKind: 'CORRIDOR',
      subjectId: 'TJK-RUS',
      role: 'ABOUT',
      datasetId: 'report',
    },
  ],
}

const of =
  (indicatorId: string, dataset: string) =>
  (
    subject: string,
    from: string,
    cells: TestSeries['cells'],
    dimensions: Record<string, string> = {},
  ): TestSeries => ({ indicatorId, datasetId: dataset, subject, from, cells, dimensions })

const remittances = of('REM.GDP', 'wdi')
const desa = of('STOCK', 'desa')
const matrix = of('STOCK', 'matrix')
const cost = of('OC.REM.COST', 'rpw')
const flow = of('FLOW', 'eurostat')

/** The numbers of the release, with the cases that conditions and corridors have to tell apart. */
export const corridorNumbers: readonly TestSeries[] = [
  remittances('TJK', '2012', [42, 43.5, [36.6, 'E']]),
  remittances('KGZ', '2012', [31, 32, 'L']),
  remittances('UZB', '2010', [11]),
  remittances('RUS', '2014', [0.4]),
  remittances('KAZ', '2014', ['Q']),
  remittances('CA', '2014', [25]),
  // Another dataset has what the preferred one lacks; it is not asked.
  of('REM.GDP', 'survey')('KAZ', '2014', [60]),
  of('REM.GDP', 'survey')('DEU', '2014', [0.3]),
  of('COST.MEAN', 'wdi')('TJK', '2014', [2.4]),
  of('COST.MEAN', 'wdi')('KGZ', '2014', [3.1]),
  of('COST.MEAN', 'wdi')('RUS', '2014', [3]),
  of('POVERTY', 'wdi')('TJK', '2010', [45, 46, 40, 37, 34]),
  of('POVERTY', 'wdi')('KGZ', '2012', [38, 37, [30.6, 'P']]),
  of('POVERTY', 'wdi')('UZB', '2012', [16]),
  of('POVERTY', 'wdi')('RUS', '2014', [10]),
  of('GDP.LCU', 'wdi')('TJK', '2013', [40, 45]),
  desa('TJK-RUS', '2010', [450, null, null, null, null, 470]),
  desa('TJK-KAZ', '2010', [50, null, null, null, null, 'L']),
  desa('KGZ-RUS', '2010', [570, null, null, null, null, 590]),
  desa('KGZ-KAZ', '2010', ['O']),
  desa('TJK-RUS', '2010', [200], { SEX: 'F' }),
  desa('RUS-TJK', '2015', [30]),
  matrix('TJK-RUS', '2017', [9999]),
  matrix('KGZ-KAZ', '2017', [7777]),
  matrix('UZB-RUS', '2017', [1100]),
  matrix('RUS-DEU', '2017', [0]),
  of('MIXED', 'matrix')('TJK-RUS', '2016', [8, 9]),
  of('MIXED', 'matrix')('KGZ-RUS', '2016-Q1', [3, 4, 5]),
  cost('TJK-RUS', '2014-Q1', [1.92, null, 1.73, null, 2.19, 1.97], { AMOUNT: '200' }),
  cost('TJK-RUS', '2015-Q1', [1.1, 1.2], { AMOUNT: '500' }),
  cost('TJK-DEU', '2014-Q4', [5, 6.5], { AMOUNT: '200' }),
  cost('KGZ-RUS', '2014-Q4', [5], { AMOUNT: '200' }),
  cost('KGZ-KAZ', '2013-Q2', [11.85], { AMOUNT: '200' }),
  of('OC.REM.COST.SMART', 'rpw')('TJK-RUS', '2015-Q1', [0.9, 0.8], { AMOUNT: '200' }),
  flow('TJK-DEU', '2012', [10, 20, 30], { REPORTER: 'TJK' }),
  flow('TJK-DEU', '2013', [25, [45, 'P'], 50], { REPORTER: 'DEU' }),
  flow('TJK-DEU', '2014', [14], { REPORTER: 'DEU', SEX: 'F' }),
  flow('TJK-DEU', '2014', [99], { REPORTER: 'RUS' }),
  of('FLOW', 'flows')('TJK-DEU', '2013', [40, 'Q'], { REPORTER: 'DEU' }),
  of('FLOW', 'flows')('TJK-DEU', '2014', [33]),
]

/** A release of numbers about corridors, with projects and statements, for tests. */
export async function insertCorridors(database: Database): Promise<void> {
  await insertRelease(database, 1, '2026.05', content)
  await insertSeries(database, 1, corridorNumbers)
}
