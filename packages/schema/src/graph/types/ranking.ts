import { ranking } from '../../ranking/ranking.ts'
import type { RankingEntry } from '../../ranking/ranked-places.ts'
import type { Ranking, RankingOther } from '../../ranking/ranking.ts'
import type { Direction } from '../../ranking/rank-values.ts'
import { formatPeriod } from '../../series/period.ts'
import { observationAt } from '../../series/series-node.ts'
import { builder } from '../builder.ts'
import { listed } from '../filter/listed.ts'
import { lasting } from '../kept-text.ts'
import { placeArgs } from '../place-args.ts'
import { IndicatorRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { subjectById } from '../subject-by-id.ts'
import { MissingValueRef } from './missing-value.ts'
import { ObservationRef } from './observation.ts'
import { CoverageItemRef } from './panel.ts'
import { ReleaseRef } from './release.ts'
import { FrequencyEnum, SubjectRef } from './series.ts'

export const RankingDirectionEnum = builder.enumType('RankingDirection', {
  description: 'From which end ranks are counted.',
  values: {
    TOP: { description: 'The highest value has rank 1.' },
    BOTTOM: { description: 'The lowest value has rank 1.' },
  } satisfies Record<Direction, { description: string }>,
})

export const RankingEntryRef = builder.objectRef<RankingEntry>('RankingEntry').implement({
  description: 'A place in a ranking, and the value that gives it.',
  fields: (t) => ({
    rank: t.exposeInt('rank', {
      extensions: lasting,
      description:
        'Rank from 1: one more than the number of places before it. Equal values share the smallest rank (1, 2, 2, 4).',
    }),
    tied: t.boolean({
      description: 'Whether another place has the very same value.',
      extensions: lasting,
      resolve: ({ tiedWith }) => tiedWith > 0,
    }),
    tiedWith: t.exposeInt('tiedWith', {
      description: 'How many other places have the very same value.',
      extensions: lasting,
    }),
    subject: t.field({
      type: SubjectRef,
      description: 'The country, region or corridor.',
      extensions: lasting,
      resolve: ({ node: { view }, kind, subjectId, subject }) =>
        subject ?? subjectById(view, kind, subjectId),
    }),
    observation: t.field({
      type: ObservationRef,
      description: 'The value, with its period, status and source.',
      extensions: lasting,
      resolve: ({ node, cell, observation }) => observation ?? observationAt(node, cell),
    }),
  }),
})

const OtherRef = builder.objectRef<RankingOther & { readonly of: Ranking }>('RankingOther').implement({
  description: 'A place whose rank was asked for by name.',
  fields: (t) => ({
    requested: t.exposeString('requested', { description: 'As it was given.' }),
    entry: t.field({
      type: RankingEntryRef,
      nullable: true,
      description: 'Its rank and value, wherever it stands; null when it has none.',
      resolve: ({ entry }) => entry ?? null,
    }),
    missing: t.field({
      type: MissingValueRef,
      nullable: true,
      description: 'Why it has no value, when it is among the places that were asked for.',
      resolve: ({ missing, of: { view, kind } }) =>
        missing === undefined ? null : { ...missing, view, kind },
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it has no rank, in words; null when it has one.',
    }),
  }),
})

export const RankingRef = builder.objectRef<Ranking>('Ranking').implement({
  description: 'The first or last of several places by the value of an indicator.',
  fields: (t) => ({
    release: t.field({
      type: ReleaseRef,
      description: 'The release that it is from.',
      resolve: ({ view }) => view.release,
    }),
    indicator: t.field({
      type: IndicatorRef,
      description: 'What is ranked.',
      resolve: ({ indicator }) => indicator,
    }),
    direction: t.field({
      type: RankingDirectionEnum,
      description: 'From which end ranks are counted.',
      resolve: ({ direction }) => direction,
    }),
    frequency: t.field({
      type: FrequencyEnum,
      description: 'Of which frequency all values are: a year has no rank among quarters.',
      resolve: ({ places }) => places.frequency,
    }),
    period: t.field({
      type: 'Period',
      nullable: true,
      description:
        'The one period of all values; null where each is the newest of its place and says its own.',
      resolve: ({ places: { frequency, period } }) =>
        period === undefined ? null : formatPeriod(frequency, period),
    }),
    entries: t.field({
      type: [RankingEntryRef],
      description: 'The first so many by rank; of equal values by code.',
      resolve: ({ entries }) => entries,
    }),
    moreTied: t.exposeInt('moreTied', {
      description: 'Places that have the very value of the last entry, and for which there was no room.',
    }),
    others: t.field({
      type: [OtherRef],
      description: 'The places that were named, in the order asked for.',
      resolve: (of) => of.others.map((it) => ({ ...it, of })),
    }),
    count: t.int({ description: 'Places that have a rank.', resolve: ({ places }) => places.count }),
    withoutValueCount: t.int({
      description: 'Places that were asked for and have no value. They have no rank, not the last one.',
      resolve: ({ places }) => places.missingCount,
    }),
    withoutValue: t.field({
      type: [MissingValueRef],
      description: 'Places that were asked for and have no value, by code, and why.',
      args: {
        first: t.arg.int({ required: true, defaultValue: 100, description: 'How many, 0 to 500.' }),
      },
      resolve: ({ view, kind, places }, { first }) =>
        places.missing(listed('withoutValue', first)).map((one) => ({ ...one, view, kind })),
    }),
    subjectCoverage: t.field({
      type: [CoverageItemRef],
      description: 'What became of each place that was asked for.',
      resolve: ({ coverage }) => coverage,
    }),
  }),
})

builder.queryField('ranking', (t) =>
  t.field({
    type: RankingRef,
    description:
      'Countries, regions or corridors by the value of an indicator: the first so many from either end, with ties stated, and any others by name. Countries and regions are never ranked together.',
    args: {
      indicator: t.arg.string({ required: true, description: "Id or publisher's code." }),
      ...placeArgs(t.arg),
      period: t.arg({
        type: 'Period',
        description: 'The period of all values; the newest value of each place when not given.',
      }),
      maxAge: t.arg.int({
        description:
          'Without a period: no value that is more than so many years older than the newest value that this indicator has in this release.',
      }),
      samePeriod: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Without a period: one period for all, the newest in which at least half of the places with data have a value.',
      }),
      direction: t.arg({
        type: RankingDirectionEnum,
        required: true,
        defaultValue: 'TOP',
        description: 'From which end.',
      }),
      first: t.arg.int({ required: true, defaultValue: 10, description: 'Entries, 1 to 500.' }),
      others: t.arg.stringList({
        description: 'Codes or names of places whose rank is wanted wherever they stand, 100 at most.',
      }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => ranking(await viewOf(context, args), args, context.spendPairs),
  }),
)
