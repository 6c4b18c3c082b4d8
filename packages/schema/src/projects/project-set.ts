import { noRecords, recordSet } from '../releases/record-set.ts'
import type { RecordSet } from '../releases/record-set.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { projectStatuses, termOf } from '../vocabularies.ts'
import { projectRows } from './projects-of.ts'
import type { ProjectsOf } from './projects-of.ts'

/** What a set of projects is asked for by. */
export type ProjectSetOf = ProjectsOf | { datasetId: string } | { status: keyof typeof projectStatuses }

function projectIds(view: ReleaseView, of: ProjectSetOf): string[] {
  if ('datasetId' in of) return view.by('Project', 'datasetId', of.datasetId).map(({ id }) => id)
  if ('status' in of) {
    const projects = view.all('Project')
    return projects.flatMap(({ id, status }) =>
      termOf(projectStatuses, status, 'UNKNOWN') === of.status ? id : [],
    )
  }
  return projectRows(view, of).map(({ projectId }) => projectId)
}

/**
 * The projects of an area, corridor, organisation, office, theme, sector, dataset or status, kept for the life of the
 * release: there are no more sets than records that projects name, and a few for each organisation. Of the pairs of
 * countries most are no corridor of any project: nothing is kept of these.
 * @param of ids of records of the release.
 */
export function projectSet(view: ReleaseView, of: ProjectSetOf): RecordSet {
  if ('corridorId' in of && projectRows(view, of).length === 0) return noRecords
  return view.once(`projects of ${Object.entries(of).join(' ')}`, () =>
    recordSet(view, 'Project', projectIds(view, of)),
  )
}

/** The projects that name each country, by its place in `view.all('Area')`; nothing for a region, or where there are none. */
export const projectsByCountry = (view: ReleaseView): readonly (RecordSet | undefined)[] =>
  view.once('projects by country', () =>
    view.all('Area').map(({ id, kind }) => {
      if (kind !== 'COUNTRY' || view.by('ProjectArea', 'areaId', id).length === 0) return undefined
      return projectSet(view, { areaId: id })
    }),
  )
