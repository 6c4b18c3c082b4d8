import { pick } from '../seeded-random.ts'
import { defineQuery, graphql, sql } from './bench-query.ts'
import { inOrder } from './packed.ts'

interface Variables {
  indicator: string
}

interface Row {
  area: string
  year: number
  value: number
}

interface LatestTable {
  subjects: string[]
  periods: string[]
  values: number[]
}

const rowsOfTable = ({ subjects, periods, values }: LatestTable): Row[] =>
  subjects.map((area, at) => ({ area, year: Number(periods[at]), value: values[at] ?? NaN }))

const variables = ({ indicator }: Variables) => ({ indicator })
const read = (rows: readonly Row[], { indicator }: Variables) =>
  inOrder(rows.map(({ area, year, value }) => [indicator, area, year, value] as const))

/** The newest value of an indicator of every country, each with its period. */
export const latest = defineQuery<Variables>({
  name: 'latest',
  title: 'latest of an indicator for all countries',
  draw: ({ indicators, choice }, random) => ({ indicator: pick(random, indicators, choice) }),
  questions: {
    opencorridor: graphql(
      `
        query Latest($indicator: String!) {
          panel(indicators: [$indicator], latest: true) {
            table {
              subjects
              periods
              values
            }
          }
        }
      `,
      variables,
      (data: { panel: { table: LatestTable } }, given) => read(rowsOfTable(data.panel.table), given),
    ),
    postgraphile: graphql(
      'query Latest($indicator: String!) { latestList(ofIndicator: $indicator) { area year value } }',
      variables,
      (data: { latestList: Row[] }, given) => read(data.latestList, given),
    ),
    mercurius: graphql(
      'query Latest($indicator: String!) { latest(indicator: $indicator) { area year value } }',
      variables,
      (data: { latest: Row[] }, given) => read(data.latest, given),
    ),
    prisma: graphql(
      'query Latest($indicator: String!) { allCountries { code newest(indicator: $indicator) { year value } } }',
      variables,
      (data: { allCountries: { code: string; newest: Omit<Row, 'area'>[] }[] }, given) =>
        read(
          data.allCountries.flatMap(({ code, newest }) => newest.map((it) => ({ area: code, ...it }))),
          given,
        ),
    ),
    sql: sql('latest', ({ indicator }) => [indicator], read),
  },
})
