import type { ReleaseView } from '../releases/release-view.ts'
import type { DerivedCells } from '../series/derivation.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { firstAbove } from '../values/sorted-place.ts'
import { deriveCells, valueAt } from './derive-cells.ts'
import type { Refusal } from './transform.ts'

/** In words and signs. */
export const rankFormula = '1 + number of values of the answer in period t that are greater than x(t)'

/** What is ranked together: one breakdown and frequency, and countries apart from regions, which contain them. */
function groupOf(view: ReleaseView, { subject, frequency, dimensions }: StoredSeries): string {
  const kind = subject.kind === 'AREA' ? view.find('Area', subject.areaId)?.kind : subject.kind
  return JSON.stringify([kind, frequency, Object.entries(dimensions).sort()])
}

/** Values of each period of some series, ascending. */
function valuesByPeriod(group: readonly StoredSeries[]): Map<number, Float64Array> {
  const values = new Map<number, number[]>()
  for (const series of group) {
    for (const [index, value] of series.values.entries()) {
      if (Number.isNaN(value)) continue
      const period = series.firstPeriod + index
      const list = values.get(period)
      if (list === undefined) values.set(period, [value])
      else list.push(value)
    }
  }
  return new Map([...values].map(([period, list]) => [period, Float64Array.from(list).sort()]))
}

/**
 * The rank of each value among those of the answer in the same period, 1 for the highest; equal values share the
 * smallest rank, and the next one is left out (1, 2, 2, 4). Ranked together is what has one breakdown and frequency;
 * countries and regions each among themselves.
 * @param all series of one indicator.
 */
export function rank(view: ReleaseView, all: readonly StoredSeries[]): DerivedCells[] {
  const groups = new Map<string, StoredSeries[]>()
  for (const series of all) {
    const group = groupOf(view, series)
    const others = groups.get(group)
    if (others === undefined) groups.set(group, [series])
    else others.push(series)
  }
  const sorted = new Map([...groups].map(([group, series]) => [group, valuesByPeriod(series)]))
  return all.map((series) => {
    const ofGroup = sorted.get(groupOf(view, series))
    return deriveCells(series, {
      value(index) {
        const values = ofGroup?.get(series.firstPeriod + index) ?? new Float64Array()
        return 1 + values.length - firstAbove(values, valueAt(series, index))
      },
      sources: 0,
    })
  })
}

/** Amounts in the currency of each place have no common order. */
export const rankRefusal: Refusal = ({ currency }) =>
  currency === 'LCU'
    ? 'it is in the currency of each place, and values in several currencies have no order. Ask for GROWTH or INDEX.'
    : undefined
