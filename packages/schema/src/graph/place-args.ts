import { builder } from './builder.ts'
import type { FieldArgs } from './filter/field-args.ts'

export const DimensionInput = builder.inputType('DimensionInput', {
  description: 'One dimension of a breakdown.',
  fields: (t) => ({
    dimension: t.string({ required: true, description: 'Name of the dimension: SEX.' }),
    code: t.string({ required: true, description: 'A code of it, or `*` for all.' }),
  }),
})

/** Arguments that say which places and which breakdown a question is about, for `panel` and `series`. */
export const placeArgs = (arg: FieldArgs) => ({
  areas: arg.stringList({
    description: 'Countries and regions by code or name; with no place named, every country.',
  }),
  origins: arg.stringList({ description: 'Corridors with data out of these countries.' }),
  destinations: arg.stringList({ description: 'Corridors with data into these countries.' }),
  originRegion: arg.string({
    description: 'Corridors with data out of the members of this region, beside the origins that are named.',
  }),
  destinationRegion: arg.string({
    description:
      'Corridors with data into the members of this region, beside the destinations that are named.',
  }),
  region: arg.string({
    description:
      'The members of this region: `SEEECA`. An income group of the World Bank is one too: `HIC`, `LIC`.',
  }),
  corridors: arg.stringList({
    description: 'Corridors as migrant origin - destination: `["TJK-RUS"]`; not together with areas.',
  }),
  dimensions: arg({
    type: [DimensionInput],
    description: 'Breakdown, 20 dimensions at most; what is not named is the total.',
  }),
})
