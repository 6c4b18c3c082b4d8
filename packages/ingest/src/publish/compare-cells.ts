import { offGrid, sameValue } from '@opencorridor/schema'
import type { PackedSeries } from '@opencorridor/schema'

/** One difference between two versions of a cell. */
export interface CellChange {
  /** Ordinal of the period. */
  period: number
  field: 'value' | 'status'
  change: 'ADDED' | 'REVISED' | 'REMOVED'
  oldValue: string | null
  newValue: string | null
}

/** A new version of a series and what it changes. */
export interface SeriesRevision {
  version: PackedSeries
  changes: CellChange[]
}

/**
 * Compares the version of a series that is in force with what was read now.
 *
 * A number that comes, goes, or changes beyond the tolerance is a change of `value`. A change of `status` is told of
 * cells that were and are on the grid, and of absences (L, O, Q, M) that come or go; the status that comes or goes
 * together with a number is not told again.
 * @returns undefined when nothing changes
 */
export function compareCells(current: PackedSeries, read: PackedSeries): SeriesRevision | undefined {
  const values = Float64Array.from(read.values)
  const changes: CellChange[] = []
  const first = Math.min(current.firstPeriod, read.firstPeriod)
  const end = Math.max(current.firstPeriod + current.values.length, read.firstPeriod + read.values.length)
  for (let period = first; period < end; period++) {
    const [oldValue, oldStatus] = cellAt(current, period)
    const [newValue, newStatus] = cellAt(read, period)
    const [was, is] = [!Number.isNaN(oldValue), !Number.isNaN(newValue)]
    if (was && is && sameValue(oldValue, newValue)) values[period - read.firstPeriod] = oldValue
    else if (was || is) {
      changes.push({
        period,
        field: 'value',
        change: kindOf(was, is),
        oldValue: was ? String(oldValue) : null,
        newValue: is ? String(newValue) : null,
      })
    }
    if (oldStatus === newStatus) continue
    const [wasOn, isOn] = [oldStatus !== offGrid, newStatus !== offGrid]
    // The number came or went with its status, and has been told.
    if ((!wasOn && is) || (!isOn && was)) continue
    changes.push({
      period,
      field: 'status',
      change: kindOf(wasOn, isOn),
      oldValue: wasOn ? String.fromCharCode(oldStatus) : null,
      newValue: isOn ? String.fromCharCode(newStatus) : null,
    })
  }
  if (changes.length === 0) return undefined
  return { version: { firstPeriod: read.firstPeriod, values, statuses: read.statuses }, changes }
}

function cellAt(
  { firstPeriod, values, statuses }: PackedSeries,
  period: number,
): [value: number, status: number] {
  const at = period - firstPeriod
  return [values[at] ?? NaN, statuses[at] ?? offGrid]
}

function kindOf(was: boolean, is: boolean): CellChange['change'] {
  return was ? (is ? 'REVISED' : 'REMOVED') : 'ADDED'
}
