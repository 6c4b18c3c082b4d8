import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertCorridors } from '../testing/content-corridors.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(() => insertCorridors(database))
afterAll(() => database.close())

interface Statistics extends Record<string, unknown> {
  count: number
  withoutValue: { subject: { code: string }; reason: string }[]
  correlation: {
    coefficient: number | null
    reason: string | null
    count: number
    pairs: {
      subject: { code: string }
      value: number
      period: string
      otherValue: number
      otherPeriod: string
    }[]
  }
}
async function statistics(args: string, fields: string) {
  const { data, codes, messages } = await ask(`{ statistics(${args}) { ${fields} } }`)
  return { answer: data?.['statistics'] as Statistics | undefined, codes, messages }
}
const figures = `across frequency period count withoutValueCount
  withoutValue { subject { ... on Country { code } ... on Region { code } ... on Corridor { code } } reason }
  min { value period series { subject { ... on Country { code } ... on Corridor { code } } } }
  max { value period series { subject { ... on Country { code } ... on Corridor { code } } } }
  mean median variance standardDeviation ofAll: variance(population: true)
  quantiles { probability value }`
const at = (value: number, period: string, code: string) => ({ value, period, series: { subject: { code } } })

describe('across places', () => {
  test('the newest value of each country counts once', async () => {
    const { answer, messages } = await statistics('indicator: "REM.GDP"', figures)
    expect(messages).toEqual([])
    // DEU .3, KGZ 32, RUS .4, TJK 36.6, UZB 11; of KAZ the value is withheld.
    const values = [0.3, 0.4, 11, 32, 36.6]
    const mean = 80.3 / 5
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    expect(answer).toEqual({
      ...{ across: 'PLACES', frequency: 'A', period: null, count: 5, withoutValueCount: 1 },
      withoutValue: [{ subject: { code: 'KAZ' }, reason: 'NO_VALUE' }],
      min: at(0.3, '2014', 'DEU'),
      max: at(36.6, '2014', 'TJK'),
      mean: expect.closeTo(mean, 9) as number,
      median: 11,
      variance: expect.closeTo(squares / 4, 9) as number,
      ofAll: expect.closeTo(squares / 5, 9) as number,
      standardDeviation: expect.closeTo(Math.sqrt(squares / 4), 9) as number,
      quantiles: [
        { probability: 0.05, value: expect.closeTo(0.32, 9) as number },
        { probability: 0.25, value: 0.4 },
        { probability: 0.5, value: 11 },
        { probability: 0.75, value: 32 },
        { probability: 0.95, value: expect.closeTo(32 + 0.8 * 4.6, 9) as number },
      ],
    })
  })

  test.each([
    ['indicator: "REM.GDP", period: "2012"', [42, 31]],
    ['indicator: "REM.GDP", maxAge: 0', [36.6, 0.4, 0.3]],
    ['indicator: "REM.GDP", region: "CA"', [36.6, 32, 11]],
    ['indicator: "REM.GDP", areas: ["CA"]', [25]],
    ['indicator: "EMPTY"', []],
    // The corridors with a value, of the preferred dataset of each.
    ['indicator: "STOCK"', [470, 50, 590, 1100, 0, 30]],
    ['indicator: "STOCK", maxAge: 2', [470, 590, 1100, 0, 30]],
    ['indicator: "STOCK", period: "2010"', [450, 50, 570]],
    ['indicator: "STOCK", destinations: ["RUS"]', [470, 590, 1100]],
    ['indicator: "OC.REM.COST", dimensions: [{ dimension: "AMOUNT", code: "200" }]', [1.97, 6.5, 5, 11.85]],
  ])('%s takes %j', async (args, values) => {
    const { answer, messages } = await statistics(args, 'count mean min { value } max { value } median')
    expect(messages).toEqual([])
    const sorted = values.toSorted((a, b) => a - b)
    const half = sorted.length / 2
    const median =
      sorted.length % 2 === 1
        ? sorted[Math.floor(half)]
        : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2
    expect(answer?.count).toBe(values.length)
    if (values.length === 0) {
      expect(answer).toEqual({ count: 0, mean: null, min: null, max: null, median: null })
      return
    }
    expect(answer?.['mean']).toBeCloseTo(values.reduce((a, b) => a + b) / values.length, 9)
    expect(answer?.['median']).toBeCloseTo(median ?? Number.NaN, 9)
    expect([answer?.['min'], answer?.['max']]).toEqual([{ value: sorted[0] }, { value: sorted.at(-1) }])
  })

  test.each([
    ['indicator: "REM.GDP", areas: ["TJK", "CA"]', 'BAD_USER_INPUT', 'CA is a region'],
    ['indicator: "REM.GDP", corridors: ["TJK-RUS"]', 'BAD_USER_INPUT', 'REM.GDP is about'],
    ['indicator: "REM.GDP", from: "2012"', 'BAD_USER_INPUT', 'from and to are for statistics across time'],
    ['indicator: "REM.GDP", period: "2012", maxAge: 2', 'BAD_USER_INPUT', 'leave them out with a period'],
    ['indicator: "REM.GDP", across: TIME', 'BAD_USER_INPUT', 'the question is about 6'],
    [
      'indicator: "REM.GDP", across: TIME, areas: ["TJK"], period: "2012"',
      'BAD_USER_INPUT',
      'give from and to',
    ],
    ['indicator: "GDP.LCU"', 'NOT_AGGREGABLE', 'in the currency of each place'],
    ['indicator: "nothing"', 'BAD_USER_INPUT', 'nothing'],
  ])('%s is %s', async (args, code, message) => {
    const { codes, messages } = await statistics(args, 'count')
    expect(codes).toEqual([code])
    expect(messages[0]).toContain(message)
  })
})

