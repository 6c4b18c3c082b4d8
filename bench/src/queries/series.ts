import { pick } from '../seeded-random.ts'
import { defineQuery, graphql, sql } from './bench-query.ts'
import type { BenchQuery, QueryDefinition } from './bench-query.ts'
import { cellsOfColumns, cellsOfPacked, seriesKeysOf } from './packed.ts'
import type { PackedRow } from './packed.ts'

interface Variables {
  indicator: string
  area: string
}

interface Row {
  year: number
  value: number | null
}

type Columns = { years: number[]; values: (number | null)[] }[]

const wide = { fromYear: 1900, toYear: 2100 }
const variables = ({ indicator, area }: Variables) => ({ indicator, area })
const lists = ({ indicator, area }: Variables) => ({ indicators: [indicator], areas: [area] })

const draw: QueryDefinition<Variables>['draw'] = ({ series, choice }, random) => {
  const [indicator, areas] = pick(random, series, choice)
  return { indicator, area: pick(random, areas) }
}

const fromRows = (rows: readonly Row[], { indicator, area }: Variables) =>
  cellsOfColumns([
    { indicator, area, years: rows.map(({ year }) => year), values: rows.map(({ value }) => value) },
  ])

const fromColumns = (rows: Columns, { indicator, area }: Variables) =>
  cellsOfColumns(rows.map(({ years, values }) => ({ indicator, area, years, values })))

const packed = sql<Variables>(
  'panel',
  ({ indicator, area }) => [[indicator], seriesKeysOf([area], [indicator])],
  (rows: PackedRow[]) => cellsOfPacked(rows, 1900, 2100),
)

const rowsOf = (question: string) => `query Rows($indicator: String!, $area: String!) { ${question} }`

const prismaRows = graphql<Variables>(
  rowsOf('series(indicator: $indicator, area: $area) { year value }'),
  variables,
  (data: { series: Row[] }, given) => fromRows(data.series, given),
)

/** One series as two columns, periods and values. */
export const seriesColumns: BenchQuery = defineQuery<Variables>({
  name: 'series-columns',
  title: 'one series of some 60 values, as columns',
  draw,
  questions: {
    opencorridor: graphql(
      `
        query Columns($indicators: [String!]!, $areas: [String!]!) {
          panel(indicators: $indicators, areas: $areas) {
            periods
            values
          }
        }
      `,
      lists,
      ({ panel }: { panel: { periods: string[]; values: (number | null)[][] } }, given) =>
        fromColumns([{ years: panel.periods.map(Number), values: panel.values[0] ?? [] }], given),
    ),
    postgraphile: graphql(
      `
        query Columns($indicators: [String]!, $areas: [String]!, $fromYear: Int!, $toYear: Int!) {
          panelList(indicators: $indicators, areas: $areas, fromYear: $fromYear, toYear: $toYear) {
            years
            values
          }
        }
      `,
      (given) => ({ ...lists(given), ...wide }),
      (data: { panelList: Columns }, given) => fromColumns(data.panelList, given),
    ),
    mercurius: graphql(
      `
        query Columns($indicators: [String!]!, $areas: [String!]!, $fromYear: Int!, $toYear: Int!) {
          panel(indicators: $indicators, areas: $areas, from: $fromYear, to: $toYear) {
            years
            values
          }
        }
      `,
      (given) => ({ ...lists(given), ...wide }),
      (data: { panel: Columns }, given) => fromColumns(data.panel, given),
    ),
    prisma: prismaRows,
    sql: packed,
  },
})

/** One series as rows. */
export const seriesRows: BenchQuery = defineQuery<Variables>({
  name: 'series-rows',
  title: 'one series of some 60 values, as rows',
  draw,
  questions: {
    opencorridor: graphql(
      `
        query Rows($indicators: [String!]!, $areas: [String!]!) {
          panel(indicators: $indicators, areas: $areas) {
            observations(first: 100) {
              nodes {
                period
                value
              }
            }
          }
        }
      `,
      lists,
      (data: { panel: { observations: { nodes: { period: string; value: number | null }[] } } }, given) =>
        fromRows(
          data.panel.observations.nodes.map(({ period, value }) => ({ year: Number(period), value })),
          given,
        ),
    ),
    postgraphile: graphql(
      rowsOf(
        'allObservationsList(condition: { indicator: $indicator, area: $area }, orderBy: YEAR_ASC) { year value }',
      ),
      variables,
      (data: { allObservationsList: Row[] }, given) => fromRows(data.allObservationsList, given),
    ),
    mercurius: graphql(
      rowsOf('series(indicator: $indicator, area: $area) { year value }'),
      variables,
      (data: { series: Row[] }, given) => fromRows(data.series, given),
    ),
    prisma: prismaRows,
    sql: packed,
  },
})
