import { matchesDimensions } from './dimensions.ts'
import type { DimensionFilter } from './dimensions.ts'
import { subjectId } from './stored-series.ts'
import type { StoredSeries } from './stored-series.ts'

/**
 * The dimension that says who counted, and not what: the survey or register behind a figure of ILOSTAT. It has no
 * total, so a question that does not name it would find nothing.
 */
const counter = 'SOURCE'

type Described = Pick<StoredSeries, 'indicatorId' | 'subject' | 'frequency' | 'dimensions' | 'datasetId'>

/** What one source can answer alone. */
const question = ({ indicatorId, subject, frequency, datasetId }: Described): string =>
  `${indicatorId}\n${subjectId(subject)}\n${frequency}\n${datasetId}`

/**
 * The series that are of the breakdown asked for, in their order. Where a question names no source, and a dataset has
 * the figures of a place by one source alone, that one answers, and its dimensions say which it is. Of several none
 * does: nothing says which is better, and a question can name one.
 */
export function ofBreakdown<T extends Described>(series: readonly T[], filter: DimensionFilter): T[] {
  const direct = series.filter(({ dimensions }) => matchesDimensions(dimensions, filter))
  if (filter.has(counter) || !series.some(({ dimensions }) => counter in dimensions)) return direct

  const ofAnySource = new Map([...filter, [counter, '*']])
  const answered = new Set(direct.map(question))
  const sources = new Map<string, Set<string>>()
  const open = series.filter((one) => {
    const source = one.dimensions[counter]
    const key = question(one)
    if (source === undefined || answered.has(key) || !matchesDimensions(one.dimensions, ofAnySource))
      return false
    sources.set(key, (sources.get(key) ?? new Set()).add(source))
    return true
  })
  const answering = new Set([...direct, ...open.filter((one) => sources.get(question(one))?.size === 1)])
  return series.filter((one) => answering.has(one))
}
