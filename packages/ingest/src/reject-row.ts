import type { RejectItem } from './item.ts'

/** What else is known of a row that is not taken. */
export interface RejectDetail {
  field?: string | undefined
  /** The source's own text. */
  raw?: string | undefined
}

/** Characters of the source's text that are kept: enough to find the row, and a report stays readable. */
const rawKept = 1000

/** A row, or a field of it, that is not taken, as an importer yields it. */
export function rejectRow(
  file: string,
  line: number,
  reason: string,
  { field, raw }: RejectDetail = {},
): RejectItem {
  return {
    ...{ type: 'reject', file, line },
    ...(field === undefined ? {} : { field }),
    reason,
    ...(raw === undefined ? {} : { raw: raw.slice(0, rawKept) }),
  }
}
