import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { organisationKinds, termOf } from '../../vocabularies.ts'
import { areaIdOf } from '../area-id-of.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { OrganisationKindEnum, OrganisationRoleEnum } from '../enums.ts'
import { anyOf, meetsAll } from '../filter/conditions.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { textCondition } from '../filter/text-condition.ts'

type Organisation = InView<'Organisation'>

const OrganisationFilter = builder.inputType('OrganisationFilter', {
  description:
    'Which organisations: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT, as is a list of more than 300.',
  fields: (t) => ({
    areas: t.stringList({ description: 'Of these countries, by code or name.' }),
    kinds: t.field({ type: [OrganisationKindEnum], description: 'Of these kinds.' }),
    roles: t.field({ type: [OrganisationRoleEnum], description: 'With this part in any project.' }),
    text: t.string({
      description: 'Words of the name, acronym and aliases; all of them must occur. 200 characters at most.',
    }),
  }),
})

const order = orderOf(
  'Organisation',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    NAME: { description: 'Name, diacritics ignored.', key: ({ name, id }) => [sortName(name), id] },
  },
  'NAME',
)

/** Arguments of the list of organisations. */
export const organisationListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: OrganisationFilter, description: 'Which organisations.' }),
  orderBy: order.arg(arg),
})

/** What `organisationListArgs` gives. */
export interface OrganisationListArgs {
  filter?: typeof OrganisationFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ id, name, acronym, aliases }: Organisation) => [id, name, acronym, ...aliases]

/**
 * The organisations that a filter lets through, in order.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function organisationList(
  view: ReleaseView,
  { filter, orderBy }: OrganisationListArgs,
): OrderedList<Organisation> {
  const conditions = meetsAll([
    anyOf('filter.areas', filter?.areas, (text, argument) =>
      view.by('Organisation', 'areaId', areaIdOf(view, text, argument) ?? ''),
    ),
    anyOf('filter.roles', filter?.roles, (role) =>
      view.by('ProjectOrganisation', 'role', role).map(({ organisationId }) => ({ id: organisationId })),
    ),
    textCondition(view, 'Organisation', filter?.text, wordsOf),
  ])
  const kinds = filter?.kinds && new Set<string>(filter.kinds)
  return order.list(
    view,
    orderBy,
    (organisation) =>
      conditions(organisation) &&
      (kinds == null ||
        (organisation.kind !== null && kinds.has(termOf(organisationKinds, organisation.kind, 'OTHER')))),
  )
}
