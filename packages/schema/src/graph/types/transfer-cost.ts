import { transferCost } from '../../corridors/transfer-cost.ts'
import type { CostMeasure, TransferCost } from '../../corridors/transfer-cost.ts'
import { builder } from '../builder.ts'
import { CorridorRef, IndicatorRef, StatementRef } from '../refs.ts'
import { ObservationRef } from './observation.ts'

const CostMeasureEnum = builder.enumType('TransferCostMeasure', {
  description: 'Which measure of what it costs to send money. The two are never mixed.',
  values: {
    AVERAGE: { description: 'The simple average of the services that are compared (`OC.REM.COST`).' },
    SMART: {
      description:
        'Smart Remitter Target of the World Bank (SmaRT): the simple average of the three cheapest services that are fast and within reach (`OC.REM.COST.SMART`).',
    },
  } satisfies Record<CostMeasure, { description: string }>,
})

const TransferCostRef = builder.objectRef<TransferCost>('TransferCost').implement({
  description:
    'What it costs to send money home along a corridor: from the destination of the people to their origin, in percent of the amount.',
  fields: (t) => ({
    amount: t.exposeInt('amount', { description: 'The amount that is sent, in US dollars.' }),
    measure: t.field({
      type: CostMeasureEnum,
      description: 'Which measure it is.',
      resolve: ({ measure }) => measure,
    }),
    indicator: t.field({
      type: IndicatorRef,
      nullable: true,
      description: 'The indicator of the measure; null when this release does not have it.',
      resolve: ({ indicator }) => indicator ?? null,
    }),
    observations: t.field({
      type: [ObservationRef],
      description: 'The cost quarter by quarter, as the preferred dataset has it.',
      resolve: ({ observations }) => [...observations],
    }),
    latest: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'The newest value between from and to, with its quarter; null when there is none.',
      resolve: ({ latest }) => latest,
    }),
    aboveLimit: t.exposeBoolean('aboveLimit', {
      nullable: true,
      description:
        'Derived: whether `latest` is above the 5 % that no corridor should cost by 2030 (SDG 10.c); null without a value, and for another amount than the 200 dollars that the goal is measured with.',
    }),
    statements: t.field({
      type: [StatementRef],
      description:
        'What texts say of the cost of this corridor. These are claims, often without a quarter: they are no part of the observations.',
      resolve: ({ statements }) => [...statements],
    }),
  }),
})

builder.objectField(CorridorRef, 'transferCost', (t) =>
  t.field({
    type: TransferCostRef,
    description:
      'What it costs to send money home along this corridor, by quarter. To find the corridors that cost more than 5 %, ask `corridors` with a condition on `OC.REM.COST`.',
    args: {
      amount: t.arg.int({
        required: true,
        defaultValue: 200,
        description: 'US dollars: 200 or 500, as the surveys have it.',
      }),
      measure: t.arg({
        type: CostMeasureEnum,
        required: true,
        defaultValue: 'AVERAGE',
        description: 'Which measure.',
      }),
      from: t.arg({ type: 'Period', description: 'First quarter, included; a year stands for all of its.' }),
      to: t.arg({ type: 'Period', description: 'Last quarter, included.' }),
    },
    resolve: (corridor, args) => transferCost(corridor, args),
  }),
)
