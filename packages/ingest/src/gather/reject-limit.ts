import type { RejectItem } from '../item.ts'
import { reportedPerCode } from '../places/unresolved-places.ts'

/** Keeps a report readable where one cause refuses many rows: the first are listed, the rest are counted. */
export interface RejectLimit {
  /** @returns whether the reject is to be listed */
  lists(reject: RejectItem, cause: string): boolean
  /** One line for each cause that had more rows than were listed. */
  excess(): RejectItem[]
}

/** Causes that are counted apart; rows of any further one are counted together. */
const remembered = 1000
/** Characters by which causes are told apart. */
const keyLength = 1000

interface Cause extends Pick<RejectItem, 'file' | 'field' | 'reason'> {
  rows: number
}

export function createRejectLimit(): RejectLimit {
  const causes = new Map<string, Cause>()
  let others: Cause | undefined

  function causeOf({ file, field, reason }: RejectItem, cause: string): Cause {
    const key = `${field ?? ''}\t${cause}`.slice(0, keyLength)
    const known = causes.get(key)
    if (known !== undefined) return known
    if (causes.size >= remembered) {
      return (others ??= { file, reason: `other than the first ${remembered} reasons.`, rows: 0 })
    }
    const first: Cause = { file, ...(field === undefined ? {} : { field }), reason, rows: 0 }
    causes.set(key, first)
    return first
  }
  return {
    lists(reject, cause) {
      const known = causeOf(reject, cause)
      known.rows += 1
      return known.rows <= reportedPerCode
    },
    excess: () =>
      [...causes.values(), ...(others === undefined ? [] : [others])].flatMap(
        ({ file, field, reason, rows }): RejectItem | [] => {
          if (rows <= reportedPerCode) return []
          const sum = `${rows} rows are not taken for this reason, the first ${reportedPerCode} are listed: ${reason}`
          return { type: 'reject', file, ...(field !== undefined && { field }), reason: sum }
        },
      ),
  }
}
