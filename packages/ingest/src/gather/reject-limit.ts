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

/** A cause of which not all rows were listed. */
export interface ExcessiveCause {
  /** As it was given to `lists`, and the reason of its first row. */
  cause: string
  reason: string
  rows: number
  listed: number
}

export interface RejectLimitOptions {
  /** Whether one cause in two fields is two, and is told of with its field. Default true. */
  byField?: boolean
  /** What is said of the rows of a cause that are not listed, as a sentence. */
  sentence?: (cause: ExcessiveCause) => string
}

interface Cause extends Pick<RejectItem, 'file' | 'field' | 'reason'> {
  cause: string
  rows: number
}

const usual = ({ rows, listed, reason }: ExcessiveCause): string =>
  `${rows} rows are not taken for this reason, the first ${listed} are listed: ${reason}`

export function createRejectLimit({
  byField = true,
  sentence = usual,
}: RejectLimitOptions = {}): RejectLimit {
  const causes = new Map<string, Cause>()
  let others: Cause | undefined

  function causeOf({ file, field: of, reason }: RejectItem, cause: string): Cause {
    const field = byField ? of : undefined
    const key = `${field ?? ''}\t${cause}`.slice(0, keyLength)
    const known = causes.get(key)
    if (known !== undefined) return known
    if (causes.size >= remembered) {
      const reason = `other than the first ${remembered} reasons.`
      return (others ??= { file, cause: reason, reason, rows: 0 })
    }
    const first: Cause = { file, ...(field === undefined ? {} : { field }), cause, reason, rows: 0 }
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
        ({ file, field, cause, reason, rows }): RejectItem | [] => {
          if (rows <= reportedPerCode) return []
          const sum = sentence({ cause, reason, rows, listed: reportedPerCode })
          return { type: 'reject', file, ...(field !== undefined && { field }), reason: sum }
        },
      ),
  }
}
