import type { AreaIndex, Match } from './area-index.ts'
import { nameKey } from './normalise.ts'

/**
 * Number of letters to insert, delete, replace or swap with the next to get from one text to another (optimal string
 * alignment), or `limit + 1` when it is more than `limit`.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/**
 * Areas whose name is near a text that `resolve` does not know: for a person to choose from, never for a program.
 * At most one letter in four, and two in all, may differ. It looks at every name (a few milliseconds): ask for it when
 * somebody reads the answer, not for each row of a file.
 * @param count how many areas at most; default 5.
 * @returns the nearest first.
 */
export function suggestAreas<A extends { readonly id: string }>(
  index: AreaIndex<A>,
  text: string,
  count = 5,
): readonly Match<A>[] {
  const key = nameKey(text.slice(0, 100))
  const limit = Math.min(2, Math.floor(key.length / 4))
  if (limit === 0) return []
  const nearest = new Map<string, { match: Match<A>; far: number }>()
  for (const [name, matches] of index.names) {
    const far = distance(key, name, limit)
    if (far > limit) continue
    for (const match of matches) {
      const known = nearest.get(match.area.id)
      if (known === undefined || far < known.far) nearest.set(match.area.id, { match, far })
    }
  }
  return [...nearest.values()]
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ match }) => match)
}
