import { pick, pickSeveral, sample } from '../seeded-random.ts'
import { defineQuery, graphql, sql } from './bench-query.ts'
import type { BenchQuery } from './bench-query.ts'
import { cellsOfColumns, cellsOfPacked, inOrder, seriesKeysOf } from './packed.ts'
import type { Cell, PackedRow } from './packed.ts'

interface Variables {
  indicators: string[]
  areas: string[]
  from: number
  to: number
}

interface OpenCorridorPanel {
  periods: string[]
  values: (number | null)[][]
  rows: { indicators: string[]; subjects: string[] }
}

type Columns = { indicator: string; area: string; years: number[]; values: (number | null)[] }[]

function cellsOfMatrix({ periods, values, rows }: OpenCorridorPanel): readonly Cell[] {
  return inOrder(
    rows.subjects.flatMap((subject, row) =>
      periods.flatMap((period, column): Cell[] => {
        const value = values[row]?.[column] ?? null
        return value === null ? [] : [[rows.indicators[row] ?? '', subject, Number(period), value]]
      }),
    ),
  )
}

/** A panel in columns, of some indicators, 200 countries and 60 years. */
function panel(name: string, title: string, indicatorCount: number): BenchQuery {
  return defineQuery<Variables>({
    name,
    title,
    large: true,
    draw({ fullIndicators, fullCountries, countries, choice }, random) {
      const from = pick(random, [1960, 1961, 1962, 1963, 1964, 1965])
      // A few of the countries are others each time, so that no two panels are the same.
      const areas = [
        ...new Set([...sample(random, countries, 5), ...sample(random, fullCountries, 200)]),
      ].slice(0, 200)
      const indicators = pickSeveral(random, fullIndicators, indicatorCount, choice)
      return { indicators, areas, from, to: from + 59 }
    },
    questions: {
      opencorridor: graphql(
        `
          query Panel($indicators: [String!]!, $areas: [String!]!, $from: Period!, $to: Period!) {
            panel(indicators: $indicators, areas: $areas, from: $from, to: $to) {
              periods
              values
              rows {
                indicators
                subjects
              }
            }
          }
        `,
        (given) => ({ ...given, from: String(given.from), to: String(given.to) }),
        (data: { panel: OpenCorridorPanel }) => cellsOfMatrix(data.panel),
      ),
      postgraphile: graphql(
        `
          query Panel($indicators: [String]!, $areas: [String]!, $from: Int!, $to: Int!) {
            panelList(indicators: $indicators, areas: $areas, fromYear: $from, toYear: $to) {
              indicator
              area
              years
              values
            }
          }
        `,
        (given) => given,
        (data: { panelList: Columns }) => cellsOfColumns(data.panelList),
      ),
      mercurius: graphql(
        `
          query Panel($indicators: [String!]!, $areas: [String!]!, $from: Int!, $to: Int!) {
            panel(indicators: $indicators, areas: $areas, from: $from, to: $to) {
              indicator
              area
              years
              values
            }
          }
        `,
        (given) => given,
        (data: { panel: Columns }) => cellsOfColumns(data.panel),
      ),
      prisma: graphql(
        `
          query Panel($indicators: [String!]!, $areas: [String!]!, $from: Int!, $to: Int!) {
            panel(indicators: $indicators, areas: $areas, from: $from, to: $to) {
              indicator
              area
              year
              value
            }
          }
        `,
        (given) => given,
        (data: { panel: { indicator: string; area: string; year: number; value: number | null }[] }) =>
          inOrder(
            data.panel.flatMap(({ indicator, area, year, value }): Cell[] =>
              value === null ? [] : [[indicator, area, year, value]],
            ),
          ),
      ),
      sql: sql<Variables>(
        'panel',
        ({ indicators, areas }) => [indicators, seriesKeysOf(areas, indicators)],
        (rows: PackedRow[], { from, to }) => cellsOfPacked(rows, from, to),
      ),
    },
  })
}

/** 12,000 cells. */
export const panelOfOne = panel('panel-12000', 'panel of 1 indicator x 200 countries x 60 years', 1)

/** 120,000 cells. */
export const panelOfTen = panel('panel-120000', 'panel of 10 indicators x 200 countries x 60 years', 10)
