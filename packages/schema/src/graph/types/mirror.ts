import { mirrorStatistics } from '../../corridors/mirror.ts'
import type { MirrorDifference, MirrorStatistics } from '../../corridors/mirror.ts'
import { periodText } from '../../series/series-node.ts'
import { builder } from '../builder.ts'
import { DimensionInput } from '../place-args.ts'
import { CorridorRef, IndicatorRef, SeriesRef } from '../refs.ts'
import { ObservationRef } from './observation.ts'

const MirrorDifferenceRef = builder.objectRef<MirrorDifference>('MirrorDifference').implement({
  description:
    'What origin and destination report of the same movement in the same period. The two count by different definitions; neither is the truth of the other.',
  fields: (t) => ({
    period: t.field({
      type: 'Period',
      description: 'The period of both.',
      resolve: ({ origin }) => periodText(origin.node, origin.period),
    }),
    origin: t.field({
      type: ObservationRef,
      description: 'What the origin reports.',
      resolve: ({ origin }) => origin,
    }),
    destination: t.field({
      type: ObservationRef,
      description: 'What the destination reports.',
      resolve: ({ destination }) => destination,
    }),
    difference: t.exposeFloat('difference', { description: 'Derived: destination minus origin.' }),
    ratio: t.exposeFloat('ratio', {
      nullable: true,
      description: 'Derived: destination divided by origin; null where the origin reports 0.',
    }),
  }),
})

const MirrorStatisticsRef = builder.objectRef<MirrorStatistics>('MirrorStatistics').implement({
  description:
    'What is said of one movement by who says it. All datasets stand side by side, the preferred one first; nothing is merged and nothing averaged.',
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorRef,
      description: 'What is measured.',
      resolve: ({ indicator }) => indicator,
    }),
    byOrigin: t.field({
      type: [SeriesRef],
      description: 'Reported by the origin: its emigration statistics, what it says to receive.',
      resolve: ({ byOrigin }) => [...byOrigin],
    }),
    byDestination: t.field({
      type: [SeriesRef],
      description: 'Reported by the destination: its immigration statistics, what it says to send.',
      resolve: ({ byDestination }) => [...byDestination],
    }),
    byOthers: t.field({
      type: [SeriesRef],
      description:
        'Of third parties: estimates, models, and whatever does not name a reporting country (dimension REPORTER).',
      resolve: ({ byOthers }) => [...byOthers],
    }),
    differences: t.field({
      type: [MirrorDifferenceRef],
      description:
        'Each series of the origin against each of the destination that has its frequency and breakdown, in the periods in which both have a value, between from and to.',
      resolve: ({ differences }) => [...differences],
    }),
  }),
})

builder.objectField(CorridorRef, 'mirror', (t) =>
  t.field({
    type: MirrorStatisticsRef,
    description:
      'Mirror statistics: what origin and destination each report of the movement from one to the other.',
    args: {
      indicator: t.arg.string({
        required: true,
        description: "Id or publisher's code of an indicator about corridors.",
      }),
      dimensions: t.arg({
        type: [DimensionInput],
        description: 'Breakdown besides the reporter; what is not named is the total.',
      }),
      from: t.arg({ type: 'Period', description: 'First period of the differences, included.' }),
      to: t.arg({ type: 'Period', description: 'Last period of the differences, included.' }),
    },
    resolve: (corridor, args) => mirrorStatistics(corridor, args),
  }),
)
