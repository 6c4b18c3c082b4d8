import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { StarterRole, StarterStatement, StarterSubject } from './shapes/statement.ts'
import type { Sources } from './source-items.ts'

/** A statement with its subjects, sectors and sources. */
export function* statementItems(statement: StarterStatement, sources: Sources): Generator<RecordItem> {
  const { indicator, period, attributionSource, subjects, sectors, statedBy, source, ...fields } = statement
  const { id } = fields
  const datasetId = sources.dataset(source)
  const periodFields = {
    periodText: period?.text ?? null,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
  }
  yield recordItem('Statement', { ...fields, ...periodFields, indicatorId: indicator, datasetId })
  yield* sources.references({ kind: 'Statement', key: { id }, statedBy }, source)
  yield* sources.references({ kind: 'Statement', key: { id }, field: 'attributedTo' }, attributionSource)
  for (const subject of subjects) {
    yield recordItem('StatementSubject', { statementId: id, ...subjectFields(subject), datasetId })
  }
  for (const sectorId of sectors) {
    const ends = { fromKind: 'Statement', fromId: id, toKind: 'Sector', toId: sectorId }
    yield recordItem('Link', { ...ends, role: 'IN_SECTOR', datasetId })
  }
}

function subjectFields(subject: StarterSubject) {
  const { role } = subject
  if ('area' in subject) return { subjectKind: 'AREA', subjectId: subject.area, role }
  if ('project' in subject) return { subjectKind: 'PROJECT', subjectId: subject.project, role }
  if ('resource' in subject) return { subjectKind: 'RESOURCE', subjectId: subject.resource, role }
  const { corridor, direction } = subject
  return { subjectKind: 'CORRIDOR', subjectId: corridor, role, direction }
}

/** What a source calls a country, as a statement of kind ROLE. */
export function* roleItems(entry: StarterRole, sources: Sources): Generator<RecordItem> {
  const { area, period, source, ...fields } = entry
  const datasetId = sources.dataset(source)
  yield recordItem('Statement', {
    ...fields,
    kind: 'ROLE',
    periodText: period?.text ?? null,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    datasetId,
  })
  yield* sources.references({ kind: 'Statement', key: { id: entry.id } }, source)
  const subject = { subjectKind: 'AREA', subjectId: area, role: 'ABOUT' }
  yield recordItem('StatementSubject', { statementId: entry.id, ...subject, datasetId })
}
