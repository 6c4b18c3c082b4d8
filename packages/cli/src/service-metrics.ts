import { createMetrics } from '@opencorridor/api'
import type { Gate, GraphServer, Metrics, Shared } from '@opencorridor/api'
import type { Database, ProcessContext } from '@opencorridor/schema'

/** Paths that are told apart; whatever else somebody thinks of is `other`. */
const paths = ['/graphql', '/schema.graphql', '/healthz', '/readyz', '/metrics']

/** Names of the operations of some documents. */
function operationsOf(documents: Readonly<Record<string, string>>): string[] {
  return Object.values(documents).flatMap((document) => /\bquery\s+(\w+)/.exec(document)?.[1] ?? [])
}

const nothing = { bytes: 0, maxBytes: 0, evictions: 0 }

/** What the service looks at before it answers. */
export interface Entrance {
  gate: Gate
  /** What nodes share; undefined without Redis. */
  shared: Shared | undefined
}

/**
 * The figures of a service.
 *
 * @param documents - Those that are registered: their operations are told apart by name.
 * @param graph - Asked for when figures are read: the service has to exist first.
 */
export function serviceMetrics(
  database: Database,
  context: ProcessContext,
  documents: Readonly<Record<string, string>>,
  graph: () => GraphServer | undefined,
  { gate, shared }: Entrance,
): Metrics {
  return createMetrics(paths, operationsOf(documents), {
    caches: {
      series: () => context.releases.memory,
      response: () => {
        const { counts = { kept: 0, lane: 0 }, cache = nothing } = graph()?.known ?? {}
        const { bytes, maxBytes, evictions } = cache
        return { bytes, maxBytes, evictions, hits: counts.kept, misses: counts.lane }
      },
    },
    pool: () => database.pool,
    release: () => context.releases.current(),
    confirmed: () => context.confirmed(),
    limits: () => gate.counts,
    ...(shared && { redis: () => shared }),
  })
}
