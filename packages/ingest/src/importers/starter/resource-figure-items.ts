import type { RecordItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { StarterResource } from './shapes/around.ts'
import type { StarterProject, StarterResult } from './shapes/project.ts'
import type { Sources } from './source-items.ts'

/**
 * The figures of a resource: results of the project that made it, said once more of the resource. They are derived,
 * so that the two never disagree.
 * @throws IngestError when the project or a label is unknown
 */
export function* resourceFigureItems(
  resource: StarterResource,
  projects: readonly StarterProject[],
  sources: Sources,
): Generator<RecordItem> {
  for (const [place, result] of figuresOf(resource, projects).entries()) {
    const { label: metric, value, lower, upper, text, qualifier, unit, confidence, note } = result
    const { source, asOf: periodText, asOfSource } = result
    const [periodStart = null, periodEnd = periodStart] = periodText?.split('/') ?? []
    const id = `${resource.id}-figure-${place + 1}`
    const datasetId = sources.dataset(source)
    yield recordItem('Statement', {
      id,
      kind: 'FIGURE',
      metric,
      ...{ value, lower, upper, text, qualifier, unit },
      ...{ periodText, periodStart, periodEnd },
      confidence,
      note,
      datasetId,
    })
    yield* sources.references({ kind: 'Statement', key: { id } }, source)
    yield* sources.references({ kind: 'Statement', key: { id }, field: 'periodText' }, asOfSource)
    const subject = { subjectKind: 'RESOURCE', subjectId: resource.id, role: 'ABOUT' }
    yield recordItem('StatementSubject', { statementId: id, ...subject, datasetId })
  }
}

function figuresOf(
  { id, figures }: StarterResource,
  projects: readonly StarterProject[],
): readonly StarterResult[] {
  return figures.flatMap(({ project: projectId, results: labels }) => {
    const all = projects.find((project) => project.id === projectId)?.results
    if (all === undefined) {
      throw new IngestError(
        `Resource ${id} has figures of ${projectId}, which is no project of the starter data.`,
      )
    }
    return (labels ?? all.map(({ label }) => label)).map((label) => {
      const result = all.find((candidate) => candidate.label === label)
      if (result !== undefined) return result
      throw new IngestError(`Resource ${id} has the figure "${label}", which project ${projectId} has not.`)
    })
  })
}
