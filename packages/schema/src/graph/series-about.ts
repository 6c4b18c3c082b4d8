import { corridorEnds, findSeries } from '../series/find-series.ts'
import { preferredSeries } from '../series/preferred.ts'
import { seriesNode } from '../series/series-node.ts'
import type { SeriesNode } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { resolveIndicator } from '../indicators/resolve-indicator.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import type { FieldArgs } from './filter/field-args.ts'
import { listOf } from './connection/list.ts'
import type { OrderedList } from './connection/page.ts'
import { graphError } from '../errors.ts'

/** Which series of a subject are asked for. */
interface SeriesFilter {
  indicators?: readonly string[] | null | undefined
  allDatasets: boolean
}

/** Arguments of the `series` fields of areas and corridors. */
export const seriesFilterArgs = (arg: FieldArgs) => ({
  indicators: arg.stringList({
    description:
      'Ids or publishers\' codes of indicators, 50 at most: `["BX.TRF.PWKR.CD.DT"]`; every indicator when not given. Unknown ones have no series.',
  }),
  allDatasets: arg.boolean({
    required: true,
    defaultValue: false,
    description: 'The series of every dataset side by side, not only of the preferred one.',
  }),
})

const mostIndicators = 50

/** Series in the order in which they stand. */
export function seriesList(
  view: ReleaseView,
  series: readonly StoredSeries[],
): OrderedList<SeriesNode & { place: number }> {
  const nodes = series.map((one, place) => ({ ...seriesNode(view, one), place }))
  return listOf(nodes, ({ place }) => [place])
}

async function seriesOfIndicators(
  view: ReleaseView,
  kind: 'AREA' | 'CORRIDOR',
  subject: string,
  indicators: readonly string[],
): Promise<StoredSeries[]> {
  if (indicators.length > mostIndicators) {
    throw graphError(
      'BAD_USER_INPUT',
      `indicators has ${indicators.length} entries; it may have ${mostIndicators}.`,
    )
  }
  const wanted = new Set(
    indicators.flatMap((code) => {
      const found = resolveIndicator(view, code)
      return found.outcome === 'RESOLVED' && found.indicator.subject === kind ? found.indicator : []
    }),
  )
  const found = await Promise.all([...wanted].map((indicator) => findSeries(view, indicator, [subject])))
  return found.flat()
}

/**
 * Series about one area or corridor, by indicator in the order asked for, totals and breakdowns alike; those of every
 * indicator, by code, when none is named.
 * @throws BAD_USER_INPUT for more than 50 indicators.
 */
export async function seriesAbout(
  view: ReleaseView,
  kind: 'AREA' | 'CORRIDOR',
  subject: string,
  { indicators, allDatasets }: SeriesFilter,
): Promise<OrderedList<SeriesNode & { place: number }>> {
  const found =
    indicators == null
      ? (await view.seriesAbout(kind === 'AREA' ? { areaId: subject } : corridorEnds(subject))).all
      : await seriesOfIndicators(view, kind, subject, indicators)
  return seriesList(view, allDatasets ? found : preferredSeries(view, found))
}
