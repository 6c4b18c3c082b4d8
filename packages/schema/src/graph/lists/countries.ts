import { corridorsThat } from '../../conditions/corridors-that.ts'
import { graphError } from '../../errors.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { notDissolved, resolveArea } from '../../releases/view-areas.ts'
import { areaOrderKey } from '../area-order.ts'
import type { Maybe } from '../../when-all.ts'
import { builder } from '../builder.ts'
import { listOf, ordered } from '../connection/list.ts'
import type { OrderedList } from '../connection/page.ts'
import { boundedList } from '../filter/bounds.ts'
import { meetsAll } from '../filter/conditions.ts'
import type { Condition } from '../filter/conditions.ts'
import { countryIdOf } from '../filter/country-id-of.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { countriesWhere, IndicatorConditionInput } from '../filter/indicator-conditions.ts'
import { regionMembers } from '../region-members.ts'
import { ProjectFilter, projectsWhere } from './projects.ts'

type Country = InView<'Area'>

const CountryOrderEnum = builder.enumType('CountryOrder', {
  description: 'Order of a list of countries.',
  values: {
    NAME: { description: 'By English name, diacritics ignored.' },
    CODE: { description: 'By our code.' },
  },
})

/** Arguments of the list of countries. */
export const countryListArgs = (arg: FieldArgs) => ({
  codes: arg.stringList({
    description:
      'Only these: codes or names of any scheme, 300 at most. A list of codes is looked up, not understood as a filter: what is not resolved is left out, and `resolve` says why.',
  }),
  region: arg.string({ description: 'Only members of this region: `SEEECA`, `ECS`, `143`.' }),
  where: arg({
    type: [IndicatorConditionInput],
    description:
      'Only those for which all of these conditions hold, 10 at most: `[{ indicator: "BX.TRF.PWKR.DT.GD.ZS", above: 20 }]`.',
  }),
  withProject: arg({
    type: ProjectFilter,
    description:
      'Only those that a project names which this filter lets through: `{ themes: ["pillar-1"] }`.',
  }),
  corridorTo: arg.string({
    description: 'Only those with a corridor of which something is known out of them into this country.',
  }),
  corridorFrom: arg.string({
    description: 'Only those with a corridor of which something is known out of this country into them.',
  }),
  corridorWhere: arg({
    type: [IndicatorConditionInput],
    description:
      'Conditions on the corridor of `corridorTo` or `corridorFrom`, 10 at most. Some matrices give every pair of countries, also with a value of 0: `above: 0` leaves those out.',
  }),
  includeDissolved: arg.boolean({
    defaultValue: false,
    required: true,
    description: 'Dissolved states too.',
  }),
  orderBy: arg({
    type: CountryOrderEnum,
    defaultValue: 'NAME',
    required: true,
    description: 'Order of the list.',
  }),
})

type Conditions = readonly (typeof IndicatorConditionInput.$inferInput)[] | null | undefined

/** What `countryListArgs` gives. */
export interface CountryListArgs {
  codes?: readonly string[] | null | undefined
  region?: string | null | undefined
  where?: Conditions
  withProject?: typeof ProjectFilter.$inferInput | null | undefined
  corridorTo?: string | null | undefined
  corridorFrom?: string | null | undefined
  corridorWhere?: Conditions
  includeDissolved: boolean
  orderBy: 'NAME' | 'CODE'
}

function codesCondition(view: ReleaseView, codes: CountryListArgs['codes']): Condition {
  if (codes == null) return undefined
  const ids = new Set<string>()
  for (const code of boundedList('codes', codes)) {
    const found = resolveArea(view, code)
    if (found.outcome === 'RESOLVED') ids.add(found.areaId)
  }
  return ids
}

