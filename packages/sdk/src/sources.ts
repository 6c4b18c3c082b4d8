/** A dataset that an answer names. */
export interface Source {
  readonly code?: string
  readonly name?: string
  readonly licence: string
  readonly licenceUrl?: string | null
  /** How the publisher wants to be named. */
  readonly attribution: string
  readonly url?: string | null
}

/**
 * Finds the datasets in an answer, each once, in the order in which they stand. A dataset is known by its `licence` and
 * `attribution`: ask for both, and it is found.
 * @param data any part of an answer
 */
export function collectSources(data: unknown, found = new Map<string, Source>()): readonly Source[] {
  if (typeof data === 'object' && data !== null) {
    const { licence, attribution } = data as Partial<Source>
    if (typeof licence === 'string' && typeof attribution === 'string') {
      const key = (data as Source).code ?? `${attribution}\n${licence}`
      if (!found.has(key)) found.set(key, data as Source)
    } else if (!isLeaf(data)) {
      for (const value of Object.values(data)) collectSources(value, found)
    }
  }
  return [...found.values()]
}

/** A matrix or row of numbers or texts holds no dataset, and may have half a million cells. */
function isLeaf(data: object): boolean {
  if (!Array.isArray(data)) return false
  const first: unknown = data.find((item) => item !== null)
  const cell: unknown = Array.isArray(first) ? first[0] : first
  return typeof cell !== 'object' || cell === null
}
