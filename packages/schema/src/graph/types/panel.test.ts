import { afterAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertPanel } from '../testing/content-panel.ts'

const database = await createTestDatabase()
afterAll(() => database.close())
await insertPanel(database)
const ask = asker(database)

interface Item {
  requested: string
  outcome: string
  reason: string | null
}
interface Row {
  period: string
  value: number | null
  status: string
  filledBy: string | null
  series: { id: string }
}
interface Panel {
  count: number
  periods: string[]
  values: (number | null)[][]
  statuses: string[]
  filled: [number, number][]
  series: { id: string; unit: string; subject: { code: string } }[]
  omitted: { series: { subject: { code: string } }; reason: string }[]
  indicatorCoverage: Item[]
  subjectCoverage: Item[]
  observations: { totalCount: number; nodes: Row[] }
}

const subject = 'subject { ... on Country { code } ... on Region { code } ... on Corridor { code } }'
const everything = `
  count periods values statuses filled
  series { id unit ${subject} }
  omitted { series { ${subject} } reason }
  indicatorCoverage { requested outcome reason } subjectCoverage { requested outcome reason }
  observations(first: 5000) { totalCount nodes { period value status filledBy series { id } } }`

async function panel(args: string): Promise<Panel> {
  const { data, messages } = await ask(`{ panel(${args}) { ${everything} } }`)
  expect(messages).toEqual([])
  return data?.['panel'] as Panel
}

/** Values by the code of their subject and by period, with their status where it is not A. */
function table({ series, periods, values, statuses }: Panel) {
  const found: Record<string, Record<string, unknown>> = {}
  for (const [row, { subject: of }] of series.entries()) {
    const cells = (found[of.code] ??= {})
    for (const [column, period] of periods.entries()) {
      const status = statuses[row]?.[column] ?? ' '
      if (status === ' ') continue
      const value = values[row]?.[column] ?? status
      cells[period] = status === 'A' || value === status ? value : [value, status]
    }
  }
  return found
}

const one = (args: string) => panel(args).then(table)

describe('the two shapes of a panel', () => {
  it.each([
    'indicators: ["SP.POP.TOTL", "NY.GDP.MKTP.CD", "BX.TRF.PWKR.CD.DT", "RATE"]',
    'indicators: ["BX.TRF.PWKR.CD.DT"], from: "2010", to: "2013"',
    'indicators: ["BX.TRF.PWKR.CD.DT"], from: "2014-Q2"',
    'indicators: ["BX.TRF.PWKR.CD.DT"], lastN: 2',
    'indicators: ["BX.TRF.PWKR.CD.DT", "RATE"], latest: true',
    'indicators: ["BX.TRF.PWKR.CD.DT"], fill: { method: LINEAR }',
    'indicators: ["SP.POP.TOTL"], dimensions: [{ dimension: "SEX", code: "*" }]',
    'indicators: ["COST", "SENT"], origins: ["TJK", "KGZ"]',
    'indicators: ["COST"], destinations: ["RUS"], align: { frequency: A, aggregation: MEAN }',
    'indicators: ["SP.POP.TOTL"], areas: ["ATLANTIS"]',
  ])('say the same: %s', async (args) => {
    const { count, series, periods, values, statuses, observations, filled } = await panel(args)
    expect([observations.totalCount, observations.nodes.length]).toEqual([count, count])
    expect(values.map((row) => row.length)).toEqual(series.map(() => periods.length))
    expect(statuses.map((row) => row.length)).toEqual(series.map(() => periods.length))
    const rows = series.flatMap(({ id }, row) =>
      periods.flatMap((period, column) => {
        const status = statuses[row]?.[column] ?? ' '
        if (status === ' ') {
          expect(values[row]?.[column]).toBeNull()
          return []
        }
        const isFilled = filled.some(([r, c]) => r === row && c === column)
        return {
          period,
          value: values[row]?.[column],
          status,
          filledBy: isFilled ? 'LINEAR' : null,
          series: { id },
        }
      }),
    )
    expect(observations.nodes).toEqual(rows)
  })

  it('agree for one series, whole and in part', async () => {
    const { data } = await ask(`{
      panel(indicators: ["BX.TRF.PWKR.CD.DT"], areas: ["TJK", "RATE"]) {
        series {
          all: columns { periods values statuses }
          part: columns(from: "2011", to: "2013") { periods values statuses }
          none: columns(from: "2050") { periods values statuses }
        }
      }
    }`)
    expect(data).toEqual({
      panel: {
        series: [
          {
            all: { periods: ['2010', '2011', '2014'], values: [40, 44, 60], statuses: 'AAE' },
            part: { periods: ['2011'], values: [44], statuses: 'A' },
            none: { periods: [], values: [], statuses: '' },
          },
        ],
      },
    })
  })
})

