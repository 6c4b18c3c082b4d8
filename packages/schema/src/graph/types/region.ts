import { membersOf, resolveArea } from '../../releases/view-areas.ts'
import { areaOrderKey } from '../area-order.ts'
import { builder } from '../builder.ts'
import { knownValue } from '../filter/known-value.ts'
import { ordered, pageOf } from '../connection/list.ts'
import { AreaRef, CountryConnection, CountryRef, RegionConnection, RegionRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { present } from '../present.ts'

builder.node(RegionRef, {
  name: 'Region',
  interfaces: [AreaRef],
  description: 'An aggregate of countries: a continent, an income group, a union, a list of ours (SEEECA).',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    kind: t.string({
      nullable: true,
      description:
        "What kind of region: continent, income group, union, a publisher's aggregate, our own list.",
      resolve: ({ regionKind }) => regionKind,
    }),
    members: t.connection(
      {
        type: CountryRef,
        description: 'Countries that are members; empty where the publisher does not say which.',
        args: {
          at: t.arg({ type: 'PartialDate', description: 'As of this date; present members when not given.' }),
        },
        resolve: ({ view, id }, args) => {
          const members = membersOf(view, id, args.at ?? undefined).map((member) =>
            present(view.find('Area', member)),
          )
          return pageOf(view, `Region:${id}.members`, ordered(members, areaOrderKey('NAME')), args)
        },
      },
      CountryConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  regions: t.connection(
    {
      type: RegionRef,
      description: 'Regions by name.',
      args: {
        kind: t.arg.string({ description: 'Only regions of this kind.' }),
        release: releaseArg(t.arg),
      },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        const all = view.by('Area', 'kind', 'REGION')
        if (args.kind != null)
          knownValue(
            'kind',
            args.kind,
            all.map(({ regionKind }) => regionKind),
          )
        const regions = all.filter(({ regionKind }) => args.kind == null || regionKind === args.kind)
        return pageOf(view, 'Query.regions', ordered(regions, areaOrderKey('NAME')), args)
      },
    },
    RegionConnection,
  ),
  area: t.field({
    type: AreaRef,
    nullable: true,
    description:
      'The country or region of a code or name; null when none, or more than one, answers to it (see `resolve`).',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Code or name in any scheme: `TJK`, `SEEECA`, `WLD`.',
      }),
      scheme: t.arg.string({ description: 'Scheme of the code, where several could be meant.' }),
      at: t.arg({ type: 'PartialDate', description: 'The date at which the code was in force.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => {
      const view = await viewOf(context, args)
      const found = resolveArea(view, args.code, args)
      return found.outcome === 'RESOLVED' ? (view.find('Area', found.areaId) ?? null) : null
    },
  }),
}))
