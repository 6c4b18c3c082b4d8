import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { StarterProject } from './shapes/project.ts'
import type { Sources } from './source-items.ts'

/** The results of a project, then its outputs, outcomes and counter-claims, numbered on. */
export function* resultItems(project: StarterProject, sources: Sources): Generator<RecordItem> {
  const projectId = project.id
  for (const [ordinal, entry] of [...project.results, ...project.furtherResults].entries()) {
    const { source, asOfSource, area, ...fields } = entry
    const result = { projectId, ordinal, ...fields, areaId: area, datasetId: sources.dataset(source) }
    yield recordItem('ProjectResult', result)
    yield* sources.references({ kind: 'ProjectResult', key: result }, source)
    yield* sources.references({ kind: 'ProjectResult', key: result, field: 'asOf' }, asOfSource)
  }
}
