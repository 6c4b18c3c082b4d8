import { afterAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertPanel } from '../testing/content-panel.ts'

const database = await createTestDatabase()
afterAll(() => database.close())
await insertPanel(database)
const ask = asker(database)

const subject = 'subject { ... on Country { code } ... on Region { code } ... on Corridor { code } }'
const inputs = 'inputs { id indicator { code } dataset { code } derivation { method inputs { id } } }'

interface Panel {
  periods: string[]
  values: (number | null)[][]
  statuses: string[]
  series: {
    id: string
    unit: string
    subject: { code: string }
    derivation: { method: string; formula: string; unit: string; inputs: { id: string }[] } | null
  }[]
  omitted: { series: { subject: { code: string } }; reason: string }[]
}

async function panel(args: string): Promise<Panel> {
  const { data, messages } = await ask(`{ panel(${args}) {
    periods values statuses omitted { series { ${subject} } reason }
    series { id unit ${subject} derivation { method formula unit ${inputs} } }
  } }`)
  expect(messages).toEqual([])
  return data?.['panel'] as Panel
}

/** Values by subject and period, with their status where it is not A. */
const one = async (args: string) => {
  const { series, periods, values, statuses } = await panel(args)
  return Object.fromEntries(
    series.map(({ subject: { code } }, row) => [
      code,
      Object.fromEntries(
        periods.flatMap((period, column) => {
          const status = statuses[row]?.[column] ?? ' '
          const value = values[row]?.[column] ?? status
          if (status === ' ') return []
          return [[period, status === 'A' || value === status ? value : [value, status]]]
        }),
      ),
    ]),
  )
}

const near = (value: number) => expect.closeTo(value, 9) as unknown

describe('a transform', () => {
  it('PER_CAPITA divides by the population of the same place and year', async () => {
    const answer = 'indicators: ["NY.GDP.MKTP.CD"], transform: { method: PER_CAPITA }'
    expect(await one(answer)).toEqual({
      // Population of 2012 is zero, of 2014 unknown; that of Russia is from the census, from 2012 on.
      KGZ: { '2010': 10, '2011': [11, 'P'] },
      RUS: { '2012': 1200 / 140, '2013': 1300 / 141 },
      TJK: { '2010': 12.5, '2011': 110 / 8.5, '2012': [120 / 9, 'E'], '2013': 'O' },
    })
    const { series } = await panel(`${answer}, areas: ["RUS"]`)
    expect(series[0]?.derivation).toMatchObject({
      method: 'PER_CAPITA',
      formula: 'x(t) / SP.POP.TOTL(t)',
      unit: 'current US$ per person',
      inputs: [
        { indicator: { code: 'NY.GDP.MKTP.CD' }, dataset: { code: 'wdi' }, derivation: null },
        { indicator: { code: 'SP.POP.TOTL' }, dataset: { code: 'census' }, derivation: null },
      ],
    })
    expect(series[0]?.unit).toBe('current US$ per person')
  })

  it('SHARE_OF_GDP is in percent of the gross domestic product', async () => {
    const answer = 'indicators: ["BX.TRF.PWKR.CD.DT"], transform: { method: SHARE_OF_GDP }'
    expect(await one(answer)).toEqual({
      KGZ: { '2010': 20, '2012': 'L' },
      TJK: { '2010': 40, '2011': 40, '2014': [40, 'E'] },
    })
    const { omitted } = await panel(answer)
    expect(omitted.map(({ series, reason }) => [series.subject.code, reason])).toEqual([
      ['UZB', 'This release has no NY.GDP.MKTP.CD of that place and frequency to divide by.'],
      ['UZB', 'This release has no NY.GDP.MKTP.CD of that place and frequency to divide by.'],
    ])
  })

  it('of corridors is of the end that is named', async () => {
    const answer = (end: string) =>
      one(`indicators: ["SENT"], origins: ["TJK"], transform: { method: SHARE_OF_GDP, of: ${end} }`)
    expect(await answer('ORIGIN')).toEqual({ 'TJK-RUS': { '2010': 20, '2011': 20 } })
    expect(await answer('DESTINATION')).toEqual({ 'TJK-RUS': { '2010': 2, '2011': 2 } })
    const { series } = await panel(
      'indicators: ["SENT"], origins: ["TJK"], transform: { method: PER_CAPITA, of: ORIGIN }',
    )
    expect(series.map(({ unit }) => unit)).toEqual(['current US$ per person of the origin'])
  })

  it('GROWTH compares with what lies before the first period asked for', async () => {
    expect(
      await one('indicators: ["NY.GDP.MKTP.CD"], from: "2011", to: "2012", transform: { method: GROWTH }'),
    ).toEqual({
      KGZ: { '2011': [near(10), 'P'], '2012': [near(100 / 11), 'P'] },
      RUS: { '2011': near(10), '2012': near(100 / 11) },
      TJK: { '2011': near(10), '2012': near(100 / 11) },
    })
  })

  it('INDEX says which series have no base', async () => {
    const answer = 'indicators: ["BX.TRF.PWKR.CD.DT"], transform: { method: INDEX, base: "2011" }'
    expect(await one(answer)).toEqual({
      TJK: { '2010': near(1000 / 11), '2011': 100, '2014': [near(1500 / 11), 'E'] },
    })
    const { series, omitted } = await panel(answer)
    expect(series.map(({ unit }) => unit)).toEqual(['2011 = 100'])
    expect(omitted.map(({ series: it, reason }) => [it.subject.code, reason])).toEqual([
      ['KGZ', 'It has no value for the base period 2011.'],
      ['UZB', 'It has no value for the base period 2011.'],
      ['UZB', 'It has no value for the base period 2011.'],
    ])
  })

  it('DIFFERENCE of a percentage is in percentage points', async () => {
    const answer = 'indicators: ["RATE"], areas: ["TJK", "UZB"], transform: { method: DIFFERENCE }'
    expect(await one(answer)).toEqual({ TJK: { '2011': 1, '2012': 0.5 } })
    expect((await panel(answer)).series[0]?.unit).toBe('percentage points, change on the period before')
  })

  it('MOVING_AVERAGE needs every value of its window', async () => {
    const answer = 'indicators: ["COST"], origins: ["TJK"], transform: { method: MOVING_AVERAGE, window: 4 }'
    expect(await one(answer)).toEqual({ 'TJK-RUS': { '2019-Q4': 2.5, '2020-Q1': 2.25 } })
  })

  it('RANK is one among the places of the answer, and regions are ranked by themselves', async () => {
    expect(
      await one(
        'indicators: ["RATE"], areas: ["RUS", "TJK", "UZB"], latest: true, transform: { method: RANK }',
      ),
    ).toEqual({ RUS: { '2011': 2 }, TJK: { '2012': 1 }, UZB: { '2012': 2 } })
    expect(
      await one(
        'indicators: ["SP.POP.TOTL"], areas: ["CA", "TJK", "KGZ"], to: "2010", transform: { method: RANK }',
      ),
    ).toEqual({ CA: { '2010': 1 }, TJK: { '2010': 1 }, KGZ: { '2010': 2 } })
  })

  it('has an id of its own, for which node has nothing; a rank one for each answer', async () => {
    const id = async (args: string) => (await panel(`indicators: ["RATE"], ${args}`)).series[0]?.id ?? ''
    const plain = await id('areas: ["TJK"]')
    const ids = await Promise.all([
      id('areas: ["TJK"], transform: { method: DIFFERENCE }'),
      id('areas: ["TJK"], transform: { method: MOVING_AVERAGE, window: 2 }'),
      id('areas: ["TJK"], transform: { method: MOVING_AVERAGE, window: 3 }'),
      id('areas: ["TJK"], transform: { method: RANK }'),
      id('areas: ["TJK", "UZB"], transform: { method: RANK }'),
    ])
    expect(new Set([plain, ...ids]).size).toBe(6)
    const { data } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [plain, ...ids] })
    expect(data).toEqual({ nodes: [{ id: plain }, null, null, null, null, null] })
  })
})

