import { membershipsOf, notDissolved, resolveArea } from '../../releases/view-areas.ts'
import { corridorsOf } from '../corridors.ts'
import { ordered, pageOf } from '../connection/list.ts'
import { areaOrderKey } from '../area-order.ts'
import { builder } from '../builder.ts'
import {
  AreaRef,
  CorridorConnection,
  CorridorRef,
  CountryConnection,
  CountryRef,
  RegionRef,
} from '../refs.ts'
import { boundedList } from '../filter/bounds.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { present } from '../present.ts'
import { regionMembers } from '../region-members.ts'

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

const CountryOrderEnum = builder.enumType('CountryOrder', {
  description: 'Order of a list of countries.',
  values: {
    NAME: { description: 'By English name, diacritics ignored.' },
    CODE: { description: 'By our code.' },
  },
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
    resolve: async (_, args, context) => {
      const view = await viewOf(context, args)
      const found = resolveArea(view, args.code, args)
      const area = found.outcome === 'RESOLVED' ? view.find('Area', found.areaId) : undefined
      return area?.kind === 'COUNTRY' ? area : null
    },
  }),
  countries: t.connection(
    {
      type: CountryRef,
      description: 'Countries; never a region, and no dissolved state unless asked for.',
      args: {
        codes: t.arg.stringList({
          description:
            'Only these: codes or names of any scheme, 300 at most. A list of codes is looked up, not understood as a filter: what is not resolved is left out, and `resolve` says why.',
        }),
        region: t.arg.string({ description: 'Only members of this region: `SEEECA`, `ECS`, `143`.' }),
        includeDissolved: t.arg.boolean({
          defaultValue: false,
          required: true,
          description: 'Dissolved states too.',
        }),
        orderBy: t.arg({
          type: CountryOrderEnum,
          defaultValue: 'NAME',
          required: true,
          description: 'Order of the list.',
        }),
        release: releaseArg(t.arg),
      },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        const codes = args.codes && boundedList('codes', args.codes).map((code) => resolveArea(view, code))
        const wanted = codes && new Set(codes.flatMap((it) => (it.outcome === 'RESOLVED' ? it.areaId : [])))
        const members =
          args.region == null ? undefined : new Set(regionMembers(view, args.region, 'region').memberIds)
        const countries = view
          .by('Area', 'kind', 'COUNTRY')
          .filter((it) => args.includeDissolved || notDissolved(it))
          .filter(({ id }) => (wanted?.has(id) ?? true) && (members?.has(id) ?? true))
        return pageOf(view, 'Query.countries', ordered(countries, areaOrderKey(args.orderBy)), args)
      },
    },
    CountryConnection,
  ),
}))
