import { graphError } from '../errors.ts'
import { derivedSeries, fillMethodAttribute } from '../series/derivation.ts'
import { offGrid, weakerStatus } from '../series/observation-status.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** How a period without a value between two that have one is given a value. */
export type FillMethod = 'PREVIOUS' | 'NEXT' | 'LINEAR'

/** Filling of gaps as it is asked for. */
export interface FillInput {
  method: FillMethod
  /** Periods without a value that a gap may have; a longer one is left as it is. */
  maxGap?: number | null | undefined
}

const longestGap = 1000

/**
 * Sees to it that gaps can be filled as it is asked.
 * @throws BAD_USER_INPUT for a gap of less than one period, or of more than 1,000.
 */
export function checkFill({ maxGap }: FillInput): void {
  if (maxGap == null || (maxGap >= 1 && maxGap <= longestGap)) return
  throw graphError(
    'BAD_USER_INPUT',
    `fill: maxGap is ${maxGap}; it may be 1 to ${longestGap} periods, and gaps of any length are filled when it is left out.`,
  )
}

const formulas: { readonly [M in FillMethod]: string } = {
  PREVIOUS: 'x(t) = x(a), where a is the last period before t with a value',
  NEXT: 'x(t) = x(b), where b is the first period after t with a value',
  LINEAR:
    'x(t) = x(a) + (x(b) − x(a)) × (t − a) / (b − a), where a and b are the nearest periods with a value',
}

const imputed = 'I'.charCodeAt(0)

/**
 * A series whose gaps are filled by a named method, each filled cell marked: its status is I (imputed), or the
 * weaker status of a value that it comes from, and its attribute `FILL_METHOD` is the method. A gap lies between two values; nothing is
 * filled before the first or after the last one. Where the source says why it has no value (L, O, Q, M) that stays.
 * @param unit of the values.
 * @returns the series itself when it has nothing to fill.
 */
export function fillSeries(series: StoredSeries, { method, maxGap }: FillInput, unit: string): StoredSeries {
  const values = Float64Array.from(series.values)
  const statuses = Uint8Array.from(series.statuses)
  const attributes = new Map(series.attributes)
  const most = maxGap ?? Infinity
  let before = -1
  let filled = false
  for (let after = 0; after < values.length; after += 1) {
    const end = series.values[after] ?? Number.NaN
    if (Number.isNaN(end)) continue
    if (before >= 0 && after - before - 1 <= most) {
      for (let index = before + 1; index < after; index += 1) {
        if (statuses[index] !== offGrid) continue
        values[index] = valueBetween(series, method, before, after, index)
        statuses[index] = statusBetween(series, method, before, after)
        attributes.set(series.firstPeriod + index, { [fillMethodAttribute]: method })
        filled = true
      }
    }
    before = after
  }
  if (!filled) return series
  const gaps = maxGap == null ? '' : `, in gaps of ${maxGap} periods at most`
  return derivedSeries(
    series,
    `FILLED(${method}${maxGap == null ? '' : `,${maxGap}`})`,
    { method: 'FILLED', formula: formulas[method] + gaps, inputs: [series], unit },
    { firstPeriod: series.firstPeriod, values, statuses, attributes },
  )
}

function valueBetween(
  { values }: StoredSeries,
  method: FillMethod,
  before: number,
  after: number,
  at: number,
): number {
  const [start, end] = [values[before] ?? Number.NaN, values[after] ?? Number.NaN]
  switch (method) {
    case 'PREVIOUS':
      return start
    case 'NEXT':
      return end
    case 'LINEAR': {
      // Weighted so that neither overflows nor leaves the span of the two.
      const share = (at - before) / (after - before)
      return start * (1 - share) + end * share
    }
    default:
      return method satisfies never
  }
}

function statusBetween(
  { statuses }: StoredSeries,
  method: FillMethod,
  before: number,
  after: number,
): number {
  const [start, end] = [statuses[before] ?? offGrid, statuses[after] ?? offGrid]
  const from = method === 'PREVIOUS' ? start : method === 'NEXT' ? end : weakerStatus(start, end)
  return weakerStatus(imputed, from)
}
