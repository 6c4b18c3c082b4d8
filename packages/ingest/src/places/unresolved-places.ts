import type { RejectItem } from '../item.ts'

/** Rows whose place is not known, by code, over all files of a run. */
export interface UnresolvedPlaces {
  /** Rows by code, every row counted; codes beyond the first 10,000 are counted together. */
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

/** Codes that are counted apart. */
const countedApart = 10_000
/** Under what the rows of any further code are counted. */
const otherCodes = '(other codes)'
/** Characters of a code that are kept: none known is longer. */
const codeLength = 200

export function countUnresolvedPlaces(): UnresolvedPlaces {
  // Without a prototype: a code may be "constructor".
  const counts = Object.create(null) as Record<string, number>
  const firstFile = new Map<string, string>()
  return {
    counts,
    add(text, file) {
      const short = text.slice(0, codeLength)
      const code = firstFile.has(short) || firstFile.size < countedApart ? short : otherCodes
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
