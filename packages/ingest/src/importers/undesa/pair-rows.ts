import type { RejectItem } from '../../item.ts'
import type { Place } from '../../places/place-lookup.ts'

/** The indicator of migrants by origin and destination. */
export const migrantsByPair = 'OC.MIG.STOCK.BILATERAL'

/** Rows that are no corridor, of one table. */
export interface PairRejects {
  /** Whether the pair is none: one end is a region, or both are the same place. */
  refuses(destination: Place, origin: Place, line: number): boolean
  /** One entry for each region, and for each place that is paired with itself. */
  rejects(): Generator<RejectItem>
}

export function pairRejects(file: string): PairRejects {
  const found = new Map<string, { rows: number; line: number; what: string }>()
  return {
    refuses(destination, origin, line) {
      const region = [destination, origin].find(({ kind }) => kind === 'REGION')?.id
      if (region === undefined && destination.id !== origin.id) return false
      const what =
        region === undefined
          ? `Origin and destination are both ${origin.id}, and a corridor joins two places`
          : `${region} is a region, and a corridor joins two countries`
      const entry = found.get(what)
      if (entry === undefined) found.set(what, { rows: 1, line, what })
      else entry.rows += 1
      return true
    },
    *rejects() {
      for (const { rows, line, what } of found.values())
        yield {
          type: 'reject',
          file,
          line,
          reason: `${what}. Rows not taken: ${rows}, the first is this one.`,
        }
    },
  }
}
