import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertCorridors } from '../testing/content-corridors.ts'
import { insertSeries } from '../testing/insert-series.ts'
import type { TestSeries } from '../testing/insert-series.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(async () => {
  await insertCorridors(database)
  const given = (
    indicatorId: string,
    datasetId: string,
    subject: string,
    from: string,
    rest: Pick<TestSeries, 'cells' | 'dimensions'>,
  ) => ({
    ...{ indicatorId, datasetId, subject, from, ...rest },
  })
  const costs = { cells: [11, 12], dimensions: { AMOUNT: '200' } }
  await insertSeries(database, 1, [
    // Neither has a rank: they come behind the one that has, in the order of their ids.
    given('REM.GDP', 'survey', 'TJK', '2013', { cells: [48.8, 'Q'] }),
    given('REM.GDP', 'matrix', 'TJK', '2013', { cells: [50] }),
    given('OC.REM.COST', 'flows', 'TJK-RUS', '2015-Q1', costs),
  ])
})
afterAll(() => database.close())

const fields = `{
  observations { period value status series { dataset { code } dimensions { code } } }
  statements { value }
}`

interface Observation {
  period: string
  value: number | null
  status: string
  series: { dataset: { code: string }; dimensions: { code: string }[] }
}

async function claims(args: string) {
  const { data, messages } = await ask(`{ claims(${args}) ${fields} }`)
  const found = data?.['claims'] as { observations: Observation[]; statements: unknown[] } | null | undefined
  const rows = found?.observations.map(({ period, value, status, series }) =>
    [series.dataset.code, ...series.dimensions.map(({ code }) => code), period, value ?? status].join(' '),
  )
  return { rows, statements: found?.statements, messages }
}

describe('claims on a country, an indicator and a period', () => {
  it('come from every dataset, in the stated order and then by id, absences among them', async () => {
    expect(await claims('indicator: "REM.GDP", area: "TJK", from: "2013", to: "2014"')).toEqual({
      rows: ['wdi 2013 43.5', 'wdi 2014 36.6', 'matrix 2013 50', 'survey 2013 48.8', 'survey 2014 Q'],
      statements: [],
      messages: [],
    })
  })

  it('are not what a plain question answers: that is one dataset', async () => {
    const { data } = await ask(
      '{ country(code: "TJK") { value(indicator: "REM.GDP", period: "2013") { value series { dataset { code } } } } }',
    )
    expect(data).toMatchObject({ country: { value: { value: 43.5, series: { dataset: { code: 'wdi' } } } } })
  })
})

describe('claims on a corridor', () => {
  it('come from every dataset and amount, with what texts say', async () => {
    expect(
      await claims('indicator: "OC.REM.COST", corridor: "TJK-RUS", from: "2015-Q1", to: "2015-Q1"'),
    ).toEqual({
      rows: ['flows 200 2015-Q1 11', 'rpw 200 2015-Q1 2.19', 'rpw 500 2015-Q1 1.1'],
      statements: [{ value: 1.9 }],
      messages: [],
    })
  })
})

describe('the order of datasets', () => {
  it('is stated with each indicator', async () => {
    const { data } = await ask('{ indicator(code: "STOCK") { preferences { rank dataset { code } } } }')
    expect(data).toEqual({
      indicator: {
        preferences: [
          { rank: 1, dataset: { code: 'desa' } },
          { rank: 2, dataset: { code: 'matrix' } },
        ],
      },
    })
  })
})
