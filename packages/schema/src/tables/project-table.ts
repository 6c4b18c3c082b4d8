import type { Table } from '@opencorridor/formats'
import { citeList } from '../citations/cite-answer.ts'
import { sourcesOfDatasets } from '../citations/sources.ts'
import { projectsWhere } from '../graph/lists/projects.ts'
import type { ProjectListArgs } from '../graph/lists/projects.ts'
import { countriesOf } from '../projects/countries-of.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { areaFootnotes } from './footnotes.ts'
import { recordTable, textColumn } from './record-table.ts'
import type { RecordColumn } from './record-table.ts'
import type { TableOptions } from './table-options.ts'

type Project = InView<'Project'>

/** Several codes in one cell. */
const joined = (codes: readonly string[]): string | null => (codes.length === 0 ? null : codes.join('; '))

/** The columns of a table of projects; `title` in a language where the project has one. */
export function projectColumns(language: string): RecordColumn<Project>[] {
  // In English the further titles are variants that sources print; in others they are translations.
  const titleIn = ({ view, id, title }: Project) =>
    (language === 'en'
      ? undefined
      : view.by('ProjectTitle', 'projectId', id).find((it) => it.language === language)?.title) ?? title
  return [
    textColumn('project', 'Project: our code', ({ id }) => id, 'DIMENSION'),
    textColumn('title', 'Title', titleIn),
    textColumn('status', 'Where it stands (IATI activity status)', ({ status }) => status),
    textColumn('starts_on', 'When it starts, as precise as the source is', ({ startsOn }) => startsOn),
    textColumn('ends_on', 'When it ends, as precise as the source is', ({ endsOn }) => endsOn),
    textColumn('countries', 'Countries that it names, by code', (project) =>
      joined(countriesOf(project).map(({ id }) => id)),
    ),
    textColumn('areas', 'All areas that it names, regions too', ({ view, id }) =>
      joined([...new Set(view.by('ProjectArea', 'projectId', id).map(({ areaId }) => areaId))]),
    ),
    textColumn('corridors', 'Movements that it is about', ({ view, id }) =>
      joined(view.by('ProjectCorridor', 'projectId', id).map(({ corridorId }) => corridorId)),
    ),
    textColumn('organisations', 'Organisations, each with its part (IATI role)', ({ view, id }) =>
      joined(view.by('ProjectOrganisation', 'projectId', id).map((it) => `${it.organisationId}: ${it.role}`)),
    ),
    textColumn('themes', 'Themes, by our code', ({ view, id }) =>
      joined(view.by('ProjectTheme', 'projectId', id).map(({ themeId }) => themeId)),
    ),
    textColumn('summary', 'What it is about', ({ summary }) => summary),
    textColumn('url', 'Where it is presented', ({ url }) => url),
    textColumn('dataset', 'Dataset or document that tells of it', ({ datasetId }) => datasetId),
  ]
}

/**
 * The projects that a filter lets through as a table: a row for each, all of them.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export async function projectTable(
  view: ReleaseView,
  args: ProjectListArgs,
  options: TableOptions,
): Promise<Table> {
  const list = await projectsWhere(view, args)
  const projects = Array.from({ length: list.size }, (_, place) => list.at(place))
  const datasets = projects.map(({ datasetId }) => datasetId)
  const areas = projects.flatMap((project) => countriesOf(project).map(({ id }) => id))
  return recordTable(
    {
      name: 'projects',
      title: 'Projects on labour migration',
      language: options.language,
      release: view.release,
      sources: sourcesOfDatasets(view, datasets),
      citation: citeList(view, 'projects', args, datasets, options),
      footnotes: areaFootnotes(view, areas),
      gaps: [],
    },
    list,
    projectColumns(options.language),
  )
}
