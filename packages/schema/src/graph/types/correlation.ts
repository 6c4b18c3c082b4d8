import type { ReleaseView } from '../../releases/release-view.ts'
import type { CorrelationMethod } from '../../statistics/correlate.ts'
import type { PlacedPair, Pairing } from '../../statistics/placed-pair.ts'
import type { Correlation } from '../../statistics/statistics.ts'
import { builder } from '../builder.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { listed } from '../filter/listed.ts'
import { DimensionInput } from '../place-args.ts'
import { IndicatorRef } from '../refs.ts'
import { subjectById } from '../subject-by-id.ts'
import { SubjectRef } from './series.ts'

const CorrelationMethodEnum = builder.enumType('CorrelationMethod', {
  description: 'How a correlation is measured; either is from -1 to 1.',
  values: {
    PEARSON: {
      description:
        'How near the pairs lie to a straight line: Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² × Σ(y − ȳ)²). One far value may make or hide it.',
    },
    SPEARMAN: {
      description:
        'How far one rises with the other, whatever the shape: the Pearson coefficient of the ranks, equal values sharing the mean of the ranks that they take up.',
    },
  } satisfies Record<CorrelationMethod, { description: string }>,
})

const PairingEnum = builder.enumType('CorrelationPairing', {
  description: 'Which values of two indicators belong together, across places.',
  values: {
    SAME_PERIOD: {
      description:
        'Those of one period: the one asked for, else for each place the newest in which it has a value of both.',
    },
    LATEST: {
      description: 'The newest value of each, whatever their periods; `maxAge` bounds how old they may be.',
    },
  } satisfies Record<Pairing, { description: string }>,
})

interface PairInView extends PlacedPair {
  readonly view: ReleaseView
  readonly kind: 'AREA' | 'CORRIDOR'
}

const CorrelationPairRef = builder.objectRef<PairInView>('CorrelationPair').implement({
  description: 'A value of either indicator that belong together.',
  fields: (t) => ({
    subject: t.field({
      type: SubjectRef,
      description: 'The place that both are of.',
      resolve: ({ view, kind, subjectId }) => subjectById(view, kind, subjectId),
    }),
    value: t.exposeFloat('x', { description: 'The value of the indicator of the statistics.' }),
    period: t.field({ type: 'Period', description: 'Its period.', resolve: ({ xPeriod }) => xPeriod }),
    otherValue: t.exposeFloat('y', { description: 'The value of the other indicator.' }),
    otherPeriod: t.field({ type: 'Period', description: 'Its period.', resolve: ({ yPeriod }) => yPeriod }),
  }),
})

export const CorrelationRef = builder.objectRef<Correlation>('Correlation').implement({
  description:
    'How far the values of two indicators go together, which says nothing of a cause. It is derived: computed from the pairs that it lists.',
  fields: (t) => ({
    coefficient: t.exposeFloat('coefficient', {
      nullable: true,
      description:
        'From -1 to 1; null for fewer than three pairs, or where all values of one indicator are the same.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why there is no coefficient, in words.',
    }),
    method: t.field({
      type: CorrelationMethodEnum,
      description: 'How it is measured.',
      resolve: ({ method }) => method,
    }),
    with: t.field({ type: IndicatorRef, description: 'The other indicator.', resolve: ({ other }) => other }),
    count: t.int({ description: 'Pairs that it is computed from.', resolve: ({ pairs }) => pairs.length }),
    pairs: t.field({
      type: [CorrelationPairRef],
      description: 'The pairs, by place or period.',
      args: { first: t.arg.int({ required: true, defaultValue: 100, description: 'How many, 0 to 500.' }) },
      resolve: ({ view, other, pairs }, { first }) =>
        pairs.slice(0, listed('pairs', first)).map((pair) => ({ ...pair, view, kind: other.subject })),
    }),
  }),
})

/** Arguments of a correlation. */
export const correlationArgs = (arg: FieldArgs) => ({
  with: arg.string({ required: true, description: "Id or publisher's code of the other indicator." }),
  dimensions: arg({
    type: [DimensionInput],
    description: 'Breakdown of the other indicator, one code each; its total when not given.',
  }),
  method: arg({
    type: CorrelationMethodEnum,
    required: true,
    defaultValue: 'PEARSON',
    description: 'How it is measured.',
  }),
  pairing: arg({
    type: PairingEnum,
    required: true,
    defaultValue: 'SAME_PERIOD',
    description: 'Which values belong together, across places.',
  }),
})
