import DataLoader from 'dataloader'
import { PanelSeries } from '../panel/panel-series.ts'
import { isOutline, readOutlines } from '../releases/series-outline.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import type { SeriesSet } from '../series/series-set.ts'
import { subjectId } from '../series/stored-series.ts'

/**
 * Indicators that are read with their values in one statement. A question that needs no more of them from the database is
 * answered from whole series; one that needs more begins when their outline is there.
 */
const atOnce = 8

/**
 * A release in which series that are not in memory, where they are many, are read without their values: for tables that
 * go by which cells there are, and not by what is in them. `withValues` reads the values when it is their turn.
 */
export function outlinedView(view: ReleaseView): ReleaseView {
  const outlines = new DataLoader<string, SeriesSet>((ids) =>
    ids.length > atOnce
      ? readOutlines(view, ids)
      : Promise.all(ids.map((indicatorId) => view.series({ indicatorId }))),
  )
  return {
    ...view,
    async series(group) {
      const { indicatorId, ...ends } = group
      const isWhole = Object.keys(ends).length === 0
      return isWhole ? (view.keptSeries(group) ?? outlines.load(indicatorId)) : view.series(group)
    },
  }
}

/** Indicators whose values are read at a time: what is read takes several times as much memory as what is kept of it. */
const ahead = 4

/** Series of some indicators, one behind the other, with the values of those of which only the outline was read. */
async function read(view: ReleaseView, part: readonly PanelSeries[]): Promise<PanelSeries[]> {
  const ids = new Set(part.flatMap(({ series }) => (isOutline(series) ? series.indicatorId : [])))
  const sets = new Map(
    await Promise.all(
      [...ids].map(async (indicatorId) => [indicatorId, await view.series({ indicatorId })] as const),
    ),
  )
  return part.map((one) => {
    const { series } = one
    if (!isOutline(series)) return one
    const stored = sets
      .get(series.indicatorId)
      ?.about(subjectId(series.subject))
      .find(({ seriesKey }) => seriesKey === series.seriesKey)
    if (stored === undefined) throw new Error('A series of a release is gone.')
    return new PanelSeries(view, stored, one)
  })
}

/** Parts of the series with so many indicators each. */
function* parts(all: readonly PanelSeries[]): Generator<readonly PanelSeries[]> {
  let from = 0
  let ids = new Set<string>()
  for (const [at, { series }] of all.entries()) {
    if (!ids.has(series.indicatorId) && ids.size === ahead) {
      yield all.slice(from, at)
      from = at
      ids = new Set()
    }
    ids.add(series.indicatorId)
  }
  yield all.slice(from)
}

/**
 * Some series with their values: what `outlinedView` has left out is read a few indicators at a time, the next ones while
 * those before are taken.
 * @param view the release itself
 */
export async function* withValues(
  view: ReleaseView,
  all: readonly PanelSeries[],
): AsyncGenerator<PanelSeries> {
  const [first = [], ...others] = parts(all)
  let reading = read(view, first)
  for (const next of others) {
    const ready = await reading
    reading = read(view, next)
    // Who goes away meanwhile does not hear of it.
    reading.catch(() => undefined)
    yield* ready
  }
  yield* await reading
}
