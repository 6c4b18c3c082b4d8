import { present } from '../graph/present.ts'
import { oldestPeriodOf } from '../panel/newest-period-of.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { when, whenAll } from '../when-all.ts'
import type { Maybe } from '../when-all.ts'
import { areaColumn } from './area-column.ts'
import { breakdownOf } from './breakdown.ts'
import { checkAnswerable } from './check-answerable.ts'
import type { ColumnQuestion } from './column-question.ts'
import { askedFrequency, rangeOf } from './condition-periods.ts'
import { corridorColumn } from './corridor-column.ts'
import { checkConditions } from './indicator-condition.ts'
import type { IndicatorCondition } from './indicator-condition.ts'
import { placesWithin } from './threshold.ts'
import type { ValueColumn } from './value-column.ts'

/** Whether the area or corridor at a place in `view.all(...)` meets every condition. */
export type MeetsConditions = (ordinal: number) => boolean

const columnOf = (view: ReleaseView, question: ColumnQuestion): Maybe<ValueColumn> =>
  question.indicator.subject === 'AREA' ? areaColumn(view, question) : corridorColumn(view, question)

/** What meets one condition: the values of a column from `start` to before `end`, those that are too old left out. */
export interface MetSpan {
  readonly column: ValueColumn
  readonly start: number
  readonly end: number
  /** The oldest period that counts; -Infinity where all do. */
  readonly since: number
}

/**
 * Reads what conditions ask for and finds the values that meet each; a threshold is a binary search in values that stay
 * in memory. What has no value meets no condition, and of several datasets the preferred one alone counts.
 * @param kind what the conditions are about.
 * @param argument name of the list, for the messages.
 * @returns a span for each condition, in their order.
 * @throws BAD_USER_INPUT as `checkConditions` and `checkAnswerable` do.
 */
export function spansThatMeet(
  view: ReleaseView,
  kind: 'AREA' | 'CORRIDOR',
  argument: string,
  conditions: readonly IndicatorCondition[],
): Maybe<readonly MetSpan[]> {
  const indicators = checkConditions(view, kind, argument, conditions)
  const spans = conditions.map((condition, place): Maybe<MetSpan> => {
    const indicator = present(indicators[place])
    const breakdown = breakdownOf(condition.dimensions)
    const question = { indicator, breakdown, frequency: askedFrequency(condition), ...rangeOf(condition) }
    return when(columnOf(view, question), (column) => {
      const about = { argument: `${argument}[${place}]`, indicator, breakdown }
      const checked = checkAnswerable(view, column, { ...about, exact: condition.period ?? undefined })
      return when(checked, () =>
        when(oldestPeriodOf(indicator, column.frequency, condition.maxAge), (since) => ({
          column,
          since,
          ...placesWithin(column, condition),
        })),
      )
    })
  })
  return whenAll(spans, (all) => all)
}

/** Answers conditions for any number of subjects by the spans that meet them. */
export const meetsAll =
  (spans: readonly MetSpan[]): MeetsConditions =>
  (ordinal) =>
    spans.every(({ column: { placeOf, periods }, start, end, since }) => {
      const at = (placeOf[ordinal] ?? 0) - 1
      return at >= start && at < end && (periods[at] ?? -Infinity) >= since
    })

/**
 * The same for who asks subject by subject.
 * @throws BAD_USER_INPUT as `spansThatMeet` does.
 */
export const meetsConditions = (
  view: ReleaseView,
  kind: 'AREA' | 'CORRIDOR',
  argument: string,
  conditions: readonly IndicatorCondition[],
): Maybe<MeetsConditions> => when(spansThatMeet(view, kind, argument, conditions), meetsAll)
