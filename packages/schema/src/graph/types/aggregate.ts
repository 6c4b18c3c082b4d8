import { aggregate } from '../../aggregate/aggregate.ts'
import type { Aggregate } from '../../aggregate/aggregate.ts'
import type { AggregateMethod } from '../../aggregate/aggregate-request.ts'
import type { Exclusion } from '../../aggregate/members.ts'
import type { AggregatePoint } from '../../aggregate/points.ts'
import { formatPeriod } from '../../series/period.ts'
import { observationAt, seriesNode } from '../../series/series-node.ts'
import { builder } from '../builder.ts'
import { placeArgs } from '../place-args.ts'
import { DatasetRef, IndicatorRef, SeriesRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { subjectById } from '../subject-by-id.ts'
import { UnitRef } from './indicator.ts'
import { MissingValueRef } from './missing-value.ts'
import { ObservationStatusEnum } from './observation.ts'
import { CoverageItemRef } from './panel.ts'
import { ReleaseRef } from './release.ts'
import { FrequencyEnum, SubjectRef } from './series.ts'

const AggregateMethodEnum = builder.enumType('AggregateMethod', {
  description: 'How values of several places are put together.',
  values: {
    SUM: { description: 'Their sum.' },
    WEIGHTED_MEAN: {
      description:
        'sum(w x) / sum(w) over the members that have both a value x and a weight w of the period.',
    },
  } satisfies Record<AggregateMethod, { description: string }>,
})

/** A part of an aggregate, with the whole. */
type Within<T> = T & { readonly of: Aggregate }

const ExclusionRef = builder.objectRef<Within<Exclusion>>('AggregateExclusion').implement({
  description:
    'A place that was asked for and is left out of every period, because it would be counted twice.',
  fields: (t) => ({
    subject: t.field({
      type: SubjectRef,
      description: 'The country or corridor.',
      resolve: ({ of, subjectId }) => subjectById(of.view, of.kind, subjectId),
    }),
    reason: t.exposeString('reason', { description: 'Why, in words.' }),
  }),
})

const InputStatusRef = builder
  .objectRef<Within<{ status: string; ids: readonly string[] }>>('AggregateInputStatus')
  .implement({
    description: 'Members whose values have one status, such as those that are estimates.',
    fields: (t) => ({
      status: t.field({
        type: ObservationStatusEnum,
        description: 'The status of their values.',
        resolve: ({ status }) => status,
      }),
      count: t.int({ description: 'How many they are.', resolve: ({ ids }) => ids.length }),
      members: t.field({
        type: [SubjectRef],
        description: 'The members.',
        resolve: ({ of, ids }) => ids.map((id) => subjectById(of.view, of.kind, id)),
      }),
    }),
  })

const PointRef = builder.objectRef<Within<AggregatePoint>>('AggregatePoint').implement({
  description: 'What the members have together in one period, and how many of them it is of.',
  fields: (t) => ({
    period: t.field({
      type: 'Period',
      description: 'The period, of the values and of the weights.',
      resolve: ({ of, period }) => formatPeriod(of.frequency, period),
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'The figure, derived from the values of `membersWithData` members; null where no member has a value, or fewer than `minCoverage`. Never zero for it.',
    }),
    membersAsked: t.int({
      description: 'Members that were asked for, each once; what was not understood counts among them.',
      resolve: ({ of }) => of.members.length + of.notUnderstood,
    }),
    membersWithData: t.int({
      description: 'Members whose values are in the figure.',
      resolve: ({ used }) => used.length,
    }),
    share: t.exposeFloat('share', {
      description: 'Share of the members with data: membersWithData / membersAsked, 0 to 1.',
    }),
    weightShare: t.exposeFloat('weightShare', {
      nullable: true,
      description:
        'For a weighted mean: the weight of the members in the figure as a share of the weight of all members whose weight is known, 0 to 1.',
    }),
    belowMinCoverage: t.exposeBoolean('belowMinCoverage', {
      description: 'Whether there is no figure because `share` is below `minCoverage`.',
    }),
    missing: t.field({
      type: [MissingValueRef],
      description: 'Members without a value in this period, and why.',
      resolve: ({ of, missing }) =>
        missing.map(({ member: { subjectId, series }, reason, cell }) => ({
          view: of.view,
          kind: of.kind,
          subjectId,
          reason,
          ...(series !== undefined && { node: seriesNode(of.view, series) }),
          ...(cell !== undefined && { cell }),
        })),
    }),
    inputStatuses: t.field({
      type: [InputStatusRef],
      description:
        'The members in the figure by the status of their values: which are estimates, which forecasts.',
      resolve: ({ of, used }) => {
        const ids = new Map<string, string[]>()
        for (const { member, cell } of used) {
          if (member.series === undefined) continue
          const { status } = observationAt(seriesNode(of.view, member.series), cell)
          const ofStatus = ids.get(status)
          if (ofStatus === undefined) ids.set(status, [member.subjectId])
          else ofStatus.push(member.subjectId)
        }
        return [...ids]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([status, members]) => ({ of, status, ids: members }))
      },
    }),
  }),
})

