import { meetsConditions } from '../conditions/meets-conditions.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { displayName } from '../releases/view-areas.ts'
import { sortName } from './connection/compare-keys.ts'
import { orderOf } from './connection/order.ts'
import type { OrderedList } from './connection/page.ts'
import { boundedList } from './filter/bounds.ts'
import { corridorIdOf } from './filter/corridor-id-of.ts'
import { countryIdOf } from './filter/country-id-of.ts'
import type { FieldArgs } from './filter/field-args.ts'
import { countriesWhere, IndicatorConditionInput } from './filter/indicator-conditions.ts'
import { present } from './present.ts'
import { regionMembers } from './region-members.ts'

type Corridor = InView<'Corridor'>

const nameOf = (view: ReleaseView, areaId: string): string =>
  sortName(displayName(present(view.find('Area', areaId)), 'en').name)

const order = orderOf(
  'Corridor',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    ORIGIN: {
      description: 'English name of the origin, then of the destination.',
      key: ({ view, originId, destinationId, id }) => [
        nameOf(view, originId),
        nameOf(view, destinationId),
        id,
      ],
    },
    DESTINATION: {
      description: 'English name of the destination, then of the origin.',
      key: ({ view, originId, destinationId, id }) => [
        nameOf(view, destinationId),
        nameOf(view, originId),
        id,
      ],
    },
  },
  'CODE',
)

/** Arguments of the list of corridors. */
export const corridorListArgs = (arg: FieldArgs) => ({
  codes: arg.stringList({ description: 'Only these, migrant origin - migrant destination: `["TJK-RUS"]`.' }),
  origin: arg.string({ description: 'Only those out of this country.' }),
  destination: arg.string({ description: 'Only those into this country.' }),
  originRegion: arg.string({ description: 'Only those out of the members of this region: `SEEECA`.' }),
  destinationRegion: arg.string({ description: 'Only those into the members of this region.' }),
  where: arg({
    type: [IndicatorConditionInput],
    description:
      'Only those for which all of these conditions on corridor indicators hold, 10 at most: `[{ indicator: "OC.REM.COST", dimensions: [{ dimension: "AMOUNT", code: "200" }], above: 5 }]` are those above the 5 % of SDG 10.c.',
  }),
  originWhere: arg({
    type: [IndicatorConditionInput],
    description:
      'Only those for whose origin all of these conditions on country indicators hold, 10 at most.',
  }),
  destinationWhere: arg({
    type: [IndicatorConditionInput],
    description:
      'Only those for whose destination all of these conditions on country indicators hold, 10 at most.',
  }),
  orderBy: order.arg(arg),
})

type Conditions = readonly (typeof IndicatorConditionInput.$inferInput)[] | null | undefined

/** What `corridorListArgs` gives. */
export interface CorridorListArgs {
  codes?: readonly string[] | null | undefined
  origin?: string | null | undefined
  destination?: string | null | undefined
  originRegion?: string | null | undefined
  destinationRegion?: string | null | undefined
  where?: Conditions
  originWhere?: Conditions
  destinationWhere?: Conditions
  orderBy?: typeof order.input.$inferInput | null | undefined
}

/**
 * The corridors with data that the arguments let through, in order.
 * @throws BAD_USER_INPUT when an argument names no country or region, or the one in place of the other, and for
 * conditions that can not be answered.
 */
export async function corridorList(
  view: ReleaseView,
  args: CorridorListArgs,
): Promise<OrderedList<Corridor>> {
  const originId = countryIdOf(view, args.origin, 'origin', 'originRegion')
  const destinationId = countryIdOf(view, args.destination, 'destination', 'destinationRegion')
  const membersOf = (region: string | null | undefined, argument: string) =>
    region == null ? undefined : new Set(regionMembers(view, region, argument).memberIds)
  const origins = membersOf(args.originRegion, 'originRegion')
  const destinations = membersOf(args.destinationRegion, 'destinationRegion')
  const { where, originWhere, destinationWhere } = args
  const [meets, fromThose, toThose] = await Promise.all([
    where == null ? undefined : meetsConditions(view, 'CORRIDOR', 'where', where),
    originWhere == null ? undefined : countriesWhere(view, 'originWhere', originWhere),
    destinationWhere == null ? undefined : countriesWhere(view, 'destinationWhere', destinationWhere),
  ])
  const named =
    args.codes == null
      ? undefined
      : new Set(boundedList('codes', args.codes).map((text) => corridorIdOf(view, text, 'codes')))
  return order.list(
    view,
    args.orderBy,
    (it, ordinal) =>
      (named?.has(it.id) ?? true) &&
      (originId === undefined || it.originId === originId) &&
      (destinationId === undefined || it.destinationId === destinationId) &&
      (origins?.has(it.originId) ?? true) &&
      (destinations?.has(it.destinationId) ?? true) &&
      (meets?.(ordinal) ?? true) &&
      (fromThose?.has(it.originId) ?? true) &&
      (toThose?.has(it.destinationId) ?? true),
  )
}
