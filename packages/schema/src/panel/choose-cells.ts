import type { Frequency, Period } from '../series/period.ts'
import { formatPeriod } from '../series/period.ts'
import { hasValue } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { oldestWithin } from '../time/newest-period.ts'
import { samePeriod } from '../time/same-period.ts'
import { cellsWithin, newestCells } from '../time/select-cells.ts'
import type { CellSpan } from '../time/select-cells.ts'
import type { PanelRequest } from './panel-request.ts'
import { periodBounds } from './period-bounds.ts'

/** Ordinals of one frequency from the first to the last that may be in the answer. */
interface Bounds {
  from: number
  to: number
}

const frequencies = ['A', 'Q', 'M'] as const satisfies readonly Frequency[]

const always: Bounds = { from: -Infinity, to: Infinity }
const anyPeriod = { A: always, Q: always, M: always }

/** The periods from `from` to `to` of a request, for each frequency. */
export function requestBounds(request: Pick<PanelRequest, 'from' | 'to'>): Record<Frequency, Bounds> {
  if (request.from == null && request.to == null) return anyPeriod
  const of = (frequency: Frequency): Bounds => {
    const { from = -Infinity, to = Infinity } = periodBounds(frequency, request)
    return { from, to }
  }
  return { A: of('A'), Q: of('Q'), M: of('M') }
}

/** The bounds without what is more than so many years older than the newest period of an indicator. */
function notOlder(bounds: Record<Frequency, Bounds>, newest: number, years: number) {
  const [A, Q, M] = frequencies.map((frequency): Bounds => {
    const { from, to } = bounds[frequency]
    return { from: Math.max(from, oldestWithin(frequency, newest, years)), to }
  })
  return { A, Q, M } as Record<Frequency, Bounds>
}

/** Why a series has no value: the source has none, or none could be computed. */
const outside = ({ derivation }: StoredSeries): string =>
  derivation === undefined
    ? 'There are series, but no value between from and to.'
    : 'There are series, but nothing of what is asked for can be computed from them between from and to.'

/** The cells of the series of one indicator that answer a request, and why a series has none. */
export interface CellChoice {
  cellsOf: (series: StoredSeries) => CellSpan | undefined
  /** For a series without cells. */
  reasonOf: (series: StoredSeries) => string
}

/** Only the cells of one period, which is the same for all. */
function ofOnePeriod(period: Period | undefined): CellChoice {
  const name = period && formatPeriod(period.frequency, period.ordinal)
  return {
    cellsOf(series) {
      if (period === undefined || series.frequency !== period.frequency) return undefined
      const index = period.ordinal - series.firstPeriod
      return hasValue(series, index) ? { first: index, last: index, count: 1, cells: undefined } : undefined
    },
    reasonOf: () =>
      name === undefined
        ? 'No period between from and to is one in which at least half of the places with data have a value.'
        : `It has no value in ${name}, the newest period in which at least half of the places with data have one.`,
  }
}

/**
 * How a request chooses cells of the series of one indicator.
 * @param bounds what `requestBounds` gives for the request.
 * @param series the series that answer, those of one subject side by side.
 * @param newest the last month of the newest period in which the indicator has a value; for `maxAge`.
 */
export function cellChoice(
  request: Pick<PanelRequest, 'latest' | 'lastN' | 'maxAge' | 'samePeriod'>,
  bounds: Record<Frequency, Bounds>,
  series: readonly StoredSeries[],
  newest: number | undefined,
): CellChoice {
  const { latest, lastN, maxAge } = request
  const most = latest === true ? 1 : lastN
  if (most == null) {
    return {
      cellsOf: (one) => cellsWithin(one, bounds[one.frequency].from, bounds[one.frequency].to),
      reasonOf: outside,
    }
  }
  const within = maxAge == null || newest === undefined ? bounds : notOlder(bounds, newest, maxAge)
  if (request.samePeriod === true) return ofOnePeriod(samePeriod(series, (frequency) => within[frequency]))
  return {
    cellsOf: (one) => newestCells(one, within[one.frequency].from, within[one.frequency].to, most),
    reasonOf(one) {
      const { from, to } = bounds[one.frequency]
      return maxAge != null && newestCells(one, from, to, 1) !== undefined
        ? `Its newest value is more than ${maxAge} years older than the newest one of the indicator.`
        : outside(one)
    },
  }
}
