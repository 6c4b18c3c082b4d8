import type { MemoryResult, ServiceMemory } from '../memory/memory-result.ts'
import type { Goal } from './goals.ts'
import { markdownTable } from './ratio-table.ts'

const megabytes = (held: number | null | undefined): string => String(held ?? '?')

const titled = ({ bound }: ServiceMemory): string =>
  bound === 0 ? 'nothing is kept' : `a bound of ${bound} MB`

/** What processes held: the median, and the most, in MB. */
export function memoryTable({ services }: MemoryResult): string {
  const queries = services[0]?.rows.map(({ query }) => query) ?? []
  return markdownTable(
    ['', ...services.map(titled)],
    [
      ['at the start', ...services.map(({ atStart }) => megabytes(atStart))],
      ...queries.map((query, at) => [
        query,
        ...services.map(({ rows }) => `**${megabytes(rows[at]?.median)}** (${megabytes(rows[at]?.most)})`),
      ]),
    ],
  )
}

/** That what a process takes for what it keeps stays within the bound, whatever is asked. */
export function memoryGoals({ services }: MemoryResult): Goal[] {
  const keepingNothing = services.find(({ bound }) => bound === 0)
  return services
    .filter(({ bound }) => bound > 0)
    .map(({ bound, rows }) => {
      const more = rows.map(({ median }, at) => (median ?? NaN) - (keepingNothing?.rows[at]?.median ?? NaN))
      const most = Math.max(...more)
      return {
        goal: `memory with a bound of ${bound} MB, above a process that is asked the same and keeps nothing, for the question of which it is most, at most ${bound} MB`,
        measured: String(most),
        met: most <= bound,
      }
    })
}
