import { Counter, Gauge } from 'prom-client'
import type { Registry } from 'prom-client'

/** How a cache does. */
export interface CacheFigures {
  readonly bytes: number
  readonly maxBytes: number
  /** Counted since the start. */
  readonly hits: number
  readonly misses: number
  readonly evictions: number
}

type Caches = Readonly<Record<string, () => CacheFigures>>

const labelNames = ['cache'] as const

function gauge(
  caches: Caches,
  registers: Registry[],
  name: string,
  help: string,
  figure: 'bytes' | 'maxBytes',
) {
  new Gauge({
    name,
    help,
    labelNames,
    registers,
    collect() {
      for (const [cache, figures] of Object.entries(caches)) this.set({ cache }, figures()[figure])
    },
  })
}

function counter(
  caches: Caches,
  registers: Registry[],
  name: string,
  help: string,
  figure: 'hits' | 'misses' | 'evictions',
) {
  new Counter({
    name,
    help,
    labelNames,
    registers,
    collect() {
      // The cache itself counts.
      this.reset()
      for (const [cache, figures] of Object.entries(caches)) this.inc({ cache }, figures()[figure])
    },
  })
}

/** Figures of caches, looked up when they are asked for. */
export function cacheMetrics(caches: Caches, registers: Registry[]): void {
  gauge(caches, registers, 'opencorridor_cache_bytes', 'Bytes that a cache holds.', 'bytes')
  gauge(caches, registers, 'opencorridor_cache_max_bytes', 'Bytes that a cache may hold.', 'maxBytes')
  counter(caches, registers, 'opencorridor_cache_hits_total', 'What was found in a cache.', 'hits')
  counter(caches, registers, 'opencorridor_cache_misses_total', 'What was not in a cache.', 'misses')
  counter(
    caches,
    registers,
    'opencorridor_cache_evictions_total',
    'What a cache let go to make room.',
    'evictions',
  )
}
