import { membershipsOf, resolveArea } from '../../releases/view-areas.ts'
import { corridorsOf } from '../corridors.ts'
import { pageOf } from '../connection/list.ts'
import { when } from '../../when-all.ts'
import { builder } from '../builder.ts'
import {
  AreaRef,
  CorridorConnection,
  CorridorRef,
  CountryConnection,
  CountryRef,
  RegionRef,
} from '../refs.ts'
import { countryList, countryListArgs } from '../lists/countries.ts'
import { releaseArg, withView } from '../release-arg.ts'
import { present } from '../present.ts'

const CorridorEndEnum = builder.enumType('CorridorEnd', {
  description: 'At which end of a corridor a country stands, as the people move.',
  values: {
    ORIGIN: { description: 'The country that migrants come from.' },
    DESTINATION: { description: 'The country that migrants go to.' },
    EITHER: { description: 'Either of the two.' },
  },
})

builder.node(CountryRef, {
  name: 'Country',
  interfaces: [AreaRef],
  description: 'A country or territory of ISO 3166-1, Kosovo*, or a dissolved state.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', {
      nullable: true,
      description: 'Degrees north of a point within it.',
    }),
    longitude: t.exposeFloat('longitude', {
      nullable: true,
      description: 'Degrees east of a point within it.',
    }),
    dissolvedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the state ceased to be; such a state is in no list unless it is asked for.',
      resolve: ({ dissolvedOn }) => dissolvedOn,
    }),
    predecessors: t.field({
      type: [CountryRef],
      description: 'States that it followed.',
      resolve: ({ view, id }) =>
        view
          .by('AreaSuccession', 'successorId', id)
          .map((it) => present(view.find('Area', it.predecessorId))),
    }),
    successors: t.field({
      type: [CountryRef],
      description: 'States that followed it.',
      resolve: ({ view, id }) =>
        view
          .by('AreaSuccession', 'predecessorId', id)
          .map((it) => present(view.find('Area', it.successorId))),
    }),
    regions: t.field({
      type: [RegionRef],
      description: 'Regions that it is a member of.',
      args: { at: t.arg({ type: 'PartialDate', description: 'As of this date; today when not given.' }) },
      resolve: ({ view, id }, { at }) => membershipsOf(view, id, at ?? undefined),
    }),
    corridors: t.connection(
      {
        type: CorridorRef,
        description: 'Corridors of which something is known, both ways or one.',
        args: {
          as: t.arg({
            type: CorridorEndEnum,
            required: true,
            defaultValue: 'EITHER',
            description: 'ORIGIN for those that lead out of it, DESTINATION for those that lead in.',
          }),
        },
        resolve: ({ view, id }, args) =>
          pageOf(view, `Country:${id}.corridors`, corridorsOf(view, id, args.as), args),
      },
      CorridorConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  country: t.field({
    type: CountryRef,
    nullable: true,
    description:
      'The country of a code or name in any scheme; null when none, or more than one, answers to it (see `resolve`).',
    args: {
      code: t.arg.string({ required: true, description: 'Code or name: `TJK`, `TJ`, `762`, `Tajikistan`.' }),
      scheme: t.arg.string({
        description: 'Scheme of the code, where several could be meant: `rpw`, `gec`.',
      }),
      at: t.arg({ type: 'PartialDate', description: 'The date at which the code was in force.' }),
      release: releaseArg(t.arg),
    },
    resolve: (_, args, context) =>
      withView(context, args, (view) => {
        const found = resolveArea(view, args.code, args)
        const area = found.outcome === 'RESOLVED' ? view.find('Area', found.areaId) : undefined
        return area?.kind === 'COUNTRY' ? area : null
      }),
  }),
  countries: t.connection(
    {
      type: CountryRef,
      description: 'Countries; never a region, and no dissolved state unless asked for.',
      args: { ...countryListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: (_, args, context) =>
        withView(context, args, (view) =>
          when(countryList(view, args), (list) => pageOf(view, 'Query.countries', list, args)),
        ),
    },
    CountryConnection,
  ),
}))