describe('across time', () => {
  test('all values of one place count', async () => {
    const { answer } = await statistics('indicator: "REM.GDP", across: TIME, areas: ["TJK"]', figures)
    expect(answer).toMatchObject({
      ...{ across: 'TIME', frequency: 'A', period: null, count: 3, withoutValueCount: 0, withoutValue: [] },
      ...{ min: at(36.6, '2014', 'TJK'), max: at(43.5, '2013', 'TJK'), median: 42 },
      mean: expect.closeTo(122.1 / 3, 9) as number,
    })
    const later = await statistics(
      'indicator: "OC.REM.COST", across: TIME, corridors: ["TJK-RUS"], from: "2014-Q2", to: "2015", dimensions: [{ dimension: "AMOUNT", code: "200" }]',
      'count frequency min { period value } max { period value }',
    )
    expect(later.answer).toEqual({
      ...{ count: 3, frequency: 'Q' },
      min: { period: '2014-Q3', value: 1.73 },
      max: { period: '2015-Q1', value: 2.19 },
    })
  })

  test('a place without values has none, and says so', async () => {
    const { answer } = await statistics('indicator: "REM.GDP", across: TIME, areas: ["KAZ"]', figures)
    expect(answer).toMatchObject({
      count: 0,
      withoutValueCount: 1,
      min: null,
      max: null,
      mean: null,
      quantiles: [],
    })
    expect(answer?.withoutValue).toEqual([{ subject: { code: 'KAZ' }, reason: 'NO_VALUE' }])
  })

  test('one currency has a mean', async () => {
    const { answer } = await statistics('indicator: "GDP.LCU", across: TIME, areas: ["TJK"]', 'mean')
    expect(answer).toEqual({ mean: 42.5 })
  })
})

