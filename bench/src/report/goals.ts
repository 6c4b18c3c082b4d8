import type { GrowthResult } from '../growth/growth-result.ts'
import type { BenchRow } from '../measure/bench-row.ts'
import type { PeerName } from '../peers/peer-names.ts'
import { ratio } from './ratio-table.ts'

/** Something that the service is meant to reach, and what was measured. */
export interface Goal {
  goal: string
  measured: string
  met: boolean
}

const at32 = (rows: readonly BenchRow[], variables: BenchRow['variables'], peer: PeerName) =>
  rows.filter((row) => row.connections === 32 && row.variables === variables && row.peer === peer)

/** One goal for each row: the ratio must be at least so much. */
function atLeast(rows: readonly BenchRow[], goal: string, least: (row: BenchRow) => number): Goal[] {
  return rows.map((row) => ({
    goal: `${row.query}: ${goal} ${least(row)}`,
    measured: ratio(row.ratioMedian),
    met: row.ratioMedian >= least(row),
  }))
}

/** The goals of serving, as ratios of medians in one run on one process at 32 connections. */
export function servingGoals(rows: readonly BenchRow[]): Goal[] {
  const own = new Map(at32(rows, 'random', 'opencorridor').map((row) => [row.query, row]))
  const postgraphile = at32(rows, 'random', 'postgraphile')
  const bare = at32(rows, 'random', 'bare')
  const single = rows.filter(
    (row) => row.query === 'panel-120000' && row.variables === 'random' && row.connections === 1,
  )
  const [panel, sql] = (['opencorridor', 'sql'] as const).map((peer) =>
    single.find((row) => row.peer === peer),
  )
  return [
    ...atLeast(postgraphile, 'random variables, times PostGraphile, at least', ({ query }) =>
      query === 'country' ? 3 : 8,
    ),
    ...atLeast(
      at32(rows, 'random', 'mercurius'),
      'random variables, times Mercurius with jit, at least',
      () => 1,
    ),
    ...postgraphile.map((row) => {
      const p99 = own.get(row.query)?.p99 ?? NaN
      return {
        goal: `${row.query}: p99 below that of PostGraphile, ms`,
        measured: `${p99} against ${row.p99}`,
        met: p99 < row.p99,
      }
    }),
    ...atLeast(
      bare.filter(({ query }) => query === 'country'),
      'random variables, share of the bare server, at least',
      () => 0.5,
    ),
    ...atLeast(
      bare.filter(({ query }) => query === 'panel-12000'),
      'random variables, share of the bare server, at least',
      () => 0.15,
    ),
    ...atLeast(at32(rows, 'repeat', 'bare'), 'repeats, share of the bare server, at least', () => 0.8),
    ...(panel === undefined || sql === undefined
      ? []
      : [
          {
            goal: 'panel-120000: time to the last byte, one connection, as a multiple of one SQL query, at most 1',
            measured: ratio(panel.p50 / sql.p50),
            met: panel.p50 <= sql.p50,
          },
        ]),
  ]
}

/** The goals of growth. */
export function growthGoals({ sizes, zipf, uniform, bounds, firstTouch }: GrowthResult): Goal[] {
  const largest = sizes.at(-1)?.label
  const usual = sizes.at(-1)
  const taken = (usual?.memoryAfter ?? NaN) - (usual?.memoryAtStart ?? NaN)
  return [
    ...zipf
      .filter(({ label }) => label === largest)
      .map(({ query, connections, ratio: times }) => ({
        goal: `${query}, ${connections} ${connections === 1 ? 'connection' : 'connections'}: p50 over the largest database, times that over the smallest, at most 1.3`,
        measured: ratio(times),
        met: times <= 1.3,
      })),
    ...uniform.map(({ query, connections, ratioMedian }) => ({
      goal: `${query}, ${connections} ${connections === 1 ? 'connection' : 'connections'}: p50 beyond the bound of the cache, times one SQL query, at most 1.5`,
      measured: ratio(ratioMedian),
      met: ratioMedian <= 1.5,
    })),
    {
      goal: `memory that the process has taken since its start, with a bound of ${bounds.usual} MB, MB`,
      measured: String(taken),
      met: taken <= bounds.usual,
    },
    ...firstTouch.map(({ what, p50 }) => ({
      goal: `first touch of ${what}: p50 at most 10 ms`,
      measured: String(p50),
      met: p50 <= 10,
    })),
  ]
}
