import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { cacheMetrics } from './cache-metrics.ts'
import type { CacheFigures } from './cache-metrics.ts'
import { limitMetrics } from './limit-metrics.ts'
import type { LimitSources } from './limit-metrics.ts'
import type { Tally } from './tally.ts'
import { TallyHistogram } from './tally.ts'

/** The release that answers. */
interface AnsweringRelease {
  readonly name: string
  readonly sequence: number
  readonly digest: string
}

/** Where figures come from that are looked up when somebody asks for them, and cost nothing until then. */
export interface MetricSources extends LimitSources {
  /** Caches by name: `response`, `series`. */
  caches: Readonly<Record<string, () => CacheFigures>>
  /** Connections of the database's pool. */
  pool: () => { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number }
  /** Undefined before the first release is read. */
  release: () => AnsweringRelease | undefined
  /** Whether the last look for a new release reached the database. */
  confirmed: () => boolean
}

/** The figures of one process. */
export interface Metrics {
  /**
   * A response has gone out.
   *
   * @param operation - Name of a registered document; anything else counts as `other`.
   */
  responded(path: string, operation: string | undefined, status: number, seconds: number): void
  /** An answer has an error of this code, of the closed list. */
  erred(code: string): void
  /** What a question was found to cost before it was executed. */
  costs(cost: number): void
  /** Everything, as Prometheus reads it. */
  read(): Promise<string>
  readonly registry: Registry
}

/** From an answer that is at hand to one that runs into the time limit. In seconds. */
const durations = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Cost from one record to the limit, in steps of ten. */
const costs = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

function sourceMetrics({ caches, pool, release, confirmed }: MetricSources, registers: Registry[]): void {
  cacheMetrics(caches, registers)
  new Gauge({
    name: 'opencorridor_database_connections',
    help: 'Connections of the pool: open ones, idle ones, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { totalCount, idleCount, waitingCount } = pool()
      this.set({ state: 'open' }, totalCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'waiting' }, waitingCount)
    },
  })
  new Gauge({
    name: 'opencorridor_release_info',
    help: 'The release that answers: its name and digest.',
    labelNames: ['release', 'digest'],
    registers,
    aggregator: 'first',
    collect() {
      this.reset()
      const current = release()
      if (current !== undefined) this.set({ release: current.name, digest: current.digest }, 1)
    },
  })
  new Gauge({
    name: 'opencorridor_release_sequence',
    help: 'Number of the release that answers; of several workers, the one that is furthest behind.',
    registers,
    aggregator: 'min',
    collect() {
      this.set(release()?.sequence ?? 0)
    },
  })
  new Gauge({
    name: 'opencorridor_release_confirmed',
    help: '1 while the database says which release is the newest, 0 while it cannot be asked.',
    registers,
    aggregator: 'min',
    collect() {
      this.set(confirmed() ? 1 : 0)
    },
  })
}

/**
 * The figures of one process, for Prometheus. Everything that an answer has to do is to find its counters in a map and
 * to add to them; all else is done when somebody asks for the figures.
 *
 * @param paths - Those that are told apart; all others are `other`.
 * @param operations - Names of registered documents, which are told apart: names that anybody may think of are not.
 */
export function createMetrics(
  paths: readonly string[],
  operations: readonly string[],
  sources: MetricSources,
): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const duration = new TallyHistogram({
    name: 'opencorridor_response_seconds',
    help: 'Time from the request to the end of the response, by path and registered operation.',
    labelNames: ['path', 'operation'],
    buckets: durations,
    registers,
  })
  const statuses = new Map<string, Map<number, number>>()
  new Counter({
    name: 'opencorridor_responses_total',
    help: 'Responses by path and status.',
    labelNames: ['path', 'status'],
    registers,
    collect() {
      this.reset()
      for (const [path, by] of statuses)
        for (const [status, count] of by) this.labels(path, String(status)).inc(count)
    },
  })
  const errors = new Counter({
    name: 'opencorridor_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers,
  })
  const cost = new TallyHistogram({
    name: 'opencorridor_cost',
    help: 'What questions were found to cost.',
    labelNames: [],
    buckets: costs,
    registers,
  }).labels()
  sourceMetrics(sources, registers)
  limitMetrics(sources, registers)

  const knownPaths = new Set(paths)
  const knownOperations = new Set(operations)
  const tallies = new Map<string, Map<string, Tally>>()
  function newTally(path: string, operation: string): Tally {
    const made = duration.labels(path, operation)
    tallies.set(path, (tallies.get(path) ?? new Map<string, Tally>()).set(operation, made))
    return made
  }

  return {
    registry,
    read: () => registry.metrics(),
    responded(path, operation, status, seconds) {
      const at = knownPaths.has(path) ? path : 'other'
      const named = operation !== undefined && knownOperations.has(operation) ? operation : 'other'
      ;(tallies.get(at)?.get(named) ?? newTally(at, named)).observe(seconds)
      const by = statuses.get(at) ?? new Map<number, number>()
      if (by.size === 0) statuses.set(at, by)
      by.set(status, (by.get(status) ?? 0) + 1)
    },
    erred(code) {
      errors.labels(code).inc()
    },
    costs(of) {
      cost.observe(of)
    },
  }
}
