import type { Batch, Cell, Column } from '@opencorridor/formats'
import { PanelSeries } from '../panel/panel-series.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import type { SeriesGroup } from '../releases/series-group.ts'
import { cellsWithin } from '../time/select-cells.ts'
import { cellColumns, observationBatches } from './observation-batches.ts'
import type { SeriesColumn } from './observation-columns.ts'

const text = (name: string, title: string, role: Column['role'], of: SeriesColumn['of']): SeriesColumn => ({
  column: { name, title, role, type: 'string' },
  of,
})

/** A breakdown in one text, the same for the same: `AGE=Y15T24;SEX=F`; empty for the total. */
const breakdown = (dimensions: Readonly<Record<string, string>>): string =>
  Object.entries(dimensions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join(';')

const end = (of: 'areaId' | 'originId' | 'destinationId') =>
  (({ series }: PanelSeries): Cell =>
    (series.subject as Partial<Record<typeof of, string>>)[of] ?? null) satisfies SeriesColumn['of']

const before: readonly SeriesColumn[] = [
  text('indicator', 'Code of the indicator', 'DIMENSION', ({ series }) => series.indicatorId),
  text('area', 'Country or region; empty for a corridor', 'ATTRIBUTE', end('areaId')),
  text('origin', 'Country that migrants come from; of a corridor', 'ATTRIBUTE', end('originId')),
  text('destination', 'Country that migrants go to; of a corridor', 'ATTRIBUTE', end('destinationId')),
  text('breakdown', 'Dimensions and codes (SEX=F); empty for the total', 'DIMENSION', ({ series }) =>
    breakdown(series.dimensions),
  ),
  text('dataset', 'Code of the dataset', 'DIMENSION', ({ series }) => series.datasetId),
  text('frequency', 'Frequency: A, Q or M', 'DIMENSION', ({ series }) => series.frequency),
]

const behind: readonly SeriesColumn[] = [
  text(
    'edition',
    'Edition in which the values first appeared',
    'ATTRIBUTE',
    ({ series }) => series.editionId,
  ),
]

/** The columns of the table of all observations of a release. */
export const releaseObservationColumns: readonly Column[] = [
  ...before.map(({ column }) => column),
  cellColumns.period,
  cellColumns.value,
  cellColumns.status,
  ...behind.map(({ column }) => column),
]

/** The groups in which all series of a release are read: those of an indicator, or of one of its origins. */
function* groupsOf(view: ReleaseView): Generator<SeriesGroup> {
  const origins = [...new Set(view.all('Corridor').map(({ originId }) => originId))].sort()
  for (const { id, subject } of view.all('Indicator')) {
    if (subject === 'AREA') yield { indicatorId: id }
    else for (const originId of origins) yield { indicatorId: id, originId }
  }
}

/** Every observation of a release, of every dataset: by indicator, and of corridors by origin. One group is in memory. */
export async function* releaseObservations(view: ReleaseView): AsyncGenerator<Batch> {
  for (const group of groupsOf(view)) {
    const { all } = await view.series(group)
    const series = all.flatMap((one) => {
      const cells = cellsWithin(one, -Infinity, Infinity)
      return cells === undefined ? [] : [new PanelSeries(view, one, cells)]
    })
    yield* observationBatches(series, before, behind, false)
  }
}
