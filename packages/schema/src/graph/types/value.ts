import { topCorridors, topCorridorTexts } from '../../ranking/top-corridors.ts'
import { valueOf } from '../../values/value-of.ts'
import { builder } from '../builder.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { keptText, lasting } from '../kept-text.ts'
import { AreaRef, CorridorRef, CountryRef } from '../refs.ts'
import { CorridorRoleEnum } from '../derivation-enums.ts'
import { ObservationRef } from './observation.ts'
import { RankingDirectionEnum, RankingEntryRef } from './ranking.ts'

const valueArgs = (arg: FieldArgs) => ({
  indicator: arg.string({ required: true, description: "Id or publisher's code: `BX.TRF.PWKR.DT.GD.ZS`." }),
  period: arg({ type: 'Period', description: 'The period of the value; the newest one when not given.' }),
})

const description =
  'The value of an indicator, the newest or of a period: the total of the preferred dataset. Null when there is none; where the source says why, what it says.'

builder.interfaceField(AreaRef, 'value', (t) =>
  t.field({
    type: ObservationRef,
    nullable: true,
    description,
    args: valueArgs(t.arg),
    extensions: lasting,
    resolve: (area, { indicator, period }) => valueOf(area, indicator, period),
  }),
)

builder.objectField(CorridorRef, 'value', (t) =>
  t.field({
    type: ObservationRef,
    nullable: true,
    description,
    args: valueArgs(t.arg),
    extensions: lasting,
    resolve: (corridor, { indicator, period }) => valueOf(corridor, indicator, period),
  }),
)

builder.objectField(CountryRef, 'topCorridors', (t) =>
  t.field({
    type: [RankingEntryRef],
    description:
      'Its corridors by an indicator, the first so many from either end. Ranks are among all corridors of the country that have a value; `Corridor.reverse` is the opposite direction of each.',
    args: {
      indicator: t.arg.string({
        required: true,
        description: "Id or publisher's code of an indicator about corridors.",
      }),
      as: t.arg({
        type: CorridorRoleEnum,
        required: true,
        defaultValue: 'ORIGIN',
        description: 'ORIGIN for the corridors that lead out of it, DESTINATION for those that lead in.',
      }),
      direction: t.arg({
        type: RankingDirectionEnum,
        required: true,
        defaultValue: 'TOP',
        description: 'From which end.',
      }),
      first: t.arg.int({ required: true, defaultValue: 10, description: 'Entries, 1 to 100.' }),
      period: t.arg({
        type: 'Period',
        description: 'The period of all values; the newest value of each corridor when not given.',
      }),
    },
    extensions: keptText(topCorridorTexts),
    resolve: (country, args) => topCorridors(country, args),
  }),
)
