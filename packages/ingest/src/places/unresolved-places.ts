/** Rows whose place is not known, by code, over all files of a run. */
export interface UnresolvedPlaces {
  /** Rows by code; never cut. */
  readonly counts: Readonly<Record<string, number>>
  /** Counts one row. @returns whether it is among the first of its code, to be reported with its line. */
  add(code: string, file: string): boolean
  /** Codes with more rows than are reported one by one, with the file that had the first. */
  excess(): { code: string; rows: number; file: string }[]
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
    excess() {
      return [...firstFile]
        .map(([code, file]) => ({ code, rows: counts[code] ?? 0, file }))
        .filter(({ rows }) => rows > reportedPerCode)
    },
  }
}
