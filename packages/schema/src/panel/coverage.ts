/** What became of one thing that was asked for. */
export interface CoverageItem {
  /** The code or name as it was given. */
  requested: string
  outcome: 'RESOLVED' | 'NO_DATA' | 'AMBIGUOUS' | 'UNKNOWN'
  /** Id of what it was resolved to. */
  resolvedTo: string | null
  /** How it was understood: by which code or name. */
  resolvedBy: string | null
  /** Ids of what it may have meant, where that is not certain. */
  candidates: readonly string[]
  /** Why it is not in the answer, in words; null when it is. */
  reason: string | null
}

/** What a panel covers of the question. */
export interface Coverage {
  indicators: readonly CoverageItem[]
  subjects: readonly CoverageItem[]
}

/** A thing asked for, and the id it stands for when there is one. */
export type Resolved = Omit<CoverageItem, 'outcome'> & {
  outcome: 'RESOLVED' | 'AMBIGUOUS' | 'UNKNOWN'
  /** What its data are found by: its id; `TJK-` for an origin and `-RUS` for a destination. */
  key: string | null
}

/** A thing that was understood. */
export const resolvedItem = (
  requested: string,
  resolvedTo: string,
  resolvedBy: string | null,
  key = resolvedTo,
): Resolved => ({
  requested,
  outcome: 'RESOLVED',
  resolvedTo,
  resolvedBy,
  candidates: [],
  reason: null,
  key,
})

/** A thing that was not. */
export const unresolvedItem = (
  requested: string,
  reason: string,
  candidates: readonly string[] = [],
): Resolved => ({
  requested,
  outcome: candidates.length > 0 ? 'AMBIGUOUS' : 'UNKNOWN',
  resolvedTo: null,
  resolvedBy: null,
  candidates,
  reason,
  key: null,
})

/** How near data came to the answer: there are series, of the breakdown asked for, with values of those periods. */
export type Nearness = 'SERIES' | 'BREAKDOWN' | 'ANSWER'

const order: readonly Nearness[] = ['SERIES', 'BREAKDOWN', 'ANSWER']

/** Remembers how near the data of each key came. */
export function createTally() {
  const reached = new Map<string, Nearness>()
  return {
    add(keys: readonly string[], nearness: Nearness) {
      for (const key of keys) {
        const before = reached.get(key)
        if (before === undefined || order.indexOf(before) < order.indexOf(nearness))
          reached.set(key, nearness)
      }
    },
    of: (key: string) => reached.get(key),
  }
}

const reasons = {
  SERIES: 'There are series, but none of this breakdown. The field series of an area lists them.',
  BREAKDOWN: 'There are series, but no value between from and to.',
}

/**
 * Marks what was resolved but has no data in the answer, and says why.
 * @param reasonOf a reason that is known before any series is read: the indicator is about something else.
 */
export function withData(
  items: readonly Resolved[],
  tally: ReturnType<typeof createTally>,
  reasonOf: (item: Resolved) => string | undefined,
): CoverageItem[] {
  return items.map(({ key, ...item }) => {
    const nearness = key === null ? undefined : tally.of(key)
    if (key === null || nearness === 'ANSWER') return item
    const reason =
      nearness === undefined
        ? (reasonOf({ key, ...item }) ?? 'This release has no such series.')
        : reasons[nearness]
    return { ...item, outcome: 'NO_DATA', reason }
  })
}

/** Ids that were resolved, each once, in the order asked for. */
export const resolvedIds = (items: readonly Resolved[]): string[] => [
  ...new Set(items.flatMap(({ resolvedTo }) => resolvedTo ?? [])),
]
