import { pageOf } from '../connection/list.ts'
import { observationLimits } from '../connection/page.ts'
import type { OrderedList } from '../connection/page.ts'
import { checkPeriods, periodBounds } from '../../panel/period-bounds.ts'
import { PanelSeries } from '../../panel/panel-series.ts'
import { cellsWithin } from '../../time/select-cells.ts'
import { areaNoteOf } from '../../series/area-note.ts'
import { cellsBetween, latestCell, observationAt, periodText } from '../../series/series-node.ts'
import type { ObservationNode, SeriesNode } from '../../series/series-node.ts'
import { builder } from '../builder.ts'
import { typeName } from '../type-name.ts'
import {
  AreaRef,
  CorridorRef,
  CountryRef,
  DatasetRef,
  EditionRef,
  IndicatorRef,
  RegionRef,
  SeriesRef,
} from '../refs.ts'
import { present } from '../present.ts'
import { corridorOf } from '../corridors.ts'
import { DerivationRef } from './derivation.ts'
import { ObservationConnection, ObservationRef } from './observation.ts'
import { SeriesColumnsRef } from './series-columns.ts'

export const SubjectRef = builder.unionType('SeriesSubject', {
  description: 'What a series is about.',
  types: [CountryRef, RegionRef, CorridorRef],
  resolveType: typeName,
})

export const FrequencyEnum = builder.enumType('Frequency', {
  description: 'How often, as SDMX codes it.',
  values: {
    A: { description: 'Annual.' },
    Q: { description: 'Quarterly.' },
    M: { description: 'Monthly.' },
  },
})

const DimensionRef = builder
  .objectRef<{ dimension: string; code: string; name: string | null }>('SeriesDimension')
  .implement({
    description: 'A dimension that breaks a series down, with its code: SEX = F.',
    fields: (t) => ({
      dimension: t.exposeString('dimension', { description: 'Name of the dimension: SEX, AGE, AMOUNT.' }),
      code: t.exposeString('code', { description: 'Code within its code list.' }),
      name: t.exposeString('name', { nullable: true, description: 'What the code means.' }),
    }),
  })

/**
 * Lists a series by what tells it from others, for its global id. A derived series has a key that no stored one has, so
 * that `node` finds nothing by it: it is the answer to one question, and not a thing of the release.
 */
export const seriesId = ({ series }: SeriesNode): string => `${series.indicatorId}/${series.seriesKey}`

builder.node(SeriesRef, {
  name: 'Series',
  description:
    'The values of one indicator for one subject and breakdown, as one dataset gives them, or what was computed of them (`derivation`). The id of a derived series tells it from others, but `node` has nothing for it.',
  id: { resolve: seriesId },
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorRef,
      description: 'What is measured, with its unit.',
      resolve: ({ view, series }) => present(view.find('Indicator', series.indicatorId)),
    }),
    subject: t.field({
      type: SubjectRef,
      description: 'The country, region or corridor that it is about.',
      resolve: ({ view, series: { subject } }) =>
        subject.kind === 'AREA'
          ? present(view.find('Area', subject.areaId))
          : corridorOf(view, subject.originId, subject.destinationId),
    }),
    frequency: t.field({
      type: FrequencyEnum,
      description: 'How often there is a value.',
      resolve: ({ series }) => series.frequency,
    }),
    dimensions: t.field({
      type: [DimensionRef],
      description: 'Breakdown; a dimension that is not named is the total.',
      resolve: ({ view, series }) =>
        Object.entries(series.dimensions).map(([dimension, code]) => ({
          dimension,
          code,
          name: view.by('DimensionCode', 'dimension', dimension).find((it) => it.code === code)?.name ?? null,
        })),
    }),
    dataset: t.field({
      type: DatasetRef,
      description: 'The source, with its publisher and licence.',
      resolve: ({ view, series }) => present(view.find('Dataset', series.datasetId)),
    }),
    edition: t.field({
      type: EditionRef,
      nullable: true,
      description: 'The edition of the dataset in which these values first appeared.',
      resolve: ({ view, series }) => view.find('Edition', series.editionId) ?? null,
    }),
    includes: t.field({
      type: [AreaRef],
      description: 'Places that the dataset counts within this one: Kosovo* in Serbia.',
      resolve: ({ view, series }) =>
        (areaNoteOf(view, series)?.includedIds ?? []).map((id) => present(view.find('Area', id))),
    }),
    note: t.string({
      nullable: true,
      description: 'What the dataset says of what it counts within this place, in a sentence.',
      resolve: ({ view, series }) => areaNoteOf(view, series)?.note ?? null,
    }),
    unit: t.string({
      description:
        "Unit of the values, as a reader sees it; that of a derived series need not be its indicator's.",
      resolve: ({ view, series }) =>
        series.derivation?.unit ?? present(view.find('Indicator', series.indicatorId)).unit,
    }),
    derivation: t.field({
      type: DerivationRef,
      nullable: true,
      description: 'How the values were computed; null for a series that a dataset gives.',
      resolve: ({ view, series: { derivation } }) => (derivation === undefined ? null : { view, derivation }),
    }),
    firstPeriod: t.field({
      type: 'Period',
      description: 'First period of its grid.',
      resolve: (node) => periodText(node, node.series.firstPeriod),
    }),
    lastPeriod: t.field({
      type: 'Period',
      description: 'Last period of its grid.',
      resolve: (node) => periodText(node, node.series.firstPeriod + node.series.values.length - 1),
    }),
    latest: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'The newest value, with its period; null when the series has no value.',
      resolve: (node) => {
        const cell = latestCell(node.series)
        return cell < 0 ? null : observationAt(node, cell)
      },
    }),
    columns: t.field({
      type: SeriesColumnsRef,
      description:
        'The values in the columnar shape: compact, and several times faster to read than observations.',
      args: {
        from: t.arg({ type: 'Period', description: 'First period, included.' }),
        to: t.arg({
          type: 'Period',
          description: 'Last period, included; a year stands for all its quarters.',
        }),
      },
      resolve: ({ view, series }, args) => {
        checkPeriods(args)
        const { from = -Infinity, to = Infinity } = periodBounds(series.frequency, args)
        const cells = cellsWithin(series, from, to)
        return cells === undefined ? [] : [new PanelSeries(view, series, cells)]
      },
    }),
    observations: t.connection(
      {
        type: ObservationRef,
        description: 'The values in order of period; 100 on a page when no size is given, 5,000 at most.',
        args: {
          from: t.arg({ type: 'Period', description: 'First period, included.' }),
          to: t.arg({
            type: 'Period',
            description: 'Last period, included; a year stands for all its quarters.',
          }),
        },
        resolve: (node, args) => {
          checkPeriods(args)
          const { from, to } = periodBounds(node.series.frequency, args)
          const cells = cellsBetween(node.series, from, to)
          const list: OrderedList<ObservationNode> = {
            size: cells.length,
            at: (place) => observationAt(node, cells[place] ?? -1),
            key: ({ period }) => [period],
          }
          const name = () => `Series:${seriesId(node)}.observations`
          return pageOf(node.view, name, list, args, observationLimits)
        },
      },
      ObservationConnection,
    ),
  }),
})
