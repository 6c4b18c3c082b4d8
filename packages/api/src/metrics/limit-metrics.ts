import { Counter, Gauge } from 'prom-client'
import type { Registry } from 'prom-client'
import type { GateCounts } from '../clients/gate.ts'
import type { Shared } from '../redis/connect-redis.ts'

/** Where figures of limits come from; each is missing where the service has no such part. */
export interface LimitSources {
  /** Refusals, and rounds in which nodes could not tell each other what clients spent. */
  limits?: () => Readonly<GateCounts>
  /** What nodes share. */
  redis?: () => Pick<Shared, 'counts' | 'ready'>
}

/** Counters of a part that counts for itself, looked up when they are asked for. */
function lookedUp(
  registers: Registry[],
  name: string,
  help: string,
  label: string,
  counts: () => Readonly<Record<string, number>>,
): void {
  new Counter({
    name,
    help,
    labelNames: [label],
    registers,
    collect() {
      this.reset()
      for (const [of, count] of Object.entries(counts())) this.labels(of).inc(count)
    },
  })
}

/** Figures of limits and of Redis. */
export function limitMetrics({ limits, redis }: LimitSources, registers: Registry[]): void {
  if (limits !== undefined) {
    const help =
      'Requests that were refused: points spent, too many at the same time, a key that is not valid.'
    lookedUp(registers, 'opencorridor_refused_total', help, 'reason', () => {
      const { rateLimited, tooManyAtOnce, badKeys } = limits()
      return { points: rateLimited, at_once: tooManyAtOnce, key: badKeys }
    })
    new Counter({
      name: 'opencorridor_rate_limit_failed_open_total',
      help: 'Rounds in which Redis was gone or slow, and this node counted for itself.',
      registers,
      collect() {
        this.reset()
        this.inc(limits().failures)
      },
    })
  }
  if (redis !== undefined) {
    const help = 'Documents that could not be asked of Redis, or not be kept there.'
    lookedUp(registers, 'opencorridor_redis_document_failures_total', help, 'action', () => redis().counts)
    new Gauge({
      name: 'opencorridor_redis_connected',
      help: '1 while Redis answers, 0 while every node goes on by itself.',
      registers,
      aggregator: 'min',
      collect() {
        this.set(redis().ready() ? 1 : 0)
      },
    })
  }
}