describe('filling and alignment', () => {
  it('mark what they make, and come before the transform', async () => {
    const { data } = await ask(`{ panel(
      indicators: ["BX.TRF.PWKR.CD.DT"], areas: ["TJK"], fill: { method: LINEAR }, transform: { method: GROWTH }
    ) {
      filled
      series { derivation { method inputs { derivation { method inputs { derivation { method } } } } } }
      observations { nodes { period filledBy attributes { name value } status } }
    } }`)
    // 2011 is no filled value and comes from none; 2014 is compared with the filled one of 2013.
    const filled = { filledBy: 'LINEAR', attributes: [{ name: 'FILL_METHOD', value: 'LINEAR' }], status: 'I' }
    expect(data).toEqual({
      panel: {
        filled: [
          [0, 1],
          [0, 2],
          [0, 3],
        ],
        series: [
          {
            derivation: {
              method: 'GROWTH',
              inputs: [{ derivation: { method: 'FILLED', inputs: [{ derivation: null }] } }],
            },
          },
        ],
        observations: {
          nodes: [
            { period: '2011', filledBy: null, attributes: [], status: 'A' },
            { period: '2012', ...filled },
            { period: '2013', ...filled },
            { period: '2014', ...filled },
          ],
        },
      },
    })
  })

  it('fill within the gap that is allowed, and never beyond the ends', async () => {
    const answer = (fill: string) =>
      one(`indicators: ["BX.TRF.PWKR.CD.DT"], region: "CA", to: "2014", fill: ${fill}`)
    expect(await answer('{ method: PREVIOUS }')).toMatchObject({
      KGZ: { '2010': 10, '2011': [10, 'I'], '2012': 'L', '2013': 40 },
      TJK: { '2011': 44, '2012': [44, 'I'], '2013': [44, 'I'], '2014': [60, 'E'] },
    })
    const short = await answer('{ method: PREVIOUS, maxGap: 1 }')
    expect(short['TJK']).toEqual({ '2010': 40, '2011': 44, '2014': [60, 'E'] })
  })

  it('put quarters together to years, beside those that are years already', async () => {
    const flows = 'indicators: ["BX.TRF.PWKR.CD.DT"], areas: ["UZB"], align: { frequency: A, aggregation: SUM'
    const whole = await panel(`${flows} }`)
    expect([whole.periods, whole.values]).toEqual([
      ['2010', '2014'],
      [
        [3, null],
        [null, 10],
      ],
    ])
    expect(whole.series.map(({ derivation }) => derivation?.formula)).toEqual([
      undefined,
      'SUM of the 4 quarters of the year',
    ])
    const partial = await panel(`${flows}, partial: true }`)
    expect([partial.periods, partial.values[1]]).toEqual([
      ['2010', '2014', '2015'],
      [null, 10, 12],
    ])
    expect(
      await one('indicators: ["COST"], origins: ["TJK"], align: { frequency: A, aggregation: MEAN }'),
    ).toEqual({
      'TJK-RUS': { '2019': 2.5 },
    })
  })
})
