import type { RejectItem } from '../item.ts'

/** Rows whose place is not known, by code, over all files of a run. */
export interface UnresolvedPlaces {
  /** Rows by code; never cut. */
  readonly counts: Readonly<Record<string, number>>
  /** Counts one row. @returns whether it is among the first of its code, to be reported with its line. */
  add(code: string, file: string): boolean
  /**
   * A reject for each code with more rows than are reported one by one, with the file that had the first.
   * @param field the column of the codes, where they have one
   */
  excess(field?: string): RejectItem[]
}

/** Rows of one unknown code that are reported one by one: enough to find the cause, and the count says the rest. */
export const reportedPerCode = 100

export function countUnresolvedPlaces(): UnresolvedPlaces {
  const counts: Record<string, number> = {}
  const firstFile = new Map<string, string>()
  return {
    counts,
    add(code, file) {
      if (!firstFile.has(code)) firstFile.set(code, file)
      const rows = (counts[code] ?? 0) + 1
      counts[code] = rows
      return rows <= reportedPerCode
    },
    excess(field) {
      return [...firstFile].flatMap(([code, file]): RejectItem | [] => {
        const rows = counts[code] ?? 0
        if (rows <= reportedPerCode) return []
        const reason = `The place "${code}" is not known: ${rows} rows are not taken, the first ${reportedPerCode} are listed. docs/data/areas.md says which codes and names are.`
        return { type: 'reject', file, ...(field !== undefined && { field }), reason, raw: code }
      })
    },
  }
}
