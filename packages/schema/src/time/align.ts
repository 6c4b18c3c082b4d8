import { graphError } from '../errors.ts'
import type { InView } from '../releases/release-view.ts'
import { derivedSeries } from '../series/derivation.ts'
import type { DerivedCells } from '../series/derivation.ts'
import { absences, offGrid, weakerStatus } from '../series/observation-status.ts'
import { perYear } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { knownFlows } from './known-flows.ts'

/** How the values of the parts of a period are put together. */
export type TimeAggregation = 'SUM' | 'MEAN' | 'FIRST' | 'LAST' | 'MIN' | 'MAX'

/** Alignment of series of several frequencies as it is asked for. */
export interface AlignInput {
  frequency: Frequency
  aggregation: TimeAggregation
  /** Whether a period of which only some parts have a value has one; false by default. */
  partial?: boolean | null | undefined
}

/** SDMX-like attribute of a cell that was put together from some of its parts: `3 of 4`. */
export const partsAttribute = 'PARTS'

/**
 * Sees to it that series can be aligned as it is asked.
 * @throws BAD_USER_INPUT for alignment to months, than which no series is finer.
 */
export function checkAlign({ frequency }: AlignInput): void {
  if (frequency !== 'M') return
  throw graphError(
    'BAD_USER_INPUT',
    'align: frequency is M; series are aligned to a lower frequency, A or Q, and never to months.',
  )
}

/**
 * Sees to it that an indicator bears an aggregation over time.
 * @throws NOT_AGGREGABLE with the reason and the aggregations that it bears.
 */
export function checkOverTime(indicator: InView<'Indicator'>, aggregation: TimeAggregation): void {
  const { id, unit } = indicator
  const flows = knownFlows.has(id) && indicator.aggregation === 'SUM'
  if (flows === (aggregation === 'SUM')) return
  const reason = flows
    ? 'its values are amounts of a period each, so that only their SUM is one of the longer period. Ask for SUM'
    : indicator.aggregation === 'SUM'
      ? 'it is not known that its values are amounts of a period each, and a stock that is added up over time counts many times. Ask for MEAN, FIRST, LAST, MIN or MAX'
      : 'its values do not add up. Ask for MEAN, FIRST, LAST, MIN or MAX'
  throw graphError('NOT_AGGREGABLE', `${id} (${unit}) does not bear ${aggregation} over time: ${reason}.`, {
    indicator: id,
    aggregation,
  })
}

const names = { A: 'annual', Q: 'quarterly', M: 'monthly' } as const
const parts = { A: 'year', Q: 'quarter', M: 'month' } as const

function aggregate(values: readonly number[], aggregation: TimeAggregation): number {
  switch (aggregation) {
    case 'SUM':
      return values.reduce((sum, value) => sum + value, 0)
    case 'MEAN':
      return values.reduce((sum, value) => sum + value, 0) / values.length
    case 'FIRST':
      return values[0] ?? Number.NaN
    case 'LAST':
      return values.at(-1) ?? Number.NaN
    case 'MIN':
      return Math.min(...values)
    case 'MAX':
      return Math.max(...values)
    default:
      return aggregation satisfies never
  }
}

/** The cells of the longer periods; `width` shorter ones make one. */
function alignedCells(
  series: StoredSeries,
  width: number,
  { aggregation, partial }: AlignInput,
): DerivedCells {
  const first = Math.floor(series.firstPeriod / width)
  const last = Math.floor((series.firstPeriod + series.values.length - 1) / width)
  const values = new Float64Array(last - first + 1).fill(Number.NaN)
  const statuses = new Uint8Array(values.length).fill(offGrid)
  const attributes = new Map<number, Record<string, string>>()
  for (let at = 0; at < values.length; at += 1) {
    const begin = (first + at) * width - series.firstPeriod
    const known: number[] = []
    let status = 0
    const said = new Set<number>()
    for (let index = begin; index < begin + width; index += 1) {
      const value = series.values[index] ?? Number.NaN
      const code = series.statuses[index] ?? offGrid
      said.add(code)
      if (Number.isNaN(value)) continue
      status = known.length === 0 ? code : weakerStatus(status, code)
      known.push(value)
    }
    const [only = offGrid] = said
    if (known.length === 0) {
      // All parts are absent for one reason: so is the whole.
      if (said.size === 1 && absences.has(String.fromCharCode(only))) statuses[at] = only
      continue
    }
    if (known.length < width && partial !== true) continue
    const value = aggregate(known, aggregation)
    if (!Number.isFinite(value)) continue
    values[at] = value
    statuses[at] = status
    if (known.length < width) attributes.set(first + at, { [partsAttribute]: `${known.length} of ${width}` })
  }
  return { firstPeriod: first, values, statuses, attributes }
}

/**
 * A series of a lower frequency made of one of a higher. A period that misses a part has no value unless `partial` is
 * asked for; its attribute `PARTS` then says how many there are. The status is the weakest of the parts.
 * @param unit of the values, which stays.
 * @returns the series itself when it has that frequency.
 * @throws BAD_USER_INPUT for a series of a lower frequency than that.
 */
export function alignSeries(series: StoredSeries, input: AlignInput, unit: string): StoredSeries {
  const { frequency, aggregation, partial } = input
  if (series.frequency === frequency) return series
  const width = perYear[series.frequency] / perYear[frequency]
  if (width < 1) {
    throw graphError(
      'BAD_USER_INPUT',
      `align: ${series.indicatorId} is ${names[series.frequency]}, and can not be made ${names[frequency]}: values are put together and never split up. Align to ${series.frequency}.`,
    )
  }
  const some = partial === true
  const of = `${aggregation} of ${some ? 'those' : `the ${width}`} ${parts[series.frequency]}s of the ${parts[frequency]}`
  const formula = some ? `${of} that have a value` : of
  return derivedSeries(
    series,
    `ALIGNED(${frequency},${aggregation}${some ? ',PARTIAL' : ''})`,
    { method: 'ALIGNED', formula, inputs: [series], unit },
    alignedCells(series, width, input),
    frequency,
  )
}