describe('what a panel is about', () => {
  it('may be the members of a region, and an income group is one', async () => {
    const codes = async (args: string) =>
      (await panel(`indicators: ["NY.GDP.MKTP.CD"], ${args}`)).series.map((it) => it.subject.code)
    expect(await codes('region: "CA"')).toEqual(['KGZ', 'TJK'])
    expect(await codes('region: "High income"')).toEqual(['RUS'])
    expect(await codes('region: "LIC", areas: ["RUS", "TJ"]')).toEqual(['RUS', 'TJK'])
    expect(await codes('areas: []')).toEqual([])
    expect((await codes('from: "2010"')).toSorted()).toEqual(['KGZ', 'RUS', 'TJK'])
  })

  it('never holds a region among every country', async () => {
    const { series } = await panel('indicators: ["POPULATION"]')
    expect(series.map((it) => it.subject.code)).toEqual(['KGZ', 'RUS', 'TJK', 'UZB'])
  })

  it('may be corridors by origin, by destination, by both, or by name', async () => {
    const codes = async (args: string) =>
      (await panel(`indicators: ["COST"], ${args}`)).series.map((it) => it.subject.code).toSorted()
    expect(await codes('origins: ["TJK"]')).toEqual(['TJK-RUS', 'TJK-UZB'])
    expect(await codes('destinations: ["RUS"]')).toEqual(['KGZ-RUS', 'TJK-RUS', 'UZB-RUS'])
    expect(await codes('origins: ["TJK", "KGZ"], destinations: ["RUS"]')).toEqual(['KGZ-RUS', 'TJK-RUS'])
    expect(await codes('corridors: ["TJ-UZB"]')).toEqual(['TJK-UZB'])
  })

  it('is broken down as it is asked', async () => {
    const women = '[{ dimension: "SEX", code: "F" }]'
    expect(await one(`indicators: ["SP.POP.TOTL"], to: "2010", dimensions: ${women}`)).toEqual({
      KGZ: { '2010': 2 },
      TJK: { '2010': 3 },
    })
  })

  it('has a size that can be asked for by itself, and cells that no place has no column for', async () => {
    const { data } = await ask('{ panel(indicators: ["BX.TRF.PWKR.CD.DT"]) { count } }')
    expect(data).toEqual({ panel: { count: 3 + 3 + 1 + 7 } })
    expect((await panel('indicators: ["BX.TRF.PWKR.CD.DT"], areas: ["TJK", "UZB"]')).periods).toEqual(
      '2010 2011 2014 2014-Q1 2014-Q2 2014-Q3 2014-Q4 2015-Q1 2015-Q2 2015-Q3'.split(' '),
    )
  })
})

describe('the latest values', () => {
  it('are of each series its own, with its period', async () => {
    expect(await one('indicators: ["BX.TRF.PWKR.CD.DT"], latest: true')).toEqual({
      KGZ: { '2013': 40 },
      TJK: { '2014': [60, 'E'] },
      UZB: { '2010': [3, 'B'], '2015-Q3': 7 },
    })
  })

  it('are no older than maxAge, counted from the newest of the indicator, whatever is asked for', async () => {
    // The newest rate of any country is of 2012.
    expect(await one('indicators: ["RATE"], areas: ["RUS"], latest: true, maxAge: 1')).toEqual({
      RUS: { '2011': 1 },
    })
    const none = await panel('indicators: ["RATE"], areas: ["RUS"], latest: true, maxAge: 0')
    expect(none.series).toEqual([])
    expect(none.subjectCoverage).toEqual([
      {
        requested: 'RUS',
        outcome: 'NO_DATA',
        reason: 'Its newest value is more than 0 years older than the newest one of the indicator.',
      },
    ])
    expect(await one('indicators: ["RATE"], areas: ["TJK"], lastN: 5, maxAge: 1')).toEqual({
      TJK: { '2011': 6, '2012': 6.5 },
    })
  })

  it('of corridors are counted from the newest of the indicator too, whatever is asked for', async () => {
    // Of UZB-RUS there is 2021-Q1.
    for (const corridors of ['["KGZ-RUS"]', '["KGZ-RUS", "TJK-RUS"]']) {
      const asked = (maxAge: number) =>
        one(`indicators: ["COST"], corridors: ${corridors}, latest: true, maxAge: ${maxAge}`)
      expect((await asked(1))['KGZ-RUS']).toBeUndefined()
      expect((await asked(2))['KGZ-RUS']).toEqual({ '2019-Q2': 3 })
    }
    expect(await one('indicators: ["COST"], corridors: ["TJK-RUS"], latest: true, maxAge: 1')).toEqual({
      'TJK-RUS': { '2020-Q1': 2 },
    })
  })

  it('may be of one period for all, the newest that half of the places with data have', async () => {
    // 2012: Kyrgyzstan, Tajikistan and Uzbekistan of four.
    const same = await panel('indicators: ["RATE"], latest: true, samePeriod: true')
    expect(table(same)).toEqual({ KGZ: { '2012': 9 }, TJK: { '2012': 6.5 }, UZB: { '2012': 2 } })
    expect(same.omitted).toEqual([
      {
        series: { subject: { code: 'RUS' } },
        reason:
          'It has no value in 2012, the newest period in which at least half of the places with data have one.',
      },
    ])
    expect(await one('indicators: ["RATE"], to: "2011", latest: true, samePeriod: true')).toEqual({
      KGZ: { '2011': 9 },
      RUS: { '2011': 1 },
      TJK: { '2011': 6 },
    })
  })

  it('may be several, each of which is a value', async () => {
    expect(await one('indicators: ["BX.TRF.PWKR.CD.DT"], areas: ["KGZ", "UZB"], lastN: 2')).toEqual({
      KGZ: { '2010': 10, '2013': 40 },
      UZB: { '2010': [3, 'B'], '2015-Q1': 5, '2015-Q3': 7 },
    })
  })
})
