import { projectsOf } from '../../projects/projects-of.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { projectStatuses, termOf } from '../../vocabularies.ts'
import { areaIdOf } from '../area-id-of.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { OrganisationRoleEnum, ProjectStatusEnum } from '../enums.ts'
import { graphError } from '../../errors.ts'
import { among, anyOf, meetsAll } from '../filter/conditions.ts'
import { corridorIdOf } from '../filter/corridor-id-of.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { ofDataset } from '../filter/of-dataset.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'
import { overlaps, timeSpan } from '../filter/time-span.ts'
import { withinRegion } from '../region-members.ts'
import { labelsOf } from './labels.ts'

type Project = InView<'Project'>

const ProjectFilter = builder.inputType('ProjectFilter', {
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
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function projectList(
  view: ReleaseView,
  { filter, orderBy }: ProjectListArgs,
  within?: Iterable<Project>,
): OrderedList<Project> {
  const { organisationRole: role, region, status, dataset, activeFrom, activeTo } = filter ?? {}
  if (role != null && filter?.organisations == null) {
    throw graphError('BAD_USER_INPUT', 'filter.organisationRole: name the organisations of that role too.')
  }
  const span = timeSpan(['filter.activeFrom', activeFrom], ['filter.activeTo', activeTo])
  const conditions = meetsAll([
    within && among(within),
    anyOf('filter.areas', filter?.areas, (text, argument) =>
      projectsOf(view, { areaId: areaIdOf(view, text, argument) ?? '' }),
    ),
    region == null
      ? undefined
      : among(withinRegion(view, region, 'filter.region').flatMap((areaId) => projectsOf(view, { areaId }))),
    anyOf('filter.corridors', filter?.corridors, (text, argument) =>
      projectsOf(view, { corridorId: corridorIdOf(view, text, argument) }),
    ),
    anyOf('filter.organisations', filter?.organisations, (text, argument) => {
      const { id } = filterRecord(view, 'Organisation', text, argument, labelsOf.Organisation)
      return projectsOf(view, { organisationId: id, role })
    }),
    anyOf('filter.sectors', filter?.sectors, (text, argument) => {
      const { id } = filterRecord(view, 'Sector', text, argument, labelsOf.Sector)
      return projectsOf(view, { sectorId: id })
    }),
    anyOf('filter.themes', filter?.themes, (text, argument) => {
      const { id } = filterRecord(view, 'Theme', text, argument, labelsOf.Theme)
      return projectsOf(view, { themeId: id })
    }),
    ofDataset(view, 'Project', dataset),
    textCondition(view, 'Project', filter?.text, wordsOf),
  ])
  const statuses = status && new Set(status)
  return order.list(
    view,
    orderBy,
    (project) =>
      conditions(project) &&
      (statuses?.has(termOf(projectStatuses, project.status, 'UNKNOWN')) ?? true) &&
      overlaps({ start: project.startsOn, end: project.endsOn }, span),
  )
}
