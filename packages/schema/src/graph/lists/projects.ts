import { projectSet } from '../../projects/project-set.ts'
import type { ProjectSetOf } from '../../projects/project-set.ts'
import { projectsWhereMet } from '../../projects/projects-where.ts'
import { intersectionOf, recordSet, unionOf } from '../../releases/record-set.ts'
import type { RecordSet } from '../../releases/record-set.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { spansThatMeet } from '../../conditions/meets-conditions.ts'
import { areaIdOf } from '../area-id-of.ts'
import { when } from '../../when-all.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import { pageOf } from '../connection/list.ts'
import type { OrderedList, Page, PageArgs } from '../connection/page.ts'
import { OrganisationRoleEnum, ProjectStatusEnum } from '../enums.ts'
import { graphError } from '../../errors.ts'
import { boundedList } from '../filter/bounds.ts'
import { IndicatorConditionInput } from '../filter/indicator-conditions.ts'
import { corridorIdOf } from '../filter/corridor-id-of.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'
import { overlaps, timeSpan } from '../filter/time-span.ts'
import { withinRegion } from '../region-members.ts'
import { labelsOf } from './labels.ts'

type Project = InView<'Project'>

/** The input of a filter of projects. */
export const ProjectFilter = builder.inputType('ProjectFilter', {
  description:
    'Which projects: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT, as is a list of more than 300.',
  fields: (t) => ({
    activeFrom: t.field({
      type: 'PartialDate',
      description: 'Running at this time or later; one whose end the source does not say is taken to run on.',
    }),
    activeTo: t.field({ type: 'PartialDate', description: 'Running at this time or earlier.' }),
    areas: t.stringList({
      description:
        'Countries or regions by code or name. A project of a country names the country; one of a region names the region as such (see `region`).',
    }),
    areasWhere: t.field({
      type: [IndicatorConditionInput],
      description:
        'In countries for which all of these conditions hold, 10 at most. Projects in countries where remittances exceed 20 % of GDP: `[{ indicator: "BX.TRF.PWKR.DT.GD.ZS", above: 20 }]`. A project that names a region and no country is left out: what is true of a country need not be true of its region.',
    }),
    codes: t.stringList({ description: 'These projects, by our code: `["eu-bk-2"]`.' }),
    corridors: t.stringList({
      description: 'Corridors by code, migrant origin - migrant destination: `TJK-RUS`.',
    }),
    dataset: t.string({ description: 'Code of the dataset that tells of it.' }),
    organisationRole: t.field({
      type: OrganisationRoleEnum,
      description: 'The part that one of `organisations` has in it.',
    }),
    organisations: t.stringList({ description: 'Organisations by our code, name, acronym or alias.' }),
    region: t.string({
      description: 'In any country that is a member of this region, or for the region as a whole.',
    }),
    sectors: t.stringList({ description: 'Sectors by our code, their own code or name.' }),
    status: t.field({ type: [ProjectStatusEnum], description: 'Where it stands.' }),
    text: t.string({
      description:
        'Words of the titles, summary, note and results; all of them must occur. 200 characters at most.',
    }),
    themes: t.stringList({
      description: 'Themes by our code, their own code (`1.1`) or name; what lies within a theme is of it.',
    }),
  }),
})

const order = orderOf(
  'Project',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    END: { description: 'When it ends.', key: ({ endsOn, id }) => [endsOn, id] },
    START: { description: 'When it starts.', key: ({ startsOn, id }) => [startsOn, id] },
    TITLE: { description: 'Title, diacritics ignored.', key: ({ title, id }) => [sortName(title), id] },
  },
  'TITLE',
)

/** Arguments of every list of projects. */
export const projectListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: ProjectFilter, description: 'Which projects.' }),
  orderBy: order.arg(arg),
})

/** What `projectListArgs` gives. */
export interface ProjectListArgs {
  filter?: typeof ProjectFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ view, id, title, summary, note }: Project) => [
  id,
  title,
  summary,
  note,
  ...view.by('ProjectTitle', 'projectId', id).map((variant) => variant.title),
  ...view.by('ProjectResult', 'projectId', id).map(({ label }) => label),
]

