import { dimensionsFilter } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { findSeries } from '../series/find-series.ts'
import { ofBreakdown } from '../series/of-breakdown.ts'
import { preferredSeries } from '../series/preferred.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** Whose series are wanted; by default those of the preferred dataset. */
export interface DatasetChoice {
  /** Only the series of this dataset. */
  datasetId?: string | undefined
  /** Those of every dataset side by side. */
  allDatasets?: boolean | undefined
}

/**
 * The series of one indicator about some subjects that are of the breakdown asked for.
 * @param subjects ids of areas or corridors, as the indicator is about.
 * @returns all series about the subjects, and of these the ones that answer.
 */
export async function selectSeries(
  view: ReleaseView,
  indicator: InView<'Indicator'>,
  subjects: readonly string[],
  request: Pick<PanelRequest, 'dimensions'>,
  { datasetId, allDatasets = false }: DatasetChoice = {},
): Promise<{ all: StoredSeries[]; selected: readonly StoredSeries[] }> {
  const all = await findSeries(view, indicator, subjects)
  const filter = dimensionsFilter(request)
  const matching = ofBreakdown(all, filter).filter(
    (one) => datasetId === undefined || one.datasetId === datasetId,
  )
  return {
    all,
    selected: allDatasets || datasetId !== undefined ? matching : preferredSeries(view, matching),
  }
}
