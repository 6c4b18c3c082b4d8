import type { Row, Table } from './chart.ts'
import { yearsOf } from './time.ts'

/** A value in its period. */
export interface Point {
  period: string
  /** The beginning of the period, in years. */
  years: number
  value: number
}

/** The beginnings of a table's periods; every row asks for them. */
const beginnings = new WeakMap<readonly string[], readonly number[]>()

function yearsOfAll(periods: readonly string[]): readonly number[] {
  let years = beginnings.get(periods)
  if (years === undefined) beginnings.set(periods, (years = periods.map(yearsOf)))
  return years
}

/** The values that a row has, by time. */
export function pointsOf({ periods }: Table, { values }: Row): Point[] {
  const years = yearsOfAll(periods)
  const points: Point[] = []
  for (const [place, period] of periods.entries()) {
    const value = values[place]
    if (value != null) points.push({ period, years: years[place] ?? Number.NaN, value })
  }
  return points
}

/**
 * The points in runs: a line is drawn within a run, and broken between two. It breaks where the table has a period with
 * a reason why there is no value, and where more time passes than usually does in this row.
 */
export function runsOf(table: Table, row: Row): Point[][] {
  const points = pointsOf(table, row)
  const steps = points.slice(1).map(({ years }, place) => years - (points[place]?.years ?? 0))
  const usual = [...steps].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0
  const gaps = table.periods.flatMap((period, place) =>
    row.values[place] == null && row.statuses?.[place] != null ? [yearsOf(period)] : [],
  )
  const runs: Point[][] = []
  let previous: Point | undefined
  for (const point of points) {
    const since = previous?.years
    const broken =
      since === undefined ||
      point.years - since > usual * 1.5 ||
      gaps.some((gap) => gap > since && gap < point.years)
    if (broken) runs.push([])
    runs.at(-1)?.push(point)
    previous = point
  }
  return runs
}

/** The value of a row in a period, or with null its newest one. */
export function valueAt({ periods }: Table, { values }: Row, wanted: string | null): Point | undefined {
  const place = wanted === null ? values.findLastIndex((value) => value !== null) : periods.indexOf(wanted)
  const [period, value] = [periods[place], values[place]]
  if (period === undefined || value == null) return undefined
  return { period, years: yearsOfAll(periods)[place] ?? Number.NaN, value }
}