/** The countries that a project names which a filter lets through. */
async function projectCondition(
  view: ReleaseView,
  filter: CountryListArgs['withProject'],
): Promise<Condition> {
  if (filter == null) return undefined
  const projects = await projectsWhere(view, { filter })
  const ids = Array.from({ length: projects.size }, (_, place) => projects.at(place).id)
  return new Set(ids.flatMap((id) => view.by('ProjectArea', 'projectId', id).map(({ areaId }) => areaId)))
}

/** The countries at the other end of the corridors of a country, for each of the two arguments that is given. */
async function corridorConditions(
  view: ReleaseView,
  { corridorTo, corridorFrom, corridorWhere }: CountryListArgs,
): Promise<Condition[]> {
  const destinationId = countryIdOf(view, corridorTo, 'corridorTo')
  const originId = countryIdOf(view, corridorFrom, 'corridorFrom')
  if (corridorWhere != null && destinationId === undefined && originId === undefined) {
    throw graphError(
      'BAD_USER_INPUT',
      'corridorWhere: name the other end of the corridor too, as corridorTo or corridorFrom.',
    )
  }
  const that = await corridorsThat(view, 'corridorWhere', corridorWhere)
  return [
    destinationId === undefined
      ? undefined
      : new Set(that(view.by('Corridor', 'destinationId', destinationId)).map((it) => it.originId)),
    originId === undefined
      ? undefined
      : new Set(that(view.by('Corridor', 'originId', originId)).map((it) => it.destinationId)),
  ]
}

/**
 * The countries that the arguments let through, in order.
 * @throws BAD_USER_INPUT for an argument that nothing, or more than one, answers to, and for conditions that can not
 * be answered.
 */
export function countryList(view: ReleaseView, args: CountryListArgs): Maybe<OrderedList<Country>> {
  const { where, withProject, corridorTo, corridorFrom, corridorWhere } = args
  // These read what may not be in memory.
  const isPlain = [where, withProject, corridorTo, corridorFrom, corridorWhere].every((it) => it == null)
  return isPlain ? listOfCountries(view, args, plainConditions(view, args)) : conditionalList(view, args)
}

const plainConditions = (view: ReleaseView, { codes, region }: CountryListArgs): Condition[] => [
  codesCondition(view, codes),
  region == null ? undefined : new Set(regionMembers(view, region, 'region').memberIds),
]

async function conditionalList(view: ReleaseView, args: CountryListArgs): Promise<OrderedList<Country>> {
  const { where } = args
  const conditions: Condition[] = [
    ...plainConditions(view, args),
    where == null ? undefined : await countriesWhere(view, 'where', where),
    await projectCondition(view, args.withProject),
    ...(await corridorConditions(view, args)),
  ]
  return listOfCountries(view, args, conditions)
}

/** All countries in an order, which they are put in once in the life of a release, and their places in it by id. */
const countriesBy = (view: ReleaseView, order: CountryListArgs['orderBy']) =>
  view.once(`countries by ${order}`, () => {
    const list = ordered(view.by('Area', 'kind', 'COUNTRY'), areaOrderKey(order))
    const all = Array.from({ length: list.size }, (_, place) => list.at(place))
    return { all, places: new Map(all.map(({ id }, place) => [id, place])) }
  })

/** The countries that meet a condition, in order: few are looked up, in place of asking all. */
function countriesThat(view: ReleaseView, order: CountryListArgs['orderBy'], condition: Condition) {
  const { all, places } = countriesBy(view, order)
  if (condition === undefined) return all
  const found: number[] = []
  for (const id of condition) {
    const place = places.get(id)
    if (place !== undefined) found.push(place)
  }
  return found.sort((a, b) => a - b).map((place) => all[place] as Country)
}

function listOfCountries(
  view: ReleaseView,
  args: CountryListArgs,
  conditions: readonly Condition[],
): OrderedList<Country> {
  const [first, ...others] = conditions
  const meets = meetsAll(others)
  const countries = countriesThat(view, args.orderBy, first).filter(
    (it) => meets(it) && (args.includeDissolved || notDissolved(it)),
  )
  return listOf(countries, areaOrderKey(args.orderBy))
}
