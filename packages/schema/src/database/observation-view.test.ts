import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from './testing.ts'
import type { Database } from './database.ts'

let database: Database

beforeAll(async () => {
  database = await createTestDatabase()
  const { prisma } = database
  const shared = { indicatorId: 'remittances', dimensions: { SEX: 'F' }, datasetId: 'wdi' }
  const area = { ...shared, subjectKind: 'AREA' as const, areaId: 'TJK' }
  await prisma.series.createMany({
    data: [
      { ...area, seriesKey: 'TJK.A@wdi', frequency: 'A' },
      { ...area, seriesKey: 'TJK.Q@wdi', frequency: 'Q' },
      { ...area, seriesKey: 'TJK.M@wdi', frequency: 'M' },
      {
        ...shared,
        seriesKey: 'TJK-RUS.A@wdi',
        subjectKind: 'CORRIDOR',
        originId: 'TJK',
        destinationId: 'RUS',
        frequency: 'A',
      },
    ],
  })
  await add('TJK.A@wdi', 2012, '{1,2}', 'AA', 1, 2)
  await add('TJK.A@wdi', 2012, '{48.8,NaN,NaN,NaN,0}', 'AL QE', 2)
  await add('TJK.Q@wdi', 2013 * 4 + 2, '{3,4,5}', 'PAA')
  await add('TJK.M@wdi', 2013 * 12 + 11, '{6,7}', 'AA')
  await add('TJK-RUS.A@wdi', 999, '{8}', 'A')
})

/** In SQL, because Prisma writes no NaN. */
function add(
  seriesKey: string,
  firstPeriod: number,
  values: string,
  statuses: string,
  from = 1,
  to?: number,
) {
  return database.pool.query(
    `INSERT INTO "SeriesVersion"
       ("indicatorId", "seriesKey", "editionId", "firstPeriod", "values", "statuses", "validFrom", "validTo")
     VALUES ('remittances', $1, 'wdi-2026', $2, $3, $4, $5, $6)`,
    [seriesKey, firstPeriod, values, Buffer.from(statuses, 'ascii'), from, to],
  )
}

afterAll(() => database.close())

const select = async (columns: string, where: string) =>
  (
    await database.pool.query<Record<string, unknown>>(
      `SELECT ${columns} FROM observation WHERE ${where} ORDER BY period`,
    )
  ).rows

it('gives a row for each cell on the grid: NaN is NULL, an absence has its status', async () => {
  expect(
    await select('period, time_period, value, status', `series_key = 'TJK.A@wdi' AND valid_to IS NULL`),
  ).toEqual([
    { period: 2012, time_period: '2012', value: 48.8, status: 'A' },
    { period: 2013, time_period: '2013', value: null, status: 'L' },
    { period: 2015, time_period: '2015', value: null, status: 'Q' },
    { period: 2016, time_period: '2016', value: 0, status: 'E' },
  ])
})

it('writes quarters and months in ISO notation, over the turn of the year', async () => {
  expect(await select('period, time_period, value', `series_key = 'TJK.Q@wdi'`)).toEqual([
    { period: 8054, time_period: '2013-Q3', value: 3 },
    { period: 8055, time_period: '2013-Q4', value: 4 },
    { period: 8056, time_period: '2014-Q1', value: 5 },
  ])
  expect(await select('time_period, value', `series_key = 'TJK.M@wdi'`)).toEqual([
    { time_period: '2013-12', value: 6 },
    { time_period: '2014-01', value: 7 },
  ])
})

it('carries what describes the series', async () => {
  expect(await select('*', `origin_id = 'TJK'`)).toEqual([
    {
      indicator_id: 'remittances',
      series_key: 'TJK-RUS.A@wdi',
      area_id: null,
      origin_id: 'TJK',
      destination_id: 'RUS',
      frequency: 'A',
      dimensions: { SEX: 'F' },
      dataset_id: 'wdi',
      edition_id: 'wdi-2026',
      period: 999,
      time_period: '0999',
      value: 8,
      status: 'A',
      valid_from: 1,
      valid_to: null,
    },
  ])
})

it('answers for an earlier release', async () => {
  const release = 1
  const inForce = `valid_from <= ${release} AND (valid_to IS NULL OR ${release} < valid_to)`
  expect(await select('value', `series_key = 'TJK.A@wdi' AND ${inForce}`)).toEqual([
    { value: 1 },
    { value: 2 },
  ])
})

it('is guarded: as many statuses as values, and one version in force', async () => {
  await expect(add('new', 2012, '{1,2}', 'A')).rejects.toThrow('SeriesVersion_cells_check')
  await expect(add('TJK.A@wdi', 2012, '{1}', 'A', 3)).rejects.toThrow('SeriesVersion_current_key')
})

it('reads NaN through Prisma as NaN', async () => {
  const where = { seriesKey: 'TJK.A@wdi', validTo: null }
  const { values, statuses } = await database.prisma.seriesVersion.findFirstOrThrow({ where })
  expect(values).toEqual([48.8, NaN, NaN, NaN, 0])
  expect(Buffer.from(statuses).toString('ascii')).toBe('AL QE')
})
