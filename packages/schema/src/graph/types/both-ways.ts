import { bothWays } from '../../corridors/both-ways.ts'
import type { BothWays } from '../../corridors/both-ways.ts'
import { builder } from '../builder.ts'
import { CorridorRef } from '../refs.ts'
import { ObservationRef } from './observation.ts'

const BothWaysRef = builder.objectRef<BothWays>('BothWays').implement({
  description: 'The values of an indicator in both directions of a pair of countries, side by side.',
  fields: (t) => ({
    corridor: t.field({ type: CorridorRef, description: 'The corridor.', resolve: (it) => it.corridor }),
    value: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'Its value, with its period; null when there is none.',
      resolve: ({ value }) => value,
    }),
    reverse: t.field({
      type: CorridorRef,
      description: 'The corridor of the opposite direction.',
      resolve: ({ reverse }) => reverse,
    }),
    reverseValue: t.field({
      type: ObservationRef,
      nullable: true,
      description: 'The value of the opposite direction, with its period; null when there is none.',
      resolve: ({ reverseValue }) => reverseValue,
    }),
    net: t.exposeFloat('net', {
      nullable: true,
      description:
        'Derived: the value minus that of the opposite direction; null unless both are amounts that add up, of one period and one dataset.',
    }),
  }),
})

builder.objectField(CorridorRef, 'bothWays', (t) =>
  t.field({
    type: BothWaysRef,
    description:
      'Both directions of the pair together: the total of the preferred dataset, the newest value of each, or those of a period.',
    args: {
      indicator: t.arg.string({
        required: true,
        description: "Id or publisher's code of an indicator about corridors.",
      }),
      period: t.arg({
        type: 'Period',
        description: 'The period of both; the newest of each when not given.',
      }),
    },
    resolve: (corridor, { indicator, period }) => bothWays(corridor, indicator, period),
  }),
)
