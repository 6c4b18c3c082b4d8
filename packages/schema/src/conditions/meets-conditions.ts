import { newestMonthOf } from '../panel/newest-period-of.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import type { Frequency } from '../series/period.ts'
import { oldestWithin } from '../time/newest-period.ts'
import { areaColumn } from './area-column.ts'
import { breakdownOf } from './breakdown.ts'
import { checkAnswerable } from './check-answerable.ts'
import type { ColumnQuestion } from './column-question.ts'
import { askedFrequency, oldestPeriod, rangeOf } from './condition-periods.ts'
import { corridorColumn } from './corridor-column.ts'
import { checkConditions } from './indicator-condition.ts'
import type { IndicatorCondition } from './indicator-condition.ts'
import { placesWithin } from './threshold.ts'
import type { ValueColumn } from './value-column.ts'

/** Whether the area or corridor at a place in `view.all(...)` meets every condition. */
export type MeetsConditions = (ordinal: number) => boolean

const columnOf = (view: ReleaseView, question: ColumnQuestion): Promise<ValueColumn> =>
  question.indicator.subject === 'AREA' ? areaColumn(view, question) : corridorColumn(view, question)

/**
 * The oldest period that counts: so many years before the newest value of the indicator in the release. Of an indicator
 * about areas that is over all of its breakdowns, datasets and frequencies, as panels and rankings have it; of one about
 * corridors, of which not everything is read, over the breakdown and frequency that are asked for.
 */
async function oldest(
  view: ReleaseView,
  { indicator, breakdown }: ColumnQuestion,
  frequency: Frequency,
  maxAge: number | null | undefined,
): Promise<number> {
  if (maxAge == null) return -Infinity
  if (indicator.subject === 'AREA') {
    const set = await view.series({ indicatorId: indicator.id })
    return oldestWithin(frequency, newestMonthOf(set), maxAge)
  }
  const { newest } = await columnOf(view, { indicator, breakdown, frequency })
  return oldestPeriod(newest, frequency, maxAge)
}

/**
 * Reads what conditions ask for and answers them for any number of subjects; a threshold is a binary search in values
 * that stay in memory. What has no value meets no condition, and of several datasets the preferred one alone counts.
 * @param kind what the conditions are about.
 * @param argument name of the list, for the messages.
 * @throws BAD_USER_INPUT as `checkConditions` and `checkAnswerable` do.
 */
export async function meetsConditions(
  view: ReleaseView,
  kind: 'AREA' | 'CORRIDOR',
  argument: string,
  conditions: readonly IndicatorCondition[],
): Promise<MeetsConditions> {
  const indicators = checkConditions(view, kind, argument, conditions)
  const tests = await Promise.all(
    conditions.map(async (condition, place): Promise<MeetsConditions> => {
      const indicator = indicators[place]
      if (indicator === undefined) return () => false
      const breakdown = breakdownOf(condition.dimensions)
      const question = { indicator, breakdown, frequency: askedFrequency(condition), ...rangeOf(condition) }
      const column = await columnOf(view, question)
      await checkAnswerable(view, column, {
        argument: `${argument}[${place}]`,
        indicator,
        breakdown,
        exact: condition.period ?? undefined,
      })
      const { start, end } = placesWithin(column, condition)
      const since = await oldest(view, question, column.frequency, condition.maxAge)
      const { placeOf, periods } = column
      return (ordinal) => {
        const at = (placeOf[ordinal] ?? 0) - 1
        return at >= start && at < end && (periods[at] ?? -Infinity) >= since
      }
    }),
  )
  return (ordinal) => tests.every((test) => test(ordinal))
}
