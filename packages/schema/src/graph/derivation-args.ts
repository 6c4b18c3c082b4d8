import { builder } from './builder.ts'
import {
  CorridorRoleEnum,
  FillMethodEnum,
  TimeAggregationEnum,
  TransformMethodEnum,
} from './derivation-enums.ts'
import type { FieldArgs } from './filter/field-args.ts'
import { FrequencyEnum } from './types/series.ts'

const AlignInput = builder.inputType('AlignInput', {
  description: 'Brings series of several frequencies to one that none of them is below.',
  fields: (t) => ({
    frequency: t.field({
      type: FrequencyEnum,
      required: true,
      description: 'A or Q: series of it stay as they are, those of a higher one are put together.',
    }),
    aggregation: t.field({
      type: TimeAggregationEnum,
      required: true,
      description: 'How; NOT_AGGREGABLE says which of them an indicator bears.',
    }),
    partial: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether a period of which only some parts have a value gets one; its attribute PARTS then says how many: `3 of 4`.',
    }),
  }),
})

const FillInput = builder.inputType('FillInput', {
  description:
    'Fills gaps between values; each filled one has the status I or a weaker one, and says by which method.',
  fields: (t) => ({
    method: t.field({ type: FillMethodEnum, required: true, description: 'The method.' }),
    maxGap: t.int({
      description:
        'Only gaps of up to so many periods, 1 to 1,000; a longer gap is left whole. Any length when not given.',
    }),
  }),
})

const TransformInput = builder.inputType('TransformInput', {
  description: 'A transform, with what the method needs.',
  fields: (t) => ({
    method: t.field({ type: TransformMethodEnum, required: true, description: 'The method.' }),
    base: t.field({ type: 'Period', description: 'With INDEX: the period that is 100.' }),
    window: t.int({ description: 'With MOVING_AVERAGE: how many periods, 2 to 120.' }),
    of: t.field({
      type: CorridorRoleEnum,
      description: 'With PER_CAPITA and SHARE_OF_GDP of corridors: whose population or GDP.',
    }),
  }),
})

/**
 * Arguments that say what is done to series before their periods are chosen: first alignment, then filling, then the
 * transform.
 */
export const derivationArgs = (arg: FieldArgs) => ({
  align: arg({
    type: AlignInput,
    description: 'Puts series of quarters or months together to those of a longer period; done first.',
  }),
  fill: arg({ type: FillInput, description: 'Fills gaps, after alignment; none are when it is not given.' }),
  transform: arg({
    type: TransformInput,
    description:
      'Computes something of each series, after alignment and filling, over its whole length: values before `from` are compared with. An indicator that does not bear it is NOT_AGGREGABLE.',
  }),
})
