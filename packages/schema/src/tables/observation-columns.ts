import type { Cell, Column } from '@opencorridor/formats'
import type { PanelSeries } from '../panel/panel-series.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { displayName } from '../releases/view-areas.ts'

/** A column, and what a series says in it of all its cells. */
export interface SeriesColumn {
  readonly column: Column
  readonly of: (series: PanelSeries) => Cell
}

/** What the tables of observations are told beside their series. */
export interface ObservationColumns {
  readonly kind: 'AREA' | 'CORRIDOR'
  readonly language: string
  /** Whether several datasets may stand side by side, so that a row is told from another by its dataset too. */
  readonly datasetIsKey: boolean
}

const dimension = (name: string, title: string, concept: string, label?: Column['label']): Column => ({
  ...{ name, title, concept, type: 'string', role: 'DIMENSION' },
  ...(label !== undefined && { label }),
})

const attribute = (name: string, title: string, concept?: string): Column => ({
  ...{ name, title, type: 'string', role: 'ATTRIBUTE' },
  ...(concept !== undefined && { concept }),
})

function areaColumns(view: ReleaseView, { kind, language }: ObservationColumns): SeriesColumn[] {
  const named = (id: string): string | undefined => {
    const area = view.find('Area', id)
    return area === undefined ? undefined : displayName(area, language).name
  }
  const idOf = (of: 'areaId' | 'originId' | 'destinationId') => (series: PanelSeries) =>
    (series.series.subject as Partial<Record<typeof of, string>>)[of] ?? ''
  const pair = (name: string, title: string, concept: string, id: (series: PanelSeries) => string) => [
    { column: dimension(name, title, concept, named), of: id },
    { column: attribute(`${name}_name`, `${title}: name`), of: (one: PanelSeries) => named(id(one)) ?? null },
  ]
  if (kind === 'AREA') return pair('area', 'Country or region', 'REF_AREA', idOf('areaId'))
  return [
    {
      column: attribute('corridor', 'Corridor: migrant origin - migrant destination'),
      of: ({ series: { subject } }) =>
        subject.kind === 'AREA' ? null : `${subject.originId}-${subject.destinationId}`,
    },
    ...pair('origin', 'Country that migrants come from', 'REF_AREA', idOf('originId')),
    ...pair('destination', 'Country that migrants go to', 'COUNTERPART_AREA', idOf('destinationId')),
  ]
}

/** Names that a dimension of a source can not take: another column has them. */
const taken = new Set([
  'indicator',
  'area',
  'corridor',
  'origin',
  'destination',
  'frequency',
  'period',
  'value',
  'status',
  'unit',
  'dataset',
])

/** A column for each dimension by which one of the series is broken down; of all others it says the total. */
function breakdownColumns(view: ReleaseView, all: readonly PanelSeries[]): SeriesColumn[] {
  // Series of one breakdown share what says so.
  const breakdowns = new Set(all.map(({ series }) => series.dimensions))
  const names = new Set([...breakdowns].flatMap((one) => Object.keys(one)))
  return [...names].sort().map((concept) => {
    const codes = new Map(view.by('DimensionCode', 'dimension', concept).map((it) => [it.code, it.name]))
    const name = concept.toLowerCase()
    return {
      column: dimension(taken.has(name) ? `${name}_dimension` : name, concept, concept, (code) =>
        codes.get(code),
      ),
      of: ({ series }) => series.dimensions[concept] ?? '_T',
    }
  })
}

/**
 * The columns of a table of observations in which each series says the same of all its cells, those that stand before
 * the period and those behind the value.
 */
export function seriesColumns(
  view: ReleaseView,
  all: readonly PanelSeries[],
  options: ObservationColumns,
): { before: SeriesColumn[]; behind: SeriesColumn[] } {
  const indicator = (id: string) => view.find('Indicator', id)
  const nameOf = (id: string) => indicator(id)?.name
  return {
    before: [
      {
        column: dimension('indicator', 'Indicator', 'INDICATOR', nameOf),
        of: ({ series }) => series.indicatorId,
      },
      {
        column: attribute('indicator_name', 'Indicator: name'),
        of: ({ series }) => nameOf(series.indicatorId) ?? null,
      },
      ...areaColumns(view, options),
      ...breakdownColumns(view, all),
      {
        column: dimension('frequency', 'Frequency: A, Q or M', 'FREQ'),
        of: ({ series }) => series.frequency,
      },
    ],
    behind: [
      {
        column: attribute('unit', 'Unit of the value', 'UNIT_MEASURE'),
        of: ({ series }) => series.derivation?.unit ?? indicator(series.indicatorId)?.unit ?? null,
      },
      {
        column: options.datasetIsKey
          ? dimension('dataset', 'Dataset', 'DATASET', (id) => view.find('Dataset', id)?.name)
          : attribute('dataset', 'Dataset', 'DATASET'),
        of: ({ series }) => series.datasetId,
      },
    ],
  }
}
