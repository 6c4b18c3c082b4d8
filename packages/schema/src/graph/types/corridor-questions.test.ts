import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertCorridors } from '../testing/content-corridors.ts'
import { insertSeries } from '../testing/insert-series.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(async () => {
  await insertCorridors(database)
  const stock = (subject: string, rest: object) => ({
    ...{ indicatorId: 'STOCK', datasetId: 'matrix', subject, from: '2015', cells: [7, 8], ...rest },
  })
  await insertSeries(database, 1, [
    stock('UZB-KAZ', {}),
    stock('KAZ-UZB', { attributes: { '2016': { UNIT_MEASURE: 'households' } } }),
  ])
})
afterAll(() => database.close())

async function corridor(code: string, field: string) {
  const { data, codes, messages } = await ask(`{ corridor(code: "${code}") { answer: ${field} } }`)
  const found = data?.['corridor'] as { answer: Record<string, unknown> } | null | undefined
  return { answer: found?.answer, codes, messages }
}

describe('mirror statistics', () => {
  const fields = `{
    byOrigin { dataset { code } dimensions { dimension code } }
    byDestination { dataset { code } dimensions { dimension code } }
    byOthers { dataset { code } dimensions { dimension code } }
    differences {
      period origin { value } destination { value status series { dataset { code } } } difference ratio
    }
  }`
  const series = (dataset: string, ...dimensions: string[]) => ({
    dataset: { code: dataset },
    dimensions: dimensions.map((it) => ({ dimension: it.split('=')[0], code: it.split('=')[1] })),
  })
  const difference = (
    period: string,
    [origin, destination]: readonly [number, number],
    dataset: string,
    status = 'A',
  ) => ({
    ...{ period, origin: { value: origin }, difference: destination - origin, ratio: destination / origin },
    destination: { value: destination, status, series: { dataset: { code: dataset } } },
  })

  test('put what each end reports side by side, every dataset by itself', async () => {
    const { answer, messages } = await corridor('TJK-DEU', `mirror(indicator: "FLOW") ${fields}`)
    expect(messages).toEqual([])
    expect(answer).toEqual({
      byOrigin: [series('eurostat', 'REPORTER=TJK')],
      byDestination: [series('eurostat', 'REPORTER=DEU'), series('flows', 'REPORTER=DEU')],
      byOthers: [series('eurostat', 'REPORTER=RUS'), series('flows')],
      differences: [
        difference('2013', [20, 25], 'eurostat'),
        difference('2014', [30, 45], 'eurostat', 'P'),
        difference('2013', [20, 40], 'flows'),
      ],
    })
  })

  test('are of the periods and the breakdown asked for', async () => {
    const year = await corridor('TJK-DEU', `mirror(indicator: "FLOW", from: "2014", to: "2014") ${fields}`)
    expect(year.answer?.['differences']).toEqual([difference('2014', [30, 45], 'eurostat', 'P')])
    const women = await corridor(
      'TJK-DEU',
      `mirror(indicator: "FLOW", dimensions: [{ dimension: "SEX", code: "F" }]) ${fields}`,
    )
    expect(women.answer).toEqual({
      ...{
        byOrigin: [],
        byDestination: [series('eurostat', 'SEX=F', 'REPORTER=DEU')],
        byOthers: [],
        differences: [],
      },
    })
  })

  test('of a corridor of which nothing is reported are empty', async () => {
    const { answer } = await corridor('DEU-TJK', `mirror(indicator: "FLOW") ${fields}`)
    expect(answer).toEqual({ byOrigin: [], byDestination: [], byOthers: [], differences: [] })
  })

  test.each([
    ['mirror(indicator: "REM.GDP")', 'REM.GDP is about countries'],
    ['mirror(indicator: "nothing")', 'nothing'],
    ['mirror(indicator: "FLOW", from: "2014", to: "2013")', 'from is 2014'],
    ['mirror(indicator: "FLOW", dimensions: [{ dimension: "REPORTER", code: "TJK" }])', 'leave out REPORTER'],
    ['mirror(indicator: "FLOW", dimensions: [{ dimension: "NOPE", code: "TJK" }])', 'no dimension'],
  ])('%s is refused', async (field, message) => {
    const { codes, messages } = await corridor('TJK-DEU', `${field} ${fields}`)
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(messages[0]).toContain(message)
  })
})

