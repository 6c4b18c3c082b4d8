import { absenceOf, unsaid } from './absence.ts'
import type { AbsenceReason } from './absence.ts'
import type { PanelAnswer, SeriesHead } from './panel-answer.ts'
import { periodBounds } from './period.ts'
import type { PeriodBounds } from './period.ts'

/** What a series says of one period. */
export interface Point extends PeriodBounds {
  /** SDMX notation: `2013`, `2013-Q2`, `2013-04`. */
  readonly period: string
  /** In the base unit; null when absent, never zero for it. */
  readonly value: number | null
  readonly absence: AbsenceReason | null
  /** SDMX observation status. */
  readonly status: string
}

/** One line on a chart: an indicator of a country, region or corridor, by one dataset. */
export interface PanelSeries extends SeriesHead {
  /** What it says, in order of period; a period of which it says nothing is not among them. */
  readonly points: readonly Point[]
  /** What it says of a period; undefined when nothing. */
  at(period: string): Point | undefined
  /** The newest point with a value; undefined when there is none. */
  latest(): (Point & { readonly value: number }) | undefined
}

const hasValue = (point: Point): point is Point & { readonly value: number } => point.value !== null

/** The series in a row of an answer's matrix. */
export function panelSeries(answer: PanelAnswer, place: number): PanelSeries | undefined {
  const head = answer.series[place]
  if (head === undefined) return undefined
  const points = answer.periods.flatMap((period, column): Point[] => {
    const status = answer.statuses[place]?.[column] ?? unsaid
    if (status === unsaid) return []
    const value = answer.values[place]?.[column] ?? null
    return [
      { period, ...periodBounds(period), value, status, absence: value === null ? absenceOf(status) : null },
    ]
  })
  return {
    ...head,
    points,
    at: (period) => points.find((point) => point.period === period),
    latest: () => points.filter(hasValue).at(-1),
  }
}
