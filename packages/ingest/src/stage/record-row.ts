import { isRecordKind, recordFields, recordId } from '@opencorridor/schema'
import type { RecordField, RecordKind } from '@opencorridor/schema'
import type { RecordItem } from '../item.ts'
import { IngestError } from '../item.ts'
import { rangeByUnit } from './value-range.ts'
import { checkJson, checkText, describe } from './check-text.ts'

/** A record as it is staged: every field of its table is there. */
export interface RecordRow {
  recordKind: RecordKind
  /** See `recordId`. */
  recordKey: string
  datasetId: string
  content: Readonly<Record<string, unknown>>
}

/** `Decimal(24, 4)`: what has more digits would be rounded silently. */
const decimal = /^-?\d{1,20}(?:\.\d{1,4})?$/
const int = { min: -(2 ** 31), max: 2 ** 31 - 1 }

/**
 * Checks a record and fills in the fields that it leaves out.
 * @throws IngestError that names the record and the field, when a kind or field is unknown, a required field is
 *   missing, or a value is not of the field's type
 */
export function recordRow(item: RecordItem): RecordRow {
  const { kind, record } = item
  if (!isRecordKind(kind)) throw new IngestError(`"${String(kind)}" is no kind of record.`)
  const given: Readonly<Record<string, unknown>> = record
  const name = `${kind} ${recordId(kind, given)}`
  const fields = recordFields(kind)
  const content: Record<string, unknown> = {}
  const implied: Readonly<Record<string, unknown>> =
    item.kind === 'Indicator' && given['minimum'] === undefined && given['maximum'] === undefined
      ? { ...rangeByUnit(item.record) }
      : {}
  for (const field of fields)
    content[field.name] = checkField(given[field.name] ?? implied[field.name], field, name)
  for (const field of Object.keys(given)) {
    if (field in content) continue
    throw new IngestError(`${name} has the field ${field}, which ${kind} has not.`)
  }
  checkText(content.datasetId, `${name}: datasetId`, true)
  if ('id' in content) checkText(content.id, `${name}: id`, true)
  const pair = kind === 'Corridor' ? `${item.record.originId}-${item.record.destinationId}` : undefined
  if (pair !== undefined && content.id !== pair) {
    throw new IngestError(`${name}: the id of a corridor is that of its origin and destination, ${pair}.`)
  }
  return { recordKind: kind, recordKey: recordId(kind, content), datasetId: content.datasetId, content }
}

function checkField(value: unknown, field: RecordField, name: string): unknown {
  const what = `${name}: ${field.name}`
  if (value === undefined || value === null) {
    if (field.fallback === undefined) throw new IngestError(`${what} is missing.`)
    return field.fallback
  }
  if (!field.list) return checkScalar(value, field, what)
  if (!Array.isArray(value)) throw new IngestError(`${what} is ${describe(value)}, where a list is expected.`)
  return value.map((entry) => checkScalar(entry, field, what))
}

function checkScalar(value: unknown, { type, values }: RecordField, what: string): unknown {
  const refuse = (expected: string): never => {
    throw new IngestError(`${what} is ${describe(value)}, where ${expected} is expected.`)
  }
  switch (type) {
    case 'String':
      checkText(value, what)
      return value
    case 'Int':
      if (Number.isInteger(value) && Number(value) >= int.min && Number(value) <= int.max) return value
      return refuse('a whole number of 32 bits')
    case 'Float':
      return Number.isFinite(value) ? value : refuse('a finite number')
    case 'Boolean':
      return typeof value === 'boolean' ? value : refuse('true or false')
    case 'Decimal': {
      const text = String(value)
      return decimal.test(text) ? text : refuse('an amount of at most 20 digits and 4 decimals')
    }
    case 'Json':
      checkJson(value, what)
      return value
    case 'enum':
      return typeof value === 'string' && values.includes(value)
        ? value
        : refuse(`one of ${values.join(', ')}`)
    default:
      return type satisfies never
  }
}