const AggregateRef = builder.objectRef<Aggregate>('Aggregate').implement({
  description:
    'What several countries or corridors have together: a derived figure for each period, with the method, the inputs and what is missing from it.',
  fields: (t) => ({
    release: t.field({
      type: ReleaseRef,
      description: 'The release that it is from.',
      resolve: ({ view }) => view.release,
    }),
    indicator: t.field({
      type: IndicatorRef,
      description: 'What is put together.',
      resolve: ({ indicator }) => indicator,
    }),
    method: t.field({ type: AggregateMethodEnum, description: 'How.', resolve: ({ method }) => method }),
    unit: t.field({
      type: UnitRef,
      description: 'Unit of the figures: that of the indicator.',
      resolve: ({ indicator }) => indicator,
    }),
    frequency: t.field({
      type: FrequencyEnum,
      description: 'Of which frequency the values are; those of others are not put together with them.',
      resolve: ({ frequency }) => frequency,
    }),
    dataset: t.field({
      type: DatasetRef,
      nullable: true,
      description:
        'The one dataset that all values are from: the best-ranked that has series of at least half of the members with any. Null when no member has data.',
      resolve: ({ view, datasetId }) =>
        datasetId === undefined ? null : (view.find('Dataset', datasetId) ?? null),
    }),
    weight: t.field({
      type: IndicatorRef,
      nullable: true,
      description: 'For a weighted mean: the indicator whose values of the same period are the weights.',
      resolve: ({ weight }) => weight ?? null,
    }),
    weightDataset: t.field({
      type: DatasetRef,
      nullable: true,
      description: 'The one dataset that all weights are from.',
      resolve: ({ view, weightDatasetId }) =>
        weightDatasetId === undefined ? null : (view.find('Dataset', weightDatasetId) ?? null),
    }),
    members: t.field({
      type: [SubjectRef],
      description: 'The countries or corridors that it is of, each once, with data or without.',
      resolve: ({ view, kind, members }) =>
        members.map(({ subjectId }) => subjectById(view, kind, subjectId)),
    }),
    excluded: t.field({
      type: [ExclusionRef],
      description: 'Places that were asked for and are left out of every period, and why.',
      resolve: (of) => of.excluded.map((it) => ({ ...it, of })),
    }),
    series: t.field({
      type: [SeriesRef],
      description: 'The inputs: the series whose values are put together.',
      resolve: ({ view, members }) =>
        members.flatMap(({ series }) => (series === undefined ? [] : [seriesNode(view, series)])),
    }),
    weightSeries: t.field({
      type: [SeriesRef],
      description: 'The series whose values are the weights; none for a sum.',
      resolve: ({ view, members }) =>
        members.flatMap(({ weight }) => (weight === undefined ? [] : [seriesNode(view, weight)])),
    }),
    points: t.field({
      type: [PointRef],
      description:
        'A figure for each period from the first to the last of which any member has a value, within from and to.',
      resolve: (of) => of.points.map((it) => ({ ...it, of })),
    }),
    subjectCoverage: t.field({
      type: [CoverageItemRef],
      description: 'What became of each place that was asked for.',
      resolve: ({ coverage }) => coverage,
    }),
  }),
})

builder.queryField('aggregate', (t) =>
  t.field({
    type: AggregateRef,
    description:
      'One figure of several countries or corridors, by the method that the indicator declares: a sum or a weighted mean. NOT_AGGREGABLE where a figure would mislead.',
    args: {
      indicator: t.arg.string({ required: true, description: "Id or publisher's code." }),
      ...placeArgs(t.arg),
      from: t.arg({ type: 'Period', description: 'First period, included.' }),
      to: t.arg({ type: 'Period', description: 'Last period, included.' }),
      latest: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Only one period between from and to: the newest in which at least half of the members with data have a value.',
      }),
      method: t.arg({
        type: AggregateMethodEnum,
        description: 'The method; another than the indicator declares is NOT_AGGREGABLE.',
      }),
      minCoverage: t.arg.float({
        description:
          'Share of members with a value, 0 to 1, below which a period has no figure; 0 when not given.',
      }),
      dataset: t.arg.string({
        description: 'Code of the dataset that answers; chosen as `Aggregate.dataset` says when not given.',
      }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => aggregate(await viewOf(context, args), args, context.spendPairs),
  }),
)