/**
 * The projects that a filter lets through, in order.
 * @param within only out of these; out of all projects of the release when not given.
 * @param inCountries those in countries for which `filter.areasWhere` holds, where it is given.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
function projectList(
  view: ReleaseView,
  { filter, orderBy }: ProjectListArgs,
  within: Iterable<Project> | undefined,
  inCountries?: RecordSet,
): OrderedList<Project> {
  const { organisationRole: role, region, dataset, activeFrom, activeTo } = filter ?? {}
  if (role != null && filter?.organisations == null) {
    throw graphError('BAD_USER_INPUT', 'filter.organisationRole: name the organisations of that role too.')
  }
  const span = timeSpan(['filter.activeFrom', activeFrom], ['filter.activeTo', activeTo])
  const setOf = (of: ProjectSetOf) => projectSet(view, of)
  const among = intersectionOf([
    within &&
      recordSet(
        view,
        'Project',
        Array.from(within, ({ id }) => id),
      ),
    inAny('filter.codes', filter?.codes, (text, argument) =>
      recordSet(view, 'Project', [filterRecord(view, 'Project', text, argument).id]),
    ),
    inAny('filter.areas', filter?.areas, (text, argument) =>
      setOf({ areaId: areaIdOf(view, text, argument) ?? '' }),
    ),
    region == null
      ? undefined
      : unionOf(withinRegion(view, region, 'filter.region').map((areaId) => setOf({ areaId }))),
    inCountries,
    inAny('filter.corridors', filter?.corridors, (text, argument) =>
      setOf({ corridorId: corridorIdOf(view, text, argument) }),
    ),
    inAny('filter.organisations', filter?.organisations, (text, argument) => {
      const { id } = filterRecord(view, 'Organisation', text, argument, labelsOf.Organisation)
      return setOf({ organisationId: id, role })
    }),
    inAny('filter.sectors', filter?.sectors, (text, argument) =>
      setOf({ sectorId: filterRecord(view, 'Sector', text, argument, labelsOf.Sector).id }),
    ),
    inAny('filter.themes', filter?.themes, (text, argument) =>
      setOf({ themeId: filterRecord(view, 'Theme', text, argument, labelsOf.Theme).id }),
    ),
    dataset == null
      ? undefined
      : setOf({ datasetId: filterRecord(view, 'Dataset', dataset, 'filter.dataset').id }),
    inAny('filter.status', filter?.status, (status) => setOf({ status })),
  ])
  const text = textCondition(view, 'Project', filter?.text, wordsOf)
  const keep =
    text === undefined && activeFrom == null && activeTo == null
      ? undefined
      : ({ id, startsOn, endsOn }: Project) =>
          (text?.has(id) ?? true) && overlaps({ start: startsOn, end: endsOn }, span)
  return order.list(view, orderBy, keep, among)
}

/** The projects of any of the entries of a list, see `anyOf`. */
const inAny = <V>(
  argument: string,
  values: readonly V[] | null | undefined,
  find: (value: V, argument: string) => RecordSet,
): RecordSet | undefined =>
  values == null ? undefined : unionOf(boundedList(argument, values).map((value) => find(value, argument)))

/**
 * The projects that a filter lets through, in order. They come at once, but where the filter has conditions on
 * indicators: the values of these may have to be read first.
 * @param within only out of these; out of all projects of the release when not given.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function projectsWhere(
  view: ReleaseView,
  args: ProjectListArgs,
  within?: Iterable<Project>,
): OrderedList<Project> | Promise<OrderedList<Project>> {
  const conditions = args.filter?.areasWhere
  if (conditions == null) return projectList(view, args, within)
  return when(spansThatMeet(view, 'AREA', 'filter.areasWhere', conditions), (spans) =>
    projectList(view, args, within, projectsWhereMet(view, spans)),
  )
}

/**
 * A page of the projects that the arguments let through.
 * @param name what tells the list from every other, see `pageOf`.
 * @param within only out of these; out of all projects of the release when not given.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function projectPage(
  view: ReleaseView,
  name: string,
  args: ProjectListArgs & PageArgs,
  within?: Iterable<Project>,
): Page<Project> | Promise<Page<Project>> {
  return when(projectsWhere(view, args, within), (list) => pageOf(view, name, list, args))
}
