import type { FieldArgs } from './filter/field-args.ts'

/** Arguments that say which periods a question is about, for `panel` and what is computed from panels. */
export const timeArgs = (arg: FieldArgs) => ({
  from: arg({ type: 'Period', description: 'First period, included; a year stands for all its quarters.' }),
  to: arg({ type: 'Period', description: 'Last period, included.' }),
  latest: arg.boolean({
    required: true,
    defaultValue: false,
    description: 'Only the newest value of each series between from and to; each says its period.',
  }),
  lastN: arg.int({ description: 'Only the newest N values of each series between from and to, 1 to 1,000.' }),
  maxAge: arg.int({
    description:
      'With latest or lastN: no value that is more than so many years older than the newest one that this indicator has in this release, whatever the places asked for. Never counted from today.',
  }),
  samePeriod: arg.boolean({
    required: true,
    defaultValue: false,
    description:
      'With latest: one period for all places (each indicator has its own), the newest in which at least half of those with data between from and to have a value.',
  }),
})
