import { formatPeriod } from '../../series/period.ts'
import {
  deviationOf,
  meanOf,
  quantileOf,
  quantilesOf,
  usualProbabilities,
  varianceOf,
} from '../../statistics/describe.ts'
import type { Quantile } from '../../statistics/describe.ts'
import { statistics } from '../../statistics/statistics.ts'
import type { Statistics } from '../../statistics/statistics.ts'
import type { StatisticsAcross } from '../../statistics/statistics-request.ts'
import { builder } from '../builder.ts'
import { listed } from '../filter/listed.ts'
import { placeArgs } from '../place-args.ts'
import { IndicatorRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { CorrelationRef, correlationArgs } from './correlation.ts'
import { MissingValueRef } from './missing-value.ts'
import { ObservationRef } from './observation.ts'
import { CoverageItemRef } from './panel.ts'
import { ReleaseRef } from './release.ts'
import { FrequencyEnum } from './series.ts'

const StatisticsAcrossEnum = builder.enumType('StatisticsAcross', {
  description: 'What the values of a statistic are of.',
  values: {
    PLACES: { description: 'One value of each of several places.' },
    TIME: { description: 'All values of one place, period by period.' },
  } satisfies Record<StatisticsAcross, { description: string }>,
})

const QuantileRef = builder.objectRef<Quantile>('Quantile').implement({
  description: 'The value below which a part of the values lies.',
  fields: (t) => ({
    probability: t.exposeFloat('probability', { description: 'The part, from 0 to 1.' }),
    value: t.exposeFloat('value', { description: 'The quantile, in the unit of the indicator.' }),
  }),
})

const StatisticsRef = builder.objectRef<Statistics>('Statistics').implement({
  description:
    'What can be said of several values of an indicator together. Each value counts once: the mean of countries is that of countries, not of their people (see `aggregate`). All figures are derived, and from the very values that `ranking` puts in order.',
  fields: (t) => ({
    release: t.field({
      type: ReleaseRef,
      description: 'The release that it is from.',
      resolve: ({ view }) => view.release,
    }),
    indicator: t.field({
      type: IndicatorRef,
      description: 'What is measured, with its unit.',
      resolve: ({ indicator }) => indicator,
    }),
    across: t.field({
      type: StatisticsAcrossEnum,
      description: 'What the values are of.',
      resolve: ({ across }) => across,
    }),
    frequency: t.field({
      type: FrequencyEnum,
      description: 'Of which frequency all values are.',
      resolve: ({ sample }) => sample.frequency,
    }),
    period: t.field({
      type: 'Period',
      nullable: true,
      description: 'The one period of all values; null where each has its own.',
      resolve: ({ sample: { frequency, period } }) =>
        period === undefined ? null : formatPeriod(frequency, period),
    }),
    count: t.int({ description: 'Values that there are.', resolve: ({ sample }) => sample.values.length }),
    withoutValueCount: t.int({
      description: 'Places that were asked for and have no value; they are left out, and not taken for zero.',
      resolve: ({ sample }) => sample.missingCount,
    }),
    withoutValue: t.field({
      type: [MissingValueRef],
      description: 'Places that were asked for and have no value, by code, and why.',
      args: { first: t.arg.int({ required: true, defaultValue: 100, description: 'How many, 0 to 500.' }) },
      resolve: ({ view, indicator, sample }, { first }) =>
        sample
          .missing(listed('withoutValue', first))
          .map((one) => ({ ...one, view, kind: indicator.subject })),
    }),
    min: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'The lowest value, with its place, period and source; of equal ones the first by code.',
      resolve: ({ sample }) => sample.extreme('LOWEST'),
    }),
    max: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'The highest value, with its place, period and source; of equal ones the first by code.',
      resolve: ({ sample }) => sample.extreme('HIGHEST'),
    }),
    mean: t.float({
      nullable: true,
      description: 'The arithmetic mean, each value counted once; null of no values.',
      resolve: ({ sample }) => meanOf(sample.values),
    }),
    median: t.float({
      nullable: true,
      description: 'The value in the middle, or the mean of the two in the middle; null of no values.',
      resolve: ({ sample }) => quantileOf(sample.values, 0.5),
    }),
    quantiles: t.field({
      type: [QuantileRef],
      description:
        'Quantiles by linear interpolation: with the values in ascending order from x(0) and h = (n − 1) × p, x(⌊h⌋) + (h − ⌊h⌋) × (x(⌊h⌋ + 1) − x(⌊h⌋)); type 7 of Hyndman and Fan (1996), as R, NumPy and Excel have it. None of no values.',
      args: {
        probabilities: t.arg.floatList({
          required: true,
          defaultValue: [...usualProbabilities],
          description: 'From 0 to 1, 100 at most.',
        }),
      },
      resolve: ({ sample }, { probabilities }) => quantilesOf(sample.values, probabilities),
    }),
    variance: t.float({
      nullable: true,
      description:
        'Σ(x − x̄)² / (n − 1), the unbiased estimate from a sample; with `population` divided by n. Null of fewer than two values.',
      args: {
        population: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether the values are all that there are.',
        }),
      },
      resolve: ({ sample }, { population }) => varianceOf(sample.values, population),
    }),
    standardDeviation: t.float({
      nullable: true,
      description: 'The square root of `variance`, in the unit of the indicator.',
      args: {
        population: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether the values are all that there are.',
        }),
      },
      resolve: ({ sample }, { population }) => deviationOf(sample.values, population),
    }),
    correlation: t.field({
      type: CorrelationRef,
      description:
        'How far another indicator goes along with this one: across places paired by place, across time by period. Two series that both rise over time always correlate, whether or not they have anything to do with each other: correlate their growth or difference instead, which a panel with `transform` gives.',
      args: correlationArgs(t.arg),
      resolve: (of, args) => of.correlation(args),
    }),
    subjectCoverage: t.field({
      type: [CoverageItemRef],
      description: 'What became of each place that was asked for.',
      resolve: ({ sample }) => sample.coverage,
    }),
  }),
})

builder.queryField('statistics', (t) =>
  t.field({
    type: StatisticsRef,
    description:
      'Statistics of an indicator: across places, of one value of each, or across time, of all values of one place. Countries and regions are never mixed, nor years and quarters, nor currencies.',
    args: {
      indicator: t.arg.string({ required: true, description: "Id or publisher's code." }),
      ...placeArgs(t.arg),
      across: t.arg({
        type: StatisticsAcrossEnum,
        required: true,
        defaultValue: 'PLACES',
        description: 'What the values are of.',
      }),
      period: t.arg({
        type: 'Period',
        description: 'Across places: the period of all values; the newest of each place when not given.',
      }),
      maxAge: t.arg.int({
        description:
          'Across places, without a period: no value that is more than so many years older than the newest value that this indicator has in this release.',
      }),
      samePeriod: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Across places, without a period: one period for all, the newest in which at least half of the places with data have a value.',
      }),
      from: t.arg({
        type: 'Period',
        description: 'Across time: first period, included; a year stands for all its quarters.',
      }),
      to: t.arg({ type: 'Period', description: 'Across time: last period, included.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => statistics(await viewOf(context, args), args, context.spendPairs),
  }),
)
