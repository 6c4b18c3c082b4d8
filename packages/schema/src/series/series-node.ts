import type { ReleaseView } from '../releases/release-view.ts'
import { absences, offGrid } from './observation-status.ts'
import { formatPeriod } from './period.ts'
import type { StoredSeries } from './stored-series.ts'

/** A series together with the release that says it. */
export interface SeriesNode {
  readonly model: 'Series'
  readonly view: ReleaseView
  readonly series: StoredSeries
}

/** One cell of a series. */
export interface ObservationNode {
  readonly node: SeriesNode
  /** Ordinal of the period. */
  readonly period: number
  /** The value in the base unit, or null where `status` is a kind of absence. */
  readonly value: number | null
  /** SDMX observation status code. */
  readonly status: string
}

/** The series in a release. */
export const seriesNode = (view: ReleaseView, series: StoredSeries): SeriesNode => ({
  model: 'Series',
  view,
  series,
})

/** Text of a period of the series in ISO and SDMX notation. */
export const periodText = ({ series }: SeriesNode, period: number): string =>
  formatPeriod(series.frequency, period)

/** Whether a cell holds a number. */
export const hasValue = (series: StoredSeries, index: number): boolean =>
  !Number.isNaN(series.values[index] ?? Number.NaN)

/** Whether something is said of a cell: a number, or why there is none. */
export const isOnGrid = (series: StoredSeries, index: number): boolean =>
  (series.statuses[index] ?? offGrid) !== offGrid

/** By code of a status: 1 where it stands in place of a value. */
const isAbsence = Uint8Array.from({ length: 256 }, (_, code) =>
  absences.has(String.fromCharCode(code)) ? 1 : 0,
)

/** The value in the base unit at an index of the series' arrays, or null where its status is a kind of absence. */
export function valueAt({ values, statuses }: StoredSeries, index: number): number | null {
  const value = values[index] ?? Number.NaN
  return Number.isNaN(value) || isAbsence[statuses[index] ?? offGrid] === 1 ? null : value
}

/** SDMX observation status code at an index. */
export const statusAt = ({ statuses }: StoredSeries, index: number): string =>
  String.fromCharCode(statuses[index] ?? offGrid)

/** The cell at an index of the series' arrays. */
export function observationAt(node: SeriesNode, index: number): ObservationNode {
  const { series } = node
  return {
    node,
    period: series.firstPeriod + index,
    value: valueAt(series, index),
    status: statusAt(series, index),
  }
}

/** Indices of the cells on the grid whose period lies in `from` to `to`, both included. */
export function cellsBetween(series: StoredSeries, from = -Infinity, to = Infinity): number[] {
  const cells: number[] = []
  for (let index = 0; index < series.values.length; index += 1) {
    const period = series.firstPeriod + index
    if (period >= from && period <= to && isOnGrid(series, index)) cells.push(index)
  }
  return cells
}

/** Index of the newest cell that holds a number, or -1. */
export function latestCell(series: StoredSeries, from = -Infinity, to = Infinity): number {
  for (let index = series.values.length - 1; index >= 0; index -= 1) {
    const period = series.firstPeriod + index
    if (period >= from && period <= to && hasValue(series, index)) return index
  }
  return -1
}
