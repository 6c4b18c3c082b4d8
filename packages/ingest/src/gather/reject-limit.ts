import type { RejectItem } from '../item.ts'
import { reportedPerCode } from '../places/unresolved-places.ts'

/** Keeps a report readable where one cause refuses many rows: the first are listed, the rest are counted. */
export interface RejectLimit {
  /** @returns whether the reject is to be listed */
  lists(reject: RejectItem, cause: string): boolean
  /** One line for each cause that had more rows than were listed. */
  excess(): RejectItem[]
}

export function createRejectLimit(): RejectLimit {
  const causes = new Map<string, { first: RejectItem; rows: number }>()
  return {
    lists(reject, cause) {
      const key = `${reject.field ?? ''}\t${cause}`
      const known = causes.get(key) ?? { first: reject, rows: 0 }
      causes.set(key, known)
      known.rows += 1
      return known.rows <= reportedPerCode
    },
    excess: () =>
      [...causes.values()].flatMap(({ first: { file, field, reason }, rows }): RejectItem | [] => {
        if (rows <= reportedPerCode) return []
        const sum = `${rows} rows are not taken for this reason, the first ${reportedPerCode} are listed: ${reason}`
        return { type: 'reject', file, ...(field !== undefined && { field }), reason: sum }
      }),
  }
}
