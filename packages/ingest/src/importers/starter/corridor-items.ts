import { catalogueDatasetId } from '../../catalogue/index.ts'
import type { IngestItem, RecordItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { recordItem } from './record-item.ts'

/** A record of every corridor that the items refer to, in alphabetical order. */
export function corridorItems(items: readonly IngestItem[]): RecordItem<'Corridor'>[] {
  return [...new Set(items.flatMap(corridorsOf))].sort().map(toRecord)
}

function corridorsOf(item: IngestItem): string[] {
  if (item.type !== 'record') return []
  switch (item.kind) {
    case 'StatementSubject':
      return item.record.subjectKind === 'CORRIDOR' ? [item.record.subjectId] : []
    case 'ProjectCorridor':
      return [item.record.corridorId]
    case 'Link':
      return item.record.toKind === 'Corridor' ? [item.record.toId] : []
    default:
      return []
  }
}

/** A corridor is nobody's fact, and other importers name it too: the catalogue keeps it. */
function toRecord(id: string): RecordItem<'Corridor'> {
  const [originId, destinationId, ...rest] = id.split('-')
  if (originId === undefined || destinationId === undefined || rest.length > 0) {
    throw new IngestError(`"${id}" is no corridor: expected migrant origin - migrant destination.`)
  }
  return recordItem('Corridor', { id, originId, destinationId, datasetId: catalogueDatasetId })
}
