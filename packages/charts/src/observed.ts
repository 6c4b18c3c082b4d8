import type { Row, Table } from './chart.ts'
import { yearsOf } from './time.ts'

/** A value in its period. */
export interface Point {
  period: string
  /** The beginning of the period, in years. */
  years: number
  value: number
}

/** The values that a row has, by time. */
export function pointsOf({ periods }: Table, { values }: Row): Point[] {
  return periods.flatMap((period, place) => {
    const value = values[place]
    return value == null ? [] : [{ period, years: yearsOf(period), value }]
  })
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
export function valueAt(table: Table, row: Row, period: string | null): Point | undefined {
  const points = pointsOf(table, row)
  return period === null ? points.at(-1) : points.find((point) => point.period === period)
}
