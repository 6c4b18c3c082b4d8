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

/** What became of the series of a question: of those that answer, and of the others. */
export interface Outcomes {
  /** Keys, see `Resolved`, of the series that are in the answer. */
  answered: ReadonlySet<string>
  /** Keys of the series that could have answered, with the reason why the first of them does not. */
  omitted: ReadonlyMap<string, string>
  /** Whether there are series of any breakdown that answer to a key. */
  isPresent: (key: string) => boolean
}

/**
 * Marks what was resolved but has no data in the answer, and says why.
 * @param reasonOf a reason that is known before any series is read: the indicator is about something else.
 */
export function withData(
  items: readonly Resolved[],
  { answered, omitted, isPresent }: Outcomes,
  reasonOf: (item: Resolved) => string | undefined,
): CoverageItem[] {
  return items.map(({ key, ...item }) => {
    if (key === null || answered.has(key)) return item
    const reason =
      omitted.get(key) ??
      (isPresent(key)
        ? 'There are series, but none of this breakdown. The field series of an area lists them.'
        : (reasonOf({ key, ...item }) ?? 'This release has no such series.'))
    return { ...item, outcome: 'NO_DATA', reason }
  })
}

/** Ids that were resolved, each once, in the order asked for. */
export function resolvedIds(items: readonly Resolved[]): string[] {
  const ids = new Set<string>()
  for (const { resolvedTo } of items) if (resolvedTo !== null) ids.add(resolvedTo)
  return [...ids]
}