describe('correlation', () => {
  const fields = (args: string) =>
    `correlation(${args}) {
      coefficient reason count method with { code }
      pairs { subject { ... on Country { code } ... on Corridor { code } } value period otherValue otherPeriod }
    }`
  const told = (answer: Statistics | undefined) =>
    answer?.correlation.pairs.map(
      ({ subject, value, period, otherValue, otherPeriod }) =>
        `${subject.code} ${value} ${period} ${otherValue} ${otherPeriod}`,
    )
  /** From the definition. */
  function pearson(pairs: readonly (readonly [number, number])[]): number {
    const mean = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length
    const [x, y] = [mean(0), mean(1)]
    const sum = (of: (a: number, b: number) => number) =>
      pairs.reduce((total, [a, b]) => total + of(a - x, b - y), 0)
    return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b))
  }

  test('across places pairs the newest period that has both', async () => {
    const { answer } = await statistics('indicator: "REM.GDP"', fields('with: "POVERTY"'))
    expect(told(answer)).toEqual(['KGZ 32 2013 37 2013', 'RUS 0.4 2014 10 2014', 'TJK 36.6 2014 34 2014'])
    expect(answer?.correlation).toMatchObject({
      count: 3,
      method: 'PEARSON',
      with: { code: 'POVERTY' },
      reason: null,
    })
    expect(answer?.correlation.coefficient).toBeCloseTo(
      pearson([
        [32, 37],
        [0.4, 10],
        [36.6, 34],
      ]),
      9,
    )
  })

  test('across places pairs the newest of each where that is asked for', async () => {
    const { answer } = await statistics(
      'indicator: "REM.GDP"',
      fields('with: "POVERTY", pairing: LATEST, method: SPEARMAN'),
    )
    expect(told(answer)).toEqual([
      'KGZ 32 2013 30.6 2014',
      'RUS 0.4 2014 10 2014',
      'TJK 36.6 2014 34 2014',
      'UZB 11 2010 16 2012',
    ])
    // Both rise together: RUS, UZB, KGZ, TJK.
    expect(answer?.correlation.coefficient).toBeCloseTo(1, 12)
  })

  test('of a period pairs that period, and needs three pairs', async () => {
    const { answer } = await statistics('indicator: "REM.GDP", period: "2012"', fields('with: "POVERTY"'))
    expect(told(answer)).toEqual(['KGZ 31 2012 38 2012', 'TJK 42 2012 40 2012'])
    expect(answer?.correlation).toMatchObject({
      coefficient: null,
      reason: 'There are 2 pairs of values; a correlation needs 3 at least.',
    })
    const newest = await statistics('indicator: "REM.GDP", maxAge: 0', fields('with: "POVERTY"'))
    expect(told(newest.answer)).toEqual(['RUS 0.4 2014 10 2014', 'TJK 36.6 2014 34 2014'])
  })

  test('of years with quarters has no pairs, and says what would', async () => {
    const { answer } = await statistics(
      'indicator: "STOCK", origins: ["TJK"]',
      fields('with: "OC.REM.COST", dimensions: [{ dimension: "AMOUNT", code: "200" }]'),
    )
    expect(answer?.correlation).toMatchObject({
      coefficient: null,
      reason:
        'No place has a value of both in one period of the same frequency. pairing: LATEST takes the newest value of each.',
    })
  })

  test('across time pairs period by period', async () => {
    const { answer } = await statistics(
      'indicator: "POVERTY", across: TIME, areas: ["TJK"]',
      fields('with: "REM.GDP"'),
    )
    expect(told(answer)).toEqual(['TJK 40 2012 42 2012', 'TJK 37 2013 43.5 2013', 'TJK 34 2014 36.6 2014'])
    expect(answer?.correlation.coefficient).toBeCloseTo(
      pearson([
        [40, 42],
        [37, 43.5],
        [34, 36.6],
      ]),
      9,
    )
  })

  test('pairs corridors, all of them or those of a country', async () => {
    const dimensions = '[{ dimension: "AMOUNT", code: "200" }]'
    const { answer } = await statistics(
      'indicator: "STOCK"',
      fields(`with: "OC.REM.COST", pairing: LATEST, dimensions: ${dimensions}`),
    )
    expect(told(answer)?.sort()).toEqual(['KGZ-RUS 590 2015 5 2014-Q4', 'TJK-RUS 470 2015 1.97 2015-Q2'])
    const same = await statistics(
      'indicator: "STOCK", origins: ["TJK"], period: "2010"',
      fields('with: "STOCK"'),
    )
    expect(told(same.answer)).toEqual(['TJK-KAZ 50 2010 50 2010', 'TJK-RUS 450 2010 450 2010'])
    const named = await statistics('indicator: "STOCK", period: "2010"', fields('with: "STOCK"'))
    expect(named.answer?.correlation).toMatchObject({
      count: 3,
      coefficient: expect.closeTo(1, 12) as number,
    })
  })

  test.each([
    ['indicator: "REM.GDP"', 'with: "STOCK"', 'STOCK is about corridors'],
    ['indicator: "REM.GDP"', 'with: "nothing"', 'nothing'],
    ['indicator: "STOCK"', 'with: "STOCK"', 'give period, or pairing: LATEST'],
    ['indicator: "POVERTY", across: TIME, areas: ["TJK"]', 'with: "REM.GDP", pairing: LATEST', 'by period'],
    ['indicator: "REM.GDP"', 'with: "POVERTY", dimensions: [{ dimension: "SEX", code: "*" }]', 'SEX'],
  ])('of %s %s is refused', async (args, correlated, message) => {
    const { codes, messages } = await statistics(args, fields(correlated))
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(messages[0]).toContain(message)
  })
})
