import { offGrid, packSeries, periodYear } from '@opencorridor/schema'
import type { Frequency, PackedSeries } from '@opencorridor/schema'
import { removedCell } from '../stage/series-row.ts'
import type { SeriesRow } from '../stage/series-row.ts'

/** What is said of a series at one time: its cells, and what else is said of them. */
export interface SaidSeries extends PackedSeries {
  /** The retrieval that says it. */
  editionId: string
  attributes: SeriesRow['attributes']
}

/** One run's part in a series, in the order of the runs. */
export interface SeriesStep {
  /** Years of which everything goes that was said before; several where a run has several such scopes. */
  clears: readonly { fromYear: number; toYear: number }[]
  /** What the run says; cells with the status `removedCell` are taken back. Undefined where it does not speak of it. */
  said?: SaidSeries | undefined
}

interface MergedCell {
  editionId: string
  value: number
  status: number
  attributes: { period: number; attribute: string; value: string }[]
}

/**
 * Applies what runs say, one after another, to what was said before. A cell that is said anew replaces the one before
 * with its attributes; cells of which nothing is said stay.
 * @returns undefined when no cell is left. A series has one edition: the one that says its last period; a run that
 *   only takes back says nothing of what is left.
 */
export function mergeCells(
  frequency: Frequency,
  base: SaidSeries | undefined,
  steps: readonly SeriesStep[],
): SaidSeries | undefined {
  const cells = new Map<number, MergedCell>()
  if (base !== undefined) lay(cells, base)
  for (const { clears, said } of steps) {
    for (const { fromYear, toYear } of clears) {
      for (const period of cells.keys()) {
        const year = periodYear(frequency, period)
        if (year >= fromYear && year <= toYear) cells.delete(period)
      }
    }
    if (said !== undefined) lay(cells, said)
  }
  const sorted = [...cells].sort(([a], [b]) => a - b)
  const last = sorted.at(-1)
  if (last === undefined) return undefined
  const attributes = sorted.flatMap(([, cell]) => cell.attributes)
  return {
    ...packSeries(
      sorted.map(([period, { value, status }]) => ({ period, value, status: String.fromCharCode(status) })),
    ),
    attributes: attributes.length === 0 ? null : attributes,
    editionId: last[1].editionId,
  }
}

function lay(
  cells: Map<number, MergedCell>,
  { firstPeriod, values, statuses, attributes, editionId }: SaidSeries,
): void {
  for (const [at, status] of statuses.entries()) {
    const period = firstPeriod + at
    if (status === offGrid) continue
    if (status === removedCell) cells.delete(period)
    else cells.set(period, { editionId, value: values[at] ?? NaN, status, attributes: [] })
  }
  for (const attribute of attributes ?? []) cells.get(attribute.period)?.attributes.push(attribute)
}
