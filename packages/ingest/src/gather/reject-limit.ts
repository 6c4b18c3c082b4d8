import type { RejectItem } from '../item.ts'
import { countUnresolvedPlaces, reportedPerCode } from '../places/unresolved-places.ts'

/** Keeps a report readable where one cause refuses many rows: the first are listed, the rest are counted. */
export interface RejectLimit {
  /** @returns whether the reject is to be listed */
  lists(reject: RejectItem, cause: string): boolean
  /** One line for each cause that had more rows than were listed. */
  excess(): RejectItem[]
}

export function createRejectLimit(): RejectLimit {
  const counted = countUnresolvedPlaces()
  const first = new Map<string, RejectItem>()
  return {
    lists(reject, cause) {
      const key = `${reject.field ?? ''}\t${cause}`
      if (!first.has(key)) first.set(key, reject)
      return counted.add(key, reject.file)
    },
    excess: () =>
      counted.excess().map(({ code, rows, file }) => {
        const { reason = '', field } = first.get(code) ?? {}
        return {
          type: 'reject',
          file,
          ...(field === undefined ? {} : { field }),
          reason: `${rows} rows are not taken for this reason, the first ${reportedPerCode} are listed: ${reason}`,
        }
      }),
  }
}
