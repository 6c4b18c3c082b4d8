import type { InView, ReleaseView } from '../releases/release-view.ts'
import { displayName } from '../releases/view-areas.ts'
import { areaIdOf } from './area-id-of.ts'
import { sortName } from './connection/compare-keys.ts'
import { orderOf } from './connection/order.ts'
import type { OrderedList } from './connection/page.ts'
import { graphError } from '../errors.ts'
import type { FieldArgs } from './filter/field-args.ts'
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
  origin: arg.string({ description: 'Only those out of this country.' }),
  destination: arg.string({ description: 'Only those into this country.' }),
  originRegion: arg.string({ description: 'Only those out of the members of this region: `SEEECA`.' }),
  destinationRegion: arg.string({ description: 'Only those into the members of this region.' }),
  orderBy: order.arg(arg),
})

/** What `corridorListArgs` gives. */
export interface CorridorListArgs {
  origin?: string | null | undefined
  destination?: string | null | undefined
  originRegion?: string | null | undefined
  destinationRegion?: string | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

/** The country that an argument names; none when it is not given. */
function countryIdOf(view: ReleaseView, text: string | null | undefined, argument: string) {
  const id = areaIdOf(view, text, argument)
  if (id === undefined || view.find('Area', id)?.kind === 'COUNTRY') return id
  throw graphError(
    'BAD_USER_INPUT',
    `${argument}: "${text}" is a region; name a country here, or the region as ${argument}Region.`,
  )
}

/**
 * The corridors with data that the arguments let through, in order.
 * @throws BAD_USER_INPUT when an argument names no country or region, or the one in place of the other.
 */
export function corridorList(view: ReleaseView, args: CorridorListArgs): OrderedList<Corridor> {
  const originId = countryIdOf(view, args.origin, 'origin')
  const destinationId = countryIdOf(view, args.destination, 'destination')
  const membersOf = (region: string | null | undefined, argument: string) =>
    region == null ? undefined : new Set(regionMembers(view, region, argument).memberIds)
  const origins = membersOf(args.originRegion, 'originRegion')
  const destinations = membersOf(args.destinationRegion, 'destinationRegion')
  return order.list(
    view,
    args.orderBy,
    (it) =>
      (originId === undefined || it.originId === originId) &&
      (destinationId === undefined || it.destinationId === destinationId) &&
      (origins?.has(it.originId) ?? true) &&
      (destinations?.has(it.destinationId) ?? true),
  )
}
