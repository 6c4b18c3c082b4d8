import { resourcesOf } from '../../links/area-records.ts'
import { linked } from '../../links/linked.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { resourceKinds, termOf } from '../../vocabularies.ts'
import { areaIdOf } from '../area-id-of.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { ResourceKindEnum } from '../enums.ts'
import { among, anyOf, meetsAll } from '../filter/conditions.ts'
import { corridorIdOf } from '../filter/corridor-id-of.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'

type Resource = InView<'Resource'>

const ResourceFilter = builder.inputType('ResourceFilter', {
  description:
    'Which resources: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT, as is a list of more than 300.',
  fields: (t) => ({
    areas: t.stringList({ description: 'In these countries or regions, or for them, by code or name.' }),
    corridors: t.stringList({
      description: 'For these corridors, migrant origin - migrant destination: `TJK-RUS`.',
    }),
    kinds: t.field({ type: [ResourceKindEnum], description: 'Of these kinds.' }),
    projects: t.stringList({ description: 'Made, run or served by these projects, by our code.' }),
    text: t.string({
      description: 'Words of the name, description and note; all of them must occur. 200 characters at most.',
    }),
  }),
})

const order = orderOf(
  'Resource',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    NAME: { description: 'Name, diacritics ignored.', key: ({ name, id }) => [sortName(name), id] },
    SINCE: { description: 'When it began.', key: ({ since, id }) => [since, id] },
  },
  'NAME',
)

/** Arguments of every list of resources. */
export const resourceListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: ResourceFilter, description: 'Which resources.' }),
  orderBy: order.arg(arg),
})

/** What `resourceListArgs` gives. */
export interface ResourceListArgs {
  filter?: typeof ResourceFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ id, name, description, note }: Resource) => [id, name, description, note]

/**
 * The resources that a filter lets through, in order.
 * @param within only out of these; out of all resources of the release when not given.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function resourceList(
  view: ReleaseView,
  { filter, orderBy }: ResourceListArgs,
  within?: Iterable<Resource>,
): OrderedList<Resource> {
  const conditions = meetsAll([
    within && among(within),
    anyOf('filter.areas', filter?.areas, (text, argument) =>
      resourcesOf(view, areaIdOf(view, text, argument) ?? ''),
    ),
    anyOf('filter.corridors', filter?.corridors, (text, argument) =>
      linked(view, 'Corridor', corridorIdOf(view, text, argument), 'Resource'),
    ),
    anyOf('filter.projects', filter?.projects, (text, argument) =>
      linked(view, 'Project', filterRecord(view, 'Project', text, argument).id, 'Resource'),
    ),
    textCondition(view, 'Resource', filter?.text, wordsOf),
  ])
  const kinds = filter?.kinds && new Set(filter.kinds)
  return order.list(
    view,
    orderBy,
    (resource) => conditions(resource) && (kinds?.has(termOf(resourceKinds, resource.kind, 'OTHER')) ?? true),
  )
}
