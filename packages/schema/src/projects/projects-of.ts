import { byId } from '../links/by-id.ts'
import type { Records } from '../records/records.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { themesWithin } from './themes-within.ts'

/** What projects are asked for by. */
export type ProjectsOf =
  /** Projects that name the area themselves; those of a region's members are not among them, nor the reverse. */
  | { areaId: string }
  | { corridorId: string }
  /** In any part, or in one. */
  | { organisationId: string; role?: Records['ProjectOrganisation']['role'] | null | undefined }
  | { officeId: string }
  /** The theme, or any theme within it. */
  | { themeId: string }
  | { sectorId: string }

/** The records that say so; a project may have several. */
export function projectRows(view: ReleaseView, of: ProjectsOf): readonly { projectId: string }[] {
  if ('areaId' in of) return view.by('ProjectArea', 'areaId', of.areaId)
  if ('corridorId' in of) return view.by('ProjectCorridor', 'corridorId', of.corridorId)
  if ('officeId' in of) return view.by('ProjectOffice', 'officeId', of.officeId)
  if ('sectorId' in of) return view.by('ProjectSector', 'sectorId', of.sectorId)
  if ('themeId' in of) {
    return themesWithin(view, of.themeId).flatMap((id) => view.by('ProjectTheme', 'themeId', id))
  }
  const { role } = of
  return view
    .by('ProjectOrganisation', 'organisationId', of.organisationId)
    .filter((row) => role == null || row.role === role)
}

/** The projects of an area, corridor, organisation, office, theme or sector, each once, by id. */
export function projectsOf(view: ReleaseView, of: ProjectsOf): InView<'Project'>[] {
  return byId(projectRows(view, of).flatMap(({ projectId }) => view.find('Project', projectId) ?? []))
}
