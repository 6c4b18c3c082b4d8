import { byId } from '../links/by-id.ts'
import { present } from '../graph/present.ts'
import type { InView } from '../releases/release-view.ts'

/** The countries among the areas that a project names, each once, by id; found once in the life of a release. */
export function countriesOf({ view, id }: InView<'Project'>): readonly InView<'Area'>[] {
  const kept = view.once('countries of projects', () => new Map<string, readonly InView<'Area'>[]>())
  const known = kept.get(id)
  if (known !== undefined) return known
  const areas = view
    .by('ProjectArea', 'projectId', id)
    .map(({ areaId }) => present(view.find('Area', areaId)))
  const countries = byId(areas.filter(({ kind }) => kind === 'COUNTRY'))
  kept.set(id, countries)
  return countries
}
