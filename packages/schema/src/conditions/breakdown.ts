import { matchesDimensions } from '../series/dimensions.ts'
import type { Dimensions } from '../series/dimensions.ts'
import { seriesKey } from '../series/series-key.ts'

/** One breakdown of an indicator: a code of each dimension that is not the total. */
export interface Breakdown {
  readonly dimensions: Dimensions
  /** As it stands in the keys of series: `.AMOUNT=200`; empty for the total. */
  readonly text: string
}

const total: Breakdown = { dimensions: {}, text: '' }

/** The breakdown that a question asks for; what it does not name is the total. */
export function breakdownOf(
  asked: readonly { dimension: string; code: string }[] | null | undefined,
): Breakdown {
  if (asked == null) return total
  const codes = asked.flatMap(({ dimension, code }) => (code === '_T' ? [] : [[dimension, code] as const]))
  const dimensions = Object.fromEntries(codes)
  const key = seriesKey({ subjectId: '', frequency: 'A', dimensions, datasetId: '' })
  return { dimensions, text: key.slice('.A'.length, -'@'.length) }
}

/** Whether a series is of a breakdown. */
export const isOfBreakdown = (dimensions: Dimensions, breakdown: Breakdown): boolean =>
  matchesDimensions(dimensions, new Map(Object.entries(breakdown.dimensions)))

/** How a reader is told of a breakdown: `AMOUNT=200, SEX=F`, or `the total`. */
export const breakdownLabel = (dimensions: Dimensions): string =>
  Object.entries(dimensions)
    .filter(([, code]) => code !== '_T')
    .map(([dimension, code]) => `${dimension}=${code}`)
    .sort()
    .join(', ') || 'the total'
