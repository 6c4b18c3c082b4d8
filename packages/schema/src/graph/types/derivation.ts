import type { Derivation } from '../../series/derivation.ts'
import { seriesNode } from '../../series/series-node.ts'
import type { SeriesNode } from '../../series/series-node.ts'
import { builder } from '../builder.ts'
import { DerivationMethodEnum } from '../derivation-enums.ts'
import { SeriesRef } from '../refs.ts'

/** A derivation in the release of its series. */
export interface DerivationShape {
  view: SeriesNode['view']
  derivation: Derivation
}

export const DerivationRef = builder.objectRef<DerivationShape>('Derivation').implement({
  description: 'How the values of a series that no publisher gives were computed.',
  fields: (t) => ({
    method: t.field({
      type: DerivationMethodEnum,
      description: 'By which method.',
      resolve: ({ derivation }) => derivation.method,
    }),
    formula: t.string({
      description: 'The formula, with what was asked for put in; x is the first of the inputs.',
      resolve: ({ derivation }) => derivation.formula,
    }),
    inputs: t.field({
      type: [SeriesRef],
      description:
        'The series that it was computed from, the one that it stands for first. Where several steps were asked for, an input is derived itself.',
      resolve: ({ view, derivation }) => derivation.inputs.map((one) => seriesNode(view, one)),
    }),
    unit: t.string({
      description: 'Unit of the values, as a reader sees it: `% change on a year earlier`.',
      resolve: ({ derivation }) => derivation.unit,
    }),
  }),
})
