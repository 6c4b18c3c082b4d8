import { graphError } from '../errors.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { periodBounds } from '../panel/period-bounds.ts'
import type { DimensionFilter } from '../series/dimensions.ts'
import { ofBreakdown } from '../series/of-breakdown.ts'
import { findSeries } from '../series/find-series.ts'
import type { Frequency } from '../series/period.ts'
import { datasetRank } from '../series/preferred.ts'
import { latestCell } from '../series/series-node.ts'
import { subjectId } from '../series/stored-series.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { answeringFrequency } from '../values/answering-frequency.ts'
import type { MissingReason } from '../values/missing-value.ts'
import { chooseDataset } from './choose-dataset.ts'

/** Series of one indicator, breakdown, frequency and dataset, one for each member that has one. */
export interface ChosenSeries {
  readonly frequency: Frequency
  /** Undefined when there is no series. */
  readonly datasetId: string | undefined
  readonly of: ReadonlyMap<string, StoredSeries>
  /** Why a member has none. */
  reason(id: string): MissingReason
}

/** What narrows the series that may speak. */
export interface SeriesLimits {
  /** The frequency that must be, where it is settled already. */
  frequency?: Frequency | undefined
  /** The dataset that must be, where it is named. */
  datasetId?: string | undefined
  /** First and last period of which values are wanted. */
  from?: string | null | undefined
  to?: string | null | undefined
}

/**
 * The series that speak for members: of the breakdown asked for, of one frequency, and of one dataset.
 * @throws NOT_AGGREGABLE when there are series, but none of the frequency that must be.
 */
export async function chooseSeries(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  ids: readonly string[],
  filter: DimensionFilter,
  { frequency: askedFrequency, datasetId: askedDataset, from, to }: SeriesLimits,
): Promise<ChosenSeries> {
  const all = await findSeries(view, indicator, ids)
  const matching = ofBreakdown(all, filter)
  const withValues = matching.filter((one) => {
    const bounds = periodBounds(one.frequency, { from, to })
    return latestCell(one, bounds.from, bounds.to) >= 0
  })
  const frequency = answeringFrequency(indicator.frequency, withValues, askedFrequency)
  const ofFrequency = withValues.filter((one) => one.frequency === frequency)
  if (
    askedFrequency !== undefined &&
    all.length > 0 &&
    !matching.some((one) => one.frequency === frequency)
  ) {
    throw graphError(
      'NOT_AGGREGABLE',
      `${indicator.id}, which the values are weighted by, has no values of the same breakdown and frequency.`,
    )
  }
  const datasetId = askedDataset ?? chooseDataset(ofFrequency, datasetRank(view, indicator.id))
  const chosen = ofFrequency.filter((one) => one.datasetId === datasetId)
  const idsOf = (series: readonly StoredSeries[]) => new Set(series.map(({ subject }) => subjectId(subject)))
  const has = {
    any: idsOf(all),
    breakdown: idsOf(matching),
    values: idsOf(withValues),
    frequency: idsOf(ofFrequency),
  }
  return {
    frequency,
    datasetId,
    of: new Map(chosen.map((one) => [subjectId(one.subject), one])),
    reason: (id) =>
      has.frequency.has(id)
        ? 'OTHER_DATASET'
        : has.values.has(id)
          ? 'OTHER_FREQUENCY'
          : has.breakdown.has(id)
            ? 'NO_VALUE'
            : has.any.has(id)
              ? 'OTHER_BREAKDOWN'
              : 'NO_SERIES',
  }
}
