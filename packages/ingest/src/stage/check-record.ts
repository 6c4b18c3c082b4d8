import { recordFields, recordId } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import type { RecordItem, RejectItem } from '../item.ts'
import { describe } from './check-text.ts'

/** Fields that hold a date of the world, in pairs of start and end where they bound a time. */
const dates: Partial<Record<RecordKind, readonly (readonly [start: string, end?: string])[]>> = {
  Edition: [['publishedOn'], ['retrievedOn']],
  Area: [['foundedOn', 'dissolvedOn']],
  AreaCode: [['since', 'until']],
  AreaName: [['since', 'until']],
  AreaMembership: [['since', 'until']],
  AreaSuccession: [['date']],
  Statement: [['periodStart', 'periodEnd']],
  Project: [['startsOn', 'endsOn']],
  ProjectResult: [['asOf']],
  ProjectMoney: [['valueDate'], ['periodStart', 'periodEnd']],
  Instrument: [['adoptedOn'], ['inForceFrom', 'until']],
  Publication: [['publishedOn']],
  Event: [['startsOn', 'endsOn']],
}

/** Shares in percent of one project. */
const percentages: ReadonlySet<RecordKind> = new Set(['ProjectArea', 'ProjectSector'])

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A record without what cannot be, and what was left out. */
export interface CheckedRecord {
  /** Undefined where the record cannot do without a field that was left out. */
  item: RecordItem | undefined
  rejects: RejectItem[]
}

/**
 * Looks for dates that there are not, ends before their start, and percentages outside 0 to 100. Such a field is left
 * out and reported; of an end before its start nothing tells which of the two is wrong, so both are. A record whose key
 * or required field is concerned is left out whole.
 * @param file what the report names as the place: the importer, with the record as the field
 */
export function checkRecord(item: RecordItem, file: string): CheckedRecord {
  const { kind } = item
  const record: Readonly<Record<string, unknown>> = item.record
  const faults = new Map<string, string>()
  for (const [start, end] of dates[kind] ?? []) {
    const fields = end === undefined ? [start] : [start, end]
    const wrong = fields.filter(
      (field) => !(field === 'asOf' ? isSpan(record[field]) : isDate(record[field])),
    )
    for (const field of wrong)
      faults.set(field, 'There is no such date; a year, a month (2026-05) or a day (2026-05-17) is expected.')
    if (end === undefined || wrong.length > 0 || !endsBefore(record[start], record[end])) continue
    const reason = `The time ends (${end}) before it starts (${start}); nothing tells which is wrong, so neither is taken.`
    for (const field of fields) faults.set(field, reason)
  }
  const { percentage } = record
  if (percentages.has(kind) && typeof percentage === 'number' && !(percentage >= 0 && percentage <= 100))
    faults.set('percentage', 'The percentage is not from 0 to 100.')
  if (faults.size === 0) return { item, rejects: [] }

  const name = `${kind} ${recordId(kind, record)}`
  const rejects = [...faults].map(([field, reason]): RejectItem => {
    return { type: 'reject', file, field: `${name}: ${field}`, reason, raw: describe(record[field]) }
  })
  const required = recordFields(kind).some((field) => field.required && faults.has(field.name))
  const emptied = Object.fromEntries([...faults.keys()].map((field) => [field, null]))
  return {
    item: required ? undefined : ({ ...item, record: { ...record, ...emptied } } as RecordItem),
    rejects,
  }
}

/** An empty text is an open bound; what is no text is left to the check of the field's type. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return true
  const [, year, month = '01', day = '01'] = isoDate.exec(value) ?? []
  if (year === undefined) return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** What a figure stands for may be a time: two dates with a slash between. */
function isSpan(value: unknown): boolean {
  const dates = typeof value === 'string' ? value.split('/') : [value]
  return dates.length <= 2 && dates.every(isDate)
}

/** Whether the last moment of the end lies before the first of the start, as far as both are precise. */
function endsBefore(start: unknown, end: unknown): boolean {
  if (typeof start !== 'string' || typeof end !== 'string' || start === '' || end === '') return false
  const precise = Math.min(start.length, end.length)
  return end.slice(0, precise) < start.slice(0, precise)
}
