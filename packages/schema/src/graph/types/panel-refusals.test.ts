import { afterAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertPanel } from '../testing/content-panel.ts'
import { insertSeries } from '../testing/insert-series.ts'

const database = await createTestDatabase()
afterAll(() => database.close())
await insertPanel(database)
const ask = asker(database)

const refusal = async (args: string) => {
  const { data, codes, messages } = await ask(`{ panel(${args}) { count } }`)
  expect(data).toBeNull()
  return `${String(codes[0])}: ${messages[0] ?? ''}`
}

describe('what misleads', () => {
  it.each([
    [
      'indicators: ["RATE"], transform: { method: GROWTH }',
      'NOT_AGGREGABLE: RATE (%) does not bear GROWTH: it is in percent already',
    ],
    ['indicators: ["RATE"], transform: { method: INDEX, base: "2010" }', 'Ask for DIFFERENCE'],
    ['indicators: ["ODD"], transform: { method: GROWTH }', 'was not understood'],
    [
      'indicators: ["RATE"], transform: { method: PER_CAPITA }',
      'no amount that adds up (its aggregation is NONE)',
    ],
    ['indicators: ["SP.POP.TOTL"], transform: { method: SHARE_OF_GDP }', 'only amounts in current US$'],
    [
      'indicators: ["SENT"], origins: ["TJK"], transform: { method: GROWTH }',
      'SENT of matrix does not bear GROWTH: its editions are models',
    ],
    ['indicators: ["SENT"], origins: ["TJK"], transform: { method: DIFFERENCE }', 'models made anew'],
    ['indicators: ["SENT"], origins: ["TJK"], fill: { method: LINEAR }', 'models made anew'],
    [
      'indicators: ["RATE"], align: { frequency: Q, aggregation: SUM }',
      'RATE (%) does not bear SUM over time: its values do not add up',
    ],
    [
      'indicators: ["DEBT"], align: { frequency: A, aggregation: SUM }',
      'a stock that is added up over time counts many times. Ask for MEAN',
    ],
    ['indicators: ["BX.TRF.PWKR.CD.DT"], align: { frequency: A, aggregation: MEAN }', 'Ask for SUM'],
    [
      'indicators: ["COST"], origins: ["TJK"], align: { frequency: A, aggregation: SUM }',
      'does not bear SUM over time',
    ],
  ])('is refused: %s', async (args, message) => {
    const said = await refusal(args)
    expect(said).toContain('NOT_AGGREGABLE')
    expect(said).toContain(message)
  })
})

describe('a question that contradicts itself', () => {
  it.each([
    ['latest: true, lastN: 2', 'not both'],
    ['lastN: 0', 'lastN is 0'],
    ['maxAge: 1', 'maxAge goes with latest'],
    ['latest: true, maxAge: -1', 'maxAge is -1'],
    ['samePeriod: true', 'samePeriod goes with latest'],
    ['transform: { method: INDEX }', 'INDEX needs base'],
    ['transform: { method: GROWTH, base: "2010" }', 'base is for INDEX; GROWTH takes none'],
    [
      'transform: { method: MOVING_AVERAGE }',
      'MOVING_AVERAGE needs window, 2 to 120 periods; it is not given',
    ],
    ['transform: { method: MOVING_AVERAGE, window: 1 }', 'it is 1'],
    ['transform: { method: RANK, window: 3 }', 'window is for MOVING_AVERAGE'],
    ['transform: { method: PER_CAPITA, of: ORIGIN }', 'of is for corridors'],
    ['transform: { method: GROWTH, of: ORIGIN }', 'of is for PER_CAPITA and SHARE_OF_GDP'],
    ['origins: ["TJK"], transform: { method: PER_CAPITA }', 'a corridor has two countries'],
    ['transform: { method: INDEX, base: "2010-S1" }', 'a half-year'],
    ['from: "2010-W05"', 'a week'],
    ['fill: { method: LINEAR, maxGap: 0 }', 'maxGap is 0'],
    ['align: { frequency: M, aggregation: MEAN }', 'A or Q, and never to months'],
    ['align: { frequency: Q, aggregation: MEAN }', 'values are put together and never split up'],
    ['areas: ["TJK"], origins: ["TJK"]', 'not for both'],
  ])('is refused: %s', async (args, message) => {
    const said = await refusal(`indicators: ["DEBT"], ${args}`)
    expect(said).toContain('BAD_USER_INPUT')
    expect(said).toContain(message)
  })
})

describe('an answer that is too large to be given whole', () => {
  const places = 'areas: ["TJK", "KGZ", "RUS", "UZB", "CA"]'

  it('is refused with its size, the limit and the cheaper way; its count and its pages are not', async () => {
    const odd = (subject: string, from: string, cells: number[]) => ({
      ...{ indicatorId: 'ODD', datasetId: 'wdi', subject, from, cells },
    })
    await insertSeries(database, 1, [
      odd('KGZ', '0001-01', Array<number>(9999 * 12).fill(1.5)),
      ...['RUS', 'UZB', 'CA'].map((area) => odd(area, '2010-01', [7])),
    ])
    const of = `panel(indicators: ["ODD"], ${places})`
    const fields = 'count observations(first: 1) { totalCount nodes { value } }'
    expect((await ask(`{ ${of} { ${fields} } }`)).data).toEqual({
      panel: { count: 119_993, observations: { totalCount: 119_993, nodes: [{ value: 1 }] } },
    })
    for (const leaf of ['values', 'statuses']) {
      const { codes, messages } = await ask(`{ ${of} { ${leaf} } }`)
      expect(codes).toEqual(['COST_LIMIT_EXCEEDED'])
      // Five rows; a column for each month, and for the two years of Tajikistan.
      expect(messages).toEqual([
        'The panel has 599,950 cells; the limit is 500,000. Ask for fewer indicators, places or years at a time, read observations page by page, or take them as a file: /docs/formats.',
      ])
    }
    const { data } = await ask(
      `{ panel(indicators: ["ODD"], ${places}, from: "2009", to: "2010") { values } }`,
    )
    expect((data?.['panel'] as { values: unknown[] }).values).toHaveLength(5)
  })
})

describe('a question that names something twice', () => {
  it('asks for it once', async () => {
    const { data, codes } = await ask('{ panel(indicators: ["DEBT", "DEBT", "RATE"]) { count } }')
    expect([codes, data]).toEqual([[], { panel: { count: 2 + 7 + 10 } }])
  })
})

describe('a series of which nothing can be computed', () => {
  it('is left out, and that it is the computation is said', async () => {
    const { data } = await ask(
      '{ panel(indicators: ["DEBT"], transform: { method: MOVING_AVERAGE, window: 120 }) { count omitted { reason } } }',
    )
    const { count, omitted } = data?.['panel'] as { count: number; omitted: { reason: string }[] }
    expect(count).toBe(0)
    expect(new Set(omitted.map(({ reason }) => reason))).toEqual(
      new Set([
        'There are series, but nothing of what is asked for can be computed from them between from and to.',
      ]),
    )
  })
})
