/** How the graph says how to cite something. */
export interface GraphCitation {
  readonly text: string
  readonly bibtex: string
  readonly ris: string
  /** CSL-JSON, a list of one item, as text. */
  readonly csl: string
  readonly permalink: string
}

/** Whether something has all that a citation has. */
function isCitation(value: unknown): value is GraphCitation {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['text', 'bibtex', 'ris', 'csl', 'permalink'].every(
      (key) => typeof (value as Record<string, unknown>)[key] === 'string',
    )
  )
}

/**
 * The citations of an answer that stand nearest to its root: that of a panel comes before those of its series, which it
 * covers.
 * @param data an answer
 */
export function findCitations(data: unknown): readonly GraphCitation[] {
  let level: readonly unknown[] = [data]
  while (level.length > 0) {
    const objects = level.filter((value): value is object => typeof value === 'object' && value !== null)
    const found = objects
      .map((value) => ('citation' in value ? value.citation : undefined))
      .filter((value) => isCitation(value))
    if (found.length > 0) return [...new Map(found.map((it) => [it.permalink, it])).values()]
    level = objects.flatMap((value) => Object.values(value) as unknown[])
  }
  return []
}
