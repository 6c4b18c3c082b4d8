import { isRecordKind, recordId, recordKinds } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import type { IngestItem } from '../../item.ts'
import { IngestError } from '../../item.ts'

/** Above this number the message says how many more there are. */
const shown = 10

/**
 * Checks that every record that is referred to is among the items, and that no record is there twice.
 * @throws IngestError that lists what refers to nothing
 */
export function checkReferences(items: readonly IngestItem[]): void {
  const known = new Set<string>()
  const problems: string[] = []
  for (const item of items) {
    if (item.type !== 'record') continue
    const key = `${item.kind} ${recordId(item.kind, { ...item.record })}`
    if (known.has(key)) problems.push(`${key} is there twice`)
    known.add(key)
  }
  for (const item of items) {
    for (const { from, kind, id } of referencesOf(item)) {
      if (!known.has(`${kind} ${id}`)) problems.push(`${from} refers to ${kind} ${id}, which is not there`)
    }
  }
  if (problems.length === 0) return
  const more = problems.length > shown ? `; and ${problems.length - shown} more` : ''
  throw new IngestError(
    `The starter data does not hold together: ${problems.slice(0, shown).join('; ')}${more}.`,
  )
}

interface Referred {
  from: string
  kind: RecordKind
  id: string
}

function referencesOf(item: IngestItem): Referred[] {
  if (item.type === 'reject') return []
  if (item.type === 'series') {
    const from = `A series of ${item.indicatorId}`
    const areas = 'areaId' in item.subject ? [item.subject.areaId] : Object.values(item.subject)
    return [
      { from, kind: 'Indicator', id: item.indicatorId },
      { from, kind: 'Dataset', id: item.datasetId },
      { from, kind: 'Edition', id: item.editionId },
      ...areas.map((id) => ({ from, kind: 'Area' as const, id })),
    ]
  }
  const record: Readonly<Record<string, unknown>> = { ...item.record }
  const from = `${item.kind} ${recordId(item.kind, record)}`
  return recordKinds[item.kind].references.flatMap(({ field, kind: fixed, kindField, kinds }) => {
    const id = record[field]
    if (typeof id !== 'string') return []
    const word = kindField === undefined ? fixed : record[kindField]
    const kind = kinds === undefined ? word : kinds[String(word)]
    if (kind === 'Corridor') return endsOf(from, id)
    if (typeof kind === 'string' && isRecordKind(kind)) return [{ from, kind, id }]
    throw new IngestError(`${from} has "${String(word)}" as the kind of ${field}, which is none.`)
  })
}

/** Publishing derives the corridors that are spoken of; what must be there are the two areas. */
function endsOf(from: string, corridorId: string): Referred[] {
  return corridorId.split('-').map((id) => ({ from: `${from} is about ${corridorId} and`, kind: 'Area', id }))
}