describe('the cost of sending money home', () => {
  const fields = `{
    amount measure indicator { code } aboveLimit latest { period value series { dimensions { code } } }
    observations { period value } statements { id value }
  }`

  test('is given by quarter, with claims beside it', async () => {
    const { answer, messages } = await corridor('TJK-RUS', `transferCost ${fields}`)
    expect(messages).toEqual([])
    expect(answer).toEqual({
      ...{ amount: 200, measure: 'AVERAGE', indicator: { code: 'OC.REM.COST' }, aboveLimit: false },
      latest: { period: '2015-Q2', value: 1.97, series: { dimensions: [{ code: '200' }] } },
      observations: [
        { period: '2014-Q1', value: 1.92 },
        { period: '2014-Q3', value: 1.73 },
        { period: '2015-Q1', value: 2.19 },
        { period: '2015-Q2', value: 1.97 },
      ],
      statements: [{ id: expect.any(String) as string, value: 1.9 }],
    })
  })

  test('is of the amount, the measure and the quarters asked for', async () => {
    const cost = async (args: string) => (await corridor('TJK-RUS', `transferCost(${args}) ${fields}`)).answer
    expect(await cost('amount: 500')).toMatchObject({
      ...{ amount: 500, latest: { period: '2015-Q2', value: 1.2 } },
      // The goal is measured with 200 dollars.
      aboveLimit: null,
    })
    expect(await cost('measure: SMART')).toMatchObject({
      ...{ measure: 'SMART', indicator: { code: 'OC.REM.COST.SMART' }, latest: { value: 0.8 } },
    })
    expect(await cost('from: "2014", to: "2014"')).toMatchObject({
      latest: { period: '2014-Q3', value: 1.73 },
      observations: [
        { period: '2014-Q1', value: 1.92 },
        { period: '2014-Q3', value: 1.73 },
      ],
    })
  })

  test.each([
    ['TJK-DEU', true],
    // 5 % itself is not above 5 %.
    ['KGZ-RUS', false],
    ['KGZ-KAZ', true],
    ['UZB-RUS', null],
  ])('of %s is above the limit of SDG 10.c: %s', async (code, above) => {
    const { answer } = await corridor(code, 'transferCost { aboveLimit observations { value } }')
    expect(answer?.['aboveLimit']).toBe(above)
    if (above === null) expect(answer?.['observations']).toEqual([])
  })

  test('of an amount that nobody asked for is not known', async () => {
    const { codes, messages } = await corridor('TJK-RUS', `transferCost(amount: 300) ${fields}`)
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(messages[0]).toContain('it knows: 200, 500')
  })
})

describe('both directions of a pair', () => {
  const fields = `{
    corridor { code } value { value period } reverse { code } reverseValue { value period } net
  }`

  test('stand side by side, with their balance where both are of one period and dataset', async () => {
    const { answer } = await corridor('TJK-RUS', `bothWays(indicator: "STOCK") ${fields}`)
    expect(answer).toEqual({
      ...{ corridor: { code: 'TJK-RUS' }, value: { value: 470, period: '2015' } },
      ...{ reverse: { code: 'RUS-TJK' }, reverseValue: { value: 30, period: '2015' }, net: 440 },
    })
    const earlier = await corridor('TJK-RUS', `bothWays(indicator: "STOCK", period: "2010") ${fields}`)
    expect(earlier.answer).toMatchObject({ value: { value: 450 }, reverseValue: null, net: null })
  })

  test('have no balance of what does not add up', async () => {
    const { answer } = await corridor('TJK-RUS', `bothWays(indicator: "MIXED") ${fields}`)
    expect(answer).toMatchObject({ value: { value: 9 }, reverseValue: null, net: null })
  })
})

test('there is no balance of values in different units', async () => {
  const net = async (period: string) =>
    (
      await corridor(
        'UZB-KAZ',
        `bothWays(indicator: "STOCK", period: "${period}") { net reverseValue { value } }`,
      )
    ).answer
  expect(await net('2015')).toEqual({ net: 0, reverseValue: { value: 7 } })
  expect(await net('2016')).toEqual({ net: null, reverseValue: { value: 8 } })
})
