import { offGrid } from '../series/observation-status.ts'
import { sameValue } from '../series/same-value.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** How a cell of one series differs between two releases. */
export type ChangeKind = 'ADDED' | 'REVISED' | 'REMOVED' | 'STATUS'

/** The part of a series that is compared: all cells on the grid from one index to another. */
export interface ComparedCells {
  readonly series: StoredSeries
  /** Index of the first and the last cell. */
  readonly first: number
  readonly last: number
}

/** A cell that differs. */
export interface CellDifference {
  change: ChangeKind
  /** Ordinal of its period. */
  period: number
}

const none: ComparedCells['series']['values'] = new Float64Array()

function reader(compared: ComparedCells | undefined) {
  const { values, statuses, firstPeriod } = compared?.series ?? {
    ...{ values: none, statuses: new Uint8Array(), firstPeriod: 0 },
  }
  const from = firstPeriod + (compared?.first ?? 0)
  const to = firstPeriod + (compared?.last ?? -1)
  return {
    from: compared === undefined ? Infinity : from,
    to: compared === undefined ? -Infinity : to,
    value: (period: number) =>
      period >= from && period <= to ? (values[period - firstPeriod] ?? Number.NaN) : Number.NaN,
    status: (period: number) =>
      period >= from && period <= to ? (statuses[period - firstPeriod] ?? offGrid) : offGrid,
  }
}

function changeOf(
  [oldValue, oldStatus]: readonly [value: number, status: number],
  [newValue, newStatus]: readonly [value: number, status: number],
): ChangeKind | undefined {
  const [was, is] = [!Number.isNaN(oldValue), !Number.isNaN(newValue)]
  if (!was && is) return 'ADDED'
  if (was && !is) return 'REMOVED'
  if (was && is && !sameValue(oldValue, newValue)) return 'REVISED'
  return oldStatus === newStatus ? undefined : 'STATUS'
}

/**
 * Compares a series as two releases have it, cell by cell. A number that comes, goes or changes beyond the tolerance is
 * ADDED, REMOVED or REVISED, whatever its status; where the number stays, or there is none in either, a status that
 * differs is STATUS, also that of an absence that is stated or no longer is.
 * @param older undefined where the release has no such cells; so `newer`.
 * @param into is given each difference, in order of period.
 * @returns how many cells on the grid of both are the same.
 */
export function compareSeries(
  older: ComparedCells | undefined,
  newer: ComparedCells | undefined,
  into: (difference: CellDifference) => void,
): number {
  const [before, after] = [reader(older), reader(newer)]
  let unchanged = 0
  for (let period = Math.min(before.from, after.from); period <= Math.max(before.to, after.to); period += 1) {
    const status = after.status(period)
    const change = changeOf([before.value(period), before.status(period)], [after.value(period), status])
    if (change !== undefined) into({ change, period })
    else if (status !== offGrid) unchanged += 1
  }
  return unchanged
}
