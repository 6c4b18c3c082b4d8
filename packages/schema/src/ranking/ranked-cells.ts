import { graphError } from '../errors.ts'
import { answeringSeries } from '../panel/answering-series.ts'
import { newestPeriodOf } from '../panel/newest-period-of.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { parsePeriod } from '../series/period.ts'
import type { Frequency, Period } from '../series/period.ts'
import { subjectId } from '../series/stored-series.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { oldestWithin } from '../time/newest-period.ts'
import { inUnitOf } from '../values/in-unit.ts'
import { pickCells } from './pick-cells.ts'
import type { PickedCells } from './pick-cells.ts'
import type { RankingRequest } from './ranking-request.ts'

const periodNames: Record<Frequency, string> = { A: 'a year', Q: 'a quarter', M: 'a month' }

/**
 * Sees to it that there can be values of a period.
 * @param frequencies of the series, or of the values, that could answer.
 * @throws BAD_USER_INPUT where they are all others.
 */
export function checkFrequencies(
  { id }: InView<'Indicator'>,
  period: Period,
  text: string,
  frequencies: readonly Frequency[],
): void {
  const [other] = frequencies
  if (other === undefined || frequencies.includes(period.frequency)) return
  throw graphError(
    'BAD_USER_INPUT',
    `period: ${text} is ${periodNames[period.frequency]}; a value of ${id} is of ${periodNames[other]}.`,
  )
}

/**
 * One value for each of several places, of the period that a ranking asks for.
 * @param ids areas or corridors, as the indicator is about.
 * @throws BAD_USER_INPUT for a period of another frequency than the values.
 */
export async function rankedCells(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  ids: readonly string[],
  request: RankingRequest,
): Promise<PickedCells> {
  const period = request.period == null ? undefined : parsePeriod(request.period)
  const answering = await answeringSeries(view, indicator, ids, request)
  const { selected } = answering
  const frequencies = selected.map(({ frequency }) => frequency)
  if (period !== undefined) checkFrequencies(indicator, period, request.period ?? '', frequencies)
  const series = new Map<string, StoredSeries[]>()
  for (const one of selected) {
    const id = subjectId(one.subject)
    const list = series.get(id)
    if (list === undefined) series.set(id, [one])
    else list.push(one)
  }
  const { maxAge } = request
  const newest = maxAge == null ? undefined : await newestPeriodOf(indicator)
  return pickCells(
    ids,
    (id) => series.get(id) ?? [],
    (id) => (answering.about(id).length > 0 ? 'OTHER_BREAKDOWN' : 'NO_SERIES'),
    {
      usual: indicator.frequency,
      period,
      samePeriod: request.samePeriod === true,
      inUnit: inUnitOf(indicator),
      ...(maxAge != null &&
        newest !== undefined && { oldest: (frequency) => oldestWithin(frequency, newest, maxAge) }),
    },
  )
}
