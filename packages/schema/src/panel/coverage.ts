/** What became of one thing that was asked for. */
export interface CoverageItem {
  /** The code or name as it was given. */
  requested: string
  outcome: 'RESOLVED' | 'NO_DATA' | 'AMBIGUOUS' | 'UNKNOWN'
  /** Id of what it was resolved to. */
  resolvedTo: string | null
  /** Ids of what it may have meant, where that is not certain. */
  candidates: readonly string[]
  /** Why, in words. */
  reason: string | null
}

/** What a panel covers of the question. */
export interface Coverage {
  indicators: readonly CoverageItem[]
  subjects: readonly CoverageItem[]
}

/** A thing asked for, and the id it stands for when there is one. */
export type Resolved = Omit<CoverageItem, 'outcome'> & { outcome: 'RESOLVED' | 'AMBIGUOUS' | 'UNKNOWN' }

/** Marks what was resolved but has no data in the answer. */
export function withData(items: readonly Resolved[], answered: ReadonlySet<string>): CoverageItem[] {
  return items.map((item) =>
    item.resolvedTo !== null && !answered.has(item.resolvedTo)
      ? {
          ...item,
          outcome: 'NO_DATA',
          reason: item.reason ?? 'No series in this release answers the question.',
        }
      : item,
  )
}

/** Ids that were resolved, each once, in the order asked for. */
export const resolvedIds = (items: readonly Resolved[]): string[] => [
  ...new Set(items.flatMap(({ resolvedTo }) => resolvedTo ?? [])),
]
