import { meetsConditions } from '../../conditions/meets-conditions.ts'
import type { IndicatorCondition } from '../../conditions/indicator-condition.ts'
import { countryPlaces } from '../../releases/country-places.ts'
import type { ReleaseView } from '../../releases/release-view.ts'
import { builder } from '../builder.ts'
import { DimensionInput } from '../place-args.ts'

/** The input of a condition on a value, for the lists of countries, corridors and projects. */
export const IndicatorConditionInput = builder.inputType('IndicatorCondition', {
  description:
    'A condition on the value that a country or corridor has of an indicator. At least one of `above`, `below`, `atLeast` and `atMost` is given, and all that are must hold. The value is the newest one, unless a period is named. What has no value meets no condition, whatever its bounds; of several datasets only the preferred one counts. SDG 10.c asks that no corridor costs more than 5 % and that the average is below 3 %: corridors that miss the first are `{ indicator: "OC.REM.COST", dimensions: [{ dimension: "AMOUNT", code: "200" }], above: 5 }`, and countries that miss the second have a condition on their average with `above: 3`.',
  fields: (t) => ({
    indicator: t.string({ required: true, description: "Id or publisher's code of the indicator." }),
    above: t.float({ description: 'The value is greater, in the base unit (a percentage stays 48.8).' }),
    below: t.float({ description: 'The value is less.' }),
    atLeast: t.float({ description: 'The value is this or greater.' }),
    atMost: t.float({ description: 'The value is this or less.' }),
    period: t.field({
      type: 'Period',
      description: 'The value of exactly this year, quarter or month; not together with the next three.',
    }),
    from: t.field({
      type: 'Period',
      description: 'The newest value from this period on; a year stands for all its quarters.',
    }),
    to: t.field({ type: 'Period', description: 'The newest value until this period.' }),
    maxAge: t.int({
      description:
        'No value that is more than so many years older than the newest value that this indicator has in this release.',
    }),
    dimensions: t.field({
      type: [DimensionInput],
      description:
        'Breakdown, one code each: `[{ dimension: "AMOUNT", code: "200" }]`; what is not named is the total.',
    }),
  }),
})

/**
 * Ids of the countries, dissolved states among them, for which all conditions hold.
 * @param argument name of the list, for the messages.
 * @throws BAD_USER_INPUT for conditions that can not be answered.
 */
export async function countriesWhere(
  view: ReleaseView,
  argument: string,
  conditions: readonly IndicatorCondition[],
): Promise<ReadonlySet<string>> {
  const meets = await meetsConditions(view, 'AREA', argument, conditions)
  const areas = view.all('Area')
  return new Set(countryPlaces(view).flatMap((place) => (meets(place) ? (areas[place]?.id ?? []) : [])))
}
